//! Words that are kept while they are typed: at each rest, when their field is left, and when the page goes away.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::event::Listener;
use crate::dom::task::Timeout;

/// Milliseconds from the last letter until what is typed is kept.
const REST: u32 = 400;

/// Called with the words when they rest, and when the field is left: then true.
pub type Keep = Callback<(String, bool)>;

/// What is typed in a field that was not left yet, and how to keep it.
#[derive(Clone, Default)]
pub struct Rested(Rc<RefCell<Waiting>>);

#[derive(Default)]
struct Waiting {
    typed: Option<String>,
    timer: Option<Timeout>,
    keep: Keep,
}

impl Rested {
    /// Notes what stands in the field now.
    pub fn typed(&self, words: String) {
        let resting = self.clone();
        let mut waiting = self.0.borrow_mut();
        waiting.typed = Some(words);
        waiting.timer = Some(Timeout::new(REST, move || resting.keep(false)));
    }

    /// Keeps what was typed since the field was entered, if anything: it is left.
    pub fn leave(&self) {
        self.keep(true);
    }

    fn keep(&self, left: bool) {
        let (typed, keep) = {
            let mut waiting = self.0.borrow_mut();
            waiting.timer = None;
            let typed = if left { waiting.typed.take() } else { waiting.typed.clone() };
            (typed, waiting.keep.clone())
        };
        if let Some(typed) = typed {
            keep.emit((typed, left));
        }
    }
}

/// Keeps the words of a field. A field that goes away while it is being written in keeps them; it does so before the
/// vault hears that the page goes, and before another article takes this one's place.
#[hook]
pub fn use_rested(keep: Keep) -> Rested {
    let rested = (*use_memo((), |()| Rested::default())).clone();
    rested.0.borrow_mut().keep = keep;
    {
        let rested = rested.clone();
        use_effect_on((), move |()| {
            let (hiding, going) = (rested.clone(), rested.clone());
            let listeners = [
                Listener::on_window_first("pagehide", move |_| hiding.keep(false)),
                Listener::on_window_first("hashchange", move |_| going.keep(true)),
            ];
            move || {
                drop(listeners);
                rested.leave();
            }
        });
    }
    rested
}
