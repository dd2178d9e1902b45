import { decideSolveCase, decideStudyCase } from '../../shared/domain/case/index.ts';
import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import {
  decideApproveLetter,
  decideDraftLetter,
  decidePostLetter,
} from '../../shared/domain/letter/index.ts';
import type { Letter } from '../../shared/domain/records/letter.ts';
import type { Mail } from '../../shared/domain/records/mail.ts';
import type { DomainRecord, RecordChange } from '../../shared/domain/records/change.ts';
import { letterWriter } from '../../shared/letters/customer/letter-writer.ts';
import { actingAs } from './branch-facts.ts';
import { CASE, CasePlay } from './case-play.ts';
import { granted } from './kept-dossier.ts';

/** A reply by e-mail to a complaint, posted on Tue 1 Dec 2026 09:00:10 in Shanghai and not sent yet. */
export interface PostedReply {
  readonly mail: Mail;
  readonly letter: Letter;
  /** Everything else that is kept then: the dossier, the copy, the register line and its counter. */
  readonly records: readonly DomainRecord[];
}

const POSTED = '2026-12-01T01:00:10Z';
const SUPERVISOR = { actor: actingAs('supervisor') };

export function postedReply(): PostedReply {
  const play = new CasePlay();
  play.raise('2026-12-01T00:30:00Z', { text: '刹车有异响' }, SUPERVISOR);
  play.step('2026-12-01T00:31:00Z', decideStudyCase, { customerTold: true }, SUPERVISOR);
  play.step('2026-12-01T00:32:00Z', decideSolveCase, { solution: '免费更换刹车片' }, SUPERVISOR);

  const facts = play.play.facts(POSTED, SUPERVISOR);
  const started = play.play.dossier;
  const customer = { ...started.customer, email: 'ouyang@customers.example' };
  const kept = new Map<string, DomainRecord>();
  const keep = (record: DomainRecord) => void kept.set(keyOf(record), record);
  [started.head, customer, ...started.vehicles, ...started.obligations, ...started.cases].forEach(keep);
  let dossier: DossierState = { ...started, customer };
  const write = ({
    changes,
    result,
  }: {
    readonly changes: readonly RecordChange[];
    readonly result: Letter;
  }) => {
    for (const change of changes) if (change.op !== 'wakeDigest') keep(change.record);
    dossier = { ...dossier, letters: [result] };
    return result.id;
  };
  const command = { template: 'caseReply', channel: 'email', fields: {}, caseId: CASE } as const;
  const letterId = write(granted(decideDraftLetter(dossier, command, facts)));
  const words = (letter: Letter) =>
    letterWriter.write({ letter, customer, branch: facts.branch, at: facts.now });
  write(granted(decideApproveLetter(dossier, { letterId }, words, facts)));
  write(granted(decidePostLetter(dossier, { letterId }, facts, {})));

  const records = [...kept.values()];
  const [mail] = records.filter((record) => record.type === 'mail');
  const [letter] = dossier.letters;
  if (!mail || !letter) throw new Error('A reply that is posted has a mail');
  return { mail, letter, records: records.filter((record) => record.type !== 'mail') };
}

function keyOf(record: DomainRecord): string {
  return `${record.type} ${'id' in record ? record.id : ''}`;
}
