import type { Letter } from '../blocks.ts';

/** What a digest says about absences without a deputy, in one language. */
export interface AbsenceWords {
  readonly heading: (count: number) => string;
  readonly title: (count: number) => string;
  readonly subject: (absences: { readonly count: number; readonly branches: string }) => string;
  /** Ends a subject that is about tasks. */
  readonly subjectBesides: (count: number) => string;
  readonly tasks: (count: number, dueMeanwhile: number) => string;
  /** For a person who left. */
  readonly tasksLeft: (count: number) => string;
  readonly leftForGood: string;
  readonly labels: Readonly<Record<'tasks' | 'firstDue' | 'lastDayOff' | 'absence', string>>;
  readonly branchSeparator: string;
  /** What to do about it. */
  readonly advice: string;
}

export const ABSENCE_WORDS: Readonly<Record<Letter['language'], AbsenceWords>> = {
  en: {
    heading: (count) => (count === 1 ? '1 absence without cover' : `${count} absences without cover`),
    title: (count) => `Absent without cover (${count})`,
    subject: ({ count, branches }) =>
      `${count} absence${count === 1 ? '' : 's'} without cover: tasks are open (${branches})`,
    subjectBesides: (count) => `, ${count} absence${count === 1 ? '' : 's'} without cover`,
    tasks: (count, dueMeanwhile) => `${count}, ${dueMeanwhile} due before the absence ends`,
    tasksLeft: (count) => `${count}`,
    leftForGood: 'no longer works here',
    labels: {
      tasks: 'Open tasks',
      firstDue: 'First due',
      lastDayOff: 'Last day off',
      absence: 'Absent',
    },
    branchSeparator: ', ',
    advice: 'Name a deputy, or do the work yourself: until then this notice comes back every working day.',
  },
  'zh-CN': {
    heading: (count) => `${count} 人离岗，尚无代理人`,
    title: (count) => `离岗无人代理（${count}）`,
    subject: ({ count, branches }) => `${count} 人离岗，工作无人代理（${branches}）`,
    subjectBesides: (count) => `，另有 ${count} 人离岗无人代理`,
    tasks: (count, dueMeanwhile) => `${count} 项，其中 ${dueMeanwhile} 项在返岗前到期`,
    tasksLeft: (count) => `${count} 项`,
    leftForGood: '已不在本门店任职',
    labels: {
      tasks: '待办事项',
      firstDue: '最早截止',
      lastDayOff: '离岗至',
      absence: '离岗原因',
    },
    branchSeparator: '、',
    advice: '请指定代理人或自行办理；在此之前，每个工作日都会再次提醒。',
  },
};
