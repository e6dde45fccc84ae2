//! Names of files that are taken away: tables, and laws over any headline. Runs natively.

use crate::common;
use galley_core::formats::file_name::{of_person, stem};
use galley_core::text::is_grapheme_boundary;
use proptest::prelude::*;

#[test]
fn letters_keep_their_marks() {
    for (headline, wanted) in [
        ("ข่าวใหญ่: น้ำท่วมที่ท่าเรือเก่า", "ข่าวใหญ่-น้ำท่วมที่ท่าเรือเก่า"),
        ("क्या पुल अप्रैल में खुलेगा?", "क्या-पुल-अप्रैल-में-खुलेगा"),
        ("Café Zoë öffnet für Gäste", "café-zoë-öffnet-für-gäste"),
        ("Cafe\u{301} Zoe\u{308} o\u{308}ffnet fu\u{308}r Ga\u{308}ste", "café-zoë-öffnet-für-gäste"),
        ("الجسرُ القديمُ: يُغلَق اليوم", "الجسرُ-القديمُ-يُغلَق-اليوم"),
        ("הַגֶּשֶׁר ייסגר, אומר צה״ל", "הַגֶּשֶׁר-ייסגר-אומר-צהל"),
        ("پل قدیمی می\u{200C}ماند", "پل-قدیمی-می\u{200C}ماند"),
        ("ສະພານເກົ່າປິດແລ້ວ", "ສະພານເກົ່າປິດແລ້ວ"),
        ("தமிழ்நாடு: பாலம் திறப்பு", "தமிழ்நாடு-பாலம்-திறப்பு"),
        ("古い橋、4月に「再開」", "古い橋-4月に-再開"),
        ("오래된 다리, 4월 재개통", "오래된-다리-4월-재개통"),
        ("Cầu cũ mở lại", "cầu-cũ-mở-lại"),
        ("Hafen\u{AD}ver\u{AD}wal\u{AD}tung plant", "hafenverwaltung-plant"),
        ("It’s the mayor's “last” – 2/3", "its-the-mayors-last-2-3"),
        ("L’hôtel de ville", "lhôtel-de-ville"),
        ("...and justice for all", "and-justice-for-all"),
        ("\u{202E}evil\u{202C} 😊 party", "evil-party"),
        ("\u{D4E}: \u{D4E}/ക \u{111C2} \u{D4E}", "\u{D4E}-\u{D4E}-ക-\u{111C2}-\u{D4E}"),
        ("?!", "article"),
        ("", "article"),
        ("\u{301}", "article"),
        ("Con", "con-article"),
        ("NUL!", "nul-article"),
        ("COM1", "com1-article"),
        ("lpt9", "lpt9-article"),
        ("com12", "com12"),
        ("Conrad", "conrad"),
        ("con artist", "con-artist"),
    ] {
        assert_eq!(stem(headline, "article"), wanted, "{headline}");
    }
}

#[test]
fn peoples_names_keep_theirs() {
    for (name, wanted) in [
        ("Zoë Møller-O’Neill", "Zoë Møller-O’Neill"),
        ("  Ann/Bea: 3B. ", "Ann Bea 3B"),
        ("น้ำฝน ใจดี", "น้ำฝน ใจดี"),
        ("../..", ""),
        ("Jose\u{301}", "José"),
        ("स्मृति", "स्मृति"),
        ("\u{D4E}/Ann\u{D4E}.", "\u{D4E} Ann\u{D4E}"),
    ] {
        assert_eq!(of_person(name), wanted, "{name}");
    }
}

#[test]
fn a_name_of_any_length_fits() {
    for letter in ["a", "é", "ก้", "क्षि", "漢", "e\u{301}\u{302}\u{303}"] {
        let (stem, name) = (stem(&letter.repeat(900), "article"), of_person(&letter.repeat(900)));
        let whole = format!("{stem}.klasse – {name}.galley.json (12)");
        assert!(whole.len() <= 255, "{} bytes: {whole}", whole.len());
        assert!(format!("{stem}-annotations.csv").len() <= 255);
        assert!(!stem.is_empty() && letter.repeat(900).starts_with(letter) && name.len() > 20);
    }
    assert!(stem(&"ก้".repeat(900), "article").ends_with("ก้"), "a letter is cut with its marks or not at all");
}

proptest! {
    #![proptest_config(common::config(256))]

    #[test]
    fn any_headline_gives_a_name_that_any_system_takes(headline in common::string(), times in 1..40usize) {
        let name = stem(&headline.repeat(times), "article");
        prop_assert!(!name.is_empty() && name.len() <= 200);
        prop_assert!(!name.starts_with(['.', '-', ' ']) && !name.ends_with(['.', '-', ' ']));
        prop_assert!(!name.contains(|c: char| c.is_control() || c.is_whitespace() || "/\\:*?\"<>|".contains(c)));
        prop_assert!(is_grapheme_boundary(&name, name.len()));
        prop_assert_eq!(stem(&name, "article"), name);
    }
}
