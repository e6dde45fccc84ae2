//! Dates as pages write them.
//!
//! Knows: month names of a dozen languages, weekdays of fewer, numeric forms that can be read in one way only, the
//! forms of East Asia, and the words that stand around dates. Does not know: time zones; a date is
//! a calendar day as printed.

use super::line::{Line, one_spaced};
use super::words::Phrases;

/// Month names from their first letters; the longest that fits wins. Languages share most.
const MONTHS: [&str; 12] = [
    "jan|januar|january|janvier|janv|enero|ene|jänner|januari|gennaio|janeiro|stycznia|ledna|января|يناير|جانفي|كانون الثاني",
    "feb|februar|february|février|févr|fév|fevrier|febrero|febr|februari|febbraio|fevereiro|lutego|února|февраля|فبراير|فيفري|شباط",
    "mar|march|märz|mrz|mars|marzo|maart|março|marca|března|марта|مارس|آذار",
    "apr|april|avril|avr|abril|abr|aprile|kwietnia|dubna|апреля|أبريل|إبريل|ابريل|أفريل|نيسان",
    "may|mai|mayo|mei|maj|maggio|maio|maja|května|мая|مايو|ماي|أيار",
    "jun|june|juni|juin|junio|giugno|junho|czerwca|června|июня|يونيو|جوان|حزيران",
    "jul|july|juli|juillet|juil|julio|luglio|julho|lipca|července|июля|يوليو|جويلية|تموز",
    "aug|august|août|aout|agosto|ago|augusti|augustus|sierpnia|srpna|августа|أغسطس|اغسطس|أوت|آب",
    "sep|sept|september|septembre|septiembre|setiembre|settembre|setembro|września|září|сентября|سبتمبر|أيلول",
    "oct|october|oktober|okt|octobre|octubre|ottobre|outubro|października|října|октября|أكتوبر|اكتوبر|تشرين الأول",
    "nov|november|novembre|noviembre|novembro|listopada|listopadu|ноября|نوفمبر|تشرين الثاني",
    "dec|december|dezember|dez|décembre|déc|decembre|diciembre|dic|dicembre|dezembro|grudnia|prosince|декабря|ديسمبر|كانون الأول",
];

static WEEKDAYS: Phrases = Phrases::new(
    "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\
montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\
lunes|martes|miércoles|jueves|viernes|sábado|domingo|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|\
понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد",
);

/// Words that say "first shown" and "changed".
static PUBLISHED: Phrases = Phrases::new(
    "published|posted|publish|veröffentlicht|erschienen|erstellt|publié|publiée|publicado|publicada|issued|released|first|created|pubblicato|gepubliceerd|\
publicerad|publicerat|publisert|opublikowano|publikacji|publikacja|dodano|utworzono|publikováno|vydáno|közzétéve|опубликовано|نشر|نشرت|النشر|公開日|公開|配信|掲載",
);
static UPDATED: Phrases = Phrases::new(
    "updated|modified|edited|aktualisiert|stand|geändert|modifié|modifiée|mis|mise|actualizado|actualizada|aggiornato|bijgewerkt|update|\
atualizado|uppdaterad|uppdaterat|oppdatert|aktualizacja|aktualizacji|zaktualizowano|zmieniono|aktualizováno|frissítve|обновлено|изменено|تحديث|التحديث|更新日|更新|最終更新|最終更新日|改訂",
);

/// Words that may stand in a line that says when, and say nothing else.
static FILLERS: Phrases = Phrases::new(
    "at|on|of|the|in|a|am|um|le|à|a|de|del|du|last|jour|date|time|uhr|h|hrs|est|edt|cst|cdt|mst|mdt|pst|pdt|et|ct|mt|pt|gmt|bst|utc|cet|cest|ist|pm|p|m|min|mins|minute|minutes|read|\
ago|hour|hours|day|days|week|weeks|month|months|year|years|today|yesterday|now|heute|gestern|vor|stunden|minuten|tagen|il|y|heures|jours|hier|aujourd'hui|hace|horas|días|hoy|ayer|las|issue|vol|no|st|nd|rd|th|er|and|und|noon|midnight|from|local|v|z|t|\
dnia|godz|godzina|r|roku|года|г|temu|minut|godzin|dziś|wczoraj|kl|w|dne|ص|م|صباحا|مساء|يوم|الساعة|بتوقيت|آخر|اخر|تاريخ|في|غرينتش|ظهرا",
);

/// Words that say that something happened some time ago.
static AGO: Phrases = Phrases::new("ago|yesterday|today|now|vor|gestern|heute|hier|hace|ayer|hoy|il");

fn is_in(list: &str, word: &str) -> bool {
    list.split('|').any(|entry| entry == word)
}

pub(crate) fn month(word: &str) -> Option<u32> {
    if !(3..=26).contains(&word.len()) {
        return None;
    }
    let at = MONTHS.iter().position(|names| is_in(names, word))?;
    u32::try_from(at + 1).ok()
}

/// A piece of a line that says when.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    Number(u32, usize),
    Word(&'a str),
    Sign(char),
}

/// Cuts lower-case text into numbers, words and signs; at most `MOST_PIECES`.
fn pieces(lower: &str) -> Vec<Piece<'_>> {
    const MOST_PIECES: usize = 64;
    let mut out = Vec::new();
    let mut rest = lower;
    while let Some(c) = rest.chars().next() {
        if out.len() == MOST_PIECES {
            break;
        }
        let length = if c.is_ascii_digit() {
            rest.bytes().take_while(u8::is_ascii_digit).count()
        } else if c.is_alphabetic() {
            rest.find(|c: char| !(c.is_alphabetic() || c == '\'')).unwrap_or(rest.len())
        } else {
            c.len_utf8()
        };
        let (piece, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if c.is_ascii_digit() {
            out.push(Piece::Number(piece.parse().unwrap_or(u32::MAX), length));
        } else if c.is_alphabetic() {
            out.push(Piece::Word(piece));
        } else if !c.is_whitespace() {
            out.push(Piece::Sign(c));
        }
        rest = after;
    }
    out
}

fn day_of(piece: Option<&Piece<'_>>) -> Option<u32> {
    match piece {
        Some(Piece::Number(n @ 1..=31, 1 | 2)) => Some(*n),
        _ => None,
    }
}

fn year_of(piece: Option<&Piece<'_>>) -> Option<u32> {
    match piece {
        Some(Piece::Number(n @ 1500..=2199, 4)) => Some(*n),
        _ => None,
    }
}

/// Skips signs and the small words inside dates ("4th of March", "14 de marzo de 2026", "1er mai").
fn skip_small(pieces: &[Piece<'_>], mut at: usize) -> usize {
    while let Some(
        Piece::Sign('.' | ',') | Piece::Word("de" | "del" | "of" | "st" | "nd" | "rd" | "th" | "er" | "den"),
    ) = pieces.get(at)
    {
        at += 1;
    }
    at
}

/// A date that begins at `at`: (year, month, day) and the piece after it. The year may be missing
/// (0) where a day and a named month stand together.
fn date_at(pieces: &[Piece<'_>], at: usize) -> Option<((u32, u32, u32), usize)> {
    let sign = |at: usize| match pieces.get(at) {
        Some(Piece::Sign(c)) => *c,
        _ => ' ',
    };
    // 2026-03-14, 2026/03/14
    if let Some(year) = year_of(pieces.get(at))
        && matches!(sign(at + 1), '-' | '/' | '.')
        && let (Some(month @ 1..=12), Some(day)) = (day_of(pieces.get(at + 2)), day_of(pieces.get(at + 4)))
        && sign(at + 3) == sign(at + 1)
    {
        return Some(((year, month, day), at + 5));
    }
    if let Some(date) = east_asian_date(pieces, at) {
        return Some(date);
    }
    if let Some(first) = day_of(pieces.get(at)) {
        // 14.03.2026 is day first everywhere; 14/03/2026 only where the other reading is impossible.
        if let (Some(second), Some(year)) = (day_of(pieces.get(at + 2)), year_of(pieces.get(at + 4)))
            && sign(at + 1) == sign(at + 3)
        {
            match (sign(at + 1), first, second) {
                ('.', day, month @ 1..=12) => return Some(((year, month, day), at + 5)),
                ('/' | '-', day @ 13.., month @ 1..=12) | ('/' | '-', month @ 1..=12, day @ 13..) => {
                    return Some(((year, month, day), at + 5));
                }
                ('/' | '-', day, month @ 1..=12) if day == month => return Some(((year, month, day), at + 5)),
                // A date, but which? It stays words.
                ('/' | '-', 1..=12, 1..=12) => return Some(((year, 0, 0), at + 5)),
                _ => {}
            }
        }
        // 14 March 2026, 14. März 2026, 14 de marzo de 2026
        let next = skip_small(pieces, at + 1);
        if let Some(Piece::Word(word)) = pieces.get(next)
            && let Some(month) = month(word)
        {
            let next = skip_small(pieces, next + 1);
            return Some(match year_of(pieces.get(next)) {
                Some(year) => ((year, month, first), next + 1),
                None => ((0, month, first), next),
            });
        }
    }
    // March 14, 2026
    if let Some(Piece::Word(word)) = pieces.get(at)
        && let Some(month) = month(word)
    {
        let next = skip_small(pieces, at + 1);
        if let Some(day) = day_of(pieces.get(next)) {
            let after = skip_small(pieces, next + 1);
            return Some(match year_of(pieces.get(after)) {
                Some(year) => ((year, month, day), after + 1),
                None => ((0, month, day), next + 1),
            });
        }
        if let Some(year) = year_of(pieces.get(next)) {
            return Some(((year, month, 0), next + 1));
        }
    }
    None
}

/// 2026年2月13日, 2026년 2월 13일; the year may be missing.
fn east_asian_date(pieces: &[Piece<'_>], at: usize) -> Option<((u32, u32, u32), usize)> {
    let called =
        |at: usize, signs: [char; 2]| matches!(pieces.get(at), Some(Piece::Word(word)) if word.starts_with(signs));
    let year = year_of(pieces.get(at)).filter(|_| called(at + 1, ['年', '년']));
    let at = if year.is_some() { at + 2 } else { at };
    let month = day_of(pieces.get(at)).filter(|month| *month <= 12 && called(at + 1, ['月', '월']))?;
    let day = day_of(pieces.get(at + 2)).filter(|_| called(at + 3, ['日', '일']))?;
    Some(((year.unwrap_or(0), month, day), at + 4))
}

/// Whether a line of Han, kana or Hangul says when and nothing else.
fn is_east_asian_dateline(head: &str) -> bool {
    const SAID: [&str; 30] = [
        "最終更新",
        "更新日時",
        "更新日",
        "更新",
        "公開日時",
        "公開日",
        "公開",
        "配信",
        "掲載",
        "投稿",
        "登録",
        "発行",
        "改訂",
        "午前",
        "午後",
        "年",
        "月",
        "日",
        "時",
        "分",
        "秒",
        "付",
        "曜",
        "发布时间",
        "发布",
        "發布",
        "年",
        "년",
        "월",
        "일",
    ];
    const WEEKDAYS: [char; 7] = ['月', '火', '水', '木', '金', '土', '日'];
    let dated = ["月", "월", "/", "-"].iter().any(|sign| head.contains(sign))
        && head.bytes().filter(u8::is_ascii_digit).count() >= 2;
    if !dated || !head.contains(super::line::is_dense) && !head.contains('년') {
        return false;
    }
    let mut rest = head;
    while let Some(c) = rest.chars().next() {
        if !c.is_alphabetic() {
            rest = rest.get(c.len_utf8()..).unwrap_or("");
        } else if let Some(after) =
            SAID.iter().find_map(|said| rest.strip_prefix(said)).or_else(|| rest.strip_prefix(WEEKDAYS))
        {
            rest = after;
        } else {
            return false;
        }
    }
    true
}

/// What a word of a head line has to do with a date.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// Nothing.
    Not,
    /// It may stand in one: "on", "Uhr".
    May,
    /// It is a month or a weekday, or somebody's name.
    Named,
    /// It has digits, or is "Updated".
    Is,
}

impl When {
    /// Whether it surely belongs to a date, where a figure is near.
    pub(super) fn is_sure(self) -> bool {
        matches!(self, Self::Named | Self::Is)
    }
}

/// See [`When`].
pub(super) fn when(word: &str) -> When {
    let lower = super::line::lower(word, 40);
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.bytes().any(|b| b.is_ascii_digit()) || PUBLISHED.has(bare) || UPDATED.has(bare) {
        When::Is
    } else if WEEKDAYS.has(bare) || month(bare).is_some() {
        When::Named
    } else if bare.is_empty() || FILLERS.has(bare) {
        When::May
    } else {
        When::Not
    }
}

fn write((year, month, day): (u32, u32, u32)) -> Option<String> {
    let longest = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (year > 0 && (1..=longest).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// The first whole date in the words, as `YYYY-MM-DD`. Month names of a dozen languages; numbers only where they can be read in one way.
#[must_use]
pub fn iso_date(words: &str) -> Option<String> {
    let lower = super::line::lower(words, 400);
    let pieces = pieces(&lower);
    (0..pieces.len()).find_map(|at| date_at(&pieces, at).and_then(|(date, _)| write(date)))
}

/// Whether a line only says when: a date, a time, "Published", "Updated 3 hours ago".
pub(super) fn is_dateline(line: &Line<'_>) -> bool {
    if line.size > 24 || line.starts_any("correction|clarification|an earlier version") {
        return false;
    }
    if is_east_asian_dateline(&line.head) {
        return true;
    }
    // Without a figure only a label or a weekday alone can say when.
    if line.size > 3 && !line.head.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let pieces = pieces(&line.head);
    let (mut at, mut labels, mut dates, mut whole, mut times, mut ago, mut others) = (0, 0, 0, 0, 0, false, 0usize);
    let mut opens_with_label = false;
    while at < pieces.len() && others <= 6 {
        if let Some((date, next)) = date_at(&pieces, at) {
            dates += 1;
            whole += usize::from(date.0 > 0);
            at = next;
            continue;
        }
        match pieces.get(at) {
            Some(Piece::Word(word)) if PUBLISHED.has(word) || UPDATED.has(word) => {
                opens_with_label |= at <= 1;
                labels += 1;
            }
            Some(Piece::Word(word)) => {
                ago |= AGO.has(word);
                others += usize::from(!(FILLERS.has(word) || WEEKDAYS.has(word) || month(word).is_some()));
            }
            // 21.40, 6:52: hours and minutes.
            Some(Piece::Number(0..=24, 1 | 2))
                if matches!(pieces.get(at + 1), Some(Piece::Sign(':' | '.') | Piece::Word("h")))
                    && matches!(pieces.get(at + 2), Some(Piece::Number(0..=59, 2))) =>
            {
                times += 1;
                at += 2;
            }
            // 9am, 5 p.m.
            Some(Piece::Number(0..=12, 1 | 2))
                if matches!(pieces.get(at + 1), Some(Piece::Word("am" | "pm" | "a" | "p"))) =>
            {
                times += 1
            }
            _ => {}
        }
        at += 1;
    }
    let weekday = line.size <= 2 && WEEKDAYS.has(line.head.trim_matches(|c: char| !c.is_alphabetic()));
    // "The dam held on March 4" is a sentence: a date alone forgives one strange word (a place).
    (opens_with_label && dates + times > 0 && others <= 6 && !line.is_sentence_of_words())
        || (opens_with_label && ago && others == 0)
        || (opens_with_label
            && labels == line.size
            && line.size <= 2
            && !line.starts_any("first|stand|mis|mise|update|edited"))
        || (dates > 0 && others == 0)
        || (whole > 0 && others <= 1 && labels == 0 && !line.is_sentence_of_words())
        || (whole > 0 && labels > 0 && others <= 2)
        || (whole > 0
            && others <= 4
            && !line.is_sentence_of_words()
            && (line.text.contains(['|', '/', '·', '•']) || line.head.contains(" by ") || line.head.contains(" - "))
            && line.size <= 12)
        || (times > 0 && others == 0)
        || (ago
            && others == 0
            && line.size <= 5
            && line.head.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'v' | 'i' | 'h' | 'a'))
            && line.head.bytes().any(|b| b.is_ascii_digit()))
        || weekday
}

/// The dates of one dateline, by what they are called. `updating` carries a label that stood on a
/// line of its own ("Updated", then the date) to the next line.
pub(super) fn read_dateline(words: &str, updating: &mut bool, published: &mut String, updated: &mut String) {
    let lower = super::line::lower(words, 400);
    let pieces = pieces(&lower);
    let (mut at, mut found) = (0, false);
    while at < pieces.len() {
        match pieces.get(at) {
            Some(Piece::Word(word)) if UPDATED.has(word) => *updating = true,
            Some(Piece::Word(word)) if PUBLISHED.has(word) => *updating = false,
            _ => {}
        }
        let Some((date, next)) = date_at(&pieces, at) else {
            at += 1;
            continue;
        };
        at = next;
        if let Some(iso) = write(date) {
            found = true;
            let slot = if *updating { &mut *updated } else { &mut *published };
            if slot.is_empty() {
                *slot = iso;
            }
        }
    }
    let slot = if *updating { updated } else { published };
    if !found && slot.is_empty() && lower.bytes().any(|b| b.is_ascii_digit()) {
        let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
        let first = words.split_whitespace().next().unwrap_or("");
        let label = super::line::lower(first.trim_end_matches(|c: char| !c.is_alphanumeric()), 40);
        let rest =
            if PUBLISHED.has(&label) || UPDATED.has(&label) { words.get(first.len()..).unwrap_or("") } else { words };
        *slot = one_spaced(rest);
    }
    if found {
        *updating = false;
    }
}

impl Line<'_> {
    /// Whether it closes with a full stop that is no abbreviation's ("p.m.").
    fn is_sentence_of_words(&self) -> bool {
        self.is_sentence() && !self.text.ends_with("m.") && self.size > 5
    }
}
