//! The way to a claim's verdict by its key: on its card, or in the ledger where that is open.

use galley_core::desk::{Action, Desk, Tab};
use galley_core::insight::ledger::{Column, status_question};
use galley_core::model::annotation::Annotation;
use galley_core::model::codebook::{Attribute, KindRole};
use galley_words::t;

use crate::dom::{page, task};
use crate::store::Dispatch;

/// Whether the focused mark is asked for a verdict, or at least for where its check stands.
#[must_use]
pub fn is_asked(desk: &Desk) -> bool {
    questions(desk).is_some()
}

/// The questions to go to, the likelier first: a verdict may not be asked yet.
fn questions(desk: &Desk) -> Option<(&Annotation, Vec<&Attribute>)> {
    let mark = desk.focused.and_then(|id| desk.work.annotations.get(id))?;
    let kind = desk.work.codebook.kind(&mark.kind)?;
    let status = status_question(kind).filter(|_| kind.role == KindRole::Claim);
    let asked: Vec<&Attribute> = Column::Verdict.question(kind).into_iter().chain(status).collect();
    (!asked.is_empty()).then_some((mark, asked))
}

/// Goes to the verdict of the focused mark.
pub fn go(desk: &Desk, dispatch: &Dispatch) {
    let Some((mark, asked)) = questions(desk) else { return };
    if desk.tab == Tab::Claims {
        let cell = |column: Column| format!("[data-claim=\"{}\"] [data-col=\"{}\"]", mark.id, column.slug());
        let (verdict, status) = (cell(Column::Verdict), cell(Column::Status));
        if page::focus(&verdict) {
            page::scroll_into_view(&verdict, false);
            // Words are typed at once; a choice is made when the hand is there.
            page::click(&format!("{verdict}:not([aria-haspopup])"));
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
