/** Offering support that nobody has asked for. What was asked for is answered; nobody is obliged to take either. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { aboutWhom, forWhom, supportBars, type SupportGiven, type Whom } from './support-state.js';
import type { Support, SupportEvent } from './support.js';

export interface OfferSupport extends Whom {
  readonly personId: Id;
  readonly series: string;
  readonly offer: string;
}

export const offerSupport = (
  support: Support,
  input: OfferSupport,
  given: SupportGiven,
  context: Context,
): Decision<SupportEvent> => {
  const settings = supportBars(input, given);
  if ('accepted' in settings) return settings;
  const because = trace(
    'Offered. It stays in sight until it is answered.',
    settings.clauses.support,
    context.now,
  );
  if (support.phase !== 'NONE') return already(because);
  const { personId, series, offer } = input;
  const supportId = context.newId('support');
  return accept(
    [
      {
        type: 'SupportOffered',
        data: {
          ...{ supportId, personId, series, ...forWhom(input) },
          ...{ officer: context.actor.id, agency: given.ownAgency },
        },
        parts: [{ name: 'offer', of: aboutWhom(personId, input), content: { text: offer } }],
        subjects: [personId],
      },
    ],
    because,
  );
};
