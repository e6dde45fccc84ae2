//! What a line says by itself, wherever it stands.
//!
//! Knows: the phrases of buttons, links, credits, bylines, captions. Does not know: the lines around
//! it; [`super::places`] may overrule a claim by where the line stands.

use super::bylines::{name_after_by, names_of, split_doubled};
use super::dates::is_dateline;
use super::heads;
use super::line::{
    Line, Marker, count_capitals, count_words, is_caseless, is_dense, is_name, is_url, lower, starts_upper,
};
use super::pages::is_page_number;
use super::words::{
    AGENCIES, BIO_CALLS, CAPTION_STARTS, CLUTTER_HOLDS, CLUTTER_HOLDS_SIZE, CLUTTER_LINES, CLUTTER_STARTS,
    CLUTTER_STARTS_SIZE, CLUTTER_SURE, CONTACT_LINES, CREDIT_SIGNS, CREDIT_STARTS, CREDIT_WORDS, OFFICES, RELATED_SIZE,
    RELATED_STARTS,
};
use crate::model::article::Role;
use crate::text::floor_char_boundary;

/// Longest line, in words, that a rule looks at; captions of agencies run to eighty.
const LONGEST: usize = 100;

/// The rules in the order in which they are asked.
const RULES: [fn(&Line<'_>) -> Option<Role>; 12] = [
    ornament,
    quotation,
    caption,
    credit,
    heads::claim,
    dateline,
    contact,
    related,
    byline,
    clutter,
    address,
    list_item,
];

/// What the line is, as far as it says so itself.
pub(super) fn claim(line: &Line<'_>) -> Option<Role> {
    if line.size > LONGEST {
        let notice = line.starts_any("we use cookies|this website uses|this site uses cookies|copyright|©");
        return (line.marker == Marker::Quote).then_some(Role::BlockQuote).or(notice.then_some(Role::Clutter));
    }
    RULES.iter().find_map(|rule| rule(line))
}

/// Rules and ornaments ("* * *", "___", "###"), bare counts ("126", "1 of 4"), bare addresses.
fn ornament(line: &Line<'_>) -> Option<Role> {
    let count = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ',' | '|' | '/' | '(' | ')' | '+');
    let small = line.text.len() <= 6 && line.text.chars().all(count);
    let gallery = line.size <= 4 && line.text.starts_with(|c: char| c.is_ascii_digit()) && is_count_of(&line.head);
    let bare = is_url(line.text) || is_page_number(line.text);
    // An emoji alone may be the writer's own word, but no part of a story is made of signs.
    (line.size == 0 || small || gallery || bare).then_some(Role::Clutter)
}

/// "1 of 4", "1/4 |".
fn is_count_of(head: &str) -> bool {
    let mut words = head.split_whitespace();
    let number = |word: Option<&str>| word.is_some_and(|w| w.bytes().all(|b| b.is_ascii_digit()));
    number(words.next()) && words.next() == Some("of") && number(words.next())
}

/// Lines that open with ">".
fn quotation(line: &Line<'_>) -> Option<Role> {
    (line.marker == Marker::Quote).then_some(Role::BlockQuote)
}

/// "FILE - ", "Image caption,", and lines that close with whose picture it is.
fn caption(line: &Line<'_>) -> Option<Role> {
    let opened = (line.size > 3 && line.starts_one_of(&CAPTION_STARTS)) && !line.is_any("pictured");
    let opened = opened || (line.size > 5 && line.text.starts_with("FILE "));
    if is_japanese_caption(line.text) {
        return Some(Role::Caption);
    }
    if is_house_byline(line) {
        return None;
    }
    (opened || (line.size >= 5 && without_credit(line.text).is_some_and(|rest| count_words(rest) >= 3)))
        .then_some(Role::Caption)
}

/// "検問所の前に並ぶトラック＝11日、平野港（ロイター＝共同）", "湿地で水位を測る相馬さん＝本人提供".
fn is_japanese_caption(text: &str) -> bool {
    const MAKERS: [&str; 9] = ["撮影", "提供", "共同", "ロイター", "時事", "代表撮影", "本社ヘリから", "AFP", "AP"];
    let bare = text.trim_end_matches(['）', ')']);
    let Some((_, tail)) = bare.rsplit_once(['＝', '=', '（']).filter(|(shown, _)| shown.chars().count() > 5) else {
        return false;
    };
    let made = MAKERS.iter().any(|maker| tail.ends_with(maker));
    let day = text.rsplit_once('＝').is_some_and(|(_, tail)| {
        let after = tail.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '年' | '月'));
        after.len() < tail.len() && (after == "日" || after.starts_with("日、") || after.starts_with("日午"))
    });
    !text.starts_with('【') && text.contains(is_dense) && text.len() <= 400 && !text.contains('。') && (made || day)
}

/// The words before the credit that closes a caption; `None` where none does.
///
/// ```text
/// Firefighters at the docks, Monday. (HP Photo/Rina Castellane)      in parentheses
/// The hospital in Port Ellery.Credit...Lucia Fontaine                after a word and a sign
/// The factory, June 11, 2026. HOLLIN PRESS/Dale Osterman             after a stop, with a slash
/// ```
pub(super) fn without_credit(text: &str) -> Option<&str> {
    if text.ends_with(')') {
        let at = text.rfind('(')?;
        let inside = text.get(at + 1..text.len() - 1)?;
        let rest = text.get(..at).unwrap_or("").trim_end();
        // An agency signs its whole report so, after a stop, in Arabic.
        let signs = is_caseless(rest) && rest.ends_with('.') && !inside.contains(':');
        return (is_credit(inside) && !signs).then_some(rest);
    }
    // A credit is short: only the end of the line is searched, and only if a sign of one is there.
    let from = floor_char_boundary(text, text.len().saturating_sub(160));
    let close = text.get(from..).unwrap_or("");
    if close.contains(':') || close.contains("...") || close.contains(" by ") || close.contains("ot. ") {
        let sign = CREDIT_SIGNS.iter().filter_map(|sign| last_of(close, sign)).find(|at| {
            let short = close.get(*at..).is_some_and(|credit| count_words(credit) <= 12);
            short && from + at > 0
        });
        if let Some(at) = sign {
            return text.get(..from + at).map(str::trim_end);
        }
    }
    let at = from + last_of(close, ". ").or_else(|| last_of(close, ".\u{a0}"))?;
    let last = text.get(at + 1..)?.trim();
    let slashed = last.split_once('/').is_some_and(|(maker, house)| {
        let edge = |side: &str| starts_upper(side.trim());
        edge(maker) && edge(house) && count_words(maker) <= 4
    });
    let short = count_words(last) <= 9 && !last.ends_with(['.', '”', '"', '?', '!']);
    let mostly_capitals =
        last.split_whitespace().all(|word| starts_upper(word) || !word.chars().any(char::is_alphabetic));
    (slashed && short && mostly_capitals).then(|| text.get(..=at).unwrap_or(""))
}

/// Where the words stand last. (Searching backward would be a second searcher to download.)
fn last_of(text: &str, words: &str) -> Option<usize> {
    text.match_indices(words).last().map(|(at, _)| at)
}

/// Whether words in parentheses, or a whole line, name a picture's maker.
fn is_credit(words: &str) -> bool {
    let mut count = 0;
    let mut known = false;
    let lower = lower(words, 120);
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        count += 1;
        known |= CREDIT_WORDS.has(word);
    }
    known |= ["أ ف ب", "ا ف ب", "أ.ف.ب", "د ب أ", "د.ب.أ"].iter().any(|agency| words.contains(agency));
    let slashed = words.split_once('/').is_some_and(|(maker, house)| starts_upper(maker) && starts_upper(house));
    count <= 14 && (known || (slashed && count <= 8))
}

/// A credit on a line of its own.
fn credit(line: &Line<'_>) -> Option<Role> {
    if line.size > 14 || line.size == 0 {
        return None;
    }
    let inside = line.text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some(inside) = inside {
        return (!inside.contains('(') && is_credit(inside)).then_some(Role::Credit);
    }
    let opened = CREDIT_STARTS.near(&line.head).iter().any(|start| {
        let Some(rest) = line.head.strip_prefix(start) else { return false };
        // A colon, comma, slash or "by" shows that a name follows; alone it is a button.
        let named = rest.trim_start().starts_with([':', '/', ',', '|', '©', '＝', '・'])
            || rest.starts_with(" by ")
            || (rest.starts_with(". ") && *start == "fot")
            || rest.starts_with(" of ") && start.ends_with("courtesy");
        named && rest.trim_start_matches(|c: char| !c.is_alphanumeric()).len() > 1
    });
    let after = line.text.split_once(':').map_or("", |(_, rest)| rest.trim());
    let opened = opened && !line.starts_any("video|quelle: http") && {
        is_name(after) || !line.starts_any("photos:|images:|pictures:|fotos:|zdjęcia:")
    };
    let agency = line.is_any("getty images|via getty images|ap photo|ap|afp|reuters|shutterstock|istock|dpa|imago|unsplash|handout|file photo|courtesy photo|submitted photo|contributed photo|file|efe|pap|رويترز|أ ف ب|ロイター|共同|時事");
    let slashed = line.size <= 7 && !line.text.contains(':') && {
        line.text.split_once('/').is_some_and(|(maker, house)| {
            (is_name(maker.trim()) && starts_upper(house.trim())) || (starts_upper(maker) && lower(house, 5) == "getty")
        })
    };
    let owner = line.text.trim_start_matches(['©', ' ']);
    let signed = owner.len() < line.text.len() && line.text.starts_with('©') && {
        let plain = !line.head.contains(|c: char| c.is_ascii_digit() || matches!(c, '|' | '.'));
        is_name(owner) || (plain && line.size <= 8 && starts_upper(owner) && !is_reserved(&line.head))
    };
    (opened || agency || slashed || signed).then_some(Role::Credit)
}

/// "All rights reserved" in the languages that say so on most pages.
fn is_reserved(head: &str) -> bool {
    ["rights", "rechte", "droits", "derechos", "diritti", "direitos", "prawa", "copyright", "gmbh"]
        .iter()
        .any(|word| head.contains(word))
}

/// A line that says when.
fn dateline(line: &Line<'_>) -> Option<Role> {
    is_dateline(line).then_some(Role::Dateline)
}

/// "Media Contact:", "About the author".
fn contact(line: &Line<'_>) -> Option<Role> {
    line.is_one_of(&CONTACT_LINES).then_some(Role::Bio)
}

/// Links to other stories, and the headings over such links.
fn related(line: &Line<'_>) -> Option<Role> {
    let begins = line.size <= RELATED_SIZE && !line.opens_quoted() && line.starts_one_of(&RELATED_STARTS);
    if !begins || line.starts_any("related topics|also on display") {
        return None;
    }
    // "More on the left than on the right voted for it." is prose.
    let prose = line.end == '.' && line.size > 6 && !line.text.contains(": ");
    (!prose).then_some(Role::Related)
}

/// "By Ann Lee", "Von …", "Par …", "Por …", and the doubled "Ann Lee By Ann Lee The Courier".
fn byline(line: &Line<'_>) -> Option<Role> {
    if line.size > 24 {
        return None;
    }
    let doubled = split_doubled(line.text).is_some();
    let open = line.is_open() || (line.is_sentence() && line.size > 8 && !line.text.ends_with("m."));
    let signed = !open
        && name_after_by(line).is_some_and(|name| {
            // "By Ann Lee on Monday, November 18th"
            let name = name.split(" on ").next().unwrap_or("");
            let all = count_words(name);
            let big = count_capitals(name);
            let first = name.split_whitespace().next().unwrap_or("");
            let article = matches!(first, "The" | "THE" | "A" | "An");
            let english = line.starts_any("by|interview|story|words by|written|text by|report by|reported");
            let enough = if english {
                big >= 2 || (big == 1 && all == 1 && line.head.contains("by ") && line.size > 2)
            } else {
                big >= 2 && big * 2 >= all && all <= 9
            };
            enough && starts_upper(first) && big * 2 >= all && !article
        });
    (doubled || signed || is_caseless_byline(line) || is_house_byline(line)).then_some(Role::Byline)
}

/// "بقلم: سلمى الحداد", "聞き手・梶谷航", "【平野港＝大槻渉】".
fn is_caseless_byline(line: &Line<'_>) -> bool {
    if !line.is_caseless() || line.is_sentence() || line.is_open() {
        return false;
    }
    let bracketed = line.text.starts_with('【') && line.text.ends_with('】') && line.size <= 12;
    let signed = || name_after_by(line).is_some() && line.size <= 12 && !names_of(line.text).is_empty();
    bracketed || signed()
}

/// An editorial office or an agency as author: "Redacción / EFE", "Ouest-Rivage avec AFP", "La rédaction".
fn is_house_byline(line: &Line<'_>) -> bool {
    if line.size > 8 || line.is_sentence() || line.is_open() {
        return false;
    }
    let words: Vec<&str> = line.head.split([' ', '(', ')']).filter(|word| !word.is_empty()).collect();
    let agency = |word: &&&str| AGENCIES.has(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let joined = words.windows(2).any(|pair| {
        matches!(pair, [with, last] if agency(&last) && matches!(*with, "avec" | "mit" | "con" | "with" | "/" | "|" | "und" | "y" | "et" | "za"))
    });
    let office = line.size <= 5 && line.starts_one_of(&OFFICES);
    (joined && words.last().is_some_and(|last| agency(&last))) || office
}

/// Buttons, menus, notices.
fn clutter(line: &Line<'_>) -> Option<Role> {
    // The cheap questions first: most lines are sentences, and most sentences are none of this.
    let whole =
        || line.size <= 5 && (line.is_one_of(&CLUTTER_LINES) || (line.size <= 3 && is_comment_count(&line.head)));
    let begins = || line.size <= CLUTTER_STARTS_SIZE && line.starts_one_of(&CLUTTER_STARTS) && !is_prose_start(line);
    let holds = || {
        let pitch = line.size <= 14 || !line.is_sentence() || line.sentences() > 1 || line.head.starts_with("by ");
        line.size <= CLUTTER_HOLDS_SIZE && pitch && line.holds_any(CLUTTER_HOLDS)
    };
    let sure = || {
        (line.size <= CLUTTER_HOLDS_SIZE && line.holds_any(CLUTTER_SURE))
            || line.starts_any("we use cookies|this website uses|necessary cookies|any cookies")
    };
    let speech = line.opens_quoted() && line.size > 4;
    (whole() || (!speech && (begins() || holds() || sure()))).then_some(Role::Clutter)
}

/// Beginnings that the table shares with running text: "Listen to the recording, and you will hear
/// that it changes key." A long sentence that calls for nothing is prose.
fn is_prose_start(line: &Line<'_>) -> bool {
    let shared = line.starts_any("listen to|get the|you have|thank you for|thanks for|become a|follow the|copyright|subscribe|register|send us|what do you think|do you have a|be the first|share this|jetzt |this video|already a|connect with us|suivez|recibe|lecture |scroll down|expand");
    let calls = line.holds_any("article|newsletter|inbox|delivered|email|app|alert|subscri|sign|podcast|story|stories|update|news|free|member|comment|follow|unlimited|best of|20");
    shared && ((line.end == '.' && line.size > 5 && !calls) || line.is_open())
}

/// "12 comments", "Comments (34)", "Kommentare (3)".
fn is_comment_count(head: &str) -> bool {
    let word = head.trim_matches(|c: char| !c.is_alphabetic());
    let counted = head.bytes().any(|b| b.is_ascii_digit());
    counted
        && matches!(
            word,
            "comments"
                | "comment"
                | "kommentare"
                | "kommentar"
                | "commentaires"
                | "comentarios"
                | "shares"
                | "share"
                | "replies"
                | "likes"
                | "views"
                | "komentarze"
                | "التعليقات"
                | "コメント"
        )
}

/// A line with an e-mail address or a handle that is called upon.
fn address(line: &Line<'_>) -> Option<Role> {
    if !line.text.contains('@') {
        return None;
    }
    let calls = has_phrase(line.text, BIO_CALLS);
    let mail = has_mail(line.text) && (calls || line.size <= 4);
    let handle = has_handle(line.text) && (calls || line.size <= 3);
    (mail || handle).then_some(Role::Bio)
}

/// Whether a stretch of at most 100 words holds one of the phrases.
pub(super) fn has_phrase(text: &str, phrases: &str) -> bool {
    let lower = lower(text, 700);
    phrases.split('|').any(|phrase| lower.contains(phrase))
}

/// Whether there is an e-mail address.
pub(super) fn has_mail(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        word.split_once('@').is_some_and(|(user, host)| {
            user.ends_with(|c: char| c.is_ascii_alphanumeric())
                && host.trim_end_matches(|c: char| !c.is_alphanumeric()).contains('.')
        })
    })
}

/// Whether there is a handle: "@" and a name.
fn has_handle(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        word.trim_start_matches(['(', '“', '"'])
            .strip_prefix('@')
            .is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_'))
    })
}

/// Bullets and numbers.
fn list_item(line: &Line<'_>) -> Option<Role> {
    matches!(line.marker, Marker::Bullet | Marker::Dash(_) | Marker::Number(_)).then_some(Role::ListItem)
}
