//! A stretch of the article: bare text and runs of marks.

use std::rc::Rc;

use galley_core::layout::filter::Filter;
use galley_core::layout::painting::Painting;
use galley_core::layout::segments::Segment;
use galley_core::layout::{Tile, TileMark};
use galley_core::model::codebook::ink::Pattern;
use galley_core::model::id::AnnotationId;
use galley_core::text::Text;
use galley_words::t;
use yew::prelude::*;

use crate::view::parts::words;

/// How the article is looked at, as far as a tile shows it. One value for a whole chunk, so that a
/// change elsewhere leaves it equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The focused annotation, where it touches this chunk.
    pub focused: Option<AnnotationId>,
    /// The annotation under the pointer, where it touches this chunk.
    pub hovered: Option<AnnotationId>,
    /// The annotations that are related to the focused one, where they touch this chunk.
    pub related: Rc<Vec<AnnotationId>>,
    /// What is switched off: kinds and people. The words searched for are not among it.
    pub filter: Rc<Filter>,
}

/// A stretch of the article.
#[derive(PartialEq)]
pub struct TileView {
    /// What is painted.
    pub tile: Rc<Tile>,
    /// The article's text.
    pub text: Text,
    /// How it is looked at.
    pub look: Look,
    /// Whether marks are painted; far from the screen they are not.
    pub near: bool,
}

crate::view!(TileView, use_tile_view);

/// The text of a tile, as `<mark>` runs and text nodes, with no element of its own.
#[hook]
fn use_tile_view(props: &TileView) -> Html {
    let text = props.text.as_str();
    let tile = &props.tile;
    if !props.near || tile.marks.is_empty() {
        return html! { { tile.range.of(text).to_owned() } };
    }
    let filter = &props.look.filter;
    // Hidden marks give way where others show; alone they stay, without paint.
    let shown = tile.segments(|mark| filter.shows_in_tile(mark));
    let runs: Vec<Html> = if filter.is_open() {
        shown.iter().map(|segment| run(tile, segment, text, &props.look, false)).collect()
    } else {
        let all = tile.segments(|_| true);
        all.iter()
            .map(|segment| {
                let visible: Vec<usize> = segment
                    .owners
                    .iter()
                    .copied()
                    .filter(|owner| tile.marks.get(*owner).is_some_and(|mark| filter.shows_in_tile(mark)))
                    .collect();
                if visible.is_empty() {
                    run(tile, segment, text, &props.look, true)
                } else {
                    run(tile, &Segment { range: segment.range, owners: visible }, text, &props.look, false)
                }
            })
            .collect()
    };
    html! { <>{ for runs }</> }
}

/// The classes of a run, by how its marks are looked at.
fn classes_of(marks: &[&TileMark], look: &Look, dim: bool) -> Classes {
    let mut class = Classes::new();
    for mark in marks {
        if look.focused == Some(mark.id) {
            class.push(format!("focus-{}", mark.role.slug()));
        } else if look.related.contains(&mark.id) {
            class.push(format!("related-{}", mark.role.slug()));
        } else if look.hovered == Some(mark.id) {
            class.push(format!("hover-{}", mark.role.slug()));
        }
    }
    if dim {
        class.push("dim");
    }
    class
}

/// What is said of the marks of a run: once a mark, on its first run.
fn description(marks: &[&TileMark], segment: &Segment) -> Option<String> {
    let begins: Vec<String> = marks
        .iter()
        .filter(|mark| mark.first && mark.range.start() == segment.range.start())
        .map(|mark| described(mark))
        .collect();
    (!begins.is_empty()).then(|| begins.join("; "))
}

fn run(tile: &Tile, segment: &Segment, text: &str, look: &Look, dim: bool) -> Html {
    let words = segment.range.of(text).to_owned();
    if segment.owners.is_empty() {
        return html! { { words } };
    }
    let marks: Vec<_> = segment.owners.iter().filter_map(|owner| tile.marks.get(*owner)).collect();
    let ids = marks.iter().map(|mark| mark.id.to_string()).collect::<Vec<_>>().join(" ");
    let mut kinds: Vec<&str> = Vec::with_capacity(marks.len());
    let mut painting = Painting { doubled: marks.len() > 1, ..Painting::default() };
    let mut labels: Vec<String> = Vec::new();
    for mark in &marks {
        let at = kinds.iter().position(|kind| **kind == *mark.kind).unwrap_or_else(|| {
            kinds.push(&mark.kind);
            painting.inks.push(mark.ink);
            kinds.len() - 1
        });
        if !dim && look.focused == Some(mark.id) {
            painting.focused = Some(at);
        } else if !dim && look.hovered == Some(mark.id) {
            painting.hovered = Some(at);
        }
        if mark.opens && mark.range.start() == segment.range.start() {
            painting.starred |= mark.ink.pattern == Some(Pattern::Star);
            if mark.ink.pattern.is_none() && !dim {
                labels.push(words::kind_of(&mark.kind, &mark.name));
            }
        }
    }
    painting.doubled &= kinds.len() == 1;
    let label = (!labels.is_empty()).then(|| words::list(&labels));
    let fuzzy = marks.iter().any(|mark| mark.fuzzy).then_some("fuzzy");
    html! {
        <mark
            class={classes_of(&marks, look, dim)}
            data-kind={kinds.join(" ")}
            data-ids={ids}
            data-paint={painting.tokens()}
            data-label={label}
            data-anchoring={fuzzy}
            aria-description={description(&marks, segment)}
        >{ words }</mark>
    }
}

/// A mark in words: its kind, and its note where it has one.
fn described(mark: &TileMark) -> String {
    let kind = words::kind_of(&mark.kind, &mark.name);
    match &mark.note {
        Some(note) => t!(mark_with_note, kind = kind, note = &**note),
        None => kind,
    }
}
