import { accepted, type Decision } from '../records/decision.ts';
import { type Patch, patched } from '../records/patch.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import type { CreateBranch } from './create-branch.ts';
import { absencesInZone } from '../absence/index.ts';
import type { Facts } from '../records/facts.ts';
import type { Branch } from '../records/branch.ts';

/**
 * Changes a branch's particulars. Running obligations keep the zone they were computed in (policy A.3 no.
 * 10). New ones use the new zone, and so do the days off still to come. Another country may bring other settings, and then the settings get a new
 * version.
 */
export function decideChangeBranch(
  branch: Branch,
  patch: Patch<Omit<CreateBranch, 'id'>>,
  { now }: Pick<Facts, 'now'>,
): Decision<RecordChange, Branch, never> {
  const changed = patched<Branch, Omit<CreateBranch, 'id'>>(branch, patch);
  const settingsVersion = branch.settingsVersion + (changed.country === branch.country ? 0 : 1);
  const absences =
    changed.timeZone === branch.timeZone
      ? branch.absences
      : absencesInZone(branch.absences, changed.timeZone, now);
  const renewed = { ...changed, absences, settingsVersion };
  const { record, change } = replaced(renewed);
  return accepted([change], record);
}
