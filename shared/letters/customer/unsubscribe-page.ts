import type { Language } from '../../domain/records/roles.ts';
import type { ConsentPair } from '../../domain/records/consent.ts';
import { html, type Html } from '../../kernel/html.ts';
import { UNSUBSCRIBE_STYLE } from './unsubscribe-look.ts';
import { UNSUBSCRIBE_WORDS, type UnsubscribeWords } from './unsubscribe-words.ts';

interface Question extends ConsentPair {
  readonly language: Language;
  readonly branchName: string;
}

/** Whom to call about a link that does not work. */
interface BranchToCall {
  readonly branchName: string;
  readonly phoneNumber?: string;
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

  unknown(whom?: BranchToCall): string {
    return inBothLanguages(({ unknownTitle, unknown }) => ({
      title: unknownTitle,
      text: unknown(whom?.branchName, whom?.phoneNumber),
    }));
  },

  later(): string {
    return inBothLanguages(({ laterTitle, later }) => ({ title: laterTitle, text: later }));
  },
};

/** For readers whose language is not known. */
function inBothLanguages(say: (words: UnsubscribeWords) => { title: string; text: string }): string {
  const said = (['zh-CN', 'en'] as const).map((language) => ({
    language,
    ...say(UNSUBSCRIBE_WORDS[language]),
  }));
  return page(
    'zh-CN',
    said.map(({ title }) => title).join(' · '),
    said.map(
      ({ language, title, text }) =>
        html`<section lang="${language}"><h1>${title}</h1><p>${text}</p></section>`,
    ),
  );
}

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
