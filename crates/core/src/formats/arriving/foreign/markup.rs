//! Markup: the source of web pages, XML of feeds, news agencies and other annotation programs.

/// Elements of HTML that a page's source, or a piece of it, begins with.
const ELEMENTS: [&str; 56] = [
    "a",
    "article",
    "aside",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "div",
    "dl",
    "em",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "ol",
    "p",
    "picture",
    "pre",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "video",
];

/// What a root element is, by the end of its name or by its space.
const ROOTS: [(&str, &str); 17] = [
    ("html", "html"),
    ("rss", "feed"),
    ("feed", "feed"),
    ("RDF", "feed"),
    ("opml", "feed"),
    ("XMI", "xmi"),
    ("CAS", "xmi"),
    ("typeSystemDescription", "xmi"),
    ("nitf", "agency"),
    ("newsItem", "agency"),
    ("newsMessage", "agency"),
    ("packageItem", "agency"),
    ("NewsML", "agency"),
    ("CodeBook", "qda"),
    ("Project", "qda"),
    ("plist", "web-archive"),
    ("svg", "svg"),
];

/// Bytes at the start in which a root is looked for.
const HEAD: usize = 20_000;
/// Tags that close, from which on a text with many of them is source.
const MANY: usize = 12;

/// What markup a text is.
pub(super) fn of(text: &str) -> Option<&'static str> {
    let head = text.get(..crate::text::floor_char_boundary(text, HEAD)).unwrap_or(text);
    if !head.starts_with('<') {
        return is_mostly_tags(text).then_some("html");
    }
    let is_declared = head.starts_with("<?xml");
    let root = after_prolog(head);
    if starts_with(root, "<!doctype html") {
        return Some("html");
    }
    let Some(name) = tag_name(root) else { return is_declared.then_some("xml") };
    if is_element(name) {
        return (text.contains("</") || text.contains("/>") || name.eq_ignore_ascii_case("html")).then_some("html");
    }
    let local = name.rsplit(':').next().unwrap_or(name);
    if let Some((_, what)) = ROOTS.iter().find(|(root, _)| *root == local) {
        return Some(what);
    }
    // An unknown root is XML where it is declared, names its space, or is closed at the end.
    let tag = root.split('>').next().unwrap_or(root);
    let is_closed = text.trim_end().strip_suffix('>').is_some_and(|end| end.trim_end().ends_with(name));
    let is_xml = is_declared || tag.contains("xmlns") || is_closed;
    if is_xml { Some("xml") } else { is_mostly_tags(text).then_some("html") }
}

/// What follows declarations, comments and document types.
fn after_prolog(text: &str) -> &str {
    let mut rest = text;
    loop {
        let next = if rest.starts_with("<!--") {
            rest.split_once("-->").map(|(_, after)| after)
        } else if rest.starts_with("<?") {
            rest.split_once("?>").map(|(_, after)| after)
        } else if starts_with(rest, "<!doctype") && !starts_with(rest, "<!doctype html") {
            let has_own = rest.split('>').next().is_some_and(|head| head.contains('['));
            if has_own {
                rest.split_once("]>").map(|(_, after)| after)
            } else {
                rest.split_once('>').map(|(_, after)| after)
            }
        } else {
            None
        };
        match next {
            Some(after) => rest = after.trim_start(),
            None => return rest,
        }
    }
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// The name in the tag that a text begins with.
fn tag_name(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('<')?;
    let end = inner.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
    let name = inner.get(..end)?;
    let is_name = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ':' | '-' | '_' | '.'));
    (is_name && name.starts_with(|c: char| c.is_alphabetic() || c == '_')).then_some(name)
}

fn is_element(name: &str) -> bool {
    ELEMENTS.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// Whether a text that begins with words is a page's source all the same: many tags that close, and a fifth of it
/// tags.
fn is_mostly_tags(text: &str) -> bool {
    let (mut closing, mut inside) = (0, 0);
    let mut rest = text;
    while let Some((_, from)) = rest.split_once('<') {
        let name = from.strip_prefix('/').unwrap_or(from);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let tag = name.get(..end).unwrap_or_default();
        // Within its tag only: a text of many < and no > is read once.
        let close = if is_element(tag) { from.find(['<', '>']) } else { None };
        let close = close.filter(|at| from.as_bytes().get(*at) == Some(&b'>'));
        let Some(close) = close else {
            rest = from;
            continue;
        };
        closing += usize::from(from.starts_with('/'));
        inside += close + 2;
        rest = from.get(close..).unwrap_or_default();
    }
    closing >= MANY && inside * 5 >= text.len()
}
