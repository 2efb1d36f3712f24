/** The words of conditions: what makes a release go on, stop or go back. */

/** None of something, or all of it: nobody needs a figure to tell. */
export const zeroTolerance =
  /\b(?:no|zero|(?<![\d.])0(?![.,]?\d)|any|none|never|nothing|without|neither|every|each|all (?:\w+ )?(?:thresholds?|metrics|criteria|checks|gates|tests|slos?|alerts|systems|services) (?:hold|holds|pass|passed|met|green|are)|single)\b|なし|ゼロ|ない/i;

/** Something that happens or does not: it needs no figure either. */
export const eventWords =
  /\b(?:detect(?:ed|ion)|identified|discover(?:ed|y)|confirmed|found|fail(?:s|ed|ing)?|broken|breaks|down|lost|loss|losing|corrupt(?:ed|ion|s)?|crash(?:es|ed|ing)?|crash[- ]?loops?|missing|missed|unavailab(?:le|ility)|unreachable|unresponsive|inaccessible|breach(?:es|ed)?|violat(?:ion|es|ed)|stuck|blocked|expos(?:ed|ure)|leaks?|leaked|vulnerabilit(?:y|ies)|incidents?|out(?:age|ages)|sev-?\d|p[0-2]\b|deadlocks?|panics?|oom\w{0,8}|timeouts?|time out|flapp(?:ing|ed)|flaps?|rejected|mismatch(?:es)?|inconsisten(?:t|cy|cies)|duplicates?|blockers?|critical|security|data|decision|request(?:ed|s)? by|cannot|can't|unable|not (?:working|responding|possible|reachable|met|available)|stops?|stopped|disabled|lockout|locked out)\b/i;

/** A degree that only a figure tells: how much, how many, above which threshold. */
export const degreeWords =
  /\b(?:increas(?:e[sd]?|ing)|spik(?:es?|ed|ing)|degrad(?:e[sd]?|ing|ation)|elevated|(?:too |unusually |very )?high(?:er)?|low(?:er)?|slow(?:er|ness|down|s)?|worse(?:ns?|ned|ning)?|significant(?:ly)?|material(?:ly)?|substantial(?:ly)?|considerabl[ey]|unusual(?:ly)?|abnormal(?:ly)?|anomal(?:y|ies|ous)|unexpected(?:ly)?|excessive(?:ly)?|(?:un)?acceptable|too (?:many|much|long|slow)|several|many|multiple (?:user|users|customer|customers|complaints|reports|errors|failures|tickets|issues)|drops?|dropp(?:ed|ing)|declin(?:e[sd]?|ing)|deteriorat(?:e[sd]?|ing|ion)|regress(?:es|ed|ion|ions)?|poor(?:ly)?|stable|stabili[sz]ed?|nominal|healthy|normal|as expected|expected (?:range|level|limits?)|agreed|threshold|instabilit(?:y|ies)|sustained|widespread|large|major|negative|neutral|(?<!\b(?:false|true)[ -])positive|complain(?:s|ed|ing|ts?)?|(?:un)?happy|(?:un)?satisfactory|(?:looks?|looking|feels?|seems?|appears?|goes|going) (?:\w{1,12} ){0,2}?(?:good|bad|badly|fine|okay|ok|off|wrong|weird|odd|strange|great|reasonable|sane|well|sluggish)|(?:is|are|be|stays?|remains?) (?:\w{1,12} ){0,2}?(?:good|bad|fine|great|reasonable|sane|sluggish))\b|悪化|増加|急増|遅延/i;

/** A degree so plain that it does not matter what happens: "a significant increase of failed jobs". */
export const strongDegreeWords =
  /\b(?:significant(?:ly)?|material(?:ly)?|substantial(?:ly)?|considerabl[ey]|excessive(?:ly)?|too (?:many|much)|(?:increas(?:e[sd]?|ing)|spik(?:e[sd]?|ing)|surg(?:e[sd]?|ing)|elevated|rising|high(?:er)?|large) (?:in |of |number of |amount of |rates? of )?(?:the )?(?:\w+ ){0,2}(?:errors?|failures?|failed|rates?|latency|latencies|timeouts?|exceptions?|complaints?|tickets?)|(?:errors?|failures?|rates?|latency|latencies|timeouts?|exceptions?) (?:rates? |levels? )?(?:increas(?:e[sd]?|ing)|spik(?:e[sd]?|ing)|surg(?:e[sd]?|ing)|ris(?:e|es|ing)|explode[sd]?)|above (?:the )?(?:agreed|acceptable|normal|usual|expected) \w+)\b/i;

/** Names of changes: "performance degradation > 20 %" is no level. */
export const changeWords =
  /\b(?:increases?|decreases?|degrad(?:ation|es)|deteriorat(?:ion|es)|regressions?|growth|drops?|rises?|reductions?|spikes?)\b/i;

/** What tells of a change and belongs to the name of no metric: "error rate doubles", "rises by 2 percentage points". */
export const changeTold =
  /\b(?:increas|decreas|degrad|deteriorat|worsen|declin|drop|fall|grow|jump|ris|spik|doubl|points?\b)\w*/gi;

/** What makes a sentence the beginning of a list of triggers: "Roll back immediately if any of these holds:". */
export const triggerIntroduction =
  /\b(?:roll(?:ing)?[ -]?back|rollback|revert|back[ -]?out|abort)\b[^.:]{0,80}\b(?:if|when|whenever)\b(?! needed| necessary| required)[^.:]{0,80}[:：]?$/i;

/** The heads of columns that say what follows from a condition, who sees to it and how urgent it is. */
export const answerColumn =
  /^(?:actions?|response|reaction|decision|then|consequence|result|what to do|owners?|who|responsible|contact|severity|priority|status|state|#|no\.?|id|frequency|interval|every|phone|e-?mail)\b/i;

/** Labels of a single trigger: "Rollback trigger: any crash loop". */
export const triggerLabel =
  /^(?:(?:automatic |hard |immediate |auto-?)?(?:roll[ -]?back|abort|no-?go)(?:[- ](?:trigger|criteri(?:on|a)|condition|threshold|rule)s?| (?:if|when)))$/i;

/** Labels and headings over what must hold before a stage ends. */
export const gateName =
  /\b(?:success|pass(?:ing)?|exit|go|promotion|advance(?:ment)?|proceed|gate|acceptance|validation|health)[- ](?:criteri(?:a|on)|conditions?|thresholds?|gates?|metrics)\b|^(?:metric )?(?:thresholds?|gates?|proceed if|promote (?:if|when)|advance (?:if|when))$/i;

/** What says that one waits between going on and going back. */
export const holdWords =
  /\b(?:hold(?:s|ing)? (?:if|when|the|at|for|rollout|and|point)|hold$|on hold|paus(?:e[sd]?|ing)|investigat(?:e|ing|ion)|do not (?:proceed|promote|advance)|stop (?:the )?(?:rollout|promotion|ramp)|warn(?:ing)?|yellow|amber|extend (?:the )?(?:bake|soak|canary|stage)|decision window|planned rollback|page|alert)\b|🟡|⚠/i;

/** What tells it for whatever lies between them. */
export const holdBetween =
  /\b(?:between|in between|otherwise|neither|short of|below (?:a|the|its) triggers?|above (?:a|the|its) (?:gate|threshold)s?|any other (?:deviation|breach))\b[^.\n]{0,120}\b(?:hold|pause|wait|investigate|do not (?:proceed|promote)|extend)\b|\b(?:hold|pause|wait|investigate)\b[^.\n]{0,80}\b(?:between|otherwise|neither|in between)\b/i;

/** Sections of the way back that tell when rather than how; and those below them that tell how. */
export const readinessName = /\breadiness\b|\bready\b/i;
export const procedureName =
  /\b(?:procedures?|steps?|process|plan|actions?|how|commands?|execution|runbook|instructions?|playbook|response|communication|owners?|authority|verification|contacts?)\b/i;

/** A comparison with the usual value: "within 1 % of baseline", "2x baseline". */
export const relativeToBaseline =
  /(?:\b(?:of|vs\.?|versus|against|than|to|from|over|above|below|with|times|prior)\s|[x×]\s)(?:(?:the|our|its|prior|current|usual|historical|pre-\w{1,12})\s){0,2}baselines?\b/i;

/** A comparison with those who have not got the release yet: no value is needed. */
export const cohort =
  /\b(?:cohort|control(?: group)?|stable (?:version|cohort|group|fleet|pods?)|non-?canary|old version|previous (?:version|release)|current production|blue|legacy)\b|\bcanary\b.{0,24}\b(?:vs\.?|versus|against|to|and|than)\b.{0,24}\bbaseline\b/i;
