//! Gaps of who said what: quotes and claims that are nobody's, sources that are named and never heard, and
//! those that are heard without a name.

use super::known::Known;
use super::{Finding, Rule, Subject};
use crate::annotation::Annotation;
use crate::codebook::KindRole;
use crate::insight::quotations::words_of;
use crate::person::PersonKind;

/// A quote that nobody said. A quote within another's is a gap of its own, since it is somebody else's as a
/// rule ("The mate said, ‘Count.’"); one of the very words of a quote whose speaker is known is not.
pub(super) fn quote(known: &Known<'_>, mark: &Annotation, found: &mut Vec<Finding>) {
    if known.asks_quotes && !known.is_spoken(mark.id) && !known.is_answered(KindRole::Quote, mark) {
        found.push(Finding::of_mark(Rule::QuoteUnattributed, mark));
    }
}

/// A claim that nobody made. One that stands in a quote whose speaker is known is theirs.
pub(super) fn claim(known: &Known<'_>, mark: &Annotation, found: &mut Vec<Finding>) {
    if !known.asks_claims || known.is_spoken(mark.id) || known.is_answered(KindRole::Claim, mark) {
        return;
    }
    let text = known.work.article.text.as_str();
    let is_theirs = mark.ranges().all(|range| known.attributed.holds(words_of(text, range)));
    if !is_theirs {
        found.push(Finding::of_mark(Rule::ClaimUnattributed, mark));
    }
}

/// Those of the cast who are named and never heard, and those who are heard without a name and without a
/// reason.
///
/// Who marks sources first would be told of each at once: the first rule waits until a speaker was named
/// anywhere. The second is about people alone: an office and a report go by what they are called.
pub(super) fn cast(known: &Known<'_>, found: &mut Vec<Finding>) {
    let work = known.work;
    let mut first: Vec<(crate::id::PersonId, &Annotation, bool)> = Vec::with_capacity(work.persons.len());
    for mark in work.annotations.iter().filter(|mark| !mark.is_orphan()) {
        if let Some(person) = mark.person {
            // Some codebooks ask on the mark why somebody is not named.
            let says_why = mark.attributes.get("reason").is_some_and(|why| !why.trim().is_empty());
            first.push((person, mark, says_why));
        }
    }
    // Stable: of each the first mention comes first.
    crate::sort::sort_by(&mut first, |a, b| (a.0, a.1.hull().start(), a.1.id).cmp(&(b.0, b.1.hull().start(), b.1.id)));
    for person in work.persons.values() {
        let from = first.partition_point(|(id, ..)| *id < person.id);
        let mentions = || first.iter().skip(from).take_while(|(id, ..)| *id == person.id);
        let at = mentions().next().map(|(_, mark, _)| mark.hull().start());
        let is_heard = known.is_heard(person.id);
        let can_be_heard = known.asks_quotes || known.asks_claims;
        let rule = if is_heard {
            let is_explained = !person.anonymity.trim().is_empty() || mentions().any(|(.., says_why)| *says_why);
            let asks = person.kind == PersonKind::Person && !person.is_named() && !is_explained;
            asks.then_some(Rule::AnonymousUnexplained)
        } else {
            (at.is_some() && known.has_speakers && can_be_heard).then_some(Rule::SourceUnheard)
        };
        if let Some(rule) = rule {
            found.push(Finding {
                rule,
                subject: Subject::Person(person.id),
                of: None,
                at: at.unwrap_or(usize::MAX),
                key: rule.key(&person.id.to_string()),
            });
        }
    }
}
