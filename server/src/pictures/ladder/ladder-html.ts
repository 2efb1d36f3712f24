/**
 * The ladder of a rollout in a page: its stages as a list with bars beside them, its triggers, and the band of each metric with its
 * words. Stages and triggers say on which line they stand, as far as they do so in the order of the document.
 */

import { element, type Markup, together } from "../../text/markup.ts";
import { spokenCount } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { wideDrawing } from "../drawing.ts";
import { type LineMarks, linesInOrder } from "../page.ts";
import { sentences } from "../sentences.ts";
import { drawBand } from "./draw-ladder.ts";
import type { LadderPicture, PicturedRollout, PicturedTrigger } from "./ladder-picture.ts";
import { bandWords, gateWords, stageWords } from "./ladder-words.ts";

export function ladderHtml(picture: LadderPicture): Markup {
  const { rollouts, bands, triggers } = picture;
  const mark = linesInOrder();
  const [stage] = rollouts[0]?.stages ?? [];
  const [trigger] = triggers;
  const triggersFirst = stage !== undefined && trigger !== undefined && trigger.line < stage.line;
  const before = triggersFirst ? triggerList(triggers, mark) : null;
  return element(
    "figure",
    { class: "gonogo-picture gonogo-ladder" },
    element("figcaption", {}, t`Rollout: ${counted(picture)}`),
    before,
    ...rollouts.map(rollout => rolloutMarkup(rollout, mark)),
    triggersFirst || triggers.length === 0 ? null : triggerList(triggers, mark),
    bands.length === 0
      ? null
      : element(
          "ul",
          { class: "gonogo-bands" },
          ...bands.map(band =>
            element(
              "li",
              {},
              element("strong", {}, band.name),
              `: ${sentences([[bandWords(band)]])}`,
              wideDrawing(drawBand(band), t`Values of ${band.name}`)
            )
          )
        )
  );
}

/** "4 stages, 3 metrics, 2 of them with values at which nothing says what happens." */
function counted({ rollouts, bands, triggers }: LadderPicture): string {
  const stages = rollouts.reduce((sum, each) => sum + each.stages.length, 0);
  const gaps = bands.filter(({ zones }) => zones.some(({ is }) => is === "undefined")).length;
  const parts = [
    spokenCount(stages, "stage"),
    spokenCount(triggers.length, "rollback trigger"),
    ...(gaps > 0 ? [t`${spokenCount(gaps, "metric")} with values at which nothing says what happens`] : [])
  ];
  return sentences([parts]);
}

function rolloutMarkup({ name, stages }: PicturedRollout, mark: LineMarks): Markup {
  const items = stages.map((stage, index) => {
    const gate = gateWords(stage, index === stages.length - 1);
    return element(
      "li",
      mark(stage.line),
      element("progress", { max: 100, value: stage.percent ?? 0, "aria-hidden": "true" }),
      " ",
      element("strong", {}, stage.name),
      `, ${stageWords(stage)}`,
      gate === "" ? null : together(" ", element("span", { class: "gonogo-faint" }, gate))
    );
  });
  return element("div", {}, element("strong", {}, name), element("ol", { class: "gonogo-stages" }, ...items));
}

function triggerList(triggers: readonly PicturedTrigger[], mark: LineMarks): Markup {
  return element(
    "div",
    {},
    element("strong", {}, t`Roll back when`),
    element("ul", {}, ...triggers.map(({ text, line }) => element("li", mark(line), text)))
  );
}
