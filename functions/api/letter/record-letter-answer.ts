import { recordLetterAnswer } from '../../../shared/contracts/letter/index.ts';
import { decideRecordLetterAnswer } from '../../../shared/domain/letter/index.ts';
import { letterCommand } from './letter-command.ts';

export const binding = letterCommand(recordLetterAnswer, {
  decide: ({ params, body }, dossier, facts, _, { letterLine }) =>
    decideRecordLetterAnswer(dossier, { ...body, letterId: params.letterId }, letterLine, facts),
});
