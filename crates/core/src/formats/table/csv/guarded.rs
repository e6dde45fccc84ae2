//! Words that a spreadsheet would take for something else: a formula, a number, a date.
//!
//! Knows: what Excel and LibreOffice turn into what when they open a text file ("AutoFormat" of cells; datatest, "How
//! to avoid Excel auto-formatting"). Does not know: how a cell is written. Whole numbers that stay what they are
//! (`12`, `2026`) are none of it.

/// Signs that begin a formula (OWASP, "CSV Injection"), their full-width forms, and line ends that hide one.
const RUN: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Digits of a number that spreadsheets keep; the others become zeros (IEEE 754).
const EXACT: usize = 15;

/// Names of months in English, German, French and Spanish, and a short form that is the beginning of none.
const MONTHS: &str = "january february march april may june july august september october november december januar \
    februar märz mrz mai juni juli oktober dezember janvier février fevrier mars avril juin juillet août aout septembre \
    octobre novembre décembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre \
    diciembre";

/// Whether a cell that holds these words would be run, or shown as something that they are not.
pub(super) fn is_changed(words: &str) -> bool {
    let bare = words.trim();
    // A marked figure is often all of a cell: "50%", "$1,200", "(5)".
    let figure = bare.trim_matches(|c: char| matches!(c, '%' | '(' | ')' | ' ' | '\u{a0}') || is_currency(c));
    let is_dressed = if figure.len() < bare.len() { is_figure(figure) } else { is_figure(bare) && !is_digits(bare) };
    words.starts_with(RUN) || is_dressed || is_number(bare) || is_date(bare) || is_truth(bare)
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '\u{20a0}'..='\u{20cf}')
}

/// Digits with the signs of numbers between them, which a spreadsheet writes in its own way.
fn is_figure(words: &str) -> bool {
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '/' | '\u{a0}');
    words.contains(|c: char| c.is_ascii_digit()) && words.chars().all(is_of_number) && !words.contains("..")
}

/// A number that loses what it is: leading zeros, more digits than are kept, a power of ten.
fn is_number(words: &str) -> bool {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return false;
    }
    let is_plain = words.bytes().all(|byte| byte.is_ascii_digit());
    if is_plain {
        return digits > EXACT || digits > 1 && words.starts_with('0');
    }
    let grouped = words.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' '));
    let is_power = words.split_once(['e', 'E']).is_some_and(|(before, after)| {
        let power = after.strip_prefix(['+', '-']).unwrap_or(after);
        is_digits(power) && before.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
    });
    is_power || grouped && digits > EXACT
}

fn is_digits(words: &str) -> bool {
    !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit())
}

/// A day, a time, a month with a number, a fraction: whatever a spreadsheet keeps as a day or a part of one.
fn is_date(words: &str) -> bool {
    if words.len() > 40 || !words.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let groups: Vec<&str> = words.split(['-', '/', '.', ':']).map(str::trim).collect();
    let short = |group: &&str| is_digits(group) && group.len() <= 4;
    if (2..=3).contains(&groups.len()) && groups.iter().all(short) {
        return true;
    }
    // 10:30 pm
    let clock = words.trim_end_matches(['m', 'M', '.', ' ', 'a', 'A', 'p', 'P']);
    let is_half_day = words.get(clock.len()..).is_some_and(|end| end.contains(['a', 'A', 'p', 'P']));
    if is_half_day && clock.split(':').all(is_digits) {
        return true;
    }
    // A day and a time.
    let numbers = pieces(words).filter(|piece| is_digits(piece) && piece.len() <= 4).count();
    let is_instant = words.contains(':') && words.chars().all(|c| c.is_ascii_digit() || " -/.:T".contains(c));
    if is_instant && (4..=6).contains(&numbers) {
        return true;
    }
    let (mut months, mut numbers, mut others) = (0, 0, 0);
    for piece in pieces(words) {
        if is_digits(piece) {
            numbers += usize::from(piece.len() <= 4);
            others += usize::from(piece.len() > 4);
        } else if is_month(piece) {
            months += 1;
        } else {
            others += 1;
        }
    }
    months == 1 && (1..=4).contains(&numbers) && others == 0
}

/// Runs of digits and of letters; signs between them are passed over.
fn pieces(words: &str) -> impl Iterator<Item = &str> {
    let mut rest = words;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let is_digit = rest.starts_with(|c: char| c.is_ascii_digit());
        let end = rest.find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != is_digit).unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The name of a month, or its beginning.
fn is_month(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.chars().count() >= 3 && MONTHS.split(' ').any(|month| month.starts_with(&*lower))
}

/// A word that a spreadsheet writes in capitals, as what is true or not.
fn is_truth(words: &str) -> bool {
    ["true", "false", "wahr", "falsch", "vrai", "faux", "verdadero", "falso"].contains(&&*words.to_lowercase())
}
