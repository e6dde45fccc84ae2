//! The cast as marks are made, deleted, merged and split: tables, and Undo back to where it began. Runs
//! natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use galley_core::desk::{Action, Casting, Desk, Opened, State, Tab, Trait, places_of, speaker};
use galley_core::insight::cast::Cast;
use galley_core::insight::gaps::{Gaps, Rule, Subject};
use galley_core::insight::material::Material;
use galley_core::journal::stamps::Stamps;
use galley_core::model::id::{AnnotationId, ArticleId, PersonId, RelationId, TabId};
use galley_core::model::person::{Check, Person, PersonKind};
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use litemap::LiteMap;

const STORY: &str = "Repair bill may sink the night ferry

By Ida Marchetti

Tomas Brandt, a night nurse at St. Brannock’s Hospital, said he takes the boat. It is full.

Ruth Okafor, who chairs the board, said they would look. A survey by Hallam & Rees found rust. It put repairs at $3 million.

A member of the crew, who asked not to be named, laughed. Brandt and Mayor Ines Calder did not. Calder went home.

Okafor said it was late, and okafor is no name here. Ostrander Okaforson was silent. Nurse Brandt slept.";

/// Which "he" of the story is a word: the ones before stand in others.
fn he() -> usize {
    let at = STORY.find(" he takes").unwrap() + 1;
    STORY.match_indices("he").take_while(|(found, _)| *found < at).count()
}

struct Hand {
    state: State,
    clock: i64,
}

impl Hand {
    fn new() -> Self {
        Self::on(STORY)
    }

    fn on(text: &str) -> Self {
        let work = Work::new(build(ArticleId::from_u128(1), Intake::plain(text)), Timestamp::from_millis(0));
        let state = State::new(TabId::from_u128(7), "Ann".into());
        let opened = Opened { work, clock: 0, saved: 0, stamps: Stamps::default(), drafts: LiteMap::new() };
        Self { state: state.apply(Action::Opened(Box::new(opened))), clock: 0 }
    }

    fn desk(&self) -> &Desk {
        self.state.desk.as_ref().unwrap()
    }

    fn work(&self) -> &Work {
        &self.desk().work
    }

    fn at(&mut self) -> Timestamp {
        self.clock += 60_000;
        Timestamp::from_millis(self.clock)
    }

    fn act(&mut self, make: impl FnOnce(Timestamp) -> Action) {
        let at = self.at();
        self.state = self.state.apply(make(at));
    }

    fn cast(&mut self, what: Casting) {
        self.act(|at| Action::Cast { what, at });
    }

    /// Marks these words, at their occurrence of this number.
    fn mark(&mut self, id: u128, kind: &str, words: &str, occurrence: usize) {
        let text = self.work().article.text.clone();
        let (start, _) = text.as_str().match_indices(words).nth(occurrence).unwrap();
        let range = TextRange::new(start, start + words.len());
        self.state = self.state.apply(Action::SelectionChanged(Some(range)));
        let id = AnnotationId::from_u128(id);
        self.act(|at| Action::Annotate { kind: kind.into(), id, at });
    }

    fn source(&mut self, id: u128, words: &str) {
        self.mark(id, "source", words, 0);
    }

    fn delete(&mut self, id: u128) {
        self.act(|at| Action::Delete { id: AnnotationId::from_u128(id), at });
    }

    fn undo(&mut self) {
        self.act(|at| Action::Undo { at });
    }

    fn person(&self, mark: u128) -> Rc<Person> {
        let mark = self.work().annotations.get(AnnotationId::from_u128(mark)).unwrap();
        self.work().persons.get(&mark.person.unwrap()).unwrap().clone()
    }

    /// Who is named and never heard, by the gaps.
    fn unheard(&self) -> Vec<String> {
        let work = self.work();
        let gaps = Gaps::of(work, &Material::of(&work.article));
        let lacks = gaps.open.iter().flat_map(|gap| &gap.lacks);
        let unheard = lacks.filter(|lack| lack.rule == Rule::SourceUnheard);
        let name = |subject: &Subject| match subject {
            Subject::Person(id) => work.persons.get(id).unwrap().name.clone(),
            _ => String::new(),
        };
        unheard.map(|lack| name(&lack.subject)).collect()
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.work().persons.values().map(|person| person.name.clone()).collect();
        names.sort();
        names
    }
}

/// Without what an edit leaves behind: the instant and the tombstones.
fn bare(work: &Work) -> Work {
    Work { modified: Timestamp::default(), deleted: Rc::default(), ..work.clone() }
}

#[test]
fn a_source_mark_brings_its_person_along() {
    let mut hand = Hand::new();
    let empty = bare(hand.work());
    let steps: &[(&str, &str)] =
        &[("Tomas Brandt, a night nurse at St. Brannock’s Hospital", "Tomas Brandt"), ("he takes", "he takes")];
    hand.source(1, steps[0].0);
    assert_eq!(hand.person(1).name, "Tomas Brandt");
    assert_eq!(hand.person(1).role, "night nurse at St. Brannock’s Hospital");
    assert!(hand.person(1).is_named());
    assert_eq!(hand.work().annotations.at(0).unwrap().attributes.len(), 0);
    hand.mark(2, "source", "he", he());
    assert_eq!(hand.person(2).name, "Tomas Brandt");
    hand.source(3, "Ruth Okafor, who chairs the board");
    hand.source(4, "they");
    assert_eq!(hand.person(4).name, "Ruth Okafor");
    hand.source(5, "A survey by Hallam & Rees");
    assert_eq!(hand.person(5).kind, PersonKind::Document);
    hand.mark(6, "source", "It", 1);
    assert_eq!(hand.person(6).name, "A survey by Hallam & Rees");
    hand.source(7, "A member of the crew, who asked not to be named");
    assert_eq!(hand.person(7).name, "A member of the crew");
    assert!(!hand.person(7).is_named());
    assert_eq!(hand.person(7).anonymity, "asked not to be named");
    // A last name alone, a title before it, and a name with its title.
    hand.mark(8, "source", "Okafor", 1);
    assert_eq!(hand.person(8).id, hand.person(3).id);
    hand.source(9, "Nurse Brandt");
    assert_eq!(hand.person(9).id, hand.person(1).id);
    hand.source(10, "Mayor Ines Calder");
    assert_eq!((hand.person(10).name.as_str(), hand.person(10).role.as_str()), ("Ines Calder", "Mayor"));
    assert_eq!(
        hand.names(),
        ["A member of the crew", "A survey by Hallam & Rees", "Ines Calder", "Ruth Okafor", "Tomas Brandt"]
    );
    for _ in 0..10 {
        hand.undo();
    }
    assert_eq!(bare(hand.work()), empty);
}

#[test]
fn two_readers_of_one_article_find_the_same_person() {
    let (mut one, mut other) = (Hand::new(), Hand::new());
    one.source(1, "Ruth Okafor, who chairs the board");
    other.source(2, "Tomas Brandt");
    other.source(3, "Ruth Okafor");
    assert_eq!(one.person(1).id, other.person(3).id);
    assert_ne!(other.person(2).id, other.person(3).id);
}

#[test]
fn who_is_mentioned_no_more_goes_with_the_last_mention() {
    let mut hand = Hand::new();
    hand.source(1, "Ruth Okafor, who chairs the board");
    hand.mark(2, "source", "Okafor", 1);
    let both = bare(hand.work());
    hand.delete(1);
    assert_eq!(hand.names(), ["Ruth Okafor"]);
    hand.delete(2);
    assert_eq!(hand.names(), Vec::<String>::new());
    hand.undo();
    hand.undo();
    assert_eq!(bare(hand.work()), both);
    // What the reader said of somebody keeps them.
    let okafor = hand.person(1).id;
    hand.cast(Casting::Set(okafor, Trait::Check(Check::Independent, true)));
    hand.delete(1);
    hand.delete(2);
    assert_eq!(hand.names(), ["Ruth Okafor"]);
    // Nobody mentions her: she can be removed by hand.
    hand.cast(Casting::Remove(okafor));
    assert_eq!(hand.names(), Vec::<String>::new());
    hand.undo();
    assert_eq!(hand.names(), ["Ruth Okafor"]);
}

#[test]
fn a_mark_of_another_kind_mentions_nobody() {
    let mut hand = Hand::new();
    hand.mark(1, "quote", "Ines Calder", 0);
    let before = bare(hand.work());
    let id = AnnotationId::from_u128(1);
    let to = |kind: &'static str| move |at| Action::SetKind { id, kind: kind.into(), at };
    hand.act(to("source"));
    assert_eq!(hand.names(), ["Ines Calder"]);
    hand.act(to("claim"));
    assert_eq!(hand.names(), Vec::<String>::new());
    assert_eq!(hand.work().annotations.at(0).unwrap().person, None);
    hand.undo();
    assert_eq!(hand.person(1).name, "Ines Calder");
    hand.undo();
    assert_eq!(bare(hand.work()), before);
}

#[test]
fn marks_that_move_to_another_kind_with_the_codebook_get_and_lose_their_persons() {
    let mut hand = Hand::new();
    let mut own = (*hand.work().codebook).clone();
    let mut kind = own.kind("claim").unwrap().clone();
    kind.id = "voice".into();
    own.kinds.push(kind);
    let news = hand.work().codebook.clone();
    hand.act(|at| Action::SetCodebook { codebook: Box::new(own), moves: Vec::new(), at });
    // Two of one person who is new.
    hand.mark(1, "voice", "Ruth Okafor", 0);
    hand.mark(2, "voice", "Okafor", 1);
    hand.mark(3, "voice", "Tomas Brandt", 0);
    let before = bare(hand.work());
    let moves = |from: &str, to: &str| vec![(Rc::from(from), Rc::from(to))];
    hand.act(|at| Action::SetCodebook { codebook: Box::new((*news).clone()), moves: moves("voice", "source"), at });
    assert_eq!(hand.names(), ["Ruth Okafor", "Tomas Brandt"]);
    assert_eq!(hand.person(1).id, hand.person(2).id);
    hand.act(|at| Action::SetCodebook { codebook: Box::new((*news).clone()), moves: moves("source", "quote"), at });
    assert_eq!(hand.names(), Vec::<String>::new());
    assert!(hand.work().annotations.iter().all(|mark| mark.person.is_none() && &*mark.kind == "quote"));
    hand.undo();
    hand.undo();
    assert_eq!(bare(hand.work()), before);
}

#[test]
fn two_are_merged_and_come_apart_again() {
    let mut hand = Hand::new();
    hand.source(1, "Tomas Brandt");
    hand.source(2, "A member of the crew");
    hand.mark(3, "source", "Ruth Okafor", 0);
    let (brandt, crew) = (hand.person(1).id, hand.person(2).id);
    hand.cast(Casting::Set(crew, Trait::Check(Check::Verifies, true)));
    hand.cast(Casting::Set(crew, Trait::Note("By phone".to_owned())));
    let gaps = |id: PersonId| [Rule::SourceUnheard, Rule::AnonymousUnexplained].map(|rule| rule.key(&id.to_string()));
    let mut said = |gap: &Rc<str>, reason: &str| {
        let (gap, reason) = (gap.to_string(), Some(reason.to_owned()));
        hand.act(|at| Action::DismissGaps { gaps: vec![gap], reason, at });
    };
    said(&gaps(crew)[0], "the crew's");
    said(&gaps(brandt)[0], "the later");
    said(&gaps(crew)[1], "explained");
    let before = bare(hand.work());
    hand.cast(Casting::Merge { keep: brandt, gone: crew });
    // What needed nothing of the one needs nothing of the other.
    let told: Vec<(&str, &str)> =
        hand.work().article.meta.dismissed.iter().map(|(gap, one)| (&**gap, &*one.reason)).collect();
    assert_eq!(told, [(&*gaps(brandt)[1], "explained"), (&*gaps(brandt)[0], "the later")]);
    assert_eq!(hand.names(), ["Ruth Okafor", "Tomas Brandt"]);
    let merged = hand.person(2);
    assert_eq!(merged.id, brandt);
    assert_eq!(merged.aliases, ["A member of the crew"]);
    assert_eq!(merged.note, "By phone");
    assert!(merged.checks.has(Check::Verifies) && merged.is_named());
    assert_eq!(Cast::of(hand.work()).row(brandt).unwrap().mentions.len(), 2);
    hand.undo();
    assert_eq!(bare(hand.work()), before);
    hand.act(|at| Action::Redo { at });
    // Apart again: the second mention is somebody of its own, and takes its name along.
    hand.cast(Casting::Split(vec![AnnotationId::from_u128(2)]));
    assert_eq!(hand.names(), ["A member of the crew", "Ruth Okafor", "Tomas Brandt"]);
    assert_eq!(hand.person(1).aliases, Vec::<String>::new());
    assert_eq!((hand.desk().column.tab, hand.desk().column.person), (Tab::Sources, Some(hand.person(2).id)));
    hand.undo();
    assert_eq!(hand.person(2).id, brandt);
    // Of one name there may be two.
    hand.mark(4, "source", "Brandt", 1);
    hand.cast(Casting::Split(vec![AnnotationId::from_u128(4)]));
    assert_ne!(hand.person(4).id, brandt);
    // Nonsense changes nothing.
    let before = hand.work().clone();
    hand.cast(Casting::Merge { keep: brandt, gone: brandt });
    hand.cast(Casting::Merge { keep: brandt, gone: PersonId::from_u128(99) });
    hand.cast(Casting::Split(Vec::new()));
    hand.cast(Casting::Remove(brandt));
    hand.cast(Casting::Set(PersonId::from_u128(99), Trait::Note(String::new())));
    hand.cast(Casting::Mention(AnnotationId::from_u128(1), Some(PersonId::from_u128(99))));
    hand.cast(Casting::Add("  ".to_owned()));
    assert_eq!(*hand.work(), before);
}

#[test]
fn a_mention_is_given_to_somebody_else() {
    let mut hand = Hand::new();
    hand.source(1, "Tomas Brandt");
    hand.source(2, "they");
    hand.source(3, "Ruth Okafor, who chairs the board");
    let okafor = hand.person(3).id;
    assert_eq!(hand.person(2).name, "Tomas Brandt");
    hand.cast(Casting::Mention(AnnotationId::from_u128(2), Some(okafor)));
    assert_eq!(hand.person(2).name, "Ruth Okafor");
    // Brandt goes when his only mention is hers.
    hand.cast(Casting::Mention(AnnotationId::from_u128(1), Some(okafor)));
    assert_eq!(hand.names(), ["Ruth Okafor"]);
    hand.undo();
    hand.cast(Casting::Mention(AnnotationId::from_u128(2), None));
    assert_eq!(hand.names(), ["Ruth Okafor", "Tomas Brandt", "they"]);
    assert_eq!(speaker(hand.work(), AnnotationId::from_u128(3)), Some(okafor));
}

#[test]
fn all_further_mentions_are_marked_in_one_step() {
    let mut hand = Hand::new();
    hand.source(1, "Tomas Brandt, a night nurse at St. Brannock’s Hospital");
    hand.source(2, "Ruth Okafor, who chairs the board");
    let before = bare(hand.work());
    let words = |hand: &Hand, person: &Person| -> Vec<String> {
        let text = hand.work().article.text.clone();
        places_of(hand.work(), person).iter().map(|range| range.of(text.as_str()).to_owned()).collect()
    };
    // Not "okafor", not "Okaforson", not what is marked.
    assert_eq!(words(&hand, &hand.person(2)), ["Okafor"]);
    assert_eq!(words(&hand, &hand.person(1)), ["Brandt", "Brandt"]);
    let brandt = hand.person(1).id;
    hand.cast(Casting::MarkAll(brandt, AnnotationId::from_u128(900)));
    assert_eq!(Cast::of(hand.work()).row(brandt).unwrap().mentions.len(), 3);
    assert_eq!(crate::common::said(&hand.state), "2 further mentions of Tomas Brandt marked");
    hand.undo();
    assert_eq!(bare(hand.work()), before);
    // A second Brandt: the last name alone is nobody's now.
    hand.cast(Casting::Add("Elsa Brandt".to_owned()));
    assert_eq!(words(&hand, &hand.person(1)), Vec::<String>::new());
    hand.cast(Casting::Set(brandt, Trait::Aliases(vec!["Brandt".to_owned(), "he".to_owned()])));
    assert_eq!(words(&hand, &hand.person(1)), ["Brandt", "Brandt"]);
}

#[test]
fn marks_of_an_older_file_get_their_persons_in_one_step() {
    let mut hand = Hand::new();
    hand.source(1, "Tomas Brandt");
    hand.mark(2, "source", "he", he());
    hand.source(3, "Ruth Okafor, who chairs the board");
    let whole = bare(hand.work());
    let mut older = hand.work().clone();
    older.persons = Rc::default();
    let strip = |mark: &Rc<galley_core::model::annotation::Annotation>| {
        let mut mark = (**mark).clone();
        mark.person = None;
        Rc::new(mark)
    };
    older.annotations = galley_core::model::annotation::AnnotationSet::from_list(older.annotations.iter().map(strip));
    let opened = Opened { work: older, clock: 0, saved: 0, stamps: Stamps::default(), drafts: LiteMap::new() };
    hand.state = hand.state.apply(Action::Opened(Box::new(opened)));
    hand.cast(Casting::Everyone);
    assert_eq!(hand.work().persons, whole.persons);
    assert_eq!(hand.person(2).id, hand.person(1).id);
    hand.undo();
    assert_eq!(hand.work().persons.len(), 0);
}

#[test]
fn for_whom_somebody_speaks_is_read_and_goes_with_the_last_mention() {
    let text = "Rents rise\n\nThomas Kennedy, executive director of the Florida Immigrant Coalition (FLIC), spoke first. \
                An ACLU spokesperson came. The FLIC has a list, and the coalition keeps it.";
    let mut hand = Hand::on(text);
    let empty = bare(hand.work());
    hand.source(1, "Thomas Kennedy, executive director of the Florida Immigrant Coalition");
    hand.source(2, "An ACLU spokesperson");
    hand.source(3, "Florida Immigrant Coalition");
    // The acronym that the text gives is another name of the same.
    hand.mark(4, "source", "FLIC", 1);
    let about = |person: &Person| (person.kind, person.role.clone(), person.organization.clone());
    assert_eq!(
        about(&hand.person(1)),
        (
            PersonKind::Person,
            "executive director of the Florida Immigrant Coalition".to_owned(),
            "Florida Immigrant Coalition".to_owned()
        )
    );
    assert_eq!(about(&hand.person(2)), (PersonKind::Person, String::new(), "ACLU".to_owned()));
    assert_eq!(about(&hand.person(3)), (PersonKind::Organization, String::new(), String::new()));
    assert_eq!(hand.person(3).aliases, ["FLIC"]);
    assert_eq!(hand.person(4).id, hand.person(3).id);
    // All of it was read from the words, and goes with them.
    for id in 1..=4 {
        hand.delete(id);
    }
    assert_eq!(bare(hand.work()), empty);
    // An organization that the reader wrote stays.
    hand.source(1, "Thomas Kennedy");
    let kennedy = hand.person(1).id;
    hand.cast(Casting::Set(kennedy, Trait::Organization("Tenants’ League".to_owned())));
    hand.delete(1);
    assert_eq!(hand.names(), ["Thomas Kennedy"]);
}

#[test]
fn whoever_speaks_for_an_organization_makes_it_heard() {
    for (language, text, house, voice) in [
        (
            "en",
            "The Florida Immigrant Coalition has a list. “We count,” said Thomas Kennedy, executive director of the Florida Immigrant Coalition.",
            "The Florida Immigrant Coalition",
            "Thomas Kennedy, executive director of the Florida Immigrant Coalition",
        ),
        (
            "en, by the acronym",
            "The Florida Immigrant Coalition (FLIC) has a list. “We count,” said FLIC spokesman Thomas Kennedy.",
            "Florida Immigrant Coalition",
            "FLIC spokesman Thomas Kennedy",
        ),
        (
            "en, without a name",
            "The ACLU has a list. “We count,” said an ACLU spokesperson.",
            "The ACLU",
            "an ACLU spokesperson",
        ),
        (
            "de",
            "Das Innenministerium hat eine Liste. „Wir zählen“, sagte eine Sprecherin des Innenministeriums.",
            "Das Innenministerium",
            "eine Sprecherin des Innenministeriums",
        ),
        (
            "fr",
            "Le Conseil d’État a une liste. « On compte », dit la porte-parole du Conseil d’État, Anne Roy.",
            "Le Conseil d’État",
            "la porte-parole du Conseil d’État, Anne Roy",
        ),
        (
            "es",
            "La Casa Blanca tiene una lista. «Contamos», dijo Karina Mora, portavoz de la Casa Blanca.",
            "La Casa Blanca",
            "Karina Mora, portavoz de la Casa Blanca",
        ),
        (
            "ar",
            "لدى وزارة الخارجية قائمة. وقال المتحدث باسم وزارة الخارجية «نعد».",
            "وزارة الخارجية",
            "المتحدث باسم وزارة الخارجية",
        ),
    ] {
        let words = text.split(['“', '”', '„', '«', '»']).nth(1).unwrap().trim();
        let mut hand = Hand::on(&format!("A headline of its own\n\n{text}"));
        hand.source(1, house);
        hand.source(2, voice);
        hand.mark(3, "quote", words, 0);
        // Who was not reached is listed unless heard.
        let (id, attribute, value) = (AnnotationId::from_u128(1), "reached".to_owned(), "no".to_owned());
        hand.act(|at| Action::SetAttribute { id, attribute, value, at });
        let heard = |hand: &mut Hand, source: u128| {
            let (id, from, to) =
                (RelationId::from_u128(50 + source), AnnotationId::from_u128(3), AnnotationId::from_u128(source));
            hand.act(|at| Action::Relate { id, from, kind: "attributedTo".into(), to, at });
        };
        heard(&mut hand, 2);
        assert_eq!(hand.person(1).kind, PersonKind::Organization, "{language}");
        assert_eq!(hand.unheard(), [""; 0], "{language}");
        // Without the organization it is silent.
        let voice = hand.person(2).id;
        for what in [Trait::Organization("Harbor Club".to_owned()), Trait::Role("baker".to_owned())] {
            hand.cast(Casting::Set(voice, what));
        }
        assert_eq!(hand.unheard(), [hand.person(1).name.clone()], "{language}");
    }
}

/// Marks these words as sources, one after the other, and says who each is.
fn seated(text: &str, words: &[&str]) -> Vec<String> {
    let mut hand = Hand::on(text);
    let mut from = 0;
    for (number, words) in words.iter().enumerate() {
        let before = text[..from].matches(words).count();
        from += text[from..].find(words).unwrap_or_else(|| panic!("{words} in {text}")) + words.len();
        hand.mark(number as u128 + 1, "source", words, before);
    }
    (1..=words.len() as u128).map(|mark| hand.person(mark).name.clone()).collect()
}

/// The words of sources in text order, and who each is: the number of the one that was there first.
const PARTS: &[(&[&str], &[usize])] = &[
    // Two last names; either of them, or both.
    (&["Ana López García", "López", "García", "López García", "Ana", "Ana López"], &[0, 0, 0, 0, 0, 0]),
    (&["Pedro Sánchez Castejón", "Sánchez"], &[0, 0]),
    (&["João Pedro Alves Reis", "Alves Reis", "Alves", "Reis"], &[0, 0, 0, 0]),
    (&["Ana López García", "Luis López Ruiz", "López", "García", "Ruiz"], &[0, 1, 2, 0, 1]),
    // A first name that is a small word elsewhere is a name; and two first names are two people.
    (&["Candy Carson", "Ben Carson"], &[0, 1]),
    (&["Tipper Gore", "Al Gore"], &[0, 1]),
    (&["Ben Bernanke", "Bernanke", "Ben"], &[0, 0, 0]),
    (&["Amartya Sen", "Sen"], &[0, 0]),
    (&["Li Jun", "Li"], &[0, 0]),
    // What stands behind a name.
    (&["Ken Ortiz Jr.", "Ortiz", "Ken Ortiz", "Ortiz Jr."], &[0, 0, 0, 0]),
    (&["Ken Ortiz, Jr., a pilot", "Ortiz"], &[0, 0]),
    (&["Ken Ortiz", "Ken Ortiz Jr.", "Ortiz"], &[0, 1, 2]),
    (&["William Hale III", "Hale", "William Hale"], &[0, 0, 0]),
    (&["Sam Alvarez Sr.", "Sam Alvarez Jr.", "Alvarez"], &[0, 1, 2]),
    (&["João Reis Filho", "Reis"], &[0, 0]),
    // Small words in it.
    (&["Jan van der Berg", "Van der Berg", "Berg", "van der Berg"], &[0, 0, 0, 0]),
    (&["Ursula von Arnim", "von Arnim", "Arnim"], &[0, 0, 0]),
    (&["Ana de la Cruz", "De la Cruz", "Cruz"], &[0, 0, 0]),
    (&["Maria da Silva", "Da Silva", "Silva", "Maria Silva"], &[0, 0, 0, 0]),
    (&["Khalid bin Rashid", "bin Rashid", "Rashid"], &[0, 0, 0]),
    (&["Muqtada al-Sadr", "al-Sadr", "Sadr", "Al-Sadr"], &[0, 0, 0, 0]),
    (&["Pierre Giscard d’Estaing", "Giscard d’Estaing", "Giscard", "d’Estaing"], &[0, 0, 0, 0]),
    (&["Mary O’Neill", "O'Neill", "O’Neill"], &[0, 0, 0]),
    (&["Ewan MacLeod", "MacLeod"], &[0, 0]),
    (&["Leila Al-Masri", "al-Masri"], &[0, 0]),
    (&["محمد بن راشد", "بن راشد", "راشد"], &[0, 0, 0]),
    // Family name first.
    (&["Kim Min-ji", "Kim", "Min-ji", "Min-ji Kim"], &[0, 0, 0, 0]),
    (&["Kim Min-ji", "Kim Ha-neul", "Kim"], &[0, 1, 2]),
    (&["Li Wei", "Li"], &[0, 0]),
    (&["Orbán Viktor", "Orbán", "Viktor Orbán"], &[0, 0, 0]),
    (&["Nguyễn Thị Lan", "Nguyễn"], &[0, 0]),
    (&["Tanaka Yuki", "Tanaka"], &[0, 0]),
    // Hyphens hold a name together.
    (&["Anna Schmidt-Berg", "Schmidt-Berg", "Schmidt", "Berg"], &[0, 0, 2, 3]),
    (&["Jean-Luc Morel", "Jean-Luc", "Morel", "Jean"], &[0, 0, 0, 3]),
    // Families, and a first name that is another's last one.
    (&["Rosa Marsh", "Tom Marsh", "Marsh", "Rosa", "Tom"], &[0, 1, 2, 0, 1]),
    (&["Thomas Berg", "Ann Thomas", "Thomas", "Berg", "Ann"], &[0, 1, 2, 0, 1]),
    (&["Rosa Marsh", "Rosa Field", "Rosa", "Field"], &[0, 1, 2, 1]),
    (&["J. K. Marsh", "Marsh", "J."], &[0, 0, 2]),
    // Letters that look alike.
    (&["Greta Mül\u{AD}ler", "Greta Müller", "Müller"], &[0, 0, 0]),
    (&["Rene\u{301}e Çelik", "Renée C\u{327}elik", "ÇELIK"], &[0, 0, 0]),
    (&["Ann Groß", "ANN GROSS", "Groß"], &[0, 0, 0]),
];

#[test]
fn a_part_of_one_name_alone_is_that_person() {
    for (words, wanted) in PARTS {
        let lines = words.iter().map(|words| format!("“We know it,” {words} said on Monday of the quay.\n\n"));
        let text = format!("Voices at the quay\n\nBy Mika Sorrel\n\n{}", lines.collect::<String>());
        let names = seated(&text, words);
        let first = |at: usize| names.iter().position(|name| *name == names[at]).unwrap();
        let found: Vec<usize> = (0..names.len()).map(first).collect();
        assert_eq!(found, *wanted, "{words:?}: {names:?}");
    }
}

#[test]
fn persons_are_one_in_any_letters_and_by_any_part() {
    let text = include_str!("cases/letters/surnames.txt");
    let names = seated(text, &["Ana López García", "López", "Kim Min-ji", "Kim", "Ken Ortiz Jr.", "Ortiz"]);
    assert_eq!(
        names,
        ["Ana López García", "Ana López García", "Kim Min-ji", "Kim Min-ji", "Ken Ortiz Jr", "Ken Ortiz Jr"]
    );
    let hidden = include_str!("cases/letters/soft-hyphens.txt");
    let names = seated(hidden, &["Greta Mül\u{AD}ler", "Greta Müller"]);
    assert_eq!(names[0], names[1]);
    let apart = include_str!("cases/letters/two-spellings.txt");
    let mut hand = Hand::on(apart);
    let start = apart.find("said Ren").unwrap() + 5;
    for (number, name) in [(1, &apart[start..]), (2, &apart[apart.find("seat of ").unwrap() + 8..])] {
        let end = name.find(" on ").unwrap().min(name.find(" stays").unwrap());
        let name = &name[..end];
        let place = apart.match_indices(name).position(|(at, _)| apart[at..].as_ptr() == name.as_ptr()).unwrap();
        hand.mark(number, "source", name, place);
    }
    assert_eq!(hand.work().persons.len(), 1);
    assert!(hand.work().annotations.at(1).unwrap().exact().contains(['\u{301}', '\u{327}']), "the text keeps them");
}

#[test]
fn the_familys_name_is_looked_for_alone() {
    for (name, wanted) in [
        ("Ana López García", &["López", "García"] as &[&str]),
        ("Kim Min-ji", &["Kim"]),
        ("Orbán Viktor", &["Orbán"]),
        ("Viktor Orbán", &["Orbán"]),
        ("Kim Novak", &["Novak"]),
        ("Ken Ortiz Jr.", &["Ortiz"]),
        ("Ken Ortiz, Jr", &["Ortiz"]),
        ("William Hale III", &["Hale"]),
        ("Jan van der Berg", &["Berg", "van der Berg"]),
        ("Muqtada al-Sadr", &["al-Sadr"]),
        ("Mary Ellen Smith", &["Smith"]),
        ("John F. Marsh", &["Marsh"]),
        ("Ruth Okafor", &["Okafor"]),
        ("Okafor", &[]),
        ("", &[]),
    ] {
        assert_eq!(galley_core::reading::naming::short_names(name), wanted, "{name}");
    }
}
