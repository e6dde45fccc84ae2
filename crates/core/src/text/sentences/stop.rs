//! Signs that end sentences, and what closes with them.

/// What a stop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A single full stop: the word before it decides.
    Point,
    /// A question mark or an exclamation mark.
    Call,
    /// Three points, or more.
    Ellipsis,
    /// The full stop of a script that writes it for nothing else, and needs no space behind it.
    Whole,
}

/// The signs that may end a sentence, with the quotation marks and brackets that close behind them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop {
    /// Where the first sign stands, in bytes.
    pub(super) start: usize,
    /// Where the last mark ends.
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// Whether a space or an opening bracket stands before it: " … ", "[…]".
    pub(super) is_apart: bool,
    /// Whether what was left out follows: "compounds. . . . The".
    pub(super) is_led: bool,
    /// Whether a straight quotation mark closes in it.
    pub(super) closes_quotation: bool,
    /// Whether a Japanese quotation mark closes at its end.
    closes_japanese: bool,
}

impl Stop {
    /// The stop whose first sign stands at a place; whether a straight quotation mark stands open there.
    pub(super) fn at(words: &str, start: usize, is_quoting: bool) -> Self {
        let before = words.get(..start).unwrap_or_default().chars().next_back();
        let is_apart = before.is_some_and(|c| c.is_whitespace() || matches!(c, '[' | '(' | '（' | '［'));
        let spaced = spaced_points(words.get(start..).unwrap_or_default());
        let mut stop = Self {
            start,
            end: start,
            kind: Kind::Point,
            is_apart,
            is_led: false,
            closes_quotation: false,
            closes_japanese: false,
        };
        // "what was left out . . . ." ends with its last point, "compounds. . . . The" with its first.
        if let Some((count, length)) = spaced.filter(|_| is_apart) {
            stop.end += length;
            stop.kind = if count > 3 { Kind::Call } else { Kind::Ellipsis };
        } else if let Some(length) = spaced.and_then(|(_, length)| left_open(words, start, length)) {
            // Nothing but marks follows them: all is one stop.
            stop.end += length;
            stop.kind = Kind::Ellipsis;
        } else {
            stop.is_led = spaced.is_some_and(|(count, _)| count > 3);
            stop.read_signs(words);
        }
        stop.read_marks(words, is_quoting);
        stop
    }

    /// Reads the signs: "?!", "...", "。".
    fn read_signs(&mut self, words: &str) {
        let (mut points, mut calls, mut wholes) = (0, 0, 0);
        for c in words.get(self.end..).unwrap_or_default().chars().take_while(|c| is_stop(*c) || *c == ':') {
            if c == ':' && self.end > self.start {
                break;
            }
            match c {
                '.' => points += 1,
                '…' => points += 3,
                '!' | '?' | '‽' | '‼' | '⁇' | '⁈' | '⁉' => calls += 1,
                _ => wholes += 1,
            }
            self.end += c.len_utf8();
        }
        self.kind = match (points, calls, wholes) {
            (_, _, 1..) => Kind::Whole,
            (_, 1.., _) => Kind::Call,
            (1, ..) => Kind::Point,
            _ => Kind::Ellipsis,
        };
    }

    /// Reads the marks that close behind the signs, also behind a space, and signs behind those: "?»."
    fn read_marks(&mut self, words: &str, is_quoting: bool) {
        loop {
            let rest = words.get(self.end..).unwrap_or_default();
            let gap = rest.len() - rest.trim_start().len();
            let mut letters = rest.trim_start().chars();
            let Some(c) = letters.next() else { return };
            let next = letters.next();
            let is_open_there = self.is_straight_open(c, next, is_quoting);
            let closes = if gap == 0 { self.closes_beside(c, next, is_open_there) } else { closes_apart(c, next) };
            let is_sign = gap == 0 && self.end > self.start && is_stop(c) && self.kind != Kind::Ellipsis;
            if !closes && !is_sign || gap > 0 && rest.get(..gap).is_some_and(|space| space.contains('\n')) {
                return;
            }
            self.closes_quotation ^= c == '"';
            self.closes_japanese = matches!(c, '」' | '』');
            if is_sign && !matches!(c, '.' | '…') && self.kind == Kind::Point {
                self.kind = Kind::Call;
            }
            self.end += gap + c.len_utf8();
        }
    }

    /// Whether a straight mark closes: one is open, or it cannot open since no word follows.
    fn is_straight_open(&self, mark: char, next: Option<char>, is_quoting: bool) -> bool {
        mark == '"' && (is_quoting != self.closes_quotation || !next.is_some_and(char::is_alphanumeric))
    }

    /// Whether a mark right behind the signs closes.
    fn closes_beside(&self, mark: char, next: Option<char>, is_straight: bool) -> bool {
        match mark {
            ')' | ']' | '}' | '”' | '’' | '»' | '›' | '」' | '』' | '）' | '］' | '】' | '〉' | '》' | '＂' | '\'' => {
                true
            }
            '"' => is_straight,
            // „So.“ and »So.«; where signs need no space, the next quotation may open here.
            '“' | '‘' | '«' | '‹' => self.kind != Kind::Whole && !next.is_some_and(char::is_alphanumeric),
            _ => false,
        }
    }

    /// 「閉めません。」と市長は: the particle behind a quotation leads to who says it.
    pub(super) fn goes_on_in_japanese(&self, after: &str) -> bool {
        const OTHERS: [&str; 7] = ["ところ", "とても", "とにかく", "とりあえず", "とうとう", "とはいえ", "ともかく"];
        let is_particle = after.starts_with('と') && !OTHERS.iter().any(|other| after.starts_with(other));
        self.closes_japanese && (is_particle || after.starts_with("って") || after.starts_with("など"))
    }
}

/// Whether a mark behind a space closes: « Trop ! » is written so in French. One that a word follows opens.
fn closes_apart(mark: char, next: Option<char>) -> bool {
    matches!(mark, '»' | '›' | '”') && !next.is_some_and(char::is_alphanumeric)
}

/// How many points with spaces between them stand here, and how long they are; none of fewer than three.
fn spaced_points(words: &str) -> Option<(usize, usize)> {
    let (mut count, mut length) = (0, 0);
    let mut was_space = true;
    for c in words.chars() {
        match c {
            '.' if was_space => (count, was_space) = (count + 1, false),
            ' ' | '\u{A0}' | '\u{202F}' if !was_space => was_space = true,
            _ => break,
        }
        length += c.len_utf8();
    }
    let end = words.get(..length)?.trim_end().len();
    (count >= 3).then_some((count, end))
}

/// The length of spaced points, where no letter follows them.
fn left_open(words: &str, start: usize, length: usize) -> Option<usize> {
    let rest = words.get(start + length..)?;
    let is_closed = !rest.chars().take(super::LEAD).any(char::is_alphanumeric);
    is_closed.then_some(length)
}

/// Whether a sign may end a sentence.
pub(super) fn is_stop(c: char) -> bool {
    match c {
        '.' | '!' | '?' | '…' => true,
        _ if c < '\u{589}' => false,
        _ => matches!(
            c,
            '։' | '؟'
                | '۔'
                | '।'
                | '॥'
                | '။'
                | '።'
                | '፧'
                | '፨'
                | '។'
                | '៕'
                | '᠃'
                | '‼'
                | '‽'
                | '⁇'
                | '⁈'
                | '⁉'
                | '。'
                | '！'
                | '．'
                | '？'
                | '｡'
        ),
    }
}

/// Whether a colon is the full stop of Armenian, as it is typed where its own sign is not at hand.
pub(super) fn is_armenian_colon(before: &str, c: char, after: &str) -> bool {
    c == ':'
        && before.chars().next_back().is_some_and(|c| matches!(u32::from(c), 0x531..=0x587))
        && after.chars().next().is_none_or(char::is_whitespace)
}
