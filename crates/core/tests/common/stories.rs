//! Stories marked by hand, with the truth of who said what: `cases/attribution`, whose README says how they are
//! written.
//!
//! Knows: the files, and where their words stand. Does not know: any rule by which Galley attributes.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its cases has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use galley_core::model::article::Article;
use galley_core::model::id::ArticleId;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use unicode_segmentation::UnicodeSegmentation;

/// Words between the first and the last of a long stretch stand for this.
const BETWEEN: &str = " ~ ";
/// Between the parts of one mark.
const PARTS: &str = " || ";
/// Letters of a sentence that a message shows.
const SHOWN: usize = 240;

/// One article with all that is marked in it.
pub(crate) struct Story {
    /// Its file's name without the ending.
    pub(crate) name: String,
    /// Whether rules may be tuned on it, or it is only measured.
    pub(crate) set: Set,
    pub(crate) article: Article,
    /// In the order of the text; of two that begin together the longer first.
    pub(crate) marks: Vec<Mark>,
}

/// What a story is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Set {
    /// Rules may be tuned on it.
    Tuning,
    /// Nobody looks at it before the rules are done.
    HeldOut,
    /// Of our own writing, in other languages.
    Languages,
}

/// Words that a reader marks.
pub(crate) struct Mark {
    /// The line of the file that says so.
    pub(crate) line: usize,
    /// `quote`, `claim` or `source`.
    pub(crate) kind: String,
    /// A source: whom it mentions. A quote or claim: to whom the text attributes it; none is the paper's own voice.
    pub(crate) persons: BTreeSet<String>,
    pub(crate) parts: Vec<TextRange>,
}

impl Mark {
    pub(crate) fn is_source(&self) -> bool {
        self.kind == "source"
    }

    /// From the first part's start to the last part's end.
    pub(crate) fn hull(&self) -> TextRange {
        self.parts[0].hull(self.parts[self.parts.len() - 1])
    }

    /// Whether the text attributes this quote or claim to somebody whom that source mentions.
    pub(crate) fn is_by(&self, source: &Mark) -> bool {
        !self.persons.is_disjoint(&source.persons)
    }
}

impl Story {
    pub(crate) fn words(&self, mark: &Mark) -> String {
        let text = self.article.text.as_str();
        let parts: Vec<&str> = mark.parts.iter().map(|part| part.of(text)).collect();
        parts.join(" … ")
    }

    /// The paragraph in which a mark begins.
    pub(crate) fn block(&self, mark: &Mark) -> Option<usize> {
        self.article.block_at(mark.hull().start())
    }

    /// The sentence in which a mark begins, shortened.
    pub(crate) fn sentence(&self, mark: &Mark) -> String {
        let Some(block) = self.block(mark) else { return String::new() };
        let start = self.article.blocks[block].range.start();
        let words = self.article.blocks[block].range.of(self.article.text.as_str());
        let at = mark.hull().start() - start;
        let mut sentences = words.split_sentence_bound_indices();
        let found = sentences.find(|(from, sentence)| (*from..from + sentence.len()).contains(&at));
        let sentence = found.map_or("", |(_, sentence)| sentence.trim());
        let cut: String = sentence.chars().take(SHOWN).collect();
        if cut.len() < sentence.len() { format!("{cut}…") } else { cut }
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/attribution")
}

/// All stories, or what is wrong with their files: each fault names the story and the line.
pub(crate) fn stories() -> Result<Vec<Story>, String> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "marks"));
    files.sort();
    let (mut stories, mut faults) = (Vec::new(), Vec::new());
    for file in files {
        match read(&file) {
            Ok(story) => stories.push(story),
            Err(wrong) => faults.extend(wrong),
        }
    }
    if faults.is_empty() { Ok(stories) } else { Err(faults.join("\n")) }
}

fn read(file: &Path) -> Result<Story, Vec<String>> {
    let name = file.file_stem().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(file.with_extension("txt")).unwrap_or_default();
    let article = build(ArticleId::from_u128(super::id(0)), Intake::plain(&text));
    let (mut set, mut marks, mut faults) = (None, Vec::new(), Vec::new());
    for (index, line) in fs::read_to_string(file).unwrap().lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(written) = line.strip_prefix("set: ") {
            set = match written {
                "tuning" => Some(Set::Tuning),
                "held out" => Some(Set::HeldOut),
                "languages" => Some(Set::Languages),
                _ => None,
            };
            continue;
        }
        match mark_of(article.text.as_str(), index + 1, line) {
            Ok(mark) => marks.push(mark),
            Err(fault) => faults.push(format!("{name}.marks:{}: {fault}: {line}", index + 1)),
        }
    }
    marks.sort_by_key(|mark| (mark.hull().start(), usize::MAX - mark.hull().end()));
    faults.extend(unnamed(&name, &marks));
    match set {
        Some(set) if faults.is_empty() => Ok(Story { name, set, article, marks }),
        Some(_) => Err(faults),
        None => Err(vec![format!("{name}.marks: says no set")]),
    }
}

/// Speakers whom no source of the story mentions: a name that is misspelled would never be right.
fn unnamed(story: &str, marks: &[Mark]) -> Vec<String> {
    let known: BTreeSet<&String> = marks.iter().filter(|mark| mark.is_source()).flat_map(|one| &one.persons).collect();
    let of = |mark: &Mark| -> Vec<String> {
        let strangers = mark.persons.iter().filter(|person| !known.contains(person));
        strangers.map(|person| format!("{story}.marks:{}: no source mentions {person}", mark.line)).collect()
    };
    marks.iter().flat_map(of).collect()
}

fn mark_of(text: &str, line: usize, written: &str) -> Result<Mark, &'static str> {
    let (head, words) = written.split_once(": ").ok_or("no words")?;
    let (kind, persons) = head.split_once(' ').ok_or("no person")?;
    if !["quote", "claim", "source"].contains(&kind) {
        return Err("no such kind");
    }
    let persons: BTreeSet<String> = persons.split('+').filter(|person| *person != "-").map(str::to_owned).collect();
    if persons.is_empty() && kind == "source" {
        return Err("a source mentions somebody");
    }
    let mut parts: Vec<TextRange> = Vec::new();
    for part in words.split(PARTS) {
        let from = parts.last().map_or(0, |last| last.end());
        parts.push(stretch(text, from, part)?);
    }
    Ok(Mark { line, kind: kind.to_owned(), persons, parts })
}

/// Where such words stand: `words`, `first ~ last`, or `{words} in their context`, from this place on; the first
/// time, unless ` #2` says otherwise.
fn stretch(text: &str, from: usize, written: &str) -> Result<TextRange, &'static str> {
    let numbered = written.rsplit_once(" #").and_then(|(words, number)| Some((words, number.parse().ok()?)));
    let (written, nth): (&str, usize) = numbered.unwrap_or((written, 1));
    if let Some((before, rest)) = written.split_once('{') {
        let (words, after) = rest.split_once('}').ok_or("no closing brace")?;
        let context = nth_of(text, from, &format!("{before}{words}{after}"), nth).ok_or("words not found")?;
        let start = context.start() + before.len();
        return Ok(TextRange::new(start, start + words.len()));
    }
    let (first, last) = written.split_once(BETWEEN).unwrap_or((written, ""));
    let first = nth_of(text, from, first, nth).ok_or("words not found")?;
    if last.is_empty() {
        return Ok(first);
    }
    let last = nth_of(text, first.end(), last, 1).ok_or("last words not found")?;
    let whole = first.hull(last);
    if whole.of(text).contains('\n') { Err("runs over a paragraph's end") } else { Ok(whole) }
}

/// The nth place from here on where these words stand as whole words.
fn nth_of(text: &str, from: usize, words: &str, nth: usize) -> Option<TextRange> {
    let is_cut = |one: Option<char>, other: Option<char>| {
        one.zip(other).is_some_and(|(one, other)| is_spaced(one) && is_spaced(other))
    };
    let whole = |start: &usize| {
        let end = start + words.len();
        !is_cut(text[..*start].chars().next_back(), words.chars().next())
            && !is_cut(words.chars().next_back(), text[end..].chars().next())
    };
    let found = text[from..].match_indices(words).map(|(at, _)| from + at).filter(whole).nth(nth.checked_sub(1)?)?;
    Some(TextRange::new(found, found + words.len()))
}

/// Whether a letter belongs to a script that puts spaces between its words.
fn is_spaced(letter: char) -> bool {
    letter.is_alphanumeric() && letter < '\u{2E80}'
}
