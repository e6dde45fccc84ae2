//! What each action does.
//!
//! Knows: [`State::apply`] is pure: ids and instants arrive inside actions. Does not know: stores, clocks, pixels.

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use super::action::Action;
use super::completing::speaker;
use super::effect::{Effect, Target};
use super::marking::snap;
use super::notice::{Matter, Stored};
use super::state::{Place, State};
use crate::change::edit::{Change, Edit};
use crate::insight::people;
use crate::journal::library::Listing;
use crate::layout::filter;
use crate::model::codebook::AttributeKind;
use crate::model::id::AnnotationId;

impl State {
    /// The state after an action.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        let mut state = self.clone();
        state.act(action);
        state.settle_column(self.desk.as_ref());
        state.follow(self);
        state
    }

    fn act(&mut self, action: Action) {
        let state = self;
        if state.desk.as_ref().is_some_and(|desk| desk.column.answering.is_some()) {
            state.column(|column| column.answering = None);
        }
        match action {
            Action::LibraryLoaded(library) => {
                // What became known while the list was being read is newer than the list.
                let newer: Vec<Listing> = state.library.iter().map(|line| (**line).clone()).collect();
                state.library = newer.into_iter().fold(library, |library, line| library.with(line));
                state.library_known = true;
            }
            Action::Listed(line) => state.library = state.library.with(*line),
            Action::Unlisted(id) => {
                state.library = state.library.without(id);
                // Nothing of it will be written any more.
                state.forget_waiting(id, u64::MAX);
                state.settle(&|matter| matches!(matter, Matter::Stored(Stored::NotErased(of, _)) if *of == id));
            }
            Action::Opened(opened) => {
                state.open(*opened);
                // The store answers.
                state.settle(&|matter| matches!(matter, Matter::Stored(Stored::NotOpened(_))));
                state.has_opened();
            }
            Action::Closed => {
                state.leave();
                state.bound = None;
                state.merging = None;
                state.creator = state.reader.clone();
            }
            Action::Reads(at) => state.read_up(at),
            Action::Arriving(is_arriving) => state.arriving = is_arriving,
            Action::HoldAddress(address) => state.address = address,
            Action::SelectionChanged(range) => state.look(|desk| {
                let text = desk.work.article.text.as_str();
                desk.pending = range.and_then(|range| snap(text, range));
            }),
            Action::Focus(id) => state.focus(id),
            Action::Step(steps) => {
                let Some(desk) = &state.desk else { return };
                let next = filter::step(&desk.work.annotations, &desk.filter, desk.focused, steps);
                let next = next.or(desk.focused);
                state.focus(next);
            }
            Action::ToggleKind(kind) => state.look(|desk| {
                if desk.filter.hidden.remove(&kind).is_none() {
                    desk.filter.hidden.insert(kind, ());
                }
            }),
            Action::Search(query) => state.look(|desk| desk.filter.query = query),
            Action::SetCreator(name) => {
                state.reader = name;
                state.name_creator();
            }
            Action::Sit(article, seat) => {
                state.look(|desk| {
                    if desk.work.article.id == article {
                        desk.seat = seat;
                    }
                });
                state.name_creator();
            }
            Action::TogglePerson(name) => state.look(|desk| {
                if desk.filter.absent.remove(&name).is_none() {
                    desk.filter.absent.insert(name, ());
                }
            }),
            Action::ShowPeople(all) => state.look(|desk| {
                desk.filter.absent = LiteMap::new();
                if !all {
                    let people = people::makers(&desk.work.annotations).into_iter();
                    desk.filter.absent = people.map(|(name, _)| (name, ())).collect();
                }
            }),
            Action::Annotate { kind, id, at } => {
                let had_words = state.has_words();
                state.annotate(&kind, id, at);
                state.settle_words(had_words);
            }
            Action::AddPart { at } => {
                let had_words = state.has_words();
                state.add_part(at);
                state.settle_words(had_words);
            }
            Action::MoveEnd { id, part, edge, to, at } => state.move_end(id, part, edge, to, at),
            Action::Begin(place) => state.begin(place),
            Action::SetKind { id, kind, at } => {
                let Some(desk) = state.desk.clone() else { return };
                let Some(target) = desk.work.codebook.kind(&kind) else { return };
                state.is_unread(id, None);
                let asked = target.attributes.clone();
                state.change(id, at, t!(done_kind), |annotation| {
                    annotation.kind = kind;
                    // Answers to questions that the new kind does not ask would be seen nowhere.
                    annotation.attributes.retain(|key, value| {
                        asked.iter().any(|a| {
                            a.id == *key
                                && (a.kind != AttributeKind::Choice || a.choices.iter().any(|c| c.id == *value))
                        })
                    });
                });
            }
            Action::SetNote { id, note, at } => {
                state.look(|desk| {
                    if desk.drafts.contains_key(&id) {
                        Rc::make_mut(&mut desk.drafts).remove(&id);
                    }
                });
                state.change(id, at, t!(done_note), |annotation| annotation.note = note);
            }
            Action::SetTags { id, tags, at } => {
                state.change(id, at, t!(done_tags), |annotation| annotation.tags = tags)
            }
            Action::SetAttribute { id, attribute, value, at } => state.set_attribute(id, attribute, value, at),
            Action::ShowTab(tab) => state.show_tab(tab),
            Action::GoToTab(tab) => state.go_to_tab(tab),
            Action::OpenCard(id) => state.open_card(id),
            Action::GoToNote => state.go_to_card(Target::Note),
            Action::GoToCard => state.go_to_card(Target::Controls),
            Action::Aim(target) => state.focus_on(target),
            Action::Reveal(id) => state.effect(Effect::Reveal(id)),
            Action::TakeAway(format) => state.effect(Effect::Download(format)),
            Action::Screen(screen) => state.set_screen(screen),
            Action::Pull(pull) => state.pull(pull),
            Action::AskToRelate(id) => state.column(|column| {
                // The click that ends a drag opens nothing.
                if id.is_none() || !column.dragged {
                    column.relating = id;
                }
            }),
            Action::Dragged(dragged) => state.column(|column| column.dragged = dragged),
            Action::ShowPartMenu(block) => state.column(|column| column.part_menu = block),
            Action::ShowSearch(shows) => {
                state.column(|column| column.searching = shows);
                if shows {
                    state.focus_on(Target::Search);
                }
            }
            Action::ProvingBegun => state.column(|column| column.proving = None),
            Action::Taps(on) => {
                state.taps = on;
                if !on {
                    state.begin(None);
                }
                state.say(if on { t!(taps_say_on) } else { t!(taps_say_off) }.into());
            }
            Action::Delete { id, at } => {
                let clock = state.desk.as_ref().map(|desk| desk.clock);
                state.delete(id, at);
                if state.desk.as_ref().map(|desk| desk.clock) != clock {
                    state.focus_on(Target::Article);
                }
            }
            Action::SetRole { block, role, at } => {
                let Some(before) =
                    state.desk.as_ref().and_then(|desk| desk.work.article.blocks.get(block)).map(|b| b.role)
                else {
                    return;
                };
                state.edit(Edit::one(Change::role(block, before, role)), at, t!(done_part_label));
            }
            Action::SetMeta { meta, at } => {
                let Some(before) = state.desk.as_ref().map(|desk| desk.work.article.meta.clone()) else {
                    return;
                };
                state.edit(Edit::one(Change::changed(before, Rc::new(*meta))), at, t!(done_details));
            }
            Action::TakenAway(article, at) => state.look(|desk| {
                if desk.work.article.id == article {
                    desk.taken = Some(at);
                }
            }),
            Action::Undo { at } => state.travel(at, false),
            Action::Redo { at } => state.travel(at, true),
            Action::Drained(count) => {
                state.outbox = Rc::new(state.outbox.iter().skip(count).cloned().collect());
            }
            Action::Saved { article, clock, at } => {
                if state.desk.as_ref().is_some_and(|desk| desk.work.article.id == article) {
                    state.saving.waiting =
                        Rc::new(state.saving.waiting.iter().copied().filter(|waiting| *waiting > clock).collect());
                }
                state.forget_waiting(article, clock);
                if state.saving.failed.take().is_some() {
                    state.settle(&|matter| matches!(matter, Matter::Stored(Stored::SaveFailed(_))));
                }
                state.saving.at = Some(at);
            }
            Action::SaveFailed(why) => {
                if state.saving.failed.is_none() {
                    state.notify(Stored::SaveFailed(why.clone()));
                }
                state.saving.failed = Some(why);
            }
            Action::Unsaved => {
                if let Some(desk) = &state.desk
                    && state.saving.waiting.is_empty()
                {
                    Rc::make_mut(&mut state.saving.waiting).push(desk.clock);
                }
                state.saving.at = None;
            }
            Action::Relisted(library) => {
                let open = state.desk.as_ref().map(|desk| Listing::of(&desk.work));
                state.library = open.into_iter().fold(library, |library, line| library.with(line));
            }
            Action::Placed(place) => {
                state.saving.place = place;
                if place == Place::Device {
                    // The database is there again: what says that it is not is true no more.
                    state.settle(&|matter| matches!(matter, Matter::Stored(Stored::Unusable(..))));
                }
            }
            Action::Notify(matter) => state.notify(*matter),
            Action::Over(over) => state.settle(&|matter| *matter == *over),
            Action::Dismiss(id) => Rc::make_mut(&mut state.notices).retain(|notice| notice.id != id),
            Action::Say(words) => state.say(words),
            rare => state.act_rarely(rare),
        }
    }

    pub(super) fn focus(&mut self, id: Option<AnnotationId>) {
        self.look(|desk| {
            desk.column.proving = desk.column.proving.filter(|of| Some(*of) == id);
            desk.focused = id.filter(|id| desk.work.annotations.get(*id).is_some());
            desk.column.person = desk.focused.and_then(|id| speaker(&desk.work, id)).or(desk.column.person);
        });
    }

    /// The text cursor goes along with the focus, wherever that comes from: unless words were marked, where it stays.
    fn follow(&mut self, before: &Self) {
        let focus = |state: &Self| state.desk.as_ref().map(|desk| (desk.work.article.id, desk.focused));
        let settled = self.effects.since(before.effects.count()).any(|effect| *effect == Effect::Settle);
        if let (Some((_, Some(id))), false) = (focus(self), settled || focus(self) == focus(before)) {
            self.effect(Effect::Follow(id));
        }
    }

    pub(super) fn has_words(&self) -> bool {
        self.desk.as_ref().is_some_and(|desk| desk.pending.is_some())
    }

    /// After words were marked: what is selected has done its work.
    fn settle_words(&mut self, had_words: bool) {
        if had_words && !self.has_words() {
            self.effect(Effect::Settle);
        }
    }
}
