import { answerCalls } from "#search/threads/answer-calls.ts";

/** A thread that ends in the midst of a call, or answers what no message can hold. */
answerCalls({ end: () => process.exit(3), answerAFunction: () => () => {} });
