/** The plan of each person in all its versions, with how the meeting found it; and what stands in its way. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { BarrierKind, Effectiveness, PlanElement } from '../domain/plan/plan-events.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { presentersAfter, type PresentedBy } from './presenters.js';
import { byKeyOnly, projection } from './projection.js';
import { struck } from './without-retracted.js';

interface Retractable {
  /** When it was taken back. Left out where it was not. */
  readonly retractedAt?: Instant;
}

export interface PlanVersionView extends Retractable {
  readonly planId: Id;
  readonly version: number;
  readonly series: string;
  readonly setOutOn: LocalDate;
  readonly at: Instant;
  readonly agency: Id;
  readonly officer: Id;
  readonly elements: readonly PlanElement[];
  readonly hasContingency: boolean;
  readonly content: Personal<{
    readonly elements: readonly { readonly elementId: Id; readonly text: string }[];
    readonly contingency: string | null;
  }>;
}

export interface PlanAssuranceView extends Retractable {
  readonly assuranceId: Id;
  readonly planId: Id;
  readonly version: number;
  readonly series: string;
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly at: Instant;
  readonly disruption: boolean;
  readonly personOfConcernFocused: boolean;
  readonly effectiveness: Effectiveness;
  readonly absentRoles: readonly string[];
  readonly content: Personal<{ readonly found: string; readonly asked: string | null }>;
}

export interface PlanView {
  readonly personId: Id;
  /** The newest last. */
  readonly versions: readonly PlanVersionView[];
  readonly assurances: readonly PlanAssuranceView[];
  /** Who presents the person, and reads the plan by that. */
  readonly presentedBy: readonly PresentedBy[];
}

export const plans = projection<PlanView>({
  name: 'plans',
  version: 1,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'PlanSetOut':
      case 'PlanAssured':
      case 'PresenterInvited':
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
      case 'DiscussionClosed':
        return [event.data.personId];
      case 'InformationRetracted':
        return event.data.personIds;
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'PlanSetOut': {
        const before = document ?? none(event.data.personId);
        return { ...before, versions: [...before.versions, versionIn(event)] };
      }
      case 'PresenterInvited': {
        const before = document ?? none(event.data.personId);
        return { ...before, presentedBy: presentersAfter(before.presentedBy, event) };
      }
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
      case 'DiscussionClosed':
        return document && { ...document, presentedBy: presentersAfter(document.presentedBy, event) };
      case 'PlanAssured': {
        const before = document ?? none(event.data.personId);
        return { ...before, assurances: [...before.assurances, assuranceIn(event)] };
      }
      case 'InformationRetracted': {
        if (document === null) return null;
        const back = { recordId: event.data.recordId, retractedAt: event.occurredAt };
        return {
          ...document,
          versions: struck(document.versions, back, 'planId', ['content']),
          assurances: struck(document.assurances, back, 'assuranceId', ['content']),
        };
      }
      default:
        return document;
    }
  },
});

const none = (personId: Id): PlanView => ({ personId, versions: [], assurances: [], presentedBy: [] });

type Event<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;

const versionIn = (event: Event<'PlanSetOut'>): PlanVersionView => {
  const { planId, version, series, setOutOn, agency, officer, elements, hasContingency } = event.data;
  const content = partOf(event, 'plan') ?? ERASED;
  const by = { agency, officer, at: event.occurredAt };
  return { planId, version, series, setOutOn, ...by, elements, hasContingency, content };
};

/** For every view that shows how a plan was found. */
export const assuranceIn = (event: Event<'PlanAssured'>): PlanAssuranceView => {
  const { assuranceId, planId, version, series, discussionId, sittingId } = event.data;
  const { disruption, personOfConcernFocused, effectiveness, absentRoles } = event.data;
  return {
    ...{ assuranceId, planId, version, series, discussionId, sittingId, at: event.occurredAt },
    ...{ disruption, personOfConcernFocused, effectiveness, absentRoles },
    content: partOf(event, 'assurance') ?? ERASED,
  };
};

/** Each by itself: its owner is told of this one, and not of the others. */
export interface BarrierView extends Retractable {
  readonly barrierId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly kind: BarrierKind;
  readonly owner: Id;
  readonly ownerAgency: Id;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly discussionId: Id | null;
  readonly recordedAt: Instant;
  readonly status: 'STANDING' | 'LEFT_STANDING' | 'REMOVED';
  readonly removedOn: LocalDate | null;
  readonly inTime: boolean | null;
  readonly barrier: Personal<{ readonly text: string }>;
  readonly outcome: Personal<{ readonly text: string }> | null;
}

export const barriers = projection<BarrierView>({
  name: 'barriers',
  version: 2,
  indexes: {
    byPerson: ['personId', 'recordedAt'],
    byOwner: ['owner', 'open', 'dueAt'],
    byAgency: ['ownerAgency', 'open', 'dueAt'],
    bySeries: ['series', 'open', 'dueAt'],
  },
  index: ({ personId, recordedAt, owner, ownerAgency, series, dueAt, status }) => ({
    ...{ personId, recordedAt, owner, ownerAgency, series, dueAt, open: status !== 'REMOVED' },
  }),
  keys: (event) => {
    switch (event.type) {
      case 'BarrierRecorded':
      case 'BarrierRemoved':
      case 'BarrierLeftStanding':
        return [event.data.barrierId];
      case 'InformationRetracted':
        return [event.data.recordId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'BarrierRecorded': {
        const { barrierId, personId, series, kind, owner, ownerAgency, dueOn, dueAt, discussionId } =
          event.data;
        return {
          ...{ barrierId, personId, series, kind, owner, ownerAgency, dueOn, dueAt, discussionId },
          ...{ recordedAt: event.occurredAt, status: 'STANDING', removedOn: null, inTime: null },
          ...{ barrier: partOf(event, 'barrier') ?? ERASED, outcome: null },
        };
      }
      case 'BarrierRemoved': {
        const { removedOn, inTime } = event.data;
        const outcome = partOf(event, 'outcome') ?? ERASED;
        return document && { ...document, status: 'REMOVED', removedOn, inTime, outcome };
      }
      case 'BarrierLeftStanding':
        return document && { ...document, status: 'LEFT_STANDING' };
      case 'InformationRetracted': {
        const back = { recordId: event.data.recordId, retractedAt: event.occurredAt };
        return document && (struck([document], back, 'barrierId', ['barrier', 'outcome'])[0] ?? document);
      }
      default:
        return document;
    }
  },
});
