/** Whose terms apply to something about a person outside a sitting: those of the series that they were referred to last. */
import type { Authority } from '../../access/authority.js';
import { termsNow } from '../../access/facts.js';
import { calendarKind } from '../../domain/adopted/calendar.js';
import type { Id } from '../../domain/event.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { UnderTerms } from '../../domain/strategy/strategy-state.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { PersonView } from '../../projections/people.js';
import type { Look, Services, Surroundings } from '../command.js';
import { sittingById } from './lookups.js';

/** The card of a person: one who was referred a moment ago is waited for. */
export const cardOf = async (personId: Id, services: Services): Promise<PersonView | undefined> => {
  const card = await services.document<PersonView>('people', personId);
  if (card !== undefined) return card;
  await services.settle();
  return services.document<PersonView>('people', personId);
};

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
export const lastSeriesOf = (person: PersonView | undefined): string | undefined =>
  person?.referrals.at(-1)?.series;

/** Whoever is a member of a meeting that the person was referred to. */
export const membersOf = (
  person: PersonView | undefined,
  terms: ReadonlyMap<string, TermsOfReference>,
): readonly Authority[] =>
  (person?.referrals ?? []).map(({ series }) => ({ of: 'MEMBER' as const, terms: terms.get(series) }));

const withCalendar = async (
  terms: TermsOfReference | undefined,
  look: Look,
): Promise<UnderTerms | undefined> => {
  if (terms === undefined) return undefined;
  const { calendar } = await look.state(calendarKind, terms.calendar);
  return calendar === undefined ? undefined : { terms, calendar };
};
