/** The numbers of steps: which of them follow on from each other. */

/** Whether a number may stand behind another: the next one, the first part of it, or the start of another count. */
export function followsOn(before: string, number: string): boolean {
  const [one, other] = [partsOf(before), partsOf(number)];
  if (other.every(part => part <= 1)) return true;
  const depth = other.length - 1;
  const isSame = other.slice(0, depth).every((part, index) => part === one[index]);
  if (isSame) return depth < one.length ? other[depth] === (one[depth] ?? 0) + 1 : other[depth] === 1;
  // 2b, then 3a.
  const [first = 0, ...rest] = other;
  return first === (one[0] ?? 0) + 1 && rest.every(part => part === 1);
}

/** `3b` → 3, 2; `2.1` → 2, 1. */
function partsOf(number: string): number[] {
  const [, digits = "", letter = ""] = /^([\d.]*)([a-z]?)/.exec(number) ?? [];
  const parts = digits.split(".").filter(Boolean).map(Number);
  return letter === "" ? parts : [...parts, letter.charCodeAt(0) - 96];
}
