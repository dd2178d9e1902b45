import { raiseCaseLevel } from '../../../shared/contracts/case/index.ts';
import { decideRaiseCaseLevel } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(raiseCaseLevel, decideRaiseCaseLevel);
