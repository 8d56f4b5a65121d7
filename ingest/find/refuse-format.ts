import { extname } from "node:path";
import { IngestError } from "../report/errors.ts";
import { EXTENSIONS } from "../text/detect-format.ts";
import { CONTAINER_EXTENSIONS } from "./containers/container-kind.ts";

/** What to do with a file of a format that has no reader. */
const ADVICE = new Map(
  Object.entries({
    // All word processors write it.
    "Open it in a word processor and save it as .docx.": ".doc .dot .rtf .odt .pages .wpd .wps",
    "Open it in a spreadsheet program and save each sheet as .csv.": ".xls .xlsx .xlsm .ods .numbers",
    "Unpack it, or pack what is in it as .zip.": ".tar .tgz .gz .bz2 .xz .7z .rar",
  }).flatMap(([advice, extensions]) => extensions.split(" ").map((extension) => [extension, advice] as const)),
);

const READABLE = `${EXTENSIONS.join(", ")}; or, for files that hold several articles, ${CONTAINER_EXTENSIONS.join(", ")}`;

/** The refusal of a file that no reader is for. */
export function refuseFormat(name: string): IngestError {
  const extension = extname(name).toLowerCase();
  return new IngestError(
    "format-unsupported",
    `${name} has a format that can't be read${extension === "" ? "" : ` (${extension})`}.`,
    ADVICE.get(extension) ?? `Move it out of the folder, or convert it to one of ${READABLE}.`,
  );
}
