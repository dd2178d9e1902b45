import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { EventPattern } from '../functions/event-pattern.ts';

/** What the templates say is to run: everything the local engines are driven by. */
export interface LocalPlan {
  readonly table: TablePlan;
  readonly functions: readonly FunctionPlan[];
  readonly api: ApiPlan;
  readonly streams: readonly StreamPlan[];
  readonly recurring: readonly RecurringPlan[];
  readonly rules: readonly RulePlan[];
  readonly scheduleGroups: readonly string[];
  readonly mailEvents: readonly MailEventPlan[];
}

export interface TablePlan {
  readonly create: CreateTableCommandInput & { readonly TableName: string };
  readonly arn: string;
  /** Epoch seconds after which an item may be deleted. */
  readonly expiryAttribute?: string;
}

export interface FunctionPlan {
  readonly arn: string;
  /** Folder below the project, such as `functions/api/dossier`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** How often an asynchronous invocation that failed is tried again. */
  readonly asynchronousRetries: number;
  readonly failureDestinationArn?: string;
}

export interface ApiPlan {
  readonly routes: readonly RoutePlan[];
  readonly cors?: CorsPlan;
}

export interface RoutePlan {
  /** `GET /v1/branches/{branchId}`, `ANY /{proxy+}` or `$default`. */
  readonly routeKey: string;
  readonly functionArn: string;
  readonly authorization: 'none' | 'jwt';
  readonly scopes: readonly string[];
}

export interface CorsPlan {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposedHeaders: readonly string[];
  readonly maximumAgeSeconds?: number;
}

export interface StreamPlan {
  readonly id: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly filters: readonly EventPattern[];
  readonly bisect: boolean;
  readonly partialFailures: boolean;
  /** -1: until the record has aged out. */
  readonly maximumRetries: number;
  readonly failureDestinationArn?: string;
}

export interface RecurringPlan {
  readonly id: string;
  readonly functionArn: string;
  readonly everyMinutes: number;
  readonly input: unknown;
}

export interface RulePlan {
  readonly id: string;
  readonly functionArn: string;
  readonly pattern: EventPattern;
}

export interface MailEventPlan {
  readonly configurationSet: string;
  /** Upper case, as the mail service names them: `SEND`, `DELIVERY`, `BOUNCE`, `COMPLAINT`. */
  readonly types: readonly string[];
}
