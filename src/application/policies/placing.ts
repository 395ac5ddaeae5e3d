/** Moves what a sitting did not hear to the next one, and gives a place to what had none: nothing falls between. */
import type { ItemRolledOver, LateItemDeclined } from '../../domain/discussion/discussion-events.js';
import { trackedId, openEpisode } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import type { MovedByPolicy } from '../../domain/referral/place-referral.js';
import type { Id } from '../../domain/event.js';
import { referralKind } from '../../domain/referral/referral.js';
import { isOver } from '../../domain/sitting/sitting-state.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import { belonging, type Agenda, type AgendaItem } from '../../projections/agenda-items.js';
import type { TrackerEntryView } from '../../projections/tracker.js';
import type { WithoutPlace } from '../../projections/standing.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

const AT_ONCE_AT_MOST = 100;

export const placing: Policy = {
  name: 'placing',
  on: [
    'SittingMissed',
    'SittingCancelled',
    'SittingReinstated',
    'SittingClosed',
    'SittingConvened',
    'SittingConvenedAnew',
    'ReferralReceived',
    'ReferralPlaced',
    'EpisodeEntered',
    'EpisodeResumed',
    'EpisodeReinstated',
    'ReviewPlaced',
    'ReviewDateMoved',
    'DiscussionClosed',
    'ItemRolledOver',
    'LateItemDeclined',
  ],
  react: async (event, consult) => {
    switch (event.type) {
      case 'SittingMissed':
      case 'SittingCancelled':
      case 'SittingClosed':
        return moveOn(event.data.sittingId, consult);
      case 'SittingReinstated':
        return comeBack(event.data.sittingId, consult);
      case 'DiscussionClosed':
        return event.data.concluded ? nothing : moveOn(event.data.sittingId, consult);
      case 'ItemRolledOver':
        return sends(sentOn(event.data, 'ROLLED_OVER'));
      case 'LateItemDeclined':
        return sends(sentOn(event.data, 'LATE_ITEM_DECLINED'));
      case 'ReferralReceived':
      case 'ReferralPlaced': {
        const { placement, series, referralId, subjects } = event.data;
        if (placement !== null) return moveOn(placement.sittingId, consult);
        if (!(await inSight(series, consult))) return nothing;
        return sends(subjects.map(({ personId }) => placed({ referralId, series, personId })));
      }
      case 'EpisodeEntered':
      case 'EpisodeResumed':
      case 'EpisodeReinstated':
      case 'ReviewPlaced':
      case 'ReviewDateMoved': {
        const { placement, series, personId } = event.data;
        if (placement !== null) return moveOn(placement.sittingId, consult);
        return (await inSight(series, consult)) ? sends([reviewPlaced({ series, personId })]) : nothing;
      }
      // Convened anew, as under another edition of a calendar: that may reach what waits.
      case 'SittingConvened':
      case 'SittingConvenedAnew': {
        const { series } = event.data;
        const reviews = await reviewsWaiting(series, consult);
        return sends([...(await waiting(series, consult)).map(placed), ...reviews.map(reviewPlaced)]);
      }
      default:
        return nothing;
    }
  },
};

/** Whatever still belongs to a sitting that is over, and was not concluded there. */
const moveOn = async (sittingId: string, { document, state }: Consult): Promise<Reaction> => {
  // Most referrals come to a sitting that is yet to be held: for these the whole agenda need not be read.
  if (!isOver(await state(sittingKind, sittingId))) return nothing;
  const agenda = await document<Agenda>('agenda', sittingId);
  if (agenda === undefined || !isOver(agenda)) return nothing;
  const open = belonging(agenda).filter(
    ({ discussion, concluded }) => discussion !== 'GOING_ON' && !concluded,
  );
  return sends(open.flatMap((item) => moved(agenda, item)));
};

/** What had moved on because the sitting was thought to have been missed is heard at it after all. */
const comeBack = async (sittingId: string, { document, state }: Consult): Promise<Reaction> => {
  const agenda = await document<Agenda>('agenda', sittingId);
  const gone = (agenda?.items ?? []).filter(({ movedOn }) => movedOn?.moved === 'SITTING_MISSED');
  const back: Intention[] = [];
  for (const { referralIds, episodeIds, personId } of gone) {
    for (const referralId of referralIds) {
      // It may have gone further since: the sitting that it went to was cancelled, or did not reach it.
      const { places, series } = await state(referralKind, referralId);
      const from = places.get(personId)?.sittingId ?? null;
      const input = { referralId, series, personIds: [personId], from, to: sittingId };
      back.push({ command: 'PlaceReferral', input: { ...input, moved: 'HELD_AFTER_ALL' } });
    }
    if (agenda !== undefined && episodeIds.length > 0) {
      const { series } = agenda;
      const episode = openEpisode(await state(trackedKind, trackedId(series, personId)));
      const input = { series, personId, from: episode?.placement?.sittingId ?? null, to: sittingId };
      back.push({ command: 'PlaceReview', input: { ...input, moved: 'HELD_AFTER_ALL' } });
    }
  }
  return sends(back);
};

const moved = (agenda: Agenda, item: AgendaItem): readonly Intention[] => [
  ...item.referralIds.map((referralId) => referralMoved(agenda, item, referralId)),
  ...(item.episodeIds.length > 0 ? [reviewMoved(agenda, item)] : []),
];

const reviewMoved = (agenda: Agenda, item: AgendaItem): Intention => ({
  command: 'PlaceReview',
  input: {
    ...{ series: agenda.series, personId: item.personId },
    ...{ from: agenda.sittingId, moved: why(agenda, item) },
  },
});

const referralMoved = (agenda: Agenda, item: AgendaItem, referralId: Id): Intention => ({
  command: 'PlaceReferral',
  input: {
    referralId,
    series: agenda.series,
    personIds: [item.personId],
    from: agenda.sittingId,
    moved: why(agenda, item),
  },
});

/** What the chair moves on is named by the event itself: no view need have caught up. */
const sentOn = (
  item: ItemRolledOver['data'] | LateItemDeclined['data'],
  because: 'ROLLED_OVER' | 'LATE_ITEM_DECLINED',
): readonly Intention[] => {
  const { series, sittingId: from, referralIds, episodeIds = [] } = item;
  // Each referral knows the person by its own record, and each record has an episode of its own.
  const personIds = [item.personId, ...(item.alsoStatedAs ?? [])];
  const reviews = episodeIds.length > 0 ? personIds : [];
  return [
    ...referralIds.map((referralId) => ({
      ...{
        command: 'PlaceReferral' as const,
        input: { referralId, series, personIds, from, moved: because },
      },
    })),
    ...reviews.map((personId) => ({
      ...{ command: 'PlaceReview' as const, input: { series, personId, from, moved: because } },
    })),
  ];
};

const why = ({ phase }: Agenda, { discussion }: AgendaItem): LeavesASittingOver => {
  if (phase === 'MISSED') return 'SITTING_MISSED';
  if (phase === 'CANCELLED') return 'SITTING_CANCELLED';
  return discussion === 'NOT_STARTED' ? 'NOT_REACHED' : 'NOT_CONCLUDED';
};

/** Why what was not concluded leaves a sitting that is over. */
type LeavesASittingOver = Extract<
  MovedByPolicy,
  'SITTING_MISSED' | 'SITTING_CANCELLED' | 'NOT_REACHED' | 'NOT_CONCLUDED'
>;

/** Whether a sitting is convened: what was received just before its terms were adopted need not wait for the next one. */
const inSight = async (series: string, { find, now }: Consult): Promise<boolean> =>
  (await find('sittings', { index: 'bySeries', equal: [series], from: now, limit: 1 })).length > 0;

const reviewsWaiting = (series: string, { find }: Consult): Promise<readonly TrackerEntryView[]> =>
  find<TrackerEntryView>('tracker', {
    ...{ index: 'withoutPlace', equal: [series, true], limit: AT_ONCE_AT_MOST },
  });

const reviewPlaced = ({ series, personId }: Pick<TrackerEntryView, 'series' | 'personId'>): Intention => ({
  command: 'PlaceReview',
  input: { series, personId, from: null, moved: 'NO_PLACE_BEFORE' },
});

const waiting = (series: string, { find }: Consult): Promise<readonly WithoutPlace[]> =>
  find<WithoutPlace>('referrals-without-place', {
    index: 'bySeries',
    equal: [series],
    limit: AT_ONCE_AT_MOST,
  });

const placed = ({
  referralId,
  series,
  personId,
}: Pick<WithoutPlace, 'referralId' | 'series' | 'personId'>): Intention => ({
  command: 'PlaceReferral',
  input: { referralId, series, personIds: [personId], from: null, moved: 'NO_PLACE_BEFORE' },
});
