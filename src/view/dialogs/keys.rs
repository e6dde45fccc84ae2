//! The keys: all commands by group, each with its keys, which can be changed here.

use std::rc::Rc;

use galley_core::desk::keys::{Chord, Keymap, Refusal};
use galley_core::model::codebook::Codebook;
use galley_words::t;
use yew::prelude::*;

use crate::commands;
use crate::dom::screen;
use crate::dom::{event, page, task};
use crate::view::parts::dialog::Modal;
use crate::view::parts::part::View;
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

/// The keys.
#[hook]
fn use_keys_dialog(props: &KeysDialog) -> Html {
    let is_mac = screen::is_mac();
    let keymap = commands::keymap();
    let table = Rc::new(all(&props.codebook));
    // The command whose new key is waited for.
    let waiting = use_state_eq(|| None::<String>);
    let told = use_state_eq(|| None::<Told>);
    let said = use_state_eq(String::new);
    let change = {
        let on_change = props.on_change.clone();
        let (waiting, told, said) = (waiting.clone(), told.clone(), said.clone());
        move |new: Keymap, words: String| {
            waiting.set(None);
            told.set(None);
            said.set(words);
            on_change.emit(new);
        }
    };
    let on_letters = {
        let (change, keymap) = (change.clone(), keymap.clone());
        move |_: Event| {
            let mut new = (*keymap).clone();
            new.letters = !new.letters;
            change(new, String::new());
        }
    };
    let on_snap = {
        let (change, keymap) = (change.clone(), keymap.clone());
        move |_: Event| {
            let mut new = (*keymap).clone();
            new.snaps = !new.snaps;
            change(new, String::new());
        }
    };
    let on_reset_all = {
        let (change, keymap) = (change.clone(), keymap.clone());
        move |_: MouseEvent| {
            let mut new = (*keymap).clone();
            new.reset_all();
            change(new, t!(keys_reset_done).to_owned());
            focus_soon(".keymap input".to_owned());
        }
    };
    let row = |command: &Command| {
        let id = command.id.clone();
        let name = commands::name(command, &props.codebook);
        let keys = keymap.keys(&id, &command.own);
        let is_waiting = waiting.as_deref() == Some(id.as_str());
        let notes: Vec<String> = keys
            .iter()
            .filter_map(|chord| {
                let others = holders(&table, &keymap, chord, &id);
                let other = others.first()?;
                Some(t!(keys_shared, key = chord.shown(is_mac), command = commands::name(other, &props.codebook)))
            })
            .collect();
        let onclick = {
            let (waiting, told, id) = (waiting.clone(), told.clone(), id.clone());
            move |_: MouseEvent| {
                told.set(None);
                waiting.set(Some(id.clone()));
            }
        };
        let onblur = {
            let (waiting, id) = (waiting.clone(), id.clone());
            move |_: FocusEvent| {
                if waiting.as_deref() == Some(id.as_str()) {
                    waiting.set(None);
                }
            }
        };
        let onkeydown = {
            let (waiting, told, change) = (waiting.clone(), told.clone(), change.clone());
            let (keymap, table, command) = (keymap.clone(), table.clone(), command.clone());
            let (codebook, name) = (props.codebook.clone(), name.clone());
            move |event: KeyboardEvent| {
                if !is_waiting || event::is_composing(&event) {
                    return;
                }
                event.prevent_default();
                event.stop_propagation();
                let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
                let alt = event.alt_key() && !event.ctrl_key();
                let Some(chord) = Chord::struck(&event.key(), held, event.shift_key(), alt) else { return };
                if chord.key == "Escape" {
                    waiting.set(None);
                    told.set(None);
                    return;
                }
                let key = chord.shown(is_mac);
                let tell = |words: String, wanted: Option<Chord>| {
                    told.set(Some(Told { id: command.id.clone(), words, wanted }));
                };
                match chord.refusal() {
                    Some(Refusal::Browser) => return tell(t!(keys_of_browser, key = key), None),
                    Some(Refusal::Editing) => return tell(t!(keys_of_editing, key = key), None),
                    Some(Refusal::Moving) => return tell(t!(keys_of_moving, key = key), None),
                    None => {}
                }
                let others = holders(&table, &keymap, &chord, &command.id);
                match others.first() {
                    Some(other) if others.iter().any(|other| other.fixed) => {
                        tell(t!(keys_is_fixed, key = key, command = commands::name(other, &codebook)), None);
                    }
                    Some(other) => {
                        tell(t!(keys_is_taken, key = key, command = commands::name(other, &codebook)), Some(chord));
                        waiting.set(None);
                        focus_soon(".keymap [data-take]".to_owned());
                    }
                    None => {
                        let mut new = (*keymap).clone();
                        new.set(&command.id, &command.own, vec![chord]);
                        change(new, t!(keys_now, command = &name, key = key));
                    }
                }
            }
        };
        let on_reset = {
            let (change, keymap, id) = (change.clone(), keymap.clone(), id.clone());
            let words = command.own.first().map_or(t!(keys_none).to_owned(), |chord| chord.shown(is_mac));
            let words = t!(keys_now, command = &name, key = words);
            move |_: MouseEvent| {
                let mut new = (*keymap).clone();
                new.reset(&id);
                change(new, words.clone());
                focus_soon(change_button(&id));
            }
        };
        let told_here = told.as_ref().filter(|told| told.id == id).cloned();
        let taking = told_here.as_ref().and_then(|told| told.wanted.clone()).map(|chord| {
            let others: Vec<Command> =
                holders(&table, &keymap, &chord, &id).into_iter().cloned().collect();
            let other = others.first().map(|other| commands::name(other, &props.codebook)).unwrap_or_default();
            let take = {
                let (change, keymap, command) = (change.clone(), keymap.clone(), command.clone());
                let words = t!(keys_now, command = &name, key = chord.shown(is_mac));
                move |_: MouseEvent| {
                    let mut new = (*keymap).clone();
                    for other in &others {
                        new.take(&other.id, &other.own, &chord);
                    }
                    new.set(&command.id, &command.own, vec![chord.clone()]);
                    change(new, words.clone());
                    focus_soon(change_button(&command.id));
                }
            };
            let leave = {
                let (told, id) = (told.clone(), id.clone());
                move |_: MouseEvent| {
                    told.set(None);
                    focus_soon(change_button(&id));
                }
            };
            html! {
                <div class="actions">
                    <button class="button" type="button" onclick={leave}>{ t!(keys_cancel) }</button>
                    <button class="button solid" type="button" data-take="" onclick={take}>{ t!(keys_take, command = other) }</button>
                </div>
            }
        });
        html! {
            <li key={id.clone()} data-command={id.clone()}>
                <span class="name" dir="auto">{ name.clone() }</span>
                <span class="chords" dir="ltr">
                    if keys.is_empty() { <span class="hint">{ t!(keys_none) }</span> }
                    { for keys.iter().map(|chord| {
                        let is_off = !keymap.letters && chord.is_letter();
                        html! { <kbd class={is_off.then_some("off")}>{ chord.shown(is_mac) }</kbd> }
                    }) }
                </span>
                <span class="buttons">
                    if keymap.is_changed(&id) {
                        <button class="button quiet" type="button" aria-label={t!(keys_reset_of, command = &name)} onclick={on_reset}>{ t!(keys_reset) }</button>
                    }
                    if !command.fixed {
                        <button class={classes!("button", "change", is_waiting.then_some("waiting"))} type="button" aria-label={if is_waiting { t!(keys_press).to_owned() } else { t!(keys_change_of, command = &name) }} {onclick} {onblur} {onkeydown}>
                            { if is_waiting { t!(keys_press) } else { t!(keys_change) } }
                        </button>
                    }
                </span>
                if is_waiting && told_here.is_none() { <p class="hint">{ t!(keys_press_hint) }</p> }
                if let Some(told) = told_here { <p class="told">{ told.words }</p> }
                { taking.unwrap_or_default() }
                { for notes.into_iter().map(|note| html! { <p class="hint shared">{ note }</p> }) }
            </li>
        }
    };
    let groups = Group::ALL.iter().map(|group| {
        let rows = table.iter().filter(|command| command.group == *group).map(row);
        html! { <section key={commands::heading(*group)}><h3 class="caps">{ commands::heading(*group) }</h3><ul>{ for rows }</ul></section> }
    });
    let live = told.as_ref().map_or_else(|| (*said).clone(), |told| told.words.clone());
    let letters_hint = if is_mac { t!(keys_letters_hint_mac) } else { t!(keys_letters_hint) };
    html! {
        { Modal { label: t!(keys_title), on_close: props.on_close.clone(), class: "plain", children: html! {
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
        } }.part() }
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
