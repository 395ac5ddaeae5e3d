import { describe, expect, it } from '@jest/globals';
import { actions } from '../../src/projections/actions.js';
import { agency, an, nurse } from '../support/a-board.js';
import { actionId, agreed, completed, discussionId, released, rowan } from '../support/a-case.js';
import { monday } from '../support/a-meeting.js';
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
      ...{ agreedAt: '2026-03-30T11:00:00.000Z', doneOn: null, inTime: null, outcome: null },
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
  it('is found by agency and by series, what is open first due first', () => {
    const document = documentOf(actions, actionId, agreed(), released());
    expect(actions.indexes).toEqual({
      byAgency: ['ownerAgency', 'status', 'dueAt'],
      bySeries: ['series', 'status', 'dueAt'],
    });
    expect(document && actions.index(document)).toEqual({
      ...{ ownerAgency: agency.health, series: 'DRM', status: 'OPEN', dueAt: '2026-03-30T23:00:00.000Z' },
    });
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
