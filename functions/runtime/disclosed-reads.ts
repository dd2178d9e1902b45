import type { Reads } from '../../shared/application/read-ports.ts';
import { everythingDisclosedTo } from '../../shared/domain/disclosure/index.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';

/** The reads as one member of staff may use them: each finds only what that person may see. */
export function disclosedReads(reads: Reads, readerId: StaffId): Reads {
  return new Proxy(reads, {
    get: (target, name) => {
      const read: unknown = Reflect.get(target, name);
      if (typeof read !== 'function') return read;
      return async (...asked: unknown[]) => {
        const found: unknown = await read.apply(target, asked);
        return everythingDisclosedTo(readerId, found);
      };
    },
  });
}
