import { describe, it } from '@jest/globals';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { recordDecision } from '../../../src/domain/discussion/record-decision.js';
import { recordDissent } from '../../../src/domain/discussion/record-dissent.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { agency, an, by, coordinator, manager, nurse, supervisor } from '../../support/a-board.js';
import { decided, discussionClosed, discussionId, rowan, started } from '../../support/a-case.js';
import { conflictDeclared, dissented } from '../../support/a-discussion.js';
import { attended, chairTaken, convened, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const sitting = folded(
  sittingKind,
  ...[convened(), chairTaken(), chairTaken('PPD_SUPERVISOR', supervisor), attended(), opened()],
  attended('PPD_SUPERVISOR', supervisor),
);
const decisionId = an('decision', 'first');
const differ = { discussionId, decisionId, agency: agency.health, position: 'Invented: wait.' };
const own = { sitting, ownAgency: agency.health, takesMinutes: false };

describe('what sort of decision it is', () => {
  it('is kept in clear, so that the plan for tonight is found', () =>
    given(discussionKind, started())
      .when(
        recordDecision,
        { discussionId, decision: 'd', rationale: 'r', kind: 'SAFETY_PLAN' },
        { sitting },
        by(manager),
      )
      .thenEvents({ type: 'DecisionRecorded', data: { kind: 'SAFETY_PLAN' } }));
});

describe('dissent', () => {
  it('given a decision, when an agency differs, then its position is kept beside it', () => {
    const differing = given(discussionKind, started(), decided()).when(recordDissent, differ, own, by(nurse));
    differing.thenEvents({
      type: 'DissentRecorded',
      data: { decisionId, agency: agency.health, officer: nurse.actor.id, chair: null },
      parts: [{ name: 'position', of: [rowan], content: { text: differ.position } }],
    });
    differing.thenSays(/^The position is kept beside the decision\. The decision stands/);
  });
  it('given the two chairs disagree, then it is the dissent of a chair', () =>
    given(discussionKind, started(), decided())
      .when(
        recordDissent,
        { ...differ, agency: agency.police },
        { ...own, ownAgency: agency.police },
        by(supervisor),
      )
      .thenEvents({ type: 'DissentRecorded', data: { chair: 'PPD_SUPERVISOR' } }));
  it('given it is recorded on behalf of an agency that is present, then it is theirs', () =>
    given(discussionKind, started(), decided())
      .when(
        recordDissent,
        differ,
        { ...own, ownAgency: agency.socialCare, takesMinutes: true },
        by(coordinator),
      )
      .thenEvents({ type: 'DissentRecorded', data: { officer: nurse.actor.id } }));
  it('given the same sent again, also once the item has closed, then it is recorded once', () =>
    given(
      discussionKind,
      started(),
      decided(),
      dissented({ dissentId: by(nurse).newId('dissent') }),
      discussionClosed(),
    )
      .when(recordDissent, differ, own, by(nurse))
      .thenNothing());
  it.each([
    ['NO_SUCH_DECISION', { ...differ, decisionId: an('decision', 'other') }, own, [started(), decided()]],
    ['ANOTHER_AGENCYS_INFORMATION', { ...differ, agency: agency.police }, own, [started(), decided()]],
    [
      'AGENCY_NOT_PRESENT',
      { ...differ, agency: agency.education },
      { ...own, takesMinutes: true },
      [started(), decided()],
    ],
    ['CONFLICT_DECLARED', differ, own, [started(), decided(), conflictDeclared()]],
    ['DISCUSSION_NOT_STARTED', differ, own, []],
    ['DISCUSSION_CLOSED', differ, own, [started(), decided(), discussionClosed()]],
    ['NO_SUCH_SITTING', differ, { ...own, sitting: sittingKind.initial }, [started(), decided()]],
  ] as const)('is refused: %s', (code, input, also, events) =>
    given(discussionKind, ...events)
      .when(recordDissent, input, also, by(nurse))
      .thenRefused(code),
  );
});
