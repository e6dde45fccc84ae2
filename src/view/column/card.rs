//! A mark's card: two lines of marginalia at rest, a slip of paper when focused.

use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_core::insight::answers;
use galley_core::model::annotation::{Anchoring, Annotation};
use galley_core::model::codebook::ink::Ink;
use galley_core::model::codebook::{Attribute, AttributeKind, Kind, KindRole};
use galley_core::model::id::{AnnotationId, ArticleId};
use galley_core::text::word_count;
use galley_words::t;
use yew::prelude::*;

use super::ends::Ends;
use crate::dom::{event, ids};
use crate::store::{Dispatch, use_dispatch};
use crate::view::column::evidence::EvidenceList;
use crate::view::column::relations::ties::{Ties, relate_button};
use crate::view::column::sources::mentioned::Mentioned;
use crate::view::parts::fields::{NoteField, TextField, read_list};
use crate::view::parts::icon::{icon, ink_icon};
use crate::view::parts::part::View;
use crate::view::parts::shown::called;
use crate::view::parts::words;

/// What the panel and the cards ask of the vault.
#[derive(Clone, PartialEq)]
pub struct Keep {
    /// Keeps a note that is being typed: article, annotation, words or none.
    pub draft: Callback<(ArticleId, AnnotationId, Option<String>)>,
}

/// Characters of words and note that a card at rest holds, at most: it shows a line of each.
const AT_REST: usize = 300;
/// Characters of its words that the focused card holds.
const FOCUSED: usize = 2_000;

/// A card at rest.
#[derive(PartialEq)]
pub struct RestCard {
    /// The mark.
    pub annotation: Rc<Annotation>,
    /// Its kind, if the codebook has it.
    pub kind: Option<Kind>,
    /// What its kind looks like.
    pub ink: Ink,
    /// "¶ 3", "Caption".
    pub place: String,
    /// Whose words or whose claim it is.
    pub said: Option<Rc<str>>,
    /// Whether it says whose it is.
    pub signed: bool,
}

crate::view!(RestCard, use_rest_card);

/// A card at rest.
#[hook]
fn use_rest_card(props: &RestCard) -> Html {
    let dispatch = use_dispatch();
    let annotation = &props.annotation;
    let id = annotation.id;
    let name = props.kind.as_ref().map_or_else(|| annotation.kind.to_string(), words::kind);
    let title = format!("t-{id}");
    let onclick = move |_| dispatch.send(Action::OpenCard(id));
    html! {
        <article class="card" data-card={id.to_string()} data-kind={annotation.kind.to_string()} aria-labelledby={title.clone()}>
            <h3 id={title}>
                { ink_icon(props.ink) }
                <button class="words" type="button" dir="auto" {onclick}>
                    <bdi class="unseen">{ t!(card_kind_of_words, kind = name) }</bdi>{ annotation.excerpt(AT_REST) }
                </button>
            </h3>
            <p class="meta">
                if props.signed { <span class="maker"><bdi>{ called(&annotation.creator) }</bdi></span> }
                if annotation.is_orphan() { <span class="due">{ t!(card_orphan) }</span> }
                if let Anchoring::Fuzzy(_) = annotation.anchoring { <span class="due">{ t!(card_reworded) }</span> }
                if let Some(name) = &props.said { <span class="said">{ t!(card_said_by, kind = words::kind_key(props.kind.as_ref()), name = &**name) }</span> }
                { for facts(annotation, props.kind.as_ref()).into_iter().map(|fact| html! { <span>{ fact }</span> }) }
                if !annotation.note.is_empty() { <span dir="auto">{ annotation.note.chars().take(AT_REST).collect::<String>() }</span> }
                <span class="where">{ &props.place }</span>
            </p>
        </article>
    }
}

/// The chosen answers, in the codebook's order.
fn facts(annotation: &Annotation, kind: Option<&Kind>) -> Vec<String> {
    let Some(kind) = kind else { return Vec::new() };
    let asked = kind.asked(&annotation.attributes).into_iter();
    let answered =
        asked.map(|one| (one, answers::answer(kind, annotation, one))).filter(|(_, value)| !value.is_empty());
    answered.map(|(attribute, value)| attribute.spoken_value(value)).take(3).collect()
}

/// The focused card.
#[derive(PartialEq)]
pub struct FocusedCard {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The mark.
    pub annotation: Rc<Annotation>,
    /// "¶ 3", "Caption".
    pub place: String,
    /// The vault's ears.
    pub keep: Keep,
    /// Whether it says whose it is.
    pub signed: bool,
}

crate::view!(FocusedCard, use_focused_card);

/// The focused card.
#[hook]
fn use_focused_card(props: &FocusedCard) -> Html {
    let dispatch = use_dispatch();
    let annotation = &props.annotation;
    let codebook = &props.desk.work.codebook;
    let id = annotation.id;
    let kind = codebook.kind(&annotation.kind);
    let name = codebook.spoken_kind_name(&annotation.kind);
    let title = format!("t-{id}");
    let parts = annotation.parts.len();
    let count: usize = annotation.parts.iter().map(|part| word_count(&part.exact)).sum();
    let mut place = vec![props.place.clone()];
    if parts > 1 {
        place.push(t!(parts_counted, count = parts));
    }
    place.push(t!(words_counted, count = count));
    if props.signed {
        place.insert(0, called(&annotation.creator));
    }

    let remove = dispatch.on(move |_| Action::Delete { id, at: ids::now() });
    let add_part = dispatch.on(move |_| Action::AddPart { at: ids::now() });
    html! {
        <article class="card focused" data-card={id.to_string()} data-kind={annotation.kind.to_string()} aria-labelledby={title.clone()}>
            <p class="head">
                { ink_icon(codebook.ink(&annotation.kind)) }
                { KindSelect { id, present: annotation.kind.clone(), kinds: codebook.kinds.iter().map(|k| (k.id.clone(), words::kind(k))).collect::<Vec<_>>() }.part() }
                <span class="where">{ place.join(" · ") }</span>
            </p>
            <h3 id={title} tabindex="-1"><span class="unseen">{ t!(card_kind_of_words, kind = &name) }</span>{ exact_words(annotation) }</h3>
            { anchoring_words(annotation) }
            if let Some(kind) = kind {
                if !kind.attributes.is_empty() {
                    <dl class="facts">{ for kind.asked(&annotation.attributes).into_iter().map(|a| fact_row(annotation, a, &dispatch)) }</dl>
                }
            }
            { Ties { desk: props.desk.clone(), mark: annotation.clone() }.late_quietly() }
            if codebook.role(&annotation.kind) == KindRole::Claim || !annotation.evidence.is_empty() {
                { EvidenceList { desk: props.desk.clone(), mark: annotation.clone() }.late_quietly() }
            }
            { Mentioned { desk: props.desk.clone(), mark: annotation.clone() }.late_quietly() }
            { note_and_tags(props, &dispatch) }
            { stack(&props.desk, annotation, &dispatch) }
            { Ends { desk: props.desk.clone(), mark: annotation.clone() }.part() }
            <div class="actions">
                <button class="button quiet" type="button" disabled={props.desk.pending.is_none()} onmousedown={|event: MouseEvent| event.prevent_default()} onclick={add_part}>
                    { icon("plus") }{ t!(card_add_part) }
                </button>
                { relate_button(&dispatch, id, codebook) }
                <button class="button quiet square" type="button" aria-label={t!(card_delete, kind = words::kind_key(kind), name = name)} onclick={remove}>{ icon("bin") }</button>
            </div>
        </article>
    }
}

fn exact_words(annotation: &Annotation) -> Html {
    let mut room = FOCUSED;
    let parts = annotation.parts.iter().enumerate().take(60).map_while(|(at, part)| {
        if room == 0 {
            return None;
        }
        let words: String = part.exact.chars().take(room).collect();
        room -= words.chars().count();
        let more = words.len() < part.exact.len();
        Some(html! {
            <>
                if at > 0 { <span class="gap">{ " … " }</span> }
                { words }
                if more { <span class="gap">{ "…" }</span> }
            </>
        })
    });
    html! { <span class="words" dir="auto">{ for parts }</span> }
}

fn anchoring_words(annotation: &Annotation) -> Html {
    let words = match annotation.anchoring {
        Anchoring::Exact => return Html::default(),
        Anchoring::Moved => t!(card_moved).to_owned(),
        Anchoring::Fuzzy(score) => t!(card_fuzzy, score = score),
        Anchoring::Orphan => t!(card_orphan_text).to_owned(),
    };
    html! { <p class="stack">{ words }</p> }
}

/// The kind, to be changed.
#[derive(PartialEq)]
struct KindSelect {
    id: AnnotationId,
    present: Rc<str>,
    kinds: Vec<(Rc<str>, String)>,
}

crate::view!(KindSelect, use_kind_select);

/// The kind, to be changed.
#[hook]
fn use_kind_select(props: &KindSelect) -> Html {
    let dispatch = use_dispatch();
    let id = props.id;
    let onchange = move |event: Event| {
        dispatch.send(Action::SetKind { id, kind: event::value(&event).into(), at: ids::now() });
    };
    let options = props.kinds.iter().map(|(kind, name)| {
        html! { <option value={kind.to_string()} selected={*kind == props.present}>{ &name }</option> }
    });
    html! {
        <select class="caps kind-select" aria-label={t!(card_kind)} {onchange}>
            { for options }
            if !props.kinds.iter().any(|(kind, _)| *kind == props.present) {
                <option value={props.present.to_string()} selected=true>{ props.present.to_string() }</option>
            }
        </select>
    }
}

pub(super) fn fact_row(annotation: &Annotation, attribute: &Attribute, dispatch: &Dispatch) -> Html {
    let id = annotation.id;
    // What was not answered yet may be "to check" by itself.
    let value = annotation.attributes.get(&attribute.id).filter(|value| !value.is_empty());
    let value = value.cloned().unwrap_or_else(|| attribute.unanswered().to_owned());
    let set = {
        let key = attribute.id.clone();
        dispatch.on(move |value: String| Action::SetAttribute { id, attribute: key.clone(), value, at: ids::now() })
    };
    let field = format!("{}-{id}", attribute.id);
    let name = attribute.spoken_name();
    let definition = attribute.spoken_definition();
    let title = (!definition.is_empty()).then_some(definition);
    let answers: Vec<Answer> = match attribute.kind {
        AttributeKind::YesNo => ["yes", "no"].map(|id| (id.to_owned(), attribute.spoken_value(id), None)).to_vec(),
        AttributeKind::Choice => {
            let said = |words: &str| (!words.is_empty()).then(|| words.to_owned());
            let choices = attribute.choices.iter();
            choices.map(|one| (one.id.clone(), one.spoken_name(), said(&one.spoken_definition()))).collect()
        }
        AttributeKind::Text | AttributeKind::Number => Vec::new(),
    };
    // Words and numbers have a field, many answers a list, few a button each.
    let (is_labelled, control) = match answers.len() {
        0 => {
            let numeric = attribute.kind == AttributeKind::Number;
            let question = attribute.clone();
            let on_leave = set.reform(move |typed: String| question.stored(&typed));
            let spoken = attribute.spoken_value(&value);
            let line =
                TextField { id: field.clone(), name: name.clone(), value: spoken, on_leave, placeholder: "", numeric };
            (true, html! {<>{ line.part() }{ offers(attribute, &value, &set) }</>})
        }
        1..=3 => (false, radios(answers, &field, &name, &value, &set)),
        _ => (true, list(answers, &field, attribute.unanswered().is_empty(), &value, &set)),
    };
    html! {
        <>
            <dt {title}>
                if is_labelled { <label for={field}>{ name }</label> } else { { name } }
            </dt>
            <dd>{ control }</dd>
        </>
    }
}

/// An answer: what is kept, what it is called, and when to choose it.
type Answer = (String, String, Option<String>);

/// Answers in a list to choose from.
fn list(answers: Vec<Answer>, field: &str, may_be_unset: bool, value: &str, set: &Callback<String>) -> Html {
    // An answer that the codebook does not know any more is kept, and seen.
    let is_known = value.is_empty() || answers.iter().any(|(id, ..)| id == value);
    let options = answers.into_iter().map(|(id, name, title)| {
        let selected = id == value;
        html! { <option value={id} {selected} {title}>{ name }</option> }
    });
    html! {
        <select class="select" id={field.to_owned()} onchange={set.reform(|event: Event| event::value(&event))}>
            if may_be_unset { <option value="" selected={value.is_empty()}>{ t!(card_not_set) }</option> }
            { for options }
            if !is_known { <option value={value.to_owned()} selected=true>{ value }</option> }
        </select>
    }
}

/// Answers beside each other; the chosen one struck again is taken back.
fn radios(answers: Vec<Answer>, field: &str, name: &str, value: &str, set: &Callback<String>) -> Html {
    let radios = answers.into_iter().map(|(id, name, title)| {
        let checked = id == value;
        let new = if checked { String::new() } else { id };
        let onclick = set.reform(move |_: MouseEvent| new.clone());
        html! {
            <label {title}><input type="radio" name={field.to_owned()} {checked} {onclick} /><span>{ name }</span></label>
        }
    });
    html! {
        <fieldset class="choice"><legend class="unseen">{ name }</legend>{ for radios }</fieldset>
    }
}

/// The answers that a question for words offers beside them; the present one struck again is taken back.
fn offers(attribute: &Attribute, value: &str, set: &Callback<String>) -> Html {
    if attribute.choices.is_empty() {
        return Html::default();
    }
    let buttons = attribute.choices.iter().map(|one| {
        let is_present = one.id == value;
        let answer = if is_present { String::new() } else { one.id.clone() };
        let onclick = set.reform(move |_: MouseEvent| answer.clone());
        html! { <button class="link" type="button" aria-pressed={is_present.to_string()} {onclick}>{ one.spoken_name() }</button> }
    });
    html! { <span class="offers" role="group" aria-label={attribute.spoken_name()}>{ for buttons }</span> }
}

fn note_and_tags(props: &FocusedCard, dispatch: &Dispatch) -> Html {
    let id = props.annotation.id;
    let article = props.desk.work.article.id;
    let on_leave = dispatch.on(move |note| Action::SetNote { id, note, at: ids::now() });
    let on_draft = props.keep.draft.reform(move |words| (article, id, words));
    let on_tags = dispatch.on(move |typed: String| Action::SetTags { id, tags: read_list(&typed), at: ids::now() });
    let (note, tags) = (format!("note-{id}"), format!("tags-{id}"));
    html! {
        <>
            <div class="note" key={id.to_string()}>
                <label class="caps" for={note.clone()}>{ t!(card_note) }</label>
                { NoteField { id: note, value: props.annotation.note.clone(), draft: props.desk.drafts.get(&id).cloned(), on_leave, on_draft }.part() }
            </div>
            <div class="note tags-of">
                <label class="caps" for={tags.clone()}>{ t!(card_tags) }</label>
                { TextField { id: tags, name: t!(card_tags).to_owned(), value: props.annotation.tags.join(", "), on_leave: on_tags, placeholder: t!(card_tags_hint), numeric: false }.part() }
            </div>
        </>
    }
}

/// The other marks on the same words: overlapping and nested ones are all reachable from here.
fn stack(desk: &Desk, annotation: &Annotation, dispatch: &Dispatch) -> Html {
    let ranges: Vec<_> = annotation.ranges().collect();
    let others: Vec<&Rc<Annotation>> = desk
        .work
        .annotations
        .iter()
        .filter(|other| other.id != annotation.id)
        .filter(|other| other.ranges().any(|range| ranges.iter().any(|own| own.overlaps(range))))
        .take(8)
        .collect();
    if others.is_empty() {
        return Html::default();
    }
    let links = others.iter().map(|other| {
        let id = other.id;
        let words = other.excerpt(60);
        let kind = desk.work.codebook.spoken_kind_name(&other.kind);
        html! {
            <li>
                <span>{ t!(card_kind_of_words, kind = kind) }</span>
                <button class="link" type="button" dir="auto" onclick={dispatch.on(move |_: MouseEvent| Action::OpenCard(id))}>{ words }</button>
            </li>
        }
    });
    html! {
        <div class="stack"><p>{ t!(card_stack) }</p><ul>{ for links }</ul></div>
    }
}
