const light = `
.paper { fill: #ffffff; stroke: #d1d9e0; }
text { fill: #1f2328; font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; }
.heading { font-weight: 600; font-size: 13px; }
.muted { fill: #59636e; font-size: 11px; }
.grid { stroke: #d1d9e0; }
.mark { stroke: #59636e; stroke-dasharray: 4 3; }
.bar { fill: #afb8c1; }
.ours { fill: #0969da; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.series0 { --colour: #0969da; } .series1 { --colour: #bc4c00; } .series2 { --colour: #1a7f37; } .series3 { --colour: #8250df; }
.line { stroke: var(--colour); } .dot, text.label { fill: var(--colour); }
`;

const dark = `
.paper { fill: #0d1117; stroke: #3d444d; }
text { fill: #f0f6fc; }
.muted { fill: #9198a1; }
.grid { stroke: #3d444d; }
.mark { stroke: #9198a1; }
.bar { fill: #656c76; }
.ours { fill: #4493f8; }
.series0 { --colour: #4493f8; } .series1 { --colour: #f0883e; } .series2 { --colour: #3fb950; } .series3 { --colour: #ab7df8; }
.dot, text.label { fill: var(--colour); }
`;

/** Colours and type of the plot, of which the reader's scheme chooses. */
export const STYLE = `${light}@media (prefers-color-scheme: dark) {${dark}}\n`;
