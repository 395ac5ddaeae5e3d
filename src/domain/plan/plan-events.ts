/**
 * The plan that reduces the risk to one person, how the meeting found it, and what stands in its way, as it is stored.
 * One stream a person: a plan belongs to the person, not to a sitting.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { Instant, LocalDate } from '../time.js';

/** Whose plan, and by which meeting it is looked at. */
type OfPlan = { readonly personId: Id; readonly series: string };
type Text<Name extends string> = Part<Name, { readonly text: string }>;

/**
 * What an element works on. The source asks for "disruption and offender focused interventions" (RMM terms, Aims): the
 * second is `PERSON_OF_CONCERN_FOCUSED`, because nobody is an offender before a court says so.
 */
export type ElementKind = 'SAFETY' | 'SUPPORT' | 'DISRUPTION' | 'PERSON_OF_CONCERN_FOCUSED' | 'OTHER';

export interface PlanElement {
  readonly elementId: Id;
  readonly kind: ElementKind;
  readonly ownerAgency: Id;
}

export type PlanSetOut = DomainEvent<
  'PlanSetOut',
  OfPlan & {
    readonly planId: Id;
    /** From 1; an earlier one stays. */
    readonly version: number;
    readonly setOutOn: LocalDate;
    readonly agency: Id;
    readonly officer: Id;
    readonly elements: readonly PlanElement[];
    /** Whether it says what is done if it does not hold. */
    readonly hasContingency: boolean;
  },
  Part<
    'plan',
    {
      /** By element, what is done. */
      readonly elements: readonly { readonly elementId: Id; readonly text: string }[];
      readonly contingency: string | null;
    }
  >
>;

/** How the plan works, as the meeting finds it. */
export type Effectiveness = 'WORKING' | 'PARTLY_WORKING' | 'NOT_WORKING' | 'TOO_EARLY_TO_SAY';

/** "Quality assurance of Risk management plans, including the promotion of disruption and offender focused interventions" (RMM terms, Aims). */
export type PlanAssured = DomainEvent<
  'PlanAssured',
  OfPlan & {
    readonly assuranceId: Id;
    /** The version that was looked at. */
    readonly planId: Id;
    readonly version: number;
    readonly discussionId: Id;
    readonly sittingId: Id;
    readonly disruption: boolean;
    readonly personOfConcernFocused: boolean;
    readonly effectiveness: Effectiveness;
    /** Whether something is asked of the plan. */
    readonly asks: boolean;
    /** Core roles that were not there. */
    readonly absentRoles: readonly string[];
  },
  Part<'assurance', { readonly found: string; readonly asked: string | null }>
>;

/** What prevents the risk from becoming less, by where it lies: never in the child. */
export type BarrierKind =
  | 'SERVICE_NOT_AVAILABLE'
  | 'WAITING_LIST'
  | 'INFORMATION_NOT_SHARED'
  | 'NOT_YET_IN_TOUCH'
  | 'ACCOMMODATION'
  | 'LEGAL'
  | 'NOT_AGREED'
  | 'OTHER';

export type BarrierRecorded = DomainEvent<
  'BarrierRecorded',
  OfPlan & {
    readonly barrierId: Id;
    readonly kind: BarrierKind;
    /** Who sees to it that it goes. */
    readonly owner: Id;
    readonly ownerAgency: Id;
    readonly dueOn: LocalDate;
    readonly dueAt: Instant;
    /** The item in which it was named; null where it was named outside a meeting. */
    readonly discussionId: Id | null;
  },
  Text<'barrier'>
>;
export type BarrierRemoved = DomainEvent<
  'BarrierRemoved',
  OfPlan & { readonly barrierId: Id; readonly removedOn: LocalDate; readonly inTime: boolean },
  Text<'outcome'>
>;
/** It was to be gone by now and stands. */
export type BarrierLeftStanding = DomainEvent<
  'BarrierLeftStanding',
  OfPlan & { readonly barrierId: Id; readonly dueAt: Instant },
  never
>;

export type PlanEvent = PlanSetOut | PlanAssured | BarrierRecorded | BarrierRemoved | BarrierLeftStanding;
