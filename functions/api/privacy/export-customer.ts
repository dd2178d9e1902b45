import type { PersonalEntry } from '../../../shared/application/personal-data.ts';
import { exportCustomer } from '../../../shared/contracts/privacy/index.ts';
import { hasComplaintAbout } from '../../../shared/domain/dossier/index.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import type { Binding } from '../../runtime/binding.ts';
import { notFound, query } from '../../runtime/query.ts';
import type { PrivacyDependencies } from './dependencies.ts';

export const binding: Binding<PrivacyDependencies> = {
  operation: exportCustomer,
  answer: (request, dependencies) =>
    query(exportCustomer, {
      read: async ({ params, caller }, { cursor, reads }) => {
        const heads = await reads.dossierHeads(params.branchId, params.customerId);
        if (heads && hasComplaintAbout(heads, caller.staffId)) {
          return { refusal: { code: 'complaint-about-you' } };
        }
        const person = { groupId: caller.groupId, ...params };
        const { items, next } = await dependencies.personalData.entries(person, cursor.page);
        if (items.length === 0) return notFound('customer');
        const data = items.flatMap((entry) => recordsOf(entry, params.customerId));
        return { body: { data, nextCursor: cursor.after(next) } };
      },
    }).answer(request, dependencies),
};

type Exported = { readonly type: string };

function recordsOf({ record, elsewhere }: PersonalEntry, customerId: CustomerId): Exported[] {
  if (record.type === 'remainder') return [];
  return [record, ...elsewhere.map((one) => (one.type === 'mail' ? mailOf(one, customerId) : one))];
}

/** A notice to staff may be about several people. The lines about the others are left out. */
function mailOf(
  mail: Extract<PersonalEntry['elsewhere'][number], { type: 'mail' }>,
  customerId: CustomerId,
): Exported {
  if (mail.content.template !== 'noticeDigest') return mail;
  const { type, id, audience, recipientId, status, createdAt, content } = mail;
  const lines = content.lines.filter((line) => line.customerId === customerId);
  const stops = (content.stops ?? []).filter((stop) => stop.customerId === customerId);
  const shown = { type, id, audience, recipientId, status, createdAt, lines, stops };
  return shown;
}
