/**
 * What esbuild splits a program into are modules; a worker in VS Code for the Web is a classic script, and Node starts
 * sooner with one. So each module becomes a function that gets what it imports and returns what it exports.
 */

/**
 * @typedef {object} Piece
 * @property {readonly { names: string, from: string }[]} imports from which pieces, as `a as b,c`
 * @property {readonly string[]} later the pieces that it may load when it runs
 * @property {string} exports as `a as b,c`
 * @property {string} body all the rest
 */

/**
 * Reads a module as esbuild writes it: imports at its start, exports at its end.
 * @returns {Piece}
 */
export function readPiece(/** @type {string} */ text) {
  const imports = [];
  let body = text;
  for (;;) {
    const found = /^\s*import\s*(?:\{([^}]*)\}\s*from\s*)?"\.\/([^"]+)";?/.exec(body);
    if (!found) break;
    imports.push({ names: found[1] ?? "", from: found[2] });
    body = body.slice(found[0].length);
  }
  const exported = /\bexport\s*\{([^}]*)\};?\s*$/.exec(body);
  if (exported) body = body.slice(0, exported.index);
  if (/^\s*import\b(?!\()/.test(body) || /(?:^|[;}\n])export\b[^;]*;?\s*$/.test(body))
    throw new Error("A module imports or exports in an unknown way.");
  body = body.replace(/\bimport\("\.\/([^"]+)"\)/g, (_, from) => `Promise.resolve().then(()=>${loading(from)})`);
  const later = [...body.matchAll(/\bgonogoLoad\("([^"]+)"\)/g)].map(([, from]) => from);
  return { imports, later, exports: exported?.[1] ?? "", body };
}

/** Code that loads a piece, unless it is there. */
export function loading(/** @type {string} */ name) {
  return `gonogoLoad(${JSON.stringify(name)})`;
}

/** The script of some pieces that a program loads later. */
export function partScript(/** @type {ReadonlyMap<string, Piece>} */ pieces) {
  return handedOver("gonogoPart", objectOf(pieces));
}

/**
 * The script of a program. Node starts it when it is required; a worker when its first message says where its script lies
 * (`{ home }`, an address): under VS Code it cannot find out itself.
 *
 * @param {ReadonlyMap<string, Piece>} pieces what it starts with; the first piece makes what the program is
 * @param {object} program
 * @param {string} program.globalName
 * @param {string} program.folder of the parts, beside the script
 * @param {ReadonlyMap<string, string>} program.homes the files of later pieces, where these are not called like them
 * @param {{ script: string, globalName: string }} program.protocol a script beside it with what `gonogoShared()` yields
 */
export function programScript(pieces, { globalName, folder, homes, protocol }) {
  const [first] = pieces.keys();
  return `var ${globalName}=(()=>{const pieces=${objectOf(pieces)},loaded={},homes=${JSON.stringify(Object.fromEntries(homes))};
let home,shared;
function fetched(file,name){
if(typeof module==="object")return require("./"+file);
importScripts(new URL(file,home).href);
return globalThis[name];
}
function gonogoShared(){return shared??=fetched(${JSON.stringify(protocol.script)},${JSON.stringify(protocol.globalName)})}
function gonogoLoad(name){
if(!pieces[name])Object.assign(pieces,fetched("${folder}/"+(homes[name]??name),"gonogoPart"));
return loaded[name]??=pieces[name](gonogoLoad);
}
if(typeof module==="object")return module.exports=${loading(first)};
addEventListener("message",({data})=>{home=data.home;${loading(first)}},{once:true});
})();
`;
}

/** Where a worker and where Node find what a script makes. */
function handedOver(name, value) {
  return `var ${name}=${value};\nif(typeof module==="object")module.exports=${name};\n`;
}

function objectOf(pieces) {
  return `{${[...pieces].map(([name, piece]) => `${JSON.stringify(name)}:${functionOf(piece)}`).join(",\n")}}`;
}

function functionOf({ imports, body, exports }) {
  const taken = imports
    .filter(({ names }) => names !== "")
    .map(({ names, from }) => `const{${names.replace(/\bas\b/g, ":")}}=${loading(from)};`);
  const given = exports.split(",").map(each => each.trim().split(" as ").reverse().join(":"));
  // In parentheses, since engines read a function twice that they do not expect to be called at once.
  return `(function(gonogoLoad){"use strict";${taken.join("")}${body}\nreturn{${given.join(",")}}})`;
}
