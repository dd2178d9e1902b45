import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../../shared/application/ports.ts';
import { type Instant, isBefore } from '../../../shared/kernel/instant.ts';
import { conflict, invalid, notFound, type SchedulerRefusal } from './refusal.ts';
import { type ReadSchedule, type ScheduleContent, isScheduleName } from './schedule-content.ts';
import type { SchedulerControl } from './scheduler-control.ts';

/** A schedule as it is kept. Without `fireAt` it is completed or switched off. */
export interface Schedule {
  readonly groupName: string;
  readonly name: string;
  readonly content: ScheduleContent;
  readonly createdAt: Instant;
  readonly fireAt?: Instant;
  /** Deliveries that failed so far. */
  readonly attempts: number;
}

export interface ScheduleFilter {
  readonly groupName?: string;
  readonly namePrefix?: string;
  readonly state?: string;
  /** Group and name after which to continue. */
  readonly after?: readonly [groupName: string, name: string];
  readonly limit: number;
}

export interface Schedules {
  create(name: string, schedule: ReadSchedule): SchedulerRefusal | undefined;
  get(groupName: string, name: string): Schedule | SchedulerRefusal;
  delete(groupName: string, name: string): SchedulerRefusal | undefined;
  list(filter: ScheduleFilter): readonly Schedule[];
  nextAt(): Instant | undefined;
  /** Armed schedules in firing order. */
  upcoming(limit: number): readonly (Schedule & { readonly fireAt: Instant })[];
  due(now: Instant): readonly Schedule[];
  /** The target has received it, or never will. */
  complete(schedule: Schedule): void;
  retryAt(schedule: Schedule, at: Instant): void;
  createGroup(name: string): SchedulerRefusal | undefined;
  /** Deletes the group and everything in it. */
  deleteGroup(name: string): SchedulerRefusal | undefined;
  groups(): readonly { readonly name: string; readonly createdAt: Instant }[];
}

/** Pending schedules sort by instant, then name, so that equal runs fire in equal order. */
export function schedules(database: DatabaseSync, clock: Clock, control: SchedulerControl): Schedules {
  const insert = database.prepare(
    'INSERT INTO schedule (group_name, name, content, created_at, fire_at) VALUES (?, ?, ?, ?, ?)',
  );
  const select = database.prepare('SELECT * FROM schedule WHERE group_name = ? AND name = ?');
  const selectMany = database.prepare(
    `SELECT * FROM schedule WHERE (?1 IS NULL OR group_name = ?1) AND substr(name, 1, length(?2)) = ?2
       AND (?5 IS NULL OR content ->> 'State' = ?5)
       AND (group_name, name) > (?3, ?4) ORDER BY group_name, name LIMIT ?6`,
  );
  const remove = database.prepare('DELETE FROM schedule WHERE group_name = ? AND name = ?');
  const removeDue = database.prepare('DELETE FROM schedule WHERE remove_at <= ?');
  const next = database.prepare('SELECT min(fire_at) AS at FROM schedule WHERE fire_at IS NOT NULL');
  const pending = database.prepare(
    'SELECT * FROM schedule WHERE fire_at IS NOT NULL ORDER BY fire_at, name LIMIT ?',
  );
  const due = database.prepare('SELECT * FROM schedule WHERE fire_at <= ? ORDER BY fire_at, name');
  const completed = database.prepare(
    'UPDATE schedule SET fire_at = NULL, remove_at = ? WHERE group_name = ? AND name = ?',
  );
  const postpone = database.prepare(
    'UPDATE schedule SET fire_at = ?, attempts = attempts + 1 WHERE group_name = ? AND name = ?',
  );
  const insertGroup = database.prepare('INSERT INTO schedule_group (name, created_at) VALUES (?, ?)');
  const selectGroup = database.prepare('SELECT * FROM schedule_group WHERE name = ?');
  const selectGroups = database.prepare('SELECT * FROM schedule_group ORDER BY name');
  const removeGroup = database.prepare('DELETE FROM schedule_group WHERE name = ?');
  const emptyGroup = database.prepare('DELETE FROM schedule WHERE group_name = ?');

  const forget = (): void => {
    removeDue.run(clock.now());
  };

  const absent = (name: string): SchedulerRefusal => notFound(`Schedule ${name} does not exist.`);

  return {
    create(name, { content, fireAt }) {
      forget();
      if (!selectGroup.get(content.GroupName)) {
        return notFound(`Schedule group ${content.GroupName} does not exist.`);
      }
      const existing = select.get(content.GroupName, name);
      if (existing) {
        const isRepeat = content.ClientToken !== undefined && existing.content === JSON.stringify(content);
        return isRepeat ? undefined : conflict(`Schedule ${name} already exists.`);
      }
      const past = isBefore(fireAt, clock.now());
      if (past && control.pastTimes === 'reject') {
        return invalid(`Invalid Schedule Expression ${content.ScheduleExpression}: it is in the past.`);
      }
      const fires = content.State === 'ENABLED' && !(past && control.pastTimes === 'swallow');
      insert.run(content.GroupName, name, JSON.stringify(content), clock.now(), fires ? fireAt : null);
      return undefined;
    },
    get(groupName, name) {
      forget();
      const row = select.get(groupName, name);
      return row ? fromRow(row) : absent(name);
    },
    delete(groupName, name) {
      forget();
      return remove.run(groupName, name).changes === 0 ? absent(name) : undefined;
    },
    list(filter) {
      forget();
      const [groupName = '', name = ''] = filter.after ?? [];
      return selectMany
        .all(
          filter.groupName ?? null,
          filter.namePrefix ?? '',
          groupName,
          name,
          filter.state ?? null,
          filter.limit,
        )
        .map(fromRow);
    },
    nextAt() {
      const at = next.get()?.at;
      return typeof at === 'string' ? (at as Instant) : undefined;
    },
    upcoming: (limit) =>
      pending.all(limit).map((row) => ({ ...fromRow(row), fireAt: row.fire_at as Instant })),
    due: (now) => due.all(now).map(fromRow),
    complete({ groupName, name, content }) {
      const removeAt = new Date(Date.parse(clock.now()) + control.removalDelaySeconds * 1000).toISOString();
      completed.run(content.ActionAfterCompletion === 'DELETE' ? removeAt : null, groupName, name);
      forget();
    },
    retryAt: ({ groupName, name }, at) => void postpone.run(at, groupName, name),
    createGroup(name) {
      if (!isScheduleName(name)) return invalid(`Invalid schedule group name ${name}.`);
      if (selectGroup.get(name)) return conflict(`Schedule group ${name} already exists.`);
      insertGroup.run(name, clock.now());
      return undefined;
    },
    deleteGroup(name) {
      if (name === 'default') return invalid('The default schedule group cannot be deleted.');
      if (removeGroup.run(name).changes === 0) return notFound(`Schedule group ${name} does not exist.`);
      emptyGroup.run(name);
      return undefined;
    },
    groups: () =>
      selectGroups.all().map((row) => ({ name: String(row.name), createdAt: row.created_at as Instant })),
  };
}

function fromRow(row: Record<string, unknown>): Schedule {
  return {
    groupName: String(row.group_name),
    name: String(row.name),
    content: JSON.parse(String(row.content)) as ScheduleContent,
    createdAt: row.created_at as Instant,
    ...(typeof row.fire_at === 'string' && { fireAt: row.fire_at as Instant }),
    attempts: Number(row.attempts),
  };
}
