import * as contracts from '../../../shared/contracts/case/index.ts';
import {
  decideAnswerCase,
  decideAskForMore,
  decideCloseCaseUnreachable,
  decideDecideOnCase,
  decideDeclareUnsolved,
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
import { caseBinding } from './case-binding.ts';

export const answerCaseBinding = caseBinding(contracts.answerCase, decideAnswerCase);
export const studyCaseBinding = caseBinding(contracts.studyCase, decideStudyCase);
export const noteOnCaseBinding = caseBinding(contracts.noteOnCase, decideNoteOnCase);
export const declareUnsolvedBinding = caseBinding(contracts.declareUnsolved, decideDeclareUnsolved);
export const reportCaseBinding = caseBinding(contracts.reportCase, decideReportCase);
export const decideOnCaseBinding = caseBinding(contracts.decideOnCase, decideDecideOnCase);
export const askForMoreBinding = caseBinding(contracts.askForMore, decideAskForMore);
export const solveCaseBinding = caseBinding(contracts.solveCase, decideSolveCase);
export const recordSatisfactionBinding = caseBinding(contracts.recordSatisfaction, decideRecordSatisfaction);
export const reopenCaseBinding = caseBinding(contracts.reopenCase, decideReopenCase);
export const closeCaseUnreachableBinding = caseBinding(
  contracts.closeCaseUnreachable,
  decideCloseCaseUnreachable,
);
export const raiseCaseLevelBinding = caseBinding(contracts.raiseCaseLevel, decideRaiseLevel);
export const withdrawCaseBinding = caseBinding(contracts.withdrawCase, decideWithdrawCase);
export const mergeCaseBinding = caseBinding(contracts.mergeCase, decideMergeCase);
export const handOverCaseBinding = caseBinding(
  contracts.handOverCase,
  (dossier, command, facts, { staff }) => decideHandOverCase(dossier, command, staff, facts),
  ({ toStaffId }) => [toStaffId],
);
export const pauseCaseBinding = caseBinding(contracts.pauseCase, decidePauseCase);
export const resumeCaseBinding = caseBinding(contracts.resumeCase, decideResumeCase);
