/** Whether two short texts speak of the same thing: "Add a health check to the gateway", "gateway health checks". */

const fillers = new Set(
  "a an and are as at be been by can for from has have in into is it its of on or our that the their them these this to was we were will with you your also all any more new such than then other so if not no do does now should must may need needs make makes sure ensure following further future".split(
    " "
  )
);

/** The words that tell something, without their endings; handles and tickets are none. */
function stems(text: string): Set<string> {
  const told = text.replace(/@[\w./-]{1,60}|\b[A-Z][A-Z\d]{1,9}-\d+\b|#\d+/g, " ");
  const words = told.toLowerCase().match(/[\p{L}\d]{2,40}/gu) ?? [];
  return new Set(words.filter(word => !fillers.has(word)).map(stem));
}

function stem(word: string): string {
  return word.length <= 4 ? word.replace(/s$/, "") : word.replace(/(?:ations?|ings?|ments?|ions?|ed|es|e|s|ly)$/, "");
}

/** Which part of the telling words of the shorter text stands in the other one, 0 to 1; 0 where it is but one word. */
export function wordOverlap(one: string, other: string): number {
  const [few, many] = [stems(one), stems(other)].sort((left, right) => left.size - right.size) as [
    Set<string>,
    Set<string>
  ];
  const shared = [...few].filter(word => many.has(word)).length;
  return shared < 2 ? 0 : shared / few.size;
}
