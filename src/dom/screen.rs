//! How wide the screen is, and what it is touched with: the one place that repeats the widths of the style sheets.

use super::page;

/// The widest screen on which the column is a sheet over the text (`styles/touch.css`).
pub const PHONE: &str = "(max-width: 37.5rem)";
/// The narrowest screen on which the column stands beside the text (`styles/desk.css`).
pub const ROOMY: &str = "(min-width: 68.76rem)";
/// Fingers, not a mouse.
pub const TOUCH: &str = "(pointer: coarse)";

/// Whether it is a phone's.
#[must_use]
pub fn is_phone() -> bool {
    page::media(PHONE)
}

/// Whether the column stands beside the text.
#[must_use]
pub fn is_roomy() -> bool {
    page::media(ROOMY)
}

/// Whether fingers point at it.
#[must_use]
pub fn is_touch() -> bool {
    page::media(TOUCH)
}
