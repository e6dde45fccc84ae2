//! The lexicon of the open article's language: fetched when an article in that language is open for the first time.

use galley_core::model::article::Article;
use galley_core::text::lexicon;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;
use crate::dom::{tables, task};

/// Whether the words are known by which sentences of this article end. The view that calls this renders again when they
/// have come; where they cannot be had, the rules of all languages hold.
#[hook]
pub fn use_lexicon(article: &Article) -> bool {
    let render = use_force_update();
    let known = (article.text.clone(), article.meta.language.clone());
    let language = use_memo(known, |_| article.language().to_owned());
    let wanted = lexicon::FILES.iter().find(|(code, _)| code.eq_ignore_ascii_case(&language)).copied();
    use_effect_on(wanted, move |wanted| {
        let Some((code, file)) = wanted.filter(|(code, _)| lexicon::of_language(code).is_none()) else { return };
        task::spawn(async move {
            if let Ok(words) = tables::fetch(file).await {
                lexicon::register(code, &words);
                render.force_update();
            }
        });
    });
    lexicon::of_language(&language).is_some()
}
