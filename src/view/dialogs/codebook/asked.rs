//! What is asked about the marks of a kind: questions, their answers, and when they are asked.

use galley_core::model::codebook::check::Spot;
use galley_core::model::codebook::draft::fresh;
use galley_core::model::codebook::{Attribute, AttributeKind, Kind, When};
use galley_words::t;
use yew::prelude::*;

use super::kind::with;
use super::sheet::{Sheet, told};
use crate::dom::arrival;
use crate::dom::event;
use crate::view::parts::icon::icon;

/// The questions of the kind in this place.
pub(super) fn section(sheet: &Sheet, at: usize, kind: &Kind) -> Html {
    let add = {
        let id = fresh(sheet.next);
        let field = format!("#asked-{}-name", kind.attributes.len());
        let push = sheet.on(with(at, move |kind, _: &MouseEvent| {
            kind.attributes.push(Attribute { id: id.clone(), ..Attribute::default() });
        }));
        move |event: MouseEvent| {
            push.emit(event);
            let field = field.clone();
            arrival::focus(field);
        }
    };
    html! {
        <div class="book-asked">
            <h4 class="caps">{ t!(codebook_asked) }</h4>
            <p class="hint">{ t!(codebook_asked_about) }</p>
            { for (0..kind.attributes.len()).map(|number| question(sheet, at, kind, number)) }
            <button class="button" type="button" onclick={add}>{ icon("plus") }{ t!(codebook_add_question) }</button>
        </div>
    }
}

/// Changes a question of a kind.
fn asked<E>(
    at: usize,
    number: usize,
    change: impl Fn(&mut Attribute, &E) + Clone + 'static,
) -> impl Fn(&mut galley_core::model::codebook::Codebook, &E) + Clone + 'static {
    with(at, move |kind: &mut Kind, event: &E| {
        if let Some(attribute) = kind.attributes.get_mut(number) {
            change(attribute, event);
        }
    })
}

fn question(sheet: &Sheet, at: usize, kind: &Kind, number: usize) -> Html {
    let Some(attribute) = kind.attributes.get(number) else { return Html::default() };
    let id = |part: &str| format!("asked-{number}-{part}");
    let on_name = sheet.on(asked(at, number, |one, event: &InputEvent| one.name = event::value(event)));
    let on_help = sheet.on(asked(at, number, |one, event: &InputEvent| one.definition = event::value(event)));
    let on_kind = sheet.on(asked(at, number, |one, event: &Event| {
        one.kind = AttributeKind::from_slug(&event::value(event)).unwrap_or_default();
        if one.kind != AttributeKind::Choice {
            one.choices.clear();
        }
    }));
    let on_choices = sheet.on(asked(at, number, |one, event: &InputEvent| one.set_choices(&event::value(event))));
    let remove = sheet.on(with(at, move |kind, _: &MouseEvent| {
        if number < kind.attributes.len() {
            let gone = kind.attributes.remove(number);
            for other in &mut kind.attributes {
                other.when.take_if(|when| when.attribute == gone.id);
            }
        }
    }));
    let remove = move |event: MouseEvent| {
        remove.emit(event);
        arrival::focus(".book-asked > .button");
    };
    let up = sheet.on(with(at, move |kind, _: &MouseEvent| {
        if number > 0 && number < kind.attributes.len() {
            kind.attributes.swap(number, number - 1);
        }
    }));
    let name = if attribute.name.trim().is_empty() { t!(codebook_unnamed).to_owned() } else { attribute.spoken_name() };
    let kinds = AttributeKind::ALL.into_iter().map(|kind| {
        html! { <option value={kind.slug()} selected={kind == attribute.kind}>{ kind_name(kind) }</option> }
    });
    let fault = sheet.fault(Spot::Choices(at, number));
    html! {
        <fieldset class="question" key={attribute.id.clone()}>
            <legend class="unseen">{ t!(codebook_question, name = &name) }</legend>
            <div class="moves">
                <button class="button quiet square" type="button" aria-label={t!(codebook_question_up, name = &name)} disabled={number == 0} onclick={up}>{ icon("up") }</button>
                <button class="button quiet square" type="button" aria-label={t!(codebook_remove_question, name = &name)} onclick={remove}>{ icon("bin") }</button>
            </div>
            { sheet.field(&id("name"), t!(codebook_question_name), attribute.spoken_name(), Some(Spot::AttributeName(at, number)), on_name) }
            <div class="form-row">
                <label for={id("kind")}>{ t!(codebook_question_kind) }</label>
                <select class="select" id={id("kind")} onchange={on_kind}>{ for kinds }</select>
            </div>
            if attribute.kind == AttributeKind::Choice {
                <div class="form-row">
                    <label for={id("choices")}>{ t!(codebook_choices) }</label>
                    <div>
                        <textarea class="field" id={id("choices")} rows="4" dir="auto" value={attribute.choice_lines()} oninput={on_choices}
                            aria-invalid={fault.is_some().then_some("true")} aria-describedby={fault.is_some().then(|| id("choices-fault"))} />
                        { told(&id("choices-fault"), fault) }
                    </div>
                </div>
                { for (0..attribute.choices.len()).map(|place| meaning(sheet, at, number, attribute, place)) }
            }
            { condition(sheet, at, kind, number, attribute) }
            { sheet.field(&id("help"), t!(codebook_question_help), attribute.spoken_definition(), None, on_help) }
        </fieldset>
    }
}

/// When to choose an answer; one without words has none yet.
fn meaning(sheet: &Sheet, at: usize, number: usize, attribute: &Attribute, place: usize) -> Html {
    let Some(choice) = attribute.choices.get(place).filter(|choice| !choice.name.trim().is_empty()) else {
        return Html::default();
    };
    let oninput = sheet.on(asked(at, number, move |one, event: &InputEvent| {
        if let Some(choice) = one.choices.get_mut(place) {
            choice.definition = event::value(event);
        }
    }));
    let label = t!(codebook_choice_definition, name = choice.spoken_name());
    sheet.field(&format!("asked-{number}-choice-{place}"), &label, choice.definition.clone(), None, oninput)
}

fn kind_name(kind: AttributeKind) -> &'static str {
    match kind {
        AttributeKind::Choice => t!(codebook_type_choice),
        AttributeKind::Text => t!(codebook_type_text),
        AttributeKind::YesNo => t!(codebook_type_yes_no),
        AttributeKind::Number => t!(codebook_type_number),
    }
}

/// The answers that a condition can name: as stored, as seen.
fn answers(attribute: &Attribute) -> Vec<(String, String)> {
    match attribute.kind {
        AttributeKind::YesNo => ["yes", "no"].map(|id| (id.to_owned(), attribute.spoken_value(id))).to_vec(),
        AttributeKind::Choice => {
            // A new answer has no id before it is finished; it will have this one.
            let done = galley_core::model::codebook::Codebook {
                kinds: vec![Kind { attributes: vec![attribute.clone()], ..Kind::default() }],
                ..galley_core::model::codebook::Codebook::default()
            };
            let done = done.finished();
            let attribute = done.kinds.first().and_then(|kind| kind.attributes.first());
            let choices = attribute.map(|attribute| attribute.choices.as_slice()).unwrap_or_default();
            choices.iter().map(|choice| (choice.id.clone(), choice.spoken_name())).collect()
        }
        AttributeKind::Text | AttributeKind::Number => Vec::new(),
    }
}

/// When the question is asked: always, or where another has an answer.
fn condition(sheet: &Sheet, at: usize, kind: &Kind, number: usize, attribute: &Attribute) -> Html {
    let id = |part: &str| format!("asked-{number}-{part}");
    let fault = sheet.fault(Spot::When(at, number));
    let others = kind.attributes.iter().filter(|other| other.id != attribute.id && !answers(other).is_empty());
    let others: Vec<&Attribute> = others.collect();
    let first = |id: &str| others.iter().find(|other| other.id == id).and_then(|other| answers(other).first().cloned());
    let firsts: Vec<(String, String)> =
        others.iter().filter_map(|other| Some((other.id.clone(), first(&other.id)?.0))).collect();
    if others.is_empty() && attribute.when.is_none() {
        return Html::default();
    }
    let on_question = sheet.on(asked(at, number, move |one, event: &Event| {
        let value = event::value(event);
        let answer = firsts.iter().find(|(id, _)| *id == value).map(|(_, answer)| answer.clone());
        one.when = answer.map(|answer| When { attribute: value, value: answer });
    }));
    let on_answer = sheet.on(asked(at, number, |one, event: &Event| {
        if let Some(when) = &mut one.when {
            when.value = event::value(event);
        }
    }));
    let present = attribute.when.as_ref();
    let answers = present.and_then(|when| kind.attribute(&when.attribute)).map(answers).unwrap_or_default();
    html! {
        <div class="form-row">
            <label for={id("when")}>{ t!(codebook_when) }</label>
            <div class="when">
                <select class="select" id={id("when")} onchange={on_question} aria-invalid={fault.is_some().then_some("true")}>
                    <option value="" selected={present.is_none()}>{ t!(codebook_when_always) }</option>
                    { for others.iter().map(|other| html! {
                        <option value={other.id.clone()} selected={present.is_some_and(|when| when.attribute == other.id)}>{ t!(codebook_when_question, name = other.spoken_name()) }</option>
                    }) }
                </select>
                if let Some(when) = present {
                    <select class="select" id={id("answer")} aria-label={t!(codebook_when_answer)} onchange={on_answer}>
                        { for answers.iter().map(|(id, name)| html! { <option value={id.clone()} selected={*id == when.value}>{ &name }</option> }) }
                        if !answers.iter().any(|(id, _)| *id == when.value) {
                            <option value={when.value.clone()} selected=true>{ &when.value }</option>
                        }
                    </select>
                }
                { told(&id("when-fault"), fault) }
            </div>
        </div>
    }
}
