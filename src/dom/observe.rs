//! Watching elements come near, and change size.

use std::cell::RefCell;
use std::rc::Rc;

use litemap::LiteMap;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
pub use web_sys::Element;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver};

/// Pixels above and below the screen within which an element counts as near.
const MARGIN: u32 = 1200;

type Calls = Rc<RefCell<LiteMap<usize, Rc<dyn Fn()>>>>;

/// Tells elements, once each, that they have come near the screen.
#[derive(Clone)]
pub struct Nearness(Rc<Inner>);

struct Inner {
    observer: Option<IntersectionObserver>,
    calls: Calls,
    #[expect(dead_code, reason = "held as long as the observer may call it")]
    closure: Closure<dyn FnMut(js_sys::Array)>,
}

impl PartialEq for Nearness {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for Nearness {
    fn default() -> Self {
        Self::new()
    }
}

impl Nearness {
    /// An observer of nothing yet.
    #[must_use]
    pub fn new() -> Self {
        let calls: Calls = Rc::new(RefCell::new(LiteMap::new()));
        let closure = {
            let calls = calls.clone();
            Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
                let mut near = Vec::new();
                for entry in entries.iter() {
                    let entry: IntersectionObserverEntry = entry.unchecked_into();
                    if entry.is_intersecting()
                        && let Some(start) = start_of(&entry.target())
                        && let Some(call) = calls.borrow_mut().remove(&start)
                    {
                        near.push(call);
                    }
                }
                for call in near {
                    call();
                }
            })
        };
        let options = IntersectionObserverInit::new();
        options.set_root_margin(&format!("{MARGIN}px 0px"));
        let observer = IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options).ok();
        Self(Rc::new(Inner { observer, calls, closure }))
    }

    /// Calls back once when the element (which carries `data-start`) comes near; at once where the
    /// browser cannot tell.
    pub fn watch(&self, element: &Element, call: impl Fn() + 'static) {
        match (&self.0.observer, start_of(element)) {
            (Some(observer), Some(start)) => {
                self.0.calls.borrow_mut().insert(start, Rc::new(call));
                observer.observe(element);
            }
            _ => call(),
        }
    }

    /// Watches it no longer.
    pub fn forget(&self, element: &Element) {
        if let Some(observer) = &self.0.observer {
            observer.unobserve(element);
        }
        if let Some(start) = start_of(element) {
            self.0.calls.borrow_mut().remove(&start);
        }
    }
}

fn start_of(element: &Element) -> Option<usize> {
    element.get_attribute("data-start")?.parse().ok()
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Calls back when an element's size changes, until it is dropped.
pub struct Resizing {
    observer: ResizeObserver,
    #[expect(dead_code, reason = "held as long as the observer may call it")]
    closure: Closure<dyn FnMut()>,
}

impl Resizing {
    /// Watches an element.
    #[must_use]
    pub fn of(element: &Element, call: impl Fn() + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut()>::new(call);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, closure })
    }
}

impl Drop for Resizing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
