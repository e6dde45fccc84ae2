//! The floors of the core: which file uses which, and whether every arrow points down.
//!
//! Knows: paths as they stand in code (`crate::…`, `super::…`, `self::…`, a child's name), in `use` lines and elsewhere.
//! Does not know: types or macros; a method that is called through a value draws no arrow, nor does `b::c` after
//! `use super::b` draw more than the one to `b`.

use std::collections::{BTreeMap, BTreeSet};

/// The floors, from the ground up.
pub(crate) const FLOORS: [&str; 10] =
    ["text", "model", "anchoring", "reading", "layout", "insight", "change", "formats", "journal", "desk"];

/// Which module uses which, by their paths from the crate's root: `insight::gaps`.
pub(crate) type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Draws the arrows between modules, given as path and code without comments and tests.
pub(crate) fn arrows(modules: &BTreeMap<String, String>) -> Arrows {
    let mut arrows = Arrows::new();
    for (module, code) in modules {
        let base: Vec<&str> = parts(module);
        let children = modules.keys().filter_map(|other| child_of(module, other));
        let starts: BTreeSet<&str> = ["crate", "super", "self"].into_iter().chain(children).collect();
        let used = paths(code, &starts).into_iter().filter_map(|path| home(&path, &base, modules));
        arrows.insert(module.clone(), used.filter(|other| other != module).collect());
    }
    arrows
}

/// Arrows that point up, as words.
pub(crate) fn upward(arrows: &Arrows) -> Vec<String> {
    let floor = |module: &str| FLOORS.iter().position(|floor| parts(module).first() == Some(floor));
    let homeless = arrows.keys().filter(|module| !module.is_empty() && floor(module).is_none());
    let mut found: Vec<String> = homeless.map(|module| format!("{module} stands on no floor")).collect();
    for (from, to) in arrows.iter().flat_map(|(from, all)| all.iter().map(move |to| (from, to))) {
        match (floor(from), floor(to)) {
            (Some(lower), Some(upper)) if upper > lower => found.push(format!("{from} -> {to}")),
            // What stands in the crate's root could be anything.
            (Some(_), None) if to.is_empty() => found.push(format!("{from} -> the crate's root")),
            _ => {}
        }
    }
    found
}

/// Circles that are more than two files of one folder, each as its files in order.
pub(crate) fn circles(arrows: &Arrows) -> Vec<Vec<String>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|from| (from.as_str(), reached(from, arrows))).collect();
    let back = |from: &str, to: &str| reach.get(to).is_some_and(|back| back.contains(from));
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (from, to) in &reach {
        let mut circle: Vec<String> = to.iter().filter(|to| back(from, to)).map(|to| (*to).to_owned()).collect();
        circle.sort();
        let is_pair = match circle.as_slice() {
            [] => true,
            [one, other] => folder(one) == folder(other) || folder(other) == one || folder(one) == other,
            _ => false,
        };
        if !is_pair {
            found.insert(circle);
        }
    }
    found.into_iter().collect()
}

/// Everything that can be reached from a module, itself only by a circle.
fn reached<'a>(from: &'a str, arrows: &'a Arrows) -> BTreeSet<&'a str> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        for next in arrows.get(at).into_iter().flatten() {
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    seen
}

fn parts(module: &str) -> Vec<&str> {
    module.split("::").filter(|part| !part.is_empty()).collect()
}

fn folder(module: &str) -> &str {
    module.rsplit_once("::").map_or("", |(folder, _)| folder)
}

/// The name of `other` where it is a child of `module`.
fn child_of<'a>(module: &str, other: &'a str) -> Option<&'a str> {
    (!other.is_empty() && folder(other) == module).then(|| other.rsplit("::").next().unwrap_or(other))
}

/// The module that a path leads into: the longest beginning of it that is one.
fn home(path: &[String], base: &[&str], modules: &BTreeMap<String, String>) -> Option<String> {
    let mut whole: Vec<&str> = base.to_vec();
    let mut rest = path.iter().map(String::as_str).peekable();
    match rest.peek() {
        Some(&"crate") => {
            whole.clear();
            rest.next();
        }
        Some(&"self") => drop(rest.next()),
        _ => {}
    }
    while rest.next_if(|part| *part == "super").is_some() {
        whole.pop();
    }
    whole.extend(rest);
    (0..=whole.len()).rev().map(|length| whole[..length].join("::")).find(|module| modules.contains_key(module))
}

/// The paths in code that begin with one of these words; `a::{b, c::d}` are two.
fn paths(code: &str, starts: &BTreeSet<&str>) -> Vec<Vec<String>> {
    let letters: Vec<char> = code.chars().collect();
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let begins = is_name(letters[at]) && (at == 0 || !is_name(letters[at - 1]));
        if !begins {
            at += 1;
            continue;
        }
        let end = (at..letters.len()).find(|end| !is_name(letters[*end])).unwrap_or(letters.len());
        let word: String = letters[at..end].iter().collect();
        // Behind "::" it is amid a path, behind ":" it is a type.
        let before = letters[..at].iter().rposition(|letter| !letter.is_whitespace()).map_or(0, |last| last + 1);
        let inside = letters[..before].ends_with(&[':', ':']);
        if starts.contains(word.as_str()) && !inside && letters[end..].starts_with(&[':', ':']) {
            tree(&letters, at, &[], &mut found);
        }
        at = end;
    }
    found
}

/// Reads one path, or one with others in braces, that begins here; gives the place behind it.
fn tree(letters: &[char], mut at: usize, before: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '*';
    let skip = |mut at: usize| {
        while letters.get(at).is_some_and(|letter| letter.is_whitespace()) {
            at += 1;
        }
        at
    };
    let mut path = before.to_vec();
    loop {
        at = skip(at);
        if letters.get(at) == Some(&'{') {
            at += 1;
            loop {
                at = skip(at);
                match letters.get(at) {
                    None => return at,
                    Some('}') => return at + 1,
                    Some(',') => at += 1,
                    Some(letter) if is_name(*letter) || *letter == '{' => at = tree(letters, at, &path, found),
                    Some(_) => at += 1,
                }
            }
        }
        let end = (at..letters.len()).find(|end| !is_name(letters[*end])).unwrap_or(letters.len());
        let name: String = letters[at..end].iter().collect();
        // `a::{self}` is `a`; `self::a` begins so.
        if !name.is_empty() && (name != "self" || path.is_empty()) {
            path.push(name);
        }
        at = end;
        if !letters[at..].starts_with(&[':', ':']) || letters.get(at + 2) == Some(&'<') {
            break;
        }
        at += 2;
    }
    // `as another` is passed over by who called.
    found.push(path);
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(files: &[(&str, &str)]) -> Arrows {
        arrows(&files.iter().map(|(path, code)| ((*path).to_owned(), (*code).to_owned())).collect())
    }

    fn to(arrows: &Arrows, from: &str) -> Vec<String> {
        arrows.get(from).into_iter().flatten().cloned().collect()
    }

    #[test]
    fn every_way_to_name_a_module_draws_an_arrow() {
        let drawn = drawn(&[
            ("text", ""),
            ("text::sort", "use super::Text; fn a() { super::super::model::b() }"),
            ("model", "mod work; use work::Work; fn a() -> crate::text::Text {}"),
            (
                "model::work",
                "use crate::{text::{self, sort as other}, model::Thing}; fn a() { crate::text::sort::<T>() }",
            ),
            ("desk", "use self::state::State; fn b(supper: &State) {} struct A { text: crate::text::Text }"),
            (
                "desk::state",
                "impl State { fn a() { Self::b(); self.text(); textual::c(); self::super::super::model::d() } }",
            ),
        ]);
        assert_eq!(to(&drawn, "text::sort"), ["model", "text"]);
        assert_eq!(to(&drawn, "model"), ["model::work", "text"]);
        assert_eq!(to(&drawn, "model::work"), ["model", "text", "text::sort"]);
        assert_eq!(to(&drawn, "desk"), ["desk::state", "text"]);
        assert_eq!(to(&drawn, "desk::state"), ["model"]);
    }

    #[test]
    fn an_arrow_up_is_found_and_one_down_is_none() {
        let files = [
            ("text", "use crate::model::Work;"),
            ("model", ""),
            ("desk", "use crate::text::Text;"),
            ("attic", "use crate::text;"),
        ];
        assert_eq!(upward(&drawn(&files)), ["attic stands on no floor", "text -> model"]);
    }

    #[test]
    fn two_files_of_a_folder_may_know_each_other_and_no_more() {
        let pair = [("text", ""), ("text::a", "use super::b::B;"), ("text::b", "use super::a::A;")];
        assert_eq!(circles(&drawn(&pair)), [[""; 0]; 0]);
        let parent = [("text", "use a::A;"), ("text::a", "use super::Text;")];
        assert_eq!(circles(&drawn(&parent)), [[""; 0]; 0]);
        let three = [("text", "use a::A;"), ("text::a", "use super::b::B;"), ("text::b", "use super::Text;")];
        assert_eq!(circles(&drawn(&three)), [["text", "text::a", "text::b"]]);
        let apart = [("text::a", "use crate::model::b::B;"), ("model::b", "use crate::text::a::A;")];
        assert_eq!(circles(&drawn(&apart)), [["model::b", "text::a"]]);
    }
}
