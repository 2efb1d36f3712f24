/** The rows of all documents, and what of them is new to somebody who has asked before. */

export interface KeptRows<Row> {
  /** Takes in the row of a document; `null` for what is none of ours any more. */
  put(uri: string, row: Row | null): void;
  /** Takes out what is not there any more. */
  keep(uris: ReadonlySet<string>): void;
  /** Another number after each change. */
  revision(): number;
  /** What has changed after a revision, the oldest change first, and at most so much of it. */
  since(revision: number, most: number): RowChanges<Row>;
  /** Forgets everything: the next answer tells of documents that have gone, too. */
  clear(): void;
}

export interface RowChanges<Row> {
  /** To go on from. */
  readonly revision: number;
  readonly changed: readonly Row[];
  readonly gone: readonly string[];
  readonly isMore: boolean;
}

/** Rows that are the same as JSON are the same. */
export function keptRows<Row>(): KeptRows<Row> {
  /** By address, the one that has changed last behind all others; `null` for a document that is gone. */
  const rows = new Map<string, { readonly row: Row | null; readonly revision: number }>();
  let latest = 0;

  function put(uri: string, row: Row | null): void {
    const known = rows.get(uri);
    if (row === null && known === undefined) return;
    if (known && JSON.stringify(known.row) === JSON.stringify(row)) return;
    rows.delete(uri);
    rows.set(uri, { row, revision: ++latest });
  }

  return {
    put,
    keep(uris) {
      for (const uri of [...rows.keys()]) if (!uris.has(uri)) put(uri, null);
    },
    revision: () => latest,
    since(revision, most) {
      const changed: Row[] = [];
      const gone: string[] = [];
      let reached = revision;
      for (const [uri, { row, revision: at }] of rows) {
        if (at <= revision) continue;
        if (changed.length + gone.length >= most) return { revision: reached, changed, gone, isMore: true };
        reached = at;
        if (row !== null) changed.push(row);
        // Who has asked for nothing before does not know it.
        else if (revision > 0) gone.push(uri);
      }
      return { revision: Math.max(reached, latest), changed, gone, isMore: false };
    },
    clear() {
      for (const uri of [...rows.keys()]) put(uri, null);
    }
  };
}
