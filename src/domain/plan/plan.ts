/** What is remembered of the plan of one person. */
import type { EventCatalogue, Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant, LocalDate } from '../time.js';
import type { ElementKind, PlanEvent } from './plan-events.js';

/** A version of the plan, as far as decisions need it. */
export interface PlanVersion {
  readonly planId: Id;
  readonly version: number;
  readonly setOutOn: LocalDate;
  readonly kinds: readonly ElementKind[];
}

export interface Barrier {
  readonly series: string;
  readonly owner: Id;
  readonly ownerAgency: Id;
  readonly dueAt: Instant;
  /** `LEFT_STANDING`: it was to be gone by then. */
  readonly status: 'STANDING' | 'LEFT_STANDING' | 'REMOVED';
}

export interface Plan {
  /** The newest last. */
  readonly versions: readonly PlanVersion[];
  /** When it became another one; null until there is one. A plan that stays while risk rises is shown as drifting. */
  readonly changedOn: LocalDate | null;
  readonly assurances: ReadonlySet<Id>;
  readonly barriers: ReadonlyMap<Id, Barrier>;
}

/** The plan that stands; undefined where there is none. */
export const planNow = ({ versions }: Plan): PlanVersion | undefined => versions.at(-1);

/** What the source asks plans to have: "the promotion of disruption and offender focused interventions". */
const PROMOTED = ['DISRUPTION', 'PERSON_OF_CONCERN_FOCUSED'] as const;

/** Which of what is promoted the plan has no element of. */
export const lackedBy = (kinds: readonly ElementKind[]): readonly (typeof PROMOTED)[number][] =>
  PROMOTED.filter((promoted) => !kinds.includes(promoted));

const OF_PLAN = {
  personId: 'whose plan it is; a random pseudonym',
  series: 'the meeting that looks at it; a code',
};
const OF_BARRIER = { ...OF_PLAN, barrierId: 'which barrier it is; a random id' };
const OF_VERSION = {
  planId: 'which version it is; a random id',
  version: 'which version it is, from one on',
};

const CATALOGUE: EventCatalogue<PlanEvent> = {
  PlanSetOut: {
    version: 1,
    clear: {
      ...OF_PLAN,
      ...OF_VERSION,
      setOutOn: 'when the plan became another one',
      agency: 'which agency set it out; an id',
      officer: 'who set it out; a random pseudonym',
      elements: {
        elementId: 'which element it is; a random id',
        kind: 'counts of what plans work on; a code',
        ownerAgency: 'which agency does it; an id',
      },
      hasContingency: 'whether it says what if not',
    },
    parts: { plan: 'what is done, element by element, and what if it does not hold' },
  },
  PlanAssured: {
    version: 1,
    clear: {
      ...OF_PLAN,
      ...OF_VERSION,
      assuranceId: 'which assurance it is; a random id',
      discussionId: 'in which item it was; an id',
      sittingId: 'at which sitting it was; an id',
      disruption: 'counts of plans that disrupt',
      personOfConcernFocused: 'counts of plans that work on who harms',
      effectiveness: 'counts of how plans work; a code',
      asks: 'whether something is asked of it',
      absentRoles: 'which core roles were missing; codes',
    },
    parts: { assurance: 'what the meeting found, and what it asks' },
  },
  BarrierRecorded: {
    version: 1,
    clear: {
      ...OF_BARRIER,
      kind: 'counts of what stands in the way; a code',
      owner: 'who sees to it; a random pseudonym',
      ownerAgency: 'of which agency they are; an id',
      dueOn: 'by which day it is to go',
      dueAt: 'the instant by which it is to go',
      discussionId: 'in which item it was named; an id',
    },
    parts: { barrier: 'what stands in the way' },
  },
  BarrierRemoved: {
    version: 1,
    clear: {
      ...OF_BARRIER,
      removedOn: 'the day on which it was gone',
      inTime: 'counts of barriers that went in time',
    },
    parts: { outcome: 'how it was removed' },
  },
  BarrierLeftStanding: {
    version: 1,
    clear: { ...OF_BARRIER, dueAt: 'when it was to be gone' },
    parts: {},
  },
};

export const planKind: StreamKind<Plan, PlanEvent> = {
  category: 'plan',
  initial: { versions: [], changedOn: null, assurances: new Set(), barriers: new Map() },
  evolve: (plan, event) => {
    switch (event.type) {
      case 'PlanSetOut': {
        const { planId, version, setOutOn, elements } = event.data;
        const kinds = elements.map(({ kind }) => kind);
        return {
          ...plan,
          versions: [...plan.versions, { planId, version, setOutOn, kinds }],
          changedOn: setOutOn,
        };
      }
      case 'PlanAssured':
        return { ...plan, assurances: new Set([...plan.assurances, event.data.assuranceId]) };
      case 'BarrierRecorded': {
        const { barrierId, series, owner, ownerAgency, dueAt } = event.data;
        const barrier: Barrier = { series, owner, ownerAgency, dueAt, status: 'STANDING' };
        return { ...plan, barriers: new Map([...plan.barriers, [barrierId, barrier]]) };
      }
      case 'BarrierRemoved':
        return withStatus(plan, event.data.barrierId, 'REMOVED');
      case 'BarrierLeftStanding':
        return withStatus(plan, event.data.barrierId, 'LEFT_STANDING');
    }
  },
  catalogue: CATALOGUE,
};

const withStatus = (plan: Plan, barrierId: Id, status: Barrier['status']): Plan => {
  const before = plan.barriers.get(barrierId);
  if (before === undefined) return plan;
  return { ...plan, barriers: new Map(plan.barriers).set(barrierId, { ...before, status }) };
};
