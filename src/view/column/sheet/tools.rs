//! The tools on the sheet, under the thumb.

use galley_core::desk::{Action, Pull};
use galley_words::t;
use yew::prelude::*;

use crate::dom::ids;
use crate::store::use_dispatch;
use crate::view::parts::icon::{icon, turning_icon};

/// The tools on the sheet.
#[derive(PartialEq)]
pub struct Tools {
    /// Whether taps select.
    pub taps: bool,
    /// What would be done again, if anything.
    pub redo: Option<&'static str>,
}

crate::view!(Tools, use_tools);

/// The tools: selecting by taps, and on phones what the bar has no room for.
#[hook]
fn use_tools(props: &Tools) -> Html {
    let dispatch = use_dispatch();
    let taps = props.taps;
    let switch = dispatch.on(move |_: MouseEvent| Action::Taps(!taps));
    let list = dispatch.on(move |_: MouseEvent| Action::Pull(Pull::Grip));
    let redo = move |_: MouseEvent| dispatch.send(Action::Redo { at: ids::now() });
    html! {
        <div class="thumb" role="group" aria-label={t!(thumb_tools)}>
            <button class="button switch" type="button" aria-pressed={taps.to_string()} onclick={switch}>{ t!(taps_switch) }</button>
            <button class="button square only-phone" type="button" aria-label={t!(thumb_redo)} disabled={props.redo.is_none()} onclick={redo}>{ turning_icon("redo") }</button>
            <button class="button square only-phone" type="button" aria-label={t!(thumb_list)} onclick={list}>{ icon("up") }</button>
        </div>
    }
}
