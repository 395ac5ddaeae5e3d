/** Whose terms apply to something about a person outside a sitting: those of the series that they were referred to last. */
import { termsNow } from '../../access/facts.js';
import { calendarKind } from '../../domain/adopted/calendar.js';
import type { Id } from '../../domain/event.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { UnderTerms } from '../../domain/strategy/strategy-state.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { Look, Surroundings } from '../command.js';
import { sittingById } from './lookups.js';
import type { Card } from './of-person.js';

/** The terms in force now for a series, with the calendar that they name. */
export const underTermsOf = async (
  series: string | undefined,
  look: Look,
  { facts, now }: Surroundings,
): Promise<UnderTerms | undefined> =>
  withCalendar(series === undefined ? undefined : termsNow(facts, now).get(series), look);

/** The frozen terms of a sitting, so that an amendment never judges again what was done under them. */
export const underTermsFrozenAt = async (sittingId: Id, look: Look): Promise<UnderTerms | undefined> =>
  withCalendar((await sittingById(look, sittingId)).convening?.terms, look);

/** Where an item of a sitting is named, its sitting and its person; undefined where there is no such item. */
export const itemOf = async (discussionId: Id, look: Look) => {
  const { phase, sittingId, personId } = await look.state(discussionKind, discussionId);
  return phase === 'NOT_STARTED' ? undefined : { sittingId, personId };
};

/** The series that a person was referred to last. */
export const lastSeriesOf = (card: Card): string | undefined => card?.referrals.at(-1)?.series;

const withCalendar = async (
  terms: TermsOfReference | undefined,
  look: Look,
): Promise<UnderTerms | undefined> => {
  if (terms === undefined) return undefined;
  const { calendar } = await look.state(calendarKind, terms.calendar);
  return calendar === undefined ? undefined : { terms, calendar };
};
