/** The words of subjects. */

/** Words of a subject that name neither what is affected nor how it stands. */
export const emptyOfSubject =
  /\b(?:re|fwd?|aw|urgent|important|attention|action required|notification|notice|alert|announcement|message|e-?mail|stakeholders?|customers?|internal|external|status|updates?|incidents?|outages?|disruptions?|degradation|issues?|problems?|maintenance|services?|systems?|resolved|investigating|identified|monitoring|ongoing|closed|open|restored|major|minor|critical|partial|full|brief|final|initial|first|second|latest|new|report|summary|and|of|the|a|an|on|for|in|with|your|our|to|is|are|has|been|sev(?:erity)?|p\d|inc)\b|[\d\p{P}\p{S}_]+/giu;

/** How things stand, in a subject. */
export const subjectStatus =
  /\b(?:resolved|investigating|identified|monitoring|ongoing|restored|recovered|fixed|closed|completed?|update|status|outage|down(?:time)?|degrad|disrupt|interrupt|incident|issues?|problems?|unavailab|errors?|fail|slow|delay|latency|maintenance|impact|affect|inaccessible|offline|cannot|unable|restored|available|back|crash|not responding|trouble|migrat|upgrade|rollout|all[ -]clear|scheduled|in progress|mitigated|under control)|障害|復旧|調査中|メンテナンス/iu;
