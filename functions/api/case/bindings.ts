import type * as contracts from '../../../shared/contracts/case/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  answerCase: () => import('./answer-case.ts'),
  askForMore: () => import('./ask-for-more.ts'),
  closeCaseUnreachable: () => import('./close-case-unreachable.ts'),
  decideOnCase: () => import('./decide-on-case.ts'),
  declareUnsolved: () => import('./declare-unsolved.ts'),
  getCase: () => import('./get-case.ts'),
  handOverCase: () => import('./hand-over-case.ts'),
  listCases: () => import('./list-cases.ts'),
  mergeCase: () => import('./merge-case.ts'),
  noteOnCase: () => import('./note-on-case.ts'),
  openCase: () => import('./open-case.ts'),
  pauseCase: () => import('./pause-case.ts'),
  raiseCaseLevel: () => import('./raise-case-level.ts'),
  recordSatisfaction: () => import('./record-satisfaction.ts'),
  reopenCase: () => import('./reopen-case.ts'),
  reportCase: () => import('./report-case.ts'),
  resumeCase: () => import('./resume-case.ts'),
  solveCase: () => import('./solve-case.ts'),
  studyCase: () => import('./study-case.ts'),
  withdrawCase: () => import('./withdraw-case.ts'),
} satisfies FilesOf<typeof contracts>);
