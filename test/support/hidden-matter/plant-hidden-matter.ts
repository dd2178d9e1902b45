import { openCase, noteOnCase, solveCase, studyCase } from '../../../shared/contracts/case/index.ts';
import { recordCall, voidCall } from '../../../shared/contracts/call/index.ts';
import { registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import { getFollowUp, recordWrittenReply } from '../../../shared/contracts/follow-up/index.ts';
import * as letters from '../../../shared/contracts/letter/index.ts';
import { endConsultation } from '../../../shared/contracts/visit/index.ts';
import type { Players } from '../../story/players.ts';

const branchId = 'sh-pudong';

/** Begins every text that tells of the complaint. */
export const SECRET = 'SECRET';

/** Where a customer's complaints about one colleague left their traces. */
export interface HiddenMatter {
  readonly customerId: string;
  /** What has to do with them, by the prefix of its identifiers, in the order it came. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

/**
 * A customer complains about a member of staff: in a call, and in a visit, a call and a letter from which somebody
 * makes a complaint afterwards. Before and after that there are talks, notes, letters and follow-ups about it.
 */
export async function plantHiddenMatter(
  { supervisor, setClock }: Pick<Players, 'supervisor' | 'setClock'>,
  aboutStaffId: string,
): Promise<HiddenMatter> {
  setClock('2026-12-07T18:00:00+08:00');
  const registered = await supervisor.send(registerCustomer, {
    params: { branchId },
    body: {
      customer: {
        fullName: '何敏',
        address: '上海市徐汇区漕溪路 9 号',
        phones: [{ number: '137 5555 6666' }],
      },
      vehicles: [{ plateNumber: '沪C·10009', vehicleModel: 'Golf' }],
    },
  });
  const customerId = registered.body.customer.id;
  const vehicleId = registered.body.vehicles[0]?.id ?? '';
  const params = { branchId, customerId };
  const talk = await supervisor.send(endConsultation, {
    params,
    body: { vehicleId, consultationEndedAt: '2026-12-07T17:30:00+08:00', wishedServices: secret('wish') },
  });
  const visitId = talk.body.visit.id;
  const followUpId = talk.body.followUp?.id ?? '';

  setClock('2026-12-12T10:10:00+08:00');
  const before = await supervisor.send(recordCall, {
    params,
    body: {
      direction: 'outbound',
      callType: 'firstFollowUp',
      startedAt: '2026-12-12T10:05:00+08:00',
      outcome: 'completed',
      vehicleUse: secret('use before'),
      serviceOpinion: secret('opinion before'),
      talkNotes: secret('notes before'),
      spokenTo: secret('partner'),
      topics: ['vehicleAndService', 'newNeeds'],
      followUpIds: [followUpId],
    },
  });
  const complain = (type: 'call' | 'visit' | 'letter', id: string) =>
    supervisor.send(openCase, {
      params,
      body: {
        kind: 'complaint',
        level: 'serious',
        text: secret(`complaint from a ${type}`),
        origin: { type, id },
        raisedAt: '2026-12-12T10:05:00+08:00',
        vehicleId,
        aboutStaffId,
      },
    });
  const fromCall = await complain('call', before.body.call.id);
  const fromVisit = await complain('visit', visitId);
  const spoken = await supervisor.send(recordCall, {
    params,
    body: {
      ...INCOMING,
      followUpIds: [followUpId],
      vehicleUse: secret('use'),
      serviceOpinion: secret('opinion'),
      talkNotes: secret('notes'),
      statements: [
        { kind: 'complaint', text: secret('statement'), aboutStaffId },
        { kind: 'wish', text: secret('wish beside'), answerAtOnce: secret('answer at once') },
      ],
    },
  });
  const inCall = spoken.body.cases.find((one) => one.aboutStaffId === aboutStaffId)?.id ?? '';
  const later = await supervisor.send(recordCall, {
    params,
    body: { ...INCOMING, caseIds: [fromCall.body.id], talkNotes: secret('notes of a later call') },
  });
  const voided = await supervisor.send(recordCall, {
    params,
    body: { ...INCOMING, caseIds: [inCall], talkNotes: secret('notes of a voided call') },
  });
  await supervisor.send(voidCall, {
    params: { ...params, callId: voided.body.call.id },
    body: { reason: secret('void reason') },
  });

  const at = (caseId: string) => ({ params: { ...params, caseId } });
  await supervisor.send(noteOnCase, { ...at(fromCall.body.id), body: { text: secret('note') } });
  await supervisor.send(studyCase, { ...at(fromCall.body.id), body: { customerTold: true } });
  await supervisor.send(solveCase, { ...at(fromCall.body.id), body: { solution: secret('solution') } });
  const reply = async () => {
    const { body } = await supervisor.send(letters.draftLetter, {
      params,
      body: {
        template: 'caseReply',
        channel: 'post',
        fields: { answer: secret('answer') },
        caseId: fromCall.body.id,
      },
    });
    return body.id;
  };
  const draft = await reply();
  const [approved, returned, withdrawn, reminder] = [
    await reply(),
    await reply(),
    await reply(),
    await remind(supervisor, params),
  ];
  for (const letterId of [approved, returned, withdrawn, reminder]) {
    await supervisor.send(letters.approveLetter, { params: { ...params, letterId } });
  }
  const post = (letterId: string) =>
    supervisor.send(letters.postLetter, {
      params: { ...params, letterId },
      body: { postal: { way: 'post' } },
    });
  await post(returned);
  await supervisor.send(letters.markLetterReturned, {
    params: { ...params, letterId: returned },
    body: { reason: secret('return reason') },
  });
  await post(withdrawn);
  await supervisor.send(letters.voidLetterLine, {
    params: { ...params, letterId: withdrawn },
    body: { reason: secret('reason of the line') },
  });
  await post(reminder);
  await supervisor.send(letters.recordLetterAnswer, {
    params: { ...params, letterId: reminder },
    body: { answer: secret('written answer') },
  });
  const fromLetter = await complain('letter', reminder);

  const secondId = before.body.planned[0]?.id ?? '';
  const second = await supervisor.send(getFollowUp, { params: { ...params, followUpId: secondId } });
  setClock(second.body.opensAt);
  await supervisor.send(recordWrittenReply, {
    params: { ...params, followUpId: secondId },
    body: {
      receivedAt: second.body.opensAt,
      channel: 'email',
      vehicleUse: secret('written use'),
      serviceOpinion: secret('written opinion'),
    },
  });
  return {
    customerId,
    ids: {
      cus: [customerId],
      veh: [vehicleId],
      vis: [visitId],
      fup: [followUpId, secondId],
      cal: [before, spoken, later, voided].map(({ body }) => body.call.id),
      cas: [fromCall.body.id, inCall, fromVisit.body.id, fromLetter.body.id],
      let: [draft, approved, returned, withdrawn, reminder],
    },
  };
}

const INCOMING = {
  direction: 'inbound',
  callType: 'complaint',
  startedAt: '2026-12-12T10:08:00+08:00',
  outcome: 'completed',
} as const;

async function remind(
  supervisor: Players['supervisor'],
  params: { readonly branchId: string; readonly customerId: string },
): Promise<string> {
  const { body } = await supervisor.send(letters.draftLetter, {
    params,
    body: {
      template: 'maintenanceDue',
      channel: 'post',
      fields: { plateNumber: '沪C10009', dueOn: '2027-01-10' },
    },
  });
  return body.id;
}

function secret(what: string): string {
  return `${SECRET}: ${what}`;
}
