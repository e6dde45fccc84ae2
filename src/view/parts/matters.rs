//! The words of notices.
//!
//! Knows: what is said of each matter, in the language of now. A view asks when it renders, so that a notice that was
//! told before the language was switched speaks the new one. Does not know: how a notice looks, and what it is about
//! ([`galley_core::desk::Matter`]).

use galley_core::desk::{Arrived, Cause, Edited, Matter, Place, Refused, Stored, Unusable};
use galley_core::formats::Problem;
use galley_core::insight::people::Tally;
use galley_core::journal::recovery::Taken;
use galley_core::journal::reopening::{Aside, Harm};
use galley_core::model::codebook::spoken::{kind_word, spoken_kind};
use galley_core::model::origin::Origin;
use galley_core::model::time::Timestamp;
use galley_words::t;

use crate::dom::{decode, ids, late};
use crate::view::parts::words;

/// Characters of an address in a notice, at most.
const SHOWN: usize = 120;

/// What a notice says.
pub struct Words {
    /// What happened.
    pub title: String,
    /// What is safe, what to do; may be empty.
    pub text: String,
}

impl<Title: Into<String>, Text: Into<String>> From<(Title, Text)> for Words {
    fn from((title, text): (Title, Text)) -> Self {
        Self { title: title.into(), text: text.into() }
    }
}

/// The words of a matter; none as long as they are to come with the late file. What was just done, and that nothing is
/// kept, is said at once.
#[must_use]
pub fn words(matter: &Matter) -> Option<Words> {
    let at_once = match matter {
        Matter::Edited(what) => done(what),
        Matter::Stored(what) => not_kept(what),
        Matter::Arrived(_) | Matter::Refused(_) => None,
    };
    at_once.or_else(|| late::is_there().then(|| late::through(|| all(matter))))
}

/// What stands in their place before.
#[must_use]
pub fn awaited() -> Words {
    (if late::has_failed() { t!(late_not_come) } else { t!(shell_getting_ready) }, "").into()
}

/// What the reader did, and can take back.
fn done(what: &Edited) -> Option<Words> {
    Some(match what {
        Edited::Removed(id, name, words) => {
            (t!(state_removed, kind = kind_word(id, name), name = spoken_kind(id, name)), &**words).into()
        }
        Edited::ByText(kind, name, words) => {
            (t!(relation_by_text, relation = kind.spoken_name(), name = &**name), &**words).into()
        }
        _ => return None,
    })
}

/// What is not kept, or only here.
fn not_kept(what: &Stored) -> Option<Words> {
    Some(match what {
        Stored::SaveFailed(why) => (t!(state_save_failed), t!(state_save_failed_text, why = cause(why))).into(),
        Stored::Unusable(why, place, _) => unusable(why, *place),
        Stored::Emptied(true, _) => (t!(storage_emptied), t!(storage_emptied_open)).into(),
        Stored::Emptied(false, _) => (t!(storage_emptied), t!(storage_emptied_text)).into(),
        _ => return None,
    })
}

/// The words of any matter, once they have all come.
#[must_use]
pub fn all(matter: &Matter) -> Words {
    match matter {
        Matter::Edited(what) => edited(what),
        Matter::Arrived(what) => arrived(what),
        Matter::Stored(what) => stored(what),
        Matter::Refused(what) => refused(what),
    }
}

fn edited(what: &Edited) -> Words {
    match what {
        Edited::RemovedElsewhere(_, words) => (t!(state_removed_elsewhere), &**words).into(),
        // These are said at once.
        Edited::Removed(..) | Edited::ByText(..) => done(what).unwrap_or_else(awaited),
        Edited::EvidenceRemoved(entry) => (t!(evidence_removed), entry.name()).into(),
        Edited::MarkGone(words) => (t!(evidence_mark_gone), t!(evidence_mark_gone_text, words = &**words)).into(),
        Edited::NotUndone(what) => (t!(state_not_undone), t!(state_not_undone_text, what = *what)).into(),
        Edited::NotRedone(what) => (t!(state_not_redone), t!(state_not_undone_text, what = *what)).into(),
        Edited::TakenIn { people, unchanged, left, is_done } => taken_in(people, (*unchanged, *left), *is_done),
        Edited::LeftOut(file) => (t!(state_not_merged, file = file.spoken_name()), "").into(),
        Edited::Merged(file, counts) => (t!(state_merged, file = file.spoken_name()), counts.words()).into(),
        Edited::NotMerged(file, counts) => (t!(state_not_merged, file = file.spoken_name()), counts.words()).into(),
        Edited::Restored(as_of, difference) => (t!(state_restored, time = local(*as_of)), difference.words()).into(),
        Edited::NotRestored(as_of) => {
            (t!(state_not_restored, time = local(*as_of)), t!(state_not_restored_text)).into()
        }
    }
}

/// "Marks of 3 people came in" · "Ana 12, Ben 9, Cem 14".
fn taken_in(people: &[Tally], (unchanged, left): (usize, usize), is_done: bool) -> Words {
    let tally = |(name, count): &Tally| {
        let name = if name.is_empty() { t!(class_nobody) } else { name };
        t!(class_tally, name = name, count = *count)
    };
    let list: Vec<String> = people.iter().map(tally).collect();
    let title = match people.len() {
        0 if is_done => t!(class_taken_in).to_owned(),
        0 => t!(class_nothing_new).to_owned(),
        count => t!(class_people_came, count = count),
    };
    let mut text = words::list(&list);
    let mut add = |more: String| {
        if !text.is_empty() {
            text.push_str(if text.ends_with('.') { " " } else { ". " });
        }
        text.push_str(&more);
    };
    if unchanged > 0 {
        add(t!(class_unchanged, count = unchanged));
    }
    if left > 0 {
        add(t!(class_left, count = left));
    }
    (title, text).into()
}

fn arrived(what: &Arrived) -> Words {
    match what {
        Arrived::NoWords => (t!(opening_no_words), t!(opening_no_words_text)).into(),
        Arrived::TooLong => (t!(opening_too_long), t!(opening_too_long_text)).into(),
        Arrived::TooLarge(name, most) => {
            (t!(opening_too_large, name = name.spoken_name()), t!(opening_too_large_text, most = *most)).into()
        }
        Arrived::NotRead(name, why) => {
            (t!(opening_not_read, name = &**name), t!(opening_not_read_text, why = cause(why))).into()
        }
        Arrived::Empty(name) => (t!(opening_empty, name = &**name), t!(opening_empty_text)).into(),
        Arrived::NotText(name, looks) => (t!(opening_not_text, name = &**name), what_it_is(looks)).into(),
        Arrived::Foreign(Origin::File(name), looks, _) => {
            (t!(opening_foreign, name = &**name), what_it_is(looks)).into()
        }
        Arrived::Foreign(_, looks, _) => (t!(opening_foreign_pasted), what_it_is(looks)).into(),
        Arrived::ForeignJson(name, looks, _) => {
            (t!(opening_failed, name = name.spoken_name()), what_it_is(looks)).into()
        }
        Arrived::Failed(name, why, _) => (t!(opening_failed, name = name.spoken_name()), why.to_string()).into(),
        Arrived::UnknownEncoding => (t!(opening_unknown_encoding), t!(opening_unknown_encoding_text)).into(),
        Arrived::Address(known, _) => address(known),
        Arrived::Addresses => addresses(),
        Arrived::Everything(name, count, unread, first) => {
            everything(name.spoken_name(), *count, *unread, first.as_deref())
        }
        Arrived::Changed(name, problems, more) => changed(name.spoken_name(), problems, *more),
        Arrived::OtherText => (t!(opening_other_text), t!(opening_other_text_text)).into(),
        Arrived::HereAlready(..) => (t!(opening_here_already), t!(opening_here_already_text)).into(),
        Arrived::Copy(name, title, _) => {
            (t!(opening_copy), t!(opening_copy_text, name = &**name, title = &**title)).into()
        }
        Arrived::CopyOfFile(name, title) => {
            (t!(opening_copy), t!(opening_copy_file_text, name = name.spoken_name(), title = &**title)).into()
        }
        Arrived::NothingNew(name) => {
            (t!(opening_nothing_new), t!(opening_nothing_new_text, name = name.spoken_name())).into()
        }
        Arrived::Guessed(name, label, _) => {
            let region = decode::region_of(label);
            (t!(opening_guessed, name = &**name), t!(opening_guessed_text, name = region, label = &**label)).into()
        }
        Arrived::Damaged(name, count, ..) => {
            (t!(opening_damaged, name = &**name, count = *count), t!(opening_damaged_text)).into()
        }
    }
}

fn address(address: &str) -> Words {
    let shown: String = address.chars().take(SHOWN).collect();
    let shown = if shown.len() < address.len() { format!("{shown}…") } else { shown };
    (t!(opening_address), t!(opening_address_text, address = shown)).into()
}

fn everything(name: &str, count: usize, unread: usize, first: Option<&Aside>) -> Words {
    let mut text = t!(opening_everything_text, name = name);
    if let Some(first) = first {
        text.push(' ');
        text += &t!(opening_everything_problems, count = unread, key = &first.key, why = harm(first.why.as_ref()));
    }
    (t!(opening_everything, count = count), text).into()
}

fn changed(name: &str, problems: &[Problem], more: usize) -> Words {
    let mut list: Vec<String> = problems.iter().map(ToString::to_string).collect();
    if more > 0 {
        list.push(t!(opening_more_changes, count = more));
    }
    (t!(opening_changed, name = name), list.join(" ")).into()
}

fn addresses() -> Words {
    (t!(opening_addresses), t!(opening_addresses_text)).into()
}

/// What it is, that nothing was changed, and what to do.
fn what_it_is(looks: &str) -> String {
    format!("{} {}", t!(opening_not_text_text, format = looks), t!(opening_not_text_advice, format = looks))
}

fn stored(what: &Stored) -> Words {
    match what {
        // These are said at once.
        Stored::SaveFailed(_) | Stored::Unusable(..) | Stored::Emptied(..) => not_kept(what).unwrap_or_else(awaited),
        Stored::MadeRoom(count, _) => (t!(keeping_made_room), t!(keeping_made_room_text, count = *count)).into(),
        Stored::Aside(count, why, taken, _) => {
            let (why, rest) = (harm(why.as_ref()), taken.map_or_else(|| t!(aside_rest_opens).to_owned(), from_copy));
            (t!(aside_title, count = *count), t!(aside_text, why = why, rest = rest)).into()
        }
        Stored::Replaced(taken) => (t!(aside_missing), from_copy(*taken)).into(),
        Stored::Missing => (t!(aside_missing), t!(aside_missing_text)).into(),
        Stored::Newer(count, _) => (t!(newer_kept, count = *count), t!(aside_newer_text)).into(),
        Stored::NotOpened(why) => {
            (t!(opening_storage_failed), t!(opening_storage_failed_text, why = cause(why))).into()
        }
        Stored::NotHere => (t!(opening_not_here), t!(opening_not_here_text)).into(),
        Stored::NotRead => (t!(app_not_read), t!(app_not_read_text)).into(),
        Stored::PointNotRead => (t!(app_point_not_read), t!(app_point_not_read_text)).into(),
        Stored::DraftKept => (t!(opening_draft_kept), t!(opening_draft_kept_text)).into(),
        Stored::DeletedElsewhere => (t!(keeping_deleted_elsewhere), t!(keeping_deleted_elsewhere_text)).into(),
        Stored::Trashed(_, title) => (t!(keeping_moved_to_trash), &**title).into(),
        Stored::NotErased(_, why) => {
            (t!(keeping_article_not_deleted), t!(keeping_article_not_deleted_text, why = cause(why))).into()
        }
        Stored::TrashNotEmptied => (t!(keeping_trash_not_emptied), t!(keeping_refused)).into(),
        Stored::AsideNotDeleted(_) => (t!(keeping_not_deleted), t!(keeping_refused)).into(),
        Stored::NotEverything(why) => {
            (t!(keeping_not_everything), t!(keeping_not_everything_text, why = &**why)).into()
        }
        Stored::HandedIn => (t!(class_handed_in), t!(class_handed_in_text)).into(),
        Stored::NewVersion => (t!(keeping_new_version), t!(keeping_new_version_text)).into(),
    }
}

fn unusable(why: &Unusable, place: Place) -> Words {
    let (title, text) = match why {
        Unusable::Newer => (t!(storage_newer), t!(storage_newer_text).to_owned()),
        Unusable::Slow => (t!(storage_slow), t!(storage_slow_text).to_owned()),
        Unusable::None(why) => (t!(storage_unusable), t!(storage_unusable_load, why = cause(why))),
        Unusable::Failed(why) => (t!(storage_unusable), t!(storage_unusable_again, why = cause(why))),
    };
    let safe = match place {
        Place::Memory => t!(storage_only_in_tab),
        Place::Device | Place::Browser => t!(storage_in_browser),
    };
    (title, format!("{text} {safe}")).into()
}

fn harm(why: Option<&Harm>) -> String {
    why.map(ToString::to_string).unwrap_or_default()
}

fn from_copy(taken: Taken) -> String {
    match taken {
        Taken::Copy(at) => t!(aside_from_copy, time = ids::local_time(at)),
        Taken::Marks(count, at) => t!(aside_marks_from_copy, count = count, time = ids::local_time(at)),
        Taken::Rebuilt => t!(aside_rebuilt).to_owned(),
    }
}

fn refused(what: &Refused) -> Words {
    match what {
        Refused::File(why, _) => (t!(keeping_no_file), cause(why)).into(),
        Refused::Export(why) => (t!(keeping_no_file), t!(app_no_file_copy, error = cause(why))).into(),
        Refused::Record(_) => (t!(keeping_no_file), t!(keeping_no_file_record)).into(),
        Refused::Table => (t!(export_download_failed), "").into(),
        Refused::Address(_) => (t!(app_not_gone), t!(app_not_gone_text)).into(),
        Refused::Name => (t!(app_name_not_kept), t!(keeping_name_not_kept_text)).into(),
        Refused::NameAtStart => (t!(keeping_name_not_kept), t!(keeping_name_not_kept_text)).into(),
        Refused::Keys => (t!(keys_not_kept), t!(keeping_name_not_kept_text)).into(),
        Refused::Codebook => (t!(codebook_not_for_new), t!(codebook_not_for_new_text)).into(),
        Refused::Print => (t!(print_refused), t!(print_refused_text)).into(),
        Refused::Language => (t!(language_failed), t!(language_failed_text)).into(),
    }
}

/// Why something was not done, as it stands inside a sentence.
#[must_use]
pub fn cause(why: &Cause) -> String {
    match why {
        Cause::Browser(words) => return words.to_string(),
        Cause::NoAnswerBecause(why) => return t!(reason_no_answer_because, error = cause(why)),
        Cause::Refused(why) => return t!(reason_refused, error = cause(why)),
        Cause::NoReason => t!(reason_none),
        Cause::Closed => t!(reason_closed),
        Cause::NoDatabase => t!(reason_no_database),
        Cause::Forbidden => t!(reason_forbidden),
        Cause::NotGalleys => t!(reason_not_galleys),
        Cause::PartMissing => t!(reason_part_missing),
        Cause::NoAnswer => t!(reason_no_answer),
        Cause::Full => t!(reason_full),
        Cause::KeepsNothing => t!(reason_keeps_nothing),
        Cause::OtherTab => t!(reason_other_tab),
        Cause::NewerTab => t!(reason_newer_tab),
    }
    .to_owned()
}

fn local(at: Timestamp) -> String {
    words::local(&ids::local_time(at))
}
