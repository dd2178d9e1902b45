import { mergeCase } from '../../../shared/contracts/case/index.ts';
import { decideMergeCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(mergeCase, decideMergeCase, ({ intoCaseId }) => ({
  caseIds: [intoCaseId],
}));
