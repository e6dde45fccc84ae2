//! The contrast of every pair of colors that meet, in light and in dark: text 4.5 : 1 (WCAG 2.2, 1.4.3),
//! lines and edges that mean something 3 : 1 (1.4.11). Reads `styles/tokens.css`, the only place of colors.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot read the colors has failed")]

use std::collections::HashMap;
use std::fs;

/// Name of a token → its light and its dark color.
fn tokens() -> HashMap<String, [[u8; 3]; 2]> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/tokens.css");
    let css = fs::read_to_string(path).unwrap();
    css.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": light-dark(")?;
            let (light, dark) = value.split_once(')')?.0.split_once(", ")?;
            Some((name.to_owned(), [hex(light)?, hex(dark)?]))
        })
        .collect()
}

fn hex(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// Relative luminance (WCAG 2.2, definitions).
fn luminance(color: [u8; 3]) -> f64 {
    let [r, g, b] = color.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn ratio(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Pairs below `least`, in words.
fn too_weak(least: f64, front: &[&str], back: &[&str]) -> Vec<String> {
    let tokens = tokens();
    let color = |name: &str| tokens.get(name).unwrap_or_else(|| panic!("there is no color --{name}"));
    let mut weak = Vec::new();
    for front in front {
        for back in back {
            for (mode, name) in ["light", "dark"].into_iter().enumerate() {
                let ratio = ratio(color(front)[mode], color(back)[mode]);
                if ratio < least {
                    weak.push(format!("--{front} on --{back}, {name}: {ratio:.2}"));
                }
            }
        }
    }
    weak
}

const SURFACES: [&str; 5] = ["desk", "paper", "slip", "well", "press"];
const KINDS: [&str; 7] = ["quote", "claim", "source", "slot1", "slot2", "slot3", "slot4"];

#[test]
fn the_measure_is_that_of_the_standard() {
    assert!((ratio([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 1e-9);
    // The gray that is known for just passing on white.
    assert!((ratio([0x76, 0x76, 0x76], [255, 255, 255]) - 4.54).abs() < 0.01);
}

#[test]
fn text_can_be_read_on_everything_it_stands_on() {
    let weak = too_weak(4.5, &["ink", "ink-2"], &SURFACES);
    assert!(weak.is_empty(), "{weak:#?}");
    let weak = too_weak(4.5, &["ink-3"], &["desk", "paper", "slip", "well"]);
    assert!(weak.is_empty(), "{weak:#?}");
    let weak = too_weak(4.5, &["red"], &["desk", "paper", "slip", "well", "red-tint"]);
    assert!(weak.is_empty(), "{weak:#?}");
    let weak = too_weak(4.5, &["ink-on"], &["solid"]);
    assert!(weak.is_empty(), "{weak:#?}");
}

#[test]
fn text_can_be_read_under_every_mark() {
    for kind in KINDS {
        let (tint, lift) = (format!("{kind}-tint"), format!("{kind}-lift"));
        let weak = too_weak(4.5, &["ink"], &[&tint, &lift, "selection"]);
        assert!(weak.is_empty(), "{weak:#?}");
    }
    for kind in ["quote", "claim", "source"] {
        let weak = too_weak(4.5, &[&format!("{kind}-label")], &["paper", "slip", "desk"]);
        assert!(weak.is_empty(), "{weak:#?}");
    }
}

#[test]
fn lines_and_edges_that_mean_something_can_be_seen() {
    for kind in KINDS {
        let (line, tint) = (format!("{kind}-line"), format!("{kind}-tint"));
        let weak = too_weak(3.0, &[&line], &["paper", "slip", "desk", "well", &tint]);
        assert!(weak.is_empty(), "{weak:#?}");
    }
    let weak = too_weak(3.0, &["edge", "focus"], &["desk", "paper", "slip", "well"]);
    assert!(weak.is_empty(), "{weak:#?}");
}
