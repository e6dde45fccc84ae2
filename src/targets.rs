//! Where in the page that is which can have the keyboard: the one place that knows what a target looks like.

use galley_core::desk::Target;

use crate::dom::page;

/// The row of sources that is open.
const OPEN_SOURCE: &str = "tbody.focused";

/// Gives a target the keyboard, and brings it into view where it may be out of sight. Whether it is there.
#[must_use]
pub fn take(target: &Target) -> bool {
    match target {
        Target::Article => page::focus("[data-article]"),
        Target::Paste => page::focus("#paste"),
        Target::Search => page::focus("input[type=search]"),
        Target::PartLabel(block) => page::focus(&format!("[data-part=\"{block}\"]")),
        Target::Tab(tab) => {
            let tab = format!("#tab-{}", tab.slug());
            let is_there = page::focus(&tab);
            page::scroll_along(".tabs", &tab);
            is_there
        }
        Target::Heading => page::focus(".card.focused h3"),
        Target::Controls => page::focus(".card.focused input:checked, .card.focused input, .card.focused button"),
        Target::Note => page::focus_field(".card.focused .note textarea"),
        Target::Answer(mark, question) => {
            let place = format!("{question}-{mark}");
            page::focus_field(&format!(".card.focused [id=\"{place}\"]"))
                || page::focus(&format!(".card.focused input[name=\"{place}\"]:checked"))
                || page::focus(&format!(".card.focused input[name=\"{place}\"]"))
        }
        Target::Claim(mark, column) => {
            let cell = format!("[data-claim=\"{mark}\"] [data-col=\"{}\"]", column.slug());
            let is_there = page::focus(&cell);
            page::scroll_into_view(&cell, false);
            is_there
        }
        Target::OpenSource => seen(page::focus(&format!("{OPEN_SOURCE} .who .link"))),
        Target::Anonymity(person) => seen(page::focus(&format!("[id=\"cast-anonymity-{person}\"]"))),
    }
}

/// Whether it is there; then its row is brought into view.
fn seen(is_there: bool) -> bool {
    if is_there {
        page::scroll_into_view(OPEN_SOURCE, false);
    }
    is_there
}
