//! The restore points of the open article, and what changed since each, found one after another.

use std::rc::Rc;

use galley_core::journal::points::{Difference, Point};
use galley_core::model::id::ArticleId;
use galley_core::model::work::Work;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::{late, task};
use crate::vault::Vault;

/// What is known of a point beside its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// It was not looked at yet.
    Unknown,
    /// It cannot be read.
    Damaged,
    /// What has changed since.
    Changed(Difference),
}

/// The points of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Points {
    /// They are being read.
    Reading,
    /// There is no database that answers.
    None,
    /// Newest first.
    List(Rc<Vec<(Point, Since)>>),
}

/// Reads the points while `work` is given, and compares each with it.
#[hook]
pub fn use_points(vault: &Vault, work: Option<Work>) -> Points {
    let points = use_state_eq(|| Points::Reading);
    let (vault, found) = (vault.clone(), points.clone());
    use_effect_on(work, move |work| {
        let alive = Rc::new(());
        let watch = Rc::downgrade(&alive);
        if work.is_none() {
            found.set(Points::Reading);
        }
        // A list that is looked at stays until there is a newer one, with the keyboard's focus in it.
        if let Some(work) = work.clone() {
            late::call(move || {
                task::spawn(async move {
                    let Some(list) = vault.points(work.article.id).await else {
                        found.set(Points::None);
                        return;
                    };
                    let mut list: Vec<(Point, Since)> = list.into_iter().map(|point| (point, Since::Unknown)).collect();
                    found.set(Points::List(Rc::new(list.clone())));
                    for at in 0..list.len() {
                        let Some((point, since)) = list.get_mut(at) else { break };
                        *since = compare(&vault, work.article.id, point, &work).await;
                        if watch.upgrade().is_none() {
                            // The dialog is closed, or the work is another by now.
                            break;
                        }
                        found.set(Points::List(Rc::new(list.clone())));
                        task::breathe().await;
                    }
                })
            });
        }
        move || drop(alive)
    });
    (*points).clone()
}

async fn compare(vault: &Vault, id: ArticleId, point: &Point, now: &Work) -> Since {
    match vault.point(id, point.at).await {
        Some(then) => Since::Changed(Difference::between(&then, now)),
        None => Since::Damaged,
    }
}
