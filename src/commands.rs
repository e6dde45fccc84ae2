//! What the commands of [`galley_core::desk::commands`] are called, and their keys as the reader has set them.
//!
//! Knows: names, what is said of an obstacle, the reader's keys and the commands used last. Does not know: how a command
//! is carried out; that is [`crate::hands`].

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::commands::{All, Ask, Command, Do, Group, Obstacle, Walk, all};
use galley_core::desk::cursor::CursorAct;
use galley_core::desk::keys::{Chord, Keymap};
use galley_core::desk::{Dialog, State, Tab, Theme};
use galley_core::formats::format::Format;
use galley_core::model::codebook::Codebook;
use galley_words::t;

use crate::codebooks;
use crate::dom::event::Key;
use crate::dom::screen;
use crate::dom::storage;
use crate::view::parts::words;

/// Where the reader's keys are kept.
pub const KEYS: &str = "galley:keys";
/// Where the commands used last are kept.
const RECENT: &str = "galley:recent";
/// Commands that are remembered as used.
const REMEMBERED: usize = 8;

/// The heading of a group.
#[must_use]
pub fn heading(group: Group) -> &'static str {
    match group {
        Group::Marking => t!(commands_marking),
        Group::Selecting => t!(commands_selecting),
        Group::Going => t!(commands_going),
        Group::Showing => t!(commands_showing),
        Group::Parts => t!(commands_parts),
        Group::Article => t!(commands_article),
        Group::Articles => t!(commands_articles),
        Group::Galley => t!(commands_galley),
    }
}

/// The codebook of the open article, or the one that articles begin with.
#[must_use]
pub fn codebook(state: &State) -> Rc<Codebook> {
    state.desk.as_ref().map_or_else(|| Rc::new(codebooks::for_new()), |desk| desk.work.codebook.clone())
}

/// What readers call it, whatever the state.
#[must_use]
pub fn name(command: &Command, codebook: &Codebook) -> String {
    let plain = match &command.deed {
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
            CursorAct::Grow => t!(command_grow),
            CursorAct::Shrink => t!(command_shrink),
            CursorAct::Begin => t!(command_begin),
            CursorAct::StartBack => t!(command_start_back),
            CursorAct::StartForward => t!(command_start_forward),
            CursorAct::EndBack => t!(command_end_back),
            CursorAct::EndForward => t!(command_end_forward),
            // Asked for by the arrows alone.
            CursorAct::Go(_) | CursorAct::Extend(_) => "",
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
pub fn name_now(command: &Command, state: &State, codebook: &Codebook) -> String {
    let history = state.desk.as_ref().map(|desk| &desk.history);
    let label = match command.deed {
        Do::Undo => history.and_then(|history| history.undo_label()),
        Do::Redo => history.and_then(|history| history.redo_label()),
        _ => None,
    };
    match label {
        Some(label) => t!(command_of, command = name(command, codebook), what = label),
        None => name(command, codebook),
    }
}

/// What is said of an obstacle.
#[must_use]
pub fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Article => t!(command_needs_article),
        Obstacle::NoSelection => t!(command_needs_selection),
        Obstacle::NoSelectionAndMark => t!(command_needs_both),
        Obstacle::NoMark => t!(command_needs_mark),
        Obstacle::NoMarks => t!(command_needs_marks),
        Obstacle::NoOffer => t!(command_take_offer_off),
        Obstacle::NoGap => t!(command_needs_gap),
        Obstacle::NoClaim => t!(command_needs_claim),
        Obstacle::NothingToUndo => t!(command_nothing_to_undo),
        Obstacle::NothingToRedo => t!(command_nothing_to_redo),
        Obstacle::NoTask => t!(class_needs_task),
        Obstacle::OneMaker => t!(class_needs_people),
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
    /// The reader's keys, and how often they were changed. Nearly every view shows a key, as it says words: they stand
    /// beside the words of the interface (`galley_words`), not in the state.
    static KEYMAP: RefCell<(Option<Rc<Keymap>>, u32)> = const { RefCell::new((None, 0)) };
}

/// The present keys.
#[must_use]
pub fn keymap() -> Rc<Keymap> {
    let known = KEYMAP.with_borrow(|(map, _)| map.clone());
    known.unwrap_or_else(|| {
        let read = Rc::new(storage::get(KEYS).map_or_else(Keymap::default, |text| Keymap::read(&text)));
        KEYMAP.with_borrow_mut(|(map, _)| *map = Some(read.clone()));
        read
    })
}

/// How often the keys were changed: a view that was made before shows others.
#[must_use]
pub fn epoch() -> u32 {
    KEYMAP.with_borrow(|(_, epoch)| *epoch)
}

/// Changes the keys: everything that shows one is rendered anew with the next render. Whether the browser
/// keeps them.
pub fn set_keymap(new: Keymap) -> bool {
    let text = new.write();
    KEYMAP.with_borrow_mut(|(map, epoch)| (*map, *epoch) = (Some(Rc::new(new)), *epoch + 1));
    if text.is_empty() {
        storage::remove(KEYS);
        return true;
    }
    storage::set(KEYS, &text).is_ok()
}

/// The commands that a key which was struck is for, in the order of the table.
#[must_use]
pub fn struck<'a>(key: &Key, all: &'a [Command]) -> Vec<&'a Command> {
    let keymap = keymap();
    let takers = |letter: &str| -> Vec<&'a Command> {
        let Some(chord) = Chord::struck(letter, key.command, key.shift, key.alt) else { return Vec::new() };
        all.iter().filter(|command| command.takes(&keymap, &chord, key.in_text, key.on_control)).collect()
    };
    // A letter of another script that is nobody's key counts as the Latin one in its place.
    let placed = key.latin.as_deref().map(takers).unwrap_or_default();
    let written = takers(&key.key);
    if (key.is_foreign || written.is_empty()) && !placed.is_empty() { placed } else { written }
}

/// The first key of a command, as it is shown: for a tooltip or a key cap. None where it has none.
#[must_use]
pub fn shown(id: &str, codebook: &Codebook) -> Option<String> {
    first(id, codebook).map(|chord| chord.shown(screen::is_mac()))
}

/// A command's keys for `aria-keyshortcuts`; none where it has none.
#[must_use]
pub fn spoken(id: &str, codebook: &Codebook) -> Option<String> {
    let is_mac = screen::is_mac();
    let command = all(codebook).into_iter().find(|command| command.id == id)?;
    let keys: Vec<String> = command.keys(&keymap()).iter().map(|chord| chord.aria(is_mac)).collect();
    (!keys.is_empty()).then(|| keys.join(" "))
}

fn first(id: &str, codebook: &Codebook) -> Option<Chord> {
    let command = all(codebook).into_iter().find(|command| command.id == id)?;
    command.keys(&keymap()).into_iter().next()
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
