import { archiveLetter } from '../../../shared/contracts/letter/index.ts';
import { decideArchiveLetter } from '../../../shared/domain/letter/index.ts';
import { letterCommand } from './letter-command.ts';

export const binding = letterCommand(archiveLetter, {
  decide: ({ params }, dossier, facts) => decideArchiveLetter(dossier, params, facts),
});
