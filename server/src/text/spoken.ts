/** How people say how long something took. */

/** "45 min", "1 h 30 min", "2 d 4 h". */
export function spokenMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
}

/** How far away a day is: "today", "in 5 days", "12 days late". */
export function spokenDistance(days: number): string {
  if (days === 0) return "today";
  return days > 0 ? `in ${spokenDays(days)}` : `${spokenDays(-days)} late`;
}

/** "1 day", "12 days". */
export function spokenDays(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

/** "1 step", "12 steps". */
export function spokenCount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** The same where there may be thousands: "12,000 files". */
export function spokenMany(count: number, thing: string): string {
  return `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
}

/** A text on one line, cut at a length: where a whole one would not fit. */
export function shortWords(text: string, length: number): string {
  if (text.length <= length && !/^ | $|\s\s|[^\S ]|\p{Cc}/u.test(text)) return text;
  const line = text
    .slice(0, length * 4)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
}
