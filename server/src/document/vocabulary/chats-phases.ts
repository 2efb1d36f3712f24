/** The words that part what is done during an incident from what is said once it is over. */

/** Somebody says that it is over. */
export const isOver =
  /(?<!\b(?:not|until|once|when|before|if|isn['’]t) (?:\p{L}{1,40} )?)\b(?:(?:incident|it|this|all|that)(?:['’]s| is|)? (?:now )?(?:resolved|over|closed)|(?:i['’]d say|declar\w{1,3}|call(?:ing)?|consider)\b[^.!?\n]{0,24}\b(?:resolved|over|closed|done|fixed|victory)|we close|done (?:from|on) (?:my|our) (?:side|end)|resolved\W{0,4}$|all[ -]clear|closing (?:this|it|the|out|then|now)|closed (?:then|by me)|done then|call(?:ing)? (?:it|this) (?:resolved|closed|done|over|mitigated)|stand(?:ing)? down|wrapping up|(?:störung|problem) (?:ist )?(?:behoben|gelöst|beendet)|entwarnung|mache zu|incidente (?:cerrado|resuelto|resolvido|encerrado)|(?:damos|queda) (?:por )?(?:cerrado|resuelto)|cerramos|incident clos)\b|^\W{0,3}(?:closing|resolved|closed|action items|follow-?ups?)\b|(?:障害|インシデント)(?:は|を)?(?:解消|クローズ)|復旧(?:しました|確認)|クローズします/iu;

/** A program reports the next trouble. */
export const beginsAgain = /\b(?:critical|problem|firing|triggered|down|alarm)\b/i;
