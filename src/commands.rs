//! The commands: everything that can be asked of Galley by name or by key, in one table.
//!
//! Knows: each command's slug, group, keys, where its keys act and when it can run. The keyboard
//! (`hooks::use_shortcuts`), the palette, the dialog "Keys", the adder's letters and `aria-keyshortcuts`
//! all read this table; no key stands anywhere else. Does not know: how a command is carried out; that is
//! [`Hands`](crate::hooks::use_shortcuts::Hands).
//!
//! A new command is a line in [`ROWS`], a [`Do`], and its name in [`Command::name`].

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::keys::{Chord, Keymap};
use galley_core::desk::{Desk, State, Tab};
use galley_core::formats::table::Sheet;
use galley_core::formats::w3c::For;
use galley_core::insight::people;
use galley_core::model::article::Role;
use galley_core::model::codebook::{Codebook, Kind};
use galley_core::model::id::ArticleId;
use galley_words::t;
use use_cursor::Deed;

use crate::codebooks;
use crate::dom::{page, storage};
use crate::hooks::use_cursor;
use crate::library::All;
use crate::view::column::ledger::verdict;
use crate::view::parts::part;
use crate::view::parts::words;
use galley_core::desk::Dialog;
use galley_core::desk::Theme;
use galley_core::formats::format::Format;

/// Where the reader's keys are kept.
pub const KEYS: &str = "galley:keys";
/// Where the commands used last are kept.
const RECENT: &str = "galley:recent";
/// Commands that are remembered as used.
const REMEMBERED: usize = 8;

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
    Cursor(use_cursor::Deed),
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

    /// Its heading.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Marking => t!(commands_marking),
            Self::Selecting => t!(commands_selecting),
            Self::Going => t!(commands_going),
            Self::Showing => t!(commands_showing),
            Self::Parts => t!(commands_parts),
            Self::Article => t!(commands_article),
            Self::Articles => t!(commands_articles),
            Self::Galley => t!(commands_galley),
        }
    }
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
    ("grow", Selecting, OnDesk, "e", Do::Cursor(Deed::Grow)),
    ("shrink", Selecting, OnDesk, "Shift+e", Do::Cursor(Deed::Shrink)),
    ("begin", Selecting, OnDesk, "b", Do::Cursor(Deed::Begin)),
    ("start-back", Selecting, OnDesk, "[", Do::Cursor(Deed::StartBack)),
    ("start-forward", Selecting, OnDesk, "]", Do::Cursor(Deed::StartForward)),
    ("end-back", Selecting, OnDesk, "{", Do::Cursor(Deed::EndBack)),
    ("end-forward", Selecting, OnDesk, "}", Do::Cursor(Deed::EndForward)),
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

/// The codebook of the open article, or the one that articles begin with.
#[must_use]
pub fn codebook(state: &State) -> Rc<Codebook> {
    state.desk.as_ref().map_or_else(|| Rc::new(codebooks::for_new()), |desk| desk.work.codebook.clone())
}

impl Command {
    /// What readers call it, whatever the state.
    #[must_use]
    pub fn name(&self, codebook: &Codebook) -> String {
        let plain = match &self.deed {
            Do::Mark(id) => return with_kind(codebook, id, |kind, name| t!(command_mark, kind = kind, name = name)),
            Do::Toggle(id) => return with_kind(codebook, id, |kind, name| t!(command_show, kind = kind, name = name)),
            Do::Part(role) => return t!(command_part_is, part = words::role(*role)),
            Do::Ask(Ask::Language(code)) => {
                let name = galley_words::LANGUAGES.iter().find(|(one, _)| one == code).map_or("", |(_, name)| name);
                return t!(command_language_is, language = name);
            }
            Do::AddPart => t!(command_add_part),
            Do::Remove => t!(command_remove),
            Do::Relate => t!(command_relate),
            Do::TakeOffer => t!(command_take_offer),
            Do::Cursor(deed) => match deed {
                Deed::Grow => t!(command_grow),
                Deed::Shrink => t!(command_shrink),
                Deed::Begin => t!(command_begin),
                Deed::StartBack => t!(command_start_back),
                Deed::StartForward => t!(command_start_forward),
                Deed::EndBack => t!(command_end_back),
                Deed::EndForward => t!(command_end_forward),
                // Asked for by the arrows alone.
                Deed::Go(_) | Deed::Extend(_) => "",
            },
            Do::Listed(walk) => match walk {
                Walk::Letters => t!(command_walk),
                Walk::Words => t!(command_walk_words),
                Walk::Parts => t!(command_walk_parts),
                Walk::LineEnds => t!(command_walk_line),
                Walk::ArticleEnds => t!(command_walk_article),
                Walk::Screens => t!(command_walk_screens),
            },
            Do::Step(1..) => t!(command_next_mark),
            Do::Step(_) => t!(command_previous_mark),
            Do::Mend => t!(command_mend),
            Do::DismissGap => t!(command_dismiss_gap),
            Do::Note => t!(command_note),
            Do::Verdict => t!(command_verdict),
            Do::Card => t!(command_card),
            Do::LetGo => t!(command_let_go),
            Do::PartMenu => t!(command_part),
            Do::Tab(Tab::Marks) => t!(command_tab_marks),
            Do::Tab(Tab::Sources) => t!(command_tab_sources),
            Do::Tab(Tab::Claims) => t!(command_tab_claims),
            Do::Tab(Tab::Gaps) => t!(command_tab_gaps),
            Do::Tab(Tab::Figures) => t!(command_tab_figures),
            Do::Search => t!(command_search),
            Do::Undo => t!(command_undo),
            Do::Redo => t!(command_redo),
            Do::Ask(Ask::Dialog(dialog)) => match dialog {
                Dialog::Export => t!(command_export),
                Dialog::Details => t!(command_details),
                Dialog::Codebook => t!(codebook_command),
                Dialog::Name => t!(command_your_name),
                Dialog::Keys => t!(command_keys),
                Dialog::Commands => t!(command_commands),
                Dialog::Trash => t!(command_trash),
                Dialog::SetAside => t!(command_set_aside),
                Dialog::RestorePoints => t!(command_restore_points),
                Dialog::Language => t!(command_language),
                Dialog::HandOut => t!(class_hand_out_menu),
                Dialog::HandIn => t!(class_hand_in),
                Dialog::People => t!(class_compare),
                Dialog::Register => t!(register_menu),
            },
            Do::Ask(Ask::Download(Format::Galley)) => t!(command_download),
            Do::Ask(Ask::Download(Format::Report)) => t!(command_download_report),
            Do::Ask(Ask::Download(Format::Csv(_) | Format::Archive)) => t!(command_download_csv),
            Do::Ask(Ask::Download(Format::Workbook)) => t!(command_download_xlsx),
            Do::Ask(Ask::Download(Format::Markdown)) => t!(command_download_markdown),
            Do::Ask(Ask::Download(Format::W3c(_))) => t!(command_download_w3c),
            Do::Ask(Ask::Taps) => t!(taps_switch),
            Do::Ask(Ask::Print) => t!(command_print),
            Do::Ask(Ask::Trash) => t!(command_trash_article),
            Do::Ask(Ask::All) => t!(command_all_articles),
            Do::Ask(Ask::New) => t!(command_new_article),
            Do::Ask(Ask::OpenFile) => t!(command_open_file),
            Do::Ask(Ask::Sample) => t!(command_sample),
            Do::Ask(Ask::DownloadAll(All::Archive)) => t!(command_download_everything),
            Do::Ask(Ask::DownloadAll(All::Lines)) => t!(command_download_lines),
            Do::Ask(Ask::Theme(Theme::System)) => t!(command_colors_system),
            Do::Ask(Ask::Theme(Theme::Light)) => t!(command_colors_light),
            Do::Ask(Ask::Theme(Theme::Dark)) => t!(command_colors_dark),
            // Places and articles are named by who lists them.
            Do::GoTo(_) | Do::Ask(Ask::Open(_)) => "",
        };
        plain.to_owned()
    }

    /// What it is called just now: Undo says what it takes back.
    #[must_use]
    pub fn name_now(&self, state: &State, codebook: &Codebook) -> String {
        let history = state.desk.as_ref().map(|desk| &desk.history);
        let label = match self.deed {
            Do::Undo => history.and_then(|history| history.undo_label()),
            Do::Redo => history.and_then(|history| history.redo_label()),
            _ => None,
        };
        match label {
            Some(label) => t!(command_of, command = self.name(codebook), what = label),
            None => self.name(codebook),
        }
    }

    /// Why it cannot run now; none where it can.
    #[must_use]
    pub fn obstacle(&self, state: &State) -> Option<&'static str> {
        let Some(desk) = &state.desk else { return self.place.needs_article().then_some(t!(command_needs_article)) };
        obstacle(&self.deed, desk)
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

fn obstacle(deed: &Do, desk: &Desk) -> Option<&'static str> {
    let (has_words, has_mark) = (desk.pending.is_some(), desk.focused.is_some());
    match deed {
        Do::Mark(_) if !has_words => Some(t!(command_needs_selection)),
        Do::AddPart if !has_words || !has_mark => Some(t!(command_needs_both)),
        Do::Cursor(Deed::StartBack | Deed::StartForward | Deed::EndBack | Deed::EndForward) if !has_mark => {
            Some(t!(command_needs_mark))
        }
        Do::Remove | Do::Relate | Do::TakeOffer | Do::Note | Do::Card if !has_mark => Some(t!(command_needs_mark)),
        Do::TakeOffer if desk.offer().is_none() => Some(t!(command_take_offer_off)),
        // In a list the keyboard is at a gap or at a claim, which need not be the mark that was focused last.
        Do::Remove | Do::Relate if page::around_focus("data-waits").is_some() => Some(t!(command_needs_mark)),
        // In the table Delete is for what stands in a cell.
        Do::Remove if page::around_focus("data-claim").is_some() => Some(t!(command_needs_mark)),
        Do::Mend | Do::DismissGap if page::around_focus("data-waits").is_none() => Some(t!(command_needs_gap)),
        Do::Verdict if !verdict::is_asked(desk) => Some(t!(command_needs_claim)),
        Do::Step(_) if desk.work.annotations.is_empty() => Some(t!(command_needs_marks)),
        Do::Undo if desk.history.undo_label().is_none() => Some(t!(command_nothing_to_undo)),
        Do::Redo if desk.history.redo_label().is_none() => Some(t!(command_nothing_to_redo)),
        Do::Ask(Ask::Dialog(Dialog::HandIn)) if desk.work.article.meta.task.is_none() => Some(t!(class_needs_task)),
        Do::Ask(Ask::Dialog(Dialog::People)) if !people::are_several(&desk.work.annotations) => {
            Some(t!(class_needs_people))
        }
        _ => None,
    }
}

/// A message that knows the built-in kinds by their ids, as long as nobody has renamed them, and others by
/// their names.
fn with_kind(codebook: &Codebook, id: &str, say: impl Fn(&str, &str) -> String) -> String {
    let name = codebook.kind_name(id);
    let is_own = codebook.kind(id).is_some_and(|kind| kind.word() != "other");
    say(if is_own { id } else { "" }, name)
}

thread_local! {
    static KEYMAP: RefCell<Option<Rc<Keymap>>> = const { RefCell::new(None) };
}

/// The present keys.
#[must_use]
pub fn keymap() -> Rc<Keymap> {
    let known = KEYMAP.with(|map| map.borrow().clone());
    known.unwrap_or_else(|| {
        let read = Rc::new(storage::get(KEYS).map_or_else(Keymap::default, |text| Keymap::read(&text)));
        KEYMAP.with(|map| map.replace(Some(read.clone())));
        read
    })
}

/// Changes the keys: everything that shows one is rendered anew with the next render. Whether the browser
/// keeps them.
pub fn set_keymap(new: Keymap) -> bool {
    let text = new.write();
    KEYMAP.with(|map| map.replace(Some(Rc::new(new))));
    part::renew();
    if text.is_empty() {
        storage::remove(KEYS);
        return true;
    }
    storage::set(KEYS, &text).is_ok()
}

/// The first key of a command, as it is shown: for a tooltip or a key cap. None where it has none.
#[must_use]
pub fn shown(id: &str, codebook: &Codebook) -> Option<String> {
    first(id, codebook).map(|chord| chord.shown(page::is_mac()))
}

/// A command's keys for `aria-keyshortcuts`; none where it has none.
#[must_use]
pub fn spoken(id: &str, codebook: &Codebook) -> Option<String> {
    let is_mac = page::is_mac();
    let command = all(codebook).into_iter().find(|command| command.id == id)?;
    let keys: Vec<String> = command.keys(&keymap()).iter().map(|chord| chord.aria(is_mac)).collect();
    (!keys.is_empty()).then(|| keys.join(" "))
}

fn first(id: &str, codebook: &Codebook) -> Option<Chord> {
    let command = all(codebook).into_iter().find(|command| command.id == id)?;
    command.keys(&keymap()).into_iter().next()
}

/// The other commands that have this key, whether or not it acts.
#[must_use]
pub fn holders<'a>(commands: &'a [Command], keymap: &Keymap, chord: &Chord, id: &str) -> Vec<&'a Command> {
    commands.iter().filter(|other| other.id != id && keymap.keys(&other.id, &other.own).contains(chord)).collect()
}

/// The commands that were used last, newest first.
#[must_use]
pub fn recent() -> Vec<String> {
    let text = storage::get(RECENT).unwrap_or_default();
    text.split_ascii_whitespace().take(REMEMBERED).map(str::to_owned).collect()
}

/// Remembers that a command was used.
pub fn remember(id: &str) {
    let mut list = recent();
    list.retain(|other| other != id);
    list.insert(0, id.to_owned());
    list.truncate(REMEMBERED);
    // Where nothing is kept, nothing is remembered.
    let _ = storage::set(RECENT, &list.join(" "));
}
