import { join } from 'node:path';
import { LOCAL_REGION } from './template/local-account.ts';

export interface Endpoints {
  readonly dynamo: string;
  readonly scheduler: string;
  readonly mail: string;
  readonly lambda: string;
}

/**
 * Points the AWS SDK of this process at the local engines and at nothing else. The user's profiles and
 * credentials are not read, and a service without a local engine is not reached.
 *
 * @returns what puts the environment back as it was.
 */
export function useLocalEndpoints(endpoints: Endpoints, dataFolder: string): () => void {
  const local: Record<string, string | undefined> = {
    AWS_ENDPOINT_URL: endpoints.scheduler,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamo,
    AWS_ENDPOINT_URL_LAMBDA: endpoints.lambda,
    AWS_ENDPOINT_URL_SCHEDULER: endpoints.scheduler,
    AWS_ENDPOINT_URL_SES: endpoints.mail,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_CONFIG_FILE: join(dataFolder, 'no-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(dataFolder, 'no-aws-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
    AWS_PROFILE: undefined,
    AWS_SESSION_TOKEN: undefined,
  };
  const before = Object.fromEntries(Object.keys(local).map((name) => [name, process.env[name]]));
  assign(local);
  return () => assign(before);
}

function assign(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
