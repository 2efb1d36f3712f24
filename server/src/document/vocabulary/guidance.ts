/** How templates tell their authors what to write. */

/** What nobody says but a template, anywhere in a line. */
export const templateWords =
  /\b(?:delete|remove|replace|overwrite|edit) this (?:section|line|text|paragraph|template|table|row|block|note|sentence|example)\b|\bfill (?:in|out) (?:this|the) (?:section|template|table|form|blanks?|fields?)\b|\b(?:name|text|description|summary|answer|link|details?|title|content) goes? here\b|\b(?:copy|duplicate) this template\b|\bdelete (?:as|where|if|when) (?:not )?(?:appropriate|applicable|needed|necessary)\b|\blorem ipsum\b/i;

/** A description of what to write, as a whole line: "Short event description.", "A brief summary of the incident". */
export const shortDescription =
  /^(?:an?|one|the)?\s?(?:short|brief|concise|one-?(?:line|sentence)|high-?level)\s(?:[\p{L}/-]{1,20}\s){0,2}(?:description|summary|overview|explanation|statement|account)(?:\s(?:of|about)\s(?:the|this|what|how|your|each)?[\s\p{L}/,'-]{0,60})?[.:…]?$/iu;

/** The order to describe, and what of: only a template asks for "what happened". */
export const orderToDescribe =
  /^(?:please\s)?(?:briefly\s|clearly\s|concisely\s)?(?:describe|summari[sz]e|explain|outline|detail|give|provide|write|include|state|list)\s(?:here\s)?(?:(?:an?|the|any|all|your|one|two|brief|short|concise|high-level|description|summary|overview|explanation|sentence|sentences|paragraph|or|of|in|few)\s){0,6}(?:what (?:happened|went|was|the|we|you|is)|how (?:the (?:incident|issue|problem|outage)|it was|we|you)|why (?:the|it|this)|who was|when the|incident|outage|impact|root causes?|contributing factors|timeline|problem|issue|events?|resolution|lessons|release|changes? in this|alert means|symptoms|scope|risks?)\b/i;

/** How orders to an author begin, in letters that are set apart from the text: slanted, or quoted. */
export const orderToAuthor =
  /^(?:please\s|briefly\s|optional(?:ly)?[:,]?\s){0,2}(?:describe|summari[sz]e|explain|outline|provide|include|specify|list|insert|enter|fill|be (?:very )?specific|write (?:a|the|down|here|in)|add (?:a|the|any|here|links?)|give (?:a|an|the)|state (?:the|whether|what)|link to|your \p{L}+ (?:goes|here)|some important|each action item should|this section (?:should|is for|describes|must|contains)|use this (?:section|template|table)|note any|document (?:the|any|how|what)|attach)\b/iu;

/** Questions to an author, slanted. */
export const questionToAuthor = /^(?:who|what|when|where|why|how|which|did|was|were|is|are)\b[^?]{3,200}\?$/i;
