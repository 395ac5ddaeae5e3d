/**
 * That a link joins several people is shown to the meeting: once, and again where it joins more. Where what joined them
 * was withdrawn, taken back or corrected, it is shown as it stands now, or no more. It decides nothing.
 */
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
  given: ProposeGiven,
  context: Context,
): Decision<ThemeEvent> => {
  const { themeId, terms, people, standing, restricted } = given;
  const because = trace(said(people.length), themesClause(terms), context.now);
  if (isUndone(theme, people)) {
    const undone = theme.proposal?.people ?? [];
    const data = { themeId, series, people: undone };
    return accept([{ type: 'ThemeProposalLapsed', data, parts: [], subjects: undone }], because);
  }
  const isNew = people.length > 1 && people.some((personId) => !theme.everProposed.has(personId));
  if (!isNew && !isOtherwise(theme, given)) return already(because);
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

const said = (joined: number): string =>
  joined < 2
    ? 'Nobody is linked to anybody by this.'
    : `This links ${joined} people: the meeting is shown it.`;

/** Whether it is proposed, and nobody is joined of whom the meeting would decide anything that it has not decided. */
const isUndone = ({ status, proposal, everProposed }: Theme, people: readonly Id[]): boolean =>
  status === 'PROPOSED' &&
  (people.length < 2 ||
    people.every((personId) => everProposed.has(personId) && !proposal?.fresh.includes(personId)));

/** Whether the meeting is shown something else than what stands. */
const isOtherwise = (
  { status, proposal, voltIds, people: inTheme }: Theme,
  { people, standing, restricted }: ProposeGiven,
): boolean => {
  if (proposal === null) return false;
  const gone = proposal.people.filter((personId) => !people.includes(personId));
  // Whoever the meeting has put into a theme stays in it until the meeting says otherwise.
  if (status === 'OPEN') return gone.some((personId) => !inTheme.includes(personId));
  return (
    gone.length > 0 || restricted !== proposal.restricted || voltIds.some((one) => !standing.includes(one))
  );
};
