//! What a reader brings, until it is taken up.
//!
//! The page's shell takes pastes, drops and files before Galley's module is there, and the module itself cannot take
//! them up before it knows what is kept already. Both put them into one list on the window, where the page that shows
//! when Galley has stopped finds the words, too.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::clipboard::{self, Pasted};
use super::event::{self, Listener};
use super::files::File;
use super::window;

/// Something that a reader brought.
#[derive(Clone, Debug)]
pub enum Brought {
    /// Pasted, dropped or typed words.
    Words(Pasted),
    /// Files.
    Files(Vec<File>),
    /// The wish for the sample article.
    Sample,
}

const INBOX: &str = "galleyInbox";
const BROUGHT: &str = "galley:brought";

/// Puts something in and says so.
pub fn put(brought: Brought) {
    let item = Array::new();
    match brought {
        Brought::Words(pasted) => {
            item.push(&"words".into());
            item.push(&pasted.text.into());
            for (words, href) in pasted.links {
                item.push(&(words.start as f64).into());
                item.push(&(words.end as f64).into());
                item.push(&href.into());
            }
        }
        Brought::Files(files) => {
            item.push(&"files".into());
            for file in files {
                item.push(&file);
            }
        }
        Brought::Sample => _ = item.push(&"sample".into()),
    }
    if let Some(inbox) = inbox() {
        inbox.push(&item);
        event::say(BROUGHT, "");
    }
}

/// Whether something waits.
#[must_use]
pub fn is_empty() -> bool {
    inbox().is_none_or(|inbox| inbox.length() == 0)
}

/// Takes out what came first; within it nothing, where there are no words in it.
#[must_use]
pub fn take() -> Option<Option<Brought>> {
    let inbox = inbox().filter(|inbox| inbox.length() > 0)?;
    Some(read(&Array::from(&inbox.shift())))
}

fn read(item: &Array) -> Option<Brought> {
    match item.get(0).as_string()?.as_str() {
        "words" => {
            let text = item.get(1).as_string()?;
            let rest: Vec<JsValue> = item.iter().skip(2).collect();
            let links = rest.chunks_exact(3).filter_map(|link| {
                let offset = |at: usize| link.get(at)?.as_f64().map(|offset| offset as usize);
                Some((offset(0)?..offset(1)?, link.get(2)?.as_string()?))
            });
            let links = links.collect();
            Some(Brought::Words(Pasted { text, links }))
        }
        // As the shell took it: plain text and rich text, each may be empty.
        "paste" => clipboard::of(item.get(1).as_string()?, &item.get(2).as_string()?).map(Brought::Words),
        "files" => Some(Brought::Files(item.iter().skip(1).filter_map(|file| file.dyn_into().ok()).collect())),
        "sample" => Some(Brought::Sample),
        _ => None,
    }
}

fn inbox() -> Option<Array> {
    let window: Object = window().ok()?.unchecked_into();
    let found = Reflect::get(&window, &INBOX.into()).ok()?;
    if let Ok(inbox) = found.dyn_into::<Array>() {
        return Some(inbox);
    }
    let inbox = Array::new();
    Reflect::set(&window, &INBOX.into(), &inbox).ok()?;
    Some(inbox)
}

/// Hears of things that were put in.
pub fn on_brought(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::on_window(BROUGHT, move |_| call())
}
