//! What looks like no article, and is refused in words: nothing is changed, and nothing is lost.
//!
//! Knows: what to say of it, and that the reader may open it as a text all the same. Does not know: what it looks like
//! ([`galley_core::formats::foreign`]).

use galley_core::desk::Deed;
use galley_core::formats::{ReadError, foreign};
use galley_core::reading::build::Intake;
use galley_words::t;

use super::{Guessed, Incoming, Opener};
use crate::dom::halves;

impl Opener {
    /// Opens a text that a reader brings, unless it looks like something else than an article.
    pub(super) fn open_incoming(&self, incoming: Incoming) {
        let Some(looks) = foreign::of_text(&incoming.name, &incoming.text) else {
            self.open_as_text(incoming);
            return;
        };
        let title = match incoming.name.as_str() {
            "" => t!(opening_foreign_pasted).to_owned(),
            name => t!(opening_foreign, name = name),
        };
        self.refuse(incoming, &title, &what_it_is(looks));
    }

    /// Opens a text that looked like no article.
    pub fn open_all_the_same(&self, handle: u32) {
        let refused = self.refused.borrow().get(handle as usize).cloned();
        if let Some(incoming) = refused {
            // It went back to the start screen meanwhile, where it would wait for another text.
            if !incoming.address.is_empty() {
                self.hold_address(incoming.address.clone());
                halves::say_wish("address ");
            }
            self.open_as_text(incoming);
            self.is_answered();
        }
    }

    fn open_as_text(&self, incoming: Incoming) {
        let Incoming { name, text, links, bytes, .. } = incoming;
        let address = self.address.borrow().clone();
        let opened = self.open_words(Intake { text: &text, links, origin: &name });
        if let (Some(article), Some((bytes, encoding, certainty))) = (opened, bytes) {
            self.ask_encoding(Guessed { name, bytes, article, address }, &encoding, certainty);
        }
    }

    /// Says of a file that it is no text; `format` is what it looks like, or empty.
    pub(super) fn refuse_bytes(&self, name: &str, format: &str) {
        self.warn_file(&t!(opening_not_text, name = name), &what_it_is(format));
    }

    /// Says of JSON why it is none of Galley's.
    pub(super) fn refuse_json(&self, incoming: &Incoming, name: &str, error: &ReadError) {
        match error {
            ReadError::NotGalley { .. } => {
                self.refuse(incoming.clone(), &t!(opening_failed, name = name), &error.to_string());
            }
            // Another program's list of lines is no JSON that broke off.
            ReadError::NotJson { .. } if foreign::of_text("", &incoming.text) == Some("json-lines") => {
                self.refuse(incoming.clone(), &t!(opening_failed, name = name), &what_it_is("json-lines"));
            }
            _ => self.warn_file(&t!(opening_failed, name = name), &error.to_string()),
        }
    }

    fn refuse(&self, mut incoming: Incoming, title: &str, text: &str) {
        incoming.address.clone_from(&self.address.borrow());
        let handle = self.refused.borrow().len() as u32;
        let is_file = !incoming.name.is_empty();
        self.refused.borrow_mut().push(incoming);
        let deeds = is_file.then_some(Deed::OpenFile).into_iter().chain([Deed::OpenAsText(handle)]);
        self.warn(title, text, deeds.collect());
    }
}

/// What it looks like, that nothing was changed, and what to do.
fn what_it_is(looks: &str) -> String {
    format!("{} {}", t!(opening_not_text_text, format = looks), t!(opening_not_text_advice, format = looks))
}
