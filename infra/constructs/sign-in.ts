import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { SCOPES } from '../../shared/contracts/operation.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Configuration, MachineClient } from '../configuration.ts';
import type { AftercareFunction } from './aftercare-function.ts';

/** The part of `aftercare/read` before the slash. */
const RESOURCE_SERVER = 'aftercare';

const SCOPE_TEXTS: Readonly<Record<(typeof SCOPES)[number], string>> = {
  'aftercare/read': 'Read dossiers, work lists and registers',
  'aftercare/write': 'Record visits, calls and whatever else happens',
  'aftercare/admin': 'Keep branches, staff, calendars and settings',
};

/**
 * A machine client has no attributes. What it may ask for is granted here, so a scope that only it has says
 * which member of staff it is; the trigger reads the scope and keeps it out of the token.
 */
const IDENTITY_SERVER = 'staff';

/**
 * Only the sign-in page and client secrets count. It is set because Cognito would otherwise accept passwords
 * directly too.
 */
const NO_PASSWORDS = { userSrp: false } as const;

/** The attribute that links an account to a member of staff. Only administrators write it. */
const STAFF_ATTRIBUTE = 'staff';
const GROUP_ATTRIBUTE = 'group';

/** Who may sign in, and the tokens they get. The gateway checks scopes, our code checks branches. */
export class SignIn extends Construct {
  readonly userPool: UserPool;
  readonly clients: readonly UserPoolClient[];
  /** Where the sign-in page and the endpoint for tokens are. */
  readonly domain: UserPoolDomain;

  constructor(scope: Construct, id: string, configuration: Configuration, addBranchRoles: AftercareFunction) {
    super(scope, id);
    const { stage, removal } = configuration;
    this.userPool = new UserPool(this, 'Users', {
      userPoolName: `aftercare-${stage}`,
      // The trigger that adds claims to access tokens needs this plan.
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      customAttributes: {
        [GROUP_ATTRIBUTE]: new StringAttribute({ mutable: true, maxLen: 64 }),
        [STAFF_ATTRIBUTE]: new StringAttribute({ mutable: true, maxLen: 64 }),
      },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: removal === 'retain',
      removalPolicy: removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.userPool,
      'AwsSolutions-COG8',
      'The Plus plan costs a third more per person for risk scores; a second factor is required of everyone.',
    );
    this.userPool.addTrigger(
      UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
      addBranchRoles.lambda,
      LambdaVersion.V3_0,
    );
    this.domain = this.userPool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `aftercare-${stage}-${Aws.ACCOUNT_ID}` },
    });

    const serverScopes = SCOPES.map(
      (name) =>
        new ResourceServerScope({
          scopeName: name.slice(RESOURCE_SERVER.length + 1),
          scopeDescription: SCOPE_TEXTS[name],
        }),
    );
    const server = this.userPool.addResourceServer('Api', {
      identifier: RESOURCE_SERVER,
      scopes: serverScopes,
    });
    const scopes = serverScopes.map((one) => OAuthScope.resourceServer(server, one));
    this.clients = [
      this.staffClient(configuration.signInUrls, scopes),
      ...this.machineClients(configuration.machineClients, scopes.slice(0, 2)),
    ];
  }

  /** People: authorization code with PKCE. Tokens are short-lived, because a token cannot be revoked. */
  private staffClient(signInUrls: readonly string[], scopes: OAuthScope[]): UserPoolClient {
    return this.userPool.addClient('Staff', {
      userPoolClientName: 'staff',
      generateSecret: false,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      // Nobody can change their own group or staff record through this client.
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
      ...(signInUrls.length === 0
        ? { disableOAuth: true, authFlows: { userSrp: true } }
        : {
            authFlows: NO_PASSWORDS,
            oAuth: {
              flows: { authorizationCodeGrant: true },
              scopes: [OAuthScope.OPENID, ...scopes],
              callbackUrls: [...signInUrls],
              logoutUrls: [...signInUrls],
            },
          }),
    });
  }

  /** Systems, such as the dealer's own: client credentials, without administration. */
  private machineClients(clients: readonly MachineClient[], scopes: readonly OAuthScope[]): UserPoolClient[] {
    if (clients.length === 0) return [];
    const identities = clients.map(
      ({ name, groupId, staffId }) =>
        new ResourceServerScope({ scopeName: `${groupId}.${staffId}`, scopeDescription: `Is ${name}` }),
    );
    const server = this.userPool.addResourceServer('Identities', {
      identifier: IDENTITY_SERVER,
      scopes: identities,
    });
    return clients.flatMap(({ name }, index) => {
      const identity = identities[index];
      if (!identity) return [];
      return this.userPool.addClient(`Machine-${name}`, {
        userPoolClientName: name,
        generateSecret: true,
        authFlows: NO_PASSWORDS,
        accessTokenValidity: Duration.minutes(60),
        oAuth: {
          flows: { clientCredentials: true },
          scopes: [...scopes, OAuthScope.resourceServer(server, identity)],
        },
      });
    });
  }
}
