/** A verdict as people read it. Pure: knows no editor. */
import type { Verdict } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";

const names: Readonly<Record<Verdict, () => string>> = {
  go: () => l10n.t("go"),
  "no-go": () => l10n.t("no-go"),
  open: () => l10n.t("open")
};

export function verdictName(verdict: Verdict): string {
  return names[verdict]();
}
