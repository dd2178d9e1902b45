import * as reference from '../../shared/contracts/reference/index.ts';
import type { Players } from './players.ts';

/** A caller without a token reads what everybody may see. */
export async function tellReference({ anybody }: Players): Promise<void> {
  await anybody.send(reference.getHealth, {});
  await anybody.send(reference.getApiDescription, {});
  await anybody.send(reference.readDocs, {});
  await anybody.send(reference.getProblem, { params: { code: 'version-stale' } });
}
