//! Relating by hand: a mark's grip, or its card's button, is dragged to another mark or card. And the list that
//! the key and the button open.
//!
//! Knows: one drag at a time; Esc takes it back; the type is asked for only where more than one is allowed. Does
//! not know: what is allowed, which is the core's. Whatever has `data-relate` with a mark's id can be dragged.
//! Nothing here is needed to relate: the list does the same without dragging (WCAG 2.5.7).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_core::insight::relate::{self, Refusal, Tie};
use galley_core::model::id::{AnnotationId, RelationId};
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use crate::dom::event::{self, Listener};
use crate::dom::geometry::{self, HtmlElement, Rect};
use crate::dom::{ids, page, pick, task};
use crate::store::{Dispatch, use_dispatch};
use crate::view::column::relations::relate::RelateDialog;
use crate::view::parts::fields::sets;
use crate::view::parts::menu::{Choice, MenuList};
use crate::view::parts::part::View;

/// Pixels that a pointer may tremble without dragging.
const STILL: f64 = 5.0;
/// Pixels from the edges of what is seen of the article, beyond which a drag is within it.
const INSIDE: f64 = 52.0;
/// Milliseconds after a drag in which a click is its end.
const AFTER: u32 = 60;

/// What relates by hand.
#[derive(PartialEq)]
pub struct Relating {
    /// The open article.
    pub desk: Rc<Desk>,
}

crate::view!(Relating, use_relating);

/// The line that is being drawn, in pixels of the screen.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    from: (f64, f64),
    to: (f64, f64),
    /// What it would lead to.
    target: Vec<Rect>,
}

/// Two marks that were joined and may be related in several ways.
#[derive(Clone, Debug, PartialEq)]
struct Dropped {
    from: AnnotationId,
    to: AnnotationId,
    ties: Vec<Tie>,
    at: (f64, f64),
}

struct Drag {
    from: AnnotationId,
    start: (f64, f64),
    point: (f64, f64),
    moved: bool,
    /// Whether it has been well within what is seen of the article: a card's button lies at the edge, and the page
    /// must not run away from under it.
    inside: bool,
    /// The page's scrolling when it began: the line's start goes along.
    scrolled: f64,
    is_grip: bool,
    #[expect(dead_code, reason = "held as long as the drag goes on")]
    listeners: Vec<Option<Listener>>,
}

/// What outlives a render.
struct Hub {
    desk: RefCell<Rc<Desk>>,
    drag: RefCell<Option<Drag>>,
    waiting: Cell<bool>,
    dragged: Cell<bool>,
    line: UseStateSetter<Option<Line>>,
    dropped: UseStateSetter<Option<Dropped>>,
    dispatch: Dispatch,
}

impl Hub {
    fn press(self: &Rc<Self>, event: &Event) {
        if self.drag.borrow().is_some() {
            return;
        }
        let Some(point) = pick::point(event) else { return };
        let Some(from) = pick::hold_on(event, "data-relate").and_then(|id| AnnotationId::parse(&id)) else { return };
        let is_grip = event::is_within(event, ".relate-grip");
        let (moving, up, cancel, escape) = (self.clone(), self.clone(), self.clone(), self.clone());
        let listeners = vec![
            Listener::on_window("pointermove", move |event| moving.follow_to(event)),
            Listener::on_window("pointerup", move |_| up.let_go(true)),
            Listener::on_window("pointercancel", move |_| cancel.let_go(false)),
            Listener::on_escape(move || escape.let_go(false)),
        ];
        let scrolled = geometry::scroll_top();
        let drag = Drag { from, start: point, point, moved: false, inside: false, scrolled, is_grip, listeners };
        *self.drag.borrow_mut() = Some(drag);
    }

    fn follow_to(self: &Rc<Self>, event: &Event) {
        {
            let mut drag = self.drag.borrow_mut();
            let (Some(drag), Some(point)) = (drag.as_mut(), pick::point(event)) else { return };
            drag.point = point;
            let still = (point.0 - drag.start.0).hypot(point.1 - drag.start.1) <= STILL;
            if still && !drag.moved {
                return;
            }
            drag.moved = true;
        }
        self.ask();
    }

    fn ask(self: &Rc<Self>) {
        if !self.waiting.replace(true) {
            let hub = self.clone();
            task::before_paint(move || {
                hub.waiting.set(false);
                hub.draw();
            });
        }
    }

    /// Once a frame while something is dragged.
    fn draw(self: &Rc<Self>) {
        let desk = self.desk.borrow().clone();
        let (line, may_scroll) = {
            let mut drag = self.drag.borrow_mut();
            let Some(drag) = drag.as_mut().filter(|drag| drag.moved) else { return };
            let (target, rects) = target_at(&desk, drag.from, drag.point);
            let can_be = target.is_some_and(|id| !relate::ties_between(&desk.work, drag.from, id).is_empty());
            let target = if can_be { rects } else { Vec::new() };
            // What hangs in the text goes along when the page is scrolled.
            let moved = if drag.is_grip { geometry::scroll_top() - drag.scrolled } else { 0.0 };
            let (top, foot) = geometry::seen();
            drag.inside |= (top + INSIDE..foot - INSIDE).contains(&drag.point.1);
            (Line { from: (drag.start.0, drag.start.1 - moved), to: drag.point, target }, drag.inside)
        };
        let scrolls = may_scroll && geometry::scroll_near_edge(line.to.1);
        self.line.set(Some(line));
        if scrolls {
            self.ask();
        }
    }

    fn let_go(&self, keep: bool) {
        // Asked for once more: fast hands let go before the frame that would have looked.
        let desk = self.desk.borrow().clone();
        let Some(drag) = self.drag.borrow_mut().take() else { return };
        self.line.set(None);
        if !drag.moved {
            if keep && drag.is_grip {
                self.dispatch.send(Action::AskToRelate(Some(drag.from)));
            }
            return;
        }
        self.dragged.set(true);
        self.dispatch.send(Action::Dragged(true));
        if !keep {
            return;
        }
        let (target, _) = target_at(&desk, drag.from, drag.point);
        let Some(to) = target.filter(|to| *to != drag.from) else { return };
        let ties = relate::ties_between(&desk.work, drag.from, to);
        match ties.as_slice() {
            [] => self.dispatch.send(Action::Say(refusal(&desk, drag.from, to).into())),
            [tie] => relate_now(&self.dispatch, drag.from, tie, to),
            _ => self.dropped.set(Some(Dropped { from: drag.from, to, ties, at: drag.point })),
        }
    }
}

/// The mark under a point, one that may be related to `from` before any other, and where its words are.
fn target_at(desk: &Desk, from: AnnotationId, (x, y): (f64, f64)) -> (Option<AnnotationId>, Vec<Rect>) {
    let (ids, rects) = pick::annotations_at(x, y);
    let can_be = |id: &AnnotationId| !relate::ties_between(&desk.work, from, *id).is_empty();
    (ids.iter().copied().find(can_be).or_else(|| ids.first().copied()), rects)
}

/// Why nothing came of it.
fn refusal(desk: &Desk, from: AnnotationId, to: AnnotationId) -> &'static str {
    let is_there = relate::ends_of(&desk.work, from).iter().any(|end| end.other == to);
    if is_there { Refusal::Doubled.words() } else { Refusal::Forbidden.words() }
}

/// Relates two marks.
pub fn relate_now(dispatch: &Dispatch, here: AnnotationId, tie: &Tie, other: AnnotationId) {
    let (from, to) = tie.ends(here, other);
    let id = RelationId::from_u128(ids::random());
    dispatch.send(Action::Relate { id, from, kind: tie.kind.clone(), to, at: ids::now() });
}

/// Listens to presses: one on a grip or a button begins a drag.
#[hook]
fn use_presses(hub: &Rc<Hub>) {
    let hub = hub.clone();
    use_effect_on((), move |()| {
        let press = hub.clone();
        let down = Listener::on_document("pointerdown", move |event| press.press(event));
        let over = Listener::on_window("pointerup", move |_| {
            let hub = hub.clone();
            // The click that ends a drag opens nothing.
            task::Timeout::new(AFTER, move || {
                if hub.dragged.take() {
                    hub.dispatch.send(Action::Dragged(false));
                }
            })
            .forget();
        });
        move || drop((down, over))
    });
}

/// What relates by hand.
#[hook]
fn use_relating(props: &Relating) -> Html {
    let dispatch = use_dispatch();
    let line = use_state_eq(|| None::<Line>);
    let dropped = use_state_eq(|| None::<Dropped>);
    let hub = {
        let (desk, dispatch) = (props.desk.clone(), dispatch.clone());
        let (line, dropped) = (line.setter(), dropped.setter());
        use_memo((), move |()| {
            Rc::new(Hub {
                desk: RefCell::new(desk),
                drag: RefCell::default(),
                waiting: Cell::new(false),
                dragged: Cell::new(false),
                line,
                dropped,
                dispatch,
            })
        })
    };
    let hub = (*hub).clone();
    *hub.desk.borrow_mut() = props.desk.clone();
    use_presses(&hub);
    let mark = props.desk.column.relating.and_then(|id| props.desk.work.annotations.get(id).cloned());
    let on_close = dispatch.on(move |()| Action::AskToRelate(None));
    html! {
        <>
            if let Some(line) = &*line { { drawn(line) } }
            if let Some(shown) = (*dropped).clone() {
                { DropMenu { desk: props.desk.clone(), dropped: shown, on_close: sets(&dropped, |()| None) }.part() }
            }
            if let Some(mark) = mark {
                { RelateDialog { desk: props.desk.clone(), mark, on_close }.part() }
            }
        </>
    }
}

fn drawn(line: &Line) -> Html {
    let round = |point: (f64, f64)| (point.0 as i32, point.1 as i32);
    let ((x, y), (to_x, to_y)) = (round(line.from), round(line.to));
    // Out into the margin first, as the arcs go.
    let bend = (to_x - x).abs() / 2 + 24;
    let out = if geometry::article().is_some_and(|article| geometry::of(&article).x > line.from.0) { -1 } else { 1 };
    let path = format!("M{x} {y}C{} {y} {} {to_y} {to_x} {to_y}", x + out * bend, to_x + out * bend);
    let targets = line.target.iter().map(|rect| {
        let side = |length: f64| (length as i32).to_string();
        html! {
            <rect x={side(rect.x - 3.0)} y={side(rect.y - 2.0)} width={side(rect.width + 6.0)} height={side(rect.height + 4.0)} rx="3" />
        }
    });
    let fits = !line.target.is_empty();
    html! {
        <svg class={classes!("relating", fits.then_some("fits"))} aria-hidden="true" focusable="false">
            { for targets }
            <path d={path} />
            <circle cx={to_x.to_string()} cy={to_y.to_string()} r="4" />
        </svg>
    }
}

/// The ways in which two marks may be related, where they were joined.
#[derive(PartialEq)]
struct DropMenu {
    desk: Rc<Desk>,
    dropped: Dropped,
    on_close: Callback<()>,
}

crate::view!(DropMenu, use_drop_menu);

/// The ways in which two marks may be related.
#[hook]
fn use_drop_menu(props: &DropMenu) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    {
        let (node, (x, y)) = (node.clone(), props.dropped.at);
        use_effect_on((), move |()| {
            if let Some(list) = node.cast::<HtmlElement>() {
                let (width, height) = geometry::viewport();
                let size = geometry::of(&list);
                let left = (x + 8.0).min(width - size.width - 8.0).max(8.0);
                let top = (y + 8.0).min(height - size.height - 48.0).max(60.0);
                page::set_property(&list, "--x", &format!("{}px", left as i32));
                page::set_property(&list, "--y", &format!("{}px", top as i32));
            }
        });
    }
    let Dropped { from, to, ties, .. } = props.dropped.clone();
    let codebook = &props.desk.work.codebook;
    let choices: Vec<Choice> = ties.iter().map(|tie| Choice::deed(tie.spoken_name(codebook))).collect();
    let on_pick = {
        let on_close = props.on_close.clone();
        Callback::from(move |at: usize| {
            if let Some(tie) = ties.get(at) {
                relate_now(&dispatch, from, tie, to);
            }
            on_close.emit(());
            page::focus("[data-article]");
        })
    };
    let on_close = {
        let on_close = props.on_close.clone();
        Callback::from(move |give_back| {
            on_close.emit(());
            if give_back {
                page::focus("[data-article]");
            }
        })
    };
    html! {
        <section class="part-menu drop-menu" aria-label={t!(relate_how)} ref={node}>
            { MenuList { label: t!(relate_how).to_owned(), choices, on_pick, on_close, options: false }.late_quietly() }
        </section>
    }
}
