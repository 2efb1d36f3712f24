import { secretsOf } from "../../document/secrets.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const secret = rule({
  id: "secret",
  kinds: "all",
  severity: "error",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: false,
  hidesWords: true,
  summary: "No credential stands in the document.",
  *check(document) {
    for (const { name, span } of secretsOf(document)) {
      // Not a character of it: messages go into logs, reports and chats.
      yield {
        message: t`${name()} stands here in clear text: revoke it, then write where it is kept or the variable that holds it.`,
        span
      };
    }
  }
});
