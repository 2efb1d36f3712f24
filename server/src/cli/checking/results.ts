/**
 * What is known of files from earlier runs, as far as it still holds, and what this run finds out for later ones. What is
 * kept of a file is asked for by its path and told apart by its content; see `Row`.
 */
import { readWithEnd } from "../../files-with-end.node.ts";
import type { ReportedDocument } from "../../report/report.ts";
import { packed, type Row, unpacked } from "../cache/rows.ts";
import type { Shards } from "../cache/shards.ts";
import { digestOf } from "../digest.ts";
import { addressAt } from "../disk.ts";
import type { Counts } from "./entries.ts";
import type { Judged, Skimmed } from "./task.ts";

export interface Results {
  /** Whether a file may be ours, and what it names; `null` where it has to be skimmed. */
  skimmed(path: string): Promise<Skimmed | null>;
  /** Notes what was skimmed in this run. */
  noteSkimmed(path: string, skimmed: Skimmed): void;
  /** How a file was judged when all that counted for it was the same; `null` where it has to be judged. */
  judged(
    path: string,
    counts: Pick<Counts, "configuration" | "context">,
    holds: Holds
  ): Promise<{ readonly document: ReportedDocument | null } | null>;
  /** Keeps how a file was judged. `context`: what counted for it before. */
  noteJudged(path: string, context: string, configuration: string, judged: Judged): void;
  /** The digest of the bytes of a file. Throws where it cannot be read. */
  digestAt(path: string): string;
}

type Holds = (grounds: NonNullable<Row["judged"]>["grounds"]) => Promise<boolean>;

/** `shards`: `null` where nothing is kept. `configurationOf`: the digest of what is configured for a file. */
export function resultsIn(shards: Shards | null, configurationOf: (uri: string) => Promise<string>): Results {
  const digests = new Map<string, string>();
  const skims = new Map<string, Skimmed>();

  const digestAt = (path: string): string => {
    const digest = digests.get(path) ?? digestOf(readWithEnd(path));
    digests.set(path, digest);
    return digest;
  };

  /** What is kept of a file as it is now; `null` for nothing, and for a file that cannot be read. */
  function rowOf(path: string, configuration: string): Row | null {
    const row = shards && unpacked(shards.get(path));
    if (!row || row.configuration !== configuration) return null;
    try {
      return digestAt(path) === row.digest ? row : null;
    } catch {
      return null;
    }
  }

  return {
    digestAt,
    async skimmed(path) {
      const known = skims.get(path);
      if (known) return known;
      const row = shards && rowOf(path, await configurationOf(addressAt(path)));
      if (!row || (row.mayBeOurs && row.names === null)) return null;
      const { digest, mayBeOurs, names } = row;
      const skimmed = { digest, mayBeOurs, names };
      skims.set(path, skimmed);
      return skimmed;
    },
    noteSkimmed(path, skimmed) {
      skims.set(path, skimmed);
    },
    async judged(path, { configuration, context }, holds) {
      const row = rowOf(path, configuration);
      if (!row) return null;
      if (!row.mayBeOurs) return { document: null };
      const { judged } = row;
      return judged && judged.context === context && (await holds(judged.grounds)) ? judged : null;
    },
    noteJudged(path, context, configuration, { digest, document, mayBeOurs, grounds }) {
      if (!shards) return;
      const skimmed = skims.get(path);
      const row: Row = {
        ...{ digest, configuration, mayBeOurs },
        names: skimmed?.digest === digest ? skimmed.names : null,
        judged: grounds && { context, document, grounds }
      };
      shards.put(path, packed(row));
    }
  };
}
