const URL_LIKE = /^(?:https?:\/\/\S+|(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}(?:[/?#]\S*)?)$/iu;
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;
const NUMBER = /^(?:\d{1,4}(?:\/\d{1,4})?|[-–—|•·])$/u;

/** Places that many share: their address says nothing about who published a text. */
const SHARED =
  /(?:^|\.)(?:facebook|twitter|x|t|instagram|youtube|youtu|linkedin|pinterest|whatsapp|wa|t\.me|tiktok|telegram|bit|goo|tinyurl|google|reddit|archive|medium|wordpress|blogspot)\.(?:com|co|org|me|be|ly|gl|is|ph)$/iu;

/** What a line of nothing but web addresses, e-mail addresses and page numbers gives. */
export interface Addresses {
  /** Bare hosts as written, such as `www.example.org`. */
  hosts: string[];
  /** Whole URLs with a path. */
  urls: string[];
}

/** Small words in the names of papers. */
const NAME_PARTS = /^(?:the|of|and|for|de|la|le|der|die|das|und|et|&|[-–—|•·])$/u;
const MOST_NAME_WORDS = 6;

/**
 * Reads the head of a page, the name of a paper beside its address: `The Daily Example    www.example.org 3`. Only an address that
 * says `www` or `http` counts: `Turkey Blocks example.org` is a headline. Null for other lines.
 */
export function spotMasthead(text: string): Addresses | null {
  if (text.length > 160 || !/(?:^|\s)(?:https?:\/\/|www\d?\.)\S/i.test(text) || /[.!?:]$/.test(text)) return null;
  const rest: string[] = [];
  const names: string[] = [];
  for (const word of text.split(/\s+/u)) {
    (/[.@]/.test(word) || NUMBER.test(word) ? rest : names).push(word);
  }
  const isName = names.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || NAME_PARTS.test(word));
  const startsSmall = /^(?:the|of|and|for|und|et)$/u.test(names[0] ?? "");
  return isName && !startsSmall && names.length <= MOST_NAME_WORDS ? spotAddresses(rest.join(" ")) : null;
}

/** Reads a line that consists of addresses alone, as in the heads and feet of pages; null when anything else is in it. */
export function spotAddresses(text: string): Addresses | null {
  if (text.length > 500 || !/[.@]/.test(text)) return null;
  const found: Addresses = { hosts: [], urls: [] };
  let count = 0;
  for (const word of text.split(/[\s,;|]+/u)) {
    if (word === "" || NUMBER.test(word)) continue;
    const bare = word.replace(/^[(<[]|[)>\].]$/g, "");
    if (EMAIL.test(bare)) count++;
    else if (URL_LIKE.test(bare)) {
      count++;
      const [, host = "", path = ""] = /^(?:https?:\/\/)?([^/?#]+)(.*)$/iu.exec(bare) ?? [];
      // `U.S.` and `Mr.Smith` look like hosts: a real one says http or www, or ends in small letters after a name in them.
      if (!/^https?:|^www\d?\./i.test(bare) && !/^[\p{Ll}\p{N}.-]+$/u.test(host)) return null;
      if (SHARED.test(host)) continue;
      if (/^\/?$/.test(path)) found.hosts.push(bare);
      else if (/^https?:/i.test(bare)) found.urls.push(bare);
    } else return null;
  }
  return count > 0 ? found : null;
}
