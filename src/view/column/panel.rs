//! The column of marks: cards beside their words where there is room, else a list. Windowed both
//! ways, so that 10,000 marks cost no more than thirty.

use std::rc::Rc;

use galley_core::desk::commands::mark_id;
use galley_core::desk::{Desk, Drawer, Tab};
use galley_core::insight::people;
use galley_core::insight::voices::Voices;
use galley_core::layout::filter::Filter;
use galley_core::model::annotation::{Annotation, AnnotationSet};
use galley_core::model::codebook::{Codebook, Kind, KindRole};
use galley_words::t;
use yew::prelude::*;

use super::sheet::grip::Grip;
use super::sheet::tools::Tools;
use crate::commands;
use crate::dom::geometry::{self, Element};
use crate::dom::screen;
use crate::hooks::use_insight::{Insight, known};
use crate::hooks::use_tick::use_media;
use crate::view::column::card::Keep;
use crate::view::column::cards::Cards;
use crate::view::column::cards::beside::Beside;
use crate::view::column::cards::list::List;
use crate::view::column::figures::{FigureList, open_alarms};
use crate::view::column::gaps::GapList;
use crate::view::column::ledger::Ledger;
use crate::view::column::sources::CastTable;
use crate::view::column::tabs::{Tabs, name};
use crate::view::parts::part::View;
use crate::view::parts::shown::Kinds;
use crate::view::parts::shown::People;
use crate::view::parts::words;

/// The column, drawer or sheet of marks.
#[derive(PartialEq)]
pub struct Panel {
    /// The open article.
    pub desk: Rc<Desk>,
    /// What it adds up to.
    pub insight: Rc<Insight>,
    /// The vault's ears.
    pub keep: Keep,
    /// Whether taps select.
    pub taps: bool,
}

crate::view!(Panel, use_panel);

/// The column, drawer or sheet.
#[hook]
fn use_panel(props: &Panel) -> Html {
    let desk = &props.desk;
    let wide = use_media(screen::ROOMY);
    let node = use_node_ref();
    let listed = use_memo((desk.work.annotations.clone(), desk.filter.clone()), list);
    let said = use_memo(known(&desk.work), |_| Voices::of(&desk.work));
    let several = *use_memo(desk.work.annotations.clone(), people::are_several);
    let total = desk.work.annotations.len();
    let count = if listed.len() == total {
        words::grouped(total)
    } else {
        t!(panel_count_of, count = listed.len(), all = total)
    };
    let last = use_mut_ref(|| desk.column.tab);
    // While it still shows the other one: what is to be seen in the new one is scrolled to when it is there.
    if last.replace(desk.column.tab) != desk.column.tab
        && let Some(panel) = node.cast::<Element>()
    {
        geometry::scroll_to_start(&panel);
    }
    let claims = *use_memo((desk.work.annotations.clone(), desk.work.codebook.clone()), |(annotations, codebook)| {
        annotations.iter().filter(|mark| codebook.role(&mark.kind) == KindRole::Claim).count()
    });
    let known = (props.insight.reading.clone(), desk.work.article.meta.clone());
    let alarms = *use_memo(known, |_| open_alarms(desk, &props.insight));
    let tabs = Tabs {
        tab: desk.column.tab,
        marks: count,
        sources: desk.work.persons.len(),
        claims,
        gaps: props.insight.gaps.open.len(),
        figures: alarms,
    };
    let page = match desk.column.tab {
        Tab::Marks => None,
        Tab::Sources => Some(CastTable { desk: desk.clone() }.late()),
        Tab::Claims => Some(Ledger { desk: desk.clone(), keep: props.keep.clone() }.late()),
        Tab::Gaps => Some(GapList { desk: desk.clone(), insight: props.insight.clone() }.late()),
        Tab::Figures => Some(FigureList { desk: desk.clone(), insight: props.insight.clone() }.late()),
    };
    let (scroller, keep) = (node.clone(), props.keep.clone());
    let cards = Cards { desk: desk.clone(), listed, keep, scroller, said, several };
    html! {
        <aside class="panel" id="panel" aria-label={name(desk.column.tab)} ref={node}>
            { Grip { full: desk.column.drawer == Drawer::Full }.part() }
            { Tools { taps: props.taps, redo: desk.history.redo_label() }.part() }
            { tabs.part() }
            if let Some(page) = page {
                <div class="tabpage" role="tabpanel" id="tabpage" key={desk.column.tab.slug()} aria-labelledby={format!("tab-{}", desk.column.tab.slug())} tabindex="-1">{ page }</div>
            } else {
                <div class="only-narrow-block">{ Kinds { desk: desk.clone() }.part() }{ People { desk: desk.clone() }.part() }</div>
                <div class="card-list" role="tabpanel" id="tabpage" aria-labelledby="tab-marks" tabindex="-1">
                    <h2 class="unseen">{ t!(panel_marks) }</h2>
                    { marks(cards, wide) }
                </div>
            }
        </aside>
    }
}

/// The cards, beside their words or in a list; or what is said where there are none.
fn marks(cards: Cards, wide: bool) -> Html {
    let codebook = &cards.desk.work.codebook;
    if cards.desk.work.annotations.is_empty() {
        let how = if screen::is_touch() { how_to_tap(codebook).into() } else { how_to_mark(codebook) };
        html! { <div class="empty"><p class="empty-title">{ t!(no_marks_yet) }</p><p>{ how }</p></div> }
    } else if cards.listed.is_empty() {
        html! {
            <div class="empty">
                <p class="empty-title">{ t!(panel_none_fits) }</p>
                <p>{ t!(panel_none_fits_text) }</p>
            </div>
        }
    } else if wide {
        Beside(cards).part()
    } else {
        List(cards).part()
    }
}

/// How marks are made without keys.
fn how_to_tap(codebook: &Codebook) -> &'static str {
    let is_news = codebook.kinds.iter().map(Kind::word).eq(["quote", "claim", "source"]);
    if is_news { t!(thumb_how_to_mark) } else { t!(command_how_to_mark) }
}

/// Which keys make marks.
fn how_to_mark(codebook: &Codebook) -> Html {
    let key = |id: &str| commands::shown(id, codebook).map(|key| words::piece(&key));
    let has_words = |word| codebook.kinds.iter().any(|kind| kind.word() == word);
    match (key("mark-quote"), key("mark-claim"), key("mark-source")) {
        (Some(quote), Some(claim), Some(source)) if ["quote", "claim", "source"].into_iter().all(has_words) => {
            words::pieces(&t!(panel_how_to_mark, quote = quote, claim = claim, source = source), words::key)
        }
        // The first few kinds and their keys: the rest stands in the menu of the adder and in the list of keys.
        _ if codebook.kinds.iter().any(|kind| key(&mark_id(kind)).is_some()) => {
            let kinds = codebook.kinds.iter().filter_map(|kind| {
                let key = key(&mark_id(kind))?;
                Some(t!(codebook_key_of_kind, key = key, kind = words::kind(kind)))
            });
            let kinds = words::list(&kinds.take(6).collect::<Vec<_>>());
            words::pieces(&t!(codebook_how_to_mark, kinds = kinds), words::key)
        }
        _ => html! { { t!(command_how_to_mark) } },
    }
}

fn list((annotations, filter): &(AnnotationSet, Filter)) -> Vec<Rc<Annotation>> {
    filter.list(annotations)
}
