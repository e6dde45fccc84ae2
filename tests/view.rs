//! The desk in a real browser: what is rendered, and how little of it when something changes.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by stopping")]

use std::cell::RefCell;
use std::rc::Rc;

use galley_app::store::{Dispatch, Store};
use galley_app::view::column::card::Keep;
use galley_app::view::dialogs::keys::KeysDialog;
use galley_app::view::dialogs::palette::Palette;
use galley_app::view::frame::desk::DeskView;
use galley_app::view::parts::part::View;
use galley_core::desk::Dialog;
use galley_core::desk::Theme;
use galley_core::desk::commands::{Ask, Do};
use galley_core::desk::{Action, Opened, State};
use galley_core::journal::stamps::Stamps;
use galley_core::model::article::Role;
use galley_core::model::codebook::Codebook;
use galley_core::model::id::{AnnotationId, ArticleId, TabId};
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use litemap::LiteMap;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Node};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

thread_local! {
    static SEEN: RefCell<Option<(Dispatch, Rc<State>)>> = const { RefCell::new(None) };
}

/// The desk over a bare store: no vault, no address.
#[component]
fn Bare() -> Html {
    let store = use_reducer(|| Store::new(State::new(TabId::from_u128(1), "Test".into())));
    let dispatch = (*use_memo((), |()| Dispatch::new(&store))).clone();
    SEEN.set(Some((dispatch.clone(), store.state.clone())));
    let desk = store.state.desk.as_ref().map(|desk| {
        DeskView {
            desk: desk.clone(),
            status: store.state.status(),
            saving: store.state.saving.clone(),
            keep: Keep { draft: Callback::noop() },
            on_dialog: Callback::noop(),
            on_trash: Callback::noop(),
            screen: store.state.screen,
            taps: store.state.taps,
            theme: Theme::Light,
            on_theme: Callback::noop(),
        }
        .part()
    });
    html! { <ContextProvider<Dispatch> context={dispatch}>{ desk.unwrap_or_default() }</ContextProvider<Dispatch>> }
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

struct Desk {
    root: Element,
    app: Option<yew::AppHandle<Bare>>,
    next: u128,
}

const STORY: &str = "The headline of a story\n\nBy Ann Lee\n\n“We tried,” said 👩‍🚒 Ann Lee, the chief. “It failed twice.”\n\n\
    Costs rose to $5 million, officials said, and nobody counted them again.\n\nA third paragraph closes the story here.";

impl Desk {
    async fn open(text: &str) -> Self {
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let app = yew::Renderer::<Bare>::with_root(root.clone()).render();
        yew::scheduler::flush().await;
        let desk = Self { root, app: Some(app), next: 100 };
        let work = Work::new(build(ArticleId::from_u128(7), Intake::plain(text)), at(0));
        let opened = Opened { work, clock: 1, saved: 1, stamps: Stamps::default(), drafts: LiteMap::new() };
        desk.send(Action::Opened(Box::new(opened))).await;
        desk
    }

    async fn send(&self, action: Action) {
        let dispatch = SEEN.with_borrow(|seen| seen.as_ref().unwrap().0.clone());
        dispatch.send(action);
        yew::scheduler::flush().await;
    }

    fn state(&self) -> Rc<State> {
        SEEN.with_borrow(|seen| seen.as_ref().unwrap().1.clone())
    }

    async fn mark(&mut self, kind: &str, words: &str) -> AnnotationId {
        let state = self.state();
        let text = state.desk.as_ref().unwrap().work.article.text.clone();
        let start = text.as_str().find(words).unwrap();
        self.next += 1;
        let id = AnnotationId::from_u128(self.next);
        self.send(Action::SelectionChanged(Some(TextRange::new(start, start + words.len())))).await;
        self.send(Action::Annotate { kind: kind.into(), id, at: at(self.next as i64) }).await;
        id
    }

    /// Every text node of the article, by identity.
    fn text_nodes(&self) -> Vec<Node> {
        let mut found = Vec::new();
        let mut stack: Vec<Node> = vec![self.root.query_selector("[data-article]").unwrap().unwrap().into()];
        while let Some(node) = stack.pop() {
            if node.node_type() == Node::TEXT_NODE {
                found.push(node);
                continue;
            }
            let children = node.child_nodes();
            stack.extend((0..children.length()).filter_map(|at| children.get(at)));
        }
        found
    }

    fn blocks(&self) -> Vec<Element> {
        let list = self.root.query_selector_all("[data-block]").unwrap();
        (0..list.length()).map(|at| list.get(at).unwrap().unchecked_into()).collect()
    }

    /// A3: what a block shows is its text, whatever is marked.
    fn check_text(&self) {
        let state = self.state();
        let article = &state.desk.as_ref().unwrap().work.article;
        let blocks = self.blocks();
        assert_eq!(blocks.len(), article.blocks.len());
        for (element, block) in blocks.iter().zip(article.blocks.iter()) {
            assert_eq!(element.text_content().unwrap(), block.range.of(article.text.as_str()));
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
        SEEN.set(None);
    }
}

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(1_800_000_000_000 + millis)
}

/// Text nodes that were not there before.
fn new_nodes(before: &[Node], after: &[Node]) -> Vec<Node> {
    after.iter().filter(|node| !before.iter().any(|old| old.is_same_node(Some(node)))).cloned().collect()
}

#[wasm_bindgen_test]
async fn every_block_shows_its_text_whatever_is_marked_on_it() {
    let mut desk = Desk::open(STORY).await;
    desk.check_text();
    for (kind, words) in [
        ("quote", "“We tried,”"),
        ("source", "👩‍🚒 Ann Lee, the chief"),
        ("claim", "tried,” said 👩‍🚒 Ann"),
        ("claim", "Lee, the chief. “It failed twice.”\n\nCosts rose"),
        ("quote", "rose to $5 million"),
    ] {
        desk.mark(kind, words).await;
        desk.check_text();
    }
    desk.send(Action::ToggleKind("claim".into())).await;
    desk.check_text();
    // Five marks, and the link of the quotation to the chief whom its sentence names: a step of its own.
    for undone in 0..6 {
        desk.send(Action::Undo { at: at(1000 + undone) }).await;
        desk.check_text();
    }
    assert_eq!(desk.root.query_selector_all("mark").unwrap().length(), 0);
}

#[wasm_bindgen_test]
async fn a_run_names_its_marks_shortest_first_and_each_kind_once() {
    let mut desk = Desk::open(STORY).await;
    let outer = desk.mark("claim", "Costs rose to $5 million, officials said").await;
    let middle = desk.mark("quote", "rose to $5 million, officials").await;
    let inner = desk.mark("claim", "$5 million").await;
    let runs = desk.root.query_selector_all("mark").unwrap();
    let inside: Element = (0..runs.length())
        .map(|at| runs.get(at).unwrap().unchecked_into::<Element>())
        .find(|run| run.text_content().as_deref() == Some("$5 million"))
        .unwrap();
    assert_eq!(inside.get_attribute("data-ids").unwrap(), format!("{inner} {middle} {outer}"));
    assert_eq!(inside.get_attribute("data-kind").unwrap(), "claim quote");
}

#[wasm_bindgen_test]
async fn a_mark_renders_its_own_block_and_no_other() {
    let mut desk = Desk::open(STORY).await;
    desk.mark("quote", "“We tried,”").await;
    let before = desk.text_nodes();
    desk.mark("claim", "Costs rose to $5 million").await;
    let after = desk.text_nodes();
    let new = new_nodes(&before, &after);
    assert!(!new.is_empty() && new.len() <= 2, "{} new text nodes", new.len());
    for node in new {
        let block = node.parent_element().unwrap().closest("[data-block]").unwrap().unwrap();
        assert!(block.text_content().unwrap().starts_with("Costs rose"));
    }
}

#[wasm_bindgen_test]
async fn focus_changes_classes_and_not_one_text_node() {
    let mut desk = Desk::open(STORY).await;
    let first = desk.mark("quote", "“We tried,”").await;
    let second = desk.mark("claim", "tried,” said").await;
    let before = desk.text_nodes();
    for id in [Some(first), Some(second), None, Some(first)] {
        desk.send(Action::Focus(id)).await;
        let after = desk.text_nodes();
        assert_eq!(new_nodes(&before, &after).len(), 0);
        assert_eq!(before.len(), after.len());
        let lifted = desk.root.query_selector_all("mark[class*=focus-]").unwrap().length();
        assert_eq!(lifted > 0, id.is_some());
    }
}

#[wasm_bindgen_test]
async fn a_hidden_kind_stays_a_mark_without_paint() {
    let mut desk = Desk::open(STORY).await;
    desk.mark("quote", "“We tried,”").await;
    desk.send(Action::ToggleKind("quote".into())).await;
    let mark = desk.root.query_selector("mark").unwrap().unwrap();
    assert_eq!(mark.get_attribute("data-kind").as_deref(), Some("quote"));
    assert!(mark.class_list().contains("dim"));
}

#[wasm_bindgen_test]
async fn a_corrected_label_changes_the_block_and_no_offset() {
    let desk = Desk::open(STORY).await;
    let (start, text) = (desk.blocks()[4].get_attribute("data-start"), desk.blocks()[4].text_content());
    desk.send(Action::SetRole { block: 4, role: Role::Subheading, at: at(1) }).await;
    let block = desk.blocks()[4].clone();
    assert_eq!(block.get_attribute("data-role").as_deref(), Some("subheading"));
    assert_eq!(block.tag_name(), "H2");
    assert_eq!((block.get_attribute("data-start"), block.text_content()), (start, text));
    desk.send(Action::Undo { at: at(2) }).await;
    assert_eq!(desk.blocks()[4].get_attribute("data-role").as_deref(), Some("paragraph"));
}

#[wasm_bindgen_test]
async fn a_hundred_edits_in_one_task_leave_a_hundred_entries() {
    let desk = Desk::open(STORY).await;
    let dispatch = SEEN.with_borrow(|seen| seen.as_ref().unwrap().0.clone());
    for n in 0..100u128 {
        dispatch.send(Action::SelectionChanged(Some(TextRange::new(0, 3))));
        dispatch.send(Action::Annotate { kind: "quote".into(), id: AnnotationId::from_u128(500 + n), at: at(1) });
    }
    yew::scheduler::flush().await;
    assert_eq!(desk.state().outbox.len(), 100);
}

#[wasm_bindgen_test]
async fn a_long_article_paints_marks_near_the_screen_only() {
    let paragraph = "A sentence that stands in a long article and says nothing new at all. ".repeat(6);
    let text = format!("The headline\n\n{}", format!("{}\n\n", paragraph.trim()).repeat(700));
    let mut desk = Desk::open(&text).await;
    assert!(desk.root.query_selector(".article.long").unwrap().is_some());
    desk.check_text();
    // Every block is in the page as text, near or far.
    let start = text.len() - 300;
    desk.next += 1;
    let id = AnnotationId::from_u128(desk.next);
    desk.send(Action::SelectionChanged(Some(TextRange::new(start, start + 40)))).await;
    desk.send(Action::Annotate { kind: "claim".into(), id, at: at(1) }).await;
    desk.check_text();
    assert_eq!(desk.state().desk.as_ref().unwrap().work.annotations.len(), 1);
}

thread_local! {
    static RUN: RefCell<Vec<Do>> = const { RefCell::new(Vec::new()) };
}

/// The palette over what [`Bare`] has open.
#[component]
fn BarePalette() -> Html {
    let state = SEEN.with_borrow(|seen| seen.as_ref().unwrap().1.clone());
    let on_run = Callback::from(|deed| RUN.with_borrow_mut(|run| run.push(deed)));
    Palette { state, on_run, on_close: Callback::noop() }.part()
}

/// The keys of the news codebook.
#[component]
fn BareKeys() -> Html {
    let codebook = Rc::new(Codebook::news());
    KeysDialog { codebook, on_change: Callback::noop(), on_close: Callback::noop() }.part()
}

/// Renders a component in a root of its own.
async fn show<C: BaseComponent<Properties = ()>>() -> (Element, yew::AppHandle<C>) {
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let app = yew::Renderer::<C>::with_root(root.clone()).render();
    yew::scheduler::flush().await;
    (root, app)
}

fn texts(root: &Element, selector: &str) -> Vec<String> {
    let list = root.query_selector_all(selector).unwrap();
    (0..list.length()).filter_map(|at| list.get(at)).filter_map(|node| node.text_content()).collect()
}

async fn type_into(root: &Element, words: &str) {
    let field: web_sys::HtmlInputElement = root.query_selector("[role=combobox]").unwrap().unwrap().unchecked_into();
    field.set_value(words);
    let event = Document::create_event(&document(), "Event").unwrap();
    event.init_event_with_bubbles_and_cancelable("input", true, false);
    field.dispatch_event(&event).unwrap();
    yew::scheduler::flush().await;
}

fn press(root: &Element, selector: &str) {
    root.query_selector(selector).unwrap().unwrap().unchecked_into::<web_sys::HtmlElement>().click();
}

#[wasm_bindgen_test]
async fn the_palette_finds_what_fits_and_runs_what_can_run() {
    let desk = Desk::open(STORY).await;
    let (root, app) = show::<BarePalette>().await;
    let field = root.query_selector("[role=combobox]").unwrap().unwrap();
    assert_eq!(field.get_attribute("aria-activedescendant").as_deref(), Some("command-0"));
    type_into(&root, "claim").await;
    let options = texts(&root, "[role=option]");
    assert_eq!(options.len(), 5, "{options:?}");
    // What cannot run comes last and says why.
    assert_eq!(
        options,
        [
            "Go to the claimsGoingShift+C",
            "Download the claims as CSVArticle",
            "Show or hide claimsShowing2",
            "Mark as claimSelect some words firstC",
            "Go to the claim’s verdictGo to a claim firstV",
        ]
    );
    press(&root, "[data-command=mark-claim]");
    assert!(RUN.with_borrow(Vec::is_empty));
    type_into(&root, "export").await;
    press(&root, "[role=option]");
    assert_eq!(RUN.take(), [Do::Ask(Ask::Dialog(Dialog::Export))]);
    type_into(&root, "no such thing").await;
    assert!(texts(&root, "[role=option]").is_empty());
    assert!(!field.has_attribute("aria-activedescendant"));
    app.destroy();
    root.remove();
    drop(desk);
}

#[wasm_bindgen_test]
async fn the_list_of_keys_has_a_button_for_each_key_that_can_change() {
    let (root, app) = show::<BareKeys>().await;
    let rows = root.query_selector_all(".keymap li").unwrap().length();
    let fixed = root.query_selector_all("[data-command^=walk], [data-command=let-go]").unwrap().length();
    assert_eq!(root.query_selector_all(".keymap .change").unwrap().length(), rows - fixed);
    assert_eq!(texts(&root, "[data-command=redo] kbd"), ["Ctrl+Shift+Z", "Ctrl+Y"]);
    press(&root, "[data-command=redo] .change");
    yew::scheduler::flush().await;
    assert_eq!(texts(&root, ".change.waiting"), ["Press the new key…"]);
    app.destroy();
    root.remove();
}
