//! The vocabulary of news pages, in lower case, phrases divided by `|`.
//!
//! Knows: words. Does not know: rules. English first; the words that German, French and Spanish
//! pages use most stand beside it, with a few of their neighbors.

use std::sync::OnceLock;

/// A long list of phrases, put into drawers by first byte when it is first asked, so that a line
/// meets only those that could fit it.
pub(crate) struct Phrases {
    /// `one|two|three`.
    written: &'static str,
    drawers: OnceLock<Vec<Vec<&'static str>>>,
}

const DRAWERS: usize = 64;

impl Phrases {
    pub(crate) const fn new(written: &'static str) -> Self {
        Self { written, drawers: OnceLock::new() }
    }

    /// The phrases that may begin as `words` do.
    #[inline(never)]
    pub(super) fn near(&self, words: &str) -> &[&'static str] {
        let drawer = |words: &str| words.as_bytes().first().map_or(0, |byte| usize::from(*byte) % DRAWERS);
        let drawers = self.drawers.get_or_init(|| {
            let mut drawers = vec![Vec::new(); DRAWERS];
            for phrase in self.written.split('|') {
                if let Some(phrases) = drawers.get_mut(drawer(phrase)) {
                    phrases.push(phrase);
                }
            }
            drawers
        });
        drawers.get(drawer(words)).map_or(&[], Vec::as_slice)
    }

    /// Whether `words` are one of the phrases.
    pub(crate) fn has(&self, words: &str) -> bool {
        self.near(words).contains(&words)
    }
}

/// Whole lines that are buttons, notices and menus.
pub(super) static CLUTTER_LINES: Phrases = Phrases::new(
    "menu|search|subscribe|sign in|log in|login|sign up|register|share|save|print|email|e-mail|\
facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|messenger|flipboard|instagram|youtube|bluesky|threads|copy link|link copied|copy|\
comments|comment|comments closed|reply|like|like this|loading|close|open|open menu|home|advertisement|ad|ads|sponsored|promoted|paid content|supported by|advertorial|\
live|breaking|breaking news|skip advertisement|skip|sections|newsletters|newsletter|my account|your account|account|e-edition|epaper|\
tags|topics|related topics|keywords|story saved|saved|bookmark|gift article|give this article|more|play|pause|mute|watch|listen|watch live|audio|\
email address|your email|submit|send|next|previous|back|back to top|accessibility links|terms of use|terms of service|privacy|privacy policy|cookie policy|cookie settings|accept|accept all|reject all|\
contact us|about us|careers|advertise|advertise with us|archive|site map|sitemap|help|faq|rss|watchlist|purchase licensing rights|advert|privacy overview|post navigation|terms and conditions|view all|scroll back to top|permalink|tweet|reuse this content|\
sign the guestbook|leave a reply|leave a comment|text size|font size|translate|expand|collapse|view gallery|show more|load more|see all|view all|read in app|\
follow|following|donate|support us|font resize|report a typo|share article|share this article|share this story|\
anmelden|abo|abonnieren|abo-service|teilen|artikel teilen|drucken|merken|speichern|anzeige|werbung|impressum|datenschutz|agb|kommentare|kommentieren|suche|startseite|zur startseite|menü|mehr|vorlesen|feedback|\
se connecter|s'abonner|s'inscrire|publicité|partager|imprimer|enregistrer|commenter|commentaires|voir les commentaires|offrir|réagir|accueil|recherche|mentions légales|je m'abonne|connexion|\
publicidad|suscríbete|iniciar sesión|inicia sesión|regístrate|compartir|guardar|imprimir|copiar enlace|archivado en|comentarios|anuncio|buscar|inicio|aviso legal|\
pubblicità|accedi|abbonati|condividi|advertentie|inloggen|delen|publicidade|assine|entrar|compartilhe|annonse|annons|reklam|реклама|广告|広告|إعلان|פרסומת",
);

/// Beginnings of clutter; good for lines up to [`CLUTTER_STARTS_SIZE`] words.
pub(super) static CLUTTER_STARTS: Phrases = Phrases::new(
    "sign up|subscribe|register|log in|sign in|skip to|advertisement|share this|share on|share via|share full|share to|share link|\
follow us|follow the|like us|join us on|find us on|connect with us|click to|click here|tap here|story continues|article continues|continue reading|scroll to|scroll down|\
listen to|listen now|watch:|watch now|watch live|play video|to play|video player|this video|your browser|please enable|enable javascript|please log|already a|\
download our|download the|get our|get the|get breaking|get more|get unlimited|get email|submit a|submit your|send us|send your|have a tip|got a tip|do you have a|\
print this|email this|feed for|responses to|view comments|show comments|read comments|see comments|add a comment|post a comment|join the conversation|join the discussion|what do you think|be the first|\
enter your|email address|please enter|thank you for|thanks for|you've reached|you have|you can unsubscribe|unsubscribe|this site is|we use cookies|this website uses|by signing|by clicking|by subscribing|by submitting|\
image 1|photo 1|slide 1|view image|open image|enlarge|hide caption|toggle caption|click to enlarge|view gallery|see gallery|\
our standards|reuse this|reprints|order reprints|support local|support our|support quality|support independent|donate to|become a|filed under|posted in|tagged|tags:|topics:|topic:|categories:|\
copyright|©|this material may|(c) 20|all rights|terms of|privacy policy|cookie policy|gift this|give this|like loading|you can find this story|this page has been|the views expressed|to comment on|letters may|\
sponsored by|paid for by|brought to you|powered by|a version of this article|when we learn|this story was originally|opens in|explore more|\
zum inhalt|zum newsletter|newsletter|jetzt |hier abonnieren|lesezeit|zur merkliste|auf facebook|bei twitter|diesen artikel|kommentare|\
aller au contenu|temps de lecture|recevez|inscrivez-vous|abonnez|suivez|article réservé|il vous reste|partager sur|lecture |écouter|\
recibe|suscríbete|apúntate|compartir en|comparte|síguenos|ir al contenido|tiempo de lectura|escuchar",
);

/// How long a line may be for [`CLUTTER_STARTS`].
pub(super) const CLUTTER_STARTS_SIZE: usize = 34;

/// Phrases that make clutter of a line up to [`CLUTTER_HOLDS_SIZE`] words, wherever they stand.
pub(super) const CLUTTER_HOLDS: &str = "newsletter|sharing options|straight to your|all rights reserved|privacy policy|terms of service|terms of use|\
cookies|no longer publicly editable|opens in new window|opens in a new|javascript|sign up for|min read|minute read|minutes to read|read time|reading time|follow us on|\
thoughts on “|thoughts on \"|to continue reading|free articles|subscriber-only|subscribers only|thank you for reading|newsletters here|alle rechte vorbehalten|tous droits réservés|todos los derechos";

/// Phrases that running text does not use unless it quotes.
pub(super) const CLUTTER_SURE: &str = "in your inbox|to your inbox|delivered to you|we use cookies|all rights reserved|by signing up|opens in new window|you agree to our";

/// How long a line may be for [`CLUTTER_HOLDS`] and [`CLUTTER_SURE`].
pub(super) const CLUTTER_HOLDS_SIZE: usize = 30;

/// Whole lines that open a list of topics: the short lines after them are clutter too.
pub(super) static TOPIC_LINES: Phrases = Phrases::new(
    "tags|topics|related topics|explore more on these topics|filed under|archivado en|keywords|themen|schlagworte|thèmes|mots-clés|temas",
);

/// Beginnings of links to other stories.
pub(super) static RELATED_STARTS: Phrases = Phrases::new(
    "read more|read these|read also|read next|read our|read the full|also read|also on|related|see also|see more on|more on this|more on|more from|more in|more stories|more like this|more coverage|more:|\
you may also|you might also|you might be|recommended|most read|most popular|most viewed|popular now|trending|trending now|up next|don't miss|what to read|editor's pick|editors' pick|keep reading|further reading|next story|previous story|\
previous post|next post|previous article|next article|in case you missed|top stories|popular posts|recent posts|recent blog posts|latest posts|latest stories|latest news|other stories|from our partners|opinion:|explainer:|full coverage|\
lesen sie auch|lesen sie mehr|lesen sie hier|mehr zum thema|mehr dazu|weiterlesen|auch interessant|das könnte|meistgelesen|\
lire aussi|à lire|a lire|sur le même sujet|voir aussi|les plus lus|pour aller plus loin|\
más información|lea también|lee también|leer más|te puede|noticias relacionadas|lo más|le puede|también te|leggi anche|lees ook|leia também|leia mais|les også|läs också|читайте также",
);

/// How long a line may be for [`RELATED_STARTS`].
pub(super) const RELATED_SIZE: usize = 22;

/// Words for a picture or its maker, as they stand in credits.
pub(super) static CREDIT_WORDS: Phrases = Phrases::new(
    "photo|photos|photograph|photographs|photographer|image|images|picture|pictures|pic|portrait|illustration|graphic|graphics|video|screenshot|\
credit|courtesy|handout|file|archive|archives|via|getty|ap|afp|reuters|epa|dpa|upi|shutterstock|istock|unsplash|alamy|wikimedia|\
foto|fotos|bild|bilder|archivfoto|symbolbild|quelle|crédit|crédits|photographie|imagen|archivo|cortesía|fotografía|imago|efe|belga|ansa",
);

/// Words that open a credit on a line of its own, before a colon, "by", a comma or a slash.
pub(super) static CREDIT_STARTS: Phrases = Phrases::new(
    "photo|photos|photograph|photographs|photography|image|images|image source|image credit|photo credit|picture|pictures|picture credit|portrait|illustration|illustrations|graphic|\
credit|credits|photo courtesy|courtesy|foto|fotos|bild|bilder|bildquelle|quelle|crédit|crédits|crédit photo|credito|imagen|fotografía|video|ap photo|getty images|via getty images|reuters|afp|handout|file photo",
);

/// Openings of captions.
pub(super) static CAPTION_STARTS: Phrases = Phrases::new(
    "file -|file –|file —|file:|file photo|file image|image caption|caption:|pictured:|pictured|photo caption|archive -|archivbild|archivfoto|above:|clockwise from|in this image|in this photo|this image|this undated|this photo",
);

/// Words before a name that make a byline.
pub(super) static BYLINE_STARTS: Phrases = Phrases::new(
    "by|interview by|interviewed by|story by|stories by|words by|words|written by|text by|report by|reported by|analysis by|review by|reviewed by|opinion by|column by|exclusive by|special by|as told to|compiled by|\
von|ein kommentar von|ein interview von|par|propos recueillis par|texte|por|di|door|av|af|przez|texto",
);

/// What bylines say people are.
pub(super) static JOBS: Phrases = Phrases::new(
    "reporter|correspondent|writer|editor|columnist|staff|contributor|producer|journalist|critic|bureau|freelance|photographer|redakteur|redakteurin|korrespondent|korrespondentin|journaliste|correspondant|correspondante|redactor|redactora|corresponsal|envoyé|envoyée",
);

/// What a bio says of its author, after the name.
pub(super) const BIO_WORDS: &str = " is a | is an | is the | is our | covers | writes | reports | teaches | has covered | has written | has reported | lives in | is based | works as | ist redakteur| ist korrespondent| schreibt | berichtet | est journaliste| est l'auteur| es periodista| escribe |covers |reports |writes | joined ";

/// Calls that come with an address or handle in a bio.
pub(super) const BIO_CALLS: &str = "follow |reach |contact |email |e-mail|twitter|on x|can be reached|write to|is a|is an|is the|covers|writes|reporter|editor|columnist|phone|call ";

/// Headings over a contact block.
pub(super) static CONTACT_LINES: Phrases = Phrases::new(
    "media contact|media contacts|press contact|press contacts|contact|contacts|about the author|about the authors|about the writer|pressekontakt|contact presse|contacto de prensa|über den autor|über die autorin",
);

/// What stands over readers' comments.
pub(super) const COMMENT_HEADS: &str =
    "comments|responses to|thoughts on|replies to|kommentare|commentaires|comentarios|leave a reply";

/// What stands between a caption and the credit that closes it, as written.
pub(super) const CREDIT_SIGNS: [&str; 16] = [
    "Credit...",
    "Credit: ",
    "Credits: ",
    "Photograph: ",
    "Photo: ",
    "Photos: ",
    "Photo by ",
    "Photos by ",
    "Image: ",
    "Picture: ",
    "Illustration: ",
    "Foto: ",
    "Fotos: ",
    "Bild: ",
    "Crédit : ",
    "Photo : ",
];
