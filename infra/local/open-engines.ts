import { invokeServer, type TakeInvocation } from './functions/invoke-server.ts';
import { type LocalDynamo, localDynamo } from './dynamo/local-dynamo.ts';
import { listen } from './http/http-server.ts';
import { forThisMachineOnly } from './http/local-host.ts';
import type { Zones } from './mail/inbox-list.ts';
import { inboxPages } from './mail/inbox-pages.ts';
import { type MailControl, mailServer } from './mail/mail-server.ts';
import { type MailSummaries, mailSummaries } from './mail/mail-summaries.ts';
import { type SentMail, type SentMails, sentMails } from './mail/sent-mail.ts';
import type { LocalRun } from './open-run.ts';
import { type SchedulerControl, schedulerControl } from './scheduler/scheduler-control.ts';
import { schedulerServer } from './scheduler/scheduler-server.ts';
import { type Schedules, schedules as keepSchedules } from './scheduler/schedules.ts';
import { useLocalEndpoints } from './sdk-environment.ts';
import type { LocalPlan } from './template/local-plan.ts';

export interface EngineOptions {
  readonly ports: { readonly inbox: number; readonly scheduler: number; readonly dynamo: number };
  readonly fresh: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly warn: (sentence: string) => void;
  readonly onLoss: (reason: string) => void;
  /** The table in this process, gone with it. */
  readonly inProcess: boolean;
}

/** Scheduler, mail server and database, listening, with the AWS SDK of this process pointed at them. */
export interface Engines {
  readonly schedules: Schedules;
  readonly schedulerControl: SchedulerControl;
  readonly schedulerUrl: string;
  readonly mails: SentMails;
  readonly mailSummaries: MailSummaries;
  readonly mailControl: MailControl;
  readonly inboxUrl: string;
  readonly dynamo: LocalDynamo;
  /** Says what happens to each message accepted from now on. */
  onAccepted(dispatch: (mail: SentMail) => void): void;
  /** Says what happens to each event that a function hands to another from now on. */
  onInvoked(take: TakeInvocation): void;
  /** Says by which wall clocks the inbox shows times from now on. */
  showTimesBy(zones: () => Promise<Zones>): void;
}

/** @throws LocalStartError when a port is taken or the database cannot be started. */
export async function openEngines(run: LocalRun, plan: LocalPlan, options: EngineOptions): Promise<Engines> {
  const { clock, database, happenings, folder, stop } = run;
  const control = schedulerControl();
  const schedules = keepSchedules(database, clock, control);
  for (const group of ['default', ...plan.scheduleGroups]) schedules.createGroup(group);
  const scheduler = await listen(
    options.ports.scheduler,
    'Scheduler',
    forThisMachineOnly(schedulerServer(schedules, control)),
  );
  stop.later(scheduler.stop);

  let take: TakeInvocation = () => false;
  const lambda = await listen(
    0,
    'Lambda',
    forThisMachineOnly(invokeServer((...invocation) => take(...invocation))),
  );
  stop.later(lambda.stop);

  let dispatch: (mail: SentMail) => void = () => undefined;
  const mailControl = { nextRefusals: [] };
  const mails = sentMails(database);
  const summaries = mailSummaries(mails);
  let zones: () => Promise<Zones> = async () => new Map();
  const mail = mailServer({
    clock,
    mails,
    control: mailControl,
    happenings,
    accepted: (sent) => dispatch(sent),
    inbox: inboxPages(mails, summaries, () => zones()),
  });
  const inbox = await listen(options.ports.inbox, 'mail inbox', mail);
  stop.later(inbox.stop);

  const dynamo = await localDynamo({ ...options, plan: plan.table, folder, port: options.ports.dynamo });
  stop.later(dynamo.stop);
  const endpoints = {
    dynamo: dynamo.endpoint,
    scheduler: scheduler.url,
    mail: inbox.url,
    lambda: lambda.url,
  };
  stop.later(useLocalEndpoints(endpoints, folder.path));

  return {
    schedules,
    schedulerControl: control,
    schedulerUrl: scheduler.url,
    mails,
    mailSummaries: summaries,
    mailControl,
    inboxUrl: inbox.url,
    dynamo,
    onAccepted(next) {
      dispatch = next;
    },
    onInvoked(next) {
      take = next;
    },
    showTimesBy(next) {
      zones = next;
    },
  };
}
