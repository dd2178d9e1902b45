import { recordLetterAnswer } from '../../../shared/contracts/letter/index.ts';
import { decideRecordAnswer } from '../../../shared/domain/letter/index.ts';
import { letterCommand } from './letter-command.ts';

export const binding = letterCommand(recordLetterAnswer, {
  decide: ({ params, body }, dossier, facts, _, { letterLine }) =>
    decideRecordAnswer(dossier, { ...body, letterId: params.letterId }, letterLine, facts),
});
