//! Waiting: for a timer, for a frame, for the next turn.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

pub use gloo::timers::callback::{Interval, Timeout};
pub use wasm_bindgen_futures::spawn_local as spawn;

/// Lets the browser answer the reader before the next piece of a long job. Whoever waits for something to hold waits
/// by a [`Signal`](super::signal::Signal).
pub async fn breathe() {
    gloo::timers::future::TimeoutFuture::new(0).await;
}

/// Calls back when what runs now is done.
pub fn soon(call: impl FnOnce() + 'static) {
    spawn(async move { call() });
}

/// Calls back before the next paint.
pub fn before_paint(call: impl FnOnce() + 'static) {
    if let Ok(window) = super::window() {
        // A refusal means that the page is going away.
        let _ = window.request_animation_frame(Closure::once_into_js(call).unchecked_ref());
    }
}

/// Calls back after the next paint.
pub fn after_paint(call: impl FnOnce() + 'static) {
    before_paint(move || {
        Timeout::new(0, call).forget();
    });
}

thread_local! {
    /// What runs in the next frame. Only the page can order a frame, and several parts of it look before each: kept in one
    /// place, all of them look before anything is rendered by what they saw, and the page is laid out once for them.
    static NEXT_FRAME: RefCell<Vec<OncePerFrame>> = const { RefCell::new(Vec::new()) };
}

/// Calls that are wished for many times before a frame and run once in it, all of them in one go: what they set is rendered
/// when the last has looked at the page.
#[derive(Clone)]
pub struct OncePerFrame {
    waiting: Rc<Cell<bool>>,
    call: Rc<dyn Fn(&Self)>,
}

impl OncePerFrame {
    /// What to run.
    pub fn new(call: impl Fn() + 'static) -> Self {
        Self::with(move |_| call())
    }

    /// The same for what may ask for itself again.
    pub fn with(call: impl Fn(&Self) + 'static) -> Self {
        Self { waiting: Rc::default(), call: Rc::new(call) }
    }

    /// Runs it before the next paint, unless that is agreed on already.
    pub fn ask(&self) {
        if self.waiting.replace(true) {
            return;
        }
        let is_first = NEXT_FRAME.with_borrow_mut(|next| {
            next.push(self.clone());
            next.len() == 1
        });
        if is_first {
            before_paint(|| {
                for one in NEXT_FRAME.take() {
                    one.waiting.set(false);
                    (one.call)(&one);
                }
            });
        }
    }
}
