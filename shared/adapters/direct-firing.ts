import { InvokeCommand, type LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import type { DirectFiring, Timer } from '../application/ports.ts';

/** Explicit times, and the SDK's own three tries as the only layer that retries. */
export const LAMBDA_CLIENT_CONFIG: LambdaClientConfig = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
};

/** Timers handed to their function as events, as EventBridge Scheduler does. */
export class DirectInvocation implements DirectFiring {
  readonly #client: LambdaClient;
  readonly #fireTimerArn: string;

  constructor(client: LambdaClient, fireTimerArn: string) {
    this.#client = client;
    this.#fireTimerArn = fireTimerArn;
  }

  /** @throws when the service refuses or is unavailable. */
  async fire({ fireAt, payload }: Timer): Promise<void> {
    await this.#client.send(
      new InvokeCommand({
        FunctionName: this.#fireTimerArn,
        InvocationType: 'Event',
        Payload: JSON.stringify({ ...payload, fireAt }),
      }),
    );
  }
}
