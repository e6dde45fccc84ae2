//! The tab "Gaps": what is missing, rule by rule, each with its place and what mends it.

use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::insight::gaps::{Gap, Lack, Rule, Subject};
use galley_core::model::annotation::Annotation;
use galley_core::model::codebook::KindRole;
use galley_core::model::id::AnnotationId;
use galley_core::text::sort::sort_by;
use galley_words::t;
use litemap::LiteMap;
use yew::prelude::*;

use crate::hooks::use_insight::Insight;
use crate::view::column::waiting::around::around;
use crate::view::column::waiting::{Gone, Group, Item, Place, STEP, WaitingList};
use crate::view::parts::part::View;
use crate::view::parts::place::{place_at, place_of};
use crate::view::parts::words;
use galley_core::desk::{Go, Mend, first_kind};

/// Characters of a mark's words, or of a quotation's.
const WORDS: usize = 120;
/// Places of the paper's own statements that are listed. Those after them come as these are mended.
const PLACES: usize = 12;

/// What the tab shows.
#[derive(PartialEq)]
pub struct GapList {
    /// The open article.
    pub desk: Rc<Desk>,
    /// What it adds up to.
    pub insight: Rc<Insight>,
}

crate::view!(GapList, use_page);

/// The page.
#[hook]
fn use_page(props: &GapList) -> Html {
    let shown = use_state_eq(|| STEP);
    let (desk, gaps) = (&props.desk, &props.insight.gaps);
    let by_rule = use_memo(gaps.clone(), |gaps| {
        Rule::ALL.map(|rule| gaps.open.iter().filter(|gap| gap.rule == rule).cloned().collect::<Vec<Gap>>())
    });
    let order = use_memo(by_rule.clone(), |by_rule| by_rule.iter().flatten().map(Gap::key).collect::<Vec<Rc<str>>>());
    let listed = listed(&*by_rule, *shown);
    let told = gaps.dismissed.get(..gaps.dismissed.len().min(STEP)).unwrap_or_default();
    let marks = use_memo((gaps.clone(), *shown, desk.work.annotations.clone()), |_| {
        marks_of(desk, listed.iter().flat_map(|(_, gaps, _)| gaps.iter()).chain(told))
    });
    let groups = listed.iter().map(|(rule, gaps, count)| Group {
        title: Some(title(*rule)),
        items: gaps.iter().map(|gap| item(desk, &marks, gap)).collect(),
        count: *count,
    });
    let gone = told.iter().map(|gap| gone(desk, &marks, gap));
    let list = WaitingList {
        desk: desk.clone(),
        groups: groups.collect(),
        order,
        shown,
        gone: (gone.collect(), gaps.dismissed.len()),
        left: t!(gap_closed, left = gaps.open.len()),
        tab: "#tab-gaps",
    };
    html! {
        <div class="gaps-page">
            <header>
                <h2>{ t!(gaps_heading) }</h2>
                if !gaps.open.is_empty() { <p translate="no">{ t!(gaps_open, count = gaps.open.len()) }</p> }
            </header>
            if gaps.open.is_empty() { { nothing(desk.work.annotations.is_empty()) } }
            { list.part() }
        </div>
    }
}

/// What is said where no gap is open: nothing is marked yet, or nothing is missing.
fn nothing(is_unmarked: bool) -> Html {
    let (title, text) = match is_unmarked {
        true => (t!(gaps_not_yet), t!(gaps_not_yet_text)),
        false => (t!(gaps_none), t!(gaps_none_text)),
    };
    html! { <div class="empty"><p class="empty-title">{ title }</p><p>{ text }</p></div> }
}

/// So many gaps at most, by their rules, each with how many there are of it.
fn listed(by_rule: &[Vec<Gap>], most: usize) -> Vec<(Rule, &[Gap], usize)> {
    let mut room = most;
    let rules = Rule::ALL.into_iter().zip(by_rule).filter(|(_, gaps)| !gaps.is_empty());
    let listed = rules.map(|(rule, gaps)| {
        let part = gaps.get(..room.min(gaps.len())).unwrap_or_default();
        room -= part.len();
        (rule, part, gaps.len())
    });
    listed.collect()
}

/// The marks that gaps are about, looked for once.
fn marks_of<'a>(desk: &Desk, gaps: impl Iterator<Item = &'a Gap>) -> LiteMap<AnnotationId, Rc<Annotation>> {
    let mut wanted: Vec<AnnotationId> = gaps
        .flat_map(|gap| gap.lacks.iter().take(PLACES))
        .filter_map(|lack| match lack.subject {
            Subject::Mark(id) => Some(id),
            _ => None,
        })
        .collect();
    sort_by(&mut wanted, Ord::cmp);
    let is_wanted = |mark: &&Rc<Annotation>| wanted.binary_search(&mark.id).is_ok();
    desk.work.annotations.iter().filter(is_wanted).map(|mark| (mark.id, mark.clone())).collect()
}

type Marks = LiteMap<AnnotationId, Rc<Annotation>>;

/// The heading over the gaps of a rule.
fn title(rule: Rule) -> &'static str {
    match rule {
        Rule::QuoteUnattributed => t!(gaps_quote_unattributed),
        Rule::QuotationUnmarked => t!(gaps_quotation_unmarked),
        Rule::ClaimUnattributed => t!(gaps_claim_unattributed),
        Rule::ClaimUnproven => t!(gaps_claim_unproven),
        Rule::ClaimOneSource => t!(gaps_claim_one_source),
        Rule::OwnStatement | Rule::FigureWithoutOrigin => t!(gaps_own_statement),
        Rule::SourceUnheard => t!(gaps_source_unheard),
        Rule::AnonymousUnexplained => t!(gaps_anonymous_unexplained),
    }
}

/// What is missing, a sentence for each thing; what the paper states in its own voice is one.
fn what(gap: &Gap) -> String {
    if gap.rule == Rule::OwnStatement {
        return t!(gap_own_statement, count = gap.lacks.len());
    }
    gap.lacks.iter().map(lacking).collect::<Vec<_>>().join(" ")
}

/// One thing that is missing, in one sentence.
fn lacking(lack: &Lack) -> &'static str {
    match lack.rule {
        Rule::QuoteUnattributed => t!(gap_quote_unattributed),
        Rule::QuotationUnmarked if lack.of.is_some() => t!(gap_quotation_part),
        Rule::QuotationUnmarked => t!(gap_quotation_unmarked),
        Rule::ClaimUnattributed => t!(gap_claim_unattributed),
        Rule::ClaimUnproven => t!(gap_claim_unproven),
        Rule::ClaimOneSource => t!(gap_claim_one_source),
        // Under a heading that says as much.
        Rule::OwnStatement | Rule::FigureWithoutOrigin => t!(gaps_own_statement),
        Rule::SourceUnheard => t!(gap_source_unheard),
        Rule::AnonymousUnexplained => t!(gap_anonymous_unexplained),
    }
}

fn item(desk: &Desk, marks: &Marks, gap: &Gap) -> Item {
    let first = gap.lacks.first();
    // Several things that one mark lacks are about one place.
    let listed = if gap.rule == Rule::OwnStatement { PLACES } else { 1 };
    let more = gap.lacks.len().saturating_sub(listed);
    // A part of a quotation is another matter than a whole one.
    let is_part = first.is_some_and(|lack| lack.rule == Rule::QuotationUnmarked && lack.of.is_some());
    let is_own = gap.rule == Rule::OwnStatement;
    Item {
        key: gap.key(),
        dismisses: gap.keys(),
        says: what(gap),
        is_as_headed: !is_part && gap.lacks.len() == 1,
        mend: first.and_then(|lack| mending(desk, gap, lack)),
        places: gap.lacks.iter().take(listed).map(|lack| place(desk, marks, lack)).collect(),
        more: (is_own && more > 0).then(|| t!(gap_own_more, count = more)),
    }
}

fn place(desk: &Desk, marks: &Marks, lack: &Lack) -> Place {
    let words = subject_words(desk, marks, lack);
    match lack.subject {
        Subject::Mark(id) => {
            let at = marks.get(&id).map_or_else(String::new, |mark| place_of(desk, mark));
            Place { before: String::new(), words, after: String::new(), at, go: Go::Mark(id) }
        }
        Subject::Person(id) => {
            Place { before: String::new(), words, after: String::new(), at: String::new(), go: Go::Person(id) }
        }
        Subject::Words(range) => {
            let (before, after) = match lack.rule {
                Rule::FigureWithoutOrigin => around(&desk.work.article, range),
                _ => (String::new(), String::new()),
            };
            Place { before, words, after, at: place_at(desk, range), go: Go::Words(range) }
        }
    }
}

/// One that was dismissed. Of the paper's own statements the first few words of each stand for it.
fn gone(desk: &Desk, marks: &Marks, gap: &Gap) -> Gone {
    let own = gap.rule == Rule::OwnStatement;
    let words = gap.lacks.iter().take(if own { PLACES } else { 1 }).map(|lack| subject_words(desk, marks, lack));
    let words = excerpt(&words.collect::<Vec<_>>().join(" · "));
    let key: Rc<str> = gap.lacks.first().map(|lack| lack.key.clone()).unwrap_or_default();
    Gone { puts_back: gap.keys(), ..Gone::of(desk, key, &what(gap), words) }
}

/// What mends the first thing that a gap lacks, and what the button says.
fn mending(desk: &Desk, gap: &Gap, lack: &Lack) -> Option<(String, Mend)> {
    let (name, deed) = match (lack.rule, lack.subject) {
        // Nobody makes it: the paper does, and says what it has it from.
        (Rule::ClaimUnattributed, Subject::Mark(id)) if gap.rule == Rule::OwnStatement => {
            (t!(gap_prove).to_owned(), Mend::Prove(id))
        }
        (Rule::QuoteUnattributed | Rule::ClaimUnattributed, Subject::Mark(id)) => {
            (t!(gap_relate).to_owned(), Mend::Relate(id))
        }
        (Rule::ClaimUnproven | Rule::ClaimOneSource, Subject::Mark(id)) => (t!(gap_prove).to_owned(), Mend::Prove(id)),
        (Rule::AnonymousUnexplained, Subject::Person(id)) => (t!(gap_explain).to_owned(), Mend::Explain(id)),
        (Rule::SourceUnheard, Subject::Person(id)) => (t!(gap_see_source).to_owned(), Mend::Go(Go::Person(id))),
        (Rule::QuotationUnmarked, Subject::Words(range)) => match lack.of {
            Some(mark) => (t!(card_add_part).to_owned(), Mend::Join(mark, range)),
            None => (mark_as(desk, KindRole::Quote)?, Mend::Quote(range)),
        },
        (Rule::FigureWithoutOrigin, Subject::Words(range)) => (mark_as(desk, KindRole::Claim)?, Mend::Claim(range)),
        _ => return None,
    };
    Some((name, deed))
}

/// "Mark as claim", by the codebook's first kind that plays the role.
pub(super) fn mark_as(desk: &Desk, role: KindRole) -> Option<String> {
    let kind = first_kind(desk, role)?;
    Some(t!(command_mark, kind = words::kind_key(Some(kind)), name = words::kind(kind)))
}

/// The words that something lacking is about.
fn subject_words(desk: &Desk, marks: &Marks, lack: &Lack) -> String {
    match lack.subject {
        Subject::Mark(id) => marks.get(&id).map_or_else(String::new, |mark| mark.excerpt(WORDS)),
        Subject::Person(id) => desk.work.persons.get(&id).map_or_else(String::new, |person| person.name.clone()),
        Subject::Words(range) => excerpt(range.of(desk.work.article.text.as_str())),
    }
}

fn excerpt(words: &str) -> String {
    let mut letters = words.chars();
    let mut short: String = letters.by_ref().take(WORDS).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}
