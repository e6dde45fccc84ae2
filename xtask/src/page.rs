//! `index.html` as the build and the server see it: tags, attributes, the policy.
//!
//! Reads the page that Trunk writes from our own `index.html`. It is no HTML parser: it knows start
//! tags with double-quoted attributes, which is all that stands there, and says so when it meets more.

use std::ops::Range;

/// A start tag in the page, with its place in bytes, half-open, from `<` to just after `>`.
#[derive(Debug, Clone)]
pub struct Tag<'a> {
    /// The tag's text, `<` and `>` included.
    pub text: &'a str,
    /// Where it stands.
    pub place: Range<usize>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute that is written `name="value"`.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let key = format!(" {name}=\"");
        let (_, rest) = self.text.split_once(key.as_str())?;
        rest.split_once('"').map(|(value, _)| value)
    }

    /// The tag without the attribute of that name.
    pub fn without(&self, name: &str) -> String {
        match self.attribute(name) {
            Some(value) => self.text.replacen(&format!(" {name}=\"{value}\""), "", 1),
            None => self.text.to_owned(),
        }
    }
}

/// Every start tag called `name`, in order.
pub fn tags<'a>(html: &'a str, name: &str) -> Vec<Tag<'a>> {
    let open = format!("<{name}");
    html.match_indices(open.as_str())
        .filter_map(|(start, _)| {
            let rest = &html[start..];
            let follows = rest[open.len()..].chars().next()?;
            if !(follows.is_whitespace() || follows == '>' || follows == '/') {
                return None;
            }
            let end = start + tag_length(rest)?;
            Some(Tag { text: &html[start..end], place: start..end })
        })
        .collect()
}

/// Bytes up to and including the `>` that closes the tag which `text` begins with; a `>` inside an
/// attribute's quotes does not count.
fn tag_length(text: &str) -> Option<usize> {
    let mut quoted = false;
    for (place, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return Some(place + 1),
            _ => {}
        }
    }
    None
}

/// The Content-Security-Policy that the page states about itself.
pub fn policy(html: &str) -> Option<&str> {
    tags(html, "meta")
        .into_iter()
        .find(|tag| {
            tag.attribute("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
        })
        .and_then(|tag| tag.attribute("content"))
}

/// The page without its comments.
pub fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><!-- a > b --><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'"><script type="module" src="./a.js"></script><scripted>"#;

    #[test]
    fn tags_are_found_with_their_attributes() {
        let scripts = tags(PAGE, "script");
        assert_eq!(scripts.len(), 1);
        assert_eq!(scripts[0].attribute("src"), Some("./a.js"));
        assert_eq!(scripts[0].without("type"), r#"<script src="./a.js">"#);
        assert_eq!(policy(PAGE), Some("default-src 'self'"));
        assert!(without_comments(PAGE).starts_with("<!doctype html><meta"));
    }

    #[test]
    fn a_bracket_in_quotes_does_not_end_a_tag() {
        let tags = tags(r#"<link title="a > b" rel="icon">"#, "link");
        assert_eq!(tags[0].attribute("rel"), Some("icon"));
    }
}
