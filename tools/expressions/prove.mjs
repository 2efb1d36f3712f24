/**
 * Whether an expression takes time in proportion to the length of what it searches, whatever that is.
 *
 * A backtracking search takes longer where a text can be divided among repetitions in several ways. That needs repetitions
 * behind each other that all match the same characters, with nothing between them that does not; that the search may start
 * anywhere counts as a repetition of any character in front. So: the positions of the expression, what may follow each
 * of them, and the longest chain of unbounded repetitions through positions that match what all of them match. A chain of
 * one is linear, one of two quadratic. A repetition behind which nothing can fail any more costs nothing: the search ends
 * there. A repetition of more than one character has to be unambiguous: what may come next is told by the next character.
 *
 * All of it errs on one side: what is said to be linear is; what is not may be all the same. Repetitions with a bound, and what is
 * optional, count by how many ends they have: along a chain these multiply, and may be no more than `mostWays`.
 */
import { RegExpParser } from "@eslint-community/regexpp";
import { all, charactersOf, common, either, except, isEmpty, meet } from "./characters.mjs";

/** In so many ways a text may be divided among repetitions with bounds, from each place where a search may start. */
const mostWays = 20_000;
/** Likewise where there is one such place. */
const mostWaysOnce = 200_000;
const nobody = new Uint32Array(all.length);
const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * @typedef {import("./characters.mjs").Characters} Characters
 * @typedef {{ set: Characters, follow: Set<Position> }} Position
 * @typedef {{ set: Characters, positions: Position[], isUnbounded: boolean, ends: number, start: number, mayFail: boolean, raw: string }} Loop
 * @typedef {{ position: Position, before: Characters }} Start `before`: what may stand in front of it
 */

/** Why an expression may take longer than in proportion to the text; `null` where it never does. */
export function whyNotLinear(/** @type {string} */ source, /** @type {string} */ flags) {
  const unicode = flags.includes("u");
  const unicodeSets = flags.includes("v");
  const pattern = parser.parsePattern(source, 0, source.length, { unicode, unicodeSets });
  return graphOf(pattern, flags).verdict();
}

function graphOf(pattern, flags) {
  /** @type {Loop[]} */
  const loops = [];
  /** @type {Start[]} */
  const starts = [];
  const isSearch = !flags.includes("y");
  const word = charactersOf("\\w", flags);
  const lineEnds = charactersOf("[\\n\\r\\u2028\\u2029]", flags);
  let fault = null;

  /**
   * Reads a part: what it can begin and end with, and whether it can match nothing. `open`: the repetitions around it.
   * `mayFail`: whether something behind it can fail.
   */
  function read(node, open, mayFail) {
    switch (node.type) {
      case "Pattern":
      case "Group":
      case "CapturingGroup":
        return alternatives(node, open, mayFail);
      case "Quantifier":
        return repetition(node, open, mayFail);
      case "Assertion":
        return assertion(node);
      case "Backreference":
        if (!Number.isFinite(lengthOf(node))) fault ??= `what ${node.raw} repeats may have any length`;
        return { ...one(alphabetOf([node.resolved].flat()), open), isNullable: true };
      default:
        return one(charactersOf(node.raw, flags), open);
    }
  }

  /** All that parts may match, whatever the order. */
  function alphabetOf(nodes) {
    const nothingYet = new Uint32Array(all.length);
    return nodes.reduce((sum, node) => {
      if (node.type === "Quantifier") return either(sum, alphabetOf([node.element]));
      const parts = node.alternatives?.flatMap(({ elements }) => elements);
      if (parts) return either(sum, alphabetOf(parts));
      return isCharacter(node) ? either(sum, charactersOf(node.raw, flags)) : sum;
    }, nothingYet);
  }

  /** A position that matches one of these characters. */
  function one(set, open) {
    /** @type {Position} */
    const position = { set, follow: new Set() };
    for (const loop of open) loop.positions.push(position);
    return { first: [{ position, before: all }], last: [position], isNullable: false, before: all };
  }

  /** `before`: what may stand in front of a part that matches nothing. */
  function nothing(before = all) {
    return { first: [], last: [], isNullable: true, before };
  }

  function alternatives(node, open, mayFail) {
    const parts = node.alternatives.map(({ elements }) => sequence(elements, open, mayFail));
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      isNullable: parts.some(({ isNullable }) => isNullable),
      before: all
    };
  }

  function sequence(elements, open, mayFail) {
    let whole = nothing();
    elements.forEach((element, index) => {
      const isLast = elements.slice(index + 1).every(cannotFail);
      whole = joined(whole, read(element, open, mayFail || !isLast));
    });
    return whole;
  }

  function joined(one, other) {
    for (const position of one.last)
      for (const next of other.first) if (meet(position.set, next.before)) position.follow.add(next.position);
    const through = one.isNullable
      ? other.first.map(({ position, before }) => ({
          position,
          before: common(common(before, one.before), one.isWordEdge ? edgeBefore(position.set) : all)
        }))
      : [];
    return {
      first: [...one.first, ...through],
      last: [...other.last, ...(other.isNullable ? one.last : [])],
      isNullable: one.isNullable && other.isNullable,
      before: one.isNullable && other.isNullable ? common(one.before, other.before) : all,
      isWordEdge: one.isNullable && other.isNullable && (one.isWordEdge || other.isWordEdge)
    };
  }

  /** What may stand in front of these characters where a word begins or ends between them. */
  function edgeBefore(set) {
    if (isEmpty(except(set, word))) return except(all, word);
    return meet(set, word) ? all : word;
  }

  function repetition(node, open, mayFail) {
    const { min, max, element } = node;
    if (max === 0) return nothing();
    if (max === 1)
      return { ...read(element, min === 1 ? open : [...open, loopOf(node, mayFail)], mayFail), isNullable: min === 0 };
    // A few of the same behind each other, as they would be written out.
    if (min === max && max <= 4)
      return sequence(
        Array.from({ length: max }, () => element),
        open,
        mayFail
      );
    const loop = loopOf(node, mayFail);
    // What is repeated may be followed by itself, which can fail, but then what was there before still stands.
    const inner = read(element, [...open, loop], mayFail || !cannotFail(element));
    // A way back that an inner repetition has, too: nobody can tell which of them was taken.
    const isTwofold = inner.last.some(({ follow }) => inner.first.some(({ position }) => follow.has(position)));
    for (const position of inner.last) for (const { position: next } of inner.first) position.follow.add(next);
    const isAmbiguous = isTwofold || (loop.positions.length > 1 && ambiguous(loop, inner));
    if (isAmbiguous && mayFail && (max === Infinity || max > 4))
      fault ??= `${node.raw} can match one text in several ways`;
    return { ...inner, isNullable: min === 0 || inner.isNullable };
  }

  /** @returns {Loop} */
  function loopOf({ min, max, start, raw }, mayFail) {
    const isUnbounded = max === Infinity;
    const loop = {
      set: nobody,
      positions: [],
      isUnbounded,
      ends: isUnbounded ? 1 : max - min + 1,
      start,
      mayFail,
      raw
    };
    loops.push(loop);
    return loop;
  }

  /**
   * Whether a repetition can match one text in two ways: two positions that one character leads to, and two ways on from
   * them, with the same characters, that meet again.
   */
  function ambiguous({ positions }, { first }) {
    const inside = new Set(positions);
    /** @type {Map<Position, Set<Position>>} */
    const pairs = new Map(positions.map(each => [each, new Set()]));
    const waiting = [];
    const add = (one, other) => {
      if (!inside.has(one) || !inside.has(other) || !meet(one.set, other.set)) return;
      if (pairs.get(one).has(other) || pairs.get(other).has(one)) return;
      pairs.get(one).add(other);
      waiting.push([one, other]);
    };
    for (const next of [first.map(({ position }) => position), ...positions.map(({ follow }) => [...follow])])
      for (const [index, one] of next.entries()) for (const other of next.slice(index + 1)) add(one, other);
    for (const [one, other] of waiting) {
      for (const next of one.follow) {
        for (const another of other.follow) {
          if (next === another && inside.has(next)) return true;
          add(next, another);
        }
      }
    }
    return false;
  }

  function assertion(node) {
    if (node.kind === "start") return nothing(flags.includes("m") ? lineEnds : new Uint32Array(all.length));
    if (node.kind === "end") return nothing();
    if (node.kind === "word") return { ...nothing(), isWordEdge: !node.negate };
    if (node.kind === "lookahead") {
      if (Number.isFinite(lengthOf(node))) return nothing();
      // It is read from here on, and then from here again, so it is in none of the repetitions around it.
      return { ...alternatives(node, [], true), last: [], isNullable: true };
    }
    const isOne = node.alternatives.every(
      ({ elements: [only, ...others] }) => only && others.length === 0 && isCharacter(only)
    );
    if (isOne) {
      const set = node.alternatives.reduce(
        (sum, { elements: [only] }) => either(sum, charactersOf(only.raw, flags)),
        new Uint32Array(all.length)
      );
      return nothing(node.negate ? except(all, set) : set);
    }
    if (!Number.isFinite(lengthOf(node))) fault ??= `${node.raw} looks back without bound`;
    return nothing();
  }

  return {
    verdict() {
      const whole = alternatives(pattern, [], false);
      if (fault) return fault;
      starts.push(...whole.first);
      for (const loop of loops) for (const { set } of loop.positions) loop.set = either(loop.set, set);
      return chain() ?? product();
    }
  };

  /** The first chain of repetitions with bounds whose ends multiply to too many, told in words. */
  function product() {
    const ordered = loops
      .filter(loop => loop.ends > 1 || loop.isUnbounded)
      .sort((one, other) => one.start - other.start);
    if (ordered.reduce((sum, { ends }) => sum * ends, 1) <= mostWays) return null;
    /** Whether what comes before costs once, or again for each character of a text. */
    const isAgain = ordered.map(loop => loop.isUnbounded || isSearchedFor(loop));
    const ways = ordered.map(({ ends }) => ends);
    const before = ordered.map(() => -1);
    for (const [to, loop] of ordered.entries()) {
      if (!loop.mayFail) continue;
      for (let from = 0; from < to; from++) {
        const one = ordered[from];
        if (nested(one, loop) || !follows(one, loop, common(one.set, loop.set))) continue;
        isAgain[to] ||= isAgain[from];
        if (ways[from] * loop.ends <= ways[to]) continue;
        ways[to] = ways[from] * loop.ends;
        before[to] = from;
      }
      if (ways[to] <= (isAgain[to] ? mostWays : mostWaysOnce)) continue;
      const parts = [];
      for (let at = to; at >= 0; at = before[at]) parts.unshift(ordered[at].raw);
      return `${parts.join(" and ")} can divide one text in ${ways[to]} ways`;
    }
    return null;
  }

  /** Whether one repetition can be followed by another through nothing but these characters. */
  function follows(one, other, set) {
    if (isEmpty(set)) return false;
    const after = one.positions
      .flatMap(({ follow }) => [...follow])
      .filter(next => !one.positions.includes(next) || other.positions.includes(next));
    return reaches(after, other, set);
  }

  /** Whether a search may start anywhere in what a repetition matches. */
  function isSearchedFor(/** @type {Loop} */ loop) {
    if (!isSearch) return false;
    const from = starts.filter(
      ({ position, before }) => !isEmpty(common(common(before, loop.set), all)) && meet(position.set, loop.set)
    );
    return reaches(
      from.map(({ position }) => position),
      loop,
      loop.set
    );
  }

  /** The first chain of two unbounded repetitions, told in words. */
  function chain() {
    const unbounded = loops.filter(({ isUnbounded }) => isUnbounded);
    for (const loop of unbounded)
      if (loop.mayFail && isSearchedFor(loop)) return `a search may start anywhere in what ${loop.raw} matches`;
    for (const one of unbounded) {
      for (const other of unbounded) {
        if (one === other || !other.mayFail || nested(one, other)) continue;
        if (follows(one, other, common(one.set, other.set)))
          return `${one.raw} and ${other.raw} can divide one text in several ways`;
      }
    }
    return null;
  }

  function nested(one, other) {
    return (
      one.positions.every(each => other.positions.includes(each)) ||
      other.positions.every(each => one.positions.includes(each))
    );
  }

  /** Whether a repetition is reached through positions that match some of these characters. */
  function reaches(/** @type {Position[]} */ from, /** @type {Loop} */ loop, /** @type {Characters} */ set) {
    const goal = new Set(loop.positions);
    const seen = new Set(from);
    for (const position of seen) {
      if (!meet(position.set, set)) continue;
      if (goal.has(position)) return true;
      for (const next of position.follow) seen.add(next);
    }
    return false;
  }
}

/** Whether a part matches at any place. */
function cannotFail(node) {
  if (node.type === "Quantifier") return node.min === 0 || cannotFail(node.element);
  if (node.type === "Group" || node.type === "CapturingGroup")
    return node.alternatives.some(({ elements }) => elements.every(cannotFail));
  return false;
}

function isCharacter({ type }) {
  return (
    type === "Character" || type === "CharacterSet" || type === "CharacterClass" || type === "ExpressionCharacterClass"
  );
}

/** The longest text that a part matches, in characters. */
function lengthOf(node) {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup":
    case "Assertion":
      return Math.max(
        0,
        ...(node.alternatives ?? []).map(({ elements }) => elements.reduce((sum, each) => sum + lengthOf(each), 0))
      );
    case "Quantifier": {
      const length = lengthOf(node.element);
      return length === 0 ? 0 : length * node.max;
    }
    case "Backreference":
      return Math.max(0, ...[node.resolved].flat().map(lengthOf));
    default:
      return 1;
  }
}
