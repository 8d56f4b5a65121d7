import { answerCalls } from "#search/threads/answer-calls.ts";
import type { Fields } from "../../understand/metadata/read-fields.ts";
import type { Rules } from "../../understand/rules.ts";
import { type ReadArticle, readArticle } from "./read-article.ts";

/** A file for a thread to read. */
export interface PoolJob {
  file: string;
  bytes: Uint8Array;
  sidecarFields: Fields[];
  isRecord: boolean;
}

/** What a thread can be asked: each pool says its rules first. */
export interface ReadingCalls {
  setRules: { args: [rules: Rules]; answer: undefined };
  read: { args: [job: PoolJob]; answer: ReadArticle };
}

let rules: Rules | null = null;
answerCalls({
  setRules: (_, given: Rules) => {
    rules = given;
  },
  read: (_, { file, bytes, sidecarFields, isRecord }: PoolJob) => {
    if (!rules) throw new Error("A file came before the rules.");
    return readArticle(file, bytes, sidecarFields, rules, isRecord);
  },
});
