import { afterEach, expect, it, vi } from "vitest";
import { readerError, SEARCH_ERRORS, SearchError, type SearchErrorCode } from "#search/errors.ts";
import { explainError } from "../../../../app/server/explain-error.ts";
import { log } from "../../../../app/server/log.ts";

const logged = vi.spyOn(log, "error").mockImplementation(() => {});
afterEach(() => logged.mockClear());

const codes = Object.keys(SEARCH_ERRORS) as SearchErrorCode[];

it.each(codes.filter((code) => SEARCH_ERRORS[code].status >= 500 && code !== "format-unknown"))(
  "%s tells the public no path and no host, and the log all",
  (code) => {
    const error = new SearchError(code, "at /srv/verbatim.db, http://meili.internal:7700", "delete /srv/verbatim.db");
    const { body, status } = explainError(error);
    expect(status).toBe(SEARCH_ERRORS[code].status);
    expect(body.error.code).toBe(code);
    expect(JSON.stringify(body)).not.toMatch(/\/srv|internal:7700/);
    expect(body.error.action).not.toBe("");
    expect(logged).toHaveBeenCalledWith({ err: error }, error.message);
  },
);

it("what a reader asked wrongly is said as it is, and not logged", () => {
  const error = readerError("date-unreadable", { text: "abc", parameter: "from" });
  expect(explainError(error).body.error).toEqual({
    code: "invalid-parameter",
    message: "“abc” is not a date.",
    action: "Write “from” as a year, a month or a day: 2016, 2016-08 or 2016-08-09.",
  });
  expect(logged).not.toHaveBeenCalled();
});

it.each(["AbortError", "ResponseAborted"])("a request that was given up (%s) is no error to log", (name) => {
  explainError(Object.assign(new Error("aborted"), { name }));
  explainError(new DOMException("This operation was aborted", "AbortError"));
  expect(logged).not.toHaveBeenCalled();
});

it("anything else is logged, and told as unexpected", () => {
  const { body, status } = explainError(new TypeError("at /srv/secret"));
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain("/srv");
  expect(logged).toHaveBeenCalledOnce();
});
