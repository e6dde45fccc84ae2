//! The invariants of ARCHITECTURE.md that can be read off the sources.
//!
//! Knows files and words; it parses nothing but paths ([`floors`]). Comments and the contents of strings do not count
//! where a rule is about code.

#![cfg(not(target_arch = "wasm32"))]

#[path = "tidy/floors.rs"]
mod floors;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project: its path from the root, with `/` between the parts, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The text with comments and the contents of strings and characters blanked, line by line the same.
    fn code(&self) -> String {
        code_only(&self.text)
    }

    /// [`Source::code`] without what is compiled for tests only.
    fn shipped_code(&self) -> String {
        without_tests(&self.code())
    }

    /// The lines, numbered from 1, of `text` in which `found` is true, as `path:line: text`.
    fn lines_of(&self, text: &str, found: impl Fn(&str) -> bool) -> Vec<String> {
        let lines = text.lines().enumerate().filter(|(_, line)| found(line));
        lines.map(|(number, line)| format!("{}:{}: {}", self.path, number + 1, line.trim())).collect()
    }
}

/// The workspace root. Asked at run time: a checkout may be moved together with what was compiled in it.
fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from)
}

/// Every file under these places (folders or files, from the root) whose name ends so, sorted by path.
fn sources(places: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for place in places {
        collect(&root().join(place), place, endings, &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(file: &Path, path: &str, endings: &[&str], found: &mut Vec<Source>) {
    const NOT_OURS: &[&str] = &["target", "dist", ".git", "vendor", "node_modules"];
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if NOT_OURS.contains(&name.as_str()) {
        return;
    }
    if file.is_dir() {
        for entry in fs::read_dir(file).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if path == "." { name } else { format!("{path}/{name}") };
            collect(&entry.path(), &path, endings, found);
        }
    } else if endings.iter().any(|ending| path.ends_with(ending)) {
        // What is not UTF-8 is a fixture.
        if let Ok(text) = fs::read_to_string(file) {
            found.push(Source { path: path.to_owned(), text });
        }
    }
}

/// Rust sources that become part of the app.
fn app() -> Vec<Source> {
    sources(&["src"], &[".rs"])
}

/// The `src` folders of the crates under `crates/`.
fn crates() -> Vec<Source> {
    sources(&["crates"], &[".rs"]).into_iter().filter(|source| source.path.contains("/src/")).collect()
}

/// Whether `line` holds `word` with no letter, digit or underscore before it, nor after it.
fn has_word(line: &str, word: &str) -> bool {
    let inside = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        let after = line[start + word.len()..].chars().next();
        !before.is_some_and(inside) && !after.is_some_and(inside)
    })
}

/// Whether `line` holds `word` with no letter, digit or underscore before it.
fn starts_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(start, _)| {
        !line[..start].chars().next_back().is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

/// Blanks comments and what stands in strings and character literals; quotes and line breaks stay.
fn code_only(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or('\0');
    let mut code = String::with_capacity(text.len());
    let mut place = 0;
    // Copies line breaks and blanks the rest, up to `end`.
    let blank = |code: &mut String, from: usize, end: usize| {
        code.extend(
            letters[from..end.min(letters.len())].iter().map(|&letter| if letter == '\n' { '\n' } else { ' ' }),
        );
    };
    while place < letters.len() {
        let start = place;
        let before = if place == 0 { ' ' } else { at(place - 1) };
        match at(place) {
            '/' if at(place + 1) == '/' => {
                while place < letters.len() && at(place) != '\n' {
                    place += 1;
                }
                blank(&mut code, start, place);
            }
            '/' if at(place + 1) == '*' => {
                let mut depth = 0;
                while place < letters.len() {
                    match (at(place), at(place + 1)) {
                        ('/', '*') => (depth, place) = (depth + 1, place + 2),
                        ('*', '/') => (depth, place) = (depth - 1, place + 2),
                        _ => place += 1,
                    }
                    if depth == 0 {
                        break;
                    }
                }
                blank(&mut code, start, place);
            }
            'r' if !(before.is_alphanumeric() || before == '_') && matches!(at(place + 1), '"' | '#') => {
                let mut hashes = 0;
                while at(place + 1 + hashes) == '#' {
                    hashes += 1;
                }
                if at(place + 1 + hashes) == '"' {
                    place += 2 + hashes;
                    let closes = |place: usize| at(place) == '"' && (1..=hashes).all(|step| at(place + step) == '#');
                    while place < letters.len() && !closes(place) {
                        place += 1;
                    }
                    place += 1 + hashes;
                    code.push('"');
                    blank(&mut code, start + 1, place.saturating_sub(1));
                    code.push('"');
                } else {
                    code.push('r');
                    place += 1;
                }
            }
            '"' => {
                place += 1;
                while place < letters.len() && at(place) != '"' {
                    place += if at(place) == '\\' { 2 } else { 1 };
                }
                place += 1;
                code.push('"');
                blank(&mut code, start + 1, place.saturating_sub(1));
                code.push('"');
            }
            // A character, not a lifetime: it closes after one letter or one escape.
            '\'' if at(place + 1) == '\\' || at(place + 2) == '\'' => {
                place += if at(place + 1) == '\\' { 3 } else { 2 };
                while place < letters.len() && at(place) != '\'' {
                    place += 1;
                }
                place += 1;
                blank(&mut code, start, place);
            }
            letter => {
                code.push(letter);
                place += 1;
            }
        }
    }
    code
}

/// Blanks every item that no release has: what `#[cfg(test)]` stands over, and what the feature `faults`
/// brings. The feature's name is blank already, and it is the only one.
fn without_tests(code: &str) -> String {
    let code = without_items(code, "#[cfg(test)]");
    without_items(&code, "#[cfg(feature = \"      \")]")
}

/// Blanks every item that this attribute stands over.
fn without_items(code: &str, mark: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find(mark) {
        kept.push_str(&rest[..start]);
        let item = &rest[start..];
        let mut depth = 0;
        let mut end = item.len();
        for (place, letter) in item.char_indices().skip(mark.len()) {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 && matches!(letter, '}' | ';') {
                end = place + 1;
                break;
            }
        }
        kept.extend(item[..end].chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }));
        rest = &item[end..];
    }
    kept.push_str(rest);
    kept
}

/// Fails with every offending line.
#[track_caller]
fn none(rule: &str, offenders: Vec<String>) {
    assert!(offenders.is_empty(), "{rule}:\n{}", offenders.join("\n"));
}

fn is_in(path: &str, place: &str) -> bool {
    path == format!("{place}.rs") || path.starts_with(&format!("{place}/"))
}

#[test]
fn a1_the_core_reads_neither_time_nor_chance_and_does_no_input_or_output() {
    let words = [
        "SystemTime",
        "Instant::now",
        "std::time",
        "std::fs",
        "std::env",
        "std::io",
        "std::net",
        "std::process",
        "std::thread",
        "rand",
        "getrandom",
        "new_v4",
        "now_v7",
        "println",
        "eprintln",
        "web_sys",
        "js_sys",
        "yew",
    ];
    // The traits by which serde_json lays JSON out, here always in memory, are named by no other path.
    let layout = |path: &str, line: &str| {
        path == "crates/core/src/formats/json/write.rs" && line == "use std::io::{Result, Write};"
    };
    let core = crates().into_iter().filter(|source| source.path.starts_with("crates/core/"));
    let found = core.flat_map(|source| {
        source.lines_of(&source.shipped_code(), |line| {
            words.iter().any(|word| has_word(line, word)) && !layout(&source.path, line)
        })
    });
    none("A1: the core stays pure", found.collect());
}

#[test]
fn a2_only_dom_and_the_worker_name_the_browser() {
    let words = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];
    let outside = app().into_iter().filter(|source| !is_in(&source.path, "src/dom") && !is_in(&source.path, "src/bin"));
    let found = outside.flat_map(|source| {
        source.lines_of(&source.shipped_code(), |line| words.iter().any(|word| starts_word(line, word)))
    });
    none("A2: the browser is reached through src/dom", found.collect());
}

#[test]
fn a2_in_the_core_only_formats_and_journal_name_serde() {
    let outside = crates().into_iter().filter(|source| {
        source.path.starts_with("crates/core/")
            && !is_in(&source.path, "crates/core/src/formats")
            && !is_in(&source.path, "crates/core/src/journal")
    });
    let found = outside.flat_map(|source| source.lines_of(&source.shipped_code(), |line| starts_word(line, "serde")));
    none("A2: files are written and read in formats, records in journal", found.collect());
}

/// The modules of the core by their paths (`insight::gaps`, the crate's root is ``), without comments and tests.
fn core_modules() -> BTreeMap<String, String> {
    modules(&crates(), "crates/core/src/")
}

/// The modules of the browser half, like [`core_modules`].
fn app_modules() -> BTreeMap<String, String> {
    let mut modules = modules(&app(), "src/");
    modules.remove("main");
    modules
}

fn modules(sources: &[Source], place: &str) -> BTreeMap<String, String> {
    let inside = sources.iter().filter(|source| source.path.starts_with(place));
    inside
        .map(|source| {
            let path = source.path.trim_start_matches(place).trim_end_matches(".rs");
            let module = if path == "lib" { String::new() } else { path.replace('/', "::") };
            (module, source.shipped_code())
        })
        .collect()
}

#[test]
fn the_core_has_ten_floors_and_arrows_point_down() {
    let modules = core_modules();
    let on_the_ground: Vec<&String> =
        modules.keys().filter(|module| !module.is_empty() && !module.contains("::")).collect();
    let mut floors = floors::FLOORS;
    floors.sort_unstable();
    assert_eq!(on_the_ground, floors, "the rooms of the core are its floors");
    none("each floor of the core knows those below it alone", floors::upward(&floors::arrows(&modules)));
}

#[test]
fn no_circle_in_the_core_is_more_than_two_files_of_a_folder() {
    let circles = floors::circles(&floors::arrows(&core_modules()));
    none("files that know each other", circles.into_iter().map(|circle| circle.join(", ")).collect());
}

/// `parts` knows no room above it; `reading`, `column`, `dialogs` and `start` do not know each other; `frame` holds them
/// all together, and none of them knows it.
#[test]
fn the_rooms_of_the_views_know_what_they_may() {
    let room = |module: &str| module.strip_prefix("view::").and_then(|rest| rest.split("::").next()).map(str::to_owned);
    let arrows = floors::arrows(&app_modules());
    let crossing = arrows.iter().flat_map(|(from, all)| all.iter().map(move |to| (from, to))).filter(|(from, to)| {
        let (Some(from), Some(to)) = (room(from), room(to)) else { return false };
        from != to && to != "parts" && from != "frame"
    });
    none("a room of the views that knows another", crossing.map(|(from, to)| format!("{from} -> {to}")).collect());
}

#[test]
fn no_circle_in_the_app_is_more_than_two_files_of_a_folder() {
    let circles = floors::circles(&floors::arrows(&app_modules()));
    none("files that know each other", circles.into_iter().map(|circle| circle.join(", ")).collect());
}

/// A file that no `mod` line names would never run, and nobody would know.
#[test]
fn every_file_of_tests_runs() {
    for folder in ["crates/core/tests", "tests/journeys/tests"] {
        let files = sources(&[folder], &[".rs"]);
        let main = files.iter().find(|source| source.path == format!("{folder}/main.rs"));
        let main = main.map(|source| source.code()).unwrap_or_default();
        let beside =
            files.iter().filter_map(|source| source.path.strip_prefix(&format!("{folder}/"))?.strip_suffix(".rs"));
        let silent = beside.filter(|name| !name.contains('/') && *name != "main");
        let silent = silent.filter(|name| !main.lines().any(|line| line.trim() == format!("mod {name};")));
        none("tests that never run", silent.map(|name| format!("{folder}/{name}.rs")).collect());
    }
}

#[test]
fn a4_text_reaches_the_page_as_text_and_style_as_classes() {
    let words = ["inner_html", "outer_html", "insert_adjacent_html", "from_html_unchecked", "eval", "innerHTML"];
    let is_style_attribute = |line: &str| {
        ["style={", "style=\""].iter().any(|attribute| {
            line.match_indices(attribute).any(|(start, _)| {
                // `~style={…}` sets the property, which the policy allows; `data-style=` is another name.
                let before = line[..start].chars().next_back().unwrap_or(' ');
                !(before == '~' || before == '-' || before == '_' || before.is_alphanumeric())
            })
        })
    };
    let found = app().into_iter().flat_map(|source| {
        source.lines_of(&source.shipped_code(), |line| {
            words.iter().any(|word| has_word(line, word) || has_word(line, &format!("set_{word}")))
                || is_style_attribute(line)
        })
    });
    none("A4: nothing is parsed as HTML, nothing styled by attribute", found.collect());
}

#[test]
fn a4_the_shell_has_no_script_or_style_of_its_own() {
    let html = fs::read_to_string(root().join("index.html")).unwrap_or_default();
    for forbidden in ["<script", "<style", " style=", "javascript:", "http://", "https://", "contenteditable"] {
        assert!(!html.contains(forbidden), "index.html has `{forbidden}`");
    }
    let handler = html.match_indices(" on").any(|(start, _)| {
        let rest = &html[start + 3..];
        let name: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
        !name.is_empty() && rest[name.len()..].starts_with("=\"")
    });
    assert!(!handler, "index.html has an event handler");
}

#[test]
fn a5_nothing_is_contenteditable() {
    let found = app().into_iter().flat_map(|source| {
        source.lines_of(&source.text, |line| line.contains("contenteditable=") || line.contains("set_content_editable"))
    });
    none("A5: nothing but Yew changes the page", found.collect());
}

#[test]
fn a9_the_policy_lets_nothing_leave_the_origin() {
    let html = fs::read_to_string(root().join("index.html")).unwrap_or_default();
    for part in
        ["default-src 'self'", "connect-src 'self'", "object-src 'none'", "form-action 'none'", "base-uri 'none'"]
    {
        assert!(html.contains(part), "the policy in index.html lacks {part}");
    }
    for part in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "blob:"] {
        assert!(!html.contains(part), "the policy in index.html has {part}");
    }
}

#[test]
fn what_ships_does_not_panic_on_purpose() {
    let calls = [".unwrap()", ".expect(", "panic!", "unreachable!", "todo!", "unimplemented!"];
    let shipped = app().into_iter().chain(crates()).filter(|source| !source.path.ends_with("/tests.rs"));
    let found = shipped.flat_map(|source| {
        source.lines_of(&source.shipped_code(), |line| calls.iter().any(|call| line.contains(call)))
    });
    none("errors are handled, or typed and returned", found.collect());
}

#[test]
fn nothing_waits_by_looking_again_and_again() {
    // What changes wakes whoever waits for it (`dom::signal`); a timer that is a future only lets the browser breathe.
    let names = ["TimeoutFuture", "IntervalStream", "timers::future"];
    let others = app().into_iter().filter(|source| source.path != "src/dom/task.rs");
    let found = others.flat_map(|source| {
        source.lines_of(&source.shipped_code(), |line| names.iter().any(|name| line.contains(name)))
    });
    none("a wait is a `Signal`", found.collect());
}

#[test]
fn faults_are_the_only_feature_and_no_default() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap_or_default();
    let features = manifest.split_once("[features]\n").map(|(_, rest)| rest).unwrap_or_default();
    let section = features.lines().take_while(|line| !line.starts_with('['));
    let lines: Vec<&str> = section.filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert_eq!(lines, ["faults = []"], "a build that can be told to stop is none that ships");
}

#[test]
fn every_package_takes_the_workspaces_lints() {
    let manifests = sources(&["."], &["Cargo.toml"]);
    assert!(manifests.len() >= 4, "{} manifests", manifests.len());
    for manifest in manifests.iter().filter(|manifest| manifest.text.contains("[package]")) {
        assert!(manifest.text.contains("[lints]\nworkspace = true"), "{} has lints of its own", manifest.path);
    }
}

#[test]
fn every_module_says_what_it_is() {
    let all = sources(&["src", "crates", "xtask", "tests", "benches"], &[".rs"]);
    let silent: Vec<String> =
        all.iter().filter(|source| !source.text.starts_with("//!")).map(|source| source.path.clone()).collect();
    none("a module opens with what it knows", silent);
    let old: Vec<String> = all
        .iter()
        .filter(|source| source.path.ends_with("/mod.rs") && !source.path.contains("/tests/"))
        .map(|source| source.path.clone())
        .collect();
    none("a module is `name.rs`, its parts are in `name/`", old);
}

#[test]
fn style_sheets_need_neither_force_nor_the_network() {
    let sheets = sources(&["styles"], &[".css"]);
    assert!(!sheets.is_empty());
    let forbidden = ["!important", "url(http", "url(\"http", "url('http", "url(//", "@import"];
    let found = sheets
        .iter()
        .flat_map(|sheet| sheet.lines_of(&sheet.text, |line| forbidden.iter().any(|word| line.contains(word))));
    none("styles are plain and at home", found.collect());
}

#[test]
fn nothing_is_left_for_later_and_no_machine_is_named() {
    // Put together here, so that this file does not find itself.
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
    ];
    let all = sources(&["."], &[".rs", ".css", ".js", ".html", ".md", ".toml", ".webmanifest", ".svg", ".txt", "run"]);
    // Texts of other people may say what they like.
    let ours = all.iter().filter(|source| !source.path.contains("/fixtures/") && source.path != "Cargo.lock");
    let found =
        ours.flat_map(|source| source.lines_of(&source.text, |line| words.iter().any(|word| starts_word(line, word))));
    none("the sources are finished", found.collect());
}

#[test]
fn the_papers_are_there_and_name_every_invariant() {
    for name in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        let text = fs::read_to_string(root().join(name)).unwrap_or_default();
        assert!(text.len() > 200, "{name} is missing or empty");
    }
    let architecture = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap_or_default();
    for number in 1..=10 {
        let name = format!("A{number}");
        assert!(architecture.lines().any(|line| has_word(line, &name)), "ARCHITECTURE.md does not state {name}");
    }
}

#[test]
fn this_files_own_reading_is_right() {
    let table = [
        ("a // .unwrap()\nb", "a             \nb"),
        ("a /* x /* y */ z */ b", "a                     b"),
        ("f(\"x.unwrap()\\\"\")", "f(\"              \")"),
        ("r#\"a\"b\"# + 'x' + '\\n' + 'a: &'b", "\"        \" +     +      + 'a: &'b"),
    ];
    for (text, wanted) in table {
        let code = code_only(text);
        assert_eq!(
            code.split_whitespace().collect::<String>(),
            wanted.split_whitespace().collect::<String>(),
            "{text}"
        );
        assert_eq!(code.lines().count(), text.lines().count());
    }
    let code = "fn a() { b }\n#[cfg(test)]\nmod tests { fn c() { d.unwrap() } }\n#[cfg(test)]\nmod more;\nfn e() {}";
    assert_eq!(without_tests("#[cfg(feature = \"      \")]\nfn f() { a() }\nfn g() {}").trim(), "fn g() {}");
    assert_eq!(without_tests(code).split_whitespace().collect::<Vec<_>>().join(" "), "fn a() { b } fn e() {}");
    assert!(has_word("use gloo::events", "gloo") && !has_word("igloos", "gloo"));
    assert!(starts_word("wasm_bindgen_futures", "wasm_bindgen"));
}

/// A message that nothing says is a burden to every translator.
#[test]
fn every_message_of_the_interface_is_said_somewhere() {
    let code: String = app().into_iter().chain(crates()).map(|source| source.text).collect();
    let mut unsaid = Vec::new();
    for file in sources(&["locales/en"], &[".ftl"]) {
        for line in file.text.lines() {
            let Some((id, _)) = line.split_once(" =") else { continue };
            let is_id = id.starts_with(|c: char| c.is_ascii_lowercase())
                && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            // The page that shows when Galley stopped and the start screen's shell have tests of their own.
            let is_scripts = id.starts_with("stopped-") || id.starts_with("shell-");
            if is_id && !is_scripts && !code.contains(&id.replace('-', "_")) {
                unsaid.push(format!("{}: {id}", file.path));
            }
        }
    }
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}

/// Words that a reader sees or hears stand in `locales/`.
#[test]
fn views_hold_no_words_of_their_own() {
    let mut found = Vec::new();
    for source in app() {
        let text = without_tests(&source.text);
        found.extend(source.lines_of(&text, |line| {
            let line = line.trim_start();
            if line.starts_with("//") {
                return false;
            }
            ["{ \"", "aria-label=\"", "title=\"", "placeholder=\"", "aria-description=\""].iter().any(|before| {
                line.match_indices(before).any(|(at, _)| {
                    let words = &line[at + before.len()..];
                    let words = words.split('"').next().unwrap_or("");
                    // Classes and other slugs are in small letters.
                    let begins = words.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
                    words.chars().filter(|c| c.is_alphabetic()).count() > 1
                        && (begins || before.ends_with("=\""))
                        && words != "Galley"
                })
            })
        }));
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// When Galley has stopped, no event may reach it: `assets/stopped.js` names what it keeps from it.
#[test]
fn the_stopped_page_silences_every_event_that_the_app_hears() {
    let script = fs::read_to_string(root().join("assets/stopped.js")).unwrap_or_default();
    let list = script.split("const HEARD = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap_or_default();
    let mut missing = Vec::new();
    for source in app() {
        let text = without_tests(&source.text);
        let calls = ["on_window(", "on_document(", "on_window_first("];
        for (at, call) in calls.iter().flat_map(|call| text.match_indices(call)) {
            let argument = text[at + call.len()..].trim_start();
            let named = argument.strip_prefix('"').and_then(|rest| rest.split('"').next()).map(str::to_owned);
            // A constant of the same file.
            let named = named.or_else(|| {
                let name = argument.split(',').next().unwrap_or_default().trim();
                let line = text.lines().find(|line| line.contains(&format!("const {name}: &str = ")))?;
                line.split('"').nth(1).map(str::to_owned)
            });
            let Some(name) = named else { continue };
            if !list.contains(&format!("\"{name}\"")) {
                missing.push(format!("{}: {name}", source.path));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
