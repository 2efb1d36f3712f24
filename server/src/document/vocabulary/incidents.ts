/** The words for what sort of incident it was. */

/** A status of an incident that is not over. */
export const ongoing =
  /^\P{L}*(?:ongoing|on-going|open|active|investigating|identified|monitoring|in progress|mitigating|degraded|unresolved|partially|en curso|em andamento|対応中|調査中)\b/iu;

/** Nothing happened to anybody. */
export const nearMiss =
  /\bnear[ -]miss(?:es)?\b|\bnoop\b|\bno (?:user|customer|production) impact\b|\bwithout (?:any )?(?:user|customer) impact\b/i;

/** A vulnerability or a breach. */
export const securityCase =
  /\bCVE-\d|\bvulnerabilit(?:y|ies)\b|\bsecurity (?:incident|breach|issue|event|advisory)\b|\bbreach(?:ed|es)?\b|\bransomware\b|\bphishing\b|\bmalware\b|\bcompromised?\b|\bexploit(?:s|ed|ation)?\b|\b(?:leaked|exposed|stolen) (?:credentials?|secrets?|keys?|tokens?|data)\b|\bunauthori[sz]ed access\b|\bLog4Shell\b|脆弱性|情報漏/i;
