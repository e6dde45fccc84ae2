//! Keys: what was struck, and which command each key is for.
//!
//! Knows: how a chord is read, written and shown, which chords are not the app's to give away, and what a
//! reader has changed. Does not know: which commands there are (their slugs and their own keys come from
//! outside), nor where anything is stored. Reading is total: a line that means nothing here is kept as it is
//! and written again, so that what another version of Galley stored is not lost.

use crate::reading::figures::numerals;

/// Characters of a stored map that are read, at most.
const MOST: usize = 64_000;

/// A key with what is held down with it, matched by the character that it writes.
///
/// ```
/// use galley_core::desk::keys::Chord;
/// let redo = Chord::parse("Ctrl+Shift+z").unwrap();
/// assert_eq!(Chord::struck("Z", true, true, false), Some(redo.clone()));
/// assert_eq!(redo.shown(false), "Ctrl+Shift+Z");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chord {
    /// Ctrl, or Cmd on a Mac.
    pub command: bool,
    /// Alt, where it is not how the keyboard writes the character.
    pub alt: bool,
    /// Shift, where the character does not say so itself: of `?` nobody needs to know how it is written.
    pub shift: bool,
    /// The character, a letter in lower case; or the key's name as `KeyboardEvent.key` has it. The space
    /// bar is `Space`.
    pub key: String,
}

/// Why a chord cannot be a command's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser, or the system, does something of its own with it.
    Browser,
    /// It cuts, copies, pastes or selects everything.
    Editing,
    /// It moves the cursor, the page or the focus, or leaves what is open.
    Moving,
}

/// The digit that a key stands for: the one that it writes, in any script; else, where it writes neither letter nor
/// digit, the one that is printed on it, with Shift or without: `&` and `1` of a French keyboard. `key` and `code` are
/// those of UI Events.
///
/// ```
/// use galley_core::desk::keys::digit;
/// assert_eq!(digit("&", "Digit1"), Some(1));
/// assert_eq!(digit("۳", "Digit3"), Some(3));
/// assert_eq!(digit("é", "Digit2"), None);
/// ```
#[must_use]
pub fn digit(key: &str, code: &str) -> Option<usize> {
    let letter = single(key)?;
    if let Some(digit) = numerals::digit(letter) {
        return Some(digit as usize);
    }
    // Thai vowel signs and tone marks stand in the row of digits; no word begins with one.
    let is_sign = matches!(letter, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e45}'..='\u{e4e}');
    let printed = code.strip_prefix("Digit").filter(|_| is_sign || !letter.is_alphanumeric())?;
    printed.parse().ok()
}

/// The letter that a key is for, by its place, where it writes a sign that no Latin keyboard has in that place: `/` and
/// `'` of a Hebrew one, `;` of a Greek one. They tell, before any letter was struck, that the keyboard writes another
/// script.
#[must_use]
pub fn letter_of_sign(key: &str, code: &str) -> Option<&'static str> {
    match (key, code) {
        ("/", "KeyQ") | (";" | ":", "KeyQ") => Some("q"),
        ("'", "KeyW") => Some("w"),
        _ => None,
    }
}

/// Keys that write nothing and do nothing by themselves.
const SILENT: [&str; 14] = [
    "Shift",
    "Control",
    "Alt",
    "Meta",
    "OS",
    "AltGraph",
    "CapsLock",
    "NumLock",
    "ScrollLock",
    "Fn",
    "Dead",
    "Process",
    "Unidentified",
    "Compose",
];

impl Chord {
    /// The chord of a key as the browser tells of it; none for a key that is only held down.
    #[must_use]
    pub fn struck(key: &str, command: bool, shift: bool, alt: bool) -> Option<Self> {
        if key.is_empty() || SILENT.contains(&key) {
            return None;
        }
        if key == " " {
            return Some(Self { command, alt, shift, key: "Space".to_owned() });
        }
        let Some(letter) = single(key) else {
            return Some(Self { command, alt, shift, key: key.to_owned() });
        };
        let lower: String = letter.to_lowercase().collect();
        let has_case = lower != letter.to_uppercase().collect::<String>();
        // Some keyboards write `[` with Alt: then Alt is part of the character.
        let alt = alt && letter.is_ascii_alphanumeric();
        Some(Self { command, alt, shift: shift && has_case, key: if has_case { lower } else { key.to_owned() } })
    }

    /// Reads [`Chord::written`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (mut command, mut alt, mut shift, mut rest) = (false, false, false, text);
        // A modifier is a name before a plus sign; what follows the last one is the key itself.
        while let Some((name, after)) = rest.split_once('+') {
            match name {
                "Ctrl" => command = true,
                "Alt" => alt = true,
                "Shift" => shift = true,
                _ => break,
            }
            rest = after;
        }
        if rest.chars().count() > 1 && rest.contains(['+', ' ']) || rest.len() > 40 {
            return None;
        }
        Self::struck(if rest == "Space" { " " } else { rest }, command, shift, alt)
    }

    /// As it is stored: `Ctrl+Shift+z`.
    #[must_use]
    pub fn written(&self) -> String {
        self.joined("Ctrl+", &self.key)
    }

    /// As it is shown: `Ctrl+Shift+Z`, on a Mac `Cmd+Shift+Z`.
    #[must_use]
    pub fn shown(&self, is_mac: bool) -> String {
        let key = match self.key.as_str() {
            "Escape" => "Esc".to_owned(),
            "ArrowLeft" => "←".to_owned(),
            "ArrowRight" => "→".to_owned(),
            "ArrowUp" => "↑".to_owned(),
            "ArrowDown" => "↓".to_owned(),
            key if single(key).is_some() => key.to_uppercase(),
            key => key.to_owned(),
        };
        self.joined(if is_mac { "Cmd+" } else { "Ctrl+" }, &key)
    }

    /// As `aria-keyshortcuts` wants it: `Control+Shift+Z`.
    #[must_use]
    pub fn aria(&self, is_mac: bool) -> String {
        let key = match self.key.as_str() {
            "+" => "Plus".to_owned(),
            key if single(key).is_some() => key.to_uppercase(),
            key => key.to_owned(),
        };
        self.joined(if is_mac { "Meta+" } else { "Control+" }, &key)
    }

    fn joined(&self, command: &str, key: &str) -> String {
        let mut out = String::new();
        for (held, name) in [(self.command, command), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                out.push_str(name);
            }
        }
        out.push_str(key);
        out
    }

    /// Whether it is a character alone, with or without Shift: what dictation and a slip of the hand
    /// strike too (WCAG 2.1.4).
    #[must_use]
    pub fn is_letter(&self) -> bool {
        !self.command && !self.alt && (self.key == "Space" || single(&self.key).is_some())
    }

    /// Why it cannot be a command's; none where it can.
    #[must_use]
    pub fn refusal(&self) -> Option<Refusal> {
        let key = self.key.as_str();
        if matches!(key, "Escape" | "Tab" | "Space" | "Home" | "End" | "PageUp" | "PageDown")
            || key.starts_with("Arrow")
        {
            return Some(if self.alt { Refusal::Browser } else { Refusal::Moving });
        }
        // Menus, the address, going back; and on a Mac, signs.
        if self.alt {
            return Some(Refusal::Browser);
        }
        if self.command {
            return match key {
                "c" | "x" | "v" | "a" if !self.shift => Some(Refusal::Editing),
                // Tabs, windows, address, page, its size, its source, its tools, search, printing.
                "t" | "n" | "w" | "q" | "r" | "l" | "f" | "g" | "h" | "p" | "j" | "o" | "u" | "c" | "i" | "v" | "+"
                | "-" | "=" | "F4" => Some(Refusal::Browser),
                key if key.len() == 1 && key.starts_with(|key: char| key.is_ascii_digit()) => Some(Refusal::Browser),
                _ => None,
            };
        }
        let is_taken = matches!(
            key,
            "F1" | "F3"
                | "F5"
                | "F6"
                | "F7"
                | "F10"
                | "F11"
                | "F12"
                | "ContextMenu"
                | "BrowserBack"
                | "BrowserForward"
                | "BrowserRefresh"
                | "PrintScreen"
                | "Insert"
        );
        is_taken.then_some(Refusal::Browser)
    }

    /// Several chords with spaces between.
    #[must_use]
    pub fn list(text: &str) -> Vec<Self> {
        text.split_ascii_whitespace().filter_map(Self::parse).collect()
    }
}

fn single(key: &str) -> Option<char> {
    let mut letters = key.chars();
    let first = letters.next()?;
    letters.next().is_none().then_some(first)
}

/// What a reader has changed of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    changed: Vec<(String, Vec<Chord>)>,
    /// Lines that mean nothing to this version.
    strange: Vec<String>,
    /// Whether single characters act at all (WCAG 2.1.4).
    pub letters: bool,
    /// Whether what a pointer selects is widened to whole words.
    pub snaps: bool,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { changed: Vec::new(), strange: Vec::new(), letters: true, snaps: false }
    }
}

impl Keymap {
    /// Reads what [`Keymap::write`] wrote. Total: what makes no sense is ignored and kept.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut map = Self::default();
        let mut room = MOST;
        for line in text.lines() {
            let Some(left) = room.checked_sub(line.len() + 1) else { break };
            room = left;
            let mut words = line.split_ascii_whitespace();
            match (words.next(), words.next()) {
                (Some("letters"), Some("off")) => map.letters = false,
                (Some("snap"), Some("on")) => map.snaps = true,
                (Some("key"), Some(id)) => {
                    let chords: Vec<Option<Chord>> = words.map(Chord::parse).collect();
                    let good: Vec<Chord> = chords.iter().flatten().filter(|c| c.refusal().is_none()).cloned().collect();
                    if good.len() == chords.len() {
                        map.put(id, good);
                    } else {
                        map.strange.push(line.trim_end_matches('\r').to_owned());
                    }
                }
                (None, _) => {}
                _ => map.strange.push(line.trim_end_matches('\r').to_owned()),
            }
        }
        map
    }

    /// As it is stored: a line for each thing that was changed; empty where nothing was.
    #[must_use]
    pub fn write(&self) -> String {
        let mut lines = self.strange.clone();
        if !self.letters {
            lines.push("letters off".to_owned());
        }
        if self.snaps {
            lines.push("snap on".to_owned());
        }
        for (id, chords) in &self.changed {
            let mut line = format!("key {id}");
            for chord in chords {
                line.push(' ');
                line.push_str(&chord.written());
            }
            lines.push(line);
        }
        lines.join("\n")
    }

    /// The keys of a command: the reader's, or else its own.
    #[must_use]
    pub fn keys(&self, id: &str, own: &[Chord]) -> Vec<Chord> {
        self.changed.iter().find(|(name, _)| name == id).map_or_else(|| own.to_vec(), |(_, chords)| chords.clone())
    }

    /// The keys of a command that act: without single characters where those are off.
    #[must_use]
    pub fn acting(&self, id: &str, own: &[Chord]) -> Vec<Chord> {
        let mut keys = self.keys(id, own);
        keys.retain(|chord| self.letters || !chord.is_letter());
        keys
    }

    /// Whether the reader has changed a command's keys.
    #[must_use]
    pub fn is_changed(&self, id: &str) -> bool {
        self.changed.iter().any(|(name, _)| name == id)
    }

    /// Whether the reader has changed any.
    #[must_use]
    pub fn has_changes(&self) -> bool {
        !self.changed.is_empty()
    }

    /// Gives a command these keys in the place of those that it has.
    pub fn set(&mut self, id: &str, own: &[Chord], chords: Vec<Chord>) {
        if chords == own {
            self.reset(id);
        } else {
            self.put(id, chords);
        }
    }

    /// Takes a key from a command, which keeps its others.
    pub fn take(&mut self, id: &str, own: &[Chord], chord: &Chord) {
        let mut left = self.keys(id, own);
        left.retain(|key| key != chord);
        self.set(id, own, left);
    }

    /// Gives a command its own keys back.
    pub fn reset(&mut self, id: &str) {
        self.changed.retain(|(name, _)| name != id);
    }

    /// Gives every command its own keys back.
    pub fn reset_all(&mut self) {
        self.changed.clear();
    }

    fn put(&mut self, id: &str, chords: Vec<Chord>) {
        self.reset(id);
        self.changed.push((id.to_owned(), chords));
    }
}
