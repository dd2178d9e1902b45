import { voidLetterLine } from '../../../shared/contracts/letter/index.ts';
import { decideVoidLetterLine } from '../../../shared/domain/letter/index.ts';
import { letterCommand } from './letter-command.ts';

export const binding = letterCommand(voidLetterLine, {
  takesBack: true,
  decide: ({ params, body }, dossier, facts, _, { letterLine }) =>
    decideVoidLetterLine(dossier, { ...body, letterId: params.letterId }, letterLine, facts),
});
