/** Small questions that every decision on a sitting asks. */
import { refuse, type Refusal } from '../decision.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { localDateOf, type Instant } from '../time.js';
import type { Presence } from './attendance.js';
import type { Sitting, SittingPhase } from './sitting.js';
import type { Convening } from './sitting-events.js';
import { chairRoles } from './who-chairs.js';

export const isConvened = (sitting: Sitting): sitting is Sitting & { readonly convening: Convening } =>
  sitting.convening !== undefined;

/** Nothing more begins at a sitting that is being closed, is closed, was missed or cancelled. */
export const sittingOver = (sitting: Sitting): Refusal =>
  refuse('SITTING_OVER', asItStands(sitting), turnTo(sitting));

/** What belongs to a sitting that is open, at one that is not: why, and where to turn. */
export const sittingNotOpen = (sitting: Sitting): Refusal => {
  const clause = sitting.convening?.terms.clauses.chairing;
  return refuse('SITTING_NOT_OPEN', asItStands(sitting), { ...(clause && { clause }), ...turnTo(sitting) });
};

const asItStands = ({ phase }: Sitting): string => AS_IT_STANDS[phase];

const AS_IT_STANDS: Readonly<Record<SittingPhase, string>> = {
  NOT_CONVENED: 'This sitting has not been convened.',
  CONVENED: 'This sitting has not been opened yet: items are discussed once a chair has opened it.',
  OPEN: 'This sitting has been opened. What it does not reach moves to the next one.',
  CLOSING:
    'This sitting is being closed: nothing new begins at it. What it did not conclude moves to the next one.',
  CLOSED:
    'This sitting is closed. What was recorded wrongly is corrected in its minutes; what is new is for the next one.',
  MISSED:
    'Nobody opened this sitting in time. Its items have moved to the next one. If it was held while the service was down, it is entered afterwards.',
  CANCELLED: 'This sitting was cancelled. Its items have moved to the next one.',
};

/** A chair can open a sitting; of what is over, the co-ordinator knows where it went. */
const turnTo = ({ phase, convening }: Sitting): Pick<Refusal, 'instead'> => {
  if (convening === undefined) return {};
  const { terms } = convening;
  const roles = phase === 'CONVENED' ? chairRoles(terms) : [terms.administeredBy];
  return { instead: { kind: 'ASK_ROLE', roles } };
};

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

/** Whoever has refused the declaration that the sitting meets by is not in its room, nor in its chair. */
export const hasRefusedToSign = (
  { declaration }: TermsOfReference,
  refusedText: number | undefined,
): Refusal | undefined =>
  declaration === undefined || declaration.version !== refusedText
    ? undefined
    : refuse(
        'DECLARATION_REFUSED',
        'Whoever has refused to sign the declaration is not in the room, unless they sign it after all.',
        { clause: declaration.clause },
      );
