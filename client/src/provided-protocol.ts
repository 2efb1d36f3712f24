/**
 * The library of the protocol, which client and server share as one bundle (`tools/bundle/shared-modules.mjs`). Whoever
 * starts the extension hands it over first: Node by `require`, a browser by what {@link ./start.web.ts} reads.
 */

/** Its modules by their names; each runs when it is first taken. */
export type ProtocolModules = Readonly<Record<string, () => unknown>>;

let modules: ProtocolModules | undefined;

export function provideProtocol(given: ProtocolModules): void {
  modules = given;
}

/** @throws {Error} when it has not been handed over */
export function protocol(): ProtocolModules {
  if (modules === undefined) throw new Error("the protocol's library was not handed over");
  return modules;
}
