/** Whose business a person is at a meeting that follows them: what plan and support look up alike. */
import type { Authority } from '../../access/authority.js';
import { agencyOf, termsNow } from '../../access/facts.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { PersonView } from '../../projections/people.js';
import { recordsOf } from '../leading.js';
import type { Look, Services, Surroundings } from '../command.js';
import { cardOf } from './of-person.js';
import { itemOf } from './under-terms.js';

export interface AtMeeting {
  readonly personId: Id;
  readonly series: string;
}

/** All records of the person, as the view has them. */
export const recordsReviewed = async (
  { personId }: { readonly personId: Id },
  services: Services,
): Promise<readonly PersonView[]> => {
  await cardOf(personId, services);
  return recordsOf(personId, (one) => services.document<PersonView>('people', one));
};

export interface Reviewed {
  readonly terms: TermsOfReference | undefined;
  readonly isItsBusiness: boolean;
  readonly ownAgency: Id;
  /** Who works with the person, or leads or is a member of the meeting. */
  readonly authorities: readonly Authority[];
}

/** What a decision about a person at a meeting is given, and who is entitled to it. */
export const reviewedAt = async (
  { series }: AtMeeting,
  look: Look,
  { facts, now, actor }: Surroundings,
  records: readonly PersonView[],
): Promise<Reviewed> => {
  const terms = termsNow(facts, now).get(series);
  const workers: Id[] = [];
  for (const { personId } of records) {
    const { standing } = await look.state(personKind, personId);
    if (typeof standing?.allocatedOfficer === 'string') workers.push(standing.allocatedOfficer);
  }
  const presenting = records.flatMap(({ presentedBy = [] }) => presentedBy);
  workers.push(...presenting.flatMap(({ officers }) => officers));
  const known = [...records.flatMap(({ referrals }) => referrals), ...presenting];
  return {
    terms,
    // Somebody on its tracker may have been referred to the meeting that feeds it, and to no other.
    isItsBusiness:
      known.some((one) => one.series === series) ||
      records.some(({ trackedIn = [] }) => trackedIn.includes(series)),
    ownAgency: agencyOf(actor),
    authorities: [
      { of: 'MEMBER', terms },
      { of: 'CHAIR', terms },
      { of: 'COORDINATOR', terms },
      ...workers.map((officer) => ({ of: 'OFFICER' as const, officer })),
    ],
  };
};

/** Whether an item is about the person, under whichever record; true where none is named. */
export const isItsItem = async (
  discussionId: Id | undefined,
  look: Look,
  records: readonly PersonView[],
): Promise<boolean> => {
  if (discussionId === undefined) return true;
  const item = await itemOf(discussionId, look);
  return records.some(({ personId }) => personId === item?.personId);
};
