//! Files of a class: thirty of them at one go, without thirty questions.
//!
//! Knows: which article each belongs to, who sits there, and what is to be asked. Does not know: what becomes
//! of the marks; that is the core's ([`galley_core::change::class`]).

use std::rc::Rc;

use galley_core::change::class::{self, Arrival};
use galley_core::desk::{Action, Merging, State};
use galley_core::journal::library::Listing;
use galley_core::journal::points::Reason;
use galley_core::model::article::Article;
use galley_core::model::id::ArticleId;
use galley_core::model::task::Seat;
use galley_core::model::work::Work;
use galley_words::t;

use super::Opener;
use crate::dom::{ids, location, task};
use crate::vault::seat;

/// Milliseconds in which the desk shows who sits at an article.
const SITTING: u32 = 2_000;

impl Opener {
    /// Takes in every file of a class that was read, article by article; then asks what is to be asked of all that
    /// came.
    pub(super) async fn take_in(&self) {
        loop {
            let all = std::mem::take(&mut *self.arrivals.borrow_mut());
            let Some(first) = all.first() else { break };
            let sha256 = first.work.article.text.sha256().to_owned();
            let is_same = |arrival: &Arrival| arrival.work.article.text.sha256() == sha256;
            let (same, rest): (Vec<Arrival>, Vec<Arrival>) = all.into_iter().partition(is_same);
            self.arrivals.borrow_mut().extend(rest);
            self.take_in_all(same).await;
        }
        // Rendered once, so that what is asked sees what was taken in.
        task::breathe().await;
        self.next_merge();
    }

    /// Takes in files of one article.
    async fn take_in_all(&self, mut files: Vec<Arrival>) {
        let Some(first) = files.first() else { return };
        let sha256 = first.work.article.text.sha256();
        let latest = self.dispatch.newest();
        let same = |line: &&Rc<Listing>| line.sha256 == sha256;
        let here = latest.library.get(first.work.article.id).filter(same).or_else(|| latest.library.kept().find(same));
        let id = match here {
            Some(line) => {
                if line.trashed.is_some() {
                    self.take_out_of_trash(line.id);
                }
                line.id
            }
            None if files.len() == 1 => {
                self.open_copy(files.remove(0).work);
                return;
            }
            // The first makes the article, still without marks, so that all of them count alike. Whoever brings
            // several has taken them in.
            None => self.open_new(class::hand_out(&first.work, false), Seat::Teacher),
        };
        if location::article() != Some(id) {
            self.go(id);
        }
        let Some(work) = self.opened(id).await else { return };
        let taken = class::take_in(&work, &files);
        let pupils = files.iter().filter(|file| !file.pupil.is_empty()).count();
        match seat::of(id) {
            // As it was handed out, where a pupil has begun: it may be the next one at this device.
            Some(Seat::Pupil(_)) if pupils == 0 => {
                self.seated(id).await;
                seat::leave(id, &self.dispatch);
                if taken.edit.is_empty() && taken.asking.is_empty() {
                    return;
                }
            }
            None if pupils > 1 => seat::take(id, Seat::Teacher, &self.dispatch),
            _ => {}
        }
        if !taken.edit.is_empty() {
            let name = match files.as_slice() {
                [one] => one.name.spoken_name().to_owned(),
                many => t!(class_files, count = many.len()),
            };
            self.vault.keep_point(&work, Reason::Merge, &name);
        }
        let (mut asking, mut settled) = (Vec::new(), Vec::new());
        for (at, file) in files.into_iter().enumerate() {
            let list = if taken.asking.contains(&at) { &mut asking } else { &mut settled };
            list.push(file);
        }
        if !settled.is_empty() {
            self.dispatch.send(Action::TakeIn(Rc::new(settled)));
        }
        for file in asking {
            let merging = Merging { name: file.name, article: id, file: file.work, trashed: false };
            self.merges.wait(merging);
        }
    }

    /// Waits until the desk has shown who sits at the article: whoever leaves before that is not missed, and nobody is
    /// asked.
    async fn seated(&self, id: ArticleId) {
        let is_seated = |state: &State| {
            let desk = state.desk.as_ref().filter(|desk| desk.work.article.id == id);
            desk.is_none_or(|desk| desk.seat.is_some())
        };
        self.dispatch.within(SITTING, is_seated).await;
        // Known is not shown: the state is newer than what was rendered of it.
        task::breathe().await;
    }

    /// Makes an article of a work for whoever sits at it; its id.
    fn open_new(&self, mut work: Work, sitting: Seat) -> ArticleId {
        if self.dispatch.newest().library.get(work.article.id).is_some() {
            work.article = Rc::new(Article { id: ArticleId::from_u128(ids::random()), ..(*work.article).clone() });
        }
        let id = work.article.id;
        // Known before it is open, so that nobody is asked.
        seat::take(id, sitting, &self.dispatch);
        self.open_work(work);
        id
    }

    /// The open article once more for the next pupil at this device, without what others have marked here.
    pub fn open_for_next(&self, name: &str) {
        let Some(desk) = self.dispatch.newest().desk.clone() else { return };
        self.open_new(class::cleared(&desk.work), Seat::Pupil(name.into()));
    }
}
