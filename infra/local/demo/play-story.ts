import {
  epochMilliseconds,
  type Instant,
  instantFromEpoch,
  plusMinutes,
} from '../../../shared/kernel/instant.ts';
import type { DemoGroup } from '../demo-group.ts';
import { agenda } from './agenda.ts';
import type { Cast } from './cast.ts';
import { type BranchReport, collectBranch, countOverdue } from './collect-report.ts';
import type { DemoStack } from './connect-stack.ts';
import { drawPlan } from './draw-plans.ts';
import { drawWishesOf } from './draw-wishes.ts';
import { playAbsences } from './play-absences.ts';
import { playInvitations, playReminders } from './play-mailings.ts';
import { playVisit } from './play-visit.ts';
import { readVisits, type RejectedRow } from './read-visits.ts';
import { seededRandom } from '../seeded-random.ts';
import { shiftVisits } from './shift-visits.ts';

export interface StoryOptions {
  readonly stack: DemoStack;
  readonly group: Pick<DemoGroup, 'branches' | 'staff'>;
  /** The export of the dealer system. */
  readonly csv: string;
  readonly seed: number;
  readonly weeks: number;
  /** Told at the end of every week played. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Progress {
  readonly week: number;
  readonly weeks: number;
  readonly at: Instant;
  readonly visits: number;
  /** What is overdue at each branch, in the order of the group's. */
  readonly overdue: readonly number[];
}

/** What a supervisor wants to know at the end. */
export interface DemoReport extends Pick<Cast, 'refusals'> {
  readonly seed: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly branches: readonly BranchReport[];
  /** Rows of the export that could not be understood. */
  readonly rejected: readonly RejectedRow[];
  /** Dead letters of the stack: work its functions gave up. Anything but zero is a fault. */
  readonly lostWork: number;
}

/** Wishes are drawn from a sequence of their own, so that more wishes leave the agents' calls as they are. */
const WISHES_APART = 1_000_003;

const HOUR_MILLISECONDS = 60 * 60 * 1000;
const WEEK_MINUTES = 7 * 24 * 60;

/**
 * Loads the visits through the public API as they happen, lets the people around them act hour by hour, and
 * reads the outcomes from the API at the end. The same export and seed on a fresh stack give the same
 * figures.
 *
 * @throws when the service fails, or the signal's reason when it is aborted.
 */
export async function playStory(options: StoryOptions): Promise<DemoReport> {
  const { stack, group, seed, weeks } = options;
  const { branches } = group;
  const { visits, rejected } = readVisits(options.csv, branches, group.staff);
  const from = await stack.now();
  const cast: Cast = {
    stack,
    agenda: agenda(),
    staff: group.staff,
    story: `demo-${seed}-${from}`,
    requests: 0,
    now: from,
    customers: new Map(),
    dossiers: new Map(),
    absences: [],
    guests: new Map(),
    reminded: new Map(),
    stopped: new Set(),
    refusals: [],
    visitsLoaded: 0,
  };
  const random = seededRandom(seed);
  const moreRandom = seededRandom(seed + WISHES_APART);
  for (const { row, branch } of shiftVisits(visits, branches, from))
    playVisit(cast, { ...drawWishesOf(row, moreRandom), branch, plan: drawPlan(random) });
  for (const branch of branches) {
    playAbsences(cast, branch);
    playInvitations(cast, branch);
    playReminders(cast, branch);
  }
  for (let week = 1; week <= weeks; week += 1) {
    await playUntil(cast, plusMinutes(from, week * WEEK_MINUTES), options.signal);
    const overdue = await Promise.all(branches.map((branch) => countOverdue(stack, branch)));
    options.onProgress?.({ week, weeks, at: cast.now, visits: cast.visitsLoaded, overdue });
  }
  return {
    seed,
    from,
    to: cast.now,
    branches: await Promise.all(branches.map((branch) => collectBranch(cast, branch, from))),
    rejected,
    refusals: cast.refusals.toSorted((left, right) => left.line - right.line),
    lostWork: await stack.lostWork(),
  };
}

/** Lets the hours pass in which something happens. What happens in an hour is recorded at its end. */
async function playUntil(cast: Cast, end: Instant, signal: AbortSignal | undefined): Promise<void> {
  const { agenda: ahead } = cast;
  for (let next = ahead.nextAt(); next && next < end; next = ahead.nextAt()) {
    signal?.throwIfAborted();
    const hourEnd = endOfHour(next);
    await moveTo(cast, hourEnd < end ? hourEnd : end);
    await ahead.actUntil(cast.now);
  }
  await moveTo(cast, end);
}

async function moveTo(cast: Cast, at: Instant): Promise<void> {
  if (at <= cast.now) return;
  await cast.stack.moveTo(at);
  cast.now = at;
}

function endOfHour(at: Instant): Instant {
  return instantFromEpoch((Math.floor(epochMilliseconds(at) / HOUR_MILLISECONDS) + 1) * HOUR_MILLISECONDS);
}
