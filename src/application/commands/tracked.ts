/** The commands of somebody on a tracker: how they come, when they are reviewed, and what each review agrees. */
import { isEntitled, type Authority } from '../../access/authority.js';
import { agencyInPost, agencyOf, termsNow } from '../../access/facts.js';
import { calendarKind } from '../../domain/adopted/calendar.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { agreeNextSteps, type AgreeNextSteps } from '../../domain/tracked/agree-next-steps.js';
import { concludeReview, type ConcludeReview } from '../../domain/tracked/conclude-review.js';
import {
  enterOnTracker,
  type EnterGiven,
  type EnterOnTracker,
} from '../../domain/tracked/enter-on-tracker.js';
import {
  moveReviewDate,
  type MoveReviewDate,
  type MoveReviewGiven,
} from '../../domain/tracked/move-review-date.js';
import { placeReview, type PlaceReview } from '../../domain/tracked/place-review.js';
import {
  recordReviewPriority,
  type RecordReviewPriority,
} from '../../domain/tracked/record-review-priority.js';
import { openEpisode, trackedId } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import { localDateOf } from '../../domain/time.js';
import type { PersonView } from '../../projections/people.js';
import { recordIdsOf, recordsOf } from '../leading.js';
import { nothing, policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { personNamed } from '../command-scope.js';
import { oldestStated } from './ages.js';
import { chairsOrCoordinator } from './discussion-lookups.js';
import { hearingOf } from './hearing-of.js';
import { assessedOf, differenceOf, isOpenToSocialCare } from './known-of-person.js';
import { sittingById } from './lookups.js';
import { leadingRecord } from './matching.js';
import { cardOf } from './of-person.js';
import { proposedOthers } from './other-sittings.js';
import { backToReview, reviewBegun, reviewSentOn } from './reviews-moved.js';
import { heardFrom } from './reviews.js';
import { nextSitting, NOT_CLOSED, NOT_OPENED } from './sittings-ahead.js';

interface OfTracked {
  readonly series: string;
  readonly personId: Id;
}
const streamOf = ({ series, personId }: OfTracked): string => trackedId(series, personId);

/** What the views propose of somebody who is brought. */
interface Brought {
  readonly records: readonly PersonView[];
  readonly sittings: readonly Id[];
}

const broughtBy = async ({ series, personId }: EnterOnTracker, services: Services): Promise<Brought> => ({
  records:
    (await cardOf(personId, services)) === undefined
      ? []
      : await recordsOf(personId, (one) => services.document<PersonView>('people', one)),
  sittings: await proposedOthers(services, series, services.now),
});

const entering = async (
  { series, personId, differenceId }: EnterOnTracker,
  look: Look,
  around: Surroundings,
  { records, sittings }: Brought,
): Promise<EnterGiven & { readonly authorities: readonly Authority[] }> => {
  const { facts, actor, now } = around;
  const terms = termsNow(facts, now).get(series);
  const ids = records.map((record) => record.personId);
  const assessed = await assessedOf(ids, look);
  const difference = differenceId === undefined ? undefined : await differenceOf(differenceId, look);
  const others = ids.filter((record) => record !== personId);
  const tracked = await Promise.all(others.map((one) => look.state(trackedKind, trackedId(series, one))));
  const { mergedInto } = await look.state(personKind, personId);
  return {
    ...{ terms, assessed, difference, records: ids, mergedInto, agency: agencyOf(actor) },
    known: records.length > 0,
    trackedElsewhere: tracked.some((one) => openEpisode(one) !== undefined),
    ageInYears: await oldestStated(records, localDateOf(now, facts.board.zone), look),
    openToSocialCare: await isOpenToSocialCare(ids, look),
    hearing: await hearingOf(series, { receivedAt: now, complete: true }, look, {
      ...{ ...around, proposed: sittings },
    }),
    authorities: [
      // Whoever meets about the person, brought them somewhere, or has assessed them: nobody else learns a level here.
      ...[series, ...(terms?.tracker?.fedBy ?? [])].flatMap((one) => meets(one, around)),
      ...records.flatMap(({ referrals }) =>
        referrals.map(({ agency }) => ({ of: 'AGENCY' as const, agency })),
      ),
      ...assessed.assessments.map(({ officer }) => ({ of: 'OFFICER' as const, officer })),
      // A difference about somebody else opens nothing about this person.
      ...(difference !== undefined && ids.includes(difference.personId) ? difference.positionsOf : []).map(
        (agency) => ({ of: 'AGENCY' as const, agency }),
      ),
    ],
  };
};

const meets = (series: string, { facts, now }: Surroundings): readonly Authority[] => {
  const terms = termsNow(facts, now).get(series);
  return [
    { of: 'MEMBER', terms },
    { of: 'CHAIR', terms },
    { of: 'COORDINATOR', terms },
  ];
};

const sittingsProposed = ({ series }: OfTracked, services: Services): Promise<readonly Id[]> =>
  proposedOthers(services, series, services.now);

/** Of a record that was merged: the one that leads. */
const heardWithOf = async (look: Look, personId: Id): Promise<Id | undefined> => {
  const leading = await leadingRecord(look, personId);
  return leading === personId ? undefined : leading;
};

const moving = async (
  { series, personId, reviewOn }: MoveReviewDate,
  look: Look,
  around: Surroundings,
  proposed: readonly Id[],
): Promise<MoveReviewGiven> => {
  const terms = termsNow(around.facts, around.now).get(series);
  const today = localDateOf(around.now, around.facts.board.zone);
  const from = reviewOn < today ? today : reviewOn;
  const { next } = await nextSitting(series, look, around, { phases: NOT_CLOSED, proposed, from });
  const { begun, sentOn } = await reviewBegun({ series, personId }, look, around);
  return {
    ...{ terms, today, next, begun: begun || sentOn },
    sentOn: await reviewSentOn({ series, personId }, next?.sittingId, look, around),
    byChair: isEntitled(around.actor, { of: 'CHAIR', terms }),
    heardWith: await heardWithOf(look, personId),
  };
};

export const trackedCommands = {
  EnterOnTracker: row({
    kind: trackedKind,
    stream: (input: EnterOnTracker) => streamOf(input),
    authority: ({ given }) => given.authorities,
    // Bringing somebody tells of a risk.
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: broughtBy,
    gather: entering,
    decide: enterOnTracker,
  }),
  AgreeNextSteps: row({
    kind: trackedKind,
    stream: (input: AgreeNextSteps) => streamOf(input),
    authority: chairsOrCoordinator,
    about: personNamed,
    atSitting: ({ given }) => given.discussion.sittingId,
    prepare: ({ personId }: AgreeNextSteps, services: Services) => recordIdsOf(personId, services),
    gather: async ({ discussionId, recordEntry }, look, around, records) => {
      const discussion = await look.state(discussionKind, discussionId);
      const sitting = await sittingById(look, discussion.sittingId);
      const { calendar } = await look.state(calendarKind, sitting.convening?.terms.calendar ?? '');
      return {
        ...{ discussion, sitting, calendar },
        assessed: await assessedOf(records, look),
        ownerAgency: agencyInPost(recordEntry.owner, around),
      };
    },
    decide: agreeNextSteps,
  }),
  MoveReviewDate: row({
    kind: trackedKind,
    stream: (input: MoveReviewDate) => streamOf(input),
    authority: ({ given: { terms } }) => [
      { of: 'CHAIR', terms },
      { of: 'COORDINATOR', terms },
    ],
    about: personNamed,
    // That somebody is heard sooner or later waits for no signature.
    atSitting: 'NEWS',
    prepare: (input: MoveReviewDate, services: Services) => sittingsProposed(input, services),
    gather: moving,
    decide: moveReviewDate,
  }),
  PlaceReview: policyRow({
    kind: trackedKind,
    stream: (input: PlaceReview) => streamOf(input),
    prepare: (input: PlaceReview, services: Services) => sittingsProposed(input, services),
    gather: async (input, look, around, proposed) => {
      const { reviewOn = '' } = openEpisode(await look.state(trackedKind, streamOf(input))) ?? {};
      const from = heardFrom(reviewOn, around);
      const { next } =
        input.to === undefined
          ? await nextSitting(input.series, look, around, { phases: NOT_OPENED, proposed, from })
          : await backToReview({ ...input, to: input.to }, look, around);
      return { next, heardWith: await heardWithOf(look, input.personId) };
    },
    decide: placeReview,
  }),
  RecordReviewPriority: policyRow({
    kind: trackedKind,
    stream: (input: RecordReviewPriority) => streamOf(input),
    gather: nothing,
    decide: recordReviewPriority,
  }),
  ConcludeReview: policyRow({
    kind: trackedKind,
    stream: (input: ConcludeReview) => streamOf(input),
    prepare: (input: ConcludeReview, services: Services) => sittingsProposed(input, services),
    gather: async (input, look, around, proposed) => {
      const episode = openEpisode(await look.state(trackedKind, streamOf(input)));
      const reviewOn = episode?.agreed.get(input.sittingId)?.reviewOn ?? '';
      const from = heardFrom(reviewOn, around);
      const { next } = await nextSitting(input.series, look, around, { phases: NOT_OPENED, proposed, from });
      const { convening } = await sittingById(look, input.sittingId);
      return {
        ...{ next, heldOn: convening?.date ?? localDateOf(around.now, around.facts.board.zone) },
        ...{ heardWith: await heardWithOf(look, input.personId), terms: convening?.terms },
      };
    },
    decide: concludeReview,
  }),
};
