/** How an incident stands by what its postmortem says. */
import { proseOf, type Span } from "../../document/facts.ts";
import type { MomentName } from "../../document/postmortem/moments.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { TimelineEvent } from "../../document/postmortem/timeline.ts";
import { statusIn, type UpdateStatus } from "../../document/update/status-words.ts";
import { notQuite, notReopened, reopened, saysResolved } from "../../document/vocabulary/incident-status.ts";
import { finalStatus, publishedStatus } from "../../document/vocabulary/statuses.ts";

export interface State {
  readonly status: UpdateStatus;
  /** What proves it; `null` where nothing does: then the incident counts as under investigation. */
  readonly evidence: Span | null;
}

/** "In progress" is the writing of the document more often than the incident. */
const ofIncident =
  /\b(?:resolved|restored|recovered|mitigated|monitoring|identified|investigating|ongoing|unresolved|active)\b/i;

/** What its status says, else what has happened so far, else what its sentences say. */
export function stateOf(document: Postmortem): State {
  const { identity, chronology, causes } = document;
  const { status } = identity;
  const again = reopenedIn(document);
  // A status may be older than the last rows: the word itself counts more than it.
  const isContradicted =
    again !== null && /\bre-?open/i.test(again.text) && statusIn(status?.text ?? "") === "resolved";
  if (status && !isContradicted && ofIncident.test(status.text)) {
    const said = /\bmitigated\b/i.test(status.text) ? "monitoring" : statusIn(status.text);
    return { status: said ?? "investigating", evidence: status.span };
  }
  if (!again && status && (finalStatus.test(status.text) || publishedStatus.test(status.text)))
    return { status: "resolved", evidence: status.span };
  const told = (name: MomentName): Span | null =>
    (
      chronology.moments.find(each => each.name === name && each.confidence === "explicit") ??
      chronology.moments.find(each => each.name === name)
    )?.span ?? null;
  if (again) return { status: again.isMitigated ? "monitoring" : "investigating", evidence: again.span };
  const resolved = told("resolved") ?? endIn(document);
  if (resolved) return { status: "resolved", evidence: resolved };
  const mitigated = told("mitigated");
  if (mitigated) return { status: "monitoring", evidence: mitigated };
  const cause = told("cause-identified") ?? (causes && isTold(document) ? causes.name.span : null);
  if (cause) return { status: "identified", evidence: cause };
  return { status: "investigating", evidence: null };
}

/** The last event that tells that it began anew after an end, where no other end is told after it; `null` for none. */
function reopenedIn({
  chronology: { timelines, moments }
}: Postmortem): { readonly span: Span; readonly text: string; readonly isMitigated: boolean } | null {
  for (const { events } of timelines) {
    const last = (isMeant: (event: TimelineEvent) => boolean): number =>
      events.reduce((found, event, index) => (isMeant(event) ? index : found), -1);
    const told = (name: MomentName): number => {
      const rows = new Set(moments.flatMap(each => (each.name === name && each.event ? [each.event] : [])));
      return last(event => rows.has(event));
    };
    const ends = new Set(
      moments.flatMap(({ name, event }) => (event && (name === "resolved" || name === "mitigated") ? [event] : []))
    );
    const isAgain = ({ text }: TimelineEvent): boolean =>
      reopened.test(text.slice(0, 500)) && !notReopened.test(text.slice(0, 500));
    const at = last(isAgain);
    const event = events[at];
    const first = events.findIndex(each => ends.has(each) || saysEnd(each));
    if (!event || first < 0 || first >= at) continue;
    if (told("resolved") > at || last(saysEnd) > at) continue;
    return { span: event.span, text: event.text, isMitigated: told("mitigated") > at };
  }
  return null;
}

function saysEnd({ text }: TimelineEvent): boolean {
  return text.length < 500 && /\bresolved\b/i.test(text) && !notQuite.test(text);
}

/** A sentence that says that it is over, or how long it lasted. */
function endIn({ facts, chronology }: Postmortem): Span | null {
  for (const fact of facts) {
    if (fact.type !== "paragraph" && fact.type !== "item") continue;
    for (const { text, lines } of proseOf(fact)) {
      if (!saysResolved.test(text.slice(0, 8000))) continue;
      const line = lines.find(each => saysResolved.test(each.text) && !notQuite.test(each.text));
      if (line) return line.span;
    }
  }
  return chronology.durations.find(({ until }) => until === "end" || until === "resolved")?.span ?? null;
}

/** Whether a section about the cause holds more than what is still to be filled in. */
function isTold({ tree, placeholders }: Postmortem): boolean {
  const facts = tree.all.filter(({ role }) => role === "cause").flatMap(each => each.facts);
  return facts.some(fact =>
    proseOf(fact).some(
      ({ text, span }) =>
        text.trim().length > 20 &&
        !placeholders.some(
          each => each.span.block === span.block && each.span.start < span.end && span.start < each.span.end
        )
    )
  );
}
