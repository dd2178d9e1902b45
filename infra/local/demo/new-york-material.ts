import type { VisitMaterial } from './visit-material.ts';

const en = (names: string, title: string) => names.split(', ').map((name) => ({ name, title }));

/** The branch in Queens: names with apostrophes, accents, hyphens and particles, Chinese customers, one company. */
export const NEW_YORK: VisitMaterial = {
  branchId: 'ny-queens',
  customers: [
    ...en("James O'Brien, Michael D'Angelo, Carlos Núñez, David Cohen, Anthony Russo, Kwame Mensah", 'Mr.'),
    ...en('Rajesh Patel, Dmitri Volkov, Jean-Baptiste Toussaint, Liam Fitzgerald, Omar Farouk', 'Mr.'),
    ...en('Steven McKenzie, Paul de la Cruz, Hiroshi Tanaka, Marcus Johnson, Peter van der Berg', 'Mr.'),
    ...en("Siobhán O'Shea, Mary-Jane Watson, Zoë Castellano, Ngozi Okafor, Thu Ha Nguyen", 'Ms.'),
    ...en('Jessica Rivera, Emily Chen, Fatoumata Diallo, Katarzyna Nowak, Ana María García López', 'Ms.'),
    ...en('Olivia Brown, Rebecca Goldstein, Chloë Dubois, Renée Baptiste, Susan Park', 'Ms.'),
    ...en('Harold Finch, Sofía Herrera, Nadia Rahman', 'Dr.'),
    ...en('Brian Sullivan, Vincent Moretti, Andrei Popescu, Eduardo Salazar, Isaac Mendel', 'Mr.'),
    ...en('Grace Adeyemi, Hannah Weiss, Lucía Ferreira, Mei Lin Wong, Tara Singh', 'Ms.'),
    ...en('Alex Morgan-Lee, Sam Taylor', 'Mx.'),
    { name: '林美玲', title: '女士', language: 'zh-CN' },
    { name: '陈国华', title: '先生', language: 'zh-CN' },
    { name: '欧阳志远', title: '先生', language: 'zh-CN' },
    { name: 'Astoria Plumbing & Heating, Inc.', title: '' },
  ],
  addresses: [
    '41-18 Main Street, Apt 5B, Flushing, NY 11355',
    '30-72 Steinway St, Astoria, NY 11103',
    '108-22 Queens Blvd #14C, Forest Hills, NY 11375',
    '67-40 Yellowstone Blvd, Forest Hills, NY 11375',
    '215-10 Northern Blvd, Bayside, NY 11361',
    '88-15 Sutphin Blvd, Jamaica, NY 11435',
    '37-06 82nd Street, Jackson Heights, NY 11372',
  ],
  models: [
    { name: 'Toyota RAV4 XLE', vehicleClass: 'SUV', vinStart: '2T3P1RFV' },
    { name: 'Honda CR-V EX', vehicleClass: 'SUV', vinStart: '7FARW2H5' },
    { name: 'Ford F-150 XLT', vehicleClass: 'Pickup', vinStart: '1FTFW1E5' },
    { name: 'Tesla Model 3', vehicleClass: 'Sedan', vinStart: '5YJ3E1EA', electric: true },
    { name: 'Subaru Outback', vehicleClass: 'Wagon', vinStart: '4S4BTACC' },
    { name: 'Toyota Camry SE', vehicleClass: 'Sedan', vinStart: '4T1G11AK' },
  ],
  maintenance: [
    'Oil and filter change',
    'Tire rotation',
    'Cabin air filter',
    'Brake fluid',
    'NYS inspection',
  ],
  repairs: [
    'Front brake pads',
    'Battery replacement',
    'Alternator',
    'Bumper repair and paint',
    'Check engine light',
  ],
  consultations: ['Extended warranty quote', 'Collision estimate', 'Home charger advice', 'Tire quote'],
  wishes: [
    'Loaner car',
    'Call before any extra work',
    'Shuttle to subway',
    'Text, do not call at work',
    'Winter tires',
  ],
  advisors: ['Kowalski, Robert', 'Haddad, Fatima'],
  purposes: { maintenance: 'MAINT', repair: 'REPAIR', consultation: 'CONSULT' },
};
