import type { Binding } from '../../runtime/binding.ts';
import { cancelFollowUpBinding } from './cancel-follow-up.ts';
import { closeUnreachableBinding } from './close-unreachable.ts';
import { getCallBinding } from './get-call.ts';
import { getFollowUpBinding } from './get-follow-up.ts';
import { getObligationBinding } from './get-obligation.ts';
import { reassignFollowUpBinding } from './reassign-follow-up.ts';
import { recordCallBinding } from './record-call.ts';
import { voidCallBinding } from './void-call.ts';

export const bindings: readonly Binding[] = [
  cancelFollowUpBinding,
  closeUnreachableBinding,
  getCallBinding,
  getFollowUpBinding,
  getObligationBinding,
  reassignFollowUpBinding,
  recordCallBinding,
  voidCallBinding,
];
