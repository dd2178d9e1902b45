import type { CaseId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import type { ChangedCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import { moveCase } from './move-case.ts';
import type { CaseContact } from '../records/case.ts';
import type { ContactKnown } from './contact-at.ts';
import { type ProofRefusal, shownBy } from './shown-by.ts';

export interface StudyCase {
  readonly caseId: CaseId;
  /** Whether the customer knows by now that we work on it; that is a first response. */
  readonly customerTold: boolean;
  /** The contact in which they were told. Somebody senior may say so without one. */
  readonly proof?: CaseContact;
  /** When the customer may expect a reply, if that was said. */
  readonly promisedReplyAt?: Instant;
}

export type StudyCaseRefusal = CaseRefusal | ProofRefusal | { readonly code: 'promise-in-past' };

/**
 * Somebody looks for a solution. The two days for the report keep running. If a reply was
 * promised for a certain time, the person who has the matter then is reminded, unless the customer has it by
 * then.
 */
export function decideStudyCase(
  dossier: DossierState,
  { caseId, customerTold, promisedReplyAt, proof }: StudyCase,
  facts: BranchFacts,
  known: ContactKnown,
): Decision<RecordChange, ChangedCase, StudyCaseRefusal> {
  const search = findMyCase(dossier, caseId, ['open'], 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const at = facts.now;
  if (promisedReplyAt && promisedReplyAt <= at) return refused({ code: 'promise-in-past' });
  const { found } = search;
  const of = {
    duty: 'caseFirstResponse',
    door: 'respond',
    since: found.openedAt,
    anotherContact: false,
  } as const;
  const owesResponse = found.obligationIds.firstResponse !== undefined;
  const proved =
    customerTold && (owesResponse || proof) ? shownBy(dossier, found, proof, of, known, facts) : undefined;
  if (proved && 'refusal' in proved) return refused(proved.refusal);
  const told = proved?.shown;
  const by = staffBehind(facts.actor);
  const changed = moveCase(
    dossier,
    found,
    {
      state: { status: 'studying' },
      events: [
        {
          type: 'studyStarted',
          at,
          by,
          ...(promisedReplyAt && { promisedReplyAt }),
          ...(told?.proof && { proof: told.proof }),
        },
      ],
      ...(promisedReplyAt && { promisedReplyAt }),
      ...(told && {
        response: {
          door: 'respond',
          proof: told.proof ?? { type: 'case', id: caseId },
          at: told.at,
          doneBy: told.by,
        } as const,
      }),
    },
    facts,
  );
  return acceptedFor(found, changed, facts);
}
