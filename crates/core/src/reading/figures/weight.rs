//! Which figures have weight: what somebody must have counted, weighed or reckoned. Not years, dates, ages, times
//! of day, spans of time, scores and small numbers of things, which stand in every other sentence.

use super::{Figure, Measure, Unit};

/// From how many on a number of things is weighty, in thousandths.
const MANY: u64 = 100_000;
/// The same where it is not known what is counted.
const VERY_MANY: u64 = 1_000_000;

/// From how many on a whole is weighty of which a part is named.
const SOME: u64 = 20_000;

/// Whether somebody must have reckoned it.
#[must_use]
pub(crate) fn is_weighty(figure: &Figure) -> bool {
    match figure.measure {
        Measure::Money(_) | Measure::Percent | Measure::Points | Measure::Multiple => true,
        Measure::Unit(unit) => !is_span(unit),
        // "31 of the 48", not "half" nor "two of the five branches", which anybody can see.
        Measure::Ratio => figure.second.is_some_and(|whole| whole >= SOME),
        Measure::Count if figure.event.is_some() => true,
        Measure::Count if figure.noun.is_empty() => figure.value >= VERY_MANY,
        Measure::Count => figure.value >= MANY,
        Measure::Year | Measure::Date(_) | Measure::Time | Measure::Age | Measure::Score => false,
    }
}

fn is_span(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Decade
    )
}
