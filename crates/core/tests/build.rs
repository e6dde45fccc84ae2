//! Text → article: newlines, blocks and links as tables, and the laws that hold for every text.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its fixture has failed")]

use std::ops::Range;

use galley_core::model::article::Article;
use galley_core::model::article::MOST_BLOCKS;
use galley_core::model::id::ArticleId;
use galley_core::reading::build::{Intake, blocks_of, build};
use galley_core::text::is_edge_space;
use proptest::prelude::*;

fn article(text: &str) -> Article {
    build(ArticleId::from_u128(7), Intake::plain(text))
}

fn blocks(text: &str) -> Vec<String> {
    let article = article(text);
    article.blocks.iter().map(|block| block.range.of(article.text.as_str()).to_owned()).collect()
}

#[test]
fn newlines_and_mark() {
    let table = [
        ("", ""),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("\r\r\n\n\r", "\n\n\n\n"),
        ("\u{FEFF}a", "a"),
        ("\u{FEFF}\u{FEFF}a", "\u{FEFF}a"),
        ("a\u{FEFF}", "a\u{FEFF}"),
        ("  e\u{301}\u{a0} ", "  e\u{301}\u{a0} "),
        ("a\r", "a\n"),
    ];
    for (given, kept) in table {
        assert_eq!(article(given).text.as_str(), kept, "{given:?}");
    }
}

#[test]
fn lines_are_blocks() {
    let none: [&str; 0] = [];
    assert_eq!(blocks(""), none);
    assert_eq!(blocks(" \n\u{a0}\n\t\u{200B}"), none);
    assert_eq!(blocks("  one \u{a0}\n\n two\r\nthree"), ["one", "two", "three"]);
}

/// A paragraph broken at 64 columns.
const WRAPPED: &str = "The study, which took two years and cost three million itself,\n\
    does not recommend for or against the tunnel. It says that the\n\
    case depends on the value that is placed on a view, and by whom.";

#[test]
fn blank_lines_divide_hard_wrapped_text() {
    let text = format!("Tunnel would cost twice the bridge\n\n{WRAPPED}\n\n{WRAPPED}\n");
    assert_eq!(blocks(&text), ["Tunnel would cost twice the bridge", WRAPPED, WRAPPED]);
    assert_eq!(blocks(&text.replace('\n', "\r\n")), ["Tunnel would cost twice the bridge", WRAPPED, WRAPPED]);
    // Columns are code points: Cyrillic letters are two bytes each.
    let cyrillic = WRAPPED.replace(|c: char| c.is_ascii_lowercase(), "ж");
    assert_eq!(blocks(&format!("{cyrillic}\n\n{cyrillic}")).len(), 2);
}

#[test]
fn bullets_divide_hard_wrapped_lists() {
    let text = format!("{WRAPPED}\n\n- one\n- two, which is long enough to go on\n  in a second line\n\n{WRAPPED}");
    assert_eq!(blocks(&text), [WRAPPED, "- one", "- two, which is long enough to go on\n  in a second line", WRAPPED]);
    // A dash at the start of a line in running text is no bullet.
    let dashed = WRAPPED.replace("\ndoes", "\n- does");
    assert_eq!(blocks(&format!("{dashed}\n\n{WRAPPED}")), [dashed.as_str(), WRAPPED]);
}

#[test]
fn a_list_of_headlines_is_not_hard_wrapped() {
    let line = "Council votes to keep the ferry until the new landing is done";
    assert_eq!(blocks(&format!("{line}\n{line}\n{line}")), [line; 3]);
}

#[test]
fn every_separator_ends_a_line() {
    for end in ['\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'] {
        let text = format!("Hafen im Dunkeln{end}Von Ilse Maren{end}{end}Die Lampen am Kai gehen aus.{end} ");
        assert_eq!(blocks(&text), ["Hafen im Dunkeln", "Von Ilse Maren", "Die Lampen am Kai gehen aus."], "{end:?}");
        assert_eq!(article(&text).text.as_str(), text);
        assert_eq!(blocks(&WRAPPED.replace('\n', &end.to_string())).len(), 1, "{end:?}");
    }
}

#[test]
fn a_hyphen_at_a_lines_end_parts_a_word() {
    use galley_core::text::line_hyphen;
    let table = [
        ("com-\nmittee", Some("mittee")),
        ("com- \n  mittee", Some("mittee")),
        ("Ver\u{AD}\u{2028}waltung", Some("waltung")),
        ("коми\u{2010}\nтет", Some("тет")),
        ("Rhein-\nMain", None),
        ("2025-\n26", None),
        ("com-\n\nmittee", None),
        ("com-mittee", None),
        ("-\nmittee", None),
        ("com -\nmittee", None),
    ];
    for (text, rest) in table {
        let at = text.find(['-', '\u{AD}', '\u{2010}']).unwrap();
        assert_eq!(line_hyphen(text, at).map(|at| &text[at..]), rest, "{text:?}");
    }
    assert_eq!(line_hyphen("é-\né", 1), None);
    assert_eq!(line_hyphen("a", 9), None);
}

/// Breaks each paragraph at a width, as a terminal or a column of print does.
fn wrap(paragraphs: &[&str], columns: usize, between: &str) -> String {
    let mut out = Vec::new();
    for paragraph in paragraphs {
        let (mut lines, mut line) = (Vec::new(), String::new());
        for word in paragraph.split(' ') {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > columns {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
        out.push(lines.join("\n"));
    }
    out.join(between)
}

const STORIES: [&[&str]; 5] = [
    &[
        "Tram line to open late",
        "By Mika Sorrel",
        "The new tram line between the hospital and the river will open a year later than planned, the transport committee of Aldwick heard on Monday from its own engineer.",
        "“We found three gas pipes that no map shows,” said the engineer, Lena Brodie, who has worked on the line since it was drawn up. “Moving them takes eleven months, and a year if it rains.”",
        "Shopkeepers along the route ask for a lower rent until then, since half of their customers came by bus, and buses do not stop there any more.",
    ],
    &[
        "Tram kommt später",
        "Von Jette Brockmann",
        "Die neue Straßenbahn zwischen dem Krankenhaus und dem Fluss wird ein Jahr später fertig als geplant, wie der Ausschuss am Montag von seiner eigenen Ingenieurin erfuhr.",
        "„Wir haben drei Leitungen gefunden, die auf keiner Karte stehen“, sagte die Ingenieurin Lena Brodie, die den Bau von Anfang an begleitet. „Sie zu verlegen dauert elf Monate.“",
        "Die Händler an der Strecke verlangen bis dahin eine niedrigere Miete, weil die Hälfte der Kunden mit dem Bus kam und nun gar nicht mehr kommt.",
    ],
    &[
        "Le tram attendra",
        "Par Inès Caron",
        "La future ligne de tramway entre l’hôpital et la rivière ouvrira un an plus tard que prévu, a appris lundi la commission des transports de la bouche de son ingénieure.",
        "« Nous avons trouvé trois conduites qui ne figurent sur aucun plan », a expliqué Lena Brodie, qui suit le chantier depuis le premier jour. « Les déplacer prend onze mois. »",
        "Le long du tracé, les commerçants demandent une baisse de loyer, car la moitié des clients venait en bus et ne vient plus du tout depuis le mois de mai.",
    ],
    &[
        "Tramwaj się spóźni",
        "Autor: Ewa Lipnicka",
        "Nowa linia tramwajowa między szpitalem a rzeką zostanie otwarta rok później, niż planowano, o czym komisja dowiedziała się w poniedziałek od swojej inżynierki.",
        "„Znaleźliśmy trzy rury, których nie ma na żadnej mapie” – powiedziała inżynierka Lena Brodie, która prowadzi budowę od początku. „Przełożenie ich zajmie jedenaście miesięcy”.",
        "Sklepikarze wzdłuż trasy chcą do tego czasu niższego czynszu, bo połowa klientów przyjeżdżała autobusem, a teraz nie przyjeżdża wcale.",
    ],
    &[
        "Трамвай опоздает",
        "Автор: Анна Белова",
        "Новая трамвайная линия между больницей и рекой откроется на год позже, чем планировали, узнала в понедельник комиссия от собственного инженера.",
        "«Мы нашли три трубы, которых нет ни на одной карте», – сказала инженер Лена Броди, которая ведёт стройку с первого дня. «Перенести их можно за одиннадцать месяцев».",
        "Владельцы магазинов вдоль линии просят снизить аренду, потому что половина покупателей приезжала на автобусе, а теперь не приезжает вовсе.",
    ],
];

#[test]
fn lines_of_any_width_are_joined() {
    for story in STORIES {
        for columns in [30, 34, 38, 45, 52, 60, 72, 80, 90, 100] {
            let spaced = wrap(story, columns, "\n\n");
            let whole: Vec<String> = story.iter().map(|paragraph| wrap(&[paragraph], columns, "")).collect();
            assert_eq!(blocks(&spaced), whole, "{columns} columns, blank lines");
            // Without blank lines a full last line hides where a paragraph ends, but none is cut.
            if columns > 80 {
                // Two lines a paragraph, and one of them short: too few to show a width.
                continue;
            }
            let dense = wrap(story, columns, "\n");
            let read = blocks(&dense);
            assert_eq!(read[..2], whole[..2], "{columns} columns: {read:#?}");
            assert!((3..=5).contains(&read.len()), "{columns} columns: {read:#?}");
            let starts =
                read.iter().all(|block| whole.iter().any(|whole| whole.lines().next() == block.lines().next()));
            assert!(starts, "{columns} columns: {read:#?}");
        }
    }
}

#[test]
fn lines_of_like_length_that_begin_sentences_stay_apart() {
    let tables: [&[&str]; 6] = [
        &[
            "Council votes to keep the ferry",
            "Bridge toll to fall by half in May",
            "Nurses walk out over night shifts",
            "Library opens its doors on Sunday",
        ],
        &[
            "Der Rat stimmt für die neue Fähre.",
            "Die Maut sinkt im Mai um die Hälfte.",
            "Das Rathaus öffnet am Sonntag erst spät.",
            "Im Mai wird der Hafen wieder voll.",
        ],
        &[
            "مجلس الميناء يبحث إلغاء العبارة الليلية",
            "تأجيل افتتاح خط الترام في مدينة الواحة",
            "جمارك ميناء السهل توقف شاحنات الليمون",
            "بومة تسكن برج الساعة في بلدة الزيتونة",
        ],
        &[
            "路面電車の開業は1年延期すると市が13日に発表した。地図にない管が見つかった。",
            "市の技術者は会見で移設に11カ月かかると説明した。工事は2022年に始まった。",
            "沿線の商店主らは工事が終わるまで家賃を下げるよう求めている。回答は6月だ。",
            "追加の費用は14億円と見込まれる。当初の計画からは3年遅れていた。市は謝罪した。",
        ],
        &[
            "The ferry sails at nine, and then no more.",
            "The captain sleeps, the sailors are ashore.",
            "The lamp is out, the harbor dark and cold,",
            "And what the sea has taken none has told.",
        ],
        &[
            "- Los vecinos de la plaza Mayor duermen",
            "- El alcalde no se fía de los vecinos ya",
            "- La concejala propone una consulta aquí",
        ],
    ];
    for lines in tables {
        assert_eq!(blocks(&lines.join("\n")), lines, "{lines:?}");
    }
}

#[test]
fn running_heads_and_page_numbers_stand_alone() {
    let story = STORIES[0];
    for columns in [38, 46, 60] {
        let wrapped = wrap(&story[2..], columns, "\n");
        let lines: Vec<&str> = wrapped.lines().collect();
        for (foot, head) in [
            ("14\n", "\u{C}THE ALDWICK GAZETTE\n"),
            ("- 14 -\n\u{C}", "THE ALDWICK GAZETTE\n"),
            ("Page 14 of 20\n", "\u{C}"),
            ("\n14\n\n", "THE ALDWICK GAZETTE\n\n"),
            ("", "\u{C}The Aldwick Gazette\n"),
        ] {
            let (one, two) = (lines[..2].join("\n"), lines[2..].join("\n"));
            let first = if head.contains("Gazette") { "The Aldwick Gazette\n" } else { "" };
            let text = format!("{first}Tram line to open late\nBy Mika Sorrel\n{one}\n{foot}{head}{two}\n");
            let built = article(&text);
            let roles: Vec<_> = built.blocks.iter().map(|b| (b.role.slug(), b.range.of(built.text.as_str()))).collect();
            for (role, words) in &roles {
                let is_furniture = words.to_lowercase().contains("gazette") || words.len() < 15 && words.contains("14");
                assert_eq!(is_furniture, *role == "clutter", "{columns} {foot:?}{head:?} {words:?}: {roles:#?}");
            }
            assert!(roles.iter().any(|(_, words)| *words == one), "{columns}: {roles:#?}");
        }
    }
}

#[test]
fn a_headline_on_two_lines_is_one() {
    let body = "\nVon Jette Brockmann\nDie neue Straßenbahn zwischen dem Krankenhaus und dem Fluss wird ein Jahr später fertig als geplant, wie der Ausschuss am Montag von seiner eigenen Ingenieurin erfuhr.\nDie Händler an der Strecke verlangen bis dahin eine niedrigere Miete, weil die Hälfte der Kunden mit dem Bus kam.";
    for headline in [
        "Repair bill may sink the\nnight ferry",
        "Neue Straßenbahn für die\nganze Stadt kommt später",
        "Le tramway de la\nville attendra",
        "Nowy tramwaj w mieście i\nstara zajezdnia",
        "Straßenbahn kommt spä-\nter als geplant",
    ] {
        assert_eq!(blocks(&format!("{headline}{body}"))[0], headline);
    }
    for (headline, dek) in [
        ("Repair bill may sink the ferry", "a report from the north bank"),
        ("Harbor News", "the ferry may sink"),
        ("By the sea, on a\u{2029}", "iPhone"),
    ] {
        assert_eq!(blocks(&format!("{headline}\n{dek}{body}"))[0], headline.trim_end());
    }
}

#[test]
fn links_are_carried() {
    let given = "\u{FEFF}one\r\ntwo é three\rfour";
    let find = |words: &str| given.find(words).map(|at| at..at + words.len()).unwrap();
    let links: Vec<(Range<usize>, String)> = vec![
        (find("four"), "d".to_owned()),
        (find("two é"), "b".to_owned()),
        (find("one"), "a".to_owned()),
        (find("é three"), "c".to_owned()),
        (1..2, "inside a character".to_owned()),
        (5..900, "too far".to_owned()),
        (find("\r\n"), "white".to_owned()),
        (find("three"), String::new()),
    ];
    let article = build(ArticleId::from_u128(1), Intake { text: given, links, origin: "page.html" });
    let carried: Vec<_> =
        article.links.iter().map(|link| (link.range.of(article.text.as_str()), link.href.as_str())).collect();
    assert_eq!(carried, [("one", "a"), ("two é", "b"), ("é three", "c"), ("four", "d")]);
    assert_eq!(article.meta.origin, "page.html");
}

/// Texts of the greatest accepted size, in shapes that would betray a scan within a scan.
#[test]
fn five_megabytes_are_built() {
    const SIZE: usize = 5 << 20;
    assert_eq!(blocks_of(&"a".repeat(SIZE)).len(), 1);
    assert!(blocks_of(&"a\n".repeat(SIZE / 2)).len() <= MOST_BLOCKS);
    assert_eq!(blocks_of(&"a ".repeat(SIZE / 2)).len(), 1);
    assert_eq!(blocks_of(&"\n".repeat(SIZE)).len(), 0);
    // Fewer lines than the limit of a news page, all alike, each inside a longer one.
    let alike = "He said that he said that he said that he said that he said that he said that\n".repeat(9_000);
    let longer =
        "He said that he said that he said that he said that he said that he said that he said so. ".repeat(400);
    assert_eq!(blocks_of(&format!("{alike}{}", format!("{longer}\n").repeat(100))).len(), 9_100);
    assert_eq!(blocks_of(&"“((((((((((((((((((((“".repeat(SIZE / 26)).len(), 1);
}

/// Text with the characters that decide anything here.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[a-zA-Z ]{0,12}",
        2 => Just("\n".to_owned()),
        1 => Just("\r\n".to_owned()),
        1 => Just("\r".to_owned()),
        1 => Just("\n\n".to_owned()),
        1 => Just("\u{a0}".to_owned()),
        1 => Just("\u{FEFF}".to_owned()),
        1 => Just("\u{200B}".to_owned()),
        2 => "\\PC{0,6}",
        1 => "(By |Von |Photo: |Related: |FILE - |- |> |1\\. |• |\\(|\\)|“|”|\\. |, |@|/|©|Updated |Jan\\. 4, 2026|4:30 p\\.m\\.)",
        1 => Just(WRAPPED.to_owned()),
        1 => "(---\n|title: a\n|# |## |\\*\\*|\\[a\\]\\(b\\)|\\[\\[|!\\[|– |— |12\\. |\u{C}|14\n|\u{2028}|\u{85}|-\n|日本。|فبراير)",
    ];
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn blocks_tile_what_is_not_white(text in prop_oneof![texts(), any::<String>()]) {
        let article = article(&text);
        let kept = article.text.as_str();
        let mut end = 0;
        for block in article.blocks.iter() {
            let range = block.range;
            prop_assert!(range.fits(kept) && !range.is_empty());
            prop_assert!(range.start() >= end);
            prop_assert!(kept[end..range.start()].chars().all(is_edge_space));
            prop_assert!(!range.of(kept).starts_with(is_edge_space) && !range.of(kept).ends_with(is_edge_space));
            end = range.end();
        }
        prop_assert!(kept[end..].chars().all(is_edge_space));
    }

    #[test]
    fn text_is_the_input_but_for_newlines(text in prop_oneof![texts(), any::<String>()]) {
        let article = article(&text);
        let plain = text.strip_prefix('\u{FEFF}').unwrap_or(&text).replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(article.text.as_str(), plain);
    }

    #[test]
    fn building_again_changes_nothing(text in texts()) {
        let first = article(&text);
        prop_assert_eq!(&article(&text), &first);
        if !first.text.as_str().starts_with('\u{FEFF}') {
            prop_assert_eq!(&article(first.text.as_str()), &first);
        }
    }

    #[test]
    fn links_keep_their_words(text in texts(), ends in prop::collection::vec((0usize..400, 0usize..400), 0..6)) {
        let links: Vec<(Range<usize>, String)> =
            ends.iter().map(|(a, b)| (*a.min(b)..*a.max(b), format!("{a}-{b}"))).collect();
        let article = build(ArticleId::from_u128(7), Intake { text: &text, links: links.clone(), origin: "" });
        for link in article.links.iter() {
            let (range, _) = links.iter().find(|(_, href)| *href == link.href).unwrap();
            let words = text[range.clone()].trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n");
            let carried = link.range.of(article.text.as_str()).trim_start_matches('\u{FEFF}');
            // A range that ends between CR and LF ends after the one LF that both become, or before it.
            prop_assert_eq!(carried.trim_end_matches('\n').trim_start_matches('\n'), words.trim_matches('\n'));
        }
        prop_assert!(article.links.windows(2).all(|pair| pair[0].range <= pair[1].range));
    }
}
