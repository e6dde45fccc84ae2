//! The words by which names are read, in the interface's languages: titles, what people are, what
//! organizations and documents are called, small words.
//!
//! Knows: words, and what one word names. Does not know: phrases, or the text that they stand in.

use crate::model::person::PersonKind;
use crate::text::folding::is_point;

pub(super) const ARTICLES: &str =
    " the a an der die das dem den des ein eine einer einem einen el la los las un una unos unas le les une l’ ";
pub(super) const INDEFINITE: &str = " a an ein eine einer einem einen un una une its his her their our my seine seiner ihre ihrer sein ihr su sus sa son ses leur leurs ";
/// Words that go before a name and say nothing of the role.
pub(super) const HONORIFICS: &str = " mr mrs ms miss mx dr sir dame lord lady rev herr frau herrn m mme mlle monsieur madame mademoiselle señor señora sr sra srta don doña السيد السيدة الدكتور الدكتورة ";
/// Offices that go before a name.
pub(super) const OFFICES: &str = " mayor president senator sen rep representative congressman congresswoman governor gov judge justice chief captain capt lieutenant lt sergeant sgt detective officer constable inspector minister chancellor secretary councilman councilwoman councilor councillor alderman sheriff director professor prof doctor bishop archbishop pope king queen prince princess general gen colonel col major maj admiral commissioner superintendent principal spokesman spokeswoman spokesperson coach chairman chairwoman chair ambassador attorney deputy vice prime former bürgermeister bürgermeisterin oberbürgermeister kanzler kanzlerin präsident präsidentin minister ministerin sprecher sprecherin professorin maire président présidente ministre alcalde alcaldesa presidente presidenta ministro ministra الرئيس الوزير ";
/// Further ones. They are no part of what names are compared by, since ids are made from that.
const MORE_OFFICES: &str = " leader speaker whip treasurer comptroller ceo cfo coo cto mp mep رئيس رئيسة وزير وزيرة ";
/// Offices that are last names too: in the middle of capitals they are no title.
pub(super) const OFFICES_AND_NAMES: &str =
    " king queen prince princess bishop pope major chancellor justice judge coach ";
/// What people are, where the last noun decides: "hospital worker".
pub(super) const PERSONS: &str = " member members spokesman spokeswoman spokesperson spokespeople official officials officer officers director directors manager managers nurse nurses baker teacher teachers worker workers resident residents neighbor neighbors neighbour neighbours witness witnesses expert experts source sources aide aides adviser advisers advisor advisors lawyer lawyers attorney attorneys engineer engineers doctor doctors student students man men woman women person people employee employees executive executives owner owners founder founders co-founder mayor president minister ministers chair chairman chairwoman mate crew staff reporter reporters journalist journalists correspondent moderator anchor editor analyst analysts economist economists researcher researchers scientist scientists historian activist activists campaigner organizer organiser volunteer volunteers lawmaker lawmakers senator senators legislator legislators politician politicians diplomat diplomats prosecutor prosecutors investigator investigators detective detectives soldier soldiers farmer farmers driver drivers customer customers voter voters critic critics supporter supporters opponent opponents protester protesters republican republicans democrat democrats conservative conservatives migrant migrants refugee refugees bureaucrats nominee nominees elites player players fans tenants commuters passengers shoppers commentator commentators insider insiders advocate advocates contender contenders ally allies backers donors strategists commandant candidate candidates delegate delegates strategist consultant pollster barrister solicitor trustee treasurer accountant architect author authors writer ceo head leader leaders boss captain parent parents mother father son daughter brother sister wife husband widow child children patient patients victim victims survivor survivors sprecher sprecherin sprecherinnen mitarbeiter mitarbeiterin zeuge zeugin zeugen experte expertin experten leiter leiterin vorsitzende vorsitzender vorsitzenden direktor direktorin geschäftsführer geschäftsführerin sekretär sekretärin politiker politikerin abgeordneter abgeordnete beamter beamte beamtin anwalt anwältin anwohner anwohnerin anwohnerinnen bäcker bäckerin lehrer lehrerin arzt ärztin forscher forscherin chef chefin mitglied mitglieder bürger bürgerin präsident präsidentin ";
/// What people are, where the first noun decides: "directeur général", "مدير المستشفى".
pub(super) const PERSONS_FIRST: &str = " portavoz portavoces vecino vecina vecinos testigo testigos experto experta expertos director directora presidente presidenta alcalde alcaldesa ministro ministra secretario secretaria miembro miembros funcionario funcionaria funcionarios abogado abogada médico médica enfermera enfermero maestra maestro panadero panadera fuente fuentes jefe jefa gerente fundador fundadora concejal diputado diputada senador senadora fiscal juez jueza investigador investigadora activista trabajador trabajadora trabajadores habitante habitantes porte-parole témoin témoins expert experte directeur directrice président présidente ministre maire secrétaire membre membres responsable responsables fonctionnaire avocat avocate médecin infirmier infirmière boulanger boulangère chef cheffe patron patronne fondateur fondatrice député députée sénateur sénatrice préfet procureur procureure juge chercheur chercheuse militant militante riverain riveraine riverains habitante habitants متحدث متحدثة ناطق ناطقة مسؤول مسؤولة مسؤولون مسؤولين مدير مديرة رئيس رئيسة وزير وزيرة نائب نائبة عضو أعضاء خبير خبيرة شاهد شاهدة شهود محام محامي محامية طبيب طبيبة أستاذ أستاذة موظف موظفة عامل عمال سكان باحث باحثة محلل محللة قائد سفير سفيرة أمين مصدر مصادر كاتب كاتبة صحفي صحفية مستشار مستشارة ";
pub(super) const DOCUMENTS: &str = " report reports survey letter study record records paper papers email e-mail statement timetable memo document documents note notes filing lawsuit transcript audit budget agenda minutes press-release release tweet post book article contract log logs poll polls data figures website bericht studie brief umfrage erklärung akten protokoll fahrplan unterlagen gutachten mitteilung ";
pub(super) const DOCUMENTS_FIRST: &str = " informe estudio carta encuesta comunicado correo documento documentos horario acta auditoría sentencia memorando rapport étude lettre sondage communiqué courriel horaire procès-verbal audit تقرير دراسة رسالة بيان استطلاع وثيقة وثائق ";
/// What organizations are, where the last noun decides: "Florida Immigrant Coalition".
pub(super) const ORGANIZATIONS: &str = " board council company association hospital ministry university corp corporation department agency office bureau committee commission police group institute institution institutions college government administration newspaper foundation authority authorities federation league team firm sentinel congress senate parliament coalition alliance network networks campaign ngo nonprofit charity organization organisation organizations organisations associations companies agencies army navy military corps airline airlines airways museum theater theatre orchestra academy center centre laboratory clinic cabinet embassy consulate legislature assembly tribunal fund partnership cooperative initiative programme service services news herald tribune gazette magazine broadcaster radio television tv industries technologies holdings enterprises municipality municipalities regulator watchdog retailer insurer automaker carmaker manufacturer startup conglomerate subsidiary employer publisher utility leadership opposition management treasury secretariat directorate inspectorate ombudsman tory labour choir gallery galleries charities publication courts banks schools unions parties clubs churches ministries universities councils hospitals governments departments customs gov't international worldwide stadtrat rat verein verband krankenhaus klinik ministerium universität behörde behörden amt gericht polizei gewerkschaft unternehmen firma partei regierung stiftung konzern bündnis armee bundeswehr feuerwehr zeitung verlag kasse kammer anstalt hochschule institut zentrum zentrale agentur gesellschaft genossenschaft bewegung kommission ausschuss fraktion senat bundestag bundesrat landtag magistrat kanzleramt staatsanwaltschaft botschaft konsulat museum sender rundfunk redaktion magazin nachrichtenagentur vorstand verwaltung direktion werke reederei hilfe umwelthilfe liga komitee kuratorium beirat nichtregierungsorganisation umweltorganisation umweltgruppe grüne grünen ";
/// What organizations are, where the first noun decides: "Conseil d’État", "وزارة الخارجية".
pub(super) const ORGANIZATIONS_FIRST: &str = " consejo junta empresa empresas asociación asociaciones ministerio universidad oficina comité comisión tribunal policía sindicato sindicatos instituto partido gobierno fundación ayuntamiento alcaldía fiscalía juzgado audiencia congreso senado parlamento cámara diputación generalitat ejército diócesis diario periódico revista cadena televisión agencia compañía grupo sociedad cooperativa federación confederación coalición alianza unión movimiento colectivo plataforma organización organizaciones oenegé ong colegio museo centro servicio servicios secretaría departamento delegación embajada consulado defensoría procuraduría contraloría autoridad autoridades bomberos equipo clínica observatorio oposición conseil entreprise entreprises association associations hôpital ministère université comité commission police syndicat syndicats institut banque parti gouvernement fondation préfecture mairie cour assemblée sénat chambre agence société compagnie groupe collectif collectifs coalition alliance fédération confédération mouvement organisation organisations armée gendarmerie parquet rectorat académie école lycée collège église diocèse journal chaîne télévision quotidien hebdomadaire musée département région commune métropole autorité autorités observatoire ligue équipe clinique laboratoire ambassade consulat cabinet شركة وزارة جامعة مستشفى مجلس جمعية منظمة وكالة هيئة حكومة محكمة حزب نقابة اتحاد مؤسسة بنك مصرف شرطة جيش برلمان لجنة مكتب معهد مركز صحيفة قناة إذاعة جماعة حركة رابطة نيابة بلدية سفارة مدرسة كلية نادي نادٍ غرفة إدارة سلطة سلطات مديرية تحالف ائتلاف كنيسة دائرة ديوان رئاسة مجموعة فريق ";
/// What organizations and people are both called: "Trinity Church", "Charlotte Church".
pub(super) const EITHER: &str = " court union school bank party club church society house guard trust chamber lab laboratories force forces fleet hotel times post journal star sun mail press observer telegraph chronicle guardian works brothers partners motors post network channel project program conference movement banco iglesia escuela guardia armada liga club bank bund kirche schule werk hof union club marine radio service services bureau direction centre band gang record ";
/// At a name's end these make an organization of it: "Météo France". By themselves they are places.
pub(super) const COUNTRIES: &str =
    " canada france españa deutschland italia italie brasil europe europa africa america australia ";
/// Acronyms of countries: nobody's house.
pub(super) const COUNTRY_ACRONYMS: &str = " US USA UK UAE U.S U.K U.S.A ";
/// People who are what they are without speaking for whom they are at: "school children".
pub(super) const NOT_THEIRS: &str = " contender contenders ally allies backers donors migrant migrants refugee refugees nominee nominees fans tenants commuters passengers shoppers children child student students patient patients victim victims survivor survivors voter voters customer customers critic critics opponent opponents supporter supporters protester protesters people person man men woman women parent parents mother father son daughter brother sister wife husband widow resident residents neighbor neighbors neighbour neighbours witness witnesses candidate candidates author authors habitants habitantes vecinos riverains anwohner anwohnerin anwohnerinnen سكان شهود ";
/// Said in small letters these are whoever governs them.
pub(super) const PLACES: &str =
    " city county state town district borough village parish stadt gemeinde landkreis ville ";
/// Company forms, written so, at a name's end.
pub(super) const FORMS: &str = " Inc Ltd LLC LLP PLC plc Corp Co Limited GmbH gGmbH AG SE KG KGaA OHG UG eG SA SARL SAS SCA SpA SRL NV BV AB Oy Oyj ASA A/S ApS SL SLU S.A S.L S.A.S S.p.A S.r.l N.V B.V C.V e.V eV Pty Pte Sàrl ";
/// Organizations that are known by their names, divided by `|`.
pub(super) const KNOWN: &str = "|white house|kremlin|pentagon|downing street|buckingham palace|vatican|holy see|capitol hill|maison blanche|élysée|elysée|matignon|quai d'orsay|casa blanca|casa rosada|moncloa|weisses haus|weisse haus|weissen haus|weissen hauses|kreml|vatikan|vaticano|pentagone|pentágono|reuters|associated press|agence france-presse|xinhua|tass|interfax|dpa|united nations|vereinte nationen|vereinten nationen|nations unies|naciones unidas|european union|europäische union|europäischen union|union européenne|unión europea|red cross|rotes kreuz|rote kreuz|roten kreuzes|croix-rouge|cruz roja|red crescent|greenpeace|amnesty|amnesty international|human rights watch|oxfam|interpol|europol|eurostat|frontex|scotland yard|hamas|hezbollah|taliban|black lives matter|wikileaks|wikipedia|facebook|google|twitter|youtube|microsoft|amazon|apple|boeing|airbus|siemens|volkswagen|ryanair|lufthansa|toyota|samsung|netflix|general motors|general electric|afd|ver.di|sinn féin|comisiones obreras|el país|el mundo|le monde|le figaro|libération|la croix|der spiegel|die zeit|la repubblica|البيت الأبيض|الكرملين|البنتاغون|الفاتيكان|الأمم المتحدة|رويترز|فرانس برس|أسوشيتد برس|حماس|حزب الله|الاتحاد الأوروبي|الصليب الأحمر|الهلال الأحمر|الناتو|الإليزيه|فيسبوك|غوغل|";
/// Capitals that are people's: initials that everybody knows, offices, degrees, numbers.
pub(super) const NO_ACRONYMS: &str = " JFK FDR LBJ MLK RFK AOC DSK AKK MP MEP MPs CEO CFO COO CTO PM VP DA DJ MC MD PHD QC KC OBE CBE SJ JR SR II III IV VI VII OK ID TV ";
pub(super) const PREPOSITIONS: &str = " of by from at for in to on with about von vom aus bei für im zur zum de d’ del desde para en con du des par pour sans dans chez من في باسم لدى ";
/// Who speaks for an organization, and who works at one.
pub(super) const SPOKES: &str = " spokesman spokeswoman spokesperson sprecher sprecherin portavoz porte-parole متحدث متحدثة ناطق ناطقة ceo executive employee employees works worked working employed headquarters ";
/// Words that are no role before a name: "some Republicans", "Effron and Mr. Pruzan".
pub(super) const SMALL: &str = " and or as und oder et ou y o than like throughout toward towards among against under over between through after before near per such including some many most several all both few other others more any each every only half dozen one two three four five six seven eight nine ten zwei drei vier fünf deux trois quatre dos tres cuatro but aber mais pero ";
pub(super) const PARTICLES: &str =
    " de da di du van von der den del della la le el al bin ibn ben y ter ten dos das of ";
pub(super) const CLAUSES: &str = " who which whose that where der die das que quien qui dont où الذي التي ";
/// What says that words are said: "Marta Lind, police said, was out".
pub(super) const SPEECH: &str =
    " said says say told added dit affirme déclare sagte sagten erklärte dijo dijeron afirma قال قالت ";
/// First names, the most frequent of the four languages that write capitals: what begins with one is a person
/// before it is a bank.
const GIVEN: &str = " aaron adam alan albert alejandro alex alexander alexandre alfonso alice amanda amy ana andrea andreas andrew angela ann anna anne annette antoine anton antonio arthur austin barbara barack beatriz ben benjamin bernard bernd bill bob brian bruce camille carl carla carlos carmen carol caroline catherine charles charlotte chloé chris christian christina christine christopher claire clara claude claudia craig cristina daniel david deborah dennis diana diego dieter dmitri dominique donald donna doris dorothy edward eduardo elena elisabeth elizabeth emil emily emma eric erik ernst eva felix fernando florian françois françoise frank franz fred friedrich gabriel gary george georg gerard gerda gérard gerhard gisela grace greg hanna hannah hans harold harry heidi heinrich heinz helen helena helga henri henry hillary hugo ian ines ingrid irene isabel isabelle ivan jack jacob jacques james jan jane janet jason javier jean jeff jennifer jens jessica jim joan joe johann johannes john jorge josé joseph joshua juan julia julie julien julio jürgen karen karin karl karl-heinz katharina katherine kathryn keith kelly kenneth kevin klaus lars laura laurent lea leon lisa louis louise lucas lucía lucie luis luisa lukas madeleine manfred manuel marc marcel margaret maria maría marie marion mark markus marta martha martin martina mary mathieu matthew matthias max mia michael michel michelle miguel monica monika nancy natalie nathalie nicholas nicolas nicole nina noah olga oliver oscar pablo patricia patrick paul paula pedro peter petra philip philippe pierre rachel rafael rainer ralph raúl rebecca renate richard rita robert roberto roger roland ron rosa rose rudolf ruth ryan sabine sandra sara sarah sean sebastian sergio sharon simon sofía sophie stefan stephan stephanie stéphane stephen steve steven susan susanne sylvie teresa theresa thierry thomas tim tina tom tomas uwe ursula ute valérie vanessa vera victor vincent virginia walter werner wilhelm william wolfgang yves ";

/// Endings by which a German word is an organization, or nobody's name: "Innenministerium".
const ENDINGS: [&str; 71] = [
    "ministerium",
    "gericht",
    "verband",
    "amt",
    "rechnungshof",
    "gerichtshof",
    "partei",
    "behörde",
    "kammer",
    "polizei",
    "regierung",
    "verein",
    "bund",
    "gesellschaft",
    "genossenschaft",
    "gewerkschaft",
    "stiftung",
    "universität",
    "hochschule",
    "klinik",
    "krankenhaus",
    "konzern",
    "unternehmen",
    "firma",
    "bank",
    "kasse",
    "zentrale",
    "zentrum",
    "anstalt",
    "agentur",
    "dienst",
    "feuerwehr",
    "armee",
    "kommission",
    "ausschuss",
    "fraktion",
    "senat",
    "parlament",
    "kanzlei",
    "anwaltschaft",
    "verwaltung",
    "direktion",
    "redaktion",
    "zeitung",
    "sender",
    "rundfunk",
    "verlag",
    "werke",
    "betriebe",
    "initiative",
    "bündnis",
    "komitee",
    "institut",
    "akademie",
    "botschaft",
    "reederei",
    "organisation",
    "stadtrat",
    "desrat",
    "beirat",
    "betriebsrat",
    "gemeinderat",
    "aufsichtsrat",
    "verwaltungsrat",
    "ministerrat",
    "zentralrat",
    "sicherheitsrat",
    "nationalrat",
    "ethikrat",
    "presserat",
    "kreisrat",
];
/// Words that end so and are none.
const NO_ENDINGS: &str =
    " gesamt samt heirat verrat vorrat apparat inserat referat unrat hausrat verdienst vagabund schwund befund ";
/// Endings by which a German word is a document.
const DOCUMENT_ENDINGS: [&str; 6] = ["bericht", "studie", "gutachten", "umfrage", "protokoll", "mitteilung"];
/// Endings by which a German word is somebody: "Polizeisprecherin".
const PERSON_ENDINGS: [&str; 26] = [
    "sprecher",
    "sprecherin",
    "präsident",
    "präsidentin",
    "minister",
    "ministerin",
    "chef",
    "chefin",
    "vorsitzende",
    "vorsitzender",
    "vorsitzenden",
    "direktor",
    "direktorin",
    "leiter",
    "leiterin",
    "sekretär",
    "sekretärin",
    "kanzler",
    "kanzlerin",
    "politiker",
    "politikerin",
    "beauftragte",
    "beauftragter",
    "experte",
    "expertin",
    "bürgermeister",
];

/// Which word of a phrase says what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decides {
    /// The last one: "hospital worker".
    Last,
    /// The first one: "comité directeur".
    First,
}

pub(super) fn is_in(list: &str, word: &str) -> bool {
    let word = word.trim_matches('.').to_lowercase();
    is_listed(list, &word)
}

/// Like [`is_in`], the word as it is written.
pub(super) fn is_listed(list: &str, word: &str) -> bool {
    !word.is_empty() && !word.contains(' ') && list.contains(&format!(" {word} "))
}

/// Whether a folded name is one of the organizations that are known.
pub(super) fn is_known(folded: &str) -> bool {
    !folded.is_empty() && !folded.contains('|') && KNOWN.contains(&format!("|{folded}|"))
}

pub(super) fn is_given(word: &str) -> bool {
    is_in(GIVEN, word)
}

pub(super) fn is_title(word: &str) -> bool {
    is_in(HONORIFICS, word) || is_in(OFFICES, word) || is_in(MORE_OFFICES, word) || person_ending(word).is_some()
}

/// A word without signs at its ends and without the possessive's 's.
pub(super) fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&' && !is_point(c));
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
}

/// An Arabic word without vowel signs and without "the": "المتحدثُ" → "متحدث". Others as they are.
fn plain(word: &str) -> String {
    let word: String = word.chars().filter(|c| !is_point(*c)).collect();
    let stem = ["وال", "بال", "لل", "ال"].iter().find_map(|prefix| word.strip_prefix(prefix));
    stem.filter(|stem| stem.chars().count() > 2).map_or_else(|| word.clone(), str::to_owned)
}

/// What a word names, and whether the first or the last such word of a phrase decides.
pub(super) fn noun(word: &str) -> Option<(PersonKind, Decides)> {
    use Decides::{First, Last};
    use PersonKind::{Document, Organization, Person};
    // German nouns are capitals, and so are names.
    let is_name = word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    let word = plain(bare(word)).to_lowercase();
    let has = |list: &str| is_listed(list, &word);
    if has(PERSONS) {
        Some((Person, Last))
    } else if has(PERSONS_FIRST) {
        Some((Person, First))
    } else if is_title(&word) {
        Some((Person, Last))
    } else if is_name && has(EITHER) {
        // "Washington Post"
        None
    } else if has(DOCUMENTS) {
        Some((Document, Last))
    } else if has(DOCUMENTS_FIRST) {
        Some((Document, First))
    } else if has(ORGANIZATIONS) {
        Some((Organization, Last))
    } else if has(ORGANIZATIONS_FIRST) {
        Some((Organization, First))
    } else if ends(&word, &DOCUMENT_ENDINGS).is_some() {
        Some((Document, Last))
    } else if is_name && is_compound(&word) {
        Some((Organization, Last))
    } else {
        None
    }
}

/// Whether a word says that somebody speaks for another: "spokeswoman", "Polizeisprecher", "المتحدث".
pub(super) fn is_spokes(word: &str) -> bool {
    let word = plain(bare(word)).to_lowercase();
    is_listed(SPOKES, &word) || person_ending(&word).is_some_and(|ending| ending.starts_with("sprecher"))
}

/// Whether a word is somebody: "spokesman", "Polizeisprecherin", "المتحدثة".
pub(super) fn is_person(word: &str) -> bool {
    noun(word).is_some_and(|(kind, _)| kind == PersonKind::Person)
}

/// The ending with which a longer word ends.
fn ends<'a>(word: &str, endings: &[&'a str]) -> Option<&'a str> {
    let longest = |a: &&&str, b: &&&str| a.len().cmp(&b.len());
    let fits = |ending: &&&str| word.strip_suffix(**ending).is_some_and(|rest| rest.chars().count() > 2);
    endings.iter().filter(fits).max_by(longest).copied()
}

/// "Innenministerium", also in the genitive: "Innenministeriums".
fn is_compound(word: &str) -> bool {
    let is_one = |word: &str| !is_listed(NO_ENDINGS, word) && ends(word, &ENDINGS).is_some();
    is_one(word) || nominative(word).is_some_and(|word| is_listed(ORGANIZATIONS, word) || is_one(word))
}

/// A word without what may be a German genitive's ending.
pub(super) fn nominative(word: &str) -> Option<&str> {
    let is_long = |word: &&str| word.chars().count() > 3;
    let short = |ending: &str| word.strip_suffix(ending).filter(is_long);
    let is_house = |word: &&str| {
        let lower = word.to_lowercase();
        is_listed(ORGANIZATIONS, &lower) || ends(&lower, &ENDINGS).is_some()
    };
    short("es").filter(is_house).or_else(|| short("s").filter(is_house))
}

/// "Polizeisprecherin" → "sprecherin".
pub(super) fn person_ending(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    ends(&lower, &PERSON_ENDINGS)
}

/// What stands before the person in a German compound: "Kreml" in "Kremlsprecher", "NATO" in
/// "NATO-Generalsekretär".
pub(super) fn before_person(word: &str) -> Option<&str> {
    let word = bare(word);
    if let Some((before, last)) = word.rsplit_once('-')
        && (is_person(last) || is_title(last))
    {
        return Some(before);
    }
    let ending = person_ending(word)?;
    word.get(..word.len() - ending.len())
}
