import { listWords } from "./list-words.ts";

/**
 * Words of English newswire by which is read who says a quotation: function words, titles, heads of names, verbs of saying. Written for this project from general
 * knowledge and checked against the training half of PolNeAR (no text of it is copied here). No other language has so much of a reader.
 */
export const EN_SPEECH = {
  /** Pronouns that may speak. */
  pronouns: listWords("he she they we i you it who him her them"),
  /** Words that may stand between a subject and its verb. */
  adverbs:
    listWords(`has had have also later then once never again even still just further now always often previously earlier
  reportedly recently repeatedly famously memorably simply is was are were did does do not will would could should
  may might must can be been being having soon thus instead ever immediately first himself herself themselves itself
  both all today too already yesterday only fully quickly bluntly flatly so either finally next apparently much
  hasn't hadn't didn't doesn't wouldn't isn't wasn't won't rather`),
  /** Words besides those two that no noun phrase goes beyond: prepositions, conjunctions. */
  stops:
    listWords(`about above across after against along amid among around as at because before behind below beneath beside
  between beyond but by despite during except following for from if in including inside into like near of off on onto
  or out outside over past per since so than that though through throughout till to toward towards under unless until
  up upon via versus whether when whenever where while why with within without how what which whose there here this
  these those and yet nor although according regarding concerning telling saying`),
  /** Prepositions that may carry a noun phrase on (`a spokesman for the ministry`). */
  joiningPrepositions: listWords("of for at from with in on to"),
  /** Articles, numbers and the like before a noun. */
  determiners:
    listWords(`the a an another one some many several most his her their its our my your this these those two three
  four five six seven eight nine ten no any every each`),
  /** Determiners that stand for an owner. */
  possessives: listWords("his her their its our my your whose"),
  /** Capitalised words that are dates, not names. `May` is left out: it may be a name. */
  dates:
    listWords(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul.
  aug. sep. sept. oct. nov. dec. mon. tues. tue. wed. thurs. thu. fri. sat. sun. today yesterday tomorrow a.m. p.m.`),
  /** Words that keep their full stop. */
  abbreviations:
    listWords(`mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj prof rev hon st jr sr pres sec amb
  dept vs inc corp co ltd llc no jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla ga
  ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.h n.j n.m n.y u.s`),
  /** Words besides the others that open a sentence with a capital without being part of a name. */
  openers:
    listWords(`meanwhile however moreover nevertheless nonetheless still furthermore additionally asked speaking earlier
  later last next perhaps maybe indeed yes no well oh now then let please not why because even ever like just both
  former once asked given despite unlike often sometimes afterwards afterward besides otherwise therefore thus hence
  instead similarly likewise eventually initially ultimately recently currently previously today yesterday nearly almost`),
  /** Titles and roles written with a capital before a name; what follows the last of them is the name. */
  titles:
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
  /** Last words of the names of organisations, which keep their titles and their "of". */
  organisationHeads:
    listWords(`committee party department ministry institute university association news times post council center centre
  campaign bank group office agency commission foundation court house senate union journal magazine press inc inc.
  corp corp. company administration society service services bureau federation organization organisation college
  school board assembly parliament congress coalition alliance forum fund network television tv radio club church
  authority initiative conference corporation observatory academy division institution hospital army
  force forces navy police guard republic kingdom`),
  /** Verbs of saying with regular forms (`argue, argues, argued, arguing`). */
  regularVerbs: listWords(`
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
  point fire hit shoot call lash crow chime chide bemoan applaud disclose recap snark blog concur believe issue`),
  /** Verbs of saying whose forms follow no rule. */
  irregularForms: listWords(`
  say says said saying tell tells told telling write writes wrote written writing speak speaks spoke speaking
  think thinks thought thinking swear swears swore swearing put puts putting cry cries cried crying reply replies replied
  testifies testified denies denied decries decried implies implied clarifies clarified
  quipped quipping planned slammed slamming snapped snapping bragged bragging begged begging dubbed dubbing
  admitted admitting referred referring summed summing recapped blogged blogging
  read reads reading shot shoots shooting hit hits hitting go goes went gone
  chanted crowed lashed believed`),
  /** Present forms that are nouns as often; they count as verbs only right after a name, a pronoun or an adverb. */
  nounLike: listWords(`
  answers attacks calls challenges charges claims comments complains demands echoes ends express finishes hints jokes
  labels laughs laments mentions muses notes objects offers orders points posts praises presses promises protests
  questions quotes rates reads reasons remarks replies reports requests signals starts states stresses tweets vows
  terms rants blogs issues puts hits shoots goes blames threats fires terms sums cries reading writing
  thinking meaning hearing opening starting ending hitting shooting hit put shot read warning offering
  posting pointing finding calling firing report`),
  /** Verbs that make a source only together with a quotation beside them (`called it “…”`, `shot back, “…”`). */
  weakVerbs: listWords(`put puts putting hit hits hitting go goes went gone shot shoots shooting read reads
  fire fired fires firing point points pointed pointing start starts started starting end ends ended ending issue issued
  issues issuing posted posts post posting offer offered offers offering order ordered orders press pressed presses
  rate rated defend defended attack attacked attacks invoke invoked start finish finished express expressed`),
  /** Base forms after a plural subject or an auxiliary (`officials say`, `did not say`). */
  baseForms:
    listWords(`say tell argue ask add insist believe warn write think agree complain describe call contend declare
  suggest acknowledge explain note maintain predict assert conclude respond`),
  /** Past forms without -ed, and other verbs that often follow a name at the head of a sentence. */
  commonVerbs:
    listWords(`went came made took got gave won lost brought held ran left met sent began became found kept led rose fell
  saw stood sat grew paid spent sought thought drew broke chose drove flew fought forgot hung hid knew laid lay let
  meant set shook shot slept sold struck taught threw understood withdrew wore sang`),
} as const;
