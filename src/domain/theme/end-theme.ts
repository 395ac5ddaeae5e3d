/** What dismissing and closing a theme have in common: the meeting says it, at a sitting, with its reason. */
import { accept, type Context, type Decision, type RuleTrace } from '../decision.js';
import type { Id } from '../event.js';
import type { Theme, ThemeEvent } from './theme.js';
import { decidedAt, wordsOf, type AtSittingGiven } from './theme-rules.js';

export interface EndTheme {
  readonly themeId: Id;
  readonly sittingId: Id;
  readonly reason: string;
}

interface Ending {
  readonly type: 'ThemeDismissed' | 'ThemeClosed';
  readonly because: RuleTrace;
}

export const ended = (
  { series, people }: Theme,
  { themeId, sittingId, reason }: EndTheme,
  given: AtSittingGiven,
  { type, because, context }: Ending & { readonly context: Context },
): Decision<ThemeEvent> => {
  const at = decidedAt(given, series);
  if ('accepted' in at) return at;
  return accept(
    [
      {
        type,
        data: { themeId, series, sittingId, people },
        parts: [{ name: 'reason', of: wordsOf(people, context), content: { text: reason } }],
        subjects: people,
      },
    ],
    because,
  );
};
