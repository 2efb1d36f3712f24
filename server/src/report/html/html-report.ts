/**
 * The report as one page for people who read it in a browser or on paper: verdicts, what is open, pictures, the register of
 * action items. It holds all it needs and no script, and says so to the browser: nothing is loaded from anywhere.
 */

import { type Day, formatDay } from "../../document/days.ts";
import { kindName } from "../../document/kind-names.ts";
import { pictureStyle } from "../../pictures/style.ts";
import type { DocumentMode, Verdict } from "../../protocol.ts";
import { countItems, type RegisterItem } from "../../register/register.ts";
import type { Severity } from "../../rules/rule.ts";
import { type Content, element, type Markup, together } from "../../text/markup.ts";
import { grouped, spokenMany } from "../../text/spoken.ts";
import { language, t } from "../../text/translate.ts";
import { plainWords } from "../plain-words.ts";
import { type CheckedDocument, countSeverities, type Report, type ReportedProblem } from "../report.ts";
import { shownRule } from "../shown-rule.ts";
import { registerMarkup } from "./register.ts";
import type { Shown } from "./shown.ts";
import { reportStyle } from "./style.generated.ts";

export interface HtmlReportOptions {
  /** By the path of each document. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** In register order. */
  readonly items: readonly RegisterItem[];
  /** The day that counts as today. */
  readonly day: Day;
  /** What could not be checked, as sentences. */
  readonly unchecked?: readonly string[];
}

/** A whole page; ends with a line end. */
export function htmlReport(report: Report, { shown, items, day, unchecked = [] }: HtmlReportOptions): string {
  const title = t`Readiness on ${formatDay(day)}`;
  const documents = [...report.documents].sort((one, other) => rankOf(one) - rankOf(other));
  const page = element(
    "html",
    { lang: language() },
    element(
      "head",
      {},
      { markup: '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' },
      {
        markup: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
      },
      { markup: '<meta name="color-scheme" content="light dark">' },
      element("title", {}, `${title} – Go/No-Go`),
      { markup: `<style>${pictureStyle}${reportStyle}</style>` }
    ),
    element(
      "body",
      {},
      element(
        "main",
        {},
        element("h1", {}, title),
        element("p", {}, summaryOf(report)),
        unchecked.length === 0
          ? null
          : element("ul", { class: "problems" }, ...unchecked.map(each => element("li", {}, plainWords(each)))),
        documents.length === 0 ? null : verdictTable(documents, shown),
        ...report.configuration
          .filter(({ problems }) => problems.length > 0)
          .map(({ path, problems }) => element("section", {}, element("h2", {}, path), problemList(problems))),
        ...documents.map((document, index) => documentSection(document, index, shown.get(document.path))),
        items.length === 0
          ? null
          : element("section", {}, element("h2", {}, t`Action items`), itemsSummary(items), registerMarkup(items))
      )
    )
  );
  return `<!doctype html>\n${page.markup}\n`;
}

/** What stops a release first. */
const order: readonly (Verdict | null)[] = ["no-go", "open", "go", null];

function rankOf({ verdict }: CheckedDocument): number {
  return order.indexOf(verdict);
}

function summaryOf(report: Report): string {
  const { error, warning } = countSeverities(report);
  const { documents } = report;
  const verdicts = (["no-go", "open", "go"] as const).flatMap(verdict => {
    const count = documents.filter(each => each.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdictWord(verdict)}`];
  });
  const files = report.others === 0 ? "" : ` ${leftAlone(report.others)}`;
  if (documents.length === 0) return `${t`No operational documents found.`}${files}`;
  return `${spokenMany(documents.length, "document")}${verdicts.length > 0 ? `: ${verdicts.join(", ")}` : ""}. ${spokenMany(error, "error")}, ${spokenMany(warning, "warning")}.${files}`;
}

function leftAlone(files: number): string {
  return files === 1 ? t`1 other file left alone.` : t`${grouped(files)} other files left alone.`;
}

function verdictTable(documents: readonly CheckedDocument[], shown: ReadonlyMap<string, Shown>): Markup {
  const head = [t`Verdict`, t`Document`, t`Kind`, t`To fill`, t`Errors`, t`Warnings`];
  const rows = documents.map((document, index) => {
    const { path, kind, open, problems } = document;
    const count = (severity: Severity): string => String(problems.filter(each => each.severity === severity).length);
    const name = shown.get(path)?.title ?? path;
    const cells: Content[] = [
      verdictMark(document),
      together(
        element("a", { href: `#document-${index + 1}` }, name),
        name === path ? null : element("span", { class: "faint" }, ` ${path}`)
      ),
      kindName(kind),
      String(open),
      count("error"),
      count("warning")
    ];
    return element("tr", {}, ...cells.map((cell, at) => element("td", at > 2 ? { class: "number" } : {}, cell)));
  });
  return element(
    "div",
    { class: "gonogo-wide", tabindex: 0, role: "group", "aria-label": t`Verdicts` },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...head.map(name => element("th", { scope: "col" }, name)))),
      element("tbody", {}, ...rows)
    )
  );
}

function verdictMark({ verdict, mode }: CheckedDocument): Markup {
  return element(
    "span",
    { class: `verdict ${verdict ?? "none"}` },
    verdict === null ? modeWord(mode) : verdictWord(verdict)
  );
}

function verdictWord(verdict: Verdict): string {
  switch (verdict) {
    case "go":
      return t`go`;
    case "no-go":
      return t`no-go`;
    case "open":
      return t`open`;
  }
}

/** What stands in the place of a verdict. */
function modeWord(mode: DocumentMode): string {
  switch (mode) {
    case "instance":
      return t`none`;
    case "template":
      return t`template`;
    case "archived":
      return t`archived`;
  }
}

function severityWord(severity: Severity): string {
  switch (severity) {
    case "error":
      return t`error`;
    case "warning":
      return t`warning`;
    case "information":
      return t`information`;
    case "hint":
      return t`hint`;
  }
}

function documentSection(document: CheckedDocument, index: number, shown: Shown | undefined): Markup {
  const { path, problems } = document;
  const name = shown?.title ?? path;
  return element(
    "section",
    { id: `document-${index + 1}` },
    element("h2", {}, name, " ", verdictMark(document)),
    name === path ? null : element("p", { class: "faint" }, path),
    problems.length === 0 ? element("p", {}, t`Nothing found.`) : problemList(problems),
    ...(shown?.pictures ?? []).map(markup => ({ markup }))
  );
}

function problemList(problems: readonly ReportedProblem[]): Markup {
  return element(
    "ul",
    { class: "problems" },
    ...problems.map(({ severity, message, rule, range }) =>
      element(
        "li",
        {},
        element("strong", { class: severity }, severityWord(severity)),
        ` ${plainWords(message)} `,
        element("span", { class: "faint" }, t`line ${range.start.line + 1}, ${shownRule(rule)}`)
      )
    )
  );
}

function itemsSummary(items: readonly RegisterItem[]): Markup {
  const { open, overdue, withoutOwner } = countItems(items);
  return element("p", {}, t`${open} open, ${overdue} overdue, ${withoutOwner} without an owner.`);
}
