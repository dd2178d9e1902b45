import type { Language } from '../../../shared/domain/records/roles.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import type { Wishes } from './draw-wishes.ts';
import { matterWords } from './matter-material.ts';
import type { VisitRow } from './visit-row.ts';
import type { CallOutcome, CallTopic, StatementKind } from '../../../shared/domain/records/call-outcomes.ts';

/** What an agent writes down of a follow-up call. */
export interface Said {
  readonly vehicleUse?: string;
  readonly serviceOpinion?: string;
  readonly topics?: CallTopic[];
  readonly talkNotes?: string;
}

/** The notes of a call with that outcome; a call nobody answered has none. */
export function whatWasSaid(outcome: CallOutcome, ordinal: 'first' | 'second', language: Language): Said {
  const chinese = language === 'zh-CN';
  if (outcome !== 'completed' && outcome !== 'completedWithIssue') return {};
  return {
    vehicleUse: chinese ? '车辆运行正常' : 'Runs well',
    serviceOpinion: chinese ? '满意' : 'Satisfied',
    topics:
      ordinal === 'first'
        ? ['vehicleAndService', 'vehicleKnowledge']
        : ['vehicleAndService', 'newNeeds', 'currentServices'],
    talkNotes: chinese ? '已介绍用车注意事项' : 'Explained what to look after',
  };
}

export interface Raised {
  readonly statements?: {
    readonly kind: StatementKind;
    readonly text: string;
    readonly answerAtOnce?: string;
    readonly aboutStaffId?: StaffId;
  }[];
}

/** The matter the customer brought up on that call, if any; some are answered there and then. */
export function whatWasRaised(
  outcome: CallOutcome,
  { matter, asksOnCall }: Wishes,
  { customer, advisorId }: VisitRow,
): Raised {
  const isRaised = outcome === 'completedWithIssue' || (outcome === 'completed' && asksOnCall);
  if (!isRaised) return {};
  const { kind, theme, handling, aboutAdvisor } = matter;
  const { text, answerAtOnce } = matterWords(kind, theme, customer.language);
  const aboutStaffId = kind === 'complaint' && aboutAdvisor ? advisorId : undefined;
  return {
    statements: [
      { kind, text, ...(handling === 'atOnce' && { answerAtOnce }), ...(aboutStaffId && { aboutStaffId }) },
    ],
  };
}
