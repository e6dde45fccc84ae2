//! Numbers that are names, and so no figures: "Route 66", "Boeing 737", "287(g)", "COVID-19", "Artikel 5", a
//! telephone number, the number of a list item.
//!
//! Knows: what stands beside a number when it is a name. Does not know: what a number measures.
//!
//! A number is a name for what stands around it, in any language that has capital letters; the words that stand
//! before a number when it is one ("article", "Linie", "vol") are known in English, German, French, Spanish and
//! Arabic. A name whose text shows it once ("the Boeing 737") is one wherever it stands in that text, in a headline
//! too, where capital letters say little.

use super::measures;
use super::numerals::{Numeral, ONE, digit, is_plain};
use super::tokens::{Kind, Words};
use crate::model::article::Role;
use crate::reading::anatomy::{Phrases, month};
use crate::text::sort::sort_by;

/// Words whose number is a name: "Room 12".
static LABELS: Phrases = Phrases::new(
    "no|number|room|chapter|page|pages|section|article|route|highway|interstate|freeway|motorway|flight|channel|phase|level|\
part|figure|table|version|volume|episode|season|title|grade|type|class|category|district|precinct|unit|building|\
gate|line|exit|proposition|prop|amendment|apollo|windows|iphone|war|pier|berth|lot|step|stage|round|game|schedule|\
week|day|act|scene|tier|item|rule|resolution|group|area|zone|question|slide|model|top|form|topic|formula|boeing|airbus|covid|\
studio|psalm|verse|paragraph|clause|appendix|annex|measure|initiative|ordinance|bill|track|platform|terminal|hangar|suite|box|code|\
artikel|paragraf|paragraph|absatz|satz|ziffer|nummer|kapitel|seite|zimmer|raum|saal|linie|gleis|flug|halle|tor|abschnitt|band|teil|\
folge|staffel|klasse|stufe|gruppe|kategorie|formel|bundesstraße|autobahn|landstraße|kanal|agenda|typ|modell|titel|rang|hausnummer|\
strecke|reaktor|schacht|buch|liga|\
numéro|chapitre|chambre|salle|ligne|quai|porte|vol|niveau|partie|tome|saison|épisode|catégorie|classe|groupe|\
formule|loi|paragraphe|alinéa|titre|modèle|chaîne|étape|autoroute|sortie|nationale|départementale|agent|\
artículo|ruta|carretera|autopista|número|capítulo|página|sala|habitación|línea|puerta|vuelo|fase|nivel|parte|tomo|\
temporada|episodio|categoría|clase|grupo|fórmula|ley|párrafo|título|modelo|canal|etapa|calle|avenida|sección|distrito|apartado|\
المادة|مادة|رقم|الطريق|طريق|الفصل|الصفحة|صفحة|الغرفة|غرفة|القاعة|قاعة|الخط|البوابة|بوابة|الرحلة|رحلة|المرحلة|مرحلة|المستوى|مستوى|\
الجزء|المجلد|الموسم|الحلقة|الجولة|الفئة|مجموعة|المنطقة|القناة|قناة|القسم|البند|بند|الفقرة|فقرة|القرار|قرار|القانون|طراز|بوينغ|بوينج|إيرباص|فورمولا|الساعة|\
كوفيد|أبولو|ويندوز|آيفون",
);

/// The same of more than one: "Articles 5 and 6".
static PLURAL_LABELS: Phrases = Phrases::new(
    "nos|numbers|rooms|chapters|pages|sections|articles|routes|highways|interstates|flights|channels|phases|levels|parts|figures|tables|\
versions|volumes|episodes|seasons|titles|grades|types|districts|precincts|units|gates|lines|exits|propositions|props|amendments|items|\
rules|resolutions|zones|steps|stages|schedules|paragraphs|clauses|lots|piers|berths|tracks|platforms|\
artikeln|paragrafen|paragraphen|absätze|ziffern|nummern|seiten|linien|gleise|zimmern|\
numéros|chapitres|chambres|lignes|quais|portes|vols|paragraphes|alinéas|\
artículos|rutas|números|capítulos|páginas|salas|líneas|puertas|vuelos|párrafos|apartados|المادتين|المواد|الصفحات",
);

/// Words behind which digits are a number to call.
static CALLS: Phrases = Phrases::new(
    "call|calls|called|calling|dial|dials|dialed|dialing|phone|phoned|tel|telephone|fax|hotline|helpline|mobile|text|\
telefon|tel|notruf|hotline|wähle|wählen|anrufen|handy|téléphone|tél|appelez|appeler|composez|teléfono|tel|llame|llamar|marque|marcar|هاتف|اتصل",
);

/// What calls a number, behind it: "a 911 caller".
static CALLED: Phrases = Phrases::new(
    "call|calls|caller|callers|dispatch|dispatcher|dispatchers|operator|operators|recording|recordings|hotline|line|system",
);

/// Streets, behind a house's number and a name.
static STREETS: Phrases = Phrases::new(
    "street|st|avenue|ave|road|rd|lane|drive|boulevard|blvd|square|place|court|terrace|row|parkway|highway|plaza",
);

/// Streets of which the number stands before: "6 rue Lepic".
static RUES: Phrases = Phrases::new("rue|avenue|boulevard|bd|place|quai|chemin|allée|impasse|route|cours");

/// Time zones.
static ZONES: Phrases =
    Phrases::new("gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|bst|ist|jst|msk|mez|mesz|et|uhr");

/// Words that may begin a sentence before a number that counts. Adverbs and participles are told by their endings.
static OPENERS: Phrases = Phrases::new(
    "a|about|above|across|add|after|against|all|almost|along|also|among|amid|an|and|another|any|around|as|at|because|before|behind|below|\
beside|besides|between|beyond|both|but|buy|by|combine|cut|despite|down|during|each|early|earn|every|except|expect|few|for|find|first|fiscal|fold|following|from|get|give|\
have|he|her|here|his|how|i|if|in|inside|into|is|it|its|just|keep|last|late|least|less|like|make|maybe|mid|mix|more|most|my|near|need|next|no|nor|not|now|of|\
off|on|once|only|onto|or|other|our|out|outside|over|pay|per|perhaps|plus|put|rather|read|save|see|send|she|since|so|some|spend|still|such|\
take|than|that|the|their|then|there|these|they|this|those|though|through|throughout|till|to|toward|towards|try|under|unlike|\
until|up|upon|use|versus|via|wait|was|we|were|what|when|where|which|while|who|whose|why|win|with|within|without|yes|yet|you|your",
);

/// German words between which and its full stop a number is an ordinal: "die 50. Verleihung".
static DETERMINERS: Phrases = Phrases::new(
    "der|die|das|den|dem|des|am|zum|zur|im|vom|beim|ein|eine|einen|einem|einer|eines|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|\
ihrer|unser|unsere|jeder|jede|jedes|jeden|dieser|diese|diesen",
);

/// What is known of names while the figures of a text are read.
pub(super) struct Names<'w> {
    /// A word and the number behind it, where capital letters tell that they are a name.
    known: Vec<(&'w str, &'w str)>,
    /// One past the last token of the last name, and whether its label was of more than one.
    last: Option<(usize, bool)>,
}

impl<'w> Names<'w> {
    /// Finds the names that capital letters tell. Costs what the text is long.
    pub(super) fn of(words: &'w Words<'_>) -> Self {
        let mut known = Vec::new();
        for sentence in words.sentences.iter().filter(|sentence| !is_title_case(words, sentence.from, sentence.to)) {
            for at in sentence.from + 2..sentence.to {
                if words.kind(at) == Some(Kind::Number) && is_named(words, at) {
                    known.push((words.word(at - 1), words.word(at)));
                }
            }
        }
        sort_by(&mut known, Ord::cmp);
        known.dedup();
        Self { known, last: None }
    }

    /// Whether the number that begins at a token is a name, or goes on with one.
    pub(super) fn has(&mut self, words: &Words<'_>, at: usize, number: &Numeral) -> bool {
        let plural = is_label(&PLURAL_LABELS, words.before(at, 1));
        let goes_on = self.goes_on(words, at, number);
        let is_name = goes_on || plural && !counts(words, number.to) || self.is_name(words, at, number);
        if is_name {
            let link = matches!(words.word(number.to), "-" | "–" | "/") && words.is_glued(number.to);
            let parted = words.word(number.to) == ")" && words.kind(number.to + 1) == Some(Kind::Number);
            let goes_on = goes_on && self.last.is_some_and(|(_, plural)| plural);
            self.last = Some((number.to + usize::from(link || parted), plural || goes_on));
        }
        is_name
    }

    /// "+49 30 901820", "Articles 5 and 6".
    fn goes_on(&self, words: &Words<'_>, at: usize, number: &Numeral) -> bool {
        let Some((last, plural)) = self.last else { return false };
        let same = words.sentence(last.wrapping_sub(1)) == words.sentence(at);
        let is_digits = words.kind(at) == Some(Kind::Number);
        if last == at {
            return same && is_digits && !counts(words, number.to) && !number.scaled;
        }
        let link = matches!(
            words.before(at, 1),
            "," | "و" | "and" | "or" | "to" | "through" | "&" | "und" | "bis" | "et" | "à" | "y" | "a"
        );
        // "Bayern 3 : 0"
        if words.before(at, 1) == ":" && last + 1 == at && !words.is_english() {
            return same && is_digits;
        }
        // "Artikel 12 bis 14"
        let plural = plural || matches!(words.before(at, 1), "bis" | "through");
        plural
            && same
            && link
            && (last + 1 == at || last + 2 == at && words.before(at, 2) == ",")
            && !counts(words, number.to)
    }

    fn is_name(&self, words: &Words<'_>, at: usize, number: &Numeral) -> bool {
        let label = words.before(at, 1);
        if is_bound(words, at) || is_numbered(words, at) {
            return true;
        }
        if words.kind(at) == Some(Kind::Number) {
            if is_code(words, at, number)
                || is_item(words, at, number)
                || is_call(words, at, number)
                || is_address(words, at, number)
            {
                return true;
            }
            if is_ordinal(words, at, number) || is_hour(words, at, number) {
                return true;
            }
            if self.known.binary_search(&(label, words.word(at))).is_ok() && !counts(words, number.to) {
                return true;
            }
        }
        let word = words.is_word(at.wrapping_sub(1));
        if word && is_label(&LABELS, label) && words.sentence(at - 1) == words.sentence(at) {
            return !number.scaled && !measures::is_percent(words.word(number.to));
        }
        if number.scaled || is_score(words, number) || !word || words.sentence(at - 1) != words.sentence(at) {
            return false;
        }
        let Some(sentence) = words.sentences.get(words.sentence(at)) else { return false };
        if number.spelled {
            // "The Gang of Eight", "the Big Ten".
            return words.is_capital(at) && number.to == at + 1 && !is_title_case(words, sentence.from, sentence.to);
        }
        if is_title_case(words, sentence.from, sentence.to) {
            return is_acronym(words, at - 1, sentence.from, sentence.to) && !counts(words, number.to);
        }
        if sentence.from + 1 < at && words.is_word(at - 1) && (sentence.from + 2 < at || words.is_word(sentence.from)) {
            return is_named(words, at) && !counts(words, number.to);
        }
        begins_with_name(words, at, number)
    }
}

/// Whether a word is a label, also behind what French and Arabic write to it: "l’article", "والطريق".
fn is_label(labels: &Phrases, word: &str) -> bool {
    let bare = word.rsplit(['’', '\'']).next().unwrap_or(word);
    labels.has(bare) || bare.strip_prefix(['و', 'ف', 'ب', 'ل']).is_some_and(|bare| labels.has(bare))
}

/// "Formula 1 returns": the first word of a sentence is none that may stand before what is counted.
fn begins_with_name(words: &Words<'_>, at: usize, number: &Numeral) -> bool {
    let first = words.word(at - 1);
    let plain = is_plain(words.written(at));
    let told = OPENERS.has(first) || ["ly", "ing", "ed"].iter().any(|ending| first.ends_with(ending)) || is_time(first);
    words.is_english()
        && plain
        && has_capital(words, at - 1)
        && !told
        && !counts(words, number.to)
        && !super::context::is_plural(words.word(number.to))
}

/// Whether a word before a number makes it a name by its capital letter: "the Boeing 737", "iPhone 15".
fn is_named(words: &Words<'_>, at: usize) -> bool {
    let word = words.before(at, 1);
    if !words.is_word(at.wrapping_sub(1)) || !has_capital(words, at - 1) || words.sentence(at - 1) != words.sentence(at)
    {
        return false;
    }
    // "Der Verein Hallam 1.200": what has separators is no name, but for a version ("2.0").
    let written = words.written(at);
    let version = written.split_once('.').is_some_and(|(one, two)| one.len() < 3 && two.len() < 3);
    if !version && !is_plain(written) {
        return false;
    }
    // "Arsenal 2-0"
    let dash = matches!(words.word(at + 1), "-" | "–" | "‑" | "—" | ":") && words.is_glued(at + 1);
    if dash && words.kind(at + 2) == Some(Kind::Number) && written.len() < 3 {
        return false;
    }
    if is_time(word) || matches!(word, "jahr" | "jahre" | "jahres" | "jahren") {
        return false;
    }
    let next = at + 1;
    // "Hier zählte die Polizei 11 Demonstranten": a noun that is counted has a capital letter in German.
    if words.language == "de" && words.is_word(next) && words.is_capital(next) && word.chars().count() > 1 {
        return false;
    }
    // "At Heathrow 12 flights were late."
    let place =
        matches!(words.before(at, 2), "in" | "at" | "near" | "outside") && super::context::is_plural(words.word(next));
    !place
}

fn has_capital(words: &Words<'_>, at: usize) -> bool {
    words.written(at).chars().any(char::is_uppercase)
}

/// Months and weekdays: "by Monday 12 boats had sunk".
fn is_time(word: &str) -> bool {
    month(word).is_some() || super::dates::weekday(word).is_some()
}

/// Whether what follows says that a number measures or counts: a percent sign, a unit, people, "-member".
fn counts(words: &Words<'_>, to: usize) -> bool {
    let hyphen = matches!(words.word(to), "-" | "‑") && words.is_glued(to) && words.is_glued(to + 1);
    let place = if hyphen { to + 1 } else { to };
    let word = words.word(place);
    let compound = hyphen && words.is_word(place) && word.len() > 2 && !words.is_capital(place);
    compound
        || measures::is_percent(word)
        || matches!(word, "per" | "percentage" | "people" | "men" | "women" | "children" | "times")
        || measures::unit(word).is_some()
        || measures::currency(word).is_some()
}

/// Whether a stretch of words is a title in capitals, where they say nothing.
fn is_title_case(words: &Words<'_>, from: usize, to: usize) -> bool {
    let head = words.sentences.get(words.sentence(from)).is_some_and(|one| one.is_head() || one.role == Role::ListItem);
    let (mut small, mut capital) = (0, 0);
    for at in from..to.min(from.saturating_add(40)) {
        let word = words.word(at);
        let short = word.chars().count() < 3
            || matches!(
                word,
                "the" | "and" | "for" | "but" | "nor" | "via" | "per" | "from" | "with" | "into" | "over"
            );
        if words.is_word(at) && !short {
            if words.is_capital(at) { capital += 1 } else { small += 1 }
        }
    }
    small == 0 && capital >= if head { 0 } else { 3 }
}

/// "RFC 3987" where other words are not all in capitals.
fn is_acronym(words: &Words<'_>, at: usize, from: usize, to: usize) -> bool {
    let all = |at: usize| words.written(at).chars().all(char::is_uppercase) && words.written(at).len() > 1;
    let cried = (from..to.min(from + 40)).filter(|at| words.is_word(*at)).all(|at| all(at) || words.word(at).len() < 2);
    all(at) && !cried
}

/// Whether a number is bound to what stands right before: "B-52", "#4", "G7".
fn is_bound(words: &Words<'_>, at: usize) -> bool {
    if !words.is_glued(at) {
        return false;
    }
    let before = words.before(at, 1);
    if words.is_word(at - 1) {
        // Arabic writes "and", "with" and "the" to the number: "و12", "الـ12".
        let clitic = matches!(before, "و" | "ف" | "ب" | "ل" | "ك") || before.ends_with('ـ');
        return !clitic || is_label(&LABELS, words.before(at, 2)) || words.is_glued(at - 1) && words.is_word(at - 2);
    }
    // "501(c)(3)"
    if before == "(" && words.is_glued(at - 1) {
        return true;
    }
    matches!(before, "-" | "/" | "." | ":" | "#" | "@" | "_" | "&" | "=" | "+" | "’" | "'" | "%" | "−")
}

/// "No. 7", "n° 7", "§ 12".
fn is_numbered(words: &Words<'_>, at: usize) -> bool {
    match words.before(at, 1) {
        "." => matches!(words.before(at, 2), "no" | "nos" | "nr" | "nrn" | "art" | "abs" | "núm" | "tel" | "tél"),
        "#" | "№" | "§" | "°" | "º" | "ª" => true,
        _ => false,
    }
}

/// Digits that no figure is written with: "287(g)", "007", `[3]`, "7-Eleven".
fn is_code(words: &Words<'_>, at: usize, number: &Numeral) -> bool {
    let written = words.written(at);
    let long = written.chars().count();
    if is_plain(written) && (long >= 10 || long > 1 && written.starts_with(['0', '٠'])) {
        return true;
    }
    let to = number.to;
    let glued = |at: usize| words.is_glued(at);
    // "287(g)", "501(c)(3)"
    let clause = words.word(to) == "(" && glued(to) && glued(to + 1) && glued(to + 2) && words.word(to + 2) == ")";
    if clause && (words.word(to + 1).chars().count() <= 2) {
        return true;
    }
    if words.before(at, 1) == "[" && words.word(to) == "]" && glued(at) && glued(to) {
        return true;
    }
    // "3-D", "7-Eleven"
    let hyphen = words.word(to) == "-" && glued(to) && glued(to + 1) && words.is_word(to + 1);
    let letter = words.written(to + 1).chars().count() == 1;
    let name = words.is_capital(to + 1)
        && words.language != "de"
        && words.sentences.get(words.sentence(at)).is_some_and(|one| !is_title_case(words, one.from, one.to));
    // "18 U.S.C. 1001"
    let law = words.written(to).chars().filter(|c| *c != '.').all(char::is_uppercase)
        && words.word(to).len() > 1
        && words.kind(to + 1) == Some(Kind::Number);
    hyphen && (letter || name) || law && words.is_word(to)
}

/// The number of an item of a list: "1. Wash", "2) Dry".
fn is_item(words: &Words<'_>, at: usize, number: &Numeral) -> bool {
    let Some(sentence) = words.sentences.get(words.sentence(at)) else { return false };
    let to = number.to;
    let small = number.value < 100 * ONE && !number.scaled && words.is_glued(to);
    let alone = sentence.from == at && sentence.to <= to + 1 && words.word(to) == ".";
    let first = sentence.from == at && words.word(to) == "." && !words.is_glued(to + 1);
    let parted = words.word(to) == ")" && (1..=6).all(|back| at < back || words.before(at, back) != "(");
    small && (alone || first || parted)
}

/// A number that is called: "call 911", "(555) 555-1234", "a 911 caller".
fn is_call(words: &Words<'_>, at: usize, number: &Numeral) -> bool {
    let written = words.written(at);
    let to = number.to;
    let plain = written.chars().all(|c| c.is_whitespace() || digit(c).is_some());
    if !plain || written.chars().count() < 3 || number.scaled {
        return false;
    }
    let area = words.before(at, 1) == "(" && words.word(to) == ")" && words.kind(to + 1) == Some(Kind::Number);
    if area || matches!(written, "911" | "112" | "999" | "988" | "311") && CALLED.has(words.word(to)) {
        return true;
    }
    let between = matches!(
        words.before(at, 1),
        ":" | "at" | "on" | "to" | "." | "number" | "(" | "unter" | "au" | "le" | "al" | "el"
    );
    let calls = CALLS.has(words.before(at, 1)) || between && CALLS.has(words.before(at, 2));
    let counted = super::context::is_plural(words.word(to)) || counts(words, to);
    calls && !counted
}

/// A house's number or a postal code: "10 Downing Street", "6 rue Lepic", "75018 Paris".
fn is_address(words: &Words<'_>, at: usize, number: &Numeral) -> bool {
    let to = number.to;
    if !is_plain(words.written(at)) || number.scaled {
        return false;
    }
    let capital = |at: usize| words.is_word(at) && words.is_capital(at);
    let street = (1..=3).any(|more| STREETS.has(words.word(to + more)) && (to..=to + more).all(capital));
    let next = to + usize::from(words.word(to) == ",") + usize::from(matches!(words.word(to), "bis" | "ter"));
    let rue = words.language == "fr" && RUES.has(words.word(next));
    let code = !words.is_english()
        && words.written(at).chars().count() == 5
        && matches!(words.before(at, 1), "," | "(" | "–")
        && capital(to);
    street || rue || code
}

/// "Die 50. Verleihung": a number with a full stop is an ordinal in German and its neighbors.
fn is_ordinal(words: &Words<'_>, at: usize, number: &Numeral) -> bool {
    let small = number.value < 1_000 * ONE && is_plain(words.written(at));
    let stop = words.word(number.to) == "." && words.is_glued(number.to) && small;
    let tongue = !matches!(words.language, "en" | "fr" | "es" | "it" | "pt" | "ar" | "");
    let next = number.to + 1;
    let small = words.is_word(next) && !words.is_capital(next) && !words.is_glued(next);
    // "La 1.ª sala"
    let raised = stop && words.is_glued(next) && matches!(words.word(next), "º" | "ª" | "er" | "o" | "a");
    raised || tongue && stop && (small || words.language == "de" && DETERMINERS.has(words.before(at, 1)))
}

/// A time of the day in words: "um 8 Uhr", "à 19 heures", "a las 8", "0200 GMT".
fn is_hour(words: &Words<'_>, at: usize, number: &Numeral) -> bool {
    let (before, after) = (words.before(at, 1), words.word(number.to));
    if number.value >= 2_500 * ONE {
        return false;
    }
    match words.language {
        "fr" => matches!(after, "heures" | "heure" | "h") && matches!(before, "à" | "vers" | "dès" | "avant" | "après"),
        "es" => before == "las" && matches!(words.before(at, 2), "a" | "de" | "desde" | "hasta" | "sobre" | "hacia"),
        _ => ZONES.has(after) && (after == "uhr" || words.written(number.to).chars().all(char::is_uppercase)),
    }
}

/// Whether a number behind a name goes on as a score: "Arsenal 2-0", but not "Boeing 747-400".
fn is_score(words: &Words<'_>, number: &Numeral) -> bool {
    let dash = matches!(words.word(number.to), "-" | "–" | "‑" | "—");
    let second = number.to + 1;
    dash && words.is_glued(number.to)
        && words.is_glued(second)
        && words.kind(second) == Some(Kind::Number)
        && number.value < 200 * ONE
}
