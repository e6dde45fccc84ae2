//! The tabs of the column.

use galley_core::desk::{Action, Tab};
use galley_words::t;
use yew::prelude::*;

use crate::dom::{page, task};
use crate::hooks::use_effect_on::use_effect_on;
use crate::store::use_dispatch;
use crate::view::parts::words;

/// The tabs of the column.
#[derive(PartialEq)]
pub struct Tabs {
    /// Which is open.
    pub tab: Tab,
    /// How many marks show, and of how many.
    pub marks: String,
    /// How many sources there are.
    pub sources: usize,
    /// How many claims.
    pub claims: usize,
    /// How many gaps are open.
    pub gaps: usize,
    /// How many alarms there are about figures.
    pub figures: usize,
}

crate::view!(Tabs, use_tabs);

/// The tabs: one of them is in the order of the Tab key, the arrows go on to the others.
#[hook]
fn use_tabs(props: &Tabs) -> Html {
    let dispatch = use_dispatch();
    let here = Tab::ALL.iter().position(|tab| *tab == props.tab).unwrap_or(0);
    // Where the tabs are wider than their room, the open one may be out of sight.
    use_effect_on(props.tab, |_| {
        task::after_paint(|| page::scroll_along(".tabs", ".tabs [aria-selected=\"true\"]"));
    });
    let onkeydown = dispatch.doing(move |dispatch, event: KeyboardEvent| {
        if let Some(tab) = beside(&event.key(), here) {
            event.prevent_default();
            event.stop_propagation();
            dispatch.send(Action::GoToTab(tab));
        }
    });
    let tabs = Tab::ALL.iter().map(|tab| {
        let tab = *tab;
        let is_open = tab == props.tab;
        let count = match tab {
            Tab::Marks => props.marks.clone(),
            Tab::Sources => words::grouped(props.sources),
            Tab::Claims => words::grouped(props.claims),
            Tab::Gaps => words::grouped(props.gaps),
            Tab::Figures => words::grouped(props.figures),
        };
        html! {
            <button
                role="tab"
                type="button"
                id={format!("tab-{}", tab.slug())}
                aria-selected={is_open.to_string()}
                aria-controls={is_open.then_some("tabpage")}
                tabindex={if is_open { "0" } else { "-1" }}
                onclick={dispatch.on(move |_: MouseEvent| Action::ShowTab(tab))}
            >
                { name(tab) }<span class={classes!("n", (tab == Tab::Gaps && props.gaps > 0).then_some("due"))} translate="no" aria-hidden="true">{ " " }{ count }</span>
            </button>
        }
    });
    html! { <div class="tabs" role="tablist" aria-label={t!(tabs_label)} {onkeydown}>{ for tabs }</div> }
}

/// The tab that a key leads to from the one in this place.
fn beside(key: &str, here: usize) -> Option<Tab> {
    let last = Tab::ALL.len() - 1;
    let is_mirrored = galley_words::is_rtl(galley_words::code());
    let to = match key {
        "ArrowRight" | "ArrowLeft" => {
            let steps = if (key == "ArrowRight") == is_mirrored { last } else { 1 };
            (here + steps) % (last + 1)
        }
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Tab::ALL.get(to).copied()
}

/// What a tab is called.
#[must_use]
pub fn name(tab: Tab) -> &'static str {
    match tab {
        Tab::Marks => t!(panel_marks),
        Tab::Sources => t!(tab_sources),
        Tab::Claims => t!(tab_claims),
        Tab::Gaps => t!(tab_gaps),
        Tab::Figures => t!(tab_figures),
    }
}
