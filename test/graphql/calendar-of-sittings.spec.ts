/** The calendar, attendance and outages over the real port: done, refused, not for you, and malformed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, officersOf, only, opened, referred, send, type Answered } from './meeting.js';

const DRM_CHAIRS = ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'];

describe('the calendar of sittings', () => {
  let service: TestService;
  let sitting: string;
  let officers: Record<string, string>;
  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    sitting = (await referred(service, 'Asha Invented')).sitting;
    officers = await officersOf(service);
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const does = (by: string, operation: string, variables: Record<string, unknown>): Promise<Answered> =>
    send(service, by, operation, variables);
  const asked = (by: string, fields: string, id = sitting): Promise<Answered> =>
    service.as(by)(`query ($id: ID!) { sitting(id: $id) { ${fields} } }`, { id }).then(only);

  it('an extra sitting is arranged, and shown as such to its members', async () => {
    const input = { date: '2026-03-30', startsAt: '15:00', reason: 'OTHER', note: 'Invented: too many.' };
    const arranged = await does('coordinator', 'arrange-extra-sitting', { series: 'DRM', input });
    expect(arranged).toMatchObject({
      __typename: 'ExtraSittingArranged',
      sitting: {
        ...{ phase: 'CONVENED', date: '2026-03-30', cutOffAt: '2026-03-30T12:00:00.000Z' },
        calendarChanges: [{ change: 'ARRANGED', reason: 'OTHER' }],
      },
    });
    const { id } = arranged.sitting;
    const changes = 'date calendarChanges { note by { name } }';
    expect(await asked('health-lead', changes, id)).toMatchObject({
      calendarChanges: [{ note: 'Invented: too many.', by: { name: 'Invented coordinator' } }],
    });
    // When the meeting sits is for everybody; who changed that, and in which words, for the meeting.
    expect(await asked('school', changes, id)).toEqual({ date: '2026-03-30', calendarChanges: null });
  });

  it('one at the time of another is refused, and names that one', async () => {
    const input = { date: '2026-03-30', startsAt: '12:00', reason: 'AGENDA_TOO_LONG' };
    const document = `mutation ($input: ArrangeExtraSittingInput!, $commandId: UUID!) {
      arrangeExtraSitting(series: "DRM", input: $input, commandId: $commandId) {
        ... on NotAccepted { code path instead { ... on NextSitting { sittingId } } }
      }
    }`;
    const answer = await service.as('coordinator')(document, { input, commandId: commandId() });
    expect(only(answer)).toEqual({
      ...{ code: 'SITTING_THERE_ALREADY', path: ['input', 'startsAt'], instead: { sittingId: sitting } },
    });
  });

  it('a sitting is moved, and a practitioner without a role in the meeting may not move it', async () => {
    const input = { date: '2026-03-30', startsAt: '12:30', reason: 'MEMBERS_UNAVAILABLE' };
    expect(await does('school', 'move-sitting', { sitting, input })).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await does('mash-manager', 'move-sitting', { sitting, input })).toMatchObject({
      __typename: 'SittingMoved',
      sitting: {
        ...{ startsAt: '2026-03-30T11:30:00.000Z', cutOffAt: '2026-03-30T09:30:00.000Z' },
        calendarChanges: [{ change: 'MOVED', fromStartsAt: '2026-03-30T11:00:00.000Z' }],
      },
    });
  });

  it.each([
    ['a date that there is not', { date: '2026-02-30' }, 'input.date'],
    ['a time that there is not', { startsAt: '25:00' }, 'input.startsAt'],
    ['a blank note', { note: ' ' }, 'input.note'],
  ])('%s is no input', async (_case, over, path) => {
    const input = { date: '2026-03-31', startsAt: '15:00', reason: 'OTHER', note: 'Invented.', ...over };
    const document = `mutation ($sitting: ID!, $input: MoveSittingInput!, $commandId: UUID!) {
      moveSitting(sitting: $sitting, input: $input, commandId: $commandId) { __typename }
    }`;
    const { errors } = await service.as('coordinator')(document, { sitting, input, commandId: commandId() });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', violations: [{ path }] });
  });

  it('apologies come with what was sent, are withdrawn, and only their own officer sends them alone', async () => {
    const officer = officers['HEALTH'];
    const input = { role: 'HEALTH', officer, informationSent: true, message: 'Invented: in clinic.' };
    expect(await does('school', 'record-apologies', { sitting, input })).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await does('health-lead', 'record-apologies', { sitting, input })).toMatchObject({
      sitting: { apologies: [{ role: 'HEALTH', informationSent: true, deputy: null }] },
    });
    expect(await asked('education-lead', 'apologies { message officer { name } }')).toMatchObject({
      apologies: [{ message: 'Invented: in clinic.', officer: { name: 'Invented health-lead' } }],
    });
    expect(await asked('school', 'apologies { message }')).toEqual({ apologies: null });
    const withdrawn = await does('coordinator', 'withdraw-apologies', {
      sitting,
      input: { role: 'HEALTH', officer },
    });
    expect(withdrawn).toMatchObject({ __typename: 'ApologiesWithdrawn', sitting: { apologies: [] } });
  });

  it('who was there is told from when until when; a mistake is taken back; a visitor has a name', async () => {
    await service.moveTo('2026-03-30T11:30:00.000Z');
    await opened(service, sitting);
    const officer = officers['HEALTH'];
    await service.moveTo('2026-03-30T11:40:00.000Z');
    const leaving = await does('coordinator', 'record-leaving', { sitting, input: { officer } });
    expect(leaving.sitting.absentRoles).toContain('HEALTH');
    expect(leaving.sitting.attendance).toContainEqual({
      ...{ role: 'HEALTH', joinedAt: '2026-03-30T11:30:00.000Z', leftAt: '2026-03-30T11:40:00.000Z' },
      ...{ officer: { name: 'Invented health-lead' }, visitor: null },
    });
    const wrong = { officer: officers['PPD_SUPERVISOR'], role: 'PPD_SUPERVISOR' };
    const without = await does('coordinator', 'withdraw-attendance', { sitting, input: wrong });
    expect(without.sitting.absentRoles).toContain('PPD_SUPERVISOR');
    const [agency] = only(await service.as('coordinator')('{ agencies { id } }'));
    const input = { agency: agency.id, name: 'Sorrel Invented', position: 'Invented nurse', mode: 'VIDEO' };
    const admitted = await does('mash-manager', 'admit-visitor', { sitting, input });
    expect(admitted.sitting.attendance.at(-1)).toMatchObject({
      ...{ officer: null, role: null, visitor: { name: 'Sorrel Invented', position: 'Invented nurse' } },
    });
    expect(await does('school', 'admit-visitor', { sitting, input })).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await asked('school', 'attendance { role }')).toEqual({ attendance: null });
  });

  it('an open sitting is not cancelled; one that has not opened is, and its items move', async () => {
    const input = { reason: 'CHAIRS_UNAVAILABLE' };
    expect(await does('coordinator', 'cancel-sitting', { sitting, input })).toMatchObject({
      code: 'SITTING_OPEN',
    });
    const { sitting: tuesday } = await referred(service, 'Bela Invented');
    expect(await does('coordinator', 'cancel-sitting', { sitting: tuesday, input })).toMatchObject({
      __typename: 'SittingCancelled',
      sitting: { phase: 'CANCELLED' },
    });
    await service.quiet();
    const { agenda } = await asked(
      'coordinator',
      'agenda { items { movedOn { why to { phase } } } }',
      tuesday,
    );
    expect(agenda.items).toEqual([{ movedOn: { why: 'SITTING_CANCELLED', to: { phase: 'CONVENED' } } }]);
  });
});

describe('a noon outage', () => {
  let service: TestService;
  let sitting: string;
  let outage: string;
  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    sitting = (await referred(service, 'Asha Invented')).sitting;
    await service.moveTo('2026-03-30T15:00:00.000Z');
    await service.moveTo('2026-03-31T07:30:00.000Z');
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const NOON = '2026-03-30T11:00:00.000Z';
  const TAKE = `mutation ($sitting: ID!, $outage: ID, $happenedAt: DateTime, $commandId: UUID!) {
    takeChair(sitting: $sitting, outage: $outage, happenedAt: $happenedAt, commandId: $commandId) {
      __typename
      ... on NotAccepted { code path instead { ... on AskRole { roles } } }
    }
  }`;
  const take = (by: string, variables: Record<string, unknown>) =>
    service.as(by)(TAKE, { sitting, commandId: commandId(), ...variables });

  it('is declared by a chair or the co-ordinator once it is over, and listed for the meeting', async () => {
    const input = {
      from: '2026-03-30T10:30:00.000Z',
      until: '2026-03-30T14:00:00.000Z',
      reason: 'SERVICE_DOWN',
    };
    const tomorrow = { ...input, until: '2026-03-31T08:00:00.000Z' };
    expect(
      await send(service, 'coordinator', 'declare-outage', { series: 'DRM', input: tomorrow }),
    ).toMatchObject({
      ...{ code: 'NOT_OVER', path: ['input', 'until'] },
    });
    expect(await send(service, 'health-lead', 'declare-outage', { series: 'DRM', input })).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    const declared = await send(service, 'coordinator', 'declare-outage', { series: 'DRM', input });
    outage = declared.outage.id as string;
    expect(await send(service, 'health-lead', 'list-outages', { series: 'DRM' })).toMatchObject([
      { id: outage, reason: 'SERVICE_DOWN', declaredBy: { name: 'Invented coordinator' } },
    ]);
    expect(await send(service, 'school', 'list-outages', { series: 'DRM' })).toEqual([]);
  });

  it('the missed sitting is opened as of then, and says that it was entered afterwards', async () => {
    expect(only(await take('mash-manager', {}))).toMatchObject({ code: 'SITTING_OVER' });
    expect(
      only(await take('mash-manager', { outage, happenedAt: '2026-03-30T15:00:00.000Z' })),
    ).toMatchObject({
      ...{ code: 'NOT_DURING_THE_OUTAGE', path: ['happenedAt'] },
    });
    expect(only(await take('health-lead', { outage, happenedAt: NOON }))).toMatchObject({
      ...{ code: 'NOT_YOURS_TO_DO', instead: { roles: [...DRM_CHAIRS, 'DRM_COORDINATOR'] } },
    });
    expect(only(await take('mash-manager', { outage, happenedAt: NOON }))).toEqual({
      __typename: 'ChairTaken',
    });
    await service.quiet();
    const opening = await send(service, 'mash-manager', 'open-afterwards', {
      sitting,
      outage,
      happenedAt: NOON,
    });
    expect(opening).toMatchObject({
      __typename: 'SittingOpened',
      sitting: { phase: 'OPEN', enteredAfter: { from: '2026-03-30T10:30:00.000Z' } },
    });
    const { agenda } = await send(service, 'coordinator', 'see-the-agenda', { sitting });
    expect(agenda.items).toMatchObject([{ place: 1, movedOn: null }]);
  });

  it.each([
    ['an outage without a time', () => ({ outage }), 'happenedAt', 'TOGETHER'],
    ['a time without an outage', () => ({ happenedAt: NOON }), 'outage', 'TOGETHER'],
    ['an outage that is none', () => ({ outage: sitting, happenedAt: NOON }), 'outage', 'ID'],
  ])('%s is no input', async (_case, variables, path, rule) => {
    const { errors } = await take('mash-manager', variables());
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', violations: [{ path, rule }] });
  });
});
