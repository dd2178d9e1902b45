import {
  checkContact,
  listConsents,
  readUnsubscribePage,
  recordConsent,
  unsubscribe,
} from '../../../shared/contracts/consents/index.ts';
import { registerCustomer } from '../../../shared/contracts/dossiers/index.ts';
import * as letters from '../../../shared/contracts/letters/index.ts';
import type { Players } from './players.ts';

const branchId = 'sh-pudong';

/** A customer who agrees to be written to, is, and changes their mind: one invitation and three reminders on paper. */
export async function playLetters(players: Players): Promise<void> {
  const { supervisor, anybody, setClock, putInDoubt, unsubscribeToken } = players;
  setClock('2026-12-02T10:00:00+08:00');
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
  await supervisor.send(recordConsent, {
    params,
    body: {
      state: 'given',
      about: { scope: 'purpose', purpose: 'marketing' },
      channels: ['email'],
      how: 'inPerson',
      wording: 'marketing-2026-1',
    },
  });
  await supervisor.send(listConsents, { params });
  await supervisor.send(checkContact, { params, body: { purpose: 'serviceCare', channel: 'phone' } });

  const { body: invited } = await supervisor.send(letters.draftLetter, { params, body: INVITATION });
  const invitation = { ...params, letterId: invited.id };
  await supervisor.send(letters.approveLetter, { params: invitation });
  await supervisor.send(letters.getLetterCopy, { params: invitation });
  await supervisor.send(letters.postLetter, { params: invitation, body: {} });
  await putInDoubt(invitation);
  await supervisor.send(letters.settleLetter, {
    params: invitation,
    body: { sent: true, reason: 'asked by telephone' },
  });
  await supervisor.send(letters.recordLetterAnswer, { params: invitation, body: { answer: '会参加，两位' } });
  await supervisor.send(letters.archiveLetter, { params: invitation });
  await supervisor.send(letters.getLetter, { params: invitation });

  await sendOnPaper(players, params);
  await supervisor.send(letters.getLetterRegister, {
    params: { branchId },
    query: { from: '2026-12-01', to: '2026-12-31', limit: 25 },
  });

  const link = { params: { token: await unsubscribeToken(invitation) } };
  await anybody.send(readUnsubscribePage, link);
  await anybody.send(unsubscribe, { ...link, body: { 'List-Unsubscribe': 'One-Click' } });
}

/** One comes back, one was never posted though it was said, one is not needed. */
async function sendOnPaper(
  { supervisor }: Players,
  params: { readonly branchId: string; readonly customerId: string },
): Promise<void> {
  const remind = async (dueOn: string) => {
    const { body } = await supervisor.send(letters.draftLetter, {
      params,
      body: { template: 'maintenanceDue', channel: 'post', fields: { plateNumber: '沪B88888', dueOn } },
    });
    return { ...params, letterId: body.id };
  };
  const [back, mistaken, needless] = [
    await remind('2027-01-10'),
    await remind('2027-02-10'),
    await remind('2027-03-10'),
  ];
  await supervisor.send(letters.readLetterPage, { params: back });
  for (const one of [back, mistaken]) await supervisor.send(letters.approveLetter, { params: one });
  await supervisor.send(letters.listWaitingLetters, {
    params: { branchId },
    query: { channel: 'post', status: 'approved', limit: 25 },
  });
  const ids = [back, mistaken].map(({ customerId, letterId }) => `${customerId}.${letterId}`).join(',');
  await supervisor.send(letters.readLetterPages, { params: { branchId }, query: { ids } });
  await supervisor.send(letters.postLetters, {
    params: { branchId },
    body: { way: 'post', letters: [{ customerId: params.customerId, letterId: back.letterId }] },
  });
  await supervisor.send(letters.markLetterReturned, {
    params: back,
    body: { reason: 'moved, no forwarding address' },
  });
  await supervisor.send(letters.postLetter, {
    params: mistaken,
    body: { postal: { way: 'registeredPost', trackingNumber: 'XA 1234 5678 9 CN' } },
  });
  await supervisor.send(letters.voidLetterLine, {
    params: mistaken,
    body: { reason: 'mixed up with another letter' },
  });
  await supervisor.send(letters.discardLetter, {
    params: needless,
    body: { reason: 'reached by telephone' },
  });
}

const INVITATION = {
  template: 'eventInvitation',
  channel: 'email',
  fields: { content: '免费检测轮胎、刹车、电瓶' },
  event: {
    title: '冬季免费检测周',
    startsAt: '2026-12-19T09:00:00+08:00',
    endsAt: '2026-12-19T17:00:00+08:00',
    place: '浦东店一楼展厅',
  },
} as const;
