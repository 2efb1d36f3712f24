/** The traces of files, from their bare texts: they may hold more than the documents say, never less. */
import { identifierKey } from "../document/subjects/identifiers.ts";
import { identifierShape } from "../document/vocabulary/identifiers.ts";
import { nameOf } from "./addresses.ts";
import { serviceTextsIn } from "./service-texts.ts";
import { type Trace, traceOf } from "./traces.ts";

/** What a text names, as plain data: see {@link Trace}. */
export interface NamesInText {
  /** The targets of its links as they are written, each once. */
  readonly targets: readonly string[];
  /** Ids, in capitals. */
  readonly incidents: readonly string[];
}

/** The trace of a Markdown file. */
export function traceOfText(uri: string, text: string): Trace {
  const { targets, incidents } = namesInText(text);
  return traceOf(uri, targets, incidents, serviceTextsIn(nameOf(uri), text));
}

export function namesInText(text: string): NamesInText {
  const targets = [...text.matchAll(linkShape)].map(({ groups = {} }) =>
    (groups.pointed ?? groups.inline ?? groups.html ?? "").replace(/\\(?=[!-/:-@[-`{-~])/g, "")
  );
  const incidents = (text.match(identifierShape) ?? []).map(identifierKey);
  return { targets: [...new Set(targets)], incidents: [...new Set(incidents)] };
}

/** The target of an inline link or an image, of a definition, of a tag. */
const linkShape =
  /\](?:\(|:)[ \t]{0,20}(?:\r?\n[ \t]{0,20})?(?:<(?<pointed>[^<>\n]{1,2000})>|(?<inline>(?:\\[()]|[^\s()<>]|\([^\s()<>]{0,200}\)){1,2000}))|\s(?:href|src)\s{0,20}=\s{0,20}["'](?<html>[^"'<>\n]{1,2000})/gi;
