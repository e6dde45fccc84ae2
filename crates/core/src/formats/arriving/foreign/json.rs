//! JSON of other programs, and where one thing ends in a list or among lines of them.

/// What JSON a text is: an object, a list of them, or one a line; none where it only begins with a bracket.
pub(super) fn of(text: &str) -> Option<&'static str> {
    let rest = text.trim_end();
    if !rest.starts_with(['{', '[']) {
        return None;
    }
    let first = end_of(rest)?;
    let (one, after) = rest.split_at_checked(first)?;
    crate::formats::json::parse(one).ok()?;
    let after = after.trim_start();
    match after.chars().next() {
        None => Some("json"),
        // The next line's: prose after a bracket is none.
        // Numbered passages begin with a bracket too: "[1]".
        Some('{' | '[') if one.contains(['{', '"']) && end_of(after).is_some_and(|end| parses(after, end)) => {
            Some("json-lines")
        }
        Some(_) => None,
    }
}

fn parses(text: &str, end: usize) -> bool {
    text.get(..end).is_some_and(|one| crate::formats::json::parse(one).is_ok())
}

/// The objects of a JSON text, as they stand there: of a list its items, else one after another, with or without line
/// ends between them. What is no object is passed over. One that is cut off is the last.
#[must_use]
pub fn items(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text.trim_start_matches(crate::text::is_edge_space);
    rest = rest.strip_prefix('[').unwrap_or(rest);
    while let Some(start) = rest.find('{') {
        let Some(from) = rest.get(start..) else { break };
        let end = end_of(from).unwrap_or(from.len());
        let Some((one, after)) = from.split_at_checked(end) else { break };
        found.push(one);
        rest = after;
    }
    found
}

/// Where the object or the list ends that a text begins with, in bytes; none where it does not end.
fn end_of(text: &str) -> Option<usize> {
    let (mut depth, mut is_in_string, mut is_escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        if is_in_string {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'"' => is_in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => is_in_string = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}
