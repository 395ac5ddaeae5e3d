/**
 * A case discussion: what was said and decided about one person at one sitting. A stream of its own, so that
 * twelve people typing do not queue on the sitting.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

type OfDiscussion = {
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
};
const OF_DISCUSSION = {
  discussionId: 'which discussion; an id made from sitting and person',
  sittingId: 'which sitting; an id',
  personId: 'whom it is about; a random pseudonym',
};

export type DiscussionStarted = DomainEvent<
  'DiscussionStarted',
  OfDiscussion & {
    readonly series: string;
    readonly referralIds: readonly Id[];
    /** Records that were merged into the person's and are heard with it; left out where there are none. */
    readonly alsoStatedAs?: readonly Id[];
  },
  never
>;
export type InformationShared = DomainEvent<
  'InformationShared',
  OfDiscussion & { readonly shareId: Id; readonly agency: Id; readonly officer: Id },
  Part<'information', { readonly text: string }>
>;
export type DecisionRecorded = DomainEvent<
  'DecisionRecorded',
  OfDiscussion & { readonly decisionId: Id; readonly absentRoles: readonly string[] },
  Part<'decision', { readonly decision: string; readonly rationale: string }>
>;
export type DiscussionClosed = DomainEvent<
  'DiscussionClosed',
  OfDiscussion & { readonly concluded: boolean },
  never
>;
export type DiscussionEvent = DiscussionStarted | InformationShared | DecisionRecorded | DiscussionClosed;

export interface Discussion {
  readonly phase: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED';
  readonly sittingId: Id;
  readonly personId: Id;
  readonly decisions: number;
  /** Ids of what has been shared and decided: what is sent twice is recorded once. */
  readonly recorded: ReadonlySet<Id>;
}

export const discussionKind: StreamKind<Discussion, DiscussionEvent> = {
  category: 'discussion',
  initial: { phase: 'NOT_STARTED', sittingId: '', personId: '', decisions: 0, recorded: new Set() },
  evolve: (discussion, event) => {
    switch (event.type) {
      case 'DiscussionStarted': {
        const { sittingId, personId } = event.data;
        return { phase: 'GOING_ON', sittingId, personId, decisions: 0, recorded: new Set() };
      }
      case 'InformationShared':
        return { ...discussion, recorded: new Set([...discussion.recorded, event.data.shareId]) };
      case 'DecisionRecorded':
        return {
          ...discussion,
          decisions: discussion.decisions + 1,
          recorded: new Set([...discussion.recorded, event.data.decisionId]),
        };
      case 'DiscussionClosed':
        return { ...discussion, phase: 'CLOSED' };
    }
  },
  catalogue: {
    DiscussionStarted: {
      version: 1,
      clear: {
        ...OF_DISCUSSION,
        series: 'code of the meeting series',
        referralIds: 'which referrals it answers; random ids',
        alsoStatedAs: 'other records of one person; random pseudonyms',
      },
      parts: {},
    },
    InformationShared: {
      version: 1,
      clear: {
        ...OF_DISCUSSION,
        shareId: 'which piece of information; an id',
        agency: 'whose information it is; an id',
        officer: 'who shared it; a random pseudonym',
      },
      parts: { information: 'what the agency knows about the person' },
    },
    DecisionRecorded: {
      version: 1,
      clear: {
        ...OF_DISCUSSION,
        decisionId: 'which decision; an id',
        absentRoles: 'core roles that nobody held at the time; codes',
      },
      parts: { decision: 'what was decided about the person, and why' },
    },
    DiscussionClosed: {
      version: 1,
      clear: { ...OF_DISCUSSION, concluded: 'false where the sitting ended before the item did' },
      parts: {},
    },
  },
};
