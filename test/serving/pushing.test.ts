/** When diagnostics are pushed. The time is one that the test moves on. */
import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { pushes } from "../../server/src/serving/pushing.ts";

describe("pushes", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  /** Moves the time on, and lets what it has started go on. */
  async function pass(milliseconds: number): Promise<void> {
    mock.timers.tick(milliseconds);
    await new Promise(resolve => setImmediate(resolve));
  }

  it("tell at once, of all that is asked for in one turn", async () => {
    const told: string[][] = [];
    const { soon } = pushes(async uris => told.push([...uris]));
    soon(["a"]);
    soon([]);
    soon(["b", "a"]);
    assert.deepEqual(told, []);
    await pass(0);
    assert.deepEqual(told, [["a", "b"]]);
  });

  it("rest after each push, and tell then what came meanwhile", async () => {
    const told: string[][] = [];
    const { soon } = pushes(async uris => told.push([...uris]));
    for (let key = 0; key < 1_000; key++) {
      soon(["a"]);
      await pass(1);
    }
    assert.ok(told.length >= 10 && told.length <= 21, `${told.length} pushes in a second`);
    await pass(100);
    const before = told.length;
    await pass(1_000);
    assert.equal(told.length, before, "nothing is told twice");
    soon(["a"]);
    await pass(0);
    assert.equal(told.length, before + 1, "after a pause it tells at once again");
  });

  it("wait until the last push has ended, but for no file that never comes", async () => {
    const told: string[][] = [];
    let end: (units: number) => void = () => {};
    const { soon } = pushes(uris => {
      told.push([...uris]);
      return new Promise<number>(resolve => {
        end = resolve;
      });
    });
    soon(["a"]);
    await pass(0);
    soon(["b"]);
    await pass(900);
    assert.deepEqual(told, [["a"]]);
    end(100);
    await pass(0);
    await pass(100);
    assert.deepEqual(told, [["a"], ["b"]]);
    soon(["c"]);
    await pass(1_000);
    await pass(100);
    assert.deepEqual(told, [["a"], ["b"], ["c"]], "what became of 'b' is never heard");
  });

  it("rest longer each time that all was typed over before it was told, and as ever once it is not", async () => {
    let units: number | null = null;
    let count = 0;
    const { soon } = pushes(async () => {
      count++;
      return units;
    });
    const typeFor = async (milliseconds: number): Promise<number> => {
      count = 0;
      for (let passed = 0; passed < milliseconds; passed += 5) {
        soon(["a"]);
        await pass(5);
      }
      return count;
    };
    assert.equal(await typeFor(3_000), 6);
    units = 100;
    await typeFor(2_000);
    assert.ok((await typeFor(1_000)) >= 10, `${count} pushes in a second`);
    units = 500_000;
    await typeFor(1_000);
    assert.equal(await typeFor(3_000), 6, "what is long is told of less often");
  });
});
