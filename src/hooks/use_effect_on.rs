//! Effects that run when something changed.
//!
//! Yew's own `use_effect_with` is written out for each type of dependency. This one puts dependency
//! and effect behind pointers, so that one copy serves all (measured: 20 KB of wasm before
//! compression).

use std::any::Any;

use yew::prelude::*;

/// A dependency of any type.
trait Dependency {
    fn same(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<D: PartialEq + 'static> Dependency for D {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<D>().is_some_and(|other| self == other)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

struct Boxed(Box<dyn Dependency>);

impl PartialEq for Boxed {
    fn eq(&self, other: &Self) -> bool {
        self.0.same(other.0.any())
    }
}

type Cleanup = Box<dyn FnOnce()>;
type Effect = Box<dyn FnOnce(&dyn Any) -> Option<Cleanup>>;

/// What an effect may return: nothing, or what undoes it.
pub trait Undoes {
    /// The cleanup.
    fn cleanup(self) -> Option<Cleanup>;
}

impl Undoes for () {
    fn cleanup(self) -> Option<Cleanup> {
        None
    }
}

impl<F: FnOnce() + 'static> Undoes for F {
    fn cleanup(self) -> Option<Cleanup> {
        Some(Box::new(self))
    }
}

#[hook]
fn use_boxed_effect(dependency: Boxed, effect: Effect) {
    use_effect_with(dependency, move |dependency| {
        let cleanup = effect(dependency.0.any());
        move || {
            if let Some(cleanup) = cleanup {
                cleanup();
            }
        }
    });
}

/// Runs the effect after the first render and after each in which the dependency differs; what it
/// returned runs before the next time and when the view goes.
#[hook]
pub fn use_effect_on<D, U>(dependency: D, effect: impl FnOnce(&D) -> U + 'static)
where
    D: PartialEq + 'static,
    U: Undoes,
{
    use_boxed_effect(
        Boxed(Box::new(dependency)),
        Box::new(move |dependency: &dyn Any| dependency.downcast_ref::<D>().and_then(|d| effect(d).cleanup())),
    );
}
