//! Speech that opens with a dash, and what stands amid it of who says it.
//!
//! Knows: dashes, verbs of saying of the languages whose papers do so. Does not know: lists (a dash alone makes no
//! speech: the text must name who says it, once).
//!
//! ```text
//! – Nie mamy wyboru – powiedziała burmistrz. – Filar pękł.
//! --------1--------                          ------2------
//! ```

use crate::model::article::{Block, Role};
use crate::text::TextRange;

/// Languages whose texts have lists where they have dashes.
const LISTS: [&str; 10] = ["en", "de", "nl", "ar", "he", "fa", "zh", "ja", "ko", "th"];

/// Verbs of saying, of Polish, French, Spanish, Portuguese, Italian, Russian, Ukrainian, Swedish, Norwegian, Danish,
/// Finnish, Hungarian, Romanian and Greek.
const SAYS: &str = " powiedział powiedziała powiedzieli mówi mówił mówiła mówią dodał dodała dodaje stwierdził stwierdziła twierdzi zapytał zapytała pytał pytała pyta odpowiedział odpowiedziała odpowiada podkreślił podkreśliła podkreśla wyjaśnił wyjaśniła wyjaśnia ocenił oceniła ocenia przyznał przyznała przyznaje zaznaczył zaznaczyła zaznacza poinformował poinformowała informuje tłumaczył tłumaczyła tłumaczy zapewnił zapewniła zapewnia ostrzegł ostrzegła ostrzega opowiada wspomina zauważył zauważyła zauważa komentuje \
    dit disait disent déclare déclaré explique expliqué expliquait ajoute ajouté affirme affirmé assure assuré répond répondu lance lancé demande demandé précise précisé raconte raconté confie confié souligne souligné estime soupire poursuit exclame reconnaît \
    dijo dice dijeron decía afirmó afirma explicó explica añadió añade agregó agrega aseguró asegura señaló señala respondió responde preguntó pregunta comentó comenta contestó declaró declara advirtió sostuvo exclamó insistió contó cuenta lamentó \
    disse disseram diz afirmou explicou acrescentou perguntou respondeu contou declarou lamentou garantiu detto spiega spiegato afferma aggiunge aggiunto racconta chiede chiese rispose risponde \
    сказал сказала сказали говорит говорил говорила говорят заявил заявила отметил отметила добавил добавила рассказал рассказала рассказывает пояснил пояснила подчеркнул подчеркнула спросил спросила ответил ответила считает сообщил сообщила объяснил объяснила уточнил уточнила признался призналась \
    сказав говорить каже розповів розповіла додав додала зазначив зазначила пояснив запитав запитала відповів відповіла заявив \
    säger sa sade berättar menar tycker tillägger förklarar undrar svarar konstaterar frågar hävdar sier fortalte forteller mener legger forklarer spør svarer siger sagde fortæller tilføjer spørger \
    sanoo sanoi kertoo kertoi toteaa totesi kysyy kysyi lisää lisäsi vastaa vastasi arvioi muistuttaa \
    mondta mondja mondták tette közölte kérdezte kérdezi válaszolta felelte nyilatkozta hangsúlyozta emelte magyarázta állítja állította fogalmazott \
    spus spune declarat declară adăugat adaugă explicat explică întrebat întreabă răspuns răspunde \
    είπε λέει δήλωσε πρόσθεσε τόνισε ρώτησε απάντησε εξήγησε ";

/// Whether a text may have such speech, by its language: the one that it says, else the one that it looks like.
pub(super) fn are_of(language: &str, guessed: impl FnOnce() -> &'static str) -> bool {
    let language = if language.is_empty() { guessed() } else { language };
    let first = language.split('-').next().unwrap_or_default();
    !LISTS.iter().any(|list| list.eq_ignore_ascii_case(first))
}

/// Whether a block opens with a dash and names who speaks.
pub(super) fn is_told(text: &str, block: &Block) -> bool {
    let words = block.range.of(text);
    opening(words).is_some_and(|start| Pieces::of(words, start).any(|(_, is_aside)| is_aside))
}

/// The speech of a block that opens with a dash, with the dash; whether it is such a block. One of a list is none
/// where it does not name who speaks.
pub(super) fn of_block(text: &str, block: &Block, found: &mut Vec<TextRange>) -> bool {
    let is_speech = match block.role {
        Role::Paragraph | Role::BlockQuote => opening(block.range.of(text)).is_some(),
        Role::ListItem => is_told(text, block),
        _ => false,
    };
    if !is_speech {
        return false;
    }
    let words = block.range.of(text);
    for (range, is_aside) in Pieces::of(words, opening(words).unwrap_or_default()) {
        let said = range.of(words);
        let begins = |c: char| c.is_alphanumeric() || matches!(c, '¿' | '¡');
        if is_aside || !said.contains(char::is_alphanumeric) {
            continue;
        }
        // "—. Nos vamos.": the dash and the stop close the aside.
        let lead = if range.start() == 0 { 0 } else { said.find(begins).unwrap_or_default() };
        let start = block.range.start() + range.start();
        found.push(TextRange::new(start + lead, start + said.trim_end().len()));
    }
    true
}

fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—' | '―' | '-')
}

/// Where the words begin in a block that opens with a dash.
fn opening(words: &str) -> Option<usize> {
    let dash = words.chars().next().filter(|c| is_dash(*c))?;
    let rest = words.get(dash.len_utf8()..)?;
    let said = rest.trim_start();
    let first = said.chars().next()?;
    // "-5 °C", "--": no speech.
    let is_word = first.is_alphabetic() || matches!(first, '¿' | '¡' | '«' | '„' | '”' | '…') || first.is_numeric();
    (is_word && (dash != '-' || said.len() < rest.len() || first.is_uppercase())).then(|| words.len() - said.len())
}

/// What is said and the asides of who says it, in turn, from the opening dash on.
struct Pieces<'a> {
    words: &'a str,
    /// Where the present piece begins, and from where on its end is looked for.
    at: usize,
    from: usize,
    is_aside: bool,
}

impl<'a> Pieces<'a> {
    fn of(words: &'a str, from: usize) -> Self {
        Self { words, at: 0, from, is_aside: false }
    }

    /// Where the piece ends: what is said before an aside, an aside before the next dash.
    fn end(&self) -> Option<usize> {
        let mut before = None;
        for (at, c) in self.words.get(self.from..)?.char_indices() {
            let at = self.from + at;
            let rest = self.words.get(at + c.len_utf8()..)?;
            let is_free = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric());
            let is_cut = is_dash(c) && (is_free(before) || is_free(rest.chars().next()) && c != '-');
            if is_cut && (self.is_aside || names(rest, 3)) {
                return Some(at);
            }
            if !self.is_aside && matches!(c, ',' | '!' | '?' | '…' | '»') && names(rest, 2) {
                return Some(at + c.len_utf8());
            }
            before = Some(c);
        }
        None
    }
}

impl Iterator for Pieces<'_> {
    type Item = (TextRange, bool);

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.words.len() {
            return None;
        }
        let end = self.end().unwrap_or(self.words.len());
        let piece = (TextRange::new(self.at, end), self.is_aside);
        let dash = self.words.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (self.at, self.from, self.is_aside) = (end, end + dash, !self.is_aside);
        Some(piece)
    }
}

/// Whether one of the next words, in lower case all of them up to it, is a verb of saying: "powiedziała", "a
/// déclaré", "dit-elle".
fn names(rest: &str, most: usize) -> bool {
    let mut words = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let begins_small = rest.trim_start().starts_with(char::is_lowercase);
    begins_small
        && words
            .by_ref()
            .take(most)
            .take_while(|word| word.starts_with(char::is_lowercase))
            // The shortest verb has three letters; the list is long.
            .any(|word| word.len() >= 3 && SAYS.contains(&format!(" {word} ")))
}
