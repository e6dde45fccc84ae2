//! Where sentences end, language by language, with the lexicons that the page fetches and without them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::fs;
use std::path::Path;

use galley_core::model::id::ArticleId;
use galley_core::reading::build::{Intake, build};
use galley_core::reading::language::language_of;
use galley_core::reading::walk::{Grain, Walk};
use galley_core::text::TextRange;
use galley_core::text::lexicon::{self, FILES, Lexicon};
use galley_core::text::sentences::sentences;
use proptest::prelude::*;

fn file(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons");
    fs::read_to_string(folder.join(format!("{language}.txt"))).unwrap()
}

/// Each row is a text whose sentences are parted by `|`, which is not in the text.
fn check(language: &str, table: &[&str]) {
    let lexicon = (!language.is_empty()).then(|| Lexicon::parse(&file(language)));
    for row in table {
        let text = row.replace(" | ", " ").replace('|', "");
        let expected: Vec<&str> = row.split('|').map(str::trim).collect();
        let found = sentences(&text, TextRange::new(0, text.len()), lexicon.as_ref());
        let found: Vec<&str> = found.into_iter().map(|range| range.of(&text)).collect();
        assert_eq!(found, expected, "{language} {text:?}");
    }
}

#[test]
fn general_rules_need_no_language() {
    check(
        "",
        &[
            "It rained. | Nobody came! | Why? | No.",
            "Hello!! | Long time no see. | Is that you?! | Yes.",
            "“Why?” she asked. | “No.” | He left.",
            "She works at Yahoo! in the city. | He does not.",
            "The site is https://www.example.org/a.b.html. | See it.",
            "It cost $4.20. | That is much.",
            "He teaches (he said so.) at school. | (She does not.) | Well.",
            "Albert I. Jones and J. R. Brandt met Dr. Ortiz. | They ate.",
            "Wait... | Then he left. | It was ... well ... odd.",
            "He said [...] No. | “Less . . .”",
            "The words. | . . . The end.",
            "What is left out . . . . | Next one.",
            "First.\n\n|Second\n\n|Third",
            "One line\nand the next. | Then\nanother.",
            "« Trop long ! » | Elle est partie. | « Non. » | Il reste.",
            "« Trop long\u{A0}! » | Elle est partie. | «\u{202F}Non\u{202F}?\u{202F}» | Il reste.",
            "Sie fragte: „Kommst du?“ | Er nickte. | »Nein!« | Sie ging.",
            "Он сказал: «Нет». | Она ушла. | «Да!» | Потом ушёл.",
            "「閉めません。」と市長は言った。|本当だ。|「はい。」|ところが雨だ。",
            "「無理だ！」と叫んだ。|「行く？」って聞いた。|『はい。』など言う。|終わり。",
            "他说：“不行。”|她走了。|为什么？|没人知道……也许。",
            "\"不行。\"|他走了。|\"是。\"|好。",
            "قال: «لا». | هل تمطر؟ | نعم! | انتهى.",
            "राम आया। | हम गए॥ | फिर?",
            "Ի՞նչ ես մտածում: | Ոչինչ: | Հետևյալն է. պարզություն։ | Այո։",
            "መልካም ቀን። | እንደምን፧ | አዎ።",
            "Ein Satz. | ...und dann.",
            "1. The first item | 2. The second item | 3. The third one",
            "1) The first. | It is long. | 2) The second.",
            "• 9. One thing | • 10. Another",
            "1. FC Hafenstadt gewinnt. | Danach Regen.",
            "Am 12. března přišel. | Pak odešel.",
            "The 3. 10. 2026 is a date. | Yes.",
            "Llegó de EE. UU. | El contrato sigue.",
            "Wir essen z. B. Brot.",
            "No end",
        ],
    );
}

#[test]
fn english() {
    check(
        "en",
        &[
            "He lives at No. 7 Mill Lane. | He said No. | Then he left.",
            "The shop on Fifth Ave. closed. | It stood on Fifth Ave. | The owner left town.",
            "Rivera Inc. Chairman Tom Ashe spoke. | He leads Rivera Inc. | The board meets on Monday.",
            "They meet at 7 p.m. Monday in the hall. | They met until 7 p.m. | Then they left.",
            "She served in the U.S. Army for years. | She lives in the U.S. | The house is old.",
            "I live in the U.S. | How about you? | I work for the U.S. Government in Virginia.",
            "At 5 a.m. Mr. Smith went to the bank. | He left the bank at 6 P.M. | Mr. Smith then went home.",
            "We make a good team, you and I. | Did you see Albert I. Jones yesterday?",
            "They closed the deal with Pitt, Briggs & Co. | It closed yesterday.",
            "Let’s ask Jane and co. | They should know. | That is JFK Jr.’s book.",
            "Sen. Ruth Okafor (D-Mass.) said no. | Gov. Lee and Lt. Gov. Ortiz agreed.",
            "On Jan. 5 it rained. | It was Plan B. | The mayor left on Sept. 12.",
            "It rained. | 12 people came. | See pp. 12 and vol. 3 of the report.",
            "The firm, Ortiz Bros. Ltd., paid. | “We met at 9 a.m.” | “No,” she said.",
            "Smith v. Jones was heard. | George W. Lane, Ph.D., spoke.",
        ],
    );
}

#[test]
fn german() {
    check(
        "de",
        &[
            "Die Brücke wird am 3. Oktober für zwei Wochen gesperrt. | Danach fahren wieder Busse.",
            "Der Rat prüft z. B. Fähren, u. a. Boote aus Nordhausen. | Die Stadt zahlt.",
            "Im 19. Jahrhundert stand hier ein Turm. | Er fiel 1904. | Niemand starb.",
            "Der 1. FC Hafenstadt gewann am 2. Spieltag. | Zum 100. Geburtstag kam Dr. Lenz.",
            "Das gilt vom 3. bis 5. Mai und am 7./8. Juni. | Er wurde 14. | Sie auch.",
            "Laut Art. 5 Abs. 2 des Gesetzes, vgl. S. 12, ist Nr. 7 frei. | Das zählt.",
            "Es kamen Bürgermeister, Räte usw. | Die Sitzung begann. | Sie kostete 3 Mio. Euro.",
            "Prof. Dr. med. Eva Kraus und Fr. Lenz sprachen. | Das war um ca. 12 Uhr.",
            "Er lebt in der Schweiz. | Max fragt Max. | Sie sind so. | Berlin schweigt.",
            "Die Firma Kraus & Co. KG schließt, d. h. Arbeiter gehen, i. d. R. Leihkräfte. | Schluss.",
            "„Kommst du am 3. Mai?“ | Er nickte. | Um 20 Uhr. | Dann war es still.",
            "Das war v. Chr. Geburt. | Es ist a. D. General Kern. | So ist es.",
        ],
    );
}

#[test]
fn french() {
    check(
        "fr",
        &[
            "«\u{A0}C’est trop long\u{202F}!\u{A0}» | Elle est partie avant la fin.",
            "«\u{A0}Nous avons attendu dix ans.\u{A0}» | Le maire n’a pas répondu.",
            "Il a dit\u{A0}: «\u{A0}Nous verrons.\u{A0}» | Puis il a ri.",
            "M. Ferrant et Mme Roux ont vu MM. Blanc et Noir. | Me Petit aussi.",
            "Selon l’art. 5 et la p. 12, c.-à-d. Rien. | Voir n. 7.",
            "Il vit aux É.-U. | Le reste suit. | Des ponts, des routes, etc. | La suite demain.",
            "Jules César, mort en 44 av. J.-C., fut assassiné. | «\u{202F}Non\u{202F}?\u{202F}» | Si.",
            "Le Dr. Morel a parlé. | Il a 12 ans. | 12 personnes sont venues.",
            "Elle regarde la mer. | Pierre dort.",
        ],
    );
}

#[test]
fn spanish() {
    check(
        "es",
        &[
            "La empresa llegó de EE. UU. | El contrato dura cinco años.",
            "El Sr. D. Pablo Ruiz firmó el lunes. | Nadie más habló.",
            "Según el art. 5 Ter de la ordenanza, el peaje baja. | Así será.",
            "El presidente de EE. UU. Tom Ashe habló. | Las FF. AA. Argentinas callan. | Hubo JJ. OO. | No llovió.",
            "Los CC. OO. | La huelga sigue. | Vive en EE.UU. | Allí trabaja.",
            "Véase la pág. 12 y el núm. 7. | La Dra. Ana Solís y el Lic. Naser vinieron.",
            "Compró pan, leche, etc. | Luego salió a las 7 p. m. | La tienda cerró.",
            "Ruiz S. A. Constructora ganó. | La obra es de Ruiz S. A. | El puente abre.",
            "¿Cómo está? | Espero que bien. | ¡Hola! | «¿Vienes?» | No.",
            "Hubo robos, p. ej. Coches. | Murió en 44 a. C. | Después vino otro.",
        ],
    );
}

#[test]
fn slavic() {
    check(
        "pl",
        &[
            "Kupił np. Fiata i m.in. Opla. | Potem wrócił.",
            "Most zbudowano w 1904 r. | Potem runął. | W 1904 r. Kraków rósł.",
            "Przy ul. Długiej 5 i al. Róż 7 stoi dom. | To szkoła im. Jana Kornasa.",
            "Pomógł im. | Potem odszedł. | Zgodnie z art. 5 ust. 2 i nr. 7 wolno.",
            "Prof. Ewa Lipnicka i dr. Adam Kornas, tj. Ekspert. | Dobrze.",
            "Odbył się 12. Festiwal Filmów. | Były sady, pola itd. | Rada milczy. | 3. maja padało.",
            "Firma Kornas Sp. z o.o. Wierna upadła. | Kosztuje 3 mln. | To dużo.",
        ],
    );
    check(
        "cs",
        &[
            "Dne 12. března 2026 se sešla rada. | Pak pršelo.",
            "Přišel Ing. Dvořák, Mgr. Nová a MUDr. Malý. | Mluvili.",
            "Koupil např. Škodu, tj. Auto. | Dobře.",
            "Viz č. 7, odst. 2 a str. 12. | V ul. Dlouhé stojí dům.",
            "Přišli lidé atd. | Rada mlčí. | Firma Novák, s. r. o. Praha, platí. | Platí i Malý a. s. | To je vše.",
            "V 19. století zde stál hrad. | Roku 1904 padl. | Sešlo se 12. | Nikdo nemluvil.",
        ],
    );
    check(
        "ru",
        &[
            "Мост построили в 1904 г. | Он рухнул. | Это было в г. Тверь. | Там тихо.",
            "Пришли люди, т. е. Жители, и т. д. | Потом ушли.",
            "Цена 3 млн. руб. | Это много. | На ул. Ленина, д. 5, тихо.",
            "А. С. Орлов и проф. Иванов говорили. | Завод им. Кирова стоит. | Он помог им. | Потом ушёл.",
            "См. рис. 5 и стр. 12. | В XIX в. | Затем всё изменилось.",
            "Это было до н. э. | Позже пришли другие. | Маленькая девочка кричала: «Не видали маму?».",
        ],
    );
}

#[test]
fn other_languages() {
    check(
        "it",
        &[
            "Salve Sig.ra Mengoni! | Come sta oggi?",
            "Il dott. Rossi e l’avv. Bianchi, cfr. Verdi, tacciono. | Ecco.",
            "Vedi art. 5, pag. 12 e n. 7. | La Rossi S.p.A. Milano vince. | È la Rossi S.p.A. | Il titolo sale.",
            "Pane, latte, ecc. | Poi uscì. | On. Neri e Sen. Gialli parlano.",
            "«Vieni?» | No. | «Una lettera può iniziare così «Il/la sottoscritto/a.».».",
        ],
    );
    check(
        "pt",
        &[
            "O Sr. Silva e a Dra. Costa falaram. | Ninguém ouviu.",
            "Ver art. 5, pág. 12 e n.º 7. | A Silva Ltda. Brasil fechou. | Era da Silva Ltda. | O dono saiu.",
            "Comprou pão, leite, etc. | Depois saiu. | Por ex. | Ficou, p. ex. Ana.",
            "O Prof. Reis vive nos E.U.A. | Ele volta amanhã. | «Vens?» | Não.",
            "Olhou o mar. | João dorme.",
        ],
    );
    check(
        "nl",
        &[
            "Hij schoot toen de raketten kwamen. | 81 procent was raak. | ...en toen barste de hel los.",
            "Dhr. Jansen en mevr. de Wit, d.w.z. Piet, kwamen. | Het is zo. | Jan slaapt.",
            "Zie art. 5, blz. 12 en nr. 7. | Fruit, brood, enz. | Daarna ging hij. | De Wit B.V. Utrecht sluit.",
            "Dat zei Jan. | Piet zweeg. | Hij kwam op 5 jan. 2026. | Koud.",
        ],
    );
}

#[test]
fn e_takes_the_sentence_of_the_cases() {
    // A page as it is pasted, a word that is clicked into, and the sentence around it.
    let table = [
        ("B10-saetze-de.txt", "de", "Brücke wird am", "Die Brücke wird am 3. Oktober für zwei Wochen gesperrt."),
        ("B10-saetze-de.txt", "de", "prüft", "Der Rat prüft z. B. Fähren, u. a. Boote aus Nordhausen."),
        ("B10-saetze-de.txt", "de", "stand", "Im 19. Jahrhundert stand hier ein Turm."),
        ("B11-phrases-fr.txt", "fr", "trop", "«\u{A0}C’est trop long\u{202F}!\u{A0}»"),
        ("B11-phrases-fr.txt", "fr", "attendu", "«\u{A0}Nous avons attendu dix ans.\u{A0}»"),
        ("B11-phrases-fr.txt", "fr", "verrons", "Il a dit : «\u{A0}Nous verrons.\u{A0}»"),
        ("B11-phrases-fr.txt", "fr", "partie", "Elle est partie avant la fin."),
        ("B12-frases-es.txt", "es", "empresa", "La empresa llegó de EE. UU."),
        ("B12-frases-es.txt", "es", "firmó", "El Sr. D. Pablo Ruiz firmó el lunes."),
        ("B12-frases-es.txt", "es", "ordenanza", "Según el art. 5 Ter de la ordenanza, el peaje baja."),
    ];
    for (name, language, word, expected) in table {
        lexicon::register(language, &file(language));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/sentences").join(name);
        let article = build(ArticleId::from_u128(0), Intake::plain(&fs::read_to_string(path).unwrap()));
        let text = article.text.as_str();
        let walk = Walk::of(&article, &|_| None);
        let at = common::find(text, word).start();
        assert_eq!(walk.sentence_around(at).of(text), expected, "{name} {word:?}");
        assert_eq!(article.language(), language, "{name}");
        // Its quotation ends with its mark, which is taken before the sentence.
        let grown = walk.grow(walk.word_around(at)).unwrap();
        assert_eq!(grown.0 == Grain::Quotation, expected.contains('»'), "{name} {word:?}");
        assert!(grown.0 != Grain::Quotation || grown.1.of(text).ends_with('»'));
    }
}

#[test]
fn lexicons_are_small_well_formed_and_known_by_name() {
    let sections = ["never", "may", "number", "starts", "after ordinal", "before ordinal"];
    assert!(FILES.len() >= 10);
    for (code, name) in FILES {
        let file = file(code);
        let mut forms: Vec<(String, &str)> = Vec::new();
        assert!(name.starts_with(&format!("lexicon-{code}-")), "{name}");
        assert!(file.len() < 10_000, "{code}: {} bytes", file.len());
        assert!(file.starts_with("# "), "{code} does not say what it is");
        for line in file.lines().filter(|line| line.starts_with('[')) {
            assert!(sections.contains(&line.trim_matches(['[', ']'])), "{code}: {line}");
        }
        let mut section = "";
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            section = line.strip_prefix('[').map_or(section, |_| line);
            for entry in line.split(',').map(str::trim).filter(|entry| !entry.is_empty() && !entry.starts_with('[')) {
                let is_form = matches!(section, "[never]" | "[may]" | "[number]");
                assert!(!is_form || entry.contains('.'), "{code}: {entry} has no full stop");
                assert!(entry.chars().any(char::is_alphanumeric), "{code}: {entry:?}");
                let form: String = entry.chars().filter(|c| !c.is_whitespace()).collect();
                let is_new = |other: &str| section != other && section != "[never]" && section != "[may]";
                let is_twin =
                    forms.iter().any(|(known, other)| *known == form && !is_new(other) && *other != "[number]");
                assert!(!is_twin, "{code}: {entry} stands twice");
                forms.push((form, section));
            }
        }
    }
}

#[test]
fn a_lexicon_passes_over_what_it_does_not_understand() {
    let lexicon = Lexicon::parse("lost\n[later]\nX.\n[never]\n# no\nAbt., z. B.\n,,  ,\n[starts\n[may]\n");
    let text = "In Abt. Vier. Und z. B. Brot X. Ende.";
    let found = sentences(text, TextRange::new(0, text.len()), Some(&lexicon));
    let found: Vec<&str> = found.into_iter().map(|range| range.of(text)).collect();
    assert_eq!(found, ["In Abt. Vier.", "Und z. B. Brot X. Ende."]);
    assert_eq!(Lexicon::parse(""), Lexicon::default());
    assert_eq!(lexicon::of_language("xx"), None);
}

#[test]
fn the_language_is_told_by_small_words() {
    let table = [
        (
            "pl",
            "Rada miasta nie zgodziła się na budowę, a burmistrz powiedział, że jest to decyzja na dziś i że nie zmieni się po wyborach, jak mówiono.",
        ),
        (
            "cs",
            "Rada města se sešla v pondělí a starosta řekl, že se jedná o první krok, který je podle něj důležitý a že by se měl opakovat.",
        ),
        (
            "",
            "Rada mesta sa zišla v pondelok a starosta povedal, že ide o prvý krok, ktorý je podľa neho dôležitý, a že sa má opakovať na jeseň.",
        ),
        (
            "",
            "Vijeće se sastalo u ponedjeljak i gradonačelnik je rekao da se radi o prvom koraku koji je važan i da će se na jesen ponoviti, a on je za to.",
        ),
        (
            "en",
            "The council said that it was the first step and that the mayor would go to the sea by himself, with or without the others.",
        ),
        (
            "it",
            "Il consiglio ha detto che una parte del ponte non è sicura e che per il sindaco i lavori di agosto sono nel piano.",
        ),
        ("ru", "Совет города собрался в понедельник, и мэр сказал, что это первый шаг."),
    ];
    for (language, text) in table {
        assert_eq!(language_of(text), language, "{text:?}");
    }
}

proptest! {
    #![proptest_config(common::config(256))]

    #[test]
    fn sentences_tile_a_text_but_for_white_space(text in common::text(), more in any::<String>()) {
        let text = format!("{text} {more} 1. A. 2. B « ! » . . . \" z. B. 「。」と");
        for lexicon in [None, Some(Lexicon::parse(&file("de")))] {
            let mut at = 0;
            for sentence in sentences(&text, TextRange::new(0, text.len()), lexicon.as_ref()) {
                prop_assert!(sentence.fits(&text) && !sentence.is_empty() && sentence.start() >= at);
                prop_assert!(galley_core::text::trim(&text, TextRange::new(at, sentence.start())).is_empty());
                at = sentence.end();
            }
            prop_assert!(galley_core::text::trim(&text, TextRange::new(at, text.len())).is_empty());
        }
    }
}

#[test]
fn ordinary_words_and_symbols_end_sentences() {
    check(
        "en",
        &[
            "She said no. | I left.",
            "At 7 p.m. | Firefighters arrived.",
            "It began at 7 p.m. Monday in St. Louis. | So it was.",
            "He lives on Main St. | The police came.",
        ],
    );
    check("it", &["Ha detto di no. | I sindacati restano.", "Una città, ad es. Milano, cresce. | Bene."]);
    check("cs", &["Získal jediný bod. | V neděli hraje.", "Spadl na zem. | Policisté přijeli."]);
    check("pl", &["Koszt to 20 mln zł. | Burmistrz dodał to.", "To nowy lek. | Firma go sprzedaje."]);
    check("fr", &["Il arrive à 18 h. | Emmanuel Ruiz parle."]);
    check(
        "ru",
        &["Длина 20 км. | Строительство идёт.", "Уровень 180 см. | Спасатели ждут.", "Нашли 20 тел. | Спасатели ушли."],
    );
    check("de", &["Er fuhr mit 180 km/h. | Zeugen sahen ihn."]);
    check("nl", &["Het was op 12 mei jl. | De politie kwam."]);
}
