/** Apologies: who cannot come, who comes instead, and whether what they know has been sent ahead. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import { sameApology, type Apology, type ApologyFor } from './attendance.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { rolesAtMeeting } from '../terms/terms-of-reference.js';
import { isConvened, noSitting, sittingOver } from './sitting-state.js';

export interface RecordApologies extends ApologyFor {
  readonly sittingId: Id;
  readonly deputy: Id | null;
  readonly informationSent: boolean;
  /** When the information came; now where it is left out and something was sent. */
  readonly receivedAt?: Instant;
  readonly message?: string;
}

export interface ApologiesGiven {
  /** Of the officers that are named, those who are not in post. */
  readonly notInPost: readonly ('officer' | 'deputy')[];
}

export const recordApologies = (
  sitting: Sitting,
  input: RecordApologies,
  { notInPost }: ApologiesGiven,
  { now, actor }: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const { sittingId, role, officer, deputy, informationSent, message } = input;
  const because = trace(
    informationSent
      ? 'The apologies are recorded, with the information that was sent.'
      : 'The apologies are recorded. The role still counts as absent until somebody is marked present for it.',
    terms.clauses.membership,
    now,
  );
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return sittingOver(sitting);
  if (role === null && officer === null) {
    return refuse('APOLOGIES_OF_NOBODY', 'Name the role or the officer whose apologies these are.', {
      path: ['role'],
    });
  }
  if (role !== null && !rolesAtMeeting(terms).includes(role)) {
    return refuse('NOT_A_ROLE_OF_THIS_MEETING', 'The terms of this meeting do not name this role.', {
      clause: terms.clauses.membership,
      path: ['role'],
    });
  }
  const [nobody] = notInPost;
  if (nobody !== undefined)
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: [nobody] });
  if (input.receivedAt !== undefined && input.receivedAt > now) {
    return refuse('RECEIVED_IN_THE_FUTURE', 'Information cannot have been received later than now.', {
      path: ['receivedAt'],
    });
  }
  const earlier = sitting.apologies.find((apology) => sameApology(apology, input));
  const receivedAt = informationSent ? (input.receivedAt ?? earlier?.receivedAt ?? now) : null;
  const apology: Apology = { role, officer, deputy, informationSent, receivedAt };
  if (earlier !== undefined && message === undefined && same(earlier, apology)) return already(because);
  const whose = [officer, actor.kind === 'OFFICER' ? actor.id : null].find((id) => id !== null);
  const parts =
    message === undefined || whose == null
      ? []
      : [{ name: 'message' as const, of: [whose], content: { text: message } }];
  return accept(
    [{ type: 'ApologiesRecorded', data: { sittingId, series, ...apology }, parts, subjects: [] }],
    because,
  );
};

export interface WithdrawApologies extends ApologyFor {
  readonly sittingId: Id;
}

/** They come after all. */
export const withdrawApologies = (
  sitting: Sitting,
  { sittingId, role, officer }: WithdrawApologies,
  _given: object,
  { now }: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const because = trace('The apologies are withdrawn.', AFTER_ALL, now);
  if (!sitting.apologies.some((apology) => sameApology(apology, { role, officer }))) return already(because);
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return sittingOver(sitting);
  const data = { sittingId, series: sitting.convening.series, role, officer };
  return accept([{ type: 'ApologiesWithdrawn', data, parts: [], subjects: [] }], because);
};

const same = (a: Apology, b: Apology): boolean =>
  a.deputy === b.deputy && a.informationSent === b.informationSent && a.receivedAt === b.receivedAt;

const AFTER_ALL = boardsOwn('Apologies fall away when those who sent them come after all.');
