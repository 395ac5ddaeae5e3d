/** What the weekly meeting's terms of reference say of the worker's report, of plans and of support, on a live board. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { itemSections, meetingSections } from '../../src/projections/item-sections.js';
import type { PlanView } from '../../src/projections/plans.js';
import type { PresentingView } from '../../src/projections/presenting.js';
import type { SupportView } from '../../src/projections/support.js';
import { refer } from '../application/a-story.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const SITTING = '2026-04-13';

/** A child on the agenda of the next sitting, whose case is open to a social worker with an account. */
const openCase = async () => {
  const live = await openLiveBoard({ island: true, start: '2026-04-08T07:00:00.000Z' });
  const { personId } = await refer(live, { series: 'RMM' }, 'SCHOOL');
  await live.quiet();
  await live.as('CSC_GROUP_MANAGER').does('RecordKnownStatus', {
    ...{ personId, known: 'KNOWN', openStatus: 'OPEN', legalStatus: null },
    allocatedOfficer: live.officer('SOCIAL_WORKER'),
  });
  await live.quiet();
  return { live, personId, item: { sittingId: live.sitting(SITTING), personId } };
};

const presentingOf = (live: LiveBoard, personId: Id) =>
  live
    .board()
    .views.get<PresentingView>('presenting', live.board().ids.discussion(live.sitting(SITTING), personId));

const begun = async (live: LiveBoard, personId: Id): Promise<Id> => {
  await live.moveTo('2026-04-13T13:00:00.000Z');
  const chair = live.as('INTAKE_ASSESSMENT_MANAGER');
  const sittingId = live.sitting(SITTING);
  await chair.does('TakeChair', { sittingId });
  const signer = live.officer('INTAKE_ASSESSMENT_MANAGER');
  await chair.does('SignDeclaration', { sittingId, signer, version: 1, method: 'ON_SCREEN' });
  await chair.does('OpenSitting', { sittingId });
  await chair.does('RecordDeclarationReadOut', { sittingId, version: 1, readBy: signer });
  return (await chair.does('StartDiscussion', { sittingId, personId })).id;
};

const setOut = (live: LiveBoard, personId: Id) =>
  live.as('SOCIAL_WORKER').does('SetOutPlan', {
    ...{ personId, series: 'RMM' },
    elements: [{ kind: 'SAFETY', ownerAgency: live.agency('SOCIAL_WORKER'), text: 'Invented: a curfew.' }],
  });

describe('Child selection and preparation', () => {
  it('The allocated social worker will be asked to attend the meeting to set out the risks, the risk management plan and progress or barriers to the implementation of the plan.', async () => {
    const { live, personId } = await openCase();
    expect(await presentingOf(live, personId)).toMatchObject({
      invited: {
        ...{ presentsAs: 'ALLOCATED_WORKER', officer: live.officer('SOCIAL_WORKER') },
        because: { clause: { heading: 'Child selection and preparation' } },
      },
    });
  });

  it('What is the assessed risk? Who or is the risk for the child or young person? What is the plan to reduce or remove the risk? How effectively is this working? What if any barriers are happening to prevent the reduction of risk?', async () => {
    const { live, personId, item } = await openCase();
    const answers = {
      assessedRisk: 'Invented: high.',
      whoOrWhat: 'Invented: two adults.',
      plan: 'Invented: a curfew.',
      effectiveness: 'Invented: in part.',
      barriers: 'Invented: no mentor.',
    };
    await live.as('SOCIAL_WORKER').does('SubmitWorkerReport', { ...item, ...answers });
    await live.quiet();
    expect((await presentingOf(live, personId))?.reports).toMatchObject([{ content: answers }]);
  });
});

describe('Aims', () => {
  it('Quality assurance of Risk management plans, including the promotion of disruption and offender focused interventions.', async () => {
    const { live, personId, item } = await openCase();
    await setOut(live, personId);
    await begun(live, personId);
    const chair = live.as('INTAKE_ASSESSMENT_MANAGER');
    const found = {
      ...{ ...item, disruption: false, personOfConcernFocused: false },
      ...{ effectiveness: 'PARTLY_WORKING' as const, found: 'Invented: it holds on weekdays.' },
    };
    // A plan without them is not passed over in silence.
    expect(await chair.execute('AssurePlan', found)).toMatchObject({
      refusal: { code: 'PROMOTION_MISSING', clause: rmm.tracker?.clauses.qualityAssurance },
    });
    await chair.does('AssurePlan', { ...found, asked: 'Invented: warn the two adults.' });
    await live.quiet();
    expect(await live.board().views.get<PlanView>('plans', personId)).toMatchObject({
      assurances: [{ disruption: false, personOfConcernFocused: false, version: 1 }],
    });
  });

  it('Consider any additional support required or actions to remove barriers to good practice.', async () => {
    const { live, personId } = await openCase();
    const discussionId = await begun(live, personId);
    const member = live.as('CAMHS_SAFEGUARDING');
    await member.does('RecordBarrier', {
      ...{ personId, series: 'RMM', kind: 'WAITING_LIST', owner: live.officer('EARLY_HELP_MANAGER') },
      ...{ dueOn: '2026-04-20', barrier: 'Invented: no mentor is free.', discussionId },
    });
    await live.quiet();
    const query = { index: 'byOwner', equal: [live.officer('EARLY_HELP_MANAGER'), true], limit: 10 };
    expect(await live.board().views.find('barriers', query)).toMatchObject([
      { document: { personId, status: 'STANDING' } },
    ]);
    const { id } = await member.does('AskForSupport', {
      ...{ personId, series: 'RMM', supportFor: 'CHILD', need: 'Invented: a mentor.', discussionId },
    });
    await live.as('INTAKE_ASSESSMENT_MANAGER').does('AnswerSupport', {
      ...{ supportId: id, answer: 'ARRANGED', outcome: 'Invented: from Friday.' },
    });
    await live.quiet();
    expect(await live.board().views.get<SupportView>('support', id)).toMatchObject({
      ...{ supportFor: 'CHILD', answers: [{ answer: 'ARRANGED' }] },
    });
  });

  it('Improve support to professionals working with high-risk cases.', async () => {
    const { live, personId } = await openCase();
    const { id } = await live.as('SOCIAL_WORKER').does('AskForSupport', {
      ...{ personId, series: 'RMM', supportFor: 'WORKER', worker: live.officer('SOCIAL_WORKER') },
      ...{ askedOf: live.agency('CAMHS_SAFEGUARDING'), need: 'Invented: to think it through.' },
    });
    await live.quiet();
    // It waits in sight until somebody says what became of it.
    const query = { index: 'bySeries', equal: ['RMM', true], limit: 10 };
    expect(await live.board().views.find('support', query)).toMatchObject([
      { document: { supportId: id, supportFor: 'WORKER', worker: live.officer('SOCIAL_WORKER') } },
    ]);
  });
});

describe('Agenda', () => {
  const headings = (sections: readonly { readonly heading: string }[]) =>
    sections.map(({ heading }) => heading);

  it("Individual case discussions: Social worker's report, Updated assessment of risk, Review of previously agreed steps, Share new information, Forward safety planning and agreed actions, Any areas of professionals difference of opinion, Agreed next steps", () => {
    const sections = itemSections(rmm.template, []);
    expect(headings(sections)).toEqual([
      "Social worker's report",
      'Updated assessment of risk',
      'Review of previously agreed steps',
      'Share new information (victim, offender, location, trends or VOLT)',
      'Forward safety planning and agreed actions',
      'Any areas of professionals difference of opinion',
      "Agreed next steps (including record entry onto tracker and child's record)",
    ]);
    const under = (piece: string) =>
      sections.find(({ pieces }) => (pieces as readonly string[]).includes(piece))?.heading;
    expect(under('REPORT')).toBe("Social worker's report");
    expect(under('EARLIER_ACTIONS')).toBe('Review of previously agreed steps');
    expect(under('SHARED')).toMatch(/^Share new information/);
    expect(under('ACTIONS')).toBe('Forward safety planning and agreed actions');
    expect(under('DISSENT')).toBe('Any areas of professionals difference of opinion');
    expect(under('DIFFERENCES')).toBe('Any areas of professionals difference of opinion');
    expect(under('ASSESSMENTS')).toBe('Updated assessment of risk');
    expect(under('VOLT')).toMatch(/^Share new information/);
    expect(under('NEXT_STEPS')).toMatch(/^Agreed next steps/);
  });

  it('1. Introductions 2. Individual case discussions 3. Identified themes, patterns, concerns VOLT 4. Children and young people or risks to be raised to the Strategic Exploitation Meeting 5. Any other business', () => {
    const sections = rmm.template === undefined ? [] : meetingSections(rmm.template);
    expect(headings(sections)).toEqual([
      'Introductions',
      'Individual case discussions',
      'Identified themes, patterns, concerns VOLT',
      'Children and young people or risks to be raised to the Strategic Exploitation Meeting',
      'Any other business',
    ]);
    expect(sections.map(({ pieces }) => pieces).slice(0, 2)).toEqual([['ATTENDANCE'], ['PEOPLE']]);
  });
});
