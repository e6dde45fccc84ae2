//! Which line is what: labeled pages (`fixtures/anatomy`), the sample article, and what is read
//! out of a story's head.
//!
//! A fixture is one pasted page. Each line is `role<TAB>words`; `+<TAB>words` continues the block
//! above (hard-wrapped text); an empty line is an empty line of the page; `# ` opens a remark. The
//! labels are an editor's, written before any rule saw the page. `held-…` pages were labeled with
//! the others, and looked at only when the rules were done.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its fixture has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use galley_core::model::article::{Block, Role};
use galley_core::model::id::ArticleId;
use galley_core::reading::anatomy::iso_date;
use galley_core::reading::build::{Intake, blocks_of, build};
use galley_core::reading::language::{direction_of, language_of};

/// A fixture: the page as pasted, and the labels of its blocks.
struct Page {
    name: String,
    text: String,
    labels: Vec<(Role, String)>,
}

fn pages(folder: &str) -> Vec<Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let text = |path| fs::read_to_string(path).unwrap();
    paths
        .iter()
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| read(path.file_stem().unwrap().to_str().unwrap(), &text(path)))
        .collect()
}

fn read(name: &str, labeled: &str) -> Page {
    let mut page = Page { name: name.to_owned(), text: String::new(), labels: Vec::new() };
    for line in labeled.lines().filter(|line| !line.starts_with("# ")) {
        if let Some((role, words)) = line.split_once('\t') {
            if role == "+" {
                let last = page.labels.last_mut().unwrap();
                last.1.push('\n');
                last.1.push_str(words);
            } else {
                let role = Role::from_slug(role).unwrap_or_else(|| panic!("{name}: no role {role:?}"));
                page.labels.push((role, words.to_owned()));
            }
            page.text.push_str(words);
        }
        page.text.push('\n');
    }
    page
}

/// How many blocks are right, of how many; the misses as lines for a person.
fn score(page: &Page) -> (usize, usize, Vec<String>) {
    let blocks = blocks_of(&page.text);
    let words = |block: &Block| block.range.of(&page.text).to_owned();
    let mut misses = Vec::new();
    assert_eq!(
        blocks.iter().map(words).collect::<Vec<_>>(),
        page.labels.iter().map(|(_, words)| words.clone()).collect::<Vec<_>>(),
        "{}: blocks",
        page.name
    );
    for (block, (role, words)) in blocks.iter().zip(&page.labels) {
        if block.role != *role {
            let short: String = words.chars().take(70).collect();
            misses.push(format!("{}: {} read as {}: {short}", page.name, role.slug(), block.role.slug()));
        }
    }
    (blocks.len() - misses.len(), blocks.len(), misses)
}

#[test]
fn labeled_pages_are_read_right() {
    let (mut right, mut all, mut weak) = (0, 0, Vec::new());
    let mut confusion: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut held = (0, 0);
    for page in pages("fixtures/anatomy") {
        if page.name.starts_with("held") && std::env::var("ANATOMY_TUNING").is_ok() {
            continue;
        }
        let (page_right, page_all, misses) = score(&page);
        println!(
            "{:<28} {page_right:>3}/{page_all:<3} {:.1} %",
            page.name,
            100.0 * page_right as f64 / page_all as f64
        );
        for miss in &misses {
            println!("    {miss}");
        }
        for (block, (role, _)) in blocks_of(&page.text).iter().zip(&page.labels) {
            if block.role != *role {
                *confusion.entry((role.slug(), block.role.slug())).or_default() += 1;
            }
        }
        if page_right * 100 < page_all * 85 {
            weak.push(page.name.clone());
        }
        if page.name.starts_with("held") {
            held = (held.0 + page_right, held.1 + page_all);
        }
        (right, all) = (right + page_right, all + page_all);
    }
    for ((label, read), count) in confusion {
        println!("{count:>3}  {label} → {read}");
    }
    println!("overall {right}/{all} = {:.2} %; held out {}/{}", 100.0 * right as f64 / all as f64, held.0, held.1);
    assert!(all >= 500, "{all} labeled blocks");
    assert!(right * 100 >= all * 95, "{right} of {all} right");
    assert!(weak.is_empty(), "below 85 %: {weak:?}");
}

/// Pages as the papers of six languages print them, labeled before any rule saw them; names and places are made up.
#[test]
fn pages_of_six_languages_are_read_right() {
    let mut weak = Vec::new();
    for language in ["de", "fr", "es", "pl", "ar", "ja"] {
        let (mut right, mut all) = (0, 0);
        let pages = pages(&format!("cases/anatomy/{language}"));
        for page in &pages {
            let (page_right, page_all, misses) = score(page);
            (right, all) = (right + page_right, all + page_all);
            for miss in misses {
                println!("    {language} {miss}");
            }
            let guessed = language_of(&page.text);
            if guessed != language {
                weak.push(format!("{}: language {guessed:?}", page.name));
            }
        }
        println!("{language} {right}/{all} = {:.1} %", 100.0 * right as f64 / all as f64);
        if pages.len() < 4 || right * 100 < all * 95 {
            weak.push(format!("{language}: {right} of {all}"));
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

/// The sample that the application offers, and what an editor calls each of its lines.
const SAMPLE: &str = include_str!("../../../assets/sample.txt");

#[test]
fn sample_is_read_line_by_line() {
    use Role::{
        Bio, BlockQuote, Byline, Caption, Clutter, Credit, Dateline, Dek, Headline, Kicker, ListItem, Paragraph,
        PullQuote, Related, Subheading,
    };
    let expected = [
        Kicker, Headline, Dek, Byline, Dateline, Caption, Caption, Credit, Paragraph, Paragraph, Paragraph, Paragraph,
        Paragraph, Subheading, Paragraph, Paragraph, PullQuote, Paragraph, BlockQuote, Paragraph, Subheading,
        Paragraph, ListItem, ListItem, ListItem, Paragraph, Paragraph, Paragraph, Paragraph, Related, Paragraph,
        Paragraph, Paragraph, Paragraph, Paragraph, Bio, Clutter,
    ];
    let blocks = blocks_of(SAMPLE);
    let read: Vec<_> = blocks.iter().map(|block| (block.role, block.range.of(SAMPLE))).collect();
    let wanted: Vec<_> = expected.iter().copied().zip(SAMPLE.lines()).collect();
    assert_eq!(read, wanted);
    for role in Role::ALL {
        assert!(expected.contains(&role), "the sample has no {role:?}");
    }
    let words = galley_core::text::word_count(SAMPLE);
    assert!((600..=800).contains(&words), "{words} words");
    for part in ["⛴️", "‘Count everybody,’", "”", "asked not to be named"] {
        assert!(SAMPLE.contains(part), "the sample has no {part:?}");
    }
}

#[test]
fn sample_tells_about_itself() {
    let article = build(ArticleId::from_u128(1), Intake::plain(SAMPLE));
    let meta = &*article.meta;
    assert_eq!(meta.title, "Repair bill may sink the night ferry");
    assert_eq!(meta.authors, ["Ida Marchetti"]);
    assert_eq!(meta.published, "2026-11-19");
    assert_eq!(meta.outlet, "The Port Ellery Sentinel");
    assert_eq!((meta.language.as_str(), meta.direction.as_str()), ("en", ""));
}

fn roles(lines: &str) -> Vec<&'static str> {
    blocks_of(lines).iter().map(|block| block.role.slug()).collect()
}

#[test]
fn plain_texts_stay_paragraphs() {
    assert_eq!(roles(""), [""; 0]);
    assert_eq!(roles("Hello"), ["paragraph"]);
    assert_eq!(roles("One paragraph, and nothing else. It has two sentences."), ["paragraph"]);
    assert_eq!(roles("Dear Ann,\nI came by on Tuesday and you were out.\nYours,\nBo"), ["paragraph"; 4]);
    assert_eq!(roles("今天的会议已经结束。\n委员会将在星期四投票。"), ["paragraph"; 2]);
}

#[test]
fn head_and_body_in_other_scripts() {
    let arabic = "مجلس الميناء يبحث إلغاء العبارة الليلية\nقال مجلس الميناء يوم الخميس إن العبارة الليلية تكلف أكثر مما ينبغي، وإن التصويت سيجري مساء اليوم.";
    assert_eq!(roles(arabic), ["headline", "paragraph"]);
    let japanese = "夜のフェリー、廃止の可能性\n港湾委員会は木曜日、夜のフェリーの費用が高すぎると述べた。投票は今夜行われる。\n反対の声もある。";
    assert_eq!(roles(japanese), ["headline", "paragraph", "paragraph"]);
}

#[test]
fn single_lines_in_a_story() {
    // One line stands after the second paragraph of a small story; what is it?
    let table = [
        ("Related: Bridge toll to stay until 2031", "related"),
        ("READ MORE: Fisherman fined for naming seal", "related"),
        ("Advertisement", "clutter"),
        ("Sign up for our Morning Brief newsletter", "clutter"),
        ("* * *", "clutter"),
        ("FILE - The ferry leaves Port Ellery, Oct. 12, 2023. (HP Photo/Rina Castellane, File)", "caption"),
        ("Photo by Wes Tillery", "credit"),
        ("(HP Photo/Dale Osterman)", "credit"),
        ("> We saw no reason to hire one.", "block-quote"),
        ("- speed cameras on both ramps", "list-item"),
        ("A stage built for smaller boats", "subheading"),
        ("Updated March 5, 2026 at 9:10 a.m.", "dateline"),
        ("He did not sign.", "paragraph"),
        ("“I don’t know,” she said.", "paragraph"),
        ("More on the north bank than on the south voted for it.", "paragraph"),
        ("By Thursday, the ice had gone.", "paragraph"),
        ("Copyright law is on the side of the board.", "paragraph"),
        ("Get the boat back, she wrote, or get another mayor.", "paragraph"),
    ];
    for (line, role) in table {
        let story = format!(
            "Repair bill may sink the night ferry\nBy Ida Marchetti\nThe ferry across the Narrows may make its last \
             crossing on March 31, the board said on Tuesday.\nThe board votes on Thursday, and the public may speak \
             before it does so.\n{line}\nRiders dispute the count, which leaves out the staff of the hospital.\n\
             Nobody has asked the crew for the sheets that it filled in every night."
        );
        assert_eq!(roles(&story).get(4), Some(&role), "{line}");
    }
}

#[test]
fn heads_are_read() {
    // (head lines, authors, outlet, published, updated)
    let table: [(&str, &[&str], &str, &str, &str); 9] = [
        (
            "Ann Lee By Ann Lee The Courier\nUpdated March 4, 2026 at 6:52 p.m.\nPublished March 3, 2026 at 11:05 a.m.",
            &["Ann Lee"],
            "The Courier",
            "2026-03-03",
            "2026-03-04",
        ),
        (
            "By Abel Kowalczyk and Rosa Thiery\nJuly 2, 2026 4:31 PM EDT · Updated 3 hours ago",
            &["Abel Kowalczyk", "Rosa Thiery"],
            "",
            "2026-07-02",
            "",
        ),
        (
            "Von Henrike Lohmann\nVeröffentlicht am 14. März 2026, 17:30 Uhr\nAktualisiert: 15.03.2026, 08:12 Uhr",
            &["Henrike Lohmann"],
            "",
            "2026-03-14",
            "2026-03-15",
        ),
        (
            "Par Mathilde Ferrandon\nPublié le 7 octobre 2025 à 18h05, modifié le 8 octobre 2025 à 09h40",
            &["Mathilde Ferrandon"],
            "",
            "2025-10-07",
            "2025-10-08",
        ),
        ("Por Lucía Barrenechea\n14 de septiembre de 2025 - 05:20 CEST", &["Lucía Barrenechea"], "", "2025-09-14", ""),
        (
            "Tova Bergqvist | The Narrows Gazette\n2025-05-30",
            &["Tova Bergqvist"],
            "The Narrows Gazette",
            "2025-05-30",
            "",
        ),
        ("By MARISOL ADEBAYO\nPublished\n3 hours ago", &["Marisol Adebayo"], "", "3 hours ago", ""),
        ("Carla Mendez\nStaff Writer\nUpdated\nJan 14, 2026", &["Carla Mendez"], "", "", "2026-01-14"),
        ("By Bo Ek, Staff Writer\n03/04/2026", &["Bo Ek"], "", "03/04/2026", ""),
    ];
    for (head, authors, outlet, published, updated) in table {
        let story = format!(
            "Repair bill may sink the night ferry\n{head}\nThe ferry across the Narrows may make its last crossing on \
             March 31, the board said on Tuesday.\nThe board votes on Thursday, and the public may speak before it does.\n\
             Source: https://sentinel.example/ferry"
        );
        let article = build(ArticleId::from_u128(1), Intake { text: &story, links: Vec::new(), origin: "ferry.txt" });
        let meta = &*article.meta;
        assert_eq!(meta.title, "Repair bill may sink the night ferry", "{head}");
        assert_eq!(meta.authors, authors, "{head}");
        assert_eq!(meta.outlet, outlet, "{head}");
        assert_eq!((meta.published.as_str(), meta.updated.as_str()), (published, updated), "{head}");
        assert_eq!(
            (meta.url.as_str(), meta.origin.as_str()),
            ("https://sentinel.example/ferry", "ferry.txt"),
            "{head}"
        );
    }
}

#[test]
fn dates_in_many_forms() {
    let table = [
        ("March 4, 2026", "2026-03-04"),
        ("Wed., Sept. 3, 2024", "2024-09-03"),
        ("3rd of March 2026", "2026-03-03"),
        ("13:28, 6 AUG 2025", "2025-08-06"),
        ("Thu 8 Jan 2026 21.40 GMT", "2026-01-08"),
        ("15.03.2026", "2026-03-15"),
        ("31/12/2025", "2025-12-31"),
        ("1er mai 2025", "2025-05-01"),
        ("14. März 2026", "2026-03-14"),
        ("3 de marzo de 2026", "2026-03-03"),
        ("2026-02-29", ""),
        ("03/04/2026", ""),
        ("29 February 2028", "2028-02-29"),
        ("We may meet in 2026", ""),
        ("", ""),
    ];
    for (words, date) in table {
        assert_eq!(iso_date(words).unwrap_or_default(), date, "{words}");
    }
}

#[test]
fn languages_and_directions() {
    let table = [
        ("The board said that it was too much for the town, and that he had no plan.", "en", ""),
        ("Der Bürgermeister mag das Schild nicht, und die Polizei ist mit dem Kreisverkehr zufrieden.", "de", ""),
        ("Le maire est dans la rue, et les habitants ne sont pas contents du bruit sur la place.", "fr", ""),
        ("El alcalde lleva una piedra en el bolsillo y la enseña a los vecinos del pueblo por la tarde.", "es", ""),
        ("قال مجلس الميناء إن العبارة الليلية تكلف أكثر مما ينبغي", "ar", "rtl"),
        ("מועצת הנמל הודיעה שהמעבורת יקרה מדי", "he", "rtl"),
        ("港口委员会说夜间渡轮太贵了", "zh", ""),
        ("港湾委員会は夜のフェリーの費用が高すぎると述べた", "ja", ""),
        ("港口委員會說這個夜間渡輪太貴了", "zh-Hant", ""),
        ("شورای شهر گفت که کشتی شبانه گران است و پولی برای آن نیست", "fa", "rtl"),
        ("بندرگاہ کے بورڈ نے کہا کہ رات کی کشتی بہت مہنگی ہے", "ur", "rtl"),
        ("د بندر ټولنې وویل چې د شپې بېړۍ ډېره ګرانه ده", "ps", "rtl"),
        ("항만 위원회는 야간 여객선이 너무 비싸다고 말했다", "ko", ""),
        ("Совет порта заявил, что ночной паром обходится слишком дорого", "ru", ""),
        ("Рада порту заявила, що нічний пором коштує надто дорого, і її рішення є остаточним", "uk", ""),
        ("Το συμβούλιο του λιμανιού λέει ότι το νυχτερινό πλοίο κοστίζει πολύ", "el", ""),
        ("बंदरगाह बोर्ड ने कहा कि रात की नौका बहुत महंगी है", "hi", ""),
        ("คณะกรรมการท่าเรือกล่าวว่าเรือข้ามฟากตอนกลางคืนแพงเกินไป", "th", ""),
        // A name in another script does not turn a text around.
        ("BBC: قال مجلس الميناء إن العبارة الليلية تكلف أكثر مما ينبغي", "ar", "rtl"),
        ("Rain", "", ""),
    ];
    for (text, language, direction) in table {
        assert_eq!((language_of(text), direction_of(text)), (language, direction), "{text}");
    }
}

#[test]
fn a_block_differs_from_its_article_by_script_alone() {
    use galley_core::reading::script::language_beside;
    let table = [
        ("The harbor board said that it was too much and that it had no plan for the town.", "ar", Some("en")),
        ("Hafenamt: 1.200 Stimmen", "he", Some("")),
        ("The harbor board said so", "de", None),
        ("The harbor board said so", "", None),
        ("قال مجلس الميناء إن العبارة", "en", Some("ar")),
        ("قال مجلس الميناء إن العبارة", "", Some("ar")),
        // Persian that happens to lack the letters that Arabic lacks.
        ("قال مجلس الميناء إن العبارة", "fa", None),
        ("港湾委員会発表会議報告", "ja", None),
        ("フェリーの費用が高すぎる", "zh", Some("ja")),
        ("港口委员会说夜间渡轮太贵了", "zh-Hant-TW", None),
        ("مجلس", "en", None),
        ("11:40", "ar", None),
    ];
    for (text, article, wanted) in table {
        assert_eq!(language_beside(text, article), wanted, "{text} in {article:?}");
    }
}

#[test]
fn a_block_has_the_direction_of_most_of_its_letters() {
    use galley_core::reading::script::{Direction, direction};
    let table = [
        ("Rain", Some(Direction::Ltr)),
        ("מועצת הנמל", Some(Direction::Rtl)),
        ("Hallam & Rees הודיעה שהמעבורת יקרה מדי והגשר רחוק", Some(Direction::Rtl)),
        ("ab גד", Some(Direction::Ltr)),
        ("גד ab", Some(Direction::Rtl)),
        ("11:40 — 2026", None),
        ("", None),
    ];
    for (text, wanted) in table {
        assert_eq!(direction(text), wanted, "{text}");
    }
}

/// Texts that readers of other programs complained about (our own words).
fn input(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/anatomy/inputs");
    fs::read_to_string(folder.join(name)).unwrap()
}

fn meta(text: &str) -> galley_core::model::article::Meta {
    (*build(ArticleId::from_u128(1), Intake::plain(text)).meta).clone()
}

#[test]
fn the_given_inputs_are_read_right() {
    for name in ["B04-paragraph-separators.txt", "B04-line-separators.txt"] {
        assert_eq!(roles(&input(name)), ["headline", "byline", "paragraph", "paragraph", "paragraph"], "{name}");
    }
    let narrow = input("B05-narrow-column.txt");
    let read = roles(&narrow);
    assert!(read.len() <= 7 && read[..2] == ["headline", "byline"], "{read:?}");
    let block =
        blocks_of(&narrow).iter().map(|block| block.range.of(&narrow).to_owned()).find(|words| words.contains("pipes"));
    assert!(block.unwrap().contains("en-\ngineer, Lena Brodie."));

    let clipping = input("B06-clipping.md");
    assert_eq!(roles(&clipping)[..8], ["clutter"; 8]);
    assert_eq!(roles(&clipping)[8..], ["headline", "byline", "paragraph", "block-quote", "list-item", "list-item"]);
    let about = meta(&clipping);
    assert_eq!(about.title, "Orchard trees to be counted by children");
    assert_eq!((about.authors.as_slice(), about.published.as_str()), (&["Rosa Tennant".to_owned()][..], "2026-02-10"));
    assert_eq!(about.url, "https://valley.example/orchard?utm_source=clip");

    let about = meta(&input("B07-name-and-stamp.txt"));
    assert_eq!((about.authors.join("+").as_str(), about.updated.as_str()), ("Mara Quill", "2026-02-13"));
    let about = meta(&input("B07-stamp-and-name.txt"));
    assert_eq!((about.authors.join("+").as_str(), about.published.as_str()), ("Mara Quill+Tom Ashe", "2026-02-13"));

    assert_eq!(
        roles(&input("B08-dashes-pl.txt")),
        ["headline", "byline", "paragraph", "paragraph", "paragraph", "paragraph"]
    );
    let ordinal = input("B09-ordinal-headline.txt");
    assert_eq!(roles(&ordinal), ["headline", "byline", "paragraph", "paragraph", "paragraph"]);
    assert!(meta(&ordinal).title.starts_with("1. FC"));
}

/// Who and when on one line of the head, in either order.
#[test]
fn a_head_line_may_hold_several_things() {
    // (line, authors, published, updated)
    let table = [
        ("By Mara Quill · Feb 13, 2026", "Mara Quill", "2026-02-13", ""),
        ("Feb. 13, 2026 — By Mara Quill", "Mara Quill", "2026-02-13", ""),
        ("Mara Quill • Port Ellery • Updated Feb 13, 2026 at 1:10 p.m.", "Mara Quill", "", "2026-02-13"),
        ("By Mara Quill and Tom Ashe Updated February 13, 2026", "Mara Quill+Tom Ashe", "", "2026-02-13"),
        ("13 February 2026 | Mara Quill | 3 min read", "Mara Quill", "2026-02-13", ""),
        ("Von Henrik Dahl | Stand: 13.02.2026, 13:10 Uhr", "Henrik Dahl", "", "2026-02-13"),
        (
            "Aktualisiert am 13. Februar 2026 · Von Henrik Dahl und Jette Brockmann",
            "Henrik Dahl+Jette Brockmann",
            "",
            "2026-02-13",
        ),
        ("Henrik Dahl, 13.02.2026", "Henrik Dahl", "2026-02-13", ""),
        ("Par Inès Caron Publié le 13 février 2026 à 18h05", "Inès Caron", "2026-02-13", ""),
        (
            "Publié le 12/13/2026 à 18h05 par Inès Caron, Mis à jour le 14 décembre 2026",
            "Inès Caron",
            "2026-12-13",
            "2026-12-14",
        ),
        ("Inès Caron — Mis à jour le 13 février 2026", "Inès Caron", "", "2026-02-13"),
        ("Por Lucía Olmedo | Actualizado 13 de febrero de 2026", "Lucía Olmedo", "", "2026-02-13"),
        ("Lucía Olmedo | Madrid | 13 feb 2026 - 05:20 CET", "Lucía Olmedo", "2026-02-13", ""),
        ("Actualizado: 13/02/2026 21:40 · Lucía Olmedo", "Lucía Olmedo", "", "2026-02-13"),
        ("Ewa Lipnicka | 13 lutego 2026, 17:30", "Ewa Lipnicka", "2026-02-13", ""),
        ("Autor: Ewa Lipnicka · Aktualizacja: 13.02.2026, 10:02", "Ewa Lipnicka", "", "2026-02-13"),
        ("Zaktualizowano 13 lutego 2026 • Ewa Lipnicka i Jan Zych", "Ewa Lipnicka+Jan Zych", "", "2026-02-13"),
        ("Автор: Анна Белова | 13 февраля 2026", "Анна Белова", "2026-02-13", ""),
        ("كتب: مازن العطار | ١٣ فبراير ٢٠٢٦", "مازن العطار", "2026-02-13", ""),
    ];
    for (line, authors, published, updated) in table {
        let story = format!(
            "Bridge toll to fall by half from May\n{line}\nThe toll on the Orrin bridge will fall from four to two crowns \
             on May 1, the roads office said on Friday.\n“Traffic paid the loan back early,” said Bo Ekdal, who keeps the \
             accounts."
        );
        let about = meta(&story);
        let read = (about.authors.join("+"), about.published, about.updated);
        assert_eq!(read, (authors.to_owned(), published.to_owned(), updated.to_owned()), "{line}");
        assert!(["byline", "dateline"].contains(&roles(&story)[1]), "{line}: {:?}", roles(&story));
    }
}

#[test]
fn a_sentence_with_a_name_and_a_date_is_no_head_line() {
    for line in [
        "Ann Lee, who was born on 13 February 2026, is the youngest of the three.",
        "By Friday 13 February the river had frozen over.",
        "Von Montag an, dem 13. Februar 2026, gilt der neue Fahrplan.",
        "Par ailleurs, le 13 février 2026 reste un jour férié.",
        "Por eso, el 13 de febrero de 2026 cerró la tienda.",
    ] {
        let story = format!(
            "Bridge toll to fall by half from May\nBy Mara Quill\nThe toll will fall from four to two crowns, the roads \
             office said.\n{line}\nTraffic paid the loan back early."
        );
        assert_eq!(roles(&story)[3], "paragraph", "{line}");
    }
}

#[test]
fn front_matter_is_read() {
    let body =
        "# A *fair* start\n\nPupils of the school will count the town’s apple trees, the parish said on Monday.\n";
    // (front matter, title, authors, published, updated, url, outlet)
    let table = [
        (
            "---\ntitle: A fair start\nauthors: [Ann Lee, \"Bo Ek\"]\ndate: 2026-02-13T10:00:00Z\n---\n",
            "A fair start",
            "Ann Lee+Bo Ek",
            "2026-02-13",
            "",
            "",
            "",
        ),
        (
            "---\nauthor:\n- Ann Lee\n- Bo Ek\nmodified: 13 Feb 2026\n---\n",
            "A *fair* start",
            "Ann Lee+Bo Ek",
            "",
            "2026-02-13",
            "",
            "",
        ),
        (
            "\n---\n\"title\": 'Ein Anfang'\nautor: Henrik Dahl\nurl: https://a.example/x\ntags:\n  - one\n  - two\n---\n",
            "Ein Anfang",
            "Henrik Dahl",
            "",
            "",
            "https://a.example/x",
            "",
        ),
        (
            "+++\ntitle = \"Un début\"\nauthor = \"Inès Caron\"\ndate = 2026-02-13\n+++\n",
            "Un début",
            "Inès Caron",
            "2026-02-13",
            "",
            "",
            "",
        ),
        (
            "---\ntitle: \"Początek\"\nauthor: \"[[Ewa Lipnicka]]\"\npublished: 13 lutego 2026\nsource: Gazeta Halna\n---\n",
            "Początek",
            "Ewa Lipnicka",
            "2026-02-13",
            "",
            "",
            "Gazeta Halna",
        ),
        ("---\ncreated: 2026-02-13\ntitle: X\n...\n", "X", "", "", "", "", ""),
    ];
    for (front, title, authors, published, updated, url, outlet) in table {
        let text = format!("{front}{body}");
        let about = meta(&text);
        assert_eq!(about.title.replace('*', ""), title.replace('*', ""), "{front}");
        assert_eq!(about.authors.join("+"), authors, "{front}");
        assert_eq!((about.published.as_str(), about.updated.as_str()), (published, updated), "{front}");
        assert_eq!((about.url.as_str(), about.outlet.as_str()), (url, outlet), "{front}");
        let read = roles(&text);
        assert!(read[..read.len() - 2].iter().all(|role| *role == "clutter"), "{front}: {read:?}");
        assert_eq!(read[read.len() - 2..], ["headline", "paragraph"], "{front}");
    }
    // A rule is no front matter.
    let ruled =
        "---\nThe ferry sails, and nobody is on it: so said the board on Tuesday.\n---\nThe board votes on Thursday.";
    assert_eq!(meta(ruled).title, "");
    assert_eq!(roles(ruled), ["clutter", "paragraph", "clutter", "paragraph"]);
}

#[test]
fn signs_of_markdown_are_read_before_the_roles() {
    let story = |line: &str| {
        format!(
            "# Repair bill may sink the [night ferry](https://a.example/f)\n\n**By Ida Marchetti**\n\nThe ferry across the \
             Narrows may make its last crossing on March 31, the board said on *Tuesday*.\n\nThe board votes on \
             **Thursday**, and the public may speak before it does so.\n\n{line}\n\nRiders dispute the count, which \
             leaves out the staff of the hospital.\n\nNobody has asked the crew for the sheets.\n"
        )
    };
    let table = [
        ("## A stage built for smaller boats", "subheading"),
        ("### “Nobody asked the crew.”", "subheading"),
        ("**A stage built for smaller boats**", "subheading"),
        ("![The ferry at the old stage](https://a.example/f.jpg)", "caption"),
        ("![](https://a.example/f.jpg)", "clutter"),
        ("![[ferry.png]]", "clutter"),
        ("*Photo: Wes Tillery*", "credit"),
        ("[Read more: Bridge toll to stay](https://a.example/toll)", "related"),
        ("> We saw no reason to hire one.", "block-quote"),
        ("***", "clutter"),
        ("_“I don’t know,” she said._", "paragraph"),
    ];
    for (line, role) in table {
        let text = story(line);
        assert_eq!(roles(&text)[4], role, "{line}: {:?}", roles(&text));
        assert_eq!(roles(&text)[..2], ["headline", "byline"], "{line}");
        let about = meta(&text);
        assert_eq!(
            (about.title.as_str(), about.authors.join("+").as_str()),
            ("Repair bill may sink the night ferry", "Ida Marchetti")
        );
    }
}

/// Speech that opens with a dash, and lists.
#[test]
fn dashes_are_speech_or_lists() {
    let stories = [
        (
            "pl",
            "Most nad Wierną zamknięty do wiosny\nEwa Lipnicka\nRuch na moście wstrzymano w poniedziałek, a objazd prowadzi przez wieś, która nie ma chodnika.\n",
            "\nRada wróci do sprawy w marcu, a potem się zobaczy, co jest do zrobienia.",
        ),
        (
            "fr",
            "Le pont de Vernois fermé jusqu’au printemps\nPar Inès Caron\nLe pont est fermé depuis lundi, et les habitants sont pas contents de la déviation qui passe dans le village.\n",
            "\nLe conseil se prononcera en mars sur les travaux et une déviation.",
        ),
        (
            "es",
            "El puente de Pozo Hondo, cerrado hasta mayo\nPor Lucía Olmedo\nEl puente está cerrado desde el lunes y los coches van por el pueblo, que no tiene aceras para los vecinos.\n",
            "\nEl pleno se ocupará del asunto en marzo, y con eso se acaba el plazo.",
        ),
        (
            "ru",
            "Мост через Верную закрыт до весны\nАвтор: Анна Белова\nДвижение по мосту остановили в понедельник, а объезд идёт через деревню, где нет тротуара.\n",
            "\nСовет вернётся к вопросу в марте.",
        ),
        (
            "sv",
            "Bron över Vera stängd till våren\nText: Tova Bergqvist\nTrafiken på bron stoppades i måndags, och omvägen går genom byn som inte har någon trottoar för dem som går.\n",
            "\nRådet tar upp frågan i mars, och till dess är det stopp på vägen.",
        ),
        (
            "hu",
            "Tavaszig zárva a Vera hídja\nSzerző: Kis Éva\nA hídon hétfőn állították le a forgalmat, és a kerülő út egy falun visz át, ahol nem volt még járda.\n",
            "\nA tanács márciusban tér vissza az ügyre, és ez a terv szerint az utolsó.",
        ),
    ];
    let spoken: [&[&str]; 6] = [
        &[
            "– Nie mamy wyboru, bo filar pękł – powiedział burmistrz.",
            "– A kto zapłaci? – pytała radna.",
            "– Województwo – odparł.",
        ],
        &["– Nous n’avons pas le choix, dit le maire.", "– Et qui paiera ? demande une élue.", "– L’État, répond-il."],
        &["– No tenemos elección – dijo el alcalde.", "– ¿Y quién paga? – preguntó una concejala."],
        &["– У нас нет выбора, – сказал мэр.", "— А кто заплатит? — спросила депутат.", "– Область, – ответил он."],
        &["– Vi har inget val, säger borgmästaren.", "– Vem betalar? frågar en ledamot.", "– Länet, svarar han."],
        &["– Nincs választásunk – mondta a polgármester.", "– És ki fizet? – kérdezte egy képviselő."],
    ];
    let lists: [&[&str]; 6] = [
        &["- używać petard i trąbek,", "- podświetlać wieży,", "- wchodzić na galerię."],
        &["- les piétons ;", "- les vélos ;", "- les bus de nuit."],
        &["- De 22.00 a 2.00, la peña ciclista.", "- De 2.00 a 6.00, los cazadores."],
        &["- пешеходы", "- велосипеды", "- ночные автобусы"],
        &["- gående", "- cyklister", "- nattbussar"],
        &["- gyalogosok", "- kerékpárosok"],
    ];
    for (((language, head, foot), spoken), lists) in stories.iter().zip(spoken).zip(lists) {
        assert_eq!(language_of(&format!("{head}{foot}")), *language);
        for lines in [spoken, &spoken[..1], &spoken[1..2]] {
            let read = roles(&format!("{head}{}{foot}", lines.join("\n")));
            assert_eq!(read[3..read.len() - 1], vec!["paragraph"; lines.len()], "{language} {lines:?}");
        }
        let read = roles(&format!("{head}{}{foot}", lists.join("\n")));
        assert_eq!(read[3..read.len() - 1], vec!["list-item"; lists.len()], "{language} {lists:?}");
    }
    // German and English open no speech with a dash: there it takes a verb of saying.
    for (line, role) in
        [("– speed cameras on both ramps", "list-item"), ("– We have no choice, said the mayor.", "paragraph")]
    {
        let story = format!(
            "Repair bill may sink the night ferry\nBy Ida Marchetti\nThe ferry may make its last crossing on March 31, the \
             board said on Tuesday.\n{line}\nRiders dispute the count of the board, and that is what they said."
        );
        assert_eq!(roles(&story)[3], role, "{line}");
    }
}

#[test]
fn a_number_at_a_lines_start_is_an_item_by_its_neighbors() {
    let alone = [
        "12. března 2026 se most otevře, řekl starosta Adam Kornas.",
        "100. Geburtstag feiert am Sonntag die älteste Bürgerin der Stadt, sagte die Pflegerin.",
        "1. FC Hafenstadt spielt am Sonntag in Reinfeld, wo der Trainer wohnt.",
        "3. maj er dagen, da broen åbner, sagde borgmesteren.",
        "19. wiek zaczął się tu od pożaru, który trwał dwa dni.",
        "2. Liga bleibt das Ziel, sagte die Trainerin am Montag.",
        "1° de mayo es el día, dijo el alcalde.",
    ];
    let story = |lines: &str| {
        format!(
            "Verein holt neuen Torwart\nVon Henrik Dahl\nDer Verein hat am Montag einen Torwart verpflichtet, der bis zum \
             Sommer bleiben soll.\n{lines}\n„Wir freuen uns auf die Halle“, sagte die Trainerin."
        )
    };
    for line in alone {
        assert_eq!(roles(&story(line))[3], "paragraph", "{line}");
    }
    let two_dates = format!(
        "{}\nDazwischen wird trainiert, sagte sie.\n{}",
        alone[0], "13. března přijede ministr, řekl starosta."
    );
    assert_eq!(roles(&story(&two_dates))[3..6], ["paragraph"; 3]);
    let lists = [
        "1. Zähler ablesen.\n2. Abschlag prüfen.\n3. Preise vergleichen.",
        "1) Jedna třída, jedna ulice.\n2) Jeden strom, jedno číslo.",
        "1. Each class gets a street.\n1. Each tree gets a number.",
        "1. Lire le compteur ;\nAnzeige\n2. Comparer les prix.",
        "1、広場で花火をしない\n2、時計台を照らさない",
        "9. Quererlo, aunque atrase.\n10. Darle cuerda.",
    ];
    for lines in lists {
        let read = roles(&story(lines));
        assert_eq!((read[3], read[read.len() - 2]), ("list-item", "list-item"), "{lines}");
    }
    for headline in [
        "1. FC Hafenstadt holt neuen Torwart",
        "100. Geburtstag: Stadt ehrt Hilde Oltmanns",
        "3. Liga: Reinfeld verliert",
        "12. března otevřou most přes Věrnou",
        "2. wojna o bagna",
    ] {
        let text = story("Das Spiel beginnt um drei.").replacen("Verein holt neuen Torwart", headline, 1);
        assert_eq!(roles(&text)[..3], ["headline", "byline", "paragraph"], "{headline}");
        assert_eq!(meta(&text).title, headline);
    }
}

#[test]
fn a_caption_that_stands_again_is_a_caption() {
    let story = |lines: &str| {
        format!(
            "Sowa zamieszkała w ratuszu\nAutor: Tomasz Wrona\nPara puszczyków założyła gniazdo za tarczą zegara na wieży, \
             a urząd zatrzymał mechanizm, bo ptaki są pod ochroną przez cały rok.\nTrębacz zagra hejnał w domu kultury, a \
             nagranie popłynie z głośnika na wieży, z której ptaki patrzą na rynek.\n{lines}\nPisklęta powinny \
             wyfrunąć w kwietniu, a wtedy zegar na wieży ratusza ruszy z dwumiesięcznym spóźnieniem, o ile sowy nie wrócą.\n\
             Ratusz czeka na to spokojnie, mówi burmistrz, który sam obserwuje ptaki przez lornetkę z okna gabinetu."
        )
    };
    let table: [&[&str]; 6] = [
        &["Puszczyk na wieży ratusza w Jarzębcu", "Puszczyk na wieży ratusza w Jarzębcu"],
        &["The owl on the tower of the town hall", "The owl on the tower of the town hall (Photo: Ann Lee)"],
        &["Der Waldkauz auf dem Turm des Rathauses.", "Der Waldkauz auf dem Turm des Rathauses."],
        &[
            "La chouette sur la tour de l’hôtel de ville",
            "La chouette sur la tour de l’hôtel de ville, lundi. (Photo : Luc Hammerer)",
        ],
        &["بومة على برج الساعة في بلدة الزيتونة", "بومة على برج الساعة في بلدة الزيتونة"],
        &["時計台にとまるフクロウ（森の里町提供）", "時計台にとまるフクロウ（森の里町提供）"],
    ];
    for lines in table {
        assert_eq!(roles(&story(&lines.join("\n")))[4..6], ["caption"; 2], "{lines:?}");
    }
    // A line of the body that repeats a caption is one; one that repeats the text is ornament.
    let caption = "“The owl is here to stay, and so am I,” says the trumpeter on the tower. (Photo: Ann Lee)";
    let repeats =
        format!("{caption}\nRada zbierze się w marcu, mówi burmistrz.\n“The owl is here to stay, and so am I”");
    assert_eq!(roles(&story(&repeats))[4..7], ["caption", "paragraph", "caption"]);
    let ornament =
        "“The owl is here to stay, and so am I”\nThe trumpeter says: “The owl is here to stay, and so am I.”";
    assert_eq!(roles(&story(ornament))[4..6], ["pull-quote", "paragraph"]);
}

#[test]
fn dates_of_more_papers() {
    let table = [
        ("13 lutego 2026", "2026-02-13"),
        ("13 października 2026 r.", "2026-10-13"),
        ("١٣ فبراير ٢٠٢٦", "2026-02-13"),
        ("الجمعة 13 شباط 2026", "2026-02-13"),
        ("2026年2月13日", "2026-02-13"),
        ("２０２６年２月１３日（金）", "2026-02-13"),
        ("2026년 2월 13일", "2026-02-13"),
        ("13 февраля 2026 года", "2026-02-13"),
        ("13. února 2026", "2026-02-13"),
        ("13 fevereiro 2026", "2026-02-13"),
        ("13 de março de 2026", "2026-03-13"),
        ("13 febbraio 2026", "2026-02-13"),
        ("den 13 februari 2026", "2026-02-13"),
    ];
    for (words, date) in table {
        assert_eq!(iso_date(words).unwrap_or_default(), date, "{words}");
    }
}
