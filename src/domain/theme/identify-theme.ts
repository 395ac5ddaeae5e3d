/** The meeting says that what was proposed is a theme, and what it calls it. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Convening } from '../sitting/sitting-events.js';
import { themesClause } from '../volt/volt-rules.js';
import type { Theme, ThemeEvent, ThemeIdentified, ThemeInWords } from './theme.js';
import { decidedAt, notProposed, wordsOf, type AtSittingGiven } from './theme-rules.js';

export interface IdentifyTheme extends ThemeInWords {
  readonly themeId: Id;
  readonly sittingId: Id;
}

export const identifyTheme = (
  theme: Theme,
  { themeId, sittingId, name, description }: IdentifyTheme,
  given: AtSittingGiven,
  context: Context,
): Decision<ThemeEvent> => {
  const at = decidedAt(given, theme.series);
  if (theme.status === 'OPEN' && !('accepted' in at)) return already(identified(at, context));
  if (theme.status !== 'PROPOSED') return notProposed(theme);
  if ('accepted' in at) return at;
  const { series, people, voltIds } = theme;
  const data = { themeId, series, sittingId, people, voltIds, proposed: true };
  return accept([said(data, { name, description }, context)], identified(at, context));
};

export const said = (
  data: ThemeIdentified['data'],
  words: ThemeInWords,
  context: Context,
): ThemeIdentified => ({
  type: 'ThemeIdentified',
  data,
  parts: [{ name: 'theme', of: wordsOf(data.people, context), content: words }],
  subjects: data.people,
});

export const identified = ({ terms }: Convening, { now }: Context) =>
  trace('Identified: the theme stays before the meeting until it is closed.', themesClause(terms), now);
