/** That a link joins several people is shown to the meeting: once, and again where it joins more. It decides nothing. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { themesClause } from '../volt/volt-rules.js';
import type { LinkKind, Theme, ThemeEvent } from './theme.js';

export interface ProposeTheme {
  readonly series: string;
  readonly link: LinkKind;
  /** The keyed token of the thing, or the id of the person, by which people are linked. */
  readonly linkedBy: string;
  /** Items of VOLT that have this link, as the view has them. */
  readonly voltIds: readonly Id[];
}

export interface ProposeGiven {
  readonly themeId: Id;
  readonly terms: TermsOfReference | undefined;
  /** Whom the items join that still stand: one person under one record. */
  readonly people: readonly Id[];
  readonly standing: readonly Id[];
  readonly restricted: boolean;
}

export const proposeTheme = (
  theme: Theme,
  { series, link }: ProposeTheme,
  { themeId, terms, people, standing, restricted }: ProposeGiven,
  context: Context,
): Decision<ThemeEvent> => {
  const clause = themesClause(terms);
  if (people.length < 2) return already(trace('Nobody is linked to anybody by this.', clause, context.now));
  const because = trace(`This links ${people.length} people: the meeting is shown it.`, clause, context.now);
  if (people.every((personId) => theme.everProposed.has(personId))) return already(because);
  return accept(
    [
      {
        type: 'ThemeProposed',
        data: { themeId, series, link, people, voltIds: standing, restricted },
        parts: [],
        subjects: people,
      },
    ],
    because,
  );
};
