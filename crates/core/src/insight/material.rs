//! What can be read out of an article's text, once: it costs what the text is long, and no edit of marks
//! changes it. Beside the text and its blocks it depends on the article's language and on its date of
//! publication, by which ages and weekdays are reckoned.

use super::gaps::passages::Passages;
use crate::model::article::Article;
use crate::reading::alarms::{Alarm, alarms_of};
use crate::reading::figures::tokens::Words;
use crate::reading::figures::{self, Figure};
use crate::reading::quotations;
use crate::text::TextRange;

/// What stands in a text, whoever marks it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Material {
    /// Its figures, in text order; among them times and scores, which are counted nowhere ([`Material::amounts`]).
    pub figures: Vec<Figure>,
    /// Its figures that disagree, in text order.
    pub alarms: Vec<Alarm>,
    /// Whether its figures were held against each other: the rules know English only.
    pub compared: bool,
    /// Its quotations with their quotation marks, in text order, as bytes; none overlaps another.
    pub quotations: Vec<TextRange>,
    /// What of it somebody has to answer for.
    pub passages: Passages,
}

impl Material {
    /// Reads an article.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let words = Words::of(article);
        let mut figures = figures::read_words(&words);
        let compared = words.is_english();
        let quotations = quotations::read(article);
        quote(&mut figures, &quotations);
        let alarms = alarms_of(article, words, &figures);
        let passages = Passages::of(article, &figures, &quotations);
        Self { figures, alarms, compared, quotations, passages }
    }

    /// What a reader would call the text's figures: without times of the day and scores.
    pub fn amounts(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter().filter(|figure| figure.is_amount())
    }
}

/// Notes of figures that they are quoted, also in the marks that only some texts quote in.
fn quote(figures: &mut [Figure], quotations: &[TextRange]) {
    let mut next = 0;
    for figure in figures {
        while quotations.get(next).is_some_and(|one| one.end() <= figure.range.start()) {
            next += 1;
        }
        figure.quoted = figure.quoted || quotations.get(next).is_some_and(|one| one.overlaps(figure.range));
    }
}
