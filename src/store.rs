//! The state as Yew holds it, and the way to change it.

use std::rc::Rc;

use galley_core::state::{Action, State};
use yew::prelude::*;

/// The state in a reducer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store(pub Rc<State>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Rc::new(self.0.apply(action))))
    }
}

/// Sends actions; never changes, so that a component which only acts is not rendered by the state.
#[derive(Clone, PartialEq)]
pub struct Dispatch(UseReducerDispatcher<Store>);

impl Dispatch {
    /// From the reducer.
    #[must_use]
    pub fn new(dispatcher: UseReducerDispatcher<Store>) -> Self {
        Self(dispatcher)
    }

    /// Sends an action.
    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
    }
}

/// The way to send actions, from the context.
#[hook]
pub fn use_dispatch() -> Dispatch {
    #[expect(clippy::expect_used, reason = "the root component provides it around every other")]
    use_context::<Dispatch>().expect("a Dispatch context")
}
