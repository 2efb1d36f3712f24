/** What a person set for themselves, read from whatever a client sends. */
import type { Settings } from "../protocol.ts";

export const defaultSettings: Settings = { enable: true, today: "", codeLens: true, inlayHints: true };

/** Settings from a value of any shape; what is missing or of the wrong type keeps its default. */
export function readSettings(value: unknown): Settings {
  const given = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  return {
    enable: typeof given.enable === "boolean" ? given.enable : defaultSettings.enable,
    today: typeof given.today === "string" ? given.today.trim() : defaultSettings.today,
    codeLens: typeof given.codeLens === "boolean" ? given.codeLens : defaultSettings.codeLens,
    inlayHints: typeof given.inlayHints === "boolean" ? given.inlayHints : defaultSettings.inlayHints
  };
}
