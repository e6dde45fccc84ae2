//! Typed access to the browser. The only module that names `web_sys`, `js_sys` and `gloo`.
//!
//! Knows: the browser. Does not know: articles' meaning, state, or views. Everything that can fail
//! says so; nothing here shows anything to the reader.

pub mod arrival;
pub mod caret;
pub mod clipboard;
pub mod decode;
pub mod event;
pub mod files;
pub mod geometry;
pub mod highlight;
pub mod idb;
pub mod ids;
pub mod inbox;
pub mod keyboard;
pub mod language;
pub mod late;
pub mod letters;
pub mod location;
pub mod observe;
pub mod offline;
pub mod page;
pub mod pick;
pub mod rich;
pub mod screen;
pub mod segmenter;
pub mod selection;
pub mod shell;
pub mod signal;
pub mod stopped;
pub mod storage;
pub mod tables;
pub mod tabs;
pub mod task;
pub mod unpack;

use galley_core::desk::Cause;
use wasm_bindgen::{JsCast, JsValue};

/// The browser said no; why, for the small print of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomError(pub Cause);

impl From<&str> for DomError {
    fn from(words: &str) -> Self {
        Self(Cause::Browser(words.into()))
    }
}

impl From<JsValue> for DomError {
    fn from(value: JsValue) -> Self {
        let name = value.dyn_ref::<web_sys::DomException>().map(|e| format!("{}: {}", e.name(), e.message()));
        let text = name.or_else(|| value.dyn_ref::<js_sys::Error>().map(|e| String::from(e.message())));
        Self(text.or_else(|| value.as_string()).map_or(Cause::NoReason, |words| Cause::Browser(words.into())))
    }
}

/// What every fallible call here returns.
pub type Result<T> = std::result::Result<T, DomError>;

fn window() -> Result<web_sys::Window> {
    web_sys::window().ok_or_else(|| "there is no window".into())
}

fn document() -> Result<web_sys::Document> {
    window()?.document().ok_or_else(|| "there is no document".into())
}

/// A member that older browsers, or browsers under a policy, lack: absent instead of a thrown error.
fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}
