//! Items of a list that stands on one line: "1. First 2. Second".

/// How an item is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// "•"
    Bullet,
    /// "1."
    Point,
    /// "1)"
    Bracket,
    /// "1.)"
    Both,
}

/// An item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    style: Style,
    number: u16,
}

impl Item {
    /// The item that begins at a place, if one does.
    pub(super) fn at(words: &str, at: usize) -> Option<Self> {
        let rest = words.get(at..)?;
        if let Some(said) = rest.strip_prefix(['•', '▪', '◦', '‣']) {
            return said.starts_with(char::is_whitespace).then_some(Self { style: Style::Bullet, number: 0 });
        }
        let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let number = rest.get(..digits).filter(|digits| digits.len() < 4)?.parse().ok()?;
        let rest = rest.get(digits..)?;
        let (style, rest) = if let Some(rest) = rest.strip_prefix(".)") {
            (Style::Both, rest)
        } else if let Some(rest) = rest.strip_prefix(')') {
            (Style::Bracket, rest)
        } else {
            (Style::Point, rest.strip_prefix('.')?)
        };
        let said = rest.trim_start();
        let is_begun = said.len() < rest.len() && said.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
        is_begun.then_some(Self { style, number })
    }

    /// The item after this one, where it begins at a place.
    pub(super) fn next_at(self, words: &str, at: usize) -> Option<Self> {
        let next = Self::at(words, at)?;
        let follows = self.style == Style::Bullet || next.number == self.number.saturating_add(1);
        (next.style == self.style && follows).then_some(next)
    }
}
