import { isIP } from "node:net";
import { IngestError } from "../report/errors.ts";
import { isPublicAddress } from "./public-address.ts";

/**
 * Why an address is not to be fetched, as far as it can be told without asking the network: all that is wrong with it is said.
 * What a name stands for is checked when it is connected to.
 *
 * @returns an error `page-address-refused`; null for others
 */
export function findAddressFault(url: URL): IngestError | null {
  const reasons = [...listReasons(url)];
  if (reasons.length === 0) return null;
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  return new IngestError(
    "page-address-refused",
    `${shown.href.slice(0, 200)} is not fetched: ${reasons.join(", and ")}.`,
    "Save the page with your browser and put the file into a folder.",
  );
}

function* listReasons(url: URL): Generator<string> {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    yield "only http and https are fetched";
    return;
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // RFC 6761: these names stand for the machine itself, whatever it is told.
  if (/(?:^|\.)localhost\.?$/.test(host)) yield `${host} is this machine`;
  if (isIP(host) && !isPublicAddress(host)) yield `${host} is no address of the public internet`;
  if (url.username !== "" || url.password !== "") yield "it holds a name or a password";
  if (url.port !== "") yield `port ${url.port} is not one of the web`;
}
