/** What the README says of the project at a glance: only what its manifest says, as a picture that asks no other site. */

/**
 * @param {{ version: string, license: string, engines: { vscode: string } }} manifest
 * @returns {readonly { name: string, value: string, colour: string }[]}
 */
export function badgesOf({ version, license, engines }) {
  const [, floor] = /^\^(\d+\.\d+)\.0$/.exec(engines.vscode) ?? [];
  if (!floor) throw new Error(`the oldest VS Code is not told by ${engines.vscode}`);
  return [
    { name: "version", value: version, colour: "#1f6feb" },
    { name: "licence", value: license, colour: "#2f7d3b" },
    { name: "VS Code", value: `${floor} or later`, colour: "#1f6feb" },
    { name: "telemetry", value: "none", colour: "#2f7d3b" }
  ];
}

/** The same in words: what the picture says to those who do not see it. */
export function badgesInWords(/** @type {ReturnType<typeof badgesOf>} */ badges) {
  return badges.map(({ name, value }) => `${name} ${value}`).join(" · ");
}

/**
 * @param {ReturnType<typeof badgesOf>} badges
 * @param {number} scale how many pixels there are for one of the drawing
 * @returns {{ drawing: string, width: number, height: number }} an SVG, and its size in pixels
 */
export function drawBadges(badges, scale) {
  const height = 22;
  const parts = [];
  let left = 0;
  for (const { name, value, colour } of badges) {
    const [first, second] = [name, value].map(text => Math.round(text.length * 6.9 + 20));
    parts.push(
      `<g transform="translate(${left})"><path fill="#454d57" d="M4 0h${first - 4}v${height}H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z"/>`,
      `<path fill="${colour}" d="M${first} 0h${second - 4}a4 4 0 0 1 4 4v${height - 8}a4 4 0 0 1-4 4h-${second - 4}z"/>`,
      `<text x="${first / 2}" y="15.5">${name}</text><text x="${first + second / 2}" y="15.5">${value}</text></g>`
    );
    left += first + second + 6;
  }
  const width = left - 6;
  const text = 'fill="#fff" font-family="Open Sans, sans-serif" font-size="12" font-weight="600" text-anchor="middle"';
  const size = `width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}"`;
  return {
    drawing: `<svg xmlns="http://www.w3.org/2000/svg" ${size}><g ${text}>${parts.join("")}</g></svg>`,
    width: width * scale,
    height: height * scale
  };
}
