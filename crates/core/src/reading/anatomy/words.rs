//! The vocabulary of news pages, in lower case, phrases divided by `|`.
//!
//! Knows: words. Does not know: rules. English first; the words that German, French, Spanish, Polish, Arabic and
//! Japanese pages use most stand beside it, with a few of their neighbors.

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
pubblicità|accedi|abbonati|condividi|advertentie|inloggen|delen|publicidade|assine|entrar|compartilhe|annonse|annons|reklam|реклама|広告|פרסומת|\
artikel anhören|anhören|artikel vorlesen|artikel merken|artikel drucken|kommentar schreiben|kommentare anzeigen|mehr laden|zurück|weiter|nach oben|registrieren|einloggen|abmelden|mein konto|abonnent werden|weitere artikel|folgen|per mail teilen|link kopieren|in die zwischenablage|\
écouter|lire plus tard|enregistrer l'article|envoyer par mail|copier le lien|gérer mes cookies|cookies|rechercher|rubriques|newsletters|nous contacter|retour en haut|lire le journal|écouter l'article|suivre|à la une|réagissez|\
escuchar|guardar artículo|enviar por correo|secciones|hemeroteca|política de privacidad|política de cookies|contacto|publicítate|ver comentarios|comentar|escucha la noticia|\
menu główne|strona główna|szukaj|wyszukaj|zaloguj|zaloguj się|zarejestruj się|wyloguj|prenumerata|subskrybuj|udostępnij|udostępnij artykuł|udostępnij na facebooku|podziel się|drukuj|zapisz|kopiuj link|skopiuj link|skomentuj|dodaj komentarz|komentarze|komentarz|reklama|materiał sponsorowany|artykuł sponsorowany|promocja|posłuchaj|odsłuchaj|słuchaj|polityka prywatności|regulamin|kontakt|o nas|redakcja|więcej|pokaż więcej|zobacz więcej|do góry|wstecz|obserwuj|lubię to|wyślij|zgłoś błąd|ustawienia prywatności|newsletter|najnowsze|aktualności|wiadomości|\
إعلان|إعلانات|اعلان|القائمة|قائمة|بحث|ابحث|الرئيسية|الصفحة الرئيسية|تسجيل الدخول|تسجيل|اشترك|اشترك الآن|اشتراك|شارك|مشاركة|شارك المقال|شارك الخبر|طباعة|اطبع|حفظ|احفظ|نسخ الرابط|انسخ الرابط|تم النسخ|استمع|استمع للمقال|التعليقات|تعليقات|أضف تعليقا|أضف تعليقك|اترك تعليقا|اكتب تعليقك|علق|واتساب|واتس اب|فيسبوك|تويتر|تلغرام|تليغرام|تيليغرام|إنستغرام|لينكد إن|من نحن|اتصل بنا|سياسة الخصوصية|شروط الاستخدام|المزيد|تابعنا|تابعونا|النشرة البريدية|عاجل|مباشر|البث المباشر|الأرشيف|تكبير الخط|تصغير الخط|حجم الخط|إرسال|أعجبني|أغلق|إغلاق|السابق|التالي|فيديو|بودكاست|\
メニュー|検索|ログイン|ログアウト|新規登録|会員登録|無料会員登録|有料会員登録|有料登録|購読|購読申し込み|定期購読|トップ|トップページ|トップへ戻る|ページトップへ|ホーム|シェア|シェアする|共有|ツイート|ポスト|投稿|印刷|保存|保存する|ブックマーク|スクラップ|クリップ|コピー|リンクをコピー|urlをコピー|コメント|コメントを書く|コメントする|コメントを見る|いいね|フォロー|フォローする|送る|lineで送る|メール|メールで送る|広告|pr|スポンサーリンク|お知らせ|プライバシーポリシー|個人情報保護方針|利用規約|サイトマップ|お問い合わせ|会社概要|もっと見る|続きを読む|一覧|一覧を見る|ランキング|アクセスランキング|速報|ニュース|動画|写真特集|音声|聴く|音声で聴く|文字サイズ|文字の大きさ|拡大|閉じる|戻る|次へ|前へ|地域|紙面|紙面ビューアー|はてなブックマーク|有料記事|会員限定|会員限定記事|無断転載禁止|無断転載を禁じます|無断複製・転載を禁じます|禁無断転載|写真一覧|写真を見る|画像を拡大",
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
recibe|suscríbete|apúntate|compartir en|comparte|síguenos|ir al contenido|tiempo de lectura|escuchar|contenido exclusivo|solo para suscriptores|ya eres suscriptor|\
kommentare (|artikel teilen|auf whatsapp|per e-mail|dieser artikel ist|weiterlesen mit|lesen sie diesen artikel|mit unserem newsletter|hier geht es zu|© dpa|\
cet article est réservé|contenu réservé|lire la suite|réservé aux abonnés|partager l'article|votre adresse|vous avez déjà|\
czas czytania|przejdź do|czytaj dalej|dalsza część|dalszą część|pozostało|zapisz się|zaloguj się|zarejestruj|dołącz do|wykup|kup dostęp|już od|komentarze (|udostępnij|skomentuj|wszelkie prawa|pobierz aplikację|obserwuj nas|polub nas|\
تابعنا|تابعونا|اشترك في|سجل دخولك|حمل تطبيق|حمّل تطبيق|جميع الحقوق|حقوق النشر|مدة القراءة|وقت القراءة|للاشتراك|انضم إلى|اضغط هنا|انقر هنا|شاركها|تعليقات (|شارك على|شارك عبر|\
この記事は有料|この記事は会員|有料会員になると|続きは会員|残り|会員登録すると|この記事をシェア|この記事の続き|フォローして|無断転載|無断複製|無料で読める|記事の続きを|コメント（|アプリで読む|メールマガジン|クリックすると|copyright",
);

/// How long a line may be for [`CLUTTER_STARTS`].
pub(super) const CLUTTER_STARTS_SIZE: usize = 34;

/// Phrases that make clutter of a line up to [`CLUTTER_HOLDS_SIZE`] words, wherever they stand.
pub(super) const CLUTTER_HOLDS: &str = "newsletter|sharing options|straight to your|all rights reserved|privacy policy|terms of service|terms of use|\
cookies|no longer publicly editable|opens in new window|opens in a new|javascript|sign up for|min read|minute read|minutes to read|read time|reading time|follow us on|\
thoughts on “|thoughts on \"|to continue reading|free articles|subscriber-only|subscribers only|thank you for reading|newsletters here|alle rechte vorbehalten|tous droits réservés|todos los derechos|wszelkie prawa zastrzeżone|جميع الحقوق محفوظة|無断転載|文字（有料|réservé aux abonnés|réservée aux abonnés";

/// Phrases that running text does not use unless it quotes.
pub(super) const CLUTTER_SURE: &str = "in your inbox|to your inbox|delivered to you|we use cookies|all rights reserved|by signing up|opens in new window|you agree to our";

/// How long a line may be for [`CLUTTER_HOLDS`] and [`CLUTTER_SURE`].
pub(super) const CLUTTER_HOLDS_SIZE: usize = 30;

/// Whole lines that open a list of topics: the short lines after them are clutter too.
pub(super) static TOPIC_LINES: Phrases = Phrases::new(
    "tags|topics|related topics|explore more on these topics|filed under|archivado en|keywords|themen|schlagworte|schlagwörter|stichwörter|thèmes|mots-clés|mots clés|temas|etiquetas|tagi|słowa kluczowe|tematy|الكلمات المفتاحية|كلمات مفتاحية|كلمات دلالية|الكلمات الدلالية|الوسوم|وسوم|タグ|キーワード|関連タグ|トピックス|ハッシュタグ",
);

/// Beginnings of links to other stories.
pub(super) static RELATED_STARTS: Phrases = Phrases::new(
    "read more|read these|read also|read next|read our|read the full|also read|also on|related|see also|see more on|more on this|more on|more from|more in|more stories|more like this|more coverage|more:|\
you may also|you might also|you might be|recommended|most read|most popular|most viewed|popular now|trending|trending now|up next|don't miss|what to read|editor's pick|editors' pick|keep reading|further reading|next story|previous story|\
previous post|next post|previous article|next article|in case you missed|top stories|popular posts|recent posts|recent blog posts|latest posts|latest stories|latest news|other stories|from our partners|opinion:|explainer:|full coverage|\
lesen sie auch|lesen sie mehr|lesen sie hier|mehr zum thema|mehr dazu|weiterlesen|auch interessant|das könnte|meistgelesen|\
lire aussi|à lire|a lire|sur le même sujet|voir aussi|les plus lus|pour aller plus loin|\
más información|lea también|lee también|leer más|te puede|noticias relacionadas|lo más|le puede|también te|leggi anche|lees ook|leia também|leia mais|les også|läs också|читайте также|\
weitere themen|mehr aus|mehr zu|verwandte artikel|passend dazu|ähnliche artikel|weitere artikel|zum thema|lesetipp|\
lire également|à voir aussi|à lire également|nos articles|dans la même rubrique|sur ce sujet|articles liés|à découvrir|\
lee más|leer también|también en|te recomendamos|te interesa|notas relacionadas|más sobre|noticia relacionada|más noticias|ver también|\
czytaj także|czytaj też|czytaj również|czytaj więcej|przeczytaj także|przeczytaj też|przeczytaj również|zobacz także|zobacz też|zobacz również|polecamy|polecane|warto przeczytać|powiązane|podobne artykuły|więcej na ten temat|więcej o|najczęściej czytane|najpopularniejsze|to też może|może cię zainteresować|sprawdź też|\
اقرأ أيضا|اقرأ أيضًا|اقرأ ايضا|إقرأ أيضا|اقرأ المزيد|اقرأ كذلك|اقرأ ايضاً|مواضيع ذات صلة|مواضيع متعلقة|أخبار ذات صلة|اخبار ذات صلة|مقالات ذات صلة|موضوعات ذات صلة|ذات صلة|قد يهمك|قد يعجبك|شاهد أيضا|شاهد ايضا|الأكثر قراءة|الأكثر مشاهدة|المزيد من|للمزيد|طالع أيضا|\
関連記事|関連ニュース|関連リンク|関連する記事|あわせて読みたい|合わせて読みたい|こちらもおすすめ|おすすめ記事|おすすめの記事|おすすめ|この記事を読んだ人|人気記事|よく読まれている|よく読まれる|次に読みたい|【関連記事】|【あわせて読みたい】|【関連】|関連:|最新記事|注目記事",
);

/// How long a line may be for [`RELATED_STARTS`].
pub(super) const RELATED_SIZE: usize = 22;

/// Words for a picture or its maker, as they stand in credits.
pub(super) static CREDIT_WORDS: Phrases = Phrases::new(
    "photo|photos|photograph|photographs|photographer|image|images|picture|pictures|pic|portrait|illustration|graphic|graphics|video|screenshot|\
credit|courtesy|handout|file|archive|archives|via|getty|ap|afp|reuters|epa|dpa|upi|shutterstock|istock|unsplash|alamy|wikimedia|\
foto|fotos|bild|bilder|archivfoto|symbolbild|quelle|crédit|crédits|photographie|imagen|archivo|cortesía|fotografía|imago|efe|belga|ansa|\
fot|zdjęcie|zdjęcia|archiwum|źródło|pap|picture-alliance|alliance|ap-photo|symbolfoto|grafik|montage|légende|maxppp|sipa|europa|\
تصوير|الصورة|صورة|صور|عدسة|أرشيف|أرشيفية|المصدر|رويترز|غيتي|الأناضول|الفرنسية|أسوشيتد|撮影|提供|写真|ロイター|共同|時事|資料写真",
);

/// Words that open a credit on a line of its own, before a colon, "by", a comma or a slash.
pub(super) static CREDIT_STARTS: Phrases = Phrases::new(
    "photo|photos|photograph|photographs|photography|image|images|image source|image credit|photo credit|picture|pictures|picture credit|portrait|illustration|illustrations|graphic|\
credit|credits|photo courtesy|courtesy|foto|fotos|bild|bilder|bildquelle|quelle|crédit|crédits|crédit photo|credito|imagen|fotografía|video|ap photo|getty images|via getty images|reuters|afp|handout|file photo|\
fot|foto i wideo|zdjęcie|zdjęcia|autor zdjęcia|źródło|źródło zdjęcia|rys|symbolbild|archivbild|grafik|photos|crédit photos|illustrations|imágenes|crédito|\
تصوير|الصورة|صورة|عدسة|مصدر الصورة|المصدر|撮影|写真|提供|画像|写真提供",
);

/// Openings of captions.
pub(super) static CAPTION_STARTS: Phrases = Phrases::new(
    "file -|file –|file —|file:|file photo|file image|image caption|caption:|pictured:|pictured|photo caption|archive -|archivbild|archivfoto|above:|clockwise from|in this image|in this photo|this image|this undated|this photo|bildunterschrift|légende|pie de foto|صورة أرشيفية|【写真】|写真説明",
);

/// Words before a name that make a byline.
pub(super) static BYLINE_STARTS: Phrases = Phrases::new(
    "by|interview by|interviewed by|story by|stories by|words by|words|written by|text by|report by|reported by|analysis by|review by|reviewed by|opinion by|column by|exclusive by|special by|as told to|compiled by|\
von|ein kommentar von|ein interview von|ein gastbeitrag von|eine analyse von|eine reportage von|aufgezeichnet von|interview von|interview|text|texte et photos|entretien réalisé par|recueilli par|reportage de|texto y fotos|entrevista de|una entrevista de|par|propos recueillis par|texte|por|di|door|av|af|przez|texto|\
autor|autorka|autorzy|tekst|oprac|opracowanie|opracował|opracowała|rozmawiał|rozmawiała|rozmawiali|napisał|napisała|przygotował|przygotowała|rozmowę przeprowadził|rozmowę przeprowadziła|pisze|a cura di|testo di|автор|текст|беседовал|беседовала|\
كتب|كتبت|بقلم|إعداد|اعداد|تقرير|حاوره|حاورها|حاورته|حاورتها|أجرى الحوار|أجرت الحوار|حوار|تحرير|متابعة|ترجمة|تحقيق|الكاتب|الكاتبة|المحرر|聞き手|文|取材|取材・文|文・写真|構成|執筆|筆者|記者|編集",
);

/// What bylines say people are.
pub(super) static JOBS: Phrases = Phrases::new(
    "reporter|correspondent|writer|editor|columnist|staff|contributor|producer|journalist|critic|bureau|freelance|photographer|redakteur|redakteurin|korrespondent|korrespondentin|journaliste|correspondant|correspondante|redactor|redactora|corresponsal|envoyé|envoyée|dziennikarz|dziennikarka|redaktor|redaktorka|korespondent|reporterka|fotografin|fotograf|volontär|volontärin|autorin|enviado|enviada|periodista|reportera|reportero|مراسل|مراسلة|محرر|محررة|كاتب|كاتبة|صحفي|صحافي|صحفية|صحافية|記者|編集委員|論説委員|支局長|特派員",
);

/// What a bio says of its author, after the name.
pub(super) const BIO_WORDS: &str = " is a | is an | is the | is our | covers | writes | reports | teaches | has covered | has written | has reported | lives in | is based | works as | ist redakteur| ist korrespondent| schreibt | berichtet | est journaliste| est l'auteur| es periodista| escribe |covers |reports |writes | joined | ist autor| arbeitet | leitet | studierte | ist freie| est correspondant| a publié | es autor| es redactor| jest | pisze | pracuje | zajmuje się | كاتب| كاتبة| صحفي| صحافي| أستاذ| باحث| مراسل|生まれ。|教授。|編集委員";

/// Calls that come with an address or handle in a bio.
pub(super) const BIO_CALLS: &str = "follow |reach |contact |email |e-mail|twitter|on x|can be reached|write to|is a|is an|is the|covers|writes|reporter|editor|columnist|phone|call ";

/// Headings over a contact block.
pub(super) static CONTACT_LINES: Phrases = Phrases::new(
    "o autorze|o autorce|zur person|über uns|à propos de l'auteur|sobre el autor|sobre la autora|عن الكاتب|عن الكاتبة|نبذة عن الكاتب|プロフィール|筆者紹介|著者紹介|media contact|media contacts|press contact|press contacts|contact|contacts|about the author|about the authors|about the writer|pressekontakt|contact presse|contacto de prensa|über den autor|über die autorin",
);

/// What stands over readers' comments.
pub(super) const COMMENT_HEADS: &str =
    "comments|responses to|thoughts on|replies to|kommentare|commentaires|comentarios|leave a reply";

/// What stands between a caption and the credit that closes it, as written.
pub(super) const CREDIT_SIGNS: [&str; 23] = [
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
    "Fot. ",
    "fot. ",
    "Zdjęcie: ",
    "FOTO: ",
    "Photo ",
    "تصوير: ",
    "الصورة: ",
];

/// Agencies as they stand beside an author.
pub(super) static AGENCIES: Phrases = Phrases::new(
    "afp|dpa|efe|pap|reuters|ap|ansa|apa|sda|epd|kna|sid|lusa|belga|tass|upi|agencias|agences|agencia|agenturen|agencje|wire|wires|europa|رويترز|وكالات",
);

/// Editorial offices that sign.
pub(super) static OFFICES: Phrases = Phrases::new(
    "redacción|rédaction|la rédaction|redazione|redação|la redacción|agencias|agences|redaktion|die redaktion|online-redaktion|هيئة التحرير|وكالات|編集部",
);

/// Words that say that somebody says something, after a comma or a dash.
pub(super) static SAYING: Phrases = Phrases::new(
    "said|says|asked|added|replied|sagt|sagte|fragt|fragte|meint|meinte|antwortet|dit|répond|raconte|explique|ajoute|reconnaît|sourit|lance|assure|confie|demande|soupire|résume|insiste|poursuit|précise|déclare|affirme|\
dice|dijo|responde|respondió|cuenta|contó|pregunta|preguntó|explica|explicó|añade|asegura|disse|diz|afirma|conta|respondeu|perguntou|spiega|risponde|racconta|säger|sade|sa|berättar|menar|svarar|frågar|konstaterar|förklarar|sier|forteller|mener|svarer|siger|fortæller|\
sanoo|kertoo|toteaa|kysyy|mówi|powiedział|powiedziała|pytał|pytała|pyta|dodał|dodała|dodaje|odparł|odparła|tłumaczy|wyjaśnia|przyznaje|podkreśla|zapowiedział|zapowiedziała|opowiada|řekl|řekla|říká|uvedl|uvedla|dodal|dodala|mondta|mondja|kérdezte|válaszolta|сказал|сказала|говорит|спросил|спросила|ответил|ответила|добавил|добавила|заявил|заявила",
);
