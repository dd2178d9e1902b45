/** Letter paper where it is usual, A4 everywhere else. */
export function paperOf(country: string): 'A4' | 'letter' {
  return ['US', 'CA', 'MX'].includes(country) ? 'letter' : 'A4';
}

/** A sheet of paper on the screen, nothing but the letter on paper. */
export const PAGE_STYLE_SHEET = (paper: string): string =>
  [
    `@page{size:${paper};margin:20mm 22mm}`,
    '*{box-sizing:border-box}',
    "body{margin:0;background:#e5e7eb;color:#111;font-family:'Noto Serif',Georgia,'Songti SC','SimSun','Noto Serif CJK SC',serif;font-size:11pt;line-height:1.6}",
    '.sheet{width:210mm;min-height:297mm;max-width:100%;margin:8mm auto;padding:20mm 22mm;background:#fff}',
    'header{border-bottom:0.5pt solid #111;margin:0 0 12mm;padding:0 0 3mm}',
    'header p{margin:0}',
    '.branch{font-size:15pt;font-weight:600}',
    '.under{font-size:9pt;color:#444}',
    'address{font-style:normal;min-height:24mm;margin:0 0 8mm}',
    '.day{text-align:right;margin:0 0 8mm}',
    'h1{font-size:12pt;font-weight:600;margin:0 0 6mm}',
    'p,address{overflow-wrap:anywhere}',
    'p{margin:0 0 4mm}',
    '.kept{white-space:pre-line}',
    '.lines{margin-top:12mm;break-inside:avoid}',
    'dl{margin:0 0 6mm;padding:4mm 5mm;border:0.5pt solid #777;break-inside:avoid}',
    'dt{font-weight:600}',
    'dd{margin:0}',
    '.small{font-size:8.5pt;color:#444;margin-top:10mm}',
    '.draft{max-width:210mm;margin:4mm auto 0;padding:2mm 4mm;background:#b42318;color:#fff;font-weight:600;text-align:center}',
    '@media screen and (max-width:600px){.sheet{padding:8mm 6mm}}',
    '@media print{body{background:none}.sheet{width:auto;min-height:0;margin:0;padding:0}.sheet+.sheet{break-before:page}}',
  ].join('\n');
