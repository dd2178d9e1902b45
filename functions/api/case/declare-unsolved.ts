import { declareUnsolved } from '../../../shared/contracts/case/index.ts';
import { decideDeclareUnsolved } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(declareUnsolved, decideDeclareUnsolved);
