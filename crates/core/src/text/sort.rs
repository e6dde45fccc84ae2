//! Sorting, in one copy for all types.
//!
//! The standard library's sort is written out for each element type: 5 KB of wasm apiece. Here the
//! order of indices is found by one copy, and the list put in that order.

use std::cmp::Ordering;

/// Sorts a list; equal elements stay in their order. One allocation of indices, one move of each
/// element.
pub fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if list.len() < 2 {
        return;
    }
    let order = order(list.len(), &|a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut slots: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| slots.get_mut(at).and_then(Option::take)));
}

/// The indices below `len` in the order of what they stand for.
fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}
