//! Chords, the map of keys, and finding commands by a few letters: tables and laws.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by stopping")]

use galley_core::desk::keys::{self, Chord, Keymap, Refusal};
use galley_core::text::seek::{Needle, fold};
use proptest::prelude::*;

fn chord(text: &str) -> Chord {
    Chord::parse(text).unwrap_or_else(|| panic!("{text} is a chord"))
}

#[test]
fn a_chord_is_the_character_that_was_written() {
    // key, command, shift, alt → written
    for (key, command, shift, alt, written) in [
        ("q", false, false, false, Some("q")),
        ("Q", false, false, false, Some("q")),
        ("Q", false, true, false, Some("Shift+q")),
        ("Z", true, true, false, Some("Ctrl+Shift+z")),
        ("?", false, true, false, Some("?")),
        ("/", false, true, false, Some("/")),
        ("[", false, false, true, Some("[")),
        ("5", false, false, true, Some("Alt+5")),
        ("é", false, false, false, Some("é")),
        ("É", false, true, false, Some("Shift+é")),
        ("ш", false, false, false, Some("ш")),
        (" ", false, false, false, Some("Space")),
        ("+", true, false, false, Some("Ctrl++")),
        ("ArrowLeft", false, true, false, Some("Shift+ArrowLeft")),
        ("Shift", false, true, false, None),
        ("Dead", false, false, false, None),
        ("", false, false, false, None),
    ] {
        let found = Chord::struck(key, command, shift, alt).map(|chord| chord.written());
        assert_eq!(found.as_deref(), written, "{key}");
    }
}

#[test]
fn a_chord_is_shown_in_the_words_of_the_keyboard() {
    for (written, shown, mac, aria) in [
        ("Ctrl+Shift+z", "Ctrl+Shift+Z", "Cmd+Shift+Z", "Control+Shift+Z"),
        ("q", "Q", "Q", "Q"),
        ("Escape", "Esc", "Esc", "Escape"),
        ("Shift+ArrowLeft", "Shift+←", "Shift+←", "Shift+ArrowLeft"),
        ("+", "+", "+", "Plus"),
    ] {
        let chord = chord(written);
        assert_eq!((chord.shown(false), chord.shown(true), chord.aria(false)), (shown.into(), mac.into(), aria.into()));
    }
}

#[test]
fn what_the_browser_needs_is_refused() {
    for (written, why) in [
        ("Ctrl+t", Some(Refusal::Browser)),
        ("Ctrl+Shift+t", Some(Refusal::Browser)),
        ("Ctrl+w", Some(Refusal::Browser)),
        ("Ctrl+n", Some(Refusal::Browser)),
        ("Ctrl+l", Some(Refusal::Browser)),
        ("Ctrl+1", Some(Refusal::Browser)),
        ("Alt+ArrowLeft", Some(Refusal::Browser)),
        ("F5", Some(Refusal::Browser)),
        ("Ctrl+c", Some(Refusal::Editing)),
        ("ArrowDown", Some(Refusal::Moving)),
        ("Shift+Home", Some(Refusal::Moving)),
        ("Escape", Some(Refusal::Moving)),
        ("Tab", Some(Refusal::Moving)),
        ("Ctrl+k", None),
        ("Ctrl+m", None),
        ("x", None),
        ("Shift+e", None),
        ("F2", None),
        ("Delete", None),
    ] {
        assert_eq!(chord(written).refusal(), why, "{written}");
    }
}

#[test]
fn single_characters_can_be_switched_off_and_chords_stay() {
    let own = Chord::list("q Ctrl+m Shift+e ? Delete");
    let mut map = Keymap::default();
    assert_eq!(map.acting("x", &own), own);
    map.letters = false;
    assert_eq!(map.acting("x", &own), Chord::list("Ctrl+m Delete"));
    // They are still the command's.
    assert_eq!(map.keys("x", &own), own);
}

#[test]
fn a_key_is_set_taken_and_reset() {
    let (next, previous) = (Chord::list("j"), Chord::list("k Ctrl+y"));
    let mut map = Keymap::default();
    map.take("previous", &previous, &chord("k"));
    map.set("next", &next, Chord::list("k"));
    assert_eq!(map.keys("next", &next), Chord::list("k"));
    assert_eq!(map.keys("previous", &previous), Chord::list("Ctrl+y"));
    assert!(map.is_changed("previous"));
    map.set("next", &next, next.clone());
    assert!(!map.is_changed("next"), "its own key is no change");
    map.reset_all();
    assert_eq!(map, Keymap::default());
    assert_eq!(map.write(), "");
}

#[test]
fn bad_lines_are_ignored_and_kept() {
    let text = "{\"keys\": 3}\nkey next-mark x\nkey broken Ctrl+\nkey eager Ctrl+t\nhands three\nletters off\nsnap on\n\nkey bare";
    let map = Keymap::read(text);
    assert_eq!(map.keys("next-mark", &[]), Chord::list("x"));
    assert_eq!(map.keys("eager", &Chord::list("e")), Chord::list("e"), "a key of the browser’s is not taken");
    assert_eq!(map.keys("bare", &Chord::list("b")), [], "a command without a key");
    assert!(!map.letters && map.snaps);
    let written = map.write();
    for line in ["{\"keys\": 3}", "key broken Ctrl+", "key eager Ctrl+t", "hands three"] {
        assert!(written.lines().any(|one| one == line), "{line} is lost: {written}");
    }
    assert_eq!(Keymap::read(&written), map);
}

#[test]
fn a_command_is_found_by_words_in_any_order_by_initials_and_without_accents() {
    // query, name, group, fit
    for (query, name, beside, fit) in [
        ("mark as q", "Mark as quote", "Marking", Some(0)),
        ("quote mark", "Mark as quote", "Marking", Some(1)),
        ("MAQ", "Mark as quote", "Marking", Some(2)),
        ("uot", "Mark as quote", "Marking", Some(3)),
        ("going nex", "Next mark", "Going", Some(3)),
        ("aq", "Mark as quote", "Marking", Some(4)),
        ("claim", "Mark as quote", "Marking", None),
        ("telecharger", "Télécharger", "", Some(0)),
        ("uber", "Über die Zitate", "", Some(0)),
        ("strasse", "Straße", "", Some(0)),
        ("اقتباس", "إِقْتِبَاس", "", Some(0)),
        ("引用", "标记为引用", "", Some(3)),
        ("12", "¶ 12", "", Some(1)),
    ] {
        assert_eq!(Needle::new(query).fit(name, beside), fit, "{query} in {name}");
    }
    assert!(Needle::new("  ").is_empty());
}

proptest! {
    #[test]
    fn reading_is_total_and_writing_keeps_it(text in "(key |letters |snap |[a-z?+ ]|Ctrl\\+|\n|.){0,60}") {
        let map = Keymap::read(&text);
        prop_assert_eq!(Keymap::read(&map.write()), map);
    }

    #[test]
    fn a_chord_is_read_as_it_was_written(key in "[a-zA-Z0-9?+/é]|Enter|F2| ", command: bool, shift: bool, alt: bool) {
        let chord = Chord::struck(&key, command, shift, alt).unwrap();
        prop_assert_eq!(Chord::parse(&chord.written()), Some(chord));
    }

    #[test]
    fn every_name_is_found_by_its_own_words(name in "[a-zA-Zéß ]{1,20}", other in ".{0,20}") {
        let needle = Needle::new(&name);
        prop_assert!(needle.is_empty() || needle.fit(&name, "").is_some());
        // Total, and folding again changes nothing.
        let _ = Needle::new(&other).fit(&name, &other);
        prop_assert_eq!(fold(&fold(&other)), fold(&other));
    }
}

#[test]
fn the_key_with_a_digit_printed_on_it_is_that_digit_where_it_writes_no_letter() {
    for (key, code, expected) in [
        ("1", "Digit1", Some(1)),
        ("9", "Numpad9", Some(9)),
        // France, without and with Shift.
        ("&", "Digit1", Some(1)),
        ("\"", "Digit3", Some(3)),
        ("(", "Digit5", Some(5)),
        ("é", "Digit2", None),
        ("2", "Digit2", Some(2)),
        // Czechia, the United States with Shift.
        ("+", "Digit1", Some(1)),
        ("ě", "Digit2", None),
        ("!", "Digit1", Some(1)),
        // Digits of other scripts.
        ("۱", "Digit1", Some(1)),
        ("٣", "Digit3", Some(3)),
        ("४", "Digit4", Some(4)),
        ("๕", "Numpad5", Some(5)),
        ("６", "Digit6", Some(6)),
        // Thailand: a sign that begins no word, and a letter that does.
        ("ๅ", "Digit1", Some(1)),
        ("ึ", "Digit7", Some(7)),
        ("ภ", "Digit4", None),
        // Neither.
        ("a", "KeyA", None),
        ("&", "KeyA", None),
        ("Enter", "Enter", None),
        ("Digit1", "Digit1", None),
        ("", "Digit1", None),
    ] {
        assert_eq!(keys::digit(key, code), expected, "{key} {code}");
    }
}

#[test]
fn a_sign_in_a_letters_place_tells_of_another_script() {
    for (key, code, expected) in [
        ("/", "KeyQ", Some("q")),
        ("'", "KeyW", Some("w")),
        (";", "KeyQ", Some("q")),
        (":", "KeyQ", Some("q")),
        // The same signs where Latin keyboards have them: the United States, Dvorak, France.
        ("/", "Slash", None),
        ("/", "BracketLeft", None),
        ("'", "KeyQ", None),
        (";", "KeyZ", None),
        (",", "KeyW", None),
        (",", "KeyM", None),
        ("q", "KeyQ", None),
    ] {
        assert_eq!(keys::letter_of_sign(key, code), expected, "{key} {code}");
    }
}

#[test]
fn commands_and_sources_are_found_without_accents() {
    for (text, wanted) in [
        ("Renée Çelik", "renee celik"),
        ("Rene\u{301}e C\u{327}elik", "renee celik"),
        ("Nguyễn Thị Lan", "nguyen thi lan"),
        ("Straße, STRASSE", "strasse, strasse"),
        ("Ærø, Łódź, Đorđe, Œuvre, Þór", "aero, lodz, dorde, oeuvre, þor"),
        ("Ångström İzmir ısı", "angstrom izmir isi"),
        ("Мёд, Йод", "мед, иод"),
        ("أحمد إبراهيم آل مُؤمن", "احمد ابراهيم ال مومن"),
        ("ﬁn\u{AD}ance — “l’hôtel”", "finance - \"l'hotel\""),
        ("הַגֶּשֶׁר", "הגשר"),
        ("Ｔｏｋｙｏ", "tokyo"),
    ] {
        assert_eq!(fold(text), wanted, "{text}");
    }
}
