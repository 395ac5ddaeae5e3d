/** Small questions that every decision on a person asks. */
import { refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';

/** What every decision on a person is given. */
export interface OfPerson {
  /** Whether any referral names the person. */
  readonly referred: boolean;
}

export const noPerson = (): Refusal =>
  refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });

/** A reason in somebody's words: of one person, or of several whom it joins. */
export const reasonPart = (text: string, ...of: readonly Id[]) => ({
  name: 'reason' as const,
  of,
  content: { text },
});
