import type { LetterToWrite } from '../../shared/domain/records/letter-to-write.ts';
import type { Letter } from '../../shared/domain/records/letter.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { NEW_YORK, SHANGHAI } from './branch-facts.ts';
import { customer, letter } from './stored-records.ts';

const CHINESE_SENDER = {
  address: '上海市浦东新区张杨路 500 号',
  phoneNumber: '+86 21 5835 0100',
  email: 'pudong@harmony.example',
  signature: '客户关系部',
};
const ENGLISH_SENDER = {
  address: '36-01 Northern Boulevard, Long Island City, NY 11101',
  phoneNumber: '+1 718 555 0142',
  email: 'queens@harmony.example',
  signature: 'Dana Lee\nCustomer Relations',
};

/** A letter to a customer in Shanghai or New York, dated 30 November 2026. */
export function letterToWrite(
  changes: Partial<Omit<Letter, 'status'>> & Pick<Letter, 'template' | 'fields'>,
  more: Partial<LetterToWrite> = {},
): LetterToWrite {
  const chinese = changes.language !== 'en';
  return {
    letter: { ...letter, ...changes },
    customer: chinese
      ? { ...customer, surname: '欧阳', honorific: '先生', address: '上海市浦东新区世纪大道 100 号\n200120' }
      : { ...customer, fullName: "Siobhán O'Connor", address: '12 Steinway Street\nAstoria, NY 11103' },
    branch: chinese ? { ...SHANGHAI, sender: CHINESE_SENDER } : { ...NEW_YORK, sender: ENGLISH_SENDER },
    at: instant('2026-11-30T07:50:00Z'),
    ...more,
  };
}
