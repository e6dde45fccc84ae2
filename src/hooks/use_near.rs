//! Whether an element has come near the screen: what is far is one text node.

use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::observe::{Element, Nearness};

/// True where everything counts as near, or from the moment that the element (which carries
/// `data-start`) comes near. It stays true: what was painted once stays painted, so that a live
/// selection is never taken apart by scrolling.
#[hook]
pub fn use_near(node: &NodeRef, nearness: &Nearness, windowed: bool) -> bool {
    let near = use_state_eq(|| false);
    {
        let (near, node, nearness) = (near.clone(), node.clone(), nearness.clone());
        use_effect_on(windowed, move |windowed| {
            let watched = node.cast::<Element>().filter(|_| *windowed && !*near);
            if let Some(element) = &watched {
                nearness.watch(element, move || near.set(true));
            }
            move || {
                if let Some(element) = watched {
                    nearness.forget(&element);
                }
            }
        });
    }
    *near || !windowed
}
