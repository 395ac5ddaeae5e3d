/**
 * Holding a strategy discussion, at any hour. "The DRM will ensure that relevant professionals are in attendance"
 * (DRM terms, Process): without the minimum none is convened, unless it cannot wait; then they are followed up.
 */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import { dueWithinWorkingDays } from '../due.js';
import type { AnyPart, Id } from '../event.js';
import { addMinutes, localDateOf, sayDateTime, type Instant } from '../time.js';
import { kindFor, listed, minimumOf, missingFrom } from './minimum.js';
import type { StrategyDiscussion } from './strategy.js';
import type {
  StrategyDiscussionConvened,
  StrategyEvent,
  StrategyFormat,
  StrategyKind,
} from './strategy-events.js';
import { noTerms, notConvened, type StrategyGiven, type UnderTerms } from './strategy-state.js';
import {
  hasConflict,
  unfitPeople,
  unfitTwice,
  withoutConflict,
  type GivenOfChair,
  type TakingPart,
} from './taking-part.js';

export interface ConveneStrategyDiscussion {
  readonly personId: Id;
  /** The request that it answers, where there was one. */
  readonly requestId?: Id;
  /** By age where left out. */
  readonly kind?: StrategyKind;
  readonly format: StrategyFormat;
  readonly heldAt: Instant;
  readonly concernAt?: Instant;
  readonly chair: Id;
  readonly participants: readonly TakingPart[];
  readonly apologies: readonly {
    readonly agency: Id;
    readonly discipline: string;
    readonly reason: string;
  }[];
  /** Why it could not wait for the minimum. */
  readonly urgentException?: { readonly reason: string };
  readonly statutoryReference?: string;
  readonly earlier?: Id;
  /** The item of a sitting in which it was held. */
  readonly discussionId?: Id;
}

export interface ConveneStrategyGiven extends StrategyGiven, GivenOfChair {
  readonly referred: boolean;
  readonly ageInYears: number | null;
  /** Whether the age rests on an exact date of birth: an estimated one settles nothing. */
  readonly ageIsExact: boolean;
  /** When the person was last referred: the concern began then at the latest. */
  readonly referredAt: Instant;
  readonly sittingId: Id | null;
  /** What is wrong with the ids and codes that are named; empty where nothing is. */
  readonly unknown: readonly Unknown[];
  readonly labels: ReadonlyMap<string, string>;
  /** The person's other records. */
  readonly alsoOf?: readonly Id[];
}

/** A path of the input that names nothing of this board, or something of another person's. */
export interface Unknown {
  readonly path: readonly string[];
  readonly what: 'AGENCY' | 'OFFICER' | 'OFFICERS_AGENCY' | 'DISCIPLINE' | 'DISCUSSION' | 'EARLIER';
}

export const conveneStrategyDiscussion = (
  strategy: StrategyDiscussion,
  input: ConveneStrategyDiscussion,
  given: ConveneStrategyGiven,
  context: Context,
): Decision<StrategyEvent> => {
  if (!given.referred) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  const { under } = given;
  if (under === undefined) return noTerms();
  const kind = kindFor(input.kind ?? requestedKind(strategy, given), given.ageInYears);
  const missing = missingFrom(minimumOf(kind, under.terms), withoutConflict(input, given));
  const minimum = { kind, missing, given, under };
  const because = held(input, minimum, context);
  const conveningId = context.newId('strategy');
  if (strategy.conveningId === conveningId) return already(because);
  const unfit =
    unfitRequest(strategy, input) ??
    unfitTime(input, context) ??
    unfitKind(input, given) ??
    unfitNames(given) ??
    unfitTwice(input) ??
    unfitPeople(input, given, under) ??
    unfitMinimum(input, minimum);
  if (unfit !== undefined) return unfit;
  return accept([convened(strategy, input, { ...minimum, conveningId, context })], because);
};

/** Who is needed, and who of them is not there. */
interface Minimum {
  readonly kind: StrategyKind;
  readonly missing: readonly string[];
  readonly given: ConveneStrategyGiven;
  readonly under: UnderTerms;
}

/** A request may be wrong about the age; where that is known, it says which kind is held. */
const requestedKind = (
  { phase, kind }: StrategyDiscussion,
  given: ConveneStrategyGiven,
): StrategyKind | undefined => (phase === 'REQUESTED' && !contradictsAge(kind, given) ? kind : undefined);

const unfitRequest = (
  strategy: StrategyDiscussion,
  { requestId, personId }: ConveneStrategyDiscussion,
): Refusal | undefined => {
  if (requestId === undefined) return undefined;
  if (strategy.phase === 'NONE' || strategy.personId !== personId) {
    return refuse('NO_SUCH_REQUEST', 'There is no such request for this person.', { path: ['request'] });
  }
  return strategy.phase === 'REQUESTED' ? undefined : { ...notConvened(strategy), path: ['request'] };
};

const unfitTime = (
  { heldAt, concernAt }: ConveneStrategyDiscussion,
  { now }: Context,
): Refusal | undefined => {
  if (heldAt > now) {
    return refuse('HELD_IN_THE_FUTURE', 'A discussion is recorded once it is being held, not before.', {
      path: ['heldAt'],
    });
  }
  return concernAt !== undefined && concernAt > heldAt
    ? refuse('CONCERN_AFTER_DISCUSSION', 'The concern arose before the discussion was held.', {
        path: ['concernAt'],
      })
    : undefined;
};

const contradictsAge = (kind: StrategyKind, { ageInYears, ageIsExact }: ConveneStrategyGiven): boolean =>
  ageInYears !== null && ageIsExact && kind !== kindFor(undefined, ageInYears);

const unfitKind = ({ kind }: ConveneStrategyDiscussion, given: ConveneStrategyGiven): Refusal | undefined => {
  if (kind === undefined || !contradictsAge(kind, given)) return undefined;
  return refuse('KIND_CONTRADICTS_AGE', CONTRADICTED[kind], { path: ['kind'] });
};

const CONTRADICTED: Readonly<Record<StrategyKind, string>> = {
  ADULT: 'This person is under 18 by the date of birth on record: a strategy discussion for a child is held.',
  CHILD:
    'This person is 18 or older by the date of birth on record: a planning discussion for an adult is held. ' +
    'Where the date is wrong, correct it first.',
};

const unfitNames = ({ unknown }: ConveneStrategyGiven): Refusal | undefined => {
  const [first] = unknown;
  if (first === undefined) return undefined;
  const [code, sentence] = UNKNOWN[first.what];
  return refuse(code, sentence, { path: first.path });
};

const UNKNOWN: Readonly<Record<Unknown['what'], readonly [code: string, sentence: string]>> = {
  AGENCY: ['NO_SUCH_AGENCY', 'There is no such agency.'],
  OFFICER: ['NO_SUCH_OFFICER', 'Nobody in post has this id.'],
  OFFICERS_AGENCY: ['OFFICER_OF_ANOTHER_AGENCY', 'This officer is of another agency.'],
  DISCIPLINE: ['UNKNOWN_CODE', 'The discipline is not a code of this board.'],
  DISCUSSION: ['NO_SUCH_DISCUSSION', 'This person is not discussed in an item of this id.'],
  EARLIER: ['NO_SUCH_STRATEGY_DISCUSSION', 'No strategy discussion of this person with this id was held.'],
};

const unfitMinimum = (
  input: ConveneStrategyDiscussion,
  { kind, missing, given, under: { terms } }: Minimum,
): Refusal | undefined => {
  if (missing.length === 0 || input.urgentException !== undefined) return undefined;
  const needed = listed(labelled(minimumOf(kind, terms), given));
  return refuse(
    'MINIMUM_NOT_PRESENT',
    `A strategy discussion for ${FOR[kind]} needs ${needed}. Missing: ${listed(labelled(missing, given))}. ` +
      `${uncounted(input, given)}Bring them in, or say why it cannot wait: they are then consulted afterwards.`,
    { clause: terms.clauses.strategy, path: ['participants'] },
  );
};

const uncounted = (input: ConveneStrategyDiscussion, given: ConveneStrategyGiven): string =>
  withoutConflict(input, given).length === input.participants.length
    ? ''
    : 'Somebody for whom a conflict about this person is declared does not count. ';

const FOR: Readonly<Record<StrategyKind, string>> = { CHILD: 'a child', ADULT: 'an adult' };

const labelled = (codes: readonly string[], { labels }: ConveneStrategyGiven): readonly string[] =>
  codes.map((code) => labels.get(code) ?? code);

const held = (
  { heldAt, format }: ConveneStrategyDiscussion,
  { kind, missing, given, under: { terms } }: Minimum,
  { now }: Context,
) => {
  const what = kind === 'CHILD' ? 'strategy discussion' : 'adult safeguarding planning discussion';
  const when = `Held on ${sayDateTime(heldAt, terms.zone)} ${BY[format]}: a formal ${what}`;
  return missing.length === 0
    ? trace(`${when} with everybody whom it needs.`, terms.clauses.strategy, now)
    : trace(
        `${when}, urgent and without ${listed(labelled(missing, given))}, to be consulted afterwards.`,
        EXCEPTION,
        now,
      );
};

const BY: Readonly<Record<StrategyFormat, string>> = {
  MEETING: 'as a meeting',
  TELEPHONE: 'by telephone',
  VIDEO: 'by video',
};

const EXCEPTION = boardsOwn(
  'A strategy discussion that cannot wait for its minimum is held, and whoever was missing is consulted afterwards.',
);

interface Convening extends Minimum {
  readonly conveningId: Id;
  readonly context: Context;
}

const convened = (
  strategy: StrategyDiscussion,
  input: ConveneStrategyDiscussion,
  { kind, missing, given, under, conveningId, context }: Convening,
): StrategyDiscussionConvened => {
  const { personId, requestId, format, heldAt, chair, earlier = null, discussionId = null } = input;
  const { alsoOf = [] } = given;
  const { terms, calendar } = under;
  const { holdWithinHours, recordWithinWorkingDays } = terms.strategy;
  const heldOn = localDateOf(heldAt, terms.zone);
  const asked = strategy.phase === 'REQUESTED' ? strategy.concernAt : given.referredAt;
  const concernAt = input.concernAt ?? (asked <= heldAt ? asked : heldAt);
  const recordDueAt = dueWithinWorkingDays({ calendar, zone: terms.zone }, heldOn, recordWithinWorkingDays);
  const participants = input.participants.map(({ agency, discipline, officer }, index) => ({
    participantId: context.newId('participant', index),
    ...{ agency, discipline, officer },
  }));
  const inConflict = participants
    .filter((one) => hasConflict(one, given))
    .map(({ participantId }) => participantId);
  const apologies = input.apologies.map(({ agency, discipline }, index) => ({
    apologyId: context.newId('apology', index),
    ...{ agency, discipline },
  }));
  return {
    type: 'StrategyDiscussionConvened',
    data: {
      ...{ strategyId: requestId ?? conveningId, personId, series: terms.series, conveningId },
      ...{ kind, format, heldAt, heldOn, concernAt, chair, participants, apologies, recordDueAt },
      heldInTime: heldAt <= addMinutes(concernAt, holdWithinHours * MINUTES),
      missingDisciplines: missing,
      // Whoever was missing is heard by the time at which the record is due.
      followUpDueAt: missing.length > 0 ? recordDueAt : null,
      statutoryReference: input.statutoryReference !== undefined,
      ...{ earlier, discussionId, sittingId: given.sittingId },
      ...(inConflict.length > 0 && { inConflict }),
      ...(alsoOf.length > 0 && { alsoOf }),
    },
    parts: partsOf(input, context) as StrategyDiscussionConvened['parts'],
    subjects: [personId],
    occurredAt: heldAt,
  };
};

const partsOf = (input: ConveneStrategyDiscussion, { newId }: Context): readonly AnyPart[] => {
  const { personId, participants, apologies, urgentException, statutoryReference } = input;
  return [
    ...participants.flatMap(({ named }, index) =>
      named === undefined ? [] : [{ name: 'participant', of: [newId('participant', index)], content: named }],
    ),
    ...apologies.map(({ reason }, index) => ({
      name: 'apology',
      of: [newId('apology', index)],
      content: { reason },
    })),
    ...(urgentException === undefined
      ? []
      : [{ name: 'exception', of: [personId], content: urgentException }]),
    ...(statutoryReference === undefined
      ? []
      : [{ name: 'statutoryReference', of: [personId], content: { reference: statutoryReference } }]),
  ];
};

const MINUTES = 60;
