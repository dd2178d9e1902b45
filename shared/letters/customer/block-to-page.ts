import { assertNever } from '../../kernel/never.ts';
import type { Block, Card, Row } from '../blocks.ts';
import { type Html, html } from '../../kernel/html.ts';

/** One block of a letter on paper. */
export function blockToPage(block: Block, language: 'zh-CN' | 'en'): Html {
  switch (block.block) {
    case 'heading':
      return html`<h1>${block.text}</h1>\n`;
    case 'paragraph':
      return html`<p class="kept">${block.text}</p>\n`;
    case 'lines':
      return html`<p class="kept lines">${block.lines.join('\n')}</p>\n`;
    case 'section':
      return html`<h2>${block.title}</h2>\n${block.rows.map(rowToPage)}`;
    case 'cards':
      return html`${block.cards.map((card) => cardToPage(card, language))}`;
    case 'smallPrint':
      return html`<p class="small">${block.text}</p>\n`;
    case 'link':
      return html`<p class="small">${block.text}: ${block.address}</p>\n`;
    default:
      return assertNever(block);
  }
}

function cardToPage({ title, facts }: Card, language: 'zh-CN' | 'en'): Html {
  const colon = language === 'zh-CN' ? '：' : ': ';
  const rows = facts.map(({ label, value }) => html`<dd>${label}${colon}${value}</dd>\n`);
  return html`<dl>\n<dt>${title}</dt>\n${rows}</dl>\n`;
}

function rowToPage({ title, marks, lines }: Row): Html {
  const told = lines.map((parts) => html`<dd>${parts.join(' · ')}</dd>\n`);
  return html`<dl>\n<dt>${[title, ...marks].join(' · ')}</dt>\n${told}</dl>\n`;
}
