import { type Environment, publicUrl, required } from '../../runtime/environment.ts';

/** Where mail comes from, and where links in it lead. */
export interface MailSettings {
  readonly from: string;
  readonly configurationSet: string;
  /** Where callers reach the API. */
  readonly apiUrl: string;
}

/** @throws when the environment lacks one: at the start, not with the first mail. */
export function mailSettings(environment: Environment): MailSettings {
  return {
    from: required(environment, 'MAIL_FROM'),
    configurationSet: required(environment, 'MAIL_CONFIGURATION_SET'),
    apiUrl: publicUrl(environment),
  };
}
