/** Real documents: none that is not ours is touched, most of ours are recognised. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judge, read } from "../support/documents.ts";
import { type CorpusDocument, corpus, withoutShared } from "../support/shared.ts";

/** The whole corpus takes seconds to parse; three of four documents are shorter than this. */
const longest = process.env.GONOGO_CORPUS === "all" ? Number.POSITIVE_INFINITY : 8_000;

describe("real documents", { skip: withoutShared }, () => {
  const documents = withoutShared ? [] : corpus().filter(each => each.text.length <= longest);
  const models = new Map(documents.map(each => [each, read(each.text, each.path)]));
  const kindOf = (each: CorpusDocument): string => models.get(each)?.kind ?? "other";
  const wanted = (each: CorpusDocument): string => each.kind.replace("template-of-", "");

  it("that are none of ours are of no kind, and so get no diagnostic", () => {
    const others = documents.filter(each => each.kind === "other");
    assert.ok(others.length >= 30);
    assert.deepEqual(
      others
        .filter(each => kindOf(each) !== "other")
        .map(each => `${each.path}: ${models.get(each)?.evidence.join("; ")}`),
      []
    );
  });

  it("that somebody was sure about are of the right kind, 49 of 50 of them", t => {
    const sure = documents.filter(each => each.confidence === "high");
    const missed = sure.filter(each => kindOf(each) !== wanted(each));
    for (const each of missed) t.diagnostic(`${each.path}: ${kindOf(each)} instead of ${wanted(each)}`);
    assert.ok(missed.length <= sure.length * 0.02, `${missed.length} of ${sure.length} missed`);
  });

  it("of one kind are never taken for another", () => {
    const confused = documents.filter(each => !["other", wanted(each)].includes(kindOf(each)));
    assert.deepEqual(
      confused.map(each => `${each.path}: ${kindOf(each)} instead of ${wanted(each)}`),
      []
    );
  });

  it("are templates where people say so and nowhere else, and templates are nothing to fill in", () => {
    const ours = documents.filter(each => each.kind !== "other" && models.get(each));
    const wrong = ours.filter(each => each.kind.startsWith("template-of-") !== (models.get(each)?.mode === "template"));
    assert.deepEqual(
      wrong.map(each => `${each.path}: ${models.get(each)?.mode}`),
      []
    );
    for (const each of ours) {
      const model = models.get(each);
      if (model?.mode === "template") assert.equal(judge(model).verdict, null, each.path);
    }
  });

  it("that people filled in have one finding of missing owners for a section, not one for each item", () => {
    const filled = documents.filter(each => each.kind === "postmortem" && each.confidence === "high");
    const found = filled.flatMap(each => {
      const model = models.get(each);
      return model ? judge(model).problems.filter(({ rule }) => rule === "missing-owner") : [];
    });
    assert.ok(found.length > 0 && found.length <= filled.length);
  });
});
