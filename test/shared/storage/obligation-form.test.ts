import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainInWords } from '../../../shared/domain/obligation/index.ts';
import { type Obligation, OBLIGATION_KINDS } from '../../../shared/domain/records/obligation.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { itemBytes } from '../../../shared/storage/item-size.ts';
import { decodeAs } from '../../../shared/storage/records/decode.ts';
import { encode } from '../../../shared/storage/records/encode.ts';
import { indexEntries } from '../../../shared/storage/records/index-entries.ts';
import { recordKey } from '../../../shared/storage/records/record-key.ts';
import { owedSince } from '../../support/obligations.ts';
import { obligation } from '../../support/stored-records.ts';

function itemOf(record: Obligation) {
  return encode(recordKey(record), record, { group: 'harmony', ...indexEntries(record) });
}

/** Of a car, about something with an identifier as they are: as long as obligations get. */
function inFull(record: Obligation): Obligation {
  const subject = { type: record.subject.type, id: 'fup_00000000000000000000000001' };
  return { ...record, subject, vehicleId: asId('veh_00000000000000000000000001') };
}

describe('an obligation as it is kept', () => {
  it.each(OBLIGATION_KINDS)('is copied into indexes at one unit each while it is open: %s', (kind) => {
    const owed = inFull(owedSince(kind, '2026-11-24T08:40:12.345Z'));

    expect(itemBytes(itemOf(owed))).toBeLessThan(1_024);
    expect(itemBytes(itemOf({ ...owed, hiddenFromId: asId('stf_00000000000000000000000009') }))).toBeLessThan(
      1_024,
    );
  });

  it('says why it is due then, whatever rule and calendar it was computed with', () => {
    const settings = fc.record({
      dayCounting: fc.constantFrom('natural', 'working'),
      holidayRoll: fc.constantFrom('none', 'forward', 'backward'),
      cutoff: fc.constantFrom('endOfDay', 'closeOfBusiness'),
    });
    const day = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(
        fc.constantFrom(...OBLIGATION_KINDS),
        settings,
        day,
        day,
        fc.integer({ min: 0, max: 86_399_999 }),
        (kind, days, anchor, closed, time) => {
          const anchorAt = new Date(Date.UTC(2026, 0, 1) + anchor * 86_400_000 + time).toISOString();
          const on = new Date(Date.UTC(2026, 0, 1) + closed * 86_400_000).toISOString().slice(0, 10);
          const owed = owedSince(kind, anchorAt, {
            settings: { firstFollowUp: days, secondFollowUp: days, dossier: days },
            calendarOverrides: [{ on: localDate(on), kind: 'closed', name: '店庆; day off' }],
          });

          const item = itemOf(owed);
          expect(decodeAs('obligation', item)).toEqual(owed);
          expect(explainInWords(decodeAs('obligation', item), 'en')).toEqual(explainInWords(owed, 'en'));
        },
      ),
    );
  });

  it('is read in the form before', () => {
    const item = { ...obligation, ...recordKey(obligation), schemaVersion: 1, group: 'harmony' };

    expect(decodeAs('obligation', item)).toEqual(obligation);
  });

  it('is refused when its explanation is in letters nobody knows', () => {
    const item = { ...itemOf(obligation), explanation: 'a;Z9' };

    expect(() => decodeAs('obligation', item)).toThrow('attribute explanation of type obligation');
  });
});
