//! What the columns are called.
//!
//! Knows: the heads of each table, and how a question of a codebook becomes one. Does not know: what stands below. A head is
//! small letters of ASCII, digits and `_`, the same in every language, and what means the same is called the same in every
//! table (docs/tables.md).

use litemap::LiteMap;

use crate::model::work::Work;

/// The annotations, before the answers to the codebook's questions.
pub(super) const BEFORE: [&str; 15] = [
    "annotation_id",
    "kind",
    "text",
    "prefix",
    "suffix",
    "start",
    "end",
    "unit",
    "parts",
    "part_count",
    "block",
    "paragraph",
    "anchoring",
    "said_by",
    "person",
];

/// The annotations, behind the answers.
pub(super) const AFTER: [&str; 14] = [
    "other_answers",
    "note",
    "tags",
    "evidence_count",
    "origin",
    "creator",
    "created",
    "modified",
    "article_id",
    "article_title",
    "article_outlet",
    "article_url",
    "article_published",
    "article_sha256",
];

/// The relations.
pub(super) const RELATIONS: [&str; 14] = [
    "relation_id",
    "from_id",
    "from_kind",
    "from_text",
    "relation_type",
    "to_id",
    "to_kind",
    "to_text",
    "note",
    "creator",
    "created",
    "modified",
    "article_id",
    "article_title",
];

/// The claims.
pub(super) const CLAIMS: [&str; 24] = [
    "number",
    "text",
    "said_by",
    "status",
    "priority",
    "verdict",
    "evidence_count",
    "evidence",
    "paragraph",
    "note",
    "tags",
    "start",
    "end",
    "unit",
    "parts",
    "part_count",
    "creator",
    "created",
    "modified",
    "annotation_id",
    "article_id",
    "article_title",
    "article_url",
    "article_published",
];

/// The evidence.
pub(super) const EVIDENCE: [&str; 18] = [
    "evidence_id",
    "annotation_id",
    "kind",
    "text",
    "reference",
    "url",
    "place",
    "date",
    "contact",
    "note",
    "cited_text",
    "cited_annotation_id",
    "cited_article_id",
    "cited_article_title",
    "creator",
    "created",
    "article_id",
    "article_title",
];

/// How the heads of each table begin: as many as tell it from tables of other programs.
pub(in crate::formats) const BEGINNINGS: [[&str; 3]; 4] = [
    [BEFORE[0], BEFORE[1], BEFORE[2]],
    [RELATIONS[0], RELATIONS[1], RELATIONS[2]],
    [CLAIMS[0], CLAIMS[1], CLAIMS[2]],
    [EVIDENCE[0], EVIDENCE[1], EVIDENCE[2]],
];

/// The questions of a codebook, each id once, with the name of its column: the id in small letters with `_` for what
/// parts its words. `answer_` stands in front where another column is called so or a digit would come first, a number
/// behind where even that is taken. Letters of other scripts stay: they are what tells one question from another.
pub(super) fn questions(work: &Work) -> Vec<(&str, String)> {
    let mut met: LiteMap<&str, ()> = LiteMap::new();
    let mut taken: LiteMap<String, ()> = BEFORE.iter().chain(&AFTER).map(|head| ((*head).to_owned(), ())).collect();
    let mut questions = Vec::new();
    for question in work.codebook.kinds.iter().flat_map(|kind| &kind.attributes) {
        let id = question.id.as_str();
        if met.insert(id, ()).is_some() {
            continue;
        }
        let plain = snake(id);
        let is_free = |head: &String| !taken.contains_key(head);
        let is_name = |head: &String| head.starts_with(|c: char| !c.is_ascii_digit());
        let answer = if plain.is_empty() { "answer".to_owned() } else { format!("answer_{plain}") };
        let numbered = (2..).map(|number| format!("{answer}_{number}"));
        let mut names = [plain].into_iter().filter(is_name).chain([answer.clone()]).chain(numbered);
        let Some(head) = names.find(is_free) else { continue };
        taken.insert(head.clone(), ());
        questions.push((id, head));
    }
    questions
}

/// Words as one word: small letters, and one `_` wherever there is something else of ASCII, white space, or a capital behind
/// a small letter.
fn snake(words: &str) -> String {
    let mut name = String::new();
    let mut was_small = false;
    for c in words.chars() {
        if c.is_whitespace() || c.is_control() || c.is_ascii() && !c.is_ascii_alphanumeric() {
            was_small = false;
            if !name.ends_with('_') {
                name.push('_');
            }
            continue;
        }
        if was_small && c.is_uppercase() {
            name.push('_');
        }
        was_small = c.is_lowercase();
        name.extend(c.to_lowercase());
    }
    name.trim_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::snake;

    #[test]
    fn an_id_becomes_one_word() {
        for (id, head) in [
            ("status", "status"),
            ("to-check", "to_check"),
            ("madeBy", "made_by"),
            ("How  sure?", "how_sure"),
            (" =SUM(A1)", "sum_a1"),
            ("Größe in m²", "größe_in_m²"),
            ("سؤال\u{a0}أول", "سؤال_أول"),
            ("URL", "url"),
            ("\u{3000}—", "—"),
            (" - ", ""),
        ] {
            assert_eq!(snake(id), head, "{id}");
        }
    }
}
