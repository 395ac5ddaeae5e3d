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
import type { Sitting, SittingPhase } from '../sitting/sitting.js';
import type { Convening } from '../sitting/sitting-events.js';
import { isOver, sittingOver } from '../sitting/sitting-state.js';
import { sayDateTime, type Instant } from '../time.js';
import { heardAsOne, type Leading } from './heard-as-one.js';
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
  /** Of the sittings that hear them now: how far each has got, and when it begins, since it may have moved. */
  readonly hearing?: ReadonlyMap<Id, HearingNow>;
  /** Of records that were merged: the leading one. */
  readonly leading?: Leading;
  /** How often each person's item has been sent on from the sitting that is named. */
  readonly sentOn?: ReadonlyMap<Id, number>;
  /** "No agency should delay action", in the words of the terms. */
  readonly clause: Clause | undefined;
}

export interface HearingNow {
  readonly phase: SittingPhase;
  /** Undefined where nothing says when it would begin. */
  readonly startsAt: Instant | undefined;
}

export const hearUrgently = (
  referral: Referral,
  { referralId, personIds, sittingId, reason }: HearUrgently,
  given: HearUrgentlyGiven,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  const { sitting, begun, leading, sentOn, clause = URGENT } = given;
  const { convening, phase } = sitting;
  if (convening === undefined || convening.series !== referral.series) {
    return refuse('NO_SUCH_SITTING', 'This series has no such sitting.', { path: ['sitting'] });
  }
  if (phase !== 'CONVENED' && phase !== 'OPEN') {
    return { ...sittingOver(sitting), path: ['sitting'] };
  }
  const meant = referral.subjects.filter(({ personId }) => personIds.includes(personId));
  if (meant.length < new Set(personIds).size) return notInReferral();
  const timesSentOn = (personId: Id): number => sentOn?.get(personId) ?? 0;
  const because = trace(
    sentence(
      convening,
      phase,
      meant.some(({ personId }) => timesSentOn(personId) > 0),
    ),
    clause,
    context.now,
  );
  const there = meant.map(({ personId }) => ({ personId, place: referral.places.get(personId) ?? null }));
  if (
    there.some(({ personId, place }) => isAt(place, sittingId) && timesSentOn(personId) > timesBack(place))
  ) {
    return refuse('ON_ITS_WAY', ON_ITS_WAY, { path: ['sitting'] });
  }
  const elsewhere = meant.filter(({ personId }) => !isAt(referral.places.get(personId), sittingId));
  if (elsewhere.length === 0) return already(because);
  const gone = elsewhere.find(({ personId }) => !isWaiting(referral, personId) || begun.includes(personId));
  if (gone !== undefined) {
    return refuse('NOT_WAITING', 'It has been discussed or withdrawn, so it does not wait to be heard.', {
      path: ['people'],
    });
  }
  const isSooner = ({ place }: (typeof there)[number]): boolean =>
    place !== null && beginsBefore(place, given.hearing?.get(place.sittingId), convening, phase);
  if (there.filter(({ place }) => !isAt(place, sittingId)).some(isSooner)) {
    return refuse('HEARD_SOONER', 'It is heard sooner where it is.', { path: ['sitting'] });
  }
  const { series, agency, receivedAt } = referral;
  const events = elsewhere.map((subject): ReferralEvent => {
    const before = referral.places.get(subject.personId) ?? null;
    const again = timesSentOn(subject.personId);
    const placement: Placement = {
      ...{ sittingId, date: convening.date, late: before?.late ?? false, lateItem: phase === 'OPEN' },
      ...(again > 0 && { again }),
    };
    const from = before?.sittingId ?? null;
    const subjects = [heardAsOne(subject, leading)];
    return {
      type: 'ReferralPlaced',
      data: {
        ...{ referralId, series, agency, receivedAt, subjects, from, placement },
        ...{ moved: 'URGENT', because },
      },
      parts: [{ name: 'urgency', of: [subject.personId], content: { text: reason } }],
      subjects: [subject.personId],
    };
  });
  return accept(events, because);
};

const isAt = (place: Placement | null | undefined, sittingId: Id): boolean => place?.sittingId === sittingId;
const timesBack = (place: Placement | null): number => place?.again ?? 0;

/** What is being heard is sooner than what is yet to open, whatever the clock says; what is over hears nobody. */
const beginsBefore = (
  place: Placement,
  hearing: HearingNow | undefined,
  { date, startsAt }: Convening,
  phase: SittingPhase,
): boolean => {
  if (hearing === undefined) return place.date < date;
  if (isOver(hearing)) return false;
  if ((hearing.phase === 'OPEN') !== (phase === 'OPEN')) return hearing.phase === 'OPEN';
  return hearing.startsAt === undefined ? place.date < date : hearing.startsAt < startsAt;
};

const sentence = ({ startsAt, terms }: Convening, phase: SittingPhase, again: boolean): string => {
  const when =
    phase === 'OPEN'
      ? 'at the sitting that is open now'
      : `at the sitting on ${sayDateTime(startsAt, terms.zone)}`;
  const anew = again
    ? ' It was sent on from there before: it is begun again, and what was recorded stands.'
    : '';
  return `A chair decided that it cannot wait, so it will be heard ${when}.${anew}`;
};

const ON_ITS_WAY =
  'It has just been sent on from this sitting, and its next place is being recorded. Ask again in a moment.';
const URGENT = boardsOwn('A chair may hear somebody sooner, with a reason.');
