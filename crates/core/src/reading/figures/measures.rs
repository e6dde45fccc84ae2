//! What a number measures: percent, money, units.
//!
//! Knows: the words and signs behind and before a number. Does not know: how the number itself is written.

use super::dates::Date;

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// How many.
    Count,
    /// How much money, in units of a currency ("USD").
    Money(&'static str),
    /// Percent.
    Percent,
    /// Percentage points.
    Points,
    /// A year of the calendar; the value is the year in thousandths like all others.
    Year,
    /// A day or month of the calendar.
    Date(Date),
    /// A time of the day.
    Time,
    /// Somebody's age in years.
    Age,
    /// A part of a whole: "two in three", "31 of the 48", "half".
    Ratio,
    /// "3-2".
    Score,
    /// So many of a unit.
    Unit(Unit),
    /// So many times as much: "doubled", "twice".
    Multiple,
}

/// A unit of measurement.
#[allow(missing_docs, reason = "their names say it")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Inch,
    Foot,
    Yard,
    Mile,
    Centimeter,
    Meter,
    Kilometer,
    Acre,
    Hectare,
    SquareMile,
    SquareKilometer,
    Pound,
    Ounce,
    Gram,
    Kilogram,
    Ton,
    Gallon,
    Liter,
    MilesPerHour,
    KilometersPerHour,
    Celsius,
    Fahrenheit,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
}

/// The unit that a word names.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "inch" | "inches" => Unit::Inch,
        "foot" | "feet" | "ft" => Unit::Foot,
        "yard" | "yards" => Unit::Yard,
        "mile" | "miles" => Unit::Mile,
        "centimeter" | "centimeters" | "centimetre" | "centimetres" | "cm" => Unit::Centimeter,
        "meter" | "meters" | "metre" | "metres" => Unit::Meter,
        "kilometer" | "kilometers" | "kilometre" | "kilometres" | "km" | "kms" => Unit::Kilometer,
        "acre" | "acres" => Unit::Acre,
        "hectare" | "hectares" => Unit::Hectare,
        "pound" | "pounds" | "lb" | "lbs" => Unit::Pound,
        "ounce" | "ounces" | "oz" => Unit::Ounce,
        "gram" | "grams" | "gramme" | "grammes" => Unit::Gram,
        "kilogram" | "kilograms" | "kilo" | "kilos" | "kg" => Unit::Kilogram,
        "ton" | "tons" | "tonne" | "tonnes" => Unit::Ton,
        "gallon" | "gallons" => Unit::Gallon,
        "liter" | "liters" | "litre" | "litres" => Unit::Liter,
        "mph" => Unit::MilesPerHour,
        "kph" | "kmh" => Unit::KilometersPerHour,
        "second" | "seconds" => Unit::Second,
        "minute" | "minutes" => Unit::Minute,
        "hour" | "hours" => Unit::Hour,
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        _ => return None,
    })
}

/// The currency of a sign, with the letters that stand right before it.
pub(super) fn sign(sign: &str, letters: &str) -> Option<&'static str> {
    Some(match (sign, letters) {
        ("$", "" | "us") => "USD",
        ("$", "a" | "au") => "AUD",
        ("$", "c" | "ca") => "CAD",
        ("$", "nz") => "NZD",
        ("$", _) => "other dollars",
        ("£", _) => "GBP",
        ("€", _) => "EUR",
        ("¥", _) => "JPY",
        ("₹", _) => "INR",
        _ => return None,
    })
}

/// The currency that a word names.
pub(super) fn currency(word: &str) -> Option<&'static str> {
    Some(match word {
        "dollars" | "dollar" => "USD",
        "euro" | "euros" | "eur" => "EUR",
        "cents" | "cent" => "cents",
        "pence" => "pence",
        "yen" => "JPY",
        "rupees" => "INR",
        "yuan" => "CNY",
        "rubles" | "roubles" => "RUB",
        "francs" | "franken" => "CHF",
        _ => return None,
    })
}

/// Whether a word says percent, in any of the languages.
pub(super) fn is_percent(word: &str) -> bool {
    matches!(word, "%" | "٪" | "percent" | "pct" | "prozent")
}
