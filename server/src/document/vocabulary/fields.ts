/** What labelled values are called. */
import { phrases } from "./phrases.ts";

/** The whole name of a label, in any case. */
export const fieldNames = phrases({
  "release-date": `release date | planned release date | target release date | go-live date | go live date |
    go-live | launch date | deployment date | deploy date | target date | scheduled for | release window |
    fecha de release | fecha de lanzamiento | data de lançamento | リリース日`,
  "release-manager": `release manager | release lead | release owner | release captain | release shepherd |
    shepherd | release engineer | release driver`,
  "on-call": "on-call | on call | on-call engineer | oncall | primary on-call | on-call contact",
  version: "version | release version | release | tag | versión | versão | バージョン",
  date: `date | incident date | date of incident | date of the incident | date/time | date and time | started | start time | incident start | occurred | fecha | data |
    datum | 日付 | 発生日時`,
  created: "created | created on | written | last updated | last reviewed | updated | 最終更新日",
  author: `author | authors | author(s) | written by | prepared by | reported by | report author | postmortem author |
    post-mortem author | analyst | reporter | autor | autores | 作成者`,
  owner: `owner | owners | owner(s) | document owner | postmortem owner | post-mortem owner | incident owner |
    review owner | service owner | team | maintainer | responsible |
    dri | responsable | responsável | 担当者 | 担当 | 責任者`,
  status: "status | state | incident status | document status | estado | 状態 | ステータス",
  severity: `severity | sev | priority | incident severity | severity level | incident level | impact level | severidad | severidade | schweregrad |
    重大度`,
  service: "service | services | affected service | affected services | component | system | servicio | serviço",
  incident: "incident | incident id | incident number | incident ticket | ticket",
  duration: "duration | total duration | incident duration | duración | dauer",
  decision: "decision | go/no-go decision | final decision | recommendation | go/no-go | 判定",
  decider: `decider | decided by | decision owner | decision maker | approved by | approver | approvers |
    signed off by | aprobado por | 承認者 | 判定者`,
  decided: `decided at | decided on | decision date | decision time | date of decision | approved on | approved at |
    承認日時 | 承認日 | 判定日`,
  subject: "subject | asunto | assunto | betreff | objet | 件名",
  audience: "audience | recipients | to | distribution",
  "next-update": "next update | next update at | next update by | next communication",
  "time-zone": "time zone | timezone | times in | all times in",
  commander: `incident commander | commander | incident lead | incident manager | incident coordinator | response lead |
    comandante`,
  participants: "participants | attendees | responders | scribe"
});

/** What a labelled value means. */
export type FieldRole = keyof typeof fieldNames;
