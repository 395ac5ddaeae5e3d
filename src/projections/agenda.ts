/** The agenda of a sitting: who is to be heard, in which place, and why each is on it. */
import type { LogEvent } from '../domain/catalogue.js';
import type { DiscussionStarted } from '../domain/discussion/discussion-events.js';
import { ERASED, partOf, type Id } from '../domain/event.js';
import type { MovedBecause } from '../domain/referral/moved.js';
import type { ReferredSubject } from '../domain/referral/referral.js';
import { withMove } from '../domain/sitting/chairs-order.js';
import type { SittingOpened } from '../domain/sitting/sitting.js';
import type { Instant } from '../domain/time.js';
import { amended, prioritised, withdrawn } from './agenda-news.js';
import { presenterAfter } from './presenters.js';
import { byKeyOnly, projection } from './projection.js';
import {
  itemOf,
  inPlace,
  joined,
  leftBy,
  withItem,
  withOwn,
  type Agenda,
  type AgendaItem,
  type EpisodeLeftBecause,
} from './agenda-items.js';
import {
  listedByEpisode,
  listedByReferral,
  type Listed,
  type Listing,
  type ReviewWithPlace,
} from './agenda-listings.js';

export const agenda = projection<Agenda>({
  name: 'agenda',
  version: 8,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
      case 'EpisodeEntered':
      case 'EpisodeResumed':
      case 'EpisodeReinstated':
        return event.data.placement === null ? [] : [event.data.placement.sittingId];
      case 'ReferralPlaced':
      case 'ReviewPlaced':
      case 'ReviewDateMoved': {
        const { from, placement } = event.data;
        return [...new Set([from, placement?.sittingId])].filter((id) => typeof id === 'string');
      }
      case 'ReviewPriorityRecorded':
        return [event.data.sittingId];
      case 'EpisodePaused':
      case 'EpisodeEnded':
        return event.data.from === null ? [] : [event.data.from];
      case 'PriorityRecorded':
        return event.data.sittingId === null ? [] : [event.data.sittingId];
      case 'ReferralAmended':
        return sittingsOf(event.data.subjects);
      case 'ReferralWithdrawn':
        return sittingsOf(event.data.people);
      case 'PeopleMerged':
      case 'PeopleUnmerged':
        return event.data.sittingIds;
      case 'SittingConvened':
      case 'SittingConvenedAnew':
      case 'SittingOpened':
      case 'ItemMovedByChair':
      case 'SittingClosing':
      case 'SittingClosed':
      case 'SittingMissed':
      case 'SittingCancelled':
      case 'SittingReinstated':
      case 'DiscussionStarted':
      case 'DiscussionClosed':
      case 'PresenterInvited':
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
        return [event.data.sittingId];
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    switch (event.type) {
      case 'ReferralReceived':
        return referred(document ?? unconvened(key, event.data.series), event.data);
      case 'ReferralPlaced': {
        const before = document ?? unconvened(key, event.data.series);
        return event.data.from === key ? movedOn(before, event.data) : referred(before, event.data);
      }
      case 'EpisodeEntered':
      case 'EpisodeResumed':
      case 'EpisodeReinstated':
        return reviewedHere(document ?? unconvened(key, event.data.series), event.data);
      case 'ReviewPlaced':
      case 'ReviewDateMoved': {
        const before = document ?? unconvened(key, event.data.series);
        return event.data.placement?.sittingId === key
          ? reviewedHere(before, event.data)
          : notReviewedHere(before, event);
      }
      case 'EpisodePaused':
      case 'EpisodeEnded':
        return document && notReviewedHere(document, event);
      case 'SittingConvened':
      case 'SittingConvenedAnew': {
        const { series, terms } = event.data;
        const before = document ?? unconvened(key, series);
        return inPlace({ ...before, phase: 'CONVENED', order: terms.agendaOrder }, before.items);
      }
      case 'SittingOpened':
        return document && opened(document, event.data, event.occurredAt);
      case 'ItemMovedByChair': {
        const { personId, toPlace } = event.data;
        const reason = partOf(event, 'reason') ?? ERASED;
        const move = { personId, toPlace, officer: event.actor.id, at: event.occurredAt, reason };
        return document && inPlace({ ...document, moves: withMove(document.moves, move) }, document.items);
      }
      case 'SittingClosing':
        return document && { ...document, phase: 'CLOSING' };
      case 'SittingClosed':
        return document && { ...document, phase: 'CLOSED' };
      case 'SittingMissed':
        return document && { ...document, phase: 'MISSED' };
      case 'SittingCancelled':
        return document && { ...document, phase: 'CANCELLED' };
      case 'SittingReinstated':
        return document && { ...document, phase: 'CONVENED' };
      case 'PriorityRecorded':
        return prioritised(document, event.data.referralId, event.data);
      case 'ReviewPriorityRecorded':
        return prioritised(document, event.data.episodeId, event.data);
      case 'ReferralAmended':
        return event.data.subjects
          .filter(({ sittingId }) => sittingId === key)
          .reduce((before, subject) => amended(before, subject, event.data.referralId), document);
      case 'ReferralWithdrawn':
        return event.data.people
          .filter(({ sittingId }) => sittingId === key)
          .reduce((before, { personId }) => withdrawn(before, personId, event), document);
      case 'PeopleMerged':
      case 'PeopleUnmerged': {
        const heardWith = event.type === 'PeopleMerged' ? event.data.into : null;
        const heard = withOwn(document, event.data.personId, (item) => ({ ...item, heardWith }));
        return heard && inPlace(heard, heard.items);
      }
      case 'PresenterInvited':
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
        return withOwn(document, event.data.personId, (item) => ({
          ...item,
          presentedBy: presenterAfter(item.presentedBy ?? null, event),
        }));
      case 'DiscussionStarted':
        return started(document, event.data, event.occurredAt);
      case 'DiscussionClosed': {
        const { personId, concluded } = event.data;
        // A record that came to be heard under this one after it had begun is still to be heard.
        return withItem(document, personId, (item) =>
          item.discussion === 'GOING_ON' ? { ...item, discussion: 'CLOSED', concluded } : item,
        );
      }
      default:
        return document;
    }
  },
});

const unconvened = (sittingId: Id, series: string): Agenda => ({
  sittingId,
  series,
  phase: 'NOT_CONVENED',
  order: ['RECEIPT'],
  moves: [],
  settled: null,
  items: [],
});

const opened = (document: Agenda, { settled, since }: SittingOpened['data'], at: Instant): Agenda => ({
  ...document,
  phase: 'OPEN',
  settled: { at, since: since ?? null },
  items: document.items.map((item) => {
    const asSettled = settled.find(({ personId }) => personId === item.personId);
    return asSettled === undefined ? item : { ...item, carriedActions: asSettled.carriedForward ?? [] };
  }),
});

/** What is heard is what the item answers: not a record that came in under the same person after it had begun. */
const started = (
  document: Agenda | null,
  { personId, referralIds, episodeIds = [] }: DiscussionStarted['data'],
  begunAt: Instant,
): Agenda | null =>
  withItem(document, personId, (item) =>
    item.referralIds.some((referralId) => referralIds.includes(referralId)) ||
    item.episodeIds.some((episodeId) => episodeIds.includes(episodeId))
      ? { ...item, discussion: 'GOING_ON', concluded: false, begunAt }
      : item,
  );

/** What came off as it was begun stands where its discussion does, under whichever record that is. */
const heardNow = (
  { items }: Agenda,
  { personId, heardWith }: ReferredSubject,
): Pick<AgendaItem, 'discussion' | 'concluded' | 'begunAt'> | undefined => {
  const leading = items.find(
    (item) => item.personId === (heardWith ?? personId) && item.discussion !== 'NOT_STARTED',
  );
  const found = leading ?? items.find((item) => item.personId === personId);
  return found && { discussion: found.discussion, concluded: found.concluded, begunAt: found.begunAt };
};

/** A person, what lists them, and how far it has been heard already. */
interface ToBeListed {
  readonly whom: Parameters<typeof itemOf>[0];
  readonly by: Listed;
  readonly heard?: ReturnType<typeof heardNow>;
}

const listed = (document: Agenda, people: readonly ToBeListed[]): Agenda => {
  const ids = new Set(people.map(({ whom }) => whom.personId));
  const others = document.items.filter(({ personId }) => !ids.has(personId));
  const items = people.map(({ whom, by, heard }) => {
    const before = document.items.find(
      ({ personId, movedOn: gone }) => personId === whom.personId && gone === null,
    );
    return before === undefined ? { ...itemOf(whom, by), ...heard } : joined(before, by);
  });
  return inPlace(document, [...others, ...items]);
};

const referred = (
  document: Agenda,
  { subjects, ...listing }: Listing & { readonly subjects: readonly ReferredSubject[] },
): Agenda =>
  listed(
    document,
    subjects.map((whom) => ({
      whom,
      by: listedByReferral(listing, whom),
      heard: listing.moved === 'BEGUN_ALREADY' ? heardNow(document, whom) : undefined,
    })),
  );

const reviewedHere = (document: Agenda, data: ReviewWithPlace): Agenda =>
  listed(document, [{ whom: data, by: listedByEpisode(data) }]);

type LeavesHere = Extract<
  LogEvent,
  { type: 'ReviewPlaced' | 'ReviewDateMoved' | 'EpisodePaused' | 'EpisodeEnded' }
>;

/** The review is due elsewhere, or not at all any more. What has been heard here to the end was heard here. */
const notReviewedHere = (document: Agenda, { type, data }: LeavesHere): Agenda => {
  const gone = {
    placement: 'placement' in data ? data.placement : null,
    moved: type === 'ReviewPlaced' ? data.moved : WHY_NOT_HERE[type],
    because: data.because,
  };
  const items = document.items.map((item) =>
    item.personId !== data.personId || item.movedOn !== null || item.concluded
      ? item
      : leftBy(item, ({ id }) => id === data.episodeId, gone),
  );
  return inPlace(document, items);
};

const WHY_NOT_HERE: Readonly<Record<Exclude<LeavesHere['type'], 'ReviewPlaced'>, EpisodeLeftBecause>> = {
  ...{ ReviewDateMoved: 'DATE_MOVED', EpisodePaused: 'PAUSED', EpisodeEnded: 'ENDED' },
};

const movedOn = (
  document: Agenda,
  {
    subjects,
    placement,
    moved,
    because,
  }: { readonly subjects: readonly ReferredSubject[]; readonly moved: MovedBecause } & Pick<
    Listing,
    'placement' | 'because'
  >,
): Agenda => {
  const people = new Set(subjects.map(({ personId }) => personId));
  return inPlace(
    document,
    document.items.map((item) =>
      people.has(item.personId)
        ? leftBy(item, ({ review }) => review === null, { placement, moved, because })
        : item,
    ),
  );
};

const sittingsOf = (people: readonly { readonly sittingId: Id | null }[]): readonly Id[] => [
  ...new Set(people.flatMap(({ sittingId }) => sittingId ?? [])),
];
