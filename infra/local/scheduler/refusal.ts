/** An error the Scheduler API answers with. */
export interface SchedulerRefusal {
  readonly status: number;
  readonly type:
    | 'ValidationException'
    | 'ConflictException'
    | 'ResourceNotFoundException'
    | 'ServiceQuotaExceededException'
    | 'ThrottlingException'
    | 'InternalServerException'
    | 'MissingAuthenticationTokenException';
  readonly message: string;
}

/** Refuses a request as the service does one it cannot read. */
export function invalid(message: string): SchedulerRefusal {
  return { status: 400, type: 'ValidationException', message };
}

/** Refuses a name that is taken. */
export function conflict(message: string): SchedulerRefusal {
  return { status: 409, type: 'ConflictException', message };
}

/** Refuses a name nothing has. */
export function notFound(message: string): SchedulerRefusal {
  return { status: 404, type: 'ResourceNotFoundException', message };
}

/** Refuses a request nobody signed, which on AWS no page of a browser can make either. */
export function unsigned(): SchedulerRefusal {
  return {
    status: 403,
    type: 'MissingAuthenticationTokenException',
    message: 'Missing Authentication Token',
  };
}
