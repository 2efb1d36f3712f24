/**
 * The words of the field: what sections, fields, columns and statuses are called in real documents. English is complete;
 * Spanish, Portuguese, French, German and Japanese hold the words seen in the wild. Nothing else in the project knows a
 * synonym.
 */

/** What a section is for, under whatever name. */
export type SectionRole =
  | "summary"
  | "background"
  | "impact"
  | "timeline"
  | "cause"
  | "detection"
  | "resolution"
  | "action-items"
  | "lessons"
  | "went-well"
  | "went-poorly"
  | "lucky"
  | "participants"
  | "scope"
  | "risk"
  | "dependencies"
  | "go-no-go"
  | "sign-off"
  | "decision"
  | "rollout"
  | "monitoring"
  | "rollback-triggers"
  | "rollback-procedure"
  | "pre-release"
  | "post-release"
  | "tagging"
  | "communication"
  | "alert"
  | "meaning"
  | "symptoms"
  | "check"
  | "diagnosis"
  | "mitigation"
  | "verification"
  | "escalation"
  | "prerequisites"
  | "last-worked"
  | "false-positives"
  | "next-update"
  | "current-status";

/**
 * The names of each role: phrases that a heading contains, as whole words. The longest phrase decides, so that
 * "rollback triggers" is not taken for "rollback".
 */
export const sectionNames: Readonly<Record<SectionRole, readonly string[]>> = {
  summary: [
    "summary",
    "executive summary",
    "overview",
    "incident overview",
    "incident summary",
    "what happened",
    "tl;dr",
    "resumen",
    "resumo",
    "résumé",
    "zusammenfassung",
    "概要",
    "何が起きた"
  ],
  background: ["background", "context", "contexto", "hintergrund", "背景"],
  impact: [
    "impact",
    "impact assessment",
    "business impact",
    "user impact",
    "customer impact",
    "who is affected",
    "impacto",
    "auswirkung",
    "auswirkungen",
    "影響",
    "影響範囲"
  ],
  timeline: [
    "timeline",
    "timeline of events",
    "chain of events",
    "key events",
    "sequence of events",
    "chronology",
    "línea de tiempo",
    "cronología",
    "linha do tempo",
    "zeitverlauf",
    "chronologie",
    "タイムライン",
    "時系列"
  ],
  cause: [
    "root cause",
    "root causes",
    "root cause analysis",
    "contributing factors",
    "contributing factor",
    "cause",
    "causes",
    "primary cause",
    "incident causes",
    "why it happened",
    "5 whys",
    "five whys",
    "trigger and root cause",
    "causa raíz",
    "causas",
    "ursache",
    "ursachen",
    "cause racine",
    "根本原因",
    "原因",
    "技術的原因"
  ],
  detection: [
    "detection",
    "how it was detected",
    "detection method",
    "how was it detected",
    "detección",
    "erkennung",
    "検知"
  ],
  resolution: [
    "resolution",
    "recovery",
    "how it was resolved",
    "immediate actions taken",
    "mitigation steps",
    "mitigation and resolution",
    "actions taken",
    "resolución",
    "resolução",
    "behebung",
    "復旧",
    "対応"
  ],
  "action-items": [
    "action items",
    "action item",
    "actions",
    "follow-up actions",
    "follow-ups",
    "follow-up",
    "follow up",
    "future actions",
    "corrective actions",
    "preventive actions",
    "preventative measures",
    "prevention",
    "next steps",
    "recommendations",
    "resulting action",
    "remediation items",
    "todo list",
    "acciones",
    "próximos pasos",
    "ações",
    "maßnahmen",
    "再発防止",
    "再発防止策",
    "次のアクション"
  ],
  lessons: [
    "lessons learned",
    "lessons",
    "what we learned",
    "learnings",
    "reflections",
    "lecciones aprendidas",
    "lições aprendidas",
    "教訓"
  ],
  "went-well": ["what went well", "things that went well", "went well", "qué salió bien"],
  "went-poorly": [
    "what went poorly",
    "what went wrong",
    "things that went poorly",
    "what didn't go well",
    "what didn't go so well",
    "what could be improved",
    "qué salió mal"
  ],
  lucky: ["where we got lucky", "got lucky"],
  participants: ["participants", "attendees", "responders", "response team", "roles", "people involved", "参加者"],
  scope: [
    "scope",
    "scope inventory",
    "changes",
    "change inventory",
    "what is in this release",
    "release contents",
    "alcance"
  ],
  risk: ["risk", "risks", "risk classification", "risk assessment", "open risks"],
  dependencies: ["dependencies", "dependency check", "dependency checks"],
  "go-no-go": [
    "go/no-go",
    "go / no-go",
    "go no go",
    "go-no-go",
    "go/no-go criteria",
    "go/no-go checklist",
    "go/no-go table",
    "release criteria",
    "launch criteria",
    "gate",
    "gates",
    "readiness criteria",
    "exit criteria",
    "最終判定"
  ],
  "sign-off": ["sign-off", "sign off", "signoff", "sign-offs", "approvals", "approval", "sign-off matrix", "approvers"],
  decision: ["decision", "go/no-go decision", "release decision", "decision summary", "final decision"],
  rollout: [
    "rollout",
    "staged rollout",
    "rollout plan",
    "staged rollout plan",
    "deployment plan",
    "deployment steps",
    "deployment",
    "stages",
    "release-day plan",
    "cutover",
    "deploy",
    "despliegue"
  ],
  monitoring: [
    "monitoring",
    "monitoring checkpoints",
    "observability",
    "dashboards",
    "monitoring and alerting",
    "monitoreo"
  ],
  "rollback-triggers": [
    "rollback triggers",
    "rollback trigger",
    "rollback criteria",
    "rollback conditions",
    "rollback readiness",
    "when to rollback",
    "when to roll back",
    "abort criteria",
    "rollback thresholds"
  ],
  "rollback-procedure": [
    "rollback",
    "rollback procedure",
    "rollback procedures",
    "rollback plan",
    "rollback steps",
    "rollback decision",
    "roll back",
    "rollback runbook",
    "revert",
    "back-out",
    "backout",
    "back out",
    "back-out plan",
    "backout plan",
    "abort",
    "undo",
    "restore",
    "recovery procedure",
    "recovery plan",
    "if something goes wrong",
    "contingency",
    "ロールバック",
    "切り戻し",
    "reversión",
    "rückfallplan"
  ],
  "pre-release": [
    "pre-release",
    "pre release",
    "before release",
    "before the release",
    "pre-deployment",
    "pre-launch",
    "pre-check",
    "pre-flight",
    "preparation",
    "setup preparation",
    "feature freeze"
  ],
  "post-release": [
    "post-release",
    "post release",
    "after release",
    "after the release",
    "post-deployment",
    "post-launch",
    "publicize release",
    "post tagging"
  ],
  tagging: [
    "tagging",
    "tag the release",
    "publish",
    "tag and publish",
    "cut the release",
    "main release",
    "point release",
    "cutting individual release"
  ],
  communication: [
    "communication",
    "communications",
    "communicate",
    "communication plan",
    "stakeholder communication",
    "notifications",
    "comunicación"
  ],
  alert: ["alert", "alerts", "trigger", "alarm"],
  meaning: ["meaning", "what this alert means", "what does this alert mean", "significado"],
  symptoms: ["symptoms", "symptom", "signals", "síntomas", "sintomas", "症状"],
  check: [
    "check",
    "checks",
    "possible checks",
    "pre-checks",
    "triage",
    "triage steps",
    "quick checks",
    "initial assessment",
    "chequeos inmediatos",
    "initial response"
  ],
  diagnosis: [
    "diagnosis",
    "diagnose",
    "diagnostics",
    "investigate",
    "investigation",
    "troubleshooting",
    "diagnostic steps",
    "debugging",
    "diagnóstico",
    "diagnóstico rápido",
    "causas probables",
    "pasos de investigación",
    "切り分け",
    "diagnostic"
  ],
  mitigation: [
    "mitigation",
    "mitigate",
    "mitigations",
    "remediation",
    "remediate",
    "fix",
    "fixes",
    "common fixes",
    "resolution steps",
    "contain",
    "eradicate",
    "recover",
    "mitigación",
    "mitigação",
    "対処"
  ],
  verification: [
    "verification",
    "verify",
    "validation",
    "post checks",
    "post-checks",
    "safety check",
    "how to verify",
    "validación",
    "確認"
  ],
  escalation: [
    "escalation",
    "escalate",
    "escalation matrix",
    "escalation path",
    "escalation policy",
    "who to contact",
    "escalación",
    "escalado",
    "escalação",
    "エスカレーション",
    "連絡先"
  ],
  prerequisites: ["prerequisites", "requirements", "before you begin", "before you start", "prerequisitos", "前提条件"],
  "last-worked": [
    "last worked",
    "when this runbook last worked",
    "last used",
    "last rehearsed",
    "rehearsals",
    "revision history",
    "review history"
  ],
  "false-positives": ["false positives", "common false positives"],
  "next-update": ["next update", "next updates", "next communication"],
  "current-status": ["current status", "current state", "what we know", "what we are doing", "status"]
};

/** What a labelled value means. */
export type FieldRole =
  | "release-date"
  | "release-manager"
  | "on-call"
  | "version"
  | "date"
  | "created"
  | "author"
  | "owner"
  | "status"
  | "severity"
  | "service"
  | "incident"
  | "duration"
  | "decision"
  | "decider"
  | "subject"
  | "audience"
  | "next-update"
  | "time-zone"
  | "participants";

/** The whole name of a label, in any case. */
export const fieldNames: Readonly<Record<FieldRole, readonly string[]>> = {
  "release-date": [
    "release date",
    "planned release date",
    "target release date",
    "go-live date",
    "go live date",
    "go-live",
    "launch date",
    "deployment date",
    "deploy date",
    "target date",
    "scheduled for",
    "release window",
    "fecha de release",
    "fecha de lanzamiento",
    "data de lançamento",
    "リリース日"
  ],
  "release-manager": [
    "release manager",
    "release lead",
    "release owner",
    "release captain",
    "release shepherd",
    "shepherd",
    "release engineer",
    "release driver"
  ],
  "on-call": ["on-call", "on call", "on-call engineer", "oncall", "primary on-call", "on-call contact"],
  version: ["version", "release version", "release", "tag", "versión", "versão", "バージョン"],
  date: [
    "date",
    "incident date",
    "date of incident",
    "started",
    "start time",
    "incident start",
    "occurred",
    "fecha",
    "data",
    "datum",
    "日付",
    "発生日時"
  ],
  created: ["created", "created on", "written", "last updated", "last reviewed", "updated", "最終更新日"],
  author: ["author", "authors", "written by", "prepared by", "reported by", "autor", "autores", "作成者"],
  owner: [
    "owner",
    "owners",
    "document owner",
    "postmortem owner",
    "service owner",
    "team",
    "maintainer",
    "responsible",
    "dri",
    "responsable",
    "responsável",
    "担当者",
    "担当",
    "責任者"
  ],
  status: ["status", "state", "incident status", "document status", "estado", "状態", "ステータス"],
  severity: [
    "severity",
    "sev",
    "priority",
    "incident severity",
    "impact level",
    "severidad",
    "severidade",
    "schweregrad",
    "重大度"
  ],
  service: [
    "service",
    "services",
    "affected service",
    "affected services",
    "component",
    "system",
    "servicio",
    "serviço"
  ],
  incident: ["incident", "incident id", "incident number", "incident ticket", "ticket"],
  duration: ["duration", "total duration", "incident duration", "duración", "dauer"],
  decision: ["decision", "go/no-go decision", "final decision", "recommendation", "go/no-go", "判定"],
  decider: ["decider", "decided by", "decision owner", "decision maker", "approved by", "approver", "signed off by"],
  subject: ["subject", "asunto", "assunto", "betreff", "objet", "件名"],
  audience: ["audience", "recipients", "to", "distribution"],
  "next-update": ["next update", "next update at", "next update by", "next communication"],
  "time-zone": ["time zone", "timezone", "times in", "all times in"],
  participants: ["participants", "attendees", "responders", "incident commander", "commander", "scribe"]
};

/** What a column of a table holds. */
export type ColumnRole =
  | "owner"
  | "status"
  | "criterion"
  | "due"
  | "ticket"
  | "time"
  | "event"
  | "change"
  | "flag"
  | "stage"
  | "traffic"
  | "bake-time"
  | "threshold"
  | "action"
  | "evidence"
  | "decision"
  | "name";

export const columnNames: Readonly<Record<ColumnRole, readonly string[]>> = {
  owner: [
    "owner",
    "owners",
    "role",
    "responsibility",
    "responsible",
    "actor",
    "who",
    "assignee",
    "assigned to",
    "dri",
    "shepherd",
    "verified by",
    "contact",
    "lead",
    "担当者",
    "担当",
    "responsable",
    "responsável",
    "verantwortlich"
  ],
  status: [
    "status",
    "state",
    "go/no-go",
    "go / no-go",
    "go?",
    "result",
    "estado",
    "状態",
    "ステータス",
    "判定",
    "decision",
    "signature",
    "sign-off",
    "approved",
    "pass/fail",
    "done"
  ],
  criterion: [
    "criteria",
    "criterion",
    "check",
    "checks",
    "gate",
    "requirement",
    "item",
    "area",
    "readiness item",
    "criterio",
    "criterios",
    "項目"
  ],
  due: [
    "due",
    "due date",
    "deadline",
    "by when",
    "target date",
    "target",
    "eta",
    "fecha límite",
    "prazo",
    "期限",
    "fällig"
  ],
  ticket: ["ticket", "issue", "bug", "jira", "tracking", "pr", "link"],
  time: ["time", "time utc", "timestamp", "when", "date/time", "date and time", "hora", "時刻", "uhrzeit"],
  event: ["event", "what happened", "description", "evento", "出来事", "ereignis"],
  change: ["change", "changes", "feature", "component"],
  flag: ["feature flag", "flag", "flags"],
  stage: ["stage", "phase", "step", "wave", "ring"],
  traffic: ["traffic", "traffic %", "% traffic", "percentage", "rollout %", "% of traffic"],
  "bake-time": ["bake time", "bake", "soak", "soak time", "duration", "hold"],
  threshold: ["metric thresholds", "thresholds", "threshold", "success criteria", "gate criteria", "metrics"],
  action: ["action", "action item", "action items", "task", "follow-up", "acción", "ação", "アクション", "maßnahme"],
  evidence: ["evidence", "evidence link", "proof", "notes", "comment", "comments"],
  decision: ["decision"],
  name: ["name", "approver", "nombre", "nome", "氏名"]
};

/** Words that stand for a value when they are all that a pair of brackets holds or begins with. */
export const placeholderWords =
  /^(?:insert|enter|add|fill|describe|brief|short|e\.g\.|eg|your|link|links|url|tbd|tba|tbc|todo|list|explain|specify|replace|provide)\b|\b(?:your|name|names|date|dates|time|times|amount|owner|email|e-mail|phone|reason|version|number|team|manager|engineer|author|service|services|title|description|severity|status|impact|percentage|percent|duration|ticket|incident id|channel|region|customer|customers|environment|decision|decider|approver|contact|handle|role|threshold|metric|dashboard|command|value|summary|subject|cause|figure|count|placeholder|tbd|todo|nombre|fecha|nome|data|datum|名前|日付)\b/i;

/** What people put into brackets on purpose: tags of headings, levels of logs, marks of documents. */
export const bareTags =
  /^(?:optional|required|deprecated|stable only|redacted|none|n\/?a|done|wip|sic|draft|internal|external|detect|prevent|mitigate|process|info|information|warn|warning|error|debug|trace|fatal|critical|notice|note|tip|important|caution|security|go|no-go|link|all|ok|pass|fail|p\d|sev-?\d)$/i;
