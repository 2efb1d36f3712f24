/** The words that tell for whom an update is, and what is not for customers. */
import { t } from "../../text/translate.ts";

/** For whom an update is, by what it is called or whom it greets. */
export const externalWords =
  /\b(?:dear|hello|hi|valued) (?:valued |all |our )?(?:customers?|users?|clients?|subscribers?|merchants?|members of the public)\b|\bcustomer (?:update|notice|communication|notification|e-?mail)\b|\bpublic (?:update|status|statement)\b|\bstatus ?page\b/i;
export const internalWords =
  /\binternal (?:update|e-?mail|communication|stakeholder|notification|only|use)\b|\b(?:dear|hello|hi) (?:team|colleagues|engineers|leadership|executives|stakeholders)\b|\bstakeholder (?:update|e-?mail)\b/i;

/** Things of ours that mean nothing to customers, with what they are. */
export const internalDetails: readonly (readonly [what: () => string, pattern: RegExp])[] = [
  [() => t`a host name`, /\b(?:[a-z\d-]{1,40}\.){1,6}(?:internal|local|lan|corp|intra|cluster\.local)\b(?![./]\w)/g],
  [
    () => t`a host name`,
    /\b(?:ip-\d{1,3}(?:-\d{1,3}){3}|[a-z]{2,15}(?:-[a-z\d]{1,15}){0,3}-(?:prod|prd|stg|staging|dev)-?\d{1,3}|(?:prod|prd|db|web|app|node|host|srv|vm)-?(?:[a-z]{2,10}-){0,2}\d{2,3})\b(?!\.)/g
  ],
  [
    () => t`a private address`,
    /(?<![\d.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})(?![\d.])/g
  ],
  [() => t`a pod`, /\b[a-z][a-z\d-]{1,40}-[a-f\d]{8,10}-[a-z\d]{5}\b/g],
  [
    () => t`a commit`,
    /\b(?:commit|revision|sha|hash)\s{1,2}`?[a-f\d]{7,40}\b|(?<![\w#/-])(?=[a-f\d]{0,39}\d)(?=\d{0,39}[a-f])(?:[a-f\d]{40}|[a-f\d]{12})(?![\w-])/g
  ],
  [
    () => t`a stack trace`,
    /\bTraceback \(most recent call last\)|^\s{2,8}at [\w.$<>]{2,80}\([\w.]{1,60}:\d{1,6}(?::\d{1,6})?\)|\b[\w.]{3,80}(?:Exception|Error): \S/gm
  ],
  [
    () => t`an internal channel`,
    /(?<![\w/#&])#(?:inc(?:ident)?s?|ops|oncall|on-call|war-?room|eng(?:ineering)?|sre|platform|team|dev)(?:-[a-z\d-]{1,40})?\b(?!\d)/g
  ]
];
