/** The words of deploying, and of the way back. */

/** A rollback by any name, anywhere in a text. */
export const wayBack =
  /\broll(?:ing|ed)?[ -]?backs?\b|\bback[ -]?out\b|\brevert\b|\brestore (?:from|the previous|previous)\b|ロールバック|切り戻し/i;

/** What makes a mention of a rollback a trigger, or a criterion that one exists. */
export const noProcedure =
  /\b(?:triggers?|criteria|criterion|conditions?|readiness|thresholds?|reviewed|tested|approved|rehearsed|documented|verified|exists|ready|in place)\b/i;

/** A line or a label that tells how to go back, rather than when or whether. */
export const wayBackItem =
  /^(?:(?:to |how to )?(?:roll ?back|revert|back ?out)\b(?!\s+(?:triggers?|criteria|conditions?|readiness|thresholds?|windows?|owner|plan|procedure|steps|runbook|is|was|will|must|may|can|has|if|when|once|within|approved|tested|rehearsed|reviewed|and|or|authority|procedures|plans|capability|strategy|scripts?|instructions|support|testing|drill|decision|time|lead|contact|notice|limitations?|events?|only (?:if|when))\b)|rollback (?:plan|procedure|steps|runbook)\s*[:：–—-]|ロールバック(?!基準|条件))/i;

/** What says nothing where a procedure should stand. */
export const saysNothing =
  /^(?:[-–—?.…]*|tbd|tba|tbc|todo|none|no|n\/a|unknown|later|pending|not (?:possible|applicable|needed|available|yet|defined|required)|to be (?:defined|written|done|decided|confirmed|determined))[.!]?$/i;

/** Deploying that is none of a service: a step of a build tool, artifacts to a registry, documentation, a tag named canary. */
export const otherDeploying =
  /\bdeploy(?:s|ed|ing)?\s+(?:(?:the|all|its|our|release|build)\s+){0,2}(?:artifacts?|artefacts?|packages?|crates?|gems?|wheels?|tarballs?|jars?)\b(?![^.;\n]{0,40}\b(?:to|into|on|in)\s+(?:the\s+)?(?:prod|staging|clusters?|servers?|hosts?|k8s|kubernetes|environment))|\bmvn\b[^\n]*?\bdeploy\b|\bdeploy(?:s|ed|ing)?\s+(?:the\s+)?(?:docs?|documentation|website|site|pages)\b|\b(?:docs?|documentation|website|pages)\s+(?:site\s+)?(?:is |are |was |were )?deploy(?:ed|s|ments?)?\b|\bcanary (?:tag|build|version|channel)\b|\btag canary\b|\broll(?:s|ed|ing)? ?out notes\b/gi;

/** A command that goes back. */
export const commandBack =
  /\brollout undo\b|\bhelm\b.{0,200}\brollback\b|\bargocd\b.{0,200}\brollback\b|\bgit revert\b|\bdeploy\b.{0,200}--rollback|(?<![\w-])[\w./-]{0,80}roll-?back[\w-]{0,40}\.(?:sh|py|m?js|ts|ps1|rb|bat)\b(?!.{0,40}\bdry)|\b(?:make|npm run|yarn|pnpm|just|task) [\w:-]{0,40}rollback(?![\w:-]*(?:smoke|test|check))/i;

/** A document or a script of the way back, by its name: `docs/rollback-runbook.md`, `03_ROLLBACK_AND_RECOVERY.md`. */
export const fileBack =
  /(?<![\w./-])[\w./-]{0,80}roll-?back[\w./-]{0,60}?\.(?:md|markdown|adoc|rst|html?|pdf|sh|py|m?js|ts|ps1|rb|bat|sql|ya?ml)\b/i;

/** A folder or a program of it in code: `scripts/rollback v1`, `./ops/rollback/ledger`. */
export const pathBack = /(?:^|\s)(?:\.{0,2}\/)?(?:[\w.-]{1,40}\/){1,8}roll-?back\b/i;

/** A test of the way back is not the way. */
export const triesBack =
  /roll-?back[\w./-]{0,40}(?:test|spec|smoke|dry|check)|(?:test|spec|smoke)s?[\w./-]{0,40}roll-?back/i;

/** A stated decision that there is no way back. */
export const rollForward = /\broll[ -]?forward only\b|\bcannot be rolled back\b.{0,200}\bapproved by\b/i;

/**
 * The verb, or the noun with a target: approving "the release-helm deployment" of a pipeline is no deployment of a
 * service.
 */
export const deploys =
  /\bdeploy(?:s|ed|ing)?\b|\bdeployments? (?:to|into|date|window|plan|steps)\b|\broll(?:s|ed|ing)? ?out\b|\brollout\b|\bcanary\b|\bcutover\b|\bkubectl\b|\bhelm (?:upgrade|install)\b|\bterraform apply\b|\bgo[- ]live\b|\bto production\b|デプロイ|\bdespliegue|\bimplanta/i;

/** Where it runs; a library runs there, too. */
export const runsSomewhere = /\bin production\b/i;

/** A registry or a page of downloads that gets something: more than a word on tags or packages. */
export const publishesToRegistry =
  /\b(?:publish(?:e[sd]|ing|ed)?|push(?:e[sd]|ing)?|uploads?|uploaded)\b[^.;\n]{0,60}\b(?:registry|registries|docker ?hub|ghcr|quay|pypi|npm|crates?|maven|packages?|images?|artifacts)\b|\b(?:cargo|npm|yarn|pnpm|poetry|twine) (?:publish|upload)\b|\bdocker push\b|\bcrates\.io\b|\bpypi\b/i;

/** Handing something to a registry or a page of downloads. */
export const publishes =
  /\bpublish|\btag(?:s|ged|ging)?\b|\bregistry\b|\bpypi\b|\bnpm\b|\bcrates\.io\b|\bmaven\b|\bdocker ?hub\b|\brelease notes\b|\bpackages?\b/i;

/** The heads of status columns that report rather than decide. */
export const resultColumn = /^(?:results?|state|outcome|done|signature)$/i;

/** The heads of columns in which people sign. */
export const signatureColumn = /^(?:signatures?|signed|firma|assinatura|unterschrift|署名)$/i;

/** The heads of columns by which a table decides. */
export const decisiveColumn = /\bcriteri(?:a|on|o)\b|\bgates?\b|\bgo ?\/ ?no-?go\b|\bsign-?off\b/i;

/** A release that cannot wait for a better day. */
export const hotfix = /\bhot-?fix|\bemergency\b|\burgent fix\b|\bsecurity (?:fix|patch|release)\b|緊急/i;

/** A line that names who leads the release, without a label: "@ledger-lead is release manager", "Shepherd @x". */
export const releaseManagerNamed =
  /\b(?:release (?:manager|lead|owner|captain|engineer|driver|commander)|shepherd)\b[^\n]{0,40}(?:@[\w-]|\]\()|@[\w-]{1,40}[^\n]{0,30}\b(?:release (?:manager|lead|owner|captain)|shepherd)\b/i;

/** The title of what was written when something was done: it tells of a release, and prepares none. */
export const reports = /\b(?:reports?|results|summary|assessment|minutes)\P{L}*(?:$|[:：–—(])|サマリー|報告/iu;

/** The heading of those who are on call. */
export const onCallHeading = /\bon-?call\b(?!.{0,20}\b(?:notified|informed|briefed)\b)|オンコール/i;

/** A line that names who is on call, or where the rota stands. */
export const onCallNamed =
  /\bon-?call\b[^\n]{0,80}(?:@[\w-]|https?:|calendar|rota\b|schedule|roster|pagerduty|opsgenie)|@[\w-]{0,30}on-?call\b|@[\w-]{1,40}[^\n]{0,30}\bon-?call\b|\p{L}{2}当番|オンコール(?:体制|担当)?\s?[：:]/iu;
