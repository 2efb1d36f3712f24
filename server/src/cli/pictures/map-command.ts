/** `gonogo map FILE`: the steps of a runbook and its jumps, or the stages of a release, as a picture. */
import { kindName } from "../../document/kind-names.ts";
import { drawingFile } from "../../pictures/drawing.ts";
import { drawLadder } from "../../pictures/ladder/draw-ladder.ts";
import { ladderMermaid } from "../../pictures/ladder/ladder-mermaid.ts";
import { ladderPicture } from "../../pictures/ladder/ladder-picture.ts";
import { ladderWords } from "../../pictures/ladder/ladder-words.ts";
import { drawMap } from "../../pictures/map/draw-map.ts";
import { mapMermaid } from "../../pictures/map/map-mermaid.ts";
import { mapPicture } from "../../pictures/map/map-picture.ts";
import { mapsWords } from "../../pictures/map/map-words.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { drawCommand, type Picture } from "./picture-request.ts";

const formats = ["svg", "mermaid"] as const;

export function mapCommand(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return drawCommand("map", line, formats, drawn, terminal);
}

const drawn: Picture<(typeof formats)[number]> = (document, format) => {
  switch (document.kind) {
    case "runbook": {
      const picture = mapPicture(document);
      if (!picture) return { reason: "it has neither steps nor sections that say what they are for" };
      return {
        text: format === "svg" ? drawingFile(drawMap(picture), picture.title, mapsWords(picture)) : mapMermaid(picture)
      };
    }
    case "release-checklist": {
      const picture = ladderPicture(document);
      if (!picture) return { reason: "it tells neither stages of a rollout nor a figure that decides" };
      return {
        text:
          format === "svg"
            ? drawingFile(drawLadder(picture), picture.title, ladderWords(picture))
            : ladderMermaid(picture)
      };
    }
    default:
      return { reason: `it is a ${kindName(document.kind)}, and no runbook or release checklist` };
  }
};
