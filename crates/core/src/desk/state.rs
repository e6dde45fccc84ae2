//! The state of the app and the actions that change it.
//!
//! Knows: everything that is seen is derived from [`State`]; everything that happens is an
//! [`Action`]. [`State::apply`] is pure: ids and instants arrive inside actions. Does not know:
//! stores, clocks, pixels. Edits leave through the outbox, which the vault drains.

mod action;
mod cast;
mod checking;
mod ends;
mod relations;

pub use action::{Action, Deed, Merging, Notice, Opened};
pub use cast::{Casting, Tab, Trait, id_of, places_of, speaker};
pub use ends::{Edge, moved};

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use crate::anchoring;
use crate::change::class::{self, Arrival, TakenIn};
use crate::change::edit::{Change, Edit, Stand};
use crate::change::fields::{self, Key, Thing};
use crate::change::history::History;
use crate::change::merge::{self, Choices, Merge};
use crate::insight::offers::Offer;
use crate::insight::relate;
use crate::journal::Entry;
use crate::journal::library::{Library, Listing};
use crate::journal::points::Difference;
use crate::journal::stamps::{Stamps, Trace};
use crate::layout::Layout;
use crate::layout::filter::{self, Filter};
use crate::model::annotation::{Anchoring, Annotation, Part};
use crate::model::codebook::{AttributeKind, Codebook, Kind};
use crate::model::evidence::Pointer;
use crate::model::id::{AnnotationId, ArticleId, PersonId, RelationId, TabId};
use crate::model::task::Seat;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::sort::sort_by;
use crate::text::{self, TextRange};

/// Milliseconds between two moves of one end that count as one step of undo.
const ONE_GO: i64 = 2_000;

/// Everything that is seen is derived from this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// This tab, in the journal.
    pub tab: TabId,
    /// Articles on this device.
    pub library: Library,
    /// Whether the list was read from the store yet.
    pub library_known: bool,
    /// The open article.
    pub desk: Option<Rc<Desk>>,
    /// The reader's name; may be empty.
    pub reader: Rc<str>,
    /// Who marks, written as creator: the pupil at the open article, else the reader.
    pub creator: Rc<str>,
    /// Edits that the vault has not taken yet, oldest first.
    pub outbox: Rc<Vec<Outgoing>>,
    /// What became of the edits that it took.
    pub saving: Saving,
    /// What waits to be read or decided, oldest first.
    pub notices: Rc<Vec<Rc<Notice>>>,
    /// Number of the next notice.
    pub next_notice: u32,
    /// The file that waits to be merged into the open article.
    pub merging: Option<Rc<Merging>>,
    /// The mark that the reader is on the way to, in an article that is being opened.
    pub bound: Option<Rc<Pointer>>,
    /// What was just done, for the polite live region; the number makes repeats differ.
    pub said: (u32, Rc<str>),
}

/// An open article: the work, and how it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The article and everything on it.
    pub work: Work,
    /// What is painted where.
    pub layout: Layout,
    /// Undo and redo.
    pub history: History,
    /// The live selection, snapped and trimmed; nothing is marked yet.
    pub pending: Option<TextRange>,
    /// Where a selection in two steps starts (bytes): its end is still to be shown.
    pub begun: Option<usize>,
    /// The annotation whose card is emphasized.
    pub focused: Option<AnnotationId>,
    /// A source, and the quote or claim that had the focus when it was marked and that the text does not give it.
    pub asked: Option<(AnnotationId, AnnotationId)>,
    /// What the column shows.
    pub tab: Tab,
    /// The one of the cast whose row is open.
    pub person: Option<PersonId>,
    /// What shows.
    pub filter: Filter,
    /// Notes that were being typed when the tab went away, by annotation.
    pub drafts: Rc<LiteMap<AnnotationId, String>>,
    /// The newest clock of this article's journal, whoever's.
    pub clock: u64,
    /// When the work's things were written.
    pub stamps: Stamps,
    /// When the article was last taken away as a Galley file.
    pub taken: Option<Timestamp>,
    /// In what part somebody sits here, where the article has a task and it is known.
    pub seat: Option<Seat>,
}

impl Desk {
    /// Whose the mark that has the focus may be, or what the source that has it may have said. Computed anew at each
    /// call.
    #[must_use]
    pub fn offer(&self) -> Option<Offer> {
        let focused = self.focused?;
        let asked = self.asked.filter(|(source, _)| *source == focused).map(|(_, spoken)| spoken);
        Offer::of(&self.work, focused, asked)
    }
}

/// An edit on its way to the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The edit as it is kept.
    pub entry: Rc<Entry>,
    /// The work after it.
    pub work: Work,
}

/// What the status line says about keeping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// Where the work is kept.
    pub place: Place,
    /// Clocks of this tab's edits of the open article that are not on disk yet, oldest first.
    pub waiting: Rc<Vec<u64>>,
    /// Articles that were left before they were on disk, each with its newest clock that is not.
    pub elsewhere: Rc<LiteMap<ArticleId, u64>>,
    /// Why the last try failed, in plain words.
    pub failed: Option<Rc<str>>,
    /// When something was last put on disk.
    pub at: Option<Timestamp>,
}

/// Where the work is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// In the store that outlives a killed browser.
    #[default]
    Device,
    /// In local storage alone, which a crash may cut short.
    Browser,
    /// Nowhere but in this tab.
    Memory,
}

/// What the status line shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything is on disk.
    Saved,
    /// Something is on its way.
    Saving,
    /// Everything is in local storage, which is the best this browser offers.
    Kept,
    /// This many edits are only in this tab.
    NotSaved(u64),
}

impl State {
    /// A tab that knows nothing yet.
    #[must_use]
    pub fn new(tab: TabId, creator: Rc<str>) -> Self {
        Self {
            tab,
            library: Library::default(),
            library_known: false,
            desk: None,
            reader: creator.clone(),
            creator,
            outbox: Rc::default(),
            saving: Saving::default(),
            notices: Rc::default(),
            next_notice: 1,
            merging: None,
            bound: None,
            said: (0, "".into()),
        }
    }

    /// The state after an action.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::LibraryLoaded(library) => {
                // What became known while the list was being read is newer than the list.
                let newer: Vec<Listing> = state.library.iter().map(|line| (**line).clone()).collect();
                state.library = newer.into_iter().fold(library, |library, line| library.with(line));
                state.library_known = true;
            }
            Action::Listed(line) => state.library = state.library.with(*line),
            Action::Unlisted(id) => {
                state.library = state.library.without(id);
                // Nothing of it will be written any more.
                state.forget_waiting(id, u64::MAX);
            }
            Action::Opened(opened) => {
                state.open(*opened);
                state.has_opened();
            }
            Action::Closed => {
                state.leave();
                state.bound = None;
                state.merging = None;
                state.creator = state.reader.clone();
            }
            Action::AskToMerge(merging) => {
                let is_open = state.desk.as_ref().is_some_and(|desk| desk.work.article.id == merging.article);
                state.merging = Some(merging).filter(|_| is_open);
            }
            Action::Merge { choices, at, quietly } => state.merge(&choices, at, quietly),
            Action::LeaveMerge => state.merging = None,
            Action::SelectionChanged(range) => state.look(|desk| {
                let text = desk.work.article.text.as_str();
                desk.pending = range.and_then(|range| snap(text, range));
            }),
            Action::Focus(id) => state.look(|desk| {
                desk.focused = id.filter(|id| desk.work.annotations.get(*id).is_some());
                desk.person = desk.focused.and_then(|id| speaker(&desk.work, id)).or(desk.person);
            }),
            Action::Step(steps) => state.look(|desk| {
                let next = filter::step(&desk.work.annotations, &desk.filter, desk.focused, steps);
                desk.focused = next.or(desk.focused);
                desk.person = desk.focused.and_then(|id| speaker(&desk.work, id)).or(desk.person);
            }),
            Action::ToggleKind(kind) => state.look(|desk| {
                if desk.filter.hidden.remove(&kind).is_none() {
                    desk.filter.hidden.insert(kind, ());
                }
            }),
            Action::Search(query) => state.look(|desk| desk.filter.query = query),
            Action::SetCreator(name) => {
                state.reader = name;
                state.name_creator();
            }
            Action::Sit(article, seat) => {
                state.look(|desk| {
                    if desk.work.article.id == article {
                        desk.seat = seat;
                    }
                });
                state.name_creator();
            }
            Action::SetTask { task, name, at } => {
                let Some(desk) = &state.desk else { return state };
                state.edit(class::with_task(&desk.work, &task, &name, at), at, t!(done_task));
                state.name_creator();
            }
            Action::Rename { from, to, at } => {
                let Some(desk) = &state.desk else { return state };
                let changes = class::rename(&desk.work, &from, &to, at);
                state.edit(Edit { changes }, at, t!(done_rename));
            }
            Action::TakeIn(arrivals) => state.take_in(&arrivals),
            Action::TogglePerson(name) => state.look(|desk| {
                if desk.filter.absent.remove(&name).is_none() {
                    desk.filter.absent.insert(name, ());
                }
            }),
            Action::ShowPeople(all) => state.look(|desk| {
                desk.filter.absent = LiteMap::new();
                if !all {
                    let people = class::people(&desk.work.annotations).into_iter();
                    desk.filter.absent = people.map(|(name, _)| (name, ())).collect();
                }
            }),
            Action::Annotate { kind, id, at } => state.annotate(&kind, id, at),
            Action::AddPart { at } => state.add_part(at),
            Action::MoveEnd { id, part, edge, to, at } => state.move_end(id, part, edge, to, at),
            Action::Begin(place) => state.begin(place),
            Action::SetKind { id, kind, at } => {
                let Some(desk) = &state.desk else { return state };
                let Some(target) = desk.work.codebook.kind(&kind) else { return state };
                let asked = target.attributes.clone();
                state.change(id, at, t!(done_kind), |annotation| {
                    annotation.kind = kind;
                    // Answers to questions that the new kind does not ask would be seen nowhere.
                    annotation.attributes.retain(|key, value| {
                        asked.iter().any(|a| {
                            a.id == *key
                                && (a.kind != AttributeKind::Choice || a.choices.iter().any(|c| c.id == *value))
                        })
                    });
                });
            }
            Action::SetNote { id, note, at } => {
                state.look(|desk| {
                    if desk.drafts.contains_key(&id) {
                        Rc::make_mut(&mut desk.drafts).remove(&id);
                    }
                });
                state.change(id, at, t!(done_note), |annotation| annotation.note = note);
            }
            Action::SetTags { id, tags, at } => {
                state.change(id, at, t!(done_tags), |annotation| annotation.tags = tags)
            }
            Action::SetAttribute { id, attribute, value, at } => state.set_attribute(id, attribute, value, at),
            Action::SetEvidence { id, evidence, at } => state.set_evidence(id, *evidence, at),
            Action::RemoveEvidence { id, evidence, at } => state.remove_evidence(id, evidence, at),
            Action::GoTo(mark) => state.go_to(*mark),
            Action::DismissGaps { gaps, reason, at } => state.dismiss_gaps(gaps, reason.as_deref(), at),
            Action::Cast { what, at } => state.cast(what, at),
            Action::ShowTab(tab) => state.show_tab(tab),
            Action::ShowPerson(id) => state.show_person(id),
            Action::Delete { id, at } => state.delete(id, at),
            Action::Relate { id, from, kind, to, at } => state.relate(id, from, &kind, to, at),
            Action::Unrelate { id, at } => state.unrelate(id, at),
            Action::SetRelationKind { id, kind, at } => state.set_relation_kind(id, &kind, at),
            Action::SetRelationNote { id, note, at } => state.set_relation_note(id, note, at),
            Action::SetRole { block, role, at } => {
                let Some(before) =
                    state.desk.as_ref().and_then(|desk| desk.work.article.blocks.get(block)).map(|b| b.role)
                else {
                    return state;
                };
                state.edit(Edit::one(Change::Role { block, before, after: role }), at, t!(done_part_label));
            }
            Action::SetMeta { meta, at } => {
                let Some(before) = state.desk.as_ref().map(|desk| desk.work.article.meta.clone()) else {
                    return state;
                };
                state.edit(Edit::one(Change::Meta { before, after: Rc::new(*meta) }), at, t!(done_details));
            }
            Action::SetCodebook { codebook, moves, at } => state.set_codebook(*codebook, &moves, at),
            Action::Revive { id, at } => state.revive(id, at),
            Action::Restore { work, as_of, at } => state.restore(&work, &as_of, at),
            Action::TakenAway(article, at) => state.look(|desk| {
                if desk.work.article.id == article {
                    desk.taken = Some(at);
                }
            }),
            Action::Heard(entry) => {
                state.hear(entry.article, entry.clock, |desk| desk.stamps.take_in(&desk.work, &entry))
            }
            Action::CaughtUp(found) => {
                let Opened { work, clock, stamps, .. } = *found;
                state.hear(work.article.id, clock, |desk| desk.stamps.join(&desk.work, &work, &stamps));
            }
            Action::Undo { at } => state.travel(at, false),
            Action::Redo { at } => state.travel(at, true),
            Action::Drained(count) => {
                state.outbox = Rc::new(state.outbox.iter().skip(count).cloned().collect());
            }
            Action::Saved { article, clock, at } => {
                if state.desk.as_ref().is_some_and(|desk| desk.work.article.id == article) {
                    state.saving.waiting =
                        Rc::new(state.saving.waiting.iter().copied().filter(|waiting| *waiting > clock).collect());
                }
                state.forget_waiting(article, clock);
                if state.saving.failed.take().is_some() {
                    state.notices =
                        Rc::new(state.notices.iter().filter(|n| !n.deeds.contains(&Deed::Retry)).cloned().collect());
                }
                state.saving.at = Some(at);
            }
            Action::SaveFailed(why) => {
                if state.saving.failed.is_none() {
                    state.notify(Notice {
                        id: 0,
                        bad: true,
                        title: t!(state_save_failed).to_owned(),
                        text: t!(state_save_failed_text, why = &*why),
                        deeds: vec![Deed::DownloadWork, Deed::Retry],
                    });
                }
                state.saving.failed = Some(why);
            }
            Action::Unsaved => {
                if let Some(desk) = &state.desk
                    && state.saving.waiting.is_empty()
                {
                    Rc::make_mut(&mut state.saving.waiting).push(desk.clock);
                }
                state.saving.at = None;
            }
            Action::Relisted(library) => {
                let open = state.desk.as_ref().map(|desk| Listing::of(&desk.work));
                state.library = open.into_iter().fold(library, |library, line| library.with(line));
            }
            Action::Placed(place) => {
                state.saving.place = place;
                if place == Place::Device {
                    // The database is there again: what says that it is not is true no more.
                    let gone = [t!(storage_unusable), t!(storage_slow)];
                    let stays = |notice: &&Rc<Notice>| !gone.contains(&notice.title.as_str());
                    state.notices = Rc::new(state.notices.iter().filter(stays).cloned().collect());
                }
            }
            Action::Notify(notice) => state.notify(*notice),
            Action::Dismiss(id) => {
                state.notices = Rc::new(state.notices.iter().filter(|notice| notice.id != id).cloned().collect());
            }
            Action::Say(words) => state.say(words),
        }
        state
    }

    /// What the status line shows: for the open article, and for what is still being written of others.
    #[must_use]
    pub fn status(&self) -> Status {
        let open = if self.desk.is_some() { self.saving.waiting.len() } else { 0 };
        let waiting = (open + self.saving.elsewhere.len()) as u64;
        match (self.saving.place, waiting) {
            (Place::Memory, _) => Status::NotSaved(waiting),
            (_, waiting) if self.saving.failed.is_some() => Status::NotSaved(waiting.max(1)),
            (Place::Device, 0) if self.outbox.is_empty() => Status::Saved,
            (Place::Browser, 0) if self.outbox.is_empty() => Status::Kept,
            _ => Status::Saving,
        }
    }

    /// Takes the desk away. What of its article is not on disk yet is still waited for.
    fn leave(&mut self) {
        let newest = self.saving.waiting.iter().max().copied();
        if let (Some(desk), Some(clock)) = (self.desk.take(), newest) {
            Rc::make_mut(&mut self.saving.elsewhere).insert(desk.work.article.id, clock);
        }
        self.saving.waiting = Rc::default();
    }

    /// An article that was left is on disk up to this clock.
    fn forget_waiting(&mut self, article: ArticleId, clock: u64) {
        if self.saving.elsewhere.get(&article).is_some_and(|waiting| *waiting <= clock) {
            Rc::make_mut(&mut self.saving.elsewhere).remove(&article);
        }
    }

    fn open(&mut self, opened: Opened) {
        self.leave();
        let work = opened.work;
        // What it waits for is known anew.
        self.forget_waiting(work.article.id, u64::MAX);
        let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
        let focused = opened.drafts.keys().next().copied().filter(|id| work.annotations.get(*id).is_some());
        self.saving.waiting = Rc::new((opened.saved < opened.clock).then_some(opened.saved + 1).into_iter().collect());
        self.merging = None;
        self.desk = Some(Rc::new(Desk {
            work,
            layout,
            history: History::default(),
            pending: None,
            begun: None,
            focused,
            asked: None,
            tab: Tab::default(),
            person: None,
            filter: Filter::default(),
            drafts: Rc::new(opened.drafts),
            clock: opened.clock,
            stamps: opened.stamps,
            taken: None,
            seat: None,
        }));
        self.creator = self.reader.clone();
    }

    /// Who marks: the pupil who sits at the article, or its teacher, else the reader.
    fn name_creator(&mut self) {
        let reader = self.reader.clone();
        self.creator = match self.desk.as_ref().and_then(|desk| Some((desk.seat.as_ref()?, desk))) {
            Some((Seat::Pupil(name), _)) => name.clone(),
            Some((Seat::Teacher, desk)) if reader.is_empty() => desk.work.article.meta.task.by.as_str().into(),
            _ => reader,
        };
    }

    /// Takes in files of many people: one step of undo, one notice.
    fn take_in(&mut self, arrivals: &[Arrival]) {
        let Some(desk) = &self.desk else { return };
        let taken = class::take_in(&desk.work, arrivals);
        // The marks' own instants count; the edit is made when the newest of them was.
        let is_done = self.edit(taken.edit.clone(), taken.at, t!(done_take_in));
        self.tell_taken(&taken, is_done);
        // What asks by now, though it did not when the files were looked at.
        for arrival in taken.asking.iter().filter_map(|at| arrivals.get(*at)) {
            let title = t!(state_not_merged, file = &*arrival.name);
            self.notify(Notice { id: 0, bad: false, title, text: String::new(), deeds: Vec::new() });
        }
    }

    /// "Marks of 3 people came in" · "Ana 12, Ben 9, Cem 14".
    fn tell_taken(&mut self, taken: &TakenIn, is_done: bool) {
        let TakenIn { people, unchanged, left, .. } = taken;
        let tally = |(name, count): &class::Tally| {
            let name = if name.is_empty() { t!(class_nobody) } else { name };
            t!(class_tally, name = name, count = *count)
        };
        let list: Vec<String> = people.iter().map(tally).collect();
        let title = match people.len() {
            0 if is_done => t!(class_taken_in).to_owned(),
            0 => t!(class_nothing_new).to_owned(),
            count => t!(class_people_came, count = count),
        };
        let mut text = list.join(t!(list_separator));
        let mut add = |more: String| {
            if !text.is_empty() {
                text.push_str(if text.ends_with('.') { " " } else { ". " });
            }
            text.push_str(&more);
        };
        if *unchanged > 0 {
            add(t!(class_unchanged, count = *unchanged));
        }
        if *left > 0 {
            add(t!(class_left, count = *left));
        }
        self.say(title.clone().into());
        let deeds = if is_done { vec![Deed::Undo] } else { Vec::new() };
        self.notify(Notice { id: 0, bad: false, title, text, deeds });
    }

    /// Changes how the open article is looked at.
    fn look(&mut self, change: impl FnOnce(&mut Desk)) {
        if let Some(desk) = &mut self.desk {
            let mut changed = (**desk).clone();
            change(&mut changed);
            *desk = Rc::new(changed);
        }
    }

    /// Makes an edit of the open article and puts it on its way; false where nothing was changed.
    fn edit(&mut self, edit: Edit, at: Timestamp, label: &'static str) -> bool {
        if edit.is_empty() {
            return false;
        }
        let Some(desk) = &self.desk else { return false };
        let history = desk.history.with(edit.clone(), label);
        let done = self.run(&edit, history, at);
        if !done {
            self.say(t!(state_not_changed).into());
        }
        done
    }

    /// Applies an edit; false where it does not fit what is there.
    fn run(&mut self, edit: &Edit, history: History, at: Timestamp) -> bool {
        let Some(desk) = &self.desk else { return false };
        let Ok(work) = edit.apply(&desk.work, at) else { return false };
        let layout = relay(&desk.layout, &edit.changes, &work);
        let clock = desk.clock + 1;
        let entry = Entry { article: work.article.id, clock, tab: self.tab, at, records: edit.records() };
        let mut changed = (**desk).clone();
        // A deletion's Undo would now take back something else.
        self.notices = Rc::new(self.notices.iter().filter(|n| n.deeds != [Deed::Undo]).cloned().collect());
        changed.focused = changed.focused.filter(|id| work.annotations.get(*id).is_some());
        changed.layout = layout;
        changed.history = history;
        changed.clock = clock;
        // Its clock is higher than any that this tab has seen: nothing of it loses.
        (_, changed.stamps, _) = desk.stamps.take_in(&desk.work, &entry);
        changed.work = work.clone();
        self.library = self.library.with(Listing::of(&work));
        self.desk = Some(Rc::new(changed));
        Rc::make_mut(&mut self.saving.waiting).push(clock);
        Rc::make_mut(&mut self.outbox).push(Outgoing { entry: Rc::new(entry), work });
        true
    }

    /// Takes in what another tab has written. It is on disk already and enters no history: Undo takes
    /// back what was done here.
    fn hear(&mut self, article: ArticleId, clock: u64, take: impl FnOnce(&Desk) -> (Work, Stamps, Vec<Change>)) {
        let Some(desk) = self.desk.as_ref().filter(|desk| desk.work.article.id == article) else { return };
        let (work, stamps, changes) = take(desk);
        let mut changed = (**desk).clone();
        changed.layout = relay(&desk.layout, &changes, &work);
        let gone = changed.focused.filter(|id| work.annotations.get(*id).is_none());
        if gone.is_some() {
            changed.focused = None;
        }
        changed.clock = changed.clock.max(clock);
        (changed.work, changed.stamps) = (work, stamps);
        self.library = self.library.with(Listing::of(&changed.work));
        let words = gone.and_then(|id| desk.work.annotations.get(id)).map(|one| one.exact().chars().take(80).collect());
        self.desk = Some(Rc::new(changed));
        if let (Some(id), Some(words)) = (gone, words) {
            self.notify(Notice {
                id: 0,
                bad: false,
                title: t!(state_removed_elsewhere).to_owned(),
                text: words,
                deeds: vec![Deed::Revive(id)],
            });
        }
    }

    /// Puts back a mark that another tab has deleted.
    fn revive(&mut self, id: AnnotationId, at: Timestamp) {
        let Some(desk) = &self.desk else { return };
        let buried = desk.stamps.get(Key::Annotation(id));
        let Some(Trace { buried: Some(Thing::Annotation(buried)), .. }) = buried else { return };
        let back = Change::Annotation { before: None, after: Some(buried.clone()) };
        let back = cast::complete(&desk.work, cast::returning(desk, Edit::one(back)));
        if self.edit(back, at, t!(done_put_back)) {
            self.look(|desk| desk.focused = Some(id));
            self.say(t!(state_put_back).into());
        }
    }

    fn annotate(&mut self, kind: &Rc<str>, id: AnnotationId, at: Timestamp) {
        let Some(desk) = &self.desk else { return };
        let Some(range) = desk.pending else { return };
        let Some(known) = desk.work.codebook.kind(kind) else { return };
        let label = match known.word() {
            "quote" => t!(kind_quote),
            "claim" => t!(kind_claim),
            "source" => t!(kind_source),
            _ => t!(done_mark),
        };
        let article = desk.work.article.text.clone();
        let words = text::word_count(range.of(article.as_str()));
        let said = t!(state_added, kind = known.word(), name = known.spoken_name(), count = words);
        let selectors = anchoring::describe(article.as_str(), range);
        let annotation = Annotation {
            id,
            kind: kind.clone(),
            parts: vec![Part { range, exact: range.of(article.as_str()).into() }],
            prefix: selectors.prefix,
            suffix: selectors.suffix,
            anchoring: Anchoring::Exact,
            attributes: LiteMap::new(),
            evidence: LiteMap::new(),
            person: None,
            note: String::new(),
            tags: Vec::new(),
            origin: "hand".to_owned(),
            creator: self.creator.to_string(),
            created: at,
            modified: at,
            changed: LiteMap::new(),
            extra: None,
        };
        let add = Edit::one(Change::Annotation { before: None, after: Some(Rc::new(annotation)) });
        let waiting = desk.focused.filter(|focused| relate::speaker_tie(&desk.work, *focused, kind).is_some());
        let add = cast::complete(&desk.work, add);
        if !self.edit(add, at, label) {
            return;
        }
        self.look(|desk| {
            (desk.pending, desk.begun) = (None, None);
            desk.focused = Some(id).filter(|id| desk.work.annotations.get(*id).is_some());
            desk.person = speaker(&desk.work, id).or(desk.person);
        });
        let made = waiting.and_then(|waiting| self.attribute(waiting, id, at));
        let offer = || self.desk.as_ref().and_then(|desk| desk.offer().map(|offer| offer.words(&desk.work, id)));
        let said = match (made, offer()) {
            (Some(made), _) => t!(relation_made_too, added = said, made = made),
            (None, Some(offer)) => t!(offer_said, added = said, offer = offer),
            (None, None) => said,
        };
        self.say(said.into());
    }

    /// Puts another codebook in place and gives marks the kinds that they are to have: one edit.
    fn set_codebook(&mut self, codebook: Codebook, moves: &[(Rc<str>, Rc<str>)], at: Timestamp) {
        let Some(desk) = self.desk.clone() else { return };
        let before = desk.work.codebook.clone();
        let mut changes = Vec::new();
        for was in desk.work.annotations.iter() {
            let Some((_, to)) = moves.iter().find(|(from, _)| *from == was.kind) else { continue };
            let mut after = (**was).clone();
            after.kind = to.clone();
            fields::stamp(was, &mut after, at);
            changes.push(Change::Annotation { before: Some(was.clone()), after: Some(Rc::new(after)) });
        }
        let codebook = Rc::new(codebook);
        // What a mark becomes by its new kind is said by the new codebook.
        let then = Work { codebook: codebook.clone(), ..desk.work.clone() };
        let mut edit = cast::complete(&then, Edit { changes });
        if codebook != before {
            edit.changes.push(Change::Codebook { before, after: codebook });
        }
        if !edit.is_empty() && self.edit(edit, at, t!(done_codebook)) {
            self.say(t!(state_codebook_changed).into());
        }
    }

    fn add_part(&mut self, at: Timestamp) {
        let Some(desk) = &self.desk else { return };
        let (Some(range), Some(id)) = (desk.pending, desk.focused) else { return };
        let article = desk.work.article.text.clone();
        let text = article.as_str();
        self.change(id, at, t!(done_added_part), |annotation| {
            let mut ranges: Vec<TextRange> = annotation.ranges().chain([range]).collect();
            sort_by(&mut ranges, Ord::cmp);
            // Parts that meet or overlap become one.
            let mut joined: Vec<TextRange> = Vec::with_capacity(ranges.len());
            for range in ranges {
                match joined.last_mut() {
                    Some(last) if range.start() <= last.end() => *last = last.hull(range),
                    _ => joined.push(range),
                }
            }
            place(annotation, text, &joined);
        });
        self.look(|desk| (desk.pending, desk.begun) = (None, None));
        self.say(t!(state_part_added).into());
    }

    /// Moves one end of one part; moves of the same end that follow each other closely are one step of undo.
    fn move_end(&mut self, id: AnnotationId, part: usize, edge: Edge, to: usize, at: Timestamp) {
        let Some(desk) = &self.desk else { return };
        let Some(mark) = desk.work.annotations.get(id) else { return };
        let article = desk.work.article.text.clone();
        let text = article.as_str();
        let mut ranges: Vec<TextRange> = mark.ranges().collect();
        let Some(range) = moved(text, &ranges, part, edge, to) else { return };
        let Some(was) = ranges.get_mut(part).map(|was| std::mem::replace(was, range)) else { return };
        if was == range {
            let words = if edge == Edge::Start { t!(state_start_stays) } else { t!(state_end_stays) };
            self.say(words.into());
            return;
        }
        let label = if edge == Edge::Start { t!(done_start_moved) } else { t!(done_end_moved) };
        let before = desk.history.clone();
        let made = desk.clock;
        self.change(id, at, label, |annotation| place(annotation, text, &ranges));
        let Some(clock) = self.desk.as_ref().map(|desk| desk.clock) else { return };
        if clock == made {
            return;
        }
        self.look(|desk| {
            desk.focused = Some(id).filter(|id| desk.work.annotations.get(*id).is_some());
            let is_same_move = |edit: &Edit| is_move_of(edit, id, part, edge, at);
            if let Some(joined) = before.joined(&desk.history, label, is_same_move) {
                desk.history = joined;
            }
        });
        let word = ends::word_at(text, range, edge);
        let said = match edge {
            Edge::Start => t!(state_start_moved, word = word),
            Edge::End => t!(state_end_moved, word = word),
        };
        self.say(said.into());
    }

    /// Sets or forgets the start of a selection in two steps.
    fn begin(&mut self, at: Option<usize>) {
        let Some(desk) = &self.desk else { return };
        let article = desk.work.article.text.clone();
        let text = article.as_str();
        let at = at.map(|at| text::snap_to_graphemes(text, TextRange::new(at, at)).start());
        if desk.begun == at {
            return;
        }
        self.look(|desk| desk.begun = at);
        if let Some(at) = at {
            let word = ends::word_at(text, TextRange::new(at, text.len()), Edge::Start);
            self.say(t!(state_begun, word = word).into());
        }
    }

    fn change(&mut self, id: AnnotationId, at: Timestamp, label: &'static str, change: impl FnOnce(&mut Annotation)) {
        let Some(desk) = &self.desk else { return };
        let before = desk.work.annotations.get(id).cloned();
        // An edit of what another tab has deleted meanwhile revives it; one of what was deleted here came
        // too late.
        let buried = || match desk.stamps.get(Key::Annotation(id)) {
            Some(Trace { gone: Some((stamp, _)), buried: Some(Thing::Annotation(buried)), .. }) => {
                (stamp.tab != self.tab.as_u128()).then(|| buried.clone())
            }
            _ => None,
        };
        let Some(was) = before.clone().or_else(buried) else { return };
        let mut after = (*was).clone();
        change(&mut after);
        if after != *was {
            fields::stamp(&was, &mut after, at);
            let is_back = before.is_none();
            let mut edit = Edit::one(Change::Annotation { before, after: Some(Rc::new(after)) });
            if is_back {
                edit = cast::returning(desk, edit);
            }
            let edit = cast::complete(&desk.work, edit);
            self.edit(edit, at, label);
        }
    }

    /// Merges the file that waits for it into the work as it is now.
    fn merge(&mut self, choices: &Choices, at: Timestamp, quietly: bool) {
        let (Some(merging), Some(desk)) = (self.merging.take(), self.desk.clone()) else { return };
        if merging.article != desk.work.article.id {
            return;
        }
        let merge = Merge::between(&desk.work, &merging.file);
        let (edit, at) = merge.edit(choices, at);
        let is_done = self.edit(edit, at, t!(done_merge));
        if quietly {
            return;
        }
        let (title, deeds) = if is_done {
            (t!(state_merged, file = &*merging.name), vec![Deed::Undo])
        } else {
            (t!(state_not_merged, file = &*merging.name), Vec::new())
        };
        self.say(title.clone().into());
        let text = merge.counts.words();
        self.notify(Notice { id: 0, bad: false, title, text, deeds });
    }

    /// Brings the article back to what it was: one edit, which Undo takes back.
    fn restore(&mut self, then: &Work, as_of: &str, at: Timestamp) {
        let Some(desk) = self.desk.clone().filter(|desk| desk.work.article.id == then.article.id) else { return };
        let difference = Difference::between(&desk.work, then);
        let is_done = self.edit(Edit::between(&desk.work, then), at, t!(done_restore));
        let (title, text, deeds) = if is_done {
            (t!(state_restored, time = as_of), difference.words(), vec![Deed::Undo])
        } else {
            (t!(state_not_restored, time = as_of), t!(state_not_restored_text).to_owned(), Vec::new())
        };
        self.say(title.clone().into());
        self.notify(Notice { id: 0, bad: false, title, text, deeds });
    }

    fn delete(&mut self, id: AnnotationId, at: Timestamp) {
        let Some(desk) = self.desk.clone() else { return };
        let Some(before) = desk.work.annotations.get(id).cloned() else { return };
        let kind = desk.work.codebook.kind(&before.kind);
        let name = kind.map_or_else(|| before.kind.to_string(), Kind::spoken_name);
        let title = t!(state_removed, kind = kind.map_or("other", Kind::word), name = name);
        // Focus goes to the neighbor that the list shows, so that a run of deletions needs no pointer.
        let next = filter::step(&desk.work.annotations, &desk.filter, Some(id), 1)
            .filter(|next| *next != id)
            .or_else(|| filter::step(&desk.work.annotations, &desk.filter, Some(id), -1))
            .filter(|next| *next != id);
        let gone: Vec<RelationId> =
            desk.work.relations.values().filter(|r| r.from == id || r.to == id).map(|r| r.id).collect();
        let mut changes: Vec<Change> = gone
            .iter()
            .filter_map(|relation| desk.work.relations.get(relation))
            .map(|relation| Change::Relation { before: Some(relation.clone()), after: None })
            .collect();
        let words: String = before.exact().chars().take(80).collect();
        // A mark that several people made is deleted under each of its ids.
        changes.extend(merge::twins(&before).filter(|twin| desk.work.annotations.get(*twin).is_none()).map(|twin| {
            let stand = |deleted| Stand { thing: None, deleted };
            let before = stand(desk.work.deleted.get(&twin.as_u128()).copied());
            Change::Merged { key: Key::Annotation(twin), before, after: stand(Some(at)) }
        }));
        changes.push(Change::Annotation { before: Some(before), after: None });
        let edit = cast::complete(&desk.work, Edit { changes });
        self.edit(edit, at, t!(done_deletion));
        self.look(|desk| desk.focused = next);
        self.notify(Notice { id: 0, bad: false, title, text: words, deeds: vec![Deed::Undo] });
    }

    fn travel(&mut self, at: Timestamp, forward: bool) {
        let Some(desk) = self.desk.clone() else { return };
        let step = if forward { desk.history.redo() } else { desk.history.undo() };
        let Some((edit, label, history)) = step else { return };
        if !self.run(&edit, history, at) {
            // The step before it can still be taken back.
            self.look(|desk| desk.history = desk.history.without_next(forward));
            let title = if forward { t!(state_not_redone) } else { t!(state_not_undone) };
            self.notify(Notice {
                id: 0,
                bad: false,
                title: title.to_owned(),
                text: t!(state_not_undone_text, what = label),
                deeds: Vec::new(),
            });
            return;
        }
        let touched = edit.changes.iter().rev().find_map(|change| match change {
            Change::Annotation { after: Some(after), .. } => Some(after.id),
            Change::Merged { after: Stand { thing: Some(Thing::Annotation(after)), .. }, .. } => Some(after.id),
            _ => None,
        });
        self.look(|desk| desk.focused = touched.or(desk.focused));
        let said = if forward { t!(state_redone, what = label) } else { t!(state_undone, what = label) };
        self.say(said.into());
    }

    /// Tells something; what is told already is not told twice.
    fn notify(&mut self, mut notice: Notice) {
        let same = |told: &Rc<Notice>| told.bad && (&told.title, &told.text) == (&notice.title, &notice.text);
        if notice.bad && self.notices.iter().any(same) {
            return;
        }
        notice.id = self.next_notice;
        self.next_notice += 1;
        Rc::make_mut(&mut self.notices).push(Rc::new(notice));
    }

    fn say(&mut self, words: Rc<str>) {
        self.said = (self.said.0.wrapping_add(1), words);
    }
}

/// A selection as it may be marked: on grapheme edges, without white space at either end.
#[must_use]
pub fn snap(text: &str, range: TextRange) -> Option<TextRange> {
    let range = text::trim(text, text::snap_to_graphemes(text, range));
    (!range.is_empty()).then_some(range)
}

/// Gives an annotation these ranges, with the words that stand there.
fn place(annotation: &mut Annotation, text: &str, ranges: &[TextRange]) {
    annotation.parts = ranges.iter().map(|range| Part { range: *range, exact: range.of(text).into() }).collect();
    annotation.anchoring = Anchoring::Exact;
    if let (Some(first), Some(last)) = (ranges.first(), ranges.last()) {
        annotation.prefix = anchoring::describe(text, *first).prefix;
        annotation.suffix = anchoring::describe(text, *last).suffix;
    }
}

/// Whether an edit moved this end of this part and nothing else, at most [`ONE_GO`] before `at`.
fn is_move_of(edit: &Edit, id: AnnotationId, part: usize, edge: Edge, at: Timestamp) -> bool {
    let [Change::Annotation { before: Some(before), after: Some(after) }] = edit.changes.as_slice() else {
        return false;
    };
    let apart = at.millis() - after.modified.millis();
    let same_but_that = before.parts.len() == after.parts.len()
        && before.parts.iter().zip(&after.parts).enumerate().all(|(place, (was, is))| {
            was.range == is.range
                || place == part
                    && match edge {
                        Edge::Start => was.range.end() == is.range.end(),
                        Edge::End => was.range.start() == is.range.start(),
                    }
        });
    after.id == id && same_but_that && (0..=ONE_GO).contains(&apart)
}

/// The layout after changes.
fn relay(layout: &Layout, changes: &[Change], work: &Work) -> Layout {
    // One by one a change costs a tile, and all of them together at most the whole.
    if changes.len() > 200 {
        return Layout::new(&work.article, &work.codebook, &work.annotations);
    }
    let mut layout = layout.clone();
    for change in changes {
        match change {
            Change::Annotation { before, after } => {
                layout = layout.with_annotation(&work.article, &work.codebook, before.as_deref(), after.as_deref());
            }
            Change::Merged { before, after, .. } => {
                let mark = |stand: &'_ Stand| match &stand.thing {
                    Some(Thing::Annotation(mark)) => Some(mark.clone()),
                    _ => None,
                };
                let (before, after) = (mark(before), mark(after));
                layout = layout.with_annotation(&work.article, &work.codebook, before.as_deref(), after.as_deref());
            }
            Change::Role { .. } => layout = layout.with_roles(&work.article),
            Change::Codebook { .. } => layout = Layout::new(&work.article, &work.codebook, &work.annotations),
            Change::Meta { .. } => layout = layout.with_meta(&work.article),
            Change::Relation { .. } | Change::Person { .. } => {}
        }
    }
    layout
}
