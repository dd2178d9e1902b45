import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  type SchedulerClientConfig,
  ValidationException,
} from '@aws-sdk/client-scheduler';
import type { Clock, Scheduler, Timer } from '../application/ports.ts';
import { isNear } from '../application/timers.ts';
import { isSameContent } from '../kernel/canonical-json.ts';
import { plusMilliseconds } from '../kernel/instant.ts';
import { scheduleExpression, scheduleName } from './schedule-text.ts';

export interface SchedulerSettings {
  /** Name of the schedule group of the deployment. */
  readonly scheduleGroup: string;
  /** The role EventBridge Scheduler assumes to invoke the function. */
  readonly roleArn: string;
  /** The function that fires timers. */
  readonly fireTimerArn: string;
  /** The queue for firings that could not be delivered. */
  readonly deadLetterArn: string;
}

/** Explicit timeouts, and the SDK's own three tries. This is the only layer that retries. */
export const SCHEDULER_CLIENT_CONFIG: SchedulerClientConfig = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
};

/** Clocks may differ by five minutes, so a refusal this close to the moment means that it has passed. */
const DOUBTFUL_MILLISECONDS = 10 * 60_000;

/** The sweep finds what is not delivered, so an hour of trying is enough. */
const RETRY_POLICY = { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 3_600 };

/** Timers as one-shot schedules of EventBridge Scheduler. */
export class EventBridgeScheduler implements Scheduler {
  readonly #client: SchedulerClient;
  readonly #settings: SchedulerSettings;
  readonly #clock: Clock;

  constructor(client: SchedulerClient, settings: SchedulerSettings, clock: Clock) {
    this.#client = client;
    this.#settings = settings;
    this.#clock = clock;
  }

  /**
   * Makes a schedule, unless the moment has passed or is less than 90 seconds away: it might pass while the schedule is
   * made.
   * @throws when a schedule of other content has the name, or when the service refuses or is unavailable.
   */
  async create(timer: Timer): Promise<'created' | 'alreadyThere' | 'tooNear'> {
    const input = this.#schedule(timer);
    if (isNear(timer, this.#clock.now())) return 'tooNear';
    try {
      await this.#client.send(new CreateScheduleCommand(input));
      return 'created';
    } catch (error) {
      if (error instanceof ConflictException) return this.#compare(input, error);
      if (error instanceof ValidationException && this.#isWithin(timer, DOUBTFUL_MILLISECONDS)) {
        return 'tooNear';
      }
      throw error;
    }
  }

  /**
   * Sends no request where the moment is near or past. The schedule then goes by itself
   * (`ActionAfterCompletion`), or there never was one, and a last firing changes nothing.
   * @throws when the service refuses or is unavailable.
   */
  async remove(timer: Timer): Promise<void> {
    if (isNear(timer, this.#clock.now())) return;
    try {
      const GroupName = this.#settings.scheduleGroup;
      await this.#client.send(new DeleteScheduleCommand({ Name: scheduleName(timer.name), GroupName }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  }

  /** A name that exists already is our own earlier try, whose answer was lost, or a mistake. */
  async #compare(input: CreateScheduleCommandInput, conflict: ConflictException): Promise<'alreadyThere'> {
    const { Name, GroupName } = input;
    const stored = await this.#client.send(new GetScheduleCommand({ Name, GroupName }));
    const same =
      stored.ScheduleExpression === input.ScheduleExpression &&
      isSamePayload(stored.Target?.Input, input.Target?.Input) &&
      stored.Target?.Arn === input.Target?.Arn;
    if (!same) throw conflict;
    return 'alreadyThere';
  }

  #isWithin(timer: Timer, milliseconds: number): boolean {
    return timer.fireAt <= plusMilliseconds(this.#clock.now(), milliseconds);
  }

  #schedule({ name, fireAt, payload }: Timer): CreateScheduleCommandInput {
    const { scheduleGroup, roleArn, fireTimerArn, deadLetterArn } = this.#settings;
    return {
      Name: scheduleName(name),
      GroupName: scheduleGroup,
      ScheduleExpression: scheduleExpression(fireAt),
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: fireTimerArn,
        RoleArn: roleArn,
        Input: JSON.stringify(payload),
        RetryPolicy: RETRY_POLICY,
        DeadLetterConfig: { Arn: deadLetterArn },
      },
    };
  }
}

/** Compares contents, not texts, because an earlier release may have written the names in another order. */
function isSamePayload(stored: string | undefined, made: string | undefined): boolean {
  if (stored === undefined || made === undefined) return false;
  try {
    return isSameContent(JSON.parse(stored), JSON.parse(made));
  } catch {
    // Not JSON, so not ours: another content.
    return false;
  }
}
