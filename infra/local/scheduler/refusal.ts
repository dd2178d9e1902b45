/** An error the Scheduler API answers with. */
export interface SchedulerRefusal {
  readonly status: number;
  readonly type:
    | 'ValidationException'
    | 'ConflictException'
    | 'ResourceNotFoundException'
    | 'ServiceQuotaExceededException'
    | 'ThrottlingException'
    | 'InternalServerException';
  readonly message: string;
}

export function invalid(message: string): SchedulerRefusal {
  return { status: 400, type: 'ValidationException', message };
}

export function conflict(message: string): SchedulerRefusal {
  return { status: 409, type: 'ConflictException', message };
}

export function notFound(message: string): SchedulerRefusal {
  return { status: 404, type: 'ResourceNotFoundException', message };
}
