//! What comes in from elsewhere: the files of a class, another version that is merged, an older state that is restored.

use galley_words::t;

use super::notice::{Deed, Notice};
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
    pub(super) fn restore(&mut self, then: &Work, as_of: &str, at: Timestamp) {
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
}
