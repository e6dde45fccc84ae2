//! The cast of sources: who speaks how much, and where along the article. A table whose cells hold the
//! drawing; each row opens in place.

use std::rc::Rc;

use galley_core::desk::{Action, Casting, Desk, Tab, Target};
use galley_core::insight::cast::{Cast, Row, Stretch, WHOLE};
use galley_core::model::annotation::Annotation;
use galley_core::model::codebook::KindRole;
use galley_core::model::id::{AnnotationId, PersonId};
use galley_core::model::person::{Person, PersonKind};
use galley_core::model::work::Work;
use galley_core::reading::naming;
use galley_core::text::sort::sort_by;
use galley_words::t;
use yew::prelude::*;

use crate::dom::{event, ids, page, task};
use crate::hooks::use_effect_on::use_effect_on;
use crate::store::{Dispatch, use_dispatch};
use crate::view::column::person::{self, Field};
use crate::view::parts::fields::TextField;
use crate::view::parts::icon::icon;
use crate::view::parts::part::View;
use crate::view::parts::words;

/// Rows that are shown before the reader asks for more, and how many more come each time.
const STEP: usize = 24;
/// Mentions that an open row lists before the reader asks for all.
const FEW: usize = 12;
/// The narrowest stretch of the strip, in [`WHOLE`]ths: a word of a long article is still seen.
const THIN: u32 = 75;
/// Stretches that lie nearer to each other are drawn as one, in [`WHOLE`]ths.
const NEAR: u32 = 20;
/// Places that the sentence of a row names.
const PLACES: usize = 30;

/// The tabs of the column.
#[derive(PartialEq)]
pub struct Tabs {
    /// Which is open.
    pub tab: Tab,
    /// How many marks show, and of how many.
    pub marks: String,
    /// How many sources there are.
    pub sources: usize,
    /// How many claims.
    pub claims: usize,
    /// How many gaps are open.
    pub gaps: usize,
    /// How many alarms there are about figures.
    pub figures: usize,
}

crate::view!(Tabs, use_tabs);

/// The tabs: one of them is in the order of the Tab key, the arrows go on to the others.
#[hook]
fn use_tabs(props: &Tabs) -> Html {
    let dispatch = use_dispatch();
    let here = Tab::ALL.iter().position(|tab| *tab == props.tab).unwrap_or(0);
    // Where the tabs are wider than their room, the open one may be out of sight.
    use_effect_on(props.tab, |_| {
        task::after_paint(|| page::scroll_along(".tabs", ".tabs [aria-selected=\"true\"]"));
    });
    let onkeydown = {
        let dispatch = dispatch.clone();
        move |event: KeyboardEvent| {
            let last = Tab::ALL.len() - 1;
            let (next, before) = ((here + 1) % (last + 1), (here + last) % (last + 1));
            let is_mirrored = galley_words::is_rtl(galley_words::code());
            let to = match event.key().as_str() {
                "ArrowRight" => {
                    if is_mirrored {
                        before
                    } else {
                        next
                    }
                }
                "ArrowLeft" => {
                    if is_mirrored {
                        next
                    } else {
                        before
                    }
                }
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            if let Some(tab) = Tab::ALL.get(to) {
                dispatch.send(Action::GoToTab(*tab));
            }
        }
    };
    let tabs = Tab::ALL.iter().map(|tab| {
        let (dispatch, tab) = (dispatch.clone(), *tab);
        let is_open = tab == props.tab;
        let count = match tab {
            Tab::Marks => props.marks.clone(),
            Tab::Sources => words::grouped(props.sources),
            Tab::Claims => words::grouped(props.claims),
            Tab::Gaps => words::grouped(props.gaps),
            Tab::Figures => words::grouped(props.figures),
        };
        html! {
            <button
                role="tab"
                type="button"
                id={format!("tab-{}", tab.slug())}
                aria-selected={is_open.to_string()}
                aria-controls={is_open.then_some("tabpage")}
                tabindex={if is_open { "0" } else { "-1" }}
                onclick={move |_| dispatch.send(Action::ShowTab(tab))}
            >
                { name(tab) }<span class={classes!("n", (tab == Tab::Gaps && props.gaps > 0).then_some("due"))} translate="no" aria-hidden="true">{ " " }{ count }</span>
            </button>
        }
    });
    html! { <div class="tabs" role="tablist" aria-label={t!(tabs_label)} {onkeydown}>{ for tabs }</div> }
}

/// What a tab is called.
#[must_use]
pub fn name(tab: Tab) -> &'static str {
    match tab {
        Tab::Marks => t!(panel_marks),
        Tab::Sources => t!(tab_sources),
        Tab::Claims => t!(tab_claims),
        Tab::Gaps => t!(tab_gaps),
        Tab::Figures => t!(tab_figures),
    }
}

/// The table of sources.
#[derive(PartialEq)]
pub struct CastTable {
    /// The open article.
    pub desk: Rc<Desk>,
}

crate::view!(CastTable, use_cast_table);

/// The table of sources.
#[hook]
fn use_cast_table(props: &CastTable) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let work = &desk.work;
    let known = (
        work.annotations.clone(),
        work.relations.clone(),
        work.persons.clone(),
        work.codebook.clone(),
        work.article.blocks.clone(),
    );
    let cast = use_memo(known.clone(), |_| Cast::of(work));
    let shown = use_state_eq(|| STEP);
    let open = desk.column.person.filter(|id| work.persons.contains_key(id));
    // Whoever spoke last stays open; where the reader is at no mark of theirs, the list begins at its first line.
    let (is_at_mark, is_new) = (desk.focused.is_some(), use_mut_ref(|| true));
    use_effect_on(open, move |open| {
        let is_new = is_new.replace(false);
        if open.is_some() && (is_at_mark || !is_new) {
            task::after_paint(|| page::scroll_into_view("tbody.focused", false));
        }
    });
    let strangers = work.annotations.iter().filter(|mark| is_source(desk, mark) && who(work, mark).is_none()).count();
    let most = cast.all().map(|row| row.words + row.indirect).max().unwrap_or(0);
    // What the drawings say is put into words once, not whenever something is selected.
    let listed = use_memo((known, *shown, open, galley_words::code()), |(_, shown, open, _)| {
        let rows = cast.rows.iter().enumerate().filter(|(at, row)| at < shown || is_of(row, *open));
        rows.map(|(_, row)| (row.clone(), sentence(desk, row))).collect::<Vec<_>>()
    });
    let rows = listed.iter().map(|(row, speaks)| {
        let open = is_of(row, open).then(|| desk.clone());
        CastRow { row: row.clone(), speaks: speaks.clone(), most, open }.keyed(key(row))
    });
    let nobody = cast.nobody.iter().map(|row| {
        CastRow { row: row.clone(), speaks: sentence(desk, row), most, open: Some(desk.clone()) }.keyed("nobody")
    });
    let more = cast.rows.len().saturating_sub(*shown);
    let on_more = {
        let shown = shown.clone();
        move |_| {
            let first = format!("table.cast tbody:nth-of-type({}) .who .link", *shown + 1);
            shown.set(*shown + STEP);
            // After the last rows the button goes.
            task::after_paint(move || {
                if page::focus_is_lost() {
                    page::focus(&first);
                }
            });
        }
    };
    let on_everyone = {
        let dispatch = dispatch.clone();
        move |_| dispatch.send((Casting::Everyone, ids::now()).into())
    };
    let on_add = Callback::from(move |name: String| {
        if !name.trim().is_empty() {
            dispatch.send((Casting::Add(name), ids::now()).into());
        }
    });
    html! {
        <>
            <header>
                <h2>{ t!(cast_heading) }</h2>
                <p>{ t!(cast_counts, words = cast.words, sources = cast.rows.len()) }</p>
            </header>
            if strangers > 0 {
                <p class="cast-strangers">
                    { t!(cast_strangers, count = strangers) }{ " " }
                    <button class="button" type="button" onclick={on_everyone}>{ t!(cast_everyone) }</button>
                </p>
            }
            if cast.rows.is_empty() && cast.nobody.is_none() {
                if strangers == 0 {
                    <div class="empty">
                        <p class="empty-title">{ t!(cast_empty) }</p>
                        <p>{ t!(cast_empty_text) }</p>
                    </div>
                }
            } else {
                <table class="cast">
                    <caption class="unseen">{ t!(cast_caption) }</caption>
                    <thead><tr><th scope="col" class="caps">{ t!(cast_source) }</th><th scope="col" class="caps">{ t!(cast_share) }</th></tr></thead>
                    { for rows }
                    { for nobody }
                </table>
                if more > 0 {
                    <button class="button more-sources" type="button" onclick={on_more}>{ t!(cast_more, count = more.min(STEP)) }</button>
                }
                <p class="caption-of">{ t!(cast_legend) }</p>
            }
            <div class="cast-add">
                <label class="caps" for="cast-add">{ t!(cast_add) }</label>
                { TextField { id: "cast-add".to_owned(), name: t!(cast_add_name).to_owned(), value: String::new(), on_leave: on_add, placeholder: t!(cast_add_hint), numeric: false }.part() }
            </div>
        </>
    }
}

fn is_of(row: &Row, id: Option<PersonId>) -> bool {
    row.person.as_ref().is_some_and(|person| Some(person.id) == id)
}

fn key(row: &Row) -> String {
    row.person.as_ref().map_or_else(String::new, |person| person.id.to_string())
}

fn is_source(desk: &Desk, mark: &Annotation) -> bool {
    desk.work.codebook.role(&mark.kind) == KindRole::Source
}

fn who<'a>(work: &'a Work, mark: &Annotation) -> Option<&'a Rc<Person>> {
    work.persons.get(&mark.person?)
}

/// "¶ 3", or the part's name, of a block.
fn place(desk: &Desk, block: usize) -> String {
    desk.layout.block(block).map_or_else(String::new, |block| match block.number {
        Some(number) => t!(place_paragraph, number = number),
        None => words::role(block.role).to_owned(),
    })
}

/// The lines under a name: what it is, or why it has none.
fn what(row: &Row) -> String {
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
fn sentence(desk: &Desk, row: &Row) -> String {
    let mut places: Vec<String> = row.blocks.iter().take(PLACES).map(|block| place(desk, *block)).collect();
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
fn counted(row: &Row) -> String {
    if row.indirect > 0 {
        t!(cast_words_indirect, count = row.words, indirect = row.indirect)
    } else {
        t!(words_counted, count = row.words)
    }
}

/// The bar and the strip: how much, and where. `most` is the longest bar's words.
fn voice(row: &Row, most: usize) -> Html {
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

/// A row of the table.
#[derive(PartialEq)]
struct CastRow {
    row: Row,
    /// What its drawing says, in words.
    speaks: String,
    /// The longest bar's words.
    most: usize,
    /// The open article, for a row that shows more than these: one that is open, and nobody's.
    open: Option<Rc<Desk>>,
}

crate::view!(CastRow, use_cast_row);

/// A row of the table, and what it opens to.
#[hook]
fn use_cast_row(props: &CastRow) -> Html {
    let dispatch = use_dispatch();
    let row = &props.row;
    let id = row.person.as_ref().map(|person| person.id);
    let is_open = props.open.is_some() && id.is_some();
    let head = id.map_or_else(|| "cast-nobody".to_owned(), |id| format!("cast-{id}"));
    let toggle = {
        let dispatch = dispatch.clone();
        move |_| dispatch.send(Action::ShowPerson(id.filter(|_| !is_open)))
    };
    let title = match &row.person {
        Some(person) => html! {
            <button class="link" type="button" id={head.clone()} aria-expanded={is_open.to_string()} onclick={toggle}><bdi>{ person.name.clone() }</bdi></button>
        },
        None => html! { <span id={head.clone()}>{ t!(cast_nobody) }</span> },
    };
    let said = what(row);
    html! {
        <tbody class={is_open.then_some("focused")} data-person={id.map(|id| id.to_string())}>
            <tr>
                <th scope="row" class="who" aria-labelledby={head}>{ title }if !said.is_empty() { <span class="what" dir="auto">{ said }</span> }</th>
                <td><span class="share">{ t!(cast_percent, share = row.share) }</span><span class="words">{ counted(row) }</span></td>
            </tr>
            <tr><td colspan="2">{ voice(row, props.most) }<span class="unseen">{ props.speaks.clone() }</span>
                if let (Some(desk), None) = (&props.open, &row.person) { <div class="cast-says">{ says(desk, row, &dispatch) }</div> }
            </td></tr>
            if let (Some(desk), Some(person)) = (&props.open, &row.person) {
                <tr><td colspan="2">{ Facts { desk: desk.clone(), row: row.clone(), person: person.clone() }.part() }</td></tr>
            }
        </tbody>
    }
}

/// "2 quotes", "1 claim": each goes to the first of them, and struck again to the next.
fn says(desk: &Rc<Desk>, row: &Row, dispatch: &Dispatch) -> Html {
    let link = |ids: &[AnnotationId], words: String| {
        let here = desk.focused.and_then(|id| ids.iter().position(|one| *one == id));
        let next = here.map_or(0, |at| (at + 1) % ids.len().max(1));
        let dispatch = dispatch.clone();
        ids.get(next).copied().map(|next| {
            html! { <button class="link" type="button" onclick={move |_| dispatch.send(Action::OpenCard(next))}>{ words }</button> }
        })
    };
    html! {
        <>
            { for link(&row.quotes, t!(cast_quotes, count = row.quotes.len())) }
            { for link(&row.claims, t!(cast_claims, count = row.claims.len())) }
            if row.quotes.is_empty() && row.claims.is_empty() { <span>{ t!(cast_says_nothing) }</span> }
        </>
    }
}

/// What an open row is busy with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tool {
    Rest,
    Merge,
    Split,
}

/// What is known of one of the cast.
#[derive(PartialEq)]
struct Facts {
    desk: Rc<Desk>,
    row: Row,
    person: Rc<Person>,
}

crate::view!(Facts, use_facts);

/// What is known of one of the cast, to be changed.
#[hook]
fn use_facts(props: &Facts) -> Html {
    let dispatch = use_dispatch();
    let tool = use_state_eq(|| Tool::Rest);
    let all = use_state_eq(|| false);
    let chosen = use_state(|| None::<PersonId>);
    let picked = use_state(Vec::<AnnotationId>::new);
    let (desk, row, person) = (&props.desk, &props.row, &props.person);
    let id = person.id;
    let listed = if *all { row.mentions.len() } else { FEW };
    // The row's own list in the same order, without looking for each.
    let theirs = desk.work.annotations.iter().filter(|mark| mark.person == Some(id)).take(listed);
    let mentions = theirs.map(|mark| {
        let words = mention_words(desk, mark);
        let mark = mark.id;
        if *tool == Tool::Split {
            let (picked, is_picked) = (picked.clone(), picked.contains(&mark));
            let onclick = move |_| {
                let mut now = (*picked).clone();
                if is_picked { now.retain(|one| *one != mark) } else { now.push(mark) }
                picked.set(now);
            };
            html! { <li><label class="cast-pick"><input type="checkbox" checked={is_picked} {onclick} /><bdi>{ words }</bdi></label></li> }
        } else {
            let dispatch = dispatch.clone();
            html! { <li><button class="link" type="button" onclick={move |_| dispatch.send(Action::OpenCard(mark))}><bdi>{ words }</bdi></button></li> }
        }
    });
    let hidden = row.mentions.len().saturating_sub(listed);
    let on_all = {
        let all = all.clone();
        move |_| all.set(true)
    };
    let turn = |to: Tool| {
        let tool = tool.clone();
        move |_: MouseEvent| tool.set(if *tool == to { Tool::Rest } else { to })
    };
    let mark_all = {
        let dispatch = dispatch.clone();
        move |_| {
            let seed = AnnotationId::from_u128(ids::random());
            dispatch.send((Casting::MarkAll(id, seed), ids::now()).into());
        }
    };
    let remove = {
        let dispatch = dispatch.clone();
        move |_| {
            dispatch.send((Casting::Remove(id), ids::now()).into());
            dispatch.send(Action::Aim(Target::Tab(Tab::Sources)));
        }
    };
    let split = {
        let (dispatch, tool, picked) = (dispatch.clone(), tool.clone(), picked.clone());
        move |_| {
            dispatch.send((Casting::Split((*picked).clone()), ids::now()).into());
            picked.set(Vec::new());
            tool.set(Tool::Rest);
            keep_focus();
        }
    };
    let can_split = !picked.is_empty() && picked.len() < row.mentions.len();
    html! {
        <>
            <dl class="facts">
                { person::field(&dispatch, "cast", person, Field::Name) }
                { person::facts(&dispatch, "cast", person, true) }
                { person::field(&dispatch, "cast", person, Field::Note) }
                <dt>{ t!(cast_says) }</dt>
                <dd>{ says(desk, row, &dispatch) }</dd>
                <dt>{ t!(cast_mentions) }</dt>
                <dd>
                    if row.mentions.is_empty() { <span>{ t!(cast_no_mentions) }</span> }
                    <ul class="cast-mentions">{ for mentions }</ul>
                    if hidden > 0 { <button class="link" type="button" onclick={on_all}>{ t!(cast_all_mentions, count = row.mentions.len()) }</button> }
                    if *tool == Tool::Split {
                        <button class="button" type="button" disabled={!can_split} onclick={split}>{ t!(cast_split_do) }</button>
                    }
                </dd>
            </dl>
            if *tool == Tool::Merge { { merge(props, &dispatch, &chosen, &tool) } }
            <div class="actions">
                if desk.work.persons.len() > 1 {
                    <button class="button quiet" type="button" aria-expanded={(*tool == Tool::Merge).to_string()} onclick={turn(Tool::Merge)}>{ icon("relate") }{ t!(cast_merge) }</button>
                }
                if row.mentions.len() > 1 {
                    <button class="button quiet" type="button" aria-expanded={(*tool == Tool::Split).to_string()} onclick={turn(Tool::Split)}>{ t!(cast_split) }</button>
                }
                <button class="button quiet" type="button" onclick={mark_all}>{ t!(cast_mark_all) }</button>
                if row.mentions.is_empty() {
                    <button class="button quiet" type="button" onclick={remove}>{ t!(cast_remove) }</button>
                }
            </div>
        </>
    }
}

/// The button that had the focus is gone: the open row's name has it now.
fn keep_focus() {
    task::after_paint(|| {
        if page::focus_is_lost() {
            page::focus("tbody.focused .who .link");
        }
    });
}

/// "¶ 3: he".
fn mention_words(desk: &Desk, mark: &Annotation) -> String {
    let block = mark.ranges().next().and_then(|range| desk.work.article.block_at(range.start()));
    let place = block.map_or_else(|| t!(panel_no_place).to_owned(), |block| place(desk, block));
    t!(cast_mention, place = place, words = mark.excerpt(60))
}

/// Choosing who is the same, those with a like name first.
fn merge(
    props: &Facts,
    dispatch: &Dispatch,
    chosen: &UseStateHandle<Option<PersonId>>,
    tool: &UseStateHandle<Tool>,
) -> Html {
    let (work, person) = (&props.desk.work, &props.person);
    let keep = person.id;
    let others = ranked(work, keep, &person.name);
    let gone =
        chosen.filter(|id| others.iter().any(|(other, _)| other == id)).or_else(|| others.first().map(|(id, _)| *id));
    let field = format!("cast-merge-{keep}");
    let onchange = {
        let chosen = chosen.clone();
        move |event: Event| chosen.set(PersonId::parse(&event::value(&event)))
    };
    let onclick = {
        let (dispatch, tool) = (dispatch.clone(), tool.clone());
        move |_| {
            if let Some(gone) = gone {
                dispatch.send((Casting::Merge { keep, gone }, ids::now()).into());
                tool.set(Tool::Rest);
                keep_focus();
            }
        }
    };
    let options = others
        .into_iter()
        .map(|(id, name)| html! { <option value={id.to_string()} selected={Some(id) == gone}>{ name }</option> });
    html! {
        <div class="cast-merge">
            <label for={field.clone()}>{ t!(cast_merge_with) }</label>
            <select class="select" id={field} {onchange}>{ for options }</select>
            <button class="button" type="button" {onclick}>{ t!(cast_merge_do) }</button>
        </div>
    }
}

/// The others of the cast, those with a name like this one first.
fn ranked(work: &Work, but: PersonId, name: &str) -> Vec<(PersonId, String)> {
    let others = work.persons.values().filter(|other| other.id != but);
    let mut others: Vec<(u16, PersonId, String)> =
        others.map(|other| (naming::likeness(name, &other.name), other.id, other.name.clone())).collect();
    sort_by(&mut others, |a, b| b.0.cmp(&a.0).then_with(|| a.2.cmp(&b.2)).then(a.1.cmp(&b.1)));
    others.into_iter().map(|(_, id, name)| (id, name)).collect()
}

/// On the card of a source mark: whom it mentions, and what is known of them.
#[derive(PartialEq)]
pub struct Mentioned {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The mark.
    pub mark: Rc<Annotation>,
}

crate::view!(Mentioned, use_mentioned);

/// Whom a source mark mentions, with the way to its row, and somebody else to choose.
#[hook]
fn use_mentioned(props: &Mentioned) -> Html {
    let dispatch = use_dispatch();
    let (desk, mark) = (&props.desk, &props.mark);
    let choosing = use_state_eq(|| false);
    if !is_source(desk, mark) {
        return Html::default();
    }
    let person = who(&desk.work, mark);
    let id = mark.id;
    let field = format!("mentions-{id}");
    let go = {
        let (dispatch, person) = (dispatch.clone(), person.map(|person| person.id));
        move |_| {
            if let Some(person) = person {
                dispatch.send(Action::GoToPerson(person));
            }
        }
    };
    let turn = {
        let choosing = choosing.clone();
        move |_| choosing.set(!*choosing)
    };
    let onchange = {
        let (dispatch, choosing) = (dispatch.clone(), choosing.clone());
        move |event: Event| {
            let value = event::value(&event);
            let chosen = PersonId::parse(&value);
            if chosen.is_some() || value == "new" {
                dispatch.send((Casting::Mention(id, chosen), ids::now()).into());
                choosing.set(false);
            }
        }
    };
    let is_choosing = *choosing || person.is_none();
    let options = is_choosing.then(|| {
        let here = person.map_or(PersonId::from_u128(0), |person| person.id);
        ranked(&desk.work, here, &mark.excerpt(80))
            .into_iter()
            .map(|(id, name)| html! { <option value={id.to_string()}>{ name }</option> })
            .collect::<Html>()
    });
    html! {
        <dl class="facts mentions-of">
            <dt>if is_choosing { <label for={field.clone()}>{ t!(cast_mentions_whom) }</label> } else { { t!(cast_mentions_whom) } }</dt>
            <dd>
                if let Some(person) = person {
                    <button class="link" type="button" onclick={go}><bdi>{ person.name.clone() }</bdi></button>
                    <button class="button quiet" type="button" aria-expanded={choosing.to_string()} onclick={turn}>{ t!(cast_other) }</button>
                }
                if is_choosing {
                    <select class="select" id={field} {onchange}>
                        <option value="" selected=true>{ t!(cast_choose) }</option>
                        { options.unwrap_or_default() }
                        <option value="new">{ t!(cast_new) }</option>
                    </select>
                }
            </dd>
            // Another's fields are other fields, with other words in them.
            if let Some(person) = person { <key={person.id.to_string()}>{ person::facts(&dispatch, "card", person, false) }</> }
        </dl>
    }
}

/// The table on paper: every row, with its bar and strip.
pub fn printed(desk: &Desk) -> Html {
    let cast = Cast::of(&desk.work);
    if cast.rows.is_empty() {
        return Html::default();
    }
    let most = cast.all().map(|row| row.words + row.indirect).max().unwrap_or(0);
    let rows = cast.all().map(|row| {
        let name = row.person.as_ref().map_or_else(|| t!(cast_nobody).to_owned(), |person| person.name.clone());
        let checks = row.person.as_ref().map(|person| words::list(&person.checks.iter().map(|check| words::check(check).to_owned()).collect::<Vec<_>>()));
        let (said, checks) = (what(row), checks.unwrap_or_default());
        html! {
            <tbody>
                <tr>
                    <th scope="row" class="who"><bdi>{ name }</bdi>if !said.is_empty() { <span class="what" dir="auto">{ said }</span> }</th>
                    <td><span class="share">{ t!(cast_percent, share = row.share) }</span><span class="words">{ counted(row) }</span></td>
                </tr>
                <tr><td colspan="2">
                    { voice(row, most) }
                    <span class="print-facts"><bdi>{ sentence(desk, row) }</bdi>if !checks.is_empty() { <bdi>{ checks }</bdi> }</span>
                </td></tr>
            </tbody>
        }
    });
    html! {
        <section class="print-cast" aria-labelledby="print-cast">
            <h2 id="print-cast">{ t!(cast_heading) }</h2>
            <p>{ t!(cast_counts, words = cast.words, sources = cast.rows.len()) }<br />{ t!(cast_legend) }</p>
            <table class="cast">
                <thead><tr><th scope="col">{ t!(cast_source) }</th><th scope="col">{ t!(cast_share) }</th></tr></thead>
                { for rows }
            </table>
        </section>
    }
}
