//! The state as Yew holds it, the way to change it, and the one road to the newest of it.
//!
//! Yew 0.23 reduces at once and renders later (its `use_reducer.rs`, `scheduler.rs`): `dispatch` calls
//! `reduce` before it returns, and has the app rendered in a microtask. So the state that a view was rendered
//! with may be old by the time that a callback of it runs, or a future goes on; [`Dispatch::newest`] never is:
//! after [`Dispatch::send`] it is the state with that action in it, whether it was rendered or not, and where a
//! view stopped over it. Views are drawn with what they were rendered with; everybody else asks here.
//!
//! While `reduce` runs, Yew holds its own copy of the state: an action that is sent from within it would stop
//! the page. Nothing here does: whoever waits for the state is only woken.

use std::pin::Pin;
use std::rc::Rc;

use galley_core::desk::{Action, Matter, State};
use galley_core::model::id::{ArticleId, TabId};
use galley_core::model::work::Work;
use galley_words::t;
use yew::prelude::*;

use crate::dom::late;
use crate::dom::signal::Watched;

/// The state in a reducer.
#[derive(Clone, Debug)]
pub struct Store {
    /// As it is rendered.
    pub state: Rc<State>,
    /// The newest, for whoever is not rendered.
    newest: Watched<Rc<State>>,
}

impl Store {
    /// A store with this in it.
    #[must_use]
    pub fn new(state: State) -> Self {
        let state = Rc::new(state);
        Self { newest: Watched::new(state.clone()), state }
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let is_mark = matches!(action, Action::Annotate { .. });
        let state = Rc::new(self.state.apply(action));
        self.newest.set(state.clone());
        if is_mark {
            crate::faults::here("marking");
        }
        Rc::new(Self { state, newest: self.newest.clone() })
    }
}

/// Reads an article that is not open; none where it cannot be read.
type Reader = Rc<dyn Fn(ArticleId) -> Pin<Box<dyn Future<Output = Option<Work>>>>>;

/// Sends actions, and has the newest state. It never changes, so that a component which only acts is not
/// rendered by the state.
#[derive(Clone)]
pub struct Dispatch {
    dispatcher: Option<UseReducerDispatcher<Store>>,
    newest: Watched<Rc<State>>,
    reader: Option<Reader>,
}

impl PartialEq for Dispatch {
    fn eq(&self, other: &Self) -> bool {
        self.dispatcher == other.dispatcher
    }
}

impl Dispatch {
    /// From the reducer.
    #[must_use]
    pub fn new(store: &UseReducerHandle<Store>) -> Self {
        Self { dispatcher: Some(store.dispatcher()), newest: store.newest.clone(), reader: None }
    }

    /// Outside the app: what is sent goes nowhere, and the state is empty.
    fn nowhere() -> Self {
        let newest = Store::new(State::new(TabId::from_u128(0), "".into())).newest;
        Self { dispatcher: None, newest, reader: None }
    }

    /// The same, which also has other articles than the open one read, by this.
    #[must_use]
    pub fn reading<F>(&self, read: impl Fn(ArticleId) -> F + 'static) -> Self
    where
        F: Future<Output = Option<Work>> + 'static,
    {
        Self { reader: Some(Rc::new(move |id| Box::pin(read(id)))), ..self.clone() }
    }

    /// Another article than the open one, read without being opened; none where it cannot be.
    pub async fn read(&self, id: ArticleId) -> Option<Work> {
        match &self.reader {
            Some(reader) => reader(id).await,
            None => None,
        }
    }

    /// The newest state.
    #[must_use]
    pub fn newest(&self) -> Rc<State> {
        self.newest.get()
    }

    /// The newest state of a page that has stopped; none where it did so while the state was being replaced.
    #[must_use]
    pub fn last(&self) -> Option<Rc<State>> {
        self.newest.peek()
    }

    /// Waits until this holds of the state.
    pub async fn until(&self, holds: impl Fn(&State) -> bool) {
        self.newest.until(|state| holds(state)).await;
    }

    /// The same for so many milliseconds at most; whether it holds.
    pub async fn within(&self, limit: u32, holds: impl Fn(&State) -> bool) -> bool {
        self.newest.within(limit, |state| holds(state)).await
    }

    /// Whether what comes late is there; where it is not, the reader is told.
    #[must_use]
    pub fn has_come(&self) -> bool {
        let words = if late::has_failed() { t!(late_not_come) } else { t!(shell_getting_ready) };
        let is_there = late::is_there();
        if !is_there {
            self.send(Action::Say(words.into()));
        }
        is_there
    }

    /// Sends an action.
    pub fn send(&self, action: Action) {
        if let Some(dispatcher) = &self.dispatcher {
            dispatcher.dispatch(action);
        }
    }

    /// A callback that sends the action that an event asks for.
    #[must_use]
    pub fn on<E: 'static>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |event| dispatch.send(action(event)))
    }

    /// A callback that does several things, or one that may not be.
    #[must_use]
    pub fn doing<E: 'static>(&self, deed: impl Fn(&Self, E) + 'static) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |event| deed(&dispatch, event))
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
    use_context::<Dispatch>().unwrap_or_else(Dispatch::nowhere)
}
