//! Evidence entries in words: a line at rest, a side of the merge dialog, a paragraph on paper.

use galley_core::model::evidence::Evidence;
use galley_words::t;

use super::words;

/// "Board papers, p. 3 · 18 Nov 2026".
#[must_use]
pub fn summary(entry: &Evidence) -> String {
    let mut said = entry.name();
    if !entry.place.is_empty() {
        said = words::list(&[said, entry.place.clone()]);
    }
    if entry.date.is_empty() { said } else { joined([said, words::date(&entry.date)]) }
}

/// Whom to ask, and what was noted; empty where neither is known.
#[must_use]
pub fn beside(entry: &Evidence) -> String {
    joined([entry.contact.clone(), entry.note.clone()])
}

/// Everything that an entry says, in pieces. The mark that it is has a number where it is in the same list.
pub fn pieces(entry: &Evidence, number: Option<usize>) -> Vec<String> {
    let mark = entry.mark.as_ref().map(|mark| match (number, mark.title.as_str()) {
        (Some(number), _) => t!(evidence_print_number, number = number),
        (None, "") => t!(evidence_print_mark_here, words = &mark.exact),
        (None, title) => t!(evidence_print_mark, words = &mark.exact, title = title),
    });
    // An entry without a reference may be called after its link.
    let url = if entry.url == entry.name() { String::new() } else { entry.url.clone() };
    let said = [summary(entry), url, mark.unwrap_or_default(), entry.contact.clone(), entry.note.clone()];
    said.into_iter().filter(|words| !words.trim().is_empty()).collect()
}

/// The same in one string, a piece after the other.
#[must_use]
pub fn in_words(entry: &Evidence) -> String {
    joined(pieces(entry, None))
}

fn joined(pieces: impl IntoIterator<Item = String>) -> String {
    pieces.into_iter().filter(|words| !words.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}
