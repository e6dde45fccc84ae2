//! The column and the effects: what an action opens, shuts and asks of the page, on a screen of each width.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use crate::common;
use galley_core::desk::{Action, Column, Desk, Drawer, Effect, Go, Mend, Opened, Pull, Screen, State, Tab, Target};
use galley_core::insight::ledger::{self, Sieve, Sorting};
use galley_core::journal::stamps::Stamps;
use galley_core::model::article::Role;
use galley_core::model::id::{AnnotationId, TabId};
use galley_core::model::work::Work;
use litemap::LiteMap;

const STORY: &str = "Council delays vote\n“I like it,” she said.\nThe repairs would cost $4.2 million, the clerk said.";

fn opened(work: Work) -> Action {
    let (stamps, drafts) = (Stamps::default(), LiteMap::new());
    Action::Opened(Box::new(Opened { work, clock: 0, saved: 0, stamps, drafts }))
}

fn on(screen: Screen, work: Work) -> State {
    let state = State::new(TabId::from_u128(7), "Ann".into());
    state.apply(Action::Screen(screen)).apply(opened(work))
}

/// A story with one mark, and the mark.
fn marked() -> (Work, AnnotationId) {
    let mut work = common::small_work(STORY);
    let mark = common::mark(&work, "quote", &["I like it"]);
    let id = mark.id;
    work.annotations = work.annotations.with(Rc::new(mark));
    (work, id)
}

fn desk(state: &State) -> &Desk {
    state.desk.as_ref().unwrap()
}

fn column(state: &State) -> &Column {
    &desk(state).column
}

/// What an action asks of the page.
fn asked(state: &State, action: Action) -> (State, Vec<Effect>) {
    let seen = state.effects.count();
    let next = state.apply(action);
    let effects = next.effects.since(seen).cloned().collect();
    (next, effects)
}

#[test]
fn on_a_phone_the_sheet_comes_up_with_a_mark_and_makes_room_for_a_selection() {
    let (work, id) = marked();
    let shut = on(Screen::Phone, work);
    assert_eq!(column(&shut).drawer, Drawer::Shut, "the text comes first");
    let claims = shut.apply(Action::GoToTab(Tab::Claims));
    assert_eq!((column(&claims).tab, column(&claims).drawer), (Tab::Claims, Drawer::Full));
    let focused = claims.apply(Action::Focus(Some(id)));
    assert_eq!((column(&focused).tab, column(&focused).drawer), (Tab::Marks, Drawer::Open), "its card shows");
    let begun = focused.apply(Action::Begin(Some(0)));
    assert_eq!(column(&begun).drawer, Drawer::Shut);
    let ended = begun.apply(Action::Begin(None));
    assert_eq!(column(&ended).drawer, Drawer::Open);
    assert_eq!(column(&ended.apply(Action::Focus(None))).drawer, Drawer::Shut);
}

#[test]
fn beside_the_article_a_mark_leaves_the_column_as_it_is() {
    let (work, id) = marked();
    let state = on(Screen::Roomy, work).apply(Action::ShowTab(Tab::Gaps)).apply(Action::Focus(Some(id)));
    assert_eq!((column(&state).tab, column(&state).drawer), (Tab::Gaps, Drawer::Open));
}

#[test]
fn a_sheet_is_pulled_by_heights_and_by_its_grip() {
    let (work, id) = marked();
    let state = on(Screen::Phone, work);
    let up = state.apply(Action::Pull(Pull::By(1)));
    assert_eq!(column(&up).drawer, Drawer::Open);
    assert_eq!(column(&up.apply(Action::Pull(Pull::By(9)))).drawer, Drawer::Full);
    assert_eq!(column(&up.apply(Action::Pull(Pull::By(-9)))).drawer, Drawer::Shut);
    let full = state.apply(Action::Pull(Pull::Grip));
    assert_eq!(column(&full).drawer, Drawer::Full);
    assert_eq!(column(&full.apply(Action::Pull(Pull::Grip))).drawer, Drawer::Shut, "there is no card to show");
    let card = state.apply(Action::Focus(Some(id))).apply(Action::Pull(Pull::Grip)).apply(Action::Pull(Pull::Grip));
    assert_eq!(column(&card).drawer, Drawer::Open);
    let narrow = on(Screen::Narrow, marked().0).apply(Action::Pull(Pull::Button));
    assert_eq!(column(&narrow).drawer, Drawer::Shut);
    assert_eq!(column(&narrow.apply(Action::Pull(Pull::Button))).drawer, Drawer::Open);
}

#[test]
fn going_to_a_tab_opens_the_column_and_moves_the_keyboard_there() {
    let state = on(Screen::Narrow, marked().0).apply(Action::Pull(Pull::Button));
    let (next, effects) = asked(&state, Action::GoToTab(Tab::Sources));
    assert_eq!((column(&next).tab, column(&next).drawer), (Tab::Sources, Drawer::Open));
    assert_eq!(effects, [Effect::Focus(vec![Target::Tab(Tab::Sources)])]);
    assert_eq!(asked(&state, Action::ShowTab(Tab::Sources)).1, [], "a click has the keyboard there already");
}

#[test]
fn a_mark_that_gets_the_focus_takes_the_text_cursor_along_once() {
    let (work, id) = marked();
    let state = on(Screen::Roomy, work);
    let (next, effects) = asked(&state, Action::Step(1));
    assert_eq!(effects, [Effect::Follow(id)]);
    assert_eq!(asked(&next, Action::Step(1)).1, [], "there is no further one");
    let range = common::find(STORY, "$4.2 million");
    let pending = next.apply(Action::SelectionChanged(Some(range)));
    let making = Action::Annotate { kind: "claim".into(), id: AnnotationId::from_u128(9), at: common::minute(1) };
    assert_eq!(asked(&pending, making).1, [Effect::Settle], "the cursor stays where the words were marked");
}

#[test]
fn words_are_gone_to_where_nothing_lies_over_them() {
    let range = common::find(STORY, "$4.2 million");
    for (screen, drawer) in [(Screen::Phone, Drawer::Shut), (Screen::Narrow, Drawer::Open)] {
        let state = on(screen, marked().0).apply(Action::GoToTab(Tab::Gaps));
        let (next, effects) = asked(&state, Action::Go(Go::Words(range)));
        assert_eq!(column(&next).drawer, drawer, "{screen:?}");
        assert_eq!(effects, [Effect::Select(range), Effect::Recover(vec![Target::Article])]);
    }
}

#[test]
fn a_gap_is_mended_in_one_step_and_a_phone_keeps_its_list() {
    let range = common::find(STORY, "$4.2 million");
    let mend = || Action::Mend { what: Mend::Claim(range), id: AnnotationId::from_u128(9), at: common::minute(1) };
    for screen in [Screen::Phone, Screen::Roomy] {
        let state = on(screen, marked().0).apply(Action::GoToTab(Tab::Gaps));
        let (next, effects) = asked(&state, mend());
        let made = desk(&next).work.annotations.get(AnnotationId::from_u128(9)).unwrap();
        assert_eq!(made.exact(), "The repairs would cost $4.2 million, the clerk said.");
        assert!(effects.contains(&Effect::Unselect) && !effects.contains(&Effect::Settle), "{effects:?}");
        let is_in_list = desk(&next).focused.is_none() && column(&next).tab == Tab::Gaps;
        assert_eq!(is_in_list, screen == Screen::Phone);
    }
}

#[test]
fn the_verdict_is_typed_in_the_table_once_and_gone_to_on_the_card_elsewhere() {
    let mut work = common::small_work(STORY);
    let claim = common::mark(&work, "claim", &["The repairs would cost $4.2 million"]);
    let id = claim.id;
    work.annotations = work.annotations.with(Rc::new(claim));
    let state = on(Screen::Roomy, work).apply(Action::Focus(Some(id)));
    let (_, effects) = asked(&state, Action::GoToVerdict);
    assert!(
        matches!(effects.as_slice(), [Effect::Focus(targets)] if matches!(targets.first(), Some(Target::Answer(of, _)) if *of == id))
    );
    let (table, effects) = asked(&state.apply(Action::ShowTab(Tab::Claims)), Action::GoToVerdict);
    let cells = [ledger::Column::Verdict, ledger::Column::Status].map(|column| Target::Claim(id, column));
    assert_eq!(effects, [Effect::Focus(cells.to_vec())]);
    assert!(matches!(column(&table).answering, Some((of, ledger::Column::Verdict, _)) if of == id));
    let again = table.apply(Action::GoToVerdict);
    assert_ne!(column(&again).answering, column(&table).answering, "it is typed into each time");
    assert_eq!(column(&table.apply(Action::Say("".into()))).answering, None);
}

#[test]
fn what_was_half_typed_and_how_claims_were_sorted_is_there_when_the_article_opens_again() {
    let (work, _) = marked();
    let (article, key): (_, Rc<str>) = (work.article.id, "gap-1".into());
    let look = (Sorting { column: ledger::Column::MadeBy, descending: true }, Sieve::ToCheck);
    let typing = |words: &str| Action::Reason { article, key: key.clone(), words: words.to_owned() };
    let state =
        on(Screen::Roomy, work.clone()).apply(typing("becau")).apply(Action::ArrangeClaims(look.0, look.1.clone()));
    assert_eq!(column(&state).reason("gap-1"), "becau");
    let left = state.apply(Action::GoToTab(Tab::Gaps)).apply(Action::Closed);
    // The field goes with the article, and says its words a moment later.
    let again = left.apply(typing("because")).apply(opened(work));
    assert_eq!((column(&again).reason("gap-1"), column(&again).tab), ("because", Tab::Marks));
    assert_eq!(column(&again).claims, look);
    assert_eq!(column(&again.apply(typing(""))).reason("gap-1"), "");
}

#[test]
fn the_text_cursor_goes_to_the_neighbor_of_a_mark_that_is_deleted_and_stays_where_nothing_got_the_focus() {
    let (mut work, id) = marked();
    let other = common::mark(&work, "claim", &["The repairs would cost $4.2 million"]);
    let neighbor = other.id;
    work.annotations = work.annotations.with(Rc::new(other));
    let state = on(Screen::Roomy, work).apply(Action::Focus(Some(id)));
    let (next, effects) = asked(&state, Action::Delete { id, at: common::minute(1) });
    assert_eq!(effects, [Effect::Focus(vec![Target::Article]), Effect::Follow(neighbor)]);
    let label = next.apply(Action::SetRole { block: 0, role: Role::Headline, at: common::minute(2) });
    assert_eq!(asked(&label, Action::Undo { at: common::minute(3) }).1, [], "the focus is where it was");
}

#[test]
fn evidence_that_is_to_be_begun_waits_for_its_card_and_for_no_other() {
    let (work, id) = marked();
    let mend = Action::Mend { what: Mend::Prove(id), id: AnnotationId::from_u128(9), at: common::minute(1) };
    let state = on(Screen::Roomy, work).apply(Action::GoToTab(Tab::Gaps)).apply(mend);
    assert_eq!((column(&state).proving, column(&state).tab), (Some(id), Tab::Marks));
    assert_eq!(column(&state.apply(Action::Focus(None))).proving, None);
    assert_eq!(column(&state.apply(Action::ShowTab(Tab::Sources))).proving, None);
}
