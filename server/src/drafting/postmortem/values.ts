/** What a chat has for the fields and labels of a postmortem, as Markdown; nothing for what it does not tell. */
import { formatDay } from "../../document/days.ts";
import type { FigureKind } from "../../document/figures.ts";
import { asMarkdown } from "../../document/plain-words.ts";
import { incidentName, severityName } from "../../document/vocabulary/chats-facts.ts";
import { changeNow, mitigationWord, speaksOfChange, triggers } from "../../document/vocabulary/chats-moments.ts";
import type { FieldRole } from "../../document/vocabulary/fields.ts";
import { failing } from "../../document/vocabulary/figures-in-chats.ts";
import type { MomentName } from "../../document/vocabulary/moments.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { type Incident, timeTo } from "./incident.ts";
import { durationWords, marked, type Sayings } from "./sayings.ts";

/** The placeholder for the zone of a chat that names none. */
export const openZone = "[Time zone]";

const momentFields = {
  started: "started",
  detected: "detected",
  acknowledged: "acknowledged",
  mitigated: "mitigated",
  resolved: "resolved"
} as const satisfies Partial<Record<FieldRole, MomentName>>;

const timeFields = {
  "time-to-detect": "detected",
  "time-to-acknowledge": "acknowledged",
  "time-to-mitigate": "mitigated",
  "time-to-resolve": "resolved",
  duration: "resolved"
} as const satisfies Partial<Record<FieldRole, MomentName>>;

/** The values of fields by their roles. */
export function fieldValues(incident: Incident, sayings: Sayings): ReadonlyMap<FieldRole, string> {
  const { chat, moments, people } = incident;
  const values = new Map<FieldRole, string>();
  const set = (role: FieldRole, value: string | null): void => {
    if (value) values.set(role, value);
  };
  set("date", chat.day === null ? null : formatDay(chat.day));
  set("time-zone", chat.zone?.name ?? openZone);
  for (const [role, name] of Object.entries(momentFields) as [FieldRole, MomentName][]) {
    const moment = moments.get(name);
    const time = moment ? sayings.timeWithDate(moment.minutes) : null;
    if (moment && time !== null) set(role, marked(time, moment));
  }
  for (const [role, name] of Object.entries(timeFields) as [FieldRole, MomentName][]) {
    const time = timeTo(name, moments);
    if (time) set(role, durationWords(time));
  }
  const commander = people.find(each => each.role === "Incident commander");
  set("commander", commander ? asMarkdown(commander.name) : null);
  set("participants", people.map(each => asMarkdown(each.name)).join(", "));
  set("severity", onlyOne(incident, severityName));
  set("incident", onlyOne(incident, incidentName));
  const service = affectedService(incident);
  set("service", service && asMarkdown(service));
  return values;
}

/** What stands behind a label of a section, by words in the label's name or in its placeholder. */
export interface LabelValue {
  readonly sections: readonly (SectionRole | null)[];
  readonly label: RegExp;
  readonly value: string;
}

export function labelValues(incident: Incident, sayings: Sayings): LabelValue[] {
  const { moments, cause } = incident;
  const values: LabelValue[] = [];
  const add = (sections: LabelValue["sections"], label: RegExp, value: string | null): void => {
    if (value) values.push({ sections, label, value });
  };
  const told = (name: MomentName): string | null => {
    const moment = moments.get(name);
    if (!moment) return null;
    return sayings.said({ text: moment.words, message: moment.message });
  };
  const zone = incident.chat.zone ? ` ${incident.chat.zone.name}` : "";
  const at = (name: MomentName): string | null => {
    const time = sayings.timeWithDate(moments.get(name)?.minutes ?? null);
    return time === null ? null : `${time}${zone}`;
  };
  add(
    ["detection"],
    /found by|detected by|detection source|how .{0,20}(?:detected|found)|first signal/i,
    told("detected")
  );
  add(["cause"], /^trigger/i, isChange(moments.get("started")?.words) ? told("started") : null);
  add(["cause"], /^(?:root|primary|direct) cause|^cause/i, cause ? sayings.said(cause) : null);
  add(
    ["resolution"],
    /mitigated by|mitigation|resolved by|fixed by|what (?:fixed|ended) it/i,
    told("mitigation-started") ?? told("mitigated")
  );
  add(["summary", null], /start time|^start/i, at("started"));
  add(["summary", null], /end time|^end/i, at("resolved"));
  const service = affectedService(incident);
  add(["summary", null], /failed service|affected service/i, service && `${asMarkdown(service)}, for [Affected users]`);
  add(["summary", null], /mitigation/i, mitigationName(incident, sayings));
  const figures = figureLines(incident, sayings);
  add(["impact"], /customers?|users?|merchants?|people/i, figures.get("users") ?? null);
  add(["impact"], /requests?|errors?|fail|traffic|share/i, figures.get("share") ?? figures.get("count") ?? null);
  add(["impact"], /money|revenue|costs?|financial|sales/i, figures.get("money") ?? null);
  add(["impact"], /latency|delay|slow|response time/i, figures.get("delay") ?? null);
  return values;
}

/** Whether words name a change or an event that may trigger an incident, and not only what was seen of it. */
function isChange(words: string | undefined): boolean {
  return words !== undefined && (speaksOfChange.test(words) || changeNow.test(words) || triggers.test(words));
}

/** What a chat names by a pattern, where it names only one: two severities are a question. */
function onlyOne({ chat }: Incident, pattern: RegExp): string | null {
  const found = new Set<string>();
  for (const { lines } of chat.messages) {
    for (const { text } of lines) {
      if (text.length > 600) continue;
      for (const [name] of text.matchAll(pattern)) found.add(name.toUpperCase().replace(/[\s-](?=\d$)/, ""));
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The one service that the message names by which the incident was seen, else the only one that the chat names. */
function affectedService({ named: { services }, moments }: Incident): string | null {
  const seen = moments.get("detected")?.message;
  const first = services.filter(each => each.message === seen);
  return (first.length === 1 ? first[0]?.text : services.length === 1 ? services[0]?.text : null) ?? null;
}

/** What ended the incident, by the one word for it: "rollback". */
function mitigationName({ moments }: Incident, sayings: Sayings): string | null {
  for (const name of ["mitigated", "mitigation-started"] as const) {
    const moment = moments.get(name);
    const word = moment && mitigationWord.exec(moment.words)?.[0];
    if (word) return `${word.toLowerCase()} (${sayings.evidence(moment.message.minutes, moment.message.head.span)})`;
  }
  return null;
}

/** How many figures of one kind stand behind a label. */
const most = 4;

function figureLines({ figures }: Incident, sayings: Sayings): ReadonlyMap<FigureKind, string> {
  const lines = new Map<FigureKind, string>();
  for (const kind of ["users", "share", "count", "money", "delay"] as const) {
    const ofKind = figures.filter(each => each.kind === kind);
    const failed = kind === "share" || kind === "count" ? ofKind.filter(each => failing.test(each.text)) : ofKind;
    if (failed.length > 0) lines.set(kind, failed.slice(0, most).map(sayings.said).join("; "));
  }
  return lines;
}

/** The kinds of figures that have a label of their own in our template. */
export const labelledKinds: ReadonlySet<FigureKind> = new Set<FigureKind>(["users", "share", "count", "money"]);

/** Figures that no label of the section waits for, one line each. */
export function furtherFigures({ figures }: Incident, filled: ReadonlySet<FigureKind>, sayings: Sayings): string[] {
  return figures
    .filter(({ kind, text }) => !filled.has(kind) || ((kind === "share" || kind === "count") && !failing.test(text)))
    .slice(0, 12)
    .map(sayings.said);
}
