/** The words and shapes by which monitoring and other programs tell in chats that something is wrong, and is so no more. */

/** How a report begins that tells of a check which fails, or fails no more. */
export const beginsFiring =
  /^\W{0,6}(?:re-?)?(?:firing|triggered|problem|critical|crit|warning|alert(?:ing)?|alarm|down|new (?:alert|incident)|incident (?:opened|created|triggered|declared)|opened|escalat\w+|p[0-4]|sev-?[0-5]|high|major|disaster|störung|alerta|障害|アラート|異常|警告)(?![\p{L}\p{N}])(?! (?:cleared|resolved|ok|ended))|^\W{0,3}(?:🔴|🚨|🔥|⚠|❌|‼|⛔)/iu;
export const beginsEnding =
  /^\W{0,6}(?:\[?(?:p[0-5]|sev-?[0-5])\]?\W{1,3})?(?:resolved|recovered|recovery|ok|up|cleared|closed|back to normal|normal|fixed|alert (?:cleared|resolved|ended)|entwarnung|recuperado|復旧|解消)(?![\p{L}\p{N}])|^\W{0,3}(?:✅|🟢|💚)/iu;
/** What says it elsewhere in a report. */
export const saysFiring =
  /\b(?:DOWN|CRITICAL|ALARM|FIRING|TRIGGERED|PROBLEM|FAILED|UNHEALTHY)\b|\bwithdrawn\b|\bpage sent\b|\bis (?:down|in alarm|failing|unhealthy|critical|above|below|over|under)\b|\bthreshold\b|\bbreach\w*|\bcrossed\b|\bSLO\b|\bbudget burn|🔴|🚨|⚠|障害|アラート|異常|発報/u;
export const saysEnding =
  /\b(?:RESOLVED|RECOVERED|RECOVERY|OK|UP|CLEARED)\b|\bis (?:back )?(?:up|ok|healthy|resolved|normal)\b|\b(?:has|was|auto|been)[ -](?:resolved|recovered|cleared|closed)\b|\b(?:back to|returned to) normal\b|\b(?:alert|alarm|monitor|check) (?:resolved|recovered|cleared|ok)\b|✅|🟢|復旧|正常|解消/u;
/** A program says that the incident, not a check, is over. */
export const incidentEnds =
  /(?:\bincident\b|\binc-?\d|(?:^|\s)#\d|\b(?:P[0-4]|SEV-?[0-5])\b)[^\n]{0,120}\b(?:closed|resolved)\b|\b(?:resolved|closed)\b[^\n]{0,30}\bincident\b|\bstatus (?:changed )?(?:to|:|->|→) ?(?:resolved|closed)\b/i;
/** A program says that somebody took an alert. */
export const alertTaken =
  /\back(?:nowledged|ed|['’]d)\b(?! by: ?(?:none|nobody|-))|\b(?:picked up by|claimed by)\b|確認済/i;
/** A program says that something new runs, or is on its way. */
export const deploys =
  /\b(?:deploy(?:ed|ment|ing|s)?|releas(?:e|ed|es|ing)|rollback|rolled (?:back|out)|rollout|promoted|shipped|merged)\b|デプロイ|リリース/i;
/** A line in the shape of a check's report, whoever posts it: "CRITICAL db-1: …", "PROBLEM host SERVICE …". */
export const checkReport =
  /^\W{0,4}(?:(?:PROBLEM|CRITICAL|CRIT|WARNING|ALERT|ALARM|DOWN|FIRING|TRIGGERED|RECOVERY|RECOVERED|RESOLVED|OK|UP)\b(?=[\s:\])]{1,3}[\w/.-]{2,60}[\s:]{1,2}\S)|\[(?:firing|resolved|triggered|recovered|alerting|ok|no data)[:\]\s\d]|(?:Triggered|Recovered|Alarm|Re-triggered): )/;
