//! An evidence entry: a line at rest, its fields where it is open.

use std::rc::Rc;

use galley_core::desk::{Action, Desk, Refused};
use galley_core::model::evidence::{self, Evidence, Field, Pointer};
use galley_core::model::id::{AnnotationId, EvidenceId};
use galley_words::t;
use yew::prelude::*;

use super::field::{EntryField, Go};
use crate::dom::arrival;
use crate::dom::{ids, location, page, task};
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::icon::icon;
use crate::view::parts::part::View;
use crate::view::parts::place;
use crate::view::parts::said::{beside, summary};

/// Characters of a mark's words.
const WORDS: usize = 80;

/// What is done with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Opens its fields.
    Open,
    /// Shuts them.
    Close,
    /// The focus went elsewhere.
    Leave,
    /// Asks which mark it is.
    Point,
    /// Takes it away.
    Remove,
}

/// Where the line of an entry is.
pub(super) fn line(id: EvidenceId) -> String {
    format!("[data-evidence=\"{id}\"] .line")
}

/// Where a field of an open entry is.
pub(super) fn field(id: EvidenceId, field: Field) -> String {
    format!("[id=\"{}\"]", field_id(id, field))
}

fn field_id(id: EvidenceId, field: Field) -> String {
    format!("evidence-{}-{id}", field.slug())
}

/// An entry.
#[derive(PartialEq)]
pub(super) struct Row {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The mark that it backs.
    pub mark: AnnotationId,
    /// The entry.
    pub entry: Rc<Evidence>,
    /// Whether its fields show.
    pub is_open: bool,
    /// Called with what is done.
    pub on_deed: Callback<(EvidenceId, Deed)>,
}

crate::view!(Row, use_row);

#[hook]
fn use_row(props: &Row) -> Html {
    let dispatch = use_dispatch();
    let entry = &props.entry;
    let id = entry.id;
    let deed = |deed: Deed| props.on_deed.reform(move |_: MouseEvent| (id, deed));
    let onfocusout = {
        let on_deed = props.on_deed.clone();
        move |_: FocusEvent| {
            let on_deed = on_deed.clone();
            task::after_paint(move || {
                if has_left(&format!("[data-evidence=\"{id}\"]")) {
                    on_deed.emit((id, Deed::Leave));
                }
            });
        }
    };
    if !props.is_open {
        return at_rest(props, deed(Deed::Open), &dispatch);
    }
    let fields = Field::ALL.into_iter().map(|field| entry_field(props, field, &dispatch));
    let unpoint = {
        let (entry, mark) = (entry.clone(), props.mark);
        dispatch.doing(move |dispatch, _: MouseEvent| {
            let entry = Evidence { mark: None, ..(*entry).clone() };
            dispatch.send(Action::SetEvidence { id: mark, evidence: Box::new(entry), at: ids::now() });
            arrival::focus(format!("[data-evidence=\"{id}\"] .point"));
        })
    };
    let (has_mark, name) = (entry.mark.is_some(), entry.name());
    let heard = if entry.is_blank() { t!(evidence_new).to_owned() } else { t!(evidence_entry, name = &name) };
    html! {
        <li data-evidence={id.to_string()}>
            <div class="open" role="group" aria-label={heard} {onfocusout}>
                <div class="fields">{ for fields }</div>
                { pointed(&props.desk, entry, &dispatch) }
                <div class="deeds">
                    <button class="button" type="button" onclick={deed(Deed::Close)}>{ t!(evidence_done) }</button>
                    <button class="button quiet point" type="button" aria-haspopup="dialog" onclick={deed(Deed::Point)}>
                        { if has_mark { t!(evidence_point_other) } else { t!(evidence_point) } }
                    </button>
                    if has_mark { <button class="button quiet" type="button" onclick={unpoint}>{ t!(evidence_unpoint) }</button> }
                    { site(entry) }
                    <button class="button quiet square" type="button" aria-label={t!(evidence_remove_of, name = &name)} onclick={deed(Deed::Remove)}>{ icon("bin") }</button>
                </div>
            </div>
        </li>
    }
}

/// An entry at rest: a line, which opens it.
fn at_rest(props: &Row, onclick: Callback<MouseEvent>, dispatch: &Dispatch) -> Html {
    let entry = &props.entry;
    let beside = beside(entry);
    html! {
        <li data-evidence={entry.id.to_string()}>
            <p>
                <button class="line" type="button" aria-expanded="false" {onclick}><bdi>{ summary(entry) }</bdi></button>
                { site(entry) }
            </p>
            { pointed(&props.desk, entry, dispatch) }
            if !beside.is_empty() { <p class="beside" dir="auto">{ beside }</p> }
        </li>
    }
}

/// A field of an open entry, under its name.
fn entry_field(props: &Row, field: Field, dispatch: &Dispatch) -> Html {
    let (entry, mark, id) = (props.entry.clone(), props.mark, props.entry.id);
    let value = entry.field(field).to_owned();
    let on_keep = dispatch.doing(move |dispatch, (words, left): (String, bool)| {
        keep(dispatch, mark, &entry, field, &words, left);
    });
    let on_deed = props.on_deed.clone();
    let on_go = Callback::from(move |go| match (go, next(field)) {
        (Go::Next, Some(next)) => _ = page::focus_field(&self::field(id, next)),
        _ => {
            let on_deed = on_deed.clone();
            // The words that were just left are in the state by then.
            task::Timeout::new(0, move || on_deed.emit((id, Deed::Close))).forget();
        }
    });
    let (name, placeholder) = name_of(field);
    let element = field_id(id, field);
    html! {
        <div key={field.slug()} data-field={field.slug()}>
            <label for={element.clone()}>{ name }</label>
            { EntryField { field, id: element, name, value, placeholder, on_keep, on_go }.part() }
        </div>
    }
}

fn next(field: Field) -> Option<Field> {
    let at = Field::ALL.iter().position(|one| *one == field)?;
    Field::ALL.get(at + 1).copied()
}

fn name_of(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Reference => (t!(evidence_reference), t!(evidence_reference_hint)),
        Field::Url => (t!(evidence_url), "https://…"),
        Field::Place => (t!(evidence_place), t!(evidence_place_hint)),
        Field::Date => (t!(evidence_date), "2026-11-18"),
        Field::Contact => (t!(evidence_contact), ""),
        Field::Note => (t!(evidence_note), ""),
    }
}

/// Keeps the words of a field. Nothing is kept of an entry in which nothing stands. An address in the place of the
/// reference is whole when the field is left: not before does it become the link.
fn keep(dispatch: &Dispatch, mark: AnnotationId, entry: &Evidence, field: Field, words: &str, left: bool) {
    let new = if left { entry.with(field, words) } else { entry.typed(field, words) };
    if new != *entry {
        dispatch.send(Action::SetEvidence { id: mark, evidence: Box::new(new.clone()), at: ids::now() });
    }
    if left && field == Field::Reference && !words.trim().is_empty() && new.reference.is_empty() {
        dispatch.send(Action::Say(t!(evidence_moved_to_link).into()));
    }
}

/// The way out, for addresses of the web; others are words.
fn site(entry: &Evidence) -> Html {
    let Some(site) = evidence::host(&entry.url).filter(|_| entry.is_on_web()) else { return Html::default() };
    html! {
        <a class="site" href={entry.url.trim().to_owned()} target="_blank" rel="noopener noreferrer" aria-label={t!(evidence_open_link, site = site)}>
            <bdi>{ site }</bdi>
        </a>
    }
}

/// The mark that it is, and the way there.
fn pointed(desk: &Desk, entry: &Evidence, dispatch: &Dispatch) -> Html {
    let Some(to) = &entry.mark else { return Html::default() };
    let words = if to.exact.is_empty() { "…" } else { &to.exact };
    let quoted = html! { <q dir="auto">{ words }</q> };
    // An entry that is called after its mark says its words already.
    let is_said = entry.reference.is_empty() && entry.url.is_empty();
    let shown = |quoted: Html| {
        if is_said {
            html! { { t!(evidence_go_bare) } }
        } else {
            quoted
        }
    };
    if to.article == desk.work.article.id {
        let Some(mark) = desk.work.annotations.get(to.annotation) else {
            return html! { <p class="pointed">{ quoted }<span class="due">{ t!(evidence_mark_is_gone) }</span></p> };
        };
        let place = place::of_mark(&desk.work.article, mark);
        let words = mark.excerpt(WORDS);
        let to = mark.id;
        let onclick = dispatch.on(move |_: MouseEvent| Action::OpenCard(to));
        return html! {
            <p class="pointed">
                <button class="link" type="button" aria-label={t!(evidence_go, words = &words, place = &place)} {onclick}>{ shown(html! { <q dir="auto">{ &words }</q> }) }</button>
                <span class="where" aria-hidden="true">{ place }</span>
            </p>
        };
    }
    let known = dispatch.newest().library.get(to.article).cloned();
    let gone = match &known {
        Some(line) if line.trashed.is_some() => Some(t!(evidence_article_in_trash)),
        Some(_) => None,
        None => Some(t!(evidence_article_is_gone)),
    };
    let title = known.map_or_else(|| to.title.clone(), |line| line.title.clone());
    if let Some(gone) = gone {
        return html! {
            <p class="pointed">{ quoted }<span class="where" dir="auto">{ title }</span><span class="due">{ gone }</span></p>
        };
    }
    let onclick = {
        let to = to.clone();
        dispatch.doing(move |dispatch, _: MouseEvent| go(dispatch, &to))
    };
    html! {
        <p class="pointed">
            <button class="link" type="button" aria-label={t!(evidence_go_article, words = words, title = &title)} {onclick}>{ shown(quoted) }</button>
            <span class="where" dir="auto" aria-hidden="true">{ &title }</span>
        </p>
    }
}

/// Goes to a mark of another article.
fn go(dispatch: &Dispatch, to: &Pointer) {
    dispatch.send(Action::GoTo(Box::new(to.clone())));
    if location::go(Some(to.article)).is_err() {
        dispatch.tell(Refused::Address(false));
    }
}

/// Whether the focus has gone elsewhere than into the element, and not out of the page or into a dialog.
fn has_left(selector: &str) -> bool {
    !page::has_focus(&format!("{selector}, {selector} *")) && !page::focus_is_lost() && !page::has_modal()
}
