/** Steps about those whom the weekly meeting follows: how they come, and what becomes of them between two sittings. */
import fc from 'fast-check';
import { indicatorsOf } from '../../src/domain/risk/tool.js';
import { ceam } from '../../src/domain/risk/tools/ceam.js';
import type { TestRole } from '../support/live-board.js';
import { idIn, pick, type Real } from './meeting-steps.js';
import { dayOf, plusDays } from './meeting-time.js';
import * as rules from './weekly-of-trackers.js';
import {
  LEVELS,
  openEpisode,
  recordsOf,
  type ChildModel,
  type DifferenceModel,
  type Level,
  type WeeklyModel,
} from './weekly-model.js';
import { childFor, isTracked, SERIES, sends, some, step, type WeeklyStep } from './weekly-steps.js';

interface OfChild {
  readonly role: TestRole;
  readonly model: WeeklyModel;
  readonly real: Real;
  readonly child: ChildModel;
  readonly index: number;
  readonly of: { readonly series: string; readonly personId: string };
}

const leading = fc.constantFrom<TestRole>(
  ...Array<TestRole>(5).fill('INTAKE_ASSESSMENT_MANAGER'),
  ...(['POLICE_DCI', 'SCHOOL'] as const),
);

const ofChild = (
  name: string,
  run: (found: OfChild) => Promise<unknown>,
  suits: (child: ChildModel) => boolean = isTracked,
  roles: fc.Arbitrary<TestRole> = leading,
): fc.Arbitrary<WeeklyStep> =>
  fc.tuple(some, roles).map(([index, role]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const child = childFor(model, index, suits);
      const { personId } = child;
      await run({ role, model, real, child, index, of: { series: SERIES, personId } });
    }),
  );

const anybody = (): boolean => true;
const isNot = (child: ChildModel): boolean => !isTracked(child);
const social = fc.constant<TestRole>('SOCIAL_WORKER');
const only = (role: TestRole): fc.Arbitrary<TestRole> => fc.constant(role);

/** Twelve indicators of the placeholder at 0, 1, 2 or 3 each. */
const answersAt = (level: Level, now: string) => ({
  ...{ tool: ceam.id, assessedOn: dayOf(now), level, points: null, judgement: null },
  indicators: indicatorsOf(ceam).map(({ code }) => ({ indicator: code, score: LEVELS.indexOf(level) })),
  facts: ceam.facts.map(({ code }) => ({ fact: code, holds: false })),
  ...{ protectiveFactors: [], harmOccurred: false, narrative: 'Seen in cars.', ownWords: 'I am fine.' },
});

const someLevel = fc.constantFrom<Level>(...LEVELS, 'LOW', 'HIGH');
const assess = async ({ role, model, real, child, of: { personId } }: OfChild, level: Level) => {
  const input = { personId, ...answersAt(level, model.now) };
  const outcome = await sends(real, role, 'CompleteRiskAssessment', { input, answer: 'RECORDED' });
  const assessmentId = outcome && idIn(outcome, 'assessmentId');
  if (assessmentId === undefined) return;
  const when = { assessedOn: dayOf(model.now), at: model.now };
  child.assessments.push({ assessmentId, level, ...when, corrected: false });
};
const assessing = (suits: (child: ChildModel) => boolean) =>
  someLevel.chain((level) =>
    ofChild(`CompleteRiskAssessment ${level}`, (found) => assess(found, level), suits, social),
  );

const correcting = fc.tuple(some, fc.option(someLevel)).chain(([which, level]) =>
  ofChild(
    `CorrectRiskAssessment ${which} ${level ?? 'to none'}`,
    async ({ role, model, real, child, of: { personId } }) => {
      const wrong = pick(child.assessments, which);
      if (wrong === undefined) return;
      const { assessmentId } = wrong;
      const input = {
        ...{ personId, assessmentId, reason: 'Not so.' },
        ...(level === null
          ? { because: 'WRONG_PERSON' as const }
          : { because: 'WRONG_CONTENT' as const, replacement: answersAt(level, model.now) }),
      };
      const again = level === null ? 'NOTHING' : 'CORRECTED_ALREADY';
      const allowed = role === 'SCHOOL' ? 'NOT_YOURS_TO_DO' : wrong.corrected ? again : 'RECORDED';
      const outcome = await sends(real, role, 'CorrectRiskAssessment', { input, answer: allowed });
      if (outcome?.kind !== 'ACCEPTED') return;
      wrong.corrected = true;
      const instead = outcome.events[1]?.data as { assessmentId: string } | undefined;
      if (level === null || instead === undefined) return;
      // It stands where the wrong one stood.
      const when = { assessedOn: dayOf(model.now), at: wrong.at };
      const after = child.assessments.indexOf(wrong) + 1;
      child.assessments.splice(after, 0, { ...instead, level, ...when, corrected: false });
    },
    ({ assessments }) => assessments.length > 0,
    fc.constantFrom<TestRole>('SECOND_SOCIAL_WORKER', 'SECOND_SOCIAL_WORKER', 'SCHOOL'),
  ),
);

const checking = fc.boolean().chain((open) =>
  ofChild(
    `RecordKnownStatus ${open ? 'open' : 'closed'}`,
    ({ role, real, child, of: { personId } }) => {
      const answer = child.open === open ? 'NOTHING' : 'RECORDED';
      child.open = open;
      const openStatus = open ? ('OPEN' as const) : ('CLOSED' as const);
      const input = {
        personId,
        known: 'KNOWN' as const,
        openStatus,
        legalStatus: null,
        allocatedOfficer: null,
      };
      return sends(real, role, 'RecordKnownStatus', { input, answer });
    },
    anybody,
    only('CSC_GROUP_MANAGER'),
  ),
);

const enter = async (found: OfChild, difference: DifferenceModel | undefined): Promise<void> => {
  const { role, model, real, child, of } = found;
  const answer = rules.enter(model, child, role, difference);
  const differenceId = difference?.differenceId;
  const input = { ...of, reason: 'Taken to a house.', ...(differenceId !== undefined && { differenceId }) };
  const outcome = await sends(real, role, 'EnterOnTracker', { input, answer });
  const episodeId = outcome && idIn(outcome, 'episodeId');
  if (episodeId !== undefined) rules.entered(model, child, episodeId);
};
const entering = fc.boolean().chain((byDifference) =>
  ofChild(
    `EnterOnTracker${byDifference ? ' by a difference' : ''}`,
    async (found) => {
      const { model, child } = found;
      const own = model.differences.filter((one) => one.child === child);
      await enter(found, byDifference ? (own.at(-1) ?? model.differences.at(-1)) : undefined);
    },
    isNot,
    fc.constantFrom<TestRole>('SOCIAL_WORKER', 'CSC_GROUP_MANAGER'),
  ),
);

const dying = ofChild(
  'RecordSeriousHarm',
  ({ role, model, real, child, of: { personId } }) => {
    const input = { personId, kind: 'DEATH' as const, happenedAt: model.now, circumstances: 'Invented.' };
    return sends(real, role, 'RecordSeriousHarm', { input, answer: rules.die(model, child) });
  },
  isTracked,
  only('POLICE_DCI'),
);

const pausing = fc.constantFrom(null, null, 0, 3, 10, 20).chain((days) =>
  ofChild(`PauseEpisode ${days ?? 'until told'}`, ({ role, model, real, child, of }) => {
    const until = days === null ? null : plusDays(dayOf(model.now), days);
    const answer = rules.pause(model, child, role, { because: 'HOSPITAL', until });
    const rests = { pausedBecause: 'HOSPITAL' as const, reason: 'Ill.' };
    const input = { ...of, ...rests, ...(until !== null && { until }) };
    return sends(real, role, 'PauseEpisode', { input, answer });
  }),
);
const resuming = ofChild(
  'ResumeEpisode',
  ({ role, model, real, child, of }) => {
    const input = { ...of, reason: 'Home.' };
    return sends(real, role, 'ResumeEpisode', { input, answer: rules.resume(model, child, role) });
  },
  (child) => openEpisode(child)?.phase === 'PAUSED',
);
const puttingOff = fc.constantFrom(-1, 0, 1, 6, 20, 90).chain((days) =>
  ofChild(`MoveReviewDate ${days}`, ({ role, model, real, child, of }) => {
    const reviewOn = plusDays(dayOf(model.now), days);
    const answer = rules.moveReviewDate(model, child, role, reviewOn);
    return sends(real, role, 'MoveReviewDate', { input: { ...of, reviewOn, reason: 'Exams.' }, answer });
  }),
);

const proposing = ofChild('ProposeTransfer', async ({ role, real, child, of }) => {
  const asked = {
    transferBecause: 'MOVED' as const,
    receivingBody: 'Elsewhere',
    contact: 'Them',
    handover: 'All',
  };
  const answer = rules.proposeTransfer(child, role);
  const outcome = await sends(real, role, 'ProposeTransfer', { input: { ...of, ...asked }, answer });
  const transferId = outcome && idIn(outcome, 'transferId');
  const episode = openEpisode(child);
  if (transferId === undefined || episode === undefined) return;
  episode.transfer = transferId;
  child.transfers.push({ transferId, episode, status: 'PROPOSED' });
});
const hasTransfer = ({ transfers }: ChildModel): boolean => transfers.length > 0;
const declining = ofChild(
  'DeclineTransfer',
  async ({ role, real, child, index, of }) => {
    const transfer = pick(child.transfers, index);
    if (transfer === undefined) return;
    const input = { ...of, transferId: transfer.transferId, reason: 'No room.' };
    await sends(real, role, 'DeclineTransfer', {
      input,
      answer: rules.declineTransfer(child, role, transfer),
    });
  },
  hasTransfer,
);
const accepting = ofChild(
  'AcceptTransfer',
  async ({ role, model, real, child, index, of }) => {
    const transfer = pick(child.transfers, index);
    if (transfer === undefined) return;
    const input = { ...of, transferId: transfer.transferId, acceptedOn: dayOf(model.now), by: 'Them' };
    const answer = rules.acceptTransfer(model, child, role, transfer);
    await sends(real, role, 'AcceptTransfer', { input, answer });
  },
  hasTransfer,
);

const reinstating = ofChild(
  'ReinstateEpisode',
  async ({ role, model, real, child, index, of }) => {
    const episode = index % 3 === 0 ? pick(child.episodes, index) : child.episodes.at(-1);
    if (episode === undefined) return;
    const input = { ...of, episodeId: episode.episodeId, reason: 'It was wrong.' };
    const answer = rules.reinstate(model, child, role, episode);
    await sends(real, role, 'ReinstateEpisode', { input, answer });
  },
  (child) => child.episodes.at(-1)?.phase === 'ENDED',
);
const isTwice = (model: WeeklyModel, child: ChildModel): boolean =>
  recordsOf(model, child).filter(isTracked).length > 1;
const choosing = some.chain((which) =>
  ofChild(`ChooseEpisode ${which}`, async ({ role, model, real, index, child, of }) => {
    const twice = model.children.filter((other) => isTwice(model, other));
    const ends = index % 4 > 0 ? (pick(twice, index) ?? child) : child;
    const records = recordsOf(model, ends).filter((other) => other !== ends);
    const goesOn = (which % 4 > 0 ? pick(records, which) : undefined) ?? childFor(model, which);
    const input = { ...of, personId: ends.personId, goesOn: goesOn.personId, reason: 'This one.' };
    const answer = rules.choose(model, ends, role, goesOn);
    await sends(real, role, 'ChooseEpisode', { input, answer });
  }),
);

/** Two records are said to be of one child while neither is being discussed. */
const merging = some.chain((which) =>
  ofChild(
    `MergePeople ${which}`,
    async ({ role, model, real, child, of: { personId } }) => {
      const into = childFor(model, which);
      if (rules.isInTheRoom(model, child) || rules.isInTheRoom(model, into)) return;
      const input = { personId, into: into.personId, reason: 'The same.' };
      await sends(real, role, 'MergePeople', { input, answer: rules.merge(model, child, into) });
    },
    isTracked,
    only('RMM_ADMINISTRATOR'),
  ),
);
const parting = ofChild(
  'UnmergePeople',
  async ({ role, model, real, child, of: { personId } }) => {
    if (rules.isInTheRoom(model, child)) return;
    const input = { personId, reason: 'Not the same.' };
    await sends(real, role, 'UnmergePeople', { input, answer: rules.unmerge(model, child) });
  },
  ({ mergedInto }) => mergedInto !== null,
  only('RMM_ADMINISTRATOR'),
);

const writing = ofChild(
  'RecordEntryWritten',
  async ({ role, model, real, child, index, of }) => {
    const entries = child.episodes.flatMap(({ agreed }) => [...agreed.values()].map(({ entry }) => entry));
    const entry = pick(entries, index);
    if (entry === undefined) return;
    const input = { ...of, entryId: entry.entryId, writtenOn: dayOf(model.now), reference: 'On file.' };
    const answer = role === 'SCHOOL' ? 'NOT_YOURS_TO_DO' : entry.written ? 'NOTHING' : 'RECORDED';
    if (answer === 'RECORDED') entry.written = true;
    await sends(real, role, 'RecordEntryWritten', { input, answer });
  },
  ({ episodes }) => episodes.some(({ agreed }) => agreed.size > 0),
  fc.constantFrom<TestRole>('SOCIAL_WORKER', 'SECOND_SOCIAL_WORKER', 'SCHOOL'),
);

/** Assessed, and brought by whoever assessed them. */
export const coming = fc
  .constantFrom<Level>('MEDIUM', 'HIGH', 'VERY_HIGH', 'VERY_HIGH', 'LOW')
  .chain((level) =>
    ofChild(
      `come ${level}`,
      async (found) => {
        await assess(found, level);
        await enter(found, undefined);
      },
      (child) => isNot(child) && child.mergedInto === null && child.deaths.length === 0,
      social,
    ),
  );

export const aboutPeople = [
  ...[assessing(isTracked), assessing(anybody), correcting, checking, entering, entering, writing],
];
export const afterwards = [
  ...[pausing, resuming, puttingOff, proposing, declining, accepting, reinstating, reinstating],
];
export const together = [choosing, choosing, parting];
export { merging };
export const deaths = [dying];
