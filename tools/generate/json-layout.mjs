/** JSON as the project's formatter lays it out, so that a generated file is a formatted file. */

const lineWidth = 120;

/**
 * Lays a value out as JSON: objects one property per line, arrays on one line where they fit.
 *
 * @param {unknown} value anything that JSON can hold
 * @returns {string} with a line break at the end
 */
export function layOutJson(value) {
  return `${layOut(value, "", 0)}\n`;
}

/**
 * @param {unknown} value
 * @param {string} indent of the line on which the value begins
 * @param {number} before characters that stand before the value on that line, without the indent
 * @returns {string}
 */
function layOut(value, indent, before) {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map(item => JSON.stringify(item)).join(", ")}]`;
    const simple = value.every(item => typeof item !== "object" || item === null);
    // One character more for the comma that may follow.
    if (simple && indent.length + before + flat.length + 1 <= lineWidth) return flat;
    return `[\n${value.map(item => inner + layOut(item, inner, 0)).join(",\n")}\n${indent}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const properties = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${layOut(item, inner, name.length)}`;
  });
  return properties.length === 0 ? "{}" : `{\n${properties.join(",\n")}\n${indent}}`;
}
