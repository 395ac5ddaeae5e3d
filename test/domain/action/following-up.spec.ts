/** What becomes of an action once it is released: every verb in every status, and what always holds. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptAction } from '../../../src/domain/action/accept-action.js';
import { actionKind, type Action } from '../../../src/domain/action/action.js';
import type { ActionEvent } from '../../../src/domain/action/action-events.js';
import { POSSIBLE, type ActionVerb } from '../../../src/domain/action/action-state.js';
import { completeAction } from '../../../src/domain/action/complete-action.js';
import { extendAction } from '../../../src/domain/action/extend-action.js';
import { reassignAction } from '../../../src/domain/action/reassign-action.js';
import { recordActionNotDone } from '../../../src/domain/action/record-action-not-done.js';
import { reportProgress } from '../../../src/domain/action/report-progress.js';
import { returnAction } from '../../../src/domain/action/return-action.js';
import { withdrawAction } from '../../../src/domain/action/withdraw-action.js';
import type { Decision } from '../../../src/domain/decision.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, manager, nurse, teacher } from '../../support/a-board.js';
import { actionId, agreed, completed, released, rowan } from '../../support/a-case.js';
import { MONDAY, monday, TUESDAY } from '../../support/a-meeting.js';
import {
  accepted,
  agreedFromEscalation,
  extended,
  notDone,
  progressReported,
  reassigned,
  returned,
  withdrawn,
} from '../../support/an-action.js';
import { folded, given } from '../../support/given.js';

const OPEN = [agreed(), released()] as const;
const zone = { zone: 'Europe/London' };
const inTerms = { ...zone, clause: drm.clauses.actionPlan };
const toTeacher = { ownerAgency: agency.education, byTheMeeting: true };

describe('accepting an action', () => {
  it('given it was released, then its owner says that it is theirs', () =>
    given(actionKind, ...OPEN)
      .when(acceptAction, { actionId }, {}, by(nurse))
      .thenEvents(accepted()));
  it('given it was accepted, then there is nothing to record', () =>
    given(actionKind, ...OPEN, accepted())
      .when(acceptAction, { actionId }, {}, by(nurse))
      .thenNothing());
  it('given it has gone to another, then the new owner has still to accept it', () =>
    given(actionKind, ...OPEN, accepted(), reassigned())
      .when(acceptAction, { actionId }, {}, by(teacher))
      .thenEvents({ type: 'ActionAccepted', data: { ownerAgency: agency.education } }));
});

describe('returning an action that is not theirs', () => {
  const reason = 'Invented: she is with another team.';
  it('given it is theirs to do, then it goes back with the reason, also after they had accepted it', () => {
    for (const before of [OPEN, [...OPEN, accepted()]]) {
      const decision = given(actionKind, ...before).when(returnAction, { actionId, reason }, {}, by(nurse));
      decision.thenEvents(returned());
      decision.thenSays(/finds another owner/);
    }
  });
  it('given it was returned, then there is nothing to record', () =>
    given(actionKind, ...OPEN, returned())
      .when(returnAction, { actionId, reason }, {}, by(nurse))
      .thenNothing());
});

describe('another owner', () => {
  const input = { actionId, owner: teacher.actor.id };
  it('given it was returned, when the meeting gives it to another, then that one has it to do', () =>
    given(actionKind, ...OPEN, returned())
      .when(reassignAction, input, toTeacher, by(manager))
      .thenEvents(reassigned()));
  it('given it came of an allegation about somebody, then it is not given to them, and nobody is told why', () => {
    const decision = given(actionKind, agreedFromEscalation({ closedTo: [teacher.actor.id] })).when(
      reassignAction,
      { actionId, owner: teacher.actor.id },
      toTeacher,
      by(manager),
    );
    decision.thenRefused('OWNER_UNSUITABLE', { path: ['owner'] });
    decision.thenSays('This officer cannot be given this action. Choose somebody else.');
  });
  it('given its owner is away, when the agency passes it to a colleague, then the agency stays', () =>
    given(actionKind, ...OPEN)
      .when(reassignAction, input, { ownerAgency: agency.health, byTheMeeting: false }, by(nurse))
      .thenEvents({ type: 'ActionReassigned', data: { ownerAgency: agency.health } }));
  it('given an agency, when it hands its action to another agency, then that is for the meeting', () =>
    given(actionKind, ...OPEN)
      .when(reassignAction, input, { ...toTeacher, byTheMeeting: false }, by(nurse))
      .thenRefused('OWNER_OF_ANOTHER_AGENCY', { path: ['owner'] }));
  it('given it was returned, when the agency takes it up again by itself, then that is for the meeting', () =>
    given(actionKind, ...OPEN, returned())
      .when(reassignAction, input, { ownerAgency: agency.health, byTheMeeting: false }, by(nurse))
      .thenRefused('OWNER_OF_ANOTHER_AGENCY'));
  it('given nobody in post, then one named owner is asked for', () =>
    given(actionKind, ...OPEN)
      .when(reassignAction, input, { ...toTeacher, ownerAgency: undefined }, by(manager))
      .thenRefused('NO_SUCH_OFFICER', { path: ['owner'] }));
  it('given it is theirs, then there is nothing to record', () =>
    given(actionKind, ...OPEN, reassigned())
      .when(reassignAction, input, toTeacher, by(manager))
      .thenNothing());
});

describe('more time', () => {
  const reason = 'Invented: the school was closed.';
  const until = (dueOn: string, dueBy?: string) => ({ actionId, dueOn, reason, ...(dueBy && { dueBy }) });
  it('given a later day, then it is due then, and the extension is counted', () => {
    const decision = given(actionKind, ...OPEN).when(extendAction, until(TUESDAY), inTerms, by(manager));
    decision.thenEvents(extended());
    decision.thenSays('Now due by the end of Tuesday 31 March 2026.');
  });
  it('given it was extended before, then that is the second time', () =>
    given(actionKind, ...OPEN, extended())
      .when(extendAction, until('2026-04-01', '15:00'), inTerms, by(manager))
      .thenEvents({
        type: 'ActionExtended',
        data: { dueAt: '2026-04-01T14:00:00.000Z', before: '2026-03-31T23:00:00.000Z', extensions: 2 },
      }));
  it('given an earlier deadline, then that is no more time', () =>
    given(actionKind, ...OPEN, extended())
      .when(extendAction, until(TUESDAY, '15:00'), inTerms, by(manager))
      .thenRefused('DUE_EARLIER_THAN_BEFORE', { path: ['dueOn'] }));
  it('given a deadline that has passed, then it is refused', () =>
    given(actionKind, ...OPEN)
      .when(extendAction, until('2026-03-29'), inTerms, by(manager))
      .thenRefused('DUE_IN_THE_PAST', { path: ['dueOn'] }));
  it('given the deadline that it has, then there is nothing to record', () =>
    given(actionKind, ...OPEN)
      .when(extendAction, until(MONDAY), inTerms, by(manager))
      .thenNothing());
});

describe('the end of an action', () => {
  const done = { actionId, doneOn: MONDAY, outcome: 'Invented: she is at school.' };
  it.each([
    ['13:59', true],
    ['14:00', true],
    ['14:01', false],
  ])('given it was due by 2pm and done at %s, then in time: %s', (doneTime, inTime) =>
    given(actionKind, agreed({ dueAt: '2026-03-30T13:00:00.000Z' }), released())
      .when(completeAction, { ...done, doneTime }, zone, by(nurse, '2026-03-30T16:00:00.000Z'))
      .thenEvents({ type: 'ActionCompleted', data: { inTime } }),
  );
  it('given a time of today that is still to come, then it is refused', () =>
    given(actionKind, ...OPEN)
      .when(completeAction, { ...done, doneTime: '12:01' }, zone, by(nurse))
      .thenRefused('DONE_IN_THE_FUTURE', { path: ['doneTime'] }));
  it.each(['CIRCUMSTANCES_CHANGED', 'AGENCY_DID_NOT_ACT'] as const)(
    'given it is not going to be done because %s, then the reason stands in clear and its words apart',
    (because) => {
      const input = { actionId, because, explanation: 'Invented: she has moved.' };
      const decision = given(actionKind, ...OPEN).when(recordActionNotDone, input, {}, by(nurse));
      decision.thenEvents(notDone({ because }));
      decision.thenSays('Recorded as not done. It can still be completed.');
    },
  );
  it('given it was not done, when it is done after all, then it is done', () =>
    given(actionKind, ...OPEN, notDone())
      .when(completeAction, done, zone, by(nurse))
      .thenEvents({ type: 'ActionCompleted' }));
  it('given its item was corrected, then the meeting takes it back, also a draft', () => {
    for (const before of [[agreed()], OPEN, [...OPEN, returned()]]) {
      const input = {
        actionId,
        because: 'ITEM_CORRECTED' as const,
        reason: 'Invented: it was another child.',
      };
      given(actionKind, ...before)
        .when(withdrawAction, input, {}, by(manager))
        .thenEvents({ type: 'ActionWithdrawn', data: { ...withdrawn().data, sittingId: monday } });
    }
  });
  it('given it protects nobody in particular, then what is said of it is its owner’s', () =>
    given(actionKind, agreedFromEscalation({ personId: null }))
      .when(completeAction, done, zone, by(nurse))
      .thenEvents({
        ...{ type: 'ActionCompleted', data: { personId: null }, subjects: [] },
        parts: [{ name: 'outcome', of: [nurse.actor.id] }],
      }));
});

/** Each verb once, as it is said of an action that is due by the end of Monday. */
const SAY: Readonly<
  Record<Exclude<ActionVerb, 'REMIND'>, (action: Action, n: number) => Decision<ActionEvent>>
> = {
  ACCEPT: (action, n) => acceptAction(action, { actionId }, {}, at(n)),
  RETURN: (action, n) => returnAction(action, { actionId, reason: 'Invented.' }, {}, at(n)),
  REASSIGN: (action, n) =>
    reassignAction(action, { actionId, owner: (n % 2 === 0 ? nurse : teacher).actor.id }, toTeacher, at(n)),
  REPORT: (action, n) => reportProgress(action, { actionId, progress: 'Invented.' }, {}, at(n)),
  EXTEND: (action, n) =>
    extendAction(
      action,
      { actionId, dueOn: `2026-04-${String(10 + n)}`, reason: 'Invented.' },
      inTerms,
      at(n),
    ),
  COMPLETE: (action, n) => completeAction(action, { actionId, doneOn: MONDAY, outcome: 'x' }, zone, at(n)),
  GIVE_UP: (action, n) =>
    recordActionNotDone(action, { actionId, because: 'AGENCY_DID_NOT_ACT', explanation: 'x' }, {}, at(n)),
  WITHDRAW: (action, n) =>
    withdrawAction(action, { actionId, because: 'AGREED_IN_ERROR', reason: 'x' }, {}, at(n)),
};
const VERBS = Object.keys(SAY) as (keyof typeof SAY)[];
const at = (n: number) => by(nurse, undefined, `command ${n}`);

const HISTORIES = {
  NONE: [],
  AGREED: [agreed()],
  OPEN,
  RETURNED: [...OPEN, returned()],
  DONE: [...OPEN, completed()],
  NOT_DONE: [...OPEN, notDone()],
  WITHDRAWN: [...OPEN, withdrawn()],
} as const;
const STATUSES = Object.keys(HISTORIES) as Action['status'][];
const CASES = VERBS.flatMap((verb) => STATUSES.map((status) => [verb, status] as const));
const IN_THE_WAY = {
  ...{ NONE: 'NO_SUCH_ACTION', AGREED: 'ACTION_NOT_RELEASED', RETURNED: 'ACTION_RETURNED' },
  ...{ DONE: 'ACTION_DONE', NOT_DONE: 'ACTION_NOT_DONE', WITHDRAWN: 'ACTION_WITHDRAWN', OPEN: 'ACTION_OPEN' },
};
/** Said again, it is already so. */
const ALREADY = ['RETURN RETURNED', 'WITHDRAW WITHDRAWN'];

describe('every verb in every status', () => {
  it.each(CASES)('%s of an action that is %s', (verb, status) => {
    const decision = SAY[verb](folded(actionKind, ...HISTORIES[status]), 1);
    const possible = status !== 'NONE' && POSSIBLE[verb].includes(status);
    if (possible) expect(decision.accepted && decision.events).toHaveLength(1);
    else if (ALREADY.includes(`${verb} ${status}`))
      expect(decision).toMatchObject({ accepted: true, events: [] });
    else expect(decision).toMatchObject({ accepted: false, code: IN_THE_WAY[status] });
  });
});

describe('whatever is said of an action, in whatever order', () => {
  const said = fc.array(fc.constantFrom(...VERBS), { maxLength: 20 });

  it('its deadline never moves forward, its extensions are counted, and what the meeting took back stays so', () =>
    fc.assert(
      fc.property(said, (verbs) => {
        const events: ActionEvent[] = [...OPEN];
        verbs.forEach((verb, n) => {
          const before = folded(actionKind, ...events);
          const decision = SAY[verb](before, n);
          if (!decision.accepted) return;
          events.push(...decision.events);
          const after = folded(actionKind, ...events);
          expect(after.dueAt >= before.dueAt).toBe(true);
          if (before.status === 'WITHDRAWN') expect(decision.events).toEqual([]);
          if (before.status === 'DONE' && decision.events.length > 0) expect(verb).toBe('REPORT');
          expect(after.personId).toBe(rowan);
        });
        const { extensions, owner } = folded(actionKind, ...events);
        expect(extensions).toBe(events.filter(({ type }) => type === 'ActionExtended').length);
        const owners = events.flatMap(({ data }) => ('owner' in data ? [data.owner] : []));
        expect(owner).toBe(owners.at(-1));
      }),
    ));
});

describe('progress', () => {
  it('given a report, when it is sent again, then there is nothing to record', () => {
    const input = { actionId, progress: 'Invented: rang twice.' };
    const first = reportProgress(folded(actionKind, ...OPEN), input, {}, by(nurse));
    const events = first.accepted ? first.events : [];
    expect(events).toMatchObject([{ type: 'ProgressReported', data: { agency: agency.health } }]);
    given(actionKind, ...OPEN, ...events)
      .when(reportProgress, input, {}, by(nurse))
      .thenNothing();
    given(actionKind, ...OPEN, progressReported())
      .when(reportProgress, input, {}, by(nurse))
      .thenEvents({ type: 'ProgressReported' });
  });
});
