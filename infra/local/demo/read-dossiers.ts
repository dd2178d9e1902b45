import type * as z from 'zod';
import { getDossier } from '../../../shared/contracts/dossier/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Cast } from './cast.ts';
import { supervisorOf } from './supervise.ts';

export type Dossier = z.output<typeof getDossier.reply.schema>;

/** Every dossier of the story at a branch, as its supervisor sees it. */
export async function readDossiers(cast: Cast, branch: Branch): Promise<readonly Dossier[]> {
  const client = cast.stack.clientOf(supervisorOf(branch));
  const dossiers: Dossier[] = [];
  for (const [customerId, branchId] of cast.dossiers) {
    if (branchId !== branch.id) continue;
    dossiers.push((await client.send(getDossier, { params: { branchId, customerId } })).body);
  }
  return dossiers;
}
