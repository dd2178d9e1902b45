import { accepted, type Decision } from '../records/decision.ts';
import { type Patch, patched } from '../records/patch.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import type { CreateBranch } from './create-branch.ts';
import type { Branch } from '../records/branch.ts';

/**
 * Changes a branch's particulars. Running obligations keep the zone they were computed in (policy A.3 no.
 * 10). New ones use the new zone. Another country may bring other settings, and then the settings get a new
 * version.
 */
export function decideChangeBranch(
  branch: Branch,
  patch: Patch<Omit<CreateBranch, 'id'>>,
): Decision<RecordChange, Branch, never> {
  const changed = patched<Branch, Omit<CreateBranch, 'id'>>(branch, patch);
  const settingsVersion = branch.settingsVersion + (changed.country === branch.country ? 0 : 1);
  const renewed = { ...changed, settingsVersion };
  const { record, change } = replaced(renewed);
  return accepted([change], record);
}
