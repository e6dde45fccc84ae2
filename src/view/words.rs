//! Words that several screens use: names of parts, counts, dates, times.

use galley_core::article::Role;
use galley_core::library::Counts;
use galley_core::time::Timestamp;

/// What readers call a part.
#[must_use]
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Kicker => "Kicker",
        Role::Headline => "Headline",
        Role::Dek => "Dek",
        Role::Byline => "Byline",
        Role::Dateline => "Dateline",
        Role::Paragraph => "Paragraph",
        Role::Subheading => "Subheading",
        Role::ListItem => "List item",
        Role::BlockQuote => "Block quote",
        Role::PullQuote => "Pull quote",
        Role::Caption => "Caption",
        Role::Credit => "Credit",
        Role::Related => "Related",
        Role::Bio => "Bio",
        Role::Clutter => "Clutter",
    }
}

/// "1 mark", "2 marks".
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// "12,345".
#[must_use]
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// "11 quotes, 8 claims, 9 sources".
#[must_use]
pub fn counts(counts: Counts) -> String {
    let mut list = Vec::new();
    for (number, one, many) in [
        (counts.quotes, "quote", "quotes"),
        (counts.claims, "claim", "claims"),
        (counts.sources, "source", "sources"),
        (counts.others, "other mark", "other marks"),
    ] {
        if number > 0 {
            list.push(count(number, one, many));
        }
    }
    if list.is_empty() { "No marks yet".to_owned() } else { list.join(", ") }
}

/// "212 KB".
#[must_use]
pub fn bytes(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}

/// "3.1 MB", "2.4 GB" of very many bytes.
#[must_use]
pub fn room(bytes: f64) -> String {
    // As whole numbers: writing fractions would link what writes them.
    match bytes as u64 / 1_000 {
        kilobytes @ 0..1_000_000 => self::bytes(kilobytes as usize * 1_000),
        kilobytes => format!("{}.{} GB", kilobytes / 1_000_000, kilobytes / 100_000 % 10),
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// "19 Nov 2026" of a date that files write as `2026-11-19`; other words as they stand.
#[must_use]
pub fn date(iso: &str) -> String {
    let mut parts = iso.splitn(3, '-');
    let read = || -> Option<String> {
        let year: u32 = parts.next()?.parse().ok()?;
        let month: usize = parts.next()?.parse().ok()?;
        let day: u32 = parts.next()?.parse().ok()?;
        Some(format!("{day} {} {year}", MONTHS.get(month.checked_sub(1)?)?))
    };
    let mut read = read;
    read().unwrap_or_else(|| iso.to_owned())
}

/// "2 s ago", "5 min ago", "3 h ago", "Yesterday", "12 Nov".
#[must_use]
pub fn ago(then: Timestamp, now: Timestamp) -> String {
    let seconds = (now.millis() - then.millis()).max(0) / 1000;
    match seconds {
        0..60 => format!("{seconds} s ago"),
        60..3_600 => format!("{} min ago", seconds / 60),
        3_600..86_400 => format!("{} h ago", seconds / 3_600),
        86_400..172_800 => "Yesterday".to_owned(),
        _ => {
            let (year, month, day) = then.date();
            let month = MONTHS.get((month - 1).unsigned_abs() as usize).copied().unwrap_or("");
            if now.date().0 == year { format!("{day} {month}") } else { format!("{day} {month} {year}") }
        }
    }
}

/// "just now", "5 min ago", "3 h ago", "yesterday", "2 days ago", "on 12 Nov".
#[must_use]
pub fn since(then: Timestamp, now: Timestamp) -> String {
    let days = (now.millis() - then.millis()).max(0) / 86_400_000;
    match days {
        0 if now.millis() - then.millis() < 60_000 => "just now".to_owned(),
        0 => ago(then, now),
        1 => "yesterday".to_owned(),
        2..31 => format!("{days} days ago"),
        _ => format!("on {}", ago(then, now)),
    }
}

/// "24 Nov 2026, 09:05" of an instant as [`crate::dom::ids::local_time`] gives it.
#[must_use]
pub fn local(time: &str) -> String {
    match time.split_once(", ") {
        Some((day, time)) => format!("{}, {time}", date(day)),
        None => time.to_owned(),
    }
}

/// A file's name, without ending, after a headline: letters and digits, joined by hyphens.
#[must_use]
pub fn file_stem(headline: &str) -> String {
    let mut stem = String::new();
    for c in headline.chars().take(80) {
        if c.is_alphanumeric() {
            stem.extend(c.to_lowercase());
        } else if !stem.is_empty() && !stem.ends_with('-') && c != '’' && c != '\'' {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { "article".to_owned() } else { stem.to_owned() }
}
