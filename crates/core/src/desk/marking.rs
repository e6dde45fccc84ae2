//! Marks by hand: made, given parts, moved at their ends, deleted, put back, given other kinds.

use std::rc::Rc;

use galley_words::t;

use super::completing::{self, speaker};
use super::ends::{self, Edge, moved};
use super::notice::Edited;
use super::state::{State, Unread};
use crate::anchoring;
use crate::change::edit::{Change, Edit, Stand};
use crate::change::fields::{self, Key, Thing};
use crate::change::merge;
use crate::insight::relate;
use crate::journal::stamps::Trace;
use crate::layout::filter;
use crate::model::annotation::{Anchoring, Annotation, Part};
use crate::model::codebook::Codebook;
use crate::model::id::{AnnotationId, RelationId};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::sort::sort_by;
use crate::text::{self, TextRange};

/// Milliseconds between two moves of one end that count as one step of undo.
const ONE_GO: i64 = 2_000;

impl State {
    pub(super) fn annotate(&mut self, kind: &Rc<str>, id: AnnotationId, at: Timestamp) {
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
        let annotation = by_hand(id, kind.clone(), (article.as_str(), range), &self.creator, at);
        let add = Edit::one(Change::added(Rc::new(annotation)));
        let waiting = desk.focused.filter(|focused| relate::speaker_tie(&desk.work, *focused, kind).is_some());
        let add = completing::complete(&desk.work, add, self.reads);
        if !self.edit(add, at, label) {
            return;
        }
        self.look(|desk| {
            (desk.pending, desk.begun) = (None, None);
            desk.focused = Some(id).filter(|id| desk.work.annotations.get(*id).is_some());
            desk.column.person = speaker(&desk.work, id).or(desk.column.person);
        });
        let made = waiting.filter(|_| self.reads).and_then(|waiting| self.attribute(waiting, id, at));
        self.is_unread(id, waiting);
        let offer = || self.offer().zip(self.desk.as_ref()).map(|(offer, desk)| offer.words(&desk.work, id));
        let said = match (made, offer()) {
            (Some(made), _) => t!(relation_made_too, added = said, made = made),
            (None, Some(offer)) => t!(offer_said, added = said, offer = offer),
            (None, None) => said,
        };
        self.say(said.into());
    }

    /// Keeps in mind that a mark was not read, where nothing can be read yet.
    pub(super) fn is_unread(&mut self, mark: AnnotationId, waiting: Option<AnnotationId>) {
        if let Some(desk) = self.desk.as_ref().filter(|_| !self.reads) {
            self.unread.push(Unread { article: desk.work.article.id, mark, waiting });
        }
    }

    pub(super) fn add_part(&mut self, at: Timestamp) {
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
    pub(super) fn move_end(&mut self, id: AnnotationId, part: usize, edge: Edge, to: usize, at: Timestamp) {
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
    pub(super) fn begin(&mut self, at: Option<usize>) {
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

    /// Puts another codebook in place and gives marks the kinds that they are to have: one edit.
    pub(super) fn set_codebook(&mut self, codebook: Codebook, moves: &[(Rc<str>, Rc<str>)], at: Timestamp) {
        let Some(desk) = self.desk.clone() else { return };
        let before = desk.work.codebook.clone();
        let mut changes = Vec::new();
        for was in desk.work.annotations.iter() {
            let Some((_, to)) = moves.iter().find(|(from, _)| *from == was.kind) else { continue };
            let mut after = (**was).clone();
            after.kind = to.clone();
            fields::stamp(was, &mut after, at);
            changes.push(Change::changed(was.clone(), Rc::new(after)));
        }
        let codebook = Rc::new(codebook);
        // What a mark becomes by its new kind is said by the new codebook.
        let then = Work { codebook: codebook.clone(), ..desk.work.clone() };
        let mut edit = completing::complete(&then, Edit { changes }, self.reads);
        if codebook != before {
            edit.changes.push(Change::changed(before, codebook));
        }
        if !edit.is_empty() && self.edit(edit, at, t!(done_codebook)) {
            self.say(t!(state_codebook_changed).into());
        }
    }

    pub(super) fn delete(&mut self, id: AnnotationId, at: Timestamp) {
        let Some(desk) = self.desk.clone() else { return };
        let Some(before) = desk.work.annotations.get(id).cloned() else { return };
        // One that the codebook lacks is called by its id.
        let name = desk.work.codebook.kind(&before.kind).map_or(&*before.kind, |kind| kind.name.as_str());
        let words: String = before.exact().chars().take(80).collect();
        let removed = Edited::Removed(before.kind.clone(), name.into(), words.into());
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
            .map(|relation| Change::removed(relation.clone()))
            .collect();
        // A mark that several people made is deleted under each of its ids.
        changes.extend(merge::twins(&before).filter(|twin| desk.work.annotations.get(*twin).is_none()).map(|twin| {
            let before = Stand::Buried(desk.work.deleted.get(&twin.as_u128()).copied());
            Change { key: Key::Annotation(twin), before, after: Stand::Buried(Some(at)) }
        }));
        changes.push(Change::removed(before));
        let edit = completing::complete(&desk.work, Edit { changes }, self.reads);
        self.edit(edit, at, t!(done_deletion));
        self.look(|desk| desk.focused = next);
        self.notify(removed);
    }

    /// Puts back a mark that another tab has deleted.
    pub(super) fn revive(&mut self, id: AnnotationId, at: Timestamp) {
        let Some(desk) = &self.desk else { return };
        let buried = desk.stamps.get(Key::Annotation(id));
        let Some(Trace { buried: Some(Thing::Annotation(buried)), .. }) = buried else { return };
        let back = Change::added(buried.clone());
        let back = completing::complete(&desk.work, completing::returning(desk, Edit::one(back)), self.reads);
        if self.edit(back, at, t!(done_put_back)) {
            self.look(|desk| desk.focused = Some(id));
            self.say(t!(state_put_back).into());
        }
    }
}

/// A selection as it may be marked: on grapheme edges, without white space at either end.
#[must_use]
pub fn snap(text: &str, range: TextRange) -> Option<TextRange> {
    let range = text::trim(text, text::snap_to_graphemes(text, range));
    (!range.is_empty()).then_some(range)
}

/// A new mark of this kind on a range of the text, as a hand makes it.
pub(super) fn by_hand(
    id: AnnotationId,
    kind: Rc<str>,
    (text, range): (&str, TextRange),
    creator: &str,
    at: Timestamp,
) -> Annotation {
    let mut mark = Annotation {
        id,
        kind,
        origin: "hand".to_owned(),
        creator: creator.to_owned(),
        created: at,
        modified: at,
        ..Annotation::default()
    };
    place(&mut mark, text, &[range]);
    mark
}

/// Gives an annotation these ranges, with the words that stand there. A part that keeps one of its ends is still the
/// same part to other programs.
fn place(annotation: &mut Annotation, text: &str, ranges: &[TextRange]) {
    let before = std::mem::take(&mut annotation.parts);
    let part = |range: &TextRange| {
        let is_it = |old: &&Part| old.range.start() == range.start() || old.range.end() == range.end();
        let extra = before.iter().find(is_it).and_then(|old| old.extra.clone());
        Part { range: *range, exact: range.of(text).into(), extra }
    };
    annotation.parts = ranges.iter().map(part).collect();
    annotation.anchoring = Anchoring::Exact;
    if let (Some(first), Some(last)) = (ranges.first(), ranges.last()) {
        annotation.prefix = anchoring::describe(text, *first).prefix;
        annotation.suffix = anchoring::describe(text, *last).suffix;
    }
}

/// Whether an edit moved this end of this part and nothing else, at most [`ONE_GO`] before `at`.
fn is_move_of(edit: &Edit, id: AnnotationId, part: usize, edge: Edge, at: Timestamp) -> bool {
    let Some((before, after)) = edit.only_mark() else { return false };
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
