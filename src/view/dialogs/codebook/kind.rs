//! One kind: what it is called and means, its key, what its marks look like, what is asked about them.

use galley_core::layout::painting::Painting;
use galley_core::model::codebook::check::Spot;
use galley_core::model::codebook::ink::{Color, Ink, Pattern};
use galley_core::model::codebook::{Codebook, Kind, KindRole};
use galley_words::t;
use yew::prelude::*;

use super::asked;
use super::sheet::{Sheet, told};
use crate::dom::arrival;
use crate::dom::event;
use crate::view::parts::icon::{icon, ink_icon};
use crate::view::parts::words;

/// Changes the kind in this place.
pub(super) fn with<E>(
    at: usize,
    change: impl Fn(&mut Kind, &E) + Clone + 'static,
) -> impl Fn(&mut Codebook, &E) + Clone + 'static {
    move |book: &mut Codebook, event: &E| {
        if let Some(kind) = book.kinds.get_mut(at) {
            change(kind, event);
        }
    }
}

/// The fields of the kind in this place; `holder` says which command has its key otherwise.
pub(super) fn editor(sheet: &Sheet, at: usize, chosen: &UseStateHandle<usize>, holder: Option<String>) -> Html {
    let Some(kind) = sheet.book.kinds.get(at) else { return Html::default() };
    let ink = sheet.book.inks().get(at).copied().unwrap_or_default();
    let name = sheet.on(with(at, |kind, event: &InputEvent| kind.name = event::value(event)));
    let definition = sheet.on(with(at, |kind, event: &InputEvent| kind.definition = event::value(event)));
    let example = sheet.on(with(at, |kind, event: &InputEvent| kind.example = event::value(event)));
    // The last letter that was typed, so that a new key need not wait for the old one to be taken out.
    let key = sheet.on(with(at, |kind, event: &InputEvent| {
        let typed = event::value(event);
        kind.key = typed.trim().chars().next_back().map(|letter| letter.to_lowercase().collect()).unwrap_or_default();
    }));
    let role = sheet.on(with(at, |kind, event: &Event| {
        if let Some(role) = KindRole::from_slug(&event::value(event)) {
            kind.role = role;
        }
    }));
    let key_fault = sheet.fault(Spot::Key(at));
    let is_bad = key_fault.is_some();
    let roles = KindRole::ALL.into_iter().map(|role| {
        html! { <option value={role.slug()} selected={role == kind.role}>{ role_name(role) }</option> }
    });
    let last = sheet.book.kinds.len().saturating_sub(1);
    html! {
        <section class="book-kind" id="book-kind" aria-labelledby="book-kind-title" key={kind.id.to_string()}>
            <header>
                <h3 id="book-kind-title"><bdi>{ heading(kind) }</bdi></h3>
                <div class="moves">
                    <button class="button quiet square" type="button" aria-label={t!(codebook_up)} disabled={at == 0} onclick={shift(sheet, chosen, at, at.saturating_sub(1))}>{ icon("up") }</button>
                    <button class="button quiet square" type="button" aria-label={t!(codebook_down)} disabled={at >= last} onclick={shift(sheet, chosen, at, at + 1)}>{ icon("down") }</button>
                    <button class="button quiet square" type="button" aria-label={t!(codebook_remove_kind, kind = heading(kind))} onclick={remove(sheet, chosen, at)}>{ icon("bin") }</button>
                </div>
            </header>
            { sample(kind, ink) }
            { sheet.field("kind-name", t!(codebook_kind_name), words::kind(kind), Some(Spot::KindName(at)), name) }
            { told("kind-id-fault", sheet.fault(Spot::KindId(at))) }
            <div class="form-row">
                <label for="kind-key">{ t!(codebook_key) }</label>
                <div>
                    <input class="field letter" type="text" id="kind-key" autocomplete="off" autocapitalize="none" value={kind.key.to_uppercase()} oninput={key}
                        aria-invalid={is_bad.then_some("true")} aria-describedby={(is_bad || holder.is_some()).then_some("kind-key-fault")} />
                    { told("kind-key-fault", key_fault.or(holder)) }
                </div>
            </div>
            <div class="form-row">
                <label for="kind-role">{ t!(codebook_counts_as) }</label>
                <select class="select" id="kind-role" onchange={role}>{ for roles }</select>
            </div>
            { looks(sheet, at, ink) }
            { sheet.field("kind-definition", t!(codebook_definition), kind.spoken_definition(), None, definition) }
            { sheet.field("kind-example", t!(codebook_example), kind.spoken_example(), None, example) }
            { asked::section(sheet, at, kind) }
        </section>
    }
}

fn heading(kind: &Kind) -> String {
    if kind.name.trim().is_empty() { t!(codebook_unnamed).to_owned() } else { words::kind(kind) }
}

/// What a kind is counted as.
pub(super) fn role_name(role: KindRole) -> &'static str {
    match role {
        KindRole::Quote => t!(kind_quote),
        KindRole::Claim => t!(kind_claim),
        KindRole::Source => t!(kind_source),
        KindRole::Custom => t!(codebook_role_own),
    }
}

/// Words as they will look in the article.
fn sample(kind: &Kind, ink: Ink) -> Html {
    let painting = Painting { inks: vec![ink], starred: true, ..Painting::default() };
    let label = ink.pattern.is_none().then(|| heading(kind));
    let shown = words::pieces(&t!(codebook_sample, words = words::piece(&heading(kind))), |words| {
        html! { <mark data-kind={kind.id.to_string()} data-paint={painting.tokens()} data-label={label.clone()}>{ words.to_owned() }</mark> }
    });
    html! { <p class="sample"><span>{ shown }</span></p> }
}

/// Pattern and color.
fn looks(sheet: &Sheet, at: usize, ink: Ink) -> Html {
    let patterns = Pattern::ALL.into_iter().map(|pattern| {
        let onchange = sheet.on(with(at, move |kind, _: &Event| kind.pattern = Some(pattern)));
        html! {
            <label>
                <input type="radio" name="kind-pattern" value={pattern.slug()} checked={ink.pattern == Some(pattern)} {onchange} />
                <span>{ ink_icon(Ink { pattern: Some(pattern), color: ink.color }) }{ pattern_name(pattern) }</span>
            </label>
        }
    });
    let colors = Color::ALL.into_iter().map(|color| {
        let onchange = sheet.on(with(at, move |kind, _: &Event| kind.color = Some(color)));
        html! {
            <label>
                <input type="radio" name="kind-color" value={color.slug()} checked={ink.color == color} {onchange} />
                <span><i class={format!("swatch c-{}", color.slug())}></i>{ color_name(color) }</span>
            </label>
        }
    });
    html! {
        <>
            <fieldset class="looks"><legend>{ t!(codebook_pattern) }</legend><div>{ for patterns }</div>
                if ink.pattern.is_none() { <p class="hint">{ t!(codebook_pattern_label) }</p> }
                { told("kind-pattern-fault", sheet.fault(Spot::Pattern(at))) }
            </fieldset>
            <fieldset class="looks"><legend>{ t!(codebook_color) }</legend><div>{ for colors }</div></fieldset>
        </>
    }
}

fn pattern_name(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Underline => t!(codebook_pattern_underline),
        Pattern::Wave => t!(codebook_pattern_wave),
        Pattern::Box => t!(codebook_pattern_box),
        Pattern::Circle => t!(codebook_pattern_circle),
        Pattern::Star => t!(codebook_pattern_star),
        Pattern::OverDashed => t!(codebook_pattern_dashed),
        Pattern::OverDouble => t!(codebook_pattern_double),
        Pattern::Over => t!(codebook_pattern_over),
        Pattern::OverDotted => t!(codebook_pattern_dotted),
    }
}

fn color_name(color: Color) -> &'static str {
    match color {
        Color::Blue => t!(codebook_color_blue),
        Color::Amber => t!(codebook_color_amber),
        Color::Green => t!(codebook_color_green),
        Color::Gray => t!(codebook_color_gray),
        Color::Rose => t!(codebook_color_rose),
        Color::Olive => t!(codebook_color_olive),
        Color::Teal => t!(codebook_color_teal),
    }
}

/// Puts the kind in one place into another.
fn shift(sheet: &Sheet, chosen: &UseStateHandle<usize>, from: usize, to: usize) -> Callback<MouseEvent> {
    let (edit, chosen) = (sheet.edit.clone(), chosen.clone());
    Callback::from(move |_| {
        edit.emit(Box::new(move |book| {
            if from.max(to) < book.kinds.len() {
                book.kinds.swap(from, to);
            }
        }));
        chosen.set(to);
    })
}

fn remove(sheet: &Sheet, chosen: &UseStateHandle<usize>, at: usize) -> Callback<MouseEvent> {
    let (edit, chosen) = (sheet.edit.clone(), chosen.clone());
    Callback::from(move |_| {
        edit.emit(Box::new(move |book| {
            if at < book.kinds.len() {
                book.kinds.remove(at);
                book.forget_missing();
            }
        }));
        chosen.set(at.saturating_sub(1));
        arrival::focus(".book-kinds [aria-current]");
    })
}
