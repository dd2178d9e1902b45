import { handOverCase } from '../../../shared/contracts/case/index.ts';
import { decideHandOverCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(
  handOverCase,
  (dossier, command, facts, { staff }) => decideHandOverCase(dossier, command, staff, facts),
  ({ toStaffId }) => ({ staffIds: [toStaffId] }),
);
