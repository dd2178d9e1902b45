import * as z from 'zod';

/** What differs from one deployment to the next. Nothing here is a secret. */
export interface Configuration {
  /** Part of every name: `production`, `trial`. Several stages can live in one account. */
  readonly stage: string;
  /** The bare address mail comes from. It or its domain must be a verified SES identity. */
  readonly mailFrom: string;
  /** `destroy` deletes the table and the user pool with the stacks. For trial stages only. */
  readonly removal: 'retain' | 'destroy';
  /** Where alarms are sent. This does not use SES; SNS asks the address to confirm. */
  readonly alarmEmail?: string;
  /** An SNS topic of your own that takes the alarms instead of a new one. */
  readonly alarmTopicArn?: string;
  /** Where the sign-in page sends people back to. Without any there is no sign-in in a browser. */
  readonly signInUrls: readonly string[];
  /** Web origins whose pages may call the API. */
  readonly allowedOrigins: readonly string[];
  /** Systems that call the API, each as a member of staff of its own. */
  readonly machineClients: readonly MachineClient[];
  /** The most timers that run at once, so that a burst of deadlines leaves room for the API. */
  readonly timerConcurrency?: number;
  /** After a restore: the stream of the table to work on instead of the data stack's. */
  readonly restoredStreamArn?: string;
}

export interface MachineClient {
  /** Such as `dealer-system`. */
  readonly name: string;
  readonly groupId: string;
  /** The staff record it acts as. The record must have the role `machine`. */
  readonly staffId: string;
}

const MACHINE_CLIENT = /^(?<name>[a-z][a-z0-9-]{0,29})=(?<groupId>[a-z0-9-]+)\.(?<staffId>stf_[0-9a-z]+)$/;

const machineClientSchema = z
  .string()
  .regex(MACHINE_CLIENT, 'name=group.staff, such as dealer-system=harmony.stf_01jd…')
  .transform((text): MachineClient => {
    const { name = '', groupId = '', staffId = '' } = MACHINE_CLIENT.exec(text)?.groups ?? {};
    return { name, groupId, staffId };
  });

const list = <Item>(item: z.ZodType<Item, string>) =>
  z
    .union([z.array(z.string()), z.string().transform((text) => text.split(',').map((part) => part.trim()))])
    .pipe(z.array(item))
    .default([]);

const signInUrl = z
  .url()
  .refine(
    (url) => /^https:|^http:\/\/localhost(?=[:/]|$)/.test(url),
    'https://…, or http://localhost for trials: Cognito takes no others',
  );

const webOrigin = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => new URL(url).origin === url,
    'an origin as browsers send it: https://desk.example, no more',
  );

const STREAM_ARN = /^arn:[a-z-]+:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]+\/stream\/\S+$/;

/** The placeholder address in cdk.json that lets the stacks be synthesised. Nobody has it. */
const NOBODYS_ADDRESS = 'aftercare@example.com';

const configurationSchema = z
  .strictObject({
    stage: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,19}$/, 'small letters, digits and hyphens, at most 20')
      .refine((name) => !/aws|amazon|cognito/.test(name), 'Cognito wants none of aws, amazon, cognito in it'),
    mailFrom: z.email('a bare e-mail address, without a name'),
    removal: z.enum(['retain', 'destroy']),
    alarmEmail: z.email().optional(),
    alarmTopicArn: z.string().startsWith('arn:').optional(),
    signInUrls: list(signInUrl),
    allowedOrigins: list(webOrigin),
    machineClients: list(machineClientSchema),
    timerConcurrency: z.coerce.number().int().min(1).optional(),
    restoredStreamArn: z
      .string()
      .regex(STREAM_ARN, 'the ARN of the stream of a table: arn:aws:dynamodb:…:table/<name>/stream/<label>')
      .optional(),
  })
  .refine((read) => !(read.alarmEmail && read.alarmTopicArn), 'alarmEmail or alarmTopicArn, not both')
  .refine((read) => read.stage === 'development' || read.mailFrom !== NOBODYS_ADDRESS, {
    error: `the address mail comes from: ${NOBODYS_ADDRESS} only stands for it in development`,
    path: ['mailFrom'],
  });

/** The context keys of a deployment, as `cdk deploy --context key=value` takes them. */
export const CONFIGURATION_KEYS = Object.keys(configurationSchema.shape);

/**
 * Reads the configuration. Lists may be arrays (cdk.json) or texts with commas (command line).
 *
 * @throws Error that names every missing or wrong value.
 */
export function readConfiguration(context: (key: string) => unknown): Configuration {
  const given = CONFIGURATION_KEYS.map((key) => [key, context(key)] as const).filter(
    ([, value]) => value !== undefined,
  );
  const read = configurationSchema.safeParse(Object.fromEntries(given));
  if (!read.success) {
    throw new Error(`The configuration cannot be used:\n${z.prettifyError(read.error)}`);
  }
  const { alarmEmail, alarmTopicArn, timerConcurrency, restoredStreamArn, ...rest } = read.data;
  return {
    ...rest,
    ...(alarmEmail !== undefined && { alarmEmail }),
    ...(alarmTopicArn !== undefined && { alarmTopicArn }),
    ...(timerConcurrency !== undefined && { timerConcurrency }),
    ...(restoredStreamArn !== undefined && { restoredStreamArn }),
  };
}
