import { settleLetter } from '../../../shared/contracts/letter/index.ts';
import { decideSettleLetter } from '../../../shared/domain/letter/index.ts';
import { letterCommand } from './letter-command.ts';

export const binding = letterCommand(settleLetter, {
  takesBack: true,
  decide: ({ params, body }, dossier, facts, _, { letterLine }) =>
    decideSettleLetter(dossier, { ...body, letterId: params.letterId }, letterLine, facts),
});
