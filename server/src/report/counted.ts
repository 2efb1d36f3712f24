/** "1 file", "12 files": for terminals, which are spoken to in English. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
