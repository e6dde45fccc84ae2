//! An edit on its way: into the open article, its layout, the history, the list and the outbox, which the vault drains.
//!
//! Knows: what an edit entails wherever it comes from, this tab or another. Does not know: what it is about.

use std::rc::Rc;

use galley_words::t;

use super::action::Opened;
use super::completing;
use super::notice::{Deed, Edited, Matter, Notice, Stored};
use super::state::{Desk, Outgoing, Said, State};
use crate::change::edit::{Change, Edit};
use crate::change::fields::{self, Key, Thing};
use crate::change::history::History;
use crate::journal::Entry;
use crate::journal::library::Listing;
use crate::journal::stamps::{Stamps, Trace};
use crate::layout::Layout;
use crate::layout::filter::Filter;
use crate::model::annotation::Annotation;
use crate::model::id::{AnnotationId, ArticleId};
use crate::model::task::Seat;
use crate::model::time::Timestamp;
use crate::model::work::Work;

impl State {
    pub(super) fn open(&mut self, opened: Opened) {
        self.leave();
        let work = opened.work;
        // What it waits for is known anew.
        self.forget_waiting(work.article.id, u64::MAX);
        let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
        let focused = opened.drafts.keys().next().copied().filter(|id| work.annotations.get(*id).is_some());
        self.saving.waiting = Rc::new((opened.saved < opened.clock).then_some(opened.saved + 1).into_iter().collect());
        self.merging = None;
        let column = self.new_column(work.article.id);
        self.desk = Some(Rc::new(Desk {
            work,
            layout,
            history: History::default(),
            pending: None,
            begun: None,
            focused,
            asked: None,
            column,
            filter: Filter::default(),
            drafts: Rc::new(opened.drafts),
            clock: opened.clock,
            stamps: opened.stamps,
            taken: None,
            seat: None,
        }));
        self.creator = self.reader.clone();
    }

    /// Takes the desk away. What of its article is not on disk yet is still waited for.
    pub(super) fn leave(&mut self) {
        self.remember_column();
        let newest = self.saving.waiting.iter().max().copied();
        if let (Some(desk), Some(clock)) = (self.desk.take(), newest) {
            Rc::make_mut(&mut self.saving.elsewhere).insert(desk.work.article.id, clock);
        }
        self.saving.waiting = Rc::default();
    }

    /// An article that was left is on disk up to this clock.
    pub(super) fn forget_waiting(&mut self, article: ArticleId, clock: u64) {
        if self.saving.elsewhere.get(&article).is_some_and(|waiting| *waiting <= clock) {
            Rc::make_mut(&mut self.saving.elsewhere).remove(&article);
        }
    }

    /// Who marks: the pupil who sits at the article, or its teacher, else the reader.
    pub(super) fn name_creator(&mut self) {
        let reader = self.reader.clone();
        self.creator = match self.desk.as_ref().and_then(|desk| Some((desk.seat.as_ref()?, desk))) {
            Some((Seat::Pupil(name), _)) => name.clone(),
            Some((Seat::Teacher, desk)) if reader.is_empty() => desk.work.article.meta.task.by.as_str().into(),
            _ => reader,
        };
    }

    /// Changes how the open article is looked at.
    pub(super) fn look(&mut self, change: impl FnOnce(&mut Desk)) {
        if let Some(desk) = &mut self.desk {
            let mut changed = (**desk).clone();
            change(&mut changed);
            *desk = Rc::new(changed);
        }
    }

    /// Makes an edit of the open article and puts it on its way; false where nothing was changed.
    pub(super) fn edit(&mut self, edit: Edit, at: Timestamp, label: &'static str) -> bool {
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
    pub(super) fn run(&mut self, edit: &Edit, history: History, at: Timestamp) -> bool {
        let Some(desk) = &self.desk else { return false };
        let Ok(work) = edit.apply(&desk.work, at) else { return false };
        let layout = relay(&desk.layout, &edit.changes, &work);
        let clock = desk.clock + 1;
        let entry = Entry { article: work.article.id, clock, tab: self.tab, at, records: edit.records() };
        let mut changed = (**desk).clone();
        changed.focused = changed.focused.filter(|id| work.annotations.get(*id).is_some());
        changed.layout = layout;
        changed.history = history;
        changed.clock = clock;
        // Its clock is higher than any that this tab has seen: nothing of it loses.
        (_, changed.stamps, _) = desk.stamps.take_in(&desk.work, &entry);
        changed.work = work.clone();
        self.library = self.library.with(Listing::of(&work));
        self.desk = Some(Rc::new(changed));
        // A deletion's Undo would now take back something else.
        self.settle(&|matter| matter.deeds() == [Deed::Undo] || is_back(matter, &work));
        Rc::make_mut(&mut self.saving.waiting).push(clock);
        Rc::make_mut(&mut self.outbox).push(Outgoing { entry: Rc::new(entry), work });
        true
    }

    pub(super) fn change(
        &mut self,
        id: AnnotationId,
        at: Timestamp,
        label: &'static str,
        change: impl FnOnce(&mut Annotation),
    ) {
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
            let after = Rc::new(after);
            let edit = match before {
                Some(before) => Edit::one(Change::changed(before, after)),
                None => completing::returning(desk, Edit::one(Change::added(after))),
            };
            let edit = completing::complete(&desk.work, edit, self.reads);
            self.edit(edit, at, label);
        }
    }

    /// Takes in what another tab has written. It is on disk already and enters no history: Undo takes
    /// back what was done here.
    pub(super) fn hear(
        &mut self,
        article: ArticleId,
        clock: u64,
        take: impl FnOnce(&Desk) -> (Work, Stamps, Vec<Change>),
    ) {
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
        let words = gone
            .and_then(|id| desk.work.annotations.get(id))
            .map(|one| one.exact().chars().take(80).collect::<String>());
        self.settle(&|matter| is_back(matter, &changed.work));
        self.desk = Some(Rc::new(changed));
        if let (Some(id), Some(words)) = (gone, words) {
            self.notify(Edited::RemovedElsewhere(id, words.into()));
        }
    }

    pub(super) fn travel(&mut self, at: Timestamp, forward: bool) {
        let Some(desk) = self.desk.clone() else { return };
        let step = if forward { desk.history.redo() } else { desk.history.undo() };
        let Some((edit, label, history)) = step else { return };
        if !self.run(&edit, history, at) {
            // The step before it can still be taken back.
            self.look(|desk| desk.history = desk.history.without_next(forward));
            return self.notify(if forward { Edited::NotRedone(label) } else { Edited::NotUndone(label) });
        }
        let touched = edit.changes.iter().rev().find_map(|change| Some(change.after.annotation()?.id));
        self.look(|desk| desk.focused = touched.or(desk.focused));
        let said = if forward { t!(state_redone, what = label) } else { t!(state_undone, what = label) };
        self.say(said.into());
    }

    /// Tells something; what is told already is not told twice.
    pub(super) fn notify(&mut self, what: impl Into<Matter>) {
        self.tell(what.into());
    }

    fn tell(&mut self, matter: Matter) {
        if matter.is_bad() && self.notices.iter().any(|told| told.matter == matter) {
            return;
        }
        if matches!(matter, Matter::Stored(Stored::Unusable(..))) {
            // Another reason takes the place of the one before.
            self.settle(&|told| matches!(told, Matter::Stored(Stored::Unusable(..))));
        }
        let id = self.next_notice;
        self.next_notice += 1;
        Rc::make_mut(&mut self.notices).push(Rc::new(Notice { id, matter }));
    }

    /// Takes away what tells of something that is so no more.
    pub(super) fn settle(&mut self, is_over: &dyn Fn(&Matter) -> bool) {
        // Where all of them stay, nobody need render them again.
        if self.notices.iter().any(|notice| is_over(&notice.matter)) {
            Rc::make_mut(&mut self.notices).retain(|notice| !is_over(&notice.matter));
        }
    }

    pub(super) fn say(&mut self, words: Rc<str>) {
        self.speak(Said::Words(words));
    }

    /// Tells something, and says aloud what it is called.
    pub(super) fn say_and_notify(&mut self, what: Edited) {
        let matter = Matter::from(what);
        self.speak(Said::Title(Rc::new(matter.clone())));
        self.tell(matter);
    }

    fn speak(&mut self, said: Said) {
        self.said = (self.said.0.wrapping_add(1), said);
    }
}

/// Whether a notice tells of the removal of a mark that is there again.
fn is_back(matter: &Matter, work: &Work) -> bool {
    matches!(matter, Matter::Edited(Edited::RemovedElsewhere(id, _)) if work.annotations.get(*id).is_some())
}

/// The layout after changes.
fn relay(layout: &Layout, changes: &[Change], work: &Work) -> Layout {
    // One by one a change costs a tile, and all of them together at most the whole.
    if changes.len() > 200 {
        return Layout::new(&work.article, &work.codebook, &work.annotations);
    }
    let mut layout = layout.clone();
    for change in changes {
        match change.key {
            Key::Annotation(_) => {
                let (before, after) = (change.before.annotation(), change.after.annotation());
                let (before, after) = (before.map(|mark| &**mark), after.map(|mark| &**mark));
                layout = layout.with_annotation(&work.article, &work.codebook, before, after);
            }
            Key::Role(_) => layout = layout.with_roles(&work.article),
            Key::Codebook => layout = Layout::new(&work.article, &work.codebook, &work.annotations),
            Key::Meta => layout = layout.with_meta(&work.article),
            Key::Relation(_) | Key::Person(_) => {}
        }
    }
    layout
}
