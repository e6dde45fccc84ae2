//! One Yew component for all views.
//!
//! Yew writes its life cycle out for each component type: measured here, 7 KB of wasm apiece before
//! compression, a quarter of a megabyte for the views of this app. So there is one component,
//! [`Part`], whose only prop is a view behind a pointer. A view is a struct of props with a hook that
//! renders it; it is skipped while it equals the one before, just as a component is.

use std::any::{Any, type_name};
use std::rc::Rc;

use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::commands;

/// Props that know how they are shown. Made by [`view!`](crate::view!).
pub trait View: PartialEq + Sized + 'static {
    /// Runs the hooks and renders.
    fn show(&self, context: &mut HookContext) -> Html;

    /// The view as a child; there is one of its type in this place.
    fn part(self) -> Html {
        part(type_name::<Self>().to_owned(), Rc::new(self))
    }

    /// The view as one of several siblings of its type.
    fn keyed(self, key: impl std::fmt::Display) -> Html {
        part(format!("{key} {}", type_name::<Self>()), Rc::new(self))
    }
}

/// [`View`] behind a pointer.
trait Shown {
    fn show(&self, context: &mut HookContext) -> Html;
    fn same(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<V: View> Shown for V {
    fn show(&self, context: &mut HookContext) -> Html {
        View::show(self, context)
    }

    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<V>().is_some_and(|other| self == other)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

#[derive(Properties)]
struct PartProps {
    view: Rc<dyn Shown>,
    /// The epoch of words and keys in which it was made: in a new language every view is another one.
    epoch: u32,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        self.epoch == other.epoch && (Rc::ptr_eq(&self.view, &other.view) || self.view.same(other.view.any()))
    }
}

struct ShowHook(Rc<dyn Shown>);

impl Hook for ShowHook {
    type Output = Html;

    fn run(self, context: &mut HookContext) -> Html {
        self.0.show(context)
    }
}

fn use_show(view: Rc<dyn Shown>) -> impl Hook<Output = Html> {
    ShowHook(view)
}

/// The component. The type's name stands in the key, so that Yew never takes one view's hooks for
/// another's.
#[component]
fn Part(props: &PartProps) -> Html {
    use_show(props.view.clone())
}

fn part(key: String, view: Rc<dyn Shown>) -> Html {
    html! { <Part key={key} {view} epoch={galley_words::epoch() + commands::epoch()} /> }
}

/// Makes a struct of props a view, shown by a hook that takes a reference to it.
#[macro_export]
macro_rules! view {
    ($props:ty, $hook:path) => {
        impl $crate::view::parts::part::View for $props {
            fn show(&self, context: &mut ::yew::functional::HookContext) -> ::yew::Html {
                ::yew::functional::Hook::run($hook(self), context)
            }
        }
    };
}
