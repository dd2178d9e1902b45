import { discardLetter } from '../../../shared/contracts/letter/index.ts';
import { decideDiscardLetter } from '../../../shared/domain/letter/index.ts';
import { letterCommand } from './letter-command.ts';

export const binding = letterCommand(discardLetter, {
  decide: ({ params, body }, dossier, facts) =>
    decideDiscardLetter(dossier, { ...body, letterId: params.letterId }, facts),
});
