/** What labelled values are called. */
import { phrases } from "./phrases.ts";

/** The whole name of a label, in any case. */
export const fieldNames = phrases({
  "release-date": `release date | planned release date | target release date | go-live date | go live date |
    go-live | launch date | deployment date | deploy date | target date | scheduled for | release window |
    fecha de release | fecha de lanzamiento | data de lançamento | release-datum | リリース日 | リリース予定日`,
  "release-manager": `release manager | release lead | release owner | release captain | release shepherd |
    shepherd | release engineer | release driver | リリースマネージャー`,
  "on-call":
    "on-call | on call | on-call engineer | oncall | primary on-call | on-call contact | on-call rotation | on-call schedule | on-call team | bereitschaftsdienst | オンコール | オンコール体制 | オンコール担当 | 当番",
  version: "version | release version | release | tag | versión | versão | バージョン",
  date: `date | incident date | date of incident | date of the incident | date/time | date and time | occurred | date discovered |
    date of discovery | discovery date | fecha | data | datum | 日付 | 発生日時 |
    実施日 | 実施日時`,
  created: "created | created on | last updated | last reviewed | updated | 最終更新日",
  written: `written | written on | date written | published | published on | publication date | date published |
    report date | date of report | postmortem date | post-mortem date | publicado | publicado em | veröffentlicht`,
  author: `author | authors | author(s) | written by | prepared by | created by | reviewed by | prepared/reviewed by | compiled by | documented by | drafted by |
    reported by | report author | postmortem author |
    post-mortem author | analyst | reporter | autor | autores | 作成者`,
  owner: `owner | owners | owner(s) | document owner | postmortem owner | post-mortem owner | incident owner |
    review owner | service owner | team | maintainer | responsible |
    dri | responsable | responsável | 担当者 | 担当 | 責任者`,
  status: "status | state | incident status | document status | estado | 状態 | ステータス",
  severity: `severity | sev | priority | incident severity | severity level | incident level | impact level | severidad | severidade | schweregrad |
    重大度`,
  service: "service | services | affected service | affected services | component | system | servicio | serviço",
  incident: "incident | incident id | incident number | incident ticket | ticket",
  duration: `duration | total duration | incident duration | outage duration | duration of outage | duration of the outage |
    duration of incident | duration of impact | impact duration | length of outage | downtime | total downtime |
    duración | duração | dauer | durée | 障害時間 | 継続時間`,
  started: `started | start | started at | start time | start date | start of incident | incident start | incident started |
    incident start time | incident began | began | impact start | impact started | impact began | outage start |
    outage started | outage start time | start of outage | start of impact | time started | time of start | began at |
    inicio | hora de inicio | início | hora de início | beginn | début | 発生時刻 | 開始`,
  detected: `detected | detected at | detected on | detection | detection time | time of detection | time detected |
    date detected | incident detected | incident detected at | first detected | first detected at | discovered |
    discovered at | time discovered | reported | reported at | first reported | first alert | first alert at | alerted at | alert time | detectado | detección |
    hora de detección | detecção | erkannt | 検知 | 検知時刻 | 検知日時`,
  declared: "declared | declared at | incident declared | incident declared at | time declared | declaration time",
  acknowledged: `acknowledged | acknowledged at | time acknowledged | acknowledgement | acknowledgement time |
    acknowledgment time | time of acknowledgement`,
  mitigated: `mitigated | mitigated at | fixed | fixed at | time fixed | time mitigated | mitigation time | time of mitigation | incident mitigated |
    impact mitigated | mitigado`,
  resolved: `resolved | resolved at | resolved on | closed | closed at | time resolved | resolution time | time of resolution | date resolved |
    incident resolved | incident resolved at | end | ended | end time | end date | ended at | incident end | incident ended |
    incident end time | end of incident | impact end | impact ended | end of impact | outage end | outage ended |
    outage end time | end of outage | time ended | recovered at | restored at | service restored | fin | hora de fin |
    resuelto | hora de resolución | resolvido | fim | ende | behoben | 復旧時刻 | 復旧日時 | 終了`,
  "time-to-detect": `time to detect | time to detection | time to discover | time to discovery | mean time to detect |
    mean time to detection | detection delay | time to identify | ttd | mttd`,
  "time-to-acknowledge": `time to acknowledge | time to acknowledgement | time to acknowledgment | time to respond |
    time to response | response time | mean time to acknowledge | time to engage | tta | mtta`,
  "time-to-mitigate": "time to mitigate | time to mitigation | time to stabilize | mean time to mitigate | ttm | mttm",
  "time-to-resolve": `time to resolve | time to resolution | time to recover | time to recovery | time to restore |
    time to restoration | time to restore service | time to fix | time to repair | mean time to resolve |
    mean time to recovery | mean time to resolution | recovery time | ttr | mttr`,
  decision: `decision | go/no-go decision | final decision | release decision | recommendation | go/no-go | decisión |
    decisão | entscheidung | 判定`,
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
