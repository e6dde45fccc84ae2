//! The proof: the article on paper, its labels, the ruler, and the adder at the selection.

use std::rc::Rc;

use galley_core::desk::{Action, Desk, Target};
use galley_core::layout::filter::Filter;
use galley_core::model::annotation::Annotation;
use galley_core::model::article::Role;
use galley_core::model::id::AnnotationId;
use galley_core::text::TextRange;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use super::begun::BegunBar;
use crate::dom::geometry::{self, HtmlElement};
use crate::dom::observe::Nearness;
use crate::dom::{event, ids, page, pick, selection, task};
use crate::hooks::use_insight::known;
use crate::hooks::use_place::use_place;
use crate::hooks::use_selection::use_selection;
use crate::hooks::use_taps::tap;
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::fields::sets;
use crate::view::parts::menu::{Choice, MenuList};
use crate::view::parts::part::View;
use crate::view::parts::place::reveal;
use crate::view::parts::words;
use crate::view::reading::adder::Adder;
use crate::view::reading::arcs::{self, Arcs, Related};
use crate::view::reading::block::ChunkView;
use crate::view::reading::cursor::CursorView;
use crate::view::reading::handles::Handles;
use crate::view::reading::ruler::Ruler;
use crate::view::reading::tile::Look;

/// Bytes of text above which marks are painted only near the screen.
const WINDOWED_BYTES: usize = 200_000;
/// Marks above which they are.
const WINDOWED_MARKS: usize = 500;

/// The proof.
#[derive(PartialEq)]
pub struct Proof {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Whether taps select.
    pub taps: bool,
}

crate::view!(Proof, use_proof);

/// The proof.
#[hook]
fn use_proof(props: &Proof) -> Html {
    let desk = &props.desk;
    let article = &desk.work.article;
    let dispatch = use_dispatch();
    let home = use_node_ref();
    let menu = desk.column.part_menu;
    let hovered = use_state_eq(|| None::<AnnotationId>);
    let nearness = use_memo(article.id, |_| Nearness::new());
    // Decided when the article opens: switching under the reader's hands would render it all anew.
    let windowed =
        *use_memo(article.id, |_| article.text.len() > WINDOWED_BYTES || desk.work.annotations.len() > WINDOWED_MARKS);
    use_selection(&article.text, desk.pending, &dispatch);
    let first = article.blocks.iter().position(|block| block.role != Role::Clutter).unwrap_or(0);
    use_place(article.id, article.blocks.len(), first);
    use_sights(desk);
    let work = &desk.work;
    let related = use_memo((desk.focused, known(work)), |_| arcs::related(desk));
    let unrelated = use_memo((), |()| Vec::new());
    let filter = use_memo(desk.filter.switches(), Clone::clone);
    // Looked for once, not in each chunk.
    let mark = |id: Option<AnnotationId>| id.and_then(|id| work.annotations.get(id));
    let eye = Eye { focused: mark(desk.focused), hovered: mark(*hovered), related: &related, unrelated, filter };
    let chunks = desk.layout.chunks.iter().enumerate().map(|(at, chunk)| {
        let look = eye.on(chunk.range());
        let here = chunk.blocks.first().map_or(0, |block| block.index);
        let menu = menu.filter(|block| (here..here + chunk.blocks.len()).contains(block));
        html! {
            { ChunkView { chunk: chunk.clone(), text: article.text.clone(), look, windowed, nearness: (*nearness).clone(), menu }.keyed(at) }
        }
    });
    let children = html! {<>
        { for chunks }{ Arcs { desk: desk.clone(), related: related.clone(), home: home.clone() }.late_quietly() }
    </>};
    let direction = if article.meta.direction.is_empty() { "ltr" } else { &article.meta.direction };
    html! {
        <div class="proof" dir={direction.to_owned()} ref={&home}>
            { sheet(props, windowed, &hovered, &dispatch, children) }
            { CursorView { article: article.clone(), begun: desk.begun }.late_quietly() }
            { Ruler { desk: desk.clone() }.late_quietly() }
            { Handles { desk: desk.clone(), home: home.clone() }.late_quietly() }
            { arcs::grip(desk) }
            if let (Some(at), None) = (desk.begun, desk.pending) { { BegunBar { desk: desk.clone(), at }.part() } }
            if let Some(block) = menu {
                { PartMenu { block, role: article.blocks.get(block).map_or(Role::Paragraph, |block| block.role), home: home.clone() }.late_quietly() }
            }
            if let Some(pending) = desk.pending {
                { Adder { codebook: desk.work.codebook.clone(), pending, can_add_part: desk.focused.is_some(), home: home.clone() }.part() }
            }
        </div>
    }
}

/// The element of the article, with what is in it.
fn sheet(
    props: &Proof,
    windowed: bool,
    hovered: &UseStateHandle<Option<AnnotationId>>,
    dispatch: &Dispatch,
    children: Html,
) -> Html {
    let article = &props.desk.work.article;
    let onclick = {
        let (desk, taps) = (props.desk.clone(), props.taps);
        dispatch.doing(move |dispatch, event: MouseEvent| click(&event, &desk, taps, dispatch))
    };
    let onmouseover = sets(hovered, |event: MouseEvent| event::marks_at(&event).and_then(|ids| ids.first().copied()));
    // Copying writes the article's own words: labels stand between blocks, not in them.
    let oncopy = {
        let text = article.text.clone();
        move |event: Event| {
            if let Some(range) = selection::current(&text) {
                event::copy_out(&event, range.of(text.as_str()));
            }
        }
    };
    let language = (!article.meta.language.is_empty()).then(|| article.meta.language.clone());
    html! {
        <div
            class={classes!("article", windowed.then_some("long"), props.taps.then_some("taps"))}
            data-article={article.id.to_string()}
            lang={language}
            translate="no"
            tabindex="0"
            role="document"
            aria-label={t!(proof_article)}
            {onclick}
            {onmouseover}
            onmouseleave={sets(hovered, |_: MouseEvent| None)}
            {oncopy}
        >{ children }</div>
    }
}

/// How the article is looked at as a whole.
struct Eye<'a> {
    focused: Option<&'a Rc<Annotation>>,
    hovered: Option<&'a Rc<Annotation>>,
    related: &'a [Related],
    /// What stands for no related marks, the same for all chunks.
    unrelated: Rc<Vec<AnnotationId>>,
    filter: Rc<Filter>,
}

impl Eye<'_> {
    /// How a stretch of it is looked at: what lies elsewhere leaves it equal.
    fn on(&self, range: TextRange) -> Look {
        let touches = |mark: &Annotation| mark.ranges().any(|part| part.overlaps(range));
        let touched = |mark: Option<&Rc<Annotation>>| mark.filter(|mark| touches(mark)).map(|mark| mark.id);
        let here = self.related.iter().filter(|one| touches(&one.other));
        let here: Vec<AnnotationId> = here.map(|one| one.other.id).collect();
        Look {
            focused: touched(self.focused),
            hovered: touched(self.hovered),
            related: if here.is_empty() { self.unrelated.clone() } else { Rc::new(here) },
            filter: self.filter.clone(),
        }
    }
}

/// What is marked in the browser's list of times, and where the keyboard begins: when the article is first seen, and
/// when a mark came. A mark that gets the focus comes into view.
#[hook]
fn use_sights(desk: &Rc<Desk>) {
    let count = use_mut_ref(|| desk.work.annotations.len());
    let is_typing = desk.drafts.keys().next().copied();
    use_effect_on(desk.work.article.id, move |_| {
        page::mark_after_paint("galley:article-painted");
        task::after_paint(page::say_ready);
        // The keyboard begins in the text, or in the note that was being typed.
        match is_typing {
            Some(id) => _ = page::focus_field(&format!("[id=\"note-{id}\"]")),
            None => _ = page::focus("[data-article]"),
        }
    });
    use_effect_on(desk.work.annotations.len(), move |len| {
        if *len > count.replace(*len) {
            page::mark_after_paint("galley:annotation-painted");
        }
    });
    let marked = desk.clone();
    use_effect_on(desk.focused, move |focused| {
        if let Some(id) = *focused {
            reveal(&marked, id);
        }
    });
}

/// A click in the article: on a label, on words while taps select, or on a mark.
fn click(event: &MouseEvent, desk: &Rc<Desk>, taps: bool, dispatch: &Dispatch) {
    if let Some(part) = event::part_at(event) {
        let is_open = desk.column.part_menu == Some(part);
        dispatch.send(Action::ShowPartMenu((!is_open).then_some(part)));
        return;
    }
    if selection::is_live() {
        return;
    }
    let Some(ids) = event::marks_at(event) else { return };
    // A selection that began by a key ends by a tap, too.
    if taps || desk.begun.is_some() {
        if let Some(at) = pick::place_at(&desk.work.article.text, event.client_x(), event.client_y()) {
            tap(desk, at, dispatch);
        }
        return;
    }
    dispatch.send(Action::Focus(next_under_pointer(&ids, desk.focused)));
}

/// Click again goes to the next mark under the pointer, in the order in which they lie.
fn next_under_pointer(ids: &[AnnotationId], focused: Option<AnnotationId>) -> Option<AnnotationId> {
    let here = focused.and_then(|focused| ids.iter().position(|id| *id == focused));
    match here {
        Some(at) => ids.get((at + 1) % ids.len().max(1)).copied(),
        None => ids.first().copied(),
    }
}

/// The list of parts beside a label.
#[derive(PartialEq)]
struct PartMenu {
    block: usize,
    role: Role,
    home: NodeRef,
}

crate::view!(PartMenu, use_part_menu);

/// The list of parts, beside the label that it was opened from.
#[hook]
fn use_part_menu(props: &PartMenu) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    {
        let (node, home, block) = (node.clone(), props.home.clone(), props.block);
        use_effect_on(block, move |block| {
            if let (Some(list), Some(home)) = (node.cast::<HtmlElement>(), home.cast::<HtmlElement>())
                && let Some(label) = geometry::find(&format!("[data-part=\"{block}\"]"))
            {
                let base = geometry::of(&home);
                let (width, height) = geometry::viewport();
                let size = geometry::of(&list);
                let top = label.bottom().min(height - size.height - 48.0).max(60.0);
                let left = label.x.min(width - size.width - 8.0).max(8.0);
                page::set_property(&list, "--x", &format!("{}px", (left - base.x) as i32));
                page::set_property(&list, "--y", &format!("{}px", (top - base.y) as i32));
            }
        });
    }
    let choices =
        Role::ALL.iter().map(|role| Choice::option(words::role(*role), *role == props.role)).collect::<Vec<_>>();
    let block = props.block;
    let on_pick = dispatch.doing(move |dispatch, at: usize| {
        if let Some(role) = Role::ALL.get(at) {
            dispatch.send(Action::SetRole { block, role: *role, at: ids::now() });
        }
        dispatch.send(Action::ShowPartMenu(None));
        dispatch.send(Action::Aim(Target::PartLabel(block)));
    });
    let on_close = dispatch.doing(move |dispatch, give_back| {
        dispatch.send(Action::ShowPartMenu(None));
        if give_back {
            dispatch.send(Action::Aim(Target::PartLabel(block)));
        }
    });
    html! {
        <div class="part-menu" ref={&node}>
            { MenuList { label: t!(proof_part_menu).to_owned(), choices, on_pick, on_close, options: true }.late_quietly() }
        </div>
    }
}
