//! What the actions do that no visit begins with: those of lists, dialogs, classes, versions and other tabs.
//!
//! Knows: they come from views and talk that stand in the late file, and so does what they alone need:
//! [`State::act_rarely`] is a door into it. Does not know: what happens while somebody reads and marks ([`super::apply`]).

use galley_words::t;

use super::action::{Action, Opened};
use super::column::Tab;
use super::effect::{Effect, Target};
use super::state::State;
use crate::change::class;
use crate::change::edit::Edit;

impl State {
    /// The rest of what actions do. Never part of its caller, since it is a door into the late file.
    #[inline(never)]
    pub(super) fn act_rarely(&mut self, action: Action) {
        let state = self;
        match action {
            Action::AskToMerge(merging) => {
                let is_open = state.desk.as_ref().is_some_and(|desk| desk.work.article.id == merging.article);
                state.merging = Some(merging).filter(|_| is_open);
            }
            Action::Merge { choices, at, quietly } => state.merge(&choices, at, quietly),
            Action::LeaveMerge => state.merging = None,
            Action::SetTask { task, name, at } => {
                let Some(desk) = &state.desk else { return };
                state.edit(class::with_task(&desk.work, &task, &name, at), at, t!(done_task));
                state.name_creator();
            }
            Action::Rename { from, to, at } => {
                let Some(desk) = &state.desk else { return };
                let changes = class::rename(&desk.work, &from, &to, at);
                state.edit(Edit { changes }, at, t!(done_rename));
            }
            Action::TakeIn(arrivals) => state.take_in(&arrivals),
            Action::SetEvidence { id, evidence, at } => state.set_evidence(id, *evidence, at),
            Action::RemoveEvidence { id, evidence, at } => state.remove_evidence(id, evidence, at),
            Action::GoTo(mark) => state.go_to(*mark),
            Action::DismissGaps { gaps, reason, at } => state.dismiss_gaps(gaps, reason.as_deref(), at),
            Action::Cast { what, at } => state.cast(what, at),
            Action::GoToPerson(id) => state.go_to_person(id, Target::OpenSource),
            Action::Go(to) => state.go(to),
            Action::Mend { what, id, at } => state.mend(what, id, at),
            Action::GoToVerdict => state.go_to_verdict(),
            Action::WishTables(wish) => state.tables = wish,
            Action::AskToDismiss(key) => state.column(|column| column.dismissing = key),
            Action::Reason { article, key, words } => state.keep_reason(article, &key, &words),
            Action::ArrangeClaims(sorting, sieve) => state.column(|column| column.claims = (sorting, sieve)),
            Action::ShowPerson(id) => state.show_person(id),
            Action::Relate { id, from, kind, to, at } => {
                state.relate(id, from, &kind, to, at);
                // The list of gaps hands the keyboard on by itself, as soon as what was mended has left it.
                if state.desk.as_ref().is_some_and(|desk| !matches!(desk.column.tab, Tab::Gaps | Tab::Figures)) {
                    state.effect(Effect::Recover(vec![Target::Article]));
                }
            }
            Action::Unrelate { id, at } => state.unrelate(id, at),
            Action::SetRelationKind { id, kind, at } => state.set_relation_kind(id, &kind, at),
            Action::SetRelationNote { id, note, at } => state.set_relation_note(id, note, at),
            Action::SetCodebook { codebook, moves, at } => state.set_codebook(*codebook, &moves, at),
            Action::Revive { id, at } => state.revive(id, at),
            Action::Restore { work, as_of, at } => state.restore(&work, as_of, at),
            Action::Heard(entry) => {
                state.hear(entry.article, entry.clock, |desk| desk.stamps.take_in(&desk.work, &entry))
            }
            Action::CaughtUp(found) => {
                let Opened { work, clock, stamps, .. } = *found;
                state.hear(work.article.id, clock, |desk| desk.stamps.join(&desk.work, &work, &stamps));
            }
            // These are done where reading and marking is.
            Action::LibraryLoaded(..)
            | Action::Listed(..)
            | Action::Unlisted(..)
            | Action::Opened(..)
            | Action::Closed
            | Action::Reads(..)
            | Action::Arriving(..)
            | Action::HoldAddress(..)
            | Action::SelectionChanged(..)
            | Action::Focus(..)
            | Action::Step(..)
            | Action::ToggleKind(..)
            | Action::Search(..)
            | Action::SetCreator(..)
            | Action::Sit(..)
            | Action::TogglePerson(..)
            | Action::ShowPeople(..)
            | Action::Annotate { .. }
            | Action::AddPart { .. }
            | Action::MoveEnd { .. }
            | Action::Begin(..)
            | Action::SetKind { .. }
            | Action::SetNote { .. }
            | Action::SetTags { .. }
            | Action::SetAttribute { .. }
            | Action::ShowTab(..)
            | Action::GoToTab(..)
            | Action::OpenCard(..)
            | Action::GoToNote
            | Action::GoToCard
            | Action::Aim(..)
            | Action::Reveal(..)
            | Action::TakeAway(..)
            | Action::Screen(..)
            | Action::Pull(..)
            | Action::AskToRelate(..)
            | Action::Dragged(..)
            | Action::ShowPartMenu(..)
            | Action::ShowSearch(..)
            | Action::ProvingBegun
            | Action::Taps(..)
            | Action::Delete { .. }
            | Action::SetRole { .. }
            | Action::SetMeta { .. }
            | Action::TakenAway(..)
            | Action::Undo { .. }
            | Action::Redo { .. }
            | Action::Drained(..)
            | Action::Saved { .. }
            | Action::SaveFailed(..)
            | Action::Unsaved
            | Action::Relisted(..)
            | Action::Placed(..)
            | Action::Notify(..)
            | Action::Over(..)
            | Action::Dismiss(..)
            | Action::Say(..) => {}
        }
    }
}
