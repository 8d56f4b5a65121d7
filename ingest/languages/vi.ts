import type { PartOfLanguage } from "./language.ts";

/** Vietnamese. */
export const vi: PartOfLanguage = {
  code: "vi",
  calendar: null,
  links: { newWindow: ["(?:mở|sẽ mở) (?:trong|ra) (?:cửa sổ|tab|thẻ) mới"] },
};
