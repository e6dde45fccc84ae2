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
    let onkeydown = {
        let dispatch = dispatch.clone();
        move |event: KeyboardEvent| {
            let last = Tab::ALL.len() - 1;
            let (next, before) = ((here + 1) % (last + 1), (here + last) % (last + 1));
            let is_mirrored = galley_words::is_rtl(galley_words::code());
            let to = match event.key().as_str() {
                "ArrowRight" => {
                    if is_mirrored {
                        before
                    } else {
                        next
                    }
                }
                "ArrowLeft" => {
                    if is_mirrored {
                        next
                    } else {
                        before
                    }
                }
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            if let Some(tab) = Tab::ALL.get(to) {
                dispatch.send(Action::GoToTab(*tab));
            }
        }
    };
    let tabs = Tab::ALL.iter().map(|tab| {
        let (dispatch, tab) = (dispatch.clone(), *tab);
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
                onclick={move |_| dispatch.send(Action::ShowTab(tab))}
            >
                { name(tab) }<span class={classes!("n", (tab == Tab::Gaps && props.gaps > 0).then_some("due"))} translate="no" aria-hidden="true">{ " " }{ count }</span>
            </button>
        }
    });
    html! { <div class="tabs" role="tablist" aria-label={t!(tabs_label)} {onkeydown}>{ for tabs }</div> }
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
