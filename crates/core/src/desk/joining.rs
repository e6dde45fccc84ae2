//! What comes in from elsewhere: the files of a class, another version that is merged, an older state that is restored.

use galley_words::t;

use super::notice::Edited;
use super::state::State;
use crate::change::class::{self, Arrival, TakenIn};
use crate::change::edit::Edit;
use crate::change::merge::{Choices, Merge};
use crate::journal::points::Difference;
use crate::model::time::Timestamp;
use crate::model::work::Work;

impl State {
    /// Takes in files of many people: one step of undo, one notice.
    pub(super) fn take_in(&mut self, arrivals: &[Arrival]) {
        let Some(desk) = &self.desk else { return };
        let taken = class::take_in(&desk.work, arrivals);
        // The marks' own instants count; the edit is made when the newest of them was.
        let is_done = self.edit(taken.edit.clone(), taken.at, t!(done_take_in));
        let TakenIn { people, unchanged, left, asking, .. } = taken;
        self.say_and_notify(Edited::TakenIn { people, unchanged, left, is_done });
        // What asks by now, though it did not when the files were looked at.
        for arrival in asking.iter().filter_map(|at| arrivals.get(*at)) {
            self.notify(Edited::LeftOut(arrival.name.clone()));
        }
    }

    /// Merges the file that waits for it into the work as it is now.
    pub(super) fn merge(&mut self, choices: &Choices, at: Timestamp, quietly: bool) {
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
        let (name, counts) = (merging.name.clone(), merge.counts);
        self.say_and_notify(if is_done { Edited::Merged(name, counts) } else { Edited::NotMerged(name, counts) });
    }

    /// Brings the article back to what it was: one edit, which Undo takes back.
    pub(super) fn restore(&mut self, then: &Work, as_of: Timestamp, at: Timestamp) {
        let Some(desk) = self.desk.clone().filter(|desk| desk.work.article.id == then.article.id) else { return };
        let difference = Difference::between(&desk.work, then);
        let is_done = self.edit(Edit::between(&desk.work, then), at, t!(done_restore));
        self.say_and_notify(if is_done { Edited::Restored(as_of, difference) } else { Edited::NotRestored(as_of) });
    }
}
