/** Small questions that every decision on a sitting asks. */
import { refuse, type Refusal } from '../decision.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { localDateOf, type Instant } from '../time.js';
import type { Presence } from './attendance.js';
import type { Convening, Sitting, SittingPhase } from './sitting.js';

export const isConvened = (sitting: Sitting): sitting is Sitting & { readonly convening: Convening } =>
  sitting.convening !== undefined;

/** Nothing more begins at a sitting that is being closed, is closed, was missed or cancelled. */
export const sittingOver = ({ phase }: Sitting): Refusal =>
  refuse('SITTING_OVER', OVER.get(phase) ?? 'This sitting is over.');

const OVER: ReadonlyMap<SittingPhase, string> = new Map([
  ['MISSED', 'Nobody opened this sitting in time. Its items have moved to the next one.'],
  ['CANCELLED', 'This sitting was cancelled. Its items have moved to the next one.'],
]);

/** Whether a sitting will hear nobody any more. */
export const isOver = ({ phase }: { readonly phase: SittingPhase }): boolean =>
  phase === 'CLOSED' || phase === 'MISSED' || phase === 'CANCELLED';

export const noSitting = (): Refusal =>
  refuse('NO_SUCH_SITTING', 'No sitting with this id has been convened.');

/** How many core roles are wanting for the quorum; none where the terms have no quorum. */
export const rolesMissing = (
  { quorum, coreMembers }: TermsOfReference,
  present: readonly Presence[],
): number => {
  if (quorum === null) return 0;
  const roles = coreMembers.filter(({ role }) => present.some((presence) => presence.role === role));
  return quorum.roles - roles.length;
};

/** When somebody came or went is told afterwards: on the day of the sitting, or after it began, however late it goes on. */
export const notAtThatTime = (
  at: Instant | undefined,
  { date, startsAt, terms }: Convening,
  now: Instant,
  field: string,
): Refusal | undefined => {
  if (at === undefined) return undefined;
  if (at > now) return refuse('IN_THE_FUTURE', 'That time has not come yet.', { path: [field] });
  if (at >= startsAt || localDateOf(at, terms.zone) === date) return undefined;
  return refuse('NOT_ON_THAT_DAY', 'The sitting was not held on that day.', { path: [field] });
};
