import type { ServiceCase } from '../records/case.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { FollowUp } from '../records/follow-up.ts';
import type { Letter } from '../records/letter.ts';
import { TEMPLATE_RULES } from '../records/letter-templates.ts';

/**
 * What the dossier itself knows of a letter's values: the visit and the car of the follow-up it belongs to, the
 * matter and the solution of the case it answers. Only values the template asks for.
 */
export function knownFields(
  dossier: DossierState,
  about: {
    readonly template: Letter['template'];
    readonly followUp?: FollowUp;
    readonly serviceCase?: ServiceCase;
  },
): Readonly<Record<string, string>> {
  const { followUp, serviceCase } = about;
  const visit = dossier.visits.find(({ id }) => id === followUp?.visitId);
  const vehicleId = followUp?.vehicleId ?? serviceCase?.vehicleId;
  const vehicle = dossier.vehicles.find(({ id }) => id === vehicleId);
  const known: Readonly<Record<string, string | undefined>> = {
    visitedOn: visit?.visitedOn,
    plateNumber: vehicle?.plateNumber,
    dueOn: vehicle?.nextMaintenanceDueOn,
    matter: serviceCase?.text,
    answer: serviceCase?.status === 'replyPending' ? serviceCase.solution : undefined,
  };
  const { fields } = TEMPLATE_RULES[about.template];
  const usable = Object.entries(known).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && Object.hasOwn(fields, entry[0]),
  );
  return Object.fromEntries(usable);
}
