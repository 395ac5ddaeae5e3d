/** What somebody has to do about a referral: ask, acknowledge, tell, decide. Gone once it is done. */
import type { LogEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';

/**
 * `ASK_FOR_MISSING`: answers lack. `ACKNOWLEDGE_RECEIPT`: a referrer without an account waits. `TELL_OUTCOME`: the
 * item has closed. `DECIDE_WITHDRAWAL` and `CONSIDER_INCIDENT` are for a chair.
 */
export type ReferralTaskKind =
  'ASK_FOR_MISSING' | 'ACKNOWLEDGE_RECEIPT' | 'TELL_OUTCOME' | 'DECIDE_WITHDRAWAL' | 'CONSIDER_INCIDENT';

export interface ReferralTask {
  readonly referralId: Id;
  /** Whom it is about; null for the referral as a whole. */
  readonly personId: Id | null;
  readonly kind: ReferralTaskKind;
  readonly series: string;
  readonly since: Instant;
}

/** What an event opens or ends: a kind for a person, or for the referral as a whole. */
type Touched = readonly (readonly [kind: ReferralTaskKind, personId: Id | null])[];

const keyOf = (referralId: Id, kind: ReferralTaskKind, personId: Id | null): string =>
  [referralId, kind, ...(personId === null ? [] : [personId])].join('/');

const opened = (event: LogEvent): { readonly series: string; readonly tasks: Touched } => {
  switch (event.type) {
    case 'ReferralReceived': {
      const { series, incident, referrerId, subjects } = event.data;
      const tasks: Touched = [
        ...(referrerId === undefined ? [] : [['ACKNOWLEDGE_RECEIPT', null] as const]),
        ...(incident === 'CLAIMED'
          ? subjects.map(({ personId }) => ['CONSIDER_INCIDENT', personId] as const)
          : []),
      ];
      return { series, tasks };
    }
    case 'ReferrerAsked': {
      const { series, missing } = event.data;
      return { series, tasks: missing.map(({ personId }) => ['ASK_FOR_MISSING', personId] as const) };
    }
    case 'WithdrawalRequested': {
      const { series, personIds } = event.data;
      return { series, tasks: personIds.map((personId) => ['DECIDE_WITHDRAWAL', personId] as const) };
    }
    case 'ReferralPlaced': {
      const { series, moved, subjects } = event.data;
      const asks = moved === 'BEGUN_ALREADY' ? subjects : [];
      return { series, tasks: asks.map(({ personId }) => ['DECIDE_WITHDRAWAL', personId] as const) };
    }
    case 'ReferralHeard':
      return { series: event.data.series, tasks: [['TELL_OUTCOME', event.data.personId]] };
    default:
      return { series: '', tasks: [] };
  }
};

const ended = (event: LogEvent): Touched => {
  switch (event.type) {
    case 'ReferralAmended':
      return event.data.subjects
        .filter(({ missing }) => missing.length === 0)
        .map(({ personId }) => ['ASK_FOR_MISSING', personId] as const);
    case 'ReceiptAcknowledged':
      return [['ACKNOWLEDGE_RECEIPT', null]];
    case 'OutcomeTold':
      return [['TELL_OUTCOME', event.data.personId]];
    case 'WithdrawalDeclined':
      return event.data.personIds.map((personId) => ['DECIDE_WITHDRAWAL', personId] as const);
    case 'ReferralWithdrawn':
      return event.data.people.flatMap(({ personId }) =>
        (['DECIDE_WITHDRAWAL', 'CONSIDER_INCIDENT', 'ASK_FOR_MISSING'] as const).map(
          (kind) => [kind, personId] as const,
        ),
      );
    case 'ReferralPlaced':
      return event.data.moved === 'URGENT'
        ? event.data.subjects.map(({ personId }) => ['CONSIDER_INCIDENT', personId] as const)
        : [];
    case 'ReferralHeard':
      return (['DECIDE_WITHDRAWAL', 'CONSIDER_INCIDENT', 'ASK_FOR_MISSING'] as const).map(
        (kind) => [kind, event.data.personId] as const,
      );
    default:
      return [];
  }
};

const keysOf = (event: LogEvent, touched: Touched): readonly string[] =>
  'referralId' in event.data
    ? touched.map(([kind, personId]) => keyOf((event.data as { referralId: Id }).referralId, kind, personId))
    : [];

export const referralTasks = projection<ReferralTask>({
  name: 'referral-tasks',
  version: 2,
  indexes: { bySince: ['since'] },
  index: ({ since }) => ({ since }),
  keys: (event) => [...keysOf(event, opened(event).tasks), ...keysOf(event, ended(event))],
  apply: (document, event, key) => {
    if (keysOf(event, ended(event)).includes(key)) return null;
    const { series, tasks } = opened(event);
    const index = keysOf(event, tasks).indexOf(key);
    const task = tasks[index];
    if (task === undefined || !('referralId' in event.data)) return document;
    const [kind, personId] = task;
    const { referralId } = event.data;
    if (referralId === null) return document;
    return document ?? { referralId, personId, kind, series, since: event.occurredAt };
  },
});
