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

/** Refuses a name that already exists. */
export function conflict(message: string): SchedulerRefusal {
  return { status: 409, type: 'ConflictException', message };
}

/** Refuses a name that does not exist. */
export function notFound(message: string): SchedulerRefusal {
  return { status: 404, type: 'ResourceNotFoundException', message };
}

/** Refuses an unsigned request. On AWS a page in a browser cannot sign one either. */
export function unsigned(): SchedulerRefusal {
  return {
    status: 403,
    type: 'MissingAuthenticationTokenException',
    message: 'Missing Authentication Token',
  };
}
