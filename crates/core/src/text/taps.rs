//! Words under a finger: what a tap means where two taps select.
//!
//! Knows: a text, and what stands between two spaces. Does not know: fingers, the screen, or where words
//! of scripts without spaces end: the browser's own segmenter says that.

use crate::text::{self, TextRange, floor_char_boundary, is_edge_space};

/// Where a stretch without spaces falls into words: byte offsets inside it, ascending, without its ends.
/// None where nobody can tell.
pub type Cuts<'a> = &'a dyn Fn(&str) -> Option<Vec<usize>>;

/// The word at or next to a byte of the text, in the block `within`: what stands between two spaces, without
/// the quotation marks, brackets, stops and dashes around it ("$4.2", "don’t", "11:40", "Ninety-six" are
/// words); in scripts without spaces what `cuts` says. None where the block is empty.
#[must_use]
pub fn word_at(text: &str, within: TextRange, at: usize, cuts: Cuts<'_>) -> Option<TextRange> {
    let within = text::trim(text, within);
    let at = floor_char_boundary(text, at.clamp(within.start(), within.end().max(within.start())));
    let words = within.of(text);
    let here = at - within.start();
    // On a space: the word before it, since a finger that misses, misses by little.
    let before = words.get(..here)?;
    let on_space = words.get(here..)?.chars().next().is_none_or(is_edge_space);
    let before = if on_space { before.trim_end_matches(is_edge_space) } else { before };
    let here = before.len();
    let start = before.char_indices().rev().find(|(_, c)| is_edge_space(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let end = words.get(here..)?.find(is_edge_space).map_or(words.len(), |more| here + more);
    let token = TextRange::new(within.start() + start, within.start() + end);
    let at = if on_space { (within.start() + here).saturating_sub(1).max(token.start()) } else { at };
    let piece = piece_at(text, token, at, cuts);
    (!piece.is_empty()).then_some(piece)
}

/// The word before the one that starts at or before this byte, or the one after; none at the block's edge.
#[must_use]
pub fn next_word(text: &str, within: TextRange, at: usize, back: bool, cuts: Cuts<'_>) -> Option<TextRange> {
    let within = text::trim(text, within);
    let here = word_at(text, within, at, cuts)?;
    let mut place = if back { here.start() } else { here.end() };
    // Signs between two words are stepped over.
    loop {
        let next = if back {
            text.get(within.start()..place)?.char_indices().next_back().map(|(at, _)| within.start() + at)?
        } else {
            place
        };
        let letter = text.get(next..within.end())?.chars().next()?;
        if is_of_word(letter) {
            let found = word_at(text, within, next, cuts)?;
            if found != here {
                return Some(found);
            }
        }
        place = if back { next } else { next + letter.len_utf8() };
    }
}

/// The range with the quotation marks around it, where both stand there: the closing one may follow a
/// comma or a stop.
#[must_use]
pub fn with_quotation_marks(text: &str, range: TextRange) -> TextRange {
    let Some(open) = text.get(..range.start()).and_then(|before| before.chars().next_back()) else { return range };
    let Some(closing) = closing_of(open) else { return range };
    let Some(after) = text.get(range.end()..) else { return range };
    let mut end = range.end();
    for c in after.chars().take(4) {
        end += c.len_utf8();
        if closing.contains(&c) {
            return TextRange::new(range.start() - open.len_utf8(), end);
        }
        if !matches!(c, '.' | ',' | '!' | '?' | '…' | ';' | ':' | '،' | '؟' | '。' | '、' | '！' | '？') {
            break;
        }
    }
    range
}

fn closing_of(open: char) -> Option<&'static [char]> {
    Some(match open {
        '“' => &['”'],
        '‘' => &['’'],
        '„' => &['“', '”'],
        '‚' => &['‘', '’'],
        '«' => &['»'],
        '»' => &['«', '»'],
        '‹' => &['›'],
        '›' => &['‹', '›'],
        '”' => &['”'],
        '「' => &['」'],
        '『' => &['』'],
        '"' => &['"'],
        _ => return None,
    })
}

/// Whether a character belongs to a word, also at its edge.
fn is_of_word(c: char) -> bool {
    let is_sign = c.is_ascii_punctuation() && !matches!(c, '$' | '#' | '@' | '%' | '&' | '+')
        || is_edge_space(c)
        || matches!(u32::from(c), 0x2010..=0x205E | 0x3001..=0x301F | 0xFF01..=0xFF0F | 0xFF1A..=0xFF20)
        || matches!(c, '«' | '»' | '¡' | '¿' | '،' | '؛' | '؟' | '。' | '·');
    !is_sign
}

/// The piece of a stretch without spaces that a byte is in.
fn piece_at(text: &str, token: TextRange, at: usize, cuts: Cuts<'_>) -> TextRange {
    // Two words with a dash between them are two words.
    let mut piece = token;
    for (place, c) in token.of(text).char_indices() {
        if matches!(c, '—' | '–' | '…' | '/') {
            let place = token.start() + place;
            if place + c.len_utf8() <= at {
                piece = TextRange::new(place + c.len_utf8(), piece.end());
            } else if place > at && place > piece.start() {
                piece = TextRange::new(piece.start(), place);
                break;
            }
        }
    }
    let words = piece.of(text);
    let kept = words.trim_start_matches(|c| !is_of_word(c));
    if kept.is_empty() {
        return text::snap_to_graphemes(text, piece);
    }
    let start = piece.start() + words.len() - kept.len();
    let piece = TextRange::new(start, start + kept.trim_end_matches(|c| !is_of_word(c)).len());
    if piece.of(text).chars().any(text::is_spaceless)
        && let Some(cuts) = cuts(piece.of(text))
    {
        let at = at.clamp(piece.start(), piece.end().saturating_sub(1));
        let (mut low, mut high) = (piece.start(), piece.end());
        let is_cut = |cut: &usize| text.is_char_boundary(*cut) && !text::is_name_joint(text, *cut);
        for cut in cuts.into_iter().map(|cut| piece.start() + cut).filter(is_cut) {
            if cut <= at && cut > low {
                low = cut;
            }
            if cut > at && cut < high {
                high = cut;
            }
        }
        return text::snap_to_graphemes(text, TextRange::new(low, high));
    }
    text::snap_to_graphemes(text, piece)
}
