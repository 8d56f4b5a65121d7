import { ar } from "./ar.ts";
import { bg } from "./bg.ts";
import { ca } from "./ca.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { el } from "./el.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { hr } from "./hr.ts";
import { hu } from "./hu.ts";
import { id } from "./id.ts";
import { is } from "./is.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import type { PartOfLanguage } from "./language.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { ru } from "./ru.ts";
import { sk } from "./sk.ts";
import { sl } from "./sl.ts";
import { sv } from "./sv.ts";
import { th } from "./th.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { vi } from "./vi.ts";
import { zh } from "./zh.ts";

/** All languages, English first: it has every field. The order of the others means nothing. */
export const LANGUAGES: readonly PartOfLanguage[] = [
  en,
  tr,
  de,
  fr,
  es,
  ru,
  pt,
  it,
  nl,
  pl,
  sv,
  da,
  nb,
  cs,
  sk,
  sl,
  hu,
  ro,
  fi,
  el,
  uk,
  bg,
  id,
  ca,
  ar,
  he,
  ja,
  ko,
  zh,
  fa,
  hi,
  hr,
  is,
  th,
  vi,
];
