import type { Language } from '../../domain/records/roles.ts';
import type { ConsentChannel, ConsentPurpose } from '../../domain/records/consent.ts';

export interface UnsubscribeWords {
  readonly askTitle: string;
  readonly ask: (kind: string, channel: string, branchName: string) => string;
  readonly button: string;
  readonly doneTitle: string;
  readonly done: (kind: string, channel: string, branchName: string) => string;
  readonly forgotten: (branchName: string) => string;
  readonly stillSent: string;
  readonly unknownTitle: string;
  readonly unknown: (branchName: string | undefined, phoneNumber: string | undefined) => string;
  readonly laterTitle: string;
  readonly later: string;
  readonly kinds: Readonly<Record<ConsentPurpose, string>>;
  readonly channels: Readonly<Record<ConsentChannel, string>>;
}

export const UNSUBSCRIBE_WORDS: Readonly<Record<Language, UnsubscribeWords>> = {
  'zh-CN': {
    askTitle: '不再接收此类信息？',
    ask: (kind, channel, branchName) =>
      `确认后，${branchName}将不再通过${channel}向您发送${kind}。其他内容和联系方式不受影响。`,
    button: '确认退订',
    doneTitle: '已为您退订',
    done: (kind, channel, branchName) => `${branchName}将不再通过${channel}向您发送${kind}，立即生效。`,
    forgotten: (branchName) => `您的个人信息已从${branchName}删除，我们不会再向您发送任何信息。`,
    stillSent: '与您正在维修的车辆、您反映的问题以及安全召回有关的通知，仍会照常告知您。',
    unknownTitle: '此链接无效',
    unknown: (branchName = '门店', phoneNumber) =>
      `链接可能不完整。请使用邮件中的完整链接，或直接致电${branchName}${phoneNumber ? `（${phoneNumber}）` : ''}，我们会为您办理退订。`,
    laterTitle: '暂时无法办理',
    later: '您的退订可能尚未生效。请稍后再次打开邮件中的链接，或直接致电门店，我们会为您办理退订。',
    kinds: {
      serviceCare: '服务回访信息',
      reminder: '保养提醒',
      marketing: '活动和优惠信息',
      survey: '满意度调查',
      recall: '召回通知',
    },
    channels: { phone: '电话', sms: '短信', email: '电子邮件', post: '信函' },
  },
  en: {
    askTitle: 'Stop receiving these?',
    ask: (kind, channel, branchName) =>
      `Once you confirm, ${branchName} will no longer send you ${kind} by ${channel}. Nothing else changes.`,
    button: 'Yes, unsubscribe me',
    doneTitle: 'You are unsubscribed',
    done: (kind, channel, branchName) =>
      `${branchName} will no longer send you ${kind} by ${channel}. This takes effect at once.`,
    forgotten: (branchName) =>
      `${branchName} no longer holds your personal data and will not send you anything more.`,
    stillSent:
      'We will still tell you about a vehicle you have left with us, about anything you have raised with us, and about safety recalls.',
    unknownTitle: 'This link does not work',
    unknown: (branchName = 'the branch', phoneNumber) =>
      `It may be incomplete. Please use the whole link from the e-mail, or call ${branchName}${phoneNumber ? ` at ${phoneNumber}` : ''} and we will unsubscribe you.`,
    laterTitle: 'This does not work just now',
    later:
      'You may not be unsubscribed yet. Please open the link from the e-mail again in a while, or call the branch and we will unsubscribe you.',
    kinds: {
      serviceCare: 'messages after a service',
      reminder: 'maintenance reminders',
      marketing: 'news of events and offers',
      survey: 'surveys',
      recall: 'recall notices',
    },
    channels: { phone: 'telephone', sms: 'text message', email: 'e-mail', post: 'post' },
  },
};
