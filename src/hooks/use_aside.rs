//! What lies set aside, while somebody looks at it, and what can be done to it.

use galley_core::desk::{Refused, Stored};
use yew::prelude::*;

use super::use_effect_on::use_effect_on;
use crate::dom::{files, late, task};
use crate::store::Dispatch;
use crate::vault::Vault;

/// What is known of the records that were set aside.
#[derive(Clone, PartialEq)]
pub struct SetAside {
    /// Their keys and lengths in UTF-16 units; none until they are known.
    pub records: Option<Vec<(String, usize)>>,
    /// Downloads one, by its key.
    pub on_download: Callback<String>,
    /// Takes one away for good, by its key.
    pub on_delete: Callback<String>,
}

/// Reads the list each time that somebody begins to look.
#[hook]
pub fn use_aside(vault: &Vault, dispatch: &Dispatch, is_looking: bool) -> SetAside {
    let records = use_state_eq(|| None);
    let look = {
        let (vault, records) = (vault.clone(), records.clone());
        move || {
            let (vault, records) = (vault.clone(), records.clone());
            async move { records.set(Some(vault.list_aside().await)) }
        }
    };
    use_effect_on(is_looking, {
        let look = look.clone();
        move |is_looking| {
            if *is_looking {
                late::call(move || task::spawn(look()));
            }
        }
    });
    let on_download = {
        let (vault, dispatch) = (vault.clone(), dispatch.clone());
        Callback::from(move |key: String| {
            let (vault, dispatch) = (vault.clone(), dispatch.clone());
            late::call(move || {
                task::spawn(async move {
                    let name = format!("{}.txt", key.replace(['/', ':'], "-"));
                    let record = vault.get_aside(&key).await;
                    let done = record.map(|record| files::download(&name, "text/plain", &record));
                    dispatch.went(matches!(done, Some(Ok(()))), Refused::Record(key.into()));
                })
            });
        })
    };
    let on_delete = {
        let (vault, dispatch) = (vault.clone(), dispatch.clone());
        Callback::from(move |key: String| {
            let (vault, dispatch, look) = (vault.clone(), dispatch.clone(), look.clone());
            late::call(move || {
                task::spawn(async move {
                    let is_done = vault.delete_aside(&key).await;
                    dispatch.went(is_done, Stored::AsideNotDeleted(key.into()));
                    look().await;
                })
            });
        })
    };
    SetAside { records: (*records).clone(), on_download, on_delete }
}
