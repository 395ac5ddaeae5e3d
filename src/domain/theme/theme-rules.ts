/** Small questions that every decision of the meeting on a theme asks. */
import { boardsOwn, refuse, type Context, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import { isConvened, noSitting, sittingNotOpen } from '../sitting/sitting-state.js';
import type { Sitting } from '../sitting/sitting.js';
import type { Convening } from '../sitting/sitting-events.js';
import type { Theme } from './theme.js';

/** The sitting that decides: what a theme is, is said where the meeting can object. */
export interface AtSittingGiven {
  readonly sitting: Sitting;
}

/** What the sitting was convened by; otherwise why it does not decide this. */
export const decidedAt = ({ sitting }: AtSittingGiven, series: string): Convening | Refusal => {
  if (!isConvened(sitting)) return { ...noSitting(), path: ['sitting'] };
  if (sitting.convening.series !== series) {
    return refuse('ANOTHER_MEETING', 'This belongs to another meeting than this sitting.', {
      path: ['sitting'],
    });
  }
  return sitting.phase === 'OPEN' ? sitting.convening : { ...sittingNotOpen(sitting), path: ['sitting'] };
};

export const noTheme = (): Refusal =>
  refuse('NO_SUCH_THEME', 'There is no such theme.', { path: ['themeId'] });

/** Why what was decided about the theme stands in the way. */
export const notProposed = ({ status }: Theme): Refusal => {
  if (status === 'NONE') return noTheme();
  return refuse(
    'DECIDED_ALREADY',
    'The meeting has decided about this theme. It is proposed anew where more people are linked.',
    {
      ...{ clause: BY_THE_MEETING, path: ['themeId'] },
    },
  );
};
export const notOpen = ({ status }: Theme): Refusal => {
  if (status === 'NONE') return noTheme();
  return refuse(
    'THEME_NOT_OPEN',
    'The meeting does not look at this theme: it has not been identified, or is closed.',
    {
      ...{ clause: BY_THE_MEETING, path: ['themeId'] },
    },
  );
};

/** Whose the meeting's words are: everybody's whom the theme joins. */
export const wordsOf = (people: readonly Id[], { actor }: Context): readonly Id[] =>
  people.length === 0 ? [actor.id] : people;

const BY_THE_MEETING = boardsOwn('A link proposes a theme; whether it is one is for the meeting to say.');
