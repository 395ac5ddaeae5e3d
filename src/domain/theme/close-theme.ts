/** The meeting looks at a theme no more, and why. Where its link joins more people, it is proposed again. */
import { already, trace, type Context, type Decision } from '../decision.js';
import { themesClause } from '../volt/volt-rules.js';
import { ended, type EndTheme } from './end-theme.js';
import type { Theme, ThemeEvent } from './theme.js';
import { notOpen, type AtSittingGiven } from './theme-rules.js';

export type CloseTheme = EndTheme;

export const closeTheme = (
  theme: Theme,
  input: CloseTheme,
  given: AtSittingGiven,
  context: Context,
): Decision<ThemeEvent> => {
  const clause = themesClause(given.sitting.convening?.terms);
  const because = trace(
    'Closed, with the reason. It is proposed again where more people are linked.',
    clause,
    context.now,
  );
  if (theme.status === 'CLOSED') return already(because);
  if (theme.status !== 'OPEN') return notOpen(theme);
  return ended(theme, input, given, { type: 'ThemeClosed', because, context });
};
