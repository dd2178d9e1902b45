import type { Letter } from './blocks.ts';

/** `Open tasks: 3` or `待办事项：3 项` */
export function labelled(label: string, value: string, language: Letter['language']): string {
  return `${label}${language === 'zh-CN' ? '：' : ': '}${value}`;
}
