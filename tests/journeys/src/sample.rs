//! The sample article marked up whole, as an editor would: what the journeys by keyboard and by touch make.

/// A mark to make.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    /// Its kind's id.
    pub kind: &'static str,
    /// Its words, part by part, each standing in one block. The first occurrence in the article is meant.
    pub parts: &'static [&'static str],
    /// The note that it is given.
    pub note: &'static str,
}

const fn quote(parts: &'static [&'static str], note: &'static str) -> Mark {
    Mark { kind: "quote", parts, note }
}

const fn claim(parts: &'static [&'static str], note: &'static str) -> Mark {
    Mark { kind: "claim", parts, note }
}

const fn source(parts: &'static [&'static str], note: &'static str) -> Mark {
    Mark { kind: "source", parts, note }
}

/// Every quote, claim and source of the sample article, in the order of the text by their first words.
/// Each begins and ends at a word, or at the quotation mark beside one.
pub const MARKS: &[Mark] = &[
    claim(&["The stage beneath the ramp dates from 1958"], "Harbor archive has the plans"),
    claim(
        &["The 11:40 ferry across Ellery Narrows may make its last crossing on March 31"],
        "Only if the board votes so",
    ),
    claim(
        &["Repairing its landing stage would cost $4.2 million, twice what the harbor board set aside"],
        "Budget line?",
    ),
    source(&["Its own papers"], "Agenda of Thursday, page 7"),
    claim(
        &[
            "212 people a night took the late sailing in October, down from 390 before the Quarry Road bridge opened in 2021",
        ],
        "Ticket counts; passes are left out",
    ),
    source(&["Tomas Brandt, a night nurse at St. Brannock’s Hospital"], "Met on board, November 12"),
    claim(&["it leaves out staff who travel on hospital passes"], "Ask the board how passes are counted"),
    quote(
        &["“They counted tickets, and we don’t buy tickets,”", "“Ask the crew who is on board at midnight.”"],
        "On tape",
    ),
    quote(
        &[
            "“Nobody here wants to cancel the night boat,”",
            "“But we cannot pay for two ferries with the money for one.”",
        ],
        "By phone",
    ),
    source(&["Ruth Okafor, who chairs the board"], "Chair since 2019: check"),
    source(&["A member of the crew, who asked not to be named"], "Known to the desk"),
    claim(&["the boat had carried “three hundred, easily” on most weeknights since the fall"], "Against 212"),
    quote(&["“three hundred, easily”"], "Notebook, page 4"),
    quote(
        &["“The mate said, ‘Count everybody,’ so we counted everybody,”", "“Then no one asked us for the sheets.”"],
        "Where are the sheets?",
    ),
    source(&["A survey by Hallam & Rees, the consulting engineers"], "PDF on file"),
    claim(&["corrosion in 31 of the stage’s 48 piles"], "Survey, table 2"),
    quote(&["“no more than three winters”"], "Survey, page 3"),
    claim(&["it put repairs at $3.6 million"], "Without a pontoon"),
    claim(&["The board’s figure is higher because it includes a temporary pontoon"], "Ask for the offer"),
    source(&["its finance director, Leon Achterberg"], "Email of November 17"),
    quote(&["“They counted tickets, and we don’t buy tickets.”"], "The pull quote repeats it"),
    source(&["a memo to the board"], "Seen, not held"),
    quote(
        &["“The ramp can be closed for nine nights without a pontoon. We see no reason to hire one for nine months, \
           and we were not asked to look for one.”"],
        "Copied by hand",
    ),
    quote(&["Achterberg said he did not recall the memo"], "Indirect"),
    claim(&["saves $610,000 a year"], "Which year’s prices?"),
    claim(&["Crossing by the bridge adds 26 minutes"], "Timetable of September"),
    source(&["the county bus timetable"], "Online"),
    claim(&["the last bus leaves at 11:15"], "Not on Sundays"),
    claim(&["The minibus would hold 16 people"], "For 212 riders"),
    source(&["The Narrows Residents’ Association"], "Letter of October 30"),
    quote(&["“a nightly alarm clock”"], "In the letter"),
    claim(&["noise complaints had tripled in a year"], "The board’s numbers say otherwise"),
    claim(&["the board logged 19 complaints in 2023 and 27 in 2024"], "Not tripled"),
    claim(&["four of the nine bakers come over on the 11:40"], "Names with the desk"),
    quote(&["“If the boat stops, I start looking for four people,”"], "In the shop"),
    source(&["Marta Lindqvist, who has run the shop since 1998"], "Spelling checked"),
    source(&["A note taped to the till"], "Photo by Jo Whitfield"),
    quote(&["“Save our boat ⛴️”"], "With the ferry"),
    claim(&["148 employees who live on the north bank"], "Payroll, by email"),
    source(&["a spokeswoman, Elena Fried"], "Hospital press office"),
    claim(&["96 of them told the office that they take the ferry"], "Asked when?"),
    quote(&["“Ninety-six is not the board’s number, and it is only our half of the boat,”"], "On tape"),
    source(&["The state’s own study of the Narrows, published in 2022"], "Chapter 5"),
    quote(&["“no substitute for a crossing on foot.”"], "Study, page 61"),
    claim(&["have collected 1,840 signatures"], "Counted by the city clerk?"),
    source(&["The mayor, Ruben Ostrow"], "Through an aide"),
    quote(&["“look at every number again”"], "After the meeting"),
];

/// Marks of [`STORY`](crate::STORY) in all patterns: split, nested in their own kind and in others, overlapping. Kinds by their ids,
/// and the words of each part; `own1` to `own4` are a reader's own.
pub const PATTERNED: &[(&str, &[&str])] = &[
    ("own4", &["PORT SELBY"]),
    ("claim", &["It would save $310,000 a year"]),
    ("own3", &["$310,000"]),
    ("source", &["the clerk’s office"]),
    ("quote", &["“We are not closing books,”", "“We are closing buildings, and every shelf will find a room.”"]),
    ("claim", &["every shelf will find a room"]),
    ("source", &["Mayor Ines Calder"]),
    ("own2", &["Readers in the hill quarter"]),
    ("source", &["Tomas Reyes, a retired bus driver"]),
    ("quote", &["“Two buses there and two back,” he said. “My grandson reads faster than that.”"]),
    ("quote", &["“Two buses there and two back,”"]),
    ("quote", &["“Leave us our 📚👩🏽‍🚒 corner!”"]),
    ("own1", &["drawn a fire engine"]),
    ("claim", &["The council meets at 7 p.m. in the old customs house"]),
    ("claim", &["at 7 p.m."]),
    ("source", &["A report by the county’s auditor"]),
    ("source", &["the county’s auditor"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_stands_in_one_block_of_the_sample() {
        let sample = include_str!("../../../assets/sample.txt");
        for part in MARKS.iter().flat_map(|mark| mark.parts) {
            assert!(sample.lines().any(|line| line.contains(part)), "{part}");
        }
    }
}
