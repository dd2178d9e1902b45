import * as letters from '../../shared/contracts/letter/index.ts';
import { instant } from '../../shared/kernel/instant.ts';
import * as found from './found.ts';
import type { DossierReference, LetterReference, Players } from './players.ts';

/** Somebody is written to: one invitation by e-mail and three reminders on paper. */
export async function tellLetter(players: Players, reader: DossierReference): Promise<LetterReference> {
  const invitation = await inviteByMail(players, reader);
  await sendOnPaper(players, reader);
  await players.supervisor.send(letters.getLetterRegister, {
    params: { branchId: reader.branchId },
    query: { from: '2026-11-01', to: '2026-11-30', limit: 25 },
  });
  return invitation;
}

async function inviteByMail(
  { supervisor, putInDoubt }: Players,
  params: DossierReference,
): Promise<LetterReference> {
  const { body: invited } = await supervisor.send(
    letters.draftLetter,
    { params, body: INVITATION },
    {
      'merge-fields-wrong': { body: { fields: { nonsense: 'x' } } },
      'event-ends-before-start': {
        body: { event: { ...INVITATION.event, endsAt: '2026-12-18T17:00:00+08:00' } },
      },
      'event-over': {
        body: {
          event: {
            ...INVITATION.event,
            startsAt: '2026-11-20T09:00:00+08:00',
            endsAt: '2026-11-20T17:00:00+08:00',
          },
        },
      },
      'letter-address-missing': { found: withoutAddresses },
      'contact-not-allowed': { found: found.noConsents },
      'follow-up-unknown': { body: { followUpId: found.unknown('fup') } },
      'case-missing': { body: { template: 'caseReply', fields: {}, event: undefined } },
      'case-unknown': { body: { caseId: found.unknown('cas') } },
    },
  );
  const invitation = { ...params, letterId: invited.id };
  const outcome = { sent: true, reason: 'asked by telephone' };
  await supervisor.isRefused(
    letters.settleLetter,
    { params: invitation, body: outcome },
    'letter-status-wrong',
  );
  await supervisor.send(
    letters.approveLetter,
    { params: invitation },
    {
      'event-over': { found: eventOver },
      'letter-address-missing': { found: withoutAddresses },
    },
  );
  await supervisor.send(letters.getLetterCopy, { params: invitation });
  await supervisor.send(
    letters.postLetter,
    { params: invitation, body: {} },
    {
      'letter-way-wrong': { body: { postal: { way: 'post' } } },
      'letter-address-changed': {
        found: found.customer((customer) => ({ ...customer, email: 'lin@example.com' })),
      },
      'contact-not-allowed': { found: found.noConsents },
    },
  );
  await putInDoubt(invitation);
  await supervisor.send(letters.settleLetter, {
    params: invitation,
    body: outcome,
  });
  await supervisor.isRefused(
    letters.voidLetterLine,
    { params: invitation, body: { reason: 'mixed up' } },
    'letter-went-by-email',
  );
  await supervisor.send(
    letters.recordLetterAnswer,
    { params: invitation, body: { answer: '会参加，两位' } },
    {
      'answered-before-posting': { body: { answeredAt: '2026-11-29T10:00:00+08:00' } },
      'event-in-future': { body: { answeredAt: '2035-01-02T10:00:00+08:00' } },
      'event-too-old': { body: { answeredAt: '2015-01-02T10:00:00+08:00' } },
    },
  );
  await supervisor.send(letters.archiveLetter, { params: invitation });
  await supervisor.send(letters.getLetter, { params: invitation });
  return invitation;
}

/** One comes back, one was never posted though it was said, one is not needed. */
async function sendOnPaper({ supervisor }: Players, params: DossierReference): Promise<void> {
  const { branchId } = params;
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
  await supervisor.isRefused(
    letters.readLetterPages,
    { params: { branchId }, query: { ids: `${params.customerId}.${found.unknown('let')}` } },
    'letters-not-printable',
  );
  await supervisor.send(letters.postLetters, {
    params: { branchId },
    body: { way: 'post', letters: [{ customerId: params.customerId, letterId: back.letterId }] },
  });
  await supervisor.send(letters.markLetterReturned, {
    params: back,
    body: { reason: 'moved, no forwarding address' },
  });
  await supervisor.send(
    letters.postLetter,
    {
      params: mistaken,
      body: { postal: { way: 'registeredPost', trackingNumber: 'XA 1234 5678 9 CN' } },
    },
    {
      'posted-before-approval': { body: { postal: { way: 'post', postedAt: '2026-11-29T10:00:00+08:00' } } },
      'event-in-future': { body: { postal: { way: 'post', postedAt: '2035-01-02T10:00:00+08:00' } } },
      'event-too-old': { body: { postal: { way: 'post', postedAt: '2015-01-02T10:00:00+08:00' } } },
    },
  );
  await supervisor.send(letters.voidLetterLine, {
    params: mistaken,
    body: { reason: 'mixed up with another letter' },
  });
  await supervisor.send(letters.discardLetter, {
    params: needless,
    body: { reason: 'reached by telephone' },
  });
}

/** The event took place before the letter was approved. */
const eventOver = found.dossier(({ letters: known }) => ({
  letters: known.map((letter) => ({
    ...letter,
    ...(letter.event && {
      event: {
        ...letter.event,
        startsAt: instant('2026-11-20T01:00:00Z'),
        endsAt: instant('2026-11-20T09:00:00Z'),
      },
    }),
  })),
}));

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

const withoutAddresses = found.customer(({ email: _, address: __, ...customer }) => customer);
