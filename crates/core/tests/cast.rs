//! Who speaks in an article: counts against numbers counted by hand. Runs natively.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use galley_core::desk::speaker;
use galley_core::insight::cast::{Cast, shares};
use galley_core::insight::voices::Voices;
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::id::{AnnotationId, ArticleId, PersonId, RelationId};
use galley_core::model::person::Person;
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use litemap::LiteMap;

/// A work whose marks are given as (kind, words part by part, type, person), each found at its first place.
type Given<'a> = (&'a str, &'a [&'a str], &'a str, u128);

fn work(text: &str, marks: &[Given<'_>], names: &[&str], relations: &[(usize, usize)]) -> Work {
    let at = Timestamp::from_millis(1_000);
    let mut work = Work::new(build(ArticleId::from_u128(1), Intake::plain(text)), at);
    let text = work.article.text.clone();
    let text = text.as_str();
    let list = marks.iter().enumerate().map(|(index, (kind, parts, quote_type, person))| {
        let mut from = 0;
        let parts = parts.iter().map(|words| {
            let start = from + text.get(from..).unwrap().find(words).unwrap_or_else(|| panic!("{words}"));
            from = start + words.len();
            Part { range: TextRange::new(start, from), exact: (*words).into(), extra: None }
        });
        let mut attributes = LiteMap::new();
        if !quote_type.is_empty() {
            attributes.insert("type".to_owned(), (*quote_type).to_owned());
        }
        Rc::new(Annotation {
            id: AnnotationId::from_u128(index as u128 + 1),
            kind: (*kind).into(),
            parts: parts.collect(),
            prefix: String::new(),
            suffix: String::new(),
            anchoring: Anchoring::Exact,
            attributes,
            evidence: LiteMap::new(),
            person: (*person > 0).then(|| PersonId::from_u128(*person)),
            note: String::new(),
            tags: Vec::new(),
            origin: "hand".to_owned(),
            creator: String::new(),
            created: at,
            modified: at,
            changed: LiteMap::new(),
            extra: None,
        })
    });
    work.annotations = AnnotationSet::from_list(list);
    let persons = names.iter().enumerate().map(|(index, name)| {
        let id = PersonId::from_u128(index as u128 + 1);
        (id, Rc::new(Person::new(id, name)))
    });
    work.persons = Rc::new(persons.collect());
    let relations = relations.iter().enumerate().map(|(index, (from, to))| {
        let id = RelationId::from_u128(index as u128 + 1);
        let kind = if marks.get(*from - 1).unwrap().0 == "claim" { "madeBy" } else { "attributedTo" };
        let relation = Relation {
            id,
            from: AnnotationId::from_u128(*from as u128),
            kind: kind.into(),
            to: AnnotationId::from_u128(*to as u128),
            note: String::new(),
            creator: String::new(),
            created: at,
            modified: at,
            extra: None,
        };
        (id, Rc::new(relation))
    });
    work.relations = Rc::new(relations.collect());
    work
}

/// "name words+indirect share% q<quotes> c<claims> m<mentions> ¶first-¶last".
fn drawn(cast: &Cast) -> Vec<String> {
    let rows = cast.all().map(|row| {
        let name = row.person.as_ref().map_or("-", |person| &person.name);
        let place = |place: Option<galley_core::insight::cast::Place>| {
            place.map_or("?".to_owned(), |place| place.paragraph.map_or("x".to_owned(), |number| number.to_string()))
        };
        format!(
            "{name} {}+{} {}% q{} c{} m{} ¶{}-{}",
            row.words,
            row.indirect,
            row.share,
            row.quotes.len(),
            row.claims.len(),
            row.mentions.len(),
            place(row.first),
            place(row.last)
        )
    });
    rows.collect()
}

const STORY: &str = "Headline of the story stands here

By Ida Marchetti

“We counted,” said Ruth Okafor, who chairs the board. “The mate said, ‘Count everybody,’ and we did.”

A note read, “Save our boat.” Okafor said it was late. The repairs cost $4 million.";

#[test]
fn words_are_counted_once_for_each_who_says_them() {
    let marks: &[Given<'_>] = &[
        ("quote", &["“We counted,”", "“The mate said, ‘Count everybody,’ and we did.”"], "", 0),
        ("source", &["Ruth Okafor, who chairs the board"], "", 1),
        ("quote", &["‘Count everybody,’"], "", 0),
        ("source", &["The mate"], "", 2),
        ("quote", &["“Save our boat.”"], "", 0),
        ("quote", &["it was late"], "indirect", 0),
        ("claim", &["The repairs cost $4 million"], "", 0),
        // A second reader's mark over a part of the same words.
        ("quote", &["“We counted,”"], "direct", 0),
    ];
    let story = work(STORY, marks, &["Ruth Okafor", "The mate"], &[(1, 2), (3, 4), (6, 2), (7, 2), (8, 2)]);
    let cast = Cast::of(&story);
    // 2 + 8 words, 2 of them the mate's too, 3 on the note: 15.
    assert_eq!(
        drawn(&cast),
        ["Ruth Okafor 10+3 67% q3 c1 m1 ¶1-2", "The mate 2+0 13% q1 c0 m1 ¶1-1", "- 3+0 20% q1 c0 m0 ¶2-2",]
    );
    assert_eq!((cast.words, cast.indirect), (15, 3));
    let okafor = cast.row(PersonId::from_u128(1)).unwrap();
    assert_eq!(okafor.blocks, [2, 3]);
    assert_eq!(okafor.stretches.iter().map(|one| one.indirect).collect::<Vec<_>>(), [false, false, true]);
    let text = story.article.text.as_str();
    let at = text.find("“We").unwrap() * 10_000 / text.len();
    assert_eq!(okafor.stretches.first().unwrap().from as usize, at);
}

#[test]
fn mixed_quotes_are_counted_by_their_quotation_marks() {
    for (words, counts) in [
        ("the boat had carried “three hundred, easily” on most nights", (3, 7)),
        ("easily” on most nights, “it", (2, 3)),
        ("no marks at all", (4, 0)),
        ("\"one two\" three \"four", (3, 1)),
        ("„eins zwei“ drei", (2, 1)),
        ("« un deux » trois", (2, 1)),
        ("called it ‘a slow leak’ and left the room", (3, 6)),
        ("said the riders’ boat was ‘gone’, and they’d seen it", (1, 9)),
        ("nannte es ‚ein Leck‘ und ging", (2, 4)),
        ("il a dit ‹ un deux › et puis", (2, 5)),
        ("called the “slow” leak ‘slow’ twice", (1, 5)),
    ] {
        let marks: &[Given<'_>] = &[("quote", &[words], "mixed", 0), ("source", &["Fold"], "", 1)];
        let text = format!("A headline of this story\n\nThe text begins: {words} and Fold ends it.");
        let cast = Cast::of(&work(&text, marks, &["Fold"], &[(1, 2)]));
        assert_eq!((cast.words, cast.indirect), counts, "{words}");
    }
}

#[test]
fn who_is_not_quoted_has_a_row_too() {
    let marks: &[Given<'_>] = &[("source", &["Okafor"], "", 1), ("source", &["A note"], "", 7)];
    let cast = Cast::of(&work(STORY, marks, &["Ruth Okafor", "Gone"], &[]));
    // Who is nowhere in the text comes last; a mark whose person is unknown changes nothing.
    assert_eq!(drawn(&cast), ["Ruth Okafor 0+0 0% q0 c0 m1 ¶1-1", "Gone 0+0 0% q0 c0 m0 ¶?-?"]);
    assert_eq!(cast.nobody, None);
    assert_eq!(Cast::of(&work(STORY, &[], &[], &[])), Cast::default());
}

#[test]
fn what_is_nobodys_is_counted_without_what_somebody_says() {
    let marks: &[Given<'_>] = &[
        ("quote", &["“The mate said, ‘Count everybody,’ and we did.”"], "", 0),
        ("quote", &["‘Count everybody,’"], "", 0),
        ("source", &["Ruth Okafor"], "", 1),
    ];
    let cast = Cast::of(&work(STORY, marks, &["Ruth Okafor"], &[(1, 3)]));
    assert_eq!(drawn(&cast), ["Ruth Okafor 8+0 100% q1 c0 m1 ¶1-1", "- 0+0 0% q1 c0 m0 ¶1-1"]);
}

#[test]
fn shares_add_up() {
    assert_eq!(shares(&[25, 20, 17, 10, 5, 4, 2, 0, 0]), [30, 24, 21, 12, 6, 5, 2, 0, 0]);
    assert_eq!(shares(&[1, 1, 1]), [34, 33, 33]);
    assert_eq!(shares(&[0, 0]), [0, 0]);
    assert_eq!(shares(&[usize::MAX]).len(), 1);
    for weights in [vec![3, 0, 7, 11], vec![1; 199], vec![1, 999_999]] {
        assert_eq!(shares(&weights).iter().sum::<u32>(), 100, "{weights:?}");
    }
}

#[test]
fn whose_it_is_says_any_relation_to_a_source_and_the_oldest_counts() {
    let text = "Headline\n\n“We counted,” said Okafor. Brandt disagreed.";
    let marks: &[Given<'_>] =
        &[("quote", &["“We counted,”"], "", 0), ("source", &["Okafor"], "", 1), ("source", &["Brandt"], "", 2)];
    let mut work = work(text, marks, &["Okafor", "Brandt"], &[(1, 2), (1, 3)]);
    let mut codebook = (*work.codebook).clone();
    let mut told = codebook.relation("attributedTo").unwrap().clone();
    (told.id, told.name) = ("told-by".into(), "Told by".to_owned());
    codebook.relations.push(told);
    work.codebook = Rc::new(codebook);
    let oldest = RelationId::from_u128(2);
    let mut relation = (**work.relations.get(&oldest).unwrap()).clone();
    (relation.kind, relation.created) = ("told-by".into(), Timestamp::from_millis(1));
    Rc::make_mut(&mut work.relations).insert(oldest, Rc::new(relation));
    let (quote, brandt) = (AnnotationId::from_u128(1), PersonId::from_u128(2));
    let cast = Cast::of(&work);
    assert_eq!(cast.row(brandt).unwrap().quotes, [quote]);
    assert_eq!((cast.row(PersonId::from_u128(1)).unwrap().words, cast.nobody), (0, None));
    // The card and the tab that opens with the mark say the same.
    assert_eq!(Voices::of(&work).first(quote).map(|voice| &*voice.name), Some("Brandt"));
    assert_eq!(speaker(&work, quote), Some(brandt));
}

#[test]
fn ten_thousand_marks_are_counted_at_once() {
    let text: String = std::iter::once("Headline here\n\n".to_owned())
        .chain((0..5_000).map(|n| format!("“Word {n} and more,” said P{n} then.\n\n")))
        .collect();
    let mut big = work(&text, &[], &[], &[]);
    let string = big.article.text.clone();
    let mut from = 0;
    let mut list = Vec::new();
    let mut relations = Vec::new();
    let template = work("H\n\nsome words", &[("quote", &["some"], "", 0)], &[], &[]);
    let template = template.annotations.at(0).unwrap().clone();
    for n in 0..5_000u128 {
        for (which, (kind, words)) in
            [("quote", format!("“Word {n} and more,”")), ("source", format!("P{n}"))].into_iter().enumerate()
        {
            let start = from + string.as_str().get(from..).unwrap().find(&words).unwrap();
            from = start + words.len();
            let mut mark = (*template).clone();
            mark.id = AnnotationId::from_u128(n * 2 + which as u128 + 1);
            mark.kind = kind.into();
            mark.parts = vec![Part { range: TextRange::new(start, from), exact: (*words).into(), extra: None }];
            mark.person = (which == 1).then(|| PersonId::from_u128(n % 200 + 1));
            list.push(Rc::new(mark));
        }
        let id = RelationId::from_u128(n + 1);
        let at = Timestamp::from_millis(1);
        relations.push((
            id,
            Rc::new(Relation {
                id,
                from: AnnotationId::from_u128(n * 2 + 1),
                kind: "attributedTo".into(),
                to: AnnotationId::from_u128(n * 2 + 2),
                note: String::new(),
                creator: String::new(),
                created: at,
                modified: at,
                extra: None,
            }),
        ));
    }
    big.annotations = AnnotationSet::from_list(list);
    big.relations = Rc::new(relations.into_iter().collect());
    let persons = (1..=200u128).map(|n| (PersonId::from_u128(n), Rc::new(Person::new(PersonId::from_u128(n), "P"))));
    big.persons = Rc::new(persons.collect());
    let start = std::time::Instant::now();
    let cast = Cast::of(&big);
    assert!(start.elapsed().as_millis() < 2_000, "{:?}", start.elapsed());
    assert_eq!((cast.rows.len(), cast.words), (200, 20_000));
    assert_eq!(cast.rows.iter().map(|row| row.share).sum::<u32>(), 100);
}

#[test]
fn words_of_thai_are_counted_by_the_word_not_by_the_phrase() {
    let text = include_str!("cases/sentences/B16-thai.txt");
    let marks: [Given<'_>; 4] = [
        ("quote", &["เราจะไม่ปิดห้องสมุด"], "", 0),
        ("quote", &["We will not close it,"], "", 0),
        ("source", &["สมชาย ดีงาม"], "", 1),
        ("source", &["Ann Marsh"], "", 2),
    ];
    let work = work(text, &marks, &["สมชาย ดีงาม", "Ann Marsh"], &[(1, 3), (2, 4)]);
    let cast = Cast::of(&work);
    for (name, words, shares) in [("สมชาย ดีงาม", 4..=6, 45..=55), ("Ann Marsh", 5..=5, 45..=55)] {
        let row = cast.rows.iter().find(|row| row.person.as_ref().is_some_and(|person| person.name == name)).unwrap();
        assert!(words.contains(&row.words), "{name}: {}", row.words);
        assert!(shares.contains(&row.share), "{name}: {} %", row.share);
    }
}
