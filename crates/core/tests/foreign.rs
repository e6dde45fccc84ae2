//! What is no article is known by its content; what may be one stays one.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by stopping")]

use galley_core::formats::arriving::{self, foreign};
use galley_core::formats::galley;
use galley_core::formats::table::Sheet;
use galley_core::formats::table::csv::Style;
use galley_core::model::work::Work;
use proptest::prelude::*;

fn backed() -> Work {
    galley::read(include_str!("fixtures/backed.json")).unwrap().work
}

/// A text, and what it looks like.
const LOOKS: &[(&str, &str)] = &[
    ("html", "<!DOCTYPE html>\n<html><head><title>Pool</title></head><body><p>Shut.</p></body></html>"),
    (
        "html",
        "\u{feff}<!-- saved from url=(0026)https://fenmoor.example/ -->\n<HTML lang=de><BODY>Das Bad ist zu.</BODY></HTML>",
    ),
    ("html", "<p>La piscine est fermée.</p>"),
    (
        "html",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"></html>",
    ),
    ("html", "<div class='story'>\n  <h1>Se cierra la piscina</h1>\n</div>"),
    ("feed", "<?xml version='1.0' encoding='UTF-8'?>\n<rss version=\"2.0\"><channel></channel></rss>"),
    ("feed", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title></feed>"),
    ("agency", "<?xml version=\"1.0\"?>\n<!DOCTYPE nitf SYSTEM \"nitf.dtd\">\n<nitf><body/></nitf>"),
    ("xmi", "<?xml version=\"1.0\"?><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmi:version=\"2.0\"></xmi:XMI>"),
    ("qda", "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"x\"><Codes/></CodeBook>"),
    ("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"\"/></svg>"),
    ("xml", "<story><head>Bridge</head>The bridge is shut.</story>\n"),
    ("xml", "<?xml version=\"1.0\"?>\n<ledger/>"),
    (
        "web-archive",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"x\">\n<plist version=\"1.0\"><dict/></plist>",
    ),
    (
        "mhtml",
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://fenmoor.example/\nSubject: Pool\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"\n\n------x",
    ),
    (
        "mail",
        "Received: from a by b; Mon, 2 Feb 2026 10:00:00 +0100\nFrom: Desk <desk@news.example>\nTo: a@b.example\nSubject: =?utf-8?q?Br=C3=BCcke?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nDie Br=C3=BCcke",
    ),
    (
        "mail",
        "From desk@news.example Mon Feb  2 10:00:00 2026\nReturn-Path: <desk@news.example>\nFrom: Desk <desk@news.example>\nSubject: Bridge\n\nText",
    ),
    (
        "html",
        "<pre>The bridge</pre><p>is</p><p>shut</p><p>and</p><p>so</p><p>is</p><p>the</p><p>pool</p><p>a</p><p>b</p><p>c</p><p>d</p>",
    ),
    ("rtf", "{\\rtf1\\ansi\\deff0 {\\b Bridge}\\par}"),
    ("json", "[\n  {\"id\": 1, \"data\": {\"text\": \"The bridge is shut.\"}}\n]\n"),
    ("json", "[[0, 5, \"Quote\"], [6, 9, \"Source\"]]"),
    ("json", "{\"text\": \"Die Brücke ist gesperrt.\", \"label\": []}"),
    ("json-lines", "{\"id\": 1, \"text\": \"a\"}\n{\"id\": 2, \"text\": \"b\"}\n"),
    ("json-lines", "{\"text\": \"橋は閉鎖\"}\n\n{\"text\": \"再開\"}"),
    ("table", "id,text,label\n1,\"The bridge, shut\",Quote\n2,\"It \"\"may\"\" open\",Claim\n3,So what,Quote\n"),
    ("table", "Name;Partei;Stimmen\nOtt;A;412\nBehr;B;387\nLang;C;12\n"),
    ("table", "prénom\tnom\tville\nAna\tRuiz\tLyon\nLuc\tBer\tNice\n"),
    ("table", "a\tb\n1\t2\n3\t4\n"),
    (
        "standoff",
        "T1\tPerson 0 4\tJohn\nT2\tOrg 10 15\tGalley\nR1\tworks Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T1\tsure of it\n",
    ),
    ("standoff", "T1\tOrt 12 18;20 25\tSankt Pölten\n"),
    ("tokens", "-DOCSTART- -X- O O\n\nLena NNP B-PER\nOtt NNP I-PER\n"),
    ("tokens", "# sent_id = 1\n1\tLena\tB-PER\tO\n2\tOtt\tI-PER\tO\n3\tsagte\tO\tO\n"),
    ("tokens", "Lena B-PER\nOtt I-PER\nsagte O\n. O\n"),
    ("tokens", "When|WRB|O Lena|NNP|B-PER Ott|NNP|I-PER spoke|VBD|O ,|,|O all|DT|O left|VBD|O"),
    (
        "tokens",
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|value\n\n\n#Text=This is a test .\n1-1\t0-4\tThis\t*\n",
    ),
    ("subtitles", "WEBVTT\n\n00:00:00.350 --> 00:00:02.010\nWell, the feedback\n"),
    (
        "subtitles",
        "1\n00:00:01,000 --> 00:00:04,000\nGuten Abend.\n\n2\n00:00:05,000 --> 00:00:07,000\nGuten Abend, Frau Ott.\n",
    ),
    ("settings", "[entities]\nPerson\nOrganization\n\n[relations]\nLocated Arg1:Person, Arg2:GPE\n"),
    ("program", "#!/usr/bin/env python3\nprint('no article')\n"),
];

/// Texts that people open and paste, which look a little like something else.
const ARTICLES: &[&str] = &[
    "Bridge shut for two weeks\nBy Lena Ott\n\nThe bridge is shut, the council said, and will open in May.",
    "[Photo: the bridge] The council said that it could not pay.",
    "{The bridge} is shut.",
    "[The following is a transcript.]\n\nA: Who paid?\nB: We did.",
    "From: Lena Ott\nSent: Monday, 2 February 2026 10:00\nTo: Press desk\nSubject: The bridge\n\nDear editors, the bridge is shut.",
    "Von: Lena Ott\nGesendet: Montag\nAn: Redaktion\nBetreff: Brücke\n\nDie Brücke ist gesperrt.",
    "Title: Bridge\nDate: 2026-02-13\nAuthor: Lena Ott\n\nThe bridge is shut.",
    "---\ntitle: Orchard trees\ndate: 2026-02-13\n---\n\n# Orchard trees\n\nThe trees are counted.",
    "<3 is what the mayor wrote, and nothing else.\n\nThe council laughed.",
    "Use the <b> tag for bold, the teacher said.\nThe pupils did, all of them, for an hour.",
    "Roses are red, violets, blue,\nSugar, and sweet, so,\nAnd, yes, you.",
    "Ott, Lena, 43\nBehr, Tom, 51\nLang, Ida, 29\n",
    "1,000 people came, 200 left, 30 stayed.\n2,000 came in May, 100 left, 10 stayed.\n3,000 in June, 300 left, 20 stayed.",
    "Goals: Ott 12, Behr 40, Lang 88\nCards: Ott 13, Behr 41, Lang 90\nRef: Kim 1, Lee 2, Park 3",
    "Mitte\t12\nNord\t9\nThe rest of the story is prose, without any tab, and goes on for lines.\nIt ends here.",
    "O\nB\nThe letters stood on the wall.",
    "T1 was closed on Monday.\nT2 stays open.",
    "10:30 The council meets.\n11:00 The vote.\n11:15 It is over.",
    "[Music]\n\nThe host: Good evening.\n\n[Applause]\n\nThe guest: Good evening.",
    "# The bridge\n\nIt is shut; it will open; nobody knows when.\nWho; what; when.\nNo; yes; no.",
    "“Who counted?” she asked – “We did,” he said.",
    "市議会は木曜日、計画を可決した。\n市長は「雇用が増える」と話した。",
    "وافق المجلس على الخطة، وقال رئيسه: «سنبدأ غدًا».",
    "SMITH:\tI do not recall it.\nJONES:\tYou signed it.\nSMITH:\tThen I did.",
    "•\tThe ferry is late\n•\tThe bridge is shut\n•\tNobody waits\n",
    "1.\tDie Brücke\n2.\tDie Fähre\n3.\tDer Hafen\n",
    "[Chorus]\nWe are the boats\nWe are the sea\n\n[Bridge]\nHold on",
    "[Music]\nhello everyone\n[Applause]\nthank you all",
    "ID3: VW senkt die Preise\nDas Auto kostet weniger.",
    "RIFFE IN GEFAHR\nDas Meer wird warm.",
    "Die S-Bahn steht still.\nDer U-Bahn-Verkehr ruht.\nKeine S-Bahn am Montag.",
    "今天,政府宣布,渡轮停航。\n明天,学校宣布,课程停止。\n后天,公司宣布,工作停止。",
    "Berlin 3,677,472\nParis 2,102,650\nRome 2,748,109",
    "[1] The bridge is shut.\n[2] It opens in May.",
    "[1]\n[2]\n[3]",
    "! attention\n? why\n",
    "http://fenmoor.example/pool The pool is shut.",
    "A | B | C\nwas the order of the vote.",
];

#[test]
fn each_is_known_by_its_content() {
    for (what, text) in LOOKS {
        for (before, after) in [("", ""), ("\n\n", "\n"), ("\u{feff}", "")] {
            let text = format!("{before}{text}{after}");
            assert_eq!(foreign::of_text("", &text), Some(*what), "{text}");
            let windows = text.replace('\n', "\r\n");
            assert_eq!(foreign::of_text("", &windows), Some(*what), "with CRLF: {text}");
        }
        assert_eq!(foreign::of_text("story.txt", text), Some(*what), "the name does not decide: {text}");
    }
}

#[test]
fn an_article_stays_one() {
    for text in ARTICLES {
        for name in ["", "story.txt", "story.md", "story.html"] {
            assert_eq!(foreign::of_text(name, text), None, "{name}: {text}");
        }
    }
    assert_eq!(foreign::of_text("sample.txt", include_str!("../../../assets/sample.txt")), None);
}

#[test]
fn a_file_that_is_named_for_a_table_is_one_by_less() {
    let votes = "Name, Votes\nOtt, 412\nBehr, 387\n";
    assert_eq!(foreign::of_text("votes.txt", votes), None);
    assert_eq!(foreign::of_text("votes.csv", votes), Some("table"));
    assert_eq!(foreign::of_text("story.csv", "The bridge is shut.\nIt opens in May."), None);
}

#[test]
fn what_galley_wrote_and_does_not_read_is_named() {
    let work = backed();
    for sheet in Sheet::ALL {
        for style in [Style::PLAIN, Style::for_spreadsheets("en")] {
            assert_eq!(foreign::of_text("x.csv", &sheet.write(&work, style)), Some("galley-table"), "{sheet:?}");
            assert_eq!(foreign::of_text("", &sheet.write(&work, style)), Some("galley-table"), "{sheet:?} pasted");
        }
    }
}

#[test]
fn bytes_are_known_by_their_beginning_and_archives_by_what_lies_in_them() {
    let zip = |name: &str| [b"PK\x03\x04\x14\0\0\0", name.as_bytes(), b"\0rest"].concat();
    for (name, what) in [
        ("word/document.xml", "word"),
        ("xl/workbook.xml", "excel"),
        ("ppt/presentation.xml", "powerpoint"),
        ("mimetypeapplication/epub+zip", "epub"),
        ("mimetypeapplication/vnd.oasis.opendocument.text", "open-document"),
        ("project.qde", "qda"),
        ("photos/bridge.jpg", "zip"),
    ] {
        assert_eq!(foreign::of_bytes(&zip(name)), Some(what), "{name}");
    }
    for (bytes, what) in [
        (&b"%PDF-1.7\n"[..], "pdf"),
        (b"\n\n%PDF-1.4\n", "pdf"),
        (b"bplist00\xd1", "web-archive"),
        (b"{\\rtf1", "rtf"),
        (b"\x89PNG\r\n", "png"),
        (b"\0\0\0\x18ftypheic", "mp4"),
    ] {
        assert_eq!(foreign::of_bytes(bytes), Some(what));
    }
    for bytes in [
        &b""[..],
        b"P",
        b"The bridge",
        b"PK is a name",
        b"ID-card",
        b"ID3: VW senkt Preise",
        b"RIFFE IN GEFAHR",
        b"Rar! he said",
    ] {
        assert_eq!(foreign::of_bytes(bytes), None);
    }
}

#[test]
fn galley_files_in_a_list_or_one_a_line_are_several() {
    let one = galley::write(&backed());
    let flat = one.replace('\n', " ");
    for (text, count) in [
        (format!("[{one},\n{one}]"), 2),
        (format!("[{one}]"), 1),
        (format!("{flat}\n{flat}\n{flat}\n"), 3),
        (format!("{one}{one}"), 2),
        (format!("[{{\"id\": 1}}, {one}]"), 1),
    ] {
        let several = arriving::several(&text);
        assert_eq!(several.len(), count);
        for item in several {
            assert!(galley::read(item).is_ok());
        }
    }
    for text in [&*one, "[]", "{}", "[{\"id\": 1}, {\"id\": 2}]", "{\"a\": \"{\\\"galley\\\"}\"}"] {
        assert!(arriving::several(text).is_empty(), "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_makes_it_stop(text in "(?s)[\\[\\]{}<>\"'a-z,;\t\n|!?:/-]{0,200}", bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let _ = foreign::of_text("", &text);
        let _ = foreign::of_bytes(&bytes);
        for item in foreign::items(&text) {
            prop_assert!(item.starts_with('{'), "an item is an object");
        }
    }

    #[test]
    fn words_and_sentences_are_never_refused(text in "[A-Za-zäöü“” ]{1,60}\\. [A-Z][a-z ]{1,60}\\.\n\n[A-Z][a-z ]{5,80}") {
        prop_assert_eq!(foreign::of_text("", &text), None);
    }
}
