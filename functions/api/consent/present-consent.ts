import type * as z from 'zod';
import type { consentView, contactPermissionView } from '../../../shared/contracts/consent/index.ts';
import { CONSENT_CHANNELS, CONSENT_PURPOSES, type Consent } from '../../../shared/domain/records/consent.ts';
import { lastConsent, mayContact } from '../../../shared/domain/consent/index.ts';
import type { DossierState } from '../../../shared/domain/records/dossier-state.ts';
import type { BranchFacts } from '../../../shared/domain/records/facts.ts';
import { exactly } from '../../runtime/exactly.ts';

/** An entry of the consent record as callers see it. */
export function presentConsent(consent: Consent): z.input<typeof consentView> {
  const { type: _, branchId: __, customerId: ___, version: ____, superseded: _____, ...shown } = consent;
  return exactly<z.input<typeof consentView>>()(shown);
}

/** What holds for every purpose on every channel. */
export function presentPermissions(
  dossier: DossierState,
  facts: Pick<BranchFacts, 'settings'>,
): z.input<typeof contactPermissionView>[] {
  return CONSENT_PURPOSES.flatMap((purpose) =>
    CONSENT_CHANNELS.map((channel) => {
      const pair = { purpose, channel };
      const said = lastConsent(dossier, pair)?.state;
      return {
        ...pair,
        said: said === 'given' || said === 'withdrawn' ? said : ('nothing' as const),
        ...mayContact(dossier, pair, facts),
      };
    }),
  );
}
