//! Bytes become the text that they were, whatever program wrote them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by stopping")]

use encoding_rs::Encoding;
use galley_core::formats::arriving::encoding::{Certainty, Decoded, NotText, decode};
use proptest::prelude::*;

/// Decodes by the Encoding Standard, as browsers do.
fn by(bytes: &[u8], label: &str) -> Option<String> {
    let encoding = Encoding::for_label(label.as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

fn read(bytes: &[u8]) -> Decoded {
    decode(bytes, &by).unwrap()
}

fn written(text: &str, label: &str) -> Vec<u8> {
    let (bytes, _, faulty) = Encoding::for_label(label.as_bytes()).unwrap().encode(text);
    assert!(!faulty, "{label} cannot write: {text}");
    bytes.into_owned()
}

/// A few sentences of news in a language (ours), and the encodings that its programs wrote.
const NEWS: &[(&str, &[&str])] = &[
    (
        "市議会は木曜日、港の拡張計画を賛成多数で可決した。市長は「雇用が増える」と話した。反対した議員は、漁業への影響を心配している。",
        &["shift_jis", "euc-jp"],
    ),
    ("橋は修理のため二週間通行止めになる。県によると、事故はなかったという。", &["shift_jis", "euc-jp"]),
    (
        "市议会星期四以多数票通过港口扩建计划。市长说：“就业机会会增加。”反对的议员担心渔业受到影响，工程预计明年春天开始。",
        &["gb18030", "gbk"],
    ),
    ("这座桥因为维修将关闭两个星期。当地政府表示，没有人受伤。", &["gb18030"]),
    ("市議會星期四以多數票通過港口擴建計畫。市長說：「就業機會會增加。」反對的議員擔心漁業受到影響。", &["big5"]),
    ("這座橋因為維修將關閉兩個星期。當地政府表示，沒有人受傷。", &["big5"]),
    (
        "시의회는 목요일 항만 확장 계획을 찬성 다수로 통과시켰다. 시장은 \"일자리가 늘어날 것\"이라고 말했다.",
        &["euc-kr"],
    ),
    ("다리는 보수를 위해 두 주 동안 통제된다. 시에 따르면 다친 사람은 없다.", &["euc-kr"]),
    (
        "Городской совет в четверг одобрил план расширения порта. «Рабочих мест станет больше», – сказал мэр.",
        &["windows-1251", "x-mac-cyrillic"],
    ),
    (
        "Городской совет одобрил план расширения порта. Рабочих мест станет больше, сказал мэр.",
        &["koi8-r", "iso-8859-5", "ibm866"],
    ),
    (
        "Міська рада схвалила план розширення порту. Його противники бояться за рибальство, її голова – ні.",
        &["windows-1251"],
    ),
    ("Общинският съвет одобри плана за разширяване на пристанището. Кметът каза, че ще има работа.", &["windows-1251"]),
    ("Το δημοτικό συμβούλιο ενέκρινε την Πέμπτη το σχέδιο επέκτασης του λιμανιού, είπε ο δήμαρχος.", &["windows-1253"]),
    ("מועצת העיר אישרה ביום חמישי את תוכנית הרחבת הנמל, אמר ראש העיר.", &["windows-1255"]),
    (
        "وافق مجلس المدينة يوم الخميس على خطة توسيع الميناء، وقال رئيس البلدية إن العمل يبدأ في الربيع.",
        &["windows-1256"],
    ),
    ("สภาเมืองอนุมัติแผนขยายท่าเรือเมื่อวันพฤหัสบดี นายกเทศมนตรีกล่าวว่าจะมีงานเพิ่มขึ้น", &["windows-874"]),
    (
        "Der Stadtrat hat die Pläne für den Ausbau des Hafens gebilligt, sagte Bürgermeisterin Groß. „Endlich“, rief einer.",
        &["windows-1252"],
    ),
    (
        "Le conseil a approuvé l’agrandissement du port. « Il y aura plus d’emplois », a déclaré le maire, très à l’aise.",
        &["windows-1252"],
    ),
    ("The board—which met—said it couldn’t pay. “We don’t know,” she paused…then left.", &["windows-1252"]),
    ("It cost £3m, not £4m. Section § 5 says £5 – £6.", &["windows-1252"]),
    ("À Paris, à Lyon, où va\u{a0}: le port", &["windows-1252"]),
    ("La canción del señor Ruiz ganó; ¿y la otra?", &["windows-1252"]),
    ("הממשלה הודיעה ביום שני על צעדים חדשים לתמיכה בדייגים", &["windows-1255"]),
    ("Ο Άγιος Νικόλαος είναι λιμάνι, είπε ο δήμαρχος.", &["windows-1253"]),
    ("フェリー運休", &["shift_jis"]),
    ("El ayuntamiento aprobó la ampliación. ¿Y la pesca? Los opositores temen por ella, señaló él.", &["windows-1252"]),
    (
        "Rada miasta zatwierdziła plan rozbudowy portu. Sprzeciw zgłosili rybacy: źle się dzieje, żądają zmian.",
        &["windows-1250", "iso-8859-2"],
    ),
    (
        "Městská rada schválila plán rozšíření přístavu, řekla starostka. Odpůrci žádají změny.",
        &["windows-1250", "iso-8859-2"],
    ),
    (
        "A városi tanács jóváhagyta a kikötő bővítését. Az ellenzők a halászatért aggódnak, őszi döntésük.",
        &["windows-1250", "iso-8859-2"],
    ),
    (
        "Belediye meclisi perşembe günü limanın genişletilmesi planını onayladı. Karşı çıkanlar kaygılı.",
        &["windows-1254"],
    ),
];

#[test]
fn legacy_encodings_are_guessed_by_what_comes_out() {
    for (text, encodings) in NEWS {
        for encoding in *encodings {
            let read = read(&written(text, encoding));
            assert_eq!(read.text, *text, "{encoding}, taken for {}", read.encoding);
            assert_eq!(read.certainty, Certainty::Guessed);
        }
    }
}

#[test]
fn utf_8_with_few_faults_is_utf_8() {
    let story = "Håvik’s café – “André Müller”, Zoë said. 橋は閉鎖。 Мост закрыт.";
    let plain = story.as_bytes();
    let with = |at: usize, byte: u8| [&plain[..at], &[byte], &plain[at..]].concat();
    for (byte, at) in [(0x92, 0), (0x80, 6), (0xFF, plain.len()), (0xE9, 1), (0xA0, 12)] {
        let read = read(&with(at, byte));
        assert_eq!((read.encoding.as_str(), read.certainty), ("utf-8", Certainty::Damaged(1)), "{byte:X}");
        assert_eq!(read.text.matches('\u{FFFD}').count(), 1);
        assert_eq!(read.text.replace('\u{FFFD}', ""), story);
    }
    // Cut in a letter, wherever that is.
    for letter in ["å", "’", "橋", "🌊"] {
        for kept in 1..letter.len() {
            let bytes = [b"Caf\xC3\xA9 at the pier, ", &letter.as_bytes()[..kept]].concat();
            let read = read(&bytes);
            assert_eq!((read.encoding.as_str(), read.certainty), ("utf-8", Certainty::Damaged(1)), "{letter} {kept}");
        }
    }
    // Several.
    let read = read(b"Good \xE2\x80\x9Ctext\xE2\x80\x9D then \xFF\xFE\xC0\xAF\x80 good \xE2\x80\x9Cagain\xE2\x80\x9D.");
    assert_eq!(read.certainty, Certainty::Damaged(5));
    assert!(read.text.ends_with("“again”."));
}

#[test]
fn one_byte_of_an_older_encoding_is_no_utf_8() {
    for (bytes, text) in [
        (&b"It\x92s shut."[..], "It’s shut."),
        (b"caf\xE9", "café"),
        (b"Stra\xDFe", "Straße"),
        (b"\x93So,\x94 she said", "“So,” she said"),
        (b"ma\xF1ana", "mañana"),
    ] {
        let read = read(bytes);
        assert_eq!((read.text.as_str(), read.encoding.as_str()), (text, "windows-1252"));
    }
}

#[test]
fn a_file_may_say_what_it_is_in() {
    let text = "Ott – Müller";
    for (head, label) in [
        ("<?xml version=\"1.0\" encoding=\"windows-1252\"?><p>", "windows-1252"),
        ("<?xml version='1.0' encoding='ISO-8859-1'?><p>", "iso-8859-1"),
        ("<html><meta charset=windows-1252>", "windows-1252"),
        ("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=windows-1252\">", "windows-1252"),
        ("<head>\n<meta charset=\"x-mac-roman\">", "x-mac-roman"),
    ] {
        let bytes = [head.as_bytes(), &written(text, label)].concat();
        let read = read(&bytes);
        assert_eq!(read.text, format!("{head}{text}"));
        assert_eq!((read.encoding.as_str(), read.certainty), (label, Certainty::Sure));
    }
    // What is UTF-8 is UTF-8, whatever it says; and what says UTF-8 and is not, is not.
    assert_eq!(read("<meta charset=windows-1252>Müller".as_bytes()).encoding, "utf-8");
    assert_eq!(read(b"<meta charset=utf-8>M\xFCller").text, "<meta charset=utf-8>Müller");
    // Words about an encoding declare none.
    assert_eq!(read(b"The charset=koi8-r of M\xFCller").encoding, "windows-1252");
}

#[test]
fn utf_16_and_iso_2022_are_known_without_a_mark() {
    let text = "The bridge – „Brücke“ – is shut.\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(read(&little).text, text);
    assert_eq!(read(&big).text, text);
    let chinese = "橋，因為 維修\n將關閉 兩個星期。\n";
    assert_eq!(read(&chinese.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()).text, chinese);
    let number = "一一一一，一 二\n三 四\n";
    assert_eq!(read(&number.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()).text, number);
    assert_eq!(read(b"\x1B$B66\x1B(B is a bridge").text, "橋 is a bridge");
}

#[test]
fn what_no_text_has_is_refused() {
    for bytes in [&b"a\0b"[..], b"\0\0\0", b"text \0 text", b"MZ\x90\0"] {
        assert!(decode(bytes, &by).is_err(), "{bytes:?}");
    }
    assert_eq!(decode(b"%PDF-1.7", &by), Err(NotText::Format("pdf")));
    // A text of a mainframe: letters beyond ASCII, and @ for spaces.
    let mainframe: Vec<u8> = "\u{d9}\u{85}\u{a2}@\u{c1}\u{82}@".repeat(30).chars().map(|c| c as u8).collect();
    assert_eq!(decode(&mainframe, &by), Err(NotText::Binary));
}

proptest! {
    #[test]
    fn utf_8_is_never_taken_for_another(text in "[^\\x00\\x1b]{0,200}") {
        prop_assume!(!text.starts_with(['\u{feff}', '%', '{', 'P']));
        if let Ok(read) = decode(text.as_bytes(), &by) {
            prop_assert_eq!(read.text, text);
        }
    }

    #[test]
    fn nothing_makes_it_stop(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = decode(&bytes, &by);
    }
}
