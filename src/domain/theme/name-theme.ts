/** The meeting names a theme of its own, without a link that proposes it. */
import { accept, already, refuse, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { identified, said } from './identify-theme.js';
import type { Theme, ThemeEvent, ThemeInWords } from './theme.js';
import { decidedAt, type AtSittingGiven } from './theme-rules.js';

export interface NameTheme extends ThemeInWords {
  readonly sittingId: Id;
  readonly personIds: readonly Id[];
  readonly voltIds: readonly Id[];
}

export interface NameThemeGiven extends AtSittingGiven {
  readonly unknown: readonly Id[];
}

export const nameTheme = (
  theme: Theme,
  { sittingId, name, description, personIds, voltIds }: NameTheme,
  given: NameThemeGiven,
  context: Context,
): Decision<ThemeEvent> => {
  const series = given.sitting.convening?.series ?? '';
  const at = decidedAt(given, series);
  if ('accepted' in at) return at;
  if (theme.status !== 'NONE') return already(identified(at, context));
  if (given.unknown.length > 0) return unknownAmong();
  const themeId = context.newId('theme');
  const people = [...new Set(personIds)];
  const data = { themeId, series, sittingId, people, voltIds: [...new Set(voltIds)], proposed: false };
  return accept([said(data, { name, description }, context)], identified(at, context));
};

export const unknownAmong = () =>
  refuse(
    'NO_SUCH_PERSON',
    'Nobody who was referred has one of these ids, or there is no such item of VOLT.',
    {
      path: ['people'],
    },
  );
