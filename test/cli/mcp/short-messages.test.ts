/** Messages that are too long for anybody: told by their ids, and none of the others is lost. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type RequestId, shortMessages } from "../../../server/src/cli/mcp/short-messages.ts";

const longest = 100;
const filler = "x".repeat(longest);

/** What passes of a text that comes in pieces of so many bytes, and which ids are refused. */
async function passed(text: string | Uint8Array, size: number) {
  const refused: (RequestId | null)[] = [];
  const messages = shortMessages(longest, id => refused.push(id));
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) messages.write(bytes.subarray(start, start + size));
  messages.end();
  let out = "";
  for await (const chunk of messages) out += chunk;
  return { out, refused };
}

describe("messages of a host", () => {
  it("pass as they are up to a length, whatever pieces they come in", async () => {
    const text = `${"a".repeat(longest - 1)}\n\n{"id":1}\r\n{ broken\n${"é".repeat(49)}\n`;
    for (const size of [1, 3, 7, 1000]) assert.deepEqual(await passed(text, size), { out: text, refused: [] });
  });

  const found: Readonly<Record<string, RequestId | null>> = {
    [`{"jsonrpc":"2.0","id":7,"method":"ping","params":{"text":"${filler}"}}`]: 7,
    [`{"method":"tools/call","params":{"id":1,"a":[{"id":2}],"text":"${filler}"},"jsonrpc":"2.0","id":"a \\"b\\", é}"}`]:
      'a "b", é}',
    [`{"params":{"text":"\\\\\\",\\"id\\":3,${filler}]}"} , "method" : "ping" , "id" : -4 }`]: -4,
    [`{"id":"first","${filler}":1,"id":5,"method":"ping"}`]: 5,
    [`{"method":"${filler.repeat(20)}","id":6}`]: 6,
    [`{"method":"notifications/progress","params":{"text":"${filler}"}}`]: null,
    [`{"id":8,"result":{"text":"${filler}"}}`]: null,
    [`{"method":"ping","id":"${filler.repeat(20)}"}`]: null,
    [`{"method":"ping","id":{"id":9},"params":"${filler}"}`]: null,
    [`{"method":"ping","id":null,"params":"${filler}"}`]: null,
    [`[{"method":"ping","id":10,"params":"${filler}"}]`]: null,
    [`}}]]${filler}{"method":"ping","id":11}`]: null,
    [`"${filler}`]: null,
    [filler]: null
  };
  for (const [message, id] of Object.entries(found)) {
    it(`are refused with their ids where they are longer: ${message.replace(/x{9,}/, "…").slice(0, 60)}`, async () => {
      const [before, after] = ['{"id":1}\n', '{"id":2}\n{"id":3}\n'];
      for (const size of [1, 64, 10_000])
        assert.deepEqual(await passed(`${before}${message}\n${after}`, size), { out: before + after, refused: [id] });
    });
  }

  it("that nobody ended are left out", async () => {
    assert.deepEqual(await passed(`{"id":1}\n{"method":"ping","id":2,"x":"${filler}`, 10), {
      out: '{"id":1}\n',
      refused: []
    });
  });
});
