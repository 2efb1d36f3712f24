/** The style of all pictures. */

/** The height of a row of a list with drawings beside it, in pixels. */
export const rowHeight = 26;

/**
 * How pictures look: in the preview with the colours of its theme, elsewhere light or dark as the reader's system is. Shapes and
 * words say everything; colours only say it again.
 */
export const pictureStyle = `
.gonogo-picture {
  --gonogo-ink: var(--vscode-foreground, #1f2328);
  --gonogo-faint: var(--vscode-descriptionForeground, #59636e);
  --gonogo-line: var(--vscode-panel-border, #d1d9e0);
  --gonogo-paper: var(--vscode-editor-background, #ffffff);
  --gonogo-red: var(--vscode-charts-red, #cf222e);
  --gonogo-orange: var(--vscode-charts-orange, #bc4c00);
  --gonogo-green: var(--vscode-charts-green, #1a7f37);
  --gonogo-blue: var(--vscode-charts-blue, #0969da);
}
@media (prefers-color-scheme: dark) {
  .gonogo-picture {
    --gonogo-ink: var(--vscode-foreground, #e6edf3);
    --gonogo-faint: var(--vscode-descriptionForeground, #9198a1);
    --gonogo-line: var(--vscode-panel-border, #3d444d);
    --gonogo-paper: var(--vscode-editor-background, #0d1117);
    --gonogo-red: var(--vscode-charts-red, #ff7b72);
    --gonogo-orange: var(--vscode-charts-orange, #f0883e);
    --gonogo-green: var(--vscode-charts-green, #3fb950);
    --gonogo-blue: var(--vscode-charts-blue, #4493f8);
  }
}
.gonogo-sides { display: flex; }
.gonogo-sides svg { flex: none; }
.gonogo-sides ol { flex: 1; min-width: 0; margin: 0; padding: 0; list-style: none; }
.gonogo-sides li { display: flex; gap: 10px; align-items: center; box-sizing: border-box; height: ${rowHeight}px; margin: 0; border-bottom: 1px solid var(--gonogo-line); white-space: nowrap; padding-right: 4px; }
.gonogo-sides li span, .gonogo-sides li strong { max-width: 40%; overflow: hidden; text-overflow: ellipsis; }
.gonogo-sides li .gonogo-title { flex: 1; max-width: none; }
.gonogo-faint { color: var(--gonogo-faint); }
.gonogo-drawing { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; background: var(--gonogo-paper); }
.gonogo-drawing text { fill: var(--gonogo-ink); }
.gonogo-drawing .faint { fill: var(--gonogo-faint); }
.gonogo-drawing .strong { font-weight: 600; }
.gonogo-drawing .axis, .gonogo-drawing .bracket { stroke: var(--gonogo-ink); stroke-width: 1; fill: none; }
.gonogo-drawing .guide { stroke: var(--gonogo-line); stroke-width: 1; }
.gonogo-drawing .gap { stroke: var(--gonogo-faint); stroke-width: 1.5; stroke-dasharray: 2 3; fill: none; }
.gonogo-drawing .impact { fill: var(--gonogo-red); fill-opacity: 0.14; }
.gonogo-drawing .lasting { fill: var(--gonogo-ink); }
.gonogo-drawing .event { fill: var(--gonogo-paper); stroke: var(--gonogo-ink); stroke-width: 1.5; }
.gonogo-drawing .moment { fill: var(--gonogo-blue); stroke: var(--gonogo-blue); stroke-width: 1.5; }
.gonogo-drawing .started { fill: var(--gonogo-red); stroke: var(--gonogo-red); }
.gonogo-drawing .mitigated, .gonogo-drawing .resolved { fill: var(--gonogo-green); stroke: var(--gonogo-green); }
.gonogo-drawing .spine { stroke: var(--gonogo-faint); stroke-width: 1.5; fill: none; }
.gonogo-drawing .arc { stroke: var(--gonogo-blue); stroke-width: 1.5; fill: none; }
.gonogo-drawing .endless { stroke: var(--gonogo-red); stroke-dasharray: 4 3; }
.gonogo-drawing .arrow { fill: var(--gonogo-ink); }
.gonogo-drawing .fault { stroke: var(--gonogo-red); stroke-width: 1.5; }
.gonogo-drawing .unsure { fill: var(--gonogo-paper); stroke-dasharray: 2 1.5; }
`;
