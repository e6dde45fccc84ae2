//! The grip of the sheet, on phones: pulled up and down, or struck.

use galley_core::desk::{Action, Pull};
use galley_words::t;
use yew::prelude::*;

use crate::dom::event::Listener;
use crate::dom::geometry::{self, Element};
use crate::dom::screen;
use crate::dom::{page, pick};
use crate::hooks::use_effect_on::use_effect_on;
use crate::store::use_dispatch;

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

/// The grip.
#[hook]
fn use_grip(props: &Grip) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    let pull = use_mut_ref(Held::default);
    {
        // The click that a tap would still send would strike what the sheet has brought under the finger.
        let (node, pull) = (node.clone(), pull.clone());
        use_effect_on((), move |()| {
            let listener = node.cast::<Element>().map(|grip| {
                Listener::new(grip.as_ref(), "touchend", move |event| {
                    if std::mem::take(&mut pull.borrow_mut().done) && event.cancelable() {
                        event.prevent_default();
                    }
                })
            });
            move || drop(listener)
        });
    }
    // While it is pulled, the sheet follows through the CSSOM.
    let panel = {
        let node = node.clone();
        move || node.cast::<Element>().and_then(|grip| geometry::parent(&grip))
    };
    let onpointerdown = {
        let (pull, panel) = (pull.clone(), panel.clone());
        move |event: PointerEvent| {
            *pull.borrow_mut() = Held::default();
            if !pick::is_first(&event) || !screen::is_phone() {
                return;
            }
            pick::capture(&event);
            let height = panel().map_or(0.0, |panel| geometry::of(&panel).height);
            *pull.borrow_mut() = Held { from: event.client_y(), height, held: true, ..Held::default() };
        }
    };
    let onpointermove = {
        let (pull, panel) = (pull.clone(), panel.clone());
        move |event: PointerEvent| {
            let mut pull = pull.borrow_mut();
            if !pull.held {
                return;
            }
            pull.by = pull.from - event.client_y();
            pull.moved |= pull.by.abs() > STILL;
            if let (true, Some(panel)) = (pull.moved, panel()) {
                let height = (pull.height + pull.by).max(0.0);
                page::set_property(&panel, "--pulled", &format!("{}px", height as i32));
            }
        }
    };
    let let_go = {
        let (pull, panel) = (pull.clone(), panel);
        let dispatch = dispatch.clone();
        move |keep: bool| {
            let was = *pull.borrow();
            if !was.held {
                return;
            }
            *pull.borrow_mut() = Held { done: true, ..Held::default() };
            if let Some(panel) = panel() {
                page::set_property(&panel, "--pulled", "");
            }
            // A tap counts when the finger leaves: after a pull the browser may take a tap for the end of
            // a glide, and sends no click.
            if keep && !was.moved {
                // As a click does: a note that is being typed is left.
                page::focus(".panel > .grip");
                dispatch.send(Action::Pull(Pull::Grip));
            } else if keep && was.by.abs() > PULL {
                let heights = if was.by.abs() > LONG_PULL { 2 } else { 1 };
                dispatch.send(Action::Pull(Pull::By(if was.by > 0.0 { heights } else { -heights })));
            }
        }
    };
    let (released, cancelled) = (let_go.clone(), let_go);
    let onclick = {
        move |event: MouseEvent| {
            // Keys and screen readers click without a pointer.
            let done = std::mem::take(&mut pull.borrow_mut().done);
            if event.detail() == 0 || !done {
                dispatch.send(Action::Pull(Pull::Grip));
            }
        }
    };
    html! {
        <button
            ref={node}
            class="grip"
            type="button"
            aria-label={if props.full { t!(panel_grip_close) } else { t!(panel_grip_open) }}
            aria-expanded={props.full.to_string()}
            {onpointerdown}
            {onpointermove}
            onpointerup={move |_: PointerEvent| released(true)}
            onpointercancel={move |_: PointerEvent| cancelled(false)}
            {onclick}
        ></button>
    }
}
