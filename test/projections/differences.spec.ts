import { describe, expect, it } from '@jest/globals';
import { ERASED } from '../../src/domain/event.js';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { differences } from '../../src/projections/differences.js';
import { agency, an } from '../support/a-board.js';
import { rowan } from '../support/a-case.js';
import * as a from '../support/a-difference.js';
import { escalationId } from '../support/an-action.js';
import { erased, inLog } from '../support/in-log.js';
import { documentOf, projected, projectedFromLog } from '../support/projected.js';

const { differenceId, decisionId } = a;
const OPEN = [a.differed(), a.positionTaken()] as const;
const of = (...events: readonly BoardsEvent[]) => documentOf(differences, differenceId, ...events);
const stages = (...events: readonly BoardsEvent[]) => of(...events)?.stages.map(({ stage }) => stage);

describe('the register of differences', () => {
  it('given one is raised, then it holds the position with what shows it and what is asked for', () =>
    expect(of(a.differed())).toMatchObject({
      ...{ series: 'RMM', personId: rowan, about: 'ENTRY', phase: 'RAISED', raisedBy: agency.health },
      positions: [
        {
          position: { text: 'Invented: she is at high risk.' },
          evidence: { text: 'Invented: three visits to the clinic.' },
          requested: { text: 'Invented: open her case.' },
          ...{ restates: null, answer: null },
        },
      ],
      stages: [{ stage: 'OPEN', dueAt: a.SETTLE_BY }],
    }));
  it('given a position is taken, then it stands beside; said anew, both stay readable', () => {
    const again = a.positionTaken({
      ...{ positionId: an('position', 'third'), restates: an('position', 'second') },
    });
    expect(of(...OPEN, again)?.positions.map(({ positionId, restates }) => [positionId, restates])).toEqual([
      [an('position', 'first'), null],
      [an('position', 'second'), null],
      [an('position', 'third'), an('position', 'second')],
    ]);
  });
  it('given it is put to social care and answered, then the answer is its position', () => {
    expect(of(...OPEN, a.putToSocialCare())).toMatchObject({ putToSocialCareOn: '2026-03-30', answer: null });
    expect(of(...OPEN, a.putToSocialCare(), a.answered())).toMatchObject({
      answer: 'DOES_NOT_OPEN',
      positions: [{}, {}, { agency: agency.socialCare, answer: 'DOES_NOT_OPEN', evidence: null }],
    });
    expect(of(...OPEN, a.putToSocialCare(), a.answered(), a.putToSocialCare())).toMatchObject({
      answer: null,
    });
  });
  it('given it is escalated, then whoever has it keeps it, whatever social care answers meanwhile', () => {
    const events = [...OPEN, a.putToSocialCare(), a.escalated(), a.answered()];
    expect(stages(...events)).toEqual(['OPEN', 'WITH_SOCIAL_CARE', 'ESCALATED']);
    expect(of(...events)).toMatchObject({
      phase: 'ESCALATED',
      escalations: [{ escalationId, over: false, outcome: null }],
    });
  });
  it('given social care is asked while somebody has the escalation, then nobody waits for it once it has answered', () => {
    const events = [...OPEN, a.escalated(), a.putToSocialCare(), a.answered()];
    expect(stages(...events)).toEqual(['OPEN', 'ESCALATED', 'WITH_SOCIAL_CARE', 'ESCALATED']);
    expect(of(...events)?.stages.at(-1)).toMatchObject({ dueAt: null });
  });
  it('given the escalation is over, then it is back, and shows what that came to', () => {
    expect(of(...OPEN, a.escalated(), a.handedBack())).toMatchObject({
      ...{ phase: 'RAISED', escalations: [{ over: true, outcome: 'NOT_UPHELD' }], resolved: null },
    });
    expect(stages(...OPEN, a.escalated(), a.handedBack())?.at(-1)).toBe('HANDED_BACK');
    expect(of(...OPEN, a.escalated(), a.handedBack(), a.escalated())?.escalations).toEqual([
      { escalationId, outcome: null, over: false },
    ]);
  });
  it.each([
    ['RESOLVED', a.resolved(), { resolved: { outcome: 'STANDS', how: 'BY_MEETING' } }],
    ['NOTED', a.noted(), { noted: { reason: { text: 'Invented: both have been heard.' } } }],
    ['WITHDRAWN', a.withdrawn(), { withdrawn: { reason: { text: 'Invented: her case was opened.' } } }],
  ] as const)(
    'given it is %s, then it says by whom and why, until it is opened again',
    (phase, event, said) => {
      expect(of(...OPEN, event)).toMatchObject({ ...said, phase });
      expect(of(...OPEN, event, a.reopened())).toMatchObject({
        ...{ phase: 'RAISED', resolved: null, noted: null, withdrawn: null },
        reopened: [{ agency: agency.health, evidence: { text: 'Invented: a fourth visit.' } }],
      });
      expect(stages(...OPEN, event, a.reopened())).toEqual(['OPEN', phase, 'OPEN']);
    },
  );
  it('holds dissent by its id alone: its words stand beside the decision', () => {
    const second = { dissentId: an('dissent', 'second'), agency: agency.police, officer: 'an officer' };
    const view = documentOf(differences, decisionId, a.takenUp(), a.takenUp({ dissent: second }));
    expect(view).toMatchObject({
      ...{ about: 'DECISION', decisionId, phase: 'RAISED', raisedBy: agency.education },
      positions: [
        { positionId: an('dissent', 'first'), position: null },
        { positionId: an('dissent', 'second'), position: null },
      ],
    });
    expect(view?.stages).toHaveLength(1);
  });
  it('opens again what was settled, where somebody else comes to differ', () => {
    const second = { dissentId: an('dissent', 'second'), agency: agency.police, officer: 'an officer' };
    const noted = a.noted({ differenceId: decisionId });
    expect(
      documentOf(differences, decisionId, a.takenUp(), noted, a.takenUp({ dissent: second })),
    ).toMatchObject({ phase: 'RAISED', noted: null });
  });
  it('touches no neighbour', () => {
    const other = a.differed({ differenceId: an('difference', 'second') });
    const both = projected(differences, a.differed(), other, a.noted());
    expect(both.get(an('difference', 'second'))).toMatchObject({ phase: 'RAISED' });
  });
  it('copes with words that were erased', () => {
    const events = [...OPEN, a.putToSocialCare(), a.answered(), a.resolved(), a.reopened(), a.noted()];
    const [view] = projectedFromLog(
      differences,
      inLog(events.map((event) => erased<BoardsEvent>(event))),
    ).values();
    expect(view).toMatchObject({
      positions: [{ position: ERASED, evidence: ERASED }, { position: ERASED }, { position: ERASED }],
      ...{ noted: { reason: ERASED }, reopened: [{ evidence: ERASED }] },
    });
    expect(JSON.stringify(view)).not.toContain('Invented');
  });
});
