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
use crate::store::use_dispatch;
use crate::view::parts::combobox::{Search, Words, use_active, use_search};
use crate::view::parts::dialog::Modal;
use crate::view::parts::icon::ink_icon;
use crate::view::parts::part::View;
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

#[hook]
fn use_point_dialog(props: &PointDialog) -> Html {
    let dispatch = use_dispatch();
    let here = props.desk.work.article.id;
    let article = use_state_eq(|| here);
    let search = use_search("point");
    let query = &search.query;
    let other = use_other(here, *article);
    let work: Option<&Work> = if *article == here {
        Some(&props.desk.work)
    } else {
        match &*other {
            Other::Read(work) => Some(work),
            Other::Reading | Other::Unread => None,
        }
    };
    let found = use_memo((work.cloned(), (**query).clone(), props.mark), |(work, query, mark)| {
        let filter = Filter { query: query.clone(), ..Filter::default() };
        let mut found = work.as_ref().map_or_else(Vec::new, |work| filter.list(&work.annotations));
        found.retain(|one| one.id != *mark);
        found
    });
    let count = found.len().min(SHOWN);
    let at = use_active(&search, count);
    let choose = {
        let (on_choose, on_close, found) = (props.on_choose.clone(), props.on_close.clone(), found.clone());
        let title = work.filter(|_| *article != here).map_or_else(String::new, |work| work.article.name());
        let article = *article;
        Callback::from(move |at: usize| {
            let Some(mark) = found.get(at).filter(|_| at < SHOWN) else { return };
            page::close_any_modal();
            on_close.emit(());
            on_choose.emit(Pointer {
                article,
                annotation: mark.id,
                exact: mark.excerpt(KEPT),
                title: title.clone(),
                extra: None,
            });
        })
    };
    let onkeydown = {
        let (search, choose) = (search.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event::is_composing(&event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let key = event.key();
            match Search::beside(&key, Some(at), count) {
                Some(next) => search.activate(next),
                None if key == "Enter" => choose.emit(at),
                None => return,
            }
            event.prevent_default();
        })
    };
    let onchange = {
        let (article, search) = (article.clone(), search.clone());
        move |event: Event| {
            if let Some(id) = ArticleId::parse(&event::value(&event)) {
                article.set(id);
                search.activate(0);
            }
        }
    };
    let others: Vec<_> = dispatch.newest().library.kept().filter(|line| line.id != here).cloned().collect();
    let articles = others.into_iter().map(|line| {
        html! { <option key={line.id.to_string()} value={line.id.to_string()} selected={line.id == *article}>{ line.title.clone() }</option> }
    });
    let options = found.iter().take(SHOWN).enumerate().filter_map(|(number, mark)| {
        let onclick = choose.reform(move |_: MouseEvent| number);
        Some(option(work?, mark, number, number == at, onclick))
    });
    let said = match (&*other, count) {
        (Other::Reading, _) if *article != here => t!(evidence_point_reading).to_owned(),
        (Other::Unread, _) if *article != here => t!(evidence_point_unread).to_owned(),
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
        { Modal { label: t!(evidence_point_title), on_close: props.on_close.clone(), class: "relate", children: html! {<>
            <div class="in-article">
                <label for="point-article">{ t!(evidence_point_in) }</label>
                <select class="select" id="point-article" {onchange}>
                    <option value={here.to_string()} selected={*article == here}>{ t!(evidence_point_here) }</option>
                    { for articles }
                </select>
            </div>
            { search.field(called, (count > 0).then_some(at), onkeydown, options.collect()) }
            <p class="more" aria-live="polite">{ said }</p>
        </>} }.part() }
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
