import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const missingCommunication = rule({
  id: "missing-communication",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "strict",
  judges: "structure",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A release says who is told of it: support, stakeholders, a channel.",
  *check({ communicates, delivery, place }) {
    if (communicates || delivery === "publishes") return;
    yield {
      message: t`Nobody is told of this release: name the channel and the people who hear of it before and after, support first.`,
      span: place
    };
  }
});
