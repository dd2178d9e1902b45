import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Staff } from '../records/staff.ts';
import type { ServiceCase } from '../records/case.ts';
import type { Customer, Vehicle } from '../records/dossier.ts';
import type { DigestDeadline, DigestLine, DigestMatter, DigestVisit } from '../records/mail.ts';
import { LADDER_STEPS, type Obligation, reminderIn } from '../records/obligation.ts';
import type { Notice } from '../records/notice.ts';
import type { Visit } from '../records/visit.ts';

/** The present state of what a notice is about. */
export interface DigestSubject {
  readonly obligation: Obligation;
  readonly customer: Customer;
  readonly vehicle?: Vehicle;
  readonly owner?: Staff;
  /** The matter it is owed for. */
  readonly serviceCase?: ServiceCase;
  /** All that is owed for that matter. */
  readonly matterObligations?: readonly Obligation[];
  /** The visit it is owed for. */
  readonly visit?: Visit;
}

/** A notice with what it is about. */
interface Told {
  readonly notice: Notice;
  readonly subject: DigestSubject;
}

/** A mail is no file: who wants all of it follows the link. */
const MOST_CHARACTERS_OF_WORDS = 200;
const MOST_WORK_ITEMS = 4;

/**
 * The lines of a digest, earliest due first. Whatever is told of one matter makes one line, that of the furthest
 * step, and so do several notices of one obligation. What was promised to the customer for a certain time has a
 * line of its own. Notices whose subject is not among the given make none.
 */
export function linesOf(
  notices: readonly Notice[],
  subjects: ReadonlyMap<Obligation['id'], DigestSubject>,
): readonly DigestLine[] {
  const furthest = new Map<string, Told>();
  for (const notice of notices) {
    const subject = subjects.get(notice.obligation.obligationId);
    if (!subject) continue;
    const told = { notice, subject };
    const key = matterOf(told);
    const known = furthest.get(key);
    if (!known || isFurther(told, known)) furthest.set(key, told);
  }
  return [...furthest.values()].map(lineOf).sort(byDue);
}

function matterOf({ notice, subject: { obligation } }: Told): string {
  const about = obligation.subject.type === 'case' ? obligation.subject.id : obligation.id;
  return `${about}/${reminderIn(notice.step) ?? 'deadline'}`;
}

/** Of two steps as far, that of the deadline that comes first. */
function isFurther(one: Told, other: Told): boolean {
  const [left, right] = [rank(one.notice), rank(other.notice)];
  return left === right ? one.subject.obligation.dueAt < other.subject.obligation.dueAt : left > right;
}

function lineOf({ notice, subject }: Told): DigestLine {
  const { obligation, customer, vehicle, owner } = subject;
  const phoneNumber = numberToCall(customer);
  const matter = matterIn(subject, notice.recipientId);
  const deadlines = deadlinesIn(subject);
  const reminder = reminderIn(notice.step);
  return {
    step: notice.step,
    kind: obligation.kind,
    branchId: notice.branchId,
    branchName: notice.branchName,
    timeZone: obligation.timeZone,
    customerId: obligation.customerId,
    obligationId: obligation.id,
    customerName: customer.fullName,
    ...(phoneNumber && { phoneNumber }),
    ...(vehicle?.plateNumber && { plateNumber: vehicle.plateNumber }),
    ...(vehicle?.vehicleModel && { vehicleModel: vehicle.vehicleModel }),
    ...(matter && { matter }),
    ...(subject.visit && { visit: visitIn(subject.visit) }),
    ...(owner && { ownerName: owner.name }),
    dueAt: obligation.dueAt,
    ...(deadlines.length > 1 && { deadlines }),
    ...(reminder === 'callback' && { callbackAt: notice.stepAt }),
    ...(reminder === 'promisedReply' && { promisedAt: notice.stepAt }),
  };
}

/** What the customer said stays hidden from the person it is about, wherever it would be told. */
function matterIn({ serviceCase }: DigestSubject, recipientId: StaffId): DigestMatter | undefined {
  if (!serviceCase || serviceCase.aboutStaffId === recipientId) return undefined;
  const { id: caseId, kind, level, text } = serviceCase;
  return { caseId, kind, level, words: beginningOf(text) };
}

function visitIn(visit: Visit): DigestVisit {
  const work = visit.status === 'delivered' ? visit.workDone : visit.workItems;
  const said = work.length === 0 && visit.wishedServices ? [visit.wishedServices] : work;
  return { visitedOn: visit.visitedOn, work: said.slice(0, MOST_WORK_ITEMS).map(beginningOf) };
}

function deadlinesIn({ obligation, matterObligations = [] }: DigestSubject): readonly DigestDeadline[] {
  const all = new Map([obligation, ...matterObligations].map((one) => [one.id, one]));
  return [...all.values()]
    .filter(({ status }) => status === 'open')
    .map(({ kind, dueAt }) => ({ kind, dueAt }))
    .sort(soonest);
}

/** None where the customer is not to be called any more. */
function numberToCall({ phones, doNotCall, deceased }: Customer): string | undefined {
  if (deceased || doNotCall?.scope === 'everything') return undefined;
  return phones.find(({ problem }) => !problem)?.raw;
}

function beginningOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= MOST_CHARACTERS_OF_WORDS) return characters.join('');
  return `${characters.slice(0, MOST_CHARACTERS_OF_WORDS).join('')}…`;
}

function rank({ step }: Notice): number {
  return step === 'calledOff' ? LADDER_STEPS.length : LADDER_STEPS.indexOf(step);
}

function soonest(left: { readonly dueAt: Instant }, right: { readonly dueAt: Instant }): number {
  if (left.dueAt === right.dueAt) return 0;
  return left.dueAt < right.dueAt ? -1 : 1;
}

function byDue(left: DigestLine, right: DigestLine): number {
  return soonest(left, right) || (left.obligationId < right.obligationId ? -1 : 1);
}
