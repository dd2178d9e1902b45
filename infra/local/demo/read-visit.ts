import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import { normalisePlateNumber, plateForm } from '../../../shared/domain/dossier/index.ts';
import {
  findAdvisor,
  readInterval,
  readKilometres,
  readLanguage,
  readName,
  readPurpose,
  readVinCell,
  readWorkItems,
  tidy,
} from './read-cells.ts';
import { readDay, readMoment } from './read-moment.ts';
import type { VisitCells, VisitColumn } from './visit-columns.ts';
import type { RejectedRow, RowRemark, VisitRow, VisitRowVehicle } from './visit-row.ts';

type Remark = Omit<RowRemark, 'line'>;

export type ReadVisit =
  | { readonly visit: VisitRow; readonly remarks: readonly Remark[] }
  | { readonly rejected: Pick<RejectedRow, 'code' | 'column' | 'value'> };

/**
 * Understands one line of the export. What is only untidy or incomplete is put right or left out with a
 * remark; a line is rejected when it does not say who came where and when.
 */
export function readVisit(
  line: number,
  raw: VisitCells,
  branches: readonly Branch[],
  staff: readonly Staff[],
): ReadVisit {
  const cell = (column: VisitColumn): string => tidy(raw[column]);
  const no = (code: RejectedRow['code'], column: VisitColumn) => ({
    rejected: { code, column, value: raw[column] },
  });
  const branch = branches.find(({ id }) => id === cell('Branch'));
  if (!branch) return no('branch-unknown', 'Branch');
  if (!cell('RO No.')) return no('order-number-missing', 'RO No.');
  if (!cell('Name')) return no('name-missing', 'Name');
  const purpose = readPurpose(cell('Purpose'));
  if (!purpose) return no('purpose-unknown', 'Purpose');
  const arrivedAt = readMoment(cell('In'), branch);
  if (!arrivedAt) return no('moment-unreadable', 'In');
  const leftAt = readMoment(cell('Out'), branch);
  if (!leftAt && cell('Out')) return no('moment-unreadable', 'Out');
  if (leftAt && leftAt < arrivedAt) return no('left-before-arrived', 'Out');
  const vehicle = readVehicle(cell);
  if (!vehicle && purpose !== 'consultation') return no('vehicle-missing', 'Plate');
  if (!leftAt && purpose === 'consultation') return no('consultation-not-ended', 'Out');

  const advisor = findAdvisor(cell('Advisor'), branch, staff);
  const odometerKilometres = readKilometres(cell('Odometer'));
  const nextMaintenanceDueOn = readDay(cell('Next maintenance'), branch);
  const email = cell('E-mail').includes('@') ? cell('E-mail') : '';
  const visit: VisitRow = {
    line,
    branchId: branch.id,
    orderNumber: cell('RO No.'),
    customer: {
      ...(cell('Customer No.') && { number: cell('Customer No.') }),
      ...readName(cell('Name'), cell('Title')),
      language: readLanguage(cell('Language'), branch),
      ...(cell('Phone') && { phone: cell('Phone') }),
      ...(email && { email }),
      ...(cell('Address') && { address: cell('Address').replace(/\s*\n\s*/g, ', ') }),
    },
    ...(vehicle && { vehicle }),
    purpose,
    workItems: readWorkItems(cell('Work items')),
    ...(cell('Wishes') && { wishedServices: cell('Wishes') }),
    ...(odometerKilometres !== undefined && { odometerKilometres }),
    ...(advisor && { advisorId: advisor.id }),
    arrivedAt,
    ...(leftAt && { leftAt }),
    ...(nextMaintenanceDueOn && { nextMaintenanceDueOn }),
  };
  const remark = (code: RowRemark['code'], column: VisitColumn, when: boolean): readonly Remark[] =>
    when ? [{ code, column, value: raw[column] }] : [];
  const vin = vehicle && readVinCell(cell('VIN')).code;
  return {
    visit,
    remarks: [
      ...remark('missing', 'Phone', !cell('Phone')),
      ...remark('missing', 'Address', !cell('Address')),
      ...(vin ? remark(vin, 'VIN', Boolean(cell('VIN'))) : []),
      ...remark('doubtful', 'Plate', isOddPlate(vehicle, branch)),
      ...remark('leftOut', 'E-mail', cell('E-mail') !== email),
      ...remark('leftOut', 'Odometer', Boolean(cell('Odometer')) && odometerKilometres === undefined),
      ...remark('leftOut', 'Advisor', Boolean(cell('Advisor')) && !advisor),
    ],
  };
}

function readVehicle(cell: (column: VisitColumn) => string): VisitRowVehicle | undefined {
  if (!cell('Plate') && !cell('VIN')) return undefined;
  const maintenanceInterval = readInterval(cell('Interval'));
  return {
    ...(cell('Plate') && { plateNumber: normalisePlateNumber(cell('Plate')) }),
    ...(cell('VIN') && { vin: readVinCell(cell('VIN')).vin }),
    ...(cell('Model') && { vehicleModel: cell('Model') }),
    ...(cell('Class') && { vehicleClass: cell('Class') }),
    ...(maintenanceInterval && { maintenanceInterval }),
  };
}

function isOddPlate(vehicle: VisitRowVehicle | undefined, branch: Branch): boolean {
  return (
    branch.country === 'CN' &&
    vehicle?.plateNumber !== undefined &&
    plateForm(vehicle.plateNumber) === 'other'
  );
}
