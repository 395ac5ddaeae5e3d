/** The commands about who is there, who has left, and who cannot come. */
import { officerFacts } from '../../access/facts.js';
import type { AccessFacts } from '../../access/facts.js';
import { chairOfSitting, type Authority } from '../../access/authority.js';
import { agencyKind } from '../../domain/agency/agency.js';
import type { Id } from '../../domain/event.js';
import { admitVisitor, type AdmitVisitor } from '../../domain/sitting/admit-visitor.js';
import {
  recordApologies,
  withdrawApologies,
  type ApologiesGiven,
  type RecordApologies,
  type WithdrawApologies,
} from '../../domain/sitting/apologies.js';
import {
  recordAttendance,
  type AttendanceGiven,
  type RecordAttendance,
} from '../../domain/sitting/record-attendance.js';
import { recordLeaving, type RecordLeaving } from '../../domain/sitting/record-leaving.js';
import { sittingKind, type Sitting } from '../../domain/sitting/sitting.js';
import { withdrawAttendance, type WithdrawAttendance } from '../../domain/sitting/withdraw-attendance.js';
import type { Instant } from '../../domain/time.js';
import { nothing, row } from '../command.js';
import { refusedText } from './declaration-lookups.js';

const ofSitting = (input: { readonly sittingId: Id }): Id => input.sittingId;
const chairsOrCoordinator = ({ state }: { readonly state: Sitting }): readonly Authority[] => [
  chairOfSitting(state),
  { of: 'COORDINATOR', terms: state.convening?.terms },
];

export const attendanceCommands = {
  RecordAttendance: row({
    kind: sittingKind,
    stream: (input: RecordAttendance) => ofSitting(input),
    authority: chairsOrCoordinator,
    about: 'NOBODY',
    // Of the sitting itself: everybody is marked present before the declaration is read out.
    atSitting: 'NONE',
    gather: async ({ sittingId, officer, role }, look, { facts, now }): Promise<AttendanceGiven> => {
      const attendee = officerFacts(facts, officer, now);
      const holders = holdersOf(facts, role, now);
      if (attendee === undefined || !('agency' in attendee.actor)) return { attendee: undefined, holders };
      const refused = await refusedText(look, facts, sittingId, officer);
      const { agency } = attendee.actor;
      return { attendee: { agency, roles: attendee.roles }, holders, ...refused };
    },
    decide: recordAttendance,
  }),
  RecordLeaving: row({
    kind: sittingKind,
    stream: (input: RecordLeaving) => ofSitting(input),
    // Whoever refuses the declaration of the sitting is recorded as having left it.
    authority: ({ state }) => [...chairsOrCoordinator({ state }), { of: 'POLICY' }],
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: recordLeaving,
  }),
  WithdrawAttendance: row({
    kind: sittingKind,
    stream: (input: WithdrawAttendance) => ofSitting(input),
    authority: chairsOrCoordinator,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: withdrawAttendance,
  }),
  AdmitVisitor: row({
    kind: sittingKind,
    stream: (input: AdmitVisitor) => ofSitting(input),
    authority: chairsOrCoordinator,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: async ({ agency }, look) => ({
      agencyRegistered: (await look.state(agencyKind, agency)).registered,
    }),
    decide: admitVisitor,
  }),
  RecordApologies: row({
    kind: sittingKind,
    stream: (input: RecordApologies) => ofSitting(input),
    // Who cannot come may say so themselves.
    authority: ({ state, input }) => [
      ...chairsOrCoordinator({ state }),
      ...(input.officer === null ? [] : [{ of: 'OFFICER' as const, officer: input.officer }]),
    ],
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: (input, _look, { facts, now }): Promise<ApologiesGiven> => {
      const named = (['officer', 'deputy'] as const).filter((field) => input[field] !== null);
      const notInPost = named.filter((field) => officerFacts(facts, input[field] ?? '', now) === undefined);
      return Promise.resolve({ notInPost });
    },
    decide: recordApologies,
  }),
  WithdrawApologies: row({
    kind: sittingKind,
    stream: (input: WithdrawApologies) => ofSitting(input),
    authority: ({ state, input }) => [
      ...chairsOrCoordinator({ state }),
      ...(input.officer === null ? [] : [{ of: 'OFFICER' as const, officer: input.officer }]),
    ],
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: withdrawApologies,
  }),
};

/** Those in post who hold a role themselves. */
const holdersOf = (facts: AccessFacts, role: string | null, now: Instant): readonly Id[] =>
  role === null
    ? []
    : [...facts.officers.keys()].filter((id) =>
        officerFacts(facts, id, now)?.roles.some((held) => held.role === role && held.as === 'HOLDER'),
      );
