/** The environment variables of functions. There are no others. */
export type EnvironmentVariable =
  | 'TABLE_NAME'
  | 'SCHEDULE_GROUP'
  | 'SCHEDULE_ROLE_ARN'
  | 'FIRE_TIMER_ARN'
  | 'TIMER_DLQ_ARN'
  | 'MAIL_FROM'
  | 'MAIL_CONFIGURATION_SET'
  | 'PUBLIC_API_URL'
  | 'LOG_LEVEL';

export type FunctionEnvironment = Readonly<Partial<Record<EnvironmentVariable, string>>>;
