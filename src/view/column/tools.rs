//! The tools on the sheet, under the thumb.

use galley_core::desk::Action;
use galley_words::t;
use yew::prelude::*;

use crate::dom::ids;
use crate::hooks::use_taps::Taps;
use crate::store::use_dispatch;
use crate::view::parts::icon::{icon, turning_icon};

/// The tools on the sheet.
#[derive(PartialEq)]
pub struct Tools {
    /// The switch.
    pub taps: Taps,
    /// What would be done again, if anything.
    pub redo: Option<&'static str>,
    /// Opens the whole list.
    pub on_list: Callback<()>,
}

crate::view!(Tools, use_tools);

/// The tools: selecting by taps, and on phones what the bar has no room for.
#[hook]
fn use_tools(props: &Tools) -> Html {
    let dispatch = use_dispatch();
    let taps = &props.taps;
    let switch = {
        let (set, on) = (taps.set.clone(), taps.on);
        move |_: MouseEvent| set.emit(!on)
    };
    let redo = move |_: MouseEvent| dispatch.send(Action::Redo { at: ids::now() });
    let list = props.on_list.reform(|_: MouseEvent| ());
    html! {
        <div class="thumb" role="group" aria-label={t!(thumb_tools)}>
            <button class="button switch" type="button" aria-pressed={taps.on.to_string()} onclick={switch}>{ t!(taps_switch) }</button>
            <button class="button square only-phone" type="button" aria-label={t!(thumb_redo)} disabled={props.redo.is_none()} onclick={redo}>{ turning_icon("redo") }</button>
            <button class="button square only-phone" type="button" aria-label={t!(thumb_list)} onclick={list}>{ icon("up") }</button>
        </div>
    }
}
