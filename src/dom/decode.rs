//! Bytes → text, by the browser's own `TextDecoder` (a Rust decoder's tables would double the page).

use galley_words::t;
use wasm_bindgen::JsCast;
use web_sys::{TextDecoder, TextDecoderOptions};

/// Encodings offered when a file is not UTF-8: label of the Encoding Standard, and what it is for.
#[must_use]
pub fn encodings() -> [(&'static str, &'static str); 12] {
    [
        ("windows-1252", t!(encoding_windows_1252)),
        ("windows-1250", t!(encoding_windows_1250)),
        ("windows-1251", t!(encoding_windows_1251)),
        ("koi8-r", t!(encoding_koi8_r)),
        ("windows-1253", t!(encoding_windows_1253)),
        ("windows-1254", t!(encoding_windows_1254)),
        ("windows-1255", t!(encoding_windows_1255)),
        ("windows-1256", t!(encoding_windows_1256)),
        ("shift_jis", t!(encoding_shift_jis)),
        ("gb18030", t!(encoding_gb18030)),
        ("big5", t!(encoding_big5)),
        ("euc-kr", t!(encoding_euc_kr)),
    ]
}

/// A file's text, and how sure its encoding is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, a byte-order mark included: intake takes off one, and only one.
    pub text: String,
    /// The encoding's label.
    pub encoding: &'static str,
    /// Whether it was guessed: neither a byte-order mark nor valid UTF-8.
    pub guessed: bool,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// The signature of a known format: its name, as the message knows it that says what it looks like.
    Format(&'static str),
    /// Bytes that no text has.
    Binary,
}

/// Byte-order mark, else strict UTF-8, else windows-1252.
///
/// # Errors
/// Where the bytes are no text: a known binary format, or NULs.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    let (encoding, guessed) = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", false),
        [0xFF, 0xFE, ..] => ("utf-16le", false),
        [0xFE, 0xFF, ..] => ("utf-16be", false),
        _ => {
            if let Some(format) = signature(bytes) {
                return Err(NotText::Format(format));
            }
            if bytes.contains(&0) {
                return Err(NotText::Binary);
            }
            if let Ok(text) = std::str::from_utf8(bytes) {
                return Ok(Decoded { text: text.to_owned(), encoding: "utf-8", guessed: false });
            }
            ("windows-1252", true)
        }
    };
    let text = decode_as(bytes, encoding).ok_or(NotText::Binary)?;
    if text.contains('\0') {
        return Err(NotText::Binary);
    }
    Ok(Decoded { text, encoding, guessed })
}

/// Decodes by an encoding's label; what does not fit becomes U+FFFD.
#[must_use]
pub fn decode_as(bytes: &[u8], label: &str) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(false);
    // web-sys has no setter for it. "Ignore" means: leave it in the text.
    js_sys::Reflect::set(&options, &"ignoreBOM".into(), &true.into()).ok()?;
    let decoder = TextDecoder::new_with_label_and_options(label, &options).ok()?;
    let array = js_sys::Uint8Array::from(bytes);
    decoder.decode_with_buffer_source(array.unchecked_ref()).ok()
}

/// What a file with these first bytes is, where that is known and it is no text.
fn signature(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 17] = [
        (b"PK\x03\x04", "zip-document"),
        (b"PK\x05\x06", "zip"),
        (b"%PDF-", "pdf"),
        (b"\xD0\xCF\x11\xE0", "office"),
        (b"{\\rtf", "rtf"),
        (b"\x89PNG", "png"),
        (b"\xFF\xD8\xFF", "jpeg"),
        (b"GIF8", "gif"),
        (b"\x1F\x8B", "gzip"),
        (b"BZh", "bzip2"),
        (b"7z\xBC\xAF", "seven-zip"),
        (b"Rar!", "rar"),
        (b"\x7FELF", "program"),
        (b"MZ\x90", "program"),
        (b"OggS", "ogg"),
        (b"ID3", "mp3"),
        (b"SQLite format 3", "database"),
    ];
    if bytes.get(..4) == Some(b"RIFF") {
        return Some("riff");
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some("mp4");
    }
    SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, name)| *name)
}
