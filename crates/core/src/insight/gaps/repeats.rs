//! Words that were said, to be found again where they are repeated: whole, or cut short as headlines and pull quotes
//! cut them.
//!
//! Knows: words, without their capitals and signs. Does not know: where they stand, or who said them.

use crate::sort::sort_by;

/// Places of a word that are tried.
const TRIED: usize = 64;

/// Words that were said, one saying after another.
#[derive(Debug, Default)]
pub(super) struct Sayings {
    /// Each word in short; 0 between two sayings.
    words: Vec<u64>,
    /// The same words with their places, to be looked up by halving.
    places: Vec<(u64, usize)>,
}

impl Sayings {
    /// Adds what was said.
    pub(super) fn add(&mut self, words: &str) {
        self.words.push(0);
        self.words.extend(tokens(words));
    }

    /// Makes them ready to be asked.
    pub(super) fn ready(mut self) -> Self {
        self.words.push(0);
        self.places = self.words.iter().enumerate().map(|(at, word)| (*word, at)).collect();
        sort_by(&mut self.places, Ord::cmp);
        self
    }

    /// Whether words repeat something that was said: the same in a row, or, of three and more, in the same order with
    /// few left out.
    pub(super) fn holds(&self, words: &str) -> bool {
        let wanted: Vec<u64> = tokens(words).collect();
        let places = |word: u64| {
            let from = self.places.partition_point(|one| one.0 < word);
            let to = self.places.partition_point(|one| one.0 <= word);
            self.places.get(from..to).unwrap_or_default()
        };
        // The rarest word says soonest where to look.
        let rarest = wanted.iter().enumerate().min_by_key(|(_, word)| places(**word).len());
        let Some((at, word)) = rarest else { return false };
        let (before, after) = (wanted.get(..at).unwrap_or_default(), wanted.get(at + 1..).unwrap_or_default());
        let most = if wanted.len() < 3 { 0 } else { wanted.len() + 4 };
        places(*word).iter().take(TRIED).any(|(_, place)| {
            let ahead = self.words.get(place + 1..).unwrap_or_default().iter();
            let back = self.words.get(..*place).unwrap_or_default().iter().rev();
            let Some(left) = left_out(after.iter(), ahead, most) else { return false };
            left_out(before.iter().rev(), back, most - left).is_some()
        })
    }
}

/// How many words are left out of a row to come by all that are wanted; none where that is more than `most`.
fn left_out<'a>(
    wanted: impl Iterator<Item = &'a u64>,
    mut row: impl Iterator<Item = &'a u64>,
    most: usize,
) -> Option<usize> {
    let mut left = 0;
    for word in wanted {
        loop {
            let here = row.next().filter(|here| **here != 0)?;
            if here == word {
                break;
            }
            left += 1;
            if left > most {
                return None;
            }
        }
    }
    Some(left)
}

/// The words in short (FNV-1a; Fowler, Noll, Vo), in lower case.
fn tokens(words: &str) -> impl Iterator<Item = u64> {
    let bare = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    bare.map(|word| {
        let bytes = word.chars().flat_map(char::to_lowercase).map(u64::from);
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, c| (hash ^ c).wrapping_mul(0x0100_0000_01b3)) | 1
    })
}

#[cfg(test)]
mod tests {
    use super::Sayings;

    #[test]
    fn what_was_said_is_found_again() {
        let mut said = Sayings::default();
        said.add("“We are not closing any more books on anybody,”");
        said.add("„Niemand hat danach gefragt.“");
        said.add("قال: «لقد أحصينا الجميع»");
        let said = said.ready();
        for (words, is_there) in [
            ("‘not closing any more books’", true),
            ("“Not closing books on anybody”", true),
            ("closing", true),
            ("anybody Niemand", false),
            ("closing books", false),
            ("books closing not", false),
            ("„danach gefragt“", true),
            ("«أحصينا الجميع»", true),
            ("never said", false),
            ("", false),
        ] {
            assert_eq!(said.holds(words), is_there, "{words}");
        }
    }
}
