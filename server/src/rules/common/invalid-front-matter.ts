import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const invalidFrontMatter = rule({
  id: "invalid-front-matter",
  kinds: "all",
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: false,
  summary: "Front matter can be read.",
  *check({ frontMatter }) {
    if (!frontMatter?.problem) return;
    const { message, span } = frontMatter.problem;
    yield {
      message: t`This front matter cannot be read (${message.replace(/\.$/, "")}), so nothing in it counts: correct it, or quote the value.`,
      span
    };
  }
});
