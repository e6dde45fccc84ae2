//! What looks like no article, and is refused in words: nothing is changed, and nothing is lost.
//!
//! Knows: which of it is refused, and that the reader may open it as a text all the same. Does not know: what it looks like
//! ([`galley_core::formats::arriving::foreign`]).

use galley_core::desk::Arrived;
use galley_core::formats::ReadError;
use galley_core::formats::arriving::foreign;
use galley_core::model::origin::Origin;
use galley_core::reading::build::Intake;

use super::{Guessed, Incoming, Opener};

impl Opener {
    /// Opens a text that a reader brings, unless it looks like something else than an article.
    pub(super) fn open_incoming(&self, incoming: Incoming) {
        let Some(looks) = foreign::of_text(&incoming.name, &incoming.text) else {
            self.open_as_text(incoming);
            return;
        };
        let origin = if incoming.name.is_empty() { Origin::Paste } else { incoming.name.as_str().into() };
        let at = self.set_by(incoming);
        self.tell(Arrived::Foreign(origin, looks, at));
    }

    /// Opens a text that looked like no article.
    pub fn open_all_the_same(&self, handle: u32) {
        let refused = self.refused.borrow().get(handle as usize).cloned();
        if let Some(incoming) = refused {
            self.address.replace(incoming.address.as_str().into());
            self.open_as_text(incoming);
            self.is_answered();
        }
    }

    fn open_as_text(&self, incoming: Incoming) {
        let Incoming { name, text, links, bytes, .. } = incoming;
        let address = self.address.borrow().to_string();
        let opened = self.open_words(Intake { text: &text, links, origin: &name });
        if let (Some(article), Some((bytes, encoding, certainty))) = (opened, bytes) {
            self.ask_encoding(Guessed { name, bytes, article, address }, &encoding, certainty);
        }
    }

    /// Says of JSON why it is none of Galley's.
    pub(super) fn refuse_json(&self, incoming: &Incoming, name: &Origin, error: ReadError) {
        let name = name.clone();
        self.tell(match error {
            ReadError::NotGalley { .. } => Arrived::Failed(name, error, Some(self.set_by(incoming.clone()))),
            // Another program's list of lines is no JSON that broke off.
            ReadError::NotJson { .. } if foreign::of_text("", &incoming.text) == Some("json-lines") => {
                Arrived::ForeignJson(name, "json-lines", self.set_by(incoming.clone()))
            }
            _ => Arrived::Failed(name, error, None),
        });
    }

    /// Keeps what was refused for a reader who opens it all the same; its number.
    fn set_by(&self, mut incoming: Incoming) -> u32 {
        incoming.address = self.address.borrow().to_string();
        let mut refused = self.refused.borrow_mut();
        let same = |other: &Incoming| (&other.name, &other.text) == (&incoming.name, &incoming.text);
        // What is brought once more is refused once.
        if let Some(at) = refused.iter().position(same) {
            if let Some(known) = refused.get_mut(at) {
                *known = incoming;
            }
            return at as u32;
        }
        refused.push(incoming);
        (refused.len() - 1) as u32
    }
}
