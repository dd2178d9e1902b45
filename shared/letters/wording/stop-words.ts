import type { ConsentChannel, ConsentPurpose } from '../../domain/records/consent.ts';
import type { Letter } from '../blocks.ts';

/** What a digest says about customers who want no more contact, in one language. */
export interface StopWords {
  readonly title: (count: number) => string;
  readonly heading: (count: number) => string;
  readonly subject: (count: number, branches: string) => string;
  /** Ends a subject that is about something else. */
  readonly subjectBesides: (count: number) => string;
  readonly labels: Readonly<Record<'purposes' | 'channels' | 'cancelled' | 'saidAt', string>>;
  readonly cancelled: (followUps: number, letters: number) => string;
  readonly purposes: Readonly<Record<ConsentPurpose, string>>;
  readonly channels: Readonly<Record<ConsentChannel, string>>;
  readonly separator: string;
}

export const STOP_WORDS: Readonly<Record<Letter['language'], StopWords>> = {
  en: {
    title: (count) => `Customers who opted out (${count})`,
    heading: (count) => (count === 1 ? '1 customer opted out' : `${count} customers opted out`),
    subject: (count, branches) =>
      `${count} ${count === 1 ? 'customer' : 'customers'} opted out (${branches})`,
    subjectBesides: (count) => `, ${count} ${count === 1 ? 'customer' : 'customers'} opted out`,
    labels: {
      purposes: 'Opted out of',
      channels: 'By',
      cancelled: 'Cancelled with it',
      saidAt: 'Since',
    },
    cancelled: (followUps, letters) =>
      `${followUps} ${followUps === 1 ? 'follow-up' : 'follow-ups'}, ${letters} ${letters === 1 ? 'letter' : 'letters'}`,
    purposes: {
      serviceCare: 'follow-up after a service',
      reminder: 'maintenance reminders',
      marketing: 'events and offers',
      survey: 'surveys',
      recall: 'recall notices',
    },
    channels: { phone: 'telephone', sms: 'text message', email: 'e-mail', post: 'post' },
    separator: ', ',
  },
  'zh-CN': {
    title: (count) => `客户要求停止联系（${count}）`,
    heading: (count) => `${count} 位客户要求停止联系`,
    subject: (count, branches) => `${count} 位客户要求停止某类联系（${branches}）`,
    subjectBesides: (count) => `，另有 ${count} 位客户要求停止联系`,
    labels: {
      purposes: '不再接受',
      channels: '方式',
      cancelled: '同时取消',
      saidAt: '自',
    },
    cancelled: (followUps, letters) => `跟踪服务 ${followUps} 项，信函 ${letters} 封`,
    purposes: {
      serviceCare: '售后跟踪服务',
      reminder: '保养提醒',
      marketing: '活动和优惠',
      survey: '满意度调查',
      recall: '召回通知',
    },
    channels: { phone: '电话', sms: '短信', email: '电子邮件', post: '信函' },
    separator: '、',
  },
};
