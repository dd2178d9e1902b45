/** What the made-up visits of one branch are put together from. */
export interface VisitMaterial {
  readonly branchId: string;
  readonly customers: readonly {
    readonly name: string;
    readonly title: string;
    readonly language?: string;
  }[];
  readonly addresses: readonly string[];
  readonly models: readonly {
    readonly name: string;
    readonly vehicleClass: string;
    /** The first eight characters of the VIN. */
    readonly vinStart: string;
    readonly newEnergy?: true;
    /** Runs on its battery alone. */
    readonly electric?: true;
  }[];
  readonly maintenance: readonly string[];
  readonly repairs: readonly string[];
  readonly consultations: readonly string[];
  readonly wishes: readonly string[];
  readonly advisors: readonly string[];
  readonly purposes: Readonly<Record<'maintenance' | 'repair' | 'consultation', string>>;
}
