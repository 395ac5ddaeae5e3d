/** Steps about the minutes that a sitting leaves behind, and their copies. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { chair, chairOrNot, ofSitting } from './commands-of-sittings.js';
import type { Model, SittingModel } from './meeting-model.js';
import { send, type Step } from './meeting-steps.js';
import { later } from './meeting-time.js';
import * as rules from './model-of-minutes.js';

/** Mostly the newest version; sometimes one that has been superseded, or that there is not yet. */
const versions = fc.constantFrom(0, 0, 0, 0, -1, 1);
const delegates = fc.constantFrom<TestRole>(
  ...([
    'HEALTH',
    'HEALTH',
    'EDUCATION',
    'EDUCATION',
    'HOUSING',
    'MASH_TEAM_MANAGER',
    'PPD_SUPERVISOR',
  ] as const),
);

/** Whose conflicts there are on the items that were begun at a sitting. */
const conflictsAt = (model: Model, { key }: SittingModel): rules.Conflicts =>
  model.people.flatMap(({ items }) => {
    const item = items.get(key);
    return item === undefined || item.phase === 'NOT_STARTED' ? [] : [item.conflicted];
  });

export const approving = fc.tuple(versions, fc.constantFrom(chair, chair, delegates)).chain(([off, roles]) =>
  ofSitting(
    `ApproveMinutes ${off}`,
    ({ minutes }) => minutes.status === 'DRAFT',
    ({ role, model, real, sitting, sittingId }) => {
      const { minutes } = sitting;
      const version = Math.max(1, minutes.version + off);
      const conflicts = conflictsAt(model, sitting);
      const answer = rules.approveMinutes(minutes, role, { version, conflicts });
      return send(real, role, 'ApproveMinutes', { sittingId, version }, answer);
    },
    roles,
  ),
);

export const issuing = versions.chain((off) =>
  ofSitting(
    `IssueMinutes ${off}`,
    ({ minutes }) => minutes.status === 'APPROVED',
    ({ real, sitting: { minutes }, sittingId }) => {
      const version = Math.max(1, minutes.version + off);
      return send(
        real,
        'DRM_COORDINATOR',
        'IssueMinutes',
        { sittingId, version },
        rules.issueMinutes(minutes, version),
      );
    },
  ),
);

export const naming = fc.tuple(chair, delegates).chain(([of, delegate]) =>
  ofSitting(
    `NameDelegate ${delegate} for ${of}`,
    ({ minutes }) => minutes.status === 'DRAFT',
    ({ role, model, real, sitting, sittingId }) => {
      const named = { chair: of, officer: delegate, conflicts: conflictsAt(model, sitting) };
      const answer = rules.nameDelegate(sitting.minutes, role, named);
      const input = { sittingId, officer: real.live.officer(delegate), role: of };
      return send(real, role, 'NameDelegate', input, answer);
    },
  ),
);

const correcting = versions.chain((off) =>
  ofSitting(
    `CorrectMinutes ${off}`,
    ({ minutes }) => minutes.status !== 'NONE',
    ({ role, real, sitting: { minutes }, sittingId }) => {
      const version = Math.max(1, minutes.version + off);
      const input = { sittingId, version, what: 'The school.', reason: 'Another one.' };
      return send(real, role, 'CorrectMinutes', input, rules.correctMinutes(minutes, role, version));
    },
    chairOrNot,
  ),
);

const acknowledging = versions.chain((off) =>
  ofSitting(
    `AcknowledgeMinutes ${off}`,
    ({ minutes }) => minutes.issued.size > minutes.acknowledged.size,
    ({ real, sitting: { minutes }, sittingId }) => {
      const version = Math.max(1, minutes.version + off);
      const answer = rules.acknowledgeMinutes(minutes, version);
      return send(real, 'HEALTH', 'AcknowledgeMinutes', { sittingId, version }, answer);
    },
  ),
);

const delivering = fc
  .tuple(versions, fc.constantFrom(0, 0, 0, -5), fc.constantFrom(null, 0, 5))
  .chain(([off, ahead, afterwards]) =>
    ofSitting(
      `RecordDelivery ${off} ${ahead} ${afterwards ?? '-'}`,
      ({ minutes }) => minutes.issued.size > 0,
      ({ model: { now }, real, sitting: { minutes }, sittingId }) => {
        const version = Math.max(1, minutes.version + off);
        const deliveredAt = later(now, -ahead);
        const openedAt = afterwards === null ? null : later(now, -afterwards);
        const answer = rules.recordDelivery(minutes, version, { deliveredAt, openedAt, now });
        const copy = { sittingId, version, agency: real.live.agency('HEALTH'), channel: 'POST' as const };
        const input = { ...copy, deliveredAt, ...(openedAt !== null && { openedAt }) };
        return send(real, 'DRM_COORDINATOR', 'RecordDelivery', input, answer);
      },
    ),
  );

export const stepsOfMinutes: readonly fc.Arbitrary<Step>[] = [
  ...[approving, issuing, naming, correcting, acknowledging, delivering],
];
