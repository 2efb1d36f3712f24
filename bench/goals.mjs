/** What was measured beside what was wanted: told row by row, and as a table at the end. */
import { cpus } from "node:os";

export const share = (times, part) => times.toSorted((one, other) => one - other)[Math.ceil(part * times.length) - 1];
export const median = times => share(times, 0.5);
export const ms = time => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
export const mb = bytes => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

/** Rows of one run. */
export function goals() {
  const rows = [];
  return {
    /** `our` and `peer` as they are printed; the goal is met where `ratio` is at most `limit`, and what else is wanted holds. */
    row(what, goal, { our, peer, ratio, limit, holds = true }) {
      const isMet = ratio <= limit && holds ? "met" : "not met";
      rows.push({ what, goal, our, peer, ratio: ratio.toFixed(ratio < 0.1 ? 3 : 2), isMet });
      console.log(`${what}: ${our} beside ${peer}, ratio ${ratio.toFixed(3)} (${goal}: ${isMet})`);
    },
    /** `versions`: of the peers, by their names. */
    print(versions) {
      console.log(`\n| What | Goal | Ours | Peer | Ratio | |\n| --- | --- | --- | --- | --- | --- |`);
      for (const { what, goal, our, peer, ratio, isMet } of rows)
        console.log(`| ${what} | ${goal} | ${our} | ${peer} | ${ratio} | ${isMet} |`);
      const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${process.platform}`;
      const all = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
      console.log(`\n${[machine, ...(all.length > 0 ? [all.join(", ")] : [])].join("; ")}.`);
    }
  };
}
