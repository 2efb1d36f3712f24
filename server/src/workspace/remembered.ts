/** Looking things up once. */

/** What is remembered of a key; it is looked up at the first call, by one of all that ask at the same time. */
export function remembered<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  look: () => Promise<Value>
): Promise<Value> {
  const known = memory.get(key);
  if (known) return known;
  const asked = look();
  memory.set(key, asked);
  return asked;
}
