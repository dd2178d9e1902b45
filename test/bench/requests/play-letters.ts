import * as consents from '../../../shared/contracts/consents/index.ts';
import type { Client } from '../../../shared/contracts/client.ts';
import * as letters from '../../../shared/contracts/letters/index.ts';
import type { LetterReference } from './lose-mail.ts';

interface Dossier {
  readonly branchId: string;
  readonly customerId: string;
}

export interface LetterPlayers {
  readonly supervisor: Client;
  /** Sets the clock everybody goes by. */
  readonly setClock: (at: string) => void;
  /** Leaves what became of the letter's mail unknown until a person says. */
  readonly loseMail: (letter: LetterReference) => Promise<void>;
}

const PAGE = { limit: 25 };

/** An invitation nobody knows the fate of, then stopped by its link; four reminders on paper, each ending its own way. */
export async function playLetters(
  { supervisor, setClock, loseMail }: LetterPlayers,
  params: Dossier,
): Promise<void> {
  setClock('2026-12-02T10:00:00+08:00');
  await agree(supervisor, params);
  await invite(supervisor, params, loseMail);

  const [answered, returned, voided, discarded] = [
    await remind(supervisor, params),
    await remind(supervisor, params),
    await remind(supervisor, params),
    await remind(supervisor, params),
  ];
  await supervisor.send(letters.discardLetter, { ...at(discarded), body: { reason: 'came in by himself' } });
  for (const one of [answered, returned, voided]) await supervisor.send(letters.approveLetter, at(one));

  const branch = { branchId: params.branchId };
  await supervisor.send(letters.listWaitingLetters, { params: branch, query: { channel: 'post', ...PAGE } });
  await supervisor.send(letters.readLetterPage, at(answered));
  const ids = [answered, returned, voided].map(({ letterId }) => `${params.customerId}.${letterId}`);
  await supervisor.send(letters.readLetterPages, { params: branch, query: { ids: ids.join(',') } });
  await supervisor.send(letters.postLetter, { ...at(answered), body: { postal: { way: 'post' } } });
  await supervisor.send(letters.recordLetterAnswer, { ...at(answered), body: { answer: 'comes on Friday' } });
  await supervisor.send(letters.archiveLetter, at(answered));
  await supervisor.send(letters.postLetters, {
    params: branch,
    body: { way: 'post', letters: [{ customerId: params.customerId, letterId: returned.letterId }] },
  });
  await supervisor.send(letters.markLetterReturned, { ...at(returned), body: { reason: 'moved' } });
  await supervisor.send(letters.postLetter, { ...at(voided), body: { postal: { way: 'courier' } } });
  await supervisor.send(letters.voidLetterLine, { ...at(voided), body: { reason: 'never left the house' } });
  await supervisor.send(letters.getLetterRegister, {
    params: branch,
    query: { from: '2026-12-01', to: '2026-12-31', ...PAGE },
  });
}

async function agree(supervisor: Client, params: Dossier): Promise<void> {
  const yes = { state: 'given', how: 'form', wording: 'marketing-2026-1' } as const;
  const proof = { type: 'form', id: 'F-2026-0412' } as const;
  const about = { scope: 'purpose', purpose: 'marketing' } as const;
  await supervisor.send(consents.recordConsent, {
    params,
    body: { ...yes, about, channels: ['email'], proof },
  });
  await supervisor.send(consents.checkContact, {
    params,
    body: { purpose: 'marketing', channel: 'email' },
  });
  await supervisor.send(consents.listConsents, { params });
}

async function invite(
  supervisor: Client,
  params: Dossier,
  loseMail: LetterPlayers['loseMail'],
): Promise<void> {
  const { body } = await supervisor.send(letters.draftLetter, {
    params,
    body: {
      template: 'eventInvitation',
      channel: 'email',
      fields: { content: 'tyres, brakes and battery inspected for free' },
      event: {
        title: 'Winter inspection week',
        startsAt: '2026-12-19T09:00:00+08:00',
        endsAt: '2026-12-19T17:00:00+08:00',
        place: 'Showroom',
      },
    },
  });
  const invitation = { ...params, letterId: body.id };
  await supervisor.send(letters.approveLetter, at(invitation));
  await supervisor.send(letters.postLetter, { ...at(invitation), body: {} });
  await supervisor.send(letters.getLetter, at(invitation));
  const { body: copy } = await supervisor.send(letters.getLetterCopy, at(invitation));
  await loseMail(invitation);
  await supervisor.send(letters.settleLetter, {
    ...at(invitation),
    body: { sent: true, reason: 'asked by telephone' },
  });

  const token = /\/v1\/unsubscribe\/(\S+)/.exec(copy.text)?.[1];
  if (token === undefined) throw new Error('The invitation carries no link to stop it');
  await supervisor.send(consents.readUnsubscribePage, { params: { token } });
  const click = { 'List-Unsubscribe': 'One-Click' } as const;
  await supervisor.send(consents.unsubscribe, { params: { token }, body: click });
}

async function remind(supervisor: Client, params: Dossier): Promise<LetterReference> {
  const { body } = await supervisor.send(letters.draftLetter, {
    params,
    body: {
      template: 'maintenanceDue',
      channel: 'post',
      fields: { plateNumber: '沪A12345', dueOn: '2027-01-10' },
    },
  });
  return { ...params, letterId: body.id };
}

function at(letter: LetterReference): { readonly params: LetterReference } {
  return { params: letter };
}
