/** The operational documents of the working directory as resources: listed with kind and verdict, and read. */
import { fileURLToPath } from "node:url";
import { type McpServer, ProtocolError, ProtocolErrorCode, ResourceNotFoundError } from "@modelcontextprotocol/server";
import { headOf } from "../../report/agents/check-text.ts";
import { pageOf, readCursor } from "../../report/agents/pages.ts";
import { isMarkdown } from "../../workspace/file-names.ts";
import { fileAddress } from "../configuration-options.ts";
import { reportOf } from "./check-tool.ts";
import { confined, Refused, textAt } from "./confined.ts";
import type { Workplace } from "./quiet-run.ts";

/** So many are listed at once. */
const pageLength = 100;

export function serveResources({ server }: McpServer, place: Workplace): void {
  server.registerCapabilities({ resources: {} });

  server.setRequestHandler("resources/list", async ({ params }, { mcpReq: { signal } }) => {
    const from = params?.cursor === undefined ? { document: 0, item: 0 } : readCursor(params.cursor);
    if (!from) throw invalid(`'${params?.cursor}' is no cursor: give the 'nextCursor' of the list before, or none.`);
    const { report } = await reportOf({ paths: ["."] }, place, signal);
    const documents = report?.documents ?? [];
    const page = pageOf(
      documents.map(() => 0),
      from,
      pageLength
    );
    return {
      resources: page.parts.flatMap(({ document }) => {
        const each = documents[document];
        if (!each) return [];
        return [
          {
            ...{ uri: fileAddress(each.path, { cwd: place.folder }), name: each.path },
            ...{ description: headOf(each), mimeType: typeOf(each.path) }
          }
        ];
      }),
      ...(page.next === null ? {} : { nextCursor: page.next })
    };
  });

  // Whoever asks gets no address that leads anywhere else: there are none of another form.
  server.setRequestHandler("resources/templates/list", () => ({ resourceTemplates: [] }));

  server.setRequestHandler("resources/read", async ({ params: { uri } }, { mcpReq: { signal } }) => {
    const path = pathOf(uri, place);
    try {
      const text = textAt(path, place.folder);
      const { report } = await reportOf({ paths: [path] }, place, signal);
      if (report?.documents.length !== 1)
        throw new Refused(`${uri} is no operational document: resources/list names those that there are.`);
      return { contents: [{ uri, mimeType: typeOf(path), text }] };
    } catch (fault) {
      throw fault instanceof Refused ? new ResourceNotFoundError(uri, fault.message) : fault;
    }
  });
}

/** A chat is text, or an export. */
function typeOf(path: string): string {
  return isMarkdown(path) ? "text/markdown" : /\.json$/i.test(path) ? "application/json" : "text/plain";
}

/** Of a file of this machine: others have a host, and encoded slashes would be read differently by others. */
function pathOf(uri: string, place: Workplace): string {
  try {
    const { protocol } = new URL(uri);
    if (protocol !== "file:") throw new TypeError("its scheme is another than 'file'");
    const path = fileURLToPath(uri);
    confined(path, place.folder);
    return path;
  } catch (fault) {
    if (fault instanceof Refused) throw invalid(fault.message);
    throw invalid(`'${uri}' is no address of a file of this machine: give one that resources/list names.`);
  }
}

function invalid(message: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}
