//! A number of things, and then their names, more or fewer: "three towns: Hallam, Rees, Okafor and Adler".

use galley_words::t;

use super::alarm::Alarm;
use super::page::Page;
use crate::reading::figures::Measure;
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::tokens::Sentence;

/// How many things are counted in a list at most: longer lists are no longer written with commas.
const MOST: u64 = 12;

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (sentence, first, last) in page.sentences() {
        for at in first..last {
            let Some(figure) = page.figure(at) else { continue };
            let plain = figure.measure == Measure::Count
                && figure.is_exact()
                && figure.second.is_none()
                && !figure.noun.is_empty();
            if !plain || figure.value < 2 * ONE || figure.value > MOST * ONE {
                continue;
            }
            let end = page.words.at_byte(figure.phrase.end());
            let Some((names, from, to)) = names(page, sentence, end) else { continue };
            if names.saturating_mul(ONE) == figure.value {
                continue;
            }
            let places = [figure.phrase, page.range(from, to)];
            let words = t!(figures_listed, said = page.said(places[0]), count = names, names = page.said(places[1]));
            page.alarm(out, "listed", &places, words);
        }
    }
}

/// How many names stand behind a colon or between dashes right behind `end`, with the tokens that they fill. None where
/// it is no plain list of names that "and" closes.
fn names(page: &Page<'_>, sentence: &Sentence, end: usize) -> Option<(u64, usize, usize)> {
    let words = &page.words;
    let dash = matches!(words.word(end), "—" | "–");
    if !dash && words.word(end) != ":" {
        return None;
    }
    let (mut at, mut count, mut closed) = (end + 1, 0, false);
    let from = at;
    loop {
        // A name: capitals, with small words between them.
        let begun = at;
        while at < sentence.to && words.is_word(at) {
            let small =
                matches!(words.word(at), "of" | "the" | "de" | "la" | "del" | "von" | "van" | "al") && at > begun;
            if !small && !words.is_capital(at) {
                return None;
            }
            at += 1;
            if words.word(at) == "and" {
                break;
            }
        }
        // A name is not longer than four words, and a list of one-letter words is none.
        if at == begun || at - begun > 4 || matches!(words.word(begun), "the" | "a" | "one" | "i" | "jr") {
            return None;
        }
        count += 1;
        match words.word(at) {
            "," if words.word(at + 1) == "and" => (at, closed) = (at + 2, true),
            "," if !closed => at += 1,
            "and" if !closed => (at, closed) = (at + 1, true),
            "." | "" if !dash && closed && at + 2 >= sentence.to => break,
            "—" | "–" if dash && closed => break,
            _ => return None,
        }
    }
    Some((count, from, at))
}
