import { assertNever } from '../kernel/never.ts';
import type { Block, Card, Letter, Row } from './blocks.ts';

/** The letter as plain text, for readers and devices without HTML. */
export function letterToText(letter: Letter): string {
  return `${letter.blocks.map((block) => blockToText(block, letter.language)).join('\n\n')}\n`;
}

function blockToText(block: Block, language: Letter['language']): string {
  switch (block.block) {
    case 'heading':
      return oneLine(block.text);
    case 'paragraph':
      return block.text.split('\n').map(oneLine).join('\n');
    case 'lines':
      return block.lines.map(oneLine).join('\n');
    case 'cards':
      return block.cards.map((card) => cardToText(card, language)).join('\n\n');
    case 'link':
      return `${oneLine(block.text)}${language === 'zh-CN' ? '：' : ':'}\n${block.address}`;
    case 'section':
      return [`${oneLine(block.title)}\n${'-'.repeat(24)}`, ...block.rows.map(rowToText)].join('\n\n');
    case 'smallPrint':
      return `-- \n${oneLine(block.text)}`;
    default:
      return assertNever(block);
  }
}

function rowToText({ title, marks, lines, address }: Row): string {
  const first = [oneLine(title), ...marks.map((mark) => `[${oneLine(mark)}]`)].join(' ');
  const told = lines.map((parts) => `  ${parts.map(oneLine).join(' · ')}`);
  return [`* ${first}`, ...told, ...(address ? [`  ${address}`] : [])].join('\n');
}

function cardToText({ title, facts }: Card, language: Letter['language']): string {
  const colon = language === 'zh-CN' ? '：' : ': ';
  return [
    `* ${oneLine(title)}`,
    ...facts.map(({ label, value }) => `  ${label}${colon}${oneLine(value)}`),
  ].join('\n');
}

/** A line break inside a name must not look like a new line of ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
