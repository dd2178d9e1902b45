import type { StatementKind } from '../../../shared/domain/records/call-outcomes.ts';
import type { Language } from '../../../shared/domain/records/roles.ts';
import type { MatterPlan } from './draw-wishes.ts';

/** Three things customers say of each kind, in Chinese and in English. */
const SAID: Readonly<Record<StatementKind, readonly (readonly [string, string])[]>> = {
  complaint: [
    ['结账等了太久', 'Waited too long at the till'],
    ['刹车异响还在', 'The noise is back after the repair'],
    ['车内没有洗干净', 'The car was not clean inside'],
  ],
  request: [
    ['需要补开发票', 'Needs the invoice again'],
    ['想改约保养时间', 'Wants another day for the service'],
    ['需要代步车', 'Needs a courtesy car'],
  ],
  wish: [
    ['希望夜间也能取车', 'Would like to fetch the car at night'],
    ['希望有儿童区', 'Would like a corner for children'],
    ['希望事先报价', 'Would like a quote beforehand'],
  ],
};

/** What is said about a matter, from the first word to the answer, in the language of the customer. */
export function matterWords({ kind, theme }: MatterPlan, language: Language) {
  const words = (chinese = '', english = '') => (language === 'zh-CN' ? chinese : english);
  return {
    text: words(...(SAID[kind][theme] ?? [])),
    answerAtOnce: words('已当面说明并办理', 'Explained, and done on the spot'),
    tried: words('查看了记录，问过同事', 'Looked at the records and asked around'),
    asked: words('可否破例？', 'May we make an exception?'),
    solution: words('已办妥，今后改进流程', 'Done, and we do it better from now on'),
  };
}
