/** What a person set for themselves, read from whatever a client sends. */
import { dateStyles, type Settings, type ShownSeverity, shownSeverities, timeStyles } from "../protocol.ts";

export const defaultSettings: Settings = {
  enable: true,
  today: "",
  codeLens: true,
  inlayHints: true,
  rules: {},
  people: [],
  dateStyle: "document",
  timeStyle: "document",
  templateFolder: ""
};

/** Settings from a value of any shape; what is missing or of the wrong type keeps its default. */
export function readSettings(value: unknown): Settings {
  const given = isRecord(value) ? value : {};
  const { enable, today, codeLens, inlayHints, rules, people, dateStyle, timeStyle, templateFolder } = given;
  return {
    enable: typeof enable === "boolean" ? enable : defaultSettings.enable,
    today: typeof today === "string" ? today.trim() : defaultSettings.today,
    codeLens: typeof codeLens === "boolean" ? codeLens : defaultSettings.codeLens,
    inlayHints: typeof inlayHints === "boolean" ? inlayHints : defaultSettings.inlayHints,
    rules: isRecord(rules) ? severitiesIn(rules) : defaultSettings.rules,
    people: Array.isArray(people) ? people.flatMap(personIn) : defaultSettings.people,
    dateStyle: oneOf(dateStyles, dateStyle) ?? defaultSettings.dateStyle,
    timeStyle: oneOf(timeStyles, timeStyle) ?? defaultSettings.timeStyle,
    templateFolder: typeof templateFolder === "string" ? templateFolder.trim() : defaultSettings.templateFolder
  };
}

/** `default` leaves a rule to the repository, as every other word that is no severity. */
function severitiesIn(rules: Readonly<Record<string, unknown>>): Record<string, ShownSeverity> {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([rule, severity]) => {
      const shown = oneOf(shownSeverities, severity);
      return shown === null ? [] : [[rule, shown] as const];
    })
  );
}

/** Nobody is named by a blank, by several lines or by a cell's border. */
function personIn(value: unknown): string[] {
  const name = typeof value === "string" ? value.trim() : "";
  return name === "" || name.length > 80 || /[\n\r|]/.test(name) ? [] : [name];
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | null {
  return values.find(each => each === value) ?? null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
