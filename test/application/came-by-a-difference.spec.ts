/** A child of the island who came onto the tracker by a professional difference, and what becomes of that. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { DutyView } from '../../src/projections/duties.js';
import type { PresentingView } from '../../src/projections/presenting.js';
import { closeLiveBoards, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { PERSONAL } from './a-story.js';
import { aChild, assess, entryOf, MONDAY, onIsland, SERIES, toBeHeard } from './a-tracker-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const WEDNESDAY = '2026-04-08';

/** The school differs from social care, which was told of it, and brings the child. */
const brought = async (live: LiveBoard, wasOpen = false) => {
  const personId = await aChild(live, 'Rowan', wasOpen);
  if (wasOpen) {
    await isOpen(live, personId, 'CLOSED');
    await live.moveTo('2026-04-08T09:30:00.000Z');
  }
  const { id: differenceId } = await live.as('SCHOOL').does('RaiseDifference', {
    ...{ series: SERIES, personId, about: 'ENTRY' },
    ...{ position: `${PERSONAL} at risk.`, evidence: `${PERSONAL} three absences.` },
  });
  await live.as('RMM_ADMINISTRATOR').does('TakePosition', {
    ...{ differenceId, agency: live.agency('CSC_GROUP_MANAGER'), position: `${PERSONAL} closed.` },
  });
  await live.as('SCHOOL').does('PutToSocialCare', { differenceId, on: WEDNESDAY });
  const input = { series: SERIES, personId, differenceId, reason: `${PERSONAL} taken to a house.` };
  await live.as('SCHOOL').does('EnterOnTracker', input);
  await live.quiet();
  return { personId, differenceId };
};
const isOpen = async (live: LiveBoard, personId: Id, openStatus: 'OPEN' | 'CLOSED') => {
  await live.as('CSC_GROUP_MANAGER').does('RecordKnownStatus', {
    ...{ personId, known: 'KNOWN', openStatus, legalStatus: null },
    allocatedOfficer: openStatus === 'OPEN' ? live.officer('SOCIAL_WORKER') : null,
  });
  await live.quiet();
};
const invited = async (live: LiveBoard, personId: Id) => {
  const id = live.board().ids.discussion(live.sitting(MONDAY), personId);
  return (await live.board().views.get<PresentingView>('presenting', id))?.invited;
};
const asked = async (live: LiveBoard, personId: Id): Promise<readonly string[]> => {
  const query = { index: 'byPerson', equal: [personId], limit: 50 };
  const found = await live.board().views.find<DutyView>('duties', query);
  return found
    .flatMap(({ document }) => (document === null ? [] : [document.kind]))
    .filter((kind) => kind === 'MAY_LEAVE');
};
const resolved = async (live: LiveBoard, differenceId: Id) => {
  await live.as('SCHOOL').does('ResolveDifference', {
    ...{ differenceId, how: 'BETWEEN_PROFESSIONALS', outcome: 'TAKEN_UP' },
    resolution: `${PERSONAL} agreed.`,
  });
  await live.quiet();
};

describe('a child who is not open to social care', () => {
  it('whose case was open long before stays one whose case is not, however often the past is gone through', async () => {
    const live = await onIsland();
    const { personId } = await brought(live, true);
    expect(await entryOf(live, personId)).toMatchObject({ openToSocialCare: false });
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect(await entryOf(live, personId)).toMatchObject({ route: 'DIFFERENCE', openToSocialCare: false });
  });

  it('is open to it once another record, whose case is, is said to be of the same child', async () => {
    const live = await onIsland();
    const { personId } = await brought(live);
    const other = await aChild(live, 'Ash', true);
    await live.as('RMM_ADMINISTRATOR').does('MergePeople', {
      ...{ personId: other, into: personId, reason: PERSONAL },
    });
    await live.quiet();
    expect(await entryOf(live, personId)).toMatchObject({ route: 'DIFFERENCE', openToSocialCare: true });
  });

  it('is presented by the agency that brought them, until the case is opened', async () => {
    const live = await onIsland();
    const { personId } = await brought(live);
    expect(await toBeHeard(live, MONDAY)).toEqual([personId]);
    expect(await entryOf(live, personId)).toMatchObject({ route: 'DIFFERENCE', openToSocialCare: false });
    expect(await invited(live, personId)).toMatchObject({
      ...{ presentsAs: 'RAISING_AGENCY', agency: live.agency('SCHOOL') },
    });
    // Looked at again, and closed as before: nothing changes.
    await isOpen(live, personId, 'CLOSED');
    expect(await entryOf(live, personId)).toMatchObject({ openToSocialCare: false });
    await isOpen(live, personId, 'OPEN');
    expect(await entryOf(live, personId)).toMatchObject({ route: 'DIFFERENCE', openToSocialCare: true });
    expect(await invited(live, personId)).toMatchObject({
      ...{ presentsAs: 'ALLOCATED_WORKER', officer: live.officer('SOCIAL_WORKER') },
    });
    // Closed once more, the way by which they came is history all the same.
    await isOpen(live, personId, 'CLOSED');
    const opened = (await live.events()).filter(({ type }) => type === 'OpenedToSocialCare');
    expect(opened).toHaveLength(1);
    expect(await asked(live, personId)).toEqual([]);
  });
});

describe('a difference that is resolved', () => {
  it('has a chair asked whether whoever came by it may leave, and nobody leaves by it', async () => {
    const live = await onIsland();
    const { personId, differenceId } = await brought(live);
    await resolved(live, differenceId);
    expect(await asked(live, personId)).toEqual(['MAY_LEAVE']);
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'ACTIVE' });
    await live.as('INTAKE_ASSESSMENT_MANAGER').does('LeaveAsItStands', {
      ...{ series: SERIES, personId, question: 'MAY_LEAVE', reason: PERSONAL },
    });
    await live.quiet();
    expect(await asked(live, personId)).toEqual([]);
  });
  it('is asked about no more once an assessment keeps the person, and again once that was wrong', async () => {
    const live = await onIsland();
    const { personId, differenceId } = await brought(live);
    await resolved(live, differenceId);
    expect(await asked(live, personId)).toEqual(['MAY_LEAVE']);
    const assessmentId = await assess(live, personId, 'LOW');
    expect(await asked(live, personId)).toEqual(['MAY_LEAVE']);
    await live.as('SOCIAL_WORKER').does('CorrectRiskAssessment', {
      ...{ personId, assessmentId, because: 'WRONG_PERSON', reason: PERSONAL },
    });
    const high = await assess(live, personId, 'HIGH');
    await live.quiet();
    expect(await asked(live, personId)).toEqual([]);
    await live.as('SOCIAL_WORKER').does('CorrectRiskAssessment', {
      ...{ personId, assessmentId: high, because: 'WRONG_PERSON', reason: PERSONAL },
    });
    await live.quiet();
    expect(await asked(live, personId)).toEqual(['MAY_LEAVE']);
  });
  it('is not asked about again by a correction of long before, however often the past is gone through', async () => {
    const live = await onIsland();
    const { personId, differenceId } = await brought(live);
    const assessmentId = await assess(live, personId, 'LOW');
    await live.as('SOCIAL_WORKER').does('CorrectRiskAssessment', {
      ...{ personId, assessmentId, because: 'WRONG_PERSON', reason: PERSONAL },
    });
    await live.quiet();
    await live.moveTo('2026-04-08T09:30:00.000Z');
    await resolved(live, differenceId);
    await live.as('INTAKE_ASSESSMENT_MANAGER').does('LeaveAsItStands', {
      ...{ series: SERIES, personId, question: 'MAY_LEAVE', reason: PERSONAL },
    });
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect(await asked(live, personId)).toEqual([]);
  });
  it('is nothing to ask about where an assessed level keeps the person by now', async () => {
    const live = await onIsland();
    const { personId, differenceId } = await brought(live);
    await assess(live, personId, 'HIGH');
    await resolved(live, differenceId);
    expect(await asked(live, personId)).toEqual([]);
  });
});
