/** Lower case without look-alikes (l, 1, o, 0): an id survives being read out, and is a valid CSS and HTML id. */
export const ID_ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";

/** Characters of an id: 60 bits. */
export const ID_LENGTH = 12;

/** The first 12 bytes of a digest as characters of `ID_ALPHABET`, five bits of each. */
export function encodeId(digest: Uint8Array): string {
  let id = "";
  for (let i = 0; i < ID_LENGTH; i++) id += ID_ALPHABET[(digest[i] as number) & 31];
  return id;
}
