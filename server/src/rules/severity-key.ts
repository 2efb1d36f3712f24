/** Finds what a configuration says of a severity, however the document writes it: "SEV-1", "Sev 1 (critical)", "P1". */

/** The entry for the severity that a text names, else that for `default`. */
export function severityKey<Value>(entries: ReadonlyMap<string, Value>, text: string): Value | undefined {
  const wanted = normalSeverity(text);
  for (const [key, value] of entries) if (wanted !== "" && normalSeverity(key) === wanted) return value;
  return entries.get("default");
}

/** `sev1`, `p1`; a word as it is, in lower case. */
function normalSeverity(text: string): string {
  const numbered = /\b(sev|p|s)(?:erity)?[ -]?(\d)\b/i.exec(text);
  if (numbered) return `${(numbered[1] as string).toLowerCase() === "p" ? "p" : "sev"}${numbered[2]}`;
  return /[\p{L}\d]+/u.exec(text)?.[0].toLowerCase() ?? "";
}
