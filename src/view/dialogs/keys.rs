//! The keys: all commands by group, each with its keys, which can be changed here.

use std::rc::Rc;

use galley_core::desk::keys::{Chord, Keymap, Refusal};
use galley_core::model::codebook::Codebook;
use galley_words::t;
use yew::prelude::*;

use crate::commands;
use crate::dom::screen;
use crate::dom::{event, page, task};
use crate::view::parts::dialog::modal;
use crate::view::parts::fields::acts;
use galley_core::desk::commands::{Command, Group, all, holders};

/// The keys.
#[derive(PartialEq)]
pub struct KeysDialog {
    /// Whose kinds have keys.
    pub codebook: Rc<Codebook>,
    /// Called with changed keys.
    pub on_change: Callback<Keymap>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(KeysDialog, use_keys_dialog);

/// What is told beside a command, and the key that may be taken from others.
#[derive(Clone, PartialEq)]
struct Told {
    id: String,
    words: String,
    wanted: Option<Chord>,
}

/// What all rows share: the keys as they are, which command waits for its new key, and what is told of it.
struct Hub {
    is_mac: bool,
    keymap: Rc<Keymap>,
    table: Rc<Vec<Command>>,
    codebook: Rc<Codebook>,
    /// The command whose new key is waited for.
    waiting: UseStateHandle<Option<String>>,
    told: UseStateHandle<Option<Told>>,
    said: UseStateHandle<String>,
    on_change: Callback<Keymap>,
}

impl Hub {
    /// Changes the keys, and says what was done.
    fn change(&self, words: String, change: impl FnOnce(&mut Keymap)) {
        let mut new = (*self.keymap).clone();
        change(&mut new);
        self.waiting.set(None);
        self.told.set(None);
        self.said.set(words);
        self.on_change.emit(new);
    }

    fn name(&self, command: &Command) -> String {
        commands::name(command, &self.codebook)
    }

    fn is_waiting(&self, command: &Command) -> bool {
        self.waiting.as_deref() == Some(command.id.as_str())
    }

    /// A key was struck for a command that waits for one.
    fn strike(&self, command: &Command, event: &KeyboardEvent) {
        if !self.is_waiting(command) || event::is_composing(event) {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
        let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let alt = event.alt_key() && !event.ctrl_key();
        let Some(chord) = Chord::struck(&event.key(), held, event.shift_key(), alt) else { return };
        if chord.key == "Escape" {
            self.waiting.set(None);
            self.told.set(None);
            return;
        }
        let key = chord.shown(self.is_mac);
        let tell = |words: String, wanted: Option<Chord>| {
            self.told.set(Some(Told { id: command.id.clone(), words, wanted }));
        };
        match chord.refusal() {
            Some(Refusal::Browser) => return tell(t!(keys_of_browser, key = key), None),
            Some(Refusal::Editing) => return tell(t!(keys_of_editing, key = key), None),
            Some(Refusal::Moving) => return tell(t!(keys_of_moving, key = key), None),
            None => {}
        }
        let others = holders(&self.table, &self.keymap, &chord, &command.id);
        match others.first() {
            Some(other) if others.iter().any(|other| other.fixed) => {
                tell(t!(keys_is_fixed, key = key, command = self.name(other)), None);
            }
            Some(other) => {
                tell(t!(keys_is_taken, key = key, command = self.name(other)), Some(chord));
                self.waiting.set(None);
                focus_soon(".keymap [data-take]".to_owned());
            }
            None => {
                let words = t!(keys_now, command = &self.name(command), key = key);
                self.change(words, |keys| keys.set(&command.id, &command.own, vec![chord]));
            }
        }
    }

    /// A command and its keys.
    fn row(self: &Rc<Self>, command: &Command) -> Html {
        let (id, name, keys) = (&command.id, self.name(command), self.keymap.keys(&command.id, &command.own));
        let told = self.told.as_ref().filter(|told| told.id == *id);
        let hint =
            (self.is_waiting(command) && told.is_none()).then(|| html! { <p class="hint">{ t!(keys_press_hint) }</p> });
        let chords = keys.iter().map(|chord| {
            let is_off = !self.keymap.letters && chord.is_letter();
            html! { <kbd class={is_off.then_some("off")}>{ chord.shown(self.is_mac) }</kbd> }
        });
        let shared = keys.iter().filter_map(|chord| {
            let others = holders(&self.table, &self.keymap, chord, id);
            let words = t!(keys_shared, key = chord.shown(self.is_mac), command = self.name(others.first()?));
            Some(html! { <p class="hint shared">{ words }</p> })
        });
        html! {
            <li key={id.clone()} data-command={id.clone()}>
                <span class="name" dir="auto">{ &name }</span>
                <span class="chords" dir="ltr">
                    if keys.is_empty() { <span class="hint">{ t!(keys_none) }</span> }
                    { for chords }
                </span>
                <span class="buttons">{ self.reset_button(command, &name) }{ self.change_button(command, &name) }</span>
                { hint.unwrap_or_default() }
                if let Some(told) = told { <p class="told">{ &told.words }</p> }
                { told.and_then(|told| told.wanted.as_ref()).map(|chord| self.taking(command, chord)).unwrap_or_default() }
                { for shared }
            </li>
        }
    }

    fn reset_button(self: &Rc<Self>, command: &Command, name: &str) -> Html {
        if !self.keymap.is_changed(&command.id) {
            return Html::default();
        }
        let own = command.own.first().map_or(t!(keys_none).to_owned(), |chord| chord.shown(self.is_mac));
        let (id, words) = (command.id.clone(), t!(keys_now, command = name, key = own));
        let onclick = acts(self, move |hub, _: MouseEvent| {
            hub.change(words.clone(), |keys| keys.reset(&id));
            focus_soon(change_button(&id));
        });
        html! { <button class="button quiet" type="button" aria-label={t!(keys_reset_of, command = name)} {onclick}>{ t!(keys_reset) }</button> }
    }

    fn change_button(self: &Rc<Self>, command: &Command, name: &str) -> Html {
        if command.fixed {
            return Html::default();
        }
        let is_waiting = self.is_waiting(command);
        let id = command.id.clone();
        let onclick = acts(self, move |hub, _: MouseEvent| {
            hub.told.set(None);
            hub.waiting.set(Some(id.clone()));
        });
        let onblur = acts(self, move |hub, _: FocusEvent| {
            if is_waiting {
                hub.waiting.set(None);
            }
        });
        let command = command.clone();
        let onkeydown = acts(self, move |hub, event: KeyboardEvent| hub.strike(&command, &event));
        let label = if is_waiting { t!(keys_press).to_owned() } else { t!(keys_change_of, command = name) };
        html! {
            <button class={classes!("button", "change", is_waiting.then_some("waiting"))} type="button" aria-label={label} {onclick} {onblur} {onkeydown}>
                { if is_waiting { t!(keys_press) } else { t!(keys_change) } }
            </button>
        }
    }

    /// Whether the key is to be taken from the commands that have it.
    fn taking(self: &Rc<Self>, command: &Command, chord: &Chord) -> Html {
        let others: Vec<Command> =
            holders(&self.table, &self.keymap, chord, &command.id).into_iter().cloned().collect();
        let other = others.first().map(|other| self.name(other)).unwrap_or_default();
        let id = command.id.clone();
        let leave = acts(self, move |hub, _: MouseEvent| {
            hub.told.set(None);
            focus_soon(change_button(&id));
        });
        let words = t!(keys_now, command = &self.name(command), key = chord.shown(self.is_mac));
        let (command, chord) = (command.clone(), chord.clone());
        let take = acts(self, move |hub, _: MouseEvent| {
            hub.change(words.clone(), |keys| {
                for other in &others {
                    keys.take(&other.id, &other.own, &chord);
                }
                keys.set(&command.id, &command.own, vec![chord.clone()]);
            });
            focus_soon(change_button(&command.id));
        });
        html! {
            <div class="actions">
                <button class="button" type="button" onclick={leave}>{ t!(keys_cancel) }</button>
                <button class="button solid" type="button" data-take="" onclick={take}>{ t!(keys_take, command = other) }</button>
            </div>
        }
    }
}

/// The keys.
#[hook]
fn use_keys_dialog(props: &KeysDialog) -> Html {
    let hub = Rc::new(Hub {
        is_mac: screen::is_mac(),
        keymap: commands::keymap(),
        table: Rc::new(all(&props.codebook)),
        codebook: props.codebook.clone(),
        waiting: use_state_eq(|| None),
        told: use_state_eq(|| None),
        said: use_state_eq(String::new),
        on_change: props.on_change.clone(),
    });
    let keymap = &hub.keymap;
    let on_letters = acts(&hub, |hub, _: Event| hub.change(String::new(), |keys| keys.letters = !keys.letters));
    let on_snap = acts(&hub, |hub, _: Event| hub.change(String::new(), |keys| keys.snaps = !keys.snaps));
    let on_reset_all = acts(&hub, |hub, _: MouseEvent| {
        hub.change(t!(keys_reset_done).to_owned(), Keymap::reset_all);
        focus_soon(".keymap input".to_owned());
    });
    let groups = Group::ALL.iter().map(|group| {
        let rows = hub.table.iter().filter(|command| command.group == *group).map(|command| hub.row(command));
        html! { <section key={commands::heading(*group)}><h3 class="caps">{ commands::heading(*group) }</h3><ul>{ for rows }</ul></section> }
    });
    let live = hub.told.as_ref().map_or_else(|| (*hub.said).clone(), |told| told.words.clone());
    let letters_hint = if hub.is_mac { t!(keys_letters_hint_mac) } else { t!(keys_letters_hint) };
    html! {
        { modal("plain", t!(keys_title), &props.on_close, html! {
            <div class="keymap">
                <p class="hint">{ t!(keys_intro) }</p>
                <label class="check"><input type="checkbox" checked={keymap.letters} aria-describedby="keys-letters" onchange={on_letters} />{ t!(keys_letters) }</label>
                <p class="hint" id="keys-letters">{ letters_hint }</p>
                <label class="check"><input type="checkbox" checked={keymap.snaps} onchange={on_snap} />{ t!(keys_snap) }</label>
                { for groups }
                <div class="actions">
                    <button class="button" type="button" disabled={!keymap.has_changes()} onclick={on_reset_all}>{ t!(keys_reset_all) }</button>
                </div>
                <p class="unseen" aria-live="polite">{ live }</p>
            </div>
        }) }
    }
}

fn change_button(id: &str) -> String {
    format!(".keymap [data-command=\"{id}\"] .change")
}

/// Focuses what stands there after the next render, in sight.
fn focus_soon(selector: String) {
    task::before_paint(move || {
        page::focus(&selector);
        page::scroll_into_view(&selector, false);
    });
}
