import type { BranchReport } from './demo-report.ts';

/** Matters, letters, what customers wish, and absences, as lines of the report. */
export function printSecondPart({
  cases,
  letters,
  wishes,
  deputies,
  uncoveredAlarms,
}: BranchReport): readonly string[] {
  const { met, late } = cases.sameDayReplies;
  return [
    `  Letters registered ${letters.registered} (${letters.gapFree ? 'numbers without gaps' : 'NUMBERS WITH GAPS'}${listed(letters.byWay)})`,
    `    did not arrive   ${counted(letters.failed) || 'none'}; ${letters.softBounces} soft bounces`,
    `  Cases              ${cases.opened} opened, ${cases.closed} closed, ${cases.reopened} reopened, ${cases.aboutPersons} about a person`,
    `    late reports     ${cases.lateReports}`,
    `    same-day replies ${met} met, ${late} late or missing`,
    `  Offers by e-mail   ${wishes.agreed} agreed, ${wishes.stopped} stopped it in person, ${wishes.unsubscribed} by link, ${wishes.complained} by complaint`,
    `  Blocked addresses  ${wishes.blockedAddresses}`,
    ...deputies.map(
      ({ by, actingFor, done }) => `  Deputy             ${by}, acting for ${actingFor}: ${done}`,
    ),
    `  Nobody stood in    ${uncoveredAlarms} e-mails to supervisors`,
  ];
}

function listed(counts: Readonly<Record<string, number>>): string {
  const told = counted(counts);
  return told && `; ${told}`;
}

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
