//! The rows of the register: somebody, and an outlet, across all articles; what they are sorted and found by.

use super::{Entry, Voice, key};
use crate::model::id::ArticleId;
use crate::model::person::{Check, Checks, PersonKind};
use crate::text::seek::fold;
use crate::text::sort::sort_by;

/// Somebody across all articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
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

impl Appearance {
    pub(super) fn add(&mut self, voice: &Voice) {
        self.quotes += voice.quotes;
        self.words += voice.words;
        self.claims += voice.claims;
        self.checks = self.checks.or(voice.checks);
    }
}

impl Profile {
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
pub(super) struct OutletCast {
    sources: usize,
    unnamed: usize,
    people: usize,
    organizations: usize,
    documents: usize,
}

impl OutletCast {
    pub(super) fn add(&mut self, voice: &Voice) {
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
    pub(super) fn add(&mut self, article: &Entry, cast: &OutletCast) {
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
pub fn sort_profiles(profiles: &mut Vec<Profile>, by: By, descending: bool) {
    let number = |profile: &Profile| match by {
        By::Articles => profile.articles.len(),
        By::Quotes => profile.quotes,
        By::Words => profile.words,
        By::Claims => profile.claims,
        By::Named => profile.named,
        _ => 0,
    };
    let name = |profile: &Profile| (fold(&profile.name), profile.articles.first().map(|there| there.article));
    sort_rows(profiles, by == By::Name, descending, &number, &name);
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
pub(super) fn part(part: usize, whole: usize, units: usize) -> usize {
    let (part, whole, units) = (part as u128, whole as u128, units as u128);
    if whole == 0 { 0 } else { usize::try_from((part * units * 2 + whole) / (whole * 2)).unwrap_or(usize::MAX) }
}

fn fits(query: &str, texts: &[&str]) -> bool {
    let text = key(&texts.join(" "));
    key(query).split(' ').all(|word| text.contains(word))
}
