import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromSource } from '../../infra/local/functions/local-functions.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import type { StartOptions } from '../../infra/local/start-options.ts';
import { loadTemplates } from '../../infra/local/template/load-templates.ts';
import type { Templates } from '../../infra/local/template/template.ts';
import { type Client, createClient } from '../../shared/contracts/client.ts';
import { registerCustomer } from '../../shared/contracts/dossier/index.ts';
import { ProblemError } from '../../shared/contracts/problem-error.ts';
import type { Role } from '../../shared/domain/records/roles.ts';
import { asId, type BranchId, type StaffId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { withOwnTable } from './own-table.ts';
import { grantedFunctions } from './grants/granted-functions.ts';

const PROJECT = join(import.meta.dirname, '../..');

export const SH: BranchId = asId('sh-pudong');
export const NY: BranchId = asId('ny-queens');

/** A whole stack with a standing clock, and clients for its people. */
export interface Scenario {
  readonly stack: LocalStack;
  /** What it was built from, with a table of its own. */
  readonly templates: Templates;
  /** Moves time to that instant. Everything due on the way happens. */
  at(text: string): Promise<void>;
  /** The client of somebody who has that role, at that branch or in the whole group. */
  as(role: Role, branchId?: BranchId): Client;
  asStaff(staffId: StaffId | string): Client;
  /** A customer with one complete car, as the reception registers them. */
  customer(branchId: BranchId): Promise<{ readonly customerId: string; readonly vehicleId: string }>;
  /** @throws when a function asked for something that its role in the template does not grant. */
  end(): Promise<void>;
}

/**
 * Starts a fresh stack of the demo group, its clock standing still at that instant. Its functions may do what
 * their roles in the template say and nothing else.
 */
export async function scenarioAt(startAt: string, more: Partial<StartOptions> = {}): Promise<Scenario> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'aftercare-scenario-'));
  const templates = withOwnTable(await loadTemplates(PROJECT), dataFolder);
  const functions = grantedFunctions(templates, fromSource(PROJECT));
  const stack = await startLocal({
    templates,
    loadCompose: functions.load,
    dataFolder,
    ports: 'ephemeral',
    quiet: true,
    clock: { startAt: instant(startAt), frozen: true },
    ...more,
  });
  const clientFor = (holder: Parameters<LocalStack['token']>[0]) =>
    createClient({ baseUrl: stack.apiUrl, token: () => stack.token(holder) });
  const scenario: Scenario = {
    stack,
    templates,
    at: async (text) => void (await stack.clock.to(instant(text))),
    as: (role, branchId) => clientFor({ role, ...(branchId && { branchId }) }),
    asStaff: (staffId) => clientFor({ staffId: asId(staffId) }),
    async customer(branchId) {
      const { body } = await scenario.as('advisor', branchId).send(registerCustomer, {
        params: { branchId },
        body: {
          customer: {
            fullName: '王小明',
            surname: '王',
            address: '上海市浦东新区世纪大道 100 号',
            phones: [{ number: '138 1234 5678' }],
          },
          vehicles: [
            {
              plateNumber: '沪A·12345',
              vehicleModel: 'Lavida',
              vehicleClass: 'sedan',
              maintenanceInterval: { months: 6 },
            },
          ],
        },
      });
      return { customerId: body.customer.id, vehicleId: body.vehicles[0]?.id ?? '' };
    },
    async end() {
      await stack.stop();
      rmSync(dataFolder, { recursive: true, force: true });
      const [refused] = functions.refused();
      // The sweep would hide most of them, a minute late.
      if (refused !== undefined) throw new Error(`No grant in the template: ${refused}`);
    },
  };
  return scenario;
}

/** The problem an expected refusal answers with. */
export async function refusalOf(request: Promise<unknown>): Promise<{ status: number; code: string }> {
  try {
    await request;
  } catch (error) {
    if (error instanceof ProblemError) return { status: error.status, code: error.code };
    throw error;
  }
  throw new Error('The request was expected to be refused');
}
