//! What the two halves of the page say to each other.
//!
//! The start screen and the desk are two modules: the start screen is loaded first and answers before
//! the desk is there. What a reader brings meanwhile waits in an inbox on the window; news of the list
//! and of saving travel as events. Both halves live in one page, so nothing here leaves the tab.

use galley_core::model::id::ArticleId;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Event};

use super::clipboard::Pasted;
use super::event::Listener;
use super::files::File;
use super::{document, page, window};

/// Something that the start screen hands to the desk.
#[derive(Clone, Debug)]
pub enum Brought {
    /// The address of the article that comes next.
    Address(String),
    /// Pasted, dropped or typed words.
    Words(Pasted),
    /// Files.
    Files(Vec<File>),
    /// The sample article, please.
    Sample,
    /// This article's details, to be changed.
    Details(ArticleId),
    /// This article's Galley JSON, please.
    Download(ArticleId),
    /// All articles as files, please.
    DownloadAll(All),
    /// Every command, please.
    Commands,
    /// The keys, please.
    Keys,
    /// The sources across all articles, please.
    Register,
}

/// How all articles go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum All {
    /// An archive that opens again whole.
    Archive,
    /// One a line, for programs.
    Lines,
}

const INBOX: &str = "galleyInbox";
const BROUGHT: &str = "galley:brought";
const LISTED: &str = "galley:listed";
const UNLISTED: &str = "galley:unlisted";
const STATUS: &str = "galley:status";
const WISH: &str = "galley:wish";
const READY: &str = "galley:ready";

/// Puts something into the desk's inbox; the loader brings the desk if it is not there yet.
pub fn bring(brought: Brought) {
    let item = Array::new();
    match brought {
        Brought::Address(address) => {
            item.push(&"address".into());
            item.push(&address.into());
        }
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
        Brought::Commands => _ = item.push(&"commands".into()),
        Brought::Keys => _ = item.push(&"keys".into()),
        Brought::Register => _ = item.push(&"register".into()),
        Brought::DownloadAll(All::Archive) => _ = item.push(&"archive".into()),
        Brought::DownloadAll(All::Lines) => _ = item.push(&"lines".into()),
        Brought::Details(id) => {
            item.push(&"details".into());
            item.push(&id.to_string().into());
        }
        Brought::Download(id) => {
            item.push(&"download".into());
            item.push(&id.to_string().into());
        }
    }
    if let Some(inbox) = inbox() {
        inbox.push(&item);
        say(BROUGHT, "");
    }
}

/// Everything that waits in the inbox, which is empty afterwards.
#[must_use]
pub fn take() -> Vec<Brought> {
    let Some(inbox) = inbox() else { return Vec::new() };
    let items: Vec<JsValue> = inbox.iter().collect();
    inbox.set_length(0);
    items.into_iter().filter_map(|item| read(&Array::from(&item))).collect()
}

fn read(item: &Array) -> Option<Brought> {
    let id = || item.get(1).as_string().and_then(|id| ArticleId::parse(&id));
    match item.get(0).as_string()?.as_str() {
        "address" => item.get(1).as_string().map(Brought::Address),
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
        "files" => Some(Brought::Files(item.iter().skip(1).filter_map(|file| file.dyn_into().ok()).collect())),
        "sample" => Some(Brought::Sample),
        "commands" => Some(Brought::Commands),
        "keys" => Some(Brought::Keys),
        "register" => Some(Brought::Register),
        "archive" => Some(Brought::DownloadAll(All::Archive)),
        "lines" => Some(Brought::DownloadAll(All::Lines)),
        "details" => id().map(Brought::Details),
        "download" => id().map(Brought::Download),
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

/// Says something to both halves.
pub(super) fn say(name: &str, detail: &str) {
    let options = CustomEventInit::new();
    options.set_detail(&detail.into());
    if let (Ok(event), Ok(window)) = (CustomEvent::new_with_event_init_dict(name, &options), window()) {
        // Nobody prevents these events.
        let _ = window.dispatch_event(&event);
    }
}

/// What came with it.
pub(super) fn detail(event: &Event) -> String {
    event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string()).unwrap_or_default()
}

/// Says that this half has shown itself: the other may be loaded. The first time it leaves a
/// performance mark of the same name.
pub fn say_ready() {
    say(READY, "");
    page::mark_once(READY);
}

/// Says that a line of the list (its record) is new or changed.
pub fn say_listed(record: &str) {
    say(LISTED, record);
}

/// Says that an article is gone for good.
pub fn say_unlisted(id: ArticleId) {
    say(UNLISTED, &id.to_string());
}

/// Says how saving stands, in the words of the status line: none where everything is on disk. They begin with
/// `!` where they are bad news.
pub fn say_status(words: &str) {
    say(STATUS, words);
}

/// Says to the start screen what the reader wishes of it: `trash` or `set-aside`, or that an
/// address waits for its article: `address https://…`; or to both halves that the colors are others:
/// `theme dark`; or to the desk's own views: `taps`.
pub fn say_wish(wish: &str) {
    say(WISH, wish);
}

/// Hears what is wished.
pub fn on_wish(call: impl Fn(String) + 'static) -> Option<Listener> {
    Listener::on_window(WISH, move |event| call(detail(event)))
}

/// Hears of things in the inbox.
pub fn on_brought(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::on_window(BROUGHT, move |_| call())
}

/// Hears of lines of the list.
pub fn on_listed(call: impl Fn(String) + 'static) -> Option<Listener> {
    Listener::on_window(LISTED, move |event| call(detail(event)))
}

/// Hears of articles that are gone.
pub fn on_unlisted(call: impl Fn(ArticleId) + 'static) -> Option<Listener> {
    Listener::on_window(UNLISTED, move |event| {
        if let Some(id) = ArticleId::parse(&detail(event)) {
            call(id);
        }
    })
}

/// Hears how saving stands.
pub fn on_status(call: impl Fn(String) + 'static) -> Option<Listener> {
    Listener::on_window(STATUS, move |event| call(detail(event)))
}

/// The element that a half is mounted in: `start` or `desk`.
#[must_use]
pub fn root(half: &str) -> Option<web_sys::Element> {
    document().ok()?.get_element_by_id(half)
}
