/** Small questions that every decision on support asks. */
import { refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { TrackerTerms } from '../terms/tracking-settings.js';
import type { SupportFor } from './support.js';

/** For whom support is, and where it was said. */
export interface Whom {
  readonly supportFor: SupportFor;
  /** The worker whom it is for, where they have an account. */
  readonly worker?: Id;
  readonly discussionId?: Id;
}

export interface SupportGiven {
  readonly terms: TermsOfReference | undefined;
  readonly isItsBusiness: boolean;
  readonly ownAgency: Id;
  /** Whether the officer who is named is in post; true where none is. */
  readonly isWorkerInPost: boolean;
  /** Whether the board has the agency that is named; true where none is. */
  readonly isAgencyKnown: boolean;
  /** Whether the item that is named is about the person; true where none is. */
  readonly isItsItem: boolean;
}

export const forWhom = ({ supportFor, worker, discussionId }: Whom) => ({
  ...{ supportFor, worker: worker ?? null, discussionId: discussionId ?? null },
});

/** What is said of support for a worker is about both. */
export const aboutWhom = (personId: Id, { supportFor, worker }: Whom): readonly Id[] =>
  supportFor === 'WORKER' && worker !== undefined ? [personId, worker] : [personId];

export const supportBars = (
  { supportFor, worker }: Whom,
  { terms, isItsBusiness, isWorkerInPost, isAgencyKnown, isItsItem }: SupportGiven,
): Refusal | TrackerTerms => {
  if (terms?.tracker === undefined) return noSupportHere();
  if (!isItsBusiness) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  const clause = terms.tracker.clauses.support;
  if (supportFor === 'CHILD' && worker !== undefined) {
    return refuse('FOR_CHILD_OR_WORKER', 'Support for the child names no worker.', {
      clause,
      path: ['worker'],
    });
  }
  if (!isWorkerInPost) return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['worker'] });
  if (!isAgencyKnown) {
    return refuse('NO_SUCH_AGENCY', 'The board has no agency with this id.', { path: ['askedOf'] });
  }
  if (!isItsItem) {
    return refuse('NOT_OF_THIS_ITEM', 'This item is about somebody else.', { path: ['discussion'] });
  }
  return terms.tracker;
};

export const noSupport = (): Refusal =>
  refuse('NO_SUCH_SUPPORT', 'There is no support with this id.', { path: ['support'] });

export const noSupportHere = (): Refusal =>
  refuse('NO_SUPPORT_HERE', 'This meeting keeps no tracker, and considers no support.', { path: ['series'] });
