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

use galley_core::article::anatomy::{direction_of, iso_date, language_of};
use galley_core::article::build::{Intake, blocks_of, build};
use galley_core::article::{Block, Role};
use galley_core::id::ArticleId;

/// A fixture: the page as pasted, and the labels of its blocks.
struct Page {
    name: String,
    text: String,
    labels: Vec<(Role, String)>,
}

fn pages() -> Vec<Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/anatomy");
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
    for page in pages() {
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
    use galley_core::article::script::language_beside;
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
    use galley_core::article::script::{Direction, direction};
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
