/**
 * An outage: the service was down, the meeting went on by the agenda that had been printed. What happened in
 * between is entered afterwards by a named person, as having happened then, and is judged as of then.
 */
import type { DomainEvent, Id, Part, StreamRevision } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant } from '../time.js';

export type OutageReason = 'SERVICE_DOWN' | 'NETWORK_DOWN' | 'NO_ACCESS_TO_DEVICES' | 'OTHER';

export interface Outage {
  readonly outageId: Id;
  readonly series: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: OutageReason;
}

export type OutageDeclared = DomainEvent<'OutageDeclared', Outage, Part<'note', { readonly text: string }>>;

/** Undefined until it is declared. */
export type OutageState = { readonly declared?: Outage };

export const outageKind: StreamKind<OutageState, OutageDeclared> = {
  category: 'outage',
  initial: {},
  evolve: (_outage, event) => ({ declared: event.data }),
  catalogue: {
    OutageDeclared: {
      version: 1,
      clear: {
        outageId: 'which outage; a random id',
        series: 'code of the meeting series',
        from: 'since when the service was down',
        until: 'until when the service was down',
        reason: 'counts of outages by reason; a code',
      },
      parts: { note: 'what happened, in the words of the officer who declared it' },
    },
  },
};

const OUTAGE = `${outageKind.category}-`;

/** The outage after which an event was entered; undefined for one that was recorded as it happened. */
export const outageOf = ({
  decidedUpon,
}: {
  readonly decidedUpon: readonly StreamRevision[];
}): Id | undefined =>
  decidedUpon.find(({ stream }) => stream.startsWith(OUTAGE))?.stream.slice(OUTAGE.length);
