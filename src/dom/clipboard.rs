//! The clipboard: what is pasted in, what is copied out.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DomParser, Element, Event, Node, SupportedType};

use super::{DomError, Result, member, window};

/// What came with a paste or a drop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The plain text.
    pub text: String,
    /// Linked words with their addresses, in document order, from the rich text if there was any.
    pub links: Vec<(String, String)>,
}

/// What a paste event carries.
#[must_use]
pub fn pasted(event: &Event) -> Option<Pasted> {
    read(&event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?)
}

/// The text of a drop or a paste; none where there is no text in it.
#[must_use]
pub fn read(data: &DataTransfer) -> Option<Pasted> {
    let text = data.get_data("text/plain").unwrap_or_default();
    let html = data.get_data("text/html").unwrap_or_default();
    let text = if text.is_empty() { strip(&html) } else { text };
    (!text.is_empty()).then(|| Pasted { links: links(&html), text })
}

/// Parses without running anything: a document made by `DOMParser` has no scripts and loads nothing.
fn parse(html: &str) -> Option<web_sys::Document> {
    if html.is_empty() {
        return None;
    }
    DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()
}

fn strip(html: &str) -> String {
    parse(html).and_then(|document| document.body()).and_then(|body| body.text_content()).unwrap_or_default()
}

fn links(html: &str) -> Vec<(String, String)> {
    let Some(document) = parse(html) else { return Vec::new() };
    let Ok(anchors) = document.query_selector_all("a[href]") else { return Vec::new() };
    (0..anchors.length())
        .filter_map(|at| anchors.get(at))
        .filter_map(|node: Node| {
            // The attribute, not the property: a relative address must not become one of this page.
            let href = node.dyn_ref::<Element>()?.get_attribute("href")?;
            let words = node.text_content()?;
            let absolute = href.starts_with("http://") || href.starts_with("https://") || href.starts_with("mailto:");
            (absolute && !words.trim().is_empty()).then_some((words, href))
        })
        .collect()
}

/// Copies text.
///
/// # Errors
/// Where the browser has no clipboard here or forbids it.
pub async fn write(text: &str) -> Result<()> {
    let navigator = window()?.navigator();
    member(&navigator, "clipboard").ok_or_else(|| DomError("this browser offers no clipboard here".to_owned()))?;
    JsFuture::from(navigator.clipboard().write_text(text)).await?;
    Ok(())
}
