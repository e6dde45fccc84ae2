//! From a source's words to a name: who is meant by "Mayor Ines Calder" or "a night nurse, Tomas Brandt".
//!
//! Knows: titles, articles, pronouns and the words for papers and offices, of the interface's languages. It
//! guesses modestly: the reader can correct all of it. Does not know: who is in the cast, or marks.
//!
//! ```text
//! Tomas Brandt, a night nurse at St. Brannock’s Hospital
//! ---name-----    ----------------role------------------
//! its finance director, Leon Achterberg         Mayor Ines Calder
//!     ------role------  ------name-----         -role -- name ----
//! A member of the crew, who asked not to be named
//! --------name--------      ------why not named--
//! ```

use super::PersonKind;
use crate::sort::sort_by;

/// What a source's words say of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its name, or the words that stand for one.
    pub name: String,
    /// What makes it speak.
    pub role: String,
    /// What it is.
    pub kind: PersonKind,
    /// Whether the words look like a name.
    pub named: bool,
    /// Why it is not named, where the words say so.
    pub anonymity: String,
}

/// Whom a word stands for that is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    /// A human being: "she".
    Person,
    /// A paper or an office: "it".
    Thing,
    /// Either: "they".
    Any,
}

const ARTICLES: &str =
    " the a an der die das dem den des ein eine einer einem einen el la los las un una unos unas le les une l’ ";
const INDEFINITE: &str = " a an ein eine einer einem einen un una une its his her their our my seine seiner ihre ihrer sein ihr su sus sa son ses leur leurs ";
/// Words that go before a name and say nothing of the role.
const HONORIFICS: &str = " mr mrs ms miss mx dr sir dame lord lady rev herr frau herrn m mme mlle monsieur madame mademoiselle señor señora sr sra srta don doña السيد السيدة الدكتور الدكتورة ";
/// Offices that go before a name.
const OFFICES: &str = " mayor president senator sen rep representative congressman congresswoman governor gov judge justice chief captain capt lieutenant lt sergeant sgt detective officer constable inspector minister chancellor secretary councilman councilwoman councilor councillor alderman sheriff director professor prof doctor bishop archbishop pope king queen prince princess general gen colonel col major maj admiral commissioner superintendent principal spokesman spokeswoman spokesperson coach chairman chairwoman chair ambassador attorney deputy vice prime former bürgermeister bürgermeisterin oberbürgermeister kanzler kanzlerin präsident präsidentin minister ministerin sprecher sprecherin professorin maire président présidente ministre alcalde alcaldesa presidente presidenta ministro ministra الرئيس الوزير ";
const PERSONS: &str = " member members spokesman spokeswoman spokesperson official officials officer director manager nurse baker teacher worker resident residents neighbor witness expert source aide lawyer attorney engineer engineers doctor student man woman person employee owner founder mayor president minister chair chairman chairwoman mate crew sprecher sprecherin mitarbeiter zeuge experte portavoz vecino testigo experto porte-parole témoin expert ";
const DOCUMENTS: &str = " report reports survey letter study record records paper papers email e-mail statement timetable memo document documents note notes filing lawsuit transcript audit budget agenda minutes press-release release tweet post book article contract log logs poll data figures website bericht studie brief umfrage erklärung akten protokoll fahrplan unterlagen gutachten mitteilung informe estudio carta encuesta comunicado correo documento documentos horario acta memorando rapport étude lettre sondage communiqué courriel document documents horaire procès-verbal تقرير دراسة رسالة بيان استطلاع وثيقة ";
const ORGANIZATIONS: &str = " board council company association hospital ministry university inc ltd llc corp gmbh ag department agency office bureau committee commission court police union group institute school college bank party government administration newspaper foundation society club church authority federation league team firm sentinel congress senate parliament rat stadtrat verein verband krankenhaus klinik ministerium universität behörde amt gericht polizei gewerkschaft unternehmen firma partei regierung stiftung consejo junta empresa asociación hospital ministerio universidad oficina comité comisión tribunal policía sindicato instituto banco partido gobierno fundación conseil entreprise association hôpital ministère université bureau comité commission tribunal police syndicat institut banque parti gouvernement fondation شركة وزارة جامعة مستشفى مجلس جمعية ";
const PREPOSITIONS: &str = " of by from at for in to on with about von vom aus bei für im zur zum de del desde para en con du des par pour dans من في ";
const PARTICLES: &str = " de da di du van von der den del della la le el al bin ibn ben y ter ten dos das of ";
const HE_OR_SHE: &str = " he she him her his hers himself herself er ihm ihn él ella ellos ellas lui elle il هو هي ";
const IT: &str = " it its itself es ello ";
const THEY: &str = " they them their theirs sie ihr ihnen ils elles leur eux ustedes هم هن ";
const CLAUSES: &str = " who which whose that where der die das que quien qui dont où الذي التي ";
const UNNAMED: [&str; 8] = [
    "not to be",
    "anonym",
    "not be named",
    "not be identified",
    "not authorized",
    "not authorised",
    "withheld",
    "namentlich",
];

fn is_in(list: &str, word: &str) -> bool {
    let word = word.trim_matches('.').to_lowercase();
    !word.is_empty() && list.split(' ').any(|one| one == word)
}

/// Letters in lower case, one space between words, plain apostrophes and hyphens, no punctuation at either
/// end: names that fold alike are the same name.
#[must_use]
pub fn fold(words: &str) -> String {
    let plain = |c: char| match c {
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{2BC}' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    };
    let lower: String = words.chars().map(plain).flat_map(char::to_lowercase).collect();
    let words = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// What a name is compared by: folded, without articles and titles before it and the 's after it.
#[must_use]
pub fn key(words: &str) -> String {
    let folded = fold(words);
    let folded = folded.strip_suffix("'s").unwrap_or(&folded);
    let mut words: Vec<&str> = folded.split(' ').collect();
    while words.len() > 1 && words.first().is_some_and(|word| is_in(ARTICLES, word) || is_title(word)) {
        words.remove(0);
    }
    words.join(" ")
}

/// The last word of a name.
#[must_use]
pub fn surname(key: &str) -> &str {
    key.rsplit(' ').next().unwrap_or(key)
}

fn is_title(word: &str) -> bool {
    is_in(HONORIFICS, word) || is_in(OFFICES, word)
}

/// Whether the words are a pronoun, and whom it can stand for.
#[must_use]
pub fn pronoun(words: &str) -> Option<Pronoun> {
    let word = fold(words);
    if is_in(THEY, &word) {
        Some(Pronoun::Any)
    } else if is_in(HE_OR_SHE, &word) {
        Some(Pronoun::Person)
    } else if is_in(IT, &word) {
        Some(Pronoun::Thing)
    } else {
        None
    }
}

/// Reads a source's words; `text` is the article that they stand in.
#[must_use]
pub fn read(words: &str, text: &str) -> Reading {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_matches(|c: char| {
        matches!(c, ',' | ';' | ':' | '.' | '—' | '–' | '(' | '"' | '“' | '”') || c.is_whitespace()
    });
    let (head, tails) = parts(words);
    let (mut head, mut role) = (head, String::new());
    // "its finance director, Leon Achterberg": the name follows what it is.
    let mut tails = tails.into_iter().peekable();
    if !starts_as_name(head) && tails.peek().is_some_and(|tail| is_full_name(tail)) {
        role = without_article(head).to_owned();
        head = tails.next().unwrap_or(head);
    }
    let kind = kind_of(head, text);
    let (before, name) = split_title(head);
    if role.is_empty() && kind == PersonKind::Person {
        role = before;
    }
    let name = if kind == PersonKind::Person { name } else { head };
    let named = looks_named(name, text);
    let mut reading = Reading { name: name.to_owned(), role, kind, named, anonymity: String::new() };
    if named && is_the(&reading.name) {
        reading.name = without_article(&reading.name).to_owned();
    }
    if kind == PersonKind::Person
        && let Some(bare) = reading.name.strip_suffix("’s").or_else(|| reading.name.strip_suffix("'s"))
    {
        reading.name = bare.to_owned();
    }
    for tail in tails {
        let (first, rest) = tail.split_once(' ').unwrap_or((tail, ""));
        let bare = if is_in(CLAUSES, first) { rest } else { without_article(tail) };
        let folded = fold(bare);
        if bare.is_empty() || bare.chars().all(|c| c.is_ascii_digit()) {
            continue;
        }
        if !named && reading.anonymity.is_empty() && UNNAMED.iter().any(|words| folded.contains(words)) {
            reading.anonymity = bare.to_owned();
        } else if reading.role.is_empty() {
            reading.role = bare.to_owned();
        }
    }
    reading
}

/// What stands before the first comma, dash or bracket, and what stands between and after the next ones.
fn parts(words: &str) -> (&str, Vec<&str>) {
    let mut pieces = words
        .split([',', '،', '，', '(', ')', '—'])
        .map(|piece| piece.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ':')))
        .filter(|piece| !piece.is_empty());
    let head = pieces.next().unwrap_or(words);
    (head, pieces.collect())
}

/// Whether a name may begin here: an upper-case letter, or a script that has none.
fn is_capital(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| c.is_uppercase())
}

fn is_caseless(words: &str) -> bool {
    !words.chars().any(|c| c.is_uppercase() || c.is_lowercase())
}

fn starts_as_name(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or("");
    is_capital(first) && !is_in(ARTICLES, first) && !is_in(INDEFINITE, first)
}

/// Two words or more, all of a name.
fn is_full_name(words: &str) -> bool {
    let list: Vec<&str> = words.split(' ').collect();
    (2..=6).contains(&list.len())
        && list.first().is_some_and(|first| is_capital(first))
        && list.last().is_some_and(|last| is_capital(last))
        && list.iter().all(|word| is_capital(word) || is_in(PARTICLES, word))
        && starts_as_name(words)
}

/// Whether an article or a possessive comes first: "A member of the crew".
#[must_use]
pub fn begins_with_article(words: &str) -> bool {
    words.split(' ').next().is_some_and(|first| is_in(ARTICLES, first) || is_in(INDEFINITE, first))
}

fn is_the(words: &str) -> bool {
    words.split(' ').next().is_some_and(|first| is_in(ARTICLES, first) && !is_in(INDEFINITE, first))
}

/// The words without the article or possessive at their start.
fn without_article(words: &str) -> &str {
    match words.split_once(' ') {
        Some((first, rest)) if is_in(ARTICLES, first) || is_in(INDEFINITE, first) => rest.trim_start(),
        _ => words,
    }
}

/// "Mayor Ines Calder" → ("Mayor", "Ines Calder"); what has no title before a name stays whole. Honorifics
/// go without becoming a role.
fn split_title(head: &str) -> (String, &str) {
    let mut offsets: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for word in head.split(' ') {
        offsets.push((at, word));
        at += word.len() + 1;
    }
    if offsets.iter().any(|(_, word)| is_in(PREPOSITIONS, word) && !is_in(PARTICLES, word)) {
        return (String::new(), head);
    }
    let name_from = offsets.iter().rposition(|(_, word)| !is_capital(word) && !is_in(PARTICLES, word));
    // "Ann King Smith": a title stands first, or after what is no first name.
    let first = offsets.first().map_or("", |(_, first)| *first);
    let leads = |word: &str| is_title(word) || is_in(PERSONS, word);
    let may_lead = !is_capital(first) || leads(first) || is_in(ORGANIZATIONS, first) || is_in(ARTICLES, first);
    let leading = offsets.get(..offsets.len().saturating_sub(1)).unwrap_or(&[]);
    let titles_to =
        leading.iter().rposition(|(at, word)| is_title(word) || *at == 0 && leads(word)).filter(|_| may_lead);
    let Some(last) = name_from.max(titles_to) else { return (String::new(), head) };
    let (Some(before), Some((start, first))) = (offsets.get(..=last), offsets.get(last + 1)) else {
        return (String::new(), head);
    };
    let has_title = before.iter().any(|(_, word)| is_title(word) || is_in(PERSONS, word));
    let follows = offsets.len() - last - 1;
    if !is_capital(first) && !is_caseless(first) || !has_title && follows < 2 {
        return (String::new(), head);
    }
    let role: Vec<&str> = before.iter().map(|(_, word)| *word).filter(|word| !is_in(HONORIFICS, word)).collect();
    let role = role.join(" ");
    (without_article(&role).to_owned(), head.get(*start..).unwrap_or(head))
}

/// Whether the words are a name and no description.
fn looks_named(name: &str, text: &str) -> bool {
    if pronoun(name).is_some() {
        return false;
    }
    let first = name.split(' ').next().unwrap_or("");
    if is_in(INDEFINITE, first) {
        return false;
    }
    let bare = without_article(name);
    let words: Vec<&str> = bare.split(' ').filter(|word| !word.is_empty()).collect();
    if is_caseless(bare) {
        return (1..=4).contains(&words.len());
    }
    let capitals = words.iter().filter(|word| is_capital(word)).count();
    match words.as_slice() {
        [] => false,
        [only] => is_capital(only) && !is_common(only, text),
        // "Oslo police": the one capital may be the sentence's.
        [first, ..] => {
            let is_numbered = || words.iter().skip(1).all(|word| !word.chars().any(char::is_alphabetic));
            (is_capital(first) || is_in(PARTICLES, first)) && (capitals >= 2 || capitals == 1 && is_numbered())
        }
    }
}

/// Whether the word also stands in the text in lower case, or is one of the lists': no name then.
fn is_common(word: &str, text: &str) -> bool {
    let lower = word.to_lowercase();
    is_in(PERSONS, &lower)
        || is_in(OFFICES, &lower)
        || is_in(DOCUMENTS, &lower)
        || text.match_indices(&lower).take(200).any(|(at, found)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
}

/// What is named by these words: the last noun of the lists before a preposition decides.
fn kind_of(head: &str, text: &str) -> PersonKind {
    if pronoun(head) == Some(Pronoun::Thing) {
        return PersonKind::Document;
    }
    let mut kind = None;
    let mut capitals_after = 0;
    for (at, word) in head.split(' ').enumerate() {
        if at > 0 && is_in(PREPOSITIONS, word) {
            break;
        }
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&');
        let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
        let found = if word == "&" {
            Some(PersonKind::Organization)
        } else if is_in(PERSONS, bare) || is_title(bare) && !is_in(ORGANIZATIONS, bare) {
            Some(PersonKind::Person)
        } else if is_in(DOCUMENTS, bare) {
            Some(PersonKind::Document)
        } else if is_in(ORGANIZATIONS, bare) {
            Some(PersonKind::Organization)
        } else {
            None
        };
        if found.is_some() {
            capitals_after = 0;
        } else if is_capital(word) && !is_common(word, text) {
            capitals_after += 1;
        }
        kind = found.or(kind);
    }
    match kind {
        // "hospital worker Ann Lee", "board member Tom Brown": a full name after the noun is a person's.
        Some(PersonKind::Organization) if capitals_after >= 2 && !head.contains('&') => PersonKind::Person,
        Some(kind) => kind,
        None => PersonKind::Person,
    }
}

/// How alike two names are, out of 1000: pairs of letters that they share, and a last name in common.
#[must_use]
pub fn likeness(a: &str, b: &str) -> u16 {
    let (a, b) = (key(a), key(b));
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    let pairs = |name: &str| {
        let letters: Vec<char> = name.chars().collect();
        let mut pairs: Vec<(char, char)> =
            letters.iter().zip(letters.iter().skip(1)).map(|(one, next)| (*one, *next)).collect();
        sort_by(&mut pairs, Ord::cmp);
        pairs
    };
    let (mine, theirs) = (pairs(&a), pairs(&b));
    let (mut at, mut shared) = (0, 0usize);
    for pair in &mine {
        while theirs.get(at).is_some_and(|other| other < pair) {
            at += 1;
        }
        if theirs.get(at) == Some(pair) {
            shared += 1;
            at += 1;
        }
    }
    let dice = (2_000 * shared) / (mine.len() + theirs.len()).max(1);
    let same_last = if surname(&a) == surname(&b) { 400 } else { 0 };
    u16::try_from((dice + same_last).min(1_000)).unwrap_or(1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The residents spoke. Residents are many; officials and critics were there. Ruth Okafor spoke.";

    #[test]
    fn names_are_read_from_the_words() {
        use PersonKind::{Document, Organization, Person};
        for (words, name, role, kind, named, why) in [
            ("Ruth Okafor, who chairs the board", "Ruth Okafor", "chairs the board", Person, true, ""),
            (
                "Tomas Brandt, a night nurse at St. Brannock’s Hospital",
                "Tomas Brandt",
                "night nurse at St. Brannock’s Hospital",
                Person,
                true,
                "",
            ),
            ("Mayor Ines Calder", "Ines Calder", "Mayor", Person, true, ""),
            ("former Prime Minister Ines Calder", "Ines Calder", "former Prime Minister", Person, true, ""),
            ("Nurse Brandt", "Brandt", "Nurse", Person, true, ""),
            ("Police Chief Ann King", "Ann King", "Police Chief", Person, true, ""),
            ("Ann King Smith", "Ann King Smith", "", Person, true, ""),
            ("Mr. Brandt", "Brandt", "", Person, true, ""),
            ("its finance director, Leon Achterberg", "Leon Achterberg", "finance director", Person, true, ""),
            ("finance director Leon Achterberg", "Leon Achterberg", "finance director", Person, true, ""),
            ("The mayor, Ruben Ostrow", "Ruben Ostrow", "mayor", Person, true, ""),
            ("a spokeswoman, Elena Fried", "Elena Fried", "spokeswoman", Person, true, ""),
            ("Marta Lindqvist, 52, a baker", "Marta Lindqvist", "baker", Person, true, ""),
            ("Marta Lindqvist (D-Ohio)", "Marta Lindqvist", "D-Ohio", Person, true, ""),
            (
                "A member of the crew, who asked not to be named",
                "A member of the crew",
                "",
                Person,
                false,
                "asked not to be named",
            ),
            ("a spokeswoman for Mercy Hospital", "a spokeswoman for Mercy Hospital", "", Person, false, ""),
            ("The mate", "The mate", "", Person, false, ""),
            ("Residents", "Residents", "", Person, false, ""),
            ("Okafor", "Okafor", "", Person, true, ""),
            ("Okafor’s", "Okafor", "", Person, true, ""),
            ("Its own papers", "Its own papers", "", Document, false, ""),
            ("A survey by Hallam & Rees", "A survey by Hallam & Rees", "", Document, false, ""),
            (
                "Hallam & Rees, the consulting engineers",
                "Hallam & Rees",
                "consulting engineers",
                Organization,
                true,
                "",
            ),
            (
                "The Narrows Residents’ Association, which speaks for 140 households",
                "Narrows Residents’ Association",
                "speaks for 140 households",
                Organization,
                true,
                "",
            ),
            ("the county bus timetable", "the county bus timetable", "", Document, false, ""),
            ("A note taped to the till", "A note taped to the till", "", Document, false, ""),
            ("the Ministry of Health", "Ministry of Health", "", Organization, true, ""),
            ("The state’s own study of the Narrows", "The state’s own study of the Narrows", "", Document, false, ""),
            ("she", "she", "", Person, false, ""),
            ("Ludwig van der Berg", "Ludwig van der Berg", "", Person, true, ""),
            ("Eine Sprecherin", "Eine Sprecherin", "", Person, false, ""),
            ("روث أوكافور", "روث أوكافور", "", Person, true, ""),
            ("", "", "", Person, false, ""),
        ] {
            let reading = read(words, TEXT);
            let wanted = Reading { name: name.into(), role: role.into(), kind, named, anonymity: why.into() };
            assert_eq!(reading, wanted, "{words}");
        }
    }

    #[test]
    fn names_are_compared_without_case_spaces_and_titles() {
        for (words, wanted) in [
            ("Mayor  Ines\u{A0}Calder", "ines calder"),
            ("Dr. Okafor’s", "okafor"),
            ("The Narrows Residents’ Association", "narrows residents' association"),
            ("Mayor", "mayor"),
            ("", ""),
        ] {
            assert_eq!(key(words), wanted, "{words}");
        }
        assert_eq!(pronoun("She"), Some(Pronoun::Person));
        assert_eq!(pronoun("they"), Some(Pronoun::Any));
        assert_eq!(pronoun("Sie"), Some(Pronoun::Any));
        assert_eq!(pronoun("it"), Some(Pronoun::Thing));
        assert_eq!(pronoun("Ruth"), None);
    }

    #[test]
    fn like_names_are_ranked() {
        assert!(likeness("Ruth Okafor", "Okafor") > likeness("Ruth Okafor", "Ruth Adler"));
        assert!(likeness("Ruth Okafor", "Ruth Adler") > likeness("Ruth Okafor", "Hallam & Rees"));
        assert_eq!(likeness("", "x"), 0);
        assert_eq!(likeness("Ann Lee", "ann lee"), 1_000);
    }
}
