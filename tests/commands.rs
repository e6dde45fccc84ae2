//! The table of commands: slugs, keys, places.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by stopping")]

use galley_app::commands;
use galley_core::desk::commands::{Group, all, holders};
use galley_core::desk::keys::{Chord, Keymap, Refusal};
use galley_core::model::codebook::Codebook;

#[test]
fn every_command_has_a_slug_of_its_own_a_name_and_a_group() {
    let codebook = Codebook::news();
    let table = all(&codebook);
    for (at, command) in table.iter().enumerate() {
        assert!(table.iter().skip(at + 1).all(|other| other.id != command.id), "{} twice", command.id);
        assert!(!commands::name(command, &codebook).is_empty(), "{} has no name", command.id);
        assert!(Group::ALL.contains(&command.group), "{} is listed nowhere", command.id);
        assert!(command.id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{}", command.id);
    }
    for (at, command) in table.iter().enumerate() {
        let name = commands::name(command, &codebook);
        assert!(table.iter().skip(at + 1).all(|other| commands::name(other, &codebook) != name), "{name} twice");
    }
}

#[test]
fn no_two_commands_have_one_key_and_none_has_the_browsers() {
    let table = all(&Codebook::news());
    for command in &table {
        for chord in &command.own {
            let others = holders(&table, &Keymap::default(), chord, &command.id);
            assert!(others.is_empty(), "{} is also for {}", chord.written(), others[0].id);
            if command.fixed {
                assert_eq!(chord.refusal(), Some(Refusal::Moving), "{}", chord.written());
            } else {
                assert_eq!(chord.refusal(), None, "{}", chord.written());
            }
        }
    }
}

#[test]
fn a_kind_brings_its_key_and_a_conflict_shows() {
    let mut codebook = Codebook::news();
    let mut own = codebook.kinds[0].clone();
    (own.id, own.name, own.key) = ("doubt".into(), "Doubt".to_owned(), "j".to_owned());
    codebook.kinds.push(own);
    let table = all(&codebook);
    let doubt = table.iter().find(|command| command.id == "mark-doubt").unwrap();
    assert_eq!(commands::name(doubt, &codebook), "Mark as “Doubt”");
    let others = holders(&table, &Keymap::default(), &Chord::parse("j").unwrap(), "mark-doubt");
    assert_eq!(others.iter().map(|other| other.id.as_str()).collect::<Vec<_>>(), ["next-mark"]);
    // Marks come first: with a selection it is the kind's.
    let takers = table.iter().filter(|one| one.takes(&Keymap::default(), &others[0].own[0], false, false));
    assert_eq!(takers.map(|one| one.id.as_str()).collect::<Vec<_>>(), ["mark-doubt", "next-mark"]);
}

#[test]
fn keys_act_where_they_may() {
    // slug, chord, in a field, on a button → acts
    let (table, mut keymap) = (all(&Codebook::news()), Keymap::default());
    let find = |id: &str| table.iter().find(|command| command.id == id).unwrap();
    keymap.set("commands", &find("commands").own, Chord::list("x Ctrl+k"));
    keymap.set("next-mark", &find("next-mark").own, Chord::list("Ctrl+m F2"));
    for (id, chord, in_field, on_control, acts) in [
        ("mark-quote", "q", false, false, true),
        ("mark-quote", "q", false, true, true),
        ("mark-quote", "q", true, false, false),
        ("card", "Enter", false, false, true),
        ("card", "Enter", false, true, false),
        ("undo", "Ctrl+z", false, false, true),
        ("undo", "Ctrl+z", true, false, false),
        ("download", "Ctrl+s", true, false, true),
        ("commands", "Ctrl+k", true, false, true),
        ("commands", "x", true, false, false),
        ("commands", "x", false, false, true),
        ("next-mark", "F2", true, false, false),
        ("next-mark", "j", false, false, false),
        ("let-go", "Escape", true, true, true),
    ] {
        let chord = Chord::parse(chord).unwrap();
        assert_eq!(find(id).takes(&keymap, &chord, in_field, on_control), acts, "{id} {}", chord.written());
    }
    keymap.letters = false;
    assert!(!find("mark-quote").takes(&keymap, &Chord::parse("q").unwrap(), false, false));
    assert!(find("commands").takes(&keymap, &Chord::parse("Ctrl+k").unwrap(), false, false));
}
