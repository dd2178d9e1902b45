type Language = 'en' | 'zh-CN';

const DUTIES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  caseReport: { en: 'a report to the supervisor', 'zh-CN': '向主管报告' },
  caseDecision: { en: 'a decision', 'zh-CN': '由主管作出决定' },
  caseReply: { en: 'a reply to the customer', 'zh-CN': '答复客户' },
  satisfactionCheck: { en: 'the question whether the answer satisfied', 'zh-CN': '确认客户是否满意' },
  caseFirstResponse: { en: 'a first response', 'zh-CN': '首次回应客户' },
};

const UNFIT: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  unknown: { en: 'The dossier has no such record.', 'zh-CN': '档案中没有该记录。' },
  voided: { en: 'It was taken back.', 'zh-CN': '该记录已作废。' },
  nobodyReached: { en: 'Nobody talked with the customer in it.', 'zh-CN': '其中没有与客户实际交流。' },
  anotherMatter: { en: 'It does not name this case.', 'zh-CN': '该记录未关联本事项。' },
  tooEarly: { en: 'It came before what it is to show.', 'zh-CN': '该联系早于所要证明的事情。' },
  sameContact: {
    en: 'The matter was raised in it, so it shows nothing of what came after.',
    'zh-CN': '事项正是在该次联系中提出的，不能证明此后的情况。',
  },
};

/** A duty of a case, as a clerk would call it. */
export function dutyIn(language: Language, kind: unknown): string {
  return DUTIES[String(kind)]?.[language] ?? String(kind);
}

/** Why a contact is no proof, in a sentence. */
export function wordsFor(language: Language, because: unknown): string {
  return UNFIT[String(because)]?.[language] ?? String(because);
}
