//! How runs of marks are drawn: what `styles/marks.css`, and the styles of a report, read
//! off a `<mark>`.
//!
//! Knows: which of the marks over a run fills it, which show as bands over it, whose pattern is drawn in which
//! channel. Does not know: colors and lines; those are the styles'.
//!
//! ```text
//! f-amber          the fill: the topmost mark's tint      l-amber   the same, deeper: focused or under the pointer
//! 1-blue 2-green   bands of the marks under it
//! wave d-amber     a pattern, and the color of its channel
//! heavy-d          that channel's line is heavier
//! starts           a star stands here
//! twice            a mark in a mark of its own kind
//! ```

use crate::model::codebook::ink::{Ink, Pattern};

/// Marks under the topmost one that show as bands, at most.
const BANDS: usize = 3;

/// The run's marks as the styles want them.
#[derive(Debug, Default)]
pub struct Painting {
    /// What each kind over the run looks like, topmost first.
    pub inks: Vec<Ink>,
    /// Which of them is focused: it comes to the top.
    pub focused: Option<usize>,
    /// Which of them is under the pointer.
    pub hovered: Option<usize>,
    /// Whether a mark with a star begins here.
    pub starred: bool,
    /// Whether several marks of the only kind lie here.
    pub doubled: bool,
}

impl Painting {
    /// The value of `data-paint`.
    #[must_use]
    pub fn tokens(&self) -> String {
        let mut tokens: Vec<String> = Vec::new();
        let top = self.focused.unwrap_or(0);
        let is_lifted = self.focused.is_some() || self.hovered == Some(top);
        if let Some(ink) = self.inks.get(top) {
            tokens.push(format!("{}-{}", if is_lifted { 'l' } else { 'f' }, ink.color.slug()));
        }
        let under = self.inks.iter().enumerate().filter(|(at, _)| *at != top);
        for (number, (_, ink)) in under.take(BANDS).enumerate() {
            tokens.push(format!("{}-{}", number + 1, ink.color.slug()));
        }
        let mut channels: Vec<char> = Vec::new();
        // The one on top draws first: of two in one channel its line is seen.
        let order = std::iter::once(top).chain((0..self.inks.len()).filter(|at| *at != top));
        for at in order {
            let Some(Ink { pattern: Some(pattern), color }) = self.inks.get(at).copied() else { continue };
            let channel = pattern.channel();
            if channels.contains(&channel) {
                continue;
            }
            channels.push(channel);
            tokens.push(pattern.slug().to_owned());
            tokens.push(format!("{channel}-{}", color.slug()));
            if Some(at) == self.focused || Some(at) == self.hovered {
                tokens.push(format!("heavy-{channel}"));
            }
        }
        if self.starred && self.inks.iter().any(|ink| ink.pattern == Some(Pattern::Star)) {
            tokens.push("starts".to_owned());
        }
        if self.doubled {
            tokens.push("twice".to_owned());
        }
        tokens.join(" ")
    }
}
