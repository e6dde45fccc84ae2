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

use std::cmp::Reverse;

use crate::insight::cast::Cast;
use crate::model::id::ArticleId;
use crate::model::person::{Check, Checks, Person, PersonKind};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::seek::fold;
use crate::text::sort::sort_by;

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

/// Somebody across all articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The name: the one that most articles use, of those the longest.
    pub name: String,
    /// The other names that articles use for it.
    pub others: Vec<String>,
    /// What it is.
    pub kind: PersonKind,
    /// What makes it speak, in the words of the newest article that says it.
    pub role: String,
    /// Whom it speaks for, likewise.
    pub organization: String,
    /// The articles that have it in their cast: where it is quoted with the most words comes first.
    pub articles: Vec<Appearance>,
    /// Quotes in all of them.
    pub quotes: usize,
    /// Words in direct quotes in all of them.
    pub words: usize,
    /// Its part of all words in direct quotes on the device, in thousandths.
    pub share: usize,
    /// Claims in all of them.
    pub claims: usize,
    /// In how many articles it is named.
    pub named: usize,
}

/// Somebody in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The article.
    pub article: ArticleId,
    /// What the article is called.
    pub title: String,
    /// Its outlet; may be empty.
    pub outlet: String,
    /// Quotes.
    pub quotes: usize,
    /// Words in direct quotes.
    pub words: usize,
    /// Claims.
    pub claims: usize,
    /// The boxes that are ticked there.
    pub checks: Checks,
}

/// An outlet across all its articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlet {
    /// What it is called, as its newest article has it; empty where articles name none.
    pub name: String,
    /// Its articles, newest edit first.
    pub articles: Vec<OutletArticle>,
    /// The casts of its articles together; who is in two of them counts twice.
    pub sources: usize,
    /// Words in direct quotes.
    pub words: usize,
    /// Sources that are not named.
    pub unnamed: usize,
    /// Sources that are people.
    pub people: usize,
    /// Sources that are organizations.
    pub organizations: usize,
    /// Sources that are documents.
    pub documents: usize,
}

/// An article of an outlet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutletArticle {
    /// The article.
    pub article: ArticleId,
    /// What it is called.
    pub title: String,
    /// Its cast.
    pub sources: usize,
    /// Words in direct quotes.
    pub words: usize,
    /// Sources that are not named.
    pub unnamed: usize,
}

/// By what rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The name, folded.
    Name,
    /// The number of articles.
    Articles,
    /// Quotes of a person.
    Quotes,
    /// Words quoted; the share of them sorts alike.
    Words,
    /// Claims of a person.
    Claims,
    /// Articles in which a person is named.
    Named,
    /// Sources of an outlet.
    Sources,
    /// Sources per article of an outlet.
    PerArticle,
    /// The part of an outlet's sources that is not named.
    Unnamed,
    /// The part that are people.
    People,
    /// The part that are organizations.
    Organizations,
    /// The part that are documents.
    Documents,
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
    pub fn figures(&self) -> Vec<Figure> {
        let total = self.words();
        let mut figures: Vec<Figure> = self.groups().iter().map(|group| self.figure(group, total)).collect();
        sort_figures(&mut figures, By::Words, true);
        figures
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

    fn figure(&self, group: &[usize], total: usize) -> Figure {
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
        Figure {
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

impl Appearance {
    fn add(&mut self, voice: &Voice) {
        self.quotes += voice.quotes;
        self.words += voice.words;
        self.claims += voice.claims;
        self.checks = self.checks.or(voice.checks);
    }
}

impl Figure {
    /// In how many articles a box is ticked.
    #[must_use]
    pub fn checked(&self, check: Check) -> usize {
        self.articles.iter().filter(|there| there.checks.has(check)).count()
    }

    /// Whether each of the typed words stands in its names, its role or its organization.
    #[must_use]
    pub fn fits(&self, query: &str) -> bool {
        let names = self.others.join(" ");
        fits(query, &[&self.name, &names, &self.role, &self.organization])
    }
}

/// What is counted of an article's cast for its outlet.
#[derive(Clone, Copy, Default)]
struct OutletCast {
    sources: usize,
    unnamed: usize,
    people: usize,
    organizations: usize,
    documents: usize,
}

impl OutletCast {
    fn add(&mut self, voice: &Voice) {
        self.sources += 1;
        self.unnamed += usize::from(!voice.checks.has(Check::Named));
        match voice.kind {
            PersonKind::Person => self.people += 1,
            PersonKind::Organization => self.organizations += 1,
            PersonKind::Document => self.documents += 1,
        }
    }
}

impl Outlet {
    fn add(&mut self, article: &Entry, cast: &OutletCast) {
        self.articles.push(OutletArticle {
            article: article.id,
            title: article.title.clone(),
            sources: cast.sources,
            words: article.words,
            unnamed: cast.unnamed,
        });
        self.sources += cast.sources;
        self.words += article.words;
        self.unnamed += cast.unnamed;
        self.people += cast.people;
        self.organizations += cast.organizations;
        self.documents += cast.documents;
    }

    /// Sources per article, in tenths.
    #[must_use]
    pub fn per_article(&self) -> usize {
        part(self.sources, self.articles.len(), 10)
    }

    /// The part of its sources that so many are, in thousandths.
    #[must_use]
    pub fn share_of(&self, count: usize) -> usize {
        part(count, self.sources, 1_000)
    }

    /// Whether each of the typed words stands in its name.
    #[must_use]
    pub fn fits(&self, query: &str) -> bool {
        fits(query, &[&self.name])
    }
}

/// Sorts persons; equal ones by name.
pub fn sort_figures(figures: &mut Vec<Figure>, by: By, descending: bool) {
    let number = |figure: &Figure| match by {
        By::Articles => figure.articles.len(),
        By::Quotes => figure.quotes,
        By::Words => figure.words,
        By::Claims => figure.claims,
        By::Named => figure.named,
        _ => 0,
    };
    let name = |figure: &Figure| (fold(&figure.name), figure.articles.first().map(|there| there.article));
    sort_rows(figures, by == By::Name, descending, &number, &name);
}

/// Sorts outlets; equal ones by name. Articles without an outlet come last of all.
pub fn sort_outlets(outlets: &mut Vec<Outlet>, by: By, descending: bool) {
    let number = |outlet: &Outlet| match by {
        By::Articles => outlet.articles.len(),
        By::Words => outlet.words,
        By::Sources => outlet.sources,
        By::PerArticle => outlet.per_article(),
        By::Unnamed => outlet.share_of(outlet.unnamed),
        By::People => outlet.share_of(outlet.people),
        By::Organizations => outlet.share_of(outlet.organizations),
        By::Documents => outlet.share_of(outlet.documents),
        _ => 0,
    };
    let name = |outlet: &Outlet| (fold(&outlet.name), outlet.articles.first().map(|there| there.article));
    sort_rows(outlets, by == By::Name, descending, &number, &name);
    sort_by(outlets, |a, b| a.name.is_empty().cmp(&b.name.is_empty()));
}

type Named = (String, Option<ArticleId>);

fn sort_rows<T>(
    rows: &mut Vec<T>,
    by_name: bool,
    descending: bool,
    number: &dyn Fn(&T) -> usize,
    name: &dyn Fn(&T) -> Named,
) {
    let mut keyed: Vec<(usize, Named, T)> = rows.drain(..).map(|row| (number(&row), name(&row), row)).collect();
    sort_by(&mut keyed, |a, b| match (by_name, descending) {
        (true, true) => b.1.cmp(&a.1),
        (true, false) => a.1.cmp(&b.1),
        (false, true) => b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)),
        (false, false) => a.0.cmp(&b.0).then_with(|| a.1.cmp(&b.1)),
    });
    rows.extend(keyed.into_iter().map(|(_, _, row)| row));
}

/// A part of a whole in `units`, rounded; 0 of nothing.
fn part(part: usize, whole: usize, units: usize) -> usize {
    let (part, whole, units) = (part as u128, whole as u128, units as u128);
    if whole == 0 { 0 } else { usize::try_from((part * units * 2 + whole) / (whole * 2)).unwrap_or(usize::MAX) }
}

fn fits(query: &str, texts: &[&str]) -> bool {
    let text = key(&texts.join(" "));
    key(query).split(' ').all(|word| text.contains(word))
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

/// The host of an address without "www."; empty where there is none.
fn host(url: &str) -> String {
    let Some((_, rest)) = url.trim().split_once("://") else { return String::new() };
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.').to_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// Which of a list are one (union by the smaller index).
struct Sets(Vec<usize>);

impl Sets {
    fn new(len: usize) -> Self {
        Self((0..len).collect())
    }

    fn root(&mut self, mut at: usize) -> usize {
        while let Some(up) = self.0.get(at).copied().filter(|up| *up != at) {
            let above = self.0.get(up).copied().unwrap_or(up);
            if let Some(slot) = self.0.get_mut(at) {
                *slot = above;
            }
            at = above;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(slot) = self.0.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }

    /// The sets, each in order, in the order of their first.
    fn lists(&mut self) -> Vec<Vec<usize>> {
        let mut lists: Vec<Vec<usize>> = vec![Vec::new(); self.0.len()];
        for at in 0..self.0.len() {
            let root = self.root(at);
            if let Some(list) = lists.get_mut(root) {
                list.push(at);
            }
        }
        lists.retain(|list| !list.is_empty());
        lists
    }
}
