//! Keys by the names that the interface uses for them.

use anyhow::{Result, bail};
use thirtyfour::Key;

/// The keys of a chord such as `"q"`, `"Ctrl+Shift+z"`, `"Escape"`, `"+"`, in the order of pressing.
pub(crate) fn chord(text: &str) -> Result<Vec<char>> {
    let mut keys = Vec::new();
    let mut rest = text;
    // A modifier is a name before a plus sign; what follows the last one is the key itself.
    while let Some((name, after)) = rest.split_once('+') {
        let Some(key) = modifier(name) else { break };
        keys.push(key.value());
        rest = after;
    }
    keys.push(single(rest)?);
    Ok(keys)
}

fn modifier(name: &str) -> Option<Key> {
    Some(match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        _ => return None,
    })
}

fn single(name: &str) -> Result<char> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Ok(letter);
    }
    let key = match name {
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "F1" => Key::F1,
        "F6" => Key::F6,
        _ => bail!("there is no key called `{name}`"),
    };
    Ok(key.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_is_its_modifiers_and_then_its_key() -> Result<()> {
        assert_eq!(chord("q")?, ['q']);
        assert_eq!(chord("+")?, ['+']);
        assert_eq!(chord("Ctrl++")?, [Key::Control.value(), '+']);
        assert_eq!(chord("Ctrl+Shift+z")?, [Key::Control.value(), Key::Shift.value(), 'z']);
        assert_eq!(chord("Escape")?, [Key::Escape.value()]);
        assert!(chord("Ctrl+Nope").is_err());
        Ok(())
    }
}
