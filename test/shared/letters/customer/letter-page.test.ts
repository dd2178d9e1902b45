import { describe, expect, it } from 'vitest';
import { letterWriter } from '../../../../shared/letters/customer/letter-writer.ts';
import { SHANGHAI } from '../../../support/branch-facts.ts';
import { letterToWrite } from '../../../support/letters-to-write.ts';

const FIELDS = { plateNumber: '沪A12345', dueOn: '2027-01-10' };

function page(language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const about = { template: 'maintenanceDue', purpose: 'reminder', channel: 'post', language } as const;
  return letterWriter.write(letterToWrite({ ...about, fields: FIELDS })).html;
}

describe('a letter on paper', () => {
  it('bears letterhead, address line by line, day, subject, letter and signature', () => {
    const text = page()
      .replace(/[^]*<body>/, '')
      .replaceAll(/<br>|<\/(p|h1|address)>/g, '\n')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('\u00a0', ' ')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(text).toEqual([
      '浦东店',
      '上海市浦东新区张杨路 500 号 · +86 21 5835 0100 · pudong@harmony.example',
      '欧阳龑',
      '上海市浦东新区世纪大道 100 号',
      '200120',
      '2026年11月30日',
      '浦东店：您的爱车即将到保养时间',
      '尊敬的欧阳先生：',
      '按保养周期计算，您的爱车（沪A12345）的下一次保养时间为2027年1月10日。',
      '为了行车安全，也为了减少您的等候时间，建议您提前预约。欢迎致电 +86 21 5835 0100，我们将为您安排方便的时间。',
      '若您近期已做过保养，请忽略本函。',
      '此致',
      '敬礼',
      '客户关系部',
      '浦东店',
      '如不希望再收到此类信函，请致电 +86 21 5835 0100，我们将不再寄送。',
    ]);
  });

  it.each([
    ['zh-CN', '@page{size:A4;'],
    ['en', '@page{size:letter;'],
  ] as const)('is laid out for the paper of the country (%s)', (language, size) => {
    expect(page(language)).toContain(size);
  });

  it('is printed with others, each on a page of its own and in its own language', () => {
    const together = letterWriter.together([page(), page('en')], SHANGHAI);
    expect(together.match(/<article class="sheet" lang="[^"]+">/g)).toEqual([
      '<article class="sheet" lang="zh-CN">',
      '<article class="sheet" lang="en">',
    ]);
    expect(together).toContain('.sheet+.sheet{break-before:page}');
    expect(together.match(/<html/g)).toHaveLength(1);
  });

  it('is marked while it is a draft', () => {
    expect(letterWriter.asDraft(page(), 'zh-CN')).toContain('<p class="draft">草稿，未经批准，请勿寄出</p>');
  });
});
