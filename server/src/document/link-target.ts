/** What a link target says, before anybody looks where it leads. */

/** A target that leads to a file beside the document or below its site's root, or to a place in the document itself. */
export interface RelativeTarget {
  /** Decoded, without query and fragment; empty for a place in the document itself. */
  readonly path: string;
  /** Whether the path starts at the root of a site. */
  readonly fromRoot: boolean;
  /** Decoded, in lower case; `null` where none is written. */
  readonly fragment: string | null;
}

/** `null` for addresses of the web, and for what is put together when the page is built: `${X}`, `{{< ref >}}`, `@site/`. */
export function relativeTarget(target: string): RelativeTarget | null {
  if (/^[a-z][a-z\d+.-]*:|^\/\/|^[@~]|[{}<>*|]|\$\(|%7B/i.test(target)) return null;
  const hash = target.indexOf("#");
  const before = hash < 0 ? target : target.slice(0, hash);
  const path = decoded(before.replace(/\?.*/s, ""));
  const fragment = hash < 0 ? null : decoded(target.slice(hash + 1)).toLowerCase();
  return { path, fromRoot: path.startsWith("/"), fragment };
}

/** What a part of an address says; malformed escapes stay as they are written. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
