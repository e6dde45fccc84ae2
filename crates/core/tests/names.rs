//! Organization, person or document, and for whom one speaks: a table of names in five languages, read one by
//! one. Runs natively and prints the share that is right (`cargo test -p galley-core names:: -- --nocapture`).

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use galley_core::reading::naming;

/// The languages of the interface, in which names are known.
const LANGUAGES: [&str; 5] = ["en", "de", "fr", "es", "ar"];
/// What must be right of all names, and of each language's, in percent.
const OF_ALL: usize = 95;
const OF_EACH: usize = 90;

/// One name of the table.
struct Row<'a> {
    held_out: bool,
    language: &'a str,
    words: &'a str,
    text: &'a str,
    kind: &'a str,
    role: &'a str,
    organization: &'a str,
}

impl<'a> Row<'a> {
    fn of(line: &'a str) -> Self {
        let cells: Vec<&str> = line.split('\t').collect();
        let [set, language, _origin, words, text, kind, role, organization] = cells[..] else { panic!("{line}") };
        assert!(["t", "h"].contains(&set) && LANGUAGES.contains(&language), "{line}");
        assert!(text == "-" || text.contains(words), "the words stand in their text: {line}");
        Self { held_out: set == "h", language, words, text, kind, role, organization }
    }

    /// What is read wrongly, in words.
    fn fault(&self) -> Option<String> {
        let read = naming::read(self.words, self.text);
        let asked = [(self.role, &read.role), (self.organization, &read.organization)];
        let is_right = |(wanted, found): &(&str, &String)| match *wanted {
            "-" => true,
            "∅" => found.is_empty(),
            wanted => *found == wanted,
        };
        let is_read = read.kind.slug() == self.kind && asked.iter().all(is_right);
        (!is_read).then(|| format!("{}: {read:?}", self.words))
    }
}

fn table() -> Vec<Row<'static>> {
    let lines = include_str!("cases/names/names.tsv").lines();
    lines.filter(|line| !line.starts_with('#') && !line.is_empty()).map(Row::of).collect()
}

/// How many of these names are right, and of how many.
fn score(rows: &[Row<'_>], fits: impl Fn(&Row<'_>) -> bool) -> (usize, usize) {
    let rows: Vec<&Row<'_>> = rows.iter().filter(|row| fits(row)).collect();
    (rows.iter().filter(|row| row.fault().is_none()).count(), rows.len())
}

#[test]
fn organizations_and_persons_are_told_apart_in_five_languages() {
    let rows = table();
    assert!(rows.len() >= 150, "{} names", rows.len());
    let told = |what: &str, (right, all): (usize, usize)| println!("{what}: {right} of {all} names are right");
    told("all", score(&rows, |_| true));
    told("held out", score(&rows, |row| row.held_out));
    for language in LANGUAGES {
        told(language, score(&rows, |row| row.language == language));
    }
    for row in rows.iter().filter(|row| !row.held_out) {
        row.fault().into_iter().for_each(|fault| println!("wrong: {fault}"));
    }
    let is_enough = |(right, all): (usize, usize), percent: usize| right * 100 >= all * percent;
    assert!(is_enough(score(&rows, |_| true), OF_ALL));
    for language in LANGUAGES {
        assert!(is_enough(score(&rows, |row| row.language == language), OF_EACH), "{language}");
    }
}
