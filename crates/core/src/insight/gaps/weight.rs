//! Which figures have weight: amounts, shares and counts of something, which somebody must have counted. Not
//! years, dates, ages, times of day and ordinals, which stand in every sentence.

use crate::article::Article;
use crate::figures::Figure;

/// Whether somebody must have counted it.
#[must_use]
pub(super) fn is_weighty(article: &Article, figure: &Figure) -> bool {
    let words = figure.range.of(article.text.as_str());
    let is_amount = words.contains(['$', '€', '£', '¥', '%', '‰', '٪']) || words.contains("percent");
    let digits = words.chars().filter(|c| c.is_numeric()).count();
    is_amount || digits > 4 || words.contains("million") || words.contains("billion")
}
