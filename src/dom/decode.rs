//! Bytes → text, by the browser's own `TextDecoder` (a Rust decoder's tables would double the page).

use galley_core::formats::arriving::encoding::{self, Decoded, NotText};
use galley_words::t;
use wasm_bindgen::JsCast;
use web_sys::{TextDecoder, TextDecoderOptions};

/// Labels of a region's encodings.
type Labels = &'static [&'static str];

/// Every encoding that browsers read (Encoding Standard, §4), by the region that writes it: what the region is called,
/// and the labels.
#[must_use]
pub fn regions() -> [(&'static str, Labels); 18] {
    [
        (t!(encoding_unicode), &["utf-8", "utf-16le", "utf-16be"]),
        (t!(encoding_western), &["windows-1252", "iso-8859-15", "macintosh"]),
        (t!(encoding_central), &["windows-1250", "iso-8859-2"]),
        (t!(encoding_baltic), &["windows-1257", "iso-8859-13", "iso-8859-4"]),
        (t!(encoding_nordic), &["iso-8859-10"]),
        (t!(encoding_celtic), &["iso-8859-14"]),
        (t!(encoding_southern), &["iso-8859-3"]),
        (t!(encoding_romanian), &["iso-8859-16"]),
        (t!(encoding_cyrillic), &["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "ibm866", "x-mac-cyrillic"]),
        (t!(encoding_greek), &["windows-1253", "iso-8859-7"]),
        (t!(encoding_turkish), &["windows-1254"]),
        (t!(encoding_hebrew), &["windows-1255", "iso-8859-8", "iso-8859-8-i"]),
        (t!(encoding_arabic), &["windows-1256", "iso-8859-6"]),
        (t!(encoding_thai), &["windows-874"]),
        (t!(encoding_vietnamese), &["windows-1258"]),
        (t!(encoding_japanese), &["shift_jis", "euc-jp", "iso-2022-jp"]),
        (t!(encoding_chinese), &["gb18030", "gbk", "big5"]),
        (t!(encoding_korean), &["euc-kr"]),
    ]
}

/// What the region of an encoding is called; empty where it is none of them.
#[must_use]
pub fn region_of(label: &str) -> &'static str {
    regions().into_iter().find(|(_, labels)| labels.contains(&label)).map_or("", |(region, _)| region)
}

/// A file's text.
///
/// # Errors
/// Where the bytes are no text: a known binary format, or NULs.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    encoding::decode(bytes, &decode_as)
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
