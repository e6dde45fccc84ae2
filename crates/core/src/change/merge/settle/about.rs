//! What is known about the article, its part labels, its codebook: things without instants.
//!
//! What Galley itself reads out of the text is what stands there while nobody has corrected it, so the
//! side that differs from it is the one that somebody wrote.

use std::rc::Rc;

use litemap::LiteMap;

use super::Settling;
use crate::change::edit::Change;
use crate::change::fields::{Field, Fields, Key, Thing};
use crate::change::merge::question::{Choice, Row, Side};
use crate::model::article::{Block, Meta, Role};
use crate::model::codebook::{Codebook, Kind, RelationType};
use crate::reading::{anatomy, build};
use crate::text::sort::sort_by;

/// The changes of the article's own things; their rows go to the settling.
pub(super) fn settle(settling: &mut Settling<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let (here, file) = (settling.here, settling.file);
    let (mine, theirs) = (&here.article.meta, &file.article.meta);
    let blocks_differ = here.article.blocks != file.article.blocks;
    if mine != theirs || blocks_differ {
        let text = here.article.text.as_str();
        let read = build::blocks_of(text);
        if mine != theirs {
            let meta = settle_meta(settling, mine, theirs, &anatomy::meta_of(text, &read));
            if meta != *mine {
                changes.push(Change::changed(mine.clone(), meta));
            }
        }
        settle_roles(settling, &read, &mut changes);
    }
    if here.codebook != file.codebook {
        let codebook = settle_codebook(settling);
        if *codebook != *here.codebook {
            changes.push(Change::changed(here.codebook.clone(), codebook));
        }
    }
    changes
}

fn settle_meta(settling: &mut Settling<'_>, mine: &Rc<Meta>, theirs: &Rc<Meta>, read: &Meta) -> Rc<Meta> {
    let read = Thing::Meta(Rc::new(read.clone()));
    // What was dismissed on either side is: nobody is asked, and the later word on one gap counts.
    let mut both = (**mine).clone();
    for (gap, dismissal) in &theirs.dismissed {
        both.take_dismissal(gap.clone(), dismissal.clone());
    }
    let other = Meta { dismissed: both.dismissed.clone(), ..(**theirs).clone() };
    let (one, other) = (Thing::Meta(Rc::new(both)), Thing::Meta(Rc::new(other)));
    let corrected = |thing: &Thing, field: &Field| thing.differing(&read).unwrap_or_default().contains(field);
    let mut merged = one.clone();
    for field in one.differing(&other).unwrap_or_default() {
        let order = corrected(&one, &field).cmp(&corrected(&other, &field));
        let order = order.then_with(|| mine.compare(theirs, &field));
        if order.is_lt() {
            merged = merged.with(&other, &field);
        }
    }
    match settling.settle_plain((one, other), merged, (None, None)) {
        Thing::Meta(meta) => meta,
        _ => mine.clone(),
    }
}

/// Lets what was dismissed of a mark be said of the one that it is joined to; of two the later counts.
pub(super) fn move_dismissals(settling: &Settling<'_>, changes: &mut Vec<Change>) {
    let mine = &settling.here.article.meta;
    let at = changes.iter().position(|change| change.key == Key::Meta);
    let meta = match at.and_then(|at| changes.get(at)?.after.thing()) {
        Some(Thing::Meta(after)) => after.clone(),
        _ => mine.clone(),
    };
    if meta.dismissed.is_empty() || settling.joined.is_empty() {
        return;
    }
    let names: LiteMap<String, String> =
        settling.joined.iter().map(|(gone, id)| (gone.to_string(), id.to_string())).collect();
    let mut after = (*meta).clone();
    for gap in meta.dismissed.keys() {
        let Some((rule, about)) = gap.split_once(':') else { continue };
        if let Some(id) = names.get(about) {
            after.move_dismissal(gap, format!("{rule}:{id}"));
        }
    }
    if after == *meta {
        return;
    }
    if let Some(at) = at {
        changes.remove(at);
    }
    if after != **mine {
        changes.push(Change::changed(mine.clone(), Rc::new(after)));
    }
}

fn settle_roles(settling: &mut Settling<'_>, read: &[Block], changes: &mut Vec<Change>) {
    let (mine, theirs) = (settling.here.article.blocks.clone(), settling.file.article.blocks.clone());
    for (block, (one, other)) in mine.iter().zip(theirs.iter()).enumerate() {
        if one.range != other.range || one.role == other.role {
            continue;
        }
        let corrected = |role: Role| !read.get(block).is_some_and(|b| b.range == one.range && b.role == role);
        let is_mine = (corrected(one.role), one.role) > (corrected(other.role), other.role);
        let preselected = if is_mine { Choice::Here } else { Choice::File };
        let role = |role: Role| Thing::Role { block, role };
        let chosen = ask(settling, (Key::Role(block), "role".into()), (role(one.role), role(other.role)), preselected);
        let after = if chosen == Choice::File { other.role } else { one.role };
        if after != one.role {
            changes.push(Change::role(block, one.role, after));
        }
    }
}

/// A row for what has but two answers; which one it is.
fn ask(
    settling: &mut Settling<'_>,
    question: (Key, Field),
    (one, other): (Thing, Thing),
    preselected: Choice,
) -> Choice {
    let chosen = settling.chosen(&question, preselected).unwrap_or(preselected);
    let quiet = preselected == Choice::Here;
    settling.counts.others += usize::from(!quiet);
    let side = |thing: Thing| Side { thing: Some(thing), at: None };
    settling.rows.push(Row {
        question,
        here: side(one),
        file: side(other),
        both: None,
        others: Vec::new(),
        preselected,
        quiet,
    });
    chosen
}

fn settle_codebook(settling: &mut Settling<'_>) -> Rc<Codebook> {
    let (mine, theirs) = (settling.here.codebook.clone(), settling.file.codebook.clone());
    let news = Codebook::news();
    let things = (Thing::Codebook(mine.clone()), Thing::Codebook(theirs.clone()));
    let mut pick = |field: String, is_mine: bool| {
        let preselected = if is_mine { Choice::Here } else { Choice::File };
        ask(settling, (Key::Codebook, field.into()), things.clone(), preselected) != Choice::File
    };
    let mut merged = (*mine).clone();
    if mine.name != theirs.name
        && !pick("name".to_owned(), (mine.name != news.name, &mine.name) > (theirs.name != news.name, &theirs.name))
    {
        merged.name.clone_from(&theirs.name);
    }
    if mine.extra != theirs.extra && !pick("extra".to_owned(), mine.extra > theirs.extra) {
        merged.extra.clone_from(&theirs.extra);
    }
    let mut added = 0;
    for kind in &theirs.kinds {
        let Some(at) = merged.kinds.iter().position(|one| one.id == kind.id) else {
            merged.kinds.push(kind.clone());
            added += 1;
            continue;
        };
        let Some(own) = merged.kinds.get_mut(at) else { continue };
        if own != kind {
            let weight = |one: &Kind| (news.kind(&one.id) != Some(one), kind_value(one));
            if !pick(format!("kinds/{}", kind.id), weight(own) > weight(kind)) {
                *own = kind.clone();
            }
        }
    }
    for relation in &theirs.relations {
        let Some(at) = merged.relations.iter().position(|one| one.id == relation.id) else {
            merged.relations.push(relation.clone());
            added += 1;
            continue;
        };
        let Some(own) = merged.relations.get_mut(at) else { continue };
        if own != relation {
            let weight = |one: &RelationType| (!news.relations.contains(one), relation_value(one));
            if !pick(format!("relations/{}", relation.id), weight(own) > weight(relation)) {
                *own = relation.clone();
            }
        }
    }
    settling.counts.others += added;
    // The order must not depend on which side is here: the built-in ones first, then by id.
    let ids = |book: &Codebook| -> Vec<Rc<str>> {
        book.kinds.iter().map(|kind| kind.id.clone()).chain(book.relations.iter().map(|one| one.id.clone())).collect()
    };
    if ids(&mine) != ids(&theirs) {
        let place = |id: &str| news.kinds.iter().position(|kind| *kind.id == *id).unwrap_or(usize::MAX);
        sort_by(&mut merged.kinds, |a, b| (place(&a.id), &a.id).cmp(&(place(&b.id), &b.id)));
        let place = |id: &str| news.relations.iter().position(|one| *one.id == *id).unwrap_or(usize::MAX);
        sort_by(&mut merged.relations, |a, b| (place(&a.id), &a.id).cmp(&(place(&b.id), &b.id)));
    }
    Rc::new(merged)
}

/// Everything that a kind says, to compare two of one id.
fn kind_value(kind: &Kind) -> Vec<String> {
    let mut value = vec![
        kind.name.clone(),
        kind.definition.clone(),
        kind.example.clone(),
        kind.key.clone(),
        kind.role.slug().to_owned(),
        kind.slot.to_string(),
        kind.pattern.map(|pattern| pattern.slug().to_owned()).unwrap_or_default(),
        kind.color.map(|color| color.slug().to_owned()).unwrap_or_default(),
        kind.extra.as_deref().unwrap_or_default().to_owned(),
    ];
    for attribute in &kind.attributes {
        value.extend([attribute.id.clone(), attribute.name.clone()]);
        value.push(attribute.extra.as_deref().unwrap_or_default().to_owned());
        value.extend([attribute.kind.slug().to_owned(), attribute.definition.clone()]);
        value.extend(attribute.when.iter().flat_map(|when| [when.attribute.clone(), when.value.clone()]));
        for choice in &attribute.choices {
            value.extend([choice.id.clone(), choice.name.clone(), choice.definition.clone()]);
            value.extend(choice.extra.as_deref().map(str::to_owned));
        }
    }
    value
}

fn relation_value(relation: &RelationType) -> Vec<String> {
    let mut value = vec![relation.name.clone(), relation.extra.as_deref().unwrap_or_default().to_owned()];
    value.extend(relation.from.iter().map(|role| format!("from {}", role.slug())));
    value.extend(relation.to.iter().map(|role| format!("to {}", role.slug())));
    value.push(relation.definition.clone());
    value.extend(relation.from_kinds.iter().map(|kind| format!("from {kind}")));
    value.extend(relation.to_kinds.iter().map(|kind| format!("to {kind}")));
    value
}
