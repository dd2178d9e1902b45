import type { Snapshot } from '../../shared/application/ports.ts';
import { HISTORY_LIMITS_BYTES } from '../../shared/domain/case/history-room.ts';
import type { Absence } from '../../shared/domain/records/absence.ts';
import type { CallRecord } from '../../shared/domain/records/call.ts';
import type { ServiceCase } from '../../shared/domain/records/case.ts';
import type { Customer } from '../../shared/domain/records/dossier.ts';
import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import type { FollowUp } from '../../shared/domain/records/follow-up.ts';
import type { PartialSettings, SettingBound } from '../../shared/domain/records/settings.ts';

/** Changes what a request finds. */
type Found = (snapshot: Snapshot) => Snapshot;

/** An identifier of that kind which names nothing. */
export function unknown(prefix: string): string {
  return `${prefix}_${'0'.repeat(26)}`;
}

export function both(one: Found, other: Found): Found {
  return (snapshot) => other(one(snapshot));
}

export function settings(changed: PartialSettings): Found {
  return ({ branch, ...snapshot }) => ({
    ...snapshot,
    ...(branch && { branch: { ...branch, settings: { ...branch.settings, ...changed } } }),
  });
}

export function bounds(...bounded: readonly SettingBound[]): Found {
  return ({ group, ...snapshot }) => ({
    ...snapshot,
    ...(group && { group: { ...group, bounds: bounded } }),
  });
}

/** Besides the absence asked for, those others of the branch. */
export function absences(others: (known: readonly Absence[]) => readonly Absence[]): Found {
  return ({ branch, ...snapshot }) => ({
    ...snapshot,
    ...(branch && { branch: { ...branch, absences: [...branch.absences, ...others(branch.absences)] } }),
  });
}

/** The absence asked for belongs to a person who left. */
export const ofFormerStaff: Found = ({ absence, ...snapshot }) => {
  if (!absence) return snapshot;
  const { endsOn: _, endsAt: __, ...forGood } = absence;
  return { ...snapshot, absence: forGood };
};

export function dossier(change: (dossier: DossierState) => Partial<DossierState>): Found {
  return ({ dossier: stored, ...snapshot }) => ({
    ...snapshot,
    ...(stored && { dossier: { ...stored, ...change(stored) } }),
  });
}

export function customer(change: (customer: Customer) => Customer): Found {
  return dossier((stored) => ({ customer: change(stored.customer) }));
}

export const everythingSold: Found = dossier(({ vehicles }) => ({
  vehicles: vehicles.map((vehicle) => ({ ...vehicle, status: 'sold' })),
}));

export function followUps(change: (followUp: FollowUp) => FollowUp): Found {
  return dossier((stored) => ({ followUps: stored.followUps.map(change) }));
}

export function cases(change: Partial<ServiceCase>): Found {
  return dossier((stored) => ({
    cases: stored.cases.map((one) => ({ ...one, ...change }) as ServiceCase),
  }));
}

/** The call asked for says otherwise. */
export function call(change: Partial<CallRecord>): Found {
  return ({ call: stored, ...snapshot }) => ({
    ...snapshot,
    ...(stored && { call: { ...stored, record: { ...stored.record, ...change } } }),
  });
}

/** So much was written about every case that nothing more fits in. */
export const fullHistories: Found = cases({ text: 'x'.repeat(HISTORY_LIMITS_BYTES.steps) });

/** Nobody said yes to anything. */
export const noConsents: Found = dossier(() => ({ consents: [] }));
