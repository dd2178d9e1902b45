import type { Binding } from '../../runtime/binding.ts';
import { getCallRegisterBinding } from './get-call-register.ts';
import { listWorkBinding } from './list-work.ts';

export const bindings: readonly Binding[] = [getCallRegisterBinding, listWorkBinding];
