//! `dom` in a real browser: selection, decoding, the database, the clipboard's rich text, ids.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by stopping")]

use galley_app::dom::caret::Lines;
use galley_app::dom::decode::{decode, decode_as, region_of, regions};
use galley_app::dom::idb::{CommitError, Database, Patience};
use galley_app::dom::{clipboard, highlight, ids, location, segmenter, selection};
use galley_core::formats::arriving::encoding::{Certainty, NotText};
use galley_core::journal::keeping::{Commit, Op};
use galley_core::model::id::ArticleId;
use galley_core::text::{Text, TextRange};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement, Node, Range};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An article as the view writes it: blocks with `data-start`, labels between them, marks nested and
/// tiles in spans. Gone when it is dropped.
struct Page {
    root: Element,
    text: Text,
}

/// “A man” 👨‍👩‍👧 said é | שלום | long block of two tiles.
const TEXT: &str = "“A man” 👨‍👩‍👧 said e\u{301}ven so.\n\nשלום לכולם\n\nfirst tile second tile";

impl Page {
    fn new() -> Self {
        let root = document().create_element("div").unwrap();
        root.set_attribute("data-article", "x").unwrap();
        root.unchecked_ref::<HtmlElement>().style().set_property("white-space", "pre-wrap").unwrap();
        let text = Text::new(TEXT.to_owned());
        let mut at = 0;
        for (index, words) in TEXT.split("\n\n").enumerate() {
            let label = document().create_element("button").unwrap();
            label.set_text_content(Some("¶"));
            label.set_class_name("part");
            let block = document().create_element("p").unwrap();
            block.set_id(&format!("b{index}"));
            for (name, value) in [("data-block", index), ("data-start", at), ("data-end", at + words.len())] {
                block.set_attribute(name, &value.to_string()).unwrap();
            }
            if index == 0 {
                // “A man” in a mark, "man" in a mark inside it.
                let outer = document().create_element("mark").unwrap();
                outer.append_with_str_1("“A ").unwrap();
                let inner = document().create_element("mark").unwrap();
                inner.set_text_content(Some("man"));
                outer.append_child(&inner).unwrap();
                outer.append_with_str_1("”").unwrap();
                block.append_child(&outer).unwrap();
                block.append_with_str_1(&words["“A man”".len()..]).unwrap();
            } else if index == 2 {
                for (start, tile) in [(0, "first tile "), (11, "second tile")] {
                    let span = document().create_element("span").unwrap();
                    span.set_attribute("data-start", &(at + start).to_string()).unwrap();
                    span.set_text_content(Some(tile));
                    block.append_child(&span).unwrap();
                }
            } else {
                block.set_text_content(Some(words));
            }
            let row = document().create_element("div").unwrap();
            row.append_child(&label).unwrap();
            row.append_child(&block).unwrap();
            root.append_child(&row).unwrap();
            at += words.len() + 2;
        }
        document().body().unwrap().append_child(&root).unwrap();
        Self { root, text }
    }

    fn block(&self, index: usize) -> HtmlElement {
        document().get_element_by_id(&format!("b{index}")).unwrap().unchecked_into()
    }

    fn select(&self, start: (&Node, u32), end: (&Node, u32)) {
        let range = Range::new().unwrap();
        range.set_start(start.0, start.1).unwrap();
        range.set_end(end.0, end.1).unwrap();
        let live = web_sys::window().unwrap().get_selection().unwrap().unwrap();
        live.remove_all_ranges().unwrap();
        live.add_range(&range).unwrap();
    }

    fn selected(&self) -> Option<&str> {
        selection::current(&self.text).map(|range| range.of(TEXT))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        selection::clear();
        self.root.remove();
    }
}

#[wasm_bindgen_test]
fn every_stretch_of_the_article_is_selected_and_read_back_the_same() {
    let page = Page::new();
    let mut tried = 0;
    for (index, words) in TEXT.split("\n\n").enumerate() {
        let base = TEXT.find(words).unwrap();
        let edges: Vec<usize> = words.char_indices().map(|(at, _)| at).chain([words.len()]).collect();
        for (n, from) in edges.iter().enumerate() {
            for to in &edges[n + 1..] {
                let stretch = TextRange::new(base + from, base + to);
                selection::select(&page.text, stretch, index);
                assert_eq!(selection::current(&page.text), Some(stretch), "{:?}", stretch.of(TEXT));
                tried += 1;
            }
        }
    }
    assert!(tried > 600, "{tried}");
}

#[wasm_bindgen_test]
fn a_boundary_outside_every_block_goes_to_the_nearest_block() {
    let page = Page::new();
    let first = page.block(0);
    // From inside the first block to the label of the second: what a drag into the margin does.
    let label = page.block(1).previous_sibling().unwrap().first_child().unwrap();
    page.select((&first.last_child().unwrap(), 0), (&label, 1));
    assert_eq!(page.selected(), Some(" 👨‍👩‍👧 said e\u{301}ven so."));
    // From the label to the end of its block.
    page.select((&label, 0), (&page.block(1).first_child().unwrap(), 4));
    assert_eq!(page.selected(), Some("שלום"));
    // Everything, as Ctrl+A selects it.
    let body: Node = document().body().unwrap().into();
    page.select((&body, 0), (&body, body.child_nodes().length()));
    assert_eq!(page.selected(), Some(TEXT));
}

#[wasm_bindgen_test]
fn a_triple_click_that_ends_at_the_next_blocks_start_takes_only_its_paragraph() {
    let page = Page::new();
    page.select((&page.block(1).first_child().unwrap(), 0), (&page.block(2).into(), 0));
    let range = selection::current(&page.text).unwrap();
    let snapped = galley_core::desk::snap(TEXT, range).unwrap();
    assert_eq!(snapped.of(TEXT), "שלום לכולם");
}

#[wasm_bindgen_test]
fn a_selection_elsewhere_or_of_nothing_is_none() {
    let page = Page::new();
    let other = document().create_element("p").unwrap();
    other.set_text_content(Some("not the article"));
    document().body().unwrap().append_child(&other).unwrap();
    let words: Node = other.first_child().unwrap();
    page.select((&words, 0), (&words, 3));
    assert_eq!(page.selected(), None);
    page.select((&words, 2), (&words, 2));
    assert_eq!(page.selected(), None);
    other.remove();
}

/// The graphemes' edges in a block, in bytes of the text.
fn places(block: TextRange) -> Vec<usize> {
    let inside = block.start()..=block.end();
    inside.filter(|at| galley_core::text::is_grapheme_boundary(TEXT, *at)).collect()
}

fn block(index: usize) -> TextRange {
    let words = TEXT.split("\n\n").nth(index).unwrap();
    let start = TEXT.find(words).unwrap();
    TextRange::new(start, start + words.len())
}

#[wasm_bindgen_test]
fn the_cursor_stands_at_the_edges_of_the_letters() {
    let page = Page::new();
    for (index, is_rtl) in [(0, false), (1, true), (2, false)] {
        if is_rtl {
            page.block(index).set_attribute("dir", "rtl").unwrap();
        }
        let lines = Lines::of(&page.text, index, block(index)).unwrap();
        assert_eq!(lines.is_rtl(), is_rtl);
        let carets: Vec<_> = places(block(index)).into_iter().map(|at| lines.caret(at, false).unwrap()).collect();
        for pair in carets.windows(2) {
            let on = if is_rtl { pair[0].x - pair[1].x } else { pair[1].x - pair[0].x };
            assert!(on > 0.5 && (pair[0].y - pair[1].y).abs() < 8.0, "block {index}: {pair:?}");
        }
        assert_eq!(lines.line(block(index).start(), false), block(index), "one line");
        // The nearest place to where a cursor stands is that place.
        for (at, caret) in places(block(index)).into_iter().zip(&carets) {
            assert_eq!(lines.nearest(block(index), caret.x), (at, false), "block {index} at {at}");
        }
    }
}

#[wasm_bindgen_test]
fn lines_are_where_the_browser_broke_them() {
    let page = Page::new();
    page.block(2).style().set_property("width", "min-content").unwrap();
    let range = block(2);
    let lines = Lines::of(&page.text, 2, range).unwrap();
    let mut found = Vec::new();
    let mut at = range.start();
    loop {
        let line = lines.line(at, false);
        found.push(line.of(TEXT));
        assert_eq!(lines.line_start(line), (line.start(), false));
        let (end, is_upstream) = lines.line_end(line);
        assert!(!is_upstream && TEXT[line.start()..end].trim() == line.of(TEXT).trim(), "{end}");
        assert_eq!(lines.line(end, false), line, "its end is on it");
        if line.end() == range.end() {
            break;
        }
        at = line.end();
    }
    assert_eq!(found, ["first ", "tile ", "second ", "tile"]);
    let last = lines.caret(range.end(), false).unwrap();
    assert_eq!(lines.line_at(last.bottom() + 100.0).of(TEXT), "tile", "below the last line");
    assert_eq!(lines.line_at(-10_000.0).of(TEXT), "first ");
    // Broken inside a word there are two places for one: the end of a line, and the start of the next.
    page.block(2).style().set_property("width", "3ch").unwrap();
    page.block(2).style().set_property("word-break", "break-all").unwrap();
    let line = lines.line(range.start(), false);
    let (end, is_upstream) = lines.line_end(line);
    assert!(is_upstream && end == line.end(), "{line:?}");
    let (above, below) = (lines.caret(end, true).unwrap(), lines.caret(end, false).unwrap());
    assert!(above.y < below.y && above.x > below.x, "{above:?} {below:?}");
    assert_eq!(lines.line(end, true), line);
}

#[wasm_bindgen_test]
fn what_is_drawn_is_read_back_with_its_direction() {
    let page = Page::new();
    let index = |at: usize| (0..3).find(|index| at <= block(*index).end()).unwrap();
    let all: Vec<usize> = (0..3).flat_map(|index| places(block(index))).collect();
    for (anchor, head) in all.iter().flat_map(|one| all.iter().map(move |other| (*one, *other))) {
        selection::draw(&page.text, (anchor, index(anchor)), (head, index(head)));
        assert_eq!(selection::ends(&page.text), Some((anchor, head)));
        assert_eq!(selection::is_live(), anchor != head);
    }
}

#[wasm_bindgen_test]
fn the_browsers_segmenter_finds_words_without_spaces() {
    let cut = |words: &str, language: &str| -> Vec<String> {
        let cuts = segmenter::words(words, language).unwrap();
        let ends = cuts.iter().skip(1).copied().chain([words.len()]);
        cuts.iter().zip(ends).map(|(from, to)| words[*from..to].to_owned()).collect()
    };
    assert_eq!(cut("市长周一宣布", "zh"), ["市长", "周一", "宣布"]);
    assert_eq!(cut("東京の図書館", "ja"), ["東京", "の", "図書館"]);
    assert_eq!(cut("ปิดห้องสมุด", "th")[0], "ปิด");
    assert_eq!(cut("👨‍👩‍👧 a", "no such language"), ["👨‍👩‍👧", " ", "a"]);
    assert_eq!(segmenter::words("", "").unwrap(), Vec::<usize>::new());
}

#[wasm_bindgen_test]
fn a_hit_is_painted_without_touching_the_text() {
    let page = Page::new();
    let before = page.root.inner_html();
    highlight::paint("search", &page.text, &[(TextRange::new(0, 9), 0), (TextRange::new(2, 5), 9)]);
    highlight::paint("search", &page.text, &[]);
    assert_eq!(page.root.inner_html(), before);
}

#[wasm_bindgen_test]
fn bytes_are_read_by_their_mark_then_as_utf_8_then_as_windows_1252() {
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        let mark = if big { vec![0xFE, 0xFF] } else { vec![0xFF, 0xFE] };
        let units = text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
        mark.into_iter().chain(units).collect()
    };
    for (bytes, text, encoding, is_guessed) in [
        ("Grüße 😊".as_bytes().to_vec(), "Grüße 😊", "utf-8", false),
        ([b"\xEF\xBB\xBF".as_slice(), "é".as_bytes()].concat(), "\u{FEFF}é", "utf-8", false),
        (utf16("né 😊", false), "\u{FEFF}né 😊", "utf-16le", false),
        (utf16("né 😊", true), "\u{FEFF}né 😊", "utf-16be", false),
        (b"caf\xE9 \x93so\x94".to_vec(), "café “so”", "windows-1252", true),
    ] {
        let decoded = decode(&bytes).unwrap();
        let certainty = if is_guessed { Certainty::Guessed } else { Certainty::Sure };
        assert_eq!((decoded.text.as_str(), decoded.encoding.as_str(), decoded.certainty), (text, encoding, certainty));
    }
    assert_eq!(decode_as(b"\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251").as_deref(), Some("Привет"));
    assert_eq!(decode_as(b"x", "no such encoding"), None);
}

#[wasm_bindgen_test]
fn the_browser_reads_every_encoding_of_the_menu() {
    for (region, labels) in regions() {
        for label in labels {
            assert!(decode_as(b"ab", label).is_some(), "{label}");
            assert_eq!(region_of(label), region);
        }
    }
    // "市长说：就业会增加。" in GB 18030, "다리는 통제된다" in EUC-KR.
    for (bytes, text, encoding) in [
        (
            b"\xca\xd0\xb3\xa4\xcb\xb5\xa3\xba\xbe\xcd\xd2\xb5\xbb\xe1\xd4\xf6\xbc\xd3\xa1\xa3".as_slice(),
            "市长说：就业会增加。",
            "gb18030",
        ),
        (b"\xb4\xd9\xb8\xae\xb4\xc2 \xc5\xeb\xc1\xa6\xb5\xc8\xb4\xd9", "다리는 통제된다", "euc-kr"),
    ] {
        let decoded = decode(bytes).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.encoding.as_str()), (text, encoding));
    }
}

#[wasm_bindgen_test]
fn what_is_no_text_is_called_by_its_name() {
    for (bytes, format) in [
        (b"PK\x03\x04rest".as_slice(), "zip"),
        (b"PK\x03\x04 word/document.xml", "word"),
        (b"%PDF-1.7", "pdf"),
        (b"\x89PNG\r\n", "png"),
        (b"RIFF....WEBP", "riff"),
        (b"....ftypmp42", "mp4"),
    ] {
        assert_eq!(decode(bytes), Err(NotText::Format(format)));
    }
    assert_eq!(decode(b"a\0b"), Err(NotText::Binary));
}

#[wasm_bindgen_test]
async fn a_commit_is_whole_or_nothing_and_keys_come_in_order() {
    let name = format!("galley-test-{:x}", ids::random());
    let database = Database::open(&name, &Patience::default(), |_| {}).await.unwrap();
    let put = |key: &str, value: &str| Op::Put(key.to_owned(), value.to_owned());
    let commit = |expect: Option<(&str, Option<&str>)>, ops| Commit {
        expect: expect.map(|(key, value)| (key.to_owned(), value.map(str::to_owned))),
        ops,
    };
    database
        .commit(&commit(None, vec![put("b/2", "two"), put("b/1", "one"), put("a", "x"), put("c", "y")]))
        .await
        .unwrap();
    let pairs = database.with_prefix("b/").await.unwrap();
    assert_eq!(pairs, [("b/1".to_owned(), "one".to_owned()), ("b/2".to_owned(), "two".to_owned())]);
    // Somebody else wrote the key: nothing of the commit is done.
    let refused = database.commit(&commit(Some(("a", Some("other"))), vec![put("a", "z"), put("d", "z")])).await;
    assert_eq!(refused, Err(CommitError::Unexpected));
    assert_eq!(database.get("a").await.unwrap().as_deref(), Some("x"));
    assert_eq!(database.get("d").await.unwrap(), None);
    // As expected, and the absence of a key can be expected too.
    database.commit(&commit(Some(("a", Some("x"))), vec![Op::Delete("a".to_owned())])).await.unwrap();
    database.commit(&commit(Some(("a", None)), vec![put("a", "new")])).await.unwrap();
    assert_eq!(database.get("a").await.unwrap().as_deref(), Some("new"));
    // It is the same store when it is opened again.
    let again = Database::open(&name, &Patience::default(), |_| {}).await.unwrap();
    assert_eq!(again.with_prefix("").await.unwrap().len(), 4);
}

#[wasm_bindgen_test]
async fn whatever_waits_ends_when_the_database_is_deleted_under_it() {
    let name = format!("galley-test-{:x}", ids::random());
    let database = Database::open(&name, &Patience::default(), |_| {}).await.unwrap();
    let put = |key: &str| Commit { expect: None, ops: vec![Op::Put(key.to_owned(), "x".to_owned())] };
    database.commit(&put("a")).await.unwrap();
    let told = std::rc::Rc::new(std::cell::Cell::new(0));
    let heard = told.clone();
    database.on_close(move || heard.set(heard.get() + 1));
    let factory = web_sys::window().unwrap().indexed_db().unwrap().unwrap();
    factory.delete_database(&name).unwrap();
    // On its way when it happens, or begun after it: both end.
    let mut ends = Vec::new();
    for key in ["b", "c", "d"] {
        ends.push(database.commit(&put(key)).await);
    }
    assert_eq!(ends.last(), Some(&Err(CommitError::Closed)), "{ends:?}");
    assert!(database.with_prefix("").await.is_err() && database.get("a").await.is_err());
    assert!(database.is_closed() && !database.is_stalled());
    assert_eq!(told.get(), 1);
    let again = Database::open(&name, &Patience::default(), |_| {}).await.unwrap();
    assert!(again.with_prefix("").await.unwrap().is_empty());
    again.commit(&put("e")).await.unwrap();
    assert_eq!(again.sizes("").await.unwrap(), [("e".to_owned(), 1)]);
}

#[wasm_bindgen_test]
fn a_rich_paste_gives_its_words_and_its_links_and_runs_nothing() {
    let data = web_sys::DataTransfer::new().unwrap();
    data.set_data("text/plain", "A story by Ann Lee").unwrap();
    let html = "<img src=x onerror='window.ran = true'><script>window.ran = true</script>\
        <p>A <a href='https://example.org/story'>story</a> by <a href='/ann'>Ann</a> <a href='javascript:0'>Lee</a></p>";
    data.set_data("text/html", html).unwrap();
    let pasted = clipboard::read(&data).unwrap();
    assert_eq!(pasted.text, "A story by Ann Lee");
    assert_eq!(pasted.links, [(2..7, "https://example.org/story".to_owned())]);
    let window: wasm_bindgen::JsValue = web_sys::window().unwrap().into();
    assert!(js_sys::Reflect::get(&window, &"ran".into()).unwrap().is_undefined());
}

#[wasm_bindgen_test]
fn ids_are_uuids_of_version_4_and_addresses_carry_them() {
    for _ in 0..200 {
        let id = ArticleId::from_u128(ids::random());
        let text = id.to_string();
        assert_eq!(&text[14..15], "4", "{text}");
        assert!("89ab".contains(&text[19..20]), "{text}");
        assert_eq!(location::href(id), format!("#/article/{text}"));
    }
    assert!(ids::day(ids::now()).civil().0 >= 2025);
}

#[wasm_bindgen_test]
async fn whoever_waits_is_woken_by_the_change_and_by_nothing_but_it_or_the_limit() {
    use galley_app::dom::{signal::Watched, task};
    let number = Watched::new(0);
    let looks = std::rc::Rc::new(std::cell::Cell::new(0));
    let (waiting, looked) = (number.clone(), looks.clone());
    let done = Watched::new(false);
    let ended = done.clone();
    task::spawn(async move {
        waiting
            .until(|number| {
                looked.set(looked.get() + 1);
                *number == 2
            })
            .await;
        ended.set(true);
    });
    task::breathe().await;
    assert_eq!((looks.get(), done.get()), (1, false));
    number.set(1);
    // Changing it runs nobody's code.
    assert_eq!(looks.get(), 1);
    task::breathe().await;
    assert_eq!((looks.get(), done.get()), (2, false));
    number.set(2);
    assert!(done.within(1_000, |is_done| *is_done).await);
    // What does not come is not waited for longer than it may be; what holds is not waited for at all.
    assert!(!number.within(20, |number| *number == 3).await);
    assert!(number.within(0, |number| *number == 2).await);
}
