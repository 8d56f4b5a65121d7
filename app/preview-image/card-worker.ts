import { answerCalls } from "#search/threads/answer-calls.ts";
import type { Card } from "./card.ts";
import { drawCard } from "./draw-card.ts";

// A copy: the canvas's own bytes can't be handed to another thread.
answerCalls({ draw: async (_, card: Card) => new Uint8Array(await drawCard(card)) });
