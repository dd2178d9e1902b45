import { describe, expect, test } from 'vitest';
import { CONSENT_CHANNELS, CONSENT_PURPOSES } from '../../../shared/domain/records/consent.ts';
import { unsubscribePages } from '../../../shared/letters/customer/unsubscribe-page.ts';
import { UNSUBSCRIBE_WORDS } from '../../../shared/letters/customer/unsubscribe-words.ts';

const question = (language: 'en' | 'zh-CN') =>
  ({ language, branchName: 'Tom & Sons <Queens>', purpose: 'reminder', channel: 'email' }) as const;

describe.each(['en', 'zh-CN'] as const)('the page behind the link (%s)', (language) => {
  const words = UNSUBSCRIBE_WORDS[language];

  test('names what is stopped, and sends to its own address what mail programs send', () => {
    const page = unsubscribePages.ask(question(language));
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(words.kinds.reminder);
    expect(page).toContain(
      `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button type="submit">${words.button}</button></form>`,
    );
  });

  test('has nothing left to click once it is done', () => {
    const page = unsubscribePages.done(question(language));
    expect(page).toContain(words.doneTitle);
    expect(page).not.toContain('<form');
  });

  test('tells a forgotten person that it is done, and promises no further word', () => {
    const page = unsubscribePages.forgotten(question(language));
    expect(page).toContain(words.doneTitle);
    expect(page).not.toContain(words.stillSent);
    expect(page).not.toContain('<form');
  });

  test('runs and loads nothing, fits a phone and a dark screen, and escapes names', () => {
    for (const page of [
      unsubscribePages.ask(question(language)),
      unsubscribePages.done(question(language)),
      unsubscribePages.forgotten(question(language)),
    ]) {
      expect(page).not.toMatch(/<script|https?:|src=|@import/);
      expect(page).toContain('width=device-width');
      expect(page).toContain('prefers-color-scheme: dark');
      expect(page).toContain('Tom &amp; Sons &lt;Queens&gt;');
    }
  });

  test('names the branch and its telephone on a link that does not work, where they are known', () => {
    expect(unsubscribePages.unknown({ branchName: 'Tom & Sons', phoneNumber: '021-5835 0100' })).toMatch(
      /Tom &amp; Sons.*021-5835 0100/,
    );
    expect(unsubscribePages.unknown({ branchName: 'Tom & Sons' })).toContain('Tom &amp; Sons');
    expect(unsubscribePages.unknown()).toContain(words.unknownTitle);
    expect(unsubscribePages.later()).toContain(words.laterTitle);
  });

  test('has its own words for every purpose and channel', () => {
    expect(new Set(CONSENT_PURPOSES.map((purpose) => words.kinds[purpose])).size).toBe(
      CONSENT_PURPOSES.length,
    );
    expect(new Set(CONSENT_CHANNELS.map((channel) => words.channels[channel])).size).toBe(
      CONSENT_CHANNELS.length,
    );
  });
});
