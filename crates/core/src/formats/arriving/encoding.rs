//! Bytes of a file → its text: which encoding they are in.
//!
//! Knows: byte order marks, what files declare of themselves, UTF-8 that is damaged, and what letters of a language
//! look like when they were read rightly. Does not know: how an encoding is decoded: the browser's decoder does that,
//! and arrives as a function ([`Decode`]), so that no tables of encodings lie in the page.
//!
//! ```text
//! mark? ─ UTF-16? ─ UTF-8 without a fault? ─ declared? ─ UTF-8 with few faults? ─ likely? ─ windows-1252
//! ```
//!
//! Names are labels of the Encoding Standard (encoding.spec.whatwg.org). What is likely is decided on the first
//! [`SAMPLE`] bytes: by what decodes without a fault and is mostly letters that are frequent in a script (East Asia),
//! else by the share of letters that one language uses.

mod likely;

use super::foreign;

/// Decodes bytes by an encoding's label; what does not fit becomes U+FFFD, a byte order mark stays. None where the
/// label is unknown.
pub type Decode<'a> = &'a dyn Fn(&[u8], &str) -> Option<String>;

/// Bytes that an encoding is guessed by.
const SAMPLE: usize = 60_000;
/// Bytes in which a file declares its encoding (HTML, "prescan a byte stream").
const DECLARED: usize = 1024;

/// A file's text, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, a byte order mark included: intake takes off one, and only one.
    pub text: String,
    /// The encoding's label.
    pub encoding: String,
    /// How sure that is.
    pub certainty: Certainty,
}

/// How sure an encoding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// By its mark, by its bytes, or by what it says of itself.
    Sure,
    /// UTF-8 but for so many places, where U+FFFD stands now.
    Damaged(usize),
    /// By what its letters look like.
    Guessed,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// The signature of a known format, by the name that [`foreign::of_bytes`] gives.
    Format(&'static str),
    /// Bytes that no text has.
    Binary,
}

/// Reads a file's bytes.
///
/// # Errors
/// Where they are no text: a known binary format, or NULs.
pub fn decode(bytes: &[u8], by: Decode<'_>) -> Result<Decoded, NotText> {
    if let Some(format) = foreign::of_bytes(bytes) {
        return Err(NotText::Format(format));
    }
    let read = |encoding: &str, certainty: Certainty| {
        let text = by(bytes, encoding).filter(|text| !text.contains('\0')).ok_or(NotText::Binary)?;
        Ok(Decoded { text, encoding: encoding.to_owned(), certainty })
    };
    if let Some(encoding) = marked(bytes).or_else(|| wide(bytes)) {
        return read(encoding, Certainty::Sure);
    }
    if bytes.contains(&0) {
        return Err(NotText::Binary);
    }
    // ISO 2022 writes Japanese in seven bits, which UTF-8 takes for its own.
    if bytes.windows(3).any(|window| matches!(window, [0x1B, b'$', b'B' | b'@'])) {
        return read("iso-2022-jp", Certainty::Sure);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: text.to_owned(), encoding: "utf-8".to_owned(), certainty: Certainty::Sure });
    }
    let declared = declared(bytes).filter(|label| !label.starts_with("utf"));
    if let Some(decoded) = declared.and_then(|label| read(&label, Certainty::Sure).ok()) {
        return Ok(decoded);
    }
    if let Some(faults) = faults(bytes) {
        return read("utf-8", Certainty::Damaged(faults));
    }
    if is_ebcdic(bytes) {
        return Err(NotText::Binary);
    }
    read(likely::encoding(sample(bytes), by), Certainty::Guessed)
}

/// The encoding that a byte order mark names.
fn marked(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some("utf-8"),
        [0xFF, 0xFE, ..] => Some("utf-16le"),
        [0xFE, 0xFF, ..] => Some("utf-16be"),
        _ => None,
    }
}

/// UTF-16 without a mark: white space has a zero on one side, always the same. (Letters may have it on the other: 一 is
/// 4E 00.)
fn wide(bytes: &[u8]) -> Option<&'static str> {
    let pairs = bytes.as_chunks::<2>().0;
    let (mut big, mut little, mut none) = (0_usize, 0_usize, 0_usize);
    for pair in pairs.iter().take(SAMPLE) {
        match pair {
            [0, 0] => none += 1,
            [0, b'\n' | b'\r' | b' '] => big += 1,
            [b'\n' | b'\r' | b' ', 0] => little += 1,
            _ => {}
        }
    }
    let looked_at = pairs.len().min(SAMPLE);
    let is_enough = |count: usize, other: usize| count >= 4 && other == 0 && none == 0 && count * 20 >= looked_at;
    if is_enough(little, big) {
        return Some("utf-16le");
    }
    is_enough(big, little).then_some("utf-16be")
}

/// The label in `<meta charset=…>`, in `<meta … content="…; charset=…">`, or in an XML declaration.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..DECLARED).unwrap_or(bytes);
    let head: String = head.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let is_xml = head.trim_start().starts_with("<?xml");
    let value = match head.split_once("charset") {
        _ if is_xml => head.split("?>").next()?.split_once("encoding")?.1,
        Some((before, value)) if before.rsplit('<').next().is_some_and(|tag| tag.starts_with("meta")) => value,
        _ => return None,
    };
    let value = value.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label: String = value.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.:".contains(*c)).collect();
    Some(label).filter(|label| !label.is_empty())
}

/// How many places are not UTF-8 in bytes that are UTF-8 else; none where they are another encoding's. A fault is as
/// many bytes as a decoder replaces by one U+FFFD (Unicode 16, table 3-11).
fn faults(bytes: &[u8]) -> Option<usize> {
    // The more bytes a letter has, the less likely another encoding has written it by chance.
    let (mut weight, mut faults) = (0_usize, 0_usize);
    let mut is_cut = false;
    for chunk in bytes.utf8_chunks() {
        let lengths = chunk.valid().chars().map(char::len_utf8).filter(|length| *length > 1);
        weight += lengths.map(|length| (length - 1) * (length - 1)).sum::<usize>();
        let invalid = chunk.invalid();
        faults += usize::from(!invalid.is_empty());
        is_cut = invalid.len() > 1 || invalid.first().is_some_and(|byte| matches!(byte, 0xC2..=0xF4));
    }
    // Halves of surrogate pairs, which programs write that take UTF-16 for characters: UTF-8 in its form.
    let halves = bytes.windows(3).filter(|three| matches!(three, [0xED, 0xA0..=0xBF, 0x80..=0xBF])).count();
    weight += halves * 8;
    let is_cut_only = faults == 1 && is_cut && weight > 0;
    (faults > 0 && (weight >= faults * 2 || is_cut_only)).then_some(faults)
}

/// The encoding of mainframes, which no browser reads: its space is the @ of ASCII.
fn is_ebcdic(bytes: &[u8]) -> bool {
    let count = |which: fn(&u8) -> bool| bytes.iter().filter(|byte| which(byte)).count();
    let spaces = count(|byte| *byte == b'@');
    spaces * 12 > bytes.len()
        && count(|byte| *byte == b' ') * 8 < spaces
        && count(|byte| *byte > 0x7F) * 5 > bytes.len() * 2
}

/// The first bytes, up to a line end or at least to a byte of ASCII, so that no letter is cut.
fn sample(bytes: &[u8]) -> &[u8] {
    let Some(head) = bytes.get(..SAMPLE) else { return bytes };
    let end = head.iter().rposition(|byte| *byte == b'\n').or_else(|| head.iter().rposition(u8::is_ascii));
    end.and_then(|end| head.get(..end)).unwrap_or(head)
}
