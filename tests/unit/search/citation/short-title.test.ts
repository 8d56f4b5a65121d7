import { expect, it } from "vitest";
import { shortenTitle } from "#search/citation/short-title.ts";

it.each([
  ["Ferry vote: council of Brimley says yes again", "Ferry vote: council of Brimley says yes again"],
  ["Ferry vote today: council of Brimley says yes again", "Ferry vote today"],
  ["Who pays? Council of Brimley puts off its ferry", "Who pays? Council of Brimley puts off its ferry"],
  ["Who pays now? Council of Brimley puts off its ferry", "Who pays now?"],
  ["Council of Brimley puts off its vote on the ferry", "Council of Brimley puts off its vote on the ferry"],
])("a title of more than eight words is cited by its first part of three or more: %s", (title, short) => {
  expect(shortenTitle(title)).toBe(short);
});
