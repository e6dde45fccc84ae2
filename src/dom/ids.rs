//! Where randomness and time come from: the core has neither.

use galley_core::model::time::{Day, Timestamp};

/// 128 random bits with the version and variant of a UUID v4 (RFC 9562 §5.4).
#[must_use]
pub fn random() -> u128 {
    let mut bytes = [0u8; 16];
    let filled = super::window()
        .ok()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // No crypto at all: uniqueness on one device is what is left to want.
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    let bits = u128::from_be_bytes(bytes);
    (bits & !(0xF << 76) & !(0x3 << 62)) | (0x4 << 76) | (0x2 << 62)
}

/// The present instant.
#[must_use]
pub fn now() -> Timestamp {
    Timestamp::from_millis(js_sys::Date::now() as i64)
}

/// The reader's day of the calendar at an instant, by the time zone of the browser as it was then.
#[must_use]
pub fn day(at: Timestamp) -> Day {
    let behind = js_sys::Date::new(&(at.millis() as f64).into()).get_timezone_offset();
    // The browser says how far UTC is ahead, in minutes.
    at.day(-(behind as i32))
}

/// An instant as the reader's clock has it, to the minute: `2026-11-24, 09:05`.
#[must_use]
pub fn local_time(at: Timestamp) -> String {
    let date = js_sys::Date::new(&(at.millis() as f64).into());
    let [year, month, day, hour, minute] =
        [date.get_full_year(), date.get_month() + 1, date.get_date(), date.get_hours(), date.get_minutes()];
    format!("{year}-{month:02}-{day:02}, {hour:02}:{minute:02}")
}
