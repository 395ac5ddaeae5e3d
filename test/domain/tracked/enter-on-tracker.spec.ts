import { describe, expect, it } from '@jest/globals';
import type { Difference } from '../../../src/domain/difference/difference-state.js';
import { enterOnTracker, type EnterGiven } from '../../../src/domain/tracked/enter-on-tracker.js';
import { trackedKind } from '../../../src/domain/tracked/tracked.js';
import type { TrackedEvent } from '../../../src/domain/tracked/tracked-events.js';
import { agency, an, by, MIDDAY } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import { assessedAs, assessment, brought, differing, weeklyChair } from '../../support/a-review.js';
import { ended, entered, episodeId, FIRST, first, paused, weekly } from '../../support/a-tracked-person.js';
import { given } from '../../support/given.js';

const input = { series: weekly.series, personId: rowan, reason: 'Invented: taken to a house.' };
const differenceId = an('difference', 'first');

const brings = (over: Partial<EnterGiven> = {}, ...before: readonly TrackedEvent[]) =>
  given(trackedKind, ...before).when(enterOnTracker, input, brought(over), by(weeklyChair));
const bringsByDifference = (over: Partial<EnterGiven> = {}, difference: Partial<Difference> = {}) =>
  given(trackedKind).when(
    enterOnTracker,
    { ...input, differenceId },
    brought({ difference: differing(difference), ...over }),
    by(weeklyChair),
  );

const notOpen: Partial<EnterGiven> = { openToSocialCare: false };
const atLow: Partial<EnterGiven> = { assessed: assessedAs(assessment({ level: 'LOW' })) };
const unassessed: Partial<EnterGiven> = { assessed: assessedAs() };

describe('entering the tracker', () => {
  it.each(['MEDIUM', 'HIGH', 'VERY_HIGH'] as const)('is for somebody assessed at %s risk', (level) =>
    brings({ assessed: assessedAs(assessment({ level })) }).thenEvents({
      type: 'EpisodeEntered',
      data: { level, route: 'ASSESSMENT', reviewOn: FIRST, enteredAt: MIDDAY, previousEpisodeId: null },
    }),
  );
  it('says itself which sitting hears the first review, and why', () => {
    brings().thenEvents({
      type: 'EpisodeEntered',
      data: { placement: { sittingId: first, lateItem: false } },
    });
    brings().thenSays(
      'An assessment of the risk was completed, and the person enters the tracker. Assessed at high risk on Friday 27 March 2026. It will be heard on Wednesday.',
    );
  });
  it.each([
    ['the meeting that feeds it', 'DAILY', 'MEETING'],
    ['the meeting itself', weekly.series, 'MEETING'],
    ['another meeting', 'ANOTHER', 'ASSESSMENT'],
  ] as const)('tells by which route somebody came: assessed by %s', (_what, series, route) =>
    brings({ assessed: assessedAs(assessment({ series })) }).thenEvents({
      type: 'EpisodeEntered',
      data: { route },
    }),
  );
  it('goes by the latest completed assessment: neither a draft nor a corrected one counts, nor another tool', () => {
    const low = assessment({ assessmentId: an('assessment', 'low'), level: 'LOW', assessedOn: '2026-03-20' });
    const later = { assessedOn: '2026-03-28', level: 'VERY_HIGH' as const };
    brings({
      assessed: assessedAs(
        low,
        assessment({ ...later, assessmentId: an('assessment', 'wrong'), phase: 'CORRECTED' }),
        assessment({ ...later, assessmentId: an('assessment', 'draft'), phase: 'DRAFT', level: null }),
        assessment({ ...later, assessmentId: an('assessment', 'other'), tool: 'ANOTHER' }),
      ),
    }).thenRefused('NOT_AT_THIS_LEVEL', { path: ['personId'] });
  });
  it('says where an assessment is older than its tool would have it', () =>
    brings({ assessed: assessedAs(assessment({ assessedOn: '2026-03-01' })) }).thenSays(
      /That is 29 days ago: the tool has it looked at again after 14\./,
    ));
  it('has a place without a sitting in sight too: somebody is shown it', () =>
    brings({ hearing: { candidates: [], none: undefined } }).thenEvents({
      type: 'EpisodeEntered',
      data: { placement: null, reviewOn: '2026-03-30' },
    }));
});

describe('who is not accepted here is told where to turn', () => {
  it.each([
    ['assessed at low risk', atLow, 'NOT_AT_THIS_LEVEL'],
    ['not assessed', unassessed, 'NOT_ASSESSED'],
    ['not open to social care', notOpen, 'NOT_OPEN_TO_SOCIAL_CARE'],
    ['an adult', { ageInYears: 18 }, 'ADULT'],
  ] as const)('%s', (_what, over, code) => {
    brings(over).thenRefused(code, { path: ['personId'] });
    brings(over).thenSays(/Daily Exploitation Meeting: Refer the child there/);
  });
  it('whose age nobody knows is taken for a child', () =>
    brings({ ageInYears: null }).thenEvents({ type: 'EpisodeEntered' }));
  it.each([
    ['a meeting that keeps no tracker', { terms: undefined }, 'NO_TRACKER'],
    ['nobody', { known: false }, 'NO_SUCH_PERSON'],
    ['a record that was merged', { mergedInto: ash }, 'RECORD_MERGED'],
    ['somebody tracked under another record', { trackedElsewhere: true }, 'ALREADY_TRACKED'],
  ] as const)('%s', (_what, over, code) => void brings(over).thenRefused(code));
});

describe('a difference of professional opinion', () => {
  it('brings a child who is not open to social care, also one whom nobody has assessed', () =>
    bringsByDifference({ ...notOpen, ...unassessed }).thenEvents({
      type: 'EpisodeEntered',
      data: {
        ...{ route: 'DIFFERENCE', level: null, assessmentId: null, differenceId, openToSocialCare: false },
        because: { clause: weekly.tracker.clauses.notOpen },
      },
    }));
  it('brings somebody assessed below the levels', () =>
    bringsByDifference(atLow, { about: 'LEVEL' }).thenEvents({
      type: 'EpisodeEntered',
      data: { route: 'DIFFERENCE', level: 'LOW' },
    }));
  it('is not what brings somebody who is accepted without it', () =>
    bringsByDifference().thenEvents({
      type: 'EpisodeEntered',
      data: { route: 'ASSESSMENT', differenceId: null },
    }));
  it.each([
    ['of one agency only', { positionsOf: [agency.health] }],
    ['without evidence', { evidenced: false }],
    ['about a decision', { about: 'DECISION' }],
    ['not put to social care', { putToSocialCareOn: null }],
  ] as const)(
    'does not bring a child who is not open: %s',
    (_what, difference) =>
      void bringsByDifference(notOpen, difference).thenRefused('DIFFERENCE_DOES_NOT_STAND', {
        clause: weekly.tracker.clauses.notOpen,
        path: ['entryDifference'],
      }),
  );
  it('need not have been put to social care where the case is open', () =>
    bringsByDifference(atLow, { putToSocialCareOn: null }).thenEvents({ type: 'EpisodeEntered' }));
  it.each([
    ['was resolved against it', { phase: 'RESOLVED', outcome: 'STANDS' }],
    ['was withdrawn', { phase: 'WITHDRAWN' }],
    ['is about somebody else', { personId: ash }],
    ['is about another meeting', { series: 'ANOTHER' }],
  ] as const)(
    'brings nobody where it %s',
    (_what, difference) => void bringsByDifference(notOpen, difference).thenRefused('NO_SUCH_DIFFERENCE'),
  );
  it('brings nobody where there is none', () =>
    void bringsByDifference({ ...notOpen, difference: undefined }).thenRefused('NO_SUCH_DIFFERENCE'));
});

describe('somebody who was on the tracker before', () => {
  it('is not entered once more while the episode goes on', () => {
    brings({}, entered()).thenNothing();
    brings({}, entered()).thenSays(/already, and is heard when the next review is due/);
    brings({}, entered(), paused()).thenSays(/already, and is heard when the next review is due/);
  });
  it('has a new episode, linked to the one before; within the months it is a re-entry', () => {
    brings({}, entered(), ended({ endedOn: '2026-01-15' })).thenEvents({
      type: 'EpisodeEntered',
      data: { previousEpisodeId: episodeId, reEntry: true },
    });
    brings({}, entered(), ended({ endedOn: '2025-01-15' })).thenEvents({
      type: 'EpisodeEntered',
      data: { previousEpisodeId: episodeId, reEntry: false },
    });
  });
});

describe('what is stored of an entry', () => {
  it('holds what was said in a part of the person, and nothing of it in clear', () => {
    const decision = enterOnTracker(trackedKind.initial, input, brought(), by(weeklyChair));
    const events = decision.accepted ? decision.events : [];
    expect(events.map(({ parts }) => parts)).toEqual([
      [{ name: 'reason', of: [rowan], content: { text: input.reason } }],
    ]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('Invented: taken');
  });
});
