//! Fluent files (<https://projectfluent.org>, syntax 1.0) → the compact patterns that the page speaks from.
//!
//! English names the messages and their arguments; the other languages follow it. Knows the syntax and
//! what Galley uses of it: text, arguments, selectors, terms, references to other messages, string
//! literals. Functions and attributes are refused, since the page has nothing to run them with. Does not
//! know any message.
//!
//! A pattern is text with four control characters, none of which a message may hold itself:
//!
//! ```text
//! U+0001 a                                  the argument number a (U+0020 is the first)
//! U+0002 a U+0003 key U+0005 pattern … U+0004   the pattern of the key that fits argument a; a key that
//!                                           begins with * is the one for everything else
//! ```

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// Parts messages in a table.
pub const BETWEEN: char = '\u{1e}';

/// A message of the English file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id, in kebab case.
    pub id: String,
    /// What it says in English, as it stands in the file, on one line.
    pub english: String,
    /// Names of its arguments, sorted.
    pub arguments: Vec<String>,
    /// Its pattern.
    pub pattern: String,
}

/// The files of a language, one after the other by name: `en/common.ftl`, `en/start.ftl` …
///
/// # Errors
/// Where the folder or a file in it cannot be read.
pub fn read(folder: &Path) -> io::Result<String> {
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    paths.sort();
    let texts = paths.iter().map(fs::read_to_string).collect::<io::Result<Vec<_>>>()?;
    Ok(texts.join("\n"))
}

/// The lexicons of a folder, `<language>.txt` each: language and text, by language.
///
/// # Errors
/// Where the folder or a file of it cannot be read.
pub fn lexicons(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            let code = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            found.push((code, fs::read_to_string(&path)?));
        }
    }
    found.sort();
    Ok(found)
}

/// All messages of the English files, in their order.
///
/// # Errors
/// What is wrong, each with the message's id or the parser's words.
pub fn english(source: &str) -> Result<Vec<Message>, Vec<String>> {
    let file = File::read(source)?;
    let mut faults = Vec::new();
    let mut messages = Vec::new();
    for (id, value) in &file.messages {
        let mut arguments = Vec::new();
        file.arguments(value, &mut arguments, 0);
        arguments.sort();
        arguments.dedup();
        match file.pattern(value, &arguments) {
            Ok(pattern) => {
                let english = shown(&pattern, &arguments);
                messages.push(Message { id: (*id).to_owned(), english, arguments, pattern });
            }
            Err(fault) => faults.push(format!("{id}: {fault}")),
        }
    }
    if faults.is_empty() { Ok(messages) } else { Err(faults) }
}

/// The patterns of another language in the order of `messages`; none where it has none.
///
/// # Errors
/// What is wrong: also a message that English does not have, or an argument that it does not give.
pub fn translated(messages: &[Message], source: &str) -> Result<Vec<Option<String>>, Vec<String>> {
    let file = File::read(source)?;
    let mut faults = Vec::new();
    let mut patterns = vec![None; messages.len()];
    for (id, value) in &file.messages {
        let Some(at) = messages.iter().position(|message| message.id == *id) else {
            faults.push(format!("{id}: the English file has no such message"));
            continue;
        };
        match messages.get(at).map(|message| file.pattern(value, &message.arguments)) {
            Some(Ok(pattern)) => patterns.splice(at..=at, [Some(pattern)]).for_each(drop),
            Some(Err(fault)) => faults.push(format!("{id}: {fault}")),
            None => {}
        }
    }
    if faults.is_empty() { Ok(patterns) } else { Err(faults) }
}

/// One text of all patterns, English where the language has none.
#[must_use]
pub fn table(messages: &[Message], patterns: &[Option<String>]) -> String {
    let mut table = String::new();
    for (at, message) in messages.iter().enumerate() {
        if at > 0 {
            table.push(BETWEEN);
        }
        table.push_str(patterns.get(at).and_then(Option::as_deref).unwrap_or(&message.pattern));
    }
    table
}

/// The file name of a language's table of words.
#[must_use]
pub fn file_name(language: &str, table: &str) -> String {
    hashed_name("words", language, table)
}

/// The file name of what the page fetches for a language: it belongs to one build, and its name says which.
#[must_use]
pub fn hashed_name(kind: &str, language: &str, text: &str) -> String {
    // FNV-1a, 64 bits: tells builds apart, proves nothing.
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{kind}-{language}-{hash:016x}.txt")
}

/// A pattern in a form that a reader of documentation understands.
fn shown(pattern: &str, arguments: &[String]) -> String {
    let mut out = String::new();
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1}' | '\u{2}' => {
                let at = letters.next().map_or(0, |digit| (digit as usize).saturating_sub(0x20));
                let name = arguments.get(at).map_or("", String::as_str);
                out.push_str(if letter == '\u{1}' { "{" } else { "{{" });
                out.push_str(name);
                if letter == '\u{1}' {
                    out.push('}');
                }
            }
            '\u{3}' => out.push('|'),
            '\u{4}' => out.push_str("}}"),
            '\u{5}' => out.push(':'),
            '\n' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// A parsed file.
struct File<'a> {
    messages: Vec<(&'a str, Pattern<&'a str>)>,
    terms: HashMap<&'a str, Pattern<&'a str>>,
}

/// References this deep are taken for a circle.
const DEEPEST: usize = 16;

impl<'a> File<'a> {
    fn read(source: &'a str) -> Result<Self, Vec<String>> {
        let resource = parser::parse(source).map_err(|(_, errors)| {
            errors.iter().map(|error| format!("{error} at byte {}", error.pos.start)).collect::<Vec<_>>()
        })?;
        let (mut messages, mut terms, mut faults) = (Vec::new(), HashMap::new(), Vec::new());
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    if !message.attributes.is_empty() {
                        faults.push(format!("{}: attributes are not used here", message.id.name));
                    }
                    if messages.iter().any(|(id, _)| *id == message.id.name) {
                        faults.push(format!("{}: stands twice", message.id.name));
                    }
                    match message.value {
                        Some(value) => messages.push((message.id.name, value)),
                        None => faults.push(format!("{}: says nothing", message.id.name)),
                    }
                }
                Entry::Term(term) => _ = terms.insert(term.id.name, term.value),
                Entry::Junk { content } => faults.push(format!("not understood: {content}")),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
        if faults.is_empty() { Ok(Self { messages, terms }) } else { Err(faults) }
    }

    /// The pattern that a reference stands for.
    fn referred(&self, expression: &InlineExpression<&'a str>) -> Option<&Pattern<&'a str>> {
        match expression {
            InlineExpression::TermReference { id, .. } => self.terms.get(id.name),
            InlineExpression::MessageReference { id, .. } => {
                self.messages.iter().find(|(name, _)| *name == id.name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    fn arguments(&self, pattern: &Pattern<&'a str>, names: &mut Vec<String>, depth: usize) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.arguments_of(expression, names, depth);
            }
        }
    }

    fn arguments_of(&self, expression: &Expression<&'a str>, names: &mut Vec<String>, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        match expression {
            Expression::Inline(inline) => self.arguments_of_inline(inline, names, depth),
            Expression::Select { selector, variants } => {
                self.arguments_of_inline(selector, names, depth);
                for variant in variants {
                    self.arguments(&variant.value, names, depth + 1);
                }
            }
        }
    }

    fn arguments_of_inline(&self, inline: &InlineExpression<&'a str>, names: &mut Vec<String>, depth: usize) {
        match inline {
            InlineExpression::VariableReference { id } => names.push(id.name.to_owned()),
            InlineExpression::Placeable { expression } => self.arguments_of(expression, names, depth + 1),
            other => {
                if let Some(pattern) = self.referred(other) {
                    self.arguments(pattern, names, depth + 1);
                }
            }
        }
    }

    fn pattern(&self, value: &Pattern<&'a str>, arguments: &[String]) -> Result<String, String> {
        let mut out = String::new();
        self.write(value, arguments, &mut out, 0)?;
        Ok(out)
    }

    fn write(
        &self,
        pattern: &Pattern<&'a str>,
        arguments: &[String],
        out: &mut String,
        depth: usize,
    ) -> Result<(), String> {
        if depth > DEEPEST {
            return Err("refers to itself".to_owned());
        }
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => write_text(value, out)?,
                PatternElement::Placeable { expression } => self.write_expression(expression, arguments, out, depth)?,
            }
        }
        Ok(())
    }

    fn write_expression(
        &self,
        expression: &Expression<&'a str>,
        arguments: &[String],
        out: &mut String,
        depth: usize,
    ) -> Result<(), String> {
        match expression {
            Expression::Inline(inline) => self.write_inline(inline, arguments, out, depth),
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("selects by something else than an argument".to_owned());
                };
                out.push('\u{2}');
                out.push(place(id.name, arguments)?);
                for variant in variants {
                    let key = match &variant.key {
                        VariantKey::Identifier { name } => name,
                        VariantKey::NumberLiteral { value } => value,
                    };
                    // Writing to a string cannot fail.
                    let _ = write!(out, "\u{3}{}{key}\u{5}", if variant.default { "*" } else { "" });
                    self.write(&variant.value, arguments, out, depth + 1)?;
                }
                out.push('\u{4}');
                Ok(())
            }
        }
    }

    fn write_inline(
        &self,
        inline: &InlineExpression<&'a str>,
        arguments: &[String],
        out: &mut String,
        depth: usize,
    ) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                write_text(&fluent_syntax::unicode::unescape_unicode_to_string(value), out)
            }
            InlineExpression::NumberLiteral { value } => write_text(value, out),
            InlineExpression::VariableReference { id } => {
                out.push('\u{1}');
                out.push(place(id.name, arguments)?);
                Ok(())
            }
            InlineExpression::Placeable { expression } => self.write_expression(expression, arguments, out, depth + 1),
            InlineExpression::FunctionReference { id, .. } => {
                Err(format!("calls {}, and there are no functions", id.name))
            }
            reference
            @ (InlineExpression::TermReference { id, .. } | InlineExpression::MessageReference { id, .. }) => {
                let pattern =
                    self.referred(reference).ok_or_else(|| format!("refers to {}, which is not there", id.name))?;
                self.write(pattern, arguments, out, depth + 1)
            }
        }
    }
}

fn write_text(text: &str, out: &mut String) -> Result<(), String> {
    if text.chars().any(|letter| matches!(letter, '\u{1}'..='\u{5}' | BETWEEN)) {
        return Err("holds a control character".to_owned());
    }
    out.push_str(text);
    Ok(())
}

fn place(name: &str, arguments: &[String]) -> Result<char, String> {
    let at = arguments.iter().position(|argument| argument == name);
    let at = at.ok_or_else(|| format!("wants ${name}, which the English message does not have"))?;
    u32::try_from(at).ok().and_then(|at| char::from_u32(0x20 + at)).ok_or_else(|| "has too many arguments".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "-app = Galley\nhello = { -app } greets { $name }\nmarks = { $n ->\n    [0] None\n    [one] One mark\n   *[other] { $n } marks\n}\nboth = { hello }!\n";

    #[test]
    fn messages_become_patterns() {
        let messages = english(ENGLISH).unwrap();
        let patterns: Vec<&str> = messages.iter().map(|message| message.pattern.as_str()).collect();
        assert_eq!(
            patterns,
            [
                "Galley greets \u{1} ",
                "\u{2} \u{3}0\u{5}None\u{3}one\u{5}One mark\u{3}*other\u{5}\u{1}  marks\u{4}",
                "Galley greets \u{1} !"
            ]
        );
        assert_eq!(messages[0].english, "Galley greets {name}");
        assert_eq!(messages[2].arguments, ["name"]);
    }

    #[test]
    fn a_translation_that_does_not_fit_is_refused() {
        let messages = english(ENGLISH).unwrap();
        assert_eq!(translated(&messages, "hello = Hallo, { $name }").unwrap()[0].as_deref(), Some("Hallo, \u{1} "));
        assert!(translated(&messages, "hello = { $who }").is_err());
        assert!(translated(&messages, "bye = Ciao").is_err());
        assert!(translated(&messages, "hello = { NUMBER($name) }").is_err());
        assert!(english("a = { b }\nb = { a }").is_err());
        assert!(english("a = x\na = y").is_err());
    }

    #[test]
    fn the_name_of_a_table_follows_what_is_in_it() {
        assert_ne!(file_name("de", "a"), file_name("de", "b"));
    }
}
