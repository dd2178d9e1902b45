import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../shared/kernel/html.ts';
import { renderMail } from '../../../shared/letters/render-mail.ts';
import { CHINESE_DIGEST, digestOf, ENGLISH_DIGEST } from '../../support/digest-mails.ts';

describe('a letter in HTML', () => {
  it.each([
    ['zh-CN', CHINESE_DIGEST],
    ['en', ENGLISH_DIGEST],
  ])('says that it is %s, fits a phone and follows a dark screen', (language, mail) => {
    const { html: document } = renderMail(mail);

    expect(document).toContain(`<html lang="${language}">`);
    expect(document).toContain('max-width:600px');
    expect(document).toContain('<meta name="color-scheme" content="light dark">');
    expect(document).toContain('@media (prefers-color-scheme:dark)');
    expect(document).not.toMatch(/undefined|\[object|\{\{|<img|http:|https:/);
  });

  it('tells the same as the plain text', () => {
    const { html: document, text } = renderMail(CHINESE_DIGEST);

    const told = text.split('\n').filter((line) => /^ {2}\S/.test(line));
    const shown = document.replace(/<style>.*<\/style>/, '').replace(/<[^>]+>/g, '');
    expect(told).toHaveLength(10);
    expect(told.filter((line) => !shown.includes(line.trim()))).toEqual([]);
  });

  it('shows names as they are written, never as markup', () => {
    const mail = digestOf({ customerName: `<script>alert("1")</script> & 'Söhne'`, plateNumber: '<b>' });

    const { html: document, text } = renderMail(mail);

    expect(document).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Söhne&#39; ·</span>',
    );
    expect(document).not.toContain('<script');
    expect(text).toContain(`  <script>alert("1")</script> & 'Söhne' · 138 1234 5678 · <b> · 朗逸\n`);
  });

  it('escapes whatever is put into a template, once', () => {
    const unescaped = (text: string) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    const awkward = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ';', 'a', '龑', '#39;') });
    fc.assert(
      fc.property(awkward, (text) => {
        const shown = html`${html`${text}`}`.html;
        expect(shown).not.toMatch(/[<>"']/);
        expect(unescaped(shown)).toBe(text);
      }),
    );
  });
});
