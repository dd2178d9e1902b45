import type { CustomerId } from '../../kernel/ids.ts';
import type { Activity } from '../../application/ports.ts';
import type { AttributeTable } from './attribute-table.ts';

export const activityTable: AttributeTable<Activity> = {
  type: 'text',
  id: 'text',
  branchId: 'text?',
  groupId: 'text',
  customerId: 'text?',
  at: 'text',
  operation: 'text',
  actor: 'map',
  actingFor: 'text?',
  changed: 'list',
};

/** The answer of a command as it is kept. The response is text, so that it comes back exactly. */
export interface ReceiptEntry {
  readonly type: 'receipt';
  readonly key: string;
  readonly requestHash: string;
  readonly response: string;
  readonly createdAt: string;
}

export const receiptTable: AttributeTable<ReceiptEntry> = {
  type: 'text',
  key: 'text',
  requestHash: 'text',
  response: 'text',
  createdAt: 'text',
};

/** Says that a customer of the branch has, or had, the value this item is keyed by. */
export interface LookupEntry {
  readonly type: 'lookup';
  readonly customerId: CustomerId;
}

export const lookupTable: AttributeTable<LookupEntry> = { type: 'text', customerId: 'text' };

/** A secret of the deployment, the same for all functions, made on first use. */
export interface SigningKeyEntry {
  readonly type: 'signingKey';
  readonly secret: string;
}

export const signingKeyTable: AttributeTable<SigningKeyEntry> = { type: 'text', secret: 'text' };
