//! A part of the article with its label, and the chunk of parts that renders together.

use std::rc::Rc;

use galley_core::layout::{BlockLayout, Chunk, Tile};
use galley_core::model::article::Role;
use galley_core::reading::script::Direction;
use galley_core::text::Text;
use galley_words::t;
use yew::prelude::*;

use crate::dom::observe::Nearness;
use crate::hooks::use_near::use_near;
use crate::view::parts::part::View;
use crate::view::parts::words;
use crate::view::reading::arcs;
use crate::view::reading::tile::{Look, TileView};

/// A chunk of parts.
#[derive(PartialEq)]
pub struct ChunkView {
    /// What is shown.
    pub chunk: Rc<Chunk>,
    /// The article's text.
    pub text: Text,
    /// How it is looked at.
    pub look: Look,
    /// Whether marks are painted only near the screen.
    pub windowed: bool,
    /// Tells what has come near.
    pub nearness: Nearness,
    /// The block whose part menu is open, where it is in this chunk.
    pub menu: Option<usize>,
}

crate::view!(ChunkView, use_chunk_view);

/// A chunk's blocks.
#[hook]
fn use_chunk_view(props: &ChunkView) -> Html {
    let rows = props.chunk.blocks.iter().map(|block| {
        // A block that nothing looked at touches must not render because another one is looked at.
        let holds = |id| block.tiles.iter().any(|tile| tile.marks.iter().any(|mark| mark.id == id));
        let look = Look {
            focused: props.look.focused.filter(|id| holds(*id)),
            hovered: props.look.hovered.filter(|id| holds(*id)),
            related: arcs::those(&props.look.related, holds),
            filter: props.look.filter.clone(),
        };
        html! {
            { BlockView { block: block.clone(), text: props.text.clone(), look, windowed: props.windowed, nearness: props.nearness.clone(), menu: props.menu == Some(block.index) }.keyed(block.index) }
        }
    });
    html! { <>{ for rows }</> }
}

/// A part of the article with its label.
#[derive(PartialEq)]
pub struct BlockView {
    /// What is shown.
    pub block: Rc<BlockLayout>,
    /// The article's text.
    pub text: Text,
    /// How it is looked at.
    pub look: Look,
    /// Whether marks are painted only near the screen.
    pub windowed: bool,
    /// Tells what has come near.
    pub nearness: Nearness,
    /// Whether its part menu is open.
    pub menu: bool,
}

crate::view!(BlockView, use_block_view);

/// A row: the label in the margin, the part beside it.
#[hook]
fn use_block_view(props: &BlockView) -> Html {
    let node = use_node_ref();
    let block = &props.block;
    let is_single = block.tiles.len() <= 1;
    let near = use_near(&node, &props.nearness, props.windowed && is_single);
    let content: Html = match block.tiles.as_slice() {
        [tile] => tile_html(tile, props, near),
        tiles => tiles
            .iter()
            .map(|tile| {
                html! {
                    { LongTile { tile: tile.clone(), text: props.text.clone(), look: props.look.clone(), windowed: props.windowed, nearness: props.nearness.clone() }.keyed(tile.range.start()) }
                }
            })
            .collect(),
    };
    let role = words::role(block.role);
    let label = block.number.map_or_else(|| role.to_owned(), |number| t!(place_paragraph, number = number));
    let spoken = match block.number {
        Some(number) => t!(block_change_numbered, number = number, part = block.role.slug()),
        None => t!(block_change, part = role),
    };
    let tag = tag(block.role);
    html! {
        <div class="row">
            <button
                class={classes!("part", (block.role == Role::Paragraph).then_some("para"))}
                type="button"
                tabindex="-1"
                aria-haspopup="listbox"
                aria-expanded={props.menu.to_string()}
                aria-label={spoken}
                data-part={block.index.to_string()}
            >{ label }</button>
            <@{tag}
                ref={node}
                id={format!("b{}", block.index)}
                data-block={block.index.to_string()}
                data-role={block.role.slug()}
                data-start={block.range.start().to_string()}
                data-end={block.range.end().to_string()}
                dir={block.direction.map(Direction::slug)}
                lang={block.language}
            >{ content }</@>
        </div>
    }
}

fn tile_html(tile: &Rc<Tile>, props: &BlockView, near: bool) -> Html {
    html! { { TileView { tile: tile.clone(), text: props.text.clone(), look: props.look.clone(), near }.part() } }
}

/// One of several tiles of a long block.
#[derive(PartialEq)]
struct LongTile {
    tile: Rc<Tile>,
    text: Text,
    look: Look,
    windowed: bool,
    nearness: Nearness,
}

crate::view!(LongTile, use_long_tile);

/// One of several tiles of a long block: an element of its own, so that it can be told near or far.
#[hook]
fn use_long_tile(props: &LongTile) -> Html {
    let node = use_node_ref();
    let near = use_near(&node, &props.nearness, props.windowed);
    html! {
        <span ref={node} data-start={props.tile.range.start().to_string()}>
            { TileView { tile: props.tile.clone(), text: props.text.clone(), look: props.look.clone(), near }.part() }
        </span>
    }
}

/// The element that a part of this role is, on the screen and on paper.
#[must_use]
pub fn tag(role: Role) -> &'static str {
    match role {
        Role::Headline => "h1",
        Role::Subheading => "h2",
        Role::BlockQuote => "blockquote",
        _ => "p",
    }
}
