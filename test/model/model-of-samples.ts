/** What the model answers about samples of concluded items that somebody independent judges anew. */
import { AGENCY_OF } from '../support/live-board.js';
import {
  LEADERS,
  sittingOf,
  type Answer,
  type ItemModel,
  type Model,
  type PersonModel,
  type Role,
} from './meeting-model.js';
import { dayOf, plusDays } from './meeting-time.js';
import { conflictAbout, hasConflict } from './model-of-conflicts.js';

export interface SampleModel {
  readonly sampleId: string;
  readonly reviewer: Role;
  closed: boolean;
  readonly items: readonly SampledModel[];
}

export interface SampledModel {
  readonly itemId: string;
  readonly person: PersonModel;
  readonly item: ItemModel;
  status: 'AWAITED' | 'REVIEWED' | 'NOT_REVIEWED';
}

export interface Drawing {
  readonly from: string;
  readonly to: string;
  readonly reviewer: Role;
}

/** An item of somebody at a sitting. */
export type Found = Pick<SampledModel, 'person' | 'item'> & { readonly key: string };

const DAYS_AT_MOST = 92;

/** Concluded, and neither the reviewer nor anybody of the reviewer's agency is too close to it. */
export const eligible = (model: Model, { from, to, reviewer }: Drawing): readonly Found[] =>
  model.people.flatMap((person) =>
    [...person.items].flatMap(([key, item]) => {
      const { date } = sittingOf(model, key);
      const isTooClose = [...item.conflicted].some((role) => AGENCY_OF[role as Role] === AGENCY_OF[reviewer]);
      const isOfThen = item.concluded && from <= date && date <= to;
      return isOfThen && !isTooClose && !hasConflict(reviewer, person) ? [{ person, item, key }] : [];
    }),
  );

/** The sample itself is added once it is known what chance has drawn. */
export const draw = (model: Model, role: string, drawing: Drawing): Answer => {
  const { from, to } = drawing;
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (to < from) return 'ENDS_BEFORE_IT_BEGINS';
  if (to > dayOf(model.now)) return 'NOT_OVER';
  if (plusDays(from, DAYS_AT_MOST) <= to) return 'TOO_LONG';
  return eligible(model, drawing).length === 0 ? 'NOTHING_TO_REVIEW' : 'RECORDED';
};

/** Each item is judged once. */
const noLongerAwaited = ({ closed }: SampleModel, { status }: SampledModel): Answer | undefined => {
  if (status === 'REVIEWED') return 'REVIEWED_ALREADY';
  if (closed) return 'SAMPLE_CLOSED';
  return status === 'NOT_REVIEWED' ? 'NOT_TO_BE_REVIEWED' : undefined;
};

export const review = (sample: SampleModel, role: string, sampled: SampledModel): Answer => {
  if (role !== sample.reviewer) return 'NOT_YOURS_TO_DO';
  const refused = conflictAbout(role, sampled.person) ?? noLongerAwaited(sample, sampled);
  if (refused !== undefined) return refused;
  if (sampled.item.conflicted.has(role)) return 'CONFLICT_DECLARED';
  sampled.status = 'REVIEWED';
  return 'RECORDED';
};

export const giveBack = (sample: SampleModel, role: string, sampled: SampledModel): Answer => {
  if (role !== sample.reviewer) return 'NOT_YOURS_TO_DO';
  if (sampled.status === 'NOT_REVIEWED') return 'NOTHING';
  const refused = noLongerAwaited(sample, sampled);
  if (refused !== undefined) return refused;
  sampled.status = 'NOT_REVIEWED';
  return 'RECORDED';
};

export const close = (sample: SampleModel, role: string): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sample.closed) return 'NOTHING';
  sample.closed = true;
  return 'RECORDED';
};
