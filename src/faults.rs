//! Places where a test build can be told to stop.
//!
//! Only under the feature `faults`, which no release has: there `?fault=PLACE` in the address, or
//! `galleyFault` on the window, stops whatever comes by. `trap PLACE` does so without a panic, as a
//! fault of the machine would, and `deep PLACE` runs out of stack. Several are separated by commas.

/// Stops here if this place is named.
#[cfg(feature = "faults")]
pub fn here(place: &str) {
    for wanted in crate::dom::stopped::wanted_fault().split(',') {
        if wanted == place {
            panic!("told to stop");
        }
        match wanted.split_once(' ') {
            Some(("trap", name)) if name == place => std::process::abort(),
            Some(("deep", name)) if name == place => _ = deeper(1),
            _ => {}
        }
    }
}

/// Nothing: this is a release.
#[cfg(not(feature = "faults"))]
pub fn here(_place: &str) {}

#[cfg(feature = "faults")]
fn deeper(depth: u64) -> u64 {
    // Seen by nobody, so that no compiler makes a loop of it.
    let above = std::hint::black_box([depth; 64]);
    if depth == u64::MAX { depth } else { above.iter().sum::<u64>() ^ deeper(std::hint::black_box(depth + 1)) }
}
