/**
 * When diagnostics are pushed to a client that does not ask for them: at once after a key, and not again for a moment, so that
 * who replaces in thousands of places, or types faster than a document is judged, is told a few times and not at each of them.
 */

import type { Connection, Diagnostic } from "vscode-languageserver";
import type { Log } from "../host.ts";
import type { OpenDocument } from "../workspace/open-documents.ts";
import { spared } from "./answering.ts";

/** After a push, in milliseconds: at least, and for each UTF-16 unit that was judged; twice as long after each that told nothing. */
const rest = { least: 50, perUnit: 1 / 1000 };
/** No rest is longer. What a push waits for may never come, a file on a disk that is gone: the others do not wait longer. */
const longest = 1000;

export interface Pushes {
  /** Pushes what is said of these documents, with what else is asked for meanwhile. */
  soon(uris: readonly string[]): void;
}

/** What pushing needs of the server around it. */
export interface PushSurroundings {
  open(uri: string): OpenDocument | undefined;
  /** `null` for what was typed over meanwhile. */
  diagnose(document: OpenDocument): Promise<Diagnostic[] | null>;
  readonly log: () => Log | undefined;
}

/** Pushes until the connection closes. */
export function servePushing(connection: Connection, { open, diagnose, log }: PushSurroundings): Pushes {
  /** Gives how many UTF-16 units the client was told of; none where it was not. */
  async function push(document: OpenDocument): Promise<readonly number[]> {
    const { uri, version } = document;
    // Nobody waits for an answer, so nobody hears of a failure: the log does, and the documents of others are still told of.
    const diagnostics = await spared("Diagnostics", uri, log(), () => diagnose(document));
    if (!diagnostics || open(uri) !== document) return [];
    // It fails only when the client has gone away.
    connection.sendDiagnostics({ uri, version, diagnostics }).catch(() => {});
    return [document.type === "markdown" ? document.most : document.text.length];
  }

  return pushes(async uris => {
    const told = (await Promise.all(uris.flatMap(uri => open(uri) ?? []).map(push))).flat();
    const isNothing = told.length === 0 && uris.some(uri => open(uri));
    return isNothing ? null : told.reduce((sum, units) => sum + units, 0);
  });
}

/**
 * `push` resolves when all of them are told of, with how many UTF-16 units they have; with `null` where nothing was told, for all
 * was typed over meanwhile. It does not fail.
 */
export function pushes(push: (uris: readonly string[]) => Promise<number | null>): Pushes {
  const waiting = new Set<string>();
  let isBusy = false;
  let pause = rest.least;

  async function begin(): Promise<void> {
    const uris = [...waiting];
    waiting.clear();
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<number>(resolve => {
      giveUp = setTimeout(() => resolve(0), longest);
    });
    const units = await Promise.race([push(uris), tooLong]);
    clearTimeout(giveUp);
    pause = Math.min(units === null ? 2 * pause : Math.max(rest.least, units * rest.perUnit), longest);
    setTimeout(next, pause);
  }

  function next(): void {
    isBusy = waiting.size > 0;
    if (isBusy) void begin();
  }

  return {
    soon(uris) {
      for (const uri of uris) waiting.add(uri);
      if (waiting.size === 0 || isBusy) return;
      isBusy = true;
      setTimeout(begin, 0);
    }
  };
}
