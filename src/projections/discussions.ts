/**
 * What was said and decided about one person at one sitting. There is a document as soon as anything concerns the
 * item: a conflict may be declared, and a late item answered, before it begins.
 */
import type { LogEvent } from '../domain/catalogue.js';
import type { DeclinedBecause, RolledOverBecause } from '../domain/discussion/discussion-events.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { stepsIn, withSteps, type AgreedSteps } from './agreed-steps.js';
import { left, peopled, presentFrom, type ItemPeople } from './discussion-people.js';
import { decided, noted, NOTHING_SAID, said, type ItemRecord } from './discussion-record.js';
import { judgedAnew, sampledIn, type JudgedAnew } from './judged-anew.js';
import { presenterAfter, type PresentedBy } from './presenters.js';
import { byKeyOnly, projection } from './projection.js';
import { struck, withoutRetracted, type TakenBack } from './without-retracted.js';

/** What the chair answered to the offer of a late item. */
export interface LateAnswer {
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly because: DeclinedBecause | null;
  readonly at: Instant;
  readonly note: Personal<{ readonly text: string }> | null;
}

export interface RolledOver {
  readonly because: RolledOverBecause;
  readonly at: Instant;
  readonly note: Personal<{ readonly text: string }>;
}

export interface DiscussionView extends ItemPeople, ItemRecord {
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly referralIds: readonly Id[];
  readonly phase: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED';
  readonly concluded: boolean;
  readonly startedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly actionIds: readonly Id[];
  readonly lateAnswer: LateAnswer | null;
  readonly rolledOver: RolledOver | null;
  /** What was agreed next of somebody on the tracker. Left out until something is. */
  readonly nextSteps?: readonly AgreedSteps[];
  /** Who judges it anew in a sample: the outcome stays hidden from them meanwhile. Left out until there is one. */
  readonly judgedAnew?: readonly JudgedAnew[];
  /** Who presents the item, and reads it by that. Left out until somebody is asked. */
  readonly presentedBy?: PresentedBy | null;
}

export const discussions = projection<DiscussionView>({
  name: 'discussions',
  version: 5,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'DiscussionStarted':
      case 'ArrivedForItem':
      case 'LeftItem':
      case 'PresenceWithdrawn':
      case 'ConflictDeclared':
      case 'ConflictWithdrawn':
      case 'ConflictCarried':
      case 'InformationShared':
      case 'SharingDeclined':
      case 'ThresholdRecorded':
      case 'NoteWritten':
      case 'NoteRevised':
      case 'NoteStruck':
      case 'DecisionRecorded':
      case 'DissentRecorded':
      case 'LateItemAccepted':
      case 'LateItemDeclined':
      case 'ItemRolledOver':
      case 'DiscussionClosed':
      case 'ActionAgreed':
      case 'NextStepsAgreed':
      case 'PresenterInvited':
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
        return [event.data.discussionId];
      case 'InformationRetracted':
        return event.data.discussionId === null ? [] : [event.data.discussionId];
      default:
        return sampledIn(event).map(({ discussionId }) => discussionId);
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'DiscussionStarted': {
        const { referralIds, present = [] } = event.data;
        const { occurredAt: startedAt } = event;
        const item = document ?? notStarted(event.data);
        // Where a chair brought it back it begins again: what was recorded of it stands.
        const here = [...item.present, ...presentFrom(present, startedAt)];
        return {
          ...{ ...item, referralIds, phase: 'GOING_ON', startedAt: item.startedAt ?? startedAt },
          ...{ closedAt: null, rolledOver: null, present: here },
        };
      }
      case 'ConflictDeclared':
      case 'ConflictCarried':
        return peopled(document ?? notStarted(event.data), event);
      case 'LateItemAccepted':
      case 'LateItemDeclined':
      case 'ItemRolledOver':
        return answered(document ?? notStarted(event.data), event);
      case 'PresenterInvited': {
        const item = document ?? notStarted(event.data);
        return { ...item, presentedBy: presenterAfter(item.presentedBy ?? null, event) };
      }
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
        return document && { ...document, presentedBy: presenterAfter(document.presentedBy ?? null, event) };
      default:
        return document && goneOn(document, event);
    }
  },
});

const notStarted = ({
  discussionId,
  sittingId,
  personId,
  series,
}: Pick<DiscussionView, 'discussionId' | 'sittingId' | 'personId' | 'series'>): DiscussionView => ({
  ...{ discussionId, sittingId, personId, series, referralIds: [], phase: 'NOT_STARTED', concluded: false },
  ...{ startedAt: null, closedAt: null, present: [], conflicts: [], ...NOTHING_SAID, actionIds: [] },
  ...{ lateAnswer: null, rolledOver: null },
});

type Event<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;

/** What the chair said of an item, be it begun or not. */
const answered = (
  item: DiscussionView,
  event: Event<'LateItemAccepted' | 'LateItemDeclined' | 'ItemRolledOver'>,
): DiscussionView => {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'LateItemAccepted':
      return { ...item, lateAnswer: { answer: 'ACCEPTED', because: null, at, note: null } };
    case 'LateItemDeclined': {
      const { because } = event.data;
      const note = partOf(event, 'note') ?? ERASED;
      return { ...item, lateAnswer: { answer: 'DECLINED', because, at, note } };
    }
    case 'ItemRolledOver': {
      const { because } = event.data;
      return { ...item, rolledOver: { because, at, note: partOf(event, 'note') ?? ERASED } };
    }
  }
};

const takenBack = (item: DiscussionView, back: TakenBack): DiscussionView => ({
  ...withoutRetracted(item, back),
  ...(item.nextSteps && { nextSteps: struck(item.nextSteps, back, 'stepsId', ['steps']) }),
});

/** What happens in an item that there is. */
const goneOn = (item: DiscussionView, event: LogEvent): DiscussionView => {
  switch (event.type) {
    case 'ArrivedForItem':
    case 'LeftItem':
    case 'PresenceWithdrawn':
    case 'ConflictWithdrawn':
      return peopled(item, event);
    case 'InformationShared':
    case 'SharingDeclined':
    case 'ThresholdRecorded':
      return said(item, event);
    case 'NoteWritten':
    case 'NoteRevised':
    case 'NoteStruck':
      return noted(item, event);
    case 'DecisionRecorded':
    case 'DissentRecorded':
      return decided(item, event);
    case 'InformationRetracted':
      return takenBack(item, { recordId: event.data.recordId, retractedAt: event.occurredAt });
    case 'NextStepsAgreed':
      return { ...item, nextSteps: withSteps(item.nextSteps ?? [], stepsIn(event)) };
    case 'ActionAgreed':
      return { ...item, actionIds: [...item.actionIds, event.data.actionId] };
    case 'DiscussionClosed': {
      const { occurredAt: closedAt } = event;
      const { concluded } = event.data;
      return { ...item, phase: 'CLOSED', concluded, closedAt, present: left(item.present, closedAt) };
    }
    case 'ConsistencySampleDrawn':
    case 'SampledItemReviewed':
    case 'SampledItemDeclined':
    case 'ConsistencySampleClosed': {
      const { discussionId } = item;
      return {
        ...item,
        judgedAnew: judgedAnew(item.judgedAnew, event, (one) => one.discussionId === discussionId),
      };
    }
    default:
      return item;
  }
};
