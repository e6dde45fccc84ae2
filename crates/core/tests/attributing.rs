//! Whether a text says that a source speaks: a table. Runs natively.
//!
//! In each row `[…]` is what is said and `{…}` the source; a brace may stand in a bracket. Of texts with several
//! parts of what is said each stands in brackets of its own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use galley_core::model::article::Article;
use galley_core::model::id::ArticleId;
use galley_core::reading::build::{Intake, build};
use galley_core::reading::saying::attribution::{Attribution, Said};
use galley_core::text::TextRange;

/// A row without its brackets: the article, what is said, the source.
fn read(row: &str, language: &str) -> (Article, Vec<TextRange>, TextRange) {
    let mut text = String::from(
        "A headline stands here\n\nA first paragraph stands over the others, so that they are a story.\n\n",
    );
    let (mut said, mut source, mut open, mut brace) = (Vec::new(), TextRange::default(), 0, 0);
    for c in row.chars() {
        match c {
            '[' => open = text.len(),
            ']' => said.push(TextRange::new(open, text.len())),
            '{' => brace = text.len(),
            '}' => source = TextRange::new(brace, text.len()),
            '|' => text.push_str("\n\n"),
            c => text.push(c),
        }
    }
    let mut article = build(ArticleId::from_u128(1), Intake::plain(&text));
    assert_eq!(article.text.as_str(), text, "{row}");
    let mut meta = (*article.meta).clone();
    meta.language = language.to_owned();
    article.meta = std::rc::Rc::new(meta);
    (article, said, source)
}

fn shows(row: &str, language: &str, is_quote: bool) -> bool {
    let (article, said, source) = read(row, language);
    Attribution::of(&article).shows(Said { ranges: &said, is_quote }, source)
}

#[test]
fn the_subject_of_the_verb_of_saying_speaks() {
    for row in [
        "[“We counted,”] {Okafor} said.",
        "[“We counted,”] said {Ruth Okafor, who chairs the board}.",
        "[“We counted,”] said {Ruth Okafor}, who chairs the board.",
        "“[We counted],” said the board’s chair, {Ruth Okafor}, in May.",
        "{Okafor} said, [“We counted.”]",
        "{Okafor} said: [“We counted.”]",
        "{Okafor}, who has led the board since 2019, said [“we counted.”]",
        "{Ruth Okafor} (D-Ohio) said [“we counted.”]",
        "{Okafor} later told reporters on Tuesday that the crews had [“counted everybody”] on board.",
        "In May {Okafor} said the count was [“a disgrace”] and had to stop.",
        "[“We counted,”] {she} said.",
        "[“We counted,”] said {a spokeswoman} for Mercy Hospital.",
        "[“We counted,” Okafor said]. {Okafor} said so."
            .replace("Okafor said]. {Okafor} said so.", "{Okafor} said].")
            .as_str(),
        "[“Why now?”] {Okafor} asked.",
        "[“Why now?”] asked {Okafor}.",
        "[“Why now?”] {Okafor} asked. “Because,” Brandt said.",
        "[“Not now!”] shouted {Okafor}.",
        "[“We counted,”] {Okafor} said, [“and nobody asked.”]",
        "[“We counted,”] {Okafor} said. [“Nobody asked.”]",
        "“We counted,” {Okafor} said. [“Nobody asked.”]",
        "“We counted,” {Okafor} said. “Nobody asked.” [“Nobody came.”]",
        "“We counted,” said {Okafor}, who chairs the board. [“Nobody asked. Nobody came.”]",
        "{Okafor} said the plan was dead. [“It was never alive.”]",
        "According to {the board’s chair, Ruth Okafor}, the crews had [“counted everybody.”]",
        "The crews had [“counted everybody,”] according to {Okafor}.",
        "{Okafor} and Brandt said the crews had [“counted everybody.”]",
        "Okafor and {Brandt} said the crews had [“counted everybody.”]",
        "{Okafor}: [“We counted.”]",
        "{A survey by Hallam & Rees}, the consulting engineers, found rust and gave it [“no more than three winters”] without work.",
        "{A note taped to the till} reads, [“Save our boat.”]",
        "Okafor said it was late, and {Brandt} called it [“a disgrace.”]",
        "{Okafor} has repeatedly said [“we counted.”]",
    ] {
        assert!(shows(row, "en", true), "{row}");
    }
}

#[test]
fn who_is_only_near_does_not_speak() {
    for row in [
        // The object, the one who is spoken to or of.
        "[“We counted,”] Brandt told {Okafor}.",
        "Brandt told {Okafor}: [“We counted.”]",
        "Critics of {Okafor} said [“we counted.”]",
        "[“We counted,”] said a spokesman for {Okafor}.",
        "[“We counted,”] said {Okafor’s} lawyer.",
        "{Okafor}’s lawyer said [“we counted.”]",
        "[“Okafor is late,”] said Brandt of {Okafor}.",
        "After meeting {Okafor}, the mayor, who lives here, said [“we counted.”]",
        // Another voice lies between.
        "{Okafor} said it was late, but critics call it [“a disgrace.”]",
        "{Okafor} said it was late, and Brandt called it [“a disgrace.”]",
        "[“A disgrace,”] Brandt said, and {Okafor} agreed.",
        "{Okafor} met people who said [“we counted.”]",
        "{Okafor} did not say [“we counted.”]",
        "{Okafor} didn’t say [“we counted.”]",
        "[“We counted,”] Brandt said. {Okafor} said it was late.",
        "[“We counted.”] {Okafor} said it was late.",
        // A question is answered by another.
        "“Why now?” {Okafor} asked. [“Because it rains.”]",
        // No verb says it.
        "{Okafor} criticized Brandt. [“It is a shame,”] Brandt said.",
        "{Okafor} saw the sign. [“Save our boat.”]",
        "The pier is old. {Okafor} knows. The sign says [“Save our boat.”]",
        "[“A disgrace”] was the word. {Okafor} left.",
        // Another paragraph.
        "{Okafor} said:|[“We counted.”]",
        "[“We counted.”]|{Okafor} said it was late.",
        // Inside a quotation.
        "[“We counted,”] Brandt said. “{Okafor} said so.”",
        "“{Okafor} said so,” Brandt said. [“We counted.”]",
    ] {
        assert!(!shows(row, "en", true), "{row}");
    }
}

#[test]
fn a_claim_goes_with_its_own_sentence_alone() {
    for (row, wanted) in [
        ("{The agency} said [63 percent of wells are dry].", true),
        ("[63 percent of wells are dry], {the agency} said.", true),
        ("[63 percent of wells are dry], said {the agency}.", true),
        ("According to {the agency}, [63 percent of wells are dry].", true),
        ("[63 percent of wells are dry, according to {the agency}].", true),
        ("[{The agency} said 63 percent of wells are dry].", true),
        ("“We pump more, as [63 percent of wells are dry],” {Okafor} said.", true),
        ("{The agency} said wells are dry. [63 percent of them are].", false),
        ("[63 percent of wells are dry]. {The agency} said so.", false),
        ("[63 percent of wells are dry], critics hold, but {the agency} said all is well.", false),
        ("[63 percent of wells are dry]. Rain is late.|It was {the agency} that said so.", false),
    ] {
        assert_eq!(shows(row, "en", false), wanted, "{row}");
    }
}

#[test]
fn other_languages_have_words_of_their_own() {
    for (language, row, wanted) in [
        ("de", "[„Wir haben gezählt“], sagte {Ruth Okafor}.", true),
        ("de", "[„Wir haben gezählt“], sagte die Vorsitzende {Ruth Okafor} am Montag.", true),
        ("de", "{Okafor} sagte: [„Wir haben gezählt.“]", true),
        ("de", "Laut {der Behörde} sind [„alle Brunnen“] trocken.", true),
        ("de", "{Der Behörde} zufolge sind [„alle Brunnen“] trocken.", true),
        ("de", "[„Wir haben gezählt“], so {Okafor}.", true),
        ("de", "[„Wir haben gezählt“], sagte ein Sprecher von {Okafor}.", false),
        ("de", "{Okafor} traf Brandt. [„Wir haben gezählt“], sagte dieser.", false),
        ("fr", "[« Nous avons compté »], a déclaré {Ruth Okafor}.", true),
        ("fr", "[« Nous avons compté »], explique {la maire, Ruth Okafor}.", true),
        ("fr", "Selon {la mairie}, les puits sont [« tous à sec »].", true),
        ("fr", "{Okafor} a dit que c’était [« une honte »].", true),
        ("fr", "[« Nous avons compté »], a déclaré un porte-parole de {la mairie}.", false),
        ("es", "[«Hemos contado»], dijo {Ruth Okafor}.", true),
        ("es", "[«Hemos contado»], explicó la alcaldesa, {Ruth Okafor}.", true),
        ("es", "Según {la alcaldía}, los pozos están [«secos»].", true),
        ("es", "[«Hemos contado»], dijo un portavoz de {la alcaldía}.", false),
        // What is not seen, accents that stand apart, and the other way of writing a letter.
        ("de", "[„Wir haben gezählt“], sag\u{AD}te {Ruth Oka\u{AD}for}.", true),
        ("de", "[„Wir haben gezählt“], a\u{308}ußerte die Vorsitzende {Ruth Okafor}.", true),
        ("de-CH", "[«Wir haben gezählt»], äusserte die Vorsitzende {Ruth Okafor}.", true),
        ("fr", "[« Nous avons compté »], a de\u{301}clare\u{301} {Ruth Okafor}.", true),
        ("fr", "D'apr\u{E8}s {la mairie}, les puits sont [« tous à sec »].", true),
        ("ar", "قَالَ {عمر}: [«لا نعرف»].", true),
        // Single marks, and dashes.
        ("en", "[‘We counted the riders’ list,’] said {Okafor}. ‘Twice.’", true),
        ("en", "‘We counted,’ said {Okafor}. [‘Nobody asked.’]", true),
        ("en", "‘We counted,’ said Brandt. [‘Nobody asked,’] said {Okafor}.", true),
        ("en", "‘We counted,’ said {Brandt}. [‘Nobody asked,’] said Okafor.", false),
        ("de", "[›Wir haben gezählt‹], sagte {Okafor}. ›Zweimal.‹", true),
        ("fr", "[– Nous avons compté], a déclaré {Ruth Okafor}.", true),
        ("es", "[—Hemos contado] —dijo {Ruth Okafor}.", true),
        ("ar", "قال {المتحدث}: [«عددنا الجميع»].", true),
        ("ar", "وأضافت {الوزيرة} أن العدد [«كبير»].", true),
        ("ar", "التقى {الوزير} بالسفير. [«عددنا الجميع»].", false),
        // No words are known of these: nothing is concluded.
        ("pl", "[„Policzyliśmy”], powiedziała {Ruth Okafor}.", false),
        ("ja", "[「数えた」]と{田中さん}は語った。", false),
        // A name and a colon need no verb.
        ("de", "{Okafor}: [„Wir haben gezählt.“]", true),
    ] {
        assert_eq!(shows(row, language, true), wanted, "{language}: {row}");
    }
}
