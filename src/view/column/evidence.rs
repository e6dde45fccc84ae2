//! What backs a mark: its evidence entries, to be added, filled and taken away; the article's own links near it,
//! each to be taken with one key; and the marks that were related to it as support or contradiction.
//!
//! An entry is kept while it is typed, after each rest, and when a field is left ([`use_rested`][rest]);
//! the core makes one step of undo of it. So there are no drafts beside the state: what a lost tab loses is what was
//! typed since the last rest. An entry in which nothing stands yet is this view's alone, and gone when it is left.
//!
//! [rest]: crate::hooks::use_rested::use_rested

mod entry;
mod field;
mod point;

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_core::insight::links as offers;
use galley_core::insight::links::Offer;
use galley_core::insight::relate;
use galley_core::model::annotation::Annotation;
use galley_core::model::evidence::{self, Evidence, Field, Pointer};
use galley_core::model::id::{AnnotationId, EvidenceId};
use galley_words::t;
use litemap::LiteMap;
use yew::prelude::*;

use self::entry::{Deed, Row};
use self::point::PointDialog;
use crate::dom::{arrival, ids};
use crate::hooks::use_effect_on::use_effect_on;
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::fields::{acts, sets};
use crate::view::parts::icon::icon;
use crate::view::parts::part::View;
use crate::view::parts::place;

/// Entries that are listed at first, and more by each push of "Show more".
const FEW: usize = 12;
/// Marks that support or contradict, at most.
const BACKING: usize = 8;

/// The entries of a mark.
#[derive(PartialEq)]
pub struct EvidenceList {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The mark.
    pub mark: Rc<Annotation>,
}

crate::view!(EvidenceList, use_evidence_list);

/// The entries of a mark; another mark's have nothing of this one's.
#[hook]
fn use_evidence_list(props: &EvidenceList) -> Html {
    let key = props.mark.id;
    Entries { desk: props.desk.clone(), mark: props.mark.clone() }.keyed(key)
}

#[derive(PartialEq)]
struct Entries {
    desk: Rc<Desk>,
    mark: Rc<Annotation>,
}

crate::view!(Entries, use_entries);

/// Entries as they are and as they are open: what is done to one may be heard of after a field of it was kept, or another
/// was opened.
type Now = (LiteMap<EvidenceId, Rc<Evidence>>, Option<EvidenceId>);

/// What is done to the entries of a mark.
struct Hand {
    dispatch: Dispatch,
    mark: AnnotationId,
    open: UseStateHandle<Option<EvidenceId>>,
    /// The one that was begun and is not kept yet, since nothing stands in it.
    fresh: UseStateHandle<Option<Rc<Evidence>>>,
    pointing: UseStateHandle<Option<EvidenceId>>,
    now: Rc<RefCell<Now>>,
    order: Rc<Vec<EvidenceId>>,
}

impl Hand {
    /// Begins an entry.
    fn add(&self) {
        let one = EvidenceId::from_u128(ids::random());
        self.fresh.set(Some(Rc::new(Evidence::new(one, "", ids::now()))));
        self.open.set(Some(one));
        arrival::focus(entry::field(one, Field::Reference));
    }

    fn remove(&self, one: EvidenceId) {
        let (is_kept, is_open) = {
            let now = self.now.borrow();
            (now.0.contains_key(&one), now.1 == Some(one))
        };
        if is_open {
            self.fresh.set(None);
            self.open.set(None);
        }
        if is_kept {
            self.dispatch.send(Action::RemoveEvidence { id: self.mark, evidence: one, at: ids::now() });
        }
    }

    fn act(&self, one: EvidenceId, deed: Deed) {
        let is_blank = self.now.borrow().0.get(&one).is_none_or(|entry| entry.is_blank());
        match deed {
            Deed::Open => {
                self.fresh.set(None);
                self.open.set(Some(one));
                arrival::focus(entry::field(one, Field::Reference));
            }
            Deed::Close if is_blank => {
                self.remove(one);
                arrival::focus(adder(self.mark));
            }
            Deed::Close => {
                self.open.set(None);
                arrival::focus(entry::line(one));
            }
            Deed::Leave if is_blank => self.remove(one),
            Deed::Leave => {}
            Deed::Point => self.pointing.set(Some(one)),
            Deed::Remove => {
                self.remove(one);
                let at = self.order.iter().position(|other| *other == one).unwrap_or(0);
                let next = self.order.get(at + 1).or_else(|| self.order.get(at.checked_sub(1)?));
                arrival::focus(next.map_or_else(|| adder(self.mark), |next| entry::line(*next)));
            }
        }
    }
}

/// How many entries are listed: what is added here is seen.
#[hook]
fn use_shown(all: usize) -> UseStateHandle<usize> {
    let shown = use_state_eq(|| FEW);
    let (growing, before) = (shown.clone(), use_mut_ref(|| all));
    use_effect_on(all, move |all| {
        if before.replace(*all) < *all {
            growing.set((*growing).max(*all));
        }
    });
    shown
}

/// Begins an entry where the list of gaps asks for one.
#[hook]
fn use_proving(is_wanted: bool, hand: &Rc<Hand>) {
    let hand = hand.clone();
    use_effect_on(is_wanted, move |is_wanted| {
        if *is_wanted {
            hand.add();
            hand.dispatch.send(Action::ProvingBegun);
        }
    });
}

/// An entry that was begun here is the state's from when it is kept: an undo takes it away.
#[hook]
fn use_fresh(mark: &Annotation) -> UseStateHandle<Option<Rc<Evidence>>> {
    let fresh = use_state_eq(|| None::<Rc<Evidence>>);
    let (is_kept, setter) = (fresh.as_ref().is_some_and(|one| mark.evidence.contains_key(&one.id)), fresh.setter());
    use_effect_on(is_kept, move |is_kept| {
        if *is_kept {
            setter.set(None);
        }
    });
    fresh
}

#[hook]
fn use_entries(props: &Entries) -> Html {
    let dispatch = use_dispatch();
    let Entries { desk, mark } = props;
    let id = mark.id;
    let open = use_state_eq(|| None::<EvidenceId>);
    let fresh = use_fresh(mark);
    let pointing = use_state_eq(|| None::<EvidenceId>);
    let mut entries: Vec<Rc<Evidence>> = evidence::in_order(&mark.evidence).into_iter().cloned().collect();
    entries.extend((*fresh).clone().filter(|fresh| !mark.evidence.contains_key(&fresh.id)));
    let all = entries.len();
    let shown = use_shown(all);
    let listed = if fresh.is_some() { all } else { (*shown).min(all) };
    let now = use_mut_ref(|| (mark.evidence.clone(), *open));
    *now.borrow_mut() = (mark.evidence.clone(), *open);
    let order: Rc<Vec<EvidenceId>> = Rc::new(entries.iter().map(|entry| entry.id).collect());
    let hand = Rc::new(Hand { dispatch, mark: id, open, fresh, pointing, now, order });
    use_proving(desk.column.proving == Some(id), &hand);
    let on_deed = acts(&hand, |hand, (one, deed): (EvidenceId, Deed)| hand.act(one, deed));
    let next = *shown + FEW;
    let more = sets(&shown, move |_: MouseEvent| next);
    let rows = entries.iter().take(listed).map(|entry| {
        let is_open = *hand.open == Some(entry.id);
        let row = Row { desk: desk.clone(), mark: id, entry: entry.clone(), is_open, on_deed: on_deed.clone() };
        row.keyed(entry.id)
    });
    let pointed = hand.pointing.and_then(|one| entries.iter().find(|entry| entry.id == one).cloned());
    html! {
        <section class="evidence" data-evidence-of={id.to_string()} aria-label={t!(evidence_heading)}>
            <h4 class="caps">{ t!(evidence_heading) }</h4>
            { backing(desk, id, &hand.dispatch) }
            if all > 0 { <ol>{ for rows }</ol> }
            if all > listed { <button class="link" type="button" onclick={more}>{ t!(evidence_more, count = all - listed) }</button> }
            <button class="button quiet add" type="button" onclick={acts(&hand, |hand, _: MouseEvent| hand.add())}>{ icon("plus") }{ t!(evidence_add) }</button>
            { offered(desk, mark, &hand.dispatch) }
            { pointed.map(|entry| point_dialog(desk, entry, &hand)).unwrap_or_default() }
        </section>
    }
}

/// The dialog that points an entry at a mark.
fn point_dialog(desk: &Rc<Desk>, entry: Rc<Evidence>, hand: &Hand) -> Html {
    let mark = hand.mark;
    let on_close = sets(&hand.pointing, |()| None);
    let on_choose = hand.dispatch.on(move |to: Pointer| {
        let entry = Evidence { mark: Some(to), ..(*entry).clone() };
        Action::SetEvidence { id: mark, evidence: Box::new(entry), at: ids::now() }
    });
    PointDialog { desk: desk.clone(), mark, on_choose, on_close }.part()
}

/// The button that adds an entry to a mark.
fn adder(id: AnnotationId) -> String {
    format!("[data-evidence-of=\"{id}\"] .add")
}

/// The article's own links near the mark: one key takes each.
fn offered(desk: &Desk, mark: &Annotation, dispatch: &Dispatch) -> Html {
    let offers = offers::offers(&desk.work, mark);
    if offers.is_empty() {
        return Html::default();
    }
    let id = mark.id;
    let buttons = offers.into_iter().map(|offer| {
        let key = offer.href.clone();
        let place = offer.block.map_or_else(String::new, |block| place::of_block(&desk.work.article, block));
        let site = evidence::host(&offer.href).unwrap_or(&offer.href).to_owned();
        let said = match offer.words.as_str() {
            "" => t!(evidence_add_link_bare, site = &site),
            words => t!(evidence_add_link, words = words, site = &site),
        };
        let onclick = dispatch.doing(move |dispatch, _: MouseEvent| take(dispatch, id, &offer));
        html! {
            <li {key}>
                <button class="link" type="button" {onclick}><bdi>{ said }</bdi></button>
                <span class="where">{ place }</span>
            </li>
        }
    });
    let title = format!("evidence-links-{id}");
    html! {
        <div class="offers">
            <p class="hint" id={title.clone()}>{ t!(evidence_links_near) }</p>
            <ul aria-labelledby={title}>{ for buttons }</ul>
        </div>
    }
}

fn take(dispatch: &Dispatch, id: AnnotationId, offer: &Offer) {
    let (one, at) = (EvidenceId::from_u128(ids::random()), ids::now());
    let entry = Evidence { reference: offer.words.clone(), url: offer.href.clone(), ..Evidence::new(one, "", at) };
    let said = t!(evidence_added, name = entry.name());
    dispatch.send(Action::SetEvidence { id, evidence: Box::new(entry), at });
    dispatch.send(Action::Say(said.into()));
    arrival::focus(entry::line(one));
}

/// Marks that were related to this one as support or contradiction. On a card they stand among its relations.
fn backing(desk: &Desk, id: AnnotationId, dispatch: &Dispatch) -> Html {
    let work = &desk.work;
    let ends = relate::ends_of(work, id);
    let backs = ends.iter().filter(|end| !end.tie.outgoing && matches!(&*end.tie.kind, "supports" | "contradicts"));
    let lines: Vec<Html> = backs
        .filter_map(|end| Some((end, work.annotations.get(end.other)?)))
        .take(BACKING)
        .map(|(end, other)| {
            let (tie, name) = (end.tie.spoken_name(&work.codebook), relate::name_of(work, other));
            let place = place::of_mark(&work.article, other);
            let to = other.id;
            let onclick = dispatch.on(move |_: MouseEvent| Action::OpenCard(to));
            html! {
                <li key={end.relation.id.to_string()}>
                    <span class="tie" aria-hidden="true">{ &tie }</span>
                    <button class="link" type="button" dir="auto" aria-label={t!(tie_go, tie = &tie, name = &name, place = &place)} {onclick}>{ &name }</button>
                    <span class="where" aria-hidden="true">{ place }</span>
                </li>
            }
        })
        .collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! { <ul class="backing">{ for lines }</ul> }
}
