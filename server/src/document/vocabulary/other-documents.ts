/** The words by which documents show that are none of ours, however much they speak of releases and incidents. */

/** Files that explain a project rather than operate it, whatever their folder is called. */
export const otherFile =
  /(?:^|\/)(?:(?:readme|changelog)[^/]{0,1000}|(?:changes|history|news|contributing|code[-_]of[-_]conduct|security|licen[sc]e|support|governance|skill|agents|claude|authors|maintainers|release[-_]?notes[^/]{0,1000})(?:[._-](?:de|en|es|fr|it|ja|ko|nl|pl|pt|ru|tr|zh)(?:[-_][a-z]{2,4})?)?)\.(?:md|markdown)$/i;

/** Titles of documents about documents of ours: however much they look like them. */
export const aboutTitle =
  /\bwrit(?:e|ing)\b.{0,40}\b(?:run-?books?|post-?mortems?|check-?lists?)\b|\badd(?:ing)? (?:a )?(?:new )?run-?book\b|\bagent run-?book\b|\brun-?books?[- ](?:audit|standard|index|inventory|harness|organi[sz]ation|platform|automation|system|generator|library|catalog(?:ue)?|router|updates|prompt|template standard)\b|\bpost-?mortems?[- ](?:integration|reminders?|plugin|bot|generator|tool(?:s|ing)?|automation|prompts?|workflow)\b|\b(?:post-?mortem|incident|incident review) (?:process|policy|culture)\b|\b(?:post-?mortem|incident (?:review|report)|run-?book|stakeholder (?:communication|update))s? (?:guide(?:lines?)?|handbook|how-?to|primer|best practices|basics|faq)\b|^how (?:we|to|you) .{0,40}\b(?:post-?mortems?|incident reviews?|run-?books?)\b|\bpost-?mortem\b.{0,60}\b(?:game|game jam|hackathon|book|film|movie|course|novel)\b|^(?:what (?:we|you|i|everyone|teams)(?: can| could| should|['’]ve| have)? (?:learn(?:ed|t)?|take|took)\b|(?:takeaways?|notes|thoughts|reflections?|comments?|commentary) (?:from|on)\b|reading\b|a (?:closer )?look (?:at|into)\b).{0,80}\b(?:post-?mortems?|(?:incident|outage) reports?)\b|^(?:episode|podcast|lesson|chapter|talk|video|webinar|module|lab|lessons from|understanding|introduction to)\b/i;

/** Titles of other documents. */
export const otherTitle =
  /\b(?:changelog|change log|contributing|templates? and|how to write|writing|patterns|guide(?:lines)?|gu[ií]a|tutorial|skill|proposal|adr|plan template|examples?|orchestrator|etiquette|newsletter|release notes|templates$|(?:daily|weekly|monthly|quarterly|qa|test(?:ing)?|verification|validation|audit|completion|progress|implementation|performance|security) (?:\w+ )?report|response plan|code of conduct|specification|the basics|technical design|design doc(?:ument)?|rfc|prd|product requirements|minutes|(?:sprint|project|q[1-4](?: 20\d\d)?|quarter(?:ly)?|monthly|weekly|team|annual|year(?:ly)?|iteration) retro(?:spective)?|(?:daily|weekly|monthly|team|staff) sync|sync notes|test report|project plan|faq|survey|interview|(?:security|seo|brand(?:ing)?|accessibility|privacy|onboarding|offboarding|moving) check-?list)\b|^\d+\. |:\s*(?:technical )?design$/i;

/** Titles that name no trouble, no release and no procedure: pages of a manual, unless their path says otherwise. */
export const generalTitle = /^(?:general )?(?:troubleshooting|debugging|common (?:issues|problems|errors))$/i;

/** Titles of what was built or is to be. */
export const builtTitle =
  /\b(?:implementation|audit|architecture|design|roadmap|strategy|policy|spec|requirements|feature|refactor(?:ing)?|integration|setup|configuration|research|study|lesson|episode|podcast|outline|debt|qa|quality|test(?:s|ing)?|code review|benchmark|compliance|progress)\b/i;

/** Titles of reports on work, plans for it and descriptions of what was built; a postmortem may have them, too. */
export const workTitle =
  /\b(?:implementation|findings|audit|assessment|summary|report|investigation|diagnos(?:is|tics?)|analysis|overview|outline|lesson|episode|podcast|architecture|design|roadmap|strategy|policy|spec|requirements|bug ?fix|hot-?fix|fix(?:es|ed)?|feature|refactor(?:ing)?|integration|setup|configuration|research|study|index|work-?plan|quick ?start|test(?:s|ing)? plan|complete|delivery|dashboard|brief|results|phase \d+)\b/i;

/** Normalised headings of other documents. */
export const otherHeading =
  /^(?:installation|install|installing|getting started|quick ?start|usage|license|licence|contributing|features|api reference|table of contents|when to use this skill|core concepts|motivation|non-goals|goals|proposal|alternatives|methodology|why|to reproduce|expected behavior|use cases|about|added|changed|fixed|bug fixes|alternatives considered|considered (?:alternatives|options)|open questions|consequences|decision drivers|highlights|user stories|agenda|attendees and apologies|deprecations|known issues|key takeaways|takeaways|further reading|learning objectives|how to satisfy it)$/;

/** Normalised headings of reports on work. */
export const workHeading =
  /^(?:files? (?:\w+ )?(?:changed|modified|touched|created|added|updated|fixed)|(?:all )?changed files|(?:code |key |database )?changes (?:made|applied|implemented)|what (?:(?:was|has been|i(?: just)?|we) )?(?:changed|done|fixed|built|delivered|implemented)|(?:the )?(?:actual )?(?:fix|fixes|solutions?) (?:applied|implemented|summary)|(?:the )?(?:problem|issue|root cause)s? identified|implementation(?: (?:details?|summary|status|notes|plan|steps|overview))?|technical (?:details|analysis|implementation)|data flow|deliverables|test results|before (?:and|vs\.?) after|commits?|architecture|success metrics|performance (?:improvements|impact))$/;

/** Folders of other documents. */
export const otherFolder =
  /(?:^|\/)(?:proposals?[^/]{0,1000}|adrs?|rfcs?|_?posts)\/[^/]*(?:\/[^/]*)?$|(?:^|\/)docs?\/(?!\d{4}-\d\d)\d+-[^/]*$|(?:^|\/)blog\/(?!incidents?\/)[^/]*$|(?:^|\/)(?:faqs?|tutorials?|getting-started)\/[^/]*$/i;

/** Folders of texts that describe such documents to people or to agents, templates and all. */
export const instructionFolder = /(?:^|\/)(?:skills?|commands|agents|references|prompts)\//i;
