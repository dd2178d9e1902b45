import { withdrawCase } from '../../../shared/contracts/case/index.ts';
import { decideWithdrawCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(withdrawCase, decideWithdrawCase);
