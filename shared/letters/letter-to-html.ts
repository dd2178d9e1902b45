import { assertNever } from '../kernel/never.ts';
import type { Block, Card, Letter, Row, Tone } from './blocks.ts';
import { brokenLines, type Html, html } from '../kernel/html.ts';
import { markStyle, sectionStyle, STYLES, STYLE_SHEET } from './look.ts';

/**
 * The letter as an HTML document: one column of at most 600 pixels, light and dark, no images. The only links
 * are those of the blocks.
 */
export function letterToHtml(letter: Letter): string {
  const blocks = letter.blocks.map((block) => blockToHtml(block, letter.language));
  const document = html`<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${letter.subject}</title>
<style>${{ html: STYLE_SHEET }}</style>
</head>
<body class="page text" style="${STYLES.body}">
<table role="presentation" cellpadding="0" cellspacing="0" class="page" style="${STYLES.page}">
<tr><td align="center">
<table role="presentation" cellpadding="0" cellspacing="0" style="${STYLES.column}">
<tr><td style="${STYLES.inside}">
${blocks}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return document.html;
}

function blockToHtml(block: Block, language: Letter['language']): Html {
  switch (block.block) {
    case 'heading':
      return html`<h1 class="text" style="${STYLES.heading}">${block.text}</h1>\n`;
    case 'paragraph':
      return html`<p class="text" style="${STYLES.paragraph}">${brokenLines(block.text)}</p>\n`;
    case 'section':
      return html`<h2 class="${block.tone}" style="${sectionStyle(block.tone)}">${block.title}</h2>
<table role="presentation" cellpadding="0" cellspacing="0" class="rows" style="${STYLES.rows}">
${block.rows.map((row) => rowToHtml(row, block.tone))}</table>
`;
    case 'cards':
      return html`${block.cards.map((card) => cardToHtml(card, language))}`;
    case 'lines':
      return html`<p class="text" style="${STYLES.lines}">${brokenLines(block.lines.join('\n'))}</p>\n`;
    case 'link':
      return html`<p class="muted" style="${STYLES.link}"><a class="muted" style="${STYLES.anchor}" href="${block.address}">${block.text}</a></p>\n`;
    case 'smallPrint':
      return html`<p class="muted" style="${STYLES.smallPrint}">${block.text}</p>\n`;
    default:
      return assertNever(block);
  }
}

/** The title leads to the thing itself, so that no row needs a line for a link. */
function rowToHtml({ title, marks, lines, address }: Row, tone: Tone): Html {
  const marked = marks.map((mark) => html` <span class="${tone}" style="${markStyle(tone)}">${mark}</span>`);
  const named = address
    ? html`<a class="link" style="${STYLES.rowLink}" href="${address}">${title}</a>`
    : html`${title}`;
  return html`<tr><td class="row" style="${STYLES.row}">
<p class="text" style="${STYLES.rowTitle}">${named}${marked}</p>
${lines.map((parts) => html`<p class="text" style="${STYLES.rowLine}">${parts.map(partToHtml)}</p>\n`)}</td></tr>
`;
}

/** A part stays whole where the line breaks, with the dot that separates it from the next. */
function partToHtml(part: string, index: number, { length }: readonly string[]): Html {
  return html`<span style="${STYLES.part}">${part}${index < length - 1 ? ' ·' : undefined}</span> `;
}

function cardToHtml({ title, facts }: Card, language: Letter['language']): Html {
  const colon = language === 'zh-CN' ? '：' : ': ';
  return html`<table role="presentation" cellpadding="0" cellspacing="0" class="card" style="${STYLES.card}">
<tr><td style="${STYLES.cardInside}">
<p class="text" style="${STYLES.cardTitle}">${title}</p>
${facts.map(
  ({ label, value }) =>
    html`<p class="text" style="${STYLES.fact}"><span class="muted" style="${STYLES.label}">${label}${colon}</span>${value}</p>\n`,
)}</td></tr>
</table>
`;
}
