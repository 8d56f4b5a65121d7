import { describe, expect, it } from "vitest";
import { INVISIBLE_SIGNS } from "#search/words/invisible.ts";

const INVISIBLE = new RegExp(`[${INVISIBLE_SIGNS}]`, "v");
/** Part and join letters, take the room of one, and make flags: a reader sees what they do. */
const SHOWN = /\u200C|\u200D|[\u115F\u1160\u3164\uFFA0]|[\u{E0020}-\u{E007F}]/u;

describe("signs that nobody sees", () => {
  it("are all that Unicode calls ignorable, but for those that change what a reader sees", () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code);
      if (/\p{Cn}|\p{Cs}/u.test(sign)) continue;
      const isIgnorable = /\p{Default_Ignorable_Code_Point}/u.test(sign) || /[\uFFF9-\uFFFB]/.test(sign);
      if (INVISIBLE.test(sign) !== (isIgnorable && !SHOWN.test(sign))) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it("are a class with either flag", () => {
    expect(new RegExp(`[${INVISIBLE_SIGNS}]`, "u").test("\u00AD")).toBe(true);
  });
});
