/** What previews show: told when it is asked for, and from then on whenever it is another. */
import type { Connection } from "vscode-languageserver";
import { presentationOf } from "../features/presentation/presentation.ts";
import type { Log } from "../host.ts";
import { methods, type Presentation } from "../protocol.ts";
import { type ReadyDocument, spared } from "./answering.ts";

export interface PresentingSurroundings {
  /** An open document that is one of ours; `null` for any other. */
  ready(uri: string): Promise<ReadyDocument | null>;
  readonly log: () => Log | undefined;
}

export interface Presenting {
  /** A document was judged anew. */
  judged(uri: string): void;
  /** A document was closed: nobody is told of it any more. */
  closed(uri: string): void;
}

/** So long several keys become one presentation; previews wait likewise before they show what is typed. In milliseconds. */
const rest = 150;

/** Answers until the connection closes. */
export function servePresenting(connection: Connection, { ready, log }: PresentingSurroundings): Presenting {
  /** What was told last of the documents that are shown. */
  const told = new Map<string, string>();
  const waiting = new Set<string>();

  async function present(uri: string): Promise<Presentation | null> {
    const document = await ready(uri);
    return document && (await spared("Preview", uri, log(), () => presentationOf(document)));
  }

  /** What tells one presentation from another: not which version of the text it is of. */
  const saying = (presentation: Presentation | null): string =>
    JSON.stringify(presentation && { ...presentation, version: 0 });

  connection.onRequest(
    methods.presentation,
    async ({ uri, once }: { readonly uri: string; readonly once?: boolean }) => {
      if (once) return present(uri);
      // From now on, also if it is judged anew while it is read.
      if (!told.has(uri)) told.set(uri, "");
      const presentation = await present(uri);
      if (told.has(uri)) told.set(uri, saying(presentation));
      return presentation;
    }
  );

  async function tell(uri: string): Promise<void> {
    waiting.delete(uri);
    const presentation = await present(uri);
    const said = saying(presentation);
    if (!told.has(uri) || told.get(uri) === said) return;
    told.set(uri, said);
    try {
      await connection.sendNotification(methods.presentationChanged, { uri, presentation });
    } catch {
      // It fails only when the client has gone away; at once, where the connection is known to be over.
    }
  }

  return {
    judged(uri) {
      if (!told.has(uri) || waiting.has(uri)) return;
      waiting.add(uri);
      setTimeout(() => void tell(uri), rest);
    },
    closed: uri => void told.delete(uri)
  };
}
