//! W3C Web Annotation as Recogito reads it: its text annotator, and Annotorious' relations.
//!
//! Knows: where Recogito differs from the standard. Positions count UTF-16 units; several parts are several targets;
//! each target has both selectors, since a mark is put where its positions say; a relation is no annotation of the
//! text, and is a pair: a link from one id to another, and what is said of the link. Does not know: the bodies.
//!
//! ```text
//! { "annotations": [ … ], "relations": [ [ link, meta ], … ] }
//! ```
//!
//! The text is not inside: Recogito shows it, and positions count in what it shows. Marks that have lost their place
//! are left out, and relations with them: Recogito takes neither.

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;
use serde::Serialize;

use super::bodies;
use super::context::ANNO;
use super::shape::{Bodies, For, Item, Target, is_uri, urn};
use super::standard::{link, mark, source};
use crate::formats::json::write::pretty;
use crate::formats::loss::{Detail, Loss, Losses};
use crate::insight::answers;
use crate::insight::voices::Voices;
use crate::model::annotation::Annotation;
use crate::model::id::AnnotationId;
use crate::model::id::derive_id;
use crate::model::relation::Relation;
use crate::model::work::Work;

#[derive(Serialize)]
struct File<'a> {
    annotations: Vec<Item<'a>>,
    relations: Vec<[Item<'a>; 2]>,
}

/// Writes a work's marks and relations for Recogito: two-space indent, LF, a line end at the end.
#[must_use]
pub fn write(work: &Work) -> String {
    let (source, voices) = (source(work), Voices::of(work));
    let text = work.article.text.as_str();
    let annotations = work.annotations.iter().filter(|one| one.is_placed(text)).map(|one| {
        let said = bodies::plain(bodies::of_mark(work, &voices, one));
        let item = mark(work, one, said, &source, For::Recogito);
        // What only Galley understands is not for Recogito's eyes.
        Item { context: Some(ANNO), origin: "", anchoring: "", score: None, changed: Vec::new(), ..item }
    });
    let placed = placed(work);
    let relations = work.relations.values().filter(|one| joins(&placed, one)).map(|one| pair(work, one));
    pretty(&File { annotations: annotations.collect(), relations: relations.collect() })
}

/// A link, and what is said of it.
fn pair<'a>(work: &Work, relation: &'a Relation) -> [Item<'a>; 2] {
    let id = relation.id.as_u128();
    let arrow = Item { context: Some(ANNO), ..link(relation, Bodies::One(urn(relation.to.as_u128()))) };
    let said = bodies::of_relation(work, relation).into_iter().filter(|body| body.source.is_none());
    let meta = Item {
        context: Some(ANNO),
        id: urn(derive_id(id, "meta")),
        motivation: "tagging",
        target: Target::Mark(urn(id)),
        ..link(relation, bodies::plain(said.collect()))
    };
    [arrow, meta]
}

/// The marks that have a place.
fn placed(work: &Work) -> LiteMap<AnnotationId, Rc<Annotation>> {
    let mut marks = work.annotations.by_id();
    marks.retain(|_, mark| mark.is_placed(work.article.text.as_str()));
    marks
}

/// Whether both ends of a relation are in the file.
fn joins(placed: &LiteMap<AnnotationId, Rc<Annotation>>, relation: &Relation) -> bool {
    placed.contains_key(&relation.from) && placed.contains_key(&relation.to)
}

/// What [`write()`] loses of this work.
#[must_use]
pub fn losses(work: &Work) -> Vec<Loss> {
    let mut losses = Losses::default();
    losses.article(work);
    losses.details(work, if is_uri(&work.article.meta.url) { &[Detail::Url] } else { &[] });
    losses.codebook(work);
    as_text(work, &mut losses);
    let text = work.article.text.as_str();
    let count = |is_lost: &dyn Fn(&Annotation) -> bool| work.annotations.iter().filter(|mark| is_lost(mark)).count();
    losses.add(count(&|mark| !mark.is_placed(text)), |count| t!(loss_placeless, count = count));
    let placed = placed(work);
    let unjoined = work.relations.values().filter(|one| !joins(&placed, one)).count();
    losses.add(unjoined, |count| t!(loss_unjoined, count = count));
    // Who added an entry and when is nowhere, so that none is quite what it was.
    let proof = work.annotations.iter().flat_map(|mark| mark.evidence.values()).filter(|entry| !entry.is_blank());
    losses.add(proof.count(), |count| t!(loss_evidence_as_text, count = count));
    losses.add(count(&|mark| mark.is_reworded(text)), |count| t!(loss_reworded, count = count));
    losses.add(count(&|mark| !matches!(&*mark.origin, "" | "hand")), |count| t!(loss_origins, count = count));
    losses.dormant(work, work.annotations.iter());
    losses.people(work);
    losses.inner(work, 0);
    losses.0
}

/// Answers: "2 verdicts and 1 priority, written as text".
fn as_text(work: &Work, losses: &mut Losses) {
    // The last is every other answer.
    const ANSWERS: [&str; 5] = ["verdict", "status", "priority", "type", ""];
    let mut counts = [0; ANSWERS.len()];
    for annotation in work.annotations.iter() {
        let given = answers::all(&work.codebook, annotation).into_iter();
        // That a status is open is no answer of anybody's.
        for said in given.filter(|said| annotation.attributes.contains_key(said.id)) {
            let at = ANSWERS.iter().position(|known| *known == said.id).unwrap_or(ANSWERS.len() - 1);
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
        }
    }
    let [verdicts, statuses, priorities, types, others] = counts;
    let mut what = Vec::new();
    let mut add = |count: usize, words: fn(usize) -> String| {
        if count > 0 {
            what.push(words(count));
        }
    };
    add(verdicts, |count| t!(loss_verdicts, count = count));
    add(statuses, |count| t!(loss_statuses, count = count));
    add(priorities, |count| t!(loss_priorities, count = count));
    add(types, |count| t!(loss_types, count = count));
    add(others, |count| t!(loss_answers, count = count));
    if let Some(last) = what.pop() {
        let before = what.join(t!(list_separator));
        let what = if before.is_empty() { last } else { t!(loss_and, before = before, last = last) };
        losses.0.push(Loss { count: counts.iter().sum(), words: t!(loss_as_text, what = what) });
    }
}
