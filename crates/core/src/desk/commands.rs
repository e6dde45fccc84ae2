//! The commands: everything that can be asked of Galley by name or by key, in one table.
//!
//! Knows: each command's slug, group, keys, where its keys act, and what is in its way. Does not know: what it is called
//! (the interface's words) or how it is carried out (the browser half's hands).
//!
//! A new command is a line in [`ROWS`], a [`Do`], its name and how it is carried out.

use std::rc::Rc;

use super::column::Tab;
use super::cursor::CursorAct;
use super::dialog::Dialog;
use super::keys::{Chord, Keymap};
use super::state::{Desk, State};
use super::theme::Theme;
use super::verdict;
use crate::formats::format::Format;
use crate::formats::table::Sheet;
use crate::formats::w3c::For;
use crate::insight::people;
use crate::model::article::Role;
use crate::model::codebook::{Codebook, Kind};
use crate::model::id::ArticleId;

/// What a command does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Do {
    /// Mark the selection with this kind.
    Mark(Rc<str>),
    /// Add the selection to the focused mark.
    AddPart,
    /// Remove the focused mark.
    Remove,
    /// Relate the focused mark to another.
    Relate,
    /// Take the speaker that is offered for the focused mark.
    TakeOffer,
    /// What the text cursor does.
    Cursor(CursorAct),
    /// Go so many marks on, or back.
    Step(isize),
    /// Do what mends the gap, or the alarm, that has the focus in its list.
    Mend,
    /// Say that it needs nothing.
    DismissGap,
    /// Go to the focused mark's note.
    Note,
    /// Go to the focused claim's verdict.
    Verdict,
    /// Go to the focused mark's card.
    Card,
    /// Let go of the field, the selection or the mark, one at a time.
    LetGo,
    /// Open the list of parts at this paragraph.
    PartMenu,
    /// Say what this paragraph is.
    Part(Role),
    /// Go to the search.
    Search,
    /// Open a tab of the column.
    Tab(Tab),
    /// Show or hide a kind's marks.
    Toggle(Rc<str>),
    /// Take the last edit back.
    Undo,
    /// Do it again.
    Redo,
    /// Go to a block of the article.
    GoTo(usize),
    /// What the app does, not the open article.
    Ask(Ask),
    /// What the text cursor does with keys that stay its own; listed here, done there.
    Listed(Walk),
}

/// What the arrows do, for the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// By letters and lines.
    Letters,
    /// By words.
    Words,
    /// By parts of the article.
    Parts,
    /// To the ends of the line.
    LineEnds,
    /// To the ends of the article.
    ArticleEnds,
    /// By screens.
    Screens,
}

/// What is asked of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Open a dialog.
    Dialog(Dialog),
    /// Download the open article.
    Download(Format),
    /// Begin or stop selecting by taps.
    Taps,
    /// Print the open article.
    Print,
    /// Put the open article in the trash.
    Trash,
    /// Go to the list of articles.
    All,
    /// Go to the field that articles are pasted into.
    New,
    /// Choose a file.
    OpenFile,
    /// Open the sample.
    Sample,
    /// Open an article.
    Open(ArticleId),
    /// Download all articles.
    DownloadAll(All),
    /// Colors.
    Theme(Theme),
    /// The language of the interface, by its code.
    Language(&'static str),
}

/// In what form all articles are taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum All {
    /// Everything, as Galley files in an archive.
    Archive,
    /// One article a line.
    Lines,
}

/// What a command is about; the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Making and removing marks.
    Marking,
    /// The text cursor, and selecting.
    Selecting,
    /// Going from place to place.
    Going,
    /// What is seen of the article.
    Showing,
    /// What a paragraph is.
    Parts,
    /// The article as a whole.
    Article,
    /// All articles.
    Articles,
    /// Galley itself.
    Galley,
}

impl Group {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Marking,
        Self::Selecting,
        Self::Going,
        Self::Showing,
        Self::Article,
        Self::Articles,
        Self::Galley,
        Self::Parts,
    ];
}

/// Where a command's keys act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// With an article open, outside fields.
    Desk,
    /// With an article open, in fields too where the key is no character.
    DeskAndFields,
    /// On every screen, outside fields.
    Anywhere,
    /// On every screen, in fields too where the key is no character.
    AnywhereAndFields,
}

impl Place {
    fn needs_article(self) -> bool {
        matches!(self, Self::Desk | Self::DeskAndFields)
    }

    fn takes_fields(self) -> bool {
        matches!(self, Self::DeskAndFields | Self::AnywhereAndFields)
    }
}

/// A command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Its slug: what a changed key is stored under, so it never changes.
    pub id: String,
    /// What it is about.
    pub group: Group,
    /// Where its keys act.
    pub place: Place,
    /// Its own keys.
    pub own: Vec<Chord>,
    /// Whether its keys stay what they are.
    pub fixed: bool,
    /// What it does.
    pub deed: Do,
}

/// The slugs of the two commands of the lists of gaps and of figures, whose keys stand on their buttons.
pub const MEND: &str = "mend";
/// See [`MEND`].
pub const DISMISS: &str = "dismiss-gap";

/// A row: slug, group, place, keys, deed.
type Row = (&'static str, Group, Place, &'static str, Do);

use Group::{Article, Articles, Galley, Going, Marking, Selecting, Showing};
use Place::{Anywhere, AnywhereAndFields, Desk as OnDesk, DeskAndFields};

/// Every command that does not hang on the codebook.
const ROWS: &[Row] = &[
    ("add-part", Marking, OnDesk, "a", Do::AddPart),
    ("remove-mark", Marking, OnDesk, "Delete Backspace", Do::Remove),
    ("relate", Marking, OnDesk, "r", Do::Relate),
    ("take-offer", Marking, OnDesk, "y", Do::TakeOffer),
    (MEND, Marking, OnDesk, "m", Do::Mend),
    (DISMISS, Marking, OnDesk, "d", Do::DismissGap),
    ("undo", Marking, OnDesk, "Ctrl+z", Do::Undo),
    ("redo", Marking, OnDesk, "Ctrl+Shift+z Ctrl+y", Do::Redo),
    ("grow", Selecting, OnDesk, "e", Do::Cursor(CursorAct::Grow)),
    ("shrink", Selecting, OnDesk, "Shift+e", Do::Cursor(CursorAct::Shrink)),
    ("begin", Selecting, OnDesk, "b", Do::Cursor(CursorAct::Begin)),
    ("start-back", Selecting, OnDesk, "[", Do::Cursor(CursorAct::StartBack)),
    ("start-forward", Selecting, OnDesk, "]", Do::Cursor(CursorAct::StartForward)),
    ("end-back", Selecting, OnDesk, "{", Do::Cursor(CursorAct::EndBack)),
    ("end-forward", Selecting, OnDesk, "}", Do::Cursor(CursorAct::EndForward)),
    ("taps", Selecting, OnDesk, "", Do::Ask(Ask::Taps)),
    ("walk", Selecting, OnDesk, "ArrowLeft ArrowRight ArrowUp ArrowDown", Do::Listed(Walk::Letters)),
    ("walk-words", Selecting, OnDesk, "Ctrl+ArrowLeft Ctrl+ArrowRight", Do::Listed(Walk::Words)),
    ("walk-parts", Selecting, OnDesk, "Ctrl+ArrowUp Ctrl+ArrowDown", Do::Listed(Walk::Parts)),
    ("walk-line", Selecting, OnDesk, "Home End", Do::Listed(Walk::LineEnds)),
    ("walk-article", Selecting, OnDesk, "Ctrl+Home Ctrl+End", Do::Listed(Walk::ArticleEnds)),
    ("walk-screens", Selecting, OnDesk, "PageUp PageDown", Do::Listed(Walk::Screens)),
    ("next-mark", Going, OnDesk, "j", Do::Step(1)),
    ("previous-mark", Going, OnDesk, "k", Do::Step(-1)),
    ("note", Going, OnDesk, "n", Do::Note),
    ("verdict", Going, OnDesk, "v", Do::Verdict),
    ("card", Going, OnDesk, "Enter", Do::Card),
    ("search", Going, OnDesk, "/", Do::Search),
    ("tab-marks", Going, OnDesk, "Shift+m", Do::Tab(Tab::Marks)),
    ("tab-sources", Going, OnDesk, "Shift+s", Do::Tab(Tab::Sources)),
    ("tab-claims", Going, OnDesk, "Shift+c", Do::Tab(Tab::Claims)),
    ("tab-gaps", Going, OnDesk, "Shift+g", Do::Tab(Tab::Gaps)),
    ("tab-figures", Going, OnDesk, "Shift+f", Do::Tab(Tab::Figures)),
    ("part", Article, OnDesk, "p", Do::PartMenu),
    ("download", Article, DeskAndFields, "Ctrl+s", Do::Ask(Ask::Download(Format::Galley))),
    ("download-report", Article, OnDesk, "", Do::Ask(Ask::Download(Format::Report))),
    ("download-csv", Article, OnDesk, "", Do::Ask(Ask::Download(Format::Csv(Sheet::Claims)))),
    ("download-xlsx", Article, OnDesk, "", Do::Ask(Ask::Download(Format::Workbook))),
    ("download-markdown", Article, OnDesk, "", Do::Ask(Ask::Download(Format::Markdown))),
    ("download-w3c", Article, OnDesk, "", Do::Ask(Ask::Download(Format::W3c(For::All)))),
    ("export", Article, OnDesk, "", Do::Ask(Ask::Dialog(Dialog::Export))),
    ("details", Article, OnDesk, "", Do::Ask(Ask::Dialog(Dialog::Details))),
    ("codebook", Article, OnDesk, "", Do::Ask(Ask::Dialog(Dialog::Codebook))),
    ("restore-points", Article, OnDesk, "", Do::Ask(Ask::Dialog(Dialog::RestorePoints))),
    ("print", Article, OnDesk, "", Do::Ask(Ask::Print)),
    ("hand-out", Article, OnDesk, "", Do::Ask(Ask::Dialog(Dialog::HandOut))),
    ("hand-in", Article, OnDesk, "", Do::Ask(Ask::Dialog(Dialog::HandIn))),
    ("people", Article, OnDesk, "", Do::Ask(Ask::Dialog(Dialog::People))),
    ("trash-article", Article, OnDesk, "", Do::Ask(Ask::Trash)),
    ("all-articles", Articles, OnDesk, "", Do::Ask(Ask::All)),
    ("register", Articles, Anywhere, "", Do::Ask(Ask::Dialog(Dialog::Register))),
    ("new-article", Articles, Anywhere, "", Do::Ask(Ask::New)),
    ("open-file", Articles, Anywhere, "", Do::Ask(Ask::OpenFile)),
    ("sample", Articles, Anywhere, "", Do::Ask(Ask::Sample)),
    ("trash", Articles, Anywhere, "", Do::Ask(Ask::Dialog(Dialog::Trash))),
    ("set-aside", Articles, Anywhere, "", Do::Ask(Ask::Dialog(Dialog::SetAside))),
    ("download-everything", Articles, Anywhere, "", Do::Ask(Ask::DownloadAll(All::Archive))),
    ("download-lines", Articles, Anywhere, "", Do::Ask(Ask::DownloadAll(All::Lines))),
    ("commands", Galley, AnywhereAndFields, "Ctrl+k", Do::Ask(Ask::Dialog(Dialog::Commands))),
    ("keys", Galley, Anywhere, "?", Do::Ask(Ask::Dialog(Dialog::Keys))),
    ("your-name", Galley, Anywhere, "", Do::Ask(Ask::Dialog(Dialog::Name))),
    ("language", Galley, Anywhere, "", Do::Ask(Ask::Dialog(Dialog::Language))),
    ("colors-system", Galley, Anywhere, "", Do::Ask(Ask::Theme(Theme::System))),
    ("colors-light", Galley, Anywhere, "", Do::Ask(Ask::Theme(Theme::Light))),
    ("colors-dark", Galley, Anywhere, "", Do::Ask(Ask::Theme(Theme::Dark))),
    ("let-go", Going, AnywhereAndFields, "Escape", Do::LetGo),
];

/// Every command that can have a key, in the order in which they are listed: marks first, since a
/// codebook may use any letter.
#[must_use]
pub fn all(codebook: &Codebook) -> Vec<Command> {
    let mut all = Vec::new();
    for kind in &codebook.kinds {
        let own = Chord::struck(&kind.key, false, false, false);
        let own = own.filter(|chord| chord.is_letter() && chord.refusal().is_none());
        all.push(command(mark_id(kind), Marking, OnDesk, own.into_iter().collect(), Do::Mark(kind.id.clone())));
    }
    for (id, group, place, keys, deed) in ROWS {
        all.push(command((*id).to_owned(), *group, *place, Chord::list(keys), deed.clone()));
    }
    for (at, kind) in codebook.kinds.iter().enumerate() {
        let own = if at < 9 { Chord::list(&(at + 1).to_string()) } else { Vec::new() };
        all.push(command(format!("show-{}", kind.id), Showing, OnDesk, own, Do::Toggle(kind.id.clone())));
    }
    for role in Role::ALL {
        all.push(command(format!("part-{}", role.slug()), Group::Parts, OnDesk, Vec::new(), Do::Part(role)));
    }
    for (code, _) in galley_words::LANGUAGES {
        let deed = Do::Ask(Ask::Language(code));
        all.push(command(format!("language-{code}"), Galley, Anywhere, Vec::new(), deed));
    }
    all
}

fn command(id: String, group: Group, place: Place, own: Vec<Chord>, deed: Do) -> Command {
    let fixed = matches!(deed, Do::LetGo | Do::Listed(_));
    Command { id, group, place, own, fixed, deed }
}

/// The slug of the command that marks with a kind.
#[must_use]
pub fn mark_id(kind: &Kind) -> String {
    format!("mark-{}", kind.id)
}

impl Command {
    /// What is in its way now; none where it can run.
    #[must_use]
    pub fn obstacle(&self, state: &State, hand: Hand) -> Option<Obstacle> {
        let Some(desk) = &state.desk else { return self.place.needs_article().then_some(Obstacle::Article) };
        obstacle(&self.deed, (state, desk), hand)
    }

    /// Whether the palette offers it: what belongs to a key alone, or to a screen that is not there, is left
    /// out.
    #[must_use]
    pub fn is_offered(&self, state: &State) -> bool {
        let is_here = state.desk.is_some() || !self.place.needs_article();
        is_here
            && !matches!(
                self.deed,
                Do::LetGo | Do::Mend | Do::DismissGap | Do::Listed(_) | Do::Ask(Ask::Dialog(Dialog::Commands))
            )
    }

    /// The keys that act.
    #[must_use]
    pub fn keys(&self, keymap: &Keymap) -> Vec<Chord> {
        keymap.acting(&self.id, &self.own)
    }

    /// Whether it acts in the lists of gaps and of figures alone.
    #[must_use]
    pub fn is_of_lists(&self) -> bool {
        matches!(self.deed, Do::Mend | Do::DismissGap)
    }

    /// Whether a chord that was struck here is for it.
    #[must_use]
    pub fn takes(&self, keymap: &Keymap, chord: &Chord, in_field: bool, on_control: bool) -> bool {
        if matches!(self.deed, Do::Listed(_)) {
            return false;
        }
        // A field has its own use for characters, and a button for Enter.
        if in_field && (!self.place.takes_fields() || chord.is_letter()) {
            return false;
        }
        if on_control && matches!(chord.key.as_str(), "Enter" | "Space") && !chord.command {
            return false;
        }
        self.keys(keymap).contains(chord)
    }
}

/// In which list the keyboard is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hand {
    /// In none.
    #[default]
    Free,
    /// At a gap, or at an alarm about figures.
    AtGap,
    /// At a row of the claims.
    AtClaim,
}

/// What is in the way of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// No article is open.
    Article,
    /// Nothing is selected.
    NoSelection,
    /// It takes words that are selected, and a mark.
    NoSelectionAndMark,
    /// No mark has the focus.
    NoMark,
    /// There are no marks.
    NoMarks,
    /// No speaker is offered.
    NoOffer,
    /// The keyboard is at no gap.
    NoGap,
    /// No claim has the focus that is asked for a verdict.
    NoClaim,
    /// No edit can be taken back.
    NothingToUndo,
    /// No edit was taken back.
    NothingToRedo,
    /// The article has no task.
    NoTask,
    /// All marks are one person's.
    OneMaker,
}

fn obstacle(deed: &Do, (state, desk): (&State, &Desk), hand: Hand) -> Option<Obstacle> {
    let (has_words, has_mark) = (desk.pending.is_some(), desk.focused.is_some());
    match deed {
        Do::Mark(_) if !has_words => Some(Obstacle::NoSelection),
        Do::AddPart if !has_words || !has_mark => Some(Obstacle::NoSelectionAndMark),
        Do::Cursor(CursorAct::StartBack | CursorAct::StartForward | CursorAct::EndBack | CursorAct::EndForward)
            if !has_mark =>
        {
            Some(Obstacle::NoMark)
        }
        Do::Remove | Do::Relate | Do::TakeOffer | Do::Note | Do::Card if !has_mark => Some(Obstacle::NoMark),
        Do::TakeOffer if state.offer().is_none() => Some(Obstacle::NoOffer),
        // In a list the keyboard is at a gap or at a claim, which need not be the mark that was focused last.
        Do::Remove | Do::Relate if hand == Hand::AtGap => Some(Obstacle::NoMark),
        // In the table Delete is for what stands in a cell.
        Do::Remove if hand == Hand::AtClaim => Some(Obstacle::NoMark),
        Do::Mend | Do::DismissGap if hand != Hand::AtGap => Some(Obstacle::NoGap),
        Do::Verdict if verdict::questions(desk).is_none() => Some(Obstacle::NoClaim),
        Do::Step(_) if desk.work.annotations.is_empty() => Some(Obstacle::NoMarks),
        Do::Undo if desk.history.undo_label().is_none() => Some(Obstacle::NothingToUndo),
        Do::Redo if desk.history.redo_label().is_none() => Some(Obstacle::NothingToRedo),
        Do::Ask(Ask::Dialog(Dialog::HandIn)) if desk.work.article.meta.task.is_none() => Some(Obstacle::NoTask),
        Do::Ask(Ask::Dialog(Dialog::People)) if !people::are_several(&desk.work.annotations) => {
            Some(Obstacle::OneMaker)
        }
        _ => None,
    }
}

/// The other commands that have this key, whether or not it acts.
#[must_use]
pub fn holders<'a>(commands: &'a [Command], keymap: &Keymap, chord: &Chord, id: &str) -> Vec<&'a Command> {
    commands.iter().filter(|other| other.id != id && keymap.keys(&other.id, &other.own).contains(chord)).collect()
}
