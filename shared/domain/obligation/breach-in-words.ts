import type { Instant } from '../../kernel/instant.ts';
import type { Obligation } from '../records/obligation.ts';
import type { Language } from '../records/roles.ts';
import { breachOf } from './breach.ts';

/**
 * The breach of a duty in a sentence, next to how its window was computed. It names nobody.
 * @returns undefined where there is none.
 */
export function breachInWords(obligation: Obligation, now: Instant, language: Language): string | undefined {
  const breach = breachOf(obligation, now);
  if (!breach) return undefined;
  const late = lateInWords(breach.lateMinutes, language);
  const end = ENDS[obligation.status];
  return language === 'zh-CN'
    ? `截止时尚未完成，${end['zh-CN']}，逾期 ${late}。`
    : `Its time passed while it was undone; it ${end.en}, ${late} late.`;
}

const ENDS: Readonly<Record<Obligation['status'], Readonly<Record<Language, string>>>> = {
  open: { en: 'is still undone', 'zh-CN': '至今仍未完成' },
  met: { en: 'was done', 'zh-CN': '后已完成' },
  metLate: { en: 'was done', 'zh-CN': '后已完成' },
  waived: { en: 'was waived', 'zh-CN': '后经批准免除' },
  cancelled: { en: 'was called off', 'zh-CN': '后已取消' },
};

const DAY_MINUTES = 24 * 60;

/** `2 days 10 hours`, `2 天 10 小时`: the two largest units that say something. */
function lateInWords(minutes: number, language: Language): string {
  const parts = [
    [Math.floor(minutes / DAY_MINUTES), 'day', '天'],
    [Math.floor((minutes % DAY_MINUTES) / 60), 'hour', '小时'],
    [minutes % 60, 'minute', '分钟'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).slice(0, 2);
  const words = said.length > 0 ? said : parts.slice(-1);
  return words
    .map(([count, en, zh]) =>
      language === 'zh-CN' ? `${count} ${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`,
    )
    .join(' ');
}
