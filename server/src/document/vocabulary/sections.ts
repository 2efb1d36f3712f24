/** What sections are called. */
import { phrases } from "./phrases.ts";

/**
 * The names of each role: phrases that a heading contains, as whole words. The longest phrase decides, so that
 * "rollback triggers" is not taken for "rollback".
 */
export const sectionNames = phrases({
  summary: `summary | executive summary | overview | incident overview | incident summary | issue summary | what happened | tl;dr |
    resumen | resumo | résumé | zusammenfassung | 概要 | 何が起きた`,
  background: "background | context | contexto | hintergrund | 背景",
  impact: `impact | impact assessment | business impact | user impact | customer impact | who is affected |
    impacto | auswirkung | auswirkungen | 影響 | 影響範囲`,
  timeline: `timeline | timeline of events | chain of events | key events | sequence of events | chronology |
    línea de tiempo | cronología | linha do tempo | zeitverlauf | zeitleiste | chronologie | タイムライン | 時系列`,
  cause: `root cause | root causes | root cause analysis | contributing factors | contributing factor | cause |
    causes | primary cause | incident causes | why it happened | 5 whys | five whys | trigger and root cause |
    causa raíz | causas | ursache | grundursache | ursachen | cause racine | 根本原因 | 原因 | 技術的原因`,
  detection: "detection | how it was detected | detection method | how was it detected | detección | erkennung | 検知",
  resolution: `resolution | recovery | how it was resolved | immediate actions taken | mitigation steps |
    mitigation and resolution | actions taken | resolución | resolução | behebung | 復旧 | 対応`,
  "action-items": `action items | action item | actions | follow-up actions | follow-ups | follow-up | follow up |
    future actions | corrective actions | preventive actions | preventative measures | prevention | next steps |
    recommendations | resulting action | remediation items | todo list | corrective and preventative measures | corrective and preventative measure |
    corrective and preventive measures | corrective and preventive actions | corrective measures |
    corrective/preventative measures | corrective & preventative actions | preventive measures | preventative actions |
    remediation plan | follow-up tasks | planned actions | long-term solution | long term solution | long-term fix | acciones | próximos pasos | ações |
    maßnahmen | 再発防止 | 再発防止策 | 次のアクション | アクションアイテム`,
  lessons: `lessons learned | lessons | lessons learned & preventive measures | lessons learned and preventive measures |
    lessons learned and action items | lessons learned and improvements | what we learned | learnings | reflections | lecciones aprendidas |
    lições aprendidas | 教訓`,
  "went-well": "what went well | things that went well | went well | qué salió bien",
  "went-poorly": `what went poorly | what went wrong | things that went poorly | what didn't go well |
    what didn't go so well | what could be improved | qué salió mal`,
  lucky: "where we got lucky | got lucky",
  participants: "participants | attendees | responders | response team | roles | people involved | 参加者",
  scope: `scope | scope inventory | changes | change inventory | what is in this release | release contents |
    alcance`,
  risk: "risk | risks | risk classification | risk assessment | open risks",
  dependencies: "dependencies | dependency check | dependency checks",
  "go-no-go": `go/no-go | go / no-go | go no go | go-no-go | go/no-go criteria | go/no-go checklist |
    go/no-go table | release criteria | launch criteria | gate | gates | readiness criteria | exit criteria | 最終判定`,
  "sign-off": "sign-off | sign off | signoff | sign-offs | approvals | approval | sign-off matrix | approvers",
  decision: "decision | go/no-go decision | release decision | decision summary | final decision",
  rollout: `rollout | staged rollout | rollout plan | staged rollout plan | deployment plan | deployment steps |
    deployment | stages | release-day plan | cutover | deploy | despliegue`,
  monitoring: `monitoring | monitoring checkpoints | observability | dashboards | monitoring and alerting |
    monitoreo`,
  "rollback-triggers": `rollback triggers | rollback trigger | rollback criteria | rollback conditions |
    rollback readiness | when to rollback | when to roll back | abort criteria | rollback thresholds | rollback decision criteria | rollback trigger thresholds | rollback-auslöser |
    ロールバック条件`,
  "rollback-procedure": `rollback | rollback procedure | rollback procedures | rollback plan | rollback steps |
    rollback decision | roll back | rollback runbook | revert | back-out | backout | back out | back-out plan |
    backout plan | roll-back | roll-back procedure | roll-back plan | roll-back steps | rolling back | how to roll back |
    how to rollback | rollbacks | backing out | reverting | undoing | if anything goes wrong | fallback plan | abort | undo | restore | recovery procedure | recovery plan | if something goes wrong |
    contingency | ロールバック | 切り戻し | reversión | rückfallplan`,
  "pre-release": `pre-release | pre release | before release | before the release | pre-deployment | pre-launch |
    pre-check | pre-flight | preparation | setup preparation | feature freeze`,
  "post-release": `post-release | post release | after release | after the release | post-deployment | post-launch |
    publicize release | post tagging`,
  tagging: `tagging | tag the release | publish | tag and publish | cut the release | main release | point release |
    cutting individual release`,
  communication: `communication | communications | communicate | communication plan | stakeholder communication |
    notifications | comunicación`,
  alert: "alert | alerts | trigger | alarm",
  meaning: "meaning | reason | what this alert means | what does this alert mean | significado",
  symptoms: "symptoms | symptom | signals | síntomas | sintomas | symptome | 症状",
  check: `check | checks | possible checks | pre-checks | triage | triage steps | quick checks |
    initial assessment | chequeos inmediatos | initial response`,
  diagnosis: `diagnosis | diagnose | diagnostics | investigate | investigation | troubleshooting |
    diagnostic steps | debugging | diagnóstico | diagnóstico rápido | causas probables | pasos de investigación |
    切り分け | diagnostic`,
  mitigation: `mitigation | mitigate | mitigations | remediation | remediate | fix | fixes | fixing | common fixes |
    resolution steps | contain | eradicate | recover | mitigación | mitigação | eindämmung | 対処 | 緩和`,
  verification: `verification | verify | validation | post checks | post-checks | safety check | how to verify |
    validación | überprüfung | 確認 | 検証`,
  escalation: `escalation | escalate | escalation matrix | escalation path | escalation policy | who to contact |
    escalación | escalado | escalação | eskalation | エスカレーション | 連絡先`,
  prerequisites:
    "prerequisites | requirements | before you begin | before you start | prerequisitos | requisitos | 前提条件",
  "last-worked": `last worked | when this runbook last worked | last used | last rehearsed | rehearsals |
    revision history | review history`,
  "false-positives": "false positives | common false positives",
  "next-update": "next update | next updates | next communication",
  "current-status": "current status | current state | what we know | what we are doing | status"
});

/** What a section is for, under whatever name. */
export type SectionRole = keyof typeof sectionNames;
