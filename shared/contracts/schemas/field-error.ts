/**
 * Why a value was refused by a rule of ours, for `.refine(…, fieldError(…))`. The code is stable and the
 * sentences are for people. Neither repeats the value.
 */
export function fieldError(
  code: string,
  en: string,
  zhCN: string,
): { readonly params: FieldErrorParameters } {
  return { params: { code, en, 'zh-CN': zhCN } };
}

export interface FieldErrorParameters extends Record<string, unknown> {
  readonly code: string;
  readonly en: string;
  readonly 'zh-CN': string;
}
