/** The words by which people in a chat take, hand on, drop and correct what was just said. */

/** Somebody takes what was just said: "I'll do it", "on me", "mine", "that too". */
export const takesThat = new RegExp(
  [
    // "I'll do it", "I do that in May", "I can take care of this", "I'll file a ticket for it".
    "(?:^|[^\\p{L}\\p{N}'’])(?:i['’]?ll|i will|i can|i could|i|let me|ill|happy to|i['’]d|can|will)\\s+(?:(?:also|just|gladly|then|happily|probably|try to|try and)\\s+){0,2}(?:(?:do|take|own|handle|get|grab|have|pick|drive|track|look (?:at|into|after)|sort|cover)\\s+(?:up\\s+|out\\s+)?(?:it|(?:that|this)(?: one)?|these|those|them|both|one)|(?:make|fix|write|file|add|raise|build|prepare|open|organi[sz]e|create|draft|tell|ask|change|update|remove|clean up|rename|replace|drop|adjust|extend|document|automate|delete)\\s+(?:it|that|this|one|them(?= (?:tomorrow|today|next|this|by|on|after|later))|him|her)|(?:write|file|open|make|create|raise) (?:a |the )?ticket(?: for (?:it|that|this))?|take care of (?:it|that|this|them|both))(?=\\W*$|\\s*[,.;!–—-]|\\s+(?:and|too|as|up|out|then|today|tomorrow|tonight|next|this|in|on|after|by|before|later|with|when|once|if|monday|tuesday|wednesday|thursday|friday|first|over|properly|right|myself|(?!only)\\p{L}{3,12}ly)(?![\\p{L}\\p{N}]))",
    // "Aktualisiere ich", "la pongo yo": the verb alone, without what it is done to.
    "^\\W{0,3}(?:(?:stimmt|ja|ok|klar|gut|genau|dann)[,!.]?\\s+)?(?!(?:habe?|bin|denke?|glaube?|sehe?|kenne?|weiß|finde?|hoffe?|verstehe?|meine?|schaue?|gucke?|teste?|warte?|komme?|gehe?|will|muss|kann|darf|soll)\\s)\\p{L}{3,}e? ich(?:\\s[^,]{0,40})?$|^\\W{0,3}(?:(?:sí|vale|ok|bueno)[,!.]?\\s+)?(?:eso )?(?:lo|la|los|las) (?!veo|sé|creo|tengo|siento)\\p{L}{2,}o(?: yo)?(?![\\p{L}])",
    // "On me", "that's mine", "it's on my list", "assign it to me".
    "(?<![\\p{L}\\p{N}])(?:on me|mine|my job|my turn|on my (?:list|plate)|(?:assign|give) (?:it |that |this |them )?to me|put (?:it|that|me|this|my name) (?:down|on my|next)|(?:leave) (?:it|that) (?:to|with) me|consider it done|i['’]?m on (?:it|that)|i['’]?ve got (?:it|this|that)|i got (?:it|this|that)|i take care|taking (?:it|that|this)|doing (?:it|that)|dibs|count me in|i['’]?ll (?:have|take) (?:a )?(?:go|stab|crack) at)(?![\\p{L}\\p{N}])",
    "^\\W{0,4}(?:(?:ok|fine|well|then),? )?(?:that too|me(?: then)?|(?:a )?(?:reminder|note|todo) (?:for|to) (?:me|myself)|me too|(?:dann |then )?(?:ich|yo|i|moi|eu|ik)|i can|i will|i do|will do|on it|i volunteer|(?:the )?(?:first|second|third|last|that|this) one (?:is )?(?:me|mine|for me)|i['’]?ll|same for me)\\W{0,4}$|^\\W{0,4}(?:me|will do|on it|i do|i can)(?=\\s?[,.!:;–—-]|\\s(?:today|tomorrow|next|this|by|after|tonight|monday|friday))",
    "(?<![\\p{L}\\p{N}])(?:(?:mach|mache|übernehm|übernehme|erledige) ich|ticket (?:dafür|dazu)|(?:ticket|tarea) para (?:eso|esto)|ik (?:doe|pak|regel) (?:het|dat|die)|doe ik|ich (?:mach|mache|übernehme|erledige|nehme) (?:das|es|den|die)|ich kümmere? mich|kümmere? mich drum|(?:lo|la|los|las|eso) (?:hago|miro|veo|preparo|reviso|cojo|tomo|llevo|apunto)(?: yo)?|(?:yo )?me (?:encargo|ocupo)|me lo (?:apunto|quedo|llevo)|je m['’]en (?:occupe|charge)|deixa comigo|eu (?:faço|pego|cuido))(?![\\p{L}\\p{N}])",
    "(?:私|僕|俺|こちら)(?:が|で|の方で)?(?:やり|対応し|担当し|引き取り)|^(?:やります|対応します|担当します|引き取ります|私が)"
  ].join("|"),
  "iu"
);

/** An answer that takes what one was asked for, besides those of every language: "meh. ok", "on my list", "done by Friday". */
export const agreesToo =
  /^\W{0,4}(?:meh|fine|easy|alright|all right|can do|sounds good|good idea|good point|right|true|ja(?:wohl)?|klar|gerne?|geht klar|passt|alles klar|mach(?:e)? ich|wird gemacht|vale|de acuerdo|claro|sí|hecho|perfecto|oui|d['’]accord|ça marche|tá|beleza|pode deixar|了解|承知|はい|わかりました|かしこまりました|aye|kk?|yessir|yea|ye|ya|okey|okie|:\+1:|:thumbsup:|:white_check_mark:|:ok_hand:|:eyes:|🫡|👌|🙋)(?![\p{L}\p{N}])/iu;

/** Somebody names whom they mean by what was just said: "pia maybe?", "@ledger-oncall ticket?", "for you, ledger?". */
export const namesSomebody =
  /^\W{0,4}(?:and |maybe |perhaps |or |what about |how about |for |is that |one for |yours,? )?(?<name>@?[\p{L}][\p{L}\p{N}_.-]{0,30}(?: \p{L}[\p{L}\p{N}_.-]{1,30})?)(?:,? (?:maybe|perhaps|you|ticket|can you|could you|yours|your turn|for you|is that you|that you|this|do you have time|bitte|puedes|can you take (?:it|that|this)|would you|up for it|ok|vielleicht|du)){0,2}\s?\?+\W{0,6}$/iu;
/** "Pool, please arrange", "who can do it?", "pool do you own that?": nothing is said of what, but before. */
export const asksForThat =
  /^\W{0,4}(?:and |ok |so |maybe )?(?:(?<name>@?[\p{L}][\p{L}\p{N}_.-]{0,30})[,:]?\s+)?(?:(?:can|could|would|will) (?:you|u)(?: guys| two| please| pls| maybe)* (?:take|do|own|handle|arrange|raise|add|make|write|build|fix|set up|look (?:at|into)|ask|organi[sz]e) (?:it|that|this|them|those|one)\b|do you (?:own|take|do|want|have)\b|please (?:arrange|do|handle|take care|organi[sz]e|see to it|do (?:it|that|this))|(?:who|any(?:one|body)|some(?:one|body)) (?:can|could|will|takes|does|wants(?: to)?|would|should|does|up for|has time for)(?: (?:do|take|make|have|build|own))?(?: (?:it|that|this|them|those|one))?\s?\?)[^.!\n]{0,40}$/iu;
/** The same behind what is to be done: "… after updates, pia maybe?". */
export const namedBehind =
  /[,–—-]\s*(?:lo hace |la hace |se encarga |machst du das |für |for |maybe |perhaps |is that |can )?(?<name>@?[\p{L}][\p{L}\p{N}_.-]{0,30})(?:,? (?:maybe|perhaps|you|ticket|can you|could you|yours|would you|please|pls|bitte|vielleicht|ok)){0,2}\s?\?\W{0,6}$/iu;
/** Somebody who may not even speak here does it: "the driver team does that tomorrow" names nobody, "Name does that" does. */
export const givenBehind =
  /(?:^|[,;–—.]\s*)(?<name>@?[\p{L}][\p{L}\p{N}_.-]{1,30}) (?:(?:does|takes|writes|adds|files|handles|owns|has|fixes|makes|sends|opens|is doing|is on|will (?:do|take|handle|write|own|look at|fix)|macht|übernimmt|schreibt|erledigt)(?: (?:that|it|this|them|das|es))|se encarga|lo hace|kümmert sich|s['’]en occupe)(?![\p{L}\p{N}])/u;
/** Words with a capital that are no names. */
export const noName =
  /^(?:this|that|it|he|she|they|we|you|i|who|what|which|nobody|everyone|everybody|some(?:one|body)|any(?:one|body)|one|the|there|support|das|es|wer|sie|er|alguien|quién|and|ok|yes|no|if|so|team|all|also)$/i;

/** What was just said is not done after all. */
export const drops =
  /^\W{0,4}(?:(?:hmm+|ok|well|actually|no|on second thought),?\s+)?(?:nah|nope|no need|not (?:really )?(?:worth|needed|necessary)|overkill|let['’]?s not|forget (?:it|that|about)|scratch that|drop (?:it|that)|skip (?:it|that)|never ?mind|nvm|(?:that|it|this) (?:won['’]?t|wouldn['’]?t|doesn['’]?t|would not) (?:help|have helped|work)|we (?:already have|have that|don['’]?t need|do not need|did that already)|already (?:done|exists|in place|have)|won['’]?t do|not going to happen|i['’]?d rather not|would(?:n['’]?t| not) bother|no,? (?:different story|out of scope|that['’]s|we )|(?:they|he|she) (?:say|says|said) no|nee(?:,| quatsch)|quatsch|brauchen wir nicht|nicht nötig|lohnt (?:sich )?nicht|no hace falta|no merece|mejor no|não precisa|pas la peine|不要)/iu;
/** And in the same breath. */
export const dropsAtOnce =
  /[,.–—-]\s*(?:nee|nah|no wait|scratch that|forget (?:it|that)|never ?mind|nvm|just kidding|kidding|jk|lol no|quatsch|no,? (?:olvida|mejor no))(?![\p{L}\p{N}])/iu;

/** "Let me check the graphs": that is now. */
export const atTheMoment =
  /^(?:\S+ )?let me (?:just |quickly |first )?(?:check|see|look|try|think|test|verify|read|find|pull|grab|get|know)(?![\p{L}])/iu;

/** Somebody does not take it: what `declines` does not know. */
export const declinesToo =
  /^\W{0,4}(?:(?:sorry|hm+|uh|ok|well|puh|leider|uff)\W{1,3})?(?:no (?:time|capacity|bandwidth|chance)|i['’]?m (?:on (?:leave|vacation|pto|holiday)|away|full|booked|off|out|not the right)|(?:i )?(?:can['’]?t|cannot|won['’]?t)(?! (?:see|find|reproduce|believe|wait))|not (?:me|my|mine|this|today|before|until|enough)|rather not|better ask|ask (?:some|the)|keine zeit|kann ich nicht|ich kann nicht|schaffe ich nicht|geht nicht|nicht ich|no puedo|imposible|não posso|não consigo|je ne peux pas|無理|できません)(?![\p{L}\p{N}])/iu;

/** What was just said is corrected: "no wait, make that 75%". */
export const corrects =
  /^\W{0,4}(?:(?:no|oh|ah|hm+|sorry|wait|actually|correction|ok|or|better|lieber|besser|no wait)[,.:!]?\s+){0,3}(?:make (?:that|it)|let['’]?s (?:make|say)|i mean|rather|better|should be|correction:?|sagen wir|mejor)\s+(?<value>[^\n]{1,40})$/iu;
/** A figure in a correction and in what it corrects. */
export const correctedFigure =
  /(?<![\p{L}\p{N}.,])\d[\d.,]{0,10}(?:\s?(?:%|ms|s|min|minutes|hours|days|h|d|k|M|GB|MB|TB|weeks))?(?![\p{L}\p{N}%])/gu;

/** That what somebody promised is done before the chat ends. */
export const isDone =
  /\b(?:done|fixed|added|implemented|updated|corrected|created|enabled|disabled|configured|ready|deployed|merged|complete[d]?|finished|in place|sent|posted|filed|opened|raised|written|published|mailed|emailed|replaced|removed|rotated|changed|moved|restarted|notified|informed|booked|ordered|running|is up|are up|is live|erledigt|fertig|angelegt|eingebaut|hecho|listo|creado|añadido|feito|pronto)\b|✅|:white_check_mark:|完了|しました/iu;

/** What was just said is kept for later, by nobody yet. */
export const keeps =
  /\b(?:(?:put|goes|add|park|note|keep)(?: it| that| this| that one)?(?: down)? (?:on|to|in|for) (?:the |our |my )?(?:backlog|board|list|parking lot|retro|post-?mortem|action items?|todos?|follow-?ups?|later)|(?:that['’]s|this is|sounds like|is) (?:a|an|one for the|one for|for the) (?:follow[- ]?up|action item|ai|todo|later|retro|post-?mortem|backlog)|(?:note|write) (?:that|it|this) down|backlog item|no owner|needs an owner|owner (?:tbd|open)|unassigned|for the (?:retro|post-?mortem)|kein owner|niemand zugewiesen|sin dueño|担当(?:者)?(?:未定|なし))(?![\p{L}\p{N}])|^\W{0,3}(?:\+1,? )?(?:any(?:one|body)|who|wer|quién|any takers|volunteers)\W{0,4}$/iu;

/** "I'll push those through": the verb's object is what was just said. */
export const meansThat =
  /^(?:(?:also|just|then|probably|maybe|gladly)\s+){0,2}\p{L}{2,15}(?: (?:up|out|down|off|on|through|over|back))? (?:it|that|this|those|these|them|one)(?![\p{L}\p{N}])/iu;

/** "Let me ask the vendor": neither a promise nor a no. */
export const asksOthers =
  /^\W{0,4}(?:(?:hm+|ok|good (?:idea|point|question)|sure|yes|maybe|possibly|don['’]?t know)[,.!:]?\s+){0,2}(?:let me|i(?:['’]ll| will| can)?|will|i need to|i have to) (?:have to |need to )?(?:ask|check with|check if|check whether|see if|see whether|think about|find out|talk to)(?![\p{L}])/iu;

/** What somebody was asked for is there already. */
export const isThere =
  /^\W{0,3}(?:done|filed|sent|did|already|exists|added|posted|is done|have done|has been|was already|schon|gibt es schon|ya está|hecho)(?![\p{L}])/iu;

/** Somebody says that what was just said is to be followed up. */
export const isFollowUp =
  /^\W{0,3}(?:ok(?:ay)?,? |yes,? |good point,? )?(?:(?:that['’]?s|this is|sounds like) (?:a |an |one )?(?:for the )?(?:follow[- ]?up|action item|ai|todo|to-do|backlog(?: item)?)|(?:note|write|put) (?:that|it|this) (?:down|on (?:the|our) list))\W{0,4}$/iu;
