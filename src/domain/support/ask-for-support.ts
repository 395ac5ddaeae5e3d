/** Asking for support: it is remembered until it is answered, and nobody has to ask twice. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { aboutWhom, forWhom, supportBars, type SupportGiven, type Whom } from './support-state.js';
import type { Support, SupportEvent } from './support.js';

export interface AskForSupport extends Whom {
  readonly personId: Id;
  readonly series: string;
  readonly need: string;
  /** The agency that is asked; left out where the meeting is. */
  readonly askedOf?: Id;
}

export const askForSupport = (
  support: Support,
  input: AskForSupport,
  given: SupportGiven,
  context: Context,
): Decision<SupportEvent> => {
  const settings = supportBars(input, given);
  if ('accepted' in settings) return settings;
  const because = trace(
    'Asked. It stays in sight until it is answered.',
    settings.clauses.support,
    context.now,
  );
  if (support.phase !== 'NONE') return already(because);
  const { personId, series, askedOf = null, need } = input;
  const supportId = context.newId('support');
  return accept(
    [
      {
        type: 'SupportAsked',
        data: {
          ...{ supportId, personId, series, ...forWhom(input), askedOf },
          ...{ officer: context.actor.id, agency: given.ownAgency },
        },
        parts: [{ name: 'need', of: aboutWhom(personId, input), content: { text: need } }],
        subjects: [personId],
      },
    ],
    because,
  );
};
