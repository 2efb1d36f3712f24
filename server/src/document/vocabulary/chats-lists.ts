/** The words by which people in a chat announce a list of actions. */

const named =
  "(?:remaining|open|outstanding) (?:work|tasks?|items?|points?)|action items?|action points?|follow[- ]?ups?|to-?dos?|next steps?|acciones|ações|maßnahmen|nächste schritte|próximos pasos|próximos passos";
const open =
  "AIs?|actions|(?:still|left|remaining|open|yet) (?:to do|open|items?|points?|actions?|work)|what(?:['’]s| is) (?:still )?(?:left|open|next)|things (?:to do|to fix|to change|left)|still open|left to do|left|open|remaining|improvements?|to (?:fix|change|improve)|changes for next time|list|let['’]?s do|plan for \\p{L}+|offen(?:e punkte)?(?: ist| sind| bleib\\w{1,3})?(?: noch)?|noch (?:offen|zu tun)|(?:dann )?machen wir(?: noch)?|zu tun|aufgaben|nacharbeiten|nachbereitung|liste|pendientes?|tareas|queda(?:n)? pendiente|por hacer|lista|pendências|tarefas|à faire|actions? à suivre|reste à faire";
const elsewhere = "(?:アクション(?:アイテム)?|残(?:タスク|作業|件)|今後の(?:対応|対策)|宿題|やること|対応事項)";

/** A message that says: here come the action items. */
export const actionsAnnounced = new RegExp(
  `\\b(?:${named})\\b[^\\n?]{0,60}[:：]?\\s*$|\\b(?:${open})\\s?[:：]\\s*$|${elsewhere}[:：]?\\s*$`,
  "iu"
);

/** Words that begin a list in the messages below, where these are marked. */
export const actionsBegun = new RegExp(
  `^\\W{0,4}(?:(?:ok|so|right|some|the|my|our|quick|and|now)[,\\s]+){0,3}(?:${named})\\b[^\\n?]{0,50}$`,
  "iu"
);

/** "Things I want: an alert at 80 %, a load test, and docs": once an incident is over. */
export const wishedInline =
  /^[^:,.?\n]{0,40}\b(?:things|points|wish(?:es)?|(?:i|we) (?:want|need)|left|remain(?:s|ing)?|missing|forget|next|after (?:this|that))\b[^:,.?\n]{0,25}:\s+(?<text>\S[^\n]{10,400})$/iu;

/** A question for them: who answers with a list lists them. */
export const actionsAsked =
  /^\W{0,4}(?:any |ok |so )?(?:action items?|follow[- ]?ups?|to-?dos?|next steps?|what(?:['’]s| is) (?:left|still open|open)|what do we (?:change|need to do|fix|do (?:differently|better)))(?: (?:then|now|here|from this|anyone|next time))?\s?\?/i;

/** A message that says them at once: "todo: alert on the disk at 80 %; purge the logs weekly". Its group `name` may be whose they are. */
export const actionsInline = new RegExp(
  `^\\W{0,4}(?:(?:ok|so|then|and|my|the|our|new|another)[,\\s]+){0,3}(?:${named}|actions?|ais?|${open}|tareas?|aufgaben?|残タスク)(?:\\s?#?\\d{1,2})?(?:\\s+for (?:the |my )?(?<whom>@?[\\p{L}][\\p{L}\\p{N}_.-]{1,30}(?: \\p{L}{2,12})?)|(?:,?\\s(?:for\\s)?|\\s?[(@[])?(?<name>(?<=[\\s(@[])@?[\\p{L}][\\p{L}\\p{N}_.-]{1,30})?[)\\]]?)\\s?(?:[:：]|[–—-]\\s)\\s*(?<text>\\S.{5,400})$`,
  "iu"
);

/** Numbers behind a colon: "ok, I note: 1. alert 2. limit". Once an incident is over these are no steps of its repair. */
export const numberedInline =
  /^(?:[^:\n]{0,40}:\s*)?(?<text>\(?1[.)]\s+\S[^\n]{0,200}?[\s,;]\(?2[.)]\s+\S[^\n]{2,300})$/u;

/** What begins with one of these goes on with what stands before the comma. */
export const goesOnBehindComma =
  /^(?:as|for|to|in|on|at|with|of|by|from|so|but|or|because|which|that|when|if|since|until|while|where|who|e\.g|i\.e|like|not|then|else|otherwise|maybe|please|pls|was|der|die|das|weil|wenn|für|mit|bei|que|para|con|si|pour|qui|avec)(?![\p{L}])/iu;

/** The owner behind an item: "remove the standby, pool-oncall next week". */
export const ownerBehindComma =
  /,\s*(?<name>@?[\p{L}][\p{L}\p{N}_.-]{0,30})(?:,?\s+(?:by|until|next|this|tomorrow|today|tonight|on|before|after|bis|nächste|diese|morgen|heute|mañana|hoy|esta|in)(?![\p{L}])[^,]{0,30})?[.!]?$/iu;

/** A heading of what is no list of actions. */
export const listsElse =
  /\b(?:timeline|summary|impact|facts?|figures?|numbers?|stats|affected|options?|hypothes\w+|theor\w+|causes?|reasons?|why|what (?:happened|went|we (?:know|did|saw|tried|learned))|so far|done|changes (?:made|today)|participants?|attendees|agenda|learned|lessons?|good|bad|well|poorly|lucky|update|status|steps taken|actions taken|customers|example|e\.g|output|log|logs|trace|zusammenfassung|zeitplan|ablauf|ursachen?|resumen|causas?|hecho|erledigt)\b/iu;
