import type { CaseId, CustomerId, StaffId } from '../../../shared/kernel/ids.ts';
import { type Cast, noteRefusal, type Scene } from './cast.ts';
import type { MatterPlan } from './draw-wishes.ts';
import type { MatterWords } from './matter-material.ts';
import type { Answer } from './send-as.ts';
import { whoActs } from './who-acts.ts';

/** A case on its way through the hands of the people at the branch. */
export interface Matter {
  readonly scene: Scene;
  readonly plan: MatterPlan;
  readonly words: MatterWords;
  readonly params: {
    readonly branchId: string;
    readonly customerId: CustomerId;
    readonly caseId: CaseId;
  };
  readonly ownerId: StaffId | undefined;
  readonly round: 'first' | 'again';
}

/** Whether a step was taken; a refusal is noted and ends the story of the case. */
export function wasTaken(cast: Cast, { scene }: Matter, operation: string, answer: Answer<unknown>): boolean {
  if (answer.outcome === 'refused') noteRefusal(cast, scene, operation, answer.code);
  return answer.outcome === 'accepted';
}

/** Who handles the case today. */
export function actor(cast: Cast, { scene, ownerId }: Matter): StaffId {
  return whoActs(cast, scene.branch, ownerId);
}

/** The same step of the same round is never taken twice. */
export function stepKey(cast: Cast, { params, round }: Matter, step: string): string {
  return `${cast.story}-${params.caseId}-${round}-${step}`;
}
