/** Whether a file holds what somebody wrote for us to read. Loaded where a report is to replace something. */
import { basename } from "node:path";
import { readDocument, sourceReader } from "../document/ops-document.ts";
import { isOwnReport } from "../document/own-report.ts";
import { readWithEnd } from "../files-with-end.node.ts";
import { readBaseline } from "../judging/baseline.ts";
import { readConfiguration } from "../workspace/configuration/read-file.ts";
import { decodeText } from "../workspace/encoding.ts";
import { isChatFile, isMarkdown } from "../workspace/file-names.ts";
import { addressAt } from "./disk.ts";

/** Gives what a file, absolute, is besides a report of any format; `null` for nothing that a run reads. */
export function keptByContent(place: string): string | null {
  const text = textAt(place);
  if (text?.trim() === "") return null;
  return isMarkdown(place) ? keptDocument(text) : text && keptText(text, place);
}

function keptDocument(text: string | null): string | null {
  return text !== null && isReport(text) ? null : "a document that gonogo did not write";
}

function keptText(text: string, place: string): string | null {
  if (typeof readBaseline(text) !== "string") return "a baseline";
  const { $schema: _, ...stated } = readConfiguration(text, addressAt(place)).contents;
  if (Object.keys(stated).length > 0) return "a configuration";
  // Read where a document names it.
  return isChatFile(place) && readDocument(sourceReader().read(text), basename(place)) ? "a document" : null;
}

/** `null` for what cannot be read. */
function textAt(place: string): string | null {
  try {
    return decodeText(readWithEnd(place));
  } catch {
    return null;
  }
}

/** Whether a text looks like a report of any format: no document of a person begins, or ends, like those for machines. */
function isReport(text: string): boolean {
  return (
    /^\s*(?:<\?xml|<!doctype html|::(?:error|warning|notice) )/i.test(text) ||
    isJson(text) ||
    prettyEnd.test(text.trimEnd().split("\n").at(-1) ?? "") ||
    isOwnReport(
      sourceReader()
        .read(text)
        .blocks.flatMap(({ facts }) => facts)
    )
  );
}

const prettyEnd = /^(?:No operational documents found\.|\d+ documents?: \d+ errors?, \d+ warnings?)/;

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
