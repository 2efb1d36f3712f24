/** How a document writes its dates and times of day, so that what is added looks like what is there. */
import type { DateStyle, TimeStyle } from "../protocol.ts";
import { type Day, datesIn, formatDay } from "./days.ts";
import type { DocumentBase } from "./document-base.ts";
import { proseOf } from "./facts.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
const long = `(?:${months.join("|")})`;
const short = `(?:${months.map(name => name.slice(0, 3)).join("|")})`;

/** By how a date looks. "May" is short and long; what stands first here counts. */
const shapes: readonly (readonly [DateStyle, RegExp])[] = [
  ["iso", /^\d{4}-\d\d-\d\d$/],
  ["yyyy/MM/dd", /^\d{4}\/\d\d\/\d\d$/],
  ["dd.MM.yyyy", /^\d\d?\.\d\d?\.\d{4}$/],
  ["d MMM yyyy", new RegExp(`^\\d\\d? ${short} \\d{4}$`)],
  ["MMM d, yyyy", new RegExp(`^${short} \\d\\d?, \\d{4}$`)],
  ["d MMMM yyyy", new RegExp(`^\\d\\d? ${long} \\d{4}$`)],
  ["MMMM d, yyyy", new RegExp(`^${long} \\d\\d?, \\d{4}$`)]
];

/** A day in a style: `2026-03-25`, `25 Mar 2026`. */
export function writeDay(day: Day, style: DateStyle): string {
  const iso = formatDay(day);
  const [year = "", month = "", date = ""] = iso.split("-");
  const name = months[Number(month) - 1] ?? "";
  switch (style) {
    case "yyyy/MM/dd":
      return `${year}/${month}/${date}`;
    case "dd.MM.yyyy":
      return `${date}.${month}.${year}`;
    case "d MMM yyyy":
      return `${Number(date)} ${name.slice(0, 3)} ${year}`;
    case "MMM d, yyyy":
      return `${name.slice(0, 3)} ${Number(date)}, ${year}`;
    case "d MMMM yyyy":
      return `${Number(date)} ${name} ${year}`;
    case "MMMM d, yyyy":
      return `${name} ${Number(date)}, ${year}`;
    default:
      return iso;
  }
}

/** A time of day, in minutes since midnight, in a style: `14:05`, `2:05 PM`. */
export function writeTime(minutes: number, style: TimeStyle): string {
  const whole = ((Math.floor(minutes) % 1440) + 1440) % 1440;
  const [hour, minute] = [Math.floor(whole / 60), String(whole % 60).padStart(2, "0")];
  if (style === "12h") return `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? "AM" : "PM"}`;
  return `${String(hour).padStart(2, "0")}:${minute}`;
}

/** So many dates or times show a style; a document that has none is not searched to its end. */
const enough = 9;
const searched = 1000;

/** The style in which a document writes most of its first dates; `iso` where it writes none that can be told. */
export function dayStyleOf(document: Pick<DocumentBase, "facts">): DateStyle {
  return (
    mostFrequent(document, text =>
      datesIn(text).map(({ start, end }) => {
        const written = text.slice(start, end);
        return shapes.find(([, shape]) => shape.test(written))?.[0] ?? null;
      })
    ) ?? "iso"
  );
}

/** What the first texts with digits show most often; of two that are as frequent the first. */
function mostFrequent<Style extends string>(
  { facts }: Pick<DocumentBase, "facts">,
  stylesIn: (text: string) => readonly (Style | null)[]
): Style | null {
  const counts = new Map<Style, number>();
  let [seen, texts] = [0, 0];
  for (const fact of facts) {
    if (seen >= enough || texts >= searched) break;
    for (const { text } of proseOf(fact)) {
      if (!/\d/.test(text.slice(0, 400))) continue;
      texts++;
      for (const style of stylesIn(text.slice(0, 400))) {
        if (style === null) continue;
        counts.set(style, (counts.get(style) ?? 0) + 1);
        seen++;
      }
    }
  }
  let best: Style | null = null;
  for (const [style, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = style;
  return best;
}
