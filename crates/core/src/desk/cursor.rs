//! What the text cursor can be asked for.

/// Where a cursor may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One letter to the left, as it is seen.
    Left,
    /// One letter to the right.
    Right,
    /// One word to the left.
    WordLeft,
    /// One word to the right.
    WordRight,
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// To where the line begins.
    LineStart,
    /// To where the line ends.
    LineEnd,
    /// To where the part begins, or the one before.
    BlockBack,
    /// To where the next part begins.
    BlockForward,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
    /// To where the article begins.
    ArticleStart,
    /// To where the article ends.
    ArticleEnd,
}

/// What the cursor, the selection and the ends of a mark can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CursorAct {
    /// Move the cursor; what is selected is let go.
    Go(Motion),
    /// Move the cursor and select up to it.
    Extend(Motion),
    /// From the cursor to the word, to the quotation, to the sentence, to the paragraph.
    Grow,
    /// Back the same way.
    Shrink,
    /// Begin a selection here; the second time, end it here.
    Begin,
    /// Move the start of the focused mark back by a word.
    StartBack,
    /// Move the start of the focused mark forward by a word.
    StartForward,
    /// Move the end of the focused mark back by a word.
    EndBack,
    /// Move the end of the focused mark forward by a word.
    EndForward,
}
