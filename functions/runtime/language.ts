import type { Language } from '../../shared/domain/records/roles.ts';

/**
 * The language of messages by Accept-Language: Chinese when it is preferred to English, otherwise English.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  return quality(acceptLanguage, 'zh') > quality(acceptLanguage, 'en') ? 'zh-CN' : 'en';
}

function quality(acceptLanguage: string | undefined, language: string): number {
  const found = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    if (tag !== language && !tag.startsWith(`${language}-`)) return 0;
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    return given === undefined ? 1 : Number(given.slice(2)) || 0;
  });
  return Math.max(0, ...found);
}
