//! The address: which article this tab shows.

use galley_core::model::id::ArticleId;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::event::Listener;
use super::{Result, window};

/// The article that the address names.
#[must_use]
pub fn article() -> Option<ArticleId> {
    let hash = window().ok()?.location().hash().ok()?;
    ArticleId::parse(hash.strip_prefix("#/article/")?)
}

/// The address of an article, relative to this page.
#[must_use]
pub fn href(article: ArticleId) -> String {
    format!("#/article/{article}")
}

/// Goes to an article's address, or to the list's; Back leads to where the reader was.
///
/// # Errors
/// Where the browser refuses (it may limit how often).
pub fn go(article: Option<ArticleId>) -> Result<()> {
    let hash = article.map_or_else(|| "#/".to_owned(), href);
    Ok(window()?.location().set_hash(&hash)?)
}

/// Puts an address in place of the present one, without a step for Back.
///
/// # Errors
/// Where the browser refuses.
pub fn replace(article: Option<ArticleId>) -> Result<()> {
    let hash = article.map_or_else(|| "#/".to_owned(), href);
    let window = window()?;
    window.history()?.replace_state_with_url(&JsValue::NULL, "", Some(&hash))?;
    // The browser tells nobody of this change; the app follows the address.
    window.dispatch_event(&Event::new("hashchange")?)?;
    Ok(())
}

/// Calls back when the address changes.
#[must_use]
pub fn on_change(call: impl Fn() + 'static) -> Option<Listener> {
    Some(Listener::new(window().ok()?.as_ref(), "hashchange", move |_| call()))
}

/// Loads the page anew.
pub fn reload() {
    if let Ok(window) = window() {
        // A refusal means that it is being loaded already.
        let _ = window.location().reload();
    }
}
