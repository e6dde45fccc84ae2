//! Rich text as the clipboard has it: its words and its hyperlinks.
//!
//! Knows: HTML as far as needed to tell tags from words, and how to find linked words in the plain
//! text that came with it. Does not know: the browser, which is asked only for the meaning of
//! `&eacute;`. The browser's own parser would do all of this, but it holds the page's policy against
//! the markup and writes every style and handler of a pasted page into the console.

use std::ops::Range;

/// Hyperlinks: where their words stand, half-open, in bytes, and their addresses.
pub type Links = Vec<(Range<usize>, String)>;

/// Hyperlinks that are kept, at most.
const MAX_LINKS: usize = 2_000;
/// Bytes without white space that are searched for a link's words beyond the place where they should
/// stand.
const WINDOW: usize = 100_000;
/// Bytes that are searched for all links together; those that come after have no place.
const SEARCHED: usize = 100_000_000;
/// Letters before a link that tell it from the same words elsewhere.
const CONTEXT: usize = 24;

/// Elements whose content is no text of the page.
const SILENT: [&str; 8] = ["script", "style", "title", "template", "noscript", "iframe", "object", "textarea"];
/// Elements that begin a line of their own.
const LINES: [&str; 24] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "p",
    "section",
    "tr",
];

/// The HTML without everything but words, line breaks and `<a href>`: nothing is left in it that could
/// run, load or look like anything. Character references stay as they are.
#[must_use]
pub fn reduce(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (words, tag) = rest.split_at(at);
        out.push_str(words);
        rest = if let Some(comment) = tag.strip_prefix("<!--") {
            after(comment, "-->")
        } else if tag.starts_with("<!") || tag.starts_with("<?") {
            after(tag, ">")
        } else {
            match element(tag) {
                Some(element) => element.write(&mut out),
                None => {
                    out.push_str("&lt;");
                    tag.get(1..).unwrap_or("")
                }
            }
        };
    }
    out.push_str(rest);
    out
}

/// What follows the first `end`; nothing where there is none.
fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

/// A tag.
struct Element<'a> {
    name: String,
    closes: bool,
    /// What stands between its name and its end.
    inside: &'a str,
    /// What follows it.
    rest: &'a str,
}

/// Whether a character cannot stand in a tag's name.
fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || c == '>' || c == '/'
}

/// The tag that a text begins with, if it is one.
fn element(text: &str) -> Option<Element<'_>> {
    let inner = text.strip_prefix('<')?;
    let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = inner.find(ends_name).unwrap_or(inner.len());
    let (name, attributes) = inner.split_at(end);
    // A sign in quotation marks after an equals sign ends nothing.
    let mut quote = None;
    let mut last = ' ';
    for (at, c) in attributes.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if last == '=' => quote = Some(c),
            (None, '>') => {
                let (inside, rest) = attributes.split_at(at);
                return Some(Element { name: name.to_ascii_lowercase(), closes, inside, rest: rest.get(1..)? });
            }
            _ => {}
        }
        if !c.is_ascii_whitespace() {
            last = c;
        }
    }
    // One that never ends is no tag and hides what follows, as it does in browsers.
    Some(Element { name: name.to_ascii_lowercase(), closes, inside: attributes, rest: "" })
}

impl<'a> Element<'a> {
    /// Writes what stays of it, and says where to go on.
    fn write(&self, out: &mut String) -> &'a str {
        match (&*self.name, self.closes) {
            ("a", true) => out.push_str("</a>"),
            ("a", false) => {
                if let Some(href) = self.attribute("href") {
                    out.push_str("<a href=\"");
                    out.push_str(&href.replace('"', "&quot;").replace('<', "&lt;"));
                    out.push_str("\">");
                }
            }
            (name, false) if SILENT.contains(&name) => return self.after_end(),
            (name, _) if LINES.contains(&name) => out.push('\n'),
            _ => {}
        }
        self.rest
    }

    /// What follows the tag that closes this one.
    fn after_end(&self) -> &'a str {
        let mut rest = self.rest;
        while let Some(at) = rest.find("</") {
            let tag = rest.get(at..).unwrap_or("");
            rest = tag.get(2..).unwrap_or("");
            // Only a tag of this name is read to its end: others may have none, and be many.
            let is_named = rest.get(..self.name.len()).is_some_and(|name| name.eq_ignore_ascii_case(&self.name));
            let ends = rest.get(self.name.len()..).is_none_or(|rest| !rest.starts_with(|c: char| !ends_name(c)));
            if is_named && ends {
                return element(tag).map_or("", |end| end.rest);
            }
        }
        ""
    }

    /// The value of its first attribute of this name, with its character references.
    fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.inside;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            // The first character belongs to the name whatever it is.
            let first = rest.chars().next().map_or(1, char::len_utf8);
            let ends = |c: char| c.is_ascii_whitespace() || c == '=' || c == '/';
            let end = rest.get(first..)?.find(ends).map_or(rest.len(), |at| at + first);
            let (found, after) = rest.split_at(end);
            let (value, next) = match after.trim_start().strip_prefix('=').map(str::trim_start) {
                None => ("", after),
                Some(value) => match value.chars().next() {
                    Some(quote @ ('"' | '\'')) => value.get(1..)?.split_once(quote).unwrap_or((value, "")),
                    _ => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
                },
            };
            if found.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = next;
        }
    }
}

/// Finds linked words in the plain text that came with the rich one. `links` are ranges in bytes of
/// `rich`, in order; so are the results, in bytes of `plain`. Words are compared without white space
/// and told from the same words elsewhere by what stands before them. Links whose words the plain text
/// does not have are left out.
#[must_use]
pub fn place(plain: &str, rich: &str, links: &[(Range<usize>, String)]) -> Links {
    let here = squeeze(plain);
    let mut found: Vec<(Range<usize>, &str)> = Vec::new();
    // What was read of the rich text, squeezed; of it, and of the plain one, what lies behind.
    let (mut said, mut read) = (String::new(), 0);
    let (mut said_behind, mut behind) = (0, 0);
    let mut searched = 0;
    for (range, href) in links.iter().take(MAX_LINKS) {
        let (Some(before), Some(words)) = (rich.get(read..range.start), rich.get(range.clone())) else { continue };
        said.push_str(&squeeze(before));
        read = range.start;
        let words = squeeze(words);
        if words.is_empty() {
            continue;
        }
        if searched > SEARCHED {
            break;
        }
        let lead = said.char_indices().rev().take(CONTEXT).last().map_or(said.len(), |(at, _)| at);
        let lead = said.get(lead..).unwrap_or("");
        let limit = floor(&here, behind + (said.len() - said_behind) + words.len() + WINDOW);
        let back = floor(&here, behind.saturating_sub(lead.len()));
        searched += 2 * (limit - back);
        let exact = here.get(back..limit).and_then(|stretch| stretch.find(&format!("{lead}{words}")));
        let start = match exact {
            Some(at) => Some(back + at + lead.len()).filter(|start| *start >= behind),
            None => here.get(behind..limit).and_then(|stretch| stretch.find(&words)).map(|at| behind + at),
        };
        said.push_str(&words);
        read = range.end;
        if let Some(start) = start {
            behind = start + words.len();
            said_behind = said.len();
            found.push((start..behind, href));
        }
    }
    spread(plain, &found)
}

/// A text without its white space.
fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The character boundary at an offset or before it.
fn floor(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Ranges of the squeezed text as ranges of the text itself: one walk, since they come in order.
fn spread(text: &str, squeezed: &[(Range<usize>, &str)]) -> Links {
    let mut letters = text.char_indices().filter(|(_, c)| !c.is_whitespace());
    let mut seen = 0;
    let mut placed = Vec::with_capacity(squeezed.len());
    for (range, href) in squeezed {
        let mut start = None;
        let mut end = 0;
        while seen < range.end {
            let Some((at, c)) = letters.next() else { return placed };
            if seen >= range.start && start.is_none() {
                start = Some(at);
            }
            seen += c.len_utf8();
            end = at + c.len_utf8();
        }
        if let Some(start) = start {
            placed.push((start..end, (*href).to_owned()));
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::{place, reduce};

    #[test]
    fn nothing_but_words_lines_and_links_is_left() {
        for (html, left) in [
            ("<p style='x' onclick=\"a>b\">One</p>two<br/>three", "\nOne\ntwo\nthree"),
            ("a < b <3 & c &lt; d", "a &lt; b &lt;3 & c &lt; d"),
            ("<script>if (a < b) '</p>'</script>x<STYLE>p{}</style >y", "xy"),
            ("<!-- <a href=x> --><!doctype html><?x?>z", "z"),
            ("<a class=x href='/a\"b?c&amp;d' onclick=z()>t</a>", "<a href=\"/a&quot;b?c&amp;d\">t</a>"),
            ("<a name=here>t</a> <A HREF=https://x.org/>u</A>", "t</a> <a href=\"https://x.org/\">u</a>"),
            ("<a href>t</a><a =x href=\"y\">u", "<a href=\"\">t</a><a href=\"y\">u"),
            ("<abbr>x</abbr><article>y", "x\ny"),
            ("words <b", "words "),
            ("<script>never ends", ""),
            ("<script>a</scripts></ü></script/x>b</SCRIPT", "b"),
            ("👩‍🚒<i é='>'>é</i>", "👩‍🚒é"),
        ] {
            assert_eq!(reduce(html), left, "{html}");
        }
    }

    #[test]
    fn tags_that_never_end_are_read_once() {
        // Quadratic, each of these takes minutes.
        for part in ["</x", "<script>", "<a href=\"", "<!", "<!--", "<", "</script ", "<script><a b='", "&", "<a href>"]
        {
            let html = format!("<style>{0}</style>{0}", part.repeat(400_000));
            assert!(reduce(&html).len() <= 5 * html.len());
            assert!(reduce(&part.repeat(400_000)).len() <= 5 * html.len());
        }
        let rich = "x".repeat(1_000_000);
        let links: Vec<_> = (0..3_000).map(|at| (at * 300..at * 300 + 300, "y".to_owned())).collect();
        assert_eq!(place(&"z".repeat(1_000_000), &rich, &links), []);
    }

    fn placed(plain: &str, rich: &str, words: &[&str]) -> Vec<String> {
        let mut from = 0;
        let links: Vec<_> = words
            .iter()
            .map(|words| {
                let start = from + rich[from..].find(words).unwrap();
                from = start + words.len();
                (start..from, (*words).to_owned())
            })
            .collect();
        place(plain, rich, &links)
            .into_iter()
            .map(|(range, _)| format!("{}:{}", range.start, &plain[range.clone()]))
            .collect()
    }

    #[test]
    fn a_link_goes_to_the_words_that_were_linked() {
        let plain = "The report was late.\r\n\r\nThe café’s report is here.";
        let rich = "\nThe report\n  was late.\nThe café’s report is here.";
        let links = [(rich.rfind("report").unwrap()..rich.rfind("report").unwrap() + 6, "x".to_owned())];
        let at = plain.rfind("report").unwrap();
        assert_eq!(place(plain, rich, &links), [(at..at + 6, "x".to_owned())]);
    }

    #[test]
    fn words_are_found_over_line_breaks_and_after_text_that_only_one_of_the_two_has() {
        assert_eq!(placed("a b\nc d", "a b c\n d", &["b c"]), ["2:b\nc"]);
        assert_eq!(placed("MENU one two one", "one two one", &["two", "one"]), ["9:two", "13:one"]);
        assert_eq!(placed("one two", "one hidden two", &["hidden", "two"]), ["4:two"]);
        assert!(placed("", "one", &["one"]).is_empty());
    }
}
