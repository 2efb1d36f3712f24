import { isSameVersion } from "../../document/release/versions.ts";
import { rule } from "../rule.ts";

export const versionMismatch = rule({
  id: "version-mismatch",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Title, branch, tag and file name name one version.",
  *check({ versions }) {
    const [own, ...others] = versions;
    if (!own || (own.place !== "title" && own.place !== "version field")) return;
    for (const { version, place, span } of others) {
      if (isSameVersion(own.version, version)) continue;
      yield {
        message: `The ${place} names version ${version}, the ${own.place} ${own.version}: correct the one that is wrong.`,
        span,
        related: [{ message: `Version ${own.version} here`, span: own.span }]
      };
    }
  }
});
