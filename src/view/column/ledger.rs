//! The claim ledger: a table of claims, sorted and sifted, each cell changed where it stands.
//!
//! Knows: which row has the keyboard, which is open, what is in sight. The arrows up and down go from row to row in
//! one column; Tab goes through everything. Where the article stands beside the table, its emphasis goes along
//! with the row. As long as a hand is in a row, no row changes its place. Does not know: in which order claims
//! stand; that is the core's.

mod answer;
mod head;
mod row;
mod window;

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use galley_core::desk::{Action, Desk, Tab, Target};
use galley_core::insight::ledger::{Column, Ledger as Claims, Row, Sieve, Sorting};
use galley_core::model::annotation::Annotation;
use galley_core::model::id::AnnotationId;
use galley_words::t;
use yew::prelude::*;

use self::head::{Head, Heads};
use self::row::{LedgerRow, Wish};
use self::window::use_window;
use crate::dom::event::{self, Listener};
use crate::dom::screen;
use crate::dom::{arrival, page, task};
use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_insight::known;
use crate::hooks::use_tick::use_media;
use crate::store::{Dispatch, use_dispatch};
use crate::view::column::card::Keep;
use crate::view::parts::part::View;

/// What the tab shows.
#[derive(PartialEq)]
pub struct Ledger {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The vault's ears.
    pub keep: Keep,
}

crate::view!(Ledger, use_page);

/// What the order of rows hangs on.
type Arranged = (Sorting, Sieve, Option<AnnotationId>);

/// What outlives a render.
#[derive(Default)]
struct Now {
    rows: Rc<Vec<Rc<Row>>>,
    arranged: Arranged,
    /// The column that the keyboard is in.
    column: Option<Column>,
    /// Whether a pointer is down: nothing moves away from under it.
    pressed: bool,
}

/// The page.
#[hook]
fn use_page(props: &Ledger) -> Html {
    let dispatch = use_dispatch();
    let (desk, work) = (&props.desk, &props.desk.work);
    let wide = use_media(screen::ROOMY);
    let claims = use_memo(known(work), |_| Claims::of(work));
    let columns = use_memo(claims.columns.clone(), Clone::clone);
    let here = use_state_eq(|| None::<AnnotationId>);
    let open = use_state_eq(|| None::<AnnotationId>);
    let now = use_mut_ref(Now::default);
    let (sorting, sieve) = desk.column.claims.clone();
    let listed =
        use_memo((claims.clone(), sieve.clone(), sorting), |(claims, sieve, sorting)| claims.list(sieve, *sorting));
    let rows = arrange(&claims, &listed, &now, (sorting, sieve.clone(), *here));

    let body = use_node_ref();
    let window = use_window(rows.len(), &body);
    let bring = window.bring.clone();
    use_pointer(&now, &here);
    use_following(&now, desk.focused, bring.clone());
    use_kept_focus(&now, &rows, *here);

    let on_wish = use_mut_ref(|| wishes(&open, &dispatch)).borrow().clone();
    let onkeydown = {
        let (now, open) = (now.clone(), open.clone());
        move |event: KeyboardEvent| strike(&event, &now, &open, &bring)
    };
    let onfocusin = {
        let (now, here, focused) = (now.clone(), here.clone(), desk.focused);
        dispatch.doing(move |dispatch, event: FocusEvent| {
            let row = enter(&event, &now, &here);
            // Beside the article the emphasis goes along; where the article is covered there is nothing to see.
            if wide && row.is_some() && row != focused {
                dispatch.send(Action::Focus(row));
            }
        })
    };
    let onfocusout = {
        let (now, here) = (now, here.setter());
        move |_: FocusEvent| settle_soon(&now, &here, |_| {})
    };

    let total = rows.len();
    let range = window.range.clone();
    let table = Table { props, rows: &rows, columns: &columns, range: &range, here: *here, open: *open, on_wish };
    let spacer = |node: &NodeRef, key: &'static str| {
        html! { <tr key={key} class="spacer" role="presentation" aria-hidden="true" ref={node}></tr> }
    };
    html! {
        <div class="ledger-page">
            { Head { claims: claims.clone(), codebook: work.codebook.clone(), shown: total, look: (sorting, sieve) }.part() }
            if rows.is_empty() {
                { empty(claims.rows.is_empty()) }
            } else {
                <table class="ledger" role="table" aria-rowcount={(total + 1).to_string()} {onkeydown} {onfocusin} {onfocusout}>
                    <caption class="unseen">{ t!(ledger_caption) }</caption>
                    { Heads { columns: columns.clone(), codebook: work.codebook.clone(), look: desk.column.claims.clone() }.part() }
                    <tbody role="rowgroup" ref={body}>
                        { for table.shown(0..range.start) }
                        { spacer(&window.before, "before") }
                        { for table.shown(range.start..range.end) }
                        { spacer(&window.after, "after") }
                        { for table.shown(range.end..total) }
                    </tbody>
                </table>
            }
        </div>
    }
}

/// The rows, and which of them are in the page: those in the window, and those that a hand or an eye is at.
struct Table<'a> {
    props: &'a Ledger,
    rows: &'a [Rc<Row>],
    columns: &'a Rc<Vec<Column>>,
    range: &'a Range<usize>,
    here: Option<AnnotationId>,
    open: Option<AnnotationId>,
    on_wish: Callback<(Wish, Rc<Annotation>)>,
}

impl Table<'_> {
    /// Those of a part of the rows that are in the page.
    fn shown(&self, part: Range<usize>) -> Vec<Html> {
        let rows = self.rows.iter().enumerate().take(part.end).skip(part.start);
        rows.filter(|(at, row)| self.is_shown(*at, row.mark.id)).map(|(at, row)| self.row(at, row)).collect()
    }

    /// Whether a row is in the page.
    fn is_shown(&self, at: usize, id: AnnotationId) -> bool {
        self.range.contains(&at) || [self.here, self.open, self.props.desk.focused].contains(&Some(id))
    }

    /// A row.
    fn row(&self, at: usize, row: &Rc<Row>) -> Html {
        let (desk, id) = (&self.props.desk, row.mark.id);
        let answering = desk.column.answering.filter(|(of, ..)| *of == id);
        let row = LedgerRow {
            row: row.clone(),
            at: self.range.contains(&at).then_some(at),
            index: at + 1,
            columns: self.columns.clone(),
            codebook: desk.work.codebook.clone(),
            focused: desk.focused == Some(id),
            answering: answering.map(|(_, column, number)| (column, number)),
            open: (self.open == Some(id)).then(|| (desk.clone(), self.props.keep.clone())),
            on_wish: self.on_wish.clone(),
        };
        row.keyed(id.to_string())
    }
}

/// What a row asks of the table.
fn wishes(open: &UseStateHandle<Option<AnnotationId>>, dispatch: &Dispatch) -> Callback<(Wish, Rc<Annotation>)> {
    let open = open.setter();
    dispatch.doing(move |dispatch, (wish, mark): (Wish, Rc<Annotation>)| match wish {
        Wish::Go => go(dispatch, &mark),
        Wish::Open(is_open) => {
            open.set(is_open.then_some(mark.id));
            if is_open {
                // What backs it by a relation stands among the relations, and is not shown here.
                arrival::focus(format!("[id=\"claim-{}\"] .evidence :is(.line, .add)", mark.id));
            }
        }
    })
}

/// What is said where no row shows: there are no claims, or none fits.
fn empty(has_none: bool) -> Html {
    let title = if has_none { t!(ledger_empty) } else { t!(ledger_none_fits) };
    html! {
        <div class="empty">
            <p class="empty-title">{ title }</p>
            if has_none { <p>{ t!(ledger_empty_text) }</p> }
        </div>
    }
}

/// The keyboard came into a row: which, and in which column, is noted unless a pointer is down.
fn enter(event: &FocusEvent, now: &RefCell<Now>, here: &UseStateHandle<Option<AnnotationId>>) -> Option<AnnotationId> {
    let row = event::attribute(event, "data-claim").and_then(|id| AnnotationId::parse(&id));
    let column = event::attribute(event, "data-col").and_then(|slug| Column::from_slug(&slug));
    let is_pressed = {
        let mut now = now.borrow_mut();
        now.column = column.or(now.column);
        now.pressed
    };
    if !is_pressed {
        here.set(row);
    }
    row
}

/// A row that was moved in the page keeps the keyboard.
#[hook]
fn use_kept_focus(now: &Rc<RefCell<Now>>, rows: &[Rc<Row>], here: Option<AnnotationId>) {
    let now = now.clone();
    let ids: Vec<AnnotationId> = rows.iter().map(|row| row.mark.id).collect();
    use_effect_on((ids, here), move |(_, here)| {
        // Focus is heard of at once, and notes the column.
        let column = now.borrow().column;
        if let (Some(id), true) = (here, page::focus_is_lost()) {
            take(*id, column.unwrap_or(Column::Claim));
        }
    });
}

/// The rows in order: anew, or as they stand as long as the hand is where it was.
fn arrange(claims: &Claims, listed: &Rc<Vec<Rc<Row>>>, now: &RefCell<Now>, wanted: Arranged) -> Rc<Vec<Rc<Row>>> {
    let mut now = now.borrow_mut();
    let mut rows = listed.clone();
    if wanted.2.is_some() && now.arranged == wanted {
        let before: Vec<AnnotationId> = now.rows.iter().map(|row| row.mark.id).collect();
        rows = Rc::new(claims.kept(&before, &rows));
    }
    now.arranged = wanted;
    if now.rows != rows {
        now.rows = rows;
    }
    now.rows.clone()
}

/// Gives a row the keyboard, in this column if it has a control there.
fn take(id: AnnotationId, column: Column) -> bool {
    let cell = format!("[data-claim=\"{id}\"] [data-col=\"{}\"]", column.slug());
    let words = format!("[data-claim=\"{id}\"] [data-col=claim]");
    let taken = if page::focus(&cell) { Some(cell) } else { page::focus(&words).then_some(words) };
    if let Some(cell) = &taken {
        page::scroll_into_view(cell, false);
    }
    taken.is_some()
}

/// Which row has the keyboard now.
fn settle(now: &RefCell<Now>, here: &UseStateSetter<Option<AnnotationId>>) {
    if !now.borrow().pressed && !page::has_modal() {
        here.set(page::around_focus("data-claim").and_then(|id| AnnotationId::parse(&id)));
    }
}

/// The same when the keyboard is where it goes to, which is known later; `first` comes before.
fn settle_soon(now: &Rc<RefCell<Now>>, here: &UseStateSetter<Option<AnnotationId>>, first: fn(&mut Now)) {
    let (now, here) = (now.clone(), here.clone());
    task::after_paint(move || {
        first(&mut now.borrow_mut());
        settle(&now, &here);
    });
}

/// Goes to a claim in the article, and gives it the keyboard. Where the table covers the article, it makes room.
fn go(dispatch: &Dispatch, mark: &Annotation) {
    if !screen::is_roomy() {
        dispatch.send(Action::ShowTab(Tab::Marks));
    }
    dispatch.send(Action::Focus(Some(mark.id)));
    dispatch.send(Action::Reveal(mark.id));
    dispatch.send(Action::Aim(Target::Article));
}

/// Keys that go from row to row, and out of what is open.
fn strike(
    event: &KeyboardEvent,
    now: &RefCell<Now>,
    open: &UseStateHandle<Option<AnnotationId>>,
    bring: &Callback<usize>,
) {
    let is_held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    // A dialog of an entry stands in its row, and has its own way out.
    let is_elsewhere = event::is_within(event, ".menu-list, dialog");
    if is_held || event::is_composing(event) || event.default_prevented() || is_elsewhere {
        return;
    }
    let Some(id) = event::attribute(event, "data-claim").and_then(|id| AnnotationId::parse(&id)) else { return };
    let in_detail = event::is_within(event, ".detail");
    let key = event.key();
    match key.as_str() {
        "Escape" if **open == Some(id) => {
            event.prevent_default();
            event.stop_propagation();
            let evidence = format!("[data-claim=\"{id}\"] [data-col=evidence]");
            // A field that is left keeps its words; only then the row shuts.
            page::focus(&evidence);
            if !in_detail {
                open.set(None);
            }
        }
        "ArrowDown" | "ArrowUp" if !in_detail => {
            let down = key == "ArrowDown";
            if !event::leaves_text(event, down) {
                return;
            }
            event.prevent_default();
            walk(id, down, now, bring);
        }
        _ => {}
    }
}

/// Goes to the row above or below in the same column, which comes into the window first.
fn walk(id: AnnotationId, down: bool, now: &RefCell<Now>, bring: &Callback<usize>) {
    let (rows, column) = {
        let now = now.borrow();
        (now.rows.clone(), now.column.unwrap_or(Column::Claim))
    };
    let here = rows.iter().position(|row| row.mark.id == id);
    let next = here.and_then(|at| if down { Some(at + 1) } else { at.checked_sub(1) });
    let Some((at, next)) = next.and_then(|at| Some((at, rows.get(at)?.mark.id))) else { return };
    if !take(next, column) {
        bring.emit(at);
        arrival::when(move || take(next, column));
    }
}

/// Nothing moves between a press and the click that comes of it.
#[hook]
fn use_pointer(now: &Rc<RefCell<Now>>, here: &UseStateHandle<Option<AnnotationId>>) {
    let (now, here) = (now.clone(), here.setter());
    use_effect_on((), move |()| {
        let press = now.clone();
        let down = Listener::on_document("pointerdown", move |_| press.borrow_mut().pressed = true);
        let up = ["pointerup", "pointercancel"].map(|name| {
            let (now, here) = (now.clone(), here.clone());
            Listener::on_window(name, move |_| settle_soon(&now, &here, |now| now.pressed = false))
        });
        move || drop((down, up))
    });
}

/// A mark that is emphasized elsewhere is brought into view in the table.
#[hook]
fn use_following(now: &Rc<RefCell<Now>>, focused: Option<AnnotationId>, bring: Callback<usize>) {
    let now = now.clone();
    use_effect_on(focused, move |focused| {
        let Some(id) = *focused else { return };
        if page::around_focus("data-claim").is_some() {
            return;
        }
        let at = now.borrow().rows.iter().position(|row| row.mark.id == id);
        if let Some(at) = at {
            bring.emit(at);
            task::after_paint(move || page::scroll_into_view(&format!("[data-claim=\"{id}\"]"), false));
        }
    });
}
