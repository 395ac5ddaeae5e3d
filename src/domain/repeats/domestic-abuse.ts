/** Domestic abuse of a person that was brought to the meeting: one stream a person, so that repeats are counted on it. */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { LocalDate } from '../time.js';
import type { AbuseReferred } from './repeats.js';

export type DomesticAbuseRecorded = DomainEvent<
  'DomesticAbuseRecorded',
  {
    readonly incidentId: Id;
    readonly personId: Id;
    readonly series: string;
    readonly concerned: readonly Id[];
    readonly occurredOn: LocalDate;
    readonly referredOn: LocalDate;
    /** The last referral of the same people, where this is a repeat of it; null otherwise. */
    readonly repeatOf: LocalDate | null;
  },
  | Part<'personOfConcern', { readonly name: string; readonly relationship: string | null }>
  | Part<'account', { readonly text: string }>
>;

export interface DomesticAbuse {
  /** By the id of the incident. */
  readonly incidents: ReadonlyMap<Id, AbuseReferred>;
}

export const domesticAbuseKind: StreamKind<DomesticAbuse, DomesticAbuseRecorded> = {
  category: 'abuse',
  initial: { incidents: new Map() },
  evolve: ({ incidents }, { data: { incidentId, concerned, occurredOn, referredOn } }) => ({
    incidents: new Map([...incidents, [incidentId, { concerned, occurredOn, referredOn }]]),
  }),
  catalogue: {
    DomesticAbuseRecorded: {
      version: 1,
      clear: {
        incidentId: 'which report; a random id',
        personId: 'who is harmed; a random pseudonym',
        series: 'whose terms apply and who reads; a code',
        concerned: 'whether the same people are meant; random pseudonyms',
        occurredOn: 'whether it is a repeat',
        referredOn: 'begins the months of a repeat',
        repeatOf: 'counts of repeats; a date',
      },
      parts: {
        personOfConcern: 'name of one person of concern and how they stand to the person',
        account: 'what happened: the person and the people of concern',
      },
    },
  },
};
