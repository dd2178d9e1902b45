import { bodyVariants } from '../../story/world/body-variants.ts';
import type { ToldRequest } from './told-requests.ts';

const IDENTIFIER = /\b([a-z]{3})_[0-9a-z]{26}\b/g;

/** The request, its identifiers replaced by those given for their prefix: the one at that place, round and round. */
export function pointedAt(
  told: ToldRequest,
  ids: Readonly<Record<string, readonly string[]>>,
  place: number,
): ToldRequest {
  const replaced = JSON.stringify([told.params, told.query, told.body ?? null]).replaceAll(
    IDENTIFIER,
    (id, prefix: string) => {
      const candidates = ids[prefix] ?? [];
      return candidates[place % candidates.length] ?? id;
    },
  );
  const [params, query, body] = JSON.parse(replaced) as [
    ToldRequest['params'],
    ToldRequest['query'],
    unknown,
  ];
  return { ...told, params, query, body: body ?? undefined };
}

/** The same question with everything it can choose chosen otherwise, over all days, as much as a page holds. */
export function queriesOf({ operation, query }: ToldRequest): readonly ToldRequest['query'][] {
  const widest = {
    ...query,
    ...('from' in query && { from: '2026-11-01', to: '2027-01-31' }),
    ...('limit' in query && { limit: '100' }),
  };
  const chosen = bodyVariants({ ...operation, body: operation.query }, widest) as ToldRequest['query'][];
  return [widest, ...chosen];
}
