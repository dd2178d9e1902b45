import type { ContactRefusalReason } from '../../domain/records/consent.ts';
import { always, type ProblemTexts } from '../problems/problem-text.ts';

/** What the rules about contact and consent refuse. */
export const consentProblems = {
  'contact-not-allowed': {
    status: 409,
    title: { en: 'The customer may not be contacted', 'zh-CN': '现在不得联系该客户' },
    detail: {
      en: ({ because, nextAllowedAt }) => sentence(because, nextAllowedAt, 'en'),
      'zh-CN': ({ because, nextAllowedAt }) => sentence(because, nextAllowedAt, 'zh-CN'),
    },
  },
  'consent-channels-missing': {
    status: 422,
    title: { en: 'A yes must name its channels', 'zh-CN': '同意必须注明联系方式' },
    detail: always('State channels.', '请填写 channels。'),
  },
  'consent-proof-missing': {
    status: 422,
    title: {
      en: 'The customer’s own no needs a proof to be taken back',
      'zh-CN': '客户本人的拒绝须凭证明方可撤回',
    },
    detail: always(
      'Name the call, visit, answered letter or filed form in which the customer said so.',
      '请注明客户表示同意的通话、到访、回信或存档表单。',
    ),
  },
  'consent-proof-unknown': {
    status: 422,
    title: { en: 'The proof is not in this dossier', 'zh-CN': '档案中没有所注明的证明' },
    detail: {
      en: ({ type, id }) => `No ${type} ${id} that counts.`,
      'zh-CN': ({ type, id }) => `没有有效的 ${type} ${id}。`,
    },
  },
  'consent-proof-outdated': {
    status: 422,
    title: { en: 'The proof is older than the customer’s no', 'zh-CN': '该证明早于客户的拒绝' },
    detail: {
      en: ({ refusedOn }) => `The customer said no on ${refusedOn}. Name where they said yes since then.`,
      'zh-CN': ({ refusedOn }) => `客户于 ${refusedOn} 表示拒绝，请注明此后客户表示同意的凭证。`,
    },
  },
  'consent-is-the-customers': {
    status: 422,
    title: { en: 'Only the customer can say yes', 'zh-CN': '只有客户本人才能表示同意' },
    detail: always(
      'There is no stop of the branch’s own to take back. State how the customer agreed.',
      '没有门店自行作出的停止联系可以撤回。请注明客户以何种方式表示同意。',
    ),
  },
  'recall-stays-possible': {
    status: 422,
    title: {
      en: 'Recalls stay possible by post and text message',
      'zh-CN': '召回通知始终可通过信函和短信发送',
    },
    detail: always(
      'A customer must be able to learn of a danger. Stop them by phone or e-mail instead.',
      '必须能够告知客户安全隐患；可改为停止电话或邮件通知。',
    ),
  },
} satisfies ProblemTexts;

const REASONS: Readonly<Record<ContactRefusalReason, { readonly en: string; readonly 'zh-CN': string }>> = {
  erased: { en: 'This person was forgotten.', 'zh-CN': '该客户的个人信息已删除。' },
  deceased: { en: 'The customer has died.', 'zh-CN': '该客户已去世。' },
  suppressed: {
    en: 'This person was forgotten here before and wanted no contact; a new yes is needed.',
    'zh-CN': '该客户的个人信息曾按其意愿删除且不希望被联系，须重新取得同意。',
  },
  doNotCall: { en: 'The customer asked not to be called.', 'zh-CN': '客户要求不要致电。' },
  withdrawn: { en: 'The customer wants no contact of this kind.', 'zh-CN': '客户已拒绝此类联系。' },
  addressBlocked: {
    en: 'The address takes no mail: put it right first.',
    'zh-CN': '该地址无法送达，请先更正。',
  },
  numberUnusable: {
    en: 'No number reaches the customer: put one right first.',
    'zh-CN': '现有号码均无法联系到客户，请先更正。',
  },
  notGiven: {
    en: 'The customer has not agreed to contact of this kind.',
    'zh-CN': '客户尚未同意此类联系。',
  },
  outsideContactHours: { en: 'Not at this hour.', 'zh-CN': '现在不是可联系的时段。' },
};

const NEVER = {
  en: 'No hour within a year suits everybody: check the customer’s time zone and wished hours.',
  'zh-CN': '一年内没有各方都合适的时段，请核对客户所在时区和希望的联系时间。',
} as const;

function sentence(because: unknown, nextAllowedAt: unknown, language: 'en' | 'zh-CN'): string {
  const reason = REASONS[because as ContactRefusalReason][language];
  if (nextAllowedAt === null) return `${reason}${language === 'en' ? ' ' : ''}${NEVER[language]}`;
  if (typeof nextAllowedAt !== 'string') return reason;
  return language === 'en'
    ? `${reason} From ${nextAllowedAt} on.`
    : `${reason}可联系时间自 ${nextAllowedAt} 起。`;
}
