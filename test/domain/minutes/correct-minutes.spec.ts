import { describe, it } from '@jest/globals';
import { correctMinutes } from '../../../src/domain/minutes/correct-minutes.js';
import { issueMinutes } from '../../../src/domain/minutes/issue-minutes.js';
import { minutesKind } from '../../../src/domain/minutes/minutes.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { by, coordinator, ids, supervisor, an } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import { corrected, correction } from '../../support/a-distribution.js';
import { approved, convened, drafted, issued, monday } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const version1 = { sittingId: monday, version: 1 };
const correcting = { ...version1, personId: rowan, ...correction };
const also = { sitting: folded(sittingKind, convened()), people: [rowan, ash] };
const inIssue = [drafted(), approved(), approved('PPD_SUPERVISOR', supervisor), issued()] as const;
const correctionId = ids.created(coordinator.actor, an('command', 'a command'), 'correction');

describe('correcting minutes', () => {
  it.each([
    ['a draft', [drafted()]],
    ['minutes with one approval', [drafted(), approved()]],
    ['issued minutes', inIssue],
  ] as const)(
    'given %s, then the next version is drafted, and every approval is asked for anew',
    (_case, before) =>
      given(minutesKind, ...before)
        .when(correctMinutes, correcting, also, by(coordinator))
        .thenEvents(
          {
            type: 'MinutesCorrected',
            data: { ...version1, personId: rowan, officer: coordinator.actor.id },
            parts: [{ name: 'correction', of: [rowan], content: correction }],
          },
          {
            type: 'MinutesDrafted',
            data: {
              ...{ sittingId: monday, version: 2, approvedBy: 'EVERY_CHAIR' },
              approvalsNeeded: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'],
            },
          },
        ),
  );
  it('given it is about nobody’s entry, then it is everybody’s who was discussed', () =>
    given(minutesKind, drafted())
      .when(correctMinutes, { ...version1, ...correction }, also, by(coordinator))
      .thenEvents(
        { type: 'MinutesCorrected', data: { personId: null }, parts: [{ of: [rowan, ash] }] },
        { type: 'MinutesDrafted' },
      ));
  it('given nobody was discussed, then it is the officer’s own statement', () =>
    given(minutesKind, drafted())
      .when(correctMinutes, { ...version1, ...correction }, { ...also, people: [] }, by(coordinator))
      .thenEvents(
        { type: 'MinutesCorrected', parts: [{ of: [coordinator.actor.id] }], subjects: [] },
        { type: 'MinutesDrafted' },
      ));
  it('given it says which version follows, then a practitioner can tell', () =>
    given(minutesKind, ...inIssue)
      .when(correctMinutes, correcting, also, by(coordinator))
      .thenSays('The correction makes version 2, which the chairs approve anew. Version 1 stays readable.'));
  it('given the version has been corrected by somebody else, then it is refused', () =>
    given(minutesKind, drafted(), corrected(), drafted({ version: 2 }))
      .when(correctMinutes, correcting, also, by(coordinator))
      .thenRefused('MINUTES_SUPERSEDED', { path: ['version'] }));
  it('given the same correction comes again, then there is nothing to record', () =>
    given(minutesKind, drafted(), corrected({ correctionId }), drafted({ version: 2 }))
      .when(correctMinutes, correcting, also, by(coordinator))
      .thenNothing());
  it('given somebody of whom they say nothing, then it is refused', () =>
    given(minutesKind, drafted())
      .when(correctMinutes, { ...correcting, personId: an('person', 'else') }, also, by(coordinator))
      .thenRefused('NOT_IN_THE_MINUTES', { path: ['person'] }));
  it('given no minutes, then there is nothing to correct', () =>
    given(minutesKind).when(correctMinutes, correcting, also, by(coordinator)).thenRefused('NO_MINUTES'));
  it('given no sitting, then there is none', () =>
    given(minutesKind)
      .when(correctMinutes, correcting, { ...also, sitting: sittingKind.initial }, by(coordinator))
      .thenRefused('NO_SUCH_SITTING'));
});

describe('after a correction', () => {
  it('the approvals of the version before do not issue the next one', () =>
    given(minutesKind, ...inIssue, corrected(), drafted({ version: 2 }))
      .when(issueMinutes, { ...version1, version: 2 }, {}, by(coordinator))
      .thenRefused('MINUTES_NOT_APPROVED'));
});
