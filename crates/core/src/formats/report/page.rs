//! Writing a page: markup that stands in this program, and words that do not.
//!
//! Knows: how words are kept from being markup. Markup is `&'static str` throughout, so that nothing of an
//! article or of a reader is ever taken for it.

/// A page that is being written.
pub(super) struct Page(String);

impl Page {
    /// An empty page with room for so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Markup.
    pub(super) fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// An element's beginning. Attributes without a value are left out.
    pub(super) fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.words(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// An element's end.
    pub(super) fn close(&mut self, tag: &'static str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// An element of words.
    pub(super) fn element(&mut self, tag: &'static str, attributes: &[(&'static str, &str)], words: &str) {
        self.open(tag, attributes);
        self.words(words);
        self.close(tag);
    }

    /// Words, as text or in an attribute's value.
    pub(super) fn words(&mut self, words: &str) {
        let mut from = 0;
        for (at, byte) in words.bytes().enumerate() {
            let instead = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\'' => "&#39;",
                // A page cannot hold it.
                0 => "\u{fffd}",
                _ => continue,
            };
            self.0.push_str(words.get(from..at).unwrap_or_default());
            self.0.push_str(instead);
            from = at + 1;
        }
        self.0.push_str(words.get(from..).unwrap_or_default());
    }

    /// Somebody's words amid others: which way they run does not turn those around.
    pub(super) fn bdi(&mut self, words: &str) {
        self.element("bdi", &[], words);
    }

    /// An address: a link where it is one that pages and letters have, else words.
    pub(super) fn address(&mut self, address: &str) {
        let address = address.trim();
        if is_link(address) {
            self.element("a", &[("href", address), ("rel", "noreferrer noopener"), ("dir", "ltr")], address);
        } else {
            self.bdi(address);
        }
    }

    /// A JSON text, so that no end of an element stands in it.
    pub(super) fn json(&mut self, json: &str) {
        let bytes = json.as_bytes();
        let mut from = 0;
        for (at, byte) in bytes.iter().enumerate() {
            let (instead, long) = match (byte, bytes.get(at + 1..at + 3)) {
                (b'<', _) => ("\\u003c", 1),
                // U+2028 and U+2029, which end lines.
                (0xe2, Some([0x80, 0xa8])) => ("\\u2028", 3),
                (0xe2, Some([0x80, 0xa9])) => ("\\u2029", 3),
                _ => continue,
            };
            self.0.push_str(json.get(from..at).unwrap_or_default());
            self.0.push_str(instead);
            from = at + long;
        }
        self.0.push_str(json.get(from..).unwrap_or_default());
    }

    /// The page.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Whether an address may be followed.
fn is_link(address: &str) -> bool {
    let scheme: String = address.chars().take_while(|c| *c != ':').take(8).collect();
    let is_known = matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https" | "mailto");
    is_known && address.len() > scheme.len() + 1 && !address.contains(|c: char| c.is_whitespace() || c.is_control())
}
