//! The grip of the sheet, on phones: pulled up and down, or struck.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::{Action, Pull};
use galley_words::t;
use yew::prelude::*;

use crate::dom::event::Listener;
use crate::dom::geometry::{self, Element, HtmlElement};
use crate::dom::screen;
use crate::dom::{page, pick};
use crate::hooks::use_effect_on::use_effect_on;
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::fields::acts;

/// Pixels that the grip is pulled before the sheet goes on to its next height.
const PULL: f64 = 32.0;
/// Pixels above which it goes on by two.
const LONG_PULL: f64 = 300.0;
/// Pixels that a finger may tremble on the grip.
const STILL: f64 = 6.0;

/// The grip of the sheet: pulled up and down, or struck.
#[derive(PartialEq)]
pub struct Grip {
    /// Whether the sheet is up.
    pub full: bool,
}

crate::view!(Grip, use_grip);

/// The pull of a finger: where it began, how high the sheet was, whether it moved, and whether its end
/// has been acted on already, so that a click after it means nothing.
#[derive(Clone, Copy, Default)]
struct Held {
    from: f64,
    height: f64,
    by: f64,
    held: bool,
    moved: bool,
    done: bool,
}

/// The hand on the grip: what it pulls, and where the pull is told.
struct Hand {
    pull: Rc<RefCell<Held>>,
    node: NodeRef,
    dispatch: Dispatch,
}

impl Hand {
    /// The sheet. While it is pulled, it follows through the CSSOM.
    fn panel(&self) -> Option<HtmlElement> {
        self.node.cast::<Element>().and_then(|grip| geometry::parent(&grip))
    }

    /// Whether the end of a pull was acted on; once.
    fn take_done(&self) -> bool {
        std::mem::take(&mut self.pull.borrow_mut().done)
    }

    /// A finger comes down.
    fn press(&self, event: &PointerEvent) {
        *self.pull.borrow_mut() = Held::default();
        if !pick::is_first(event) || !screen::is_phone() {
            return;
        }
        pick::capture(event);
        let height = self.panel().map_or(0.0, |panel| geometry::of(&panel).height);
        *self.pull.borrow_mut() = Held { from: event.client_y(), height, held: true, ..Held::default() };
    }

    /// The sheet goes along with the finger.
    fn follow(&self, event: &PointerEvent) {
        let mut pull = self.pull.borrow_mut();
        if !pull.held {
            return;
        }
        pull.by = pull.from - event.client_y();
        pull.moved |= pull.by.abs() > STILL;
        if let (true, Some(panel)) = (pull.moved, self.panel()) {
            let height = (pull.height + pull.by).max(0.0);
            page::set_property(&panel, "--pulled", &format!("{}px", height as i32));
        }
    }

    /// The end of a pull: kept, or as it was.
    fn let_go(&self, keep: bool) {
        let was = *self.pull.borrow();
        if !was.held {
            return;
        }
        *self.pull.borrow_mut() = Held { done: true, ..Held::default() };
        if let Some(panel) = self.panel() {
            page::set_property(&panel, "--pulled", "");
        }
        // A tap counts when the finger leaves: after a pull the browser may take a tap for the end of
        // a glide, and sends no click.
        if keep && !was.moved {
            // As a click does: a note that is being typed is left.
            page::focus(".panel > .grip");
            self.dispatch.send(Action::Pull(Pull::Grip));
        } else if keep && was.by.abs() > PULL {
            let heights = if was.by.abs() > LONG_PULL { 2 } else { 1 };
            self.dispatch.send(Action::Pull(Pull::By(if was.by > 0.0 { heights } else { -heights })));
        }
    }

    /// Keys and screen readers click without a pointer.
    fn click(&self, event: &MouseEvent) {
        let is_done = self.take_done();
        if event.detail() == 0 || !is_done {
            self.dispatch.send(Action::Pull(Pull::Grip));
        }
    }
}

/// The grip.
#[hook]
fn use_grip(props: &Grip) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    let pull = use_mut_ref(Held::default);
    let hand = Rc::new(Hand { pull, node, dispatch });
    {
        // The click that a tap would still send would strike what the sheet has brought under the finger.
        let hand = hand.clone();
        use_effect_on((), move |()| {
            let grip = hand.node.cast::<Element>();
            let listener = grip.map(|grip| {
                Listener::new(grip.as_ref(), "touchend", move |event| {
                    if hand.take_done() && event.cancelable() {
                        event.prevent_default();
                    }
                })
            });
            move || drop(listener)
        });
    }
    html! {
        <button
            ref={&hand.node}
            class="grip"
            type="button"
            aria-label={if props.full { t!(panel_grip_close) } else { t!(panel_grip_open) }}
            aria-expanded={props.full.to_string()}
            onpointerdown={acts(&hand, |hand, event: PointerEvent| hand.press(&event))}
            onpointermove={acts(&hand, |hand, event: PointerEvent| hand.follow(&event))}
            onpointerup={acts(&hand, |hand, _: PointerEvent| hand.let_go(true))}
            onpointercancel={acts(&hand, |hand, _: PointerEvent| hand.let_go(false))}
            onclick={acts(&hand, |hand, event: MouseEvent| hand.click(&event))}
        ></button>
    }
}
