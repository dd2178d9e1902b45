import { decideOnCase } from '../../../shared/contracts/case/index.ts';
import { decideDecideOnCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(decideOnCase, decideDecideOnCase);
