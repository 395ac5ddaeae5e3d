/** The declaration of a sitting on a live board: who may do what before they have signed, and what never waits for it. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { amend } from '../../src/application/founding.js';
import type { Outcome } from '../../src/application/command.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { DeclarationView } from '../../src/projections/declarations.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import { minutedDeclaration } from '../../src/projections/minuted-declaration.js';
import type { SittingView } from '../../src/projections/sittings.js';
import { readOut, sign } from '../support/declared.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { openSitting, refer, referInput, referralMade } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const A_WEEK_BEFORE = '2026-03-16T09:00:00.000Z';
const AT_THE_SITTING = '2026-03-23T14:00:00.000Z';
const DAY = '2026-03-23';
const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';
const MEMBER = 'CSC_GROUP_MANAGER';

const code = (outcome: Outcome): string =>
  outcome.kind === 'NOT_ACCEPTED' ? outcome.refusal.code : outcome.kind;

const referred = async (live: LiveBoard) => {
  const [subject] = referInput().subjects;
  if (subject === undefined) throw new Error('Nobody is referred.');
  const subjects = [{ ...subject, concernTypes: ['CSE'] }];
  const made = referralMade(
    await live.as('SCHOOL').execute('ReferPerson', { ...referInput({ series: 'RMM' }), subjects }),
  );
  await live.quiet();
  return made;
};

const opened = async (live: LiveBoard) => {
  const sittingId = live.sitting(DAY);
  await live.moveTo(AT_THE_SITTING);
  await live.as(CHAIR).does('TakeChair', { sittingId });
  await live.as(CHAIR).does('OpenSitting', { sittingId });
  return sittingId;
};

const attends = (live: LiveBoard, sittingId: string) =>
  live.as(CHAIR).execute('RecordAttendance', {
    ...{ sittingId, officer: live.officer(MEMBER), role: MEMBER, mode: 'IN_PERSON' },
  });

const documentOf = <Doc>(live: LiveBoard, view: string, sittingId: string) =>
  live.board().views.get<Doc>(view, sittingId);

describe('the first item of a sitting with a declaration', () => {
  it('begins once the declaration was read out, and its chair has signed it', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    const { personId } = await referred(live);
    const sittingId = await opened(live);
    const start = () => live.as(CHAIR).execute('StartDiscussion', { sittingId, personId });
    expect(await start()).toMatchObject({
      kind: 'NOT_ACCEPTED',
      refusal: { code: 'DECLARATION_NOT_SIGNED', clause: rmm.declaration?.clause },
    });
    await sign(live, CHAIR, sittingId);
    expect(await start()).toMatchObject({
      kind: 'NOT_ACCEPTED',
      refusal: {
        code: 'DECLARATION_NOT_READ_OUT',
        instead: { kind: 'ASK_ROLE', roles: [CHAIR, 'POLICE_DCI'] },
      },
    });
    await readOut(live, CHAIR, sittingId);
    expect(code(await start())).toBe('ACCEPTED');
  });
});

describe('whoever has not signed', () => {
  it('does nothing in the items of the sitting, whatever their role, and is told to sign', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    const { personId } = await referred(live);
    const sittingId = await opened(live);
    await attends(live, sittingId);
    await sign(live, CHAIR, sittingId);
    await readOut(live, CHAIR, sittingId);
    const { id: discussionId } = await live.as(CHAIR).does('StartDiscussion', { sittingId, personId });
    const member = live.as(MEMBER);
    const share = { discussionId, agency: live.agency(MEMBER), information: 'Invented.' };
    const before = [
      await member.execute('ShareInformation', share),
      await member.execute('ShareInformation', share, { dryRun: true }),
      await live.as('RMM_ADMINISTRATOR').execute('WriteNote', { discussionId, note: 'Invented.' }),
      await live.as('RMM_ADMINISTRATOR').execute('RecordSafetyPlan', {
        ...{ sittingId, personId, plan: 'Invented.' },
      }),
    ];
    expect(before.map(code)).toEqual(Array(4).fill('DECLARATION_NOT_SIGNED'));
    await sign(live, MEMBER, sittingId);
    expect(code(await member.execute('ShareInformation', share))).toBe('ACCEPTED');
  });

  it('tells what is known of a risk, declares a conflict and leaves all the same', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    const { personId } = await referred(live);
    const sittingId = live.sitting(DAY);
    const told = [
      await live.as('CAMHS_SAFEGUARDING').execute('AnswerCheck', {
        ...{ sittingId, personId, role: 'CAMHS_SAFEGUARDING', agency: null, held: 'INFORMATION_GIVEN' },
        information: 'Invented.',
      }),
      await live.as('CAMHS_SAFEGUARDING').execute('DeclareConflict', {
        ...{ sittingId, personId, officer: live.officer('CAMHS_SAFEGUARDING'), kind: 'RELATIVE' },
        conflict: 'Invented.',
      }),
    ];
    expect(told.map(code)).toEqual(['ACCEPTED', 'ACCEPTED']);
  });

  it('accepts, reports on and completes the action that is theirs', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    const { personId } = await referred(live);
    const sittingId = await opened(live);
    await sign(live, CHAIR, sittingId);
    await readOut(live, CHAIR, sittingId);
    const chair = live.as(CHAIR);
    const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
    await chair.does('RecordDecision', { discussionId, decision: 'Invented.', rationale: 'Invented.' });
    const agreed = { discussionId, owner: live.officer('POLICE_DCI'), action: 'Invented.', dueOn: DAY };
    const { id: actionId } = await chair.does('AgreeAction', agreed);
    await chair.does('CloseDiscussion', { discussionId });
    await live.quiet();
    const dci = live.as('POLICE_DCI');
    expect(code(await dci.execute('AcceptAction', { actionId }))).toBe('ACCEPTED');
    const done = { actionId, doneOn: DAY, outcome: 'Invented.' };
    const extended = { actionId, dueOn: '2026-04-02', reason: 'Invented.' };
    // A chair who has taken their signature back leads nothing any more.
    await chair.does('RefuseDeclaration', { sittingId, signer: live.officer(CHAIR), version: 1 });
    expect(code(await chair.execute('ExtendAction', extended))).toBe('DECLARATION_NOT_SIGNED');
    expect(code(await dci.execute('CompleteAction', done))).toBe('ACCEPTED');
  });
});

describe('whoever refuses', () => {
  it('is out of the room at once and is not marked present again, until they sign after all', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    await referred(live);
    const sittingId = await opened(live);
    expect(code(await attends(live, sittingId))).toBe('ACCEPTED');
    const signer = live.officer(MEMBER);
    await live.as(MEMBER).does('RefuseDeclaration', { sittingId, signer, version: 1 });
    await live.quiet();
    const there = async () => (await documentOf<SittingView>(live, 'sittings', sittingId))?.present;
    expect(await there()).toEqual([]);
    expect(code(await attends(live, sittingId))).toBe('DECLARATION_REFUSED');
    await sign(live, MEMBER, sittingId);
    expect(code(await attends(live, sittingId))).toBe('ACCEPTED');
  });

  it('stays once they have signed after all, also where the policies go through everything again', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    await referred(live);
    const sittingId = await opened(live);
    const signer = live.officer(MEMBER);
    // Not in the room yet: nobody has to be sent out.
    await live.as(MEMBER).does('RefuseDeclaration', { sittingId, signer, version: 1 });
    await live.quiet();
    await sign(live, MEMBER, sittingId);
    expect(code(await attends(live, sittingId))).toBe('ACCEPTED');
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect((await documentOf<SittingView>(live, 'sittings', sittingId))?.present).toMatchObject([
      { officer: signer },
    ]);
  });

  it('stays where the sitting meets by another text by now, also where the policies go through everything again', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    const sittingId = live.sitting(DAY);
    const signer = live.officer(MEMBER);
    await live.as(MEMBER).does('RefuseDeclaration', { sittingId, signer, version: 1 });
    await live.quiet();
    const declaration = rmm.declaration && { ...rmm.declaration, version: 2, text: 'Invented: another.' };
    const next = { ...rmm, version: 2, validFrom: '2026-03-18', ...(declaration && { declaration }) };
    await amend(live.board(), { calendars: [], codes: [], terms: [next] }, 'another text');
    await live.quiet();
    await opened(live);
    expect(code(await attends(live, sittingId))).toBe('ACCEPTED');
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect((await documentOf<SittingView>(live, 'sittings', sittingId))?.present).toMatchObject([
      { officer: signer },
    ]);
  });

  it('and whoever was there without having signed, are minuted', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    await referred(live);
    const sittingId = await opened(live);
    await attends(live, sittingId);
    const visitor = await live.as(CHAIR).does('AdmitVisitor', {
      ...{ sittingId, agency: live.agency('SCHOOL'), mode: 'TELEPHONE', observer: true },
      visitor: { name: 'Sorrel Invented', position: 'Invented mentor' },
    });
    const visitorId = (visitor.events[0]?.data as { visitorId: string }).visitorId;
    const witnessed = { sittingId, signer: visitorId, version: 1, witness: live.officer(CHAIR) };
    await live.as(CHAIR).does('SignDeclaration', { ...witnessed, method: 'BY_VOICE' });
    const dci = live.officer('POLICE_DCI');
    await live.as('POLICE_DCI').does('RefuseDeclaration', { sittingId, signer: dci, version: 1 });
    await readOut(live, CHAIR, sittingId);
    await live.as(CHAIR).does('CloseSitting', { sittingId });
    await live.quiet();
    const minutes = await documentOf<MinutesView>(live, 'minutes', sittingId);
    const [draft] = minutes?.drafts ?? [];
    expect(draft && minutedDeclaration(draft.record)).toMatchObject({
      version: 1,
      readOut: { readBy: live.officer(CHAIR) },
      signed: [{ signer: visitorId, method: 'BY_VOICE' }],
      refused: [{ signer: dci }],
      presentUnsigned: [{ signer: live.officer(MEMBER), role: MEMBER }],
    });
  });
});

describe('who signs for whom', () => {
  it('is oneself, or whoever takes the minutes; a worker and an observer sign like a member', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    const sittingId = live.sitting(DAY);
    const of = (signer: string) => ({ sittingId, signer, version: 1 });
    const worker = live.officer('SOCIAL_WORKER');
    const byVoice = { method: 'BY_VOICE', witness: live.officer(CHAIR) } as const;
    const outcomes = [
      await live.as('SOCIAL_WORKER').execute('SignDeclaration', { ...of(worker), method: 'ON_SCREEN' }),
      await live.as('SCHOOL').execute('SignDeclaration', { ...of(live.officer(MEMBER)), ...byVoice }),
      await live
        .as('RMM_ADMINISTRATOR')
        .execute('SignDeclaration', { ...of(live.officer(MEMBER)), ...byVoice }),
      await live.as('SCHOOL').execute('WithdrawSignature', { sittingId, signer: worker }),
      await live.as('SCHOOL').execute('RecordDeclarationReadOut', {
        ...{ sittingId, version: 1, readBy: live.officer('SCHOOL') },
      }),
    ];
    expect(outcomes.map(code)).toEqual([
      ...['ACCEPTED', 'NOT_YOURS_TO_DO', 'ACCEPTED', 'NOT_YOURS_TO_DO', 'NOT_YOURS_TO_DO'],
    ]);
    await live.quiet();
    const { signatures = [] } = (await documentOf<DeclarationView>(live, 'declarations', sittingId)) ?? {};
    expect(signatures).toMatchObject([
      { signer: worker, role: null, agency: live.agency('SOCIAL_WORKER') },
      { signer: live.officer(MEMBER), role: MEMBER, recordedBy: live.officer('RMM_ADMINISTRATOR') },
    ]);
  });
});

describe('a sitting that is convened anew by another text', () => {
  it('is signed anew: earlier signatures do not count', async () => {
    const live = await openLiveBoard({ start: A_WEEK_BEFORE, island: true });
    const sittingId = live.sitting(DAY);
    const { personId } = await referred(live);
    await sign(live, 'RMM_ADMINISTRATOR', sittingId);
    const asks = () =>
      live.as('RMM_ADMINISTRATOR').execute('AskAgency', {
        ...{ sittingId, personId, agency: live.agency('HEAD_OF_SOCIAL_CARE') },
      });
    expect(code(await asks())).toBe('ACCEPTED');
    const declaration = rmm.declaration && {
      ...rmm.declaration,
      version: 2,
      text: 'Invented: another text.',
    };
    const next = { ...rmm, version: 2, validFrom: '2026-03-18', ...(declaration && { declaration }) };
    expect(
      await amend(live.board(), { calendars: [], codes: [], terms: [next] }, 'another text'),
    ).toBeUndefined();
    await live.quiet();
    const anew = await documentOf<DeclarationView>(live, 'declarations', sittingId);
    expect(anew).toMatchObject({ text: { version: 2 }, signatures: [{ version: 1 }] });
    expect(code(await asks())).toBe('DECLARATION_NOT_SIGNED');
    await sign(live, 'RMM_ADMINISTRATOR', sittingId, 2);
    expect(code(await asks())).toBe('ACCEPTED');
  });
});

describe('a board whose meetings have no declaration', () => {
  it('has none: nothing is signed, and no decision rests on one', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T11:00:00.000Z' });
    const { personId } = await refer(live);
    await openSitting(live, '2026-03-30');
    const sittingId = live.sitting('2026-03-30');
    await live.as('DRM_COORDINATOR').execute('StartDiscussion', { sittingId, personId });
    await live.quiet();
    const events = await live.events();
    const rested = events.flatMap(({ decidedUpon }) => decidedUpon.map(({ stream }) => stream));
    expect(rested.filter((stream) => stream.startsWith('declaration-'))).toEqual([]);
    expect(await documentOf(live, 'declarations', sittingId)).toBeUndefined();
    const sign = { sittingId, signer: live.officer('HEALTH'), version: 1, method: 'ON_SCREEN' as const };
    expect(code(await live.as('HEALTH').execute('SignDeclaration', sign))).toBe('NO_DECLARATION');
  });
});
