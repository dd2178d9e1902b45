import { markLetterReturned } from '../../../shared/contracts/letter/index.ts';
import { decideMarkLetterReturned } from '../../../shared/domain/letter/index.ts';
import { letterCommand } from './letter-command.ts';

export const binding = letterCommand(markLetterReturned, {
  takesBack: true,
  decide: ({ params, body }, dossier, facts, _, { letterLine }) =>
    decideMarkLetterReturned(dossier, { ...body, letterId: params.letterId }, letterLine, facts),
});
