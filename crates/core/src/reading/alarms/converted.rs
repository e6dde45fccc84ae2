//! A measure given in two units that do not agree: "10 miles (20 kilometers)".

use galley_words::t;

use super::alarm::Alarm;
use super::page::{Page, tenths};
use crate::reading::figures::{Figure, Measure, Unit};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (_, first, last) in page.sentences() {
        for (a, b) in (first..last).zip(first + 1..last) {
            let (Some(one), Some(two)) = (page.figure(a), page.figure(b)) else { continue };
            let (Measure::Unit(from), Measure::Unit(to)) = (one.measure, two.measure) else { continue };
            let ((kind, _), (other, scale)) = (size(from), size(to));
            if kind != other
                || kind == Kind::None
                || system(from) == system(to)
                || one.second.is_some()
                || two.second.is_some()
            {
                continue;
            }
            let opened = page.words.word(page.to(a)) == "(" && page.from(b) <= page.to(a) + 2;
            // "Five feet, 11 inches (1.8 meters)" is one measure in two figures.
            let follows = a > first && page.from(a).saturating_sub(page.to(a - 1)) <= 1;
            if !opened || follows {
                continue;
            }
            let (Some((low, high)), Some((least, most))) = (base(one, from), base(two, to)) else { continue };
            if high >= least && most >= low || kind == Kind::Heat && is_difference(one, two) {
                continue;
            }
            let places = [one.range, two.range];
            let middle = (low / 2 + high / 2) / i128::from(scale.max(1));
            let right = u64::try_from(if to == Unit::Celsius { (middle - 32_000_000) * 5 / 9 / 1_000 } else { middle });
            let right = tenths(right.unwrap_or(0));
            let words = t!(figures_converted, one = page.said(places[0]), other = page.said(places[1]), right = right);
            page.alarm(out, "converted", &places, words);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Length,
    Area,
    Mass,
    Volume,
    Speed,
    Heat,
    None,
}

/// What a unit measures, and its size: micrometers, square meters, milligrams, milliliters, meters an hour.
fn size(unit: Unit) -> (Kind, u64) {
    match unit {
        Unit::Inch => (Kind::Length, 25_400),
        Unit::Foot => (Kind::Length, 304_800),
        Unit::Yard => (Kind::Length, 914_400),
        Unit::Mile => (Kind::Length, 1_609_344_000),
        Unit::Centimeter => (Kind::Length, 10_000),
        Unit::Meter => (Kind::Length, 1_000_000),
        Unit::Kilometer => (Kind::Length, 1_000_000_000),
        Unit::Acre => (Kind::Area, 4_047),
        Unit::Hectare => (Kind::Area, 10_000),
        Unit::SquareMile => (Kind::Area, 2_589_988),
        Unit::SquareKilometer => (Kind::Area, 1_000_000),
        Unit::Pound => (Kind::Mass, 453_592),
        Unit::Ounce => (Kind::Mass, 28_350),
        Unit::Gram => (Kind::Mass, 1_000),
        Unit::Kilogram => (Kind::Mass, 1_000_000),
        Unit::Gallon => (Kind::Volume, 3_785),
        Unit::Liter => (Kind::Volume, 1_000),
        Unit::MilesPerHour => (Kind::Speed, 1_609),
        Unit::KilometersPerHour => (Kind::Speed, 1_000),
        Unit::Celsius | Unit::Fahrenheit => (Kind::Heat, 1_000),
        _ => (Kind::None, 1),
    }
}

/// Whether a unit is metric: two of one system are no conversion.
fn system(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Centimeter
            | Unit::Meter
            | Unit::Kilometer
            | Unit::Hectare
            | Unit::SquareKilometer
            | Unit::Gram
            | Unit::Kilogram
            | Unit::Liter
            | Unit::KilometersPerHour
            | Unit::Celsius
    )
}

/// The least and the most that a measure may be, in a unit that both share. Writers round generously: half of the last
/// digit, and at least a twentieth.
fn base(figure: &Figure, unit: Unit) -> Option<(i128, i128)> {
    let value = i128::from(figure.value);
    let step = i128::from(figure.step);
    let scale = i128::from(size(unit).1);
    if matches!(unit, Unit::Celsius | Unit::Fahrenheit) {
        let slack = if figure.is_exact() { step } else { 5 * step };
        let warm = |value: i128| if unit == Unit::Celsius { value * 9 / 5 + 32_000 } else { value };
        return Some((warm(value - slack) * scale, warm(value + slack) * scale));
    }
    let half = (step / 2 + 1).max(value / 20);
    let half = if figure.is_exact() { half } else { half.max(value / 6) };
    Some(((value - half).checked_mul(scale)?, (value + half).checked_mul(scale)?))
}

/// Whether two temperatures are one difference: 2 °C of warming are 3.6 °F.
fn is_difference(one: &Figure, two: &Figure) -> bool {
    let (celsius, fahrenheit) = if one.measure == Measure::Unit(Unit::Celsius) { (one, two) } else { (two, one) };
    let right = celsius.value.saturating_mul(9) / 5;
    right.abs_diff(fahrenheit.value) <= celsius.step.saturating_add(fahrenheit.step)
}
