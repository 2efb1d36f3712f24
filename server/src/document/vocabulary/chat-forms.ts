/** What chats write besides messages: who comes and goes, reactions, marks of programs. */

/** What a network tells of people: they join, leave, change their names. */
export const isComingOrGoing =
  /\b(?:has (?:joined|left|quit|parted)|joined (?:the|#)|left (?:the|#)|quit \(|is now known as|changed (?:the )?(?:topic|subject)|sets? (?:mode|topic)|was kicked|Topic for|Messages and calls are end-to-end)\b/i;

/** What WhatsApp writes first of all, as if the group said it. */
export const saidByNobody =
  /^(?:messages (?:and calls|to this (?:chat|group)) are (?:now )?(?:secured with )?end-to-end|los mensajes y las llamadas est[aá]n cifrados|nachrichten und anrufe sind ende-zu-ende|as mensagens e (?:as )?(?:ligações|chamadas) s[aã]o|les messages et (?:les )?appels sont chiffrés|メッセージと通話は)/i;

/** What stands where a name might stand in a log that somebody pastes. */
export const logLevel =
  /^(?:\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL|NOTICE|CRITICAL|CRIT|PANIC|SEVERE|EMERG|ALERT|ERR|VERBOSE|HINT|LOG|DETAIL|STATEMENT)\]?(?:[\s[(/].*)?|at|caused by|https?|GET|POST|PUT|DELETE|PATCH|error|warning|panic|(?:information|notice|warning|critical|debug)\/\S{1,60})$|^(?:\S{1,30} )?[\w.$-]{1,40}(?:Exception|Error)$/;

/** Lines that windows of chats copy and nobody said. */
export const windowNoise =
  /^(?:(?::[\w+-]{1,40}:|\p{Extended_Pictographic}\uFE0F?)[ \t]*\d{1,4}|\d{1,3}|\(?edited\)?|\d{1,4} repl(?:y|ies)(?:Last reply.*)?|last reply .{1,40}|view thread|view newer replies|also sent to the channel|replied to a thread:.*|pinned by .{1,60}|new(?: messages)?|reply|add reaction|begin reference,.*|(?:like|heart|laugh|surprised)[. ]+\d{1,3}|\d{1,3} (?:like|heart|laugh|surprised) reactions?\.?|has context menu.*|saved for later.*)$/iu;

/** Programs that speak in chats. */
export const botName =
  /(?:^|[\s_.-])(?:bot|app|webhook|pagerduty|alertmanager|grafana|datadog|opsgenie|victorops|statuspage|jenkins|github|gitlab|sentry|prometheus|nagios|icinga|checkmk|prtg|uptime(?:robot)?|zabbix|cloudwatch|new ?relic|jira|ci|cd|deploybot|slackbot|incident\.?io|rootly|firehydrant|monitoring|alerts?|notifications?|kube-?watch)$|bot$/i;

/** How programs begin what they tell, in capitals that no person keeps up. */
export const programsTell =
  /^\W{0,4}(?:(?:FIRING|RESOLVED|TRIGGERED|CRITICAL|CRIT|WARNING|WARN|PROBLEM|RECOVERY|RECOVERED|ALARM|ALERT|UNKNOWN|OK|UP|DOWN|FAILURE|SUCCESS)\b\W|(?:Triggered|Recovered|Alarm|Resolved|Alert): )/;

/** A line between messages that is nothing but a date, behind these words or none. */
export const beforeDate =
  /^[\s\-–—=#*_,.:[\]()|]{0,80}(?:(?:day changed(?: to)?|log opened|log closed|today|yesterday|date)\b[\s,:]{0,100})?(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?\b)?[\s\-–—=#*_,.:[\]()|]{0,80}(?:\d{1,2}:\d{2}(?::\d{2})?)?[\s\-–—=#*_,.:[\]()|]*$/i;
