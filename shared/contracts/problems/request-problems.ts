import { always, type ProblemTexts } from './problem-text.ts';

/** Refusals of a request before any rule of the business looks at it. */
export const requestProblems = {
  'malformed-json': {
    status: 400,
    title: { en: 'The body is not JSON', 'zh-CN': '请求正文不是有效的 JSON' },
    detail: always(
      'Send one JSON object in UTF-8; the property __proto__ is never accepted.',
      '请发送 UTF-8 编码的 JSON 对象；不接受 __proto__ 属性。',
    ),
  },
  'broken-encoding': {
    status: 400,
    title: { en: 'The body is not UTF-8', 'zh-CN': '请求正文不是 UTF-8 编码' },
    detail: always(
      'Some of its bytes are no UTF-8, so part of the text would be lost. Save or send it as UTF-8. Nothing was stored.',
      '正文中有字节不是 UTF-8，部分文字会丢失。请以 UTF-8 编码发送。未保存任何内容。',
    ),
  },
  'charset-unsupported': {
    status: 415,
    title: { en: 'The charset is not supported', 'zh-CN': '不支持的字符集' },
    detail: always(
      'Send the body as UTF-8, with Content-Type: application/json; charset=utf-8 or no charset at all.',
      '请以 UTF-8 发送正文，使用 Content-Type: application/json; charset=utf-8，或不注明字符集。',
    ),
  },
  'body-missing': {
    status: 400,
    title: { en: 'The body is missing', 'zh-CN': '缺少请求正文' },
    detail: always('This operation needs a JSON body.', '此操作需要 JSON 正文。'),
  },
  'body-unexpected': {
    status: 400,
    title: { en: 'A body was sent that would be ignored', 'zh-CN': '此操作不接受请求正文' },
    detail: always('This operation takes no body: send the request without one.', '请去掉请求正文后重试。'),
  },
  'body-too-large': {
    status: 413,
    title: { en: 'The body is too large', 'zh-CN': '请求正文过大' },
    detail: {
      en: (data) => `At most ${data['maximumBytes']} bytes are accepted.`,
      'zh-CN': (data) => `正文最多 ${data['maximumBytes']} 字节。`,
    },
  },
  'content-type-unsupported': {
    status: 415,
    title: { en: 'The content type is not supported', 'zh-CN': '不支持的内容类型' },
    detail: always(
      'Send Content-Type: application/json, or a form where the operation takes one.',
      '请使用 Content-Type: application/json；仅在操作要求时使用表单。',
    ),
  },
  'validation-failed': {
    status: 422,
    title: { en: 'Some values are not acceptable', 'zh-CN': '部分内容不符合要求' },
    detail: always(
      'See `errors`: each entry names the place and the reason.',
      '详见 errors：每一项都注明位置和原因。',
    ),
  },
  'idempotency-key-missing': {
    status: 400,
    title: { en: 'The Idempotency-Key header is missing', 'zh-CN': '缺少 Idempotency-Key 请求头' },
    detail: always(
      'Send a fresh random key with every new request and the same key when repeating it.',
      '每个新请求请使用新的随机键，重试时使用相同的键。',
    ),
  },
  'idempotency-key-invalid': {
    status: 400,
    title: { en: 'The Idempotency-Key header is not valid', 'zh-CN': 'Idempotency-Key 请求头无效' },
    detail: always('Use 1 to 255 visible ASCII characters.', '请使用 1 至 255 个可见 ASCII 字符。'),
  },
  'idempotency-key-reused': {
    status: 422,
    title: { en: 'The idempotency key belongs to another request', 'zh-CN': '该幂等键已用于另一个请求' },
    detail: always(
      'This key was used with different content in the last seven days. Use a fresh one.',
      '该键七天内已用于不同的内容，请换一个新键。',
    ),
  },
  'if-match-missing': {
    status: 428,
    title: { en: 'The If-Match header is missing', 'zh-CN': '缺少 If-Match 请求头' },
    detail: always(
      'Read the record first and send its version in If-Match, such as "v3", so that nobody’s change is overwritten unseen.',
      '请先读取记录，并在 If-Match 中发送其版本（如 "v3"），以免覆盖他人的修改。',
    ),
  },
  'if-match-invalid': {
    status: 400,
    title: {
      en: 'The If-Match header is not an ETag of this API',
      'zh-CN': 'If-Match 请求头不是本接口的 ETag',
    },
    detail: always(
      'Send the ETag exactly as it was received, such as "v7".',
      '请原样发送收到的 ETag，例如 "v7"。',
    ),
  },
  'version-stale': {
    status: 412,
    title: { en: 'The record has changed meanwhile', 'zh-CN': '记录已被他人修改' },
    detail: always(
      'Read it again, then decide whether the change still holds.',
      '请重新读取后再决定是否修改。',
    ),
  },
  'cursor-invalid': {
    status: 400,
    title: { en: 'The cursor is not valid here', 'zh-CN': '分页游标无效' },
    detail: always(
      'Use `nextCursor` unchanged, with the same path and filter it came from, or start again without.',
      '请原样使用同一路径和筛选条件返回的 nextCursor，或从第一页重新开始。',
    ),
  },
} satisfies ProblemTexts;
