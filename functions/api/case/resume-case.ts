import { resumeCase } from '../../../shared/contracts/case/index.ts';
import { decideResumeCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(resumeCase, decideResumeCase);
