import { noteOnCase } from '../../../shared/contracts/case/index.ts';
import { decideNoteOnCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(noteOnCase, decideNoteOnCase);
