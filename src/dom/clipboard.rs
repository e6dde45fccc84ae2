//! The clipboard: what is pasted in, what is copied out.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DomParser, Element, Event, File, SupportedType};

use super::rich::{self, Links};
use super::{DomError, Result, member, window};

/// What came with a paste or a drop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The plain text.
    pub text: String,
    /// The hyperlinks of the rich text, if there was any: where their words stand, in bytes of the plain
    /// text, and their addresses.
    pub links: Links,
}

/// What a paste event carries.
#[must_use]
pub fn pasted(event: &Event) -> Option<Pasted> {
    read(&event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?)
}

/// The files that a paste event carries.
#[must_use]
pub fn pasted_files(event: &Event) -> Vec<File> {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let files = data.and_then(|data| data.files());
    files.iter().flat_map(|files| (0..files.length()).filter_map(|at| files.get(at))).collect()
}

/// The text of a drop or a paste; none where there is no text in it.
#[must_use]
pub fn read(data: &DataTransfer) -> Option<Pasted> {
    of(data.get_data("text/plain").unwrap_or_default(), &data.get_data("text/html").unwrap_or_default())
}

/// The same of its plain and its rich text, each of which may be empty.
#[must_use]
pub fn of(text: String, html: &str) -> Option<Pasted> {
    let (rich, links) = words_of(html).unwrap_or_default();
    let text = if text.is_empty() { rich.trim().to_owned() } else { text };
    (!text.is_empty()).then(|| Pasted { links: rich::place(&text, &rich, &links), text })
}

/// The words of rich text, and where in them its hyperlinks stand, in bytes.
fn words_of(html: &str) -> Option<(String, Links)> {
    if html.is_empty() {
        return None;
    }
    // What is parsed has words and links only: nothing that runs, loads, or breaks the page's policy.
    let document = DomParser::new().ok()?.parse_from_string(&rich::reduce(html), SupportedType::TextHtml).ok()?;
    let mut words = String::new();
    let mut links = Vec::new();
    let mut next = document.body()?.first_child();
    while let Some(node) = next {
        let start = words.len();
        words.push_str(&node.text_content().unwrap_or_default());
        // The attribute, not the property: a relative address must not become one of this page.
        let href = node.dyn_ref::<Element>().and_then(|element| element.get_attribute("href")).unwrap_or_default();
        if href.starts_with("http://") || href.starts_with("https://") || href.starts_with("mailto:") {
            links.push((start..words.len(), href));
        }
        next = node.next_sibling();
    }
    Some((words, links))
}

/// Copies text.
///
/// # Errors
/// Where the browser has no clipboard here or forbids it.
pub async fn write(text: &str) -> Result<()> {
    let navigator = window()?.navigator();
    member(&navigator, "clipboard").ok_or_else(|| DomError::from("this browser offers no clipboard here"))?;
    JsFuture::from(navigator.clipboard().write_text(text)).await?;
    Ok(())
}
