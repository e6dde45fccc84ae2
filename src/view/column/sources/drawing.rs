//! A source in words and as a drawing: how much it says, and where along the article.

use galley_core::desk::Desk;
use galley_core::insight::cast::{Row, Stretch, WHOLE};
use galley_core::model::person::PersonKind;
use galley_core::reading::naming;
use galley_words::t;
use yew::prelude::*;

use crate::view::parts::place::in_layout;
use crate::view::parts::words;

/// The narrowest stretch of the strip, in [`WHOLE`]ths: a word of a long article is still seen.
const THIN: u32 = 75;
/// Stretches that lie nearer to each other are drawn as one, in [`WHOLE`]ths.
const NEAR: u32 = 20;
/// Places that the sentence of a row names.
const PLACES: usize = 30;

/// The lines under a name: what it is, or why it has none.
pub(super) fn what(row: &Row) -> String {
    let Some(person) = &row.person else { return t!(cast_nobody_what).to_owned() };
    let mut said: Vec<String> = Vec::new();
    said.extend(naming::about(&person.name, &person.role, &person.organization).into_iter().map(str::to_owned));
    if !person.is_named() && person.kind == PersonKind::Person {
        said.push(match person.anonymity.as_str() {
            "" => t!(cast_not_named).to_owned(),
            why => t!(cast_not_named_why, why = why),
        });
    }
    if said.is_empty() && person.kind != PersonKind::Person {
        said.push(words::person_kind(person.kind).to_owned());
    }
    said.join(" · ")
}

/// What the drawing of a row says, in words.
pub(super) fn sentence(desk: &Desk, row: &Row) -> String {
    let mut places: Vec<String> =
        row.blocks.iter().take(PLACES).map(|block| in_layout(&desk.layout, Some(*block))).collect();
    if row.blocks.len() > PLACES {
        places.push("…".to_owned());
    }
    let counts = t!(cast_counted, quotes = row.quotes.len(), claims = row.claims.len());
    if places.is_empty() {
        return t!(cast_silent, counts = counts);
    }
    t!(cast_speaks, places = places.join(", "), counts = counts)
}

/// "25 words + 9 indirect".
pub(super) fn counted(row: &Row) -> String {
    if row.indirect > 0 {
        t!(cast_words_indirect, count = row.words, indirect = row.indirect)
    } else {
        t!(words_counted, count = row.words)
    }
}

/// The bar and the strip: how much, and where. `most` is the longest bar's words.
pub(super) fn voice(row: &Row, most: usize) -> Html {
    let along = |words: usize| {
        let part = (words as u64).saturating_mul(u64::from(WHOLE)) / (most as u64).max(1);
        u32::try_from(part).unwrap_or(WHOLE).min(WHOLE)
    };
    let (direct, all) = (along(row.words), along(row.words + row.indirect));
    let mut drawn: Vec<Stretch> = Vec::new();
    for stretch in &row.stretches {
        match drawn.last_mut() {
            Some(last) if last.indirect == stretch.indirect && stretch.from <= last.to.saturating_add(NEAR) => {
                last.to = last.to.max(stretch.to);
            }
            _ => drawn.push(*stretch),
        }
    }
    let at = drawn.into_iter().map(|stretch| {
        let width = stretch.to.saturating_sub(stretch.from).max(THIN);
        let x = stretch.from.min(WHOLE - THIN);
        html! { <rect class={classes!("at", stretch.indirect.then_some("indirect"))} x={x.to_string()} y="12" width={width.to_string()} height="7" /> }
    });
    html! {
        <svg class="voice" viewBox="0 0 10000 20" preserveAspectRatio="none" aria-hidden="true">
            <path class="base" d="M0 15.5h10000" />
            <rect class="bar-of" x="0" y="0" width={direct.to_string()} height="7" />
            if all > direct { <rect class="bar-of indirect" x={direct.to_string()} y="0.5" width={(all - direct).to_string()} height="6" /> }
            { for at }
        </svg>
    }
}
