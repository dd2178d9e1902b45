import {
  epochMilliseconds,
  type Instant,
  instantFromEpoch,
  plusMinutes,
} from '../../../shared/kernel/instant.ts';
import { actSideBySide } from './act-side-by-side.ts';
import { agenda, type Appointment } from './agenda.ts';
import type { Cast } from './cast.ts';
import { collectBranch } from './collect-report.ts';
import type { DemoReport } from './demo-report.ts';
import type { DemoStack } from './demo-stack.ts';
import { drawPlan } from './draw-plans.ts';
import { drawWishes } from './draw-wishes.ts';
import { playAbsences } from './play-absences.ts';
import { playInvitations } from './play-invitations.ts';
import { playReminders } from './play-reminders.ts';
import { playVisit } from './play-visit.ts';
import { readVisits } from './read-visits.ts';
import { seededRandom } from './seeded-random.ts';
import { shiftVisits } from './shift-visits.ts';
import { withMailFate } from './with-mail-fate.ts';
import { countOverdue } from './supervise.ts';
import type { DemoGroup } from '../demo-group.ts';

export interface StoryOptions {
  readonly stack: DemoStack;
  readonly group: Pick<DemoGroup, 'branches' | 'staff'>;
  /** The export of the dealer system. */
  readonly csv: string;
  readonly seed: number;
  readonly weeks: number;
  /** Told at the end of every week played. */
  readonly onProgress: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly week: number;
  readonly weeks: number;
  readonly at: Instant;
  readonly visits: number;
  /** What is overdue at each branch, in the order of the group's. */
  readonly overdue: readonly number[];
}

/** What customers wish has a sequence of its own, so that more wishes leave the agents' calls as they are. */
const WISHES_APART = 1_000_003;

const HOUR_MILLISECONDS = 60 * 60 * 1000;
const WEEK_MINUTES = 7 * 24 * 60;

/**
 * Loads the visits through the public API as they happen, lets the people around them act hour by hour,
 * and asks the service at the end what became of it all. Same export, same seed and a stack without a
 * past: same figures.
 * @throws when the service fails, or the signal's reason when it is aborted.
 */
export async function playStory(options: StoryOptions): Promise<DemoReport> {
  const { stack, group, seed, weeks } = options;
  const { visits, remarks, rejected } = readVisits(options.csv, group.branches, group.staff);
  const from = await stack.now();
  const cast: Cast = {
    stack,
    agenda: agenda(),
    branches: group.branches,
    staff: group.staff,
    story: `demo-${seed}-${from}`,
    now: from,
    customers: new Map(),
    dossiers: new Map(),
    absences: [],
    guests: new Map(),
    reminded: new Map(),
    stopped: new Set(),
    refusals: [],
    loaded: [],
  };
  const random = seededRandom(seed);
  const moreRandom = seededRandom(seed + WISHES_APART);
  for (const row of shiftVisits(visits, group.branches, from)) {
    const branch = group.branches.find(({ id }) => id === row.branchId);
    if (!branch) continue;
    const wishes = drawWishes(moreRandom);
    playVisit(cast, { row: withMailFate(row, wishes.mailFate), branch, plan: drawPlan(random), wishes });
  }
  for (const branch of group.branches) {
    playAbsences(cast, branch);
    playInvitations(cast, branch);
    playReminders(cast, branch);
  }
  for (let week = 1; week <= weeks; week += 1) {
    await playUntil(cast, plusMinutes(from, week * WEEK_MINUTES), options.signal);
    const overdue = await Promise.all(group.branches.map((branch) => countOverdue(stack, branch)));
    options.onProgress({ week, weeks, at: cast.now, visits: cast.loaded.length, overdue });
  }
  const mails = await stack.mails();
  const branches = await Promise.all(
    group.branches.map((branch) => collectBranch(cast, branch, from, mails)),
  );
  return {
    seed,
    from,
    to: cast.now,
    branches,
    rejected,
    remarks,
    refusals: cast.refusals.toSorted((left, right) => left.line - right.line),
    lostWork: await stack.lostWork(),
  };
}

/** Lets the hours pass in which something happens; what happens in an hour is recorded at its end. */
async function playUntil(cast: Cast, end: Instant, signal: AbortSignal | undefined): Promise<void> {
  for (let next = cast.agenda.nextAt(); next && next < end; next = cast.agenda.nextAt()) {
    signal?.throwIfAborted();
    const hourEnd = endOfHour(next);
    await moveTo(cast, hourEnd < end ? hourEnd : end);
    await actAll(cast);
  }
  await moveTo(cast, end);
}

/** Does everything whose time has come. */
async function actAll(cast: Cast): Promise<void> {
  for (;;) {
    const due: Appointment[] = [];
    for (let next = cast.agenda.takeBefore(cast.now); next; next = cast.agenda.takeBefore(cast.now))
      due.push(next);
    if (due.length === 0) return;
    await actSideBySide(due);
  }
}

async function moveTo(cast: Cast, at: Instant): Promise<void> {
  if (at <= cast.now) return;
  await cast.stack.moveTo(at);
  cast.now = at;
}

function endOfHour(at: Instant): Instant {
  return instantFromEpoch((Math.floor(epochMilliseconds(at) / HOUR_MILLISECONDS) + 1) * HOUR_MILLISECONDS);
}
