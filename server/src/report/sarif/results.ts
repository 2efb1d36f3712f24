/** The findings of a log, with what became of them and what would mend them. */
import type { ProblemFix } from "../../check.ts";
import { isOwnRuleId } from "../../rules/own-rule-id.ts";
import type { DetailedProblem } from "../detailed-problem.ts";
import { wellFormed } from "../plain-words.ts";
import { type ArtifactLocation, messageOf, regionOf } from "./places.ts";
import { levels } from "./rules.ts";

export interface SarifFile {
  readonly artifact: ArtifactLocation & { readonly index: number };
  readonly problems: readonly DetailedProblem[];
}

export interface ResultTools {
  readonly indexOfRule: (id: string) => number;
  /** The file at the address of another document. */
  readonly artifactOf: (uri: string) => ArtifactLocation;
  /** A file of a name in the folder of another. */
  readonly artifactBeside: (artifact: ArtifactLocation, name: string) => ArtifactLocation;
  /** A short text that is the same for the same text only. */
  readonly digest: (text: string) => string;
}

export function resultsOf({ artifact, problems }: SarifFile, tools: ResultTools) {
  const { indexOfRule, artifactOf, digest } = tools;
  const locationAt = (place: ArtifactLocation, range: DetailedProblem["range"]) => ({
    physicalLocation: { artifactLocation: place, region: regionOf(range) }
  });
  return problems.map(problem => {
    const { rule, severity, message, range, related, identity } = problem;
    const fixes = problem.fixes.flatMap(fix => fixOf(fix, artifact, tools) ?? []);
    return {
      ruleId: rule,
      ruleIndex: indexOfRule(rule),
      level: levels[severity],
      message: messageOf(message),
      locations: [locationAt(artifact, range)],
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.map((each, index) => ({
              id: index + 1,
              ...locationAt(each.uri === null ? artifact : artifactOf(each.uri), each.range),
              message: messageOf(each.message)
            }))
          }),
      partialFingerprints: { "gonogo/v1": digest(identity) },
      // All results have them, or none has: so says the standard.
      suppressions: suppressionsOf(problem),
      ...(isOwnRuleId(rule) ? { properties: { external: true } } : {}),
      ...(fixes.length === 0 ? {} : { fixes })
    };
  });
}

function suppressionsOf({ silencedBy, reason }: DetailedProblem) {
  if (silencedBy === null) return [];
  if (silencedBy === "baseline") return [{ kind: "external", status: "accepted" }];
  return [{ kind: "inSource", status: "accepted", ...(reason === null ? {} : { justification: wellFormed(reason) }) }];
}

/** `null` for one that changes nothing here: an editor asks its person for the rest. */
function fixOf({ title, edits, newFiles = [] }: ProblemFix, artifact: ArtifactLocation, tools: ResultTools) {
  const beginning = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const changes = [
    ...(edits.length === 0 ? [] : [{ artifactLocation: artifact, replacements: edits.map(replacementOf) }]),
    ...newFiles.map(({ name, text }) => ({
      artifactLocation: tools.artifactBeside(artifact, name),
      replacements: [replacementOf({ range: beginning, newText: text })]
    }))
  ];
  return changes.length === 0 ? null : { description: messageOf(title), artifactChanges: changes };
}

function replacementOf({ range, newText }: ProblemFix["edits"][number]) {
  return { deletedRegion: regionOf(range), insertedContent: { text: wellFormed(newText) } };
}
