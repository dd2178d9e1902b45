import { postLetter } from '../../../shared/contracts/letter/index.ts';
import { decidePostLetter } from '../../../shared/domain/letter/index.ts';
import { letterCommand } from './letter-command.ts';

export const binding = letterCommand(postLetter, {
  registers: ['letter'],
  decide: ({ params, body }, dossier, facts, counters) =>
    decidePostLetter(dossier, { ...body, letterId: params.letterId }, facts, counters),
});
