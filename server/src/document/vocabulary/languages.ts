/** Words that hardly a sentence does without, by which a language shows. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Of the languages that the vocabulary knows: English, Spanish, Portuguese, French, German. */
export const knownWords = words(`
  the of to and in is are was be for on with that this it as at by from or not if when all any we you will has have can
  el la los las una del y en es para por con que se no al su como
  o os um uma da dos e em é foi com não ao mais
  le les des un est sont pour avec qui ne pas dans sur ou
  der die das ein eine und ist sind von mit den dem nicht auf im bei oder wenn
`);

/** Of other languages in Latin letters, and of none of those above. */
export const otherWords = words(`
  het een van niet wordt voor zijn dat deze naar ook bij
  il di che è della gli sono nel questo alla dei
  och att är som inte för med på av till det
  og er ikke som til af det på
  nie się jest oraz dla przez po jako lub od czy
  je se že na pro nebo jsou při
  ve bir için ile bu olan değil veya ise olarak gibi
  dan yang untuk dengan tidak ini atau dari pada adalah
  và của các không cho là được khi này trong
  și este pentru cu nu din sau care în
  és hogy nem egy az meg vagy
  ja ei että tai ovat jos kun
`);
