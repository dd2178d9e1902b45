import * as z from 'zod';
import { epochMilliseconds } from '../../../shared/kernel/instant.ts';
import { localArn } from '../template/local-account.ts';
import type { HttpReply, HttpRequest, RequestListener } from '../http/http-server.ts';
import { invalid, type SchedulerRefusal, unsigned } from './refusal.ts';
import { readSchedule } from './schedule-content.ts';
import type { SchedulerControl } from './scheduler-control.ts';
import type { Schedule, Schedules } from './schedules.ts';

/**
 * The REST protocol of EventBridge Scheduler as far as one-time schedules need it: create, get, delete and
 * list, for schedules and groups. Updating is left out because the application never does it.
 */
export function schedulerServer(schedules: Schedules, control: SchedulerControl): RequestListener {
  return async (request) => {
    if (!request.headers['authorization']?.startsWith('AWS4-')) return refuse(unsigned());
    const refusal = control.nextRefusals.shift();
    if (refusal) return refuse(refusal);
    const [resource, encodedName] = request.path.split('/').slice(1);
    const name = encodedName === undefined ? undefined : decodeURIComponent(encodedName);
    if (resource === 'schedules') return onSchedule(schedules, request, name);
    if (resource === 'schedule-groups') return onGroup(schedules, request, name);
    return unknownOperation();
  };
}

function onSchedule(schedules: Schedules, request: HttpRequest, name: string | undefined): HttpReply {
  if (name === undefined)
    return request.method === 'GET' ? list(schedules, request.query) : unknownOperation();
  const group = request.query.get('groupName') ?? 'default';
  switch (request.method) {
    case 'POST': {
      const read = readSchedule(name, parseJson(request.body));
      if ('status' in read) return refuse(read);
      const refusal = schedules.create(name, read);
      return refusal ? refuse(refusal) : reply({ ScheduleArn: scheduleArn(read.content.GroupName, name) });
    }
    case 'GET': {
      const found = schedules.get(group, name);
      return 'status' in found ? refuse(found) : reply(asDocument(found));
    }
    case 'DELETE': {
      const refusal = schedules.delete(group, name);
      return refusal ? refuse(refusal) : reply({});
    }
    default:
      return unknownOperation();
  }
}

function list(schedules: Schedules, query: URLSearchParams): HttpReply {
  const limit = Number(query.get('MaxResults') ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    return refuse(invalid('MaxResults must be 1 to 100.'));
  const token = query.get('NextToken');
  const after = token === null ? undefined : readNextToken(token);
  if (token !== null && !after) return refuse(invalid('Invalid NextToken.'));
  const groupName = query.get('ScheduleGroup');
  const state = query.get('State');
  const found = schedules.list({
    ...(groupName !== null && { groupName }),
    ...(state !== null && { state }),
    namePrefix: query.get('NamePrefix') ?? '',
    ...(after && { after }),
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const more = found.length > limit && last !== undefined;
  return reply({
    Schedules: page.map((schedule) => ({
      Arn: scheduleArn(schedule.groupName, schedule.name),
      Name: schedule.name,
      GroupName: schedule.groupName,
      State: schedule.content.State,
      CreationDate: epochSeconds(schedule.createdAt),
      LastModificationDate: epochSeconds(schedule.createdAt),
      Target: { Arn: schedule.content.Target.Arn },
    })),
    ...(more && {
      NextToken: nextToken(last),
    }),
  });
}

const nextTokenSchema = z.tuple([z.string(), z.string()]);

function nextToken({ groupName, name }: Schedule): string {
  return Buffer.from(JSON.stringify([groupName, name])).toString('base64url');
}

/** Group and name after which to continue. Undefined when it is not our token. */
function readNextToken(token: string): readonly [groupName: string, name: string] | undefined {
  const text = Buffer.from(token, 'base64url').toString();
  const read = nextTokenSchema.safeParse(parseJson(Buffer.from(text)));
  return read.success ? read.data : undefined;
}

function onGroup(schedules: Schedules, request: HttpRequest, name: string | undefined): HttpReply {
  const documents = schedules.groups().map((group) => ({
    Arn: localArn('scheduler', `schedule-group/${group.name}`),
    Name: group.name,
    State: 'ACTIVE',
    CreationDate: epochSeconds(group.createdAt),
    LastModificationDate: epochSeconds(group.createdAt),
  }));
  if (name === undefined) {
    const prefix = request.query.get('NamePrefix') ?? '';
    return request.method === 'GET'
      ? reply({ ScheduleGroups: documents.filter((group) => group.Name.startsWith(prefix)) })
      : unknownOperation();
  }
  switch (request.method) {
    case 'POST': {
      const refusal = schedules.createGroup(name);
      const arn = localArn('scheduler', `schedule-group/${name}`);
      return refusal ? refuse(refusal) : reply({ ScheduleGroupArn: arn });
    }
    case 'GET': {
      const found = documents.find((group) => group.Name === name);
      return found
        ? reply(found)
        : refuse({
            status: 404,
            type: 'ResourceNotFoundException',
            message: `Schedule group ${name} does not exist.`,
          });
    }
    case 'DELETE': {
      const refusal = schedules.deleteGroup(name);
      return refusal ? refuse(refusal) : reply({});
    }
    default:
      return unknownOperation();
  }
}

function asDocument({ groupName, name, content, createdAt }: Schedule): unknown {
  const { ClientToken: _, ...described } = content;
  return {
    ...described,
    Arn: scheduleArn(groupName, name),
    Name: name,
    CreationDate: epochSeconds(createdAt),
    LastModificationDate: epochSeconds(createdAt),
  };
}

function scheduleArn(groupName: string, name: string): string {
  return localArn('scheduler', `schedule/${groupName}/${name}`);
}

function epochSeconds(at: Schedule['createdAt']): number {
  return epochMilliseconds(at) / 1000;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    // Read as an empty document, which is then refused for what it lacks.
    return {};
  }
}

function reply(document: unknown): HttpReply {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(document) };
}

function refuse({ status, type, message }: SchedulerRefusal): HttpReply {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
    body: JSON.stringify({ Message: message }),
  };
}

function unknownOperation(): HttpReply {
  return {
    status: 404,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'UnknownOperationException' },
    body: JSON.stringify({ Message: 'The local Scheduler does not know this operation.' }),
  };
}
