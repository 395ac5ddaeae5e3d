/** The island's weekly meeting over the real port: its series, who takes its chair, and its time. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startIslandService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, child, referral, send, type Answered } from './meeting.js';
import { CHAIRING_MUTATIONS } from './mutation-steps.js';
import { mutationWalk } from './mutation-walk.js';

const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';
const MONDAY = '2026-04-13';

describe('who takes the chair of the weekly meeting', () => {
  let service: TestService;
  let officers: Record<string, string> = {};
  let sitting = '';
  const done = new Set<string>();
  const { goes } = mutationWalk(() => service, done);
  const ask = async (by: string, query: string, variables: object = {}): Promise<Answered> => {
    await service.quiet();
    return (await service.as(by)(query, { ...variables })).data;
  };
  const signed = (who: string, at: string) =>
    send(service, who, 'sign-the-declaration', { sitting: at, input: { version: 1, method: 'ON_SCREEN' } });
  const naming = (role: string, chair = CHAIR) => ({
    sitting,
    input: { officer: officers[role], role: chair },
  });

  beforeAll(async () => {
    service = await startIslandService('2026-04-09T09:00:00.000Z');
    const agencies = (await send(service, 'administrator', 'who-is-who')) as {
      officers: { id: string; name: string; roles: { role: string }[] }[];
    }[];
    for (const { id, name, roles } of agencies.flatMap((agency) => agency.officers))
      officers = { ...officers, [roles[0]?.role ?? name]: id };
    for (let count = 0; count < 9; count += 1)
      await send(service, 'school', 'refer-person', {
        series: 'RMM',
        input: referral(child(`Invented ${count}`, { concernTypes: ['CCE'] })),
      });
    await service.quiet();
    const found = await ask('administrator', '{ nextSitting(series: "RMM") { id date } }');
    expect(found.nextSitting.date).toBe(MONDAY);
    sitting = found.nextSitting.id as string;
    await signed('intake-manager', sitting);
    await signed('dci', sitting);
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('nameChairDelegate', () =>
    goes({
      ...{ name: 'nameChairDelegate', success: 'ChairDelegateNamed', by: 'intake-manager' },
      ...{ of: naming('CSC_GROUP_MANAGER'), about: 'sitting' },
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO', roles: [CHAIR, 'POLICE_DCI'] },
      reused: { by: 'intake-manager', of: naming('RMM_ADMINISTRATOR') },
    }));
  it('shows who was named to the meeting, and to nobody else', async () => {
    const query = `query ($id: ID!) { sitting(id: $id) { phase chairDelegates { role officer { name } namedBy { name } } } }`;
    const names = { officer: { name: 'Hayden Example' }, namedBy: { name: 'Frankie Example' } };
    const shown = (await ask('camhs-lead', query, { id: sitting })).sitting;
    expect(shown).toEqual({ phase: 'CONVENED', chairDelegates: [{ role: CHAIR, ...names }] });
    expect((await ask('school', query, { id: sitting })).sitting.chairDelegates).toBeNull();
  });
  it('refuses somebody who is not of the meeting, by the argument at fault, and nonsense', async () => {
    const outsider = await send(service, 'intake-manager', 'name-who-chairs', naming('Tracy Example'));
    expect(outsider).toMatchObject({ code: 'DELEGATE_NOT_A_MEMBER', path: ['input', 'officer'] });
    const bad = await service.as('intake-manager')(
      'mutation ($s: ID!, $i: NameChairDelegateInput!, $c: UUID!) { nameChairDelegate(sitting: $s, input: $i, commandId: $c) { __typename } }',
      {
        s: sitting,
        i: { officer: officers['CSC_GROUP_MANAGER'], role: 'the chair' },
        c: '00000000-0000-4000-8000-000000000001',
      },
    );
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
  it('withdrawChairDelegate', () =>
    goes({
      ...{ name: 'withdrawChairDelegate', success: 'ChairDelegateWithdrawn', by: 'dci' },
      ...{ of: { sitting, input: { role: CHAIR } }, about: 'sitting' },
      refused: { by: 'administrator', code: 'NOT_YOURS_TO_DO', roles: [CHAIR, 'POLICE_DCI'] },
      reused: { by: 'dci', of: { sitting, input: { role: 'POLICE_DCI' } } },
    }));
  it('plans nine children into two hours, and says beforehand which has no time', async () => {
    const { agenda, startsAt, insteadOf } = await send(service, 'intake-manager', 'plan-the-time', {
      sitting,
    });
    expect({ startsAt, insteadOf }).toEqual({ startsAt: '2026-04-13T13:00:00.000Z', insteadOf: null });
    expect(agenda.timePlan).toMatchObject({
      ...{ minutesPerItem: 12, itemsThatFit: 8, itemsOver: 1, minutesOver: 12 },
      sentence: expect.stringMatching(/^There is time for 8 items, and 1 more is listed/),
    });
    const over = agenda.items.map(({ slot }: Answered) => slot.overBudget);
    expect(over).toEqual([...Array<boolean>(8).fill(false), true]);
    expect(agenda.items[0].slot).toMatchObject({ from: '2026-04-13T13:06:00.000Z' });
    const { html } = (
      await ask('intake-manager', 'query ($id: ID!) { sitting(id: $id) { agenda { printed { html } } } }', {
        id: sitting,
      })
    ).sitting.agenda.printed;
    expect(html).toContain('Planned for 2:06pm to 2:18pm.');
    expect(html).toContain('later than there is time for');
    expect(html).toContain('There is time for 8 items, and 1 more is listed');
  });

  it('is chaired by the deputy where the chair does not come, and shows by which role', async () => {
    await service.moveTo('2026-04-13T13:00:00.000Z');
    const refused = await send(service, 'dci', 'open-the-sitting', { sitting });
    expect(refused).toMatchObject({
      code: 'NOBODY_IN_THE_CHAIR',
      instead: { roles: [CHAIR, 'POLICE_DCI'] },
    });
    await send(service, 'dci', 'take-the-chair', { sitting });
    expect(await send(service, 'dci', 'open-the-sitting', { sitting })).toMatchObject({
      sitting: { phase: 'OPEN', absentRoles: expect.not.arrayContaining([CHAIR]) },
    });
    const query = 'query ($id: ID!) { sitting(id: $id) { chairs { role as deputyRole namedBy { name } } } }';
    expect((await ask('camhs-lead', query, { id: sitting })).sitting.chairs).toEqual([
      { role: CHAIR, as: 'DEPUTY', deputyRole: 'POLICE_DCI', namedBy: null },
    ]);
    const input = { officer: officers[CHAIR], role: CHAIR, mode: 'VIDEO' };
    const marked = await send(service, 'administrator', 'mark-present', { sitting, input });
    expect(marked.__typename).toBe('AttendanceRecorded');
  });

  it('recordOtherBusiness', async () => {
    const said = (text: string) => ({ sitting, input: { heading: 'The room', text } });
    await goes({
      ...{ name: 'recordOtherBusiness', success: 'OtherBusinessRecorded', by: 'dci' },
      ...{ of: said('It is another one in May.'), about: 'sitting' },
      refused: {
        by: 'camhs-lead',
        code: 'NOT_YOURS_TO_DO',
        roles: [CHAIR, 'POLICE_DCI', 'RMM_ADMINISTRATOR'],
      },
      reused: { by: 'dci', of: said('It is the same one.') },
    });
  });
  it('has tried all of its mutations', () =>
    expect([...done].toSorted()).toEqual([...CHAIRING_MUTATIONS].toSorted()));
  it('writes other business anew by its id, and nothing by an id of something else', async () => {
    const written = async (input: object) =>
      send(service, 'dci', 'record-other-business', { sitting, input: { heading: 'The room', ...input } });
    await service.quiet();
    const { business } = (await written({ text: 'From June on.' })).sitting;
    const [first, second] = business.otherBusiness;
    expect([first, second]).toMatchObject([
      { heading: 'The room', text: 'It is another one in May.' },
      { heading: 'The room', text: 'From June on.' },
    ]);
    const anew = await written({ business: second.id, text: 'From July on.' });
    expect(anew.sitting.business.otherBusiness.map(({ text }: Answered) => text)).toEqual([
      ...['It is another one in May.', 'From July on.'],
    ]);
    // Members read it once the minutes are issued.
    const query = 'query ($id: ID!) { sitting(id: $id) { business { otherBusiness { id } } } }';
    expect((await ask('camhs-lead', query, { id: sitting })).sitting.business.otherBusiness).toBeNull();
    const other = `business-${sitting.slice(-36)}`;
    expect(await written({ business: other, text: 'Nothing.' })).toMatchObject({ code: 'NO_SUCH_BUSINESS' });
  });

  it('carries what it does not reach to the next one, where its reason stands', async () => {
    const { agenda } = await send(service, 'dci', 'see-the-agenda', { sitting });
    const last = agenda.items[8].id as string;
    const input = { because: 'OUT_OF_TIME', note: 'Two hours are over.' };
    await send(service, 'dci', 'roll-over', { item: last, input });
    await service.quiet();
    const { sittings } = await ask(
      'dci',
      '{ sittings(series: "RMM", from: "2026-04-14", first: 1) { edges { node { id } } } }',
    );
    const next = sittings.edges[0].node.id as string;
    await signed('dci', next);
    const planned = await send(service, 'dci', 'plan-the-time', { sitting: next });
    expect(planned.agenda.items).toMatchObject([
      {
        carriedFrom: {
          ...{ why: 'ROLLED_OVER', sitting: { date: MONDAY } },
          rolledOver: { because: 'OUT_OF_TIME', note: 'Two hours are over.' },
        },
      },
    ]);
  });

  it('shows a client what each series is like, without its knowing any of them', async () => {
    const viewer = await send(service, 'school', 'see-the-series');
    expect(viewer.partnership).toMatchObject({
      ...{ code: 'example-island', jurisdiction: 'isle-of-man', zone: 'Europe/London' },
      calendars: ['isle-of-man'],
      gateways: { codes: [{ code: 'IOM_SA2018', validFrom: null, validTo: null }, {}] },
    });
    const series = Object.fromEntries(viewer.series.map((one: Answered) => [one.code, one]));
    expect(series['RMM']).toMatchObject({
      ...{
        placeholder: null,
        bankHolidays: 'NEXT_WORKING_DAY',
        durationMinutes: 120,
        opensWith: 'ANY_CHAIR',
      },
      ...{ chairDelegation: true, chairing: [{ role: CHAIR, deputies: ['POLICE_DCI'] }] },
      ...{ raisesTo: { code: 'SEM' }, declaration: { gatesPapers: true } },
      tracker: { entersAt: ['MEDIUM', 'HIGH', 'VERY_HIGH'], leavesAt: ['LOW'], fedBy: ['DEM'] },
      timeBudget: { minutesPerItem: 12, minutesBeforeItems: 6 },
    });
    expect(series['RMM'].coreMembers).toHaveLength(9);
    expect(series['RMM'].template.item).toHaveLength(7);
    for (const code of ['DEM', 'SEM'])
      expect(series[code]).toMatchObject({
        ...{ placeholder: expect.stringContaining('none of its terms'), raisesTo: null },
        ...{ tracker: null, declaration: null, template: null, timeBudget: null },
      });
  });
});
