//! What is painted where: tiles tile their block, and an edit touches the tiles of its annotation
//! and nothing else. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::rc::Rc;

use galley_core::layout::{BlockLayout, CHUNK, Chunk, Layout, TILE, Tile, tile_ranges};
use galley_core::model::annotation::{Annotation, AnnotationSet, Part};
use galley_core::model::article::{Article, Role};
use galley_core::model::codebook::Codebook;
use galley_core::model::id::AnnotationId;
use galley_core::model::work::Work;
use galley_core::text::{TextRange, is_grapheme_boundary};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

// Tiles

/// Long stretches: with white space, with none, with only the kind that does not break, and with a
/// cluster that is longer than a tile.
fn stretch() -> impl Strategy<Value = String> {
    (common::long_text(), 1..4usize, 0..4u8).prop_map(|(text, times, how)| {
        let text = text.repeat(times);
        match how {
            0 => text,
            1 => text.split_whitespace().collect(),
            2 => text.split_whitespace().collect::<Vec<_>>().join("\u{A0}"),
            _ => format!("{text}e{}{text}", "\u{301}".repeat(TILE)),
        }
    })
}

fn breaks_after(text: &str, cut: usize) -> bool {
    text[..cut].chars().next_back().is_some_and(|c| c.is_whitespace() && c != '\u{A0}')
}

proptest! {
    #![proptest_config(common::config(96))]

    #[test]
    fn tiles_tile_their_block(text in stretch(), ends in any::<(Index, Index)>()) {
        let places: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        for block in [TextRange::new(0, text.len()), TextRange::new(*ends.0.get(&places), *ends.1.get(&places))] {
            let tiles = tile_ranges(&text, block);
            prop_assert_eq!(tiles.first().map(|tile| tile.start()), Some(block.start()));
            prop_assert_eq!(tiles.last().map(|tile| tile.end()), Some(block.end()));
            for pair in tiles.windows(2) {
                prop_assert_eq!(pair[0].end(), pair[1].start());
                let cut = pair[0].end();
                prop_assert!(breaks_after(&text, cut) || is_grapheme_boundary(&text, cut), "cut at byte {}", cut);
                // White space that would have fitted is preferred.
                let could = text[pair[0].start()..].char_indices().take_while(|(at, _)| *at < TILE).skip(1)
                    .any(|(at, c)| at + c.len_utf8() <= TILE && c.is_whitespace() && c != '\u{A0}');
                // One that opens the tile is all that can stand before a letter as long as a tile.
                let opens = text[pair[0].start()..cut].chars().count() == 1;
                prop_assert!(breaks_after(&text, cut) == could || opens && !could, "cut at byte {}", cut);
            }
            for tile in &tiles {
                prop_assert!(!tile.is_empty() || block.is_empty());
                let inner = (tile.start() + 1..tile.end()).any(|at| is_grapheme_boundary(&text, at));
                prop_assert!(tile.len() <= TILE || !inner, "{:?} is long and could be cut", tile);
            }
            if block.len() <= TILE {
                prop_assert_eq!(tiles, vec![block]);
            }
        }
    }
}

#[test]
fn ranges_that_do_not_fit_the_text_are_tiled_too() {
    for (text, range) in [("short", (0, 5000)), ("", (0, 5000)), ("é", (1, 9000)), ("é", (2500, 9000))] {
        let range = TextRange::new(range.0, range.1);
        let tiles = tile_ranges(text, range);
        let ends = (tiles.first().map(|tile| tile.start()), tiles.last().map(|tile| tile.end()));
        assert_eq!(ends, (Some(range.start()), Some(range.end())), "{text:?} {range:?}");
    }
}

// Edits

/// A work on a text with several chunks of short blocks and one block of several tiles.
fn work() -> impl Strategy<Value = Work> {
    let short = || vec(common::text(), 0..40).prop_map(|texts| texts.join("\n"));
    let long = common::long_text().prop_map(|text| text.replace('\n', " "));
    (short(), long, short()).prop_map(|(a, b, c)| common::small_work(&format!("{a}\n{b}\n{b}\n{c}")))
}

/// One of eight annotations in some new form, or taken away. Ranges are anywhere, overlapping and
/// out of order too; now and then it is an orphan.
type Deed = (u8, Option<(Vec<(Index, Index)>, u8)>);

fn deed() -> impl Strategy<Value = Deed> {
    let form = (vec(any::<(Index, Index)>(), 0..4), 0..8u8);
    (0..8u8, proptest::option::weighted(0.7, form))
}

fn annotation(work: &Work, number: u8, ends: &[(Index, Index)], how: u8) -> Annotation {
    use galley_core::model::annotation::Anchoring;
    let text = work.article.text.as_str();
    let places: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
    let part = |(a, b): &(Index, Index)| {
        let a = a.index(places.len());
        // Mostly short, as marks are; one in eight form reaches anywhere.
        let b = if how == 0 { b.index(places.len()) } else { (a + b.index(60)).min(places.len() - 1) };
        let range = TextRange::new(places[a], places[b]);
        Part { range, exact: range.of(text).into(), extra: None }
    };
    Annotation {
        id: AnnotationId::from_u128(u128::from(number)),
        kind: ["quote", "claim", "source", "my-own"][usize::from(how) % 4].into(),
        parts: ends.iter().map(part).collect(),
        anchoring: [Anchoring::Exact, Anchoring::Fuzzy(800), Anchoring::Moved, Anchoring::Orphan][usize::from(how) / 2],
        ..common::mark(work, "quote", &[])
    }
}

fn touches(annotation: Option<&Rc<Annotation>>, range: TextRange) -> bool {
    annotation.is_some_and(|annotation| annotation.ranges().any(|part| part.overlaps(range)))
}

/// How many tiles, blocks and chunks of the new layout are not the old allocations.
#[derive(Debug, Default, PartialEq, Eq)]
struct Made {
    tiles: usize,
    blocks: usize,
    chunks: usize,
}

/// Compares two layouts of one article, and calls `check` for each tile, block and chunk that was
/// made anew.
fn made(old: &Layout, new: &Layout) -> (Made, Vec<TextRange>) {
    let mut made = Made::default();
    let mut ranges = Vec::new();
    for (old, new) in old.chunks.iter().zip(new.chunks.iter()) {
        made.chunks += usize::from(!Rc::ptr_eq(old, new));
        for (old, new) in old.blocks.iter().zip(&new.blocks) {
            made.blocks += usize::from(!Rc::ptr_eq(old, new));
            for (old, new) in old.tiles.iter().zip(&new.tiles) {
                if !Rc::ptr_eq(old, new) {
                    made.tiles += 1;
                    ranges.push(new.range);
                }
            }
        }
    }
    (made, ranges)
}

/// The tiles, blocks and chunks that an annotation touches.
fn touched(layout: &Layout, forms: [Option<&Rc<Annotation>>; 2]) -> Made {
    let tile = |tile: &Rc<Tile>| forms.iter().any(|form| touches(*form, tile.range));
    let block = |block: &Rc<BlockLayout>| block.tiles.iter().any(tile);
    let chunk = |chunk: &&Rc<Chunk>| chunk.blocks.iter().any(block);
    Made {
        tiles: layout.blocks().flat_map(|block| &block.tiles).filter(|t| tile(t)).count(),
        blocks: layout.blocks().filter(|b| block(b)).count(),
        chunks: layout.chunks.iter().filter(chunk).count(),
    }
}

fn fresh(work: &Work) -> Layout {
    Layout::new(&work.article, &work.codebook, &work.annotations)
}

proptest! {
    #![proptest_config(common::config(64))]

    #[test]
    fn edit_by_edit_the_layout_is_what_it_would_be_anew(work in work(), deeds in vec(deed(), 1..16)) {
        let mut work = work;
        let mut layout = fresh(&work);
        for (number, form) in deeds {
            let id = AnnotationId::from_u128(u128::from(number));
            let before = work.annotations.get(id).cloned();
            let after = form.map(|(ends, how)| Rc::new(annotation(&work, number, &ends, how)));
            work.annotations = match &after {
                Some(after) => work.annotations.with(after.clone()),
                None => work.annotations.without(id),
            };
            let next = layout.with_annotation(&work.article, &work.codebook, before.as_deref(), after.as_deref());
            prop_assert_eq!(&next, &fresh(&work));
            // What neither form touches is the same allocation, from the tile up to its chunk.
            let (made, _) = made(&layout, &next);
            prop_assert_eq!(made, touched(&layout, [before.as_ref(), after.as_ref()]));
            layout = next;
        }
    }

    #[test]
    fn marks_are_the_parts_clipped_to_their_tile(work in work(), deeds in vec(deed(), 1..8)) {
        let marks = deeds.into_iter().filter_map(|(number, form)| form.map(|form| (number, form)));
        let list = marks.map(|(number, (ends, how))| Rc::new(annotation(&work, number, &ends, how)));
        let set = AnnotationSet::from_list(list);
        let layout = Layout::new(&work.article, &work.codebook, &set);
        for tile in layout.blocks().flat_map(|block| &block.tiles) {
            let mut expected: Vec<(AnnotationId, TextRange)> = set
                .iter()
                .flat_map(|a| a.ranges().filter_map(|part| part.intersect(tile.range)).map(|part| (a.id, part)))
                .collect();
            expected.sort_by_key(|(id, part)| (part.start(), *id));
            let found: Vec<_> = tile.marks.iter().map(|mark| (mark.id, mark.range)).collect();
            prop_assert_eq!(found, expected);
            // The marks cut the tile into runs without a gap.
            let runs = tile.segments(|_| true);
            prop_assert_eq!(runs.iter().map(|run| run.range.len()).sum::<usize>(), tile.range.len());
        }
        // Each annotation that is painted begins in one place.
        for annotation in set.iter() {
            let tiles = || layout.blocks().flat_map(|block| &block.tiles).flat_map(|tile| &tile.marks);
            let painted = tiles().filter(|mark| mark.id == annotation.id).count();
            let first = tiles().filter(|mark| mark.id == annotation.id && mark.first).count();
            prop_assert_eq!(first, painted.min(1));
        }
    }

    #[test]
    fn a_part_label_moves_numbers_and_no_tile(work in work(), labels in vec((any::<Index>(), common::role()), 1..6)) {
        let mut work = work;
        let mut layout = fresh(&work);
        for (block, role) in labels {
            if work.article.blocks.is_empty() {
                continue;
            }
            let article: &mut Article = Rc::make_mut(&mut work.article);
            let blocks = Rc::make_mut(&mut article.blocks);
            let block = block.index(blocks.len());
            let was = std::mem::replace(&mut blocks[block].role, role);
            let next = layout.with_roles(&work.article);
            prop_assert_eq!(&next, &fresh(&work));
            let (made, _) = made(&layout, &next);
            prop_assert_eq!(made.tiles, 0);
            if was.is_numbered() == role.is_numbered() {
                prop_assert_eq!(made.blocks, usize::from(was != role));
            }
            layout = next;
        }
    }
}

#[test]
fn blocks_come_in_chunks_and_numbers_count_running_text() {
    let lines: Vec<String> = (0..CHUNK + 3).map(|n| format!("Line {n}.")).collect();
    let mut work = common::small_work(&lines.join("\n"));
    let article: &mut Article = Rc::make_mut(&mut work.article);
    Rc::make_mut(&mut article.blocks)[0].role = Role::Headline;
    Rc::make_mut(&mut article.blocks)[2].role = Role::Caption;
    let layout = fresh(&work);
    assert_eq!(layout.chunks.iter().map(|chunk| chunk.blocks.len()).collect::<Vec<_>>(), [CHUNK, 3]);
    assert_eq!(
        layout.blocks().take(5).map(|block| block.number).collect::<Vec<_>>(),
        [None, Some(1), None, Some(2), Some(3)]
    );
    for (index, block) in layout.blocks().enumerate() {
        assert_eq!((block.index, block.number), (index, work.article.paragraph_number(index)));
        assert!(Rc::ptr_eq(block, layout.block(index).unwrap()));
    }
    assert!(layout.block(CHUNK + 3).is_none());
    assert_eq!(layout.chunks[0].range(), TextRange::new(0, layout.block(CHUNK - 1).unwrap().range.end()));
    let empty = Layout::new(&common::small_work("").article, &Codebook::news(), &AnnotationSet::default());
    assert!(empty.chunks.is_empty());
}

/// A paragraph of about 400 bytes, every tenth of about 5 KB.
fn paragraph(number: usize) -> String {
    let sentence = "The board met again on Tuesday, and “nobody”, as the clerk noted, left before the vote. ";
    format!("{number}. {}", sentence.repeat(if number.is_multiple_of(10) { 56 } else { 4 }).trim_end())
}

#[test]
fn one_edit_of_ten_thousand_touches_only_its_own_tiles() {
    let text: Vec<String> = (0..1200).map(paragraph).collect();
    let mut work = common::small_work(&text.join("\n"));
    let length = work.article.text.len();
    assert!(length > 1_000_000, "{length} bytes");
    // The text is ASCII but for its quotation marks.
    let place = |at: usize| galley_core::text::floor_char_boundary(work.article.text.as_str(), at);
    let kinds = ["quote", "claim", "source"].map(Rc::<str>::from);
    let template = common::mark(&work, "quote", &[]);
    let list: Vec<Rc<Annotation>> = (0..10_000usize)
        .map(|n| {
            let start = n * (length - 400) / 10_000;
            // Most are a sentence long; each hundredth has a second part, each thousandth is long.
            let len = if n % 1000 == 500 { 9_000 } else { 40 + n % 120 };
            let mut parts = vec![TextRange::new(place(start), place(start + len))];
            if n % 100 == 7 {
                parts.push(TextRange::new(place(start + 300), place(start + 340)));
            }
            let part =
                |range: TextRange| Part { range, exact: range.of(work.article.text.as_str()).into(), extra: None };
            Rc::new(Annotation {
                id: AnnotationId::from_u128(common::id(n as u128)),
                kind: kinds[n % 3].clone(),
                parts: parts.into_iter().map(part).collect(),
                ..template.clone()
            })
        })
        .collect();
    work.annotations = AnnotationSet::from_list(list.iter().cloned());
    let layout = fresh(&work);
    let all = layout.blocks().map(|block| block.tiles.len()).sum::<usize>();
    let marks = layout.blocks().flat_map(|block| &block.tiles).map(|tile| tile.marks.len()).sum::<usize>();
    assert!(marks >= 10_000);
    let mut most = 0;
    for n in (0..10_000).step_by(331).chain([500, 1500, 7, 107]) {
        let before = &list[n];
        let after = Rc::new(Annotation { kind: kinds[(n + 1) % 3].clone(), ..(**before).clone() });
        for (before, after) in [(Some(before), Some(&after)), (Some(before), None), (None, Some(&after))] {
            let next = layout.with_annotation(
                &work.article,
                &work.codebook,
                before.map(|before| &**before),
                after.map(|after| &**after),
            );
            let (made, ranges) = made(&layout, &next);
            assert_eq!(made, touched(&layout, [before, after]), "annotation {n}");
            assert!(ranges.iter().all(|tile| touches(before.or(after), *tile)), "annotation {n}");
            most = most.max(made.tiles);
        }
    }
    println!("{length} bytes, {all} tiles, {marks} marks painted; an edit makes at most {most} tiles anew");
    assert!(most <= 25, "the longest annotation has 9 KB, which are {most} tiles");
}

#[test]
fn blocks_say_where_they_differ_and_follow_a_correction() {
    use galley_core::reading::script::Direction;
    let text = "The harbor board\nقال مجلس الميناء إن العبارة الليلية\n11:40";
    let work = common::small_work(text);
    let mut article = (*work.article).clone();
    let of = |layout: &Layout| layout.blocks().map(|block| (block.direction, block.language)).collect::<Vec<_>>();
    let layout = Layout::new(&article, &work.codebook, &work.annotations);
    assert_eq!(of(&layout), [(None, None), (Some(Direction::Rtl), Some("ar")), (None, None)]);
    let meta = Rc::make_mut(&mut article.meta);
    meta.direction = "rtl".to_owned();
    meta.language = "ar".to_owned();
    let corrected = layout.with_meta(&article);
    assert_eq!(of(&corrected), [(Some(Direction::Ltr), Some("")), (None, None), (None, None)]);
    assert_eq!(corrected, Layout::new(&article, &work.codebook, &work.annotations));
    assert!(Rc::ptr_eq(&corrected.chunks[0].blocks[2], &layout.chunks[0].blocks[2]), "what is the same is shared");
}
