//! The words by which a text says who speaks: "said", "according to", and what may stand between them and a name.
//!
//! Knows: words of five languages. Does not know: texts. A language that is not here has no cues, and whoever asks
//! is silent about it.

/// How a cue joins a speaker and what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// A verb of saying; its subject speaks: "said".
    Says,
    /// The same, right beside what is said; elsewhere it may be another word: "found".
    Weak,
    /// A verb of saying with somebody who is spoken to behind it: "told".
    Tells,
    /// A verb of asking: what comes next is an answer, and somebody else's.
    Asks,
    /// A word before the speaker: "according to".
    According,
    /// A word behind the speaker: "zufolge".
    Behind,
}

/// The words of a language. Each list is folded ([`crate::text::folding`]), with a space before and after each word.
#[derive(Debug)]
pub(crate) struct Cues {
    language: &'static str,
    says: &'static str,
    /// Words that are verbs of saying right beside a quotation, and else may be anything: "found", "claims", and
    /// participles.
    weak: &'static str,
    tells: &'static str,
    asks: &'static str,
    according: &'static str,
    behind: &'static str,
    /// What may stand between a subject and its verb, or before a verb that a quotation stands before: auxiliaries,
    /// adverbs, days.
    light: &'static str,
    /// Words of relation: "who".
    relative: &'static str,
    /// "and".
    and: &'static str,
    /// Words behind which another voice may speak: "but".
    contrast: &'static str,
    /// Words that make what stands behind them no subject: "of".
    prepositions: &'static str,
    /// Words that begin what is said, and so are no part of who says it: "that", "he".
    inner: &'static str,
    /// Articles, in a language where one amid the words behind a verb begins whoever is spoken to: "sagte Demir der
    /// Zeitung".
    articles: &'static str,
    /// Whether a verb stands before its subject anywhere, not only behind a quotation.
    verb_first: bool,
}

const ALL: [Cues; 5] = [
    Cues {
        language: "en",
        says: " cautioned cautions promised promises denied denies pledged found finds said says say adds added writes wrote argues argued explains explained noted stated announces announced warns warned insists insisted replies replied responds responded recalls recalled claimed acknowledges acknowledged admits admitted concedes conceded confirms confirmed declares declared testifies testified complains complained jokes joked tweeted quipped shouted yelled remarked commented predicts predicted estimated reported stressed asserts asserted alleges alleged ",
        weak: " continues continued concludes concluded reports notes states remarks comments claims estimates answers answered calls called describes described reads read agrees agreed observes observed reveals revealed recommends recommended stresses suggests suggested saying adding telling noting reporting claiming arguing warning insisting stating explaining calling describing writing asking announcing recommending ",
        tells: " told tells tell reminds reminded informed informs ",
        asks: " asks asked wonders wondered ",
        according: " according ",
        behind: "",
        light: " has had have also later then again simply once recently repeatedly himself herself themselves itself often already still on in a an the his her their its statement statements interview email e-mail letter post tweet report release press news conference briefing speech court testimony this last week month year morning afternoon evening night yesterday today monday tuesday wednesday thursday friday saturday sunday , ",
        relative: " who which that ",
        and: " and & ",
        contrast: " but while although though whereas yet however despite ",
        prepositions: " of for from at by with to against about in on than under near like unlike including after before without between among over into across behind ",
        inner: " that whether if how why what when where which who he she they it we i you there and or but ",
        articles: "",
        verb_first: false,
    },
    Cues {
        language: "de",
        says: " entgegnete entgegnet beklagte beklagt versprach verspricht hiess sagte sagt sagten sagen erklärte erklärt erklärten betonte betont betonten schrieb schreibt schrieben meinte meint meinten berichtete berichtet berichteten antwortete antwortet antworteten warnte warnt warnten behauptete behauptet bestätigte bestätigt bestätigten versicherte versichert äusserte ergänzte ergänzt mahnte mahnt erzählte erzählt twitterte ",
        weak: " nannte nennt nannten teilte teilten fügte räumte kündigte rief urteilte urteilt forderte fordert forderten kritisierte kritisiert kritisierten lobte lobt ",
        tells: "",
        asks: " fragte fragt fragten ",
        according: " laut so ",
        behind: " zufolge ",
        light: " hat haben hatte hatten auch später dann wieder noch bereits dazu gestern heute am montag dienstag mittwoch donnerstag freitag samstag sonntag , ",
        relative: " der die das welcher welche ",
        and: " und & ",
        contrast: " aber doch jedoch während obwohl dagegen hingegen ",
        prepositions: " von vom für aus bei beim mit zu zum zur gegen über in im an am auf als unter ohne nach vor wie zwischen gegenüber ",
        inner: " dass ob wie er sie es wir ich man und oder aber sich ",
        articles: " der die das dem den ein eine einer einem einen ",
        verb_first: false,
    },
    Cues {
        language: "fr",
        says: " dénonce dénoncé dénonçait promet promis soutient soutenu relève relevé dit disait disent déclare déclaré déclarait déclarent explique expliqué expliquait expliquent affirme affirmé affirmait affirment ajoute ajouté ajoutait assure assuré assurait assurent estime estimé estimait estiment précise précisé précisait précisent indique indiqué indiquait indiquent souligne souligné soulignait raconte raconté racontait répond répondu répondait annonce annoncé annonçait confirme confirmé écrit écrivait prévient prévenu martèle insiste insisté regrette regretté ",
        weak: " lance lancé lançait poursuit poursuivi conclut résume juge jugé rappelle rappelé reconnaît reconnu confie confié commente commenté ",
        tells: "",
        asks: " demande demandé demandait interroge ",
        according: " selon d'après ",
        behind: "",
        light: " lui elle a ont avait avaient aussi ensuite alors encore déjà hier lundi mardi mercredi jeudi vendredi samedi dimanche s'est , ",
        relative: " qui ",
        and: " et & ",
        contrast: " mais tandis alors pourtant cependant toutefois malgré ",
        prepositions: " de du des d' pour par à au aux avec contre sur dans chez comme sans entre vers selon ",
        inner: " que qu' si comment pourquoi il elle ils elles on nous je vous ce c'est et ou mais ",
        articles: "",
        verb_first: false,
    },
    Cues {
        language: "es",
        says: " contestó contesta prometió promete alertó alerta exigió exige defendió defiende pidió dijo dice dijeron dicen afirmó afirma afirmaron explicó explica explicaron declaró declara declararon señaló señala señalaron añadió añade añadieron agregó agrega aseguró asegura aseguraron indicó indica indicaron sostuvo sostiene precisó precisa respondió responde advirtió advierte manifestó manifiesta expresó expresa anunció anuncia confirmó confirma reconoció reconoce escribió escribe insistió insiste subrayó subraya lamentó lamenta denunció denuncia ",
        weak: " cuenta contó critica criticó apunta apuntó relata relató recuerda recordó comenta comentó ",
        tells: "",
        asks: " preguntó pregunta preguntaron ",
        according: " según ",
        behind: "",
        light: " ha han había habían también después luego ya ayer hoy el lunes martes miércoles jueves viernes sábado domingo , ",
        relative: " que quien quienes ",
        and: " y e & ",
        contrast: " pero mientras aunque sino embargo ",
        prepositions: " de del para por a al con contra sobre en como sin entre hacia según ",
        inner: " que si cómo qué él ella ellos ellas se y o pero ",
        articles: "",
        verb_first: false,
    },
    Cues {
        language: "ar",
        says: " أبلغ أبلغت شرح شرحت زعم زعمت قال قالت قالوا يقول تقول أضاف أضافت أعلن أعلنت أكد أكدت أوضح أوضحت صرح صرحت ذكر ذكرت أفاد أفادت اعتبر اعتبرت ",
        weak: " تابع تابعت كتب كتبت رأى رأت شدد شددت ",
        tells: "",
        asks: " سأل سألت ",
        according: " بحسب حسب وفق وفقا ",
        behind: "",
        light: " قد أيضا ثم أمس اليوم ، ",
        relative: " الذي التي ",
        and: " و ",
        contrast: " لكن بينما رغم غير ",
        prepositions: " من في على إلى عن مع ضد حول بين ",
        inner: " إن أن إنه إنها أنه أنها ",
        articles: "",
        verb_first: true,
    },
];

impl Cues {
    /// The words of a language, by its BCP 47 tag.
    pub(crate) fn of(language: &str) -> Option<&'static Self> {
        let first = language.split('-').next().unwrap_or_default();
        ALL.iter().find(|cues| cues.language.eq_ignore_ascii_case(first))
    }

    /// What a word is, folded.
    pub(crate) fn cue(&self, word: &str) -> Option<Cue> {
        let of = |word: &str| {
            [
                (self.says, Cue::Says),
                (self.weak, Cue::Weak),
                (self.tells, Cue::Tells),
                (self.asks, Cue::Asks),
                (self.according, Cue::According),
                (self.behind, Cue::Behind),
            ]
            .into_iter()
            .find_map(|(list, cue)| is_in(list, word).then_some(cue))
        };
        // Arabic writes "and" and "so" as a letter before the word.
        let bare = || word.strip_prefix(['و', 'ف']).filter(|_| self.verb_first);
        of(word).or_else(|| of(bare()?))
    }

    /// Whether a word may stand between a subject and its verb.
    pub(crate) fn is_light(&self, word: &str) -> bool {
        is_in(self.light, word) || self.language == "en" && word.len() > 4 && word.ends_with("ly")
    }

    /// Whether a word begins what is said of a name behind a comma: "who".
    pub(crate) fn is_relative(&self, word: &str) -> bool {
        is_in(self.relative, word)
    }

    /// Whether a word joins two subjects.
    pub(crate) fn is_and(&self, word: &str) -> bool {
        is_in(self.and, word)
    }

    /// Whether another voice may speak behind a word.
    pub(crate) fn is_contrast(&self, word: &str) -> bool {
        is_in(self.contrast, word)
    }

    /// Whether what stands behind a word is no subject.
    pub(crate) fn is_preposition(&self, word: &str) -> bool {
        is_in(self.prepositions, word)
    }

    /// Whether a word cannot be a part of who speaks.
    pub(crate) fn is_inner(&self, word: &str) -> bool {
        is_in(self.inner, word)
    }

    /// Whether a word is an article that may begin whoever is spoken to.
    pub(crate) fn is_article(&self, word: &str) -> bool {
        is_in(self.articles, word)
    }

    /// Whether a verb may stand before its subject without a quotation before it.
    pub(crate) fn is_verb_first(&self) -> bool {
        self.verb_first
    }

    /// The word that follows a cue of two words: "to" behind "according".
    pub(crate) fn second(&self, word: &str) -> Option<&'static str> {
        (self.language == "en" && word == "according").then_some("to")
    }

    /// Whether a cue counts only right behind a quotation or what is said: German "so".
    pub(crate) fn is_only_behind(&self, word: &str) -> bool {
        self.language == "de" && word == "so"
    }
}

fn is_in(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues_are_known_by_language() {
        for (language, word, wanted) in [
            ("en", "said", Some(Cue::Says)),
            ("en-GB", "told", Some(Cue::Tells)),
            ("en", "claims", Some(Cue::Weak)),
            ("de", "sagte", Some(Cue::Says)),
            ("de-AT", "zufolge", Some(Cue::Behind)),
            ("fr", "selon", Some(Cue::According)),
            ("es", "preguntó", Some(Cue::Asks)),
            ("ar", "وقال", Some(Cue::Says)),
            ("en", "sagte", None),
            ("en", "", None),
        ] {
            assert_eq!(Cues::of(language).unwrap().cue(word), wanted, "{language} {word}");
        }
        assert!(Cues::of("pl").is_none() && Cues::of("").is_none());
    }
}
