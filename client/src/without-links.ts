/**
 * A message in which nothing is a link. VS Code makes one of `[label](address)`, also such that run commands: what names of
 * files and documents say must not become one.
 */
export function withoutLinks(message: string): string {
  return message.replaceAll("](", "]\u200b(");
}
