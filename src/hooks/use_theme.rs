//! How the app is colored, and the way to change it.

use galley_core::desk::Theme;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::screen;
use crate::dom::{page, storage};

const THEME: &str = "galley:theme";

/// The other one than what is seen now.
#[must_use]
pub fn other(theme: Theme) -> Theme {
    let dark = match theme {
        Theme::System => screen::media("(prefers-color-scheme: dark)"),
        Theme::Light => false,
        Theme::Dark => true,
    };
    if dark { Theme::Light } else { Theme::Dark }
}

/// The present theme, and the way to change it.
#[hook]
pub fn use_theme() -> (Theme, Callback<Theme>) {
    let theme = use_state_eq(|| Theme::from_slug(storage::get(THEME).as_deref()));
    use_effect_on(*theme, |theme| page::set_theme(theme.slug()));
    let now = *theme;
    let change = Callback::from(move |new: Theme| {
        match new.slug() {
            // Where nothing is kept, the choice holds for this visit.
            Some(slug) => _ = storage::set(THEME, slug),
            None => storage::remove(THEME),
        }
        theme.set(new);
    });
    (now, change)
}
