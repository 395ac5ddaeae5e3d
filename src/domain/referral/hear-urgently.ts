/**
 * A chair hears somebody sooner than the cut-off would allow, with the reason ("No agency should delay action":
 * DRM terms, Purpose). When the referral was received is never edited.
 */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Clause,
  type Context,
  type Decision,
} from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { sayDate, type LocalDate } from '../time.js';
import { isWaiting, type Placement, type Referral, type ReferralEvent } from './referral.js';
import { notInReferral } from './withdraw-referral.js';

export interface HearUrgently {
  readonly referralId: Id;
  readonly personIds: readonly Id[];
  readonly sittingId: Id;
  readonly reason: string;
}

export interface HearUrgentlyGiven {
  readonly sitting: Sitting;
  /** People of the referral whose discussion has begun at the sitting that hears them. */
  readonly begun: readonly Id[];
  /** Days of the sittings that hear them now, where these have moved since they were placed there. */
  readonly movedTo?: ReadonlyMap<Id, LocalDate>;
  /** "No agency should delay action", in the words of the terms. */
  readonly clause: Clause | undefined;
}

export const hearUrgently = (
  referral: Referral,
  { referralId, personIds, sittingId, reason }: HearUrgently,
  { sitting, begun, movedTo, clause = URGENT }: HearUrgentlyGiven,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  const { convening, phase } = sitting;
  if (convening === undefined || convening.series !== referral.series) {
    return refuse('NO_SUCH_SITTING', 'This series has no such sitting.', { path: ['sitting'] });
  }
  if (phase !== 'CONVENED' && phase !== 'OPEN') {
    return refuse('SITTING_OVER', 'This sitting is over, so it can hear nobody any more.', {
      path: ['sitting'],
    });
  }
  const meant = referral.subjects.filter(({ personId }) => personIds.includes(personId));
  if (meant.length < personIds.length) return notInReferral();
  const { date } = convening;
  const when = phase === 'OPEN' ? 'at the sitting that is open now' : `at the sitting on ${sayDate(date)}`;
  const because = trace(
    `A chair decided that it cannot wait, so it will be heard ${when}.`,
    clause,
    context.now,
  );
  const elsewhere = meant.filter(({ personId }) => referral.places.get(personId)?.sittingId !== sittingId);
  if (elsewhere.length === 0) return already(because);
  const gone = elsewhere.find(({ personId }) => !isWaiting(referral, personId) || begun.includes(personId));
  if (gone !== undefined) {
    return refuse('NOT_WAITING', 'It has been discussed or withdrawn, so it does not wait to be heard.', {
      path: ['people'],
    });
  }
  const later = elsewhere.find(({ personId }) => {
    const place = referral.places.get(personId);
    return place && (movedTo?.get(place.sittingId) ?? place.date) < date;
  });
  if (later !== undefined) {
    return refuse('HEARD_SOONER', 'It is heard sooner where it is.', { path: ['sitting'] });
  }
  const { series, agency, receivedAt } = referral;
  const events = elsewhere.map((subject): ReferralEvent => {
    const before = referral.places.get(subject.personId) ?? null;
    const placement: Placement = {
      ...{ sittingId, date, late: before?.late ?? false, lateItem: phase === 'OPEN' },
    };
    const from = before?.sittingId ?? null;
    return {
      type: 'ReferralPlaced',
      data: {
        ...{ referralId, series, agency, receivedAt, subjects: [subject], from, placement },
        ...{ moved: 'URGENT', because },
      },
      parts: [{ name: 'urgency', of: [subject.personId], content: { text: reason } }],
      subjects: [subject.personId],
    };
  });
  return accept(events, because);
};

const URGENT = boardsOwn('A chair may hear somebody sooner, with a reason.');
