//! What the device is like: how wide its screen is, what it is touched with, whose keyboard it has. The one place that
//! repeats the widths of the style sheets.

use super::window;

/// The widest screen on which the column is a sheet over the text (`styles/touch.css`).
pub const PHONE: &str = "(max-width: 37.5rem)";
/// The narrowest screen on which the column stands beside the text (`styles/frame/desk.css`).
pub const ROOMY: &str = "(min-width: 68.76rem)";
/// Fingers, not a mouse.
pub const TOUCH: &str = "(pointer: coarse)";

/// Whether it is a phone's.
#[must_use]
pub fn is_phone() -> bool {
    media(PHONE)
}

/// Whether the column stands beside the text.
#[must_use]
pub fn is_roomy() -> bool {
    media(ROOMY)
}

/// Whether fingers point at it.
#[must_use]
pub fn is_touch() -> bool {
    media(TOUCH)
}

/// Whether a media query matches.
#[must_use]
pub fn media(query: &str) -> bool {
    window().ok().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|list| list.matches())
}

/// Whether the keyboard says Cmd where others say Ctrl.
#[must_use]
pub fn is_mac() -> bool {
    window()
        .ok()
        .and_then(|window| window.navigator().platform().ok())
        .is_some_and(|p| p.starts_with("Mac") || p.starts_with("iP"))
}
