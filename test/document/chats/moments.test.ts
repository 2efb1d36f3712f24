/** Moments as people tell them in short, in several languages, too late, wrong at first, or not at all. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readChat } from "../../../server/src/document/transcript/chat.ts";
import { incidentTold } from "../../../server/src/document/transcript/chat-moments.ts";

/** `minutes name` of each moment of a chat that begins at 14:00; each line is `minutes speaker: text`. */
const told = (...lines: readonly string[]) => {
  const text = lines.map(line => {
    const [, minutes = "0", rest = ""] = /^(\d+) (.*)$/s.exec(line) ?? [];
    return `[${14 + Math.floor(Number(minutes) / 60)}:${String(Number(minutes) % 60).padStart(2, "0")}] ${rest}`;
  });
  const chat = readChat(text.join("\n"));
  assert.ok("messages" in chat);
  return incidentTold(chat.messages);
};
const at = (name: string, ...lines: readonly string[]): string => {
  const moment = told(...lines).moments.find(each => each.name === name);
  return moment ? `${moment.minutes - 840} ${moment.confidence}` : "none";
};

const report = "0 a-desk: the booking page is down";
const ack = "2 b-oncall: looking";

describe("the first word of an incident", () => {
  it("is trouble in any words, and a question whether others see it", () => {
    for (const line of [
      "anyone else getting timeouts on the intranet?",
      "scanners don't connect",
      "3 calls about the lift already",
      "prices are wrong on the shelf labels",
      "bei uns druckt nichts mehr",
      "die Waage reagiert nicht",
      "no se pueden imprimir los tickets",
      "el cajero está bloqueado",
      "予約サイトが開きません",
      "le terminal ne répond plus"
    ])
      assert.match(at("detected", `0 a-desk: ${line}`, ack), /^0 /, line);
  });

  it("is no greeting, no plan and no release", () => {
    for (const line of ["good morning all", "deploying 5.1 at 15:00", "no errors so far", "lunch?", "moin zusammen"])
      assert.equal(at("detected", `0 a-desk: ${line}`, "1 b-oncall: ok"), "none", line);
  });

  it("is a program's, in the shape of a check even where nobody says that it is one", () => {
    assert.equal(at("detected", "0 wacht: CRITICAL till-7: queue 340 (was 2)", ack), "0 stated");
    assert.equal(at("detected", "0 grafana: [RESOLVED] Queue", "4 grafana: [FIRING:1] Queue", ack), "4 stated");
  });
});

describe("who takes it", () => {
  it("says so in two words", () => {
    for (const line of [
      "mine",
      "taking this",
      "I have it. lead is me",
      "schaue ich mir an",
      "lo miro",
      "見てみます",
      "on it, api or web?"
    ])
      assert.match(at("acknowledged", report, `3 b-oncall: ${line}`), /^3 /, line);
    assert.equal(at("acknowledged", report, "3 b-oncall: was at lunch", "5 b-oncall: having a look"), "5 likely");
  });

  it("is not who says so when others are at work, nor who reports it", () => {
    assert.equal(
      at("acknowledged", report, "3 b-oncall: restarting the gateway", "5 c-desk: on it, told support"),
      "none"
    );
    assert.equal(at("acknowledged", report, "1 a-desk: checking my cable"), "none");
  });
});

describe("a cause", () => {
  const cause = (...lines: readonly string[]): string => at("cause-identified", report, ack, ...lines);

  it("is what others agree to, without words for causes", () => {
    assert.equal(cause("5 b-oncall: that's when we moved the mail relay", "6 c-dev: that would be it"), "5 likely");
    assert.equal(cause("5 b-oncall: Wir haben gestern das Relay getauscht", "6 c-dev: das ist es"), "5 likely");
  });

  it("is how something broke, told just before what helps", () => {
    assert.equal(
      cause("5 b-oncall: ah the licence. ran out at noon", "7 b-oncall: renewing it", "9 a-desk: works again"),
      "5 likely"
    );
    assert.equal(cause("5 b-oncall: the disk is full", "45 b-oncall: restarting it", "50 a-desk: works again"), "none");
  });

  it("is not what was supposed and taken back, nor what was asked", () => {
    assert.equal(
      cause(
        "5 b-oncall: found it: node 7 lost its lease",
        "9 c-dev: so node 7 had nothing to do with it",
        "12 b-oncall: root cause: the pool was cut to 2"
      ),
      "12 stated"
    );
    for (const line of ["maybe the pool?", "I think the pool is too small", "is it the pool?"])
      assert.equal(cause(`5 b-oncall: ${line}`, "6 b-oncall: restarting it", "9 a-desk: works again"), "none", line);
  });

  it("may come after the end, and is then only likely to be found so late", () => {
    assert.equal(
      cause("5 b-oncall: restarting it", "8 a-desk: works again", "20 b-oncall: found it: the pool was cut to 2"),
      "20 likely"
    );
  });
});

describe("what is done about it", () => {
  const done = (...lines: readonly string[]): string => at("mitigation-started", report, ack, ...lines);

  it("is told without saying who, or as an offer that others accept", () => {
    for (const line of [
      "turning off",
      "pausing",
      "going 4 -> 12 workers",
      "prepending on the other uplink",
      "ich starte die Kasse neu",
      "reiniciando el servidor",
      "切り戻します"
    ])
      assert.match(done(`5 b-oncall: ${line}`, "9 a-desk: works again"), /^5 /, line);
    assert.equal(done("5 b-oncall: can do it by hand. 5 min", "6 c-lead: go", "15 a-desk: works again"), "5 likely");
  });

  it("is not what failed, and what came next is", () => {
    assert.equal(
      done(
        "5 b-oncall: restarting it",
        "8 b-oncall: no luck, same error",
        "9 b-oncall: moving it to rack 2",
        "15 a-desk: works again"
      ),
      "9 likely"
    );
  });

  it("is no service that restarts by itself, and nothing that is only looked at", () => {
    for (const line of [
      "pods are restarting all the time",
      "watching the graphs",
      "marketing asked about it",
      "restarting it in 5 min"
    ])
      assert.equal(done(`5 b-oncall: ${line}`), "none", line);
  });
});

describe("the end", () => {
  const act = "5 b-oncall: restarting it";
  const better = (...lines: readonly string[]): string => at("mitigated", report, ack, act, ...lines);

  it("is seen in figures, in what works, by whoever says so", () => {
    for (const line of [
      "p95 back to 180ms",
      "0 errors for 5 min",
      "all scanners reconnected, all good",
      "orders are coming in",
      "can log in again",
      "Drucker läuft wieder",
      "ya imprime",
      "復旧しました"
    ])
      assert.match(better(`9 a-desk: ${line}`), /^9 /, line);
    assert.equal(better("9 wacht: OK till-7: queue 2"), "9 likely");
  });

  it("is not what fails again, is still wrong, or is only hoped for", () => {
    assert.equal(
      better("9 a-desk: works again", "12 a-desk: still down for hall 2", "20 a-desk: now it works"),
      "20 likely"
    );
    for (const line of [
      "hope it works now?",
      "works but 4 min per call",
      "the canary looks better",
      "still the same",
      "rolling back to 4.1"
    ])
      assert.equal(better(`9 a-desk: ${line}`), "none", line);
  });

  it("is what was done just before it was seen to work", () => {
    assert.equal(better("9 b-oncall: gw-2 done as well", "10 wacht: OK till-7: queue 2"), "9 likely");
  });

  it("is said in a word", () => {
    for (const line of [
      "closing. no rejects since",
      "closed then.",
      "done then, good night",
      "ok incident over",
      "ich mache zu",
      "damit erledigt",
      "cerramos",
      "クローズします"
    ])
      assert.equal(
        at("resolved", report, ack, act, "9 a-desk: works again", `30 b-oncall: ${line}`),
        "30 stated",
        line
      );
    for (const line of ["closing my laptop", "PR closed", "don't close it yet", "we close at 18:00", "name resolved"])
      assert.equal(at("resolved", report, ack, act, "9 a-desk: works again", `30 b-oncall: ${line}`), "none", line);
  });

  it("is a program's word on the incident, not on an alert", () => {
    assert.equal(at("resolved", report, ack, act, "9 opsgenie: P2 #771 closed by b-oncall"), "9 stated");
    assert.equal(at("resolved", report, ack, act, "9 grafana: [RESOLVED] Queue"), "none");
  });

  it("is the end of the first of two incidents", () => {
    const lines = [
      "0 wacht: CRITICAL vpn-2: clients 3",
      "1 b-oncall: mine",
      "9 b-oncall: vpn is done, resolved",
      "70 wacht: CRITICAL press-01: jobs waiting",
      "90 b-oncall: resolved"
    ];
    assert.equal(at("resolved", ...lines), "9 stated");
  });

  it("stays open where nobody tells it", () => {
    assert.deepEqual(
      told(report, ack, act, "20 a-desk: 300 waiting now").moments.map(each => each.name),
      ["detected", "acknowledged", "mitigation-started"]
    );
  });
});

describe("times in the words", () => {
  const last = "90 b-oncall: closed then.";
  const dated = (name: string, line: string): string => at(name, report, ack, `80 b-oncall: ${line}`, last);

  it("date what was told before, or was not told", () => {
    assert.equal(dated("started", "40 bookings were lost between 13:51 and 14:30"), "-9 stated");
    assert.equal(dated("started", "it was down since 13:50 for me"), "-10 stated");
    assert.equal(dated("started", "Seit 13:50 Fehler laut Monitoring"), "-10 stated");
    assert.equal(dated("started", "last receipt from the hub was 13:44"), "-16 likely");
    assert.equal(dated("started", "I revoked the key at 13:30"), "-30 likely");
    assert.equal(dated("detected", "first call came in at 13:55"), "-5 stated");
    assert.equal(dated("resolved", "I'd call it closed at 15:10"), "70 stated");
    assert.equal(dated("mitigated", "nothing wrong since 14:20"), "20 stated");
  });

  it("date nothing that comes, nor what is dated behind all else", () => {
    for (const line of ["next update at 15:45", "the sale starts at 15:30", "errors since 15:10", "back at 16:00"])
      assert.equal(dated("started", line), "none", line);
  });
});

describe("the causes of a chat", () => {
  it("leave out what is done about it, and what was seen first", () => {
    const { causes } = told(
      "0 a-desk: the labels are wrong",
      "3 b-oncall: the import ran twice because the lock was dropped",
      "5 b-oncall: restarting it now",
      "9 c-dev: for the record: the lock times out after 30s, the import takes 40"
    );
    const best = causes.reduce((one, other) => (one.weight >= other.weight ? one : other));
    assert.match(best.sentence.text, /for the record/);
    assert.ok(causes.every(each => !/restarting/.test(each.sentence.text)));
    assert.ok(causes.some(each => /lock was dropped/.test(each.sentence.text) && each.strength === "told"));
  });
});
