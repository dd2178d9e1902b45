import * as z from 'zod';
import { LANGUAGES } from '../../domain/records/roles.ts';
import { CONTACT_DATA } from '../../domain/records/dossier.ts';
import { atLeastOne, copied, emailAddress, line, localDate, text, timeZone } from '../schemas/index.ts';
import { contactWish, maintenanceInterval } from '../views/index.ts';

const phone = z
  .strictObject({
    number: copied(100).describe(
      'As the customer says it; read with the region of the branch. Several in one field become several.',
    ),
    label: z.enum(['mobile', 'home', 'office']).default('mobile'),
  })
  .meta({ id: 'PhoneInput' });

const hasNone = z
  .array(z.enum(CONTACT_DATA))
  .max(CONTACT_DATA.length)
  .describe('Was asked for and does not exist: the basic data form is complete without it.');

/** Customer particulars as people give them. Every field except the name may be missing at first. */
export const customerInput = z
  .strictObject({
    fullName: line(120),
    surname: line(60).exactOptional().describe('Only when known: names are never split by us.'),
    honorific: line(40).exactOptional(),
    language: z.enum(LANGUAGES).exactOptional().describe("Defaults to the branch's language."),
    address: text(400).exactOptional(),
    phones: z.array(phone).max(5).default([]),
    email: emailAddress.exactOptional(),
    hasNone: hasNone.exactOptional(),
    timeZone: timeZone.exactOptional().describe('Where the customer lives, when not where the branch is.'),
    wishedServices: text(1000).exactOptional(),
    contactWish: contactWish.exactOptional(),
  })
  .meta({ id: 'CustomerInput' });

/** Merge patch: absent leaves as it is, `null` removes. */
export const customerPatch = atLeastOne({
  fullName: line(120).exactOptional(),
  surname: line(60).nullable().exactOptional(),
  honorific: line(40).nullable().exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  address: text(400).nullable().exactOptional(),
  phones: z.array(phone).max(5).exactOptional(),
  email: emailAddress.nullable().exactOptional(),
  hasNone: hasNone.nullable().exactOptional(),
  timeZone: timeZone.nullable().exactOptional(),
  wishedServices: text(1000).nullable().exactOptional(),
  contactWish: contactWish.nullable().exactOptional(),
}).meta({ id: 'CustomerPatch' });

const vehicleFields = {
  plateNumber: copied(20),
  vin: copied(30),
  vehicleModel: line(80),
  vehicleClass: line(40),
  maintenanceInterval,
  nextMaintenanceDueOn: localDate,
};

export const vehicleInput = atLeastOne({
  plateNumber: vehicleFields.plateNumber.exactOptional(),
  vin: vehicleFields.vin.exactOptional().describe('A doubtful one is kept and marked, never refused.'),
  vehicleModel: vehicleFields.vehicleModel.exactOptional(),
  vehicleClass: vehicleFields.vehicleClass.exactOptional(),
  maintenanceInterval: vehicleFields.maintenanceInterval.exactOptional(),
  nextMaintenanceDueOn: vehicleFields.nextMaintenanceDueOn.exactOptional(),
}).meta({ id: 'VehicleInput' });

export const vehiclePatch = atLeastOne({
  plateNumber: vehicleFields.plateNumber.nullable().exactOptional(),
  vin: vehicleFields.vin.nullable().exactOptional(),
  vehicleModel: vehicleFields.vehicleModel.nullable().exactOptional(),
  vehicleClass: vehicleFields.vehicleClass.nullable().exactOptional(),
  maintenanceInterval: vehicleFields.maintenanceInterval.nullable().exactOptional(),
  nextMaintenanceDueOn: vehicleFields.nextMaintenanceDueOn.nullable().exactOptional(),
  status: z.enum(['inUse', 'sold']).exactOptional().describe('`sold` ends its follow-ups.'),
}).meta({ id: 'VehiclePatch' });
