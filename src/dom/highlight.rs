//! Passing paint, by the CSS Custom Highlight API: search hits. Browsers without it show none.

use galley_core::text::{Text, TextRange};
use wasm_bindgen::JsCast;
use web_sys::{Highlight, HighlightRegistry};

use super::{member, selection, window};

fn registry() -> Option<HighlightRegistry> {
    let window = window().ok()?;
    let css = member(&window, "CSS")?;
    member(&window, "Highlight")?;
    member(&css, "highlights").map(JsCast::unchecked_into)
}

/// Paints stretches under a name, in place of those painted under it before. Each comes with the
/// index of its block.
pub fn paint(name: &str, text: &Text, stretches: &[(TextRange, usize)]) {
    let Some(registry) = registry() else { return };
    registry.delete(name);
    if stretches.is_empty() {
        return;
    }
    let Ok(highlight) = Highlight::new(&[]) else { return };
    for (stretch, block) in stretches {
        if let Some(range) = selection::dom_range(text, *stretch, *block) {
            // A hit that cannot be painted is still counted and reached.
            let _ = highlight.add(&range);
        }
    }
    let _ = registry.set(name, &highlight);
}
