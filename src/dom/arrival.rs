//! Waiting for what is not in the page yet: without looking again and again, each change of the page tells.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MutationObserver, MutationObserverInit};

use super::event::Listener;
use super::{document, page, task};

/// Something that waits. It goes when it has come about, or when it is dropped.
struct Wait {
    observer: Option<MutationObserver>,
    #[expect(dead_code, reason = "held as long as the observer may call it")]
    closure: Closure<dyn FnMut()>,
    #[expect(dead_code, reason = "held as long as somebody waits")]
    listeners: [Option<Listener>; 3],
}

impl Drop for Wait {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Tries something at once; where it does not come about yet, after each change of the page until it does, or until
/// the reader strikes a key, presses a pointer or turns a wheel, and so means something else.
pub fn when(attempt: impl Fn() -> bool + 'static) {
    if attempt() {
        return;
    }
    let waiting: Rc<RefCell<Option<Wait>>> = Rc::default();
    let end = {
        let waiting = waiting.clone();
        move || {
            let ended = waiting.borrow_mut().take();
            // Whoever is being called now is dropped after the call.
            task::soon(move || drop(ended));
        }
    };
    let closure = {
        let end = end.clone();
        Closure::<dyn FnMut()>::new(move || {
            if attempt() {
                end();
            }
        })
    };
    let observer = MutationObserver::new(closure.as_ref().unchecked_ref()).ok();
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    if let (Some(observer), Some(body)) = (&observer, document().ok().and_then(|document| document.body())) {
        // It fails for options that ask for nothing; these ask for something.
        let _ = observer.observe_with_options(&body, &options);
    }
    let listeners = ["keydown", "pointerdown", "wheel"].map(|name| {
        let end = end.clone();
        Listener::on_window_first(name, move |_| end())
    });
    *waiting.borrow_mut() = Some(Wait { observer, closure, listeners });
}

/// Gives an element the keyboard as soon as what was done just now shows.
pub fn focus(selector: impl Into<String>) {
    let selector = selector.into();
    task::before_paint(move || when(move || page::focus(&selector)));
}
