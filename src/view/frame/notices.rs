//! Notices: what happened, what is safe, what to do.

use std::rc::Rc;

use galley_core::desk::{Deed, Notice};
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_late::use_late;

use crate::dom::decode::regions;
use crate::dom::event;
use crate::dom::late;
use crate::dom::task::Timeout;
use crate::view::parts::icon::icon;
use crate::view::parts::matters::{self, Words};
use crate::view::parts::part::View;

/// Milliseconds that a notice with nothing to decide stays.
const BRIEF: u32 = 8_000;

/// The notices, newest last; three at a time.
#[derive(PartialEq)]
pub struct Notices {
    /// What waits to be read.
    pub notices: Rc<Vec<Rc<Notice>>>,
    /// Does what a notice offers.
    pub on_deed: Callback<Deed>,
    /// Takes a notice away, by its number.
    pub on_dismiss: Callback<u32>,
}

crate::view!(Notices, use_notices);

/// The notices, newest last; three at a time.
#[hook]
fn use_notices(props: &Notices) -> Html {
    let late = use_late();
    let shown = props.notices.iter().skip(props.notices.len().saturating_sub(3));
    let list = shown.map(|notice| {
        html! { { NoticeView { notice: notice.clone(), on_deed: props.on_deed.clone(), on_dismiss: props.on_dismiss.clone(), late }.keyed(notice.id) } }
    });
    html! { <div class="notices" aria-live="polite">{ for list }</div> }
}

/// A notice.
#[derive(PartialEq)]
struct NoticeView {
    notice: Rc<Notice>,
    on_deed: Callback<Deed>,
    on_dismiss: Callback<u32>,
    /// Whether the late file, where most of the words are, is there, or does not come.
    late: (bool, bool),
}

crate::view!(NoticeView, use_notice_view);

#[hook]
fn use_notice_view(props: &NoticeView) -> Html {
    let on_dismiss = &props.on_dismiss;
    let Notice { id, matter } = &*props.notice;
    let words = matters::words(matter);
    // Nothing is decided, and nothing goes by itself, before it can be read.
    let (id, is_bad, is_told) = (*id, matter.is_bad(), words.is_some());
    let mut deeds = words.as_ref().map(|_| matter.deeds()).unwrap_or_default();
    // What writes a download comes late.
    deeds.retain(|deed| *deed != Deed::DownloadWork || props.late.0);
    let Words { title, text } = words.unwrap_or_else(matters::awaited);
    {
        let on_dismiss = on_dismiss.clone();
        // One that only tells goes by itself; one with a choice waits, but for the undo of a deletion,
        // which Ctrl+Z does as well.
        let brief = is_told && !is_bad && deeds.iter().all(|deed| *deed == Deed::Undo);
        use_effect_on((id, is_told), move |(id, _)| {
            let id = *id;
            let timer = brief.then(|| Timeout::new(BRIEF, move || on_dismiss.emit(id)));
            move || drop(timer)
        });
    }
    let dismiss = on_dismiss.reform(move |_: MouseEvent| id);
    let buttons = deeds.iter().enumerate().map(|(at, deed)| match deed {
        Deed::Encoding(handle, present) => {
            let handle = *handle;
            let on_choose = props.on_deed.reform(move |value: Rc<str>| Deed::Encoding(handle, value));
            late::through(|| encodings(present, on_choose))
        }
        // What Galley advises against is not the button that stands out.
        _ => button(props, deed, at == 0 && is_bad && !matches!(deed, Deed::OpenAsText(_))),
    });
    html! {
        <section class={classes!("notice", is_bad.then_some("bad"))} aria-label={title.clone()}>
            { icon(if is_bad { "caret" } else { "check" }) }
            <div><p class="notice-title">{ &title }</p><p dir="auto">{ text }</p></div>
            <button class="button quiet square" type="button" aria-label={t!(notice_dismiss, title = &title)} onclick={dismiss}>{ icon("close") }</button>
            if !deeds.is_empty() { <div class="actions">{ for buttons }</div> }
        </section>
    }
}

/// Another encoding of a file, to be chosen.
fn encodings(present: &str, on_choose: Callback<Rc<str>>) -> Html {
    let onchange = on_choose.reform(|event: Event| event::value(&event).into());
    let regions = regions().into_iter().map(|(region, labels)| {
        let options = labels.iter().map(|label| {
            html! { <option value={*label} selected={*label == present}>{ *label }</option> }
        });
        html! { <optgroup label={region}>{ for options }</optgroup> }
    });
    html! { <label>{ t!(notice_deed_encoding) }{ " " }<select class="select" {onchange}>{ for regions }</select></label> }
}

/// What a notice offers; done, it is read.
fn button(props: &NoticeView, deed: &Deed, solid: bool) -> Html {
    let onclick = {
        let (on_deed, on_dismiss) = (props.on_deed.clone(), props.on_dismiss.clone());
        let (id, deed) = (props.notice.id, deed.clone());
        move |_| {
            on_deed.emit(deed.clone());
            on_dismiss.emit(id);
        }
    };
    let name = match deed {
        Deed::Undo => t!(notice_deed_undo),
        Deed::Restore(_) | Deed::Revive(_) => t!(notice_deed_put_back),
        Deed::OpenFile => t!(notice_deed_open_file),
        Deed::DownloadWork => t!(notice_deed_download),
        Deed::DownloadRecord(_) => t!(notice_deed_download_record),
        Deed::Retry => t!(notice_deed_retry),
        Deed::OpenAnyway(..) => t!(notice_deed_second_copy),
        Deed::OpenAsText(_) => t!(notice_deed_as_text),
        Deed::Address(..) => t!(notice_deed_address),
        Deed::Encoding(..) => "",
    };
    html! { <button class={classes!("button", solid.then_some("solid"))} type="button" {onclick}>{ name }</button> }
}
