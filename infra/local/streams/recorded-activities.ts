import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { HappeningSubject } from '../clock/happenings.ts';
import type { Activity } from '../../../shared/application/ports.ts';

/** The history lines among the records of the table's stream: what a person, or time, has just done. */
export function recordedActivities(records: readonly StreamRecord[]): readonly Activity[] {
  return records
    .filter(({ eventName, dynamodb }) => eventName === 'INSERT' && dynamodb?.NewImage?.type?.S === 'activity')
    .map(({ dynamodb }) => unmarshall(dynamodb?.NewImage as Record<string, AttributeValue>) as Activity);
}

/** One line about an activity: `registerIntake at sh-pudong: visit intakeDone, obligation open`. */
export function activityText({ operation, branchId, changed }: Activity): string {
  const states = changed.flatMap(({ type, status }) => (status === undefined ? [] : [`${type} ${status}`]));
  const where = branchId === undefined ? '' : ` at ${branchId}`;
  return `${operation}${where}${states.length > 0 ? `: ${[...new Set(states)].join(', ')}` : ''}`;
}

/** What an activity is about, for links. */
export function activitySubject({ operation, branchId, customerId }: Activity): HappeningSubject {
  return { operation, ...(branchId && { branchId }), ...(customerId && { customerId }) };
}
