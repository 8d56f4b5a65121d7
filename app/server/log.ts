import { pino } from "pino";

/** The server's log, one line of JSON an event, on the standard error stream. */
export const log = pino({ name: "verbatim", base: null }, pino.destination(2));
