/** Drawings in other languages, whose words are longer or whose letters are wider: each text has its room. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, describe, it } from "node:test";
import { drawingFile } from "../../server/src/pictures/drawing.ts";
import { drawLadder } from "../../server/src/pictures/ladder/draw-ladder.ts";
import { ladderPicture } from "../../server/src/pictures/ladder/ladder-picture.ts";
import { drawMap } from "../../server/src/pictures/map/draw-map.ts";
import { mapPicture } from "../../server/src/pictures/map/map-picture.ts";
import { drawTimeline } from "../../server/src/pictures/timeline/draw-timeline.ts";
import { timelinePicture } from "../../server/src/pictures/timeline/timeline-picture.ts";
import { translateWith } from "../../server/src/text/translate.ts";
import { readAs, readKind } from "../support/documents.ts";
import { assertReadable } from "../support/drawings.ts";
import { tableOf } from "../support/languages.ts";
import { moreDocuments } from "../support/shouted.ts";

const example = (name: string): string => readFileSync(`examples/${name}.md`, "utf8");

const postmortems = [
  readKind("postmortem", example("postmortems/2026-03-12-ledger-api-failed-postings")),
  readKind("postmortem", example("postmortems/2026-02-19-notification-hub-duplicate-receipts")),
  readAs(
    "postmortem",
    "# Postmortem: Rechnungen\n\n**Date**: 2026-03-10\n\n## Timeline\n\n- ~2026-03-09 03:00 Started: 待ち行列が伸び始める\n- 2026-03-10 14:05 Detected: アラートが発報する\n- 2026-03-10 14:06 Acknowledged\n- 2026-03-10 14:07 Declared\n- ~2026-03-10 14:08 Mitigated\n- 2026-03-10 14:09 Resolved\n"
  )
];
const checklists = [
  readKind("release-checklist", example("releases/ledger-api-v5.1.0")),
  readKind("release-checklist", moreDocuments["releases/gaps.md"] ?? ""),
  // A metric with as many zones as there are.
  readAs(
    "release-checklist",
    "# Release: search\n\n## Rollout Stages\n\n| Stage | Traffic | Bake time | Thresholds |\n| - | - | - | - |\n| カナリア | 1 % | | error rate < 1 % |\n| 全体 | 100 % | | error rate < 2 % |\n\nHold if error rate > 3 %.\n\n## Rollback Triggers\n\n- Error rate > 4 % for 90 minutes\n"
  )
];
const runbooks = [
  readKind("runbook", example("runbooks/ledger-api-write-latency")),
  readKind("runbook", moreDocuments["runbooks/faults.md"] ?? "")
];

function assertDrawn<Picture>(
  picture: Picture | null,
  draw: (picture: Picture) => Parameters<typeof drawingFile>[0]
): void {
  assert.ok(picture);
  assertReadable(drawingFile(draw(picture), "", ""));
}

for (const language of ["en", "de", "ja"]) {
  describe(`drawings in ${language}`, () => {
    afterEach(() => translateWith(null));
    const speak = (): void => translateWith(language === "en" ? null : tableOf(language));

    it("of timelines can be read", () => {
      speak();
      for (const each of postmortems)
        assertDrawn(timelinePicture(each), picture => drawTimeline(picture, { withEvents: true }));
    });

    it("of ladders can be read", () => {
      speak();
      for (const each of checklists) assertDrawn(ladderPicture(each), drawLadder);
      const zones = ladderPicture(checklists[2] ?? assert.fail())?.bands.map(band => band.zones.map(({ is }) => is));
      assert.deepEqual(zones, [["pass", "some", "hold", "back"]]);
    });

    it("of maps can be read", () => {
      speak();
      for (const each of runbooks) assertDrawn(mapPicture(each), drawMap);
    });
  });
}
