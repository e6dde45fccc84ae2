//! What the keys of a W3C Web Annotation file mean, for processors of JSON-LD.

use serde::Serialize;

/// The context of the model itself (§3.1).
pub(super) const ANNO: &str = "http://www.w3.org/ns/anno.jsonld";

/// Where Galley's own terms live. It is no address: nothing is there to be fetched, and nobody need own a domain.
const OWN: &str = "urn:uuid:efd9b871-9809-4dc0-a71e-3115cc57822d#";

/// `@context`: the model's, and the terms that it lacks. A processor that has the model's at hand needs no network.
#[derive(Serialize)]
pub(super) struct Context(&'static str, Terms);

#[derive(Serialize)]
struct Terms {
    galley: &'static str,
    /// Of the vocabulary's appendix D, which the model's own context leaves out.
    #[serde(rename = "Composite")]
    composite: &'static str,
    /// A motivation of the model (§3.3.5) that its own context forgot.
    assessing: &'static str,
    parts: Term,
    #[serde(rename = "galley:article")]
    article: Term,
    #[serde(rename = "galley:person")]
    person: Term,
    #[serde(rename = "galley:speaker")]
    speaker: Term,
    /// Null: processors pass over what stands there. It is Galley's own JSON.
    codebook: (),
}

#[derive(Serialize)]
struct Term {
    #[serde(rename = "@id")]
    id: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@container", skip_serializing_if = "Option::is_none")]
    container: Option<&'static str>,
}

impl Context {
    /// The context of a file.
    pub(super) fn new() -> Self {
        let link = |id| Term { id, kind: "@id", container: None };
        Self(
            ANNO,
            Terms {
                galley: OWN,
                composite: "oa:Composite",
                assessing: "oa:assessing",
                parts: Term { id: "as:items", kind: "@id", container: Some("@list") },
                article: link("galley:article"),
                person: link("galley:person"),
                speaker: link("galley:speaker"),
                codebook: (),
            },
        )
    }
}
