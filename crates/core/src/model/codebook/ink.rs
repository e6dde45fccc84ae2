//! How kinds are told apart on the page: a pattern and a color each.
//!
//! Knows: that no two kinds of a codebook share a pattern, and which kinds go without one. Does not know: how a
//! pattern is drawn; that is the styles'.
//!
//! ```text
//! channel      under the line   in the words   around them     over the line        in front
//! pattern      underline        wave, star     box, circle     overline-…           star
//! ```
//!
//! Patterns of different channels stack on the same words; of two in one channel the topmost mark's is drawn.

use super::{Codebook, Kind, KindRole};

/// A pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// A rule under the line.
    Underline,
    /// A wave under the words.
    Wave,
    /// A dotted box.
    Box,
    /// A rounded line around the words.
    Circle,
    /// A star where the mark begins, and a dashed line under the words.
    Star,
    /// A dashed rule over the line.
    OverDashed,
    /// A double rule over the line.
    OverDouble,
    /// A rule over the line.
    Over,
    /// A dotted rule over the line.
    OverDotted,
}

impl Pattern {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Underline,
        Self::Wave,
        Self::Box,
        Self::Circle,
        Self::Star,
        Self::OverDashed,
        Self::OverDouble,
        Self::Over,
        Self::OverDotted,
    ];

    /// Its name in files and in the styles.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Underline => "underline",
            Self::Wave => "wave",
            Self::Box => "box",
            Self::Circle => "circle",
            Self::Star => "star",
            Self::OverDashed => "overline-dashed",
            Self::OverDouble => "overline-double",
            Self::Over => "overline",
            Self::OverDotted => "overline-dotted",
        }
    }

    /// Reads a [`Pattern::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pattern| pattern.slug() == slug)
    }

    /// The channel: `b` under the line, `d` in the words, `o` around them, `t` over the line.
    #[must_use]
    pub fn channel(self) -> char {
        match self {
            Self::Underline => 'b',
            Self::Wave | Self::Star => 'd',
            Self::Box | Self::Circle => 'o',
            Self::OverDashed | Self::OverDouble | Self::Over | Self::OverDotted => 't',
        }
    }
}

/// A color: one of those that can be told from the others and read through, in light and in dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Color {
    /// That of quotes.
    Blue,
    /// That of claims.
    Amber,
    /// That of sources.
    Green,
    /// Gray.
    #[default]
    Gray,
    /// Rose.
    Rose,
    /// Olive.
    Olive,
    /// Teal.
    Teal,
}

impl Color {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [Self::Blue, Self::Amber, Self::Green, Self::Gray, Self::Rose, Self::Olive, Self::Teal];

    /// Its name in files and in the styles.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Blue => "blue",
            Self::Amber => "amber",
            Self::Green => "green",
            Self::Gray => "gray",
            Self::Rose => "rose",
            Self::Olive => "olive",
            Self::Teal => "teal",
        }
    }

    /// Reads a [`Color::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|color| color.slug() == slug)
    }

    /// The color of the overline in this slot, 1–4.
    fn of_slot(slot: u8) -> Self {
        match slot {
            2 => Self::Rose,
            3 => Self::Olive,
            4 => Self::Teal,
            _ => Self::Gray,
        }
    }
}

/// What a kind's marks look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ink {
    /// Its pattern; none where none was free: such a mark has its kind's name in the margin.
    pub pattern: Option<Pattern>,
    /// Its color.
    pub color: Color,
}

/// The pattern that role and slot stand for.
fn plain_pattern(kind: &Kind) -> Option<Pattern> {
    match (kind.role, kind.slot) {
        (KindRole::Quote, _) => Some(Pattern::Underline),
        (KindRole::Claim, _) => Some(Pattern::Wave),
        (KindRole::Source, _) => Some(Pattern::Box),
        (KindRole::Custom, 0) => None,
        (KindRole::Custom, 2) => Some(Pattern::OverDouble),
        (KindRole::Custom, 3) => Some(Pattern::Over),
        (KindRole::Custom, 4) => Some(Pattern::OverDotted),
        (KindRole::Custom, _) => Some(Pattern::OverDashed),
    }
}

/// The color that the codebook says, or that role and slot stand for; none where neither says any.
fn own_color(kind: &Kind) -> Option<Color> {
    kind.color.or(match (kind.role, kind.slot) {
        (KindRole::Quote, _) => Some(Color::Blue),
        (KindRole::Claim, _) => Some(Color::Amber),
        (KindRole::Source, _) => Some(Color::Green),
        (KindRole::Custom, 0) => None,
        (KindRole::Custom, slot) => Some(Color::of_slot(slot)),
    })
}

/// The pattern that comes with a color, where nothing says more.
fn usual_color(pattern: Option<Pattern>) -> Color {
    match pattern {
        Some(Pattern::Underline) => Color::Blue,
        Some(Pattern::Wave) => Color::Amber,
        Some(Pattern::Box) => Color::Green,
        Some(Pattern::Circle | Pattern::OverDouble) => Color::Rose,
        Some(Pattern::Star | Pattern::OverDotted) => Color::Teal,
        Some(Pattern::Over) => Color::Olive,
        Some(Pattern::OverDashed) | None => Color::Gray,
    }
}

impl Codebook {
    /// What each kind looks like, in the kinds' order. Of two kinds with one pattern the first has it. What no
    /// kind says by pattern, role or slot goes to the others in order: overlines first, since they stand clear
    /// of the rest. Whoever is left has none.
    #[must_use]
    pub fn inks(&self) -> Vec<Ink> {
        const SPARE: [Pattern; 9] = [
            Pattern::OverDashed,
            Pattern::OverDouble,
            Pattern::Over,
            Pattern::OverDotted,
            Pattern::Star,
            Pattern::Circle,
            Pattern::Underline,
            Pattern::Wave,
            Pattern::Box,
        ];
        let mut taken: Vec<Pattern> = Vec::new();
        let mut claim = |pattern: Option<Pattern>| {
            let free = pattern.filter(|pattern| !taken.contains(pattern));
            taken.extend(free);
            free
        };
        let mut patterns: Vec<Option<Pattern>> = self.kinds.iter().map(|kind| claim(kind.pattern)).collect();
        for (kind, pattern) in self.kinds.iter().zip(&mut patterns) {
            if pattern.is_none() && kind.pattern.is_none() {
                *pattern = claim(plain_pattern(kind));
            }
        }
        for (kind, pattern) in self.kinds.iter().zip(&mut patterns) {
            if pattern.is_none() && kind.pattern.is_none() {
                *pattern = SPARE.into_iter().find_map(|spare| claim(Some(spare)));
            }
        }
        let of = |(kind, pattern): (&Kind, Option<Pattern>)| Ink {
            pattern,
            color: own_color(kind).unwrap_or_else(|| usual_color(pattern)),
        };
        self.kinds.iter().zip(patterns).map(of).collect()
    }

    /// What the kind with this id looks like; one that the codebook lacks has no pattern.
    #[must_use]
    pub fn ink(&self, id: &str) -> Ink {
        let at = self.kinds.iter().position(|kind| &*kind.id == id);
        at.and_then(|at| self.inks().get(at).copied()).unwrap_or_default()
    }
}
