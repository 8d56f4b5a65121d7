import { z } from "zod";
import { SEARCH_ERRORS } from "#search/errors.ts";
import { errorBody } from "./answers.ts";
import { OPERATIONS, type Operation } from "./operations.ts";

/** The version of the API: raised when something that was there is gone or means something else. */
const VERSION = "1.0.0";

const ERROR = "Error";
const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });

type Json = Record<string, unknown>;

/** As JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
function toSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io, reused: "inline" });
  return rest;
}

function describeParameters(given: z.ZodObject | undefined, place: "path" | "query"): Json[] {
  return Object.entries(given?.shape ?? {}).map(([name, schema]) => {
    const { description, ...rest } = toSchema(schema as z.ZodType, "input");
    const required = !(schema as z.ZodType).safeParse(undefined).success;
    return { name, in: place, required, ...(description !== undefined && { description }), schema: rest };
  });
}

const RETRY_AFTER = {
  "Retry-After": { description: "Seconds after which to ask again.", required: true, schema: { type: "integer" } },
};

/** Statuses after which it is worth asking again. */
const PASSING = ["429", "503"];

/** What any other method is answered with, on every path. */
const METHOD_UNKNOWN = {
  description: "method-unknown: neither GET nor HEAD nor OPTIONS.",
  headers: { Allow: { description: "The methods that there are.", required: true, schema: { type: "string" } } },
  content: { "application/json": { schema: refer(ERROR) } },
};

/** What Node answers before anyone reads the request. */
const TOO_LONG = { 431: { description: "The address and the headers have more than 16 kB." } };

function describeErrors(codes: Operation["errors"]): Json {
  const byStatus = Map.groupBy(["too-many-requests" as const, ...codes], (code) => SEARCH_ERRORS[code].status);
  const answer = (status: string, described: string) => ({
    description: described,
    ...(PASSING.includes(status) && { headers: RETRY_AFTER }),
    content: { "application/json": { schema: refer(ERROR) } },
  });
  const answers = Array.from(byStatus, ([code, listed]) => {
    const status = String(code);
    return [status, answer(status, [...new Set(listed)].join(", "))];
  });
  return { ...Object.fromEntries(answers), 500: answer("500", "internal, invalid-settings"), ...TOO_LONG };
}

function describeOperation(operation: Operation): Json {
  const { id, summary, description, inPath, inQuery, answers, headers, isCached, errors } = operation;
  const content = Object.entries(answers).map(([type, answer]) => [
    type,
    { schema: answer ? refer(answer.name) : { type: "string" } },
  ]);
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    parameters: [...describeParameters(inPath, "path"), ...describeParameters(inQuery, "query")],
    responses: {
      200: { description: "The answer.", ...(headers && { headers }), content: Object.fromEntries(content) },
      ...(isCached && { 304: { description: "What the asker has already." } }),
      ...describeErrors(errors),
    },
  };
}

/** The whole API as an OpenAPI 3.1 document, made from the schemas that parse its parameters and describe its answers. */
export function makeDocument(origin: string): Json {
  const answers = OPERATIONS.flatMap((operation) => Object.values(operation.answers).flatMap((answer) => answer ?? []));
  const schemas = [...answers, { name: ERROR, schema: errorBody }].map(({ name, schema }) => [
    name,
    toSchema(schema, "output"),
  ]);
  return {
    openapi: "3.1.1",
    info: {
      title: "Verbatim",
      version: VERSION,
      summary: "Search news articles by paragraph, resolve quotes and take results away.",
      description:
        "Read only, no key. Unknown parameters are left alone. Every path can be asked with GET and HEAD; other methods are 405, as components.responses.MethodUnknown says.",
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(OPERATIONS.map((operation) => [operation.path, { get: describeOperation(operation) }])),
    components: { schemas: Object.fromEntries(schemas), responses: { MethodUnknown: METHOD_UNKNOWN } },
  };
}
