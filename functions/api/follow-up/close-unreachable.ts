import { closeUnreachable } from '../../../shared/contracts/follow-up/index.ts';
import { type CloseUnreachable, decideCloseUnreachable } from '../../../shared/domain/follow-up/index.ts';
import type { LetterId } from '../../../shared/kernel/ids.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentFollowUp } from '../views/index.ts';

export const binding = dossierCommand(closeUnreachable, {
  plan: ({ params, body }) => ({
    cars: 'named',
    contactPoints: true,
    named: { followUpIds: [params.followUpId], letterIds: letterNamedIn(body.finalMessage) },
    lookBack: ['second'],
  }),
  decide: ({ params, body }, dossier, facts) =>
    decideCloseUnreachable(dossier, { ...body, followUpId: params.followUpId }, facts),
  present: ({ closed, planned }, { now }) => ({
    followUp: presentFollowUp(closed, now),
    ...(planned && { planned: presentFollowUp(planned, now) }),
  }),
});

function letterNamedIn(message: CloseUnreachable['finalMessage']): readonly LetterId[] {
  return message && 'letterId' in message ? [message.letterId] : [];
}
