/** Who was named to take the chair of one sitting, and who no longer is: events of the sitting's stream. */
import type { DomainEvent, EventCatalogue, Id } from '../event.js';
import type { ChairDelegate } from './who-chairs.js';

type OfSitting = { readonly sittingId: Id; readonly series: string };

export type ChairDelegateNamed = DomainEvent<'ChairDelegateNamed', OfSitting & ChairDelegate, never>;
export type ChairDelegateWithdrawn = DomainEvent<
  'ChairDelegateWithdrawn',
  OfSitting & Pick<ChairDelegate, 'role' | 'officer'>,
  never
>;
export type ChairDelegateEvent = ChairDelegateNamed | ChairDelegateWithdrawn;

const OF_SITTING = {
  sittingId: 'which sitting; a random id or one made from series and date',
  series: 'code of the series',
};
const DELEGATE = {
  role: 'which chair is to be taken; a code',
  officer: 'who may take it; a random pseudonym',
};

export const CHAIR_DELEGATES_CATALOGUE: EventCatalogue<ChairDelegateEvent> = {
  ChairDelegateNamed: {
    version: 1,
    clear: { ...OF_SITTING, ...DELEGATE, namedBy: 'which chair named them; a random pseudonym' },
    parts: {},
  },
  ChairDelegateWithdrawn: { version: 1, clear: { ...OF_SITTING, ...DELEGATE }, parts: {} },
};
