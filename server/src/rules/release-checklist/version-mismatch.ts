import { isSameVersion, type NamedVersion } from "../../document/release/versions.ts";
import { t } from "../../text/translate.ts";
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
        message: t`The ${places[place]()} names version ${version}, the ${places[own.place]()} ${own.version}: correct the one that is wrong.`,
        span,
        related: [{ message: t`Version ${own.version} here`, span: own.span }]
      };
    }
  }
});

const places: Readonly<Record<NamedVersion["place"], () => string>> = {
  title: () => t`title`,
  "version field": () => t`version field`,
  branch: () => t`branch`,
  tag: () => t`tag`,
  "file name": () => t`file name`
};
