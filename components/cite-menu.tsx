"use client";

import { useId, useState } from "react";
import { citingMessagesIn } from "#messages/citing-in.ts";
import type { PageLanguage } from "#messages/languages.ts";
import { type Citation, chooseAddresses } from "#search/citation/citation.ts";
import { CITATION_FORMATS } from "#search/citation/formats.ts";
import { listPeople } from "#search/citation/list-people.ts";
import { formatQuoteLine } from "#search/citation/quote-line.ts";
import { findReach } from "#search/reach.ts";
import { CopyButton } from "./copy-button.tsx";
import { Phrase } from "./phrase.tsx";
import { QuoteLine } from "./quote-line.tsx";

/** Something that can be cited. */
interface Citable {
  citation: () => Citation;
  /** Its link, where that takes some making: the citation has another one of this site. */
  link?: () => Promise<string>;
  /** The address of the original page at the quote; null when it has none. Without this there is no such entry. */
  original?: () => Promise<string | null>;
}

/** What one speaker says in it. */
export interface CitableSpeech extends Citable {
  speaker: string;
  /** All that is cited is their speech: then it is cited as theirs unless the reader wants otherwise. */
  isAll?: boolean;
  /** The article's own words stand between: links, which lead to one stretch, lead to the first. */
  isBroken?: boolean;
}

export interface CiteMenuProps extends Citable {
  language: PageLanguage;
  /** What is cited: `paragraph 4`. */
  describe: string;
  /** Whether the quote with its source stands above. */
  showsLine?: boolean;
  /** What its speakers say, each to be cited alone. Asked for when the menu is made. */
  spoken?: () => CitableSpeech[];
}

/** Every way to take a quote along with its source, or only what a speaker says in it. Each is made when it is asked for. */
export function CiteMenu({ language, describe, spoken, showsLine = false, ...whole }: CiteMenuProps) {
  const [speeches] = useState(() => spoken?.() ?? []);
  const [chosen, setChosen] = useState(() => speeches.find(({ isAll }) => isAll) ?? null);
  const { citation, link, original } = chosen ?? whole;
  const cite = async () => ({ ...citation(), ...(link && { link: await link() }) });
  const words = citingMessagesIn(language);
  const described = chosen ? words.wordsOf(chosen.speaker) : describe;
  return (
    <>
      {showsLine && <QuoteLine>{formatQuoteLine(citation(), listPeople(citation()))}</QuoteLine>}
      {speeches.length > 0 && <SpeechChoice {...{ language, describe, speeches, chosen, setChosen }} />}
      <ul key={described} aria-label={words.copyAs(described)} className="flex flex-wrap gap-x-4">
        {listFormats(whole.citation()).map(({ name, format }) => (
          <li key={name}>
            <CopyButton
              language={language}
              label={words.formats[name]}
              text={async () => format(await cite())}
              describe={described}
            />
          </li>
        ))}
        {original && (
          <li>
            <CopyButton
              language={language}
              label={words.original}
              text={async () => (await original()) ?? words.noOriginal}
              describe={described}
            />
          </li>
        )}
      </ul>
      {chosen?.isBroken && (
        <p className="mt-1 max-w-measure text-[0.8125rem] text-muted">
          <Phrase parts={words.broken(<bdi key="speaker">{chosen.speaker}</bdi>)} />
        </p>
      )}
      <ReachNote language={language} citation={whole.citation()} />
    </>
  );
}

function listFormats({ link }: Citation): typeof CITATION_FORMATS {
  return findReach(link) === "public"
    ? CITATION_FORMATS
    : CITATION_FORMATS.filter(({ needsPublicLink }) => !needsPublicLink);
}

interface SpeechChoiceProps {
  language: PageLanguage;
  describe: string;
  speeches: CitableSpeech[];
  chosen: CitableSpeech | null;
  setChosen: (chosen: CitableSpeech | null) => void;
}

/** Asks what to copy: all of it, or the spoken words of one person. */
function SpeechChoice({ language, describe, speeches, chosen, setChosen }: SpeechChoiceProps) {
  const name = useId();
  const isSpeech = speeches.some(({ isAll }) => isAll);
  const words = citingMessagesIn(language);
  const choices = isSpeech ? [...speeches, null] : [null, ...speeches];
  return (
    <fieldset className="my-1">
      <legend className="sr-only">{words.whatToCopy}</legend>
      {choices.map((choice) => (
        <label key={choice?.speaker ?? ""} className="flex min-h-6 items-baseline gap-x-2 text-[0.8125rem]">
          <input type="radio" name={name} checked={choice === chosen} onChange={() => setChosen(choice)} />
          {choice ? (
            <span>
              <Phrase
                parts={words.onlyWhat({
                  speaker: <bdi key="speaker">{choice.speaker}</bdi>,
                  words: (
                    <q key="words" dir="auto">
                      {shorten(choice.citation().text)}
                    </q>
                  ),
                })}
              />
            </span>
          ) : (
            <span className="first-letter:uppercase">{isSpeech ? words.asArticle(describe) : describe}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

const MAX_SHOWN = 60;

/** As many whole words as fit into a line. */
function shorten(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN).replace(/\s+\S*$/, "")} …`;
}

/** Says once why the citations carry no link to this site, and how they come to carry one. */
function ReachNote({ language, citation }: { language: PageLanguage; citation: Citation }) {
  const on = findReach(citation.link);
  if (on === "public") return null;
  const hasAddress = chooseAddresses(citation).cited !== null;
  const setting = <code key="setting">SITE_URL</code>;
  return (
    <p className="mt-1 max-w-measure text-[0.8125rem] text-muted">
      <Phrase parts={citingMessagesIn(language).reach({ on, hasAddress, setting })} />
    </p>
  );
}
