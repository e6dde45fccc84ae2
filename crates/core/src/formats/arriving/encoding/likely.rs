//! Which encoding bytes are likely to be in, by the letters that come out of it.
//!
//! A text that is read in a wrong encoding has letters that its language does not use, or signs in the midst of its
//! words. Shares below were measured on news in each script: rightly read they are above, wrongly read far below.

use super::Decode;

/// Bytes of letters that one encoding of many bytes shares with none: a script, and its encodings.
struct Script {
    encodings: &'static [&'static str],
    /// Letters that are frequent in it.
    letters: &'static [&'static str],
    /// Letters of it that only some languages have, or none has often: they count for half.
    rare: &'static str,
    /// In percent: the share of those among all letters beyond ASCII, at least.
    share: usize,
}

impl Script {
    /// What a character counts for: capitals are half of it, since one Cyrillic encoding has the capitals where another
    /// has small letters.
    fn weight(&self, c: char) -> usize {
        let has = |c: char| self.letters.iter().any(|set| set.contains(c));
        if has(c) { 2 } else { usize::from(self.rare.contains(c) || c.to_lowercase().any(has)) }
    }
}

/// The most frequent characters that simplified and traditional Chinese share.
const HAN: &str = "的一是在不了有和人中大上我以要他用生到作地出就分成可主年同工也能下子面而方多定行法所民得十三之等部度家力如水化高自二理起小物量都制使本去把性好它合因由其些然前外天政四日那社事平形相全表各重新正心反你明看原又利比或但第向道命此只解意建月公系很情者最立代想已通提直程展五果料象革位入常文次品";
const HAN_SIMPLIFIED: &str = "这为个国时来们于对会发动过说产种后学经进电里现实两体机当点从业应开还义间样与关线内数么质气变条没结问无军并题党员总";
const HAN_TRADITIONAL: &str = "這為個國時來們於對會發動過說產種後學經進電裡現實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結問無軍並題黨員總";
const KANA: &str =
    "のにはをたがでとてしれさいなもるあっかすまらこくうきりよけそつじどちえだみーんびべばめわおせねやげほぎずひふむろ";
const HANGUL: &str =
    "이다는을의에가은도로하고지한사기대인서자정리를시해과으그나어보일제수전부들있주만원장스여상라년조구것아안국";

/// Scripts of East Asia. They are asked first: what is another encoding's hardly decodes without a fault, and hardly
/// ever to frequent letters.
const WIDE: [Script; 4] = [
    Script { encodings: &["shift_jis", "euc-jp"], letters: &[KANA], rare: "", share: 30 },
    Script { encodings: &["gb18030"], letters: &[HAN, HAN_SIMPLIFIED], rare: "", share: 25 },
    Script { encodings: &["big5"], letters: &[HAN, HAN_TRADITIONAL], rare: "", share: 25 },
    Script { encodings: &["euc-kr"], letters: &[HANGUL], rare: "", share: 40 },
];

/// Scripts whose words have no letter of ASCII.
const NARROW: [Script; 5] = [
    Script {
        encodings: &["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "ibm866", "x-mac-cyrillic"],
        letters: &["оеаинтсрвлкмдпуязыьгбчйхжшюцщёіїє"],
        rare: "эґўјљњћђџ",
        share: 80,
    },
    Script {
        encodings: &["windows-1255"], letters: &["יוהלאתרבםמנשהכעדקחסףצןפגזטךץ"], rare: "", share: 80
    },
    Script {
        encodings: &["windows-1253"], letters: &["αοιετσνηυρπκμλςάέίόήύώωγδθχφβξζψϊΐ"], rare: "", share: 80
    },
    Script {
        encodings: &["windows-1256"],
        letters: &["الينمرتوبةدسعفهكقحجطشصخضذزغءأإىئآظثؤیکپگچژ"],
        rare: "",
        share: 80,
    },
    Script {
        encodings: &["windows-874"], letters: &["านรกอเงมยลวดทสตะปบคหแจพชขใไโผธศซภถฟณญ่้ัิีุูื์ำๆ็"], rare: "", share: 80
    },
];

/// Letters beyond ASCII of languages of western and northern Europe.
const WESTERN: &[&str] = &[
    "äöüßé",
    "éèêëàâîïôûùçœæü",
    "áéíóúüñ¿¡ªº",
    "áéíóúâêôãõàçü",
    "åäöæøéü",
    "þðýáéíóúöæ",
    "àèéìòùî",
    "éëïöüèáó",
    "áéíóúàèòïüç·",
];

/// The same of central and eastern Europe: Polish, Czech and Slovak, Hungarian, Romanian, Croatian.
const CENTRAL: &[&str] = &["ąćęłńóśźż", "áčďéěíňóřšťúůýžäľĺŕôö", "áéíóöőúüű", "ăâîşţșț", "čćđšž"];

/// Encodings of Latin letters, and the letters beyond ASCII that each of some languages writes in them. Where two fit
/// alike, the first is meant.
const LATIN: [(&str, &[&str]); 5] = [
    ("windows-1252", WESTERN),
    ("macintosh", WESTERN),
    ("windows-1250", CENTRAL),
    ("iso-8859-2", CENTRAL),
    ("windows-1254", &["ığşçöüâîû"]),
];

/// Signs that any language prints.
const SIGNS: &str = "«»‹›“”„‘’‚–—―…•·、。「」『』，：；！？（）《》〈〉・　§©°€£\u{a0}";

/// Signs that stand between two letters of a word, or of two words without a space.
const JOINING: [char; 10] = ['’', '‘', '·', '・', '—', '–', '…', '“', '”', '\u{a0}'];

/// The label of the encoding that fits a sample of bytes best.
pub(super) fn encoding(sample: &[u8], by: Decode<'_>) -> &'static str {
    let narrow = || if is_without_ascii(sample) { best(&NARROW, 100, sample, by) } else { None };
    // A headline alone has few letters that are frequent.
    let short = || if is_mostly_beyond(sample) { best(&WIDE, 45, sample, by) } else { None };
    best(&WIDE, 100, sample, by).or_else(narrow).or_else(short).unwrap_or_else(|| latin(sample, by))
}

/// The encoding whose letters fit best, of those that have this part, in percent, of the share that their script asks
/// for.
fn best(scripts: &'static [Script], part: usize, sample: &[u8], by: Decode<'_>) -> Option<&'static str> {
    let mut best: Option<(usize, &'static str)> = None;
    for script in scripts {
        for encoding in script.encodings {
            let Some(text) = by(sample, encoding) else { continue };
            let Some(share) = share(&text, 0, |c| script.weight(c)) else { continue };
            // Of a thousand, and beside what the script asks for.
            let fit = share * 100 / script.share;
            if fit >= 10 * part && best.is_none_or(|(most, _)| fit > most) {
                best = Some((fit, encoding));
            }
        }
    }
    best.map(|(_, encoding)| encoding)
}

/// Of a thousand characters beyond ASCII that are no signs, how many are such, where one that is for sure weighs 2;
/// none where one of them is no character at all. Where there are none, it is `empty`.
fn share(text: &str, empty: usize, weight: impl Fn(char) -> usize) -> Option<usize> {
    let (mut all, mut such) = (0_usize, 0_usize);
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        // East Asia sets its signs between letters.
        let is_narrow = |c: char| c.is_alphabetic() && u32::from(c) < 0x2E80;
        let is_within = is_narrow(before) && letters.peek().is_some_and(|next| is_narrow(*next));
        before = c;
        if c.is_ascii() {
            continue;
        }
        if matches!(c, '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{fffd}') {
            return None;
        }
        // A sign in the midst of a word is none, but for those that join its parts.
        if !SIGNS.contains(c) || is_within && !JOINING.contains(&c) {
            all += 1;
            such += weight(c);
        }
    }
    Some((such * 500).checked_div(all).unwrap_or(empty))
}

/// Whether the words that have a letter beyond ASCII have hardly any within it, and are no single signs: £, §, à.
fn is_without_ascii(sample: &[u8]) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    let (mut ascii, mut all) = (0, 0);
    for word in sample.split(|byte| !is_letter(byte)).filter(|word| !word.is_ascii()) {
        ascii += word.iter().filter(|byte| byte.is_ascii()).count();
        all += word.len();
    }
    ascii * 4 < all && in_runs(sample, 3) * 2 >= beyond_ascii(sample)
}

/// Whether most bytes are beyond ASCII, as in no Latin text. The second byte of a letter may be one of ASCII.
fn is_mostly_beyond(sample: &[u8]) -> bool {
    beyond_ascii(sample) * 2 > sample.len()
}

fn beyond_ascii(sample: &[u8]) -> usize {
    sample.iter().filter(|byte| !byte.is_ascii()).count()
}

/// How many bytes beyond ASCII stand in runs of so many.
fn in_runs(sample: &[u8], least: usize) -> usize {
    sample.split(u8::is_ascii).map(<[u8]>::len).filter(|length| *length >= least).sum()
}

/// The encoding of Latin letters in which one language's letters fit best.
fn latin(sample: &[u8], by: Decode<'_>) -> &'static str {
    let mut best = (0, "windows-1252");
    for (encoding, languages) in LATIN {
        let Some(text) = by(sample, encoding) else { continue };
        for letters in languages {
            let weight =
                |c: char| 2 * usize::from(c.to_lowercase().all(|lower| letters.contains(lower) || lower == '\u{307}'));
            let share = share(&text, 1000, weight).unwrap_or(0);
            if share > best.0 {
                best = (share, encoding);
            }
        }
    }
    best.1
}
