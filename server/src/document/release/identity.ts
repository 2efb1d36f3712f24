/** What a release checklist says of itself: which version goes out when, who leads it, who is on call. */

import type { DocumentBase } from "../document-base.ts";
import { type Line, proseOf } from "../facts.ts";
import { anyFact, anySection, thingByThingWith } from "../gathering.ts";
import type { SectionTree } from "../section-tree.ts";
import { byTable, type Row } from "../tables.ts";
import type { FieldRole } from "../vocabulary/fields.ts";
import {
  hotfix,
  onCallHeading,
  onCallNamed,
  releaseManagerNamed,
  releaseType,
  reports
} from "../vocabulary/releases.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { ReleaseDate } from "./release-date.ts";
import type { NamedVersion } from "./versions.ts";

/** Whether each is said, in whatever form. A value left open is said: another rule speaks of what stands there. */
export interface ReleaseIdentity {
  /** Whether it is about one release, with its date or its version, and no procedure for all of them. */
  readonly isInstance: boolean;
  /** Whether it has a place for a day or a version, filled in or not: what has none is no form that somebody began. */
  readonly isBegun: boolean;
  /** Whether it tells of what was checked or released, by its title or the name of its file. */
  readonly isReport: boolean;
  /** Whether it is one list or table without boxes: a policy, or a record of signatures. Nobody works through it. */
  readonly isBare: boolean;
  /** Whether it cannot wait for a better day: its title, a field or its type says so. */
  readonly isUrgent: boolean;
  readonly hasDate: boolean;
  readonly hasVersion: boolean;
  readonly hasManager: boolean;
  readonly hasOnCall: boolean;
}

export function releaseIdentityOf(
  document: DocumentBase,
  releaseDate: ReleaseDate | null,
  versions: readonly NamedVersion[]
): ReleaseIdentity {
  const isStated = (...roles: readonly FieldRole[]): boolean => states(document, roles);
  // A "Version" beside "Last updated" is that of the document; in the title or the file name it is the release's.
  const isVersioned = versions.some(({ place }) => place === "title" || place === "file name");
  const file =
    /(?<![^/])[^/]*$/
      .exec(document.path)?.[0]
      .replace(/\.\w{2,8}$/, "")
      .replace(/[-_]/g, " ") ?? "";
  const isReport = [document.title?.text ?? "", file].some(text => reports.test(text));
  return {
    isInstance: (releaseDate !== null || isVersioned) && !isReport,
    isReport,
    isBare:
      releaseDate === null &&
      !isVersioned &&
      document.sections.every(({ depth }) => depth === 1) &&
      !isWorkedThrough(document.tree),
    isBegun: isVersioned || document.fields.some(({ role, value }) => dating.has(role) && value.text !== ""),
    isUrgent:
      [document.title?.text ?? "", ...document.fields.map(each => each.value.text)].some(text => hotfix.test(text)) ||
      isHotfix(document.tree),
    hasDate: releaseDate !== null || isStated("release-date", "date"),
    hasVersion: isVersioned || isStated("version"),
    hasManager: isStated("release-manager", "owner") || namesManager(document.tree),
    hasOnCall: isStated("on-call") || namesOnCall(document.tree) || hasOnCallSection(document.tree)
  };
}

const namesManager = anyLine(({ text }) => releaseManagerNamed.test(text));
const namesOnCall = anyLine(({ text }) => onCallNamed.test(text));
const isHotfix = anyLine(
  ({ label }) => label !== undefined && releaseType.test(label.name.text) && hotfix.test(label.value.text)
);
const isWorkedThrough = anyFact(fact => fact.type === "code" || (fact.type === "item" && fact.box !== null));

function anyLine(isSuch: (line: Line) => boolean): (tree: SectionTree) => boolean {
  return anyFact(fact => proseOf(fact).some(({ lines }) => lines.some(isSuch)));
}

const dating: ReadonlySet<FieldRole> = new Set<FieldRole>(["release-date", "date", "created", "written", "version"]);

/** A section of its own, with anything in it: `## On-call rotation` over a table. */
const hasOnCallSection = anySection(
  ({ name, facts }) => onCallHeading.test(name.text) && facts.some(fact => fact.type !== "comment")
);

/** Whether a field with one of these roles says anything, or a row of any table that begins with its name does. */
function states({ fields, tree }: DocumentBase, roles: readonly FieldRole[]): boolean {
  if (fields.some(({ role, value }) => roles.includes(role) && value.text !== "")) return true;
  return fieldsOfRows(tree).some(role => roles.includes(role));
}

const fieldsOfRows = byTable(({ rows }, { vocabulary }) => fieldsIn(rows, vocabulary));

const fieldsIn = thingByThingWith(({ cells: [name, value] }: Row, { fields }: Vocabulary): readonly FieldRole[] => {
  const role = name && value && value.text !== "" ? fields.exact(name.text) : null;
  return role === null ? [] : [role];
});
