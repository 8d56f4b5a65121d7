/** A field and its value on one line. */
const FIELD = /^([A-Za-z][\w -]{0,40}):[ \t]+(\S.*?)[ \t]*$/u;

/** No title that a person wrote is longer. */
const LONGEST = 1000;

/** Pairs that YAML gives a meaning; a value that begins with one and ends with the other means it. */
const CLOSES: Record<string, string> = { '"': '"', "'": "'", "[": "]", "{": "}" };

/**
 * Puts quotation marks around the values of fields that are text for people and not for YAML: `title: Harbour board: new terminal`,
 * `title: "We waited": a report`, `author: @annlee`. Other lines stay as they are.
 */
export function quotePlainValues(yaml: string): string {
  return yaml
    .split("\n")
    .map((line) => {
      const [, name, value] = FIELD.exec(line.replace(/\r$/, "")) ?? [];
      return name === undefined || value === undefined || !isText(value) ? line : `${name}: ${JSON.stringify(value)}`;
    })
    .join("\n");
}

function isText(value: string): boolean {
  if (value.length > LONGEST) return false;
  const closes = CLOSES[value[0] as string];
  // `[Update] The board votes` is text; `[broken` is a list that lost its end.
  if (closes !== undefined) return value.includes(closes, 1) && !value.endsWith(closes);
  return /^(?:[@`%]|\*[^*]+\*)/.test(value) || /:(?:\s|$)/u.test(value);
}
