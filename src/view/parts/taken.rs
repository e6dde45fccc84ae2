//! When the work was last taken away as a Galley file, and what was done since.

use galley_core::desk::Desk;
use galley_core::model::time::Timestamp;
use galley_words::t;
use yew::prelude::*;

use crate::dom::ids;
use crate::hooks::use_tick::use_tick;
use crate::view::parts::words;

/// The sentence about it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// When it was.
    at: Option<Timestamp>,
    /// Marks that were added, changed or deleted since.
    marks: usize,
    /// Whether anything was done since.
    is_changed: bool,
}

impl Taken {
    /// How it stands about the open article; none where there is no mark on it.
    #[must_use]
    pub fn of(desk: &Desk) -> Option<Self> {
        let work = &desk.work;
        work.annotations.iter().next()?;
        let at = desk.taken;
        let marks = at.map_or(0, |at| work.marks_since(at));
        Some(Self { at, marks, is_changed: at.is_some_and(|at| work.modified > at) })
    }

    /// In words.
    #[must_use]
    pub fn words(self) -> String {
        let Some(at) = self.at else { return t!(taken_not_yet).to_owned() };
        let when = words::since(at, ids::now());
        match (self.marks, self.is_changed) {
            (0, false) => t!(taken_when, when = when),
            (0, true) => t!(taken_changed, when = when),
            (marks, _) => t!(taken_marks_since, when = when, count = marks),
        }
    }
}

crate::view!(Taken, use_taken);

/// The sentence in the status line, outside the live region.
#[hook]
fn use_taken(props: &Taken) -> Html {
    use_tick(30_000);
    html! { <p class="taken">{ props.words() }</p> }
}
