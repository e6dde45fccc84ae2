//! Whose words, whose claim, what supports what: related by mouse, by key, by finger and in one gesture; seen as
//! arcs and on cards; kept, and undone to nothing.

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::galley;
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::id::{AnnotationId, ArticleId, PersonId, RelationId};
use galley_core::model::person::Person;
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use journeys::{Browser, STORY, journey, median};
use serde_json::{Value, json};
use std::rc::Rc;

const BOOKS: &str = "“We are not closing books,”";
const BUILDINGS: &str = "“We are closing buildings, and every shelf will find a room.”";
const MAYOR: &str = "Mayor Ines Calder";
const SAVING: &str = "It would save $310,000 a year";
const CLERK: &str = "the clerk’s office";

/// The relations that are kept: from, type, to.
async fn kept(browser: &Browser) -> Result<Vec<(String, String, String)>> {
    browser.wait_saved().await?;
    let file = browser.kept().await?;
    let list = file["relations"].as_array().context("no relations in the file")?;
    let text = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    Ok(list.iter().map(|one| (text(one, "from"), text(one, "type"), text(one, "to"))).collect())
}

fn relation(from: &str, kind: &str, to: &str) -> (String, String, String) {
    (from.to_owned(), kind.to_owned(), to.to_owned())
}

/// Puts the focus on a mark, by its card or by its words.
async fn focus(browser: &Browser, id: &str) -> Result<()> {
    browser.click_css(&format!("mark[data-ids=\"{id}\"]")).await?;
    browser.wait_for_card(id).await
}

/// Lets go of the mark that was made last, so that the next one is nobody's.
async fn alone(browser: &Browser, words: &str, key: &str) -> Result<String> {
    browser.press("Escape").await?;
    browser.wait_gone(".card.focused").await?;
    browser.mark(words, key).await
}

async fn wait_for_arcs(browser: &Browser, count: usize) -> Result<()> {
    let script = "return document.querySelectorAll('[data-arc]').length === arguments[0]";
    browser.wait_until(&format!("{count} arcs"), script, vec![json!(count)]).await
}

/// The rows of the focused card: type and name, as they are heard.
async fn ties(browser: &Browser) -> Result<Vec<String>> {
    browser.attributes(".card.focused [data-relation] button.link", "aria-label").await
}

#[tokio::test]
async fn a_split_quote_its_speaker_and_a_document_are_related_by_mouse_and_undone_to_nothing() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let quote = browser.mark(BOOKS, "q").await?;
        browser.select_to_mark(BUILDINGS).await?;
        browser.press("a").await?;
        browser.wait_for_text("2 parts").await?;
        let claim = alone(browser, SAVING, "c").await?;
        let document = alone(browser, CLERK, "s").await?;
        let speaker = alone(browser, MAYOR, "s").await?;
        ensure!(kept(browser).await?.is_empty(), "nothing was related yet");

        // From the grip beside the quote to the words of its speaker.
        focus(browser, &quote).await?;
        browser.wait_for(".relate-grip").await?;
        let from = browser.middle(".relate-grip").await?;
        let to = browser.middle(&format!("mark[data-ids=\"{speaker}\"]")).await?;
        browser.drag_slowly(from, to).await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await? == [relation(&quote, "attributedTo", &speaker)]);
        wait_for_arcs(browser, 1).await?;
        browser.wait_for(&format!("mark.related-source[data-ids=\"{speaker}\"]")).await?;
        let heard = ties(browser).await?;
        ensure!(heard.len() == 1 && heard[0].starts_with("Said by Ines Calder, ¶"), "{heard:?}");

        // From the card of the document to the claim: two ways, so it is asked which.
        focus(browser, &document).await?;
        let from = browser.middle(".card.focused .relate").await?;
        let to = browser.middle(&format!("mark[data-ids=\"{claim}\"]")).await?;
        browser.drag_slowly(from, to).await?;
        browser.wait_for(".drop-menu [role=menuitem]").await?;
        browser.check_accessible("the menu of types").await?;
        browser.shot("relations-drop").await?;
        browser.click("menuitem", "Supports").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        let both = [relation(&quote, "attributedTo", &speaker), relation(&document, "supports", &claim)];
        let mut found = kept(browser).await?;
        found.sort();
        let mut expected = both.to_vec();
        expected.sort();
        ensure!(found == expected, "{found:?}");

        // Nothing comes of what the codebook does not allow, and it says so.
        let from = browser.middle(".card.focused .relate").await?;
        let to = browser.middle(&format!("mark[data-ids=\"{speaker}\"]")).await?;
        browser.drag_slowly(from, to).await?;
        browser.wait_for_text("The codebook has no relation between these two kinds.").await?;
        ensure!(kept(browser).await?.len() == 2);

        // From the other end: the claim's card says what supports it, and goes there.
        focus(browser, &claim).await?;
        let heard = ties(browser).await?;
        ensure!(heard.len() == 1 && heard[0].starts_with("Supported by the clerk’s office"), "{heard:?}");
        browser.click_css(".card.focused [data-relation] button.link").await?;
        browser.wait_for_card(&document).await?;
        focus(browser, &quote).await?;
        wait_for_arcs(browser, 1).await?;
        browser.check_accessible("a card with relations").await?;
        browser.shot("relations-mouse").await?;
        browser.dark(true).await?;
        browser.shot("relations-mouse-dark").await?;
        browser.dark(false).await?;

        browser.reload().await?;
        browser.wait_for_article().await?;
        let mut again = kept(browser).await?;
        again.sort();
        ensure!(again == expected, "the reload changed the relations");
        focus(browser, &quote).await?;
        wait_for_arcs(browser, 1).await?;

        // A deleted end takes its relation along; Undo brings both back.
        focus(browser, &speaker).await?;
        browser.press("Delete").await?;
        browser
            .wait_until(
                "the mark gone",
                "return !document.querySelector(arguments[0])",
                vec![json!(format!("mark[data-ids=\"{speaker}\"]"))],
            )
            .await?;
        ensure!(kept(browser).await? == [relation(&document, "supports", &claim)]);
        browser.press("Ctrl+z").await?;
        browser.wait_for(&format!("mark[data-ids=\"{speaker}\"]")).await?;
        ensure!(kept(browser).await?.len() == 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn by_keys_alone_a_speaker_takes_one_key_and_any_relation_three() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        // Selected: the first part. Q, then the second part: A, then the speaker: S. Three keys in all.
        let quote = browser.mark(BOOKS, "q").await?;
        browser.select_to_mark(BUILDINGS).await?;
        browser.press("a").await?;
        browser.wait_for_text("2 parts").await?;
        let speaker = browser.mark(MAYOR, "s").await?;
        ensure!(kept(browser).await? == [relation(&quote, "attributedTo", &speaker)]);
        browser.wait_for_text("is said by").await?;
        // One Undo takes the relation back, the next one the mark; so Redo brings them.
        browser.press("Ctrl+z").await?;
        browser.wait_gone(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await?.is_empty());
        browser.press("Ctrl+z").await?;
        browser
            .wait_until("the source gone", "return !document.querySelector('mark[data-kind=source]')", vec![])
            .await?;
        ensure!(kept(browser).await?.is_empty());
        browser.press("Ctrl+Shift+z").await?;
        browser.wait_for("mark[data-kind=source]").await?;
        browser.press("Ctrl+Shift+z").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await?.len() == 1);

        // A document that supports a claim: C, Escape, S, R and a digit; after the selection of the document four
        // keys at most: S, R, Arrow for the type, digit.
        let claim = alone(browser, SAVING, "c").await?;
        browser.press("Escape").await?;
        browser.wait_gone(".card.focused").await?;
        let before = browser.mark_ids().await?;
        browser.select_to_mark(CLERK).await?;
        let keys = ["s", "r", "1"];
        browser.press(keys[0]).await?;
        let document = browser.wait_for_new_mark(&before).await?;
        browser.presses(&keys[1..]).await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        // The likeliest of what a source may do: say what stands nearest.
        let found = kept(browser).await?;
        ensure!(found.len() == 2, "{found:?}");
        browser.press("Ctrl+z").await?;
        browser.wait_gone(".card.focused [data-relation]").await?;
        focus(browser, &document).await?;
        browser.press("r").await?;
        browser.wait_for("[role=listbox][aria-label='Relate to']").await?;
        browser.wait_for_focus("#relate-typed").await?;
        browser.check_accessible("the list of what to relate to").await?;
        browser.shot("relations-list").await?;
        browser.click_css(".dialog.relate .choice label").await?;
        browser.wait_for_focus("#relate-typed").await?;
        browser.type_text("would save").await?;
        browser
            .wait_until(
                "one that fits",
                "return document.querySelectorAll('#relate-list [role=option]').length === 1",
                vec![],
            )
            .await?;
        browser.press("Enter").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        let mut found = kept(browser).await?;
        found.retain(|one| one.1 == "supports");
        ensure!(found == [relation(&document, "supports", &claim)], "{found:?}");
        browser.wait_for_focus_in_article().await?;

        // Another type, a note, and away with it.
        browser.pick("Change: Supports It would save $310,000 a year", "Contradicts").await?;
        browser.wait_for_text("Contradicts").await?;
        browser.pick("Change: Contradicts It would save $310,000 a year", "Note on the relation").await?;
        browser.wait_for_focus(".tie-note input").await?;
        browser.type_text("page 7").await?;
        browser.press("Enter").await?;
        browser.wait_saved().await?;
        let file = browser.kept().await?;
        let noted = file["relations"].as_array().context("relations")?.iter().any(|one| one["note"] == "page 7");
        ensure!(noted, "{}", file["relations"]);
        browser.pick("Change: Contradicts It would save $310,000 a year", "Remove the relation").await?;
        browser.wait_gone(".card.focused [data-relation]").await?;

        // Everything back to nothing.
        browser.press("Escape").await?;
        for _ in 0..40 {
            browser.press("Ctrl+z").await?;
        }
        browser.wait_until("no marks", "return !document.querySelector('mark[data-ids]')", vec![]).await?;
        browser.wait_saved().await?;
        let file = browser.kept().await?;
        for list in ["annotations", "relations", "persons"] {
            ensure!(file[list].as_array().is_none_or(Vec::is_empty), "{list}: {}", file[list]);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn by_finger_a_card_is_dragged_to_words_or_the_list_is_tapped() -> Result<()> {
    journey(async |_, browser| {
        browser.phone().await?;
        browser.open_pasted(STORY).await?;
        let quote = browser.mark(BOOKS, "q").await?;
        browser.press("Escape").await?;
        browser.wait_gone(".card.focused").await?;
        let speaker = browser.mark(MAYOR, "s").await?;
        browser.tap_css(&format!("mark[data-ids=\"{quote}\"]")).await?;
        browser.wait_for_card(&quote).await?;
        let size: (f64, f64) = browser
            .ask("const r = document.querySelector('.card.focused .relate').getBoundingClientRect(); return [r.width, r.height]", vec![])
            .await?;
        ensure!(size.0 >= 44.0 && size.1 >= 44.0, "the button is {size:?}");
        let from = browser.middle(".card.focused .relate").await?;
        let to = browser.middle(&format!("mark[data-ids=\"{speaker}\"]")).await?;
        browser.finger_drag(from, to).await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await? == [relation(&quote, "attributedTo", &speaker)]);
        browser.check_accessible("a card with a relation on a phone").await?;
        browser.shot("relations-phone").await?;
        browser.dark(true).await?;
        browser.shot("relations-phone-dark").await?;
        browser.dark(false).await?;
        browser.press("Ctrl+z").await?;
        browser.wait_gone(".card.focused [data-relation]").await?;
        browser.tap_css(&format!("mark[data-ids=\"{quote}\"]")).await?;
        browser.wait_for_card(&quote).await?;
        browser.tap_css(".card.focused .relate").await?;
        browser.wait_for("#relate-list [role=option]").await?;
        browser.check_accessible("the list on a phone").await?;
        browser.shot("relations-list-phone").await?;
        browser.tap_css("#relate-list [role=option]").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await? == [relation(&quote, "attributedTo", &speaker)]);
        Ok(())
    })
    .await
}

/// A megabyte with so many quotes in a row, each by one of 200 people, one of whom says very much.
fn crowded() -> Result<Work> {
    const SENTENCE: &str = "“We counted the tickets and nobody asked the crew,” said Ann Number of the board. ";
    let paragraphs = 1_000_000 / (SENTENCE.len() * 8);
    let mut text = "The ferry papers, in full\n\n".to_owned();
    for _ in 0..paragraphs {
        text.push_str(&SENTENCE.repeat(8));
        text.push_str("\n\n");
    }
    let id = |n: usize| 0x6a1e_3c52_0000_4000_8000_0000_0000_0000_u128 + n as u128;
    let at = Timestamp::from_millis(1_780_000_000_000);
    let intake = Intake::plain(&text);
    let mut work = Work::new(build(ArticleId::from_u128(id(0)), intake), at);
    let text = work.article.text.clone();
    let (mut marks, mut relations, mut persons) = (Vec::new(), Vec::new(), Vec::new());
    for n in 0..200 {
        let person = PersonId::from_u128(id(5_000 + n));
        persons.push((person, Rc::new(Person::new(person, &format!("Ann Number {n}")))));
    }
    let mark = |n: usize, kind: &str, start: usize, words: &str, person: Option<PersonId>| {
        let range = TextRange::new(start, start + words.len());
        Annotation {
            id: AnnotationId::from_u128(id(n)),
            kind: kind.into(),
            parts: vec![Part { range, exact: range.of(text.as_str()).into(), extra: None }],
            prefix: String::new(),
            suffix: String::new(),
            anchoring: Anchoring::Exact,
            attributes: Default::default(),
            evidence: Default::default(),
            person,
            note: String::new(),
            tags: Vec::new(),
            origin: "hand".to_owned(),
            creator: String::new(),
            created: at,
            modified: at,
            changed: Default::default(),
            extra: None,
        }
    };
    const QUOTE: &str = "“We counted the tickets and nobody asked the crew,”";
    const NAME: &str = "Ann Number of the board";
    let mut place = 0;
    for n in 0..1_000 {
        let start = place + text.as_str().get(place..).and_then(|rest| rest.find(QUOTE)).context("a quote")?;
        let name = start + text.as_str().get(start..).and_then(|rest| rest.find(NAME)).context("a name")?;
        place = name;
        let person = PersonId::from_u128(id(5_000 + n % 200));
        marks.push(Rc::new(mark(1_000 + n, "quote", start, QUOTE, None)));
        marks.push(Rc::new(mark(3_000 + n, "source", name, NAME, Some(person))));
        // A third of all is said by the first.
        let to = if n % 3 == 0 { 3_000 } else { 3_000 + n };
        let relation = Relation {
            id: RelationId::from_u128(id(7_000 + n)),
            from: AnnotationId::from_u128(id(1_000 + n)),
            kind: "attributedTo".into(),
            to: AnnotationId::from_u128(id(to)),
            note: String::new(),
            creator: String::new(),
            created: at,
            modified: at,
            extra: None,
        };
        relations.push((relation.id, Rc::new(relation)));
    }
    work.annotations = AnnotationSet::from_list(marks);
    work.relations = Rc::new(relations.into_iter().collect());
    work.persons = Rc::new(persons.into_iter().collect());
    Ok(work)
}

#[tokio::test]
async fn a_thousand_relations_cost_a_frame_at_most_and_no_list_is_longer_than_a_screen() -> Result<()> {
    journey(async |_, browser| {
        browser.open_file("crowded.json", galley::write(&crowded()?).as_bytes()).await?;
        browser.wait_for_article().await?;
        browser.wait_for("mark[data-kind=quote]").await?;
        // What the page works from the press on a mark to the frame after the one that shows it; by turns with arcs in the
        // page and with the margin shut, so that both are asked for the same.
        let ready = "
            const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            window.asked ??= [...document.querySelectorAll('mark[data-kind=quote], mark[data-kind=source]')].slice(0, 14);
            document.querySelector('.arcs').style.display = args[0] ? '' : 'none';
            await frame();
            return asked.length";
        let press = "
            const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const mark = asked[args[0]];
            mark.click();
            const id = () => document.querySelector('[data-card].focused')?.dataset.card;
            while (!mark.dataset.ids.split(' ').includes(id())) await frame();
            await frame();
            return [document.querySelectorAll('[data-arc]').length, document.querySelectorAll('[data-relation]').length]";
        let (mut with, mut without) = (Vec::new(), Vec::new());
        let (mut most, mut rows) = (0, 0);
        for round in 0..4 {
            for at in 0..14 {
                let has_arcs = (at + round) % 2 == 1;
                let count: usize = browser.ask_async(ready, vec![json!(has_arcs)]).await?;
                ensure!(count == 14, "{count} marks");
                let (shown, work) = browser.work_of(press, vec![json!(at)]).await?;
                if has_arcs { with.push(work) } else { without.push(work) }
                let shown: (u64, u64) = serde_json::from_value(shown)?;
                (most, rows) = (most.max(shown.0), rows.max(shown.1));
            }
        }
        let script = "
            const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            document.querySelector('.arcs').style.display = '';
            asked.find((mark) => mark.dataset.kind === 'source').click();
            await frame();
            return document.querySelectorAll('.card').length";
        let cards: usize = browser.ask_async(script, vec![]).await?;
        let (with, without) = (median(with), median(without));
        println!("focus to paint: {with:.0} ms of work with arcs, {without:.0} without; at most {most} arcs, {rows} rows; {cards} cards");
        ensure!((1..=26).contains(&most), "{most} arcs");
        ensure!((1..=8).contains(&rows), "{rows} rows");
        ensure!(cards <= 200, "{cards} cards");
        ensure!(with - without < 3.0 * 16.7, "{with:.0} ms with arcs, {without:.0} without");
        Ok(())
    })
    .await
}
