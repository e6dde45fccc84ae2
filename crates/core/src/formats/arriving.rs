//! What arrives: whether a text, from a file or from the clipboard, holds one of Galley's own files.
//!
//! Knows: the wrappings that a file's text gets on its way through mails, chats and notes, and where in a report page
//! the file stands; which formats hold a work. Does not know: what is in it ([`super::galley`], [`super::w3c`],
//! `journal::backup`, [`super::codebook`]).
//!
//! Whatever is JSON is taken for such a file, also where it cannot be read then: one that was cut off, or is another
//! program's, is refused in words, and does not become an article of brackets.

pub mod address;
pub mod encoding;
pub mod foreign;

use super::{ReadError, galley, report, w3c};
use crate::text::is_edge_space;

/// A file of Galley's own in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own<'a> {
    /// The file, or as much of it as there is.
    pub json: &'a str,
    /// Whether it stands in a report page.
    pub is_in_report: bool,
}

/// The file of Galley's own in a text that came under this name, which may be empty; none in what is only a text.
/// It is the text itself, without white space, byte order marks and a code fence around it, or stands in a report
/// page.
#[must_use]
pub fn own<'a>(name: &str, text: &'a str) -> Option<Own<'a>> {
    let named = name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("json"));
    let bare = without_fence(text.trim_matches(is_edge_space));
    if begins_as_json(bare) || bare.starts_with('{') && (named || names_format(bare)) {
        return Some(Own { json: bare, is_in_report: false });
    }
    report::embedded(text).map(|json| Own { json, is_in_report: true })
}

/// Reads a file that holds a work: Galley's own, or the W3C's as Galley writes it.
///
/// # Errors
/// Those of [`galley::read`] and [`w3c::read`].
pub fn read(file: &str) -> Result<galley::Reading, ReadError> {
    match galley::read(file) {
        Err(ReadError::NotGalley { looks_like: Some("json-ld") }) => w3c::read(file),
        other => other,
    }
}

/// The files of Galley's own in a JSON text that is a list of several, or has one a line; none where no item is one.
#[must_use]
pub fn several(json: &str) -> Vec<&str> {
    let mut items = foreign::items(json);
    let is_list = items.len() > 1 || json.starts_with('[');
    items.retain(|item| is_list && item.contains("\"galley\"") && item.contains("\"article\""));
    items
}

/// Whether a text begins as an object does, or a list of objects: with a brace, a key in quotation marks and a colon.
fn begins_as_json(text: &str) -> bool {
    let text = text.strip_prefix('[').map_or(text, str::trim_start);
    let key = text.strip_prefix('{').and_then(|text| text.trim_start().strip_prefix('"'));
    let after = key.and_then(|key| key.split_once('"'));
    after.is_some_and(|(key, rest)| !key.contains('\n') && rest.trim_start().starts_with(':'))
}

/// Whether the word `format` stands there in quotation marks that a word processor has made of straight ones.
fn names_format(text: &str) -> bool {
    let is_quote = |c: Option<char>| c.is_some_and(|c| "'“”„«»‘’‚".contains(c));
    text.match_indices("format").any(|(at, word)| {
        let (before, after) = (text.get(..at), text.get(at + word.len()..));
        is_quote(before.and_then(|before| before.chars().next_back()))
            && is_quote(after.and_then(|after| after.chars().next()))
    })
}

/// The text within a code fence: three or more ` or ~ and the rest of their line, and the same signs at the end, which
/// may be missing. One or two ` are around code within a line.
fn without_fence(text: &str) -> &str {
    let Some(sign) = text.chars().next().filter(|sign| matches!(sign, '`' | '~')) else { return text };
    let inner = text.trim_start_matches(sign);
    let count = text.len() - inner.len();
    // What the first line says is the language.
    let inner = match inner.split_once('\n') {
        Some((first, rest)) if count >= 3 && !first.contains(['{', '<']) => rest,
        _ => inner,
    };
    inner.trim_end_matches(sign).trim_matches(is_edge_space)
}

#[cfg(test)]
mod tests {
    use super::own;
    use super::report::English;
    use crate::formats::{codebook, galley, report, w3c};
    use crate::insight::material::Material;
    use crate::model::codebook::Codebook;
    use crate::model::id::ArticleId;
    use crate::model::time::Timestamp;
    use crate::model::work::Work;
    use crate::reading::build::{Intake, build};

    fn own_json<'a>(name: &str, text: &'a str) -> Option<&'a str> {
        own(name, text).map(|own| own.json)
    }

    fn work() -> Work {
        let text = "Ferry bill\nThe board said that it “could not pay”. ```not a fence```";
        Work::new(build(ArticleId::from_u128(7), Intake::plain(text)), Timestamp::from_millis(0))
    }

    #[test]
    fn a_file_is_known_by_its_text_whatever_stands_around_it() {
        let work = work();
        for file in [galley::write(&work), codebook::write(&Codebook::news())] {
            let file = file.trim();
            // As programs write it that sort the keys.
            let sorted = "{\"article\": {}, \"format\": \"galley\"}";
            for json in [file, sorted, &file.replace('\n', "\r\n"), &file.replace("\n", "").replace("  ", "")] {
                for (before, after) in [
                    ("", ""),
                    (" \n\t", "\n\n "),
                    ("\u{feff}", ""),
                    ("\n\u{feff}\u{a0}", "\u{200b}"),
                    ("```json\n", "\n```"),
                    ("\n```\r\n", "\r\n```\n"),
                    ("~~~~ json title=\"x\"\n", "\n~~~~"),
                    ("```\n", ""),
                    ("```", "```"),
                    ("`", "`"),
                ] {
                    let text = format!("{before}{json}{after}");
                    assert_eq!(own_json("", &text), Some(json), "{before:?} {after:?}");
                }
            }
        }
    }

    #[test]
    fn what_only_begins_like_a_file_is_not_taken_for_an_article() {
        let file = galley::write(&work());
        let cut = file.get(..200).unwrap();
        assert_eq!(own_json("", cut), Some(cut));
        let curled = "{\n  “format”: “galley”,\n  “version”: 1\n}";
        assert_eq!(own_json("", curled), Some(curled));
        let other = w3c::write(&work());
        assert_eq!(own_json("", &other), Some(other.trim()));
        for json in ["{\"a\": 1}", "[ {\n  \"task\" : {}}]", "{\"id\":1}\n{\"id\":2}"] {
            assert_eq!(own_json("", json), Some(json));
        }
        assert_eq!(own_json("A.JSON", "{}"), Some("{}"));
    }

    #[test]
    fn a_report_page_is_known_by_its_source() {
        let work = work();
        let page = report::write(&work, &Material::of(&work.article), &English);
        for text in [page.clone(), format!("\u{feff}\n\n{page}\n"), format!("```html\n{page}\n```")] {
            let found = own("", &text).unwrap();
            assert!(found.is_in_report);
            assert_eq!(galley::read(found.json).unwrap().work, work);
        }
    }

    #[test]
    fn a_text_stays_a_text() {
        for text in [
            "",
            "{",
            "{curly} braces open this story about file formats",
            "{The format} of the debate was new.",
            "```\nA poem in a fence\n```",
            "The \"format\" of the file {\"format\": \"galley\"}",
            "{\"The boat must stay\", she said.}",
            "[\"Nobody counted us\": a nurse]",
            "[Photo: the boat] The board said that it could not pay.",
            "<p>Markup</p>",
            "~",
            "```",
        ] {
            assert_eq!(own_json("", text), None, "{text}");
            assert_eq!(own_json("notes.txt", text), None, "{text}");
        }
    }
}
