//! The state as Yew holds it, and the way to change it.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::{Action, Matter, State};
use yew::prelude::*;

/// The state in a reducer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store(pub Rc<State>);

thread_local! {
    static NEWEST: RefCell<Option<Rc<State>>> = const { RefCell::new(None) };
}

/// The newest state, also where a view has stopped over it; none before the first action, or while it
/// is being replaced.
#[must_use]
pub fn newest() -> Option<Rc<State>> {
    NEWEST.with(|newest| newest.try_borrow().ok()?.clone())
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let is_mark = matches!(action, Action::Annotate { .. });
        let state = Rc::new(self.0.apply(action));
        NEWEST.with(|newest| newest.replace(Some(state.clone())));
        if is_mark {
            crate::faults::here("marking");
        }
        Rc::new(Self(state))
    }
}

/// Sends actions; never changes, so that a component which only acts is not rendered by the state.
#[derive(Clone, PartialEq)]
pub struct Dispatch(Option<UseReducerDispatcher<Store>>);

impl Dispatch {
    /// From the reducer.
    #[must_use]
    pub fn new(dispatcher: UseReducerDispatcher<Store>) -> Self {
        Self(Some(dispatcher))
    }

    /// Sends an action.
    pub fn send(&self, action: Action) {
        if let Some(dispatcher) = &self.0 {
            dispatcher.dispatch(action);
        }
    }

    /// Something went, or did not, and then the reader is told. Once it goes, what was told before is over.
    pub fn went(&self, is_done: bool, what: impl Into<Matter>) {
        let matter = Box::new(what.into());
        self.send(if is_done { Action::Over(matter) } else { Action::Notify(matter) });
    }

    /// Tells the reader something.
    pub fn tell(&self, what: impl Into<Matter>) {
        self.send(Action::Notify(Box::new(what.into())));
    }
}

/// The way to send actions, from the context; outside the app, where there is none, they go nowhere.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context::<Dispatch>().unwrap_or(Dispatch(None))
}
