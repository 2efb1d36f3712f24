/** The packed table of characters says what the package says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { characterEntities } from "character-entities";

const { characterEntitiesModule } = (await import(
  new URL("../../tools/bundle/character-entities.mjs", import.meta.url).href
)) as { characterEntitiesModule(): string };

test("The packed names of characters are those of the package", async () => {
  const packed = (await import(`data:text/javascript,${encodeURIComponent(characterEntitiesModule())}`)) as {
    readonly characterEntities: Readonly<Record<string, string>>;
  };
  assert.deepEqual({ ...packed.characterEntities }, { ...characterEntities });
});
