/** What the model answers about strategy discussions: asked for by anybody, decided and held by social care. */
import { MEMBERS, type Answer, type Model, type PersonModel, type Role } from './meeting-model.js';
import { inStep, recordsOf } from './model-of-agendas.js';
import { dayOf } from './meeting-time.js';
import { conflictAbout, conflictedAbout } from './model-of-conflicts.js';

export interface StrategyModel {
  readonly strategyId: string;
  readonly person: PersonModel;
  phase: 'REQUESTED' | 'DECLINED' | 'ANSWERED' | 'HELD';
  readonly requestedAt: string;
  heldAt: string;
  /** Whom the minimum asks for, and who was neither there nor has been heard since; and who has been. */
  missing: readonly string[];
  readonly followedUp: string[];
  records: number;
  decided: { readonly threshold: Threshold; readonly enquiry: 'SINGLE' | 'JOINT' | null } | null;
  issued: boolean;
  conference: string | null;
}

export type Threshold = 'MET' | 'NOT_MET' | 'DEFERRED';

/** For a child. */
export const MINIMUM = ['CHILDRENS_SOCIAL_CARE', 'HEALTH', 'POLICE'] as const;
/** Who takes part for a discipline, where it is there at all. */
const TAKES_PART: Readonly<Record<string, string>> = {
  CHILDRENS_SOCIAL_CARE: 'MASH_TEAM_MANAGER',
  HEALTH: 'HEALTH',
  POLICE: 'PPD_SUPERVISOR',
};

/** Of the minimum, whoever is not there, or has a conflict about the person. */
const missingWith = ({ person, missing }: Pick<Convening, 'person' | 'missing'>): readonly string[] =>
  MINIMUM.filter(
    (discipline) => missing.includes(discipline) || conflictedAbout(person).has(TAKES_PART[discipline] ?? ''),
  );
/** Managers of social care among the roles of the tests. */
const MANAGERS: readonly string[] = ['MASH_TEAM_MANAGER', 'ADULT_SOCIAL_CARE'];
const RECORDERS: readonly string[] = [...MANAGERS, 'DRM_COORDINATOR'];

const onlyFor = (
  roles: readonly string[],
  role: string,
  { person }: Pick<StrategyModel, 'person'>,
): Answer | undefined => (roles.includes(role) ? conflictAbout(role, person) : 'NOT_YOURS_TO_DO');

const NOT_HELD: Readonly<Record<StrategyModel['phase'], Answer>> = {
  REQUESTED: 'STRATEGY_NOT_HELD',
  DECLINED: 'STRATEGY_DECLINED',
  ANSWERED: 'STRATEGY_ANSWERED',
  HELD: 'STRATEGY_HELD',
};

const unlessHeld = ({ phase }: StrategyModel): Answer | undefined =>
  phase === 'HELD' ? undefined : NOT_HELD[phase];

const newStrategy = (strategyId: string, person: PersonModel, now: string): StrategyModel => ({
  ...{ strategyId, person, phase: 'REQUESTED', requestedAt: now, heldAt: '', missing: [], followedUp: [] },
  ...{ records: 0, decided: null, issued: false, conference: null },
});

export const requested = (model: Model, person: PersonModel, strategyId: string): void => {
  model.strategies.push(newStrategy(strategyId, person, model.now));
  inStep(model, person);
};

export const decline = (model: Model, strategy: StrategyModel, role: string): Answer => {
  const refused = onlyFor(MANAGERS, role, strategy);
  if (refused !== undefined) return refused;
  if (strategy.phase === 'DECLINED') return 'NOTHING';
  if (strategy.phase !== 'REQUESTED') return NOT_HELD[strategy.phase];
  strategy.phase = 'DECLINED';
  inStep(model, strategy.person);
  return 'RECORDED';
};

export interface Convening {
  readonly person: PersonModel;
  readonly request: StrategyModel | undefined;
  readonly chair: Role;
  readonly heldAt: string;
  readonly kind: 'ADULT' | undefined;
  readonly missing: readonly string[];
  readonly urgent: boolean;
}

export const convene = (model: Model, role: string, convening: Convening): Answer => {
  const { person, request, chair, heldAt, kind, urgent } = convening;
  const refused = onlyFor(RECORDERS, role, { person });
  if (refused !== undefined) return refused;
  if (request !== undefined && request.person !== person) return 'NO_SUCH_REQUEST';
  if (request !== undefined && request.phase !== 'REQUESTED') return NOT_HELD[request.phase];
  if (heldAt > model.now) return 'HELD_IN_THE_FUTURE';
  if (kind === 'ADULT') return 'KIND_CONTRADICTS_AGE';
  if (conflictedAbout(person).has(chair)) return 'CHAIR_HAS_CONFLICT';
  if (!MANAGERS.includes(chair)) return 'CHAIR_NOT_A_MANAGER';
  return missingWith(convening).length > 0 && !urgent ? 'MINIMUM_NOT_PRESENT' : 'RECORDED';
};

/** It answers whatever had been asked about the person by then. */
export const convened = (model: Model, strategyId: string, convening: Convening): void => {
  const { person, request, heldAt } = convening;
  const missing = missingWith(convening);
  const held = request ?? newStrategy(strategyId, person, model.now);
  if (request === undefined) model.strategies.push(held);
  Object.assign(held, { phase: 'HELD', heldAt, missing });
  answerWhatWaited(model, held);
};

const answerWhatWaited = (model: Model, { person, heldAt }: StrategyModel): void => {
  const records = recordsOf(model, person);
  for (const other of model.strategies) {
    const waits = other.phase === 'REQUESTED' && records.includes(other.person);
    if (waits && other.requestedAt <= heldAt) other.phase = 'ANSWERED';
  }
  inStep(model, person);
};

/**
 * Where the log is gone through again, what was asked for in the very instant of a discussion, and merged with its
 * person since, is answered by it: nobody can tell any more which of the two came first.
 */
export const goneThroughAgain = (model: Model): void => {
  for (const held of model.strategies) if (held.phase === 'HELD') answerWhatWaited(model, held);
};

export const followUp = (
  strategy: StrategyModel,
  role: string,
  { discipline, at, whom }: { readonly discipline: string; readonly at: string; readonly whom: Role },
): Answer => {
  const refused = onlyFor([...MEMBERS, ...MANAGERS], role, strategy) ?? unlessHeld(strategy);
  if (refused !== undefined) return refused;
  if (strategy.followedUp.includes(discipline)) return 'NOTHING';
  if (!strategy.missing.includes(discipline)) return 'DISCIPLINE_NOT_MISSING';
  if (at < strategy.heldAt) return 'CONSULTED_BEFORE_DISCUSSION';
  if (conflictedAbout(strategy.person).has(whom)) return 'CONSULTED_HAS_CONFLICT';
  strategy.missing = strategy.missing.filter((other) => other !== discipline);
  strategy.followedUp.push(discipline);
  return 'RECORDED';
};

/** What attendees were sent is never written over. */
export const record = (strategy: StrategyModel, role: string, reviewOn: string): Answer => {
  const refused = onlyFor(RECORDERS, role, strategy) ?? unlessHeld(strategy);
  if (refused !== undefined) return refused;
  if (strategy.issued) return 'RECORD_ISSUED';
  if (reviewOn < dayOf(strategy.heldAt)) return 'REVIEW_BEFORE_DISCUSSION';
  strategy.records += 1;
  return 'RECORDED';
};

export const decide = (
  strategy: StrategyModel,
  role: string,
  { threshold, enquiry }: NonNullable<StrategyModel['decided']>,
): Answer => {
  const refused = onlyFor(MANAGERS, role, strategy) ?? unlessHeld(strategy);
  if (refused !== undefined) return refused;
  if (threshold === 'MET' && enquiry === null) return 'SINGLE_OR_JOINT';
  if (threshold !== 'MET' && enquiry !== null) return 'NO_ENQUIRY';
  const { decided: before } = strategy;
  // Deferred again it is another decision, with reasons of its own.
  if (before !== null && before.threshold !== 'DEFERRED')
    return before.threshold === threshold && before.enquiry === enquiry ? 'NOTHING' : 'THRESHOLD_DECIDED';
  strategy.decided = { threshold, enquiry };
  return 'RECORDED';
};

export const issue = (strategy: StrategyModel, role: string): Answer => {
  const refused = onlyFor(RECORDERS, role, strategy) ?? unlessHeld(strategy);
  if (refused !== undefined) return refused;
  if (strategy.issued) return 'NOTHING';
  if (strategy.records === 0) return 'NOT_RECORDED';
  if (strategy.decided === null || strategy.decided.threshold === 'DEFERRED') return 'THRESHOLD_NOT_DECIDED';
  strategy.issued = true;
  return 'RECORDED';
};

/** Null: none is needed. */
export const conference = (
  strategy: StrategyModel,
  role: string,
  { heldOn, now }: { readonly heldOn: string | null; readonly now: string },
): Answer => {
  const refused = onlyFor(RECORDERS, role, strategy) ?? unlessHeld(strategy);
  if (refused !== undefined) return refused;
  if (strategy.decided?.threshold !== 'MET') return 'NO_ENQUIRIES';
  const wanted = heldOn ?? 'NONE';
  if (strategy.conference === wanted) return 'NOTHING';
  if (strategy.conference !== null) return 'CONFERENCE_RECORDED';
  if (heldOn !== null && (heldOn < dayOf(strategy.heldAt) || heldOn > dayOf(now))) return 'CONFERENCE_DAY';
  strategy.conference = wanted;
  return 'RECORDED';
};
