//! What the parts of the codebook's screen are made from: the codebook as it stands in the fields, what is wrong with it,
//! and the way to change it.

use std::rc::Rc;

use galley_core::model::codebook::Codebook;
use galley_core::model::codebook::check::{Fault, Spot};
use yew::prelude::*;

/// A change of the codebook that is being written.
pub(super) type Change = Box<dyn FnOnce(&mut Codebook)>;

/// What the parts of the screen are made from.
pub(super) struct Sheet {
    /// The codebook as it stands in the fields.
    pub book: Rc<Codebook>,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
    /// Changes it.
    pub edit: Callback<Change>,
    /// A number for the next new thing.
    pub next: usize,
}

impl Sheet {
    pub(super) fn fault(&self, spot: Spot) -> Option<String> {
        self.faults.iter().find(|fault| fault.spot == spot).map(|fault| fault.words.clone())
    }

    /// A callback that changes the codebook.
    pub(super) fn on<E: 'static>(&self, change: impl Fn(&mut Codebook, &E) + Clone + 'static) -> Callback<E> {
        let edit = self.edit.clone();
        Callback::from(move |event: E| {
            let change = change.clone();
            edit.emit(Box::new(move |book| change(book, &event)));
        })
    }

    /// A labelled field; what is wrong with it stands under it.
    pub(super) fn field(
        &self,
        id: &str,
        label: &str,
        value: String,
        spot: Option<Spot>,
        oninput: Callback<InputEvent>,
    ) -> Html {
        let fault = spot.and_then(|spot| self.fault(spot));
        let about = format!("{id}-fault");
        html! {
            <div class="form-row">
                <label for={id.to_owned()}>{ label.to_owned() }</label>
                <div>
                    <input class="field" type="text" id={id.to_owned()} dir="auto" autocomplete="off" {value} {oninput}
                        aria-invalid={fault.is_some().then_some("true")} aria-describedby={fault.is_some().then(|| about.clone())} />
                    { told(&about, fault) }
                </div>
            </div>
        }
    }
}

/// What is wrong with a field.
pub(super) fn told(id: &str, fault: Option<String>) -> Html {
    fault.map_or_else(Html::default, |fault| html! { <p class="fault" id={id.to_owned()}>{ fault }</p> })
}
