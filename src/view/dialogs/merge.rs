//! The merge dialog: what a file holds that is not here, and what differs, side by side.

use std::borrow::Cow;
use std::rc::Rc;

use galley_core::change::fields::{AnnotationField, Field, Key, MetaField, PersonField, RelationField, Thing};
use galley_core::change::merge::{Choice, Choices, Merge, PRESENCE, Row, Side, TWINS};
use galley_core::desk::Merging;
use galley_core::model::annotation::Annotation;
use galley_core::model::article::Meta;
use galley_core::model::codebook::Attribute;
use galley_core::model::evidence::Evidence;
use galley_core::model::extra::Extra;
use galley_core::model::id::EvidenceId;
use galley_core::model::person::Person;
use galley_core::model::relation::Relation;
use galley_core::model::work::Work;
use galley_words::t;
use yew::prelude::*;

use crate::dom::ids;
use crate::view::parts::dialog::modal;
use crate::view::parts::fields::sets;
use crate::view::parts::part::View;
use crate::view::parts::said;
use crate::view::parts::words;

/// Rows that are shown at first, and by each push of "Show more".
const PAGE: usize = 50;

/// What the reader decided.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Merge, with what was chosen against what was preselected.
    Merge(Choices),
    /// Open the file as an article of its own.
    Copy,
    /// Leave everything as it is.
    Cancel,
}

/// The merge dialog.
#[derive(PartialEq)]
pub struct MergeDialog {
    /// The work that is here, as it is now.
    pub work: Work,
    /// The file.
    pub merging: Rc<Merging>,
    /// Called with what the reader decided.
    pub on_answer: Callback<Answer>,
}

crate::view!(MergeDialog, use_merge_dialog);

#[hook]
fn use_merge_dialog(props: &MergeDialog) -> Html {
    let choices = use_state(Choices::new);
    let shown = use_state_eq(|| PAGE);
    let shown_quiet = use_state_eq(|| 0);
    let MergeDialog { work, merging, on_answer } = props;
    let merge = use_memo((work.clone(), merging.clone()), |(work, merging)| Merge::between(work, &merging.file));
    let choose = {
        let choices = choices.clone();
        Callback::from(move |(question, choice)| {
            let mut new = (*choices).clone();
            new.insert(question, choice);
            choices.set(new);
        })
    };
    let answer = |answer: Answer| on_answer.reform(move |_: MouseEvent| answer.clone());
    let list = |quiet: bool, most: usize| {
        let rows = merge.rows.iter().enumerate().filter(move |(_, row)| row.quiet == quiet).take(most);
        let rows = rows.map(|(at, row)| {
            let chosen = choices.get(&row.question).copied().unwrap_or(row.preselected);
            let (row, work) = (Rc::new(row.clone()), work.clone());
            RowView { at, row, chosen, work, on_choose: choose.clone() }.keyed(at)
        });
        rows.collect::<Html>()
    };
    let loud = merge.rows.iter().filter(|row| !row.quiet).count();
    let quiet = merge.rows.len() - loud;
    let next_quiet = if *shown_quiet == 0 { PAGE } else { 0 };
    let on_quiet = sets(&shown_quiet, move |_: MouseEvent| next_quiet);
    html! {
        { modal("merge", t!(merge_merge), &on_answer.reform(|()| Answer::Cancel), html! {<>
            { said_of(merging, &merge, loud) }
            <div class="rows">
                { list(false, *shown) }
                { more(&shown, loud) }
                if quiet > 0 {
                    <button class="button quiet" type="button" aria-expanded={(*shown_quiet > 0).to_string()} onclick={on_quiet}>
                        { t!(merge_quiet, count = quiet) }
                    </button>
                    { list(true, *shown_quiet) }
                    if *shown_quiet > 0 { { more(&shown_quiet, quiet) } }
                }
            </div>
            <div class="actions">
                <button class="button" type="button" onclick={answer(Answer::Cancel)}>{ t!(merge_cancel) }</button>
                <button class="button" type="button" onclick={answer(Answer::Copy)}>{ t!(merge_copy) }</button>
                <button class="button solid" type="button" onclick={answer(Answer::Merge((*choices).clone()))}>{ t!(merge_merge) }</button>
            </div>
        </>}) }
    }
}

/// The file, what it holds, and what there is to decide.
fn said_of(merging: &Merging, merge: &Merge, loud: usize) -> Html {
    html! {
        <div class="about">
            <p>{ words::pieces(&t!(merge_holds, file = words::piece(merging.name.spoken_name())), |name| html! { <b dir="auto">{ name }</b> }) }</p>
            <p class="counts">{ merge.counts.words() }</p>
            if merging.trashed {
                <p class="due">{ t!(merge_trashed) }</p>
            }
            if loud > 0 {
                <p class="hint">{ t!(merge_hint) }</p>
            }
        </div>
    }
}

/// The button that shows more rows, where there are more.
fn more(shown: &UseStateHandle<usize>, all: usize) -> Html {
    let (next, rest) = ((**shown + PAGE).min(all), all.saturating_sub(**shown).min(PAGE));
    let onclick = sets(shown, move |_: MouseEvent| next);
    html! { if rest > 0 { <button class="button" type="button" {onclick}>{ t!(merge_show_more, count = rest) }</button> } }
}

/// A question: what is here and what the file has.
#[derive(PartialEq)]
struct RowView {
    at: usize,
    row: Rc<Row>,
    chosen: Choice,
    work: Work,
    on_choose: Callback<((Key, Field), Choice)>,
}

crate::view!(RowView, use_row_view);

#[hook]
fn use_row_view(props: &RowView) -> Html {
    let RowView { at, row, chosen, work, on_choose } = props;
    let field = &*row.question.1;
    let side = |side: &Side| (value(side.thing.as_ref(), field, work), when(side, field));
    let both = |thing: Option<&Thing>| (value(thing, field, work), String::new());
    let (here, file) = (side(&row.here), side(&row.file));
    let options: Vec<(Choice, &str, (String, String))> = match (field, &row.both) {
        (TWINS, _) => vec![
            (Choice::One, t!(merge_one_mark), (t!(merge_one_mark_about).to_owned(), String::new())),
            (Choice::Both, t!(merge_two_marks), (t!(merge_two_marks_about).to_owned(), String::new())),
        ],
        (_, Some(thing)) => vec![
            (Choice::Here, t!(merge_here), here.clone()),
            (Choice::File, t!(merge_in_file), file.clone()),
            (Choice::Both, t!(merge_both), both(Some(thing))),
        ],
        (_, None) => {
            vec![(Choice::Here, t!(merge_here), here.clone()), (Choice::File, t!(merge_in_file), file.clone())]
        }
    };
    let count = options.len();
    let options = options.into_iter().map(|(choice, name, (value, when))| {
        let about = format!("merge-{at}-{choice:?}");
        let onchange = {
            let (on_choose, question) = (on_choose.clone(), row.question.clone());
            move |_: Event| on_choose.emit((question.clone(), choice))
        };
        html! {
            <label>
                <input type="radio" name={format!("merge-{at}")} aria-label={name} aria-describedby={about.clone()} checked={*chosen == choice} {onchange} />
                <span class="name">{ name }</span>
                <span class="value" id={about}><span class="when">{ when }</span><span class="words" dir="auto">{ value }</span></span>
            </label>
        }
    });
    let made = (field == TWINS).then(|| {
        let versions = [&row.here, &row.file].into_iter().chain(&row.others);
        let versions = versions.map(|side| html! { <li dir="auto">{ made(side) }</li> });
        html! { <ul class="made">{ for versions }</ul> }
    });
    html! {
        <fieldset class={classes!((count > 2).then_some("three"))}>
            <legend><bdi>{ about(row, work) }</bdi></legend>
            { made.unwrap_or_default() }
            <div class="options">{ for options }</div>
        </fieldset>
    }
}

/// What a row is about: "Claim “It would save …”: note".
fn about(row: &Row, work: &Work) -> String {
    let thing = row.here.thing.as_ref().or(row.file.thing.as_ref());
    let name = match thing {
        Some(Thing::Annotation(mark)) => {
            t!(merge_mark, kind = work.codebook.spoken_kind_name(&mark.kind), words = short(&mark.exact()))
        }
        Some(Thing::Relation(relation)) => {
            let words = |id| work.annotations.get(id).map_or_else(|| "…".to_owned(), |mark| short(&mark.exact()));
            t!(merge_relation, from = words(relation.from), to = words(relation.to))
        }
        Some(Thing::Person(person)) => t!(merge_person, name = short(&person.name)),
        Some(Thing::Role { block, .. }) => {
            let text = work.article.text.as_str();
            let words = work.article.blocks.get(*block).map_or("", |block| block.range.of(text));
            t!(merge_part, words = short(words))
        }
        Some(Thing::Codebook(_)) => t!(merge_codebook).to_owned(),
        Some(Thing::Meta(_)) | None => t!(merge_article).to_owned(),
    };
    t!(merge_row, thing = name, field = field_name(row, thing, work))
}

/// What of a thing a row is about: "note", "deleted here".
fn field_name(row: &Row, thing: Option<&Thing>, work: &Work) -> String {
    // Either side may have taken it away.
    let mut sides = [&row.here, &row.file].into_iter();
    if let Some(entry) = sides.find_map(|side| entry(side.thing.as_ref()?, &row.question.1)) {
        return t!(evidence_merge, name = short(&entry.name()));
    }
    let (key, name) = match &*row.question.1 {
        PRESENCE if row.here.thing.is_none() => ("deleted-here", String::new()),
        PRESENCE => ("deleted-in-file", String::new()),
        TWINS => ("made-twice", String::new()),
        "origin" if matches!(thing, Some(Thing::Meta(_))) => ("file", String::new()),
        "role" if matches!(thing, Some(Thing::Role { .. })) => ("label", String::new()),
        "task" => return t!(class_merge_task).to_owned(),
        field => match (thing, AnnotationField::of(field), field.split_once('/')) {
            (Some(Thing::Annotation(mark)), Some((AnnotationField::Attribute, id)), _) => {
                let asked = work.codebook.kind(&mark.kind).and_then(|kind| kind.attribute(id));
                ("attribute", asked.map_or_else(|| id.to_owned(), Attribute::spoken_name))
            }
            (.., Some((_, id))) => ("other", id.to_owned()),
            _ => (field, field.to_owned()),
        },
    };
    t!(merge_field, field = key, small = name.to_lowercase(), name = name)
}

/// The evidence entry that a field of a mark stands for.
fn entry<'t>(thing: &'t Thing, field: &str) -> Option<&'t Evidence> {
    let (AnnotationField::Evidence, id) = AnnotationField::of(field)? else { return None };
    Some(thing.annotation()?.evidence.get(&EvidenceId::parse(id)?)?)
}

fn short(words: &str) -> String {
    let mut chars = words.chars();
    let start: String = chars.by_ref().take(60).collect();
    if chars.next().is_some() { format!("{}…", start.trim_end()) } else { start }
}

/// When a side was written.
fn when(side: &Side, field: &str) -> String {
    let Some(at) = side.at else { return String::new() };
    let ago = words::since(at, ids::now());
    match (field, side.thing.is_some()) {
        (PRESENCE, false) => t!(merge_deleted_when, when = ago),
        _ => t!(merge_written_when, when = ago),
    }
}

/// A version of a mark that was made twice: "Ada, 2 h ago: her note".
fn made(side: &Side) -> String {
    let Some(Thing::Annotation(mark)) = &side.thing else { return String::new() };
    let who = if mark.creator.is_empty() { t!(merge_somebody) } else { &mark.creator };
    let when = words::since(mark.created, ids::now());
    let says = [&mark.note].into_iter().chain(&mark.tags).filter(|words| !words.is_empty()).cloned();
    let says = words::list(&says.collect::<Vec<String>>());
    if says.is_empty() {
        t!(merge_made, who = who, when = when)
    } else {
        t!(merge_made_saying, who = who, when = when, words = says)
    }
}

/// What a side has, in words.
fn value(thing: Option<&Thing>, field: &str, work: &Work) -> String {
    let Some(thing) = thing else { return t!(merge_stays_deleted).to_owned() };
    let text: Cow<'_, str> = match thing {
        _ if field == PRESENCE => match thing {
            Thing::Annotation(mark) if !mark.note.is_empty() => mark.note.as_str().into(),
            Thing::Annotation(mark) => mark.exact().into(),
            _ => t!(merge_stays).into(),
        },
        Thing::Annotation(mark) => annotation_value(mark, field, work),
        Thing::Relation(relation) => relation_value(relation, field, work),
        Thing::Person(person) => person_value(person, field),
        Thing::Meta(meta) => meta_value(meta, field),
        Thing::Role { role, .. } => words::role(*role).into(),
        Thing::Codebook(book) => match field.split_once('/') {
            Some(("kinds", id)) => {
                let kind = book.kind(id);
                kind.map(|kind| format!("{}. {}", words::kind(kind), kind.definition)).unwrap_or_default().into()
            }
            Some((_, id)) => {
                let relation = book.relations.iter().find(|one| &*one.id == id);
                relation.map(words::relation).unwrap_or_default().into()
            }
            None => book.name.as_str().into(),
        },
    };
    if text.is_empty() { t!(merge_nothing).to_owned() } else { text.into_owned() }
}

fn annotation_value<'a>(mark: &'a Annotation, field: &str, work: &'a Work) -> Cow<'a, str> {
    let Some((which, key)) = AnnotationField::of(field) else { return "".into() };
    match which {
        AnnotationField::Kind => work.codebook.spoken_kind_name(&mark.kind).into(),
        AnnotationField::Parts => mark.exact().into(),
        AnnotationField::Attribute => {
            let value = mark.attributes.get(key).map_or("", String::as_str);
            let attribute = work.codebook.kind(&mark.kind).and_then(|kind| kind.attribute(key));
            attribute.map_or(value.into(), |attribute| attribute.spoken_value(value).into())
        }
        AnnotationField::Evidence => {
            let entry = EvidenceId::parse(key).and_then(|id| mark.evidence.get(&id));
            entry.map(|entry| said::in_words(entry)).unwrap_or_default().into()
        }
        AnnotationField::Person => mark.person.and_then(|id| work.persons.get(&id)).map_or("", |one| &one.name).into(),
        AnnotationField::Note => mark.note.as_str().into(),
        AnnotationField::Tags => words::list(&mark.tags).into(),
        AnnotationField::Origin => mark.creator.as_str().into(),
        AnnotationField::Extra => unknown(&mark.extra),
    }
}

fn relation_value<'a>(relation: &'a Relation, field: &str, work: &'a Work) -> Cow<'a, str> {
    let Some((which, _)) = RelationField::of(field) else { return "".into() };
    match which {
        RelationField::Ends => {
            let words = |id| work.annotations.get(id).map_or_else(|| "…".to_owned(), |mark| short(&mark.exact()));
            let kind = work.codebook.relations.iter().find(|one| one.id == relation.kind);
            let kind = kind.map_or_else(|| relation.kind.to_string(), words::relation);
            format!("{} · {kind} · {}", words(relation.from), words(relation.to)).into()
        }
        RelationField::Note => relation.note.as_str().into(),
        RelationField::Origin => relation.creator.as_str().into(),
        RelationField::Extra => unknown(&relation.extra),
    }
}

fn person_value<'a>(person: &'a Person, field: &str) -> Cow<'a, str> {
    let Some((which, _)) = PersonField::of(field) else { return "".into() };
    match which {
        PersonField::Name => person.name.as_str().into(),
        PersonField::Type => words::person_kind(person.kind).into(),
        PersonField::Aliases => words::list(&person.aliases).into(),
        PersonField::Role => person.role.as_str().into(),
        PersonField::Organization => person.organization.as_str().into(),
        PersonField::Checks => {
            words::list(&person.checks.iter().map(|one| words::check(one).to_owned()).collect::<Vec<_>>()).into()
        }
        PersonField::Anonymity => person.anonymity.as_str().into(),
        PersonField::Note => person.note.as_str().into(),
        PersonField::Extra => unknown(&person.extra),
    }
}

fn meta_value<'a>(meta: &'a Meta, field: &str) -> Cow<'a, str> {
    let Some((which, key)) = MetaField::of(field) else { return "".into() };
    match which {
        MetaField::Title => meta.title.as_str().into(),
        MetaField::Authors => words::list(&meta.authors).into(),
        MetaField::Outlet => meta.outlet.as_str().into(),
        MetaField::Url => meta.url.as_str().into(),
        MetaField::Published => meta.published.as_str().into(),
        MetaField::Updated => meta.updated.as_str().into(),
        MetaField::Language => meta.language.as_str().into(),
        MetaField::Direction => meta.direction.as_str().into(),
        MetaField::Origin => meta.origin.as_str().into(),
        MetaField::Task => meta.task.text.as_str().into(),
        MetaField::Dismissed => meta.dismissed.get(key).map_or("", |one| &one.reason).into(),
    }
}

/// Keys of a file that this version does not know, as they stand there.
fn unknown(extra: &Extra) -> Cow<'_, str> {
    extra.as_deref().unwrap_or_default().into()
}
