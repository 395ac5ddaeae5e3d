/** An action: what one agency, and one named officer of it, does by when. Agreed in a discussion, released when it closes. */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant, LocalDate } from '../time.js';

type OfAction = { readonly actionId: Id; readonly personId: Id };
const OF_ACTION = { actionId: 'which action; an id', personId: 'whom it protects; a random pseudonym' };

export type ActionAgreed = DomainEvent<
  'ActionAgreed',
  OfAction & {
    readonly discussionId: Id;
    readonly sittingId: Id;
    readonly series: string;
    readonly ownerAgency: Id;
    readonly owner: Id;
    readonly dueOn: LocalDate;
    readonly dueAt: Instant;
    readonly agreedOn: LocalDate;
  },
  Part<'action', { readonly text: string }>
>;
export type ActionReleased = DomainEvent<'ActionReleased', OfAction & { readonly discussionId: Id }, never>;
export type ActionCompleted = DomainEvent<
  'ActionCompleted',
  OfAction & { readonly doneOn: LocalDate; readonly inTime: boolean },
  Part<'outcome', { readonly text: string }>
>;
export type ActionEvent = ActionAgreed | ActionReleased | ActionCompleted;

/** `AGREED`: a draft of its item. `OPEN`: released, to be done. `DONE`: completed with its outcome. */
export type ActionStatus = 'AGREED' | 'OPEN' | 'DONE';

export interface Action {
  readonly status: 'NONE' | ActionStatus;
  readonly personId: Id;
  readonly discussionId: Id;
  readonly ownerAgency: Id;
  readonly owner: Id;
  readonly dueAt: Instant;
  /** Nothing can have been done about it before. */
  readonly agreedOn: LocalDate;
}

export const actionKind: StreamKind<Action, ActionEvent> = {
  category: 'action',
  initial: {
    status: 'NONE',
    personId: '',
    discussionId: '',
    ownerAgency: '',
    owner: '',
    dueAt: '',
    agreedOn: '',
  },
  evolve: (action, event) => {
    switch (event.type) {
      case 'ActionAgreed': {
        const { personId, discussionId, ownerAgency, owner, dueAt, agreedOn } = event.data;
        return { status: 'AGREED', personId, discussionId, ownerAgency, owner, dueAt, agreedOn };
      }
      case 'ActionReleased':
        return { ...action, status: 'OPEN' };
      case 'ActionCompleted':
        return { ...action, status: 'DONE' };
    }
  },
  catalogue: {
    ActionAgreed: {
      version: 1,
      clear: {
        ...OF_ACTION,
        discussionId: 'where it was agreed; an id',
        sittingId: 'at which sitting; an id',
        series: 'code of the meeting series',
        ownerAgency: 'which agency answers for it; an id',
        owner: 'which officer does it; a random pseudonym',
        dueOn: 'the day by which it is due',
        dueAt: 'the instant by which it is due; reminders and counts',
        agreedOn: 'the day of the meeting that agreed it; nothing was done before',
      },
      parts: { action: 'what is to be done about the person' },
    },
    ActionReleased: {
      version: 1,
      clear: { ...OF_ACTION, discussionId: 'which item closed; an id' },
      parts: {},
    },
    ActionCompleted: {
      version: 1,
      clear: {
        ...OF_ACTION,
        doneOn: 'the day on which it was done',
        inTime: 'counts of actions done in time',
      },
      parts: { outcome: 'what came of it for the person' },
    },
  },
};
