import { isAlias, isMap, isPair, isScalar, parseDocument, visit, type YAMLMap } from "yaml";

/** An alias bomb needs many more; people who write metadata by hand need a few. */
const MAX_ALIASES = 20;

/** `topics: [{words: [...]}]` is four deep. */
const MAX_DEPTH = 12;

/** No metadata that people wrote is longer. */
const MAX_YAML_CHARACTERS = 1_000_000;

const PROTOTYPE_KEYS = new Set(["__proto__", "prototype", "constructor"]);

/**
 * Reads YAML that a stranger may have written, by the core schema: dates are text. Numbers and booleans stay as they are
 * written too (`1.10`, `Yes`, `007`), since a title or a date may look like one.
 *
 * @throws Error saying what is wrong and where; nothing else
 */
export function readYaml(text: string): unknown {
  if (text.length > MAX_YAML_CHARACTERS) {
    throw new Error(`it has ${text.length} characters; ${MAX_YAML_CHARACTERS} are allowed`);
  }
  // The parser's own check that keys are unique takes the square of their number.
  const document = parseDocument(text, { schema: "core", logLevel: "silent", prettyErrors: true, uniqueKeys: false });
  const [error] = document.errors;
  if (error) throw new Error(explain(error.message));
  visit(document, (_, node, path) => {
    if (path.length > MAX_DEPTH * 2) throw new Error(`it is nested more than ${MAX_DEPTH} deep`);
    if (isPair(node) && isScalar(node.key) && PROTOTYPE_KEYS.has(String(node.key.value))) {
      throw new Error(`the key ${String(node.key.value)} is not allowed`);
    }
    if (isMap(node)) checkKeys(node);
    if (isPair(node) && isAlias(node.key)) throw new Error("a key can't be an alias");
    if (isScalar(node) && node.value !== null && typeof node.value !== "string") node.value = node.source ?? "";
  });
  return document.toJS({ maxAliasCount: MAX_ALIASES });
}

function checkKeys({ items }: YAMLMap): void {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    const name = isScalar(key) ? key.value : key;
    if (seen.has(name)) throw new Error(`the key ${String(name).slice(0, 100)} stands there twice`);
    seen.add(name);
  }
}

/** The first line of what the parser says, without the excerpt that follows. It finds deep nesting by its full stack. */
function explain(message: string): string {
  if (message.startsWith("Maximum call stack")) return `it is nested more than ${MAX_DEPTH} deep`;
  return (message.split("\n")[0] as string).replace(/[:.]$/, "");
}
