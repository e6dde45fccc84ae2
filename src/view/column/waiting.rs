//! What waits for the reader's hand: the list behind the tabs "Gaps" and "Figures". Each item says what is the
//! matter, goes to its places, is mended with one key or dismissed with a reason.
//!
//! Knows: showing, walking and focus. An item that goes hands the focus to its neighbor. Does not know: what is a
//! gap ([`crate::view::column::gaps`]) or an alarm ([`crate::view::column::figures`]).
//!
//! The items are stepped: the page holds a screenful, the headings say how many there are.

pub mod around;
mod dismissed;

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::{Action, Desk, Go, Mend};
use galley_core::model::article::Dismissal;
use galley_core::model::codebook::Codebook;
use galley_core::model::id::{AnnotationId, ArticleId};
use galley_words::t;
use yew::prelude::*;

use self::dismissed::DismissedList;
use crate::commands;
use crate::dom::event::Keyboard;
use crate::dom::{arrival, event, ids, page};
use crate::hooks::use_effect_on::use_effect_on;
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::fields::{acts, sets};
use crate::view::parts::part::View;
use crate::view::parts::words;
use galley_core::desk::commands::{DISMISS, Do, MEND, all};

/// Items that are shown before the reader asks for more, and how many more come each time.
pub const STEP: usize = 40;

/// What waits, in the order in which it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Its heading; none where there is one group.
    pub title: Option<&'static str>,
    /// The items that are shown.
    pub items: Vec<Item>,
    /// How many there are.
    pub count: usize,
}

/// Something that waits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What it is known by in the list.
    pub key: Rc<str>,
    /// What is dismissed with it; where this is empty, what the list knows it by.
    pub dismisses: Vec<String>,
    /// What is the matter, in a sentence or two.
    pub says: String,
    /// Whether the heading says as much: then the sentence is heard with the item, but not seen.
    pub is_as_headed: bool,
    /// Where, the first place first.
    pub places: Vec<Place>,
    /// That there are more places, in one sentence.
    pub more: Option<String>,
    /// What mends it, by its name.
    pub mend: Option<(String, Mend)>,
}

/// A place that an item goes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Words before the ones that are meant.
    pub before: String,
    /// The words.
    pub words: String,
    /// Words after them.
    pub after: String,
    /// "¶ 3".
    pub at: String,
    /// Where it goes.
    pub go: Go,
}

/// One that was dismissed.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone {
    /// What it is known by.
    pub key: Rc<str>,
    /// What goes back on the list with it; where this is empty, what it is known by.
    pub puts_back: Vec<String>,
    /// What was the matter.
    pub says: String,
    /// The words that it was about.
    pub words: String,
    /// Why it needs nothing; may be empty.
    pub reason: String,
    /// Who said so; may be empty.
    pub by: String,
}

impl Gone {
    /// What was dismissed of an article by this key, with why and by whom.
    #[must_use]
    pub fn of(desk: &Desk, key: Rc<str>, says: &str, words: String) -> Self {
        let Dismissal { reason, by, .. } = desk.work.article.meta.dismissal(&key).cloned().unwrap_or_default();
        Self { key, puts_back: Vec::new(), says: says.to_owned(), words, reason, by }
    }
}

/// The list.
#[derive(Clone, PartialEq)]
pub struct WaitingList {
    /// The open article.
    pub desk: Rc<Desk>,
    /// What waits.
    pub groups: Vec<Group>,
    /// Keys of everything that waits, in the order of the list.
    pub order: Rc<Vec<Rc<str>>>,
    /// How many items may be shown.
    pub shown: UseStateHandle<usize>,
    /// What was dismissed, as much as is listed, and how many there are.
    pub gone: (Vec<Gone>, usize),
    /// What is said when one has gone: how many are left.
    pub left: String,
    /// The tab that gets the focus when nothing is left.
    pub tab: &'static str,
}

crate::view!(WaitingList, use_waiting_list);

/// The selector of the item at a place of the list, or of what in it goes to its place.
fn goer(at: usize) -> String {
    format!("[data-waits-at=\"{at}\"] .go")
}

/// When an item goes, it is said how many are left, and the one beside it has the keyboard. `last` is the one that had
/// it last. Gives what is said, with a number that makes repeats differ.
#[hook]
fn use_neighbor(props: &WaitingList, last: &Rc<RefCell<Option<Rc<str>>>>) -> (u32, String) {
    let dispatch = use_dispatch();
    let said = use_state_eq(|| (0_u32, String::new()));
    let known = use_mut_ref(|| props.order.clone());
    let (telling, last, asking) = (said.clone(), last.clone(), props.desk.column.dismissing.clone());
    let (left, tab) = (props.left.clone(), props.tab);
    let heads: Vec<_> = props.groups.iter().map(|group| (group.title, group.count)).collect();
    use_effect_on((props.order.clone(), *props.shown, heads), move |(order, shown, _)| {
        let before = known.replace(order.clone());
        if order.len() < before.len() {
            telling.set((telling.0.wrapping_add(1), left));
        }
        if asking.as_ref().is_some_and(|key| !order.contains(key)) {
            dispatch.send(Action::AskToDismiss(None));
        }
        let Some(key) = last.borrow().clone() else { return };
        let go = |at: usize| {
            let is_there = page::focus(&goer(at));
            if is_there {
                page::scroll_into_view(&goer(at), false);
            }
            is_there
        };
        // What it lacked first is mended: it stands under another heading now, and the reader goes on with it.
        if let Some(at) = order.iter().position(|one| *one == key) {
            if page::focus_is_lost() {
                go(at);
            }
            return;
        }
        last.replace(None);
        let Some(at) = before.iter().position(|one| *one == key) else { return };
        // Nobody else has the focus by now: what had it is gone.
        if page::focus_is_lost() && !go(at.min(order.len().min(*shown).saturating_sub(1))) {
            page::focus(tab);
        }
    });
    (*said).clone()
}

/// A key on an item: its own two, and those that go to another.
fn strike(event: &KeyboardEvent, keyboard: &Keyboard, props: &WaitingList, dispatch: &Dispatch) {
    let items = || props.groups.iter().flat_map(|group| group.items.iter());
    let Some(here) = event::attribute(event, "data-waits-at").and_then(|at| at.parse::<usize>().ok()) else { return };
    let Some(item) = items().nth(here) else { return };
    let is_held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    let last = items().count().saturating_sub(1);
    // Its own keys come before a kind of marks that has the same.
    match (deed_of(keyboard, event, &props.desk.work.codebook), event.key().as_str()) {
        (Some(Do::Mend), _) => {
            if let Some((_, what)) = &item.mend {
                mend(dispatch, *what);
            }
        }
        (Some(_), _) => {
            let asks = props.desk.column.dismissing.as_ref() == Some(&item.key);
            dispatch.send(Action::AskToDismiss((!asks).then(|| item.key.clone())));
        }
        _ if is_held || event::is_composing(event) || event::is_within(event, "input") => return,
        (None, "ArrowDown") => walk(last.min(here + 1)),
        (None, "ArrowUp") => walk(here.saturating_sub(1)),
        (None, "Home") => walk(0),
        (None, "End") => walk(last),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

fn walk(to: usize) {
    page::focus(&goer(to));
    page::scroll_into_view(&format!("[data-waits-at=\"{to}\"]"), false);
}

/// The list.
#[hook]
fn use_waiting_list(props: &WaitingList) -> Html {
    let dispatch = use_dispatch();
    let last = use_mut_ref(|| None::<Rc<str>>);
    let (number, said) = use_neighbor(props, &last);
    let onfocusin = move |event: FocusEvent| {
        if let Some(key) = event::attribute(&event, "data-waits") {
            last.replace(Some(key.into()));
        }
    };
    let onkeydown = {
        let props = props.clone();
        let keyboard = use_memo((), |()| Keyboard::default());
        dispatch.doing(move |dispatch, event: KeyboardEvent| strike(&event, &keyboard, &props, dispatch))
    };
    let listed: usize = props.groups.iter().map(|group| group.items.len()).sum();
    let more = props.order.len().saturating_sub(listed);
    let next = *props.shown + STEP;
    let on_more = sets(&props.shown, move |_: MouseEvent| {
        // The button may go, and the first of the new ones is where the reader goes on.
        arrival::focus(goer(listed));
        next
    });
    let keys = Keys::of(&props.desk.work.codebook);
    let mut at = 0;
    let groups = props.groups.iter().map(|group| {
        let first = at;
        at += group.items.len();
        shown_group(&props.desk, &dispatch, group, first, &keys)
    });
    let groups: Html = groups.collect();
    html! {
        <>
            <div class="waiting" {onfocusin} {onkeydown}>
                { groups }
                if more > 0 {
                    <button class="button more-waits" type="button" onclick={on_more}>{ t!(waits_more, count = more.min(STEP)) }</button>
                }
            </div>
            if props.gone.1 > 0 {
                { DismissedList { gone: props.gone.0.clone(), count: props.gone.1 }.part() }
            }
            <p class="unseen" aria-live="polite"><span key={number}>{ said }</span></p>
        </>
    }
}

/// A group under its heading; `first` is the place of its first item in the list.
fn shown_group(desk: &Rc<Desk>, dispatch: &Dispatch, group: &Group, first: usize, keys: &Keys) -> Html {
    let items = group.items.iter().enumerate().map(|(number, item)| {
        let asks = desk.column.dismissing.as_ref() == Some(&item.key);
        let on_ask = {
            let key = item.key.clone();
            dispatch.doing(move |dispatch, ask: bool| {
                dispatch.send(Action::AskToDismiss(ask.then(|| key.clone())));
                if !ask {
                    arrival::focus("[data-waits]:focus-within .dismiss");
                }
            })
        };
        row(desk, dispatch, item, first + number, asks, &on_ask, keys)
    });
    let list = html! { <ol class="waits">{ for items }</ol> };
    match group.title {
        Some(title) => html! {
            <section key={title} class="waits-of">
                <h3>{ title }{ " " }<span class="n" translate="no">{ words::grouped(group.count) }</span></h3>
                if !group.items.is_empty() { { list } }
            </section>
        },
        None => list,
    }
}

/// The keys of the two buttons, as they are shown and as they are told.
struct Keys {
    mend: Option<String>,
    dismiss: Option<String>,
    mend_spoken: Option<String>,
    dismiss_spoken: Option<String>,
}

impl Keys {
    fn of(codebook: &Codebook) -> Self {
        Self {
            mend: commands::shown(MEND, codebook),
            dismiss: commands::shown(DISMISS, codebook),
            mend_spoken: commands::spoken(MEND, codebook),
            dismiss_spoken: commands::spoken(DISMISS, codebook),
        }
    }
}

fn cap(key: Option<&String>) -> Html {
    key.map_or_else(Html::default, |key| html! { <kbd aria-hidden="true">{ &key }</kbd> })
}

/// An item: what is the matter, where, and what can be done.
fn row(
    desk: &Rc<Desk>,
    dispatch: &Dispatch,
    item: &Item,
    at: usize,
    asks: bool,
    on_ask: &Callback<bool>,
    keys: &Keys,
) -> Html {
    let says = format!("waits-{at}");
    let places = item.places.iter().map(|place| {
        let onclick = {
            let to = place.go;
            dispatch.on(move |_: MouseEvent| Action::Go(to))
        };
        html! {
            <button class="go" type="button" aria-describedby={says.clone()} {onclick}>
                <span class="words" dir="auto">{ &place.before }<b>{ &place.words }</b>{ &place.after }</span>
                <span class="where">{ &place.at }</span>
            </button>
        }
    });
    let mending = item.mend.as_ref().map(|(name, deed)| {
        let onclick = {
            let what = *deed;
            dispatch.doing(move |dispatch, _: MouseEvent| mend(dispatch, what))
        };
        html! {
            <button class="button mend" type="button" aria-describedby={says.clone()} aria-keyshortcuts={keys.mend_spoken.clone()} {onclick}>
                { &name }{ cap(keys.mend.as_ref()) }
            </button>
        }
    });
    let ask = on_ask.reform(move |_: MouseEvent| !asks);
    html! {
        <li key={item.key.clone()} data-waits={item.key.clone()} data-waits-at={at.to_string()}>
            <p class={classes!("says", item.is_as_headed.then_some("unseen"))} id={says.clone()} dir="auto">{ &item.says }</p>
            { for places }
            if let Some(more) = &item.more { <p class="hint">{ &more }</p> }
            <div class="actions">
                { mending.unwrap_or_default() }
                <button class="button quiet dismiss" type="button" aria-expanded={asks.to_string()} aria-describedby={says} aria-keyshortcuts={keys.dismiss_spoken.clone()} onclick={ask}>
                    { t!(waits_dismiss) }{ cap(keys.dismiss.as_ref()) }
                </button>
            </div>
            if asks {
                { Reason { article: desk.work.article.id, before: desk.column.reason(&item.key).to_owned(), key: item.key.clone(), dismisses: item.dismisses.clone(), on_leave: on_ask.clone() }.part() }
            }
        </li>
    }
}

/// What a key asks of an item: to mend or to dismiss it.
fn deed_of(keyboard: &Keyboard, event: &KeyboardEvent, codebook: &Codebook) -> Option<Do> {
    let key = keyboard.read(event).filter(|key| !key.in_text)?;
    let all = all(codebook);
    let of_lists = commands::struck(&key, &all).into_iter().find(|command| command.is_of_lists());
    of_lists.map(|command| command.deed.clone())
}

/// Mends it; a mark that comes of it is a new one.
fn mend(dispatch: &Dispatch, what: Mend) {
    dispatch.send(Action::Mend { what, id: AnnotationId::from_u128(ids::random()), at: ids::now() });
}

/// Several keys, or the one where there are none.
fn or_alone(keys: &[String], key: &str) -> Vec<String> {
    if keys.is_empty() { vec![key.to_owned()] } else { keys.to_vec() }
}

/// The field that asks why an item needs nothing.
#[derive(PartialEq)]
struct Reason {
    article: ArticleId,
    /// What was typed before, half.
    before: String,
    key: Rc<str>,
    dismisses: Vec<String>,
    on_leave: Callback<bool>,
}

crate::view!(Reason, use_reason);

/// The reason that is being typed.
struct Dismissing {
    dispatch: Dispatch,
    typed: UseStateHandle<String>,
    /// What stands in the field when it goes: another tab, another item and another article take it away.
    standing: Rc<RefCell<String>>,
    /// What is dismissed.
    gaps: Vec<String>,
    on_leave: Callback<bool>,
}

impl Dismissing {
    /// Dismisses, with what is typed as the reason.
    fn keep(&self) {
        self.standing.take();
        let (gaps, reason) = (self.gaps.clone(), Some(self.typed.trim().to_owned()));
        self.dispatch.send(Action::DismissGaps { gaps, reason, at: ids::now() });
    }

    /// Enter dismisses; Esc leaves the field and forgets the words.
    fn strike(&self, event: &KeyboardEvent) {
        if event::is_composing(event) {
            return;
        }
        match event.key().as_str() {
            "Enter" => self.keep(),
            "Escape" => {
                self.standing.take();
                // The button stands: the focus goes there before the field does.
                page::focus("[data-waits]:focus-within .dismiss");
                self.on_leave.emit(false);
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

/// The field that asks why. Enter keeps it, also without words; Esc leaves it and forgets the words.
#[hook]
fn use_reason(props: &Reason) -> Html {
    const FIELD: &str = "#waits-why";
    let typed = use_state_eq(|| props.before.clone());
    let reason = Rc::new(Dismissing {
        dispatch: use_dispatch(),
        typed: typed.clone(),
        standing: use_mut_ref(|| props.before.clone()),
        gaps: or_alone(&props.dismisses, &props.key),
        on_leave: props.on_leave.clone(),
    });
    {
        let (reason, article, key) = (reason.clone(), props.article, props.key.clone());
        use_effect_on((), move |()| {
            page::focus(FIELD);
            page::scroll_into_view(".waits-why", false);
            move || reason.dispatch.send(Action::Reason { article, key, words: reason.standing.take() })
        });
    }
    let oninput = acts(&reason, |reason, event: InputEvent| {
        let words = event::value(&event);
        reason.standing.replace(words.clone());
        reason.typed.set(words);
    });
    let onkeydown = acts(&reason, |reason, event: KeyboardEvent| reason.strike(&event));
    html! {
        <div class="waits-why">
            <label for="waits-why">{ t!(waits_why) }</label>
            <input id="waits-why" class="field" type="text" dir="auto" autocomplete="off" enterkeyhint="done" value={(*typed).clone()} {oninput} {onkeydown} />
            <button class="button" type="button" onclick={acts(&reason, |reason, _: MouseEvent| reason.keep())}>{ t!(waits_dismiss_now) }</button>
        </div>
    }
}
