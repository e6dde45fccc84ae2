//! What readers see of the ready codebooks, in the language of the interface.
//!
//! Knows: every name, definition and example in [`ready`](super::ready). What somebody has renamed or written
//! anew stays as it is. Does not know: languages.

use galley_words::t;

use super::{Attribute, Choice, Codebook, Kind, RelationType, TO_CHECK};
use crate::text::folding::fold;

/// [`Kind::word`] of the kind with this id and name.
#[must_use]
pub fn kind_word(id: &str, name: &str) -> &'static str {
    match (id, name) {
        ("quote", "Quote") => "quote",
        ("claim", "Claim") => "claim",
        ("source", "Source") => "source",
        _ => "other",
    }
}

/// [`Kind::spoken_name`] of the kind with this id and name.
#[must_use]
pub fn spoken_kind(id: &str, name: &str) -> String {
    match (id, name) {
        ("quote", "Quote") => t!(kind_quote),
        ("claim", "Claim") => t!(kind_claim),
        ("source", "Source") => t!(kind_source),
        ("figure", "Figure") => t!(codebook_kind_figure),
        ("loaded", "Loaded words") => t!(codebook_kind_loaded),
        ("fact", "Fact") => t!(codebook_kind_fact),
        ("opinion", "Opinion") => t!(codebook_kind_opinion),
        ("speculation", "Speculation") => t!(codebook_kind_speculation),
        ("call-to-action", "Call to action") => t!(codebook_kind_call),
        _ => return name.to_owned(),
    }
    .to_owned()
}

/// A definition or an example: whole sentences, which nobody writes by chance in the very same words.
fn spoken(sentence: &str) -> String {
    match sentence {
        "Words that the story gives as somebody’s, in quotation marks or reported." => t!(definition_quote),
        "A statement of fact that could be checked." => t!(definition_claim),
        "A person, organization or document that words or facts come from." => t!(definition_source),
        "A number, an amount, a date or a share that could be looked up." => t!(codebook_definition_figure),
        "Words that judge while they seem to report." => t!(codebook_definition_loaded),
        "Something that is said to be so, and that could be checked." => t!(codebook_definition_fact),
        "What somebody thinks of something: good, bad, right, wrong." => t!(codebook_definition_opinion),
        "What may be so or may come, though nobody knows." => t!(codebook_definition_speculation),
        "What readers or others are asked to do." => t!(codebook_definition_call),
        "Has nothing to gain or to lose by what is said." => t!(codebook_definition_independent),
        "At least one other source says the same." => t!(codebook_definition_multiple),
        "Shows how it is known: documents, figures, having been there." => t!(codebook_definition_verifies),
        "Has the office or the knowledge to say it." => t!(codebook_definition_authoritative),
        "The article says who it is." => t!(codebook_definition_named),
        "An opinion or a prediction." => t!(codebook_definition_cannot_be_checked),
        "“We never counted them,” she said." => t!(codebook_example_quote),
        "Repairs would cost $4.2 million." => t!(codebook_example_claim),
        "Ruth Okafor, who chairs the board" => t!(codebook_example_source),
        "two thirds of the 1,200 households" => t!(codebook_example_figure),
        "the so-called reform" => t!(codebook_example_loaded),
        "The night boat ran for 41 years." => t!(codebook_example_fact),
        "The plan is a disgrace." => t!(codebook_example_opinion),
        "The harbor could be empty by spring." => t!(codebook_example_speculation),
        "Write to the board before Friday." => t!(codebook_example_call),
        _ => return sentence.to_owned(),
    }
    .to_owned()
}

impl Codebook {
    /// What readers call it: the ready ones in the language of the interface, as long as nobody has renamed
    /// them. Files hold [`Codebook::name`].
    #[must_use]
    pub fn spoken_name(&self) -> String {
        match self.name.as_str() {
            "News" => t!(codebook_name_news),
            "Newsroom fact-check" => t!(codebook_name_fact_check),
            "Media-literacy class" => t!(codebook_name_class),
            "Source audit" => t!(codebook_name_source_audit),
            _ => return self.name.clone(),
        }
        .to_owned()
    }

    /// What readers call the kind with this id ([`Kind::spoken_name`]), or its id where the codebook lacks it.
    #[must_use]
    pub fn spoken_kind_name(&self, id: &str) -> String {
        self.kind(id).map_or_else(|| id.to_owned(), Kind::spoken_name)
    }
}

impl Kind {
    /// Which of the built-in kinds it is, as long as nobody has renamed it: "quote", "claim", "source", else
    /// "other". Messages that name a kind choose by it.
    #[must_use]
    pub fn word(&self) -> &'static str {
        kind_word(&self.id, &self.name)
    }

    /// What readers call it: the ready kinds in the language of the interface, as long as nobody has renamed
    /// them. Files hold [`Kind::name`].
    #[must_use]
    pub fn spoken_name(&self) -> String {
        spoken_kind(&self.id, &self.name)
    }

    /// When to use it, in the reader's language as [`Kind::spoken_name`] is; somebody's own words as they are.
    #[must_use]
    pub fn spoken_definition(&self) -> String {
        spoken(&self.definition)
    }

    /// An example, likewise.
    #[must_use]
    pub fn spoken_example(&self) -> String {
        spoken(&self.example)
    }
}

impl Attribute {
    /// What readers call it: the built-in ones in the language of the interface, as long as nobody has renamed
    /// them.
    #[must_use]
    pub fn spoken_name(&self) -> String {
        match (self.id.as_str(), self.name.as_str()) {
            ("type", "Type") => t!(asked_type),
            ("status", "Status") => t!(asked_status),
            ("verdict", "Verdict") => t!(asked_verdict),
            ("priority", "Priority") => t!(asked_priority),
            ("named", "Named") => t!(asked_named),
            ("role", "Role") => t!(asked_role),
            ("against", "Checked against") => t!(codebook_asked_against),
            ("accurate", "Word for word") => t!(codebook_asked_accurate),
            ("correction", "Correction") => t!(codebook_asked_correction),
            ("evidence", "Evidence") => t!(codebook_asked_evidence),
            ("reason", "Why not named") => t!(codebook_asked_reason),
            ("reached", "Reached for comment") => t!(codebook_asked_reached),
            ("right", "Right") => t!(codebook_asked_right),
            ("right-figure", "Right figure") => t!(codebook_asked_right_figure),
            ("unit", "Unit") => t!(codebook_asked_unit),
            ("as-of", "As of") => t!(codebook_asked_as_of),
            ("effect", "Effect") => t!(codebook_asked_effect),
            ("neutral", "Neutral words") => t!(codebook_asked_neutral),
            ("checked", "Checked") => t!(codebook_asked_checked),
            ("whose", "Whose") => t!(codebook_asked_whose),
            ("independent", "Independent") => t!(codebook_asked_independent),
            ("stake", "What is at stake") => t!(codebook_asked_stake),
            ("multiple", "Multiple") => t!(codebook_asked_multiple),
            ("verifies", "Verifies") => t!(codebook_asked_verifies),
            ("authoritative", "Authoritative or informed") => t!(codebook_asked_authoritative),
            ("sourced", "Sourced") => t!(codebook_asked_sourced),
            _ => return self.name.clone(),
        }
        .to_owned()
    }

    /// When to give which answer, in the reader's language as [`Attribute::spoken_name`] is.
    #[must_use]
    pub fn spoken_definition(&self) -> String {
        spoken(&self.definition)
    }

    /// What readers see for a stored value: the choice's spoken name, yes or no, or the value itself.
    #[must_use]
    pub fn spoken_value(&self, value: &str) -> String {
        if self.kind == super::AttributeKind::YesNo {
            match value {
                "yes" => return t!(answer_yes).to_owned(),
                "no" => return t!(answer_no).to_owned(),
                _ => {}
            }
        }
        match self.choices.iter().find(|choice| choice.id == value) {
            Some(choice) => choice.spoken_name(),
            // The state of a claim that nobody has looked into has one name, whether the codebook offers it or not.
            None if value == TO_CHECK => t!(answer_to_check).to_owned(),
            None => value.to_owned(),
        }
    }

    /// What is stored for words that somebody typed: the answer that the question offers under that name, else the
    /// words.
    #[must_use]
    pub fn stored(&self, typed: &str) -> String {
        let folded = fold(typed.trim());
        let offered = self.choices.iter().find(|choice| fold(&choice.spoken_name()) == folded);
        offered.map_or_else(|| typed.to_owned(), |choice| choice.id.clone())
    }
}

impl Choice {
    /// When to choose it, in the reader's language as [`Choice::spoken_name`] is.
    #[must_use]
    pub fn spoken_definition(&self) -> String {
        spoken(&self.definition)
    }

    /// What readers see: the built-in answers in the language of the interface, as long as nobody has renamed
    /// them.
    #[must_use]
    pub fn spoken_name(&self) -> String {
        match (self.id.as_str(), self.name.as_str()) {
            ("direct", "Direct") => t!(answer_direct),
            ("indirect", "Indirect") => t!(answer_indirect),
            ("mixed", "Mixed") => t!(answer_mixed),
            ("to-check", "To check") => t!(answer_to_check),
            ("confirmed", "Confirmed") => t!(answer_confirmed),
            ("wrong", "Wrong") => t!(answer_wrong),
            ("changed", "Changed") => t!(answer_changed),
            // The second is what versions before this one called it.
            ("on-author", "Author to answer" | "On author") => t!(answer_on_author),
            ("cannot-be-checked", "Cannot be checked") => t!(answer_cannot_be_checked),
            ("high", "High") => t!(answer_high),
            ("normal", "Normal") => t!(answer_normal),
            ("low", "Low") => t!(answer_low),
            ("person", "Person") => t!(answer_person),
            ("organization", "Organization") => t!(answer_organization),
            ("document", "Document") => t!(answer_document),
            ("yes", "Yes") => t!(answer_yes),
            ("no", "No") => t!(answer_no),
            ("checked", "Checked") => t!(codebook_answer_checked),
            ("recording", "Recording") => t!(codebook_answer_recording),
            ("notes", "Notes or transcript") => t!(codebook_answer_notes),
            ("published", "Published elsewhere") => t!(codebook_answer_published),
            ("speaker", "Asked the speaker") => t!(codebook_answer_speaker),
            ("correct", "Correct") => t!(codebook_answer_correct),
            ("mostly-correct", "Mostly correct") => t!(codebook_answer_mostly_correct),
            ("misleading", "Misleading") => t!(codebook_answer_misleading),
            ("missing-context", "Missing context") => t!(codebook_answer_missing_context),
            ("unproven", "Unproven") => t!(codebook_answer_unproven),
            ("praises", "Praises") => t!(codebook_answer_praises),
            ("blames", "Blames") => t!(codebook_answer_blames),
            ("frightens", "Frightens") => t!(codebook_answer_frightens),
            ("cannot", "Cannot be checked") => t!(codebook_answer_cannot),
            ("author", "The author’s") => t!(codebook_answer_author),
            ("quoted", "Somebody’s in the article") => t!(codebook_answer_quoted),
            ("several", "By several sources") => t!(codebook_answer_several),
            ("one", "By one source") => t!(codebook_answer_one),
            ("none", "By none") => t!(codebook_answer_none),
            _ => return self.name.clone(),
        }
        .to_owned()
    }
}

impl RelationType {
    /// What readers call it: the built-in ones in the language of the interface, as long as nobody has renamed
    /// them.
    #[must_use]
    pub fn spoken_name(&self) -> String {
        match (&*self.id, self.name.as_str()) {
            ("attributedTo", "Said by") => t!(connection_attributed_to).to_owned(),
            ("madeBy", "Made by") => t!(connection_made_by).to_owned(),
            ("supports", "Supports") => t!(connection_supports).to_owned(),
            ("contradicts", "Contradicts") => t!(connection_contradicts).to_owned(),
            _ => self.name.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::ready::ready;
    use super::*;

    /// In English what is spoken is what is written, so a name that a `spoken_…` lacks is seen only by this:
    /// in a language whose messages are all empty, nothing of the ready codebooks is left.
    #[test]
    fn all_of_the_built_in_codebook_has_words() {
        let empty: &'static str = Box::leak("\u{1e}".repeat(10_000).into_boxed_str());
        galley_words::choose(Some(galley_words::Language {
            code: "en",
            table: empty,
            category: Box::new(|_| "other".to_owned()),
            number: Box::new(|number| number.to_string()),
        }));
        let mut names: Vec<String> = Vec::new();
        for book in ready() {
            names.push(book.spoken_name());
            names.extend(book.relations.iter().map(RelationType::spoken_name));
            for kind in &book.kinds {
                names.extend([kind.spoken_name(), kind.spoken_definition(), kind.spoken_example()]);
                names.push(book.spoken_kind_name(&kind.id));
                for attribute in &kind.attributes {
                    names.extend([attribute.spoken_name(), attribute.spoken_definition()]);
                    names.extend(attribute.choices.iter().map(|choice| attribute.spoken_value(&choice.id)));
                    names.extend(attribute.choices.iter().map(Choice::spoken_definition));
                }
            }
        }
        assert!(names.iter().all(String::is_empty), "{names:?}");
        galley_words::choose(None);
    }

    /// In English they are the very words that files hold.
    #[test]
    fn what_is_spoken_in_english_is_what_files_hold() {
        for book in ready() {
            assert_eq!(book.spoken_name(), book.name);
            for kind in &book.kinds {
                assert_eq!(
                    (kind.spoken_name(), kind.spoken_definition(), kind.spoken_example()),
                    (kind.name.clone(), kind.definition.clone(), kind.example.clone())
                );
                for attribute in &kind.attributes {
                    assert_eq!(attribute.spoken_name(), attribute.name);
                    assert_eq!(attribute.spoken_definition(), attribute.definition);
                    for choice in &attribute.choices {
                        assert_eq!(choice.spoken_name(), choice.name);
                        assert_eq!(choice.spoken_definition(), choice.definition);
                        assert_eq!(attribute.stored(&choice.name), choice.id);
                    }
                }
            }
        }
    }

    #[test]
    fn what_somebody_has_named_stays_as_it_is() {
        let mut kind = Codebook::news().kinds.remove(0);
        assert_eq!((kind.word(), kind.spoken_name()), ("quote", "Quote".to_owned()));
        kind.name = "Zitat".to_owned();
        assert_eq!((kind.word(), kind.spoken_name()), ("other", "Zitat".to_owned()));
        assert_eq!(Codebook::news().spoken_kind_name("gone"), "gone");
        let aye = Choice { id: "yes".to_owned(), name: "Aye".to_owned(), ..Choice::default() };
        assert_eq!(aye.spoken_name(), "Aye");
    }
}
