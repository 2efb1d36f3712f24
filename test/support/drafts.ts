/** Postmortems drafted from chats, as the tests need them. */
import assert from "node:assert/strict";
import { readChat } from "../../server/src/document/transcript/chat.ts";
import {
  type DraftedPostmortem,
  draftPostmortem,
  type PostmortemRequest
} from "../../server/src/drafting/postmortem/draft.ts";

export function drafted(text: string, request: Partial<PostmortemRequest> = {}): DraftedPostmortem {
  const chat = readChat(text);
  assert.ok("messages" in chat, "reason" in chat ? chat.reason : "");
  return draftPostmortem(chat, { today: "2026-03-20", source: "chat.txt", ...request });
}

/** `14:05 detected stated` */
export const moments = ({ draft }: DraftedPostmortem): string[] =>
  draft.timeline.flatMap(({ time, moment, confidence }) => (moment ? [`${time} ${moment} ${confidence}`] : []));

/** An incident from its beginning to its action items. */
export const incident = `--- 2026-03-12 ---
[14:02 UTC] deploybot: deployed ledger-api v5.1.0 to production
[14:05 UTC] alertmanager: [FIRING] LedgerErrors: error rate 12% on ledger-api
[14:06 UTC] ledger-oncall: looking into it. I'm IC
[14:06 UTC] pool-oncall: hi all 👋
[14:07 UTC] ledger-oncall: p99 latency went from 80ms to 2.4s since the deploy, 1,200 requests failed
[14:08 UTC] pool-oncall: anyone want coffee?
[14:09 UTC] pool-oncall: found it: the connection pool is exhausted, v5.1.0 leaks connections on retry
[14:10 UTC] ledger-oncall: rolling back to v5.0.9 now
[14:10 UTC] comms-lead: taking comms, status page updated
[14:14 UTC] deploybot: rollback complete
[14:16 UTC] ledger-oncall: error rate down to 0.2%, latency back to normal
[14:20 UTC] ledger-oncall: all clear, closing the incident
[14:21 UTC] pool-oncall: thanks everyone, great work!
[14:22 UTC] ledger-oncall: Action items:
- Fail the canary on pool saturation
- Test retries against a slow database
- Put the pool check into the runbook
[14:23 UTC] pool-oncall: I take 1 and 3
[14:23 UTC] ledger-oncall: comms-lead, could you take #2?
[14:24 UTC] comms-lead: can't, sorry
[14:25 UTC] ledger-oncall: the runbook didn't even mention the pool
[14:26 UTC] pool-oncall: good thing we had the canary dashboards
`;
