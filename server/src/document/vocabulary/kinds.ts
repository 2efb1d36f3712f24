/** The words by which the kind and the mode of a document show in its title, its path and its headings. */
import type { DocumentKind } from "../../protocol.ts";

/** Kinds that are told from the text; a transcript is named by whoever has one. */
export type JudgedKind = Exclude<DocumentKind, "transcript">;

export const kindTitles: Readonly<Record<JudgedKind, RegExp>> = {
  "release-checklist":
    /\b(?:release|launch|deploy(?:ment)?|cutover|go-?live)\b.*\b(?:check-?list|readiness|packet)\b|\bgo ?\/ ?no-?go\b|\bcheck-?list\b.*\b(?:release|launch|deploy(?:ment)?|produc(?:tion|ción))\b|^releasing\b|^release (?:process|workflow|procedure|plan)\b|\brelease[- ]day plan\b|\b(?:release|launch)\b.*\bsign-?off\b|(?:リリース|デプロイ|ローンチ).*チェックリスト/i,
  postmortem:
    /\bpost-?\s?mortem\b|\bincident (?:report|review|analysis)\b|\broot cause analysis\b|\brca\b|\bretro(?:spective)?\b|ポストモーテム|障害報告/i,
  runbook: /\brun-?\s?books?\b|\bplaybook\b|手順書|ランブック/i,
  "stakeholder-update":
    /\b(?:stakeholder|status|incident|customer) (?:update|e-?mail|communication|notification|message)\b|\binternal e-?mail\b/i
};

/** Names of files and folders, with `/` between them. */
export const kindPaths: Readonly<Record<JudgedKind, RegExp>> = {
  "release-checklist":
    /(?:^|\/)(?:releasing|release[-_]?(?:check-?list|process|template)[^/]*)\.(?:md|markdown)$|go[-_]?no[-_]?go|(?:launch|deployment|release)[-_]?check-?list|(?:^|\/)issue_template\/release|release_template|(?:^|\/)releases?\/[^/]*check/i,
  postmortem:
    /(?:^|\/)(?:post[-_]?mortems?|incidents?|incident-?reports?|retros?)\/|post[-_]?mortem|incident[-_]?report|(?:^|\/)pm\d{4}/i,
  runbook: /(?:^|\/)(?:run-?books?|playbooks?)\/|run-?book|playbook/i,
  "stakeholder-update": /stakeholder|status[-_]?update|incident[-_]?update|(?:^|\/)updates?\//i
};

/** Titles that name an incident without saying what the document is. */
export const incidentTitle = /\bincident\b|\boutage\b/i;

/** Titles of runbooks that name the trouble. */
export const troubleTitle = /\btroubleshooting\b|\bis down\b|\bhigh load\b/i;

/** Headings of numbered steps and cases. */
export const stepHeading = /^(?:step|paso|case|fix)\s+\d/i;

/** How letters begin, end, and speak of an incident. */
export const salutation = /^(?:dear|hi|hello|team|all)\b.{0,40}[,:]?$/i;
export const closing = /^(?:sincerely|(?:best |kind )?regards|thank you|thanks|yours)\b/i;
export const incidentWords = /\b(?:incident|outage|disruption|degrad|downtime|unavailab|maintenance|interruption)/i;

/** Files that explain a project rather than operate it, whatever their folder is called. */
export const otherFile =
  /(?:^|\/)(?:(?:readme|changelog)[^/]*|(?:changes|history|news|contributing|code[-_]of[-_]conduct|security|licen[sc]e|support|governance|skill|agents|claude|authors|maintainers|release[-_]?notes[^/]*)(?:[._-](?:de|en|es|fr|it|ja|ko|nl|pl|pt|ru|tr|zh)(?:[-_][a-z]{2,4})?)?)\.(?:md|markdown)$/i;

/** Titles of documents about documents of ours, and of other documents. */
export const otherTitle =
  /\b(?:changelog|change log|contributing|templates? and|writing|how to write|patterns|guide(?:lines)?|tutorial|skill|proposal|adr|plan template|examples?|orchestrator|etiquette|newsletter|release notes|templates$|(?:daily|weekly|monthly|quarterly) (?:\w+ )?report|add(?:ing)? (?:a |new |a new )?run-?book|response plan|code of conduct|specification|lessons from|understanding|the basics|introduction to|technical design|design doc(?:ument)?|rfc|prd|product requirements|minutes|(?:sprint|project) retrospective|sync|test report|project plan|faq|survey|interview|(?:security|seo|brand(?:ing)?|accessibility|privacy|onboarding|offboarding|moving) check-?list)\b|^\d+\. |:\s*(?:technical )?design$/i;

/** Titles that say by themselves what the document is, whatever its subject is called. */
export const statedKind =
  /^(?:release (?:check-?list|plan)|post-?mortem(?: report)?|incident (?:report|review|postmortem)|run-?book|playbook|stakeholder (?:update|e-?mail))\s*(?:[:：–—|(-]|$)/i;

/** Normalised headings of other documents. */
export const otherHeading =
  /^(?:installation|install|installing|getting started|quick ?start|usage|license|licence|contributing|features|api reference|table of contents|when to use this skill|core concepts|motivation|non-goals|goals|proposal|alternatives|methodology|why|to reproduce|expected behavior|use cases|about|added|changed|fixed|bug fixes|alternatives considered|considered (?:alternatives|options)|open questions|consequences|decision drivers|highlights|user stories|agenda|attendees and apologies|deprecations|known issues|key takeaways|takeaways|further reading)$/;

/** Folders of other documents. */
export const otherFolder =
  /(?:^|\/)(?:proposals?[^/]*|adrs?|rfcs?|_?posts)\/[^/]*(?:\/[^/]*)?$|(?:^|\/)docs?\/(?!\d{4}-\d\d)\d+-[^/]*$|(?:^|\/)blog\/(?!incidents?\/)[^/]*$/i;

/** Folders of texts that describe such documents to people or to agents, templates and all. */
export const instructionFolder = /(?:^|\/)(?:skills?|commands|agents|references|prompts)\//i;

/** Templates by their path and by their title. */
export const templatePath = /template|(?:^|\/)archetypes\//i;
export const templateTitle =
  /\bv?x\.y(?:\.z)?\b|\{\{.*\}\}|\byyyy-?nnn\b|^template\b|\btemplate\s*(?:[([][^)\]]*[)\]])?$|テンプレート|ひな形|\bplantilla\b/i;
