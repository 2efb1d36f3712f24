/** The words of incidents that took everything down, and of those that did not. */

export const outageWord =
  /(?<!\b(?:no|not an|never an|without an?|partial|minor|limited|future|prevent|prevents|similar|such) )\boutage\b(?! (?:was|were|is) (?:never|not)\b)/gi;

/** Names in which the word stands for any incident. */
export const outageName =
  /\b(?:outage (?:report|review|window|type|start|end|duration|time|postmortem|page|date|summary|id)|(?:report|review|type|duration|start|end|time) of (?:the )?outage)s?\b/gi;

/** What says that only a part failed. */
export const partialFailure =
  /\bpartial(?:ly)?\b|\bdegrad\w*\b|\bintermittent(?:ly)?\b|\bsome (?:of )?(?:the |our )?(?:\w+ ){0,2}?(?:users?|customers?|requests?|orders?|payments?|transactions?|regions?|services?|traffic|pods|nodes|jobs)\b|\ba (?:small |tiny |large )?(?:subset|fraction|portion|part|percentage|share|number) of\b|\bslow(?:er|ly|ness)?\b|\bincreased latency\b|\belevated (?:error|latenc)\w*|\bmost (?:users|customers|requests|services)\b|(?<![\d.])(?:[1-9]?\d)(?:\.\d+)? ?%(?! ?(?:of (?:cpu|memory|disk|the time)|cpu|memory|disk|capacity|utili[sz]ation|full|threshold|availability|uptime))[^.\n]{0,60}\b(?:of|fail\w*|errors?|requests?|users?|customers?|traffic|affected)\b|\b(?:failure|error) rate (?:of|rose to|at|peaked at|reached|was) (?:about |~|approximately )?[1-9]?\d(?:\.\d+)? ?%/i;

/** What says that everything did. */
export const totalFailure =
  /\b(?:total|complete|full|entire|global|site-?wide|platform-?wide|whole)(?:ly)? (?:\w+ ){0,2}?(?:outage|failure|downtime|unavailab\w+|site|service|cluster|platform|loss)\b|\ball (?:of )?(?:the |our |its )?(?:\w+ ){0,2}?(?:users?|customers?|requests?|orders?|payments?|transactions?|regions?|services?|traffic|attempts|nodes|pods|sites?|calls)\b|\b100 ?%|\b(?:completely|entirely|totally|fully) (?:\w+ )?(?:down|unavailable|offline|unreachable|inaccessible|broken|lost)\b|\bevery (?:user|customer|request|order|region|service)\b|\b(?:was|were|went|is|been) (?:\w+ )?(?:down|offline|unreachable)\b|\bno (?:\w+ )?(?:requests?|traffic|users?|customers?|orders?|transactions?) (?:could|were|was|came)\b|\bunable to (?:complete|access|use|log|sign|reach|connect)\b|\bun(?:available|reachable) (?:for|to) (?:all|everyone)\b|\bwas unavailable\b|\bcould not (?:be )?(?:access|reach|connect|log|sign|use)\w*/i;
