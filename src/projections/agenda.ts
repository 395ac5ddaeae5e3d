/** The agenda of a sitting: who is to be heard, in which place, and why each is on it. */
import type { DiscussionStarted } from '../domain/discussion/discussion-events.js';
import { ERASED, partOf, type Id } from '../domain/event.js';
import { withMove } from '../domain/sitting/chairs-order.js';
import type { SittingOpened } from '../domain/sitting/sitting-events.js';
import type { Instant } from '../domain/time.js';
import { inPlace, prioritised, withItem, withOwn, type Agenda } from './agenda-items.js';
import { amended, movedOn, referred, withdrawn } from './agenda-referrals.js';
import { notReviewedHere, reviewedHere } from './agenda-reviews.js';
import { presenterAfter } from './presenters.js';
import { byKeyOnly, projection } from './projection.js';

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

const sittingsOf = (people: readonly { readonly sittingId: Id | null }[]): readonly Id[] => [
  ...new Set(people.flatMap(({ sittingId }) => sittingId ?? [])),
];
