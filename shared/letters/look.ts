import type { Tone } from './blocks.ts';

/** Fonts every system has, Chinese ones included. */
const FONT_STACK =
  "-apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const LIGHT_TONES: Readonly<Record<Tone, string>> = { urgent: '#b42318', soon: '#8a5a00', calm: '#0550ae' };
const DARK_TONES: Readonly<Record<Tone, string>> = { urgent: '#ff8b7e', soon: '#e3b341', calm: '#79c0ff' };

/** Styles for the attributes of elements: mail programs that drop style sheets still show a proper letter. */
export const STYLES = {
  body: `margin:0;padding:0;background:#f3f4f6;color:#1f2328;font-family:${FONT_STACK};font-size:16px;line-height:1.5;`,
  page: 'width:100%;background:#f3f4f6;',
  column: 'width:100%;max-width:600px;margin:0 auto;',
  inside: 'padding:24px 16px;text-align:left;',
  heading: 'margin:0 0 8px;font-size:22px;line-height:1.3;font-weight:600;color:#1f2328;',
  paragraph: 'margin:0 0 16px;color:#1f2328;overflow-wrap:anywhere;',
  lines: 'margin:0 0 16px;color:#1f2328;overflow-wrap:anywhere;',
  link: 'margin:8px 0 0;font-size:13px;color:#59636e;',
  anchor: 'color:#59636e;text-decoration:underline;',
  smallPrint: 'margin:24px 0 0;font-size:13px;color:#59636e;',
  card: 'width:100%;margin:0 0 12px;background:#ffffff;border:1px solid #d1d9e0;border-radius:8px;border-collapse:separate;',
  cardInside: 'padding:12px 16px;text-align:left;',
  cardTitle: 'margin:0 0 4px;font-size:17px;font-weight:600;color:#1f2328;overflow-wrap:anywhere;',
  fact: 'margin:0;color:#1f2328;overflow-wrap:anywhere;',
  label: 'color:#59636e;',
  rows: 'width:100%;margin:0 0 8px;background:#ffffff;border:1px solid #d1d9e0;border-radius:8px;border-collapse:separate;border-spacing:0;',
  row: 'padding:8px 12px;text-align:left;border-top:1px solid #eaeef2;font-size:14px;line-height:1.4;overflow-wrap:anywhere;',
  rowTitle: 'margin:0;font-size:15px;font-weight:600;color:#1f2328;overflow-wrap:anywhere;',
  rowLine: 'margin:0;color:#1f2328;overflow-wrap:anywhere;',
  part: 'display:inline-block;max-width:100%;',
  rowLink: 'color:#0550ae;text-decoration:underline;',
} as const;

/** Inline style of the title of a section, in the light colours. */
export function sectionStyle(tone: Tone): string {
  return `margin:24px 0 12px;padding:0 0 0 10px;border-left:4px solid ${LIGHT_TONES[tone]};font-size:17px;font-weight:600;color:${LIGHT_TONES[tone]};`;
}

/** Inline style of the word that marks a card, in the light colours. */
export function markStyle(tone: Tone): string {
  return `font-size:13px;font-weight:600;color:${LIGHT_TONES[tone]};border:1px solid ${LIGHT_TONES[tone]};border-radius:4px;padding:0 6px;white-space:nowrap;`;
}

/** The same letter on a dark screen and on paper; needs classes because attributes know no media query. */
export const STYLE_SHEET = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (prefers-color-scheme:dark){',
  '.page{background:#0d1117!important}',
  '.text{color:#e6edf3!important}',
  '.muted{color:#9198a1!important}',
  '.card,.rows{background:#161b22!important;border-color:#30363d!important}',
  '.row{border-color:#30363d!important}',
  '.link{color:#79c0ff!important}',
  ...(Object.keys(DARK_TONES) as Tone[]).map(
    (tone) => `.${tone}{color:${DARK_TONES[tone]}!important;border-color:${DARK_TONES[tone]}!important}`,
  ),
  '}',
  '@media print{',
  '.page{background:#ffffff!important}',
  '.text,.muted,.link{color:#000000!important}',
  '.card,.rows{background:#ffffff!important;border-color:#000000!important}',
  'h2,.row,.card{break-inside:avoid}h2{break-after:avoid}',
  ...(Object.keys(DARK_TONES) as Tone[]).map(
    (tone) => `.${tone}{color:#000000!important;border-color:#000000!important}`,
  ),
  '}',
].join('');
