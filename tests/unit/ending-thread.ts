import { answerCalls } from "#search/threads/answer-calls.ts";

/** A thread that ends in the midst of a call. */
answerCalls({ end: () => process.exit(3) });
