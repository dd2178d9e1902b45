import { reopenCase } from '../../../shared/contracts/case/index.ts';
import { decideReopenCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(reopenCase, decideReopenCase);
