//! The dialog "Point at a mark": a mark of this article, or of another one on the device, that serves as evidence.
//!
//! A combobox with its list, as the list "Relate to". Another article is read without being opened, and dropped
//! when the dialog closes.

use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::layout::filter::Filter;
use galley_core::model::annotation::Annotation;
use galley_core::model::evidence::Pointer;
use galley_core::model::id::{AnnotationId, ArticleId};
use galley_core::model::work::Work;
use galley_words::t;
use yew::prelude::*;

use crate::dom::{event, page, task};
use crate::hooks::use_effect_on::use_effect_on;
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::combobox::{Search, Words, use_active, use_search};
use crate::view::parts::dialog::modal;
use crate::view::parts::icon::ink_icon;
use crate::view::parts::place;

/// Marks that are shown; typing reaches the others.
const SHOWN: usize = 9;
/// Characters of a mark's words that are kept with an entry.
const KEPT: usize = 200;
/// Characters of a mark's words in the list.
const WORDS: usize = 120;

/// The dialog.
#[derive(PartialEq)]
pub(super) struct PointDialog {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The mark that is backed, which is no evidence for itself.
    pub mark: AnnotationId,
    /// Called with the chosen mark.
    pub on_choose: Callback<Pointer>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(PointDialog, use_point_dialog);

/// How far the reading of another article is.
#[derive(Clone, PartialEq)]
enum Other {
    Reading,
    Read(Box<Work>),
    Unread,
}

impl Other {
    /// What was read.
    fn work(&self) -> Option<&Work> {
        match self {
            Self::Read(work) => Some(work),
            Self::Reading | Self::Unread => None,
        }
    }
}

#[hook]
fn use_point_dialog(props: &PointDialog) -> Html {
    let dispatch = use_dispatch();
    let here = props.desk.work.article.id;
    let article = use_state_eq(|| here);
    let search = use_search("point");
    let query = &search.query;
    let other = use_other(here, *article);
    let is_here = *article == here;
    let work = if is_here { Some(&props.desk.work) } else { other.work() };
    let found = use_memo((work.cloned(), (**query).clone(), props.mark), |(work, query, mark)| {
        let filter = Filter { query: query.clone(), ..Filter::default() };
        let mut found = work.as_ref().map_or_else(Vec::new, |work| filter.list(&work.annotations));
        found.retain(|one| one.id != *mark);
        found
    });
    let count = found.len().min(SHOWN);
    let at = use_active(&search, count);
    let title = work.filter(|_| !is_here).map_or_else(String::new, |work| work.article.name());
    let choose = chooser(props, *article, title, &found);
    let onkeydown = {
        let (search, choose) = (search.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| strike(&event, &search, &choose, at, count))
    };
    let options = found.iter().take(SHOWN).enumerate().filter_map(|(number, mark)| {
        let onclick = choose.reform(move |_: MouseEvent| number);
        Some(option(work?, mark, number, number == at, onclick))
    });
    let said = match (&*other, count) {
        (Other::Reading, _) if !is_here => t!(evidence_point_reading).to_owned(),
        (Other::Unread, _) if !is_here => t!(evidence_point_unread).to_owned(),
        (_, 0) if query.is_empty() => t!(evidence_point_none_yet).to_owned(),
        (_, 0) => t!(evidence_point_none).to_owned(),
        _ if found.len() > count => t!(evidence_point_more, count = found.len() - count),
        _ => t!(evidence_point_counted, count = count),
    };
    let called = Words {
        label: t!(evidence_point_field),
        placeholder: t!(evidence_point_placeholder),
        title: t!(evidence_point_title),
    };
    html! {
        { modal("relate", t!(evidence_point_title), &props.on_close, html! {<>
            { in_article(here, &article, &search, &dispatch) }
            { search.field(called, (count > 0).then_some(at), onkeydown, options.collect()) }
            <p class="more" aria-live="polite">{ said }</p>
        </>}) }
    }
}

/// What the choice of a mark does: the dialog goes, and the mark is pointed at.
fn chooser(props: &PointDialog, article: ArticleId, title: String, found: &Rc<Vec<Rc<Annotation>>>) -> Callback<usize> {
    let (on_choose, on_close, found) = (props.on_choose.clone(), props.on_close.clone(), found.clone());
    Callback::from(move |at: usize| {
        let Some(mark) = found.get(at).filter(|_| at < SHOWN) else { return };
        page::close_any_modal();
        on_close.emit(());
        let (annotation, exact, title) = (mark.id, mark.excerpt(KEPT), title.clone());
        on_choose.emit(Pointer { article, annotation, exact, title, extra: None });
    })
}

/// A key in the field: an arrow goes along the list, Enter chooses.
fn strike(event: &KeyboardEvent, search: &Search, choose: &Callback<usize>, at: usize, count: usize) {
    if event::is_composing(event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    match Search::beside(&key, Some(at), count) {
        Some(next) => search.activate(next),
        None if key == "Enter" => choose.emit(at),
        None => return,
    }
    event.prevent_default();
}

/// In which article the mark is.
fn in_article(here: ArticleId, article: &UseStateHandle<ArticleId>, search: &Search, dispatch: &Dispatch) -> Html {
    let chosen = **article;
    let onchange = {
        let (article, search) = (article.setter(), search.clone());
        move |event: Event| {
            if let Some(id) = ArticleId::parse(&event::value(&event)) {
                article.set(id);
                search.activate(0);
            }
        }
    };
    let state = dispatch.newest();
    let articles = state.library.kept().filter(|line| line.id != here).map(|line| {
        html! { <option key={line.id.to_string()} value={line.id.to_string()} selected={line.id == chosen}>{ &line.title }</option> }
    });
    html! {
        <div class="in-article">
            <label for="point-article">{ t!(evidence_point_in) }</label>
            <select class="select" id="point-article" {onchange}>
                <option value={here.to_string()} selected={chosen == here}>{ t!(evidence_point_here) }</option>
                { for articles }
            </select>
        </div>
    }
}

/// Another article than the open one, read where it is chosen.
#[hook]
fn use_other(here: ArticleId, article: ArticleId) -> UseStateHandle<Other> {
    let other = use_state_eq(|| Other::Reading);
    let (found, dispatch) = (other.clone(), use_dispatch());
    use_effect_on(article, move |article| {
        let alive = Rc::new(());
        let watch = Rc::downgrade(&alive);
        let article = *article;
        if article != here {
            found.set(Other::Reading);
            task::spawn(async move {
                let read = dispatch.read(article).await;
                if watch.upgrade().is_some() {
                    found.set(read.map_or(Other::Unread, |work| Other::Read(Box::new(work))));
                }
            });
        }
        move || drop(alive)
    });
    other
}

/// A row: its kind, its words and where.
fn option(work: &Work, mark: &Annotation, number: usize, selected: bool, onclick: Callback<MouseEvent>) -> Html {
    let id = mark.id.to_string();
    html! {
        <li key={id.clone()} id={format!("point-{number}")} role="option" aria-selected={selected.to_string()} data-candidate={id} {onclick}>
            { ink_icon(work.codebook.ink(&mark.kind)) }
            <span class="name" dir="auto">{ mark.excerpt(WORDS) }</span>
            <span class="where">{ place::of_mark(&work.article, mark) }</span>
        </li>
    }
}
