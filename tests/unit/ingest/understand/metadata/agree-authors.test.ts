import { describe, expect, it } from "vitest";
import { agreeAuthors } from "#ingest/understand/metadata/agree-authors.ts";

describe("two lists of authors", () => {
  it.each([
    ["Ann Lee", "ANN LEE"],
    ["Ann Lee", "Ann H.J. Lee"],
    ["Ann Lee; Bo Chan", "Ann Lee; Ida Moor; Bo Chan"],
    ["Bo Chan; Ann Lee", "Ann Lee; Bo Chan"],
    ["Ann Lee", "Bo Chan; Ann H. Lee"],
    ["Ann", "Ann Lee"],
  ])("agree: %s, %s", (one, other) => {
    expect([agreeAuthors(one, other), agreeAuthors(other, one)]).toEqual([true, true]);
  });

  it.each([
    ["Ann Lee", "Bo Chan"],
    ["Ann Lee", "Ann Moor"],
    ["Ann Lee; Bo Chan", "Ann Lee; Ida Moor"],
    ["Ann Lee; Bo Chan", "Ann Lee; Ida Moor; Joe Summer"],
  ])("contradict: %s, %s", (one, other) => {
    expect([agreeAuthors(one, other), agreeAuthors(other, one)]).toEqual([false, false]);
  });
});
