import { reportCase } from '../../../shared/contracts/case/index.ts';
import { decideReportCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(reportCase, decideReportCase);
