//! The article: its head, its parts in text order, its hyperlinks.

use litemap::LiteMap;

use super::{Decoder, ReadMember, Trust, extra, map_of};
use crate::change::fields::meta_fields;
use crate::formats::json::Value;
use crate::formats::problem::Trouble;
use crate::model::article::{Block, Dismissal, Link, MOST_BLOCKS, Meta, Role};
use crate::model::task::Task;
use crate::model::time::Timestamp;
use crate::reading::build::gather;
use crate::reading::following::{self, Old};
use crate::text::sort::sort_by;
use crate::text::{TextRange, Unit, is_line_end, trim};

impl ReadMember for Task {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        decoder.task(object.get(key))
    }
}

impl ReadMember for LiteMap<String, Dismissal> {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        decoder.dismissals(object, key)
    }
}

impl Decoder<'_> {
    /// The article's head.
    pub(crate) fn meta(&mut self, object: &Value<'_>) -> Meta {
        self.at = Timestamp::default();
        let decoder = self;
        meta_fields!(read_members decoder object ())
    }

    /// What was said of gaps.
    fn dismissals(&mut self, object: &Value<'_>, key: &str) -> LiteMap<String, Dismissal> {
        let mut dismissed = Vec::new();
        for item in self.objects(object, key) {
            let Some(gap) = item.get("gap").as_str() else {
                self.log.add(Trouble::Item, &item.compact());
                continue;
            };
            let dismissal = Dismissal {
                at: self.time(item, "at", Timestamp::default()),
                lifted: self.yes(item, "lifted"),
                reason: self.string(item, "reason"),
                by: self.string(item, "by"),
                extra: extra(item, &["gap", "reason", "by", "at", "lifted"]),
            };
            dismissed.push((gap.to_owned(), dismissal));
        }
        map_of(dismissed)
    }

    /// What a class is to do. A file of before there were tasks may have used the key for something else:
    /// that is its words.
    fn task(&mut self, object: &Value<'_>) -> Task {
        match object {
            Value::Null => Task::default(),
            Value::Object(_) => Task {
                title: self.string(object, "title"),
                text: self.string(object, "text"),
                by: self.string(object, "by"),
                due: self.string(object, "due"),
                extra: extra(object, &["title", "text", "by", "due"]),
            },
            Value::String(text) => Task { text: text.to_string(), ..Task::default() },
            other => Task { text: other.compact(), ..Task::default() },
        }
    }

    /// The role at a key.
    pub(crate) fn role(&mut self, object: &Value<'_>, name: &str) -> Role {
        self.word(object, name, Role::from_slug, Role::Paragraph)
    }

    /// The blocks in text order, as a file has them: in a text that is not the one that they were made for, they
    /// follow their lines. Words that stand in none would be invisible: their lines become paragraphs.
    pub(crate) fn blocks(&mut self, object: &Value<'_>) -> Vec<Block> {
        let known = match self.unit {
            Some(unit) if self.has_moved(object) => self.following_blocks(object, unit),
            _ => self.fixed_blocks(object),
        };
        let mut blocks = Vec::with_capacity(known.len());
        let mut end = 0;
        for block in known {
            self.uncovered(end, block.range.start(), &mut blocks);
            end = block.range.end();
            blocks.push(block);
        }
        self.uncovered(end, self.text.len(), &mut blocks);
        if blocks.len() > MOST_BLOCKS {
            self.log.add(Trouble::Crowded, "");
            return gather(&blocks.iter().map(|block| block.range).collect::<Vec<_>>());
        }
        blocks
    }

    /// The blocks in text order where they say that they are. The vault's records speak of blocks by number, so
    /// nothing is added.
    pub(crate) fn fixed_blocks(&mut self, object: &Value<'_>) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut end = 0;
        for item in self.objects(object, "blocks") {
            match self.range(item) {
                Some(range) if range.start() >= end && !range.is_empty() => {
                    let extra = extra(item, &["role", "start", "end"]);
                    blocks.push(Block { role: self.role(item, "role"), range, extra });
                    end = range.end();
                }
                _ => self.log.add(Trouble::Block, item.get("role").as_str().unwrap_or("")),
            }
        }
        blocks
    }

    /// Whether the blocks of a file are those of another text: it says so, or it does not prove that they are of
    /// this one and one of them begins or ends amid a word.
    fn has_moved(&self, object: &Value<'_>) -> bool {
        let blocks = object.get("blocks").items();
        let amid = |item: &Value<'_>| {
            self.range(item).is_some_and(|range| !following::is_of_whole_words(self.text.as_str(), range))
        };
        match self.trust {
            Trust::Proved => false,
            Trust::Likely => blocks.iter().any(amid),
            Trust::None => !blocks.is_empty(),
        }
    }

    /// The blocks of another version of the text, where they stand in this one.
    fn following_blocks(&mut self, object: &Value<'_>, unit: Unit) -> Vec<Block> {
        let mut old: Vec<Old> = Vec::new();
        let mut end = 0;
        for item in self.objects(object, "blocks") {
            self.no_extra(item, &["role", "start", "end"]);
            match Self::numbers(item) {
                Some((from, to)) if from >= end && from < to => {
                    old.push(Old { role: self.role(item, "role"), start: from, end: to });
                    end = to;
                }
                _ => self.log.add(Trouble::Block, item.get("role").as_str().unwrap_or("")),
            }
        }
        let following = following::follow(self.text, unit, &old);
        for gone in &following.gone {
            self.log.add(Trouble::Block, gone.role.slug());
        }
        let here = |offset| self.text.count_before(offset, unit);
        for (block, was) in &following.blocks {
            let words = block.range.of(self.text.as_str());
            match was {
                None => self.log.add(Trouble::Relabeled, words),
                Some(old) if (old.start, old.end) != (here(block.range.start()), here(block.range.end())) => {
                    self.log.add(Trouble::PartMoved, words);
                }
                Some(_) => {}
            }
        }
        let blocks = following.blocks.iter().map(|(block, _)| block.clone()).collect();
        self.following = Some(following);
        blocks
    }

    fn uncovered(&mut self, mut start: usize, end: usize, blocks: &mut Vec<Block>) {
        let text = self.text.as_str();
        for line in text.get(start..end).unwrap_or("").split_inclusive(is_line_end) {
            let range = trim(text, TextRange::new(start, start + line.len()));
            start += line.len();
            if !range.is_empty() {
                self.log.add(Trouble::Uncovered, range.of(text));
                blocks.push(Block { role: Role::Paragraph, range, extra: None });
            }
        }
    }

    /// The hyperlinks.
    pub(crate) fn links(&mut self, object: &Value<'_>) -> Vec<Link> {
        let mut links = Vec::new();
        for item in self.objects(object, "links") {
            let href = self.string(item, "href");
            let held = self.range(item);
            let range = match &self.following {
                Some(following) => Self::numbers(item).and_then(|(start, end)| following.place(start, end)),
                None => held,
            };
            match range {
                Some(range) => {
                    if held != Some(range) {
                        self.log.add(Trouble::LinkMoved, &href);
                    }
                    links.push(Link { range, href, extra: extra(item, &["start", "end", "href"]) });
                }
                None => self.log.add(Trouble::Link, &href),
            }
        }
        if self.following.is_some() {
            sort_by(&mut links, |a, b| a.range.cmp(&b.range));
        }
        links
    }
}
