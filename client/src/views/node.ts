/** The rows of our views as plain data. Pure: knows no editor. */
import type { OverviewDeed, Range } from "../../../server/src/protocol.ts";
import { l10n } from "../l10n.ts";

export interface ViewNode {
  /** The same for the same thing while somebody types above it, so that what is selected and unfolded stays so. */
  readonly id: string;
  readonly label: string;
  /** Behind the label: says in words what the icon says. */
  readonly description: string;
  readonly icon: ViewIcon;
  readonly target: ViewTarget | null;
  /** Where its ticket lies; an address of the web. */
  readonly ticket: string | null;
  readonly can: readonly OverviewDeed[];
  /** As an entry of a list in Markdown. */
  readonly markdown: string;
  readonly children: readonly ViewNode[];
  /** Whether its children are shown at first. */
  readonly isOpen: boolean;
}

/** The names of an icon and of its colour, as VS Code calls them. */
export interface ViewIcon {
  readonly name: string;
  readonly colour?: string;
}

export interface ViewTarget {
  readonly uri: string;
  readonly range: Range;
  /** The version that this was read from; `null` for a document that was not open. */
  readonly version: number | null;
}

export const icons = {
  noGo: { name: "error", colour: "list.errorForeground" },
  open: { name: "circle-large-outline", colour: "list.warningForeground" },
  go: { name: "pass", colour: "testing.iconPassed" },
  error: { name: "error", colour: "list.errorForeground" },
  warning: { name: "warning", colour: "list.warningForeground" },
  item: { name: "circle-outline" },
  late: { name: "watch", colour: "list.errorForeground" },
  group: { name: "folder" },
  person: { name: "person" },
  nobody: { name: "question" },
  unknown: { name: "circle-slash" }
} as const satisfies Readonly<Record<string, ViewIcon>>;

/** What a row has unless it says otherwise. */
export const plainNode = {
  target: null,
  ticket: null,
  can: [],
  children: [],
  isOpen: false
} as const satisfies Partial<ViewNode>;

/** "1 error", "2 errors"; an empty text for none. */
export function errorsText(count: number): string {
  if (count === 0) return "";
  return count === 1 ? l10n.t("1 error") : l10n.t("{0} errors", count);
}

/** The same for warnings. */
export function warningsText(count: number): string {
  if (count === 0) return "";
  return count === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", count);
}

/** "3 open"; an empty text for none. */
export function openText(count: number): string {
  return count === 0 ? "" : l10n.t("{0} open", count);
}

/** What is not empty, as one line. */
export function joined(...parts: readonly string[]): string {
  return parts.filter(part => part !== "").join(" · ");
}

/** "12 days late", "due today", "due in 3 days". */
export function dueText(days: number): string {
  if (days < 0) return days === -1 ? l10n.t("1 day late") : l10n.t("{0} days late", -days);
  if (days < 2) return days === 0 ? l10n.t("due today") : l10n.t("due tomorrow");
  return l10n.t("due in {0} days", days);
}

/** Names for several of the same words: an address, and the how-manieth of its name. */
export function numbering(uri: string): (name: string) => string {
  const times = new Map<string, number>();
  return name => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return `${uri} ${name} ${time}`;
  };
}

/** What code hosts and chats make something of, escaped or not: people, issues, commits, formulas, pictograms, addresses. */
const live = /[@#!$%&~^][\p{L}\p{N}_]|:\/\/|^www\.|\bGH-\d|^[\da-f]{7,40}$|\$|:[\w+-]+:/iu;

/** A text of a document in Markdown: nothing in it becomes mark-up or a link, calls anybody or leads anywhere. */
export function asMarkdown(text: string): string {
  return text
    .split(/((?<![\s()[\]{}"'“”„‘’‚«»,;])[\s()[\]{}"'“”„‘’‚«»,;]+|(?<![.!?…])[.!?…]+(?=\s|$))/)
    .map(part => (live.test(part) ? asCode(part) : escaped(part)))
    .join("")
    .replace(/^(\d{0,9})([-+#=.)])(?=[-+#=\s]|$)/, "$1\\$2");
}

function escaped(text: string): string {
  return text.replace(/[\\`*[\]<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&");
}

function asCode(text: string): string {
  const quotes = (text.match(/`+/g) ?? []).reduce((most, each) => (each.length > most.length ? each : most), "");
  return quotes === "" ? `\`${text}\`` : `\`${quotes} ${text} ${quotes}\``;
}

/** A row and what is below it, as a list. */
export function markdownList(nodes: readonly ViewNode[], depth = 0): string {
  return nodes
    .map(({ markdown, children }) => `${"  ".repeat(depth)}- ${markdown}\n${markdownList(children, depth + 1)}`)
    .join("");
}
