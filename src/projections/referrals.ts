/** What became of a referral: what was told, by whom, and where each of its people is heard. */
import type { RuleTrace } from '../domain/decision.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Account, Placement, ReferredSubject } from '../domain/referral/referral.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';

export interface ReferredPerson extends ReferredSubject {
  readonly placement: Placement | null;
  readonly because: RuleTrace;
}

export interface ReferralView {
  readonly referralId: Id;
  readonly series: string;
  readonly agency: Id;
  /** The officer who referred, or registered the mail of somebody else. */
  readonly officer: Id;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
  readonly people: readonly ReferredPerson[];
  readonly account: Personal<Account>;
  /** When the account was taken back: it is kept elsewhere, and shown here no more; null where it was not. */
  readonly retractedAt: Instant | null;
  /** Why mail was registered later than it came; null where it was not. */
  readonly registration: Personal<{ readonly reason: string }> | null;
}

export const referrals = projection<ReferralView>({
  name: 'referrals',
  version: 2,
  indexes: { byAgency: ['agency', 'receivedAt'] },
  index: ({ agency, receivedAt }) => ({ agency, receivedAt }),
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
      case 'ReferralPlaced':
        return [event.data.referralId];
      case 'InformationRetracted':
        return event.data.referralId === null ? [] : [event.data.referralId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'ReferralReceived': {
        const { referralId, series, agency, receivedAt, registeredAt, subjects, placement, because } =
          event.data;
        const people = subjects.map((subject) => ({ ...subject, placement, because }));
        const account = partOf(event, 'account') ?? ERASED;
        const registration = partOf(event, 'registration') ?? null;
        return {
          referralId,
          series,
          agency,
          officer: event.actor.id,
          receivedAt,
          registeredAt,
          people,
          account,
          retractedAt: null,
          registration,
        };
      }
      case 'InformationRetracted':
        return document && { ...document, account: ERASED, retractedAt: event.occurredAt };
      case 'ReferralPlaced': {
        const { subjects, placement, because } = event.data;
        const moved = new Set(subjects.map(({ personId }) => personId));
        return (
          document && {
            ...document,
            people: document.people.map((person) =>
              moved.has(person.personId) ? { ...person, placement, because } : person,
            ),
          }
        );
      }
      default:
        return document;
    }
  },
});
