//! A work → one W3C Web Annotation file by the book, which Galley reads back.
//!
//! Knows: what of a work goes where, and what has no place. Does not know: what is said of marks ([`super::bodies`]),
//! or where they stand ([`super::targets`]).

use super::bodies;
use super::context::Context;
use super::shape::{Agent, Bodies, Changed, Collection, For, Item, Page, Source, Stretch, Target, is_uri, named, urn};
use super::targets;
use crate::formats::json::encode::codebook::CodebookObject;
use crate::formats::json::shape::{Keys, Shown};
use crate::formats::json::write::pretty;
use crate::formats::loss::{Detail, Loss, Losses};
use crate::insight::voices::Voices;
use crate::model::annotation::{Anchoring, Annotation};
use crate::model::article::Article;
use crate::model::codebook::Codebook;
use crate::model::id::derive_id;
use crate::model::person::{Person, PersonKind};
use crate::model::relation::Relation;
use crate::model::work::Work;
use crate::text::TextRange;

/// Writes a work: two-space indent, LF, a line end at the end.
#[must_use]
pub fn write(work: &Work) -> String {
    let (source, voices, codebook) = (source(work), Voices::of(work), plain(&work.codebook));
    let id = work.article.id.as_u128();
    let marks = work.annotations.iter();
    let marks = marks.map(|one| {
        let said = Bodies::Several(bodies::of_mark(work, &voices, one));
        mark(work, one, said, &source, For::All)
    });
    let relations = work.relations.values();
    let relations = relations.map(|one| link(one, Bodies::Several(bodies::of_relation(work, one))));
    pretty(&Collection {
        context: Context::new(),
        id: urn(derive_id(id, "collection")),
        kind: "AnnotationCollection",
        label: work.article.name(),
        generator: Agent { kind: "Software", name: "Galley", ..Agent::default() },
        modified: Shown(work.modified),
        total: work.annotations.len() + work.relations.len(),
        left_out: losses(work).iter().map(|loss| loss.count).sum(),
        article: article(&work.article, &source),
        codebook: CodebookObject::of(&codebook, Keys::Filled),
        people: work.persons.values().map(|one| person(one)).collect(),
        first: Page {
            id: urn(derive_id(id, "page")),
            kind: "AnnotationPage",
            start_index: 0,
            items: marks.chain(relations).collect(),
        },
    })
}

/// What is annotated: the article's address if it is an absolute URI, else its id as one.
pub(super) fn source(work: &Work) -> String {
    let url = &work.article.meta.url;
    if is_uri(url) { url.clone() } else { urn(work.article.id.as_u128()).0.to_string() }
}

fn article<'a>(article: &'a Article, source: &str) -> Source<'a> {
    let (meta, text) = (&*article.meta, &article.text);
    let is_known = matches!(&*meta.direction, "ltr" | "rtl" | "auto");
    let stretch = |range: TextRange, role, href| Stretch {
        role,
        start: text.char_offset(range.start()),
        end: text.char_offset(range.end()),
        href,
    };
    Source {
        id: source.to_owned(),
        kind: "Text",
        format: "text/plain",
        language: &meta.language,
        direction: if is_known { &meta.direction } else { "" },
        title: &meta.title,
        authors: &meta.authors,
        outlet: &meta.outlet,
        published: &meta.published,
        updated: &meta.updated,
        article: urn(article.id.as_u128()),
        url: if is_uri(&meta.url) { "" } else { &meta.url },
        other_direction: if is_known { "" } else { &meta.direction },
        origin: &meta.origin,
        sha256: text.sha256(),
        value: text.as_str(),
        blocks: article.blocks.iter().map(|block| stretch(block.range, block.role.slug(), None)).collect(),
        links: article.links.iter().map(|link| stretch(link.range, "", Some(&link.href))).collect(),
    }
}

/// A codebook without keys of other programs.
fn plain(codebook: &Codebook) -> Codebook {
    let mut plain = codebook.clone();
    plain.extra = None;
    for kind in &mut plain.kinds {
        kind.extra = None;
        for question in &mut kind.attributes {
            question.extra = None;
            question.choices.iter_mut().for_each(|choice| choice.extra = None);
        }
    }
    plain.relations.iter_mut().for_each(|relation| relation.extra = None);
    plain
}

/// One of the cast. A document is a text (§3.2.2), not an agent, but stands among them.
fn person(person: &Person) -> Agent<'_> {
    Agent {
        id: Some(urn(person.id.as_u128())),
        kind: match person.kind {
            PersonKind::Person => "Person",
            PersonKind::Organization => "Organization",
            PersonKind::Document => "Text",
        },
        name: &person.name,
        aliases: &person.aliases,
        role: &person.role,
        organization: &person.organization,
        checks: person.checks.iter().map(|check| check.slug()).collect(),
        anonymity: &person.anonymity,
        note: &person.note,
    }
}

/// A mark of which this is said, for programs of this sort.
pub(super) fn mark<'a>(
    work: &'a Work,
    mark: &'a Annotation,
    said: Bodies<'a>,
    source: &'a str,
    reader: For,
) -> Item<'a> {
    let (anchoring, score) = match mark.anchoring {
        Anchoring::Exact => ("", None),
        Anchoring::Moved => ("moved", None),
        Anchoring::Fuzzy(score) => ("fuzzy", Some(score)),
        Anchoring::Orphan => ("orphan", None),
    };
    let changed = mark.changed.iter().map(|(field, at)| Changed { field, modified: Shown(*at) });
    Item {
        context: None,
        id: urn(mark.id.as_u128()),
        kind: "Annotation",
        motivation: "classifying",
        created: Shown(mark.created),
        modified: Shown(mark.modified),
        creator: named(&mark.creator),
        origin: &mark.origin,
        anchoring,
        score,
        changed: changed.collect(),
        body: said,
        target: targets::of(&work.article.text, mark, source, reader),
    }
}

/// A relation of which this is said. Its target is what it starts from, and a body is where it leads to: lists have
/// no order in RDF, so that two targets would not say which is which.
pub(super) fn link<'a>(relation: &'a Relation, said: Bodies<'a>) -> Item<'a> {
    Item {
        context: None,
        id: urn(relation.id.as_u128()),
        kind: "Annotation",
        motivation: "linking",
        created: Shown(relation.created),
        modified: Shown(relation.modified),
        creator: named(&relation.creator),
        origin: "",
        anchoring: "",
        score: None,
        changed: Vec::new(),
        body: said,
        target: Target::Mark(urn(relation.from.as_u128())),
    }
}

/// What [`write()`] loses of this work.
#[must_use]
pub fn losses(work: &Work) -> Vec<Loss> {
    let mut losses = Losses::default();
    let all_but_the_task = Detail::ALL.into_iter().filter(|one| *one != Detail::Task);
    losses.details(work, &all_but_the_task.collect::<Vec<_>>());
    losses.dormant(work, work.annotations.iter());
    losses.inner(work, extras(&work.codebook));
    losses.0
}

/// Things of a codebook with keys that this version does not know.
fn extras(codebook: &Codebook) -> usize {
    let kinds = codebook.kinds.iter().filter(|one| one.extra.is_some());
    let all = || codebook.kinds.iter().flat_map(|kind| &kind.attributes);
    let questions = all().filter(|one| one.extra.is_some());
    let choices = all().flat_map(|question| &question.choices).filter(|one| one.extra.is_some());
    let relations = codebook.relations.iter().filter(|one| one.extra.is_some());
    kinds.count() + questions.count() + choices.count() + relations.count() + usize::from(codebook.extra.is_some())
}
