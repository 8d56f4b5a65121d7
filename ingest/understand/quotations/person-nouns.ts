import { listWords } from "#ingest/languages/list-words.ts";

/** Nouns for people that no ending betrays. */
const PEOPLE = new Set(
  listWords(`priest chief head boss aide nun monk nurse cook pilot guard judge king queen prince princess coach captain guide host hostess clerk
  wife husband widow mother father sister brother daughter son uncle aunt cousin niece nephew friend neighbour neighbor
  candidate colleague delegate advocate magistrate magnate associate graduate architect monarch patriarch diplomat bureaucrat autocrat
  expert prefect sheriff bailiff steward bishop rabbi imam vicar dean pope abbot abbess mayor lord lady chair co-chair vice-chair
  ceo cfo coo mp mep agent attendant assistant accountant lieutenant sergeant commandant consultant sultan guardian student
  resident president dissident correspondent superintendent opponent proponent parent patient client tenant attorney envoy deputy
  secretary emissary dignitary apothecary beneficiary spokesperson chairperson salesperson salesman dentist victim witness
  survivor hero heroine champion apprentice accomplice detective representative executive relative native operative fugitive captive
  employee trustee nominee appointee referee refugee trainee retiree evacuee engineer volunteer pioneer auctioneer colonel general
  admiral marshal major corporal private principal official counsel cardinal intellectual criminal individual professional
  teen teenager woman man girl boy youth child chef sous-chef`),
);

/** Firms and things that end as nouns for people do. */
const NO_PEOPLE =
  /^(?:\p{L}*(?:paper|publisher|carrier|operator|supplier|manufacturer|broadcaster|maker|retailer|lender|insurer|distributor|provider|contractor|reactor|tower|cent(?:er|re)|corridor|server|computer)|employer|builder|charter|river|chapter|quarter|order|number|border|corner|layer|letter|sector|factor|motor|tractor|indicator|monitor|mirror|harbou?r|register|cluster|semester|theater|shelter|cancer|power|water|winter|summer|dinner|paper|weather|leather|other|another|matter|former|latter|error|terror|list|assist|twist)$/u;

/** Whether a noun (the last word of `the chief auditor`) stands for a person, as its meaning or its ending tells. */
export function isPersonNoun(word: string): boolean {
  const noun = word.toLowerCase().replace(/['’]s?$/u, "");
  if (PEOPLE.has(noun) || /(?:man|woman|master|mistress)$/u.test(noun)) return true;
  return !NO_PEOPLE.test(noun) && /\p{L}{3}(?:er|or|ist|cian|rian|eer|eur|ologue)$/u.test(noun);
}

/** Whether a noun may stand for a person, by more endings than surely do: `the suspect`, `the deceased`. */
export function mayBePersonNoun(word: string): boolean {
  return (
    isPersonNoun(word) || (/(?:ant|[^m]ent|ee|pect|used|ceased|ive|oned|ured)$/u.test(word) && !/ittee$/u.test(word))
  );
}
