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

mod evidence;
mod family;
mod forms;
mod house;
mod kind;
mod lists;
mod phrase;
mod role;
mod short;

pub use self::family::{may_call, short_names};
use self::forms::is_common;
pub use self::forms::{Pronoun, fold, key, likeness, pronoun};
use self::lists::{ARTICLES, CLAUSES, HONORIFICS, INDEFINITE, PARTICLES, PREPOSITIONS, is_in, is_person};
use self::phrase::{is_capital, is_caseless, without_article};
use self::role::{is_description, is_full_name, role_of, split_title};
use crate::model::person::PersonKind;

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
    /// For whom it speaks: "White House" of a White House spokeswoman.
    pub organization: String,
    /// Other names that the text gives it: "FLIC" of "Florida Immigrant Coalition (FLIC)".
    pub aliases: Vec<String>,
    /// Why it is not named, where the words say so.
    pub anonymity: String,
}

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

/// Reads a source's words; `text` is the article that they stand in.
#[must_use]
pub fn read(words: &str, text: &str) -> Reading {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_matches(|c: char| {
        matches!(c, ',' | ';' | ':' | '.' | '—' | '–' | '(' | '"' | '“' | '”') || c.is_whitespace()
    });
    let (mut head, mut tails) = parts(words);
    let mut role = String::new();
    // "its finance director, Leon Achterberg": the name follows what it is.
    if is_description(head) && tails.first().is_some_and(|tail| is_full_name(tail)) {
        role = role_of(head);
        head = tails.remove(0);
    }
    let is_company = tails.first().is_some_and(|tail| kind::is_form(tail));
    let beside: Vec<&str> = tails.iter().copied().chain((!role.is_empty()).then_some(role.as_str())).collect();
    let kind = if is_company { PersonKind::Organization } else { kind::of(head, &beside, text) };
    let (before, name) = split_title(head);
    if role.is_empty() && kind == PersonKind::Person {
        role = role_of(&before);
    }
    let name = if kind == PersonKind::Person { name } else { head };
    let named = looks_named(name, kind, text);
    let mut reading = Reading { name: name.to_owned(), role, kind, named, ..Reading::default() };
    if named && is_the(&reading.name) && !lists::is_known(&fold(&reading.name)) {
        reading.name = without_article(&reading.name).to_owned();
    }
    if kind == PersonKind::Person
        && let Some(bare) = reading.name.strip_suffix("’s").or_else(|| reading.name.strip_suffix("'s"))
    {
        reading.name = bare.to_owned();
    }
    // "The State Department’s", but "McDonald’s"
    if kind == PersonKind::Organization
        && let Some(bare) = reading.name.strip_suffix("’s").or_else(|| reading.name.strip_suffix("'s"))
        && kind::of_phrase(bare) == Some(PersonKind::Organization)
    {
        reading.name = bare.to_owned();
    }
    for tail in tails {
        tell(&mut reading, tail);
    }
    match kind {
        PersonKind::Person => reading.organization = speaks_for(&reading, text),
        PersonKind::Organization => reading.aliases = other_names(&reading.name, text),
        PersonKind::Document => {}
    }
    reading
}

/// What a part after the name adds: why it is not named, or its role.
fn tell(reading: &mut Reading, tail: &str) {
    let (first, rest) = tail.split_once(' ').unwrap_or((tail, ""));
    let bare = if is_in(CLAUSES, first) { rest } else { without_article(tail) };
    let folded = fold(bare);
    let is_short = reading.kind == PersonKind::Organization && short::is_acronym(bare);
    if bare.is_empty() || evidence::is_age(bare) || is_short || kind::is_form(bare) {
        return;
    }
    if !reading.named && reading.anonymity.is_empty() && UNNAMED.iter().any(|words| folded.contains(words)) {
        reading.anonymity = bare.to_owned();
    } else if reading.role.is_empty() {
        reading.role = role_of(bare);
    }
}

/// For whom somebody speaks, by the role or, without a name, by the words that stand for one.
fn speaks_for(reading: &Reading, text: &str) -> String {
    let by_role = house::of(&reading.role, text);
    if by_role.is_empty() && !reading.named { house::of(&reading.name, text) } else { by_role }
}

/// The acronym of an organization's name, or the name of its acronym, where the text gives it.
fn other_names(name: &str, text: &str) -> Vec<String> {
    short::of(name, text).or_else(|| short::meant_by(name, text)).map(str::to_owned).into_iter().collect()
}

/// The organization that somebody of the cast speaks for: what is known, else what the role or, without a name,
/// the words say.
#[must_use]
pub fn organization_of(person: &crate::model::person::Person, text: &str) -> String {
    if !person.organization.trim().is_empty() || person.kind != PersonKind::Person {
        return person.organization.clone();
    }
    let (name, role) = (person.name.clone(), person.role.clone());
    speaks_for(&Reading { name, role, named: person.is_named(), ..Reading::default() }, text)
}

/// Whether these words name one of the cast: by its name, another name, or the acronym that the text gives.
#[must_use]
pub fn is_called(person: &crate::model::person::Person, words: &str, text: &str) -> bool {
    let wanted = key(without_article(words));
    let short = other_names(words, text);
    let is_it = |name: &String| {
        let key = key(without_article(name));
        key == wanted || short.iter().any(|short| self::key(short) == key)
    };
    is_it(&person.name) || person.aliases.iter().any(is_it)
}

/// What is said beside a name, each thing once: the role, and the organization where neither the name nor the role
/// says it.
#[must_use]
pub fn about<'a>(name: &str, role: &'a str, organization: &'a str) -> Vec<&'a str> {
    let (role, organization) = (role.trim(), organization.trim());
    let folded = fold(organization);
    let is_said = |words: &str| fold(words).contains(&folded);
    let adds = !folded.is_empty() && !is_said(role) && !is_said(name);
    [Some(role), adds.then_some(organization)].into_iter().flatten().filter(|words| !words.is_empty()).collect()
}

/// What stands before the first comma, dash or bracket, and what stands between and after the next ones.
fn parts(words: &str) -> (&str, Vec<&str>) {
    let mut before = None;
    let mut letters = words.chars().peekable();
    let mut cuts = Vec::new();
    let mut at = 0;
    while let Some(c) = letters.next() {
        let is_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        // "45,756 people": a comma amid a number divides nothing.
        let is_inside = c == ',' && is_number(before) && is_number(letters.peek().copied())
            || c == ',' && words.get(at + 1..).is_some_and(family::begins_behind);
        if matches!(c, ',' | '،' | '，' | '(' | ')' | '—') && !is_inside {
            cuts.push((at, at + c.len_utf8()));
        }
        before = Some(c);
        at += c.len_utf8();
    }
    let starts = std::iter::once(0).chain(cuts.iter().map(|(_, end)| *end));
    let ends = cuts.iter().map(|(start, _)| *start).chain(std::iter::once(words.len()));
    let mut pieces = starts
        .zip(ends)
        .filter_map(|(start, end)| words.get(start..end))
        .map(|piece| piece.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ':')))
        .filter(|piece| !piece.is_empty());
    let head = pieces.next().unwrap_or(words);
    (head, pieces.collect())
}

/// Whether an article or a possessive comes first: "A member of the crew".
#[must_use]
pub fn begins_with_article(words: &str) -> bool {
    words.split(' ').next().is_some_and(|first| is_in(ARTICLES, first) || is_in(INDEFINITE, first))
}

fn is_the(words: &str) -> bool {
    words.split(' ').next().is_some_and(|first| is_in(ARTICLES, first) && !is_in(INDEFINITE, first))
}

/// Whether the words are a name and no description.
fn looks_named(name: &str, kind: PersonKind, text: &str) -> bool {
    if pronoun(name).is_some() {
        return false;
    }
    let first = name.split(' ').next().unwrap_or("");
    if is_in(INDEFINITE, first) {
        return false;
    }
    let bare = without_article(name);
    let words: Vec<&str> = bare.split(' ').filter(|word| !word.is_empty()).collect();
    if kind == PersonKind::Person && describes(&words) {
        return false;
    }
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

/// Whether words say who somebody is and hold no name: "spokesman for the Foreign Ministry", "White House
/// officials".
fn describes(words: &[&str]) -> bool {
    let (Some((first, rest)), Some(last)) = (words.split_first(), words.last()) else { return false };
    let is_name = rest.first().is_some_and(|second| is_capital(second));
    let has_link = || rest.iter().any(|word| is_in(PREPOSITIONS, word) || *word == "des");
    let leads = is_person(first) && !is_in(HONORIFICS, first) && !is_name && (is_caseless(first) || has_link());
    leads || !is_capital(last) && !is_caseless(last) && is_person(last)
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
            let wanted = Reading {
                name: name.into(),
                role: role.into(),
                kind,
                named,
                anonymity: why.into(),
                organization: reading.organization.clone(),
                ..Reading::default()
            };
            assert_eq!(reading, wanted, "{words}");
        }
    }

    #[test]
    fn small_words_numbers_and_others_are_no_role() {
        for (words, name, role) in [
            ("the Hells Angels", "Hells Angels", ""),
            ("la Sra. Gómez", "Gómez", ""),
            ("The Rev. Al Green", "Al Green", ""),
            ("Marta Lindqvist, 52", "Marta Lindqvist", ""),
            ("Marta Lindqvist, 52-year-old baker", "Marta Lindqvist", "baker"),
            ("Jean Marchand, 43 ans", "Jean Marchand", ""),
            ("Mr. Effron and Mr. Pruzan", "Mr. Effron and Mr. Pruzan", ""),
            ("John Carson, Mary Cruz and Paul Rand", "John Carson", ""),
            ("some Republicans", "some Republicans", ""),
            ("45,756 riders", "45,756 riders", ""),
            ("many Germans, including the chancellor", "many Germans", ""),
            ("Effron, of", "Effron", ""),
            ("Home Secretary Suella Braverman", "Suella Braverman", "Home Secretary"),
            ("Ann King Smith", "Ann King Smith", ""),
            ("Außenminister Emil Bach", "Emil Bach", "Außenminister"),
            ("وزير الخارجية سامر نصر", "سامر نصر", "وزير الخارجية"),
            ("الرئيس الأمريكي", "الرئيس الأمريكي", ""),
            ("وزير العدل السابق", "وزير العدل السابق", ""),
        ] {
            let reading = read(words, TEXT);
            assert_eq!((&*reading.name, &*reading.role), (name, role), "{words}");
        }
    }

    #[test]
    fn the_text_says_what_a_name_is() {
        use PersonKind::{Organization, Person};
        for (name, text, kind) in [
            ("Clean Harbor", "Clean Harbor, a coalition of angry residents, sued.", Organization),
            ("Clean Harbor", "Clean Harbor, a group of residents, sued.", Organization),
            ("Robert Olden", "Robert Olden, a University of Oslo law professor, wrote.", Person),
            ("Dale Meridian", "Dale Meridian, a Democrat whose office oversees charities, wrote.", Person),
            ("Meridian", "Meridian, police added, was shut.", Person),
            ("Horizons verts", "Horizons verts, une association de riverains, attaque.", Organization),
            ("Heller Bund", "Frau Bund kam. Heller Bund schwieg.", Person),
            ("Nordlicht", "Nordlicht, ein Verein aus Kiel, klagt.", Organization),
            ("Luz Banco", "Luz Banco, de 43 años, vende pan.", Person),
            ("Marea Alta", "Marea Alta, una organización de vecinos, protesta.", Organization),
        ] {
            assert_eq!(read(name, text).kind, kind, "{text}");
        }
    }

    #[test]
    fn an_organization_is_read_only_where_the_words_show_it() {
        let text = "Saudi officials met a spokeswoman for Trump. Donald Trump left. A spokesman for Northwind came. The \
                    former governor of Vermont stayed.";
        for (words, organization) in [
            ("Saudi officials", ""),
            ("a spokeswoman for Trump", ""),
            ("a spokesman for Northwind", "Northwind"),
            ("Howard Dean, the former governor of Vermont", ""),
            ("the French president", ""),
            ("US activist Noam Roe", ""),
            ("primary school children", ""),
            ("a copy of the inspector’s memo seen by Reuters", ""),
            ("a spokesman for Democratic candidate Hillary Clinton", ""),
            ("Senate minority leader Harry Reid", "Senate"),
            ("South Carolina director Dan Tripp", ""),
            ("Len Burman, head of the centrist Tax Policy Center", "Tax Policy Center"),
            ("a detective for the Los Angeles Sheriff’s office", "Los Angeles Sheriff’s office"),
            ("a member of the board of the Florida Immigrant Coalition", "Florida Immigrant Coalition"),
            ("police spokesman Ruben Ostrow", "police"),
            ("the ministry’s spokesman", "ministry"),
            ("the campaign’s press secretary", "campaign"),
            ("the Cruz campaign’s Iowa director", "Cruz campaign"),
            ("Trump’s campaign chief", ""),
            ("Jan Roe, the president of the Miners of America", ""),
            ("Jan Roe, a University of South Carolina political science professor", "University of South Carolina"),
            ("Polizeisprecherin Ute Kern", "Polizei"),
            ("eine Ministeriumssprecherin", "Ministerium"),
            ("Siemens-Sprecherin Ute Kern", "Siemens"),
            ("der Sprecher des Verbands der Fährleute", "Verband der Fährleute"),
            ("Kölns Bürgermeisterin Ute Kern", ""),
            ("la directrice générale d’Airbus", "Airbus"),
            ("le roi d’Espagne", ""),
            ("el portavoz del Ministerio de Hacienda y Función Pública", "Ministerio de Hacienda y Función Pública"),
            ("el alcalde de Vigo", ""),
            ("رئيس مجلس النواب", "مجلس النواب"),
            ("رئيس مصر", ""),
        ] {
            assert_eq!(read(words, text).organization, organization, "{words}");
        }
    }

    #[test]
    fn what_stands_beside_a_name_is_said_once() {
        for (name, role, organization, wanted) in [
            ("Jan Roe", "ACLU spokesperson", "ACLU", &["ACLU spokesperson"][..]),
            ("Jan Roe", "director", "Florida Immigrant Coalition", &["director", "Florida Immigrant Coalition"]),
            ("an ACLU spokesperson", "", "ACLU", &[]),
            ("Jan Roe", "", " ", &[]),
            ("Ines Albrecht", "Sprecherin des Mietervereins", "Mieterverein", &["Sprecherin des Mietervereins"]),
        ] {
            assert_eq!(about(name, role, organization), wanted, "{name}, {role}");
        }
    }

    #[test]
    fn an_acronym_is_another_name_where_the_text_gives_it() {
        let text = "The Florida Immigrant Coalition (FLIC) met the Bundesamt für Verfassungsschutz (BfV) and Heiko Maas (SPD).";
        assert_eq!(read("Florida Immigrant Coalition", text).aliases, ["FLIC"]);
        assert_eq!(read("the FLIC", text).aliases, ["Florida Immigrant Coalition"]);
        assert_eq!(read("Bundesamt für Verfassungsschutz", text).aliases, ["BfV"]);
        assert_eq!(read("Heiko Maas", text).aliases, [""; 0]);
        assert_eq!(read("SPD", text).aliases, [""; 0]);
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
