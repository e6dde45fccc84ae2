//! What is open, for the page that shows when Galley has stopped.
//!
//! Knows: the newest state and the words on their way to becoming an article. Does not know: why it
//! stopped. It may be in the middle of anything, so nothing here waits for a lock or changes a thing.

use galley_core::desk::Action;
use galley_core::formats::galley;
use galley_core::model::id::AnnotationId;

use crate::dom::ids;
use crate::dom::stopped::{self, Handed};
use crate::download::Leaves;
use crate::opening::Opener;
use galley_core::formats::format::Format;

/// Leaves the way to what is open where that page finds it.
pub fn offer(opener: &Opener) {
    let opener = opener.clone();
    stopped::offer(move |note| open(&opener, note));
}

/// The open article as its Galley JSON, with the note that is being typed; else the words that were
/// about to become one.
fn open(opener: &Opener, note: Option<(String, String)>) -> Option<Handed> {
    crate::faults::here("rescue");
    if let Some(text) = opener.coming() {
        return Some(Handed { name: "galley-words.txt".to_owned(), mime: "text/plain", text });
    }
    let mut state = opener.last()?;
    if let Some((id, note)) = note.and_then(|(id, note)| Some((AnnotationId::parse(&id)?, note))) {
        state = state.apply(Action::SetNote { id, note, at: ids::now() }).into();
    }
    let work = &state.desk.as_ref()?.work;
    let format = Format::Galley;
    Some(Handed { name: format.file_name(work), mime: format.mime(), text: galley::write(work) })
}
