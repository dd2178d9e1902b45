import * as contracts from '../../../shared/contracts/case/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';

export const bindings: readonly Binding[] = [
  onDemand(contracts.openCase, async () => (await import('./open-case.ts')).openCaseBinding),
  onDemand(contracts.getCase, async () => (await import('./get-case.ts')).getCaseBinding),
  onDemand(contracts.listCases, async () => (await import('./list-cases.ts')).listCasesBinding),
  onDemand(contracts.answerCase, async () => (await import('./case-steps.ts')).answerCaseBinding),
  onDemand(contracts.studyCase, async () => (await import('./case-steps.ts')).studyCaseBinding),
  onDemand(contracts.noteOnCase, async () => (await import('./case-steps.ts')).noteOnCaseBinding),
  onDemand(contracts.declareUnsolved, async () => (await import('./case-steps.ts')).declareUnsolvedBinding),
  onDemand(contracts.reportCase, async () => (await import('./case-steps.ts')).reportCaseBinding),
  onDemand(contracts.decideOnCase, async () => (await import('./case-steps.ts')).decideOnCaseBinding),
  onDemand(contracts.askForMore, async () => (await import('./case-steps.ts')).askForMoreBinding),
  onDemand(contracts.solveCase, async () => (await import('./case-steps.ts')).solveCaseBinding),
  onDemand(
    contracts.recordSatisfaction,
    async () => (await import('./case-steps.ts')).recordSatisfactionBinding,
  ),
  onDemand(contracts.reopenCase, async () => (await import('./case-steps.ts')).reopenCaseBinding),
  onDemand(
    contracts.closeCaseUnreachable,
    async () => (await import('./case-steps.ts')).closeCaseUnreachableBinding,
  ),
  onDemand(contracts.raiseCaseLevel, async () => (await import('./case-steps.ts')).raiseCaseLevelBinding),
  onDemand(contracts.withdrawCase, async () => (await import('./case-steps.ts')).withdrawCaseBinding),
  onDemand(contracts.mergeCase, async () => (await import('./case-steps.ts')).mergeCaseBinding),
  onDemand(contracts.handOverCase, async () => (await import('./case-steps.ts')).handOverCaseBinding),
  onDemand(contracts.pauseCase, async () => (await import('./case-steps.ts')).pauseCaseBinding),
  onDemand(contracts.resumeCase, async () => (await import('./case-steps.ts')).resumeCaseBinding),
];
