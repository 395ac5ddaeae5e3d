/** What repeats are counted on: the referrals of a person, and domestic abuse that was brought to the meeting. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface ConcernedView {
  readonly concernedId: Id;
  /** Null where they were named in an earlier report, by this record of the person or by another. */
  readonly named: Personal<{ readonly name: string; readonly relationship: string | null }> | null;
}

export interface IncidentView {
  readonly incidentId: Id;
  readonly occurredOn: LocalDate;
  readonly referredOn: LocalDate;
  readonly repeatOf: LocalDate | null;
  readonly concerned: readonly ConcernedView[];
  readonly account: Personal<{ readonly text: string }>;
}

export interface RepeatsView {
  readonly personId: Id;
  readonly referrals: readonly { readonly referralId: Id; readonly series: string; readonly at: Instant }[];
  readonly incidents: readonly (IncidentView & { readonly series: string })[];
}

export const repeats = projection<RepeatsView>({
  name: 'repeats',
  version: 2,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
        return event.data.subjects.map(({ personId }) => personId);
      case 'DomesticAbuseRecorded':
        return [event.data.personId];
      default:
        return [];
    }
  },
  apply: (document, event, personId) => {
    const { referrals = [], incidents = [] } = document ?? {};
    switch (event.type) {
      case 'ReferralReceived': {
        const { referralId, series, receivedAt: at } = event.data;
        return { personId, referrals: [...referrals, { referralId, series, at }], incidents };
      }
      case 'DomesticAbuseRecorded': {
        const { incidentId, series, occurredOn, referredOn, repeatOf, concerned } = event.data;
        const known = new Set(
          incidents.flatMap((one) => one.concerned.map(({ concernedId }) => concernedId)),
        );
        const people = concerned.map((concernedId) => ({
          concernedId,
          named: known.has(concernedId) ? null : (partOf(event, 'personOfConcern', concernedId) ?? null),
        }));
        const account = partOf(event, 'account') ?? ERASED;
        const incident = { incidentId, series, occurredOn, referredOn, repeatOf, concerned: people, account };
        return { personId, referrals, incidents: [...incidents, incident] };
      }
      default:
        return document;
    }
  },
});
