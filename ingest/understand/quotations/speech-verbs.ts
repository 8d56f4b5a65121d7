import { listWords } from "./list-words.ts";

/**
 * Verbs of saying, English newswire. Written for this project from general knowledge; which of them matter was checked
 * against the training half of PolNeAR (no text of it is copied here).
 */

/** Verbs of saying with regular forms (`argue, argues, argued, arguing`). */
const REGULAR_VERBS = listWords(`
  accuse acknowledge add address admit admonish advise agree allege announce answer argue ask assert assure bark beg
  blast boast brag caution challenge charge claim clarify comment complain concede conclude condemn confess confide
  confirm contend continue counter criticize criticise declare decry defend demand denounce deny describe dismiss dub
  echo elaborate emphasize emphasise end exclaim explain express finish fume gush hail highlight hint imply indicate insist
  interject joke label lament laugh lambaste maintain mention mock muse note observe offer opine order plead pledge
  portray praise predict press proclaim promise propose protest question quip rail rant react read reason reassure
  recall recite recommend recount refer reflect refuse reiterate rejoin relate remark remind repeat reply report
  request respond retort reveal ridicule scoff shout sigh signal slam sneer snap speculate stammer start state stress
  suggest summarize summarise surmise taunt tease testify threaten thunder tout tweet urge vent venture voice vow
  wager warn whisper wonder yell admonish attack blame chant characterize characterise deem deplore deride implore
  invoke liken marvel mutter object paraphrase ponder quote rate riff sum term trumpet conjecture post demur retweet
  point fire hit shoot call lash crow chime chide bemoan applaud disclose recap snark blog concur believe issue`);

/** Verbs of saying whose forms follow no rule. */
const IRREGULAR_FORMS = listWords(`
  say says said saying tell tells told telling write writes wrote written writing speak speaks spoke speaking
  think thinks thought thinking swear swears swore swearing put puts putting cry cries cried crying reply replies replied
  testifies testified denies denied decries decried implies implied clarifies clarified
  quipped quipping planned slammed slamming snapped snapping bragged bragging begged begging dubbed dubbing
  admitted admitting referred referring summed summing recapped blogged blogging
  read reads reading shot shoots shooting hit hits hitting go goes went gone
  chanted crowed lashed believed`);

/** Present forms that are nouns as often; they count as verbs only right after a name, a pronoun or an adverb. */
export const NOUN_LIKE = new Set(
  listWords(`
  answers attacks calls challenges charges claims comments complains demands echoes ends express finishes hints jokes
  labels laughs laments mentions muses notes objects offers orders points posts praises presses promises protests
  questions quotes rates reads reasons remarks replies reports requests signals starts states stresses tweets vows
  terms rants blogs issues puts hits shoots goes blames threats fires terms sums cries reading writing
  thinking meaning hearing opening starting ending hitting shooting hit put shot read warning offering
  posting pointing finding calling firing report`),
);

/** Verbs that make a source only together with a quotation beside them (`called it “…”`, `shot back, “…”`). */
export const WEAK_VERBS = new Set(
  listWords(`put puts putting hit hits hitting go goes went gone shot shoots shooting read reads
  fire fired fires firing point points pointed pointing start starts started starting end ends ended ending issue issued
  issues issuing posted posts post posting offer offered offers offering order ordered orders press pressed presses
  rate rated defend defended attack attacked attacks invoke invoked start finish finished express expressed`),
);

/** Base forms after a plural subject or an auxiliary (`officials say`, `did not say`). */
const BASE_FORMS =
  listWords(`say tell argue ask add insist believe warn write think agree complain describe call contend declare
  suggest acknowledge explain note maintain predict assert conclude respond`);

function inflect(verb: string): string[] {
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`, `${verb}ing`];
  if (verb.endsWith("e")) return [`${verb}d`, `${verb}s`, `${verb.slice(0, -1)}ing`];
  if (/(?:s|sh|ch|x|z)$/u.test(verb)) return [`${verb}ed`, `${verb}es`, `${verb}ing`];
  return [`${verb}ed`, `${verb}s`, `${verb}ing`];
}

/** Every form of a verb of saying, lower case. */
export const SPEECH_VERBS = new Set([...REGULAR_VERBS.flatMap(inflect), ...IRREGULAR_FORMS, ...BASE_FORMS]);

/** Past forms without -ed, and other verbs that often follow a name at the head of a sentence. */
export const COMMON_VERBS = new Set(
  listWords(`went came made took got gave won lost brought held ran left met sent began became found kept led rose fell
  saw stood sat grew paid spent sought thought drew broke chose drove flew fought forgot hung hid knew laid lay let
  meant set shook shot slept sold struck taught threw understood withdrew wore sang`),
);
