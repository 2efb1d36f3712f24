/** What there is to know of the rules. */
import { catalogue } from "../rules/index.ts";
import { wholePage } from "../rules/rule-texts.ts";
import type * as api from "./api/index.ts";
import { refuseWrongId, refuseWrongRule } from "./given.ts";

/** Frozen, as what it is made of: what one program writes into it would count for all others. */
export const rules: typeof api.rules = frozen(
  catalogue.map(({ id, severity, preset, kinds, fixable, options, summary }) => ({
    ...{ id, severity, preset, kinds, fixable, options, summary }
  }))
);

function frozen<Value extends object>(value: Value): Value {
  for (const each of Object.values(value)) if (typeof each === "object" && each !== null) frozen(each as object);
  return Object.freeze(value);
}

export const defineRule: typeof api.defineRule = rule => {
  refuseWrongRule(rule);
  return rule;
};

export const explain: typeof api.explain = async rule => {
  refuseWrongId(rule);
  return (await wholePage(rule)) || null;
};
