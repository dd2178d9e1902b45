import { askForMore } from '../../../shared/contracts/case/index.ts';
import { decideAskForMore } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(askForMore, decideAskForMore);
