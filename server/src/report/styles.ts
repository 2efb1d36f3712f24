/** Colours of a terminal. */

export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "blue" | "cyan";

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 };

export type Paint = (text: string, ...styles: readonly Style[]) => string;

/** Paints a text, or leaves it as it is where the terminal shows no colours. */
export function painter(colour: boolean): Paint {
  return (text, ...styles) =>
    colour && styles.length > 0 ? `${styles.map(style => `\u001b[${codes[style]}m`).join("")}${text}\u001b[0m` : text;
}
