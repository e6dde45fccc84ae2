//! Markdown, to read, mail or paste: the marks by kind, the sources, the claims that are open. Written only.
//!
//! Knows: how a mark and everything that is said about it reads as text, in the reader's language. Does not know:
//! how words are kept from being markup ([`mod@escape`]), or how a link finds its passage ([`super::fragment`]).
//!
//! ```text
//! # Headline                          ## Quotes (2)
//!
//! Ada Lind · Courier · 2026-03-04     > “We are not closing books,” … “We are closing buildings.”
//! [courier.example/story](…)
//!                                     **1** — Ruth Okafor · [¶ 3](…#:~:text=…)
//!
//!                                     - Type: Direct
//!                                     - Note: Ask again.
//! ```
//!
//! Marks are numbered as they come in the text; where one names another it says the number. Every line of the
//! article's own stands behind `> `, or escaped behind something of ours.

mod escape;

use galley_words::t;
use litemap::LiteMap;

use super::fragment::{self, Links};
use super::loss::{Detail, Loss, Losses};
use crate::insight::cast::{Cast, Places, Row};
use crate::insight::people;
use crate::insight::relate::{self, Tie};
use crate::insight::voices::Voices;
use crate::insight::{answers, ledger};
use crate::model::annotation::Annotation;
use crate::model::codebook::{Kind, KindRole};
use crate::model::evidence::{Evidence, in_order};
use crate::model::id::AnnotationId;
use crate::model::person::{Check, PersonKind};
use crate::model::work::Work;
use crate::reading::naming;
use crate::text::sort::sort_by;
use escape::{escape, is_entity, lines};

/// Characters of a mark's words where it is named a second time.
const NAME: usize = 80;

/// Writes a work, with a line end at the end.
#[must_use]
pub fn write(work: &Work) -> String {
    let voices = Voices::of(work);
    let mut page = Page {
        work,
        out: String::new(),
        links: Links::new(&work.article.meta.url, work.article.text.as_str()),
        places: Places::of(&work.article),
        numbers: work.annotations.iter().enumerate().map(|(at, mark)| (mark.id, at + 1)).collect(),
        ties: ties(work, &voices),
        voices,
        has_makers: people::are_several(&work.annotations),
    };
    page.head();
    let mut rest: Vec<&str> = Vec::new();
    for mark in work.annotations.iter() {
        if work.codebook.kind(&mark.kind).is_none() && !rest.contains(&&*mark.kind) {
            rest.push(&mark.kind);
        }
    }
    for id in work.codebook.kinds.iter().map(|kind| &*kind.id).chain(rest) {
        page.kind(id);
    }
    page.sources();
    page.open_claims();
    page.out
}

/// The relations of each mark, by its id, from both sides, but for the one that says whose words it
/// is: the name stands beside its number.
fn ties(work: &Work, voices: &Voices) -> Vec<(AnnotationId, Tie, AnnotationId, String)> {
    let mut ties = Vec::new();
    for relation in work.relations.values() {
        let tie = |outgoing| Tie { kind: relation.kind.clone(), outgoing };
        let stands_beside = relation.note.trim().is_empty()
            && relate::names_speaker(&work.codebook, &relation.kind)
            && voices.all(relation.from).iter().any(|voice| voice.source == relation.to);
        if !stands_beside {
            ties.push((relation.from, tie(true), relation.to, relation.note.clone()));
        }
        ties.push((relation.to, tie(false), relation.from, relation.note.clone()));
    }
    sort_by(&mut ties, |a, b| (a.0, !a.1.outgoing, &a.1.kind).cmp(&(b.0, !b.1.outgoing, &b.1.kind)));
    ties
}

/// A file that is being written.
struct Page<'a> {
    work: &'a Work,
    out: String,
    links: Option<Links<'a>>,
    places: Places<'a>,
    numbers: LiteMap<AnnotationId, usize>,
    voices: Voices,
    ties: Vec<(AnnotationId, Tie, AnnotationId, String)>,
    has_makers: bool,
}

impl Page<'_> {
    fn push(&mut self, pieces: &[&str]) {
        for piece in pieces {
            self.out.push_str(piece);
        }
    }

    fn heading(&mut self, words: &str, count: usize) {
        self.push(&["\n## ", &escape(&t!(markdown_heading, words = words, count = count), false), "\n"]);
    }

    fn head(&mut self) {
        let (work, meta) = (self.work, &self.work.article.meta);
        self.push(&["# ", &escape(&work.article.name(), false), "\n"]);
        let authors = meta.authors.join(t!(list_separator));
        let mut about: Vec<&str> = vec![&authors, &meta.outlet, &meta.published];
        about.retain(|words| !words.trim().is_empty());
        if !about.is_empty() {
            let about: Vec<String> = about.iter().enumerate().map(|(at, words)| escape(words, at == 0)).collect();
            self.push(&["\n", &about.join(" · "), "\n"]);
        }
        if !meta.url.trim().is_empty() {
            self.push(&["\n", &link(&meta.url), "\n"]);
        }
        let maker = work.annotations.at(0).map_or("", |mark| &mark.creator);
        if !self.has_makers && !maker.trim().is_empty() {
            self.push(&["\n", &pair(t!(markdown_marked_by), maker), "\n"]);
        }
    }

    /// The marks of a kind, under its name.
    fn kind(&mut self, id: &str) {
        let work = self.work;
        let marks: Vec<&Annotation> =
            work.annotations.iter().map(|mark| &**mark).filter(|mark| *mark.kind == *id).collect();
        if marks.is_empty() {
            return;
        }
        let kind = work.codebook.kind(id);
        let name = work.codebook.spoken_kind_name(id);
        self.heading(&t!(markdown_kind, kind = kind.map_or("other", Kind::word), name = name), marks.len());
        for mark in marks {
            self.mark(mark);
        }
    }

    fn mark(&mut self, mark: &Annotation) {
        let work = self.work;
        self.out.push('\n');
        let words = mark.words_in(work.article.text.as_str());
        let mut is_first = true;
        for line in lines(&words) {
            // A line of its own for each paragraph.
            self.push(&[if is_first { "> " } else { ">\n> " }, &escape(line, true), "\n"]);
            is_first = false;
        }
        if is_first {
            self.out.push_str(">\n");
        }
        let number = self.numbers.get(&mark.id).copied().unwrap_or(0).to_string();
        self.push(&["\n**", &number, "**"]);
        let person = mark.person.and_then(|id| work.persons.get(&id)).map(|person| person.name.as_str());
        let speakers: Vec<&str> = self.voices.all(mark.id).iter().map(|voice| &*voice.name).collect();
        let speaker =
            if speakers.is_empty() { person.unwrap_or("").to_owned() } else { speakers.join(t!(list_separator)) };
        if !speaker.trim().is_empty() {
            self.push(&[" — ", &escape(&speaker, false)]);
        }
        if let Some(place) = self.place(mark) {
            self.push(&[" · ", &place]);
        }
        self.out.push('\n');
        let mut list = String::new();
        if mark.is_orphan() {
            item(&mut list, t!(markdown_place), t!(markdown_orphan));
        }
        for said in answers::all(&work.codebook, mark) {
            item(&mut list, &said.name(), &said.words());
        }
        self.related(&mut list, mark);
        if !mark.tags.is_empty() {
            item(&mut list, t!(markdown_tags), &mark.tags.join(t!(list_separator)));
        }
        if self.has_makers && !mark.creator.trim().is_empty() {
            item(&mut list, t!(markdown_marked_by), &mark.creator);
        }
        let proof: Vec<_> = in_order(&mark.evidence).into_iter().filter(|entry| !entry.is_blank()).collect();
        if !proof.is_empty() {
            list.push_str(&format!("- {}\n", escape(&t!(markdown_evidence, count = proof.len()), true)));
            for entry in proof {
                list.push_str(&format!("  - {}\n", evidence(entry)));
            }
        }
        item(&mut list, t!(markdown_note), &mark.note);
        if !list.is_empty() {
            self.push(&["\n", &list]);
        }
    }

    /// The marks that it is related to, by their numbers, a line for each type.
    fn related(&self, list: &mut String, mark: &Annotation) {
        let from = self.ties.partition_point(|one| one.0 < mark.id);
        let mine = self.ties.get(from..).unwrap_or(&[]).iter().take_while(|one| one.0 == mark.id);
        let mut last: Option<&Tie> = None;
        for (_, tie, other, note) in mine {
            let Some(number) = self.numbers.get(other) else { continue };
            if last == Some(tie) {
                list.push_str(t!(list_separator));
            } else {
                if last.is_some() {
                    list.push('\n');
                }
                list.push_str(&format!("- {}", pair(&tie.spoken_name(&self.work.codebook), "")));
                last = Some(tie);
            }
            list.push_str(&format!("**{number}**"));
            if !note.trim().is_empty() {
                list.push_str(&format!(" ({})", escape(&one_line(note), false)));
            }
        }
        if last.is_some() {
            list.push('\n');
        }
    }

    /// "¶ 3", as a link where the page has an address.
    fn place(&mut self, mark: &Annotation) -> Option<String> {
        let range = mark.ranges().next().filter(|range| range.fits(self.work.article.text.as_str()))?;
        let number = self.places.at(range.start()).and_then(|place| place.paragraph);
        let name = number.map(|number| t!(place_paragraph, number = number));
        // Of a mark in several parts the first is gone to.
        let address = self.links.as_mut().and_then(|links| links.to(range));
        match address {
            Some(address) => Some(anchor(&name.unwrap_or_else(|| t!(markdown_passage).to_owned()), &address)),
            None => name.map(|name| escape(&name, false)),
        }
    }

    fn sources(&mut self) {
        let cast = Cast::of(self.work);
        if cast.rows.is_empty() {
            return;
        }
        self.heading(t!(markdown_sources), cast.rows.len());
        self.out.push('\n');
        for row in &cast.rows {
            let list = source(row);
            self.out.push_str(&list);
        }
    }

    fn open_claims(&mut self) {
        let work = self.work;
        let is_open = |mark: &&Annotation| {
            let kind = work.codebook.kind(&mark.kind).filter(|kind| kind.role == KindRole::Claim);
            kind.is_some_and(|kind| ledger::tells_checked(kind) && !ledger::is_checked(mark, kind))
        };
        let open: Vec<&Annotation> = work.annotations.iter().map(|mark| &**mark).filter(is_open).collect();
        if open.is_empty() {
            return;
        }
        self.heading(t!(markdown_open_claims), open.len());
        self.out.push('\n');
        for mark in open {
            let number = self.numbers.get(&mark.id).copied().unwrap_or(0);
            let words = escape(&one_line(&mark.excerpt(NAME)), false);
            let said = self.voices.first(mark.id).map(|voice| escape(&voice.name, false));
            let said = said.map_or_else(String::new, |name| format!(" — {name}"));
            self.out.push_str(&format!("- **{number}** {words}{said}\n"));
        }
    }
}

fn source(row: &Row) -> String {
    let Some(person) = &row.person else { return String::new() };
    let kind = match person.kind {
        PersonKind::Person => t!(answer_person),
        PersonKind::Organization => t!(answer_organization),
        PersonKind::Document => t!(answer_document),
    };
    let about = naming::about(&person.name, &person.role, &person.organization);
    let about = std::iter::once(kind).chain(about).collect::<Vec<_>>().join(t!(list_separator));
    let name = if person.name.trim().is_empty() { t!(markdown_unnamed) } else { &person.name };
    let mut list = format!("- **{}** ({})\n", escape(&one_line(name), false), escape(&one_line(&about), false));
    let mut add = |name: &str, value: &str| {
        let mut line = String::new();
        item(&mut line, name, value);
        for line in line.lines() {
            list.push_str(&format!("  {line}\n"));
        }
    };
    add(t!(markdown_quoted), &t!(words_counted, count = row.words));
    add(t!(markdown_aliases), &person.aliases.join(t!(list_separator)));
    let checks: Vec<&str> = person.checks.iter().map(check).collect();
    add(t!(markdown_checks), &checks.join(t!(list_separator)));
    add(t!(markdown_anonymity), &person.anonymity);
    add(t!(markdown_note), &person.note);
    list
}

fn check(check: Check) -> &'static str {
    match check {
        Check::Independent => t!(check_independent),
        Check::Multiple => t!(check_multiple),
        Check::Verifies => t!(check_verifies),
        Check::Authoritative => t!(check_authoritative),
        Check::Named => t!(check_named),
    }
}

/// An entry of evidence in one line.
fn evidence(entry: &Evidence) -> String {
    let mark = entry.mark.as_ref().map(|mark| match mark.title.as_str() {
        "" => t!(markdown_mark_here, words = &mark.exact),
        title => t!(markdown_mark_there, words = &mark.exact, title = title),
    });
    let contact = match entry.contact.trim() {
        "" => String::new(),
        contact => t!(markdown_contact, contact = contact),
    };
    let words = |words: &str| escape(&one_line(words), true);
    let mut pieces = vec![words(&entry.reference), words(mark.as_deref().unwrap_or("")), words(&entry.place)];
    pieces.push(words(&entry.date));
    pieces.push(if entry.url.trim().is_empty() { String::new() } else { link(&entry.url) });
    pieces.extend([words(&contact), words(&entry.note)]);
    pieces.retain(|piece| !piece.is_empty());
    pieces.join(t!(list_separator))
}

/// A line of a list, "- Note: words"; further lines of the words are lines of the item. Nothing where there are
/// no words.
fn item(list: &mut String, name: &str, words: &str) {
    let mut words = lines(words);
    let Some(first) = words.next() else { return };
    list.push_str(&format!("- {}", pair(name, first)));
    for line in words {
        list.push_str(&format!("\\\n  {}", escape(line, true)));
    }
    list.push('\n');
}

/// "Note: words", escaped.
fn pair(name: &str, words: &str) -> String {
    let name = escape(&one_line(&t!(markdown_name, name = name)), true);
    format!("{name} {}", escape(words, false))
}

/// An address that can be followed where it is one of the web's, else its words.
fn link(url: &str) -> String {
    let words = one_line(url);
    let short = words.split_once("://").map_or(words.as_str(), |(_, rest)| rest);
    fragment::address(url).map_or_else(|| escape(&words, true), |address| anchor(short, &address))
}

/// A link. Nothing in an address could end it; what reads as a character's name in it must not.
fn anchor(words: &str, address: &str) -> String {
    let mut safe = String::with_capacity(address.len());
    for (at, c) in address.char_indices() {
        if c == '&' && is_entity(address.get(at + 1..).unwrap_or("")) {
            safe.push('\\');
        }
        safe.push(c);
    }
    format!("[{}]({safe})", escape(words, false))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many of the cast the list of sources has.
fn named(cast: &Cast) -> usize {
    cast.rows.iter().filter(|row| row.person.is_some()).count()
}

/// What of this work the file does not hold.
#[must_use]
pub fn losses(work: &Work) -> Vec<Loss> {
    let mut losses = Losses::default();
    losses.article(work);
    losses.details(work, &[Detail::Title, Detail::Authors, Detail::Outlet, Detail::Url, Detail::Published]);
    losses.codebook(work);
    let text = work.article.text.as_str();
    let count = |is_lost: &dyn Fn(&Annotation) -> bool| work.annotations.iter().filter(|mark| is_lost(mark)).count();
    losses.add(work.annotations.len(), |count| t!(loss_exact_places, count = count));
    losses.add(count(&|mark| mark.is_reworded(text)), |count| t!(loss_reworded, count = count));
    losses.add(count(&|mark| !matches!(&*mark.origin, "" | "hand")), |count| t!(loss_origins, count = count));
    let mut ids: Vec<AnnotationId> = work.annotations.iter().map(|mark| mark.id).collect();
    sort_by(&mut ids, Ord::cmp);
    let is_there = |id: &AnnotationId| ids.binary_search(id).is_ok();
    let loose = work.relations.values().filter(|one| !is_there(&one.from) || !is_there(&one.to)).count();
    losses.add(work.relations.len() - loose, |count| t!(loss_relations_made, count = count));
    losses.add(loose, |count| t!(loss_loose_relations, count = count));
    losses.dormant(work, work.annotations.iter());
    let proof = work.annotations.iter().flat_map(|mark| mark.evidence.values());
    losses.add(proof.filter(|entry| !entry.is_blank()).count(), |count| t!(loss_evidence_as_text, count = count));
    // The list of sources has all that is known of them, but for those who are at no mark.
    losses.add(work.persons.len().saturating_sub(named(&Cast::of(work))), |count| t!(loss_people, count = count));
    losses.inner(work, 0);
    losses.0
}
