/** The meeting adds people, or what is known, to a theme that it has identified. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { themesClause } from '../volt/volt-rules.js';
import { unknownAmong, type NameThemeGiven } from './name-theme.js';
import type { Theme, ThemeEvent } from './theme.js';
import { decidedAt, notOpen } from './theme-rules.js';

export interface AddToTheme {
  readonly themeId: Id;
  readonly sittingId: Id;
  readonly personIds: readonly Id[];
  readonly voltIds: readonly Id[];
}

export const addToTheme = (
  theme: Theme,
  { themeId, sittingId, personIds, voltIds: told }: AddToTheme,
  given: NameThemeGiven,
  context: Context,
): Decision<ThemeEvent> => {
  if (theme.status !== 'OPEN') return notOpen(theme);
  const at = decidedAt(given, theme.series);
  if ('accepted' in at) return at;
  if (given.unknown.length > 0) return unknownAmong();
  const people = [...new Set([...theme.people, ...personIds])];
  const voltIds = [...new Set([...theme.voltIds, ...told])];
  const because = trace('Added to the theme.', themesClause(at.terms), context.now);
  if (people.length === theme.people.length && voltIds.length === theme.voltIds.length)
    return already(because);
  const data = { themeId, series: theme.series, sittingId, people, voltIds };
  return accept([{ type: 'ThemeExtended', data, parts: [], subjects: people }], because);
};
