/** What links people, over the streams of many items; who reads what of it; and what goes to another meeting and returns. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { voltAbout } from '../../src/application/reads/volt.js';
import type { InputOf } from '../../src/application/commands/table.js';
import type { Id } from '../../src/domain/event.js';
import type { StrategicView } from '../../src/projections/strategic-referrals.js';
import type { ThemeView } from '../../src/projections/themes.js';
import type { DutyView } from '../../src/projections/duties.js';
import { readOut, sign } from '../support/declared.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { PERSONAL, refer } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

/** Thursday before the cut-off: who is referred now is heard on Monday. */
const THURSDAY = '2026-03-26T08:00:00.000Z';
const MONDAY = '2026-03-30';
const SERIES = 'RMM';
const TO = 'SEM';
const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';

/** Whoever reads here has signed for the sitting that hears who is referred now, and for the one after it. */
const island = async (): Promise<LiveBoard> => {
  const live = await openLiveBoard({ island: true, start: THURSDAY });
  for (const role of [CHAIR, 'POLICE_DCI', 'CAMHS_SAFEGUARDING', 'RMM_ADMINISTRATOR'] as const)
    for (const date of [MONDAY, '2026-04-07']) await sign(live, role, live.sitting(date));
  return live;
};
const referred = async (live: LiveBoard): Promise<Id> =>
  (await refer(live, { series: SERIES }, 'SCHOOL')).personId;
const opened = async (live: LiveBoard): Promise<Id> => {
  await live.moveTo('2026-03-30T13:00:00.000Z');
  const sittingId = live.sitting(MONDAY);
  await live.as(CHAIR).does('TakeChair', { sittingId });
  await live.as(CHAIR).does('OpenSitting', { sittingId });
  await readOut(live, CHAIR, sittingId);
  return sittingId;
};

const told = (
  people: readonly Id[],
  over: Partial<InputOf<'RecordVoltItem'>> = {},
): InputOf<'RecordVoltItem'> => ({
  ...{ series: SERIES, kind: 'LOCATION', source: 'POLICE', sensitivity: 'OPEN' },
  text: `${PERSONAL} men meet children there.`,
  people: people.map((personId) => ({ personId, as: 'AFFECTED' as const })),
  things: [{ kind: 'PLACE', words: `${PERSONAL} Arcade, Strand Street` }],
  ...over,
});
const tell = async (live: LiveBoard, role: TestRole, ...of: Parameters<typeof told>): Promise<Id> => {
  const { id } = await live.as(role).does('RecordVoltItem', told(...of));
  await live.quiet();
  return id;
};
const restricted = { sensitivity: 'RESTRICTED' as const, sanitised: `${PERSONAL} a place of concern.` };

const themesOf = async (live: LiveBoard, role: TestRole, status = 'PROPOSED') =>
  (
    await (
      await reading(live, role)
    ).find('themes', {
      ...{ index: 'bySeries', equal: [SERIES, status], limit: 10 },
    })
  ).map(({ document }) => document);
const proposedTo = async (live: LiveBoard): Promise<readonly Partial<ThemeView>[]> => themesOf(live, CHAIR);

describe('what is told about two children', () => {
  it('proposes a theme to the meeting, once, however the place is written, and puts no word of it into the log in clear', async () => {
    const live = await island();
    const [one, two] = [await referred(live), await referred(live)];
    await tell(live, 'POLICE_DCI', [one]);
    expect(await proposedTo(live)).toEqual([]);
    await tell(live, 'SCHOOL', [two], {
      things: [{ kind: 'PLACE', words: `${PERSONAL.toUpperCase()} arcade – strand street.` }],
    });
    expect(await proposedTo(live)).toMatchObject([{ link: 'PLACE', people: [one, two], restricted: false }]);
    await tell(live, 'POLICE_DCI', [one, two]);
    expect(await proposedTo(live)).toHaveLength(1);
    const events = await live.events();
    expect(events.filter(({ type }) => type === 'ThemeProposed')).toHaveLength(1);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(new RegExp(PERSONAL, 'i'));
  });

  it('proposes it where one item names both, or is linked to the second later', async () => {
    const live = await island();
    const [one, two] = [await referred(live), await referred(live)];
    const voltId = await tell(live, 'POLICE_DCI', [one], {
      things: [{ kind: 'PHONE', words: '07700 900000' }],
    });
    expect(await proposedTo(live)).toEqual([]);
    const link = { voltId, people: [{ personId: two, as: 'AFFECTED' as const }], things: [] };
    await live.as('CAMHS_SAFEGUARDING').does('LinkVoltItem', link);
    expect(await proposedTo(live)).toMatchObject([{ link: 'PHONE', people: [one, two] }]);
  });

  it('proposes it where the same person is thought to harm each of them, and leaves that person out', async () => {
    const live = await island();
    const [one, two, other] = [await referred(live), await referred(live), await referred(live)];
    const by = { personId: other, as: 'CHILD_ALLEGED_TO_HAVE_HARMED' as const };
    for (const personId of [one, two])
      await tell(live, 'POLICE_DCI', [], {
        ...{ kind: 'VICTIM', things: [], people: [{ personId, as: 'AFFECTED' }, by] },
      });
    expect(await proposedTo(live)).toMatchObject([{ link: 'PERSON', people: [one, two] }]);
  });

  it('counts two records of one child as one, and nothing that was withdrawn or taken back', async () => {
    const live = await island();
    const [one, two, three] = [await referred(live), await referred(live), await referred(live)];
    await live.as('RMM_ADMINISTRATOR').does('MergePeople', { personId: two, into: one, reason: PERSONAL });
    await live.quiet();
    await tell(live, 'POLICE_DCI', [one]);
    const second = await tell(live, 'POLICE_DCI', [two]);
    expect(await proposedTo(live)).toEqual([]);
    await live.as('POLICE_DCI').does('WithdrawVoltItem', { voltId: second, reason: PERSONAL });
    const third = await tell(live, 'POLICE_DCI', [three], {
      things: [{ kind: 'PHONE', words: '07700 900001' }],
    });
    await live.as(CHAIR).does('RetractInformation', { recordId: third, reason: PERSONAL });
    await live.quiet();
    await tell(live, 'POLICE_DCI', [one], { things: [{ kind: 'PHONE', words: '07700 900001' }] });
    expect(await proposedTo(live)).toEqual([]);
  });

  it('is not proposed any more where a record that others had been merged into is merged into the third', async () => {
    const live = await island();
    const [one, two, three] = [await referred(live), await referred(live), await referred(live)];
    await tell(live, 'POLICE_DCI', [one]);
    await tell(live, 'POLICE_DCI', [three]);
    const merge = async (personId: Id, into: Id) => {
      await live.as('RMM_ADMINISTRATOR').does('MergePeople', { personId, into, reason: PERSONAL });
      await live.quiet();
    };
    await merge(one, two);
    expect(await proposedTo(live)).toMatchObject([{ people: [two, three] }]);
    await merge(two, three);
    expect(await proposedTo(live)).toEqual([]);
    await live.as('RMM_ADMINISTRATOR').does('UnmergePeople', { personId: two, reason: PERSONAL });
    await live.quiet();
    expect(await proposedTo(live)).toMatchObject([{ people: [two, three] }]);
  });

  it('is not proposed any more where what joined them was withdrawn, taken back, or told of one child twice', async () => {
    const live = await island();
    const [one, two, three] = [await referred(live), await referred(live), await referred(live)];
    await tell(live, 'POLICE_DCI', [one]);
    const undone = async (voltId: Id, undo: 'WithdrawVoltItem' | 'RetractInformation') => {
      expect(await proposedTo(live)).toMatchObject([{ people: [one, two] }]);
      await (undo === 'WithdrawVoltItem'
        ? live.as('POLICE_DCI').does(undo, { voltId, reason: PERSONAL })
        : live.as('POLICE_DCI').does(undo, { recordId: voltId, reason: PERSONAL }));
      await live.quiet();
      expect(await proposedTo(live)).toEqual([]);
    };
    await undone(await tell(live, 'POLICE_DCI', [two]), 'WithdrawVoltItem');
    const again = await tell(live, 'POLICE_DCI', [two]);
    await undone(again, 'RetractInformation');
    const link = { voltId: again, people: [], things: told([]).things };
    expect(await live.as('POLICE_DCI').execute('LinkVoltItem', link)).toMatchObject({
      refusal: { code: 'TAKEN_BACK' },
    });
    await tell(live, 'POLICE_DCI', [three]);
    expect(await proposedTo(live)).toMatchObject([{ people: [one, three] }]);
    await live.as('RMM_ADMINISTRATOR').does('MergePeople', { personId: three, into: one, reason: PERSONAL });
    await live.quiet();
    expect(await proposedTo(live)).toEqual([]);
  });

  it('calls no child a person of concern, by everything that was stated of the age', async () => {
    const live = await island();
    const personId = await referred(live);
    const people = [{ personId, as: 'PERSON_OF_CONCERN' as const }];
    expect(await live.as('SCHOOL').execute('RecordVoltItem', told([], { people }))).toMatchObject({
      refusal: { code: 'A_CHILD_IS_NO_PERSON_OF_CONCERN' },
    });
    expect(await live.as('SCHOOL').execute('RecordVoltItem', told([live.nextId()]))).toMatchObject({
      refusal: { code: 'NO_SUCH_PERSON' },
    });
  });
});

describe('what is restricted', () => {
  it('is read by the agency that told it and the chair; everybody else reads what was sanitised', async () => {
    const live = await island();
    const personId = await referred(live);
    const voltId = await tell(live, 'POLICE_DCI', [personId], restricted);
    const read = async (role: TestRole) => (await reading(live, role)).load('volt-items', voltId);
    for (const role of ['POLICE_DCI', CHAIR] as const)
      expect(await read(role)).toMatchObject({
        restricted: { text: { text: told([]).text }, source: 'POLICE', things: [{ kind: 'PLACE' }] },
      });
    for (const role of ['CAMHS_SAFEGUARDING', 'RMM_ADMINISTRATOR'] as const) {
      const seen = await read(role);
      expect(seen).toMatchObject({ text: { text: restricted.sanitised }, source: null, things: [] });
      expect(JSON.stringify(seen)).not.toContain('men meet children');
      expect(JSON.stringify(seen)).not.toContain('Arcade');
      expect(seen).not.toHaveProperty('restricted');
    }
    expect(await read('SCHOOL')).toBeUndefined();
    expect(await voltAbout(await reading(live, 'CAMHS_SAFEGUARDING'), personId)).toHaveLength(1);
    expect(await voltAbout(await reading(live, 'SCHOOL'), personId)).toEqual([]);
  });

  it('shows the meeting what is proposed as soon as it is told openly, and the chair alone once it is not', async () => {
    const live = await island();
    const [one, two] = [await referred(live), await referred(live)];
    const voltId = await tell(live, 'POLICE_DCI', [one], restricted);
    await tell(live, 'CAMHS_SAFEGUARDING', [two]);
    const seen = () => themesOf(live, 'CAMHS_SAFEGUARDING');
    expect(await seen()).toEqual([]);
    const corrected = async (over: Partial<InputOf<'CorrectVoltItem'>>) => {
      const words = { voltId, text: PERSONAL, sensitivity: 'OPEN' as const, reason: PERSONAL };
      await live.as('POLICE_DCI').does('CorrectVoltItem', { ...words, ...over });
      await live.quiet();
    };
    await corrected({});
    expect(await seen()).toMatchObject([{ people: [one, two], restricted: false }]);
    await corrected(restricted);
    expect(await seen()).toEqual([]);
    expect(await proposedTo(live)).toMatchObject([{ people: [one, two], restricted: true }]);
  });

  it('proposes a theme to the chair alone until the meeting has identified it', async () => {
    const live = await island();
    const [one, two] = [await referred(live), await referred(live)];
    await tell(live, 'POLICE_DCI', [one], restricted);
    await tell(live, 'CAMHS_SAFEGUARDING', [two]);
    const [theme] = await proposedTo(live);
    expect(theme).toMatchObject({ restricted: true });
    expect(await themesOf(live, 'CAMHS_SAFEGUARDING')).toEqual([]);
    const sittingId = await opened(live);
    const themeId = theme?.themeId ?? '';
    const words = { name: `${PERSONAL} arcade`, description: PERSONAL };
    await live.as(CHAIR).does('IdentifyTheme', { themeId, sittingId, ...words });
    expect(await themesOf(live, 'CAMHS_SAFEGUARDING', 'OPEN')).toMatchObject([{ themeId, content: words }]);
    // Who is linked besides is shown to the chair, who may add them.
    const three = await referred(live);
    await tell(live, 'POLICE_DCI', [three], restricted);
    expect(await themesOf(live, CHAIR, 'OPEN')).toMatchObject([{ further: { people: [three] } }]);
    expect((await themesOf(live, 'CAMHS_SAFEGUARDING', 'OPEN'))[0]).not.toHaveProperty('further');
    await live.as(CHAIR).does('AddToTheme', { themeId, sittingId, personIds: [three], voltIds: [] });
    expect(await themesOf(live, CHAIR, 'OPEN')).toMatchObject([{ people: [one, two, three], further: null }]);
  });
});

describe('what is told in an item', () => {
  it('stands with it, and is closed to whoever has a conflict, who can still tell news', async () => {
    const live = await island();
    const personId = await referred(live);
    const sittingId = await opened(live);
    const present = { sittingId, officer: live.officer('CAMHS_SAFEGUARDING'), role: 'CAMHS_SAFEGUARDING' };
    await live.as('RMM_ADMINISTRATOR').does('RecordAttendance', { ...present, mode: 'IN_PERSON' });
    const { id: discussionId } = await live.as(CHAIR).does('StartDiscussion', { sittingId, personId });
    const inItem = await tell(live, 'CAMHS_SAFEGUARDING', [], { discussionId });
    const chair = await reading(live, CHAIR);
    expect(await chair.load('volt-items', inItem)).toMatchObject({
      ...{ discussionId, sittingId, people: [{ personId, as: 'AFFECTED' }] },
    });
    const conflict = { sittingId, personId, officer: live.officer('CAMHS_SAFEGUARDING') };
    await live
      .as('CAMHS_SAFEGUARDING')
      .does('DeclareConflict', { ...conflict, kind: 'RELATIVE', conflict: PERSONAL });
    const theirs = await tell(live, 'CAMHS_SAFEGUARDING', [personId], { discussionId });
    const session = await reading(live, 'CAMHS_SAFEGUARDING');
    expect(await session.load('volt-items', inItem)).toBeUndefined();
    expect(await session.load('volt-items', theirs)).toBeUndefined();
    expect(await (await reading(live, CHAIR)).load('volt-items', theirs)).toMatchObject({
      discussionId: null,
    });
    expect(
      await live.as('CAMHS_SAFEGUARDING').execute('WithdrawVoltItem', { voltId: inItem, reason: PERSONAL }),
    ).toMatchObject({ refusal: { code: 'CONFLICT_DECLARED' } });
  });

  it('is taken back with its words, and everybody who has it open is asked to acknowledge', async () => {
    const live = await island();
    const personId = await referred(live);
    const voltId = await tell(live, 'POLICE_DCI', [personId]);
    await live.as('POLICE_DCI').does('RetractInformation', { recordId: voltId, reason: PERSONAL });
    const shown = await (await reading(live, CHAIR)).load('volt-items', voltId);
    expect(JSON.stringify(shown)).not.toContain(PERSONAL);
    expect(shown).toMatchObject({ text: { erased: true }, things: [{ kind: 'PLACE' }] });
    const recalls = (await live.events()).filter(({ type }) => type === 'RecallRequested');
    const asked = recalls.map(({ data }) => (data as { officer: Id | null }).officer);
    expect(asked).toContain(live.officer('CAMHS_SAFEGUARDING'));
    const anew = { voltId, text: PERSONAL, sensitivity: 'OPEN' as const, reason: PERSONAL };
    expect(await live.as('POLICE_DCI').execute('CorrectVoltItem', anew)).toMatchObject({
      refusal: { code: 'TAKEN_BACK' },
    });
  });
});

describe('what is raised to the strategic meeting', () => {
  const raised = async (live: LiveBoard, over: object = {}): Promise<Id> => {
    const input = {
      series: SERIES,
      text: `${PERSONAL} an arcade.`,
      question: `${PERSONAL} a licence?`,
      ...over,
    };
    const { id } = await live.as(CHAIR).does('RaiseToStrategic', input);
    await live.quiet();
    return id;
  };
  const standing = (live: LiveBoard, id: Id) =>
    live.board().views.get<StrategicView>('strategic-referrals', id);
  const duty = (live: LiveBoard, id: Id) =>
    live.board().views.get<DutyView>('duties', `STRATEGIC_ANSWER/${id}`);

  it('is answered at its next sitting, returns, and is shown until the meeting has heard it', async () => {
    const live = await island();
    const personId = await referred(live);
    const sittingId = await opened(live);
    const strategicId = await raised(live, { personId, sittingId });
    expect(await standing(live, strategicId)).toMatchObject({
      ...{ status: 'RAISED', raised: 'PERSON', to: TO },
      place: { sittingId: live.sitting('2026-04-02', TO), date: '2026-04-02' },
    });
    expect(await duty(live, strategicId)).toMatchObject({ series: TO, personId: null, breached: false });
    const answer = { strategicId, outcome: 'ADVICE_GIVEN' as const, decision: PERSONAL };
    expect(await live.as('SCHOOL').execute('AnswerStrategicReferral', answer)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as(CHAIR).does('AnswerStrategicReferral', answer);
    await live.quiet();
    expect(await duty(live, strategicId)).toBeUndefined();
    expect(await standing(live, strategicId)).toMatchObject({ status: 'ANSWERED', answer: { asked: null } });
    await live.as(CHAIR).does('AcknowledgeStrategicDecision', { strategicId, sittingId });
    await live.quiet();
    expect(await standing(live, strategicId)).toMatchObject({ status: 'ACKNOWLEDGED' });
  });

  it('is late where its sitting did not answer it, and goes on to the next one', async () => {
    const live = await island();
    await opened(live);
    const strategicId = await raised(live);
    await live.moveTo('2026-04-03T08:00:00.000Z');
    expect(await standing(live, strategicId)).toMatchObject({
      status: 'RAISED',
      place: { date: '2026-05-07' },
    });
    expect(await duty(live, strategicId)).toMatchObject({ breached: true });
  });
});
