import { asId, type GroupId, idPattern, SLUG_PATTERN, type StaffId } from '../../../shared/kernel/ids.ts';

/** What Cognito says about who asks for a token. */
export interface TokenRequest {
  readonly triggerSource: string;
  readonly request: {
    readonly userAttributes?: Readonly<Record<string, string>>;
    readonly scopes?: readonly string[] | undefined;
  };
}

/** Who asks, as the operator of the user pool has configured it. */
export interface Identity {
  readonly groupId: GroupId;
  readonly staffId: StaffId;
  readonly machine: boolean;
  /** Scopes that only carry the identity and have no place in the token. */
  readonly scopesToSuppress: readonly string[];
}

/** Attributes of a user. Only administrators of the pool may write them. */
export const GROUP_ATTRIBUTE = 'custom:group';
export const STAFF_ATTRIBUTE = 'custom:staff';

/**
 * Resource server whose scopes say which staff record a machine client is: `staff/<group>.<staff id>`. A
 * client has no attributes, and it writes its metadata itself. The operator grants its scopes, so they can be
 * trusted.
 */
export const IDENTITY_SCOPE = /^staff\/([a-z0-9-]+)\.(stf_[0-9a-z]+)$/;

/** @returns `undefined` when the pool does not say, or says it in more than one way. */
export function identityOf({ triggerSource, request }: TokenRequest): Identity | undefined {
  if (triggerSource !== 'TokenGeneration_ClientCredentials') {
    const { [GROUP_ATTRIBUTE]: group, [STAFF_ATTRIBUTE]: staff } = request.userAttributes ?? {};
    return identity(group, staff, false, []);
  }
  const scopes = (request.scopes ?? []).filter((scope) => IDENTITY_SCOPE.test(scope));
  const [, group, staff] = IDENTITY_SCOPE.exec(scopes[0] ?? '') ?? [];
  return scopes.length === 1 ? identity(group, staff, true, scopes) : undefined;
}

function identity(
  group: string | undefined,
  staff: string | undefined,
  machine: boolean,
  scopesToSuppress: readonly string[],
): Identity | undefined {
  if (group === undefined || staff === undefined) return undefined;
  if (!SLUG_PATTERN.test(group) || !idPattern('staff').test(staff)) return undefined;
  return { groupId: asId(group), staffId: asId(staff), machine, scopesToSuppress };
}
