//! The way to a claim's verdict by its key: on its card, or in the ledger where that is open.

use galley_core::desk::{Action, Desk, Tab, verdict};
use galley_core::insight::ledger::Column;
use galley_words::t;

use crate::dom::{page, task};
use crate::store::Dispatch;

/// Goes to the verdict of the focused mark.
pub fn go(desk: &Desk, dispatch: &Dispatch) {
    let Some((mark, asked)) = verdict::questions(desk) else { return };
    if desk.tab == Tab::Claims {
        let cell = |column: Column| format!("[data-claim=\"{}\"] [data-col=\"{}\"]", mark.id, column.slug());
        let (cell_verdict, status) = (cell(Column::Verdict), cell(Column::Status));
        if page::focus(&cell_verdict) {
            page::scroll_into_view(&cell_verdict, false);
            // Words are typed at once; a choice is made when the hand is there.
            page::click(&format!("{cell_verdict}:not([aria-haspopup])"));
        } else if page::focus(&status) {
            page::scroll_into_view(&status, false);
        } else {
            dispatch.send(Action::Say(t!(ledger_not_shown).into()));
        }
        return;
    }
    if desk.tab != Tab::Marks {
        dispatch.send(Action::ShowTab(Tab::Marks));
    }
    let places: Vec<String> = asked.iter().map(|question| format!("{}-{}", question.id, mark.id)).collect();
    let look = move || {
        places.iter().any(|place| {
            page::focus_field(&format!(".card.focused [id=\"{place}\"]"))
                || page::focus(&format!(".card.focused input[name=\"{place}\"]:checked"))
                || page::focus(&format!(".card.focused input[name=\"{place}\"]"))
        })
    };
    // The card of a mark that was made just now comes with the next frame.
    if !look() {
        task::after_paint(move || _ = look());
    }
}
