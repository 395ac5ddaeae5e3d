import { describe, expect, it } from '@jest/globals';
import { differenceKind } from '../../../src/domain/difference/difference.js';
import { raiseDifference, type RaiseDifference } from '../../../src/domain/difference/raise-difference.js';
import type { SayingGiven } from '../../../src/domain/difference/said-by.js';
import { takePosition } from '../../../src/domain/difference/take-position.js';
import { takeUpDisagreement } from '../../../src/domain/difference/take-up-disagreement.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { agency, an, by, MIDDAY, nurse, policy, supervisor, teacher } from '../../support/a-board.js';
import { ash, decided, discussionClosed, discussionId, rowan, started } from '../../support/a-case.js';
import {
  decisionId,
  differed,
  differenceId,
  escalated,
  intakeManager,
  noted,
  positionTaken,
  resolved,
  rules,
  SETTLE_BY,
  takenUp,
  thresholdId,
  withdrawn,
} from '../../support/a-difference.js';
import { threshold } from '../../support/a-discussion.js';
import { MONDAY, monday } from '../../support/a-meeting.js';
import { DIFFERING, LEADING, saying } from '../../support/commands-of-a-difference.js';
import { folded, given } from '../../support/given.js';

const GOING_ON = { discussion: folded(discussionKind, started(), decided(), threshold()), series: 'RMM' };
const CLOSED = {
  discussion: folded(discussionKind, started(), decided(), discussionClosed()),
  series: 'RMM',
};

describe('raising a difference', () => {
  const raise = (
    over: Partial<RaiseDifference> = {},
    also: Partial<SayingGiven & { unknownPerson: boolean }> = {},
    who = nurse,
  ) =>
    given(differenceKind).when(
      raiseDifference,
      { ...DIFFERING, ...over },
      { ...saying(), unknownPerson: false, ...also },
      by(who),
    );

  it('given a professional without any role, then it is kept, with evidence and what is asked for, and its time runs', () => {
    const raised = raise();
    raised.thenEvents({
      type: 'DifferenceRaised',
      data: {
        ...{ series: 'RMM', personId: rowan, about: 'ENTRY', agency: agency.health, officer: nurse.actor.id },
        ...{ role: null, evidenced: true, raisedOn: MONDAY, settleBy: SETTLE_BY, sittingId: null },
        ...{ discussionId: null, decisionId: null, thresholdId: null },
      },
      parts: [
        { name: 'position', of: [rowan], content: { text: DIFFERING.position } },
        { name: 'evidence', of: [rowan], content: { text: DIFFERING.evidence } },
        { name: 'requested', of: [rowan], content: { text: DIFFERING.requested } },
      ],
      subjects: [rowan],
    });
    raised.thenSays(/by the end of Wednesday 8 April 2026\.$/);
  });
  it('given nothing shows it, then it is kept all the same, and says so', () => {
    const { evidence: _evidence, ...bare } = DIFFERING;
    const raised = given(differenceKind).when(
      raiseDifference,
      bare,
      { ...saying(), unknownPerson: false },
      by(nurse),
    );
    raised.thenEvents({ type: 'DifferenceRaised', data: { evidenced: false } });
    raised.thenSays(/No evidence stands with it yet\.$/);
  });
  it('given the board has set other days, then they count', () =>
    raise(
      {},
      {
        rules: {
          ...rules,
          terms: {
            ...rules.terms,
            differences: { settleWithinWorkingDays: 1, answerWithinWorkingDays: 1 },
          },
        },
      },
    ).thenEvents({ type: 'DifferenceRaised', data: { settleBy: '2026-03-31T23:00:00.000Z' } }));
  it('given it is said in an item that goes on, then the minutes of that sitting have it', () =>
    raise({ discussionId, decisionId }, { item: GOING_ON }).thenEvents({
      type: 'DifferenceRaised',
      data: { differenceId: decisionId, discussionId, decisionId, sittingId: monday },
    }));
  it('given its item is over, then it stands beside the decision, and no minutes have it', () =>
    raise({ discussionId, decisionId }, { item: CLOSED }).thenEvents({
      type: 'DifferenceRaised',
      data: { discussionId, decisionId, sittingId: null },
    }));
  it('given a threshold, then it has the id of the threshold', () =>
    raise({ discussionId, thresholdId }, { item: GOING_ON }).thenEvents({
      type: 'DifferenceRaised',
      data: { differenceId: thresholdId, thresholdId },
    }));
  it('given whoever leads the meeting records it for another agency, then it is that agency’s', () =>
    raise({ agency: agency.police }, { ...LEADING, item: null }, intakeManager).thenEvents({
      type: 'DifferenceRaised',
      data: { agency: agency.police, officer: intakeManager.actor.id, role: null },
    }));
  it('given the same sent again, then it is recorded once', () =>
    given(differenceKind, differed({ positionId: by(nurse).newId('position') }))
      .when(raiseDifference, DIFFERING, { ...saying(), unknownPerson: false }, by(nurse))
      .thenNothing());

  it('given somebody differs from the decision already, then it is a further position in the same difference', () =>
    given(differenceKind, takenUp())
      .when(
        raiseDifference,
        { ...DIFFERING, discussionId, decisionId },
        { ...saying(), unknownPerson: false, item: GOING_ON },
        by(nurse),
      )
      .thenEvents({
        type: 'PositionTaken',
        data: { differenceId: decisionId, agency: agency.health, restates: null, evidenced: true },
        parts: [{ name: 'position' }, { name: 'evidence' }, { name: 'requested' }],
      }));
  it('given that had been settled, then it is open again: it was not settled for everybody', () =>
    given(differenceKind, takenUp(), noted({ differenceId: decisionId }))
      .when(
        raiseDifference,
        { ...DIFFERING, discussionId, decisionId },
        { ...saying(), unknownPerson: false, item: GOING_ON },
        by(nurse),
      )
      .thenEvents(
        { type: 'DifferenceReopened', data: { evidenced: false, agency: agency.health }, parts: [] },
        { type: 'PositionTaken' },
      ));

  it.each([
    ['a series that there is not', {}, { rules: undefined }, 'NO_SUCH_SERIES', ['series']],
    ['a person whom nobody referred', {}, { unknownPerson: true }, 'NO_SUCH_PERSON', ['person']],
    [
      'an item of somebody else',
      { discussionId, personId: ash },
      { item: GOING_ON },
      'NO_SUCH_ITEM',
      ['discussion'],
    ],
    [
      'an item of another meeting',
      { discussionId },
      { item: { ...GOING_ON, series: 'DRM' } },
      'NO_SUCH_ITEM',
      ['discussion'],
    ],
    [
      'a decision of another item',
      { discussionId, decisionId: an('decision', 'other') },
      { item: GOING_ON },
      'NO_SUCH_DECISION',
      ['decision'],
    ],
    ['a decision without its item', { decisionId }, {}, 'NO_SUCH_DECISION', ['decision']],
    [
      'a threshold of another item',
      { discussionId, thresholdId: an('threshold', 'other') },
      { item: GOING_ON },
      'NO_SUCH_THRESHOLD',
      ['threshold'],
    ],
    ['another agency’s position', { agency: agency.police }, {}, 'ANOTHER_AGENCYS_POSITION', ['agency']],
    [
      'an agency that there is not',
      { agency: 'nobody' },
      { leads: true, unknownAgency: true },
      'NO_SUCH_AGENCY',
      ['agency'],
    ],
  ] as const)('given %s, then it is refused', (_case, over, also, code, path) =>
    raise(over, also).thenRefused(code, { path }),
  );
});

describe('taking up a disagreement of a meeting', () => {
  const dissent = {
    dissentId: an('dissent', 'first'),
    agency: agency.education,
    officer: teacher.actor.id,
  };
  const taking = {
    ...{ differenceId: decisionId, discussionId, personId: rowan, beside: 'DECISION' as const },
    ...{ dissent, saidAt: MIDDAY },
  };
  const DRM = { series: 'DRM', rules };

  it('given dissent, then it is a difference of the agency that differs, and repeats no word of it', () =>
    given(differenceKind)
      .when(takeUpDisagreement, taking, DRM, by(policy))
      .thenEvents({
        type: 'DisagreementTakenUp',
        data: { differenceId: decisionId, decisionId, thresholdId: null, about: 'DECISION', dissent },
        parts: [],
      }));
  it('given it was said while the service was down, then its age counts from then', () =>
    given(differenceKind)
      .when(takeUpDisagreement, taking, DRM, by(policy, '2026-04-09T10:00:00.000Z'))
      .thenEvents({ type: 'DisagreementTakenUp', data: { raisedOn: MONDAY, settleBy: SETTLE_BY } }));
  it('given a second agency differs from the same decision, then it is the same difference', () => {
    const second = { ...dissent, dissentId: an('dissent', 'second'), agency: agency.police };
    given(differenceKind, takenUp())
      .when(takeUpDisagreement, { ...taking, dissent: second }, DRM, by(policy))
      .thenEvents({ type: 'DisagreementTakenUp', data: { dissent: second } });
    const both = folded(differenceKind, takenUp(), takenUp({ dissent: second }));
    expect(both).toMatchObject({
      ...{ phase: 'RAISED', raisedBy: agency.education, positionsOf: [agency.education, agency.police] },
    });
  });
  it('given a threshold that was not agreed upon, then it is nobody’s in particular, and waits for positions', () => {
    const input = {
      ...{ ...taking, differenceId: thresholdId, beside: 'THRESHOLD' as const },
      dissent: null,
    };
    given(differenceKind)
      .when(takeUpDisagreement, input, DRM, by(policy))
      .thenEvents({ type: 'DisagreementTakenUp', data: { thresholdId, decisionId: null, dissent: null } });
    const open = takenUp({ differenceId: thresholdId, thresholdId, decisionId: null, dissent: null });
    given(differenceKind, open).when(takeUpDisagreement, input, DRM, by(policy)).thenNothing();
  });
  it('given it was taken up, then it is taken up once', () =>
    given(differenceKind, takenUp()).when(takeUpDisagreement, taking, DRM, by(policy)).thenNothing());
  it('given the board has no such meeting any more, then there is nothing to take up', () =>
    given(differenceKind)
      .when(takeUpDisagreement, taking, { series: 'DRM', rules: undefined }, by(policy))
      .thenRefused('NO_SUCH_DIFFERENCE'));
  it('given the difference was noted, when somebody else differs, then it is open again', () =>
    expect(
      folded(
        differenceKind,
        takenUp(),
        noted({ differenceId: decisionId }),
        takenUp({ dissent: { ...dissent, dissentId: an('dissent', 'second') } }),
      ).phase,
    ).toBe('RAISED'));
  it('given the difference is escalated, when somebody else differs, then whoever has it keeps it', () =>
    expect(
      folded(
        differenceKind,
        takenUp(),
        escalated({ differenceId: decisionId }),
        takenUp({ dissent: { ...dissent, dissentId: an('dissent', 'second') } }),
      ).phase,
    ).toBe('ESCALATED'));
});

describe('taking a position', () => {
  const take = { differenceId, position: 'Invented: she is settled at school.' };
  it('given another agency’s, then it is kept beside the first', () =>
    given(differenceKind, differed())
      .when(takePosition, take, saying(agency.education), by(teacher))
      .thenEvents({
        type: 'PositionTaken',
        data: { agency: agency.education, restates: null, evidenced: false, sittingId: null },
        parts: [{ name: 'position', of: [rowan], content: { text: take.position } }],
      }));
  it('given one’s own, then it names the one that it takes the place of, which stays', () =>
    given(differenceKind, differed())
      .when(takePosition, take, saying(), by(nurse))
      .thenEvents({ type: 'PositionTaken', data: { restates: differed().data.positionId } }));
  it('given an item that goes on, then the minutes of its sitting have it', () =>
    given(differenceKind, differed())
      .when(
        takePosition,
        { ...take, discussionId },
        saying(agency.education, { item: GOING_ON }),
        by(teacher),
      )
      .thenEvents({ type: 'PositionTaken', data: { sittingId: monday } }));
  it('given the same sent again, also once it is settled, then it is recorded once', () =>
    given(
      differenceKind,
      differed(),
      positionTaken({ positionId: by(teacher).newId('position') }),
      resolved(),
    )
      .when(takePosition, take, saying(agency.education), by(teacher))
      .thenNothing());
  it.each([
    ['NO_SUCH_DIFFERENCE', take, saying(), []],
    ['NO_SUCH_DIFFERENCE', take, saying(agency.health, { rules: undefined }), [differed()]],
    ['DIFFERENCE_SETTLED', take, saying(), [differed(), resolved()]],
    ['DIFFERENCE_SETTLED', take, saying(), [differed(), noted()]],
    ['DIFFERENCE_SETTLED', take, saying(), [differed(), withdrawn()]],
    ['ANOTHER_AGENCYS_POSITION', { ...take, agency: agency.police }, saying(), [differed()]],
    [
      'NO_SUCH_ITEM',
      { ...take, discussionId },
      saying(agency.health, { item: { ...GOING_ON, series: 'DRM' } }),
      [differed()],
    ],
  ] as const)('is refused: %s', (code, input, also, events) =>
    given(differenceKind, ...events)
      .when(takePosition, input, also, by(supervisor))
      .thenRefused(code),
  );
});
