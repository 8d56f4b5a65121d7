/** A larger file is no article; reading it would only take memory. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** A container is read as a stream, so that only its time limits it. */
export const MAX_CONTAINER_BYTES = 20 * 1024 ** 3;
