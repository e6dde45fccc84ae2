//! The same cast across all articles: who is quoted how much, where, and by which outlets.
//!
//! Knows: one [`Cast`] after another, each folded in and dropped with its work. Does not know: where articles
//! are kept, or which of them are in the trash; who reads them leaves those out.
//!
//! # Who is one
//!
//! Within an article the reader's cast says who is one. Across articles nobody has said it, so names decide,
//! compared without regard to case, accents and signs, and persons, organizations and documents apart:
//!
//! - Two of one name are one.
//! - One whose name is among the other's aliases is that other, if the alias is a full name: two words or more
//!   for a person ("M. Lindqvist"; not "Lindqvist", not "she", not "the baker"), any capitalized word for an
//!   organization or a document ("WHO"). Aliases of two are not compared with each other.
//! - Of those, two that speak for different organizations stay apart. Organizations are the same where their
//!   names are, or where one of two words or more stands in the other ("Harbor Board", "the Narrows Harbor
//!   Board"). One without an organization belongs to the only one that there is; where there are several,
//!   nobody knows, and it is a row of its own.
//! - A description is nobody's name: "a spokesman", "The mayor" (no capital but the first, in more than one
//!   word, or none at all). Nor is whoever has a reason not to be named. Each of those is a row of its own.

mod rows;

use std::cmp::Reverse;

use crate::insight::cast::Cast;
use crate::model::evidence;
use crate::model::id::ArticleId;
use crate::model::person::{Check, Checks, Person, PersonKind};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::seek::fold;
use crate::text::sets::Sets;
use crate::text::sort::sort_by;

pub use rows::{Appearance, By, Outlet, OutletArticle, Profile, sort_outlets, sort_profiles};
use rows::{OutletCast, part};

/// Organizations of one name's bearers that are looked for in each other, at most.
const HOUSES: usize = 200;

/// What was read of all articles so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    articles: Vec<Entry>,
    voices: Vec<Voice>,
}

/// An article in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: ArticleId,
    /// What it is called.
    pub title: String,
    /// The outlet that it names, else the host of its address, else empty.
    pub outlet: String,
    /// Words in its direct quotes, as [`Cast::words`] counts them.
    pub words: usize,
    /// When it was last edited.
    modified: Timestamp,
}

/// One of the cast of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Voice {
    /// Index in [`Register::articles`].
    article: usize,
    name: String,
    aliases: Vec<String>,
    kind: PersonKind,
    role: String,
    organization: String,
    hidden: bool,
    checks: Checks,
    quotes: usize,
    words: usize,
    claims: usize,
}

impl Register {
    /// Takes an article in.
    pub fn add(&mut self, work: &Work) {
        let cast = Cast::of(work);
        let article = self.articles.len();
        for row in &cast.rows {
            if let Some(person) = &row.person {
                self.voices.push(Voice::new(article, person, row.quotes.len(), row.words, row.claims.len()));
            }
        }
        let meta = &work.article.meta;
        let named = spaced(&meta.outlet);
        let outlet = if named.is_empty() { host(&meta.url) } else { named };
        let title = work.article.name();
        self.articles.push(Entry { id: work.article.id, title, outlet, words: cast.words, modified: work.modified });
    }

    /// How many articles were taken in.
    #[must_use]
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// None yet?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// Words in direct quotes in all articles, whoever says them.
    #[must_use]
    pub fn words(&self) -> usize {
        self.articles.iter().map(|article| article.words).sum()
    }

    /// Everybody, most words first. Costs what sorting all names costs.
    #[must_use]
    pub fn profiles(&self) -> Vec<Profile> {
        let total = self.words();
        let mut profiles: Vec<Profile> = self.groups().iter().map(|group| self.profile(group, total)).collect();
        sort_profiles(&mut profiles, By::Words, true);
        profiles
    }

    /// Every outlet, most articles first.
    #[must_use]
    pub fn outlets(&self) -> Vec<Outlet> {
        let mut order: Vec<(String, Reverse<Timestamp>, usize)> = self
            .articles
            .iter()
            .enumerate()
            .map(|(at, article)| (key(&article.outlet), Reverse(article.modified), at))
            .collect();
        sort_by(&mut order, Ord::cmp);
        let mut casts = vec![OutletCast::default(); self.articles.len()];
        for voice in &self.voices {
            if let Some(cast) = casts.get_mut(voice.article) {
                cast.add(voice);
            }
        }
        let mut outlets: Vec<Outlet> = Vec::new();
        let mut last = None;
        for (key, _, at) in order {
            let (Some(article), Some(cast)) = (self.articles.get(at), casts.get(at)) else { continue };
            if last.as_ref() != Some(&key) {
                outlets.push(Outlet { name: article.outlet.clone(), ..Outlet::default() });
                last = Some(key);
            }
            if let Some(outlet) = outlets.last_mut() {
                outlet.add(article, cast);
            }
        }
        sort_outlets(&mut outlets, By::Articles, true);
        outlets
    }

    /// The voices that are one, as lists of indices.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut names: Vec<(PersonKind, String, usize)> = Vec::new();
        for (at, voice) in self.voices.iter().enumerate() {
            if let Some(key) = voice.key() {
                names.push((voice.kind, key, at));
            }
        }
        sort_by(&mut names, Ord::cmp);
        let mut sets = Sets::new(self.voices.len());
        for (before, after) in names.iter().zip(names.iter().skip(1)) {
            if (before.0, &before.1) == (after.0, &after.1) {
                sets.join(before.2, after.2);
            }
        }
        for (at, voice) in self.voices.iter().enumerate().filter(|(_, voice)| !voice.hidden) {
            for alias in voice.aliases.iter().filter(|alias| is_full_name(alias, voice.kind)) {
                let wanted = (voice.kind, key(alias));
                let first = names.partition_point(|(kind, name, _)| (*kind, name) < (wanted.0, &wanted.1));
                if let Some((_, _, other)) =
                    names.get(first).filter(|(kind, name, _)| (*kind, name) == (wanted.0, &wanted.1))
                {
                    sets.join(at, *other);
                }
            }
        }
        sets.lists().into_iter().flat_map(|list| self.apart(list)).collect()
    }

    /// Splits those of one name by whom they speak for.
    fn apart(&self, list: Vec<usize>) -> Vec<Vec<usize>> {
        let organization = |at: &usize| self.voices.get(*at).map_or_else(String::new, |voice| key(&voice.organization));
        let mut houses: Vec<(String, usize)> = list.iter().map(|at| (organization(at), *at)).collect();
        sort_by(&mut houses, Ord::cmp);
        let mut distinct: Vec<String> = houses.iter().map(|(house, _)| house.clone()).collect();
        distinct.dedup();
        distinct.retain(|house| !house.is_empty());
        let mut sets = Sets::new(distinct.len());
        // Each is looked for in each other one, unless there are so many that it means nothing any more.
        let looked_for = if distinct.len() > HOUSES { &[][..] } else { &distinct[..] };
        for (at, house) in looked_for.iter().enumerate() {
            for (other, longer) in looked_for.iter().enumerate() {
                if at != other && house.contains(' ') && format!(" {longer} ").contains(&format!(" {house} ")) {
                    sets.join(at, other);
                }
            }
        }
        let clusters = sets.lists();
        if clusters.len() < 2 {
            return vec![list];
        }
        let mut cluster_of = vec![clusters.len(); distinct.len()];
        for (number, cluster) in clusters.iter().enumerate() {
            for house in cluster {
                if let Some(slot) = cluster_of.get_mut(*house) {
                    *slot = number;
                }
            }
        }
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); clusters.len() + 1];
        for (house, at) in houses {
            let known = distinct.binary_search(&house).ok().and_then(|house| cluster_of.get(house));
            if let Some(group) = groups.get_mut(known.copied().unwrap_or(clusters.len())) {
                group.push(at);
            }
        }
        // In the order of the articles again.
        groups.iter_mut().for_each(|group| sort_by(group, Ord::cmp));
        groups.retain(|group| !group.is_empty());
        groups
    }

    fn profile(&self, group: &[usize], total: usize) -> Profile {
        let voices = || group.iter().filter_map(|at| self.voices.get(*at));
        let modified = |voice: &Voice| self.articles.get(voice.article).map(|article| article.modified);
        let mut newest: Vec<&Voice> = voices().collect();
        sort_by(&mut newest, |a, b| modified(b).cmp(&modified(a)));
        let said = |of: fn(&Voice) -> &String| {
            newest.iter().map(|voice| of(voice)).find(|words| !words.is_empty()).cloned().unwrap_or_default()
        };
        let mut used: Vec<&str> = voices().map(|voice| voice.name.as_str()).collect();
        sort_by(&mut used, Ord::cmp);
        let mut names: Vec<(usize, &str)> = Vec::new();
        for name in used {
            match names.last_mut() {
                Some((uses, last)) if *last == name => *uses += 1,
                _ => names.push((1, name)),
            }
        }
        // "DANA OKAFOR" is how an agency shouts it.
        let rank = |(uses, name): &(usize, &str)| {
            let shouted = name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase);
            (Reverse(*uses), shouted, Reverse(name.chars().count()))
        };
        sort_by(&mut names, |a, b| rank(a).cmp(&rank(b)).then_with(|| a.1.cmp(b.1)));
        let mut names: Vec<String> = names.into_iter().map(|(_, name)| name.to_owned()).collect();
        let name = if names.is_empty() { String::new() } else { names.remove(0) };
        let mut aliases: Vec<(&str, usize)> =
            voices().flat_map(|voice| &voice.aliases).zip(0..).map(|(alias, at)| (alias.as_str(), at)).collect();
        sort_by(&mut aliases, Ord::cmp);
        aliases.dedup_by_key(|(alias, _)| *alias);
        sort_by(&mut aliases, |a, b| a.1.cmp(&b.1));
        let mut taken = names.clone();
        taken.push(name.clone());
        sort_by(&mut taken, Ord::cmp);
        let new =
            aliases.into_iter().filter(|(alias, _)| taken.binary_search_by(|one| one.as_str().cmp(alias)).is_err());
        names.extend(new.map(|(alias, _)| alias.to_owned()));
        let mut articles: Vec<(usize, Appearance)> = Vec::new();
        for voice in voices() {
            let Some(entry) = self.articles.get(voice.article) else { continue };
            if let Some((at, there)) = articles.last_mut()
                && *at == voice.article
            {
                there.add(voice);
                continue;
            }
            let mut there = Appearance {
                article: entry.id,
                title: entry.title.clone(),
                outlet: entry.outlet.clone(),
                quotes: 0,
                words: 0,
                claims: 0,
                checks: Checks::default(),
            };
            there.add(voice);
            articles.push((voice.article, there));
        }
        let mut articles: Vec<Appearance> = articles.into_iter().map(|(_, there)| there).collect();
        sort_by(&mut articles, |a, b| {
            (Reverse(a.words), Reverse(a.quotes), &a.title, a.article).cmp(&(
                Reverse(b.words),
                Reverse(b.quotes),
                &b.title,
                b.article,
            ))
        });
        let words = articles.iter().map(|there| there.words).sum();
        Profile {
            name,
            others: names,
            kind: newest.first().map(|voice| voice.kind).unwrap_or_default(),
            role: said(|voice| &voice.role),
            organization: said(|voice| &voice.organization),
            quotes: articles.iter().map(|there| there.quotes).sum(),
            words,
            share: part(words, total, 1_000),
            claims: articles.iter().map(|there| there.claims).sum(),
            named: articles.iter().filter(|there| there.checks.has(Check::Named)).count(),
            articles,
        }
    }
}

impl Voice {
    fn new(article: usize, person: &Person, quotes: usize, words: usize, claims: usize) -> Self {
        Self {
            article,
            name: spaced(&person.name),
            aliases: person.aliases.iter().map(|alias| spaced(alias)).filter(|alias| !alias.is_empty()).collect(),
            kind: person.kind,
            role: spaced(&person.role),
            organization: spaced(&person.organization),
            hidden: !person.is_named() && !person.anonymity.trim().is_empty(),
            checks: person.checks,
            quotes,
            words,
            claims,
        }
    }

    /// What its name is compared by; none where it is no name.
    fn key(&self) -> Option<String> {
        if self.hidden || is_description(&self.name, self.kind) {
            return None;
        }
        Some(key(&self.name)).filter(|key| !key.is_empty())
    }
}

/// White space as single spaces.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What names are compared by: folded words without signs.
fn key(name: &str) -> String {
    let folded = fold(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether it has letters of two cases to tell names by, and they tell that it is none.
fn is_description(name: &str, kind: PersonKind) -> bool {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    let has_capital = |word: &str| word.chars().any(char::is_uppercase);
    let has_case = name.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let more = words.clone().next().is_some();
    let in_rest = words.any(|word| has_capital(word) || word.chars().any(|c| c.is_ascii_digit()));
    match kind {
        // "The mayor": a sentence began there. A name of one word is one.
        PersonKind::Person if more => has_case && !in_rest,
        _ => has_case && !in_rest && !has_capital(first),
    }
}

/// Whether an alias may stand for the whole name in another article.
fn is_full_name(alias: &str, kind: PersonKind) -> bool {
    let words = key(alias).split(' ').filter(|word| !word.is_empty()).count();
    words > usize::from(kind == PersonKind::Person) && !is_description(alias, kind)
}

/// The host of an address in small letters, without "www." and a port; empty where there is none.
fn host(url: &str) -> String {
    let site = url.split_once("://").and_then(|_| evidence::host(url)).unwrap_or_default();
    site.split(':').next().unwrap_or_default().trim_end_matches('.').to_lowercase()
}
