/** Steps about professional differences: raised, put to social care, answered and settled. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { AGENCY_OF } from '../support/live-board.js';
import { idIn, pick, type Real } from './meeting-steps.js';
import { dayOf } from './meeting-time.js';
import type { DifferenceModel, WeeklyModel } from './weekly-model.js';
import { childFor, SERIES, sends, some, step, type WeeklyStep } from './weekly-steps.js';

export const raising = fc.tuple(some, fc.boolean()).map(([index, evidenced]) =>
  step(`RaiseDifference(${index}${evidenced ? ', with evidence' : ''})`, async (model, real) => {
    const child = childFor(model, index, ({ open }) => !open);
    const input = {
      ...{ series: SERIES, personId: child.personId, about: 'ENTRY' as const, position: 'She is at risk.' },
      ...(evidenced && { evidence: 'Seen in cars.' }),
    };
    const outcome = await sends(real, 'SCHOOL', 'RaiseDifference', { input, answer: 'RECORDED' });
    const differenceId = outcome && idIn(outcome, 'differenceId');
    if (differenceId === undefined) return;
    model.differences.push({
      ...{ differenceId, child, phase: 'RAISED', takenUp: false, evidenced },
      ...{ agencies: new Set([AGENCY_OF.SCHOOL]), put: false, answered: false },
    });
  }),
);

interface OfDifference {
  readonly role: TestRole;
  readonly model: WeeklyModel;
  readonly real: Real;
  readonly difference: DifferenceModel;
}

const ofDifference = (
  name: string,
  roles: readonly TestRole[],
  run: (found: OfDifference) => Promise<unknown>,
): fc.Arbitrary<WeeklyStep> =>
  fc.tuple(some, fc.constantFrom(...roles)).map(([index, role]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const difference = index % 2 === 0 ? model.differences.at(-1) : pick(model.differences, index);
      if (difference !== undefined) await run({ role, model, real, difference });
    }),
  );

const settled = ({ phase }: DifferenceModel) => (phase === 'RAISED' ? undefined : 'DIFFERENCE_SETTLED');

const taking = fc.boolean().chain((evidenced) =>
  ofDifference(
    `TakePosition${evidenced ? ' with evidence' : ''}`,
    ['CSC_GROUP_MANAGER', 'CAMHS_SAFEGUARDING'],
    async ({ role, real, difference }) => {
      const { differenceId } = difference;
      const input = {
        differenceId,
        position: 'She is not.',
        ...(evidenced && { evidence: 'Seen at home.' }),
      };
      const answer = settled(difference) ?? 'RECORDED';
      const outcome = await sends(real, role, 'TakePosition', { input, answer });
      if (outcome === undefined) return;
      difference.agencies.add(AGENCY_OF[role]);
      difference.evidenced ||= evidenced;
    },
  ),
);

const putting = ofDifference(
  'PutToSocialCare',
  ['CSC_GROUP_MANAGER', 'SCHOOL'],
  async ({ role, model, real, difference }) => {
    const input = { differenceId: difference.differenceId, on: dayOf(model.now) };
    const waits = difference.put && !difference.answered;
    const answer = settled(difference) ?? (waits ? 'NOTHING' : 'RECORDED');
    const outcome = await sends(real, role, 'PutToSocialCare', { input, answer });
    if (outcome !== undefined) Object.assign(difference, { put: true, answered: false });
  },
);

const answering = fc.constantFrom('OPENS' as const, 'DOES_NOT_OPEN' as const).chain((said) =>
  ofDifference(
    `AnswerDifference ${said}`,
    ['CSC_GROUP_MANAGER', 'SCHOOL'],
    async ({ role, real, difference }) => {
      const input = { differenceId: difference.differenceId, answer: said, text: 'So we say.' };
      const own = role === 'SCHOOL' ? 'NOT_YOURS_TO_DO' : settled(difference);
      const answer = own ?? (difference.put ? 'RECORDED' : 'NOT_PUT_TO_SOCIAL_CARE');
      const outcome = await sends(real, role, 'AnswerDifference', { input, answer });
      if (outcome === undefined) return;
      difference.agencies.add(AGENCY_OF[role]);
      difference.answered = true;
    },
  ),
);

const resolving = fc.constantFrom('TAKEN_UP' as const, 'STANDS' as const).chain((outcome) =>
  ofDifference(`ResolveDifference ${outcome}`, ['SCHOOL', 'INTAKE_ASSESSMENT_MANAGER'], async (found) => {
    const { role, real, difference } = found;
    const of = { differenceId: difference.differenceId, how: 'BETWEEN_PROFESSIONALS' as const };
    const isSo = difference.phase === 'RESOLVED' && difference.takenUp === (outcome === 'TAKEN_UP');
    const answer = isSo ? 'NOTHING' : (settled(difference) ?? 'RECORDED');
    const input = { ...of, outcome, resolution: 'Agreed.' };
    const resolved = await sends(real, role, 'ResolveDifference', { input, answer });
    if (resolved === undefined) return;
    Object.assign(difference, { phase: 'RESOLVED', takenUp: outcome === 'TAKEN_UP' });
  }),
);

const withdrawing = ofDifference('WithdrawDifference', ['SCHOOL'], async ({ role, real, difference }) => {
  const input = { differenceId: difference.differenceId, reason: 'Settled between us.' };
  const answer = difference.phase === 'WITHDRAWN' ? 'NOTHING' : (settled(difference) ?? 'RECORDED');
  const outcome = await sends(real, role, 'WithdrawDifference', { input, answer });
  if (outcome !== undefined) difference.phase = 'WITHDRAWN';
});

/** From the raising to where it can bring somebody. */
export const differing = [raising, taking, putting];
export const aboutDifferences = [raising, taking, putting, answering, resolving, withdrawing];
