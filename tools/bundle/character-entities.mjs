/**
 * The names of characters that HTML knows (`&ouml;`), packed: a third less than the package's table. In the order of their
 * characters, names of the same one stand together, and only the steps between them are written.
 */
import { characterEntities } from "character-entities";

/** A module with the same export as the package's, which unpacks when it is loaded. */
export function characterEntitiesModule() {
  const names = Object.keys(characterEntities).sort(
    (first, second) => compare(characterEntities[first], characterEntities[second]) || compare(first, second)
  );
  let last = 0;
  const steps = names.map(name => {
    const [first, ...more] = [...characterEntities[name]].map(character => character.codePointAt(0) ?? 0);
    const step = [first - last, ...more].map(each => each.toString(36)).join("+");
    last = first;
    return step;
  });
  return `const steps = ${JSON.stringify(steps.join(" "))}.split(" ");
let last = 0;
export const characterEntities = Object.fromEntries(${JSON.stringify(names.join(" "))}.split(" ").map((name, index) => {
  const [step, ...more] = steps[index].split("+").map(each => parseInt(each, 36));
  return [name, String.fromCodePoint(last += step, ...more)];
}));
`;
}

function compare(/** @type {string} */ first, /** @type {string} */ second) {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
