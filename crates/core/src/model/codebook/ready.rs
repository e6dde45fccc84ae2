//! The codebooks that come with Galley.
//!
//! Knows: their kinds and questions, in the English that files hold; their ids never change. Everything that
//! readers see of them has a line in [`spoken`](super::spoken). What older versions wrote, and nobody has changed,
//! becomes what it is now ([`renew`]). Does not know: which one an article begins with.

use super::ink::{Color, Pattern};
use super::{Attribute, AttributeKind, Choice, Codebook, Kind, KindRole, RelationType, When};

/// All of them, the one that articles begin with first.
#[must_use]
pub fn ready() -> Vec<Codebook> {
    vec![Codebook::news(), Codebook::fact_check(), Codebook::class(), Codebook::source_audit()]
}

/// Renews those of a codebook's kinds that are a ready codebook's, in the very form in which versions before this one
/// wrote them. Somebody's own changes stand, however small: of a kind that was changed nothing is renewed.
pub fn renew(kinds: &mut [Kind]) {
    let now: Vec<Kind> = ready().into_iter().flat_map(|book| book.kinds).collect();
    for kind in kinds {
        let mut same = now.iter().filter(|one| one.id == kind.id);
        if let Some(one) = same.find(|one| before((*one).clone()) == *kind) {
            *kind = one.clone();
        }
    }
}

/// A ready kind as versions before this one wrote it: claims that cannot be checked had no status of their own,
/// verdicts offered less, and one status had another name.
fn before(mut kind: Kind) -> Kind {
    for question in &mut kind.attributes {
        question.choices.retain(|one| !matches!(&*one.id, CANNOT_BE_CHECKED | "missing-context"));
        if question.kind == AttributeKind::Text {
            question.choices.clear();
        }
        for choice in question.choices.iter_mut().filter(|one| one.id == "on-author") {
            choice.name = "On author".to_owned();
        }
    }
    kind
}

impl Codebook {
    /// News: quote, claim, source.
    #[must_use]
    pub fn news() -> Self {
        let claim = vec![
            choice(
                "status",
                "Status",
                &[
                    ("to-check", "To check"),
                    ("confirmed", "Confirmed"),
                    ("wrong", "Wrong"),
                    ("changed", "Changed"),
                    ON_AUTHOR,
                    (CANNOT_BE_CHECKED, "Cannot be checked"),
                ],
            ),
            offering(text("verdict", "Verdict"), &[MISLEADING, MISSING_CONTEXT]),
            choice("priority", "Priority", PRIORITY),
        ];
        book("News", vec![quote(vec![how()]), self::claim(claim), source(Vec::new())])
    }

    /// What a newsroom's checker asks about each statement, and about figures and loaded words.
    #[must_use]
    pub fn fact_check() -> Self {
        let status = || choice("status", "Status", &[("to-check", "To check"), ON_AUTHOR, ("checked", "Checked")]);
        let claim_status = offering(status(), &[(CANNOT_BE_CHECKED, "Cannot be checked")]);
        let heard = &[
            ("recording", "Recording"),
            ("notes", "Notes or transcript"),
            ("published", "Published elsewhere"),
            ("speaker", "Asked the speaker"),
        ];
        let verdicts = &[
            ("correct", "Correct"),
            ("mostly-correct", "Mostly correct"),
            MISLEADING,
            MISSING_CONTEXT,
            ("wrong", "Wrong"),
            ("unproven", "Unproven"),
        ];
        let checked = || when("status", "checked");
        let claim = vec![
            claim_status,
            asked(choice("verdict", "Verdict", verdicts), checked()),
            asked(text("correction", "Correction"), when("verdict", "wrong")),
            asked(text("evidence", "Evidence"), checked()),
            choice("priority", "Priority", PRIORITY),
        ];
        let figure = vec![
            status(),
            asked(yes_no("right", "Right"), checked()),
            asked(number("right-figure", "Right figure"), when("right", "no")),
            text("unit", "Unit"),
            text("as-of", "As of"),
        ];
        let loaded = vec![
            choice("effect", "Effect", &[("praises", "Praises"), ("blames", "Blames"), ("frightens", "Frightens")]),
            text("neutral", "Neutral words"),
        ];
        let quote_asked = vec![
            how(),
            status(),
            asked(choice("against", "Checked against", heard), checked()),
            asked(yes_no("accurate", "Word for word"), checked()),
        ];
        let kinds = vec![
            quote(quote_asked),
            self::claim(claim),
            source(vec![yes_no("reached", "Reached for comment")]),
            own("figure", "Figure", "f", FIGURE, (Pattern::OverDouble, Color::Rose), figure),
            own("loaded", "Loaded words", "l", LOADED, (Pattern::OverDotted, Color::Teal), loaded),
        ];
        book("Newsroom fact-check", kinds)
    }

    /// Four kinds for a class: what is said to be so, what somebody thinks of it, what may be, what should be
    /// done. A fact counts as a claim, since it is what can be checked; the others are counted by their names.
    #[must_use]
    pub fn class() -> Self {
        let certainty =
            vec![choice("checked", "Checked", &[("yes", "Yes"), ("no", "No"), ("cannot", "Cannot be checked")])];
        let whose =
            || vec![choice("whose", "Whose", &[("author", "The author’s"), ("quoted", "Somebody’s in the article")])];
        let kinds = vec![
            Kind { role: KindRole::Claim, ..own("fact", "Fact", "f", FACT, (Pattern::Circle, Color::Blue), certainty) },
            own("opinion", "Opinion", "o", OPINION, (Pattern::Underline, Color::Rose), whose()),
            own("speculation", "Speculation", "s", SPECULATION, (Pattern::Star, Color::Amber), whose()),
            own("call-to-action", "Call to action", "c", CALL, (Pattern::Box, Color::Green), whose()),
        ];
        let relations = vec![
            relation("supports", "Supports", &[], &[KindRole::Claim]),
            relation("contradicts", "Contradicts", &[], &[KindRole::Claim]),
        ];
        Self { name: "Media-literacy class".to_owned(), kinds, relations, extra: None }
    }

    /// Who speaks in a story, and what is at stake for each. How good a source each is (independent, one of several,
    /// one who verifies, authoritative or informed, named: IMVAIN) is known of the person, not of a mark.
    #[must_use]
    pub fn source_audit() -> Self {
        let sourced = choice(
            "sourced",
            "Sourced",
            &[("several", "By several sources"), ("one", "By one source"), ("none", "By none")],
        );
        let source = source(vec![text("stake", "What is at stake")]);
        book("Source audit", vec![source, quote(vec![how()]), self::claim(vec![sourced])])
    }
}

/// The answer of a claim that nobody can check, since it is an opinion or a prediction.
pub const CANNOT_BE_CHECKED: &str = "cannot-be-checked";
const ON_AUTHOR: (&str, &str) = ("on-author", "Author to answer");
const MISLEADING: (&str, &str) = ("misleading", "Misleading");
const MISSING_CONTEXT: (&str, &str) = ("missing-context", "Missing context");
/// When to choose [`CANNOT_BE_CHECKED`].
const OPINION_OR_PREDICTION: &str = "An opinion or a prediction.";

const PRIORITY: &[(&str, &str)] = &[("high", "High"), ("normal", "Normal"), ("low", "Low")];

/// Definition and example.
type Said = (&'static str, &'static str);

const QUOTE: Said =
    ("Words that the story gives as somebody’s, in quotation marks or reported.", "“We never counted them,” she said.");
const CLAIM: Said = ("A statement of fact that could be checked.", "Repairs would cost $4.2 million.");
const SOURCE: Said =
    ("A person, organization or document that words or facts come from.", "Ruth Okafor, who chairs the board");
const FIGURE: Said =
    ("A number, an amount, a date or a share that could be looked up.", "two thirds of the 1,200 households");
const LOADED: Said = ("Words that judge while they seem to report.", "the so-called reform");
const FACT: Said = ("Something that is said to be so, and that could be checked.", "The night boat ran for 41 years.");
const OPINION: Said = ("What somebody thinks of something: good, bad, right, wrong.", "The plan is a disgrace.");
const SPECULATION: Said = ("What may be so or may come, though nobody knows.", "The harbor could be empty by spring.");
const CALL: Said = ("What readers or others are asked to do.", "Write to the board before Friday.");

fn book(name: &str, kinds: Vec<Kind>) -> Codebook {
    let relations = vec![
        relation("attributedTo", "Said by", &[KindRole::Quote], &[KindRole::Source]),
        relation("madeBy", "Made by", &[KindRole::Claim], &[KindRole::Source]),
        relation("supports", "Supports", &[], &[KindRole::Claim]),
        relation("contradicts", "Contradicts", &[], &[KindRole::Claim]),
    ];
    Codebook { name: name.to_owned(), kinds, relations, extra: None }
}

fn kind(id: &str, name: &str, key: &str, said: Said, role: KindRole, attributes: Vec<Attribute>) -> Kind {
    Kind {
        id: id.into(),
        name: name.to_owned(),
        role,
        definition: said.0.to_owned(),
        example: said.1.to_owned(),
        key: key.to_owned(),
        attributes,
        ..Kind::default()
    }
}

fn quote(attributes: Vec<Attribute>) -> Kind {
    kind("quote", "Quote", "q", QUOTE, KindRole::Quote, attributes)
}

fn claim(attributes: Vec<Attribute>) -> Kind {
    kind("claim", "Claim", "c", CLAIM, KindRole::Claim, attributes)
}

fn source(attributes: Vec<Attribute>) -> Kind {
    kind("source", "Source", "s", SOURCE, KindRole::Source, attributes)
}

fn own(id: &str, name: &str, key: &str, said: Said, ink: (Pattern, Color), attributes: Vec<Attribute>) -> Kind {
    Kind { pattern: Some(ink.0), color: Some(ink.1), ..kind(id, name, key, said, KindRole::Custom, attributes) }
}

fn attribute(id: &str, name: &str, kind: AttributeKind) -> Attribute {
    Attribute { id: id.to_owned(), name: name.to_owned(), kind, ..Attribute::default() }
}

fn text(id: &str, name: &str) -> Attribute {
    attribute(id, name, AttributeKind::Text)
}

fn yes_no(id: &str, name: &str) -> Attribute {
    attribute(id, name, AttributeKind::YesNo)
}

fn number(id: &str, name: &str) -> Attribute {
    attribute(id, name, AttributeKind::Number)
}

fn choice(id: &str, name: &str, choices: &[(&str, &str)]) -> Attribute {
    offering(attribute(id, name, AttributeKind::Choice), choices)
}

/// A question with these answers after those that it has.
fn offering(mut question: Attribute, choices: &[(&str, &str)]) -> Attribute {
    question.choices.extend(choices.iter().map(|(id, name)| Choice {
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        definition: if *id == CANNOT_BE_CHECKED { OPINION_OR_PREDICTION } else { "" }.to_owned(),
        extra: None,
    }));
    question
}

/// How a quote is given.
fn how() -> Attribute {
    choice("type", "Type", &[("direct", "Direct"), ("indirect", "Indirect"), ("mixed", "Mixed")])
}

fn when(attribute: &str, value: &str) -> When {
    When { attribute: attribute.to_owned(), value: value.to_owned() }
}

fn asked(attribute: Attribute, when: When) -> Attribute {
    Attribute { when: Some(when), ..attribute }
}

fn relation(id: &str, name: &str, from: &[KindRole], to: &[KindRole]) -> RelationType {
    RelationType {
        id: id.into(),
        name: name.to_owned(),
        from: from.to_vec(),
        to: to.to_vec(),
        ..RelationType::default()
    }
}
