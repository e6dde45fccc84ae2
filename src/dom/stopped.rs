//! The page that shows when Galley has stopped (`assets/stopped.js`), as the app sees it.
//!
//! Knows: how to have it shown, and where it finds what is open. Does not know: what is open.

use std::panic::PanicHookInfo;

use galley_core::desk::Cause;
use galley_words::t;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{DomError, Result, document, member, window};

/// A file to hand to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What is in it.
    pub text: String,
}

/// Has a plain page take the place of an app that stops, instead of a frozen one: the panic hook. To be given to Yew, which else puts its own in the place of any other.
pub fn on_panic(info: &PanicHookInfo<'_>) {
    if call("show", &report(info).into()).is_none()
        && let Some(body) = document().ok().and_then(|document| document.body())
    {
        // The page's own script did not come.
        body.set_text_content(Some(t!(stop_plain)));
    }
}

/// Where it stopped and over what. The library's messages quote the text that they are about, after a
/// colon or a back quote; nobody's article goes into a report.
fn report(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    let said = payload.downcast_ref::<String>().map(String::as_str);
    let said = said.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or_default();
    let plain = said.split([':', '`', '"', '\'', '\n']).next().unwrap_or_default().trim();
    match info.location() {
        Some(place) => format!("{}:{}: {plain}", place.file(), place.line()),
        None => plain.to_owned(),
    }
}

/// Calls a function of the page's script; none where it is not there or fails.
fn call(name: &str, argument: &JsValue) -> Option<JsValue> {
    let page = member(window().ok()?.as_ref(), "galleyStopped")?;
    member(&page, name)?.dyn_ref::<Function>()?.call1(&page, argument).ok()
}

/// Leaves the way to what is open on the window. It is given the note that stands in a field: the id
/// after `note-` in the field's own, and the words. It may stop in its turn; the page stands by then.
pub fn offer(open: impl Fn(Option<(String, String)>) -> Option<Handed> + 'static) {
    let closure = Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(move |id: JsValue, words: JsValue| {
        let file = open(id.as_string().zip(words.as_string()));
        let list = file.map(|file| Array::of3(&file.name.into(), &file.mime.into(), &file.text.into()));
        list.map_or(JsValue::NULL, JsValue::from)
    });
    set("galleyOpen", &closure.into_js_value());
}

/// Leaves the instant of the last "Saved" on the window.
pub fn note_saved(at: impl std::fmt::Display) {
    set("galleySavedAt", &at.to_string().into());
}

fn set(name: &str, value: &JsValue) {
    if let Ok(window) = window() {
        // Names that are constants cannot be refused.
        let _ = Reflect::set(&window, &name.into(), value);
    }
}

/// The file with every record of the stores, not yet handed out.
pub struct Everything {
    /// Its name, with the day.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Why the database is missing in it; empty where it is not.
    pub missing: String,
}

/// Gathers every record of the stores.
///
/// # Errors
/// Where the part of the page that does so is missing.
pub async fn gather_everything() -> Result<Everything> {
    let promise = call("gather", &JsValue::UNDEFINED).and_then(|answer| answer.dyn_into::<Promise>().ok());
    let gathered = Array::from(&JsFuture::from(promise.ok_or(DomError(Cause::PartMissing))?).await?);
    let text = |value: JsValue| value.as_string().unwrap_or_default();
    let parts = Array::from(&gathered.get(1));
    Ok(Everything {
        name: text(gathered.get(0)),
        text: parts.iter().map(text).collect(),
        missing: text(gathered.get(2)),
    })
}

/// What the address or the window of a test build names as the place to stop at.
#[cfg(feature = "faults")]
#[must_use]
pub fn wanted_fault() -> String {
    let window = window().ok();
    let named = window.as_ref().and_then(|window| member(window.as_ref(), "galleyFault")?.as_string());
    let asked = || {
        let query = window.as_ref()?.location().search().ok()?;
        query.split_once("fault=").map(|(_, rest)| rest.split('&').next().unwrap_or_default().replace('+', " "))
    };
    named.or_else(asked).unwrap_or_default()
}
