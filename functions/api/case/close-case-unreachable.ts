import { closeCaseUnreachable } from '../../../shared/contracts/case/index.ts';
import { decideCloseCaseUnreachable } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(closeCaseUnreachable, decideCloseCaseUnreachable, () => ({
  lookBack: ['case'],
}));
