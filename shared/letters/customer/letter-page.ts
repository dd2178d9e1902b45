import { brokenLines, html } from '../../kernel/html.ts';
import { blockToPage } from './block-to-page.ts';
import type { CustomerLetter } from './customer-letter.ts';
import type { LetterToWrite } from '../../domain/records/letter-to-write.ts';
import { PAGE_STYLE_SHEET, paperOf } from './page-look.ts';

/** A letter as a page to print: letterhead, address, day, letter, signature. */
export function letterToPage(written: CustomerLetter, { customer, branch }: LetterToWrite): string {
  const { language, subject, blocks, day } = written;
  const [heading, ...rest] = blocks;
  const { sender } = branch;
  const under = [sender?.address, sender?.phoneNumber, sender?.email].filter((part) => part !== undefined);
  const sheet = html`<article class="sheet" lang="${language}">
<header><p class="branch">${branch.name}</p><p class="under">${under.join(' · ')}</p></header>
<address>${customer.fullName}<br>${brokenLines(customer.address ?? '')}</address>
<p class="day">${day}</p>
${heading ? blockToPage(heading, language) : undefined}
${rest.map((block) => blockToPage(block, language))}</article>
`;
  return pageOf([sheet.html], { language, title: subject, paper: paperOf(branch.country) });
}

/** Several letters as one document, each on a page of its own. */
export function pagesOf(
  pages: readonly string[],
  about: { readonly language: CustomerLetter['language']; readonly title: string; readonly country: string },
): string {
  const { language, title, country } = about;
  return pageOf(pages.flatMap(sheetsIn), { language, title, paper: paperOf(country) });
}

/** The same page, marked so that nobody sends it. */
export function markedAsDraft(page: string, mark: string): string {
  const banner = html`<p class="draft">${mark}</p>\n`;
  return page.replace('<article class="sheet"', () => `${banner.html}<article class="sheet"`);
}

function sheetsIn(page: string): readonly string[] {
  return page.match(/<article class="sheet"[^]*?<\/article>\n/g) ?? [];
}

function pageOf(
  sheets: readonly string[],
  { language, title, paper }: { readonly language: string; readonly title: string; readonly paper: string },
): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: PAGE_STYLE_SHEET(paper) }}</style>
</head>
<body>
${{ html: sheets.join('') }}</body>
</html>
`.html;
}
