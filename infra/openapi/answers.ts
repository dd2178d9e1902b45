import recorded from './answers.json' with { type: 'json' };

/** Recorded answers of operations, by identifier. */
export type Answers = Readonly<Record<string, unknown>>;

/** As `npm run openapi:answers` recorded them from a story played on a real table. */
export const recordedAnswers: Answers = recorded;
