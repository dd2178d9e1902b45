import type { Language } from '../../domain/records/roles.ts';
import type { ConsentPair } from '../../domain/records/consent.ts';
import { html, type Html } from '../../kernel/html.ts';
import { UNSUBSCRIBE_STYLE } from './unsubscribe-look.ts';
import { UNSUBSCRIBE_WORDS } from './unsubscribe-words.ts';

interface Question extends ConsentPair {
  readonly language: Language;
  readonly branchName: string;
}

/**
 * The pages behind the link in a letter, in the reader's language. No scripts, nothing loaded from elsewhere.
 * The button sends to the page's own address what mail programs send for a one-click stop (RFC 8058).
 */
export const unsubscribePages = {
  ask({ language, branchName, purpose, channel }: Question): string {
    const words = UNSUBSCRIBE_WORDS[language];
    return page(language, words.askTitle, [
      html`<p class="sender">${branchName}</p>`,
      html`<h1>${words.askTitle}</h1>`,
      html`<p>${words.ask(words.kinds[purpose], words.channels[channel], branchName)}</p>`,
      html`<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button type="submit">${words.button}</button></form>`,
      html`<p class="note">${words.stillSent}</p>`,
    ]);
  },

  done({ language, branchName, purpose, channel }: Question): string {
    const words = UNSUBSCRIBE_WORDS[language];
    return page(language, words.doneTitle, [
      html`<p class="sender">${branchName}</p>`,
      html`<h1><span class="tick" aria-hidden="true">✓</span> ${words.doneTitle}</h1>`,
      html`<p>${words.done(words.kinds[purpose], words.channels[channel], branchName)}</p>`,
      html`<p class="note">${words.stillSent}</p>`,
    ]);
  },

  forgotten({ language, branchName }: Pick<Question, 'language' | 'branchName'>): string {
    const words = UNSUBSCRIBE_WORDS[language];
    return page(language, words.doneTitle, [
      html`<p class="sender">${branchName}</p>`,
      html`<h1><span class="tick" aria-hidden="true">✓</span> ${words.doneTitle}</h1>`,
      html`<p>${words.forgotten(branchName)}</p>`,
    ]);
  },

  unknown(): string {
    const languages = ['zh-CN', 'en'] as const;
    const title = languages.map((language) => UNSUBSCRIBE_WORDS[language].unknownTitle).join(' · ');
    return page(
      'zh-CN',
      title,
      languages.map((language) => {
        const { unknownTitle, unknown } = UNSUBSCRIBE_WORDS[language];
        return html`<section lang="${language}"><h1>${unknownTitle}</h1><p>${unknown}</p></section>`;
      }),
    );
  },
};

function page(language: Language, title: string, content: readonly Html[]): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: UNSUBSCRIBE_STYLE }}</style>
</head>
<body><main>${content}</main></body>
</html>`.html;
}
