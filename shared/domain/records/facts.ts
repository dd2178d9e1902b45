import type { Id, IdName, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { WorkingCalendar } from '../../kernel/working-calendar.ts';
import type { Branch, Group } from './branch.ts';
import type { Role } from './roles.ts';
import type { Settings } from './settings.ts';

/** Who acts: a member of staff (with the roles held at this branch) or something that happens without one: time passes, a link is followed. */
export type Actor =
  | { readonly type: 'staff'; readonly staffId: StaffId; readonly roles: readonly Role[] }
  | {
      readonly type: 'system';
      readonly trigger: 'timer' | 'sweep' | 'stream' | 'mailEvent' | 'unsubscribeLink' | 'retention';
    };

/** Everything a rule may know besides the state it decides on. Taken once per decision. */
export interface Facts {
  readonly now: Instant;
  readonly actor: Actor;
  /** A fresh identifier; the same command decided again gets the same ones. */
  readonly newId: <Name extends IdName>(name: Name) => Id<Name>;
}

/** Facts of a command at a branch. */
export interface BranchFacts extends Facts {
  readonly group: Group;
  readonly branch: Branch;
  readonly settings: Settings;
  /** `g<group version>.b<branch version>`. */
  readonly settingsVersion: string;
  readonly calendar: WorkingCalendar;
}
