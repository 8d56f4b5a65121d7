/** Forms of address, ranks and offices before a name, without their full stops. They are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr drs prof professor doctor sir dame sire rev reverend hon honourable honorable excellency majesty highness
  he hm hrh amb ambassador gen general lt lieut lieutenant col colonel capt captain cmdr commander adm admiral sgt sergeant
  brig brigadier cpl corporal pvt marshal maj major sen senator rep representative gov governor pres president minister chancellor
  secretary chairman chairwoman chairperson spokesman spokeswoman spokesperson premier commissioner mayor attorney congressman congresswoman councillor sheikh shaykh sheikha imam ayatollah mullah rabbi archbishop bishop cardinal
  monsignor pastor father sister crown prince princess baroness lord lady ret
  monsieur madame mademoiselle mme mlle maître herr frau dipl-ing ing mag señor señora señorita sra srta dott dottssa dottor avv onorevole signor signora
  dhr mevrouw mevr sayın sn doç yrd av gospodin pan pani г-н г-жа д-р проф господин госпожа генерал`.split(/\s+/),
);

/** Words that begin a form of address of several words, and may stand before a title only: the Rt Hon, His Excellency, Her Majesty. */
export const BEFORE_TITLES: ReadonlySet<string> = new Set(
  "the rt right most very his her their vice deputy former prime acting interim chief foreign first then".split(" "),
);

/** Offices that stand in no name: what is before one, `Turkish President`, `White House Press Secretary`, is no part of the name after it. */
export const OFFICES: ReadonlySet<string> = new Set(
  `president minister premier secretary ambassador senator governor spokesman spokeswoman spokesperson chairman chairwoman chairperson commissioner
  congressman congresswoman correspondent`.split(/\s+/),
);

/** What offices are for: Secretary of State, Chief of Staff. */
export const AREAS: ReadonlySet<string> = new Set(
  "state staff defence defense justice finance interior labour labor commerce energy treasury exchequer trade war health education culture".split(
    " ",
  ),
);

/** Titles that are given or family names as well: alone before one word, as in Major Garrett, they are the name. */
export const NAMES_TOO: ReadonlySet<string> = new Set(
  "general major captain marshal prince princess bishop cardinal father sister lady lord sheikh mayor premier attorney pastor president minister chancellor secretary sir dame mag pan ing av sn he hm rep sen gov col adm".split(
    " ",
  ),
);

/** Offices whose holders have one name. */
export const RULERS: ReadonlySet<string> = new Set(
  "pope king queen emperor empress sultan emir tsar patriarch pharaoh saint mother brother shah ayatollah imam mullah".split(
    " ",
  ),
);

/** Parts of a name that stand after it. */
export const SUFFIX = /^(?:jn?r|sn?r|ii|iii|iv)\.?$/iu;

/** Degrees, honours and the like, without full stops. They are no part of a name. */
export const DEGREES: ReadonlySet<string> = new Set(
  "phd dphil md mba ma msc bsc ba jd llm llb esq esquire mp mep qc kc obe mbe cbe kbe rn frs usa usn usmc usaf ret retd".split(
    " ",
  ),
);

/** Particles of names that are hardly any other word where they stand between capitals: Ludwig van Beethoven, Bashar al Assad. */
export const CLEAR_PARTICLES: ReadonlySet<string> = new Set(
  "abu al ben bin bint da de del della den der di dos du el ibn la le ten ter van von zu zur".split(" "),
);

/** Small words of a family name, as CSL's own list has them (citeproc: parseParticles), beside those that are joined to it by a sign. */
export const PARTICLES: ReadonlySet<string> = new Set([
  ...CLEAR_PARTICLES,
  ..."af av bar dal dalla das degli dei dela delle dello des do las li lo los op 't ’t te tot und vande vanden vander vom zum".split(
    " ",
  ),
]);

/** Those that begin a family name when they are capital: Van Gogh, De Niro, Le Pen. */
export const CAPITAL_PARTICLES: ReadonlySet<string> = new Set(
  "al abu ben bin bint da dal de del della den der di dos du el ibn la le st st. ter ten van vander von".split(" "),
);

/** Offices and professions that stand beside a name, after a comma. */
export const ROLE =
  /(?<!\p{L})(?:correspond[ae]nte?s?|editors?|reporters?|writers?|columnists?|contributors?|contributing|producers?|journalists?|journalistes?|analysts?|commentators?|photographers?|chief|head|director|president|chairman|chair|minister|ambassador|professor|lecturer|fellow|researcher|scholar|author|expert|advis[eo]r|secretary|spokes\p{L}+|ceo|founder|co-founder|manager|senior|special|staff|deputy|associate|assistant|former|freelance|korrespondent(?:in)?|redakteur(?:in)?|rédact\p{L}+|envoyée?|corresponsal|enviad[oa]|periodista|redactora?|corrispondente|inviat[oa]|giornalista|muhabiri?|yazarı?|editörü?|temsilcisi|корреспондент|обозреватель|редактор|журналист)(?!\p{L})/iu;

/** A role that is a family name too: `Bessie Head` may be an author, `Policy Head` a role. */
export const ROLE_TOO = /^\S+ (?:head|chair|fellow)$/iu;
