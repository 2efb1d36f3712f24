/** The words by which updates say how an incident stands, and when readers hear more. */

/** The state of an incident as updates announce it, by the words for it; "restored" and "fixed" are resolved. */
export const statusWords: readonly (readonly ["investigating" | "identified" | "monitoring" | "resolved", RegExp])[] = [
  ["resolved", /\b(?:resolved|restored|recovered|all[ -]clear|resuelto|resolvido|behoben)\b|解消|復旧/iu],
  ["monitoring", /\bmonitoring\b|監視中/iu],
  ["identified", /\bidentified\b|\bfix in progress\b/iu],
  ["investigating", /\binvestigating\b|\bongoing\b|\bin progress\b|調査中/iu]
];

/** A sentence that says that the incident goes on; what is looked for afterwards is none. */
export const saysOngoing =
  /\b(?:we(?:'re|’re| are)|our (?:teams?|engineers?) (?:is|are)|(?:the|this) (?:issue|incident|problem|outage) is) (?:currently |actively |still |now |aware of the issue and ){0,9}(?:being )?(?:investigat(?:ing|ed)|experiencing|looking into|working (?:on|to) (?:a fix|an? (?:solution|resolution)|fix|resolv|restor|mitigat|it\b|this\b|the (?:issue|problem|fix)))|\b(?:remains?|is still|are still|continues? to be) (?:down|unavailable|degraded|affected|ongoing|unresolved|offline|impacted)\b|\bcontinu(?:e|es|ing) to (?:investigate|work on (?:a fix|resolv|restor))/i;

/** What may still be looked for when the incident is over. */
export const lookingBack =
  /\b(?:root )?cause|\bwhy\b|\bhow (?:this|it|to)\b|\bwhat (?:happened|led|caused)\b|\bprevent|\bfurther\b|\bpost-?mortem|\breview\b|\blong[ -]term\b|\bpermanent\b|\bimprov/i;

/** A sentence that says that the incident is over. */
export const saysResolved =
  /\b(?:(?:the|this) (?:issue|incident|problem|outage|disruption)|it|all (?:services|systems)|services?) (?:is|are|was|were|has been|have been) (?:now |fully |completely |since ){0,9}(?:resolved|restored|fixed|recovered|back to normal)\b|\bwe (?:have )?(?:fully |now |successfully ){0,9}(?:resolved|fixed|restored)\b/i;

/** What makes it not quite over, or not over yet. */
export const notQuite =
  /\b(?:not|partially|partly|some|until|once|when|if|after|as soon as|before|expect|will be|should be|to be|most|temporarily)\b/i;

/** An announcement of another update. */
export const announcesUpdate =
  /\b(?:next|another|further|more|additional|regular|follow-?up) (?:status )?(?:updates?|communications?|messages?|information)\b|\bupdates? (?:will|is|are) (?:be )?(?:provided|posted|sent|shared|published|follow|expected|due)|\bwe(?:'ll|’ll| will) (?:\p{L}{1,12} ){0,3}updates?\b|\bwill (?:update|inform|notify) (?:you|again|customers|everyone)|\bupdates? every\b|próxima actualización|próxima atualização|次回(?:の)?(?:更新|報告|連絡)/iu;

/** How often updates come. */
export const everySoOften =
  /\b(?:every|each) (?:\d{1,3}|hour|half(?: an)? hour|day|morning|evening|few|thirty|fifteen|two)\b|\bhourly\b|\bdaily\b/i;

/** Days and hours that only the day of reading explains. */
export const relativeTime =
  /\b(?:earlier today|earlier this (?:morning|afternoon|evening|week)|this (?:morning|afternoon|evening)|today|tonight|yesterday|last night|recently|a (?:short )?while ago|(?:a few|some|several) (?:minutes|hours|days) ago|the other day|just now)\b/gi;

/** An event after the end that tells that it was none. What is asked, feared or ruled out is no such event. */
export const reopened =
  /\bre-?open(?:s|ed|ing)?\b|\b(?:errors?|failures?|issues?|problems?|symptoms?|alerts?|outage|incident|latency|it)\b.{0,40}\b(?:(?:is|are|was|were|came|come|comes|coming) back(?! to (?:normal|baseline|green|usual))|back again|re-?occur(?:s|red|ring)?|recur(?:s|red|ring)?|return(?:s|ed|ing)?(?! to (?:normal|baseline|green|usual|zero))|again|re-?appear(?:s|ed|ing)?|resurfaced?|fir(?:es|ed|ing) again|re-?fir(?:es|ed))\b|\b(?:regress(?:es|ed|ion)|relapsed?)\b|\bfailing again\b|\bdown again\b/i;
export const notReopened =
  /\b(?:no|not|never|without|none|if|should|would|could|might|may|avoid|prevent\w*|before|n['’]t|did not|request(?:s|ed)?|pull requests?|tickets?|work(?:s|ing)? again|up again|normal|healthy|available again|resolved|recover\w*|restored)\b|\bre-?open(?:s|ed|ing)? (?:the )?(?:stores?|sign-?ups?|registrations?|checkout|traffic|orders?|shop)\b/i;
