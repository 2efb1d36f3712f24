/** Links of Markdown itself, for editors that do not follow them on their own: to files, and to headings. */
import type { DocumentLink, LocationLink } from "vscode-languageserver-protocol";
import { anchorPlaces } from "../../document/anchors.ts";
import { isAt } from "../../document/document-base.ts";
import { relativeTarget } from "../../document/link-target.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import type { Position } from "../../protocol.ts";
import type { SearchedDocument } from "./references.ts";

/** The links of a document to files that are there. */
export function fileLinksOf({ document, context: { addresses } }: SearchedDocument): DocumentLink[] {
  return document.links.flatMap(({ address, target }) => {
    const file = relativeTarget(target)?.path ? addresses.of(target) : null;
    return address && file !== null ? [{ range: document.rangeOf(address), target: file }] : [];
  });
}

/**
 * Where the link under a cursor leads: to a heading of the document or of another one, else to the beginning of the file.
 * `documentAt`: the operational document at an address; `null` for any other file.
 */
export async function linkedPlaces(
  { uri, document, context: { addresses } }: SearchedDocument,
  position: Position,
  documentAt: (address: string) => Promise<OpsDocument | null>
): Promise<LocationLink[]> {
  const place = document.placeAt(position);
  const link = place && document.links.find(({ span }) => isAt(place, span));
  const relative = link && relativeTarget(link.target);
  if (!link || !relative) return [];
  const file = relative.path === "" ? uri : addresses.of(link.target);
  if (file === null) return [];
  const there = relative.path === "" ? document : await documentAt(file);
  const anchor = relative.fragment === null ? undefined : there && anchorPlaces(there.facts).get(relative.fragment);
  // An anchor of the document itself that is nowhere leads nowhere.
  if (relative.path === "" && !anchor) return [];
  const start = { line: 0, character: 0 };
  const range = there && anchor ? there.rangeOf(anchor) : { start, end: start };
  return [
    {
      originSelectionRange: document.rangeOf(link.span),
      targetUri: file,
      targetRange: range,
      targetSelectionRange: range
    }
  ];
}
