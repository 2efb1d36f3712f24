/** What is kept of a file, as short JSON. */

import type { ReportedDocument, ReportedProblem } from "../../report/report.ts";
import type { Severity } from "../../rules/rule.ts";
import type { Grounds, Skimmed } from "../checking/task.ts";

/** What was found out about a file with some content. */
export interface Row {
  /** Of its bytes. */
  readonly digest: string;
  /** Of the configuration under which it was read. */
  readonly configuration: string;
  readonly mayBeOurs: boolean;
  /** What it names; `null` where nobody has asked for that yet, or it is none of ours. */
  readonly names: Skimmed["names"];
  /** `null` where it has not been judged. */
  readonly judged: {
    /** Of all that counts for it besides: see `contextsOf`. */
    readonly context: string;
    /** `null` for what is none of ours. */
    readonly document: ReportedDocument | null;
    readonly grounds: Grounds;
  } | null;
}

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

type Range = ReportedProblem["range"];
type Numbers = readonly [number, number, number, number];

export function packed({ digest, configuration, mayBeOurs, names, judged }: Row): unknown {
  if (!mayBeOurs) return [digest, configuration];
  return [
    digest,
    configuration,
    names && [names.targets, names.incidents],
    judged && [judged.context, judged.document && packedDocument(judged.document), packedGrounds(judged.grounds)]
  ];
}

/** `null` for what is no row. */
export function unpacked(value: unknown): Row | null {
  try {
    const [digest, configuration, ...rest] = value as [string, string, ...unknown[]];
    if (typeof digest !== "string" || typeof configuration !== "string") return null;
    if (rest.length === 0) return { digest, configuration, mayBeOurs: false, names: null, judged: null };
    const [names, judged] = rest as [
      [string[], string[]] | null,
      [string, PackedDocument | null, PackedGrounds] | null
    ];
    return {
      ...{ digest, configuration, mayBeOurs: true },
      names: names && { targets: names[0], incidents: names[1] },
      judged: judged && {
        context: judged[0],
        document: judged[1] && unpackedDocument(judged[1]),
        grounds: unpackedGrounds(judged[2])
      }
    };
  } catch {
    return null;
  }
}

type PackedProblem = readonly [
  rule: string,
  severity: number,
  message: string,
  range: Numbers,
  isFixable: 0 | 1,
  related?: readonly (readonly [string, string | null, Numbers])[]
];
type PackedDocument = readonly [
  ReportedDocument["kind"],
  ReportedDocument["mode"],
  ReportedDocument["verdict"],
  open: number,
  silenced: number,
  accepted: number,
  readonly PackedProblem[]
];

function packedDocument({ kind, mode, verdict, open, silenced, accepted, problems }: ReportedDocument): PackedDocument {
  return [kind, mode, verdict, open, silenced, accepted, problems.map(packedProblem)];
}

function packedProblem({ rule, severity, message, range, isFixable, related }: ReportedProblem): PackedProblem {
  const all = [rule, severities.indexOf(severity), message, numbersOf(range), isFixable ? 1 : 0] as const;
  return related.length === 0
    ? all
    : [...all, related.map(each => [each.message, each.uri, numbersOf(each.range)] as const)];
}

function unpackedDocument([kind, mode, verdict, open, silenced, accepted, problems]: PackedDocument): ReportedDocument {
  return { kind, mode, verdict, open, silenced, accepted, problems: problems.map(unpackedProblem) };
}

function unpackedProblem([rule, severity, message, range, isFixable, related = []]: PackedProblem): ReportedProblem {
  return {
    ...{ rule, severity: severities[severity] ?? "error", message, range: rangeOf(range), isFixable: isFixable === 1 },
    related: related.map(([text, uri, place]) => ({ message: text, uri, range: rangeOf(place) }))
  };
}

function numbersOf({ start, end }: Range): Numbers {
  return [start.line, start.character, end.line, end.character];
}

function rangeOf([line, character, endLine, endCharacter]: Numbers): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

/** The parts that are mostly empty stand last, and are left out then. */
type PackedGrounds = readonly [
  Grounds["sights"],
  Grounds["searches"],
  Grounds["names"],
  Grounds["changes"],
  Grounds["alerts"]
];

function packedGrounds({ sights, searches, names, changes, alerts }: Grounds): PackedGrounds {
  return [sights, searches, names, changes, alerts];
}

function unpackedGrounds([sights, searches, names, changes, alerts]: PackedGrounds): Grounds {
  return { sights, searches, names, changes, alerts };
}
