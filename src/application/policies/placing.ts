/** Moves what a sitting did not hear to the next one, and gives a place to what had none: nothing falls between. */
import type { ItemRolledOver } from '../../domain/discussion/discussion-events.js';
import type { MovedByPolicy } from '../../domain/referral/place-referral.js';
import { isOver } from '../../domain/sitting/sitting-state.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import { belonging, type Agenda, type AgendaItem } from '../../projections/agenda-items.js';
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
    'ReferralReceived',
    'ReferralPlaced',
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
      case 'SittingConvened':
        return sends((await waiting(event.data.series, consult)).map(placed));
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
const comeBack = async (sittingId: string, { document }: Consult): Promise<Reaction> => {
  const agenda = await document<Agenda>('agenda', sittingId);
  const gone = (agenda?.items ?? []).filter(({ movedOn }) => movedOn?.moved === 'SITTING_MISSED');
  return sends(
    gone.flatMap(({ referralIds, personId, movedOn }) =>
      referralIds.map((referralId) => ({
        command: 'PlaceReferral',
        input: {
          ...{ referralId, series: agenda?.series ?? '', personIds: [personId], moved: 'HELD_AFTER_ALL' },
          ...{ from: movedOn?.placement?.sittingId ?? null, to: sittingId },
        },
      })),
    ),
  );
};

const moved = (agenda: Agenda, item: AgendaItem): readonly Intention[] =>
  item.referralIds.map((referralId) => ({
    command: 'PlaceReferral',
    input: {
      referralId,
      series: agenda.series,
      personIds: [item.personId],
      from: agenda.sittingId,
      moved: why(agenda, item),
    },
  }));

/** What the chair moves on is named by the event itself: no view need have caught up. */
const sentOn = (
  item: Pick<ItemRolledOver['data'], 'sittingId' | 'series' | 'personId' | 'referralIds' | 'alsoStatedAs'>,
  because: MovedByPolicy,
): readonly Intention[] =>
  item.referralIds.map((referralId) => ({
    command: 'PlaceReferral',
    input: {
      referralId,
      series: item.series,
      // Each referral knows the person by its own record.
      personIds: [item.personId, ...(item.alsoStatedAs ?? [])],
      from: item.sittingId,
      moved: because,
    },
  }));

const why = ({ phase }: Agenda, { discussion }: AgendaItem): MovedByPolicy => {
  if (phase === 'MISSED') return 'SITTING_MISSED';
  if (phase === 'CANCELLED') return 'SITTING_CANCELLED';
  return discussion === 'NOT_STARTED' ? 'NOT_REACHED' : 'NOT_CONCLUDED';
};

/** Whether a sitting is convened: what was received just before its terms were adopted need not wait for the next one. */
const inSight = async (series: string, { find, now }: Consult): Promise<boolean> =>
  (await find('sittings', { index: 'bySeries', equal: [series], from: now, limit: 1 })).length > 0;

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
