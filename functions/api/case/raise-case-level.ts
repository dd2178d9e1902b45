import { raiseCaseLevel } from '../../../shared/contracts/case/index.ts';
import { decideRaiseLevel } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(raiseCaseLevel, decideRaiseLevel);
