/** What the values behind an action item are called, and the columns that hold them. */
export const noteNames: ReadonlyMap<string, string> = new Map([
  ["owner", "Owner"],
  ["owners", "Owner"],
  ["assignee", "Owner"],
  ["assigned to", "Owner"],
  ["dri", "Owner"],
  ["due", "Due"],
  ["due date", "Due"],
  ["by", "Due"],
  ["until", "Due"],
  ["ticket", "Ticket"],
  ["issue", "Ticket"],
  ["tracking", "Ticket"],
  ["status", "Status"]
]);
