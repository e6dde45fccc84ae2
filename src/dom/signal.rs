//! Waiting until something holds, without looking again and again.
//!
//! Knows: who waits, and how to wake them. Does not know: what they wait for. Whoever changes a thing stirs
//! its signal; whoever waits is woken, looks, and waits on where it does not hold yet.
//!
//! Stirring runs nobody's code: it only has the waiting futures polled in a later microtask. So it may be
//! done from anywhere, also from within a reducer.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use super::task::Timeout;

/// What can be waited for to change; clones are the same signal.
#[derive(Clone, Debug, Default)]
pub struct Signal(Rc<RefCell<Vec<Waker>>>);

impl Signal {
    /// Something has changed: whoever waits looks again.
    pub fn stir(&self) {
        // Taken out first: who is woken may wait again at once.
        for waker in self.0.take() {
            waker.wake();
        }
    }

    /// Waits until this holds; not at all where it holds already.
    pub async fn until(&self, holds: impl Fn() -> bool) {
        self.wait(&holds).await;
    }

    /// The same for so many milliseconds at most; whether it holds.
    pub async fn within(&self, limit: u32, holds: impl Fn() -> bool) -> bool {
        self.wait_within(limit, &holds).await
    }

    // From here on behind a pointer, so that one copy serves all.

    async fn wait_within(&self, limit: u32, holds: &dyn Fn() -> bool) -> bool {
        if holds() {
            return true;
        }
        let is_late = Rc::new(Cell::new(false));
        let timer = {
            let (is_late, this) = (is_late.clone(), self.clone());
            Timeout::new(limit, move || {
                is_late.set(true);
                this.stir();
            })
        };
        self.wait(&|| is_late.get() || holds()).await;
        drop(timer);
        holds()
    }

    async fn wait(&self, holds: &dyn Fn() -> bool) {
        poll_fn(|context| {
            if holds() {
                return Poll::Ready(());
            }
            let mut waiting = self.0.borrow_mut();
            if !waiting.iter().any(|waker| waker.will_wake(context.waker())) {
                waiting.push(context.waker().clone());
            }
            Poll::Pending
        })
        .await;
    }
}

/// A value that says when it changes; clones are the same value.
#[derive(Debug, Default)]
pub struct Watched<T> {
    value: Rc<RefCell<T>>,
    changed: Signal,
}

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), changed: self.changed.clone() }
    }
}

impl<T: Clone> Watched<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Self {
        Self { value: Rc::new(RefCell::new(value)), changed: Signal::default() }
    }

    /// The value as it is now.
    #[must_use]
    pub fn get(&self) -> T {
        self.value.borrow().clone()
    }

    /// The same, also where the page has stopped; none where that was in the middle of a change.
    #[must_use]
    pub fn peek(&self) -> Option<T> {
        self.value.try_borrow().ok().map(|value| value.clone())
    }

    /// Puts another in its place; the one that stood there.
    pub fn replace(&self, value: T) -> T {
        let before = self.value.replace(value);
        self.changed.stir();
        before
    }

    /// Puts another in its place.
    pub fn set(&self, value: T) {
        drop(self.replace(value));
    }

    /// Waits until this holds of it.
    pub async fn until(&self, holds: impl Fn(&T) -> bool) {
        self.changed.until(|| holds(&self.value.borrow())).await;
    }

    /// The same for so many milliseconds at most; whether it holds.
    pub async fn within(&self, limit: u32, holds: impl Fn(&T) -> bool) -> bool {
        self.changed.within(limit, || holds(&self.value.borrow())).await
    }
}
