/**
 * What was known of a person, and from when on: minutes show each person as the card stood when a version was
 * drafted, without a copy of it in every version. What is erased is erased in all of them.
 */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { KnownStanding } from '../domain/person/person.js';
import type { StatedIdentity } from '../domain/referral/referral.js';
import { byKeyOnly, projection } from './projection.js';

interface From {
  /** Position in the log from which on it held. */
  readonly from: string;
}

export interface CardHistory {
  readonly personId: Id;
  readonly identities: readonly (From & { readonly identity: Personal<StatedIdentity> })[];
  readonly standings: readonly (From & Pick<KnownStanding, 'known' | 'openStatus' | 'legalStatus'>)[];
}

export const cardHistory = projection<CardHistory>({
  name: 'card-history',
  version: 1,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
        return event.data.subjects.map(({ personId }) => personId);
      case 'KnownStatusRecorded':
        return [event.data.personId];
      default:
        return [];
    }
  },
  apply: (document, event, personId) => {
    const before = document ?? { personId, identities: [], standings: [] };
    const from = String(event.position);
    switch (event.type) {
      case 'ReferralReceived': {
        const identity = partOf(event, 'identity', personId) ?? ERASED;
        return { ...before, identities: [...before.identities, { from, identity }] };
      }
      case 'KnownStatusRecorded': {
        const { known, openStatus, legalStatus } = event.data;
        return { ...before, standings: [...before.standings, { from, known, openStatus, legalStatus }] };
      }
      default:
        return document;
    }
  },
});

/** A person as the minutes name them. */
export interface MinutedCard {
  readonly identity: Personal<StatedIdentity>;
  /** What was found when somebody checked; null where nobody had. */
  readonly standing: Pick<KnownStanding, 'known' | 'openStatus' | 'legalStatus'> | null;
}

/** The card as it stood at a position; as it stands now where no position is given. */
export const cardAt = (history: CardHistory | undefined, asOf?: string): MinutedCard => {
  const then = <T extends From>(all: readonly T[]): T | undefined =>
    all.findLast(({ from }) => asOf === undefined || BigInt(from) <= BigInt(asOf));
  const standing = then(history?.standings ?? []);
  return {
    identity: then(history?.identities ?? [])?.identity ?? ERASED,
    standing:
      standing === undefined
        ? null
        : { known: standing.known, openStatus: standing.openStatus, legalStatus: standing.legalStatus },
  };
};
