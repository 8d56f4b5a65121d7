/**
 * `npm run quality:layers -- FILE…`: compares the words of each text, Markdown, Word, EPUB or PDF file with those that were read
 * of it, and lists each difference. Exits with 1 where words were lost or added.
 */
import { readFile } from "node:fs/promises";
import { readFormat } from "#ingest/readers/read-format.ts";
import { detectFormat } from "#ingest/text/detect-format.ts";
import { compareLayer } from "./compare-layer.ts";
import { listLayerTexts } from "./list-layer-texts.ts";

const MOST_LISTED = 20;

async function compareFile(file: string): Promise<boolean> {
  const bytes = new Uint8Array(await readFile(file));
  const format = detectFormat(file, bytes);
  const layer = format === null ? null : await listLayerTexts(format, bytes).catch(() => null);
  if (format === null || layer === null) {
    console.log(`${file}: not compared`);
    return true;
  }
  const read = await readFormat(format, bytes).catch((error: { code?: string }) => error.code ?? String(error));
  if (typeof read === "string") {
    console.log(`${file}: refused (${read})`);
    return true;
  }
  const { lost, added, omitted, joined } = compareLayer(layer, read.raw);
  const names = Object.entries({ ...omitted, ...(joined > 0 && { "line-end hyphens": joined }) });
  console.log(
    `${file}: ${lost.length} lost, ${added.length} added; ${names.map(([kind, n]) => `${kind} ${n}`).join(", ")}`,
  );
  for (const [what, words] of Object.entries({ lost, added }))
    if (words.length > 0) console.log(`  ${what}: ${words.slice(0, MOST_LISTED).join(" ")}`);
  return lost.length + added.length === 0;
}

let isWhole = true;
for (const file of process.argv.slice(2)) isWhole = (await compareFile(file)) && isWhole;
process.exitCode = isWhole ? 0 : 1;
