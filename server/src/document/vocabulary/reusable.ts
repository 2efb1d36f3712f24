/** What of a document is about one incident or one release, and what stands in its place in a template. */
import type { DocumentKind } from "../../protocol.ts";
import type { PostmortemPart } from "../postmortem/parts.ts";
import type { ColumnRole } from "./columns.ts";
import type { FieldRole } from "./fields.ts";
import type { SectionRole } from "./sections.ts";

/** Values of one time only besides dates and times, each with what stands in its place. */
export const valuesOfOnce: readonly (readonly [placeholder: string, pattern: RegExp])[] = [
  ["[Link]", /\b[a-z][a-z\d+.-]{1,10}:\/\/[^\s<>|)\]]+/gi],
  ["[E-mail address]", /(?<![\w.+-])[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}/g],
  ["[Owner]", /(?<![\w.+/#-])@[\p{L}\d][\p{L}\d_./-]{0,60}(?<![./-])/gu],
  ["[Host name or address]", /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?![\d.])/g],
  ["[Host name]", /\b(?:[a-z\d-]{1,40}\.){1,6}(?:internal|local|lan|corp|intra)\b/gi],
  ["[Pod name]", /\b[a-z][a-z\d-]{1,40}-[a-f\d]{8,10}-[a-z\d]{5}\b/g],
  [
    "[Ticket number]",
    /(?<![\w/&-])(?:#\d{1,8}|(?!(?:UTF|ISO|RFC|SHA|SEV|TLS|AES|HTTP)-)[A-Z][A-Z\d]{1,9}-\d{1,8}(?:-\d{1,8})?)\b/g
  ],
  [
    "[Version]",
    /(?<![\w.-])v?\d{1,4}\.\d{1,4}\.\d{1,5}(?:[.-][\w.]{1,20}(?<!\.))?(?![\w%])|\bv\d{1,4}(?:\.\d{1,4})?(?![\w.%])/g
  ],
  ["[Commit number]", /(?<![\w/-])(?=[a-f\d]{0,39}\d)(?=\d{0,39}[a-f])[a-f\d]{7,40}(?![\w-])/g],
  [
    "[Revision number]",
    /(?<=\bhelm (?:-\S{1,30} |\w{1,20} ){0,3}rollback (?:-\S{1,30} ){0,3}[\w./-]{1,60} )\d{1,8}\b|(?<=--(?:to-)?revision[= ])\d{1,8}\b|(?<=\b(?:revision|build) #?)\d{1,8}\b/gi
  ],
  ["[Process number]", /(?<=\bkill (?:-\w{1,8} ){0,2})\d{2,8}\b/g],
  ["[Channel]", /(?<![\w/#&])#[a-z][\w-]{1,60}/g]
];

/** A command that is run on a machine: whom it names there is an account and a host, and no mailbox. */
export const commandOnHost =
  /\b(?:ssh|scp|sftp|rsync|mosh|ping|telnet|nc|curl|wget|psql|mysql|redis-cli|mongosh?)\b.{0,200}(?:[\w.-]@[\w-]|\d{1,3}(?:\.\d{1,3}){3})/;

/** Names of fields whose day is that of a review: nobody has reviewed what is begun today. */
export const reviewedField = /\b(?:re-?viewed|verified|tested|rehearsed|checked|validated)\b/i;
export const reviewPlaceholder = "[Date of the last review]";

/** What waits for its value, by the role of a field. */
export const fieldPlaceholders: Partial<Readonly<Record<FieldRole, string>>> = {
  created: "{{today}}",
  author: "{{author}}",
  "release-date": "[Release date]",
  version: "[Version]",
  date: "[Date]",
  written: "[Date of writing]",
  owner: "[Owner]",
  status: "[Status]",
  severity: "[Severity number]",
  service: "[Name of the service]",
  incident: "[Incident number or link]",
  duration: "[Number of minutes]",
  subject: "{{title}}",
  audience: "[Audience name]",
  "time-zone": "[Time zone]",
  participants: "[Names and roles]"
};

/** What waits in a cell, by what its column holds. */
export const cellPlaceholders: Partial<Readonly<Record<ColumnRole, string>>> = {
  owner: "[Owner]",
  status: "___",
  due: "[Due date]",
  ticket: "[Ticket link]",
  type: "[Type]",
  time: "[Date and time]",
  event: "[Description of what happened]",
  change: "[Change and ticket link]",
  flag: "[Flag name, or No]",
  "shared-infrastructure": "[System name, or No]",
  action: "[Action that ends in a checkable state]",
  evidence: "[Link to the evidence]",
  decision: "[Decision]",
  name: "[Name]"
};

/** The columns whose cells say the same each time: what is checked, in which stages, by which thresholds. */
export const lastingColumns: ReadonlySet<ColumnRole> = new Set([
  "criterion",
  "stage",
  "traffic",
  "bake-time",
  "threshold"
]);

/** What stands in a section of one time, by its role. */
export const sectionPlaceholders: Partial<Readonly<Record<SectionRole, string>>> = {
  summary: "[Description of what failed, for whom, from when to when, and what ended it]",
  background: "[Description of what readers have to know before]",
  impact: "[Number of customers affected, and what they noticed]",
  cause: "[Reason why it could happen]",
  detection: "[Name of the alert or the report that told it]",
  resolution: "[Description of what ended it, and why it worked]",
  mitigation: "[Description of what is done, with the command or link]",
  lessons: "[Description of what was learned]",
  "went-well": "[Description of what worked, and the reason]",
  "went-poorly": "[Description of what slowed the response, and the reason]",
  lucky: "[Description of what kept it from being worse, and the reason]",
  participants: "[Name and role]",
  scope: "[Change and ticket link]",
  decision: "[Decision, and name of who decided]",
  risk: "[Description of the risk, and the reason]",
  "next-update": "By [Date and time, UTC], or sooner when the status changes."
};

/** The kinds whose lists say what to do each time, not what happened once. */
export const lastingLists: ReadonlySet<DocumentKind> = new Set<DocumentKind>(["release-checklist", "runbook"]);
/** The sections in which they tell of one time all the same. */
export const sectionsOfOnce: ReadonlySet<SectionRole | null> = new Set<SectionRole | null>([
  "scope",
  "risk",
  "timeline",
  "action-items",
  "participants",
  "lessons",
  "went-well",
  "went-poorly",
  "lucky",
  "last-worked",
  "decision"
]);

/** The sections of those kinds in which sentences, too, say what to do. */
export const sectionsOfProcedure: ReadonlySet<SectionRole> = new Set<SectionRole>([
  "go-no-go",
  "rollout",
  "monitoring",
  "rollback-triggers",
  "rollback-procedure",
  "pre-release",
  "post-release",
  "tagging",
  "communication",
  "check",
  "diagnosis",
  "mitigation",
  "resolution",
  "verification",
  "escalation",
  "prerequisites",
  "false-positives"
]);

/** How a part of a postmortem is called that its document told in other sections. */
export const partHeadings: Readonly<Record<PostmortemPart, string>> = {
  timeline: "Timeline",
  cause: "Root Cause",
  "action-items": "Action Items",
  summary: "Summary",
  impact: "Impact",
  resolution: "Resolution",
  lessons: "Lessons Learned"
};

/** How a title of each kind begins where the document's own does not say it. */
export const titleOfKind: Readonly<Record<Exclude<DocumentKind, "transcript">, string>> = {
  "release-checklist": "Release Checklist",
  postmortem: "Postmortem",
  runbook: "Runbook",
  "stakeholder-update": "Stakeholder Update"
};
