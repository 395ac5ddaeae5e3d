/** The handover sheet of a sitting: what whoever is on duty tonight must know. Its own facts are the plans for tonight. */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

export type SafetyPlanRecorded = DomainEvent<
  'SafetyPlanRecorded',
  {
    readonly sittingId: Id;
    readonly series: string;
    readonly personId: Id;
    readonly planId: Id;
  },
  Part<'safetyPlan', { readonly text: string }>
>;
export type HandoverEvent = SafetyPlanRecorded;

export interface Handover {
  /** What is sent twice is recorded once. */
  readonly recorded: ReadonlySet<Id>;
}

export const handoverKind: StreamKind<Handover, HandoverEvent> = {
  category: 'handover',
  initial: { recorded: new Set() },
  evolve: (handover, event) => ({ recorded: new Set([...handover.recorded, event.data.planId]) }),
  catalogue: {
    SafetyPlanRecorded: {
      version: 1,
      clear: {
        sittingId: 'of which sitting; an id',
        series: 'code of the meeting series',
        personId: 'whom it protects; a random pseudonym',
        planId: 'which plan; an id',
      },
      parts: { safetyPlan: 'what keeps the person safe tonight' },
    },
  },
};
