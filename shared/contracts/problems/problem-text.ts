import type { Language } from '../../domain/records/roles.ts';

/** The data of a refusal; sentences may use it, nothing else. */
export type ProblemData = Readonly<Record<string, unknown>>;

/** What people read about one problem code. */
export interface ProblemText {
  readonly status: number;
  /** The same for every occurrence. */
  readonly title: Readonly<Record<Language, string>>;
  /** What happened this time and what to do about it. */
  readonly detail: Readonly<Record<Language, (data: ProblemData) => string>>;
}

/** Texts by stable problem code. */
export type ProblemTexts = Readonly<Record<string, ProblemText>>;

/** A detail that needs no data. */
export function always(en: string, zhCN: string): ProblemText['detail'] {
  return { en: () => en, 'zh-CN': () => zhCN };
}
