/**
 * The words of what is said in a chat and yet tells nothing of its incident: other incidents, tests, drafts, what would be if,
 * what nobody means. Another word is another alternative here, and nowhere else.
 */
const months =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";

/** Another incident, in words that say so. */
export const ofOtherIncident =
  /(?<!\p{L})(?:(?:the|our|your|that) (?:last|previous|earlier|other|old|20\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)) (?:\p{L}+ ){0,2}(?:outage|incident|time|crash|post-?mortem|sev\d?)s?|last time (?=we|this|it|that|i\b|the)|20\d\d (?:outage|incident)|previously|back then|unrelated(?:ly)?(?=\s*[:,;–—-])|^\W{0,3}unrelated(?:ly)?|der letzte ausfall|beim letzten mal|damals|la última vez|el año pasado)(?!\p{L})/iu;
/** A time long ago: what happened then is another incident's, but for what was changed then and breaks only now. */
export const longAgo =
  /(?<!\p{L})(?:(?<!since )last (?:week|month|year|spring|summer|autumn|fall|winter|quarter)|(?:weeks|months|years) ago|letzte[ns]? (?:woche|monat|jahr)|la semana pasada|el (?:mes|año) pasado)(?!\p{L})/iu;
export const inMonth = new RegExp(
  `(?<!\\p{L})(?:[Ii]n|[Bb]ack in|im|[Ee]n) (?:early |late )?${months}(?!\\p{L}| \\d{1,2}(?!\\d))`,
  "u"
);
/** A change that was made long ago. */
export const changedThen =
  /(?<!\p{L})(?:moved|changed|merged|renamed|rotated|revoked|upgraded|migrated|removed|deleted|disabled|enabled|switched|added|replaced|expired|announced|set|introduced|shipped|deployed|released|updated|configured|turned|left|weg|umgestellt|abgeschaltet|geändert|cambi\p{L}+|migr\p{L}+|actualiz\p{L}+)(?!\p{L})/iu;
/** What makes a sentence of long ago one of an incident of then. */
export const sufferedThen =
  /\d\s?%|[$€£¥]\s?\d|(?<!\p{L})(?:root cause|the cause|outage|incident|rolled back|reverted|failed over|fixed|down|lost|crashed|same (?:thing|problem|issue|error)|had (?:this|that|it)|happened)(?!\p{L})/iu;
/** How the story goes on in the next sentence. */
export const goesOn =
  /^\W{0,3}(?:(?:and|but|so|then)[\s,]{1,2}){0,2}(?:it|that|this|the (?:root )?cause|turned out|we|they|(?:\p{L}+ ){1,3}?) ?(?:was|were|had|turned|took|lost|rolled|reverted|fixed|restarted|became)(?!\p{L})/iu;

/** A test, or a drill. */
export const isTest =
  /(?<!\p{L})(?:test (?:alert|alarm|page|incident|message)|(?:this is|just|only) (?:a|an|our) (?:test|drill|exercise)|(?:alert|page|alarm)\p{L}{0,3} please ignore|(?:please|pls) ignore(?: this| that)? (?:alert|page|alarm|message|test)|testalarm|probealarm|simulacro)(?!\p{L})|テスト(?:アラート|です)/iu;

/** A text for others that is still to be sent, and what is still to be declared. */
export const isDraft =
  /(?<!\p{L})(?:draft|proposed (?:text|wording|update)|wording|(?:text|statement|update|message|mail|banner|wording|note) for (?:the )?(?:customers?|status ?page|statuspage|users?|support|merchants?|press)|for (?:the )?(?:customers?|status ?page|statuspage|users?|press)|entwurf|borrador)(?: [\p{L} ]{1,30})?\s?[:：–—]|(?<!\p{L})(?:will|i['’]ll|we['’]ll|going to|plan to|shall) (?:then )?(?:declare|(?:call|mark|close) (?:it|this|that|the incident)|announce)(?!\p{L})[^.!?\n]{0,40}(?<!\p{L})(?:tomorrow|later|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|shift)|when|once|if|after)(?!\p{L})/iu;

/** Behind such a label, all that follows is the text. */
export const draftLabel =
  /(?<!\p{L})(?:draft|wording|entwurf|borrador|(?:text|statement|update|message|mail|banner|note) for|for (?:the )?(?:customers?|status ?page|statuspage|users?|press))(?!\p{L})[^:：\n]{0,40}[:：]/iu;

/** What would be, and is not. */
export const wouldBe =
  /^\W{0,3}(?:(?:and|but|so|ok|well|also)[\s,]{1,2}){0,2}(?:if (?:this|that|it|we|they|the|nobody|no one|he|she|you|i)(?!\p{L})(?! (?:helps|matters))|worst case|in the worst case|wenn (?:das|es|wir)|falls|si (?:esto|sigue|no))(?!\p{L})|(?<!\p{L})(?:would(?:n['’]?t| not)|won['’]?t|will not|würde(?:n)? nicht) (?:really |even )?(?:help|fix (?:it|that|this)|solve|make a difference|helfen)(?!\p{L})|(?<!\p{L})(?:no serviría|no ayudaría)(?!\p{L})/iu;
/** Before a figure of all days. */
export const usualBefore =
  /(?<!\p{L})(?:normally|usually|on a normal day|typically|as usual|normalerweise|üblicherweise|sonst|normalmente)(?!\p{L})[^,;:–—()]{0,40}$/iu;

/** What nobody says in earnest. */
export const notMeant =
  /(?<!\p{L})said (?:nobody|no ?one|no-one)(?: ever)?(?!\p{L})|(?<!\p{L})(?:just kidding|only joking)(?!\p{L})/iu;

/** That a cause is not known. */
export const causeUnknown =
  /(?<!\p{L})(?:cause|reason|culprit)s? (?:(?:is|was|are|remains|still|yet|so far|as yet|currently|being)[\s,]{1,2}){0,4}(?:un(?:known|clear|certain|confirmed|determined)|not (?:yet )?(?:known|clear|found|identified|confirmed|understood)|tbd|tba|open|pending|under investigation|investigated|a mystery|\?)|(?<!\p{L})(?:no|not any|without) (?:idea|clue|known|root|cause)(?!\p{L})|(?<!\p{L})(?:do(?: ?n['’]?o?t|nt)|still don['’]?t|nobody) (?:yet |really )?knows? (?:the cause|the root|what|why)|(?<!\p{L})(?:ursache|grund) (?:(?:ist|bleibt|war|noch|weiter(?:hin)?|derzeit) ){0,4}(?:nicht (?:bekannt|klar|gefunden)|unbekannt|unklar|offen)|(?<!\p{L})causa (?:(?:raíz|es|está|aún|todavía|sigue) ){0,4}(?:desconocida|no (?:conocida|clara))|原因(?:は|が)?(?:まだ)?(?:不明|調査中|わから|分から)/iu;

/** What goes wrong by itself, or by accident, helps nobody; nor does what makes it worse. */
export const noRemedy =
  /(?<!\p{L})(?:by (?:mistake|accident)|accidentally|(?:it |that )?(?:made|makes|making) (?:it|things|everything) worse|by (?:itself|themselves)|on (?:its|their) own|aus versehen|versehentlich|von (?:selbst|allein(?:e)?)|sin querer|por error|sol[oa]s?(?=[\s.!]*$))(?!\p{L})/iu;

/** Where somebody writes in the wrong place, or to the wrong person. */
export const wrongPlace =
  /(?<!\p{L})wrong (?:window|channel|chat|thread|room|tab|person|dm|group|name|call|link|paste|\p{Lu}\p{Ll}+)(?!\p{L})|^\W{0,3}sorry,? wrong(?!\p{L})/iu;

/** An abbreviation before whose next word no sentence ends. */
export const abbreviated =
  "(?<!(?<!\\p{L})(?:ca|circa|approx|aprox|e\\.\\s?g|i\\.\\s?e|eg|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|p\\.\\s?ej|bzw|vs|incl|inkl|resp|cf|Dr|Mr|Ms|Mrs)\\.)(?<!(?<!\\p{L})[zd]\\.(?=\\s[Bh]\\.))";
