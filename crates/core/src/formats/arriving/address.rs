//! A web address where an article was meant.
//!
//! Knows: when a text is an address and nothing else, in the forms in which people copy one. Does not know: the page
//! behind it, which Galley never fetches.

use crate::model::evidence::web_address;
use crate::text::is_edge_space;

/// What a text consists of that says nothing but addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alone {
    /// One address, once or several times.
    One(String),
    /// Different ones.
    Several,
}

/// Bytes of an address, at most: browsers copy longer ones only where a whole document is the address.
const LONGEST: usize = 8_000;
/// Bytes of a text that may be a list of addresses.
const LONGEST_LIST: usize = 100_000;

/// Signs that stand around an address that was copied out of a sentence, a mail or a citation.
const AROUND: [(char, char); 9] =
    [('<', '>'), ('(', ')'), ('[', ']'), ('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('„', '“'), ('«', '»')];

/// The addresses that a text consists of; none where it says anything else.
#[must_use]
pub fn alone(text: &str) -> Option<Alone> {
    let text = text.trim_matches(is_unseen);
    if text.is_empty() || text.len() > LONGEST_LIST {
        return None;
    }
    if text.starts_with('<') && text.ends_with('>') {
        // Within angle brackets an address may be broken over lines (RFC 3986, appendix C).
        let joined: String = text.chars().filter(|c| !is_unseen(*c)).collect();
        if let Some(address) = one(&joined) {
            return Some(Alone::One(address));
        }
    }
    let mut found: Vec<String> = Vec::new();
    for line in text.lines().map(|line| line.trim_matches(is_unseen)).filter(|line| !line.is_empty()) {
        let address = one(line)?;
        if !found.contains(&address) {
            found.push(address);
        }
    }
    match found.len() {
        0 => None,
        1 => found.pop().map(Alone::One),
        _ => Some(Alone::Several),
    }
}

/// White space, and the signs of direction that right-to-left pages put around an address.
fn is_unseen(c: char) -> bool {
    is_edge_space(c) || matches!(c, '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The address that a line is, without what stands around it.
fn one(line: &str) -> Option<String> {
    let mut words = line;
    loop {
        let bare = without_label(without_signs(words)).trim_matches(is_unseen);
        if bare.len() == words.len() {
            break;
        }
        words = bare;
    }
    let is_address = words.len() <= LONGEST && !words.chars().any(ends_address);
    is_address.then(|| web_address(words).or_else(|| without_scheme(words))).flatten()
}

fn without_signs(words: &str) -> &str {
    let pair = AROUND.iter().find_map(|(open, close)| words.strip_prefix(*open)?.strip_suffix(*close));
    pair.unwrap_or(words)
}

/// `URL:` is of RFC 3986, `view-source:` of browsers that show a page's markup.
fn without_label(words: &str) -> &str {
    let label = ["url:", "view-source:"].into_iter().find_map(|label| {
        let start = words.get(..label.len())?;
        start.eq_ignore_ascii_case(label).then(|| words.get(label.len()..)).flatten()
    });
    label.unwrap_or(words)
}

/// Signs that no address has as they stand: what follows one is a text, in a script without spaces.
fn ends_address(c: char) -> bool {
    "<>\"、。「」『』《》【】".contains(c)
}

/// An address without `https://`, as some browsers show it: a site with a dot in its name, and a path.
fn without_scheme(words: &str) -> Option<String> {
    let (site, path) = words.split_once('/')?;
    let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let (name, ending) = site.rsplit_once('.')?;
    let is_site =
        name.split('.').all(is_label) && ending.chars().count() >= 2 && ending.chars().all(char::is_alphabetic);
    (is_site && !path.is_empty() && !words.contains(char::is_whitespace)).then(|| format!("https://{words}"))
}

#[cfg(test)]
mod tests {
    use super::{Alone, alone};

    #[test]
    fn an_address_alone_is_known_however_it_was_copied() {
        for (text, address) in [
            ("https://example.org/news/1", "https://example.org/news/1"),
            ("  https://example.org/a?b=1&c=%20#d\r\n\r\n", "https://example.org/a?b=1&c=%20#d"),
            ("HTTP://Example.org", "HTTP://Example.org"),
            ("<https://example.org/a>", "https://example.org/a"),
            ("<URL:https://example.org/a\n  -long-address>", "https://example.org/a-long-address"),
            ("“https://example.org/a”", "https://example.org/a"),
            ("« https://example.org/a »", "https://example.org/a"),
            ("(<https://example.org/a>)", "https://example.org/a"),
            ("www.example.org", "https://www.example.org"),
            ("WWW.example.org/a", "https://WWW.example.org/a"),
            ("example.org/2026/story", "https://example.org/2026/story"),
            ("zeitung.köln/artikel", "https://zeitung.köln/artikel"),
            ("view-source:https://example.org/a", "https://example.org/a"),
            ("https://例え.jp/新聞/一", "https://例え.jp/新聞/一"),
            ("\u{feff}\u{202a}https://example.org/خبر\u{202c}", "https://example.org/خبر"),
            ("https://example.org/a\nhttps://example.org/a", "https://example.org/a"),
            ("http://[2001:db8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
            ("https://example.org/wiki/Ferry_(boat)", "https://example.org/wiki/Ferry_(boat)"),
        ] {
            assert_eq!(alone(text), Some(Alone::One(address.to_owned())), "{text}");
        }
        assert_eq!(alone("https://example.org/a\n\nwww.example.org/b"), Some(Alone::Several));
    }

    #[test]
    fn words_beside_an_address_make_it_a_text() {
        for text in [
            "",
            " \n\t",
            "Ferry bill",
            "Ferry bill https://example.org/a",
            "Ferry bill\nhttps://example.org/a",
            "https://example.org/a\nThe board said on Monday that it could not pay.",
            "https://example.org/a。市長は月曜日、資金がないと述べた",
            "https://",
            "www.",
            "mailto:desk@example.org",
            "Yes/no",
            "U.S./China",
            "1.5/2.5",
            "and/or.",
            "3.2/",
            "e.g./i.e.",
            "{\"format\": \"galley\"}",
        ] {
            assert_eq!(alone(text), None, "{text}");
        }
        assert_eq!(alone(&format!("https://example.org/{}", "a".repeat(10_000))), None);
        assert_eq!(alone(&"https://example.org/a\n".repeat(100_000)), None);
    }
}
