import type { Language } from '../../../shared/domain/branch/index.ts';
import type { CallOutcome, CallTopic, StatementKind } from '../../../shared/domain/call/index.ts';

/** What an agent writes down of a follow-up call. */
export interface Said {
  readonly vehicleUse?: string;
  readonly serviceOpinion?: string;
  readonly topics?: CallTopic[];
  readonly statements?: { readonly kind: StatementKind; readonly text: string }[];
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
    ...(outcome === 'completedWithIssue' && {
      statements: [{ kind: 'complaint', text: chinese ? '等待结算时间太长' : 'Waited too long at the till' }],
    }),
    talkNotes: chinese ? '已介绍用车注意事项' : 'Explained what to look after',
  };
}
