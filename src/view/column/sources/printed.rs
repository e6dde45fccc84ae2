//! The sources on paper.

use galley_core::desk::Desk;
use galley_core::insight::cast::Cast;
use galley_words::t;
use yew::prelude::*;

use crate::view::parts::words;

use super::drawing::{counted, sentence, voice, what};

/// The table on paper: every row, with its bar and strip.
pub fn printed(desk: &Desk) -> Html {
    let cast = Cast::of(&desk.work);
    if cast.rows.is_empty() {
        return Html::default();
    }
    let most = cast.all().map(|row| row.words + row.indirect).max().unwrap_or(0);
    let rows = cast.all().map(|row| {
        let name = row.person.as_ref().map_or_else(|| t!(cast_nobody).to_owned(), |person| person.name.clone());
        let checks = row.person.as_ref().map(|person| words::list(&person.checks.iter().map(|check| words::check(check).to_owned()).collect::<Vec<_>>()));
        let (said, checks) = (what(row), checks.unwrap_or_default());
        html! {
            <tbody>
                <tr>
                    <th scope="row" class="who"><bdi>{ name }</bdi>if !said.is_empty() { <span class="what" dir="auto">{ said }</span> }</th>
                    <td><span class="share">{ t!(cast_percent, share = row.share) }</span><span class="words">{ counted(row) }</span></td>
                </tr>
                <tr><td colspan="2">
                    { voice(row, most) }
                    <span class="print-facts"><bdi>{ sentence(desk, row) }</bdi>if !checks.is_empty() { <bdi>{ checks }</bdi> }</span>
                </td></tr>
            </tbody>
        }
    });
    html! {
        <section class="print-cast" aria-labelledby="print-cast">
            <h2 id="print-cast">{ t!(cast_heading) }</h2>
            <p>{ t!(cast_counts, words = cast.words, sources = cast.rows.len()) }<br />{ t!(cast_legend) }</p>
            <table class="cast">
                <thead><tr><th scope="col">{ t!(cast_source) }</th><th scope="col">{ t!(cast_share) }</th></tr></thead>
                { for rows }
            </table>
        </section>
    }
}
