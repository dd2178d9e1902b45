import { solveCase } from '../../../shared/contracts/case/index.ts';
import { decideSolveCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(solveCase, decideSolveCase);
