/** What each agency was asked before a sitting besides the core members, and whether it has answered. */
import type { CheckAnswered } from '../domain/checks/checks.js';
import type { Id } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';

export interface AgencyAskedView {
  readonly sittingId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly agency: Id;
  readonly askedAt: Instant;
  readonly answered: boolean;
}

export const agenciesAsked = projection<AgencyAskedView>({
  name: 'agencies-asked',
  version: 2,
  indexes: { byAgency: ['agency', 'answered', 'askedAt'] },
  index: ({ agency, answered, askedAt }) => ({ agency, answered, askedAt }),
  keys: (event) => {
    switch (event.type) {
      case 'AgencyAsked':
        return [`${event.data.checksId}/${event.data.agency}`];
      case 'CheckAnswered':
        return event.data.agency === null ? [] : answeredFor(event.data, event.data.agency);
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'AgencyAsked': {
        const { sittingId, personId, series, agency, before } = event.data;
        const answered = before?.answered ?? false;
        return { sittingId, personId, series, agency, askedAt: event.occurredAt, answered };
      }
      case 'CheckAnswered':
        return document && { ...document, answered: true };
      default:
        return document;
    }
  },
});

/** Where the item has moved on, it has answered there too. */
const answeredFor = (
  { checksId, alsoFor }: Pick<CheckAnswered['data'], 'checksId' | 'alsoFor'>,
  agency: Id,
): readonly string[] =>
  [checksId, ...(alsoFor ? [alsoFor.checksId] : [])].map((asked) => `${asked}/${agency}`);
