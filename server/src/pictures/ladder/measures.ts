/** Figures as people write them. */
import type { Dimension } from "../../document/measures.ts";
import { spokenMinutes } from "../../text/spoken.ts";

/** "0.05 %", "450 ms", "2 h", "5,000"; `value` in the base unit of its dimension. */
export function spokenMeasure(value: number, dimension: Dimension): string {
  switch (dimension) {
    case "share":
      return `${plain(value)} %`;
    case "duration":
      return spokenSeconds(value);
    case "multiple":
      return `${plain(value)}x`;
    case "size":
      return spokenBytes(value);
    case "money":
    case "count":
      return Number.isInteger(value) ? plain(value).replace(/\B(?=(?:\d{3})+$)/g, ",") : plain(value);
  }
}

function spokenSeconds(seconds: number): string {
  if (Math.abs(seconds) < 1) return `${plain(seconds * 1000)} ms`;
  return seconds >= 60 && seconds % 60 === 0 ? spokenMinutes(seconds / 60) : `${plain(seconds)} s`;
}

const units = ["B", "kB", "MB", "GB", "TB"];
const binaryUnits = ["B", "KiB", "MiB", "GiB", "TiB"];

function spokenBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(Math.abs(bytes), 1)) / 3)));
  const [decimal, binary] = [plain(bytes / 1000 ** power), plain(bytes / 1024 ** power)];
  // Of 2 GiB nobody says that they are 2.147483648 GB.
  return binary.length < decimal.length ? `${binary} ${binaryUnits[power]}` : `${decimal} ${units[power]}`;
}

/** Without what a computer adds to it: 100 - 99.9 is 0.1. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}
