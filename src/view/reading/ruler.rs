//! The ruler: the whole article as a strip with every mark. Click to go.

use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::model::codebook::ink::{Color, Pattern};
use galley_core::model::id::ArticleId;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use crate::dom::event::Listener;
use crate::dom::geometry;
use crate::dom::observe::Resizing;
use crate::dom::page;
use crate::dom::task::OncePerFrame;

/// The ruler.
#[derive(PartialEq)]
pub struct Ruler {
    /// The open article.
    pub desk: Rc<Desk>,
}

crate::view!(Ruler, use_ruler);

/// Height of the strip in its own units.
const UNITS: f64 = 1000.0;
/// Blocks up to which ticks follow the layout; beyond, they follow the text.
const MEASURED: usize = 400;

/// The ruler.
#[hook]
fn use_ruler(props: &Ruler) -> Html {
    let desk = &props.desk;
    let strip = use_node_ref();
    // Where each block begins and ends, in the strip's units; empty until measured.
    let places = use_state_eq(|| Rc::new(Vec::<(i32, i32)>::new()));
    use_measures(&places, &strip, desk.work.article.id, desk.work.article.blocks.len());
    let onclick = {
        let strip = strip.clone();
        move |event: MouseEvent| go(&event, &strip)
    };
    let marks =
        use_memo((desk.work.annotations.clone(), desk.work.codebook.clone(), desk.focused, (*places).clone()), |_| {
            draw(desk, &places)
        });
    let label = t!(ruler_label, count = desk.work.annotations.len());
    html! {
        <div class="ruler">
            <svg ref={strip} class="strip" viewBox="0 0 18 1000" preserveAspectRatio="none" role="img" aria-label={label} {onclick}>
                <rect class="view" x="-2" y="0" width="22" height="0" />
                { for marks.lanes.iter().map(|lane| html! { <path class={lane.class()} d={lane.ticks.clone()} /> }) }
                <path class="focused" d={marks.focused.clone()} />
            </svg>
        </div>
    }
}

/// Goes to the place of the article that was clicked on the strip.
fn go(event: &MouseEvent, strip: &NodeRef) {
    if let (Some(strip), Some(article)) = (strip.cast::<geometry::Element>(), geometry::article()) {
        let rect = geometry::of(&strip);
        let share = ((event.client_y() - rect.y) / rect.height.max(1.0)).clamp(0.0, 1.0);
        let whole = geometry::of(&article);
        let (_, height) = geometry::viewport();
        geometry::scroll_to(geometry::scroll_top() + whole.y + whole.height * share - height / 3.0);
    }
}

/// Measures where blocks are, and shows what of them is seen, as long as the strip is there.
#[hook]
fn use_measures(places: &UseStateHandle<Rc<Vec<(i32, i32)>>>, strip: &NodeRef, article: ArticleId, blocks: usize) {
    let (places, strip) = (places.setter(), strip.clone());
    use_effect_on((article, blocks), move |(_, blocks)| {
        let blocks = *blocks;
        let measure = OncePerFrame::new(move || {
            if blocks <= MEASURED {
                places.set(Rc::new(measure(blocks)));
            }
        });
        let look = OncePerFrame::new({
            let strip = strip.clone();
            move || show_view(&strip)
        });
        measure.ask();
        look.ask();
        let resizing = geometry::article().and_then(|article| {
            let (measure, look) = (measure.clone(), look.clone());
            Resizing::of(&article, move || {
                measure.ask();
                look.ask();
            })
        });
        let listener = Listener::on_scroll(move |_| look.ask());
        move || drop((resizing, listener))
    });
}

#[derive(Default, PartialEq)]
struct Ticks {
    lanes: Vec<Lane>,
    focused: String,
}

/// The ticks of one shape in one color.
#[derive(PartialEq)]
struct Lane {
    shape: Shape,
    color: Color,
    ticks: String,
}

/// Where in the strip a tick stands, and how it is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Solid,
    Notched,
    Hollow,
    Thin,
}

impl Shape {
    fn of(pattern: Option<Pattern>) -> Self {
        match pattern {
            Some(Pattern::Underline) => Self::Solid,
            Some(Pattern::Wave | Pattern::Star) => Self::Notched,
            Some(Pattern::Box | Pattern::Circle) => Self::Hollow,
            _ => Self::Thin,
        }
    }
}

impl Lane {
    fn class(&self) -> String {
        let shape = match self.shape {
            Shape::Solid | Shape::Thin => "solid",
            Shape::Notched => "notched",
            Shape::Hollow => "hollow",
        };
        format!("{shape} c-{}", self.color.slug())
    }
}

fn measure(blocks: usize) -> Vec<(i32, i32)> {
    let Some(article) = geometry::article() else { return Vec::new() };
    let whole = geometry::of(&article);
    let unit = |y: f64| ((y - whole.y) / whole.height.max(1.0) * UNITS).round() as i32;
    (0..blocks).filter_map(geometry::block_rect).map(|rect| (unit(rect.y), unit(rect.bottom()))).collect()
}

fn show_view(strip: &NodeRef) {
    let (Some(strip), Some(article)) = (strip.cast::<geometry::Element>(), geometry::article()) else { return };
    let whole = geometry::of(&article);
    let (_, height) = geometry::viewport();
    let top = (-whole.y / whole.height.max(1.0) * UNITS).clamp(0.0, UNITS);
    let bottom = ((height - whole.y) / whole.height.max(1.0) * UNITS).max(top).min(UNITS);
    page::set_view(&strip, top, bottom - top);
}

fn draw(desk: &Desk, places: &[(i32, i32)]) -> Ticks {
    use std::fmt::Write as _;
    let article = &desk.work.article;
    let length = article.text.len().max(1) as f64;
    let place = |offset: usize| -> f64 {
        let measured = article.block_at(offset).and_then(|at| Some((article.blocks.get(at)?.range, places.get(at)?)));
        match measured {
            Some((range, (top, bottom))) => {
                let share = offset.saturating_sub(range.start()) as f64 / range.len().max(1) as f64;
                f64::from(*top) + f64::from(bottom - top) * share.min(1.0)
            }
            None => offset as f64 / length * UNITS,
        }
    };
    let codebook = &desk.work.codebook;
    let inks = codebook.inks();
    let mut ticks = Ticks::default();
    for annotation in desk.work.annotations.iter() {
        for range in annotation.ranges() {
            // Whole units: a thousandth of the strip is less than a pixel.
            let top = place(range.start()) as i32;
            let height = (place(range.end()) as i32 - top).max(3);
            let ink = codebook.kinds.iter().position(|kind| kind.id == annotation.kind).and_then(|at| inks.get(at));
            let ink = ink.copied().unwrap_or_default();
            let shape = Shape::of(ink.pattern);
            let known = ticks.lanes.iter().position(|lane| lane.shape == shape && lane.color == ink.color);
            let at = known.unwrap_or_else(|| {
                ticks.lanes.push(Lane { shape, color: ink.color, ticks: String::new() });
                ticks.lanes.len() - 1
            });
            if let Some(lane) = ticks.lanes.get_mut(at) {
                // Writing into a string cannot fail.
                let _ = match shape {
                    Shape::Solid => write!(lane.ticks, "M0 {top}h5v{height}h-5z"),
                    Shape::Notched => write!(lane.ticks, "M9 {top}v{height}"),
                    Shape::Hollow => write!(lane.ticks, "M13 {top}h5v{height}h-5z"),
                    Shape::Thin => write!(lane.ticks, "M5 {top}h2v{height}h-2z"),
                };
            }
            if desk.focused == Some(annotation.id) {
                let _ = write!(ticks.focused, "M-6 {top}l4 3-4 3z");
            }
        }
    }
    ticks
}
