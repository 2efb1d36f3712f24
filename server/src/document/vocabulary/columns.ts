/** What the columns of tables are called. */
import { phrases } from "./phrases.ts";

/** The whole name of a column, in any case. */
export const columnNames = phrases({
  owner: `owner | owners | owner/dri | responsible team | responsible party | role | responsibility | responsible | actor | who | assignee | assigned to | dri |
    shepherd | verified by | contact | lead | 担当者 | 担当 | responsable | responsável | verantwortlich | zuständig`,
  status: `status | state | go/no-go | go / no-go | go? | result | estado | 状態 | ステータス | 判定 | decision | signature |
    sign-off | approved | pass/fail | done | go/no go | go/nogo | go no go | met | ready | statut | gate status |
    verdict | outcome`,
  criterion: `criteria | criterion | check | checks | gate | requirement | item | area | readiness item | criterio |
    criterios | kriterium | 項目 | 基準`,
  due: `due | due date | due by | deadline | by when | target date | target | target completion | eta | expected |
    expected date | expected completion | completion date | planned date | timeframe | time frame | target timeline |
    sprint | milestone | fecha límite | prazo | 期限 | 期日 | fällig | fälligkeit`,
  ticket: `ticket | tickets | ticket id | ticket/issue | issue | issues | github issue | bug | jira | jira ticket | tracking |
    tracking issue | tracker | pr | link | reference | チケット`,
  type: "type | action type | tipo | typ | 種別",
  time: "time | time utc | timestamp | when | date/time | date and time | hora | 時刻 | uhrzeit | zeit",
  event: "event | what happened | description | evento | 出来事 | ereignis",
  change: "change | changes | feature | component",
  flag: "feature flag | feature flags | flag | flags | toggle",
  "shared-infrastructure": `touches shared infra | touches shared infrastructure | shared infra | shared infrastructure |
    shared infra? | shared dependency | shared dependencies | shared components | shared systems | shared system`,
  stage: "stage | phase | step | wave | ring",
  traffic: "traffic | traffic % | % traffic | percentage | rollout % | % of traffic",
  "bake-time": "bake time | bake | soak | soak time | duration | hold",
  threshold: "metric thresholds | thresholds | threshold | success criteria | gate criteria | metrics",
  action: `action | action item | action items | actions | task | tasks | follow-up | follow up | next step | todo |
    to do | remediation | recommendation | acción | ação | アクション | アクションアイテム | maßnahme`,
  evidence: "evidence | evidence link | proof | notes | comment | comments",
  decision: "decision",
  name: "name | approver | nombre | nome | 氏名"
});

/** What a column of a table holds. */
export type ColumnRole = keyof typeof columnNames;

/** The names of owner columns that can mean nothing else; a role or a contact may stand beside the owner. */
export const saysOwner = /\bowners?\b|\bassign|\bdri\b|責任者|担当|\brespons[aá]ve[li]|\bresponsable|\bresponsible/i;

/** Columns that say what somebody is, and those that say who it is: `| Role | Name |`. */
export const saysRole = /^(?:role|responsibility|rol|rolle|papel|função|役割)$/i;
export const saysPerson =
  /^(?:name|person|people|who|approver|assignee|engineer|holder|incumbent|nombre|persona|nome|pessoa|氏名|担当者?)$/i;
