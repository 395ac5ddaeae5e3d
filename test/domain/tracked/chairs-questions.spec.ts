import { describe, expect, it } from '@jest/globals';
import { CHAIRS_QUESTIONS, type ChairsQuestion } from '../../../src/domain/tracked/afterwards.js';
import { askChair } from '../../../src/domain/tracked/ask-chair.js';
import { leaveAsItStands, withdrawQuestion } from '../../../src/domain/tracked/settle-question.js';
import { trackedKind } from '../../../src/domain/tracked/tracked.js';
import type { TrackedEvent } from '../../../src/domain/tracked/tracked-events.js';
import { an, by, policy } from '../../support/a-board.js';
import { ash } from '../../support/a-case.js';
import {
  assessmentId,
  ended,
  entered,
  entryId,
  entryWritten,
  episodeId,
  paused,
  reinstated,
  resumed,
  stepsAgreed,
  transferDeclined,
  transferProposed,
} from '../../support/a-tracked-person.js';
import {
  chairAsked,
  entryReassigned,
  questionSettled,
  weekly,
  weeklyChair,
} from '../../support/a-tracked-person-afterwards.js';
import { at, nextWeek, of, otherEpisode } from '../../support/commands-of-a-tracked-person-afterwards.js';
import { folded, given } from '../../support/given.js';

const service = by(policy, at.now);
const chair = by(weeklyChair, at.now);
const also = { ...nextWeek, zone: weekly.zone };
const goesOnIn = { personId: ash, episodeId: otherEpisode };

/** When each question arises, what it is about, and a history in which it does not. */
const CASES: Readonly<
  Record<
    ChairsQuestion,
    {
      readonly arises: readonly TrackedEvent[];
      readonly about: string;
      readonly not: readonly TrackedEvent[];
    }
  >
> = {
  WHICH_EPISODE_GOES_ON: { arises: [entered()], about: otherEpisode, not: [entered(), ended()] },
  RECORDS_TAKEN_APART: {
    arises: [entered(), ended({ endedBecause: 'MERGED', goesOnIn })],
    about: otherEpisode,
    not: [entered(), ended({ endedBecause: 'MERGED', goesOnIn }), reinstated()],
  },
  ASSESSMENT_CORRECTED: {
    arises: [entered(), ended()],
    about: assessmentId,
    not: [
      entered({ assessmentId: an('assessment', 'other') }),
      ended({ assessmentId: an('assessment', 'other') }),
    ],
  },
  TURNING_18: { arises: [entered()], about: episodeId, not: [entered(), transferProposed()] },
  PAUSE_LASTS: { arises: [entered(), paused()], about: episodeId, not: [entered(), paused(), resumed()] },
  MAY_LEAVE: {
    arises: [entered({ level: null, route: 'DIFFERENCE' })],
    about: an('difference', 'resolved'),
    not: [entered()],
  },
  RECORD_ENTRY_WITHOUT_OWNER: {
    arises: [entered(), stepsAgreed()],
    about: entryId,
    not: [entered(), stepsAgreed(), entryWritten()],
  },
};
const cases = CHAIRS_QUESTIONS.map((question) => ({ question, ...CASES[question] }));

describe('a chair is asked', () => {
  it.each(cases)('$question, where it arises, until the next sitting', ({ question, arises, about }) =>
    given(trackedKind, ...arises)
      .when(askChair, { ...of, question, about }, also, service)
      .thenEvents({ type: 'ChairAsked', data: { question, about, answerBy: '2026-04-08T23:00:00.000Z' } }),
  );
  it.each(cases)('$question only where it arises still', ({ question, not, about }) =>
    given(trackedKind, ...not)
      .when(askChair, { ...of, question, about }, also, service)
      .thenNothing(),
  );
  it.each(cases)('$question once', ({ question, arises, about }) =>
    given(trackedKind, ...arises, chairAsked({ question, about }))
      .when(askChair, { ...of, question, about }, also, service)
      .thenNothing(),
  );
  it('by a month where the answer depends on a birthday', () =>
    given(trackedKind, entered())
      .when(
        askChair,
        { ...of, question: 'TURNING_18', about: episodeId, answerBy: '2026-12-01T00:00:00.000Z' },
        also,
        service,
      )
      .thenEvents({ type: 'ChairAsked', data: { answerBy: '2026-12-01T00:00:00.000Z' } }));
  it('within a week where no sitting is in sight', () =>
    given(trackedKind, entered(), paused())
      .when(
        askChair,
        { ...of, question: 'PAUSE_LASTS', about: episodeId },
        { ...also, next: undefined },
        service,
      )
      .thenEvents({ type: 'ChairAsked', data: { answerBy: '2026-04-09T23:00:00.000Z' } }));
  it('about an episode that goes on too, where its level rests on what was corrected', () =>
    given(trackedKind, entered())
      .when(askChair, { ...of, question: 'ASSESSMENT_CORRECTED', about: assessmentId }, also, service)
      .thenEvents({ type: 'ChairAsked', data: { episodeId } }));
  it('MAY_LEAVE not where an assessment keeps the person, though no sitting has looked at it yet', () => {
    const { arises, about } = CASES.MAY_LEAVE;
    const asking = given(trackedKind, ...arises);
    const input = { ...of, question: 'MAY_LEAVE' as const, about };
    asking.when(askChair, input, { ...also, assessedNow: 'HIGH' }, service).thenNothing();
    asking.when(askChair, input, { ...also, assessedNow: 'LOW' }, service).thenEvents({ type: 'ChairAsked' });
  });
  it('nothing at a meeting that keeps no tracker', () =>
    given(trackedKind, entered())
      .when(
        askChair,
        { ...of, question: 'TURNING_18', about: episodeId },
        { ...also, terms: undefined },
        service,
      )
      .thenRefused('NO_TRACKER'));
});

describe('a question is answered', () => {
  const asked = (question: ChairsQuestion) => chairAsked({ question, about: CASES[question].about });
  it.each([
    ['ASSESSMENT_CORRECTED', reinstated()],
    ['ASSESSMENT_CORRECTED', stepsAgreed()],
    ['RECORDS_TAKEN_APART', reinstated()],
    ['WHICH_EPISODE_GOES_ON', ended({ endedBecause: 'MERGED', goesOnIn })],
    ['TURNING_18', transferProposed({ transferBecause: 'TURNED_18' })],
    ['PAUSE_LASTS', resumed()],
    ['PAUSE_LASTS', paused({ until: '2026-05-01' })],
    ['MAY_LEAVE', ended()],
    ['RECORD_ENTRY_WITHOUT_OWNER', entryReassigned()],
    ['RECORD_ENTRY_WITHOUT_OWNER', entryWritten()],
    ['PAUSE_LASTS', questionSettled({ question: 'PAUSE_LASTS' })],
  ] as const)('%s by what is done about it', (question, event) => {
    const { arises } = CASES[question];
    const open = folded(trackedKind, ...arises, asked(question));
    expect(open.questions.size).toBe(1);
    expect(trackedKind.evolve(open, event).questions.size).toBe(0);
  });
  it.each([
    ['TURNING_18', transferProposed({ transferBecause: 'MOVED' })],
    ['TURNING_18', transferDeclined()],
    ['RECORD_ENTRY_WITHOUT_OWNER', ended()],
    ['ASSESSMENT_CORRECTED', resumed()],
  ] as const)('%s not by something else', (question, event) => {
    const open = folded(trackedKind, ...CASES[question].arises, asked(question));
    expect(trackedKind.evolve(open, event).questions.size).toBe(1);
  });

  const reason = 'Invented: low all the same.';
  it.each(['ASSESSMENT_CORRECTED', 'RECORDS_TAKEN_APART', 'TURNING_18', 'PAUSE_LASTS', 'MAY_LEAVE'] as const)(
    '%s by a chair who leaves it as it stands, with the reason',
    (question) =>
      given(trackedKind, ...CASES[question].arises, asked(question))
        .when(leaveAsItStands, { ...of, question, reason }, {}, chair)
        .thenEvents({
          type: 'ChairsQuestionSettled',
          data: { question, about: CASES[question].about, settledBecause: 'AS_IT_STANDS' },
          parts: [{ name: 'reason', content: { text: reason } }],
        }),
  );
  it.each(['WHICH_EPISODE_GOES_ON', 'RECORD_ENTRY_WITHOUT_OWNER'] as const)(
    '%s only by an act: it cannot stay',
    (question) =>
      given(trackedKind, ...CASES[question].arises, asked(question))
        .when(leaveAsItStands, { ...of, question, reason }, {}, chair)
        .thenRefused('NEEDS_AN_ACT', { path: ['question'] }),
  );
  it('nothing is recorded where nobody asked, and nobody is known who is not on the tracker', () => {
    given(trackedKind, entered())
      .when(leaveAsItStands, { ...of, question: 'MAY_LEAVE', reason }, {}, chair)
      .thenNothing();
    given(trackedKind)
      .when(leaveAsItStands, { ...of, question: 'MAY_LEAVE', reason }, {}, chair)
      .thenRefused('NOT_TRACKED');
  });
  it('is withdrawn where what it was about is no more', () =>
    given(trackedKind, entered(), asked('WHICH_EPISODE_GOES_ON'))
      .when(withdrawQuestion, { ...of, question: 'WHICH_EPISODE_GOES_ON' }, also, service)
      .thenEvents({
        type: 'ChairsQuestionSettled',
        data: { settledBecause: 'NO_LONGER_ARISES' },
        parts: [],
      }));
  it('MAY_LEAVE is withdrawn once an assessment keeps the person, and not before', () => {
    const open = given(trackedKind, ...CASES.MAY_LEAVE.arises, asked('MAY_LEAVE'));
    const withdraws = (over: object) =>
      open.when(withdrawQuestion, { ...of, question: 'MAY_LEAVE' }, { ...also, ...over }, service);
    withdraws({}).thenNothing();
    withdraws({ assessedNow: 'LOW' }).thenNothing();
    withdraws({ assessedNow: 'HIGH' }).thenEvents({
      type: 'ChairsQuestionSettled',
      data: { question: 'MAY_LEAVE', settledBecause: 'NO_LONGER_ARISES' },
    });
  });
});
