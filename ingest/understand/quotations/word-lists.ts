import { listWords } from "./list-words.ts";

/**
 * Word lists for English newswire: function words, titles, heads of names. Written for this project from general
 * knowledge and checked against the training half of PolNeAR (no text of it is copied here).
 */

export const PRONOUNS = new Set(listWords("he she they we i you it who him her them"));

/** Words that may stand between a subject and its verb. */
export const ADVERBS_AND_AUXILIARIES = new Set(
  listWords(`has had have also later then once never again even still just further now always often previously earlier
  reportedly recently repeatedly famously memorably simply is was are were did does do not will would could should
  may might must can be been being having soon thus instead ever immediately first himself herself themselves itself
  both all today too already yesterday only fully quickly bluntly flatly so either finally next apparently much
  hasn't hadn't didn't doesn't wouldn't isn't wasn't won't rather`),
);

/** Words no noun phrase goes beyond: prepositions, conjunctions, auxiliaries, pronouns. */
export const STOPS = new Set([
  ...PRONOUNS,
  ...ADVERBS_AND_AUXILIARIES,
  ...listWords(`about above across after against along amid among around as at because before behind below beneath beside
  between beyond but by despite during except following for from if in including inside into like near of off on onto
  or out outside over past per since so than that though through throughout till to toward towards under unless until
  up upon via versus whether when whenever where while why with within without how what which whose there here this
  these those and yet nor although according regarding concerning telling saying`),
]);

/** Prepositions that may carry a noun phrase on (`a spokesman for the ministry`). */
export const JOINING_PREPOSITIONS = new Set(listWords("of for at from with in on to"));

export const DETERMINERS = new Set(
  listWords(`the a an another one some many several most his her their its our my your this these those two three
  four five six seven eight nine ten no any every each`),
);

export const POSSESSIVE_PRONOUNS = new Set(listWords("his her their its our my your whose"));

/** Capitalised words that are dates, not names. */
export const DATE_WORDS = new Set(
  listWords(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul.
  aug. sep. sept. oct. nov. dec. mon. tues. tue. wed. thurs. thu. fri. sat. sun. today yesterday tomorrow a.m. p.m.`),
);

/** Words that keep their full stop. */
export const ABBREVIATIONS = new Set(
  listWords(`mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj prof rev hon st jr sr pres sec amb
  dept vs inc corp co ltd llc no jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla ga
  ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.h n.j n.m n.y u.s`),
);

/** Words that open a sentence with a capital without being part of a name. */
export const SENTENCE_OPENERS = new Set([
  ...[...STOPS].filter((word) => word !== "may" && word !== "will"),
  ...DETERMINERS,
  ...listWords(`meanwhile however moreover nevertheless nonetheless still furthermore additionally asked speaking earlier
  later last next perhaps maybe indeed yes no well oh now then let please not why because even ever like just both
  former once asked given despite unlike often sometimes afterwards afterward besides otherwise therefore thus hence
  instead similarly likewise eventually initially ultimately recently currently previously today yesterday nearly almost`),
]);

/** Titles and roles written with a capital before a name; what follows the last of them is the name. */
export const TITLES = new Set(
  listWords(`mr mr. mrs mrs. ms ms. miss dr dr. sen sen. sens sens. senator senators rep rep. reps reps. representative
  congressman congresswoman gov gov. governor president presidents vice prime minister premier secretary undersecretary chancellor
  king queen prince princess pope gen gen. general lt lt. lieutenant col col. colonel sgt sgt. sergeant capt capt.
  captain cmdr cmdr. commander adm adm. admiral maj maj. major ambassador amb amb. chairman chairwoman chairperson chair
  director spokesman spokeswoman spokesperson professor prof prof. sir lord lady dame judge justice attorney sheriff
  chief officer deputy detective analyst editor manager leader speaker commissioner reverend rev rev. father
  sister bishop archbishop cardinal ayatollah sheikh sheik imam rabbi mayor councilman councilwoman democrat republican
  democrats republicans counsel strategist candidate nominee host author former acting ex-president co-founder founder ceo
  cfo executive lawyer reporter correspondent columnist anchor pollster economist historian activist actor
  actress singer comedian billionaire businessman hon hon. inspector superintendent envoy emir sultan patriarch
  comrade coach pastor state staff treasury homeland security journalist filmmaker advocate attorneys counselor
  treasurer provost prosecutor psychologist sociologist entrepreneur investor insider conservative liberal blogger vice-president adviser advisor aide assistant dean moderator majority minority whip
  parliamentarian mp mep member lawmaker foreign defense defence interior then-president then-secretary ex-prime principal investigator`),
);

/** Last words of the names of organisations, which keep their titles and their "of". */
export const ORGANISATION_HEADS = new Set(
  listWords(`committee party department ministry institute university association news times post council center centre
  campaign bank group office agency commission foundation court house senate union journal magazine press inc inc.
  corp corp. company administration society service services bureau federation organization organisation college
  school board assembly parliament congress coalition alliance forum fund network television tv radio club church
  authority initiative conference corporation observatory academy division institution hospital army
  force forces navy police guard republic kingdom`),
);

/** Small words inside names (`Ursula von der Leyen`, `Mohammed bin Salman`). */
export const NAME_PARTICLES = new Set(
  listWords("de del della der den di da dos du la le van von bin ibn al el ben ter zu e y"),
);
