/**
 * The vocabulary: what sections, fields, columns, statuses, people and kinds are called in real documents. English is
 * complete; Spanish, Portuguese, French, German and Japanese hold the words seen in the wild. Nothing outside this folder
 * knows a synonym.
 */

/** Phrases by role. Written as one string each, with `|` between phrases and line breaks wherever they read well. */
export function phrases<Role extends string>(
  written: Readonly<Record<Role, string>>
): Readonly<Record<Role, readonly string[]>> {
  const entries = Object.entries<string>(written).map(([role, text]) => [role, text.trim().split(/(?<!\s)\s*\|\s*/)]);
  return Object.fromEntries(entries) as Record<Role, readonly string[]>;
}
