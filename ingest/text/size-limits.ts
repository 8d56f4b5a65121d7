const MEGABYTE = 1024 ** 2;

/** A larger file, or member of an archive, is no article; reading it would only take memory. */
export const MAX_FILE_BYTES = 50 * MEGABYTE;

/** A container is read as a stream, so that only its time limits it. */
export const MAX_CONTAINER_BYTES = 20 * 1024 ** 3;

/** Files in an archive that is one article: far more than any has. */
export const MAX_MEMBERS = 20_000;

/** All members of such an archive that are read, unpacked: they are in memory together. */
export const MAX_MEMBERS_BYTES = 200 * MEGABYTE;

/**
 * Bytes that one packed byte may become, where there are more than RATIO_FROM_BYTES: small files may be packed better. Text is packed to a tenth,
 * tables to a hundredth, the same line over and over to a thousandth, which nobody writes but to do harm.
 */
export const MAX_RATIO = 300;
export const RATIO_FROM_BYTES = 5 * MEGABYTE;
