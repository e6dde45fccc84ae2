//! The articles kept on this device.

use galley_core::journal::library::{Library, Listing};
use galley_core::model::codebook::KindRole;
use galley_core::model::id::ArticleId;
use galley_words::t;
use yew::prelude::*;

use crate::dom::inbox::{self, Brought};
use crate::dom::storage::Room;
use crate::dom::{ids, location};
use crate::hooks::use_tick::use_tick;
use crate::view::parts::icon::{icon, kind_icon};
use crate::view::parts::menu::{Choice, MenuButton};
use crate::view::parts::part::View;
use crate::view::parts::words;
use galley_core::desk::commands::All;

/// What can be done to what is kept from the start screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptDeed {
    /// Give it another title.
    Rename(ArticleId),
    /// Download its Galley JSON.
    Download(ArticleId),
    /// Download everything that is kept, as one file.
    DownloadAll(All),
    /// Put it in the trash.
    Trash(ArticleId),
}

/// The list of articles.
#[derive(PartialEq)]
pub struct Kept {
    /// The articles.
    pub library: Library,
    /// Whether the list was read yet.
    pub known: bool,
    /// How much room there is, where the browser tells.
    pub room: Option<Room>,
    /// Does what a line's menu offers.
    pub on_deed: Callback<KeptDeed>,
    /// Opens the trash.
    pub on_trash: Callback<()>,
}

crate::view!(Kept, use_kept);

/// The list.
#[hook]
fn use_kept(props: &Kept) -> Html {
    use_tick(30_000);
    let lines: Vec<_> = props.library.kept().cloned().collect();
    let trashed = props.library.trash().count();
    let size: usize = lines.iter().map(|line| line.bytes).sum();
    let rows = lines.iter().map(|line| row(line, &props.on_deed));
    let on_sample = |_: MouseEvent| inbox::put(Brought::Sample);
    let on_trash = props.on_trash.reform(|_: MouseEvent| ());
    html! {
        <section class="kept" aria-labelledby="kept-title">
            <header>
                <h2 id="kept-title">{ t!(kept_title) }</h2>
                if !lines.is_empty() { <p translate="no">{ t!(kept_total, articles = t!(articles_counted, count = lines.len()), size = words::bytes(size)) }</p> }
            </header>
            if lines.is_empty() && props.known {
                <div class="empty">
                    <p class="empty-title">{ t!(kept_empty) }</p>
                    <p>{ t!(kept_empty_text) }</p>
                    <button class="button" type="button" onclick={on_sample}>{ t!(start_sample) }</button>
                </div>
            } else {
                <ul>{ for rows }</ul>
            }
            if trashed > 0 {
                <p class="trash-line" translate="no"><button class="link" type="button" onclick={on_trash}>{ t!(kept_trash, articles = t!(articles_counted, count = trashed)) }</button></p>
            }
            if let (Some(room), true) = (props.room, props.library.iter().next().is_some()) { { meter(room) } }
        </section>
    }
}

/// How much of the browser's room is used, and whether it keeps its promise.
fn meter(room: Room) -> Html {
    let (used, most) = (words::room(room.used), words::room(room.most));
    // The element wants whole numbers as little as anybody: a thousandth is the finest that shows.
    let thousandths = (room.used / room.most.max(1.0) * 1_000.0).clamp(0.0, 1_000.0) as u32;
    let promise = match room.is_promised {
        Some(true) => Some(t!(kept_promised)),
        Some(false) => Some(t!(kept_not_promised)),
        None => None,
    };
    html! {
        <div class="room">
            <meter min="0" max="1000" high="800" value={thousandths.to_string()} aria-label={t!(kept_room_label)} aria-valuetext={t!(kept_room, used = &used, most = &most)}></meter>
            <p translate="no">{ t!(kept_room_sentence, used = used, most = most) }</p>
            if let Some(promise) = promise { <p>{ promise }</p> }
        </div>
    }
}

fn row(line: &Listing, on_deed: &Callback<KeptDeed>) -> Html {
    let id = line.id;
    let mut from = vec![if line.outlet.is_empty() && line.origin.is_empty() {
        t!(kept_pasted).to_owned()
    } else if line.outlet.is_empty() {
        line.origin.clone()
    } else {
        line.outlet.clone()
    }];
    if !line.published.is_empty() {
        from.push(words::date(&line.published));
    }
    let count = |number: usize, role, words: String| {
        let seen = galley_words::number(number as u64);
        // The number is seen; whoever hears it hears of what.
        let words = match words.strip_prefix(&seen) {
            Some(rest) => html! { <>{ &seen }<span class="unseen">{ rest.to_owned() }</span></> },
            None => html! { <><span aria-hidden="true">{ seen }</span><span class="unseen">{ words }</span></> },
        };
        html! { if number > 0 { <span>{ kind_icon(role) }{ words }</span> } }
    };
    let choices =
        vec![Choice::deed(t!(kept_rename)), Choice::deed(t!(kept_download)), Choice::deed(t!(kept_move_to_trash))];
    let on_pick = on_deed.reform(move |at: usize| match at {
        0 => KeptDeed::Rename(id),
        1 => KeptDeed::Download(id),
        _ => KeptDeed::Trash(id),
    });
    html! {
        <li key={id.to_string()}>
            <h3><a href={location::href(id)} dir="auto">{ &line.title }</a></h3>
            <p class="from" dir="auto">{ words::list(&from) }</p>
            <p class="counts" translate="no">
                { count(line.counts.quotes, KindRole::Quote, t!(quotes_counted, count = line.counts.quotes)) }
                { count(line.counts.claims, KindRole::Claim, t!(claims_counted, count = line.counts.claims)) }
                { count(line.counts.sources, KindRole::Source, t!(sources_counted, count = line.counts.sources)) }
                { count(line.counts.others, KindRole::Custom, t!(other_marks_counted, count = line.counts.others)) }
                if line.counts.total() == 0 { <span>{ t!(no_marks_yet) }</span> }
                <time datetime={line.modified.to_string()}>{ words::ago(line.modified, ids::now()) }</time>
            </p>
            <div class="menu">{ MenuButton { label: t!(kept_more, title = &line.title), choices, on_pick, class: "square", children: html! {<>{ icon("more") }</>} }.part() }</div>
        </li>
    }
}
