//! What is missing: tables of gaps, and of what is none. Runs natively.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::rc::Rc;
use std::time::{Duration, Instant};

use galley_core::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::article::build::{Intake, build};
use galley_core::article::{Dismissal, Role};
use galley_core::codebook::Codebook;
use galley_core::evidence::{Evidence, Pointer};
use galley_core::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId};
use galley_core::insight::gaps::{Gap, Gaps, Rule, Subject};
use galley_core::insight::quotations;
use galley_core::insight::reading::Reading;
use galley_core::person::{Check, Person, PersonKind};
use galley_core::relation::Relation;
use galley_core::text::TextRange;
use galley_core::time::Timestamp;
use galley_core::work::Work;
use litemap::LiteMap;

fn at() -> Timestamp {
    Timestamp::from_millis(1_000)
}

/// A work that is being made.
struct Desk(Work, Vec<Rc<Annotation>>);

impl Desk {
    fn on(text: &str) -> Self {
        Self(Work::new(build(ArticleId::from_u128(1), Intake::plain(text)), at()), Vec::new())
    }

    /// Marks words, part by part, the first at its first place; marks are numbered from 1.
    fn mark(mut self, kind: &str, parts: &[&str]) -> Self {
        let text = self.0.article.text.clone();
        let mut from = 0;
        let parts = parts.iter().map(|words| {
            let rest = text.as_str().get(from..).unwrap();
            let start = from + rest.find(words).unwrap_or_else(|| panic!("{words}"));
            from = start + words.len();
            Part { range: TextRange::new(start, from), exact: (*words).into() }
        });
        let mark = Annotation {
            id: AnnotationId::from_u128(self.1.len() as u128 + 1),
            kind: kind.into(),
            parts: parts.collect(),
            prefix: String::new(),
            suffix: String::new(),
            anchoring: Anchoring::Exact,
            attributes: LiteMap::new(),
            evidence: LiteMap::new(),
            person: None,
            note: String::new(),
            tags: Vec::new(),
            origin: "hand".to_owned(),
            creator: String::new(),
            created: at(),
            modified: at(),
            changed: LiteMap::new(),
            extra: None,
        };
        self.1.push(Rc::new(mark));
        self
    }

    fn last(&mut self) -> &mut Annotation {
        Rc::make_mut(self.1.last_mut().unwrap())
    }

    fn answer(mut self, question: &str, answer: &str) -> Self {
        self.last().attributes.insert(question.to_owned(), answer.to_owned());
        self
    }

    fn evidence(mut self, reference: &str, url: &str) -> Self {
        let mark = self.last();
        let id = EvidenceId::from_u128(mark.evidence.len() as u128 + 1);
        let entry = Evidence { reference: reference.to_owned(), url: url.to_owned(), ..Evidence::new(id, "", at()) };
        mark.evidence.insert(id, Rc::new(entry));
        self
    }

    /// A mark is evidence of the last.
    fn points(mut self, to: u128) -> Self {
        let article = self.0.article.id;
        let mark = self.last();
        let id = EvidenceId::from_u128(mark.evidence.len() as u128 + 1);
        let annotation = AnnotationId::from_u128(to);
        let pointer = Pointer { article, annotation, exact: "its words".to_owned(), title: String::new() };
        let entry = Evidence { mark: Some(pointer), ..Evidence::new(id, "", at()) };
        mark.evidence.insert(id, Rc::new(entry));
        self
    }

    /// The last mark mentions one of the cast, who is added if new.
    fn mentions(mut self, name: &str, change: impl Fn(&mut Person)) -> Self {
        let known = self.0.persons.values().find(|person| person.name == name).map(|person| person.id);
        let id = known.unwrap_or_else(|| PersonId::from_u128(self.0.persons.len() as u128 + 1));
        let mut person = Person::new(id, name);
        person.checks = person.checks.with(Check::Named, true);
        change(&mut person);
        Rc::make_mut(&mut self.0.persons).insert(id, Rc::new(person));
        self.last().person = Some(id);
        self
    }

    fn relate(mut self, from: u128, kind: &str, to: u128) -> Self {
        let id = RelationId::from_u128(self.0.relations.len() as u128 + 1);
        let relation = Relation {
            id,
            from: AnnotationId::from_u128(from),
            kind: kind.into(),
            to: AnnotationId::from_u128(to),
            note: String::new(),
            creator: String::new(),
            created: at(),
            modified: at(),
            extra: None,
        };
        Rc::make_mut(&mut self.0.relations).insert(id, Rc::new(relation));
        self
    }

    fn codebook(mut self, codebook: Codebook) -> Self {
        self.0.codebook = Rc::new(codebook);
        self
    }

    fn work(&self) -> Work {
        Work { annotations: AnnotationSet::from_list(self.1.iter().cloned()), ..self.0.clone() }
    }

    fn gaps(&self) -> Gaps {
        let work = self.work();
        Gaps::of(&work, &Reading::of(&work.article))
    }

    /// Each open gap as "rule: what it is about".
    fn found(&self) -> Vec<String> {
        let work = self.work();
        let say = |gap: &Gap| {
            let about = match gap.subject {
                Subject::Mark(id) => work.annotations.get(id).unwrap().exact(),
                Subject::Person(id) => work.persons.get(&id).unwrap().name.clone(),
                Subject::Words(range) => range.of(work.article.text.as_str()).to_owned(),
            };
            let of = gap.of.map_or_else(String::new, |id| format!(" < {}", id.as_u128()));
            format!("{}: {about}{of}", gap.rule.slug())
        };
        self.gaps().open.iter().map(say).collect()
    }
}

fn plain(_: &mut Person) {}

fn unnamed(person: &mut Person) {
    person.checks = person.checks.with(Check::Named, false);
}

const TEXT: &str = "Night boat may stop

“Nobody here wants to cancel it,” said Ruth Okafor, who chairs the board. “But we cannot pay for two.”

The line carries few people. Repairs are overdue, and the hull leaks. A member of the crew, who spoke to us at night, \
called it “a wreck”.

“The mate said, ‘Count everybody,’ so we did.”";

#[track_caller]
fn check(desk: &Desk, wanted: &[&str]) {
    assert_eq!(desk.found(), wanted);
}

#[test]
fn a_fresh_article_lacks_nothing() {
    check(&Desk::on(TEXT), &[]);
    check(&Desk::on(""), &[]);
    check(&Desk::on(TEXT).codebook(Codebook::default()), &[]);
}

fn okafor() -> Desk {
    Desk::on(TEXT)
        .mark("quote", &["“Nobody here wants to cancel it,”", "“But we cannot pay for two.”"])
        .mark("source", &["Ruth Okafor, who chairs the board"])
        .mentions("Ruth Okafor", plain)
}

const CREW: &str = "quotation-unmarked: “The mate said, ‘Count everybody,’ so we did.”";

#[test]
fn a_quote_is_somebodys() {
    let quote = "quote-unattributed: “Nobody here wants to cancel it,” … “But we cannot pay for two.”";
    check(&okafor(), &[quote, CREW]);
    check(&okafor().relate(1, "attributedTo", 2), &[CREW]);
    // A relation to a mark that is gone says nothing.
    check(&okafor().relate(1, "attributedTo", 77), &[quote, CREW]);
    // Two readers marked it, with and without the marks; one has said whose it is.
    let twice = okafor().relate(1, "attributedTo", 2).mark(
        "quote",
        &["Nobody here wants to cancel it,” said Ruth Okafor, who chairs the board. “But we cannot pay for two."],
    );
    check(&twice, &[CREW]);
    // What somebody repeats is another's.
    let nested = okafor()
        .relate(1, "attributedTo", 2)
        .mark("quote", &["“The mate said, ‘Count everybody,’ so we did.”"])
        .relate(3, "attributedTo", 2)
        .mark("quote", &["‘Count everybody,’"]);
    check(&nested, &["quote-unattributed: ‘Count everybody,’"]);
    // Without a place it says nothing of this text.
    let mut orphan = okafor();
    Rc::make_mut(&mut orphan.1[0]).anchoring = Anchoring::Orphan;
    check(&orphan, &[]);
}

#[test]
fn a_codebook_without_quotes_asks_for_none() {
    let class = Desk::on(TEXT).codebook(Codebook::class()).mark("opinion", &["the hull leaks"]);
    check(&class, &[]);
    // A fact can be checked; there are no sources for it to be from.
    let fact = Desk::on(TEXT).codebook(Codebook::class()).mark("fact", &["the hull leaks"]);
    check(&fact, &["claim-unproven: the hull leaks"]);
    // Quotes without sources: nobody can be asked for.
    let mut book = Codebook::news();
    book.kinds.retain(|kind| &*kind.id == "quote");
    check(&Desk::on("He called it “a wreck”.").mark("quote", &["“a wreck”"]).codebook(book), &[]);
    // Another codebook's names: the roles count.
    let mut book = Codebook::news();
    for kind in &mut book.kinds {
        kind.id = format!("my-{}", kind.id).into();
    }
    let desk = Desk::on("He called it “a wreck”.").mark("my-quote", &["“a wreck”"]).codebook(book);
    check(&desk, &["quote-unattributed: “a wreck”"]);
}

#[test]
fn a_claim_is_somebodys() {
    let claim = |desk: Desk, words| desk.mark("claim", &[words]).evidence("Log book", "");
    let leaks = "claim-unattributed: the hull leaks";
    check(&claim(Desk::on(TEXT), "the hull leaks"), &[leaks]);
    let said = claim(Desk::on(TEXT), "the hull leaks")
        .mark("source", &["A member of the crew"])
        .mentions("A member of the crew", plain);
    check(&said, &[leaks]);
    check(&said.relate(1, "madeBy", 2), &[]);
    // In somebody's quote it is theirs; in a quote of nobody it is nobody's.
    check(&claim(okafor().relate(1, "attributedTo", 2), "we cannot pay for two.”"), &[CREW]);
    let nobody = claim(Desk::on(TEXT).mark("quote", &["“But we cannot pay for two.”"]), "we cannot pay for two");
    let found = nobody.found();
    assert!(found.contains(&"claim-unattributed: we cannot pay for two".to_owned()), "{found:?}");
    // Half in the quote is not in it.
    let half = claim(okafor().relate(1, "attributedTo", 2), "who chairs the board. “But we cannot pay for two.”");
    assert!(half.found().iter().any(|gap| gap.starts_with("claim-unattributed")));
}

/// A claim that somebody made.
fn claim() -> Desk {
    Desk::on(TEXT)
        .mark("source", &["A member of the crew"])
        .mentions("A member of the crew", plain)
        .mark("source", &["Ruth Okafor"])
        .mentions("Ruth Okafor", plain)
        .mark("quote", &["“But we cannot pay for two.”"])
        .relate(3, "attributedTo", 2)
        .mark("claim", &["the hull leaks"])
        .relate(4, "madeBy", 1)
}

#[test]
fn a_claim_has_evidence() {
    let proof =
        |desk: Desk| -> Vec<String> { desk.found().into_iter().filter(|gap| gap.contains("the hull leaks")).collect() };
    let (none, one) = ("claim-unproven: the hull leaks", "claim-one-source: the hull leaks");
    let twice = |desk: Desk| desk.mark("claim", &["the hull leaks"]).relate(5, "madeBy", 1);
    let high = || claim().answer("priority", "high");
    let rows: Vec<(&str, Desk, &str)> = vec![
        ("nothing", claim(), none),
        ("an entry that says nothing", claim().evidence("  ", ""), none),
        ("an entry", claim().evidence("Log book", ""), ""),
        ("an address", claim().evidence("", "https://a.example/log"), ""),
        ("a mark that supports it", claim().relate(3, "supports", 4), ""),
        ("itself", claim().relate(4, "supports", 4), none),
        ("a mark that is gone", claim().relate(9, "supports", 4), none),
        ("what contradicts it", claim().relate(3, "contradicts", 4), none),
        ("evidence in the words of a codebook", claim().answer("evidence", "seen by us"), ""),
        ("important, nothing", high(), none),
        ("important, one", high().evidence("Log book", ""), one),
        ("important, two", high().evidence("Log book", "").evidence("Call", ""), ""),
        ("important, one book twice", high().evidence("Log book", "").evidence("log book ", ""), one),
        (
            "important, one page twice",
            high().evidence("A", "https://a.example/l#1").evidence("B", "https://a.example/l#2"),
            one,
        ),
        ("important, one and a mark", high().evidence("Log book", "").relate(3, "supports", 4), ""),
        ("important, two marks of one person", high().relate(3, "supports", 4).relate(2, "supports", 4), one),
        ("important, two marks of one person as evidence", high().points(3).points(2), one),
        ("important, one as evidence and by a relation", high().points(3).relate(2, "supports", 4), one),
        ("important, marks of two people as evidence", high().points(3).points(1), ""),
        ("on the author", claim().answer("status", "on-author"), ""),
        ("it cannot be checked", claim().answer("checked", "cannot"), ""),
        (
            "another reader's, with nothing",
            twice(claim()),
            "claim-unproven: the hull leaksclaim-unproven: the hull leaks",
        ),
        ("another reader's, with an entry", twice(claim()).evidence("Log book", ""), ""),
        ("another reader's, with an entry of the first", twice(claim().evidence("Log book", "")), ""),
        ("confirmed by one", claim().answer("status", "confirmed").evidence("Log book", ""), one),
        ("to be checked, one", claim().answer("status", "to-check").evidence("Log book", ""), ""),
        ("wrong by one", claim().answer("status", "wrong").evidence("Log book", ""), ""),
        ("low, one", claim().answer("priority", "low").evidence("Log book", ""), ""),
        ("correct by one", claim().answer("verdict", "correct").evidence("Log book", ""), one),
        ("the reader says one", claim().answer("sourced", "one"), one),
        ("the reader says several", claim().answer("sourced", "several"), ""),
        ("the reader says none", claim().answer("sourced", "none"), none),
    ];
    for (name, desk, wanted) in rows {
        assert_eq!(proof(desk).concat(), wanted, "{name}");
    }
}

#[test]
fn a_source_is_heard_and_named() {
    let of = |desk: Desk| -> Vec<String> {
        desk.found().into_iter().filter(|gap| gap.starts_with("source") || gap.starts_with("anonymous")).collect()
    };
    let crew = |change: &dyn Fn(&mut Person)| {
        Desk::on(TEXT).mark("source", &["A member of the crew"]).mentions("crew", change).mark("quote", &["“a wreck”"])
    };
    let silent =
        |change: &dyn Fn(&mut Person)| crew(change).mark("source", &["Ruth Okafor"]).mentions("Ruth Okafor", plain);
    // Before anybody is said to speak, nobody is silent.
    assert_eq!(of(crew(&plain)), [""; 0]);
    assert_eq!(of(silent(&plain)), [""; 0]);
    assert_eq!(of(crew(&plain).relate(2, "attributedTo", 1)), [""; 0]);
    assert_eq!(of(silent(&plain).relate(2, "attributedTo", 1)), ["source-unheard: Ruth Okafor"]);
    // Who makes a claim is heard, and what backs one.
    let claims = || silent(&plain).mark("claim", &["the hull leaks"]).relate(2, "attributedTo", 1);
    assert_eq!(of(claims().relate(4, "madeBy", 3)), [""; 0]);
    assert_eq!(of(claims().relate(3, "supports", 4)), [""; 0]);
    assert_eq!(of(claims()), ["source-unheard: Ruth Okafor"]);
    // Who was added by hand and stands nowhere in the text is not named in it.
    let mut added = crew(&plain).relate(2, "attributedTo", 1);
    let id = PersonId::from_u128(9);
    Rc::make_mut(&mut added.0.persons).insert(id, Rc::new(Person::new(id, "Nobody")));
    assert_eq!(of(added), [""; 0]);
    // Without a name and without a reason.
    assert_eq!(of(crew(&unnamed).relate(2, "attributedTo", 1)), ["anonymous-unexplained: crew"]);
    assert_eq!(of(crew(&unnamed)), [""; 0], "not heard");
    let why = |person: &mut Person| {
        unnamed(person);
        person.anonymity = "fears for the job".to_owned();
    };
    assert_eq!(of(crew(&why).relate(2, "attributedTo", 1)), [""; 0]);
    let office = |person: &mut Person| {
        unnamed(person);
        person.kind = PersonKind::Organization;
    };
    assert_eq!(of(crew(&office).relate(2, "attributedTo", 1)), [""; 0]);
    let asked = Desk::on(TEXT)
        .mark("source", &["A member of the crew"])
        .mentions("crew", unnamed)
        .answer("reason", "asked us")
        .mark("quote", &["“a wreck”"])
        .relate(2, "attributedTo", 1);
    assert_eq!(of(asked), [""; 0], "the codebook asks it on the mark");
}

/// What it is, the text, its quote marks part by part, the gaps.
type Row<'a> = (&'a str, &'a str, &'a [&'a [&'a str]], &'a [&'a str]);

#[test]
fn no_part_of_a_quotation_is_left_out() {
    let of = |text: &str, marks: &[&[&str]]| -> Vec<String> {
        let desk = marks.iter().fold(Desk::on(text), |desk, parts| desk.mark("quote", parts));
        desk.found().into_iter().filter_map(|gap| gap.strip_prefix("quotation-unmarked: ").map(str::to_owned)).collect()
    };
    let split = "“We counted them all,” he said. “Then no one asked.”";
    let other = "“We counted them all,” he said.\n\nNo one asked. “Then we left the boat.”";
    let rows: &[Row<'_>] = &[
        ("nothing is marked", split, &[], &[]),
        ("all of it", split, &[&["“We counted them all,”", "“Then no one asked.”"]], &[]),
        ("two marks", split, &[&["“We counted them all,”"], &["“Then no one asked.”"]], &[]),
        ("without the signs", split, &[&["We counted them all", "Then no one asked"]], &[]),
        ("one mark over everything", split, &[&[split]], &[]),
        ("the second half", split, &[&["“We counted them all,”"]], &["“Then no one asked.” < 1"]),
        ("the first half", split, &[&["“Then no one asked.”"]], &["“We counted them all,”"]),
        ("the end of one", split, &[&["“We counted"], &["“Then no one asked.”"]], &["them all < 1"]),
        ("the middle of one", split, &[&["We counted", "all"], &["“Then no one asked.”"]], &["them < 1"]),
        ("in another paragraph", other, &[&["“We counted them all,”"]], &["“Then we left the boat.”"]),
        ("a word at arm's length", "“We counted,” he said of the “reform”.", &[&["“We counted,”"]], &[]),
        ("a title", "“We counted,” he said of “The Last Boat”.", &[&["“We counted,”"]], &[]),
        ("one word, spoken", "“We counted,” he said. “Yes.”", &[&["“We counted,”"]], &["“Yes.” < 1"]),
        (
            "never closed",
            "“We counted them.\n\n“Then no one asked.”",
            &[&["“We counted them."]],
            &["“Then no one asked.”"],
        ),
        (
            "German",
            "„Wir haben gezählt“, sagte er. „Niemand hat danach gefragt.“",
            &[&["„Wir haben gezählt“"]],
            &["„Niemand hat danach gefragt.“ < 1"],
        ),
        (
            "French",
            "« Nous avons tout compté », dit-il. « Personne ne l’a demandé. »",
            &[&["Nous avons tout compté"]],
            &["« Personne ne l’a demandé. » < 1"],
        ),
        (
            "Arabic",
            "«لقد أحصينا الجميع»، قال. «ولم يسألنا أحد عن ذلك.»",
            &[&["«لقد أحصينا الجميع»"]],
            &["«ولم يسألنا أحد عن ذلك.» < 1"],
        ),
    ];
    for (name, text, marks, wanted) in rows {
        assert_eq!(of(text, marks), *wanted, "{name}");
    }
    // What stands in a claim or another kind was looked at.
    let desk = Desk::on("“We counted,” he said.\n\n“The hull is leaking badly.”");
    let desk = desk.mark("quote", &["“We counted,”"]).mark("claim", &["The hull is leaking"]);
    assert!(!desk.found().iter().any(|gap| gap.starts_with("quotation")), "{:?}", desk.found());
}

#[test]
fn a_figure_has_an_origin() {
    let of = |text: &str, change: &dyn Fn(Desk) -> Desk| -> Vec<String> {
        let text = format!("{text}\n\nIt is called “a wreck”.");
        let mut desk = Desk::on(&text);
        // Too short to be known as English.
        Rc::make_mut(&mut Rc::make_mut(&mut desk.0.article).meta).language = "en".to_owned();
        let found = change(desk.mark("quote", &["“a wreck”"])).found();
        found.into_iter().filter_map(|gap| gap.strip_prefix("figure-without-origin: ").map(str::to_owned)).collect()
    };
    let plain = |desk: Desk| desk;
    let rows: &[(&str, &[&str])] = &[
        ("The repairs will cost $4.2 million.", &["$4.2 million"]),
        ("The line lost 40 percent of its riders.", &["40 percent"]),
        ("The boat carried 212 passengers.", &["212"]),
        ("Twelve people were hurt in the fire.", &["Twelve"]),
        ("Of the piles, 31 of the 48 are rotten.", &["31 of the 48"]),
        // One for each sentence, whatever else stands in it.
        ("It cost $4.2 million, or 40 percent more. It carried 212 passengers.", &["$4.2 million", "212"]),
        // Who gave it is said, in the sentence or in the one before.
        ("The repairs will cost $4.2 million, the board said.", &[]),
        ("According to the clerk, the repairs will cost $4.2 million.", &[]),
        ("The clerk’s report lists the repairs. They will cost $4.2 million.", &[]),
        ("The board said so. The boat is old. The repairs will cost $4.2 million.", &["$4.2 million"]),
        ("Die Reparatur kostet laut Behörde 4,2 Millionen Euro.", &[]),
        ("A survey shows that 40 percent of riders left.", &[]),
        ("The mayor warned that it would cost $4.2 million.", &[]),
        ("The study suggested that 40 percent of riders left.", &[]),
        ("Divers confirmed that 31 of the 48 piles are rotten.", &[]),
        ("Analysts estimate the cost at $4.2 million.", &[]),
        ("D’après la mairie, les travaux coûtent 4,2 millions d’euros.", &[]),
        ("La mairie a précisé que 40 % des passagers sont partis.", &[]),
        ("Die Stadt teilte mit, dass die Reparatur 4,2 Millionen Euro kostet.", &[]),
        ("Die Stadt gab bekannt: Die Reparatur kostet 4,2 Millionen Euro.", &[]),
        ("Según la junta, la obra cuesta 4,2 millones de euros.", &[]),
        ("وقال المجلس إن الإصلاح يكلف 40%.", &[]),
        ("فأعلنت الشركة أن 40% من الركاب غادروا.", &[]),
        // In a quotation it is the speaker’s.
        ("“The repairs will cost $4.2 million.”", &[]),
        // What stands in every other sentence.
        ("The company has run the line since 1974.", &[]),
        ("The fire broke out on March 3, 2026, at 7 p.m.", &[]),
        ("Dana Okafor, 34, chairs the board.", &[]),
        ("It was the third fire in the 21st century.", &[]),
        ("The repairs take three months.", &[]),
        ("Two buses go there and two come back.", &[]),
        ("Two of the five branches will close.", &[]),
        ("Selby won 3-2.", &[]),
    ];
    for (text, wanted) in rows {
        assert_eq!(of(text, &plain), *wanted, "{text}");
    }
    let cost = "The repairs will cost $4.2 million, the hull alone.";
    // A mark on it, of whatever kind, or a source beside it.
    assert_eq!(of(cost, &|desk| desk.mark("claim", &["cost $4.2 million"])), [""; 0]);
    assert_eq!(of(cost, &|desk| desk.mark("mine", &["$4.2 million"])), [""; 0]);
    assert_eq!(of(cost, &|desk| desk.mark("source", &["the hull alone"])), [""; 0]);
    assert_eq!(of(cost, &|desk| desk.mark("claim", &["the hull alone"])), ["$4.2 million"]);
    // Nobody has begun yet, or nobody can be asked for.
    assert_eq!(Desk::on(cost).found(), [""; 0]);
    assert_eq!(Desk::on(cost).codebook(Codebook::class()).mark("opinion", &["the hull alone"]).found(), [""; 0]);
    // Where it is not known how a language names an origin, nothing is missed.
    let mut swedish = Desk::on(cost).mark("source", &["hull"]);
    Rc::make_mut(&mut Rc::make_mut(&mut swedish.0.article).meta).language = "sv-SE".to_owned();
    assert_eq!(swedish.found(), [""; 0]);
    // A headline repeats.
    let mut headline = Desk::on("Repairs to cost $4.2 million\n\nThe hull leaks.").mark("source", &["hull"]);
    let article = Rc::make_mut(&mut headline.0.article);
    for block in Rc::make_mut(&mut article.blocks).iter_mut().take(1) {
        block.role = Role::Headline;
    }
    assert_eq!(headline.found(), [""; 0]);
}

#[test]
fn quotations_are_read() {
    let rows: &[(&str, &[&str])] = &[
        ("He said “yes” and “no”.", &["“yes”", "“no”"]),
        ("He said \"yes\" and \"no\".", &["\"yes\"", "\"no\""]),
        ("„Ja“, sagte sie.", &["„Ja“"]),
        ("„Tak”, powiedziała.", &["„Tak”"]),
        ("»Ja«, sagte sie, »und nein«.", &["»Ja«", "»und nein«"]),
        ("« Oui », dit-elle. «Non.»", &["« Oui »", "«Non.»"]),
        ("”Ja”, sa hon. ”Nej.”", &["”Ja”", "”Nej.”"]),
        ("他说“你好”，又说「再见」。『书』", &["“你好”", "「再见」", "『书』"]),
        ("他说\"你好\"。", &["\"你好\""]),
        ("「彼は『はい』と言った」と言う。", &["「彼は『はい』と言った」"]),
        ("“The mate said, ‘Count,’ and we did.”", &["“The mate said, ‘Count,’ and we did.”"]),
        ("The riders’ boat wasn’t late; ’98 was. Rock ‘n’ roll.", &[]),
        ("A 12\" sign and a 6\" one.", &[]),
        ("“A 12\" sign,” he said.", &["“A 12\" sign,”"]),
        ("\"It is 12\", she said.", &["\"It is 12\""]),
        ("צה\"ל הודיע: \"אין נפגעים\".", &["\"אין נפגעים\""]),
        ("„Ja\", sagte sie. „Und nein.\" So war es.", &["„Ja\"", "„Und nein.\""]),
        ("“Yes,\" she said. “And no.\" So it was.", &["“Yes,\"", "“And no.\""]),
        ("“We \"counted\" them,” he said.", &["“We \"counted\" them,”"]),
        ("“Never closed. And on.\n\n“Opened again.”", &["“Never closed. And on.", "“Opened again.”"]),
        ("A stray ” here, and “one” there.", &["“one”"]),
        ("\" \" “” a", &["“”"]),
        ("", &[]),
    ];
    for (text, wanted) in rows {
        let article = build(ArticleId::from_u128(1), Intake::plain(text));
        let found: Vec<&str> =
            quotations::read(&article).into_iter().map(|range| range.of(article.text.as_str())).collect();
        assert_eq!(found, *wanted, "{text}");
    }
}

#[test]
fn what_is_dismissed_stays_so() {
    let mut desk = okafor();
    let keys: Vec<String> = desk.gaps().open.iter().map(|gap| gap.key.to_string()).collect();
    for key in &keys {
        let one = Dismissal { at: at(), reason: "known".to_owned(), ..Dismissal::default() };
        let article = Rc::make_mut(&mut desk.0.article);
        Rc::make_mut(&mut article.meta).dismissed.insert(key.clone(), one);
    }
    let gaps = desk.gaps();
    assert!(gaps.open.is_empty());
    assert_eq!(gaps.dismissed.iter().map(|gap| gap.key.to_string()).collect::<Vec<_>>(), keys);
    // Put back.
    let article = Rc::make_mut(&mut desk.0.article);
    Rc::make_mut(&mut article.meta).dismissed.get_mut(&keys[0]).unwrap().lifted = true;
    assert_eq!(desk.gaps().open.len(), 1);
    // The words are what it is known by, wherever they stand.
    let moved = Desk::on(&format!("A new first paragraph.\n\n{TEXT}"))
        .mark("quote", &["“Nobody here wants to cancel it,”", "“But we cannot pay for two.”"]);
    let now: Vec<String> = moved.gaps().open.into_iter().map(|gap| gap.key.to_string()).collect();
    assert_eq!(now.last(), keys.last());
    // The same words twice are two gaps.
    let twice = Desk::on("“We counted,” he said.\n\n“They never asked us.”\n\n“They never asked us.”")
        .mark("quote", &["“We counted,”"]);
    let mut keys: Vec<String> = twice.gaps().open.into_iter().map(|gap| gap.key.to_string()).collect();
    assert_eq!(keys.len(), 3);
    keys.dedup();
    assert_eq!(keys.len(), 3);
}

#[test]
fn gaps_come_in_text_order() {
    let desk = okafor().mark("claim", &["the hull leaks"]);
    let found = desk.found();
    let rules: Vec<&str> = found.iter().map(|gap| gap.split(':').next().unwrap()).collect();
    assert_eq!(rules, ["quote-unattributed", "claim-unattributed", "claim-unproven", "quotation-unmarked"]);
    let mut slugs: Vec<&str> = Rule::ALL.iter().map(|rule| rule.slug()).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), Rule::ALL.len());
}

/// A text of about so many bytes, with `marks` marks in it, every twentieth a claim.
fn large(bytes: usize, marks: usize) -> Work {
    const LINE: &str = "“We counted all of them at night,” said Ruth Okafor, who chairs the board. “No one asked us.” \
        Repairs cost $4.2 million and carried 12,400 riders in three years. The riders’ boat was late.\n\n";
    let text = LINE.repeat(bytes / LINE.len());
    let mut work = Work::new(build(ArticleId::from_u128(1), Intake::plain(&text)), at());
    let sample = Desk::on(LINE).mark("quote", &["“We counted"]).1.remove(0);
    let step = work.article.text.len() / marks;
    let text = work.article.text.clone();
    let list = (0..marks).filter_map(|number| {
        let start = number * step;
        let start = text.as_str().get(start..)?.find("counted").map(|at| start + at)?;
        let range = TextRange::new(start, start + 7);
        let kind = match number % 20 {
            0 => "claim",
            1..10 => "quote",
            _ => "source",
        };
        Some(Rc::new(Annotation {
            id: AnnotationId::from_u128(number as u128 + 1),
            kind: kind.into(),
            parts: vec![Part { range, exact: "counted".into() }],
            ..(*sample).clone()
        }))
    });
    work.annotations = AnnotationSet::from_list(list);
    let relations = (0..marks as u128 / 4).map(|number| {
        let id = RelationId::from_u128(number + 1);
        let relation = Relation {
            id,
            from: AnnotationId::from_u128(number * 4 + 2),
            kind: "attributedTo".into(),
            to: AnnotationId::from_u128(number * 4 + 12),
            note: String::new(),
            creator: String::new(),
            created: at(),
            modified: at(),
            extra: None,
        };
        (id, Rc::new(relation))
    });
    work.relations = Rc::new(relations.collect());
    work
}

/// How long this thread has worked: on a busy machine most of an hour is waiting.
fn worked() -> Duration {
    let known = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = known.as_deref().and_then(|line| line.split(' ').next()).and_then(|first| first.parse().ok());
    nanos.map_or_else(|| START.with(Instant::elapsed), Duration::from_nanos)
}

thread_local! {
    static START: Instant = Instant::now();
}

#[test]
fn a_large_article_is_read_at_once() {
    // A megabyte with 500 claims among 10,000 marks where the code is as it is handed out.
    let (bytes, marks) = if cfg!(debug_assertions) { (320_000, 3_200) } else { (1_000_000, 10_000) };
    let runs = [(bytes / 8, marks / 8), (bytes, marks)].map(|(bytes, marks)| {
        let work = large(bytes, marks);
        let reading = Reading::of(&work.article);
        (work, reading)
    });
    let mut spent = [[Duration::ZERO; 2]; 2];
    // In turns, and the short one eight times, so that a busy machine is as busy for both.
    for _ in 0..6 {
        for (((work, reading), spent), times) in runs.iter().zip(&mut spent).zip([8, 1]) {
            let deeds: [&dyn Fn(); 2] = [&|| _ = quotations::read(&work.article), &|| _ = Gaps::of(work, reading)];
            for (deed, spent) in deeds.iter().zip(spent) {
                let start = worked();
                (0..times).for_each(|_| deed());
                *spent += worked().saturating_sub(start);
            }
        }
    }
    let [(_, _), (work, reading)] = &runs;
    let count = Gaps::of(work, reading).open.len();
    let [short, long] = spent;
    println!("{bytes} bytes, {marks} marks: quotations {:?}, gaps {:?}, {count} gaps", long[0] / 6, long[1] / 6);
    assert!(count > marks / 4);
    // Eight times as much takes eight times as long; what is looked for over and over would take 64 times.
    for (short, long) in short.into_iter().zip(long) {
        assert!(long < short * 4 + Duration::from_millis(40), "{short:?} {long:?}");
    }
}
