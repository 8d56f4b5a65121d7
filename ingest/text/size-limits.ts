const MEGABYTE = 1024 * 1024;

/** A larger file is no article; reading it would only take memory. */
export const MAX_FILE_BYTES = 50 * MEGABYTE;

/** A container is read as a stream, so that only its time limits it. */
export const MAX_CONTAINER_BYTES = 20 * 1024 ** 3;

/** The directory of an archive of articles is held in memory. */
export const MAX_CONTAINER_ENTRIES = 200_000;

/** How many bytes one packed byte may become, in what unpacks to more than so many: beyond it, something was packed to do harm. */
export interface RatioLimit {
  ratio: number;
  ratioFrom: number;
}

/** Text is packed to a tenth, a table of the same line over and over to a thousandth: nobody collects that. */
export const CONTAINER_RATIO: RatioLimit = { ratio: 200, ratioFrom: 10 * MEGABYTE };

/** What an archive that is one article (Word, EPUB) may take. */
export interface ArchiveLimits extends RatioLimit {
  /** Files in it. */
  members: number;
  /** Bytes of one of them, unpacked. */
  memberBytes: number;
  /** Bytes of all that are read, unpacked. */
  totalBytes: number;
}

/** Far more than any that holds texts takes; tables are packed to a hundredth. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  members: 20_000,
  memberBytes: MAX_FILE_BYTES,
  totalBytes: 4 * MAX_FILE_BYTES,
  ratio: 300,
  ratioFrom: 5 * MEGABYTE,
};

/** Whether something is packed better than any text. */
export function isPackedToHarm(unpacked: number, packed: number, { ratio, ratioFrom }: RatioLimit): boolean {
  return unpacked > ratioFrom && unpacked > packed * ratio;
}
