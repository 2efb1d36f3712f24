/** The words by which the kind and the mode of a document show in its title, its path and its headings. */
import type { DocumentKind } from "../../protocol.ts";

/** Kinds that are told from the text; a transcript is named by whoever has one. */
export type JudgedKind = Exclude<DocumentKind, "transcript">;

type Words = Readonly<Record<JudgedKind, RegExp>>;

/** Titles that say what the document is. */
export const kindTitles: Words = {
  "release-checklist":
    /\b(?:(?:pre-?|post-?)?(?:release|launch|deploy(?:ment)?)|cut-?over|go-?live|prod(?:uction)?|roll-?out)\b.{0,60}\bcheck-?list(?:s|en?)?\b|\bcheck-?liste?\b.{0,60}\b(?:release|launch|deploy(?:ment)?|go-?live|produc(?:tion|ción|ção)|despliegue|lanzamiento|lançamento)\b|\b(?:release|launch|deploy(?:ment)?|go-?live|cut-?over)\b.{0,40}\b(?:packet|sign-?off)\b|\b(?:release|launch) readiness review\b|\bgo ?[/-] ?no-?go\b|\brelease[- ]day plan\b|(?:リリース|デプロイ|ローンチ|移行|本番).{0,60}チェックリスト/i,
  postmortem:
    /\bpost-?\s?mortem\b|\bincident\b.{0,30}\b(?:report|review|analysis|summary|rca|retro(?:spective)?|root cause)\b|\boutage\b.{0,30}\b(?:report|review|analysis|summary)\b|\b(?:informe|reporte|relat[oó]rio) (?:de |del |do )?inciden(?:te|cia)\b|ポストモーテム|障害報告/i,
  runbook:
    /\brun-?\s?book\b|\b(?:incident(?: response)?|outage|emergency|(?:disaster )?recovery)\s+(?:run-?\s?|play-?)books?\b|\bplay-?books?\b.{0,40}\b(?:incidents?|outages?|sev-?\d)\b|(?:運用|復旧|障害)(?:対応)?手順書|ランブック/i,
  "stakeholder-update":
    /\b(?:stakeholder|status|incident|customer) (?:update|e-?mail|notification|message)\b|\b(?:stakeholder|customer) communication\b|\binternal e-?mail\b/i
};

/** The words that a decision has in common with this program, and what shows that a release is decided. */
export const goNoGo = /\bgo ?[/-] ?no-?go\b/i;
export const releaseWords =
  /release|launch|deploy|cut-?over|go-?live|\bprod|roll-?out|migration|\bdecisi|\bmeeting\b|check-?list|\bv?\d{1,6}(?:\.\d{1,6}){1,3}\b/i;

/** Titles of procedures of operations. */
export const procedureTitle =
  /\bstandard operating procedures?\b|\bsop\b|\b(?:roll-?back|fail-?over|(?:disaster )?recovery|restore|restart)\b.{0,20}\b(?:procedures?|steps)\b|\bprocedimiento de\b|手順書|(?:ロールバック|切り戻し|復旧|障害|緊急).{0,6}手順/i;

/** Titles that other documents have as well: the rest of the document has to agree. */
export const looseTitles: Words = {
  "release-checklist":
    /^(?:how (?:to|we) )?(?:(?:make|making|do|doing|cut|cutting|create|creating|publish|publishing|prepare|preparing|perform(?:ing)?)\s+(?:(?:a|the|new|major|minor|patch)\s+)*)?releas(?:e|es|ing)$|\breleas(?:e|ing)(?: (?:a|the|new|stable|patch|candidate))* (?:process|procedures?|workflow|plan|guide|instructions|steps|how-?to)\b|^(?:how to release|releasing) \S|\b(?:release|launch|deploy(?:ment)?|go-?live|cut-?over|production)\b.{0,40}\b(?:readiness|decision)\b|\b(?:rollout|cut-?over|go-?live) plan\b|\bmigration\b.{0,40}\bcheck-?list\b/i,
  postmortem: /\broot cause analysis\b|\brca\b|\bretro(?:spective)?\b|\bsecurity incident\b/i,
  runbook: new RegExp(`\\brun-?\\s?books\\b|\\bplay-?books?\\b|${procedureTitle.source}`, "i"),
  "stakeholder-update":
    /\b(?:slack|e-?mail|message|communications?|status ?page|notification)s?\b.{0,30}\btemplates?\b/i
};

/** The sentence of a checklist that is gone through again for every release. */
export const reusedForm =
  /^\W{0,6}(?:use\W{1,6})?(?:please )?(?:(?:use|follow|complete|fill (?:in|out)|go through|run through|work through) this (?:checklist|template|form|document|page)\b.{0,30}\b(?:before|for (?:each|every|all|any)|when(?:ever)?|after|prior to)\b|(?:copy|duplicate|clone) this (?:checklist|template|form|document|page)\b)/i;

/** Titles that say by themselves what the document is, whatever its subject is called. */
export const statedKind =
  /^(?:release[ -](?:check-?liste?|plan|guide|instructions)|post-?mortem(?: report)?|incident (?:report|review|postmortem)|run-?book|playbook|stakeholder (?:update|e-?mail))\s*(?:[:：–—|(-]|$)/i;

/** Headings of the runbooks in a file that holds several, with what each is about. */
export const innerRunbook = /^(?:\d+[.)]\s*)?(?:run-?book|playbook)\s*(?:#?\d+\s*)?[:：–—-]\s*\S/i;

/** Names of files and folders, with `/` between them. */
export const kindPaths: Words = {
  "release-checklist":
    /(?:^|\/)(?:releasing|release[-_]?(?:check-?list|process|procedure|guide|how-?to|template)[^/]{0,1000})\.(?:md|markdown)$|go[-_]?no[-_]?go|(?:launch|deploy(?:ment)?|release)[-_]?check-?list|(?:^|\/)issue_template\/release|release_template|(?:^|\/)releases?\/[^/]*check-?list/i,
  postmortem:
    /(?:^|\/)(?:post[-_]?mortems?|incidents?|incident-?reports?|outages?|retros?)\/(?!(?:run|play)-?books?\/)|post[-_]?mortem|incident[-_]?report|(?:^|\/)pm\d{4}/i,
  runbook:
    /(?:^|\/)run-?_?books?\/|run-?_?book|(?:^|\/)(?:roll-?back|fail-?over|recovery|restore|restart)[-_]procedures?/i,
  "stakeholder-update": /stakeholder|status[-_]?update|incident[-_]?update|(?:^|\/)updates?\//i
};

/** Names that other documents have as well. */
export const loosePaths: Partial<Words> = {
  "release-checklist": /(?:^|\/)releases?\.(?:md|markdown)$|(?:^|\/)releas(?:e|es|ing)\//i,
  runbook: /playbook|(?:^|\/)(?:alerts?|sops?|on-?call|troubleshooting)\//i
};

/** Titles that name an incident without saying what the document is. */
export const incidentTitle = /\bincident\b|\boutage\b|\binciden(?:te|cia)\b/i;

/** Titles of runbooks that name the trouble. */
export const troubleTitle = /\btroubleshooting\b|\bis down\b|\bhigh load\b/i;

/** Whether a text is the name of an alert as Prometheus has them, of three words and more: `KubeNodeNotReady`. */
export function isAlertName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]{5,80}$/.test(text) && (text.match(/[a-z0-9][A-Z]/g)?.length ?? 0) >= 2;
}

/** Headings of numbered steps and cases. */
export const stepHeading = /^(?:(?:step|paso|passo|case|fix|schritt)\s+|(?:ステップ|手順)\s*)\d/i;

/** What is done for a release and for nothing else. */
export const releaseWork =
  /\b(?:git tag|tag(?:ged|ging)? (?:the|a|it|this|release|version|commit)|bump(?:ing)? (?:the )?version|version bump|change-?log|release notes?|release branch|release candidate|publish(?:es|ed|ing)?|npm publish|twine|gh release|draft release|milestone|announce(?:ment)?)\b/i;

/** Headings of the messages in a collection of templates. */
export const messageHeading =
  /\b(?:initial|first|alert|update|resolved|resolution|investigating|identified|monitoring|mitigat\w+|escalation|announcement|notification|all clear|alertas?|resolução|resolución)\b/i;

/** How letters begin, end, and speak of an incident. */
export const salutation = /^(?:dear|hi|hello|team|all)\b.{0,40}[,:]?$/i;
export const closing = /^(?:sincerely|(?:best |kind )?regards|thank you|thanks|yours)\b/i;
export const incidentWords =
  /\b(?:incident|inciden(?:te|cia)s?|outage|disruption|degrad|downtime|unavailab|maintenance|interruption)/i;

/** What is no longer in force, by its folder and by a mark on its title. An archive may hold what is still to be done. */
export const retiredFolder = /(?:^|[/_-])(?:deprecated|obsolete|retired|superseded)(?:[_-][\w-]{1,40})?\//i;
export const retiredTitle =
  /[[(](?:deprecated|obsolete|retired|superseded|archived)[\])]|\(historical\b[^)]{0,40}\)|^(?:deprecated|obsolete|retired|superseded|archived)\s*[:：–—]/i;

/** Templates by their path and by their title. */
export const templatePath = /template|(?:^|\/)(?:archetypes|plantillas?|modelos?|mod[eè]les?|vorlagen?|szablony?)\//i;
export const templateTitle =
  /\bv?x\.y(?:\.z)?\b|\{\{.{0,80}\}\}|(?<!\$)\{[A-Z][A-Z_]{2,40}\}|\byyyy-?nnn\b|^template\b|\btemplates?\s*(?:[([][^)\]]{0,1000}[)\]])?$|テンプレート|ひな形|\bplantilla\b/i;
