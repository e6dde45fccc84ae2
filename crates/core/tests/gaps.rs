//! What is missing: tables of gaps, and of what is none. Runs natively.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::rc::Rc;
use std::time::{Duration, Instant};

use galley_core::insight::gaps::{Gap, Gaps, Lack, Rule, Subject};
use galley_core::insight::material::Material;
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::article::{Block, Dismissal, Role};
use galley_core::model::codebook::Codebook;
use galley_core::model::evidence::{Evidence, Pointer};
use galley_core::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId};
use galley_core::model::person::{Check, Person, PersonKind};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::reading::quotations;
use galley_core::text::TextRange;
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
            Part { range: TextRange::new(start, from), exact: (*words).into(), extra: None }
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
        let pointer = Pointer { article, annotation, exact: "its words".to_owned(), title: String::new(), extra: None };
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
        Gaps::of(&work, &Material::of(&work.article))
    }

    /// Everything that is lacking as "rule: what it is about", gap by gap.
    fn found(&self) -> Vec<String> {
        let work = self.work();
        let say = |lack: &Lack| {
            let about = match lack.subject {
                Subject::Mark(id) => work.annotations.get(id).unwrap().exact(),
                Subject::Person(id) => work.persons.get(&id).unwrap().name.clone(),
                Subject::Words(range) => range.of(work.article.text.as_str()).to_owned(),
            };
            let of = lack.of.map_or_else(String::new, |id| format!(" < {}", id.as_u128()));
            format!("{}: {about}{of}", lack.rule.slug())
        };
        self.gaps().open.iter().flat_map(|gap| gap.lacks.iter()).map(say).collect()
    }

    /// The rules under which the open gaps are listed, each with how much it lacks: "own-statement 3".
    fn listed(&self) -> Vec<String> {
        self.gaps().open.iter().map(|gap| format!("{} {}", gap.rule.slug(), gap.lacks.len())).collect()
    }

    fn language(mut self, language: &str) -> Self {
        Rc::make_mut(&mut Rc::make_mut(&mut self.0.article).meta).language = language.to_owned();
        self
    }

    /// The first blocks have these parts.
    fn parts(mut self, roles: &[Role]) -> Self {
        let article = Rc::make_mut(&mut self.0.article);
        for (block, role) in Rc::make_mut(&mut article.blocks).iter_mut().zip(roles) {
            block.role = *role;
        }
        self
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
    let fact = || Desk::on(TEXT).codebook(Codebook::class()).mark("fact", &["the hull leaks"]);
    check(&fact(), &[]);
    check(&fact().answer("checked", "no"), &[]);
    check(&fact().answer("checked", "cannot"), &[]);
    check(&fact().answer("checked", "yes"), &["claim-unproven: the hull leaks"]);
    check(&fact().answer("checked", "yes").evidence("Log book", ""), &[]);
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
    let claim = |desk: Desk, words| desk.mark("claim", &[words]);
    let leaks = "claim-unattributed: the hull leaks";
    check(&claim(Desk::on(TEXT), "the hull leaks"), &[leaks]);
    let said = claim(Desk::on(TEXT), "the hull leaks")
        .mark("source", &["A member of the crew"])
        .mentions("A member of the crew", plain);
    check(&said, &[leaks]);
    check(&said.relate(1, "madeBy", 2), &[]);
    // Who notes what backs it says how it is known.
    check(&claim(Desk::on(TEXT), "the hull leaks").evidence("Log book", ""), &[]);
    // In somebody's quote it is theirs; in a quote of nobody the quote is asked for.
    check(&claim(okafor().relate(1, "attributedTo", 2), "we cannot pay for two.”"), &[CREW]);
    let nobody = claim(Desk::on(TEXT).mark("quote", &["“But we cannot pay for two.”"]), "we cannot pay for two");
    assert!(!nobody.found().iter().any(|gap| gap.starts_with("claim")), "{:?}", nobody.found());
    // Half in the quote is not in it.
    let half = claim(okafor().relate(1, "attributedTo", 2), "who chairs the board. “But we cannot pay for two.”");
    assert!(half.found().iter().any(|gap| gap.starts_with("claim-unattributed")));
    // In a headline it is the story's below.
    check(&claim(Desk::on(TEXT).parts(&[Role::Headline]), "Night boat may stop"), &[]);
}

#[test]
fn the_papers_own_statements_are_one_gap() {
    let text = "The line carries few people. Repairs cost $4.2 million.\n\nThe hull leaks. The board said it is old, and \
        that it will sink.\n\n“They never counted,” it said.\n\nThe boat lost 40 percent of its riders.";
    let desk = || {
        let desk = Desk::on(text).language("en").mark("claim", &["The line carries few people"]);
        desk.mark("claim", &["The hull leaks"]).mark("claim", &["it is old"]).mark("claim", &["They never counted"])
    };
    // The figures that nobody gave are among them; what the text gives to somebody is not.
    assert_eq!(desk().listed(), ["own-statement 4", "claim-unattributed 1", "claim-unattributed 1"]);
    let own = [
        "claim-unattributed: The line carries few people",
        "figure-without-origin: $4.2 million",
        "claim-unattributed: The hull leaks",
        "figure-without-origin: 40 percent",
    ];
    assert_eq!(desk().found()[..4], own);
    // Each place is answered by itself: evidence, a codebook that asks whose it is, an answer that settles it.
    assert_eq!(
        desk().mark("claim", &["lost 40 percent of its riders"]).evidence("Counts", "").listed()[0],
        "own-statement 3"
    );
    let last = |desk: Desk| desk.mark("claim", &["it will sink"]);
    let rows: &[(&str, &dyn Fn(Desk) -> Desk)] = &[
        ("the author’s", &|desk| desk.answer("whose", "author")),
        ("a prediction", &|desk| desk.answer("status", "cannot-be-checked")),
        ("a prediction, by another codebook", &|desk| desk.answer("checked", "cannot")),
        ("asked of the author", &|desk| desk.answer("status", "on-author")),
        ("gone from the text", &|desk| desk.answer("status", "changed")),
        ("backed", &|desk| desk.evidence("Log book", "")),
    ];
    let before = desk().found().len();
    assert_eq!(last(desk()).found().len(), before + 1);
    for (name, change) in rows {
        assert_eq!(change(last(desk())).found().len(), before, "{name}");
    }
    // All of them are dismissed with one reason, and put together under it; one that comes later is asked for.
    let mut done = desk();
    let keys = done.gaps().open[0].keys();
    assert_eq!(keys.len(), 4);
    for key in keys {
        let one = Dismissal { at: at(), reason: "we counted".to_owned(), ..Dismissal::default() };
        Rc::make_mut(&mut Rc::make_mut(&mut done.0.article).meta).dismissed.insert(key, one);
    }
    assert_eq!(done.listed(), ["claim-unattributed 1", "claim-unattributed 1"]);
    let gone: Vec<usize> = done.gaps().dismissed.iter().map(|gap| gap.lacks.len()).collect();
    assert_eq!(gone, [4]);
    let more = done.mark("claim", &["Repairs cost"]);
    assert_eq!(more.listed(), ["own-statement 1", "claim-unattributed 1", "claim-unattributed 1"]);
    // What is not known how a language says it is given to nobody.
    let swedish = Desk::on("Båten är gammal, sade nämnden.").language("sv").mark("claim", &["Båten är gammal"]);
    assert_eq!(swedish.listed(), ["own-statement 1"]);
}

#[test]
fn a_claim_stands_in_the_list_once() {
    let text = "The board said the hull leaks.";
    let desk = || Desk::on(text).language("en").mark("claim", &["the hull leaks"]);
    assert_eq!(desk().listed(), ["claim-unattributed 1"]);
    let judged = || desk().answer("status", "confirmed");
    assert_eq!(judged().found(), ["claim-unattributed: the hull leaks", "claim-unproven: the hull leaks"]);
    assert_eq!(judged().listed(), ["claim-unattributed 2"]);
    // It is the same gap while anything of it is left.
    let key = |desk: &Desk| desk.gaps().open[0].key();
    let related = judged().mark("source", &["The board"]).mentions("The board", plain).relate(1, "madeBy", 2);
    assert_eq!(related.listed(), ["claim-unproven 1"]);
    assert_eq!(key(&related), key(&judged()));
    // Each lack keeps the key by which it was dismissed before.
    let id = judged().1[0].id;
    for (rule, left) in [(Rule::ClaimUnproven, "claim-unattributed 1"), (Rule::ClaimUnattributed, "claim-unproven 1")] {
        let mut one = judged();
        let meta = Rc::make_mut(&mut Rc::make_mut(&mut one.0.article).meta);
        meta.dismissed.insert(rule.key(&id.to_string()).to_string(), Dismissal::default());
        assert_eq!(one.listed(), [left]);
        assert_eq!(one.gaps().dismissed[0].lacks[0].rule, rule);
    }
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
    let right = || claim().answer("status", "confirmed");
    let high = || right().answer("priority", "high");
    let twice = |desk: Desk| desk.mark("claim", &["the hull leaks"]).relate(5, "madeBy", 1);
    let rows: Vec<(&str, Desk, &str)> = vec![
        // How far the check is, the ledger says.
        ("nobody has looked", claim(), ""),
        ("to check", claim().answer("status", "to-check"), ""),
        ("important, to check", claim().answer("priority", "high"), ""),
        ("important, to check, one", claim().answer("priority", "high").evidence("Log book", ""), ""),
        // Who judges says by what.
        ("nothing", right(), none),
        ("wrong by nothing", claim().answer("status", "wrong"), none),
        ("a verdict by nothing", claim().answer("verdict", "half true"), none),
        ("missing context by nothing", claim().answer("verdict", "missing-context"), none),
        ("an entry that says nothing", right().evidence("  ", ""), none),
        ("an entry", right().evidence("Log book", ""), ""),
        ("an address", right().evidence("", "https://a.example/log"), ""),
        ("a mark that supports it", right().relate(3, "supports", 4), ""),
        ("itself", right().relate(4, "supports", 4), none),
        ("a mark that is gone", right().relate(9, "supports", 4), none),
        ("what contradicts it", right().relate(3, "contradicts", 4), none),
        ("evidence in the words of a codebook", right().answer("evidence", "seen by us"), ""),
        ("wrong by one", claim().answer("status", "wrong").evidence("Log book", ""), ""),
        // What waits for nothing.
        ("on the author", claim().answer("status", "on-author"), ""),
        ("changed", claim().answer("status", "changed"), ""),
        ("looked for and not found", claim().answer("verdict", "unproven"), ""),
        ("it cannot be checked", claim().answer("checked", "cannot"), ""),
        ("an opinion", claim().answer("status", "cannot-be-checked"), ""),
        ("an opinion, by its verdict", right().answer("verdict", "cannot-be-checked"), ""),
        // One source, where much hangs on it.
        ("right by one", right().evidence("Log book", ""), ""),
        ("important, nothing", high(), none),
        ("important, one", high().evidence("Log book", ""), one),
        (
            "important, correct by one",
            claim().answer("priority", "high").answer("verdict", "correct").evidence("A", ""),
            one,
        ),
        ("important, wrong by one", claim().answer("priority", "high").answer("status", "wrong").evidence("A", ""), ""),
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
        // Or who makes it is all there is.
        ("right by the word of who makes it", right().points(1), one),
        ("right by the word of another", right().points(3), ""),
        ("right by that word and a book", right().points(1).evidence("Log book", ""), ""),
        ("that word, to be checked", claim().points(1), ""),
        (
            "another reader's, with nothing",
            twice(right()).answer("status", "confirmed"),
            "claim-unproven: the hull leaksclaim-unproven: the hull leaks",
        ),
        ("another reader's, with an entry", twice(right()).evidence("Log book", ""), ""),
        (
            "another reader's, with an entry of the first",
            twice(right().evidence("Log book", "")).answer("status", "confirmed"),
            "",
        ),
        ("the reader says one", claim().answer("sourced", "one"), one),
        ("the reader says several", claim().answer("sourced", "several"), ""),
        ("the reader says none", claim().answer("sourced", "none"), none),
    ];
    for (name, desk, wanted) in rows {
        assert_eq!(proof(desk).concat(), wanted, "{name}");
    }
}

/// Of a text in which Ruth Okafor speaks and somebody else is marked: who is owed a word.
fn owed(language: &str, text: &str, other: &str, change: impl Fn(Desk) -> Desk) -> Vec<String> {
    let text = format!("{text}\n\n“We counted,” said Ruth Okafor.");
    let desk = Desk::on(&text).language(language).mark("quote", &["“We counted,”"]);
    let desk = desk.mark("source", &["said Ruth Okafor"]).mentions("Ruth Okafor", plain).relate(1, "attributedTo", 2);
    let desk = change(desk.mark("source", &[other]).mentions(other, plain));
    desk.found().into_iter().filter(|gap| gap.starts_with("source")).collect()
}

#[test]
fn who_is_accused_is_heard_or_asked() {
    let rows: &[(&str, &str, &str, bool)] = &[
        // Only spoken of, or heard in reported speech.
        ("en", "The boat is named after Ann Lee, who built it.", "Ann Lee", false),
        ("en", "The ministry said that the boat is old.", "The ministry", false),
        ("en", "Ann Lee did not come.", "Ann Lee", false),
        // Accused.
        ("en", "Okafor accused Ann Lee of hiding the log.", "Ann Lee", true),
        ("en", "Okafor blamed the mayor, Ann Lee, for the delay.", "Ann Lee", true),
        ("en", "Ann Lee was accused of hiding the log.", "Ann Lee", true),
        ("en", "Ann Lee, whom two witnesses accused of it, went home.", "Ann Lee", true),
        ("de", "Okafor warf Ann Lee vor, das Buch zu verstecken.", "Ann Lee", true),
        ("de", "Ann Lee wird vorgeworfen, das Buch versteckt zu haben.", "Ann Lee", true),
        ("fr", "Okafor accuse Ann Lee d’avoir caché le registre.", "Ann Lee", true),
        ("es", "Okafor acusó a Ann Lee de esconder el libro.", "Ann Lee", true),
        ("ar", "اتهمت أوكافور آن لي بإخفاء السجل.", "آن لي", true),
        // And answers, or was asked.
        (
            "en",
            "Okafor accused Ann Lee of hiding the log. Lee did not respond to a request for comment.",
            "Ann Lee",
            false,
        ),
        ("en", "Okafor accused Ann Lee of hiding the log, which Lee denies.", "Ann Lee", false),
        ("en", "Okafor accused Ann Lee of it.\n\nThe boat is old. Lee declined to comment.", "Ann Lee", false),
        ("de", "Okafor warf Ann Lee vor, das Buch zu verstecken. Lee äußerte sich nicht.", "Ann Lee", false),
        ("fr", "Okafor accuse Ann Lee d’avoir menti. Lee n’a pas répondu.", "Ann Lee", false),
        ("es", "Okafor acusó a Ann Lee de mentir. Lee lo niega.", "Ann Lee", false),
        // Accuses; is accused by somebody who stands between; is not meant.
        ("en", "Ann Lee accused the mayor of hiding the log.", "Ann Lee", false),
        ("en", "Ann Lee has accused the mayor of hiding the log.", "Ann Lee", false),
        ("en", "Ann Lee said that the mayor was accused of it.", "Ann Lee", false),
        ("en", "The mayor was blamed. Ann Lee was there.", "Ann Lee", false),
        // A language whose words are not known.
        ("sv", "Okafor accused Ann Lee of hiding the log.", "Ann Lee", false),
    ];
    for (language, text, other, is_owed) in rows {
        let wanted: Vec<String> = if *is_owed { vec![format!("source-unheard: {other}")] } else { Vec::new() };
        assert_eq!(owed(language, text, other, |desk| desk), wanted, "{text}");
    }
    let accused = "Okafor accused Ann Lee of hiding the log.";
    // Heard after all: who makes a claim, what backs one, whose words serve as evidence.
    let claim = |desk: Desk| desk.mark("claim", &["hiding the log"]);
    assert_eq!(owed("en", accused, "Ann Lee", |desk| claim(desk).relate(4, "madeBy", 3)), [""; 0]);
    assert_eq!(owed("en", accused, "Ann Lee", |desk| claim(desk).relate(3, "supports", 4)), [""; 0]);
    assert_eq!(owed("en", accused, "Ann Lee", |desk| claim(desk).points(3)), [""; 0]);
    assert_eq!(owed("en", accused, "Ann Lee", claim).len(), 1);
    // A codebook that asks has the answer.
    assert_eq!(owed("en", accused, "Ann Lee", |desk| desk.answer("reached", "yes")), [""; 0]);
    assert_eq!(owed("en", "Ann Lee did not come.", "Ann Lee", |desk| desk.answer("reached", "no")).len(), 1);
    // Before anybody is said to speak, nobody is silent.
    let silent = Desk::on(accused).language("en").mark("source", &["Ann Lee"]).mentions("Ann Lee", plain);
    assert_eq!(silent.found(), [""; 0]);
}

#[test]
fn who_is_not_named_has_a_reason() {
    let of =
        |desk: Desk| -> Vec<String> { desk.found().into_iter().filter(|gap| gap.starts_with("anonymous")).collect() };
    let crew = |change: &dyn Fn(&mut Person)| {
        Desk::on(TEXT).mark("source", &["A member of the crew"]).mentions("crew", change).mark("quote", &["“a wreck”"])
    };
    assert_eq!(of(crew(&plain).relate(2, "attributedTo", 1)), [""; 0]);
    assert_eq!(of(crew(&unnamed).relate(2, "attributedTo", 1)), ["anonymous-unexplained: crew"]);
    assert_eq!(of(crew(&unnamed)), [""; 0], "not heard");
    let leaks = crew(&unnamed).mark("claim", &["the hull leaks"]).relate(3, "madeBy", 1);
    assert_eq!(of(leaks), ["anonymous-unexplained: crew"]);
    // "Analysts believe" is said of nobody; quoted, they are somebody.
    let analysts = |said: &str, relation: &str| {
        let desk =
            Desk::on("Analysts believe that prices rise.").mark("source", &["Analysts"]).mentions("Analysts", unnamed);
        of(desk.mark(said, &["prices rise"]).relate(2, relation, 1))
    };
    assert_eq!(analysts("claim", "madeBy"), [""; 0]);
    assert_eq!(analysts("quote", "attributedTo"), ["anonymous-unexplained: Analysts"]);
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
    // The text says why, or who speaks is an office.
    let rows: &[(&str, &str, &str, bool)] = &[
        ("en", "“Count,” said a nurse, who asked not to be named because she fears for her job.", "a nurse", true),
        ("en", "“Count,” said two nurses. They were not authorized to speak.", "two nurses", true),
        ("en", "“Count,” said a nurse, who spoke on condition of anonymity.", "a nurse", false),
        ("en", "“Count,” said a nurse. A guard asked not to be named because he is new.", "a nurse", false),
        ("en", "“Count,” said a nurse because she was asked.", "a nurse", false),
        ("en", "“Count,” said a spokeswoman for the clinic.", "a spokeswoman for the clinic", true),
        (
            "de",
            "„Zählt“, sagte eine Pflegerin, die aus Angst um ihre Stelle nicht genannt werden will.",
            "eine Pflegerin",
            true,
        ),
        ("de", "„Zählt“, sagte ein Sprecher der Klinik.", "ein Sprecher der Klinik", true),
        (
            "fr",
            "« Comptez », dit une infirmière, qui requiert l’anonymat par crainte de sanctions.",
            "une infirmière",
            true,
        ),
        ("es", "«Cuenten», dijo una enfermera, que no quiso dar su nombre por miedo.", "una enfermera", true),
        ("ar", "«احسبوا»، قالت ممرضة طلبت عدم ذكر اسمها خوفا على عملها.", "ممرضة", true),
    ];
    for (language, text, who, is_told) in rows {
        let quote = text.split([',', '،', '»']).next().unwrap();
        let desk = Desk::on(text).language(language).mark("quote", &[quote]).mark("source", &[who]);
        let found = of(desk.mentions(who, unnamed).relate(1, "attributedTo", 2));
        assert_eq!(found.is_empty(), *is_told, "{text}");
    }
}

#[test]
fn what_a_headline_repeats_is_whose_it_is_below() {
    let text = "Board: “Nobody wants to cancel it”\n\nThe ferry is “a wreck” and more\n\n“Nobody here wants to cancel it,” said \
        Okafor. A member of the crew called it “a wreck”.\n\n“Nobody here wants to cancel it”\n\nThe boat. “It is all over,” it reads.";
    let roles = [Role::Headline, Role::Dek, Role::Paragraph, Role::PullQuote, Role::Caption];
    let desk = |words: &str| {
        let desk = Desk::on(text).language("en").parts(&roles).mark("quote", &[words]);
        desk.found().into_iter().filter(|gap| gap.starts_with("quote-")).count()
    };
    // Shortened, and word for word; whether the words below are marked or not.
    assert_eq!(desk("“Nobody wants to cancel it”"), 0);
    assert_eq!(desk("“a wreck”"), 0);
    assert_eq!(desk("“Nobody here wants to cancel it”"), 0);
    // Said nowhere else, or said in the story itself.
    assert_eq!(desk("“It is all over,”"), 1);
    assert_eq!(desk("“Nobody here wants to cancel it,”"), 1);
    // In a standfirst or a caption it is no forgotten quotation either.
    let desk = Desk::on(text).language("en").parts(&roles).mark("quote", &["“Nobody here wants to cancel it,”"]);
    let left: Vec<String> = desk.found().into_iter().filter(|gap| gap.starts_with("quotation")).collect();
    assert_eq!(left, ["quotation-unmarked: “It is all over,”"]);
}

#[test]
fn what_is_a_name_is_no_forgotten_quotation() {
    let rows: &[(&str, &str, &[&str])] = &[
        ("en", "Her novel “The Long Way to the Sea,” sold well.", &[]),
        ("en", "Her show, “Small Hours,” ran at night.", &[]),
        ("en", "It is called “What the Valley Said Today.”", &[]),
        ("en", "The study, “Rhythmic Flow in Cold Water Sponges,” is new.", &[]),
        ("en", "People know him as “the Owl,” and he likes it.", &[]),
        ("en", "Opponents fear a “reading tax.”", &[]),
        ("en", "The word “sorry,” she wrote, is missing.", &[]),
        ("en", "A sign says “Keep off the grass, please.”", &["“Keep off the grass, please.”"]),
        ("en", "He called it “a wreck that should have been sold.”", &["“a wreck that should have been sold.”"]),
        ("en", "She left the show, “because I was tired of it,” she said.", &["“because I was tired of it,”"]),
        ("en", "“No,” the mayor said.", &["“No,”"]),
        ("en", "The mayor said: “Never.”", &["“Never.”"]),
        ("en", "She was asked. “Never.” It was late.", &["“Never.”"]),
        ("de", "Sein Roman „Der Mann, der die Berge verkaufte“ ist alt.", &[]),
        ("de", "Ein Zettel mit der Aufschrift „Geschlossen, aber nicht am Ende“ hängt da.", &[]),
        ("de", "Er nannte es „einen Schlag ins Gesicht“.", &["„einen Schlag ins Gesicht“"]),
        ("fr", "Le rapport, intitulé « La cuisine et ses deux issues », est vieux.", &[]),
        ("fr", "Il parle d’« une erreur que nous payons encore ».", &["« une erreur que nous payons encore »"]),
        ("es", "Un coro cantó «La canción del pan y de la sal».", &[]),
        ("es", "Habló de «una mentira que nos cuesta caro».", &["«una mentira que nos cuesta caro»"]),
        ("ar", "صدرت روايته «الطريق الطويل إلى البحر البعيد» قبل عام.", &[]),
    ];
    for (language, text, wanted) in rows {
        let text = format!("{text}\n\n“We counted,” he said.");
        let desk = Desk::on(&text).language(language).mark("quote", &["“We counted,”"]);
        let found =
            desk.found().into_iter().filter_map(|gap| gap.strip_prefix("quotation-unmarked: ").map(str::to_owned));
        assert_eq!(found.collect::<Vec<_>>(), *wanted, "{text}");
    }
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
        // The first paragraph sums up what somebody gives further down.
        ("The repairs will cost $4.2 million. It is late. “They will cost $4.2 million,” he said.", &[]),
        ("It cost $4.2 million. It is late. Nobody knew. Some 40 percent left, she said.", &["$4.2 million"]),
        // Who asks for a sum answers for it; what a title says nobody says.
        ("The board has asked for $4.2 million.", &[]),
        ("The book is called “What She Said”. It cost $4.2 million.", &["$4.2 million"]),
        ("She married twice. Costs doubled.", &["doubled"]),
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

/// What a text quotes, of its marks and its dashes; the text's language.
const HOUSES: &[(&str, &str, &[&str])] = &[
    // ‘ ’ where the text quotes in them.
    ("en", "‘We counted,’ said Ann. ‘Twice.’", &["‘We counted,’", "‘Twice.’"]),
    ("en", "He called it ‘a slow leak’ and left.", &["‘a slow leak’"]),
    ("en", "‘The riders’ list is lost,’ she said.", &["‘The riders’ list is lost,’"]),
    (
        "en",
        "‘They told us “no hurry”,’ she said, ‘and we believed ’em.’",
        &["‘They told us “no hurry”,’", "‘and we believed ’em.’"],
    ),
    ("en", "‘We don’t know,’ said Ann of the drivers’ strike of ’98, rock ’n’ roll.", &["‘We don’t know,’"]),
    ("en", "The word was ‘no’; the drivers’ was ‘yes’.", &["‘no’", "‘yes’"]),
    ("en", "‘We are goin’ home,’ he said.", &["‘We are goin’ home,’"]),
    ("en", "‘The drivers’ said a sign. The crew’s read ‘stop’.", &["‘The drivers’", "‘stop’"]),
    ("en", "‘We saw ‘em,’ he said of ‘98.", &["‘We saw ‘em,’"]),
    ("en", "‘Never closed. And on.\n\n‘Opened again,’ he said.", &["‘Never closed. And on.", "‘Opened again,’"]),
    ("en", "‘Stop!’—and he did. (‘Go on.’)", &["‘Stop!’", "‘Go on.’"]),
    ("en", "The riders’ boat wasn’t late; ’98 was, and ’twas the crew’s.", &[]),
    // Straight ones, where they can be nothing else.
    (
        "en",
        "'We counted,' said Ann. 'It's the riders' list.' He called it 'slow' then.",
        &["'We counted,'", "'It's the riders' list.'", "'slow'"],
    ),
    ("en", "'Tis the riders' boat, it's the drivers', of '98.", &[]),
    ("en", "Rock 'n' roll, the '90s, don't.", &[]),
    ("en", "'We saw 'em,' he said.", &["'We saw 'em,'"]),
    // In a text that quotes in double marks they stand inside, or hold a word at arm's length.
    ("en", "“We counted,” said Ann. The ‘slow’ leak.", &["“We counted,”"]),
    (
        "en",
        "“We counted,” said Ann. “The mate said, ‘Count,’ and we did.”",
        &["“We counted,”", "“The mate said, ‘Count,’ and we did.”"],
    ),
    ("en", "\"We counted,\" said Ann. It was the 'slow' leak.", &["\"We counted,\""]),
    ("de", "„Wir zählten“, sagte sie. Das ‚langsame‘ Leck.", &["„Wir zählten“"]),
    // ‚ ‘ and › ‹ of German, ‹ › of Switzerland and France.
    ("de", "‚Wir zählten‘, sagte Ann. ‚Zweimal.‘ Das war’s.", &["‚Wir zählten‘", "‚Zweimal.‘"]),
    ("de", "‚Hans’ Boot ist fort‘, sagte sie.", &["‚Hans’ Boot ist fort‘"]),
    ("de", "›Wir zählten‹, sagte Ann. ›Zweimal.‹", &["›Wir zählten‹", "›Zweimal.‹"]),
    ("de", "»Er rief ›Halt‹«, sagte sie.", &["»Er rief ›Halt‹«"]),
    ("de-CH", "‹Wir zählten›, sagte Ann. ‹Zweimal.›", &["‹Wir zählten›", "‹Zweimal.›"]),
    ("fr", "‹ Nous avons compté ›, dit Ann. C’est l’heure.", &["‹ Nous avons compté ›"]),
    ("nl", "‘We telden’, zei Ann. ‘Twee keer, ’s avonds.’", &["‘We telden’", "‘Twee keer, ’s avonds.’"]),
    ("nl", "‚We telden’, zei Ann.", &["‚We telden’"]),
    ("sv", "”Vi räknade”, sade Ann. ”Två gånger.”", &["”Vi räknade”", "”Två gånger.”"]),
    ("pl", "„Liczyliśmy” – powiedziała. «Dwa razy».", &["„Liczyliśmy”", "«Dwa razy»"]),
    ("ja", "「数えた」と言った。『二度』とも。", &["「数えた」", "『二度』"]),
    ("cy", "‘Fe gyfron ni,’ meddai Ann. ‘Ddwywaith.’", &["‘Fe gyfron ni,’", "‘Ddwywaith.’"]),
    // Dashes, where the text names who speaks.
    (
        "pl",
        "– Nie mamy wyboru, bo filar pękł – powiedział burmistrz Adam Kornas.\n\n– A kto zapłaci za objazd? – pytała radna Maria Zych. – Nikt.",
        &["– Nie mamy wyboru, bo filar pękł", "– A kto zapłaci za objazd?", "Nikt."],
    ),
    ("pl", "– Boimy się – mówi Anna.\n\n– I czekamy.", &["– Boimy się", "– I czekamy."]),
    ("fr", "— C’est trop, dit-elle en partant. On verra.", &["— C’est trop,"]),
    ("fr", "– Nous avons compté, a déclaré Paul Morel.", &["– Nous avons compté,"]),
    ("es", "—No es justo —dijo Ana Ruiz—. Nos vamos.", &["—No es justo", "Nos vamos."]),
    ("es", "—¿Quién paga? —preguntó Ana.", &["—¿Quién paga?"]),
    ("ru", "— Мы боимся, — сказала Анна Белова. — Мы не знаем.", &["— Мы боимся,", "Мы не знаем."]),
    ("sv", "– Vi är oroliga, säger Anna Berg.", &["– Vi är oroliga,"]),
    ("fi", "– Emme tiedä, sanoo Anna Laine.", &["– Emme tiedä,"]),
    ("hu", "– Nem tudjuk – mondta Anna Kis. – Várunk.", &["– Nem tudjuk", "Várunk."]),
    ("pt", "— Não sabemos — disse Ana Reis. — Esperamos.", &["— Não sabemos", "Esperamos."]),
    ("it", "– Non lo sappiamo – ha detto Anna Riva.", &["– Non lo sappiamo"]),
    // Elsewhere a dash is none, nor where nobody speaks, nor a number's sign.
    ("en", "– We do not know – said Ann Marsh.", &[]),
    ("de", "– Wir wissen es nicht – sagte Ann Marsh.", &[]),
    ("pl", "– chleb – mleko – masło", &[]),
    ("fr", "Le maire – dit le journal – est parti.", &[]),
    ("ru", "-5 градусов, сказал он.", &[]),
];

#[test]
fn every_house_has_its_quotation_marks() {
    for (language, text, wanted) in HOUSES {
        let mut article = build(ArticleId::from_u128(1), Intake::plain(text));
        Rc::make_mut(&mut article.meta).language = (*language).to_owned();
        let paragraphs = article.blocks.iter().map(|block| Block { role: Role::Paragraph, ..block.clone() });
        article.blocks = Rc::new(paragraphs.collect());
        let found: Vec<&str> =
            quotations::read(&article).into_iter().map(|range| range.of(article.text.as_str())).collect();
        assert_eq!(found, *wanted, "{language} {text}");
    }
}

#[test]
fn a_british_story_is_asked_for_its_speakers() {
    let text = include_str!("cases/letters/single-quotes.txt");
    let desk = Desk::on(text).mark("quote", &["The harbour master called it ‘a slow leak’ and left the room."]);
    let found = desk.found();
    let asked: Vec<&str> = found.iter().filter_map(|gap| gap.strip_prefix("quotation-unmarked: ")).collect();
    let wanted =
        ["‘We counted every rivet,’", "‘Nobody else did.’", "‘They told us “no hurry”,’", "‘and we believed ’em.’"];
    assert_eq!(asked, wanted);
    let polish = include_str!("cases/letters/dashes-pl.txt");
    let article = build(ArticleId::from_u128(1), Intake::plain(polish));
    let quoted = quotations::read(&article);
    let said: Vec<&str> = quoted.iter().map(|range| range.of(article.text.as_str())).collect();
    assert_eq!(said, ["– Nie mamy wyboru, bo filar pękł", "– A kto zapłaci za objazd?"]);
}

#[test]
fn what_is_dismissed_stays_so() {
    let mut desk = okafor();
    let keys: Vec<String> = desk.gaps().open.iter().flat_map(Gap::keys).collect();
    for key in &keys {
        let one = Dismissal { at: at(), reason: "known".to_owned(), ..Dismissal::default() };
        let article = Rc::make_mut(&mut desk.0.article);
        Rc::make_mut(&mut article.meta).dismissed.insert(key.clone(), one);
    }
    let gaps = desk.gaps();
    assert!(gaps.open.is_empty());
    assert_eq!(gaps.dismissed.iter().flat_map(Gap::keys).collect::<Vec<_>>(), keys);
    // Put back.
    let article = Rc::make_mut(&mut desk.0.article);
    Rc::make_mut(&mut article.meta).dismissed.get_mut(&keys[0]).unwrap().lifted = true;
    assert_eq!(desk.gaps().open.len(), 1);
    // The words are what it is known by, wherever they stand.
    let moved = Desk::on(&format!("A new first paragraph.\n\n{TEXT}"))
        .mark("quote", &["“Nobody here wants to cancel it,”", "“But we cannot pay for two.”"]);
    let now: Vec<String> = moved.gaps().open.iter().flat_map(Gap::keys).collect();
    assert_eq!(now.last(), keys.last());
    // The same words twice are two gaps.
    let twice = Desk::on("“We counted,” he said.\n\n“They never asked us.”\n\n“They never asked us.”")
        .mark("quote", &["“We counted,”"]);
    let mut keys: Vec<String> = twice.gaps().open.iter().flat_map(Gap::keys).collect();
    assert_eq!(keys.len(), 3);
    keys.dedup();
    assert_eq!(keys.len(), 3);
}

#[test]
fn gaps_come_in_text_order() {
    let desk = okafor().mark("claim", &["the hull leaks"]);
    let found = desk.found();
    let rules: Vec<&str> = found.iter().map(|gap| gap.split(':').next().unwrap()).collect();
    assert_eq!(rules, ["quote-unattributed", "claim-unattributed", "quotation-unmarked"]);
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
            parts: vec![Part { range, exact: "counted".into(), extra: None }],
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
        let reading = Material::of(&work.article);
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
