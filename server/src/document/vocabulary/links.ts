/** The words of link targets. */

/** A target that its author left open: `[Dashboard](link)`, `[Runbook](TODO)`. */
export const openTarget =
  /^#?(?:todo(?:[-_ ].*)?|tbd|tba|tbc|link|url|uri|href|address|path|xxx|insert[-_ ].*|your[-_ ].*|(?:link|url|path)[-_](?:to[-_].*|here|goes[-_]here)|(?:doc|dashboard|runbook|ticket|issue|meeting|slack)[-_ ](?:link|url))$/i;

/** The part of a path that is filled in where a template is used. */
export const openPath =
  /(?:^|[^a-z])(?:x{2,1000}|n{3,1000}|y{4}|name|link|url|path|your|example|placeholder|todo|tbd)(?:[^a-z]|$)/i;

/** What stands in the place of a target in `[First check]: …`: Markdown takes the line for a definition and hides it. */
export const noTarget = /^(?:…|\.{3}|_{2,}|\?+|tb[acd]|todo)$/i;
