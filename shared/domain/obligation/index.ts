export * from './compute-window.ts';
export * from './explain-in-words.ts';
export * from './ladder.ts';
export * from './obligation-changes.ts';
export * from './open-obligation.ts';
export * from './policy-table.ts';
export * from './reminders.ts';
export * from './same-day-due.ts';
