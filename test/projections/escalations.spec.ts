import { describe, expect, it } from '@jest/globals';
import { escalations } from '../../src/projections/escalations.js';
import { actionId } from '../support/a-case.js';
import { agreedFromEscalation, escalationId } from '../support/an-action.js';
import {
  ANSWER_DUE,
  answered,
  linked,
  nobodyLeft,
  other,
  raised,
  resolved,
  routed,
  takenFurther,
  withdrawnByRaiser,
} from '../support/an-escalation.js';
import { documentOf, projected } from '../support/projected.js';

const WITH_HEAD = [raised(), routed()] as const;

describe('an escalation', () => {
  it('given it was raised, then it says who has it and by when they answer', () =>
    expect(documentOf(escalations, escalationId, ...WITH_HEAD)).toMatchObject({
      ...{ status: 'WITH_STAGE', routed: [{ answerDueAt: ANSWER_DUE }] },
      issue: { issue: 'Invented: no visit was agreed.' },
    }));
  it('given nobody is left, then it says so', () =>
    expect(documentOf(escalations, escalationId, raised(), nobodyLeft())).toMatchObject({
      status: 'UNROUTED',
    }));
  it('given it was answered and went further, then both are kept, with every step', () =>
    expect(
      documentOf(escalations, escalationId, ...WITH_HEAD, answered(), takenFurther(), routed()),
    ).toMatchObject({
      ...{ status: 'WITH_STAGE', answers: [{ inTime: true }], takenFurther: [{ why: 'UNRESOLVED' }] },
      routed: [{}, {}],
    }));
  it('given an action came of it and it was resolved, then it says how', () =>
    expect(
      documentOf(escalations, escalationId, ...WITH_HEAD, agreedFromEscalation(), resolved()),
    ).toMatchObject({ status: 'RESOLVED', actionIds: [actionId], resolved: { outcome: 'UPHELD' } }));
  it('given it was not upheld and went further, then it goes on, and how it was resolved is kept', () =>
    expect(
      documentOf(
        ...([escalations, escalationId, ...WITH_HEAD] as const),
        resolved({ outcome: 'NOT_UPHELD', stage: 0 }),
        ...[takenFurther(), routed()],
      ),
    ).toMatchObject({
      ...{ status: 'WITH_STAGE', resolved: null, contested: [{ outcome: 'NOT_UPHELD', stage: 0 }] },
    }));
  it('given it was withdrawn, then it says why', () =>
    expect(documentOf(escalations, escalationId, ...WITH_HEAD, withdrawnByRaiser())).toMatchObject({
      ...{ status: 'WITHDRAWN', withdrawn: { reason: { text: 'Invented: she was visited.' } } },
    }));
  it('given another on the same issue, then the two name each other and nothing else of them moves', () => {
    const documents = projected(escalations, ...WITH_HEAD, raised({ escalationId: other }), linked());
    const before = projected(escalations, ...WITH_HEAD, raised({ escalationId: other }));
    expect(documents.get(escalationId)).toEqual({ ...before.get(escalationId), linkedTo: [other] });
    expect(documents.get(other)).toEqual({ ...before.get(other), linkedTo: [escalationId] });
  });
});
