//! What a line is by where it stands.
//!
//! Knows: claims, zones, repetitions, and each line's neighbors. Does not know: anything of the
//! text beyond those.

use super::bylines::names_of;
use super::furniture::{has_mail, has_phrase};
use super::line::{Line, Marker};
use super::repeats::Repeats;
use super::words::{BIO_WORDS, JOBS, TOPIC_LINES};
use super::zones::{Zones, is_prose};
use crate::model::article::Role;

/// The page while its lines are being placed.
struct Page<'p, 'a> {
    lines: &'p [Line<'a>],
    claims: &'p [Option<Role>],
    zones: &'p Zones,
    repeats: &'p Repeats,
    /// What has been decided so far; `None` is still open.
    roles: Vec<Option<Role>>,
}

/// The final role of each line.
pub(super) fn place(lines: &[Line<'_>], claims: &[Option<Role>], zones: &Zones, repeats: &Repeats) -> Vec<Role> {
    let mut page = Page { lines, claims, zones, repeats, roles: claims.to_vec() };
    page.above_headline();
    if let Some(headline) = zones.headline {
        page.set(headline, Role::Headline);
    }
    page.captions();
    page.under_headline();
    page.lists();
    page.links();
    page.authors();
    page.prose();
    page.tail();
    page.roles.into_iter().map(|role| role.unwrap_or(Role::Paragraph)).collect()
}

impl Page<'_, '_> {
    fn role(&self, at: usize) -> Option<Role> {
        self.roles.get(at).copied().flatten()
    }

    fn is_open(&self, at: usize) -> bool {
        matches!(self.roles.get(at), Some(None))
    }

    fn set(&mut self, at: usize, role: Role) {
        if let Some(slot) = self.roles.get_mut(at) {
            *slot = Some(role);
        }
    }

    fn before(&self, at: usize) -> Option<Role> {
        at.checked_sub(1).and_then(|at| self.role(at))
    }

    /// Over the headline: the short line that touches it is the kicker, dates and names near it keep
    /// their roles, everything else belongs to the page and not to the story.
    fn above_headline(&mut self) {
        let Some(headline) = self.zones.headline else { return };
        for (at, line) in self.lines.iter().enumerate().take(headline) {
            let near = headline - at <= 4;
            match self.role(at) {
                None if (at + 1 == headline || (at + 2 == headline && self.role(at + 1) == Some(Role::Dateline)))
                    && line.size <= 6
                    && !line.is_open()
                    && line.end != '.' =>
                {
                    self.set(at, Role::Kicker)
                }
                // Should the headline have been missed, its story must not be lost with the menus.
                None if is_prose(line, None) && line.size >= 25 => self.set(at, Role::Paragraph),
                None => self.set(at, Role::Clutter),
                Some(Role::Byline | Role::Dateline | Role::Caption | Role::Credit) if near => {}
                Some(Role::Related) => {}
                Some(_) => self.set(at, Role::Clutter),
            }
        }
    }

    /// The line over a credit, a sentence standing twice beside its caption, and the alternative text
    /// over a caption.
    fn captions(&mut self) {
        let from = self.zones.headline.map_or(0, |at| at + 1);
        for at in from..self.lines.len() {
            let Some(line) = self.lines.get(at) else { continue };
            let open = self.is_open(at);
            let under = self.role(at + 1);
            let named_first = self.lines.get(at + 1).is_some_and(|next| next.starts("image source"));
            let short = (3..=60).contains(&line.size) && !line.opens_quoted() && !line.is_open();
            let over_credit = short && under == Some(Role::Credit) && !named_first;
            let again =
                line.size >= 4 && self.repeats.is_twice(at) && (self.has_caption_near(at) || self.is_doubled(at));
            if open && (over_credit || again) {
                self.set(at, Role::Caption);
            }
        }
        // A few names in parentheses under a line that is no sentence: whose picture it is.
        for at in from + 1..self.lines.len() {
            let (Some(line), Some(over)) = (self.lines.get(at), self.lines.get(at - 1)) else { continue };
            let names = line.text.starts_with('(')
                && line.text.ends_with(')')
                && (1..=8).contains(&line.size)
                && line.capitals() * 2 >= line.size;
            if names && self.is_open(at) && self.is_open(at - 1) && !over.is_sentence() && over.size >= 3 {
                self.set(at, Role::Credit);
                self.set(at - 1, Role::Caption);
            }
        }
        for at in (from..self.lines.len()).rev() {
            // "1 of 4" may stand between the two.
            let below =
                if self.lines.get(at + 1).is_some_and(|line| line.text.starts_with(|c: char| c.is_ascii_digit())) {
                    at + 2
                } else {
                    at + 1
                };
            let (Some(line), Some(next)) = (self.lines.get(at), self.lines.get(below)) else { continue };
            let under = self.role(below) == Some(Role::Caption)
                && (below == at + 1 || self.role(at + 1) == Some(Role::Clutter));
            if !self.is_open(at)
                || !under
                || line.is_sentence()
                || line.is_open()
                || line.size > 14
                || (is_job(line) && self.before(at) == Some(Role::Byline))
            {
                continue;
            }
            let in_head = at < self.zones.body;
            // In the body a short line over a picture may be a subheading: an agency's credit or a
            // word in common shows that it describes the picture.
            let agency = next.text.ends_with(')') || next.head.starts_with("file ");
            let first_after_headline = self.zones.headline.is_some_and(|headline| headline + 1 == at);
            let dek = in_head && first_after_headline && line.size > 6;
            if !dek && (in_head || agency || shares_word(line.text, next.text)) {
                self.set(at, Role::Caption);
            }
        }
    }

    /// Whether the next line says the same: what a picture shows, and its caption.
    fn is_doubled(&self, at: usize) -> bool {
        let same = |a: usize, b: usize| {
            let words = |at: usize| self.lines.get(at).map_or("", |line| line.text.trim_end_matches('.'));
            self.is_open(b) && words(a) == words(b) && self.lines.get(a).is_some_and(|line| !line.opens_quoted())
        };
        let headline = self.zones.headline;
        same(at, at + 1) && !headline.is_some_and(|headline| same(headline, at))
    }

    /// Whether one of the three lines before or after is a caption or the same line again.
    fn has_caption_near(&self, at: usize) -> bool {
        (at.saturating_sub(3)..at + 4).any(|near| near != at && self.role(near) == Some(Role::Caption))
    }

    /// Between headline and body: the dek, names, jobs, pictures.
    fn under_headline(&mut self) {
        let Some(headline) = self.zones.headline else { return };
        let mut deks = 0;
        let mut signed = false;
        // Lines since the last claimed byline: a job or house follows at once or not at all.
        let mut since = usize::MAX;
        for at in headline + 1..self.zones.body {
            let Some(line) = self.lines.get(at) else { continue };
            let role = match self.role(at) {
                Some(role) => {
                    signed |= role == Role::Byline || role == Role::Dateline;
                    since = if role == Role::Byline { 0 } else { since };
                    if role == Role::Bio && (self.before(at) == Some(Role::Byline) || line.size <= 4) {
                        self.set(at, Role::Byline);
                    }
                    continue;
                }
                None if line.level > 1 => Role::Subheading,
                None if self.is_menu(at) => Role::Clutter,
                None if signed && line.is_name() && self.before(at) == Some(Role::Caption) => Role::Credit,
                None if self.is_caseless_author(at, line) => Role::Byline,
                None if (line.is_name()
                    && !line.holds_any(
                        "news|more|mail|stories|read|video|learn|latest|popular|view|watch|photo|share|center",
                    ))
                    || (line.text.contains('|') && line.size <= 8 && line.capitals() >= 2) =>
                {
                    Role::Byline
                }
                None if line.size <= 10
                    && !line.is_sentence()
                    && line.capitals() * 2 >= line.size
                    && !names_of(line.text).is_empty() =>
                {
                    Role::Byline
                }
                None if is_job(line) && line.size <= 8 && !line.is_sentence() => Role::Byline,
                None if self.before(at) == Some(Role::Byline)
                    && since < 2
                    && line.size <= 6
                    && line.opens_like_heading()
                    && !line.is_sentence() =>
                {
                    Role::Byline
                }
                None if self.before(at) == Some(Role::Byline)
                    && line.is_sentence()
                    && line.holds_any(" reported from | contributed |is a | is the ") =>
                {
                    Role::Byline
                }
                None if !signed && deks < 2 && line.size >= 4 => {
                    deks += 1;
                    Role::Dek
                }
                None if line.is_sentence() && line.size > 3 && deks == 0 => {
                    deks += 1;
                    Role::Dek
                }
                None if self.before(at) == Some(Role::Paragraph) || self.has_figures_around(at) => Role::Paragraph,
                None if line.size >= 4 => Role::Caption,
                None if self.zones.furnished => Role::Clutter,
                None => Role::Kicker,
            };
            signed |= role == Role::Byline;
            since = if role == Role::Byline && line.is_name() { 0 } else { since.saturating_add(1) };
            self.set(at, role);
        }
    }

    /// Whether a line without capitals beside the date is who wrote it: "石田真帆", "الواحة: سلمى الحداد".
    fn is_caseless_author(&self, at: usize, line: &Line<'_>) -> bool {
        let dated = self.role(at + 1) == Some(Role::Dateline) || self.before(at) == Some(Role::Dateline);
        dated && line.is_caseless() && line.size <= 6 && !line.is_sentence() && !names_of(line.text).is_empty()
    }

    /// Whether short open lines stand before and after it: the entries of a menu.
    fn is_menu(&self, at: usize) -> bool {
        let short = |at: usize| {
            self.claims.get(at) == Some(&None)
                && self.lines.get(at).is_some_and(|line| line.size <= 3 && !line.is_sentence())
        };
        let run = (at.saturating_sub(4)..at + 5).filter(|near| short(*near)).count();
        short(at) && run >= 5
    }

    /// Whether it and a neighbor hold figures and no sentence: the rows of a table.
    fn has_figures_around(&self, at: usize) -> bool {
        let row = |at: usize| {
            self.lines.get(at).is_some_and(|line| {
                !line.is_sentence()
                    && line.text.split_whitespace().filter(|word| word.bytes().all(|b| b.is_ascii_digit())).count() >= 3
            })
        };
        row(at) && (row(at + 1) || at.checked_sub(1).is_some_and(row))
    }

    /// A numbered line with no other item beside it heads a section ("1. Why is it going up?").
    fn lists(&mut self) {
        for at in self.zones.body..self.lines.len() {
            let Some(line) = self.lines.get(at) else { continue };
            let Marker::Number(_) = line.marker else { continue };
            let item = |at: Option<usize>| {
                at.is_some_and(|at| self.role(at) == Some(Role::ListItem) || self.role(at) == Some(Role::Subheading))
            };
            // A button may stand between two items.
            let over = |at: usize| self.role(at) == Some(Role::Clutter);
            let before = at.checked_sub(1).and_then(|near| if over(near) { near.checked_sub(1) } else { Some(near) });
            let after = if over(at + 1) { at + 2 } else { at + 1 };
            let alone = !item(before) && !item(Some(after));
            if self.role(at) == Some(Role::ListItem) && alone {
                if line.size <= 14 && line.end != '.' {
                    self.set(at, Role::Subheading);
                } else if line.size > 40 {
                    self.set(at, Role::Paragraph);
                }
            }
        }
    }

    /// What follows a heading of links is a link until prose comes; short lines after "Tags" are
    /// clutter; lines after a contact heading are contact.
    fn links(&mut self) {
        let mut mode: Option<Role> = None;
        for at in self.zones.headline.map_or(0, |at| at + 1)..self.lines.len() {
            let Some(line) = self.lines.get(at) else { continue };
            let role = self.role(at);
            if line.is_one_of(&TOPIC_LINES) {
                mode = Some(Role::Clutter);
                self.set(at, Role::Clutter);
                continue;
            }
            match (role, mode) {
                (Some(Role::Related), _) => {
                    // "Related: Bridge toll to stay" is a link itself; "Related" alone opens a list.
                    let inline = line.text.split_once(':').is_some_and(|(_, rest)| !rest.trim().is_empty());
                    mode = (!inline && line.size <= 6).then_some(Role::Related);
                }
                (Some(Role::Bio), _) => mode = (line.size <= 4).then_some(Role::Bio),
                (Some(Role::ListItem), Some(Role::Related)) if at >= self.zones.end || at < self.zones.body + 2 => {
                    self.set(at, Role::Related)
                }
                (None, Some(Role::Related))
                    if (at < self.zones.body && !line.is_open())
                        || (!is_prose(line, None) && !line.is_open())
                        || (at >= self.zones.end && line.size <= 45) =>
                {
                    let close = self.zones.body.max(at) == at && line.size <= 2 && at < self.zones.end;
                    if close || self.role_of_next_prose(at) {
                        // The last short line before prose may be a subheading; two links in a row are not.
                        if self.before(at) == Some(Role::Related) {
                            self.set(at, Role::Related);
                        }
                    } else {
                        self.set(at, Role::Related);
                    }
                }
                (None, Some(Role::Clutter)) if line.size <= 4 && !line.is_sentence() => self.set(at, Role::Clutter),
                (Some(Role::Clutter), Some(Role::Bio)) if line.text.bytes().filter(u8::is_ascii_digit).count() >= 6 => {
                    self.set(at, Role::Bio)
                }
                (None, Some(Role::Bio)) if line.size <= 6 => self.set(at, Role::Bio),
                (Some(Role::Dateline | Role::Byline), Some(_)) => {}
                _ => mode = None,
            }
        }
    }

    fn role_of_next_prose(&self, at: usize) -> bool {
        self.lines.get(at + 1).is_some_and(|next| is_prose(next, self.role(at + 1)))
    }

    /// Sentences about the authors after the story: they begin with a name of the byline.
    fn authors(&mut self) {
        let names: Vec<String> = (0..self.zones.body)
            .filter(|at| self.role(*at) == Some(Role::Byline))
            .filter_map(|at| self.lines.get(at))
            .flat_map(|line| names_of(line.text))
            .take(8)
            .collect();
        let last = self.lines.len();
        let late = self.zones.body + (self.zones.end.max(self.zones.body) - self.zones.body) * 2 / 3;
        for at in late..last {
            let Some(line) = self.lines.get(at) else { continue };
            if line.size > 70 || !matches!(self.role(at), None | Some(Role::Caption)) {
                continue;
            }
            let about = names.iter().any(|name| {
                let family = name.rsplit(' ').next().unwrap_or("");
                begins_with(line.text, name) || (family.len() > 2 && begins_with(line.text, family))
            });
            let bare = line.size <= 4 && !line.is_sentence();
            let guest = at + 2 >= self.zones.end && self.is_about_guest(at, line);
            let signed = guest || about && (bare || has_phrase(line.text, BIO_WORDS));
            let written = self.role(at).is_none() && has_mail(line.text) && at + 3 >= self.zones.end;
            if signed || written {
                self.set(at, Role::Bio);
            }
        }
        // An address in the middle of the story is part of it.
        for at in self.zones.body..late {
            let prose = self.lines.get(at).is_some_and(|line| line.is_sentence() && line.size > 8);
            if self.role(at) == Some(Role::Bio) && prose {
                self.set(at, Role::Paragraph);
            }
        }
    }

    /// After an interview: who was asked. The line begins with a name of the head, and closes no speech.
    fn is_about_guest(&self, at: usize, line: &Line<'_>) -> bool {
        let asks = |at: &usize| self.lines.get(*at).is_some_and(|line| matches!(line.end, '?' | '？' | '؟'));
        let dashed = |at: &usize| self.lines.get(*at).is_some_and(|line| line.text.starts_with("――"));
        let questions = (self.zones.body..at).filter(|at| asks(at) || dashed(at)).count();
        if questions < 3 || line.opens_quoted() || !line.is_sentence() || line.end == '?' {
            return false;
        }
        let born = line.text.contains("生まれ") || line.text.contains("年生");
        let mut words = line.text.split_whitespace();
        let (Some(first), Some(second)) = (words.next(), words.next()) else { return born };
        let name = line.text.get(..first.len() + 1 + second.len()).unwrap_or("").trim_end_matches(',');
        let known = self.lines.iter().take(self.zones.body).any(|line| line.text.contains(name));
        born || (known && is_name_like(name))
    }

    /// In the body: pull quotes, block quotes, subheadings.
    fn prose(&mut self) {
        // Ornaments are few. Where much of the story stands in it twice, the paste holds it twice.
        let zone = self.zones.body..self.zones.end;
        let repeated = zone.clone().filter(|at| self.is_open(*at) && self.repeats.is_inside(*at)).count();
        let ornaments = repeated <= 5 || repeated * 6 <= zone.len();
        for at in self.zones.body..self.zones.end {
            let Some(line) = self.lines.get(at).filter(|_| self.is_open(at)) else { continue };
            let role = if ornaments && self.is_pull_quote(at, line) {
                if self.repeats_caption(at) { Role::Caption } else { Role::PullQuote }
            } else if self.is_block_quote(at, line) {
                Role::BlockQuote
            } else if self.is_subheading(at, line) {
                Role::Subheading
            } else {
                Role::Paragraph
            };
            self.set(at, role);
        }
    }

    /// A sentence that stands in a longer line too. Short quoted words with no stop are headings
    /// more often ("‘Nobody asked us to leave’").
    fn is_pull_quote(&self, at: usize, line: &Line<'_>) -> bool {
        let enough = line.size >= 8 || (line.size >= 5 && line.is_sentence());
        enough
            && line.size <= 45
            && (self.repeats.is_inside(at) || (self.repeats.is_twice(at) && line.is_wholly_quoted()))
    }

    /// Whether the words stand in a caption, and in nothing else.
    fn repeats_caption(&self, at: usize) -> bool {
        let mut around = self.repeats.around(at).peekable();
        around.peek().is_some() && around.all(|line| self.role(line) == Some(Role::Caption))
    }

    /// What a paragraph that ends with a colon announces, at length: several sentences, in quotation
    /// marks or none.
    fn is_block_quote(&self, at: usize, line: &Line<'_>) -> bool {
        let announced = at.checked_sub(1).and_then(|before| self.lines.get(before)).is_some_and(|before| {
            before.text.ends_with([':', '：']) && before.size >= 6 && self.before(at) == Some(Role::Paragraph)
        });
        announced && line.sentences() >= 2 && (line.is_wholly_quoted() || !line.text.contains(['“', '"', '«', '„']))
    }

    /// A short line that is no sentence, with text under it.
    fn is_subheading(&self, at: usize, line: &Line<'_>) -> bool {
        if line.level > 0 {
            return true;
        }
        if matches!(line.marker, Marker::Dash(_)) || line.text.starts_with("――") {
            return false;
        }
        let mark = matches!(line.end, '?' | '？' | '؟') || !line.is_sentence();
        let short = line.size <= 14 && line.text.chars().take(111).count() <= 110 && line.size > 0;
        let attributed = line.text.contains(['”', '"']) && !line.is_wholly_quoted();
        if !(mark && short && line.opens_like_heading()) || line.is_open() || attributed && line.end == '?' {
            return false;
        }
        // A quoted question is speech.
        if (line.end == '?' && line.opens_quoted()) || line.starts_any("correction|clarification|editor's note|update")
        {
            return false;
        }
        let under = (at + 1..self.lines.len()).find(|next| !matches!(self.role(*next), Some(Role::Clutter)));
        under.is_some_and(|next| {
            let long = self.lines.get(next).is_some_and(|next| next.is_sentence() || next.size > line.size);
            let after_heading = self.before(at) == Some(Role::Subheading);
            match self.role(next) {
                None => long || !after_heading,
                Some(Role::Subheading) => {
                    self.lines.get(next).is_some_and(|next| matches!(next.marker, Marker::Number(_)))
                }
                Some(Role::ListItem | Role::Caption | Role::BlockQuote | Role::Paragraph | Role::Credit) => true,
                Some(_) => false,
            }
        })
    }

    /// After the body: what is open is a link or a notice where the page has furniture, else a
    /// paragraph (the signature of a letter).
    fn tail(&mut self) {
        for at in self.zones.end..self.lines.len() {
            let owned = self.lines.get(at).is_some_and(|line| line.text.starts_with('©'));
            if owned && self.role(at) == Some(Role::Credit) && self.before(at) != Some(Role::Caption) {
                self.set(at, Role::Clutter);
            }
        }
        for at in self.zones.end..self.lines.len() {
            let Some(line) = self.lines.get(at).filter(|_| self.is_open(at)) else { continue };
            let role =
                if self.zones.furnished && !is_prose(line, None) && line.size <= 12 && self.zones.headline.is_some() {
                    Role::Clutter
                } else {
                    Role::Paragraph
                };
            self.set(at, role);
        }
    }
}

/// Two words with capitals, or two without case.
fn is_name_like(words: &str) -> bool {
    super::line::is_name(words) || super::line::is_caseless(words)
}

/// Whether a short line says what its writer is.
fn is_job(line: &Line<'_>) -> bool {
    line.head.split(|c: char| !c.is_alphabetic()).any(|word| JOBS.has(word))
}

/// Whether the line begins with the words, and they end where a word does.
fn begins_with(text: &str, words: &str) -> bool {
    let head = text.get(..words.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(words))
        && !text.get(words.len()..).unwrap_or("").starts_with(char::is_alphanumeric)
}

/// Whether two lines have a word of four letters or more in common.
fn shares_word(short: &str, long: &str) -> bool {
    let mut words = short.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4).take(14);
    words.any(|word| long.split(|c: char| !c.is_alphanumeric()).take(100).any(|other| other.eq_ignore_ascii_case(word)))
}
