//! The dialogs that stand above everything else.

/// Which dialog is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Taking away.
    Export,
    /// Title, outlet, authors, dates, address.
    Details,
    /// Which kinds of marks there are.
    Codebook,
    /// The reader's name.
    Name,
    /// The keys.
    Keys,
    /// Every command, to find and run.
    Commands,
    /// What was put in the trash.
    Trash,
    /// Records that could not be read.
    SetAside,
    /// The article as it was.
    RestorePoints,
    /// The language of the interface.
    Language,
    /// The article for a class, with a task.
    HandOut,
    /// The marks, for whoever handed the article out.
    HandIn,
    /// Everybody's marks side by side.
    People,
    /// Everybody who is quoted in any article.
    Register,
}
