//! One Yew component for all views.
//!
//! Yew writes its life cycle out for each component type: measured here, 7 KB of wasm apiece before
//! compression, a quarter of a megabyte for the views of this app. So there is one component,
//! [`Part`], whose only prop is a view behind a pointer. A view is a struct of props with a hook that
//! renders it; it is skipped while it equals the one before, just as a component is.
//!
//! A view that no visit begins with stands in the late file ([`View::late`]); until that has come, a line stands in its
//! place.

use std::any::{Any, type_name};
use std::rc::Rc;

use galley_words::t;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::commands;
use crate::hooks::use_late::use_late;

/// Props that know how they are shown. Made by [`view!`](crate::view!).
pub trait View: PartialEq + Sized + 'static {
    /// Runs the hooks and renders.
    fn show(&self, context: &mut HookContext) -> Html;

    /// The view as a child; there is one of its type in this place.
    fn part(self) -> Html {
        part(type_name::<Self>().to_owned(), Rc::new(self))
    }

    /// The view as a child, where all that it alone needs comes in the late file.
    fn late(self) -> Html {
        Gate { name: type_name::<Self>(), view: Rc::new(Late(self)), is_quiet: false }.keyed(type_name::<Self>())
    }

    /// The same for a part of something that can be seen without it: nothing stands in its place.
    fn late_quietly(self) -> Html {
        Gate { name: type_name::<Self>(), view: Rc::new(Late(self)), is_quiet: true }.keyed(type_name::<Self>())
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

/// A view in the late file. How it is shown is a door into it: this type's name in `xtask/late.txt` says so.
struct Late<V>(V);

impl<V: View> Shown for Late<V> {
    fn show(&self, context: &mut HookContext) -> Html {
        self.0.show(context)
    }

    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| self.0 == other.0)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

/// Shows a late view as soon as its file is there.
struct Gate {
    name: &'static str,
    view: Rc<dyn Shown>,
    is_quiet: bool,
}

impl PartialEq for Gate {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.view.same(other.view.any())
    }
}

crate::view!(Gate, use_gate);

#[hook]
fn use_gate(props: &Gate) -> Html {
    let (is_there, has_failed) = use_late();
    if is_there {
        return part(props.name.to_owned(), props.view.clone());
    }
    if props.is_quiet {
        return Html::default();
    }
    html! { <p class="late" role="status">{ if has_failed { t!(late_not_come) } else { t!(shell_getting_ready) } }</p> }
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
