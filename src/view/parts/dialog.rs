//! The frame of all dialogs: heading, close button, focus kept inside and given back.

use galley_words::t;
use yew::prelude::*;

use crate::dom::geometry::HtmlElement;
use crate::dom::page;
use crate::hooks::use_effect_on::use_effect_on;
use crate::view::parts::icon::icon;
use crate::view::parts::part::View;

/// A dialog above everything else, with this in it.
pub fn modal(class: &'static str, label: &'static str, on_close: &Callback<()>, children: Html) -> Html {
    Modal { label, on_close: on_close.clone(), children, class }.part()
}

/// A dialog above everything else.
#[derive(PartialEq)]
struct Modal {
    /// Its heading and accessible name.
    label: &'static str,
    /// Called when it is closed by its button or by Esc.
    on_close: Callback<()>,
    /// What is in it.
    children: Html,
    /// Its class.
    class: &'static str,
}

crate::view!(Modal, use_modal);

/// A dialog above everything else; the browser keeps focus inside and gives it back.
#[hook]
fn use_modal(props: &Modal) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_on((), move |()| {
            let dialog = node.cast::<HtmlElement>();
            if let Some(dialog) = &dialog {
                page::show_modal(dialog);
            }
            // One that just leaves the page would leave the focus nowhere.
            move || {
                if let Some(dialog) = &dialog {
                    page::close_modal(dialog);
                }
            }
        });
    }
    let heading = format!("dialog-{}", props.class);
    let onclose = props.on_close.reform(|_: Event| ());
    let onclick = props.on_close.reform(|_: MouseEvent| ());
    // Esc goes through `cancel`; the state decides, so that dialog and state never part.
    let oncancel = props.on_close.reform(|event: Event| event.prevent_default());
    html! {
        <dialog ref={node} class={classes!("dialog", props.class)} aria-labelledby={heading.clone()} {onclose} {oncancel}>
            <header>
                <h2 id={heading}>{ props.label }</h2>
                <button class="button quiet square" type="button" aria-label={t!(dialog_close)} {onclick}>{ icon("close") }</button>
            </header>
            { props.children.clone() }
        </dialog>
    }
}
