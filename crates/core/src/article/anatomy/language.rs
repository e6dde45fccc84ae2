//! Which language and direction a text has, guessed cheaply.
//!
//! Knows: scripts by their code points, and a few small words of the languages that share the Latin
//! script. Does not know: dialects; an unsure guess is empty.

use super::line::lower;

/// Small words that are common in one language and rare in the others.
const SMALL_WORDS: [(&str, &str); 7] = [
    ("en", "the|and|of|to|was|that|with|for|said|he|she|by|from"),
    ("de", "der|die|und|das|nicht|ist|ein|eine|mit|von|den|auf|im|sich"),
    ("fr", "le|les|et|des|une|est|dans|du|qui|pour|au|sur|pas|il"),
    ("es", "el|los|las|y|una|del|por|con|para|su|al|se|lo"),
    ("it", "il|di|che|una|per|del|della|non|gli|sono|con|nel"),
    ("nl", "het|een|van|en|niet|zijn|op|te|voor|dat|aan|met"),
    ("pt", "o|os|um|uma|não|em|do|da|dos|ao|na|no|para|com"),
];

/// A BCP 47 language tag for the text, or empty where unsure. Reads at most the first 4,000
/// characters.
#[must_use]
pub fn language_of(text: &str) -> &'static str {
    const MOST: usize = 4_000;
    let mut scripts: [(&str, usize); 11] = [
        ("latin", 0),
        ("ar", 0),
        ("he", 0),
        ("zh", 0),
        ("ja", 0),
        ("ko", 0),
        ("ru", 0),
        ("el", 0),
        ("hi", 0),
        ("th", 0),
        ("uk", 0),
    ];
    let mut persian = false;
    for c in text.chars().take(MOST) {
        let script = match c {
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => 0,
            '\u{600}'..='\u{6FF}' => {
                persian |= matches!(c, 'پ' | 'چ' | 'ژ' | 'گ');
                1
            }
            '\u{590}'..='\u{5FF}' => 2,
            '\u{4E00}'..='\u{9FFF}' => 3,
            '\u{3040}'..='\u{30FF}' => 4,
            '\u{AC00}'..='\u{D7AF}' => 5,
            'і' | 'ї' | 'є' | 'ґ' => 10,
            '\u{400}'..='\u{4FF}' => 6,
            '\u{370}'..='\u{3FF}' => 7,
            '\u{900}'..='\u{97F}' => 8,
            '\u{E00}'..='\u{E7F}' => 9,
            _ => continue,
        };
        if let Some((_, count)) = scripts.get_mut(script) {
            *count += 1;
        }
    }
    let count = |name: &str| scripts.iter().find(|(script, _)| *script == name).map_or(0, |(_, count)| *count);
    // Japanese writes mostly Han; kana give it away. Ukrainian has a few letters of its own.
    let best = scripts.iter().max_by_key(|(_, count)| *count).filter(|(_, count)| *count >= 8);
    match best.map_or("", |(script, _)| *script) {
        "latin" => latin_language(text),
        "zh" if count("ja") * 20 > count("zh") => "ja",
        "ru" if count("uk") * 40 > count("ru") => "uk",
        "ar" if persian => "",
        script => script,
    }
}

fn latin_language(text: &str) -> &'static str {
    const MOST_WORDS: usize = 400;
    let mut hits = [0usize; SMALL_WORDS.len()];
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(MOST_WORDS) {
        if word.len() > 6 {
            continue;
        }
        let word = lower(word, 6);
        for ((_, words), hit) in SMALL_WORDS.iter().zip(&mut hits) {
            *hit += usize::from(words.split('|').any(|small| small == word));
        }
    }
    let (mut first, mut second, mut best) = (0, 0, "");
    for (hit, (tag, _)) in hits.iter().zip(SMALL_WORDS) {
        if *hit > first {
            (first, second, best) = (*hit, first, tag);
        } else {
            second = second.max(*hit);
        }
    }
    if first >= 4 && first * 2 >= second * 3 { best } else { "" }
}

/// `rtl` where most of the text's first 200 letters run from right to left, else empty.
#[must_use]
pub fn direction_of(text: &str) -> &'static str {
    let is_rtl = |c: &char| matches!(*c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
    let (mut letters, mut right) = (0usize, 0usize);
    // Digits and signs have no direction of their own; a text without letters is not read to its end.
    for c in text.chars().take(20_000).filter(|c| c.is_alphabetic()).take(200) {
        letters += 1;
        right += usize::from(is_rtl(&c));
    }
    if right * 2 > letters { "rtl" } else { "" }
}
