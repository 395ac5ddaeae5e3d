import { describe, expect, it } from '@jest/globals';
import { actions } from '../../src/projections/actions.js';
import { agency, an, nurse, teacher } from '../support/a-board.js';
import { actionId, agreed, completed, discussionId, released, rowan } from '../support/a-case.js';
import { monday } from '../support/a-meeting.js';
import {
  accepted,
  agreedFromEscalation,
  escalationId,
  extended,
  notDone,
  progressReported,
  reassigned,
  reminded,
  returned,
  withdrawn,
} from '../support/an-action.js';
import { documentOf, projected } from '../support/projected.js';

describe('the action plan', () => {
  it('given an action is agreed, then it is a draft of its item', () =>
    expect(documentOf(actions, actionId, agreed())).toEqual({
      ...{
        actionId,
        personId: rowan,
        discussionId,
        sittingId: monday,
        series: 'DRM',
        agreedOn: '2026-03-30',
      },
      ...{
        ownerAgency: agency.health,
        owner: nurse.actor.id,
        action: { text: 'Invented: ring the school.' },
      },
      ...{ dueOn: '2026-03-30', dueAt: '2026-03-30T23:00:00.000Z', status: 'AGREED' },
      ...{ agreedAt: '2026-03-30T11:00:00.000Z', doneOn: null, doneAt: null, inTime: null, outcome: null },
      ...{ escalationId: null, closedTo: [], raisingAgency: null, agreedBy: null },
      ...{ accepted: null, returns: [], formerOwners: [], progress: [] },
      ...{ extensions: [], notDone: null, withdrawn: null, reminders: [], ownerBarred: false },
    }));
  it('given it is released, then it is to be done', () =>
    expect(documentOf(actions, actionId, agreed(), released())).toMatchObject({ status: 'OPEN' }));
  it('given it is done, then it says when, whether in time, and what came of it', () =>
    expect(documentOf(actions, actionId, agreed(), released(), completed())).toMatchObject({
      status: 'DONE',
      doneOn: '2026-03-30',
      inTime: true,
      outcome: { text: 'Invented: she is at school.' },
    }));
  it('is found by agency, series, sitting, person, owner and who was reminded, what is open first due first', () => {
    const document = documentOf(actions, actionId, agreed(), released(), reminded());
    expect(actions.indexes).toEqual({
      byAgency: ['ownerAgency', 'status', 'dueAt'],
      bySeries: ['series', 'status', 'dueAt'],
      bySitting: ['sittingId', 'status', 'dueAt'],
      byPerson: ['personId', 'status', 'dueAt'],
      byReminded: ['remindedTo', 'dueAt'],
      byOwner: ['owner', 'status', 'dueAt'],
    });
    expect(document && actions.index(document)).toEqual({
      ...{ ownerAgency: agency.health, series: 'DRM', status: 'OPEN', dueAt: '2026-03-30T23:00:00.000Z' },
      ...{ sittingId: monday, personId: rowan, remindedTo: nurse.actor.id, owner: nurse.actor.id },
    });
  });
  it('given its owner accepted it and a chair gave it more time, then it says both', () =>
    expect(documentOf(actions, actionId, agreed(), released(), accepted(), extended())).toMatchObject({
      accepted: { by: nurse.actor.id, at: '2026-03-30T11:02:00.000Z' },
      ...{ dueOn: '2026-03-31', dueAt: '2026-03-31T23:00:00.000Z' },
      extensions: [
        { before: '2026-03-30T23:00:00.000Z', reason: { text: 'Invented: the school was closed.' } },
      ],
    }));
  it('given it went to another owner, then who had it before and why they gave it back is kept', () => {
    const history = [agreed(), released(), accepted(), returned()] as const;
    expect(documentOf(actions, actionId, ...history)).toMatchObject({ status: 'RETURNED', accepted: null });
    expect(documentOf(actions, actionId, ...history, reassigned())).toMatchObject({
      ...{ status: 'OPEN', ownerAgency: agency.education, owner: teacher.actor.id },
      returns: [{ agency: agency.health, text: { text: 'Invented: she is with another team.' } }],
      formerOwners: [
        { ownerAgency: agency.health, owner: nurse.actor.id, until: '2026-03-30T11:04:00.000Z' },
      ],
    });
  });
  it('given progress is reported, then it is listed and nothing else moves', () => {
    const before = documentOf(actions, actionId, agreed(), released());
    const after = documentOf(actions, actionId, agreed(), released(), progressReported());
    expect(after).toEqual({ ...before, progress: [expect.objectContaining({ by: nurse.actor.id })] });
  });
  it('given it is not done, then it says why, and nobody is reminded of it any more', () => {
    const document = documentOf(actions, actionId, agreed(), released(), reminded(), notDone());
    expect(document).toMatchObject({
      status: 'NOT_DONE',
      notDone: { because: 'CIRCUMSTANCES_CHANGED', explanation: { text: 'Invented: she has moved.' } },
    });
    expect(document && actions.index(document)).toMatchObject({ remindedTo: '' });
  });
  it('given it is done after all, then why it had not been is gone', () =>
    expect(documentOf(actions, actionId, agreed(), released(), notDone(), completed())).toMatchObject({
      ...{ status: 'DONE', notDone: null },
    }));
  it('given the meeting took it back, then it says why', () =>
    expect(documentOf(actions, actionId, agreed(), withdrawn())).toMatchObject({
      status: 'WITHDRAWN',
      withdrawn: { because: 'ITEM_CORRECTED', reason: { text: 'Invented: it was another child.' } },
    }));
  it('given it came of an escalation, then it is to be done at once, and of no sitting', () =>
    expect(documentOf(actions, actionId, agreedFromEscalation())).toMatchObject({
      ...{ status: 'OPEN', sittingId: null, discussionId: null, escalationId, closedTo: [] },
    }));
  it('keeps the latest twenty reminders', () => {
    const many = Array.from({ length: 25 }, () => reminded());
    expect(documentOf(actions, actionId, agreed(), released(), ...many)?.reminders).toHaveLength(20);
  });
});

describe('the neighbours', () => {
  it('given another action of the same item, then this one does not change', () => {
    const other = { actionId: an('action', 'second') };
    const documents = projected(actions, agreed(), agreed(other), released(other), completed(other));
    expect(documents.get(actionId)).toEqual(documentOf(actions, actionId, agreed()));
    expect(documents.size).toBe(2);
  });
});
