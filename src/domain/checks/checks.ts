/**
 * The checks on one person before one sitting: who was asked, and what each has answered. "This will allow for
 * research and preparation to be completed before the meeting" (DRM terms, Process). Every core role is asked by
 * being on the agenda's meeting; nobody has to send anything, so nobody can forget to. That nothing is held is an
 * answer; silence is not.
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

/** What an agency found when it looked. Silence is the absence of an answer, never one of these. */
export type Held = 'INFORMATION_GIVEN' | 'NOTHING_HELD';

/** Who answers: a core role of the terms, or an agency that the co-ordinator asked besides. Exactly one of the two. */
export interface Respondent {
  readonly role: string | null;
  readonly agency: Id | null;
}

export type OfChecks = {
  readonly checksId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
  readonly series: string;
};

export type AgencyAsked = DomainEvent<
  'AgencyAsked',
  OfChecks & {
    readonly agency: Id;
    /** Asked before another sitting first, from which the item came; left out where it is asked here first. */
    readonly before?: AskedBefore;
  },
  never
>;

export interface AskedBefore {
  readonly sittingId: Id;
  /** Whether it has answered there: it is asked no more, and may say more all the same. */
  readonly answered: boolean;
}

export type CheckAnswered = DomainEvent<
  'CheckAnswered',
  OfChecks &
    Respondent & {
      readonly answerId: Id;
      readonly held: Held;
      /** Written down by the co-ordinator for somebody else. */
      readonly onBehalf: boolean;
      /** Came once the item had begun: kept beside what the meeting had before it. */
      readonly late: boolean;
      /** The checks before the sitting to which the item has moved on since; left out where it has not. */
      readonly alsoFor?: { readonly checksId: Id; readonly sittingId: Id };
    },
  Part<'information', { readonly text: string }>
>;
export type ChecksEvent = AgencyAsked | CheckAnswered;

export interface Checks {
  /** Agencies that were asked besides the core roles. */
  readonly asked: readonly Id[];
  /** Those among them that had answered before another sitting, from which the item came. */
  readonly answeredBefore: readonly Id[];
  readonly answers: readonly (Respondent & {
    readonly answerId: Id;
    readonly held: Held;
    readonly late: boolean;
  })[];
}

const OF_CHECKS = {
  checksId: 'which checks; an id made from sitting and person',
  sittingId: 'before which sitting; an id',
  personId: 'whom it is about; a random pseudonym',
  series: 'code of the meeting series',
};

const CATALOGUE: EventCatalogue<ChecksEvent> = {
  AgencyAsked: {
    version: 1,
    clear: {
      ...OF_CHECKS,
      agency: 'which agency is asked; an id',
      before: {
        sittingId: 'before which sitting it was asked first; an id',
        answered: 'whether it has answered there',
      },
    },
    parts: {},
  },
  CheckAnswered: {
    version: 1,
    clear: {
      ...OF_CHECKS,
      answerId: 'which answer; an id',
      role: 'the core role that answers; a code',
      agency: 'the agency that answers; an id',
      held: 'nothing held differs from no answer; a code',
      onBehalf: 'whether the co-ordinator wrote it down',
      late: 'whether the item had begun by then',
      alsoFor: {
        checksId: 'which checks it counts for besides; an id',
        sittingId: 'which sitting hears the item now; an id',
      },
    },
    parts: { information: 'what is held about the person' },
  },
};

export const checksKind: StreamKind<Checks, ChecksEvent> = {
  category: 'checks',
  initial: { asked: [], answeredBefore: [], answers: [] },
  evolve: (checks, event) => {
    switch (event.type) {
      case 'AgencyAsked': {
        const { agency, before } = event.data;
        const answeredBefore = before?.answered ? [...checks.answeredBefore, agency] : checks.answeredBefore;
        return { ...checks, asked: [...checks.asked, agency], answeredBefore };
      }
      case 'CheckAnswered': {
        const { answerId, role, agency, held, late } = event.data;
        return { ...checks, answers: [...checks.answers, { answerId, role, agency, held, late }] };
      }
    }
  },
  catalogue: CATALOGUE,
};

export const sameRespondent = (a: Respondent, b: Respondent): boolean =>
  a.role === b.role && a.agency === b.agency;
