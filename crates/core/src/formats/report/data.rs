//! The Galley JSON inside a report: how it is put there, and found again.

use super::page::Page;

/// Puts a Galley JSON into the page. A block of this type is data: no browser runs it.
pub(super) fn embed(page: &mut Page, json: &str) {
    page.raw("<script type=\"application/json\" id=\"galley\">\n");
    page.json(json);
    page.raw("</script>\n");
}

/// The Galley JSON inside a report; none in any other page. Whoever saved the page again from a browser may have
/// moved the attributes about.
#[must_use]
pub fn embedded(html: &str) -> Option<&str> {
    let mut rest = html;
    loop {
        let (_, tag) = rest.split_once("<script")?;
        let (attributes, content) = tag.split_once('>')?;
        let has = |wanted: &str| attributes.split_ascii_whitespace().any(|one| one == wanted);
        if has("id=\"galley\"") && has("type=\"application/json\"") {
            let (json, _) = content.split_once("</script")?;
            return Some(json.trim()).filter(|json| json.starts_with('{'));
        }
        rest = content;
    }
}
