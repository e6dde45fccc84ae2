//! Files that are no text: known by their first bytes, containers by the names that lie in them.

/// First bytes, and what has them.
const SIGNATURES: [(&[u8], &str); 17] = [
    (b"%PDF-", "pdf"),
    (b"\xD0\xCF\x11\xE0", "office"),
    (b"bplist0", "web-archive"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xFF\xD8\xFF", "jpeg"),
    (b"GIF8", "gif"),
    (b"\x1F\x8B", "gzip"),
    (b"BZh", "bzip2"),
    (b"7z\xBC\xAF", "seven-zip"),
    (b"Rar!\x1A", "rar"),
    (b"\x7FELF", "program"),
    (b"MZ\x90", "program"),
    (b"OggS", "ogg"),
    (b"SQLite format 3", "database"),
    (b"PK\x05\x06", "zip"),
    (b"PK\x07\x08", "zip"),
];

/// Names in a ZIP that say what it is (ECMA-376, ODF 1.3 part 2, EPUB OCF, REFI-QDA), the most telling first.
const CONTAINED: [(&[u8], &str); 7] = [
    (b"application/epub+zip", "epub"),
    (b"application/vnd.oasis.opendocument", "open-document"),
    (b"project.qde", "qda"),
    (b"word/document", "word"),
    (b"xl/workbook", "excel"),
    (b"ppt/presentation", "powerpoint"),
    (b"META-INF/container.xml", "epub"),
];

/// What bytes are, where they are known to be no text: a name as [`super::of_text`] gives it.
#[must_use]
pub fn of_bytes(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        return Some(CONTAINED.iter().find(|(name, _)| has(name)).map_or("zip", |(_, what)| *what));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12).is_some_and(|kind| matches!(kind, b"WAVE" | b"AVI " | b"WEBP")) {
        return Some("riff");
    }
    // Its version follows, which no text has there.
    if bytes.starts_with(b"ID3") && bytes.get(3).is_some_and(|version| *version < 5) {
        return Some("mp3");
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some("mp4");
    }
    // Programs put a few bytes in front of a PDF (ISO 32000-1, annex H).
    let head = bytes.get(..1024).unwrap_or(bytes);
    if head.windows(8).any(|window| window.starts_with(b"%PDF-1.") || window.starts_with(b"%PDF-2.")) {
        return Some("pdf");
    }
    SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, name)| *name)
}
