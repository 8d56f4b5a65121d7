import { expect, it } from "vitest";
import { IngestError } from "#ingest/report/errors.ts";
import { readerError, SearchError } from "#search/errors.ts";
import { packError, unpackSearchError } from "#search/threads/messages.ts";

/** On its way, all that is not plain data is lost, or stops it. */
const send = (error: unknown) => structuredClone(packError(error));

it("a refusal keeps what its sentences are made of", () => {
  const error = readerError("value-too-long", { facet: "topic", length: 900, most: 500 });
  const arrived = unpackSearchError(send(error));
  expect(arrived).toBeInstanceOf(SearchError);
  expect(arrived).toMatchObject({ code: error.code, message: error.message, action: "", reason: error.reason });
});

it("trouble of the engine keeps its code and its sentences", () => {
  const arrived = unpackSearchError(send(new SearchError("index-locked", "It is locked.", "Wait.")));
  expect(arrived).toMatchObject({ code: "index-locked", message: "It is locked.", action: "Wait.", reason: null });
});

it("an error of the ingest keeps what is told of it", () => {
  const error = new IngestError("file-encrypted", "It is encrypted.", "Save it without a password.");
  expect(send(error)).toMatchObject({
    name: "IngestError",
    code: "file-encrypted",
    message: "It is encrypted.",
    action: "Save it without a password.",
  });
});

it("an unforeseen error arrives whatever it holds, with the stack of where it was thrown", () => {
  const error = Object.assign(new TypeError("no such index"), { code: "ERR_SQLITE", reason: () => {} });
  const arrived = unpackSearchError(send(error));
  expect(arrived).toMatchObject({ code: "engine-failed", message: "The engine failed: no such index", reason: null });
  expect((arrived.cause as Error).stack).toBe(error.stack);
  expect(unpackSearchError(send("a text")).message).toBe("The engine failed: a text");
});
