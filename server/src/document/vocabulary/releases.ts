/** The words of deploying, and of the way back. */

/** A rollback by any name, anywhere in a text. */
export const wayBack =
  /\broll(?:ing|ed)?[ -]?backs?\b|\bback[ -]?out\b|\brevert\b|\brestore (?:from|the previous|previous)\b|ロールバック|切り戻し/i;

/** A heading that leads back in a checklist; in a postmortem it tells how the incident ended. */
export const recoveryHeading = /^(?:\d{1,2}[.)]\s*)?recovery(?: steps)?$/i;

/** What makes a mention of a rollback a trigger, or a criterion that one exists. */
export const noProcedure =
  /\b(?:triggers?|criteria|criterion|conditions?|readiness|thresholds?|reviewed|tested|approved|rehearsed|documented|verified|exists|ready|in place)\b/i;

/** A line or a label that tells how to go back, rather than when or whether. */
export const wayBackItem =
  /^(?:(?:to |how to )?(?:roll ?back|revert|back ?out)\b(?!\s+(?:triggers?|criteria|conditions?|readiness|thresholds?|windows?|owner|plan|procedure|steps|runbook|is|was|will|must|may|can|has|if|when|once|within|approved|tested|rehearsed|reviewed|and|or|authority|procedures|plans|capability|strategy|scripts?|instructions|support|testing|drill|decision|time|lead|contact|notice|limitations?|events?|only (?:if|when))\b)|rollback (?:plan|procedure|steps|runbook)\s*[:：–—-]|ロールバック(?!基準|条件))/i;

/** A step back without the word: "If the figures are worse, turn the flag off". */
export const stepBack =
  /^if\b[^.;\n]{2,80}?(?:fail|breach|degrad|worse|exceed|drop|spike|unhealthy|regress)\w*[^.;\n]{0,40}?,\s(?:then\s)?(?:immediately\s)?(?:set|disable|turn\s(?:it\s|the\s[\w-]{1,24}\s)?off|switch\s(?:it\s|the\s[\w-]{1,24}\s)?(?:off|back)|route\b.{0,20}\bback|scale\b.{0,20}\bback)\b/i;

/** What says nothing where a procedure should stand. */
export const saysNothing =
  /^(?:[-–—?.…]*|tbd|tba|tbc|todo|none|no|n\/a|unknown|later|pending|not (?:possible|applicable|needed|available|yet|defined|required)|to be (?:defined|written|done|decided|confirmed|determined))[.!]?$/i;

/** A command and what it brings back: "`undo.sh` restores the previous pair". */
export const bringsBack =
  /\b(?:restores?|reverts?|rolls? back|undoes)\b[^.;\n]{0,40}\b(?:previous|prior|last|old|earlier)\b/i;

/** Deploying that is none of a service: a step of a build tool, artifacts to a registry, documentation, a tag named canary. */
export const otherDeploying =
  /\bdeploy(?:s|ed|ing)?\s+(?:(?:the|all|its|our|release|build)\s+){0,2}(?:artifacts?|artefacts?|packages?|crates?|gems?|wheels?|tarballs?|jars?)\b(?![^.;\n]{0,40}\b(?:to|into|on|in)\s+(?:the\s+)?(?:prod|staging|clusters?|servers?|hosts?|k8s|kubernetes|environment))|\bmvn\b[^\n]{0,1000}?\bdeploy\b|\bdeploy(?:s|ed|ing)?\s+(?:the\s+)?(?:docs?|documentation|website|site|pages)\b|\b(?:docs?|documentation|website|pages)\s+(?:site\s+)?(?:is |are |was |were )?deploy(?:ed|s|ments?)?\b|\bcanary (?:tag|build|version|channel)\b|\btag canary\b|\broll(?:s|ed|ing)? ?out notes\b/gi;

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

/** A heading under which something is deployed, or a title that says so. */
export const deployingHeading =
  /\b(?:re-?)?deploy(?:s|ed|ing|ments?)?\b|\broll-?outs?\b|\broll(?:ing)? out\b|\bcanary\b|\bcut-?over\b|デプロイ|\bdespliegue|\bimplanta/i;

/**
 * A step that deploys, or the word with a target: "Deploy the API", "deployed to one region", "promote to production".
 * A criterion that something is deployed, a file of that name and a pipeline's "release-helm deployment" are none, nor is
 * "Redeploy the previous image": it is the way back.
 */
export const deploysSomewhere = new RegExp(
  [
    String.raw`^(?:(?:step|phase|stage)\s?\d{1,3})?[^\p{L}]{0,12}(?:(?:then|next|now|finally|we)[ ,]{1,2})?deploy(?:s|ing)?\b(?![\w/-]{0,40}\.\w)(?! (?:logs?|keys?|jobs?|status|previews?|buttons?|hooks?)\b)`,
    String.raw`\bdeploy(?:s|ed|ing|ments?)?\b[^.;\n]{0,60}?\b(?:to|into|on|in|across)\s(?:[\w-]{1,20}\s){0,2}?(?:prod\w*|staging|live|clusters?|servers?|hosts?|regions?|stages|waves|kubernetes|k8s|environments?|fleet|cloud\w*|aws|gcp|azure|vercel|netlify|heroku|\d{1,3} ?%|all|customers|users)(?![\p{L}\d])`,
    String.raw`\b(?:promot|releas|ship|push|switch|roll|cut|mov|merg|launch)\w{0,6}\b[^.;\n]{0,40}?\bto (?:the )?(?:prod(?:uction)?|live)\b(?! (?:keys?|mode|credentials|api)\b)`,
    String.raw`\broll(?:s|ed|ing)?[ -]?out (?:to|the|in|at|gradually|progressively)\b|\b(?:staged|gradual|phased|progressive) (?:roll-?out|release)\b`,
    String.raw`\bcanary\b|\bcut-?over\b|\bdeployments? (?:to|into|date|window|plan|steps)\b|デプロイ|\bdespliegue|\bdesplegar|\bimplanta`
  ].join("|"),
  "iu"
);

/** A command that deploys. */
export const deployCommand =
  /\bkubectl\b|\bhelm (?:upgrade|install)\b|\bterraform apply\b|\bansible-playbook\b|\bdocker[ -]compose\b[^\n]{0,80}\bup\b|\bvercel\b[^\n]{0,40}--prod\b|\b(?:make|npm|yarn|pnpm|just|task|fab|cap|sls|serverless|fly|flyctl|eas|firebase|gcloud|az|wrangler|supabase|railway|heroku|dokku|kamal|argocd|netlify|cdk|sam) (?:(?!(?:in|the|a|to|before|after|and|or|of) )[\w:./-]{1,40} ){0,4}[\w:-]{0,30}(?<!migrate[ :])deploy|(?:^|[\s/])deploy[\w-]{0,40}\.(?:sh|py|ps1|js|ts)\b/i;

/** Any word of deploying, or of a service that goes live. */
export const mentionsDeploying =
  /\bdeploy(?:s|ed|ing)?\b|\broll-?out\b|\brolled out\b|\bgo[- ]live\b|\bto production\b/i;

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

/** Labels behind which a release says of what sort it is. */
export const releaseType = /^(?:(?:release|change|deployment) )?(?:type|class|category|kind|sort|urgency)$/i;

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

/** The heading under which a release is looked back on. */
export const retrospectiveHeading =
  /\bretro(?:spective)?\b|\blessons learned\b|振り返り|\bretrospectiva\b|\brückblick\b/i;

/** What did not go as it was planned, as people write it down afterwards. */
export const deviationWords =
  /\b(?:rolled (?:it )?back|reverted|(?:roll-?back|revert) (?:was )?(?:started|executed|triggered|initiated|completed|done|took)|held (?:at|back|for|until|the)|paused|halted|skipped|extended|shortened|delayed|postponed|aborted|stopped at|slipped|late|later than|took longer|prolonged|repeated)\b/i;

/** A plan or a rule rather than what happened: "If it is delayed, page …". */
export const plannedWords =
  /\b(?:if|when|whenever|unless|until further|must|should|shall|will|would|may|can|could|might|in case|to be|do not|don['’]t|never|any|before|plan(?:ned)? to)\b/i;
