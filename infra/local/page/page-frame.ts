import { type Html, html } from '../../../shared/kernel/html.ts';

/** A whole page of the local run in the colours of the reader's system, with nothing from elsewhere. */
export function pageFrame(title: string, content: Html): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
${STYLE}
</head>
<body>
${content}
</body>
</html>
`;
  return page.html;
}

const STYLE = html`<style>
:root { color-scheme: light dark; --line: light-dark(#d8dbdf, #383c42); --soft: light-dark(#59636e, #a4abb3); --accent: light-dark(#0b57d0, #a8c7fa); --late: light-dark(#b3261e, #f2b8b5); --paper: light-dark(#fff, #16181c); }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--paper); color: light-dark(#1f2328, #e6e8eb); }
h1 { font-size: 1.2rem; margin: 0; } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); } p { margin: .5rem 0; }
.quiet { color: var(--soft); font-size: .9rem; } .late { color: var(--late); font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 1rem 0; }
button, input { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .5rem; min-height: 2.75rem; padding: 0 1rem; }
label { display: grid; font-size: .9rem; color: var(--soft); }
button { cursor: pointer; } button:hover { border-color: var(--accent); } button:disabled { opacity: .5; cursor: wait; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } th { text-align: start; font-weight: 600; font-size: .9rem; color: var(--soft); }
td, th { border-top: 1px solid var(--line); padding: .4rem .75rem .4rem 0; vertical-align: top; overflow-wrap: break-word; }
th, td.when, time { font-variant-numeric: tabular-nums; white-space: nowrap; }
iframe { width: 100%; height: 75vh; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
summary { cursor: pointer; margin: 2rem 0 .5rem; font-weight: 600; }
</style>`;
