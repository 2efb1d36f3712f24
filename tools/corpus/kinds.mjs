/** How well kinds and modes are told, against what a person's reading says. */

/** @typedef {import("./judged.mjs").Judged} Judged */

/**
 * @param {readonly Judged[]} judged those that nobody has read are left out
 * @returns what was right of those that a person was sure about, and all that was wrong
 */
export function kindReport(judged) {
  const read = judged.filter(each => each.document.kind !== null);
  const sure = read.filter(each => each.document.confidence === "high");
  const missed = sure.filter(each => each.kind !== wantedKind(each));
  return {
    documents: read.length,
    sure: sure.length,
    right: sure.length - missed.length,
    missed,
    doubtful: read.filter(each => !sure.includes(each) && each.kind !== wantedKind(each)),
    takenForOurs: read.filter(each => wantedKind(each) === "other" && each.kind !== "other"),
    others: read.filter(each => wantedKind(each) === "other").length,
    modes: read.filter(each => each.mode !== null && isTemplate(each) !== (each.mode === "template")),
    confusion: confusionOf(read)
  };
}

/** The kind that a person put it in. A template of a kind is of that kind. */
export function wantedKind(/** @type {Judged} */ { document }) {
  return document.kind?.replace(/^template-of-/, "") ?? null;
}

/** Whether a person took it for a template. */
export function isTemplate(/** @type {Judged} */ { document }) {
  return document.kind?.startsWith("template-of-") ?? false;
}

/** How many documents of each wanted kind (rows) were taken for each kind (columns), and how sure the person was. */
function confusionOf(read) {
  const table = new Map();
  for (const each of read) {
    const key = `${wantedKind(each)}\t${each.kind}`;
    const counts = table.get(key) ?? { wanted: wantedKind(each), kind: each.kind, high: 0, all: 0 };
    counts.all += 1;
    if (each.document.confidence === "high") counts.high += 1;
    table.set(key, counts);
  }
  return [...table.values()];
}
