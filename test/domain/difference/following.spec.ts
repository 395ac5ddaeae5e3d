import { describe, expect, it } from '@jest/globals';
import type { Context, Decision } from '../../../src/domain/decision.js';
import { answerDifference } from '../../../src/domain/difference/answer-difference.js';
import type { DifferenceEvent } from '../../../src/domain/difference/difference-events.js';
import type { Difference } from '../../../src/domain/difference/difference-state.js';
import { differenceKind } from '../../../src/domain/difference/difference.js';
import { escalateDifference } from '../../../src/domain/difference/escalate-difference.js';
import { followEscalation } from '../../../src/domain/difference/follow-escalation.js';
import { noteDifference } from '../../../src/domain/difference/note-difference.js';
import { putToSocialCare } from '../../../src/domain/difference/put-to-social-care.js';
import { reopenDifference } from '../../../src/domain/difference/reopen-difference.js';
import { resolveDifference } from '../../../src/domain/difference/resolve-difference.js';
import { withdrawDifference } from '../../../src/domain/difference/withdraw-difference.js';
import { escalationKind } from '../../../src/domain/escalation/escalation.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import { agency, an, by, nurse, policy } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import * as a from '../../support/a-difference.js';
import { MONDAY, TUESDAY } from '../../support/a-meeting.js';
import { escalationId } from '../../support/an-action.js';
import * as anEscalation from '../../support/an-escalation.js';
import { ESCALATING, LEADING, RESOLVING, saying } from '../../support/commands-of-a-difference.js';
import { folded, given } from '../../support/given.js';

/** What settles a difference, each with an input of its own. */
type Settle = (
  difference: Difference,
  input: object,
  given: typeof LEADING,
  context: Context,
) => Decision<DifferenceEvent>;

const { differenceId, groupManager, intakeManager, rules } = a;
const OPEN = [a.differed(), a.positionTaken()] as const;
const NO_TERMS = saying(agency.health, { rules: undefined });

describe('putting it to social care', () => {
  it('given a day, then an answer is due, and nobody waits for it', () => {
    const done = given(differenceKind, ...OPEN).when(
      putToSocialCare,
      { differenceId, on: MONDAY },
      saying(),
      by(nurse),
    );
    done.thenEvents({ type: 'DifferencePutToSocialCare', data: { putOn: MONDAY, answerBy: a.ANSWER_BY } });
    done.thenSays(/nobody waits for it to safeguard the child\.$/);
  });
  it('given it waits for an answer, then there is nothing to do', () =>
    given(differenceKind, ...OPEN, a.putToSocialCare())
      .when(putToSocialCare, { differenceId, on: TUESDAY }, saying(), by(nurse, '2026-03-31T11:00:00.000Z'))
      .thenNothing());
  it('given social care asked for more, then it is put to it again', () =>
    given(differenceKind, ...OPEN, a.putToSocialCare(), a.answered({ answer: 'ASKS_MORE' }))
      .when(putToSocialCare, { differenceId, on: TUESDAY }, saying(), by(nurse, '2026-03-31T11:00:00.000Z'))
      .thenEvents({ type: 'DifferencePutToSocialCare', data: { putOn: TUESDAY } }));
  it.each([
    ['IN_THE_FUTURE', { differenceId, on: TUESDAY }, saying(), [...OPEN]],
    [
      'BEFORE_THE_LAST',
      { differenceId, on: '2026-03-27' },
      saying(),
      [...OPEN, a.putToSocialCare(), a.answered()],
    ],
    ['DIFFERENCE_SETTLED', { differenceId, on: MONDAY }, saying(), [...OPEN, a.noted()]],
    ['NO_SUCH_DIFFERENCE', { differenceId, on: MONDAY }, saying(), []],
    ['NO_SUCH_DIFFERENCE', { differenceId, on: MONDAY }, NO_TERMS, [...OPEN]],
  ] as const)('is refused: %s', (code, input, also, events) =>
    given(differenceKind, ...events)
      .when(putToSocialCare, input, also, by(nurse))
      .thenRefused(code),
  );
});

describe('the answer of social care', () => {
  const answer = { differenceId, answer: 'DOES_NOT_OPEN' as const, text: 'Invented: not met.' };
  const socialCare = [agency.socialCare];
  const manager = { ...saying(agency.socialCare, { role: 'CSC_GROUP_MANAGER' }), socialCare };
  it('given it was asked, then the answer is its position, and in time until its hour', () => {
    for (const [now, inTime] of [
      ['2026-04-01T22:59:59.999Z', true],
      [a.ANSWER_BY, false],
    ] as const)
      given(differenceKind, ...OPEN, a.putToSocialCare())
        .when(answerDifference, answer, manager, by(groupManager, now))
        .thenEvents({
          type: 'SocialCareAnswered',
          data: { agency: agency.socialCare, role: 'CSC_GROUP_MANAGER', answer: 'DOES_NOT_OPEN', inTime },
          parts: [{ name: 'answer', of: [rowan], content: { text: answer.text } }],
        });
  });
  it('given whoever leads the meeting records it, then it is social care’s all the same', () =>
    given(differenceKind, ...OPEN, a.putToSocialCare())
      .when(
        answerDifference,
        { ...answer, agency: agency.socialCare },
        { ...saying(agency.police, { leads: true }), socialCare },
        by(intakeManager),
      )
      .thenEvents({ type: 'SocialCareAnswered', data: { agency: agency.socialCare, role: null } }));
  it('given the same sent again, then it is recorded once', () =>
    given(
      differenceKind,
      ...OPEN,
      a.putToSocialCare(),
      a.answered({ positionId: by(groupManager).newId('position') }),
    )
      .when(answerDifference, answer, manager, by(groupManager))
      .thenNothing());
  it.each([
    ['NOT_PUT_TO_SOCIAL_CARE', manager, [...OPEN]],
    ['DIFFERENCE_SETTLED', manager, [...OPEN, a.putToSocialCare(), a.withdrawn()]],
    ['NO_SUCH_DIFFERENCE', manager, []],
    ['NO_SUCH_DIFFERENCE', { ...NO_TERMS, socialCare }, [...OPEN]],
    [
      'NOT_SOCIAL_CARE',
      { ...saying(agency.police, { leads: true }), socialCare },
      [...OPEN, a.putToSocialCare()],
    ],
  ] as const)('is refused: %s', (code, also, events) =>
    given(differenceKind, ...events)
      .when(answerDifference, answer, also, by(groupManager))
      .thenRefused(code),
  );
  it('is refused for an agency that the actor does not speak for', () =>
    given(differenceKind, ...OPEN, a.putToSocialCare())
      .when(answerDifference, { ...answer, agency: agency.police }, manager, by(groupManager))
      .thenRefused('ANOTHER_AGENCYS_POSITION', { path: ['agency'] }));
});

describe('settling it', () => {
  it('given the meeting resolves it, then how, what it came to and what follows is kept', () =>
    given(differenceKind, ...OPEN)
      .when(resolveDifference, RESOLVING, LEADING, by(intakeManager))
      .thenEvents({
        type: 'DifferenceResolved',
        data: {
          how: 'BY_MEETING',
          outcome: 'STANDS',
          resolvedBy: intakeManager.actor.id,
          resolvedOn: MONDAY,
        },
        parts: [{ content: { resolution: RESOLVING.resolution, follows: RESOLVING.follows } }],
      }));
  it('given the professionals resolved it, then the agency whose difference it is says so', () => {
    const { follows: _follows, ...between } = { ...RESOLVING, how: 'BETWEEN_PROFESSIONALS' as const };
    given(differenceKind, ...OPEN)
      .when(resolveDifference, between, saying(), by(nurse))
      .thenEvents({
        type: 'DifferenceResolved',
        data: { how: 'BETWEEN_PROFESSIONALS' },
        parts: [{ content: { follows: null } }],
      });
  });
  it('given somebody else says that the meeting resolved it, then the chair is to', () =>
    given(differenceKind, ...OPEN)
      .when(resolveDifference, RESOLVING, saying(), by(nurse))
      .thenRefused('MEETING_RESOLVES', {
        path: ['how'],
        instead: { kind: 'ASK_ROLE', roles: rmm.chairs.map(({ role }) => role) },
      }));
  it('given a chair notes it, then it stands, with the reason', () => {
    const done = given(differenceKind, ...OPEN).when(
      noteDifference,
      { differenceId, reason: 'Invented: both have been heard.' },
      LEADING,
      by(intakeManager),
    );
    done.thenEvents({ type: 'DifferenceNoted', data: { notedBy: intakeManager.actor.id } });
    done.thenSays(/^Noted: each position stays on record\. Whoever differs may still escalate/);
  });
  it('given its agency withdraws it, then the record stays', () =>
    given(differenceKind, ...OPEN)
      .when(withdrawDifference, { differenceId, reason: 'Invented.' }, saying(), by(nurse))
      .thenEvents({ type: 'DifferenceWithdrawn', data: { agency: agency.health, withdrawnOn: MONDAY } }));
  it('given another agency differs as well, then no agency withdraws it for both', () => {
    const second = { dissentId: an('dissent', 'second'), agency: agency.health, officer: nurse.actor.id };
    const beside = [a.takenUp(), a.takenUp({ dissent: second })];
    const sides = [a.positionTaken(), a.positionTaken({ agency: agency.health })];
    const withdrawing = { differenceId, reason: 'Invented.' };
    for (const history of [beside, [a.takenUp({ dissent: null }), ...sides]])
      given(differenceKind, ...history)
        .when(withdrawDifference, withdrawing, saying(), by(nurse))
        .thenRefused('OTHERS_DIFFER');
  });
  it('given it is settled that way already, then there is nothing to do', () => {
    given(differenceKind, ...OPEN, a.resolved())
      .when(resolveDifference, RESOLVING, LEADING, by(intakeManager))
      .thenNothing();
    given(differenceKind, ...OPEN, a.noted())
      .when(noteDifference, { differenceId, reason: 'Invented.' }, LEADING, by(intakeManager))
      .thenNothing();
    given(differenceKind, ...OPEN, a.withdrawn())
      .when(withdrawDifference, { differenceId, reason: 'Invented.' }, saying(), by(nurse))
      .thenNothing();
  });

  const reason = 'Invented.';
  describe.each([
    [
      'resolving',
      resolveDifference,
      RESOLVING,
      [a.resolved({ outcome: 'TAKEN_UP' }), a.noted(), a.withdrawn()],
    ],
    ['noting', noteDifference, { differenceId, reason }, [a.resolved(), a.withdrawn()]],
    ['withdrawing', withdrawDifference, { differenceId, reason }, [a.resolved(), a.noted()]],
  ] as const)('%s', (_way, decide, input, otherwise) => {
    const when = (also: typeof LEADING, ...events: readonly DifferenceEvent[]) =>
      given(differenceKind, ...events).when(decide as Settle, input, also, by(intakeManager));
    it('is refused while somebody has it: two answers to one issue would contradict each other', () =>
      when(LEADING, ...OPEN, a.escalated()).thenRefused('ESCALATION_GOES_ON'));
    it('is possible once the escalation is over', () =>
      when(LEADING, ...OPEN, a.escalated(), a.handedBack()).thenSays(/./));
    it('is refused where it was settled otherwise', () => {
      for (const settled of otherwise) when(LEADING, ...OPEN, settled).thenRefused('DIFFERENCE_SETTLED');
    });
    it('is refused where there is none', () => {
      when(LEADING).thenRefused('NO_SUCH_DIFFERENCE');
      when(NO_TERMS, ...OPEN).thenRefused('NO_SUCH_DIFFERENCE');
    });
  });
});

describe('something new', () => {
  const reopen = { differenceId, evidence: 'Invented: a fourth visit.' };
  it.each([
    ['resolved', a.resolved()],
    ['noted', a.noted()],
    ['withdrawn', a.withdrawn()],
  ])('given it was %s, then it is open again and its time runs anew', (_case, settled) => {
    given(differenceKind, ...OPEN, settled)
      .when(reopenDifference, reopen, saying(), by(nurse))
      .thenEvents({
        type: 'DifferenceReopened',
        data: { evidenced: true, reopenedOn: MONDAY, settleBy: a.SETTLE_BY },
        parts: [{ name: 'evidence', content: { text: reopen.evidence } }],
      });
    expect(folded(differenceKind, ...OPEN, settled, a.reopened())).toMatchObject({
      ...{ phase: 'RAISED', outcome: null, evidenced: true },
    });
  });
  it('given it is open, then there is nothing to do', () => {
    for (const events of [OPEN, [...OPEN, a.escalated()]])
      given(differenceKind, ...events)
        .when(reopenDifference, reopen, saying(), by(nurse))
        .thenNothing();
  });
  it('given there is none, then it is refused', () => {
    given(differenceKind)
      .when(reopenDifference, reopen, saying(), by(nurse))
      .thenRefused('NO_SUCH_DIFFERENCE');
    given(differenceKind, ...OPEN, a.noted())
      .when(reopenDifference, reopen, NO_TERMS, by(nurse))
      .thenRefused('NO_SUCH_DIFFERENCE');
  });
});

describe('escalating it', () => {
  const escalate = (...events: readonly DifferenceEvent[]) =>
    given(escalationKind).when(
      escalateDifference,
      ESCALATING,
      {
        difference: folded(differenceKind, ...events),
        ...{ escalationId, agency: agency.health, rules: anEscalation.rules, unknownOfficers: [] },
      },
      by(nurse),
    );

  it.each([
    ['open', OPEN],
    ['noted by the chair', [...OPEN, a.noted()]],
    ['handed back', [...OPEN, a.escalated(), a.handedBack()]],
  ])(
    'given it is %s, then it is an escalation about a decision, which says where it came from',
    (_case, events) =>
      escalate(...events).thenEvents(
        {
          type: 'EscalationRaised',
          data: {
            type: 'DECISION',
            series: 'RMM',
            personId: rowan,
            raisingAgency: agency.health,
            differenceId,
          },
        },
        { type: 'EscalationRouted' },
      ),
  );
  it.each([
    ['NO_SUCH_DIFFERENCE', []],
    ['ESCALATION_GOES_ON', [...OPEN, a.escalated()]],
    ['DIFFERENCE_SETTLED', [...OPEN, a.resolved()]],
    ['DIFFERENCE_SETTLED', [...OPEN, a.withdrawn()]],
  ] as const)('is refused: %s', (code, events) => escalate(...events).thenRefused(code));
  it('is refused as any escalation is', () =>
    given(escalationKind)
      .when(
        escalateDifference,
        { ...ESCALATING, concernedRoles: ['MAYOR'] },
        {
          difference: folded(differenceKind, ...OPEN),
          ...{ escalationId, agency: agency.health, rules: anEscalation.rules, unknownOfficers: [] },
        },
        by(nurse),
      )
      .thenRefused('UNKNOWN_ROLE', { path: ['concernedRoles'] }));
});

describe('what becomes of its escalation', () => {
  const input = { differenceId, escalationId };
  const raised = [anEscalation.raised({ differenceId }), anEscalation.routed()] as const;
  const follow = (
    events: readonly DifferenceEvent[],
    ...escalation: readonly Parameters<typeof escalationKind.evolve>[1][]
  ) =>
    given(differenceKind, ...events).when(
      followEscalation,
      input,
      { rules, escalation: folded(escalationKind, ...raised, ...escalation) },
      by(policy),
    );

  it('given it goes on, then the difference is escalated', () =>
    follow(OPEN).thenEvents({ type: 'DifferenceEscalated', data: { escalationId } }));
  it('given it was resolved, then the difference comes back and is not resolved by that', () => {
    const back = follow([...OPEN, a.escalated()], anEscalation.resolved({ outcome: 'NOT_UPHELD' }));
    back.thenEvents({
      type: 'DifferenceHandedBack',
      data: { escalationId, outcome: 'NOT_UPHELD', settleBy: a.SETTLE_BY },
    });
    back.thenSays(/Whoever differed, or a chair, says whether the difference is too\.$/);
    expect(folded(differenceKind, ...OPEN, a.escalated(), a.handedBack()).phase).toBe('RAISED');
  });
  it('given it was withdrawn, then the difference comes back without an outcome', () =>
    follow([...OPEN, a.escalated()], anEscalation.withdrawnByRaiser()).thenEvents({
      type: 'DifferenceHandedBack',
      data: { outcome: null },
    }));
  it('given it was taken further after that, then the difference is with somebody again', () =>
    follow([...OPEN, a.escalated(), a.handedBack()], anEscalation.takenFurther()).thenEvents({
      type: 'DifferenceEscalated',
    }));
  it('given it is known, then there is nothing to do', () => {
    follow([...OPEN, a.escalated()], anEscalation.takenFurther()).thenNothing();
    follow([...OPEN, a.escalated(), a.handedBack()], anEscalation.resolved()).thenNothing();
    follow(
      [...OPEN, a.escalated({ escalationId: an('escalation', 'other') })],
      anEscalation.resolved(),
    ).thenNothing();
  });
  it('given there is no difference, then there is nothing to follow', () =>
    follow([]).thenRefused('NO_SUCH_DIFFERENCE'));
});
