//! What stands where an article will be, while it is opened before the late file has come: the line of every late view,
//! and nothing of its own.

use yew::prelude::*;

/// Nothing, as soon as it can be shown.
#[derive(PartialEq)]
pub struct Awaited;

crate::view!(Awaited, use_awaited);

#[hook]
fn use_awaited(nothing: &Awaited) -> Html {
    let Awaited = nothing;
    Html::default()
}
