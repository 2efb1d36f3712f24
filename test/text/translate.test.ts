import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { messageKey, t, translateWith } from "../../server/src/text/translate.ts";

afterEach(() => translateWith(null));

const greeting = (owner: string, count: number): string => t`${owner} has ${count} items`;

test("Without a table a message stays as it is written", () => {
  assert.equal(greeting("@payments", 3), "@payments has 3 items");
  assert.equal(t`Nothing is open`, "Nothing is open");
});

test("With a table it is told in another language, with its values where that wants them", () => {
  translateWith({ [messageKey("{0} has {1} items")]: "{1} Punkte bei {0}, {0}!" });
  assert.equal(greeting("@payments", 3), "3 Punkte bei @payments, @payments!");
});

test("What the table does not know stays English", () => {
  translateWith({ [messageKey("Something else")]: "Etwas anderes" });
  assert.equal(greeting("@payments", 3), "@payments has 3 items");
});

test("Words of a document are told as they are, whatever they hold", () => {
  translateWith({ [messageKey("{0} has {1} items")]: "{0}: {1}" });
  assert.equal(greeting("$& {1} $1", 3), "$& {1} $1: 3");
});

test("The language can be another one later", () => {
  translateWith({ [messageKey("{0} has {1} items")]: "{0}: {1}" });
  assert.equal(greeting("a", 1), "a: 1");
  translateWith({ [messageKey("{0} has {1} items")]: "{1}, {0}" });
  assert.equal(greeting("a", 1), "1, a");
});

test("Keys are short, and JSON writes them as they are: a table has one for each message", () => {
  const keys = Array.from({ length: 5000 }, (_, index) => messageKey(`{0} has ${index} items`));
  for (const key of keys) assert.match(key, /^[!-~]{3}$/);
  assert.equal(JSON.stringify(keys.join("")).length, 3 * keys.length + 2);
});
