//! Which language and direction a text has, guessed cheaply.
//!
//! Knows: scripts by their code points, and a few small words of the languages that share the Latin
//! script. Does not know: dialects; an unsure guess is empty.

use crate::model::article::Article;
use crate::reading::anatomy::line::lower;
use crate::reading::script::{Direction, direction};
use crate::text::floor_char_boundary;

/// Small words that are common in one language and rare in the others.
const SMALL_WORDS: [(&str, &str); 12] = [
    ("en", "the|and|of|to|was|that|with|for|said|he|she|by|from"),
    ("de", "der|die|und|das|nicht|ist|ein|eine|mit|von|den|auf|im|sich"),
    ("fr", "le|les|et|des|une|est|dans|du|qui|pour|au|sur|pas|il"),
    ("es", "el|los|las|y|una|del|por|con|para|su|al|se|lo"),
    ("it", "il|di|che|una|per|del|della|non|gli|sono|con|nel"),
    ("nl", "het|een|van|en|niet|zijn|op|te|voor|dat|aan|met"),
    ("pt", "o|os|um|uma|não|em|do|da|dos|ao|na|no|para|com"),
    ("pl", "się|nie|na|że|jest|od|przez|oraz|który|jak|dla|po|jego|ale|w|z"),
    ("cs", "se|je|na|že|by|který|jsou|jako|byl|jeho|podle|také|při|ve|v|před"),
    ("sv", "och|att|det|som|är|på|för|av|inte|har|till|med|en|den"),
    ("hu", "a|az|és|hogy|nem|egy|is|volt|csak|már|meg|mint|szerint"),
    ("tr", "ve|bir|bu|için|ile|olarak|çok|daha|gibi|kadar|sonra|ancak"),
];

/// Languages whose small words are their neighbors' too, with letters that these lack: Slovak and Croatian have "se",
/// "je" and "na", Swedish and Dutch "na" and "od".
const OWN_LETTERS: [(&str, &[char]); 2] = [("pl", &['ł', 'ą', 'ę', 'ż']), ("cs", &['ě', 'ř', 'ů'])];

/// Scripts that are told apart, each named after a language that is written in it.
const SCRIPTS: [&str; 10] = ["latin", "ar", "he", "zh", "ja", "ko", "ru", "el", "hi", "th"];

/// Letters of the Arabic script that Arabic lacks. Urdu has its own dotted and round ones, Pashto and
/// Sorani theirs; Persian's are shared by all of them.
const PERSIAN: &str = "پچژگکی";
const URDU: &str = "ٹڈڑںےہھ";
const PASHTO: &str = "ټډړښځڅڼ";
const SORANI: &str = "ڕڵێۆ";
/// Letters of Ukrainian that Russian lacks.
const UKRAINIAN: &str = "іїєґ";
/// Common characters that are written so only where Chinese is not simplified, and only where it is.
const TRADITIONAL: &str = "們國說為會來時這個對發過還開問關實樣後裡";
const SIMPLIFIED: &str = "们国说为会来时这个对发过还开问关实样后里";

impl Article {
    /// The language that the article says it is in, else the one that its words look like, as a BCP 47 tag without
    /// region; empty where unsure.
    #[must_use]
    pub fn language(&self) -> &str {
        let known = self.meta.language.split(['-', '_']).next().unwrap_or_default();
        let guessed = || language_of(self.text.as_str()).split('-').next().unwrap_or_default();
        if known.is_empty() { guessed() } else { known }
    }
}

/// A BCP 47 language tag for the text, or empty where unsure. Reads at most the first 4,000
/// characters.
#[must_use]
pub fn language_of(text: &str) -> &'static str {
    match language_of_letters(text, 4_000) {
        Some("latin") => latin_language(text),
        Some(language) => language,
        None => "",
    }
}

/// The language that most letters among the first `most` characters are of, as far as letters tell it:
/// `latin` for all that share the Latin script; none where there are fewer than 8 letters.
pub(crate) fn language_of_letters(text: &str, most: usize) -> Option<&'static str> {
    let mut counts = [0usize; SCRIPTS.len()];
    let marks = [PERSIAN, URDU, PASHTO, SORANI, UKRAINIAN, TRADITIONAL, SIMPLIFIED];
    let mut hits = [0usize; 7];
    for c in text.chars().take(most) {
        let script = match c {
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => 0,
            '\u{620}'..='\u{65F}'
            | '\u{66E}'..='\u{6EF}'
            | '\u{6FA}'..='\u{6FF}'
            | '\u{750}'..='\u{77F}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}' => 1,
            '\u{590}'..='\u{5FF}' | '\u{FB1D}'..='\u{FB4F}' => 2,
            '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' => 3,
            '\u{3040}'..='\u{30FF}' => 4,
            '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' => 5,
            '\u{400}'..='\u{52F}' => 6,
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => 7,
            '\u{900}'..='\u{97F}' => 8,
            '\u{E00}'..='\u{E7F}' => 9,
            _ => continue,
        };
        if let Some(count) = counts.get_mut(script) {
            *count += 1;
        }
        if matches!(script, 1 | 3 | 6) {
            for (letters, hit) in marks.iter().zip(&mut hits) {
                *hit += usize::from(letters.contains(c));
            }
        }
    }
    let [persian, urdu, pashto, sorani, ukrainian, traditional, simplified] = hits;
    let [_, arabic, _, han, kana, hangul, cyrillic, ..] = counts;
    // Japanese writes mostly Han; kana give it away. Korean may have a little of it.
    let letters = |at: usize, count: usize| if at == 3 { count + kana } else { count };
    let best = counts.iter().enumerate().map(|(at, count)| (letters(at, *count), at)).max_by_key(|(count, _)| *count);
    let (_, at) = best.filter(|(count, _)| *count >= 8)?;
    Some(match SCRIPTS.get(at).copied().unwrap_or_default() {
        "ar" if pashto * 100 > arabic => "ps",
        "ar" if sorani * 100 > arabic => "ckb",
        "ar" if urdu * 50 > arabic => "ur",
        "ar" if persian * 50 > arabic => "fa",
        "zh" | "ja" if kana * 20 > han => "ja",
        "zh" if hangul * 2 > han => "ko",
        "zh" if traditional > simplified => "zh-Hant",
        "ru" if ukrainian * 40 > cyrillic => "uk",
        language => language,
    })
}

/// The language of a text in the Latin script, or empty where unsure: by its small words.
pub(crate) fn latin_language(text: &str) -> &'static str {
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
    let start = text.get(..floor_char_boundary(text, 20_000)).unwrap_or_default();
    let has_letters = || OWN_LETTERS.iter().all(|(tag, letters)| *tag != best || start.contains(*letters));
    if first >= 4 && first * 2 >= second * 3 && has_letters() { best } else { "" }
}

/// `rtl` where most of the text's first 200 letters run from right to left, else empty.
#[must_use]
pub fn direction_of(text: &str) -> &'static str {
    if direction(text) == Some(Direction::Rtl) { "rtl" } else { "" }
}
