/** The commands of a policy's own stream: what it did, and which deadlines it set and fired. */
import type { Authority } from '../../access/authority.js';
import {
  fireDeadline,
  policyKind,
  recordNotAccepted,
  recordReaction,
  type DeadlineFired,
  type PolicyCommandNotAccepted,
  type PolicyReacted,
} from '../../domain/policy/policy-record.js';
import { row } from '../command.js';

const policy = (): readonly Authority[] => [{ of: 'POLICY' }];
const ofPolicy = (input: { readonly policy: string }): string => input.policy;
const nothing = (): Promise<object> => Promise.resolve({});

export const policyCommands = {
  RecordReaction: row({
    kind: policyKind,
    stream: (input: PolicyReacted['data']) => ofPolicy(input),
    authority: policy,
    gather: nothing,
    decide: recordReaction,
  }),
  RecordNotAccepted: row({
    kind: policyKind,
    stream: (input: PolicyCommandNotAccepted['data']) => ofPolicy(input),
    authority: policy,
    gather: nothing,
    decide: recordNotAccepted,
  }),
  FireDeadline: row({
    kind: policyKind,
    stream: (input: DeadlineFired['data']) => ofPolicy(input),
    authority: policy,
    gather: nothing,
    decide: fireDeadline,
  }),
};
