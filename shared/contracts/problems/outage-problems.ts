import { always, type ProblemTexts } from './problem-text.ts';

/** Nothing is wrong with the request. Repeating it later with the same idempotency key is safe. */
export const outageProblems = {
  busy: {
    status: 503,
    title: { en: 'Others are changing the same records', 'zh-CN': '同一记录正被频繁修改' },
    detail: always(
      'Nothing was written. Repeat the request with the same idempotency key.',
      '未写入任何内容，请使用相同的幂等键重试。',
    ),
  },
  'temporarily-unavailable': {
    status: 503,
    title: { en: 'The service is temporarily unavailable', 'zh-CN': '服务暂时不可用' },
    detail: always(
      'Repeat the request with the same idempotency key after the time in Retry-After.',
      '请在 Retry-After 指定的时间后使用相同的幂等键重试。',
    ),
  },
  'timed-out': {
    status: 503,
    title: { en: 'The request took too long', 'zh-CN': '请求处理超时' },
    detail: always(
      'It may or may not have been carried out. Repeat it with the same idempotency key to find out.',
      '请求可能已经执行，请使用相同的幂等键重试以确认结果。',
    ),
  },
  'internal-error': {
    status: 500,
    title: { en: 'Something is wrong on our side', 'zh-CN': '服务内部错误' },
    detail: always('Quote the requestId when you report it.', '报告问题时请提供 requestId。'),
  },
} satisfies ProblemTexts;
