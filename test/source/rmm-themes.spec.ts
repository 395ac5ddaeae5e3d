/** What the Risk Management Meeting's terms of reference say of what is known beyond one child, sentence by sentence. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StrategicView } from '../../src/projections/strategic-referrals.js';
import type { ThemeView } from '../../src/projections/themes.js';
import type { VoltView } from '../../src/projections/volt-items.js';
import type { Id } from '../../src/domain/event.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { readOut, sign } from '../support/declared.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { refer } from '../application/a-story.js';

const KINDS = ['VICTIM', 'PERSON_OF_CONCERN', 'LOCATION', 'TREND'] as const;

describe("the Risk Management Meeting's terms of reference on what is known beyond one child", () => {
  let live: LiveBoard;
  let sittingId: Id;
  let people: readonly Id[];
  const chair = () => live.as('INTAKE_ASSESSMENT_MANAGER');
  const view = <Doc>(name: string, key: Id) => live.board().views.get<Doc>(name, key);

  beforeAll(async () => {
    live = await openLiveBoard({ island: true, start: '2026-03-26T08:00:00.000Z' });
    const made = [
      await refer(live, { series: rmm.series }, 'SCHOOL'),
      await refer(live, { series: rmm.series }, 'SCHOOL'),
    ];
    people = made.map(({ personId }) => personId);
    await live.moveTo('2026-03-30T13:00:00.000Z');
    sittingId = live.sitting('2026-03-30');
    await chair().does('TakeChair', { sittingId });
    await chair().does('OpenSitting', { sittingId });
    await sign(live, 'INTAKE_ASSESSMENT_MANAGER', sittingId);
    await readOut(live, 'INTAKE_ASSESSMENT_MANAGER', sittingId);
  });
  afterAll(async () => {
    await closeLiveBoards();
    await closeTestStores();
  });

  it('"Share new information (victim, offender, location, trends or VOLT¹)"', async () => {
    const [personId = ''] = people;
    const { id: discussionId } = await chair().does('StartDiscussion', { sittingId, personId });
    for (const kind of KINDS) {
      const { id } = await chair().does('RecordVoltItem', {
        ...{ series: rmm.series, kind, source: 'PROFESSIONAL', sensitivity: 'OPEN', text: 'Invented.' },
        ...{ discussionId, people: [], things: [] },
      });
      await live.quiet();
      expect(await view<VoltView>('volt-items', id)).toMatchObject({
        kind,
        discussionId,
        people: [{ personId }],
      });
    }
  });

  it('"3. Identified themes, patterns, concerns VOLT"', async () => {
    const events = [];
    for (const personId of people) {
      await live.as('POLICE_DCI').does('RecordVoltItem', {
        ...{ series: rmm.series, kind: 'LOCATION', source: 'POLICE', sensitivity: 'OPEN', text: 'Invented.' },
        people: [{ personId, as: 'AFFECTED' }],
        things: [{ kind: 'VEHICLE', words: 'MAN 1 INVENTED' }],
      });
      await live.quiet();
      events.push(...(await live.events()).filter(({ type }) => type === 'ThemeProposed'));
    }
    const [proposed] = events;
    const { themeId } = proposed?.data as { themeId: Id };
    expect(await view<ThemeView>('themes', themeId)).toMatchObject({ status: 'PROPOSED', people });
    const words = { name: 'Invented: a car', description: 'Invented.' };
    const decided = await chair().does('IdentifyTheme', { themeId, sittingId, ...words });
    await live.quiet();
    expect(decided.events).toHaveLength(1);
    expect(await view<ThemeView>('themes', themeId)).toMatchObject({ status: 'OPEN', content: words });
  });

  it('"4. Children and young people or risks to be raised to the Strategic Exploitation Meeting"', async () => {
    const [personId = ''] = people;
    const words = { series: rmm.series, sittingId, text: 'Invented.', question: 'Invented?' };
    for (const [raised, of] of [
      ['PERSON', { personId }],
      ['RISK', {}],
    ] as const) {
      const { id } = await chair().does('RaiseToStrategic', { ...words, ...of });
      await live.quiet();
      expect(await view<StrategicView>('strategic-referrals', id)).toMatchObject({
        ...{ raised, to: rmm.raisesTo, sittingId, place: { date: '2026-04-02' } },
      });
    }
  });
});
