//! Icons of the sprite in the page.

use galley_core::model::codebook::ink::{Ink, Pattern};
use galley_core::model::codebook::{Codebook, Kind, KindRole};
use yew::prelude::*;

/// The icon of this name in `assets/icons.svg`.
pub fn icon(name: &str) -> Html {
    drawn(name, "icon")
}

/// An icon that points the other way where text runs from right to left.
pub fn turning_icon(name: &str) -> Html {
    drawn(name, "icon turns")
}

/// The glyph of what plays a role, where no codebook says more.
pub fn kind_icon(role: KindRole) -> Html {
    let kind = Kind { role, ..Kind::default() };
    ink_icon(Codebook { kinds: vec![kind], ..Codebook::default() }.ink(""))
}

/// The glyph of a kind: a line of text in its own paint.
pub fn ink_icon(ink: Ink) -> Html {
    let symbol = match ink.pattern {
        Some(Pattern::Underline) => "k-quote",
        Some(Pattern::Wave) => "k-claim",
        Some(Pattern::Box) => "k-source",
        Some(Pattern::Circle) => "k-circle",
        Some(Pattern::Star) => "k-star",
        Some(Pattern::OverDashed) => "k-slot",
        Some(Pattern::OverDouble) => "k-double",
        Some(Pattern::Over) => "k-over",
        Some(Pattern::OverDotted) => "k-dotted",
        None => "k-label",
    };
    drawn(symbol, &format!("icon k c-{}", ink.color.slug()))
}

fn drawn(name: &str, class: &str) -> Html {
    html! {
        <svg class={class.to_owned()} aria-hidden="true" focusable="false"><use href={format!("#{name}")} /></svg>
    }
}
