/** Sentences of the RMM's terms of reference on differences of opinion, each with the rule that keeps it. */
import { describe, expect, it } from '@jest/globals';
import { differenceKind } from '../../src/domain/difference/difference.js';
import type { DifferenceEvent } from '../../src/domain/difference/difference-events.js';
import { lackingForEntry, standsForEntry } from '../../src/domain/difference/difference-state.js';
import { escalateDifference } from '../../src/domain/difference/escalate-difference.js';
import { raiseDifference } from '../../src/domain/difference/raise-difference.js';
import { resolveDifference } from '../../src/domain/difference/resolve-difference.js';
import { takePosition } from '../../src/domain/difference/take-position.js';
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import { escalationKind } from '../../src/domain/escalation/escalation.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { differences } from '../../src/projections/differences.js';
import { minutes } from '../../src/projections/minutes.js';
import { agency, by, nurse, teacher } from '../support/a-board.js';
import { discussionId, rowan, started } from '../support/a-case.js';
import {
  answered,
  differed,
  differenceId,
  intakeManager,
  positionTaken,
  putToSocialCare,
} from '../support/a-difference.js';
import { convened, monday } from '../support/a-meeting.js';
import { escalationId } from '../support/an-action.js';
import { rules as routing } from '../support/an-escalation.js';
import { DIFFERING, ESCALATING, LEADING, RESOLVING, saying } from '../support/commands-of-a-difference.js';
import { folded, given } from '../support/given.js';
import { documentOf } from '../support/projected.js';

const OPEN = [differed(), positionTaken()] as const;
const GOING_ON = { discussion: folded(discussionKind, started()), series: rmm.series };
const after = (...events: readonly DifferenceEvent[]) => folded(differenceKind, ...events);

describe('Aims', () => {
  describe('Resolve or escalate any disagreement between practitioners or managers.', () => {
    it('the meeting resolves it, and what follows is recorded', () => {
      const done = given(differenceKind, ...OPEN).when(
        ...([resolveDifference, RESOLVING, LEADING, by(intakeManager)] as const),
      );
      done.thenEvents({ type: 'DifferenceResolved', parts: [{ content: { follows: RESOLVING.follows } }] });
    });
    it('or it is escalated, to somebody who is not concerned in it', () =>
      given(escalationKind)
        .when(
          escalateDifference,
          ESCALATING,
          {
            ...{ escalationId, difference: after(...OPEN), agency: agency.health },
            ...{ rules: routing, unknownOfficers: [] },
          },
          by(nurse),
        )
        .thenEvents({ type: 'EscalationRaised', data: { differenceId } }, { type: 'EscalationRouted' }));
    it('whose clause the decision quotes', () => {
      const decision = resolveDifference(after(...OPEN), RESOLVING, LEADING, by(intakeManager));
      expect(decision).toMatchObject({
        trace: {
          clause: { text: 'Resolve or escalate any disagreement between practitioners or managers.' },
        },
      });
    });
  });
});

describe('Agenda', () => {
  describe('Any areas of professionals difference of opinion', () => {
    it('are recorded in the item, with the position of each agency, and stand in its minutes', () => {
      const raised = raiseDifference(
        differenceKind.initial,
        { ...DIFFERING, discussionId },
        { ...saying(), unknownPerson: false, item: GOING_ON },
        by(nurse),
      );
      expect(raised).toMatchObject({
        accepted: true,
        events: [{ data: { discussionId, sittingId: monday } }],
      });
      given(differenceKind, differed())
        .when(
          takePosition,
          { differenceId, discussionId, position: 'Invented: she is settled.' },
          saying(agency.education, { item: GOING_ON }),
          by(teacher),
        )
        .thenEvents({ type: 'PositionTaken', data: { sittingId: monday } });
      const said = [differed({ sittingId: monday }), positionTaken({ sittingId: monday })];
      const view = documentOf(minutes, monday, convened(), started(), ...said);
      expect(view?.record.items[0]?.differences[0]?.positions).toHaveLength(2);
      expect(documentOf(differences, differenceId, ...said)?.positions).toHaveLength(2);
    });
  });
});

describe('Child selection and preparation', () => {
  describe('Children that are not already open to Children Social Care may be raised at this meeting if there is evidence that there is a difference of professional opinion.', () => {
    const notOpen = { notOpen: true };
    it('with evidence, both positions and a date on which it was put to social care they may', () =>
      expect(standsForEntry(after(...OPEN, putToSocialCare()), [rowan], notOpen)).toBe(true));
    it('also once social care has answered that it does not open the case', () =>
      expect(standsForEntry(after(...OPEN, putToSocialCare(), answered()), [rowan], notOpen)).toBe(true));
    it('without evidence, or without a second opinion, they may not, and it is said what is lacking', () => {
      const bare = [differed({ evidenced: false }), putToSocialCare()];
      expect(lackingForEntry(after(...bare), [rowan], notOpen)).toEqual(['EVIDENCE', 'SECOND_POSITION']);
    });
  });
});
