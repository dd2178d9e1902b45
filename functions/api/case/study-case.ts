import { studyCase } from '../../../shared/contracts/case/index.ts';
import { decideStudyCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';
import { planOfProof } from './plan-of-proof.ts';

export const binding = caseBinding(studyCase, decideStudyCase, planOfProof);
