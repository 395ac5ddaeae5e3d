/** The commands of a policy's own stream: what it did, and which deadlines it set and fired. */
import {
  fireDeadline,
  policyKind,
  recordNotAccepted,
  recordReaction,
  type DeadlineFired,
  type PolicyCommandNotAccepted,
  type PolicyReacted,
} from '../../domain/policy/policy-record.js';
import { nothing, policyRow } from '../command.js';

const ofPolicy = (input: { readonly policy: string }): string => input.policy;

export const policyCommands = {
  RecordReaction: policyRow({
    kind: policyKind,
    stream: (input: PolicyReacted['data']) => ofPolicy(input),
    gather: nothing,
    decide: recordReaction,
  }),
  RecordNotAccepted: policyRow({
    kind: policyKind,
    stream: (input: PolicyCommandNotAccepted['data']) => ofPolicy(input),
    gather: nothing,
    decide: recordNotAccepted,
  }),
  FireDeadline: policyRow({
    kind: policyKind,
    stream: (input: DeadlineFired['data']) => ofPolicy(input),
    gather: nothing,
    decide: fireDeadline,
  }),
};
