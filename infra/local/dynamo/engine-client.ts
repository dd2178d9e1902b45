import { LOCAL_REGION } from '../template/local-account.ts';

/** How the engines' own clients reach an engine. */
export function engineClient(endpoint: string) {
  return {
    endpoint,
    region: LOCAL_REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
}
