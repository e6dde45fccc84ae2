//! Small words that tell what a sentence does: it accuses somebody, it says that somebody was asked, that somebody is
//! not named and why, or that what follows in quotation marks is a name and no speech.
//!
//! Knows: the words, in the five languages of the interface. Does not know: sentences, or who is meant. Where a text
//! is in another language there are none, and the rules that ask for them are silent.

use crate::article::Article;
use crate::article::anatomy::language_of;

/// What words of a language tell, all in lower case. A stem stands for every word that begins with it.
#[derive(Debug)]
pub(super) struct Tells {
    /// Stems of words that accuse.
    pub accuses: &'static [&'static str],
    /// Words that accuse together with another that follows: "warf … vor".
    pub accuses_with: &'static [(&'static str, &'static str)],
    /// Words between whom a sentence accuses and the word that accuses, where they stand before it: "was accused",
    /// "whom two witnesses accused".
    pub passive: &'static [&'static str],
    /// Stems of words by which somebody was asked, or answers what is said of them.
    pub asked: &'static [&'static str],
    /// Stems by which somebody is not named.
    pub veils: &'static [&'static str],
    /// Stems by which somebody is not named where a word of `nots` stands in the sentence too.
    pub names: &'static [&'static str],
    /// Words that turn a sentence round.
    pub nots: &'static [&'static str],
    /// Stems of words that give the reason for it.
    pub reasons: &'static [&'static str],
    /// Words after which quotation marks hold what something is called, or what is written on it: "the novel".
    pub works: &'static [&'static str],
    /// Words after which they may: "called".
    pub called: &'static [&'static str],
    /// Parts of words for who speaks for an office.
    pub spokes: &'static [&'static str],
    /// Whether titles are told by their capitals. German has them on every noun, French and Spanish on the first word.
    pub capitals: bool,
}

/// What words tell in an article's language, which it says or which is guessed; none where it is another.
pub(super) fn of(article: &Article) -> Option<&'static Tells> {
    let known = article.meta.language.split(['-', '_']).next().unwrap_or_default();
    let language = if known.is_empty() { language_of(article.text.as_str()) } else { known };
    let all = [("en", &ENGLISH), ("de", &GERMAN), ("fr", &FRENCH), ("es", &SPANISH), ("ar", &ARABIC)];
    all.into_iter().find(|(code, _)| language.eq_ignore_ascii_case(code)).map(|(_, tells)| tells)
}

/// Whether a word begins with one of the stems. Arabic writes "and" and "so" as a letter before the word.
pub(super) fn begins(word: &str, stems: &[&str]) -> bool {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    stems.iter().any(|stem| word.starts_with(stem) || bare.starts_with(stem))
}

const ENGLISH: Tells = Tells {
    accuses: &["accus", "blam", "criticiz", "criticis", "denounc", "condemn", "sued", "faulted"],
    accuses_with: &[],
    passive: &["was", "were", "is", "are", "been", "being", "whom", "which", "who", "that", "stands", "stood"],
    asked: &[
        "comment", "respond", "reached", "denied", "denies", "deny", "rejected", "rejects", "disputed", "disputes",
        "declined",
    ],
    veils: &["anonym", "withheld"],
    names: &["named", "name", "identified", "authorized", "authorised", "allowed", "permitted"],
    nots: &["not", "declined", "refused", "without", "never"],
    reasons: &[
        "because", "fear", "since", "authorized", "authorised", "allowed", "permitted", "avoid", "confidential", "retali",
        "reprisal", "safety",
    ],
    works: &[
        "novel", "novels", "book", "memoir", "memoirs", "song", "songs", "album", "film", "movie", "documentary", "show",
        "series", "play", "opera", "musical", "painting", "poem", "record", "single", "podcast", "column", "game", "slogan",
        "motto", "plaque", "sign", "banner", "poster", "word", "words", "phrase", "term", "titled", "entitled", "nicknamed",
        "called", "magazine", "journal", "newspaper", "exhibition", "inscription", "hymn",
    ],
    called: &["called", "named", "dubbed", "labeled", "labelled", "headlined", "as", "report", "study", "paper", "essay", "article"],
    spokes: &["spokes"],
    capitals: true,
};

const GERMAN: Tells = Tells {
    accuses: &["beschuldig", "bezichtig", "kritisier", "vorgeworfen", "vorwerf", "vorwirf", "vorwarf", "vorwürfe", "verklag"],
    accuses_with: &[("warf", "vor"), ("warfen", "vor"), ("wirft", "vor"), ("werfen", "vor")],
    passive: &["wird", "werden", "wurde", "wurden", "dem", "denen", "den", "der", "die", "ist", "sind"],
    asked: &["stellungnahme", "äußer", "anfrage", "bestreit", "bestritt", "zurück", "dementier", "reagier", "antwort", "schweig"],
    veils: &["anonym"],
    names: &["name", "genannt", "namentlich"],
    nots: &["nicht", "ohne", "kein", "keinen"],
    reasons: &["weil", "angst", "furcht", "fürcht", "sorge", "befugt", "schutz"],
    works: &[
        "roman", "buch", "lied", "song", "film", "serie", "stück", "theaterstück", "oper", "musical", "gemälde", "gedicht",
        "album", "podcast", "kolumne", "spiel", "motto", "slogan", "aufschrift", "inschrift", "titel", "wort", "worte",
        "worten", "begriff", "sogenannte", "sogenannten", "sogenannter", "namens", "zeitschrift", "magazin", "zeitung",
        "ausstellung", "schild", "plakat", "transparent",
    ],
    called: &["genannt", "heißt", "hieß", "bericht", "studie", "aufsatz", "artikel"],
    spokes: &["sprecher"],
    capitals: false,
};

const FRENCH: Tells = Tells {
    accuses: &["accus", "reproch", "dénonc", "critiqu"],
    accuses_with: &[],
    passive: &["est", "sont", "été", "fut", "que", "qui", "dont", "à"],
    asked: &[
        "répond", "commentaire", "commenter", "contest", "nie", "nient", "nié", "dément", "sollicité", "sollicitée",
        "joint", "jointe", "réagi", "rejett", "rejeté",
    ],
    veils: &["anonym"],
    names: &["nom", "nommé", "identité", "identifié"],
    nots: &["pas", "ne", "n", "taire", "sans"],
    reasons: &["parce", "crainte", "crain", "peur", "autorisé", "habilité", "représailles", "car"],
    works: &[
        "roman", "livre", "chanson", "film", "série", "pièce", "opéra", "tableau", "poème", "album", "disque", "spectacle",
        "slogan", "devise", "mot", "mots", "terme", "expression", "intitulé", "intitulée", "titré", "surnommé", "surnommée",
        "baptisé", "baptisée", "disant", "revue", "journal", "magazine", "exposition", "pancarte", "panneau", "banderole",
        "chante", "chanté", "chantaient",
    ],
    called: &["appelé", "appelée", "appelle", "appellent", "nommé", "rapport", "étude", "article"],
    spokes: &["porte-parole", "parole"],
    capitals: false,
};

const SPANISH: Tells = Tells {
    accuses: &["acus", "denunci", "culp", "critic", "reproch"],
    accuses_with: &[],
    passive: &["fue", "fueron", "es", "son", "sido", "que", "quien", "quienes", "está", "están"],
    asked: &["declaraciones", "respond", "coment", "niega", "niegan", "negó", "negaron", "rechaz", "desmint", "desmient", "contest"],
    veils: &["anonim", "anónim"],
    names: &["nombre", "identific", "identidad"],
    nots: &["no", "sin", "ni"],
    reasons: &["porque", "temor", "miedo", "tem", "autorizad", "represalia"],
    works: &[
        "novela", "libro", "canción", "película", "serie", "poema", "disco", "álbum", "documental", "ópera", "cuadro", "cuento",
        "titulado", "titulada", "llamado", "llamada", "apodado", "apodada", "denominado", "denominada", "lema", "palabra",
        "palabras", "término", "expresión", "revista", "periódico", "exposición", "cartel", "pancarta", "canta", "cantan",
        "cantó", "cantaron", "himno",
    ],
    called: &["llaman", "llama", "llamó", "llamaron", "informe", "estudio", "artículo"],
    spokes: &["portavo", "vocer"],
    capitals: false,
};

const ARABIC: Tells = Tells {
    accuses: &["اتهم", "يتهم", "تتهم", "انتقد", "ينتقد", "تنتقد"],
    accuses_with: &[],
    passive: &["الذي", "التي", "الذين"],
    asked: &["يرد", "ترد", "تعليق", "التعليق", "نفى", "نفت", "ينفي", "تنفي", "رفض", "يرفض"],
    veils: &["مجهول"],
    names: &["اسمه", "اسمها", "هويته", "هويتها"],
    nots: &["عدم", "لم", "دون", "لا"],
    reasons: &["لأن", "خوف", "خشية", "مخول", "تجنب"],
    works: &[
        "رواية", "روايته", "روايتها", "كتاب", "كتابه", "كتابها", "أغنية", "فيلم", "مسلسل", "مسرحية", "قصيدة", "ألبوم", "بعنوان",
        "شعار", "كلمة", "عبارة", "مصطلح", "المسمى", "المسماة", "الملقب", "الملقبة", "مجلة", "صحيفة",
    ],
    called: &["يسمى", "تسمى", "يسمونه", "يسمونها", "تقرير", "دراسة"],
    spokes: &["متحدث", "المتحدث", "ناطق", "الناطق"],
    capitals: false,
};
