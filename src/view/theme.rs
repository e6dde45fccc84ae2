//! How the app is coloured, and where the reader's name is kept.

use yew::prelude::*;

use crate::dom::{page, storage};
use crate::hooks::use_effect_on::use_effect_on;

/// Where the reader's name is kept.
pub const CREATOR: &str = "galley:creator";
const THEME: &str = "galley:theme";

/// How the app is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// As it stands in storage and on the page.
    #[must_use]
    pub fn slug(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// Reads a [`Theme::slug`].
    #[must_use]
    pub fn from_slug(slug: Option<&str>) -> Self {
        match slug {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::System,
        }
    }

    /// The other one than what is seen now.
    #[must_use]
    pub fn other(self) -> Self {
        let dark = match self {
            Self::System => page::media("(prefers-color-scheme: dark)"),
            Self::Light => false,
            Self::Dark => true,
        };
        if dark { Self::Light } else { Self::Dark }
    }
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
