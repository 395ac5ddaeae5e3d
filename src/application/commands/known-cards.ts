/** Which of several people were referred, as the view has them; who has only just been is waited for. */
import type { Id } from '../../domain/event.js';
import type { PersonView } from '../../projections/people.js';
import type { Services } from '../command.js';

export type KnownCards = ReadonlySet<Id>;

export const cardsKnown = async (personIds: readonly Id[], services: Services): Promise<KnownCards> => {
  const known = await among(personIds, services);
  if (known.size === new Set(personIds).size) return known;
  await services.settle();
  return among(personIds, services);
};

const among = async (personIds: readonly Id[], { document }: Services): Promise<KnownCards> => {
  const cards = await Promise.all(personIds.map((personId) => document<PersonView>('people', personId)));
  return new Set(cards.flatMap((card) => card?.personId ?? []));
};
