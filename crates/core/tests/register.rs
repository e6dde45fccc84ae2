//! The cast across all articles, with numbers counted by hand.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by stopping")]

use galley_core::formats::table::csv::Style;
use galley_core::formats::{galley, table};
use galley_core::insight::register::{By, Profile, Register, sort_outlets, sort_profiles};
use galley_core::model::person::Check;
use galley_core::model::work::Work;
use serde_json::{Value, json};

/// Somebody of an article's cast, with the words of each quote and claim.
#[derive(Clone, Default)]
struct Says {
    person: Value,
    quotes: Vec<&'static str>,
    claims: Vec<&'static str>,
}

fn says(person: Value, quotes: &[&'static str], claims: &[&'static str]) -> Says {
    Says { person, quotes: quotes.to_vec(), claims: claims.to_vec() }
}

fn uuid(of: u64, number: usize) -> String {
    format!("{of:08x}-0000-4000-8000-{number:012x}")
}

/// An article of a number with its head and its cast, as a file says it.
fn work(number: u64, head: Value, cast: &[Says]) -> Work {
    let mut text = format!("Story {number}\n\n");
    let (mut persons, mut annotations, mut relations) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = 0;
    let mut id = || {
        next += 1;
        uuid(number, next)
    };
    let mark = |text: &mut String, id: &str, kind: &str, words: &str| {
        let start = text.chars().count();
        text.push_str(words);
        let end = text.chars().count();
        text.push_str(" .\n\n");
        json!({
            "id": id, "kind": kind, "parts": [{ "start": start, "end": end, "exact": words }],
            "created": "2026-11-20T10:00:00Z", "modified": "2026-11-20T10:00:00Z",
        })
    };
    for one in cast {
        let (person, mention) = (id(), id());
        let mut record = one.person.clone();
        record["id"] = json!(person);
        let mut source = mark(&mut text, &mention, "source", "somebody");
        source["person"] = json!(person);
        annotations.push(source);
        persons.push(record);
        for (kind, relation, list) in [("quote", "attributedTo", &one.quotes), ("claim", "madeBy", &one.claims)] {
            for words in list {
                let from = id();
                annotations.push(mark(&mut text, &from, kind, words));
                relations.push(json!({ "id": id(), "from": from, "type": relation, "to": mention }));
            }
        }
    }
    let mut article = head;
    article["id"] = json!(uuid(number, 0));
    article["text"] = json!(text);
    let file = json!({
        "format": "galley", "version": 1, "article": article, "annotations": annotations,
        "relations": relations, "persons": persons, "modified": format!("2026-11-{number:02}T10:00:00Z"),
    });
    let read = galley::read(&file.to_string()).unwrap();
    let work = read.work;
    assert_eq!(work.annotations.len(), annotations.len(), "{file}");
    assert_eq!(work.persons.len(), persons.len());
    work
}

fn register(works: &[Work]) -> Register {
    let mut register = Register::default();
    works.iter().for_each(|work| register.add(work));
    register
}

fn named(name: &str) -> Value {
    json!({ "name": name, "checks": ["named"] })
}

fn find<'a>(profiles: &'a [Profile], name: &str) -> &'a Profile {
    profiles.iter().find(|profile| profile.name == name).unwrap_or_else(|| panic!("{name} in {profiles:#?}"))
}

/// Three articles: 5 + 3 words of Okafor, 4 of Lindqvist, 2 of a memo, 6 of nobody who is named: 20 words.
fn three() -> Vec<Work> {
    let board = json!({ "name": "Dana Okafor", "organization": "Narrows Harbor Board", "role": "chair", "checks": ["named", "authoritative"] });
    let again = json!({ "name": "DANA OKAFOR", "aliases": ["Okafor", "she"], "organization": "Harbor Board", "checks": ["independent"] });
    let unnamed = json!({ "name": "a deckhand", "anonymity": "fears for the job" });
    let memo = json!({ "name": "Memo of March 3", "type": "document", "checks": ["named"] });
    vec![
        work(
            1,
            json!({ "title": "Ferry to stop", "outlet": "Bay Courier" }),
            &[
                says(board, &["We never counted them twice"], &["It costs money"]),
                says(named("Marta Lindqvist"), &["Save our old boat"], &[]),
            ],
        ),
        work(
            2,
            json!({ "title": "Board defends", "outlet": "bay  courier" }),
            &[says(again, &["We did count"], &["A claim", "Another"]), says(unnamed.clone(), &["one two three"], &[])],
        ),
        work(
            3,
            json!({ "title": "What the memo says", "url": "https://www.harbor.example:8080/a?b" }),
            &[says(memo, &["nine months"], &[]), says(unnamed, &["four five six"], &["Hearsay"])],
        ),
    ]
}

#[test]
fn persons_are_counted_across_articles() {
    let register = register(&three());
    assert_eq!((register.len(), register.words()), (3, 20));
    let profiles = register.profiles();
    let names: Vec<&str> = profiles.iter().map(|profile| profile.name.as_str()).collect();
    // Who has a reason not to be named is nobody else.
    assert_eq!(names, ["Dana Okafor", "Marta Lindqvist", "a deckhand", "a deckhand", "Memo of March 3"]);
    let okafor = &profiles[0];
    assert_eq!((okafor.quotes, okafor.words, okafor.share, okafor.claims), (2, 8, 400, 3));
    assert_eq!((okafor.articles.len(), okafor.named), (2, 1));
    assert_eq!((okafor.checked(Check::Independent), okafor.checked(Check::Multiple)), (1, 0));
    assert_eq!(okafor.others, ["DANA OKAFOR", "Okafor", "she"]);
    assert_eq!((okafor.role.as_str(), okafor.organization.as_str()), ("chair", "Harbor Board"));
    let there: Vec<(&str, usize, usize)> =
        okafor.articles.iter().map(|there| (there.title.as_str(), there.words, there.claims)).collect();
    assert_eq!(there, [("Ferry to stop", 5, 1), ("Board defends", 3, 2)]);
    assert_eq!(profiles.iter().map(|profile| profile.share).sum::<usize>(), 1_000);
}

#[test]
fn outlets_are_counted_by_name_and_else_by_host() {
    let mut works = three();
    works.push(work(4, json!({ "title": "Bare" }), &[says(named("Dana Okafor"), &[], &[])]));
    let outlets = register(&works).outlets();
    let names: Vec<&str> = outlets.iter().map(|outlet| outlet.name.as_str()).collect();
    assert_eq!(names, ["bay courier", "harbor.example", ""]);
    let bay = &outlets[0];
    assert_eq!((bay.articles.len(), bay.sources, bay.per_article(), bay.words), (2, 4, 20, 15));
    assert_eq!((bay.unnamed, bay.share_of(bay.unnamed)), (2, 500));
    assert_eq!((bay.people, bay.organizations, bay.documents), (4, 0, 0));
    // Newest first.
    assert_eq!(bay.articles[0].title, "Board defends");
    let harbor = &outlets[1];
    assert_eq!((harbor.people, harbor.documents, harbor.share_of(harbor.documents)), (1, 1, 500));
    assert_eq!((harbor.words, harbor.unnamed), (5, 1));
    let mut sorted = outlets.clone();
    sort_outlets(&mut sorted, By::PerArticle, false);
    assert_eq!(sorted.iter().map(|outlet| outlet.per_article()).collect::<Vec<_>>(), [20, 20, 10], "no outlet is last");
}

/// Names of the rows that two articles of one person each give.
fn rows_of(one: Value, other: Value) -> usize {
    let (a, b) = (says(one, &["one"], &[]), says(other, &["two"], &[]));
    let head = json!({ "title": "T" });
    let works = [work(1, head.clone(), std::slice::from_ref(&a)), work(2, head.clone(), std::slice::from_ref(&b))];
    let forth = register(&works).profiles();
    let back = register(&[works[1].clone(), works[0].clone()]).profiles();
    assert_eq!(forth.len(), back.len(), "the order of articles decides nothing");
    forth.len()
}

#[test]
fn names_decide_who_is_one() {
    let person = |name: &str, aliases: &[&str]| json!({ "name": name, "aliases": aliases });
    let of = |organization: &str| json!({ "name": "Anna Berg", "organization": organization });
    assert_eq!(rows_of(person("José Núñez", &[]), person("JOSE NUNEZ", &[])), 1);
    assert_eq!(rows_of(person("Marta Lindqvist", &["M. Lindqvist"]), person("M Lindqvist", &[])), 1);
    assert_eq!(rows_of(person("Marta Lindqvist", &["Lindqvist"]), person("Lindqvist", &[])), 2, "half a name");
    assert_eq!(rows_of(person("Marta Lindqvist", &["the baker"]), person("the baker", &[])), 2);
    assert_eq!(rows_of(person("Marta Lindqvist", &["Dr. L. M."]), person("Lena Moss", &["Dr. L. M."])), 2);
    assert_eq!(rows_of(person("a spokesman", &[]), person("a spokesman", &[])), 2);
    assert_eq!(rows_of(person("The mayor", &[]), person("The mayor", &[])), 2);
    assert_eq!(rows_of(person("عمر حسن", &[]), person("عُمَر حسن", &[])), 1);
    let house = |name: &str, aliases: &[&str]| json!({ "name": name, "aliases": aliases, "type": "organization" });
    assert_eq!(rows_of(house("World Health Organization", &["WHO"]), house("WHO", &[])), 1);
    assert_eq!(rows_of(house("Amazon", &[]), person("Amazon", &[])), 2, "a company is no person");
    assert_eq!(rows_of(of("City Council"), of("County Hospital")), 2);
    assert_eq!(rows_of(of("City Council"), of("")), 1);
    assert_eq!(rows_of(of("City Council"), of("the City Council of Narrows")), 1);
    assert_eq!(rows_of(of("Board"), of("School Board")), 2, "one word says too little");
}

#[test]
fn one_without_an_organization_is_alone_where_it_might_be_either() {
    let of = |organization: &str| says(json!({ "name": "Anna Berg", "organization": organization }), &["one"], &[]);
    let head = json!({ "title": "T" });
    let works: Vec<Work> = ["City Council", "County Hospital", "", "city council", ""]
        .iter()
        .zip(1..)
        .map(|(organization, number)| work(number, head.clone(), &[of(organization)]))
        .collect();
    let profiles = register(&works).profiles();
    let mut found: Vec<(&str, usize)> =
        profiles.iter().map(|profile| (profile.organization.as_str(), profile.articles.len())).collect();
    found.sort_unstable();
    assert_eq!(found, [("", 2), ("County Hospital", 1), ("city council", 2)]);
}

#[test]
fn rows_sort_both_ways_and_a_few_letters_find_them() {
    let mut profiles = register(&three()).profiles();
    sort_profiles(&mut profiles, By::Name, false);
    assert_eq!(profiles[0].name, "a deckhand");
    assert_eq!(profiles[4].name, "Memo of March 3");
    sort_profiles(&mut profiles, By::Claims, true);
    assert_eq!(profiles[0].name, "Dana Okafor");
    sort_profiles(&mut profiles, By::Claims, false);
    assert_eq!(profiles.iter().map(|profile| profile.claims).collect::<Vec<_>>(), [0, 0, 0, 1, 3]);
    let okafor = find(&profiles, "Dana Okafor");
    assert!(okafor.fits("") && okafor.fits("ókaf dana") && okafor.fits("harbor chair"));
    assert!(!okafor.fits("lindqvist"));
}

#[test]
fn nothing_gives_nothing() {
    let register = register(&[work(1, json!({}), &[])]);
    assert!(register.profiles().is_empty());
    assert_eq!(register.outlets().len(), 1);
    assert_eq!(register.outlets()[0].per_article(), 0);
}

#[test]
fn tables_open_in_a_spreadsheet_and_run_nothing_there() {
    let evil =
        json!({ "name": "=HYPERLINK(\"https://x.example\")", "aliases": ["two, with comma"], "checks": ["named"] });
    let works = [work(1, json!({ "title": "-1 degrees", "outlet": "@desk" }), &[says(evil, &["one two"], &[])])];
    let register = register(&works);
    let id = works[0].article.id;
    let text = table::profiles(register.profiles().iter(), Style::for_spreadsheets("en"));
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(
        lines,
        [
            "person,other_names,person_kind,role,organization,article_count,quote_count,quoted_words,\
             percent_of_quoted_words,claim_count,independent_in,multiple_in,verifies_in,authoritative_in,named_in,\
             article_outlets,article_ids,article_titles",
            &*format!(
                "\"'=HYPERLINK(\"\"https://x.example\"\")\",\"two, with comma\",person,,,1,1,2,100.0,0,0,0,0,0,1,\
                 \"'@desk\",{id},\"'-1 degrees\""
            ),
            "",
        ]
    );
    let text = table::outlets(register.outlets().iter(), Style::for_spreadsheets("en"));
    assert!(text.starts_with("\u{feff}article_outlet,article_count,source_count,"));
    let row = format!("\r\n\"'@desk\",1,1,1.0,2,0,0.0,1,100.0,0,0.0,0,0.0,{id},\"'-1 degrees\"\r\n");
    assert!(text.ends_with(&row), "{text}");
}

#[test]
fn thousands_of_one_name_cost_no_more_than_thousands_of_names() {
    let one = |at: usize| {
        says(
            json!({ "name": "Anna Berg", "aliases": [format!("Anna B {at}")], "organization": format!("House {at}") }),
            &[],
            &[],
        )
    };
    let cast: Vec<Says> = (0..5_000).map(one).collect();
    let register = register(&[work(1, json!({ "title": "T" }), &cast)]);
    let before = std::time::Instant::now();
    assert_eq!(register.profiles().len(), 5_000);
    assert!(before.elapsed().as_secs() < 10, "{:?}", before.elapsed());
}
