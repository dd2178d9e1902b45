import * as contracts from '../../../shared/contracts/cases/index.ts';
import {
  decideAnswerCase,
  decideAskForMore,
  decideCloseCaseUnreachable,
  decideDecideOnCase,
  decideHandOverCase,
  decideMergeCase,
  decideNoteOnCase,
  decidePauseCase,
  decideRaiseLevel,
  decideRecordSatisfaction,
  decideReopenCase,
  decideReportCase,
  decideResumeCase,
  decideSolveCase,
  decideStudyCase,
  decideWithdrawCase,
} from '../../../shared/domain/case/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { caseBinding } from './case-binding.ts';
import { getCaseBinding } from './get-case.ts';
import { listCasesBinding } from './list-cases.ts';
import { openCaseBinding } from './open-case.ts';

export const bindings: readonly Binding[] = [
  openCaseBinding,
  getCaseBinding,
  listCasesBinding,
  caseBinding(contracts.answerCase, decideAnswerCase),
  caseBinding(contracts.studyCase, decideStudyCase),
  caseBinding(contracts.noteOnCase, decideNoteOnCase),
  caseBinding(contracts.reportCase, decideReportCase),
  caseBinding(contracts.decideOnCase, decideDecideOnCase),
  caseBinding(contracts.askForMore, decideAskForMore),
  caseBinding(contracts.solveCase, decideSolveCase),
  caseBinding(contracts.recordSatisfaction, decideRecordSatisfaction),
  caseBinding(contracts.reopenCase, decideReopenCase),
  caseBinding(contracts.closeCaseUnreachable, decideCloseCaseUnreachable),
  caseBinding(contracts.raiseCaseLevel, decideRaiseLevel),
  caseBinding(contracts.withdrawCase, decideWithdrawCase),
  caseBinding(contracts.mergeCase, decideMergeCase),
  caseBinding(
    contracts.handOverCase,
    (dossier, command, facts, { staff }) => decideHandOverCase(dossier, command, staff, facts),
    ({ toStaffId }) => [toStaffId],
  ),
  caseBinding(contracts.pauseCase, decidePauseCase),
  caseBinding(contracts.resumeCase, decideResumeCase),
];
