import { mailDueAt } from '../../domain/records/mail-due-at.ts';
import type { DomainRecord } from '../../domain/records/change.ts';
import { latest } from '../../kernel/instant.ts';
import {
  ALL_BRANCHES,
  branchCasesPartition,
  branchWorkPartition,
  dueEntry,
  openingPartition,
  ownerWorkPartition,
  retentionEntry,
  waitingLettersPartition,
  workSortKey,
} from '../keys.ts';
import { openEntry } from './open-entry.ts';
import { stageOfWork } from './stage-of-work.ts';

/**
 * The index entries of a record. Open obligations are in the work lists, and letters to be approved or sent
 * in lists beside them. Everything that waits for a moment (the next step of an open obligation, a digest, a
 * mail, an absence, an erasure, what is left to do) is in the due index at that moment. The due index also lists dossiers by age,
 * and the branches.
 */
export function indexEntries(record: DomainRecord): Readonly<Record<string, string>> {
  return { ...openEntry(record), ...waitingEntries(record) };
}

function waitingEntries(record: DomainRecord): Readonly<Record<string, string>> {
  switch (record.type) {
    case 'obligation': {
      if (record.status !== 'open') return {};
      const { id, branchId, ownerId } = record;
      const stage = stageOfWork(record);
      const next = record.pendingSteps[0];
      return {
        branchWorkPK: branchWorkPartition(branchId, stage),
        workSK: workSortKey(record.dueAt, id),
        ownerWorkPK: ownerWorkPartition(branchId, ownerId ?? 'supervisors', stage),
        ...(stage === 'upcoming' && { openingPK: openingPartition(branchId) }),
        ...(next && dueEntry(id, next.fireAt)),
      };
    }
    case 'dossierHead': {
      if (record.erasedAt) return {};
      const { branchId, customerId, lastActivityAt, retentionCountsFrom = lastActivityAt } = record;
      return retentionEntry(branchId, customerId, latest(lastActivityAt, retentionCountsFrom));
    }
    case 'branchClaim':
      return { duePK: ALL_BRANCHES, dueSK: record.branchId };
    case 'erasure':
    case 'remainder':
      return record.status === 'running' ? dueEntry(record.customerId, record.wakeAt) : {};
    case 'case':
      return {
        branchWorkPK: branchCasesPartition(record.branchId, record.status),
        workSK: workSortKey(record.openedAt, record.id),
      };
    case 'digest':
      return record.status === 'waiting' ? dueEntry(record.id, record.slotAt) : {};
    case 'absence':
      return record.checkAt ? dueEntry(record.id, record.checkAt) : {};
    case 'mail': {
      const dueAt = mailDueAt(record);
      return dueAt ? dueEntry(record.id, dueAt) : {};
    }
    case 'letter':
      return record.status === 'drafted' || record.status === 'approved'
        ? {
            branchWorkPK: waitingLettersPartition(record.branchId, record.channel, record.status),
            workSK: workSortKey(record.draftedAt, record.id),
          }
        : {};
    default:
      return {};
  }
}
