import type * as z from 'zod';
import * as consents from '../../shared/contracts/consent/index.ts';
import { registerCustomer } from '../../shared/contracts/dossier/index.ts';
import type { Letter } from '../../shared/domain/records/letter.ts';
import * as found from './found.ts';
import type { DossierReference, LetterReference, Players } from './players.ts';

const branchId = 'sh-pudong';

const YES: z.input<typeof consents.recordConsent.body & {}> = {
  state: 'given',
  about: { scope: 'purpose', purpose: 'marketing' },
  channels: ['email'],
  how: 'inPerson',
  wording: 'marketing-2026-1',
};

/** Another customer agrees to be written to. */
export async function tellConsent({ supervisor, setClock }: Players): Promise<DossierReference> {
  setClock('2026-11-29T16:00:00+08:00');
  const { body: registered } = await supervisor.send(registerCustomer, {
    params: { branchId },
    body: {
      customer: {
        fullName: '林静',
        surname: '林',
        honorific: '女士',
        email: 'lin.jing@example.com',
        address: '上海市徐汇区漕溪路 8 号',
        phones: [{ number: '138 8765 4321' }],
      },
      vehicles: [{ plateNumber: '沪B·88888', vehicleModel: 'Passat' }],
    },
  });
  const params = { branchId, customerId: registered.customer.id };
  await supervisor.send(
    consents.recordConsent,
    {
      params,
      body: YES,
    },
    {
      'consent-channels-missing': { body: { channels: undefined } },
      'consent-proof-unknown': { body: { how: 'call', proof: { type: 'call', id: found.unknown('cal') } } },
      'consent-is-the-customers': { body: { how: 'ownDecision' } },
      'recall-stays-possible': {
        body: { state: 'withdrawn', about: { scope: 'purpose', purpose: 'recall' }, channels: ['post'] },
      },
    },
  );
  await supervisor.send(consents.listConsents, { params });
  await supervisor.send(
    consents.checkContact,
    {
      params,
      body: { purpose: 'serviceCare', channel: 'phone' },
    },
    { 'contact-not-allowed': { body: { purpose: 'marketing', channel: 'sms' } } },
  );
  return params;
}

/** They change their mind by the link in a letter. */
export async function tellUnsubscribe(players: Players, letter: LetterReference): Promise<void> {
  const { anybody, supervisor, setClock } = players;
  setClock('2026-11-30T08:00:00+08:00');
  const link = { params: { token: await players.unsubscribeToken(letter) } };
  await anybody.send(consents.readUnsubscribePage, link);
  await anybody.send(consents.unsubscribe, { ...link, body: { 'List-Unsubscribe': 'One-Click' } });
  const params = { branchId: letter.branchId, customerId: letter.customerId };
  await supervisor.isRefused(consents.recordConsent, { params, body: YES }, 'consent-proof-missing');
  const proof = { type: 'letter', id: letter.letterId } as const;
  await supervisor.isRefused(
    consents.recordConsent,
    { params, body: { ...YES, proof } },
    'consent-proof-outdated',
    { found: notArchivedYet },
  );
}

const notArchivedYet = found.dossier(({ letters }) => ({
  letters: letters.map((letter) =>
    letter.status === 'archived' ? ({ ...letter, status: 'answered' } as Letter) : letter,
  ),
}));
