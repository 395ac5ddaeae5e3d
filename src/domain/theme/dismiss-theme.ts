/** The meeting says that what was proposed is no theme, and why. Where its link joins more people, it is proposed again. */
import { already, trace, type Context, type Decision } from '../decision.js';
import { themesClause } from '../volt/volt-rules.js';
import { ended, type EndTheme } from './end-theme.js';
import type { Theme, ThemeEvent } from './theme.js';
import { notProposed, type AtSittingGiven } from './theme-rules.js';

export type DismissTheme = EndTheme;

export const dismissTheme = (
  theme: Theme,
  input: DismissTheme,
  given: AtSittingGiven,
  context: Context,
): Decision<ThemeEvent> => {
  const clause = themesClause(given.sitting.convening?.terms);
  const because = trace(
    'Dismissed, with the reason. It is proposed again where more people are linked.',
    clause,
    context.now,
  );
  if (theme.status === 'DISMISSED') return already(because);
  if (theme.status !== 'PROPOSED') return notProposed(theme);
  return ended(theme, input, given, { type: 'ThemeDismissed', because, context });
};
