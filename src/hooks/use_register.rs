//! The register of everybody's words, read from all articles on the device, one after another.

use std::rc::Rc;

use galley_core::insight::register::Register;
use galley_core::model::id::ArticleId;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::{ids, late, task};
use crate::store::Dispatch;
use crate::vault::Vault;

/// Milliseconds between two looks at how far it is.
const TELL_EVERY: i64 = 120;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// Articles that were read, or could not be.
    pub done: usize,
    /// All of them, without the trash.
    pub all: usize,
    /// The register, once everything is in it.
    pub register: Option<Rc<Register>>,
    /// Titles of the articles that could not be read.
    pub unread: Vec<String>,
}

/// Reads all articles while `is_looking`, and stops where the reader looks away. A work is dropped as soon
/// as it is counted.
#[hook]
pub fn use_register(vault: &Vault, dispatch: &Dispatch, is_looking: bool) -> Rc<Survey> {
    let survey = use_state_eq(Rc::<Survey>::default);
    let (vault, dispatch, found) = (vault.clone(), dispatch.clone(), survey.clone());
    use_effect_on(is_looking, move |is_looking| {
        let alive = Rc::new(());
        let watch = Rc::downgrade(&alive);
        found.set(Rc::default());
        if *is_looking {
            late::call(move || {
                task::spawn(async move {
                    dispatch.until(|state| state.library_known).await;
                    let lines: Vec<(ArticleId, String)> =
                        dispatch.newest().library.kept().map(|line| (line.id, line.title.clone())).collect();
                    let mut survey = Survey { all: lines.len(), ..Survey::default() };
                    let mut register = Register::default();
                    let mut told = 0;
                    for (id, title) in lines {
                        let now = ids::now().millis();
                        if now - told > TELL_EVERY {
                            told = now;
                            found.set(Rc::new(survey.clone()));
                            task::breathe().await;
                        }
                        let read = vault.work(id).await;
                        if watch.upgrade().is_none() {
                            return;
                        }
                        match read {
                            Ok(Some(work)) => register.add(&work),
                            Ok(None) | Err(_) => survey.unread.push(title),
                        }
                        survey.done += 1;
                    }
                    survey.register = Some(Rc::new(register));
                    found.set(Rc::new(survey));
                })
            });
        }
        move || drop(alive)
    });
    (*survey).clone()
}
