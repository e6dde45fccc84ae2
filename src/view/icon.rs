//! Icons of the sprite in the page.

use galley_core::codebook::KindRole;
use yew::prelude::*;

/// The icon of this name in `assets/icons.svg`.
pub fn icon(name: &str) -> Html {
    drawn(name, "icon")
}

/// An icon that points the other way where text runs from right to left.
pub fn turning_icon(name: &str) -> Html {
    drawn(name, "icon turns")
}

/// The glyph of a kind.
pub fn kind_icon(role: KindRole, slot: u8) -> Html {
    match role {
        KindRole::Quote => drawn("k-quote", "icon k k-quote"),
        KindRole::Claim => drawn("k-claim", "icon k k-claim"),
        KindRole::Source => drawn("k-source", "icon k k-source"),
        KindRole::Custom => drawn("k-slot", &format!("icon k k-slot{slot}")),
    }
}

fn drawn(name: &str, class: &str) -> Html {
    html! {
        <svg class={class.to_owned()} aria-hidden="true" focusable="false"><use href={format!("#{name}")} /></svg>
    }
}
