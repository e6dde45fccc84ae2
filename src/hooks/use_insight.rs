//! What an article's text and marks add up to, kept beside the desk: its text is read once, after it was shown
//! first; its gaps are found again with each edit, and when its language's lexicon has come.

use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::insight::gaps::Gaps;
use galley_core::insight::material::Material;
use galley_core::model::annotation::AnnotationSet;
use galley_core::model::codebook::Codebook;
use galley_core::model::id::{ArticleId, PersonId, RelationId};
use galley_core::model::person::Person;
use galley_core::model::relation::Relation;
use galley_core::model::work::Work;
use litemap::LiteMap;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;
use super::use_lexicon::use_lexicon;
use crate::dom::{late, task};

/// What is known of the open article beyond its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Insight {
    /// What stands in its text; empty until it was read.
    pub reading: Rc<Material>,
    /// What is missing.
    pub gaps: Rc<Gaps>,
}

/// What the meaning of marks hangs on: they themselves, how they relate, who is meant, and the codebook.
pub type Known = (AnnotationSet, Rc<LiteMap<RelationId, Rc<Relation>>>, Persons, Rc<Codebook>);

/// The cast.
type Persons = Rc<LiteMap<PersonId, Rc<Person>>>;

/// What the meaning of a work's marks hangs on.
#[must_use]
pub fn known(work: &Work) -> Known {
    (work.annotations.clone(), work.relations.clone(), work.persons.clone(), work.codebook.clone())
}

/// Keeps the open article's insight.
#[hook]
pub fn use_insight(desk: &Rc<Desk>) -> Rc<Insight> {
    let work = &desk.work;
    let has_lexicon = use_lexicon(&work.article);
    let read = use_state_eq(|| None::<(ArticleId, Rc<Material>)>);
    {
        let reading = read.setter();
        let article = work.article.clone();
        let about = (article.meta.language.clone(), article.meta.published.clone());
        let known = (article.text.clone(), article.blocks.clone(), about, galley_words::code());
        use_effect_on(known, move |_| {
            task::after_paint(move || {
                late::call(move || reading.set(Some((article.id, Rc::new(Material::of(&article))))));
            });
        });
    }
    // What was read in the article before says nothing of this one.
    let empty = use_memo((), |()| Rc::<Material>::default());
    let of_this = read.as_ref().filter(|(id, _)| *id == work.article.id).map(|(_, reading)| reading.clone());
    let reading = of_this.unwrap_or_else(|| (*empty).clone());
    let known = (
        known(work),
        (work.article.blocks.clone(), work.article.meta.clone()),
        (reading.clone(), has_lexicon, late::is_there()),
    );
    let gaps = use_memo(known, |_| {
        // The text is read again as soon as the late file is there.
        if late::is_there() { late::through(|| Rc::new(Gaps::of(work, &reading))) } else { Rc::default() }
    });
    let known = (reading, (*gaps).clone());
    use_memo(known, |(reading, gaps)| Insight { reading: reading.clone(), gaps: gaps.clone() })
}
