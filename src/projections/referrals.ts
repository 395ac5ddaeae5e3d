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
  /** Why mail was registered later than it came; null where it was not. */
  readonly registration: Personal<{ readonly reason: string }> | null;
}

export const referrals = projection<ReferralView>({
  name: 'referrals',
  version: 1,
  indexes: { byAgency: ['agency', 'receivedAt'] },
  index: ({ agency, receivedAt }) => ({ agency, receivedAt }),
  keys: (event) =>
    event.type === 'ReferralReceived' || event.type === 'ReferralPlaced' ? [event.data.referralId] : [],
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
          registration,
        };
      }
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
