/** The room over the wire: what a participant with a conflict is shown, and what two who type at once are told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, opened, referred, send, type Answered } from './meeting.js';

describe('an item in the room', () => {
  let service: TestService;
  const kept: Record<string, string> = {};
  const as = (subject: string, operation: string, variables: Record<string, unknown>): Promise<Answered> =>
    send(service, subject, operation, variables);

  beforeAll(async () => {
    service = await startTestService();
    const { sitting } = await referred(service, 'Asha Invented', 'Bela Invented');
    await service.moveTo('2026-03-30T11:00:00.000Z');
    const officers = await opened(service, sitting);
    const { agenda } = await as('coordinator', 'see-the-agenda', { sitting });
    const [item = '', other = ''] = agenda.items.map(({ id }: Answered) => id as string) as string[];
    const { discussion } = await as('coordinator', 'start-discussion', { item });
    Object.assign(kept, { sitting, item, other, discussion: discussion.id, nurse: officers['HEALTH'] });
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const seenBy = async (subject: string): Promise<Answered> => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Discussion { phase conflicts { kind } } } }';
    return (await service.as(subject)(query, { id: kept['discussion'] })).data.node;
  };

  it('lists who saw and heard it', async () => {
    const input = {};
    const { discussion } = await as('health-lead', 'leave-item', { discussion: kept['discussion'], input });
    const nurse = discussion.present.find(({ role }: Answered) => role === 'HEALTH');
    expect(nurse).toMatchObject({ from: '2026-03-30T11:00:00.000Z', until: '2026-03-30T11:00:00.000Z' });
    await as('health-lead', 'arrive-for-item', { discussion: kept['discussion'], input });
  });

  it('lists a practitioner without an account too, who may leave it and may have a conflict on it', async () => {
    const { discussion, item, sitting } = kept;
    const agencies = await service.as('coordinator')('{ agencies { id code } }');
    const input = { name: 'Linden Invented', position: 'head teacher', mode: 'TELEPHONE' };
    const agency = agencies.data.agencies.find(({ code }: Answered) => code === 'EDUCATION').id;
    const admitted = await as('coordinator', 'admit-visitor', { sitting, input: { ...input, agency } });
    const { visitor } = admitted.sitting.attendance.find((one: Answered) => one.visitor !== null);
    const room = async () => {
      // Who comes in is recorded in the item by the service itself, once it has seen it.
      const query =
        'query ($id: ID!, $after: Position) { node(id: $id, atLeast: $after) { ... on Discussion { present { until visitor { id name } } conflicts { kind officer { id } visitor { id } } } } }';
      return (await service.as('mash-manager')(query, { id: discussion, after: admitted.position })).data
        .node;
    };
    const presence = async () =>
      (await room()).present.find((one: Answered) => one.visitor?.id === visitor.id);
    expect(await presence()).toMatchObject({ until: null, visitor: { name: 'Linden Invented' } });
    await as('coordinator', 'leave-item', { discussion, input: { officer: visitor.id } });
    expect(await presence()).toMatchObject({ until: expect.any(String) });
    await as('coordinator', 'arrive-for-item', { discussion, input: { officer: visitor.id } });
    const conflict = { officer: visitor.id, kind: 'RELATIVE', conflict: 'Her godfather.' };
    await as('mash-manager', 'declare-conflict', { item, input: conflict });
    expect(await room()).toMatchObject({
      conflicts: [{ kind: 'RELATIVE', officer: null, visitor: { id: visitor.id } }],
    });
    const found = { officer: visitor.id, reason: 'Of another child.' };
    await as('mash-manager', 'withdraw-conflict', { item, input: found });
    const left = await as('coordinator', 'record-leaving', { sitting, input: { officer: visitor.id } });
    expect(left).toMatchObject({ __typename: 'LeavingRecorded' });
  });

  it('is not shown to a member who declares a conflict on it, until a chair finds that there is none', async () => {
    expect(await seenBy('health-lead')).toMatchObject({ phase: 'GOING_ON' });
    const declared = await as('health-lead', 'declare-conflict', {
      item: kept['item'],
      input: { kind: 'RELATIVE', conflict: 'Her aunt.' },
    });
    expect(declared).toMatchObject({ __typename: 'ConflictDeclared', discussion: null });
    expect(await seenBy('health-lead')).toBeNull();
    expect(await seenBy('mash-manager')).toMatchObject({ conflicts: [{ kind: 'RELATIVE' }] });
    const refused = await as('health-lead', 'write-note', {
      discussion: kept['discussion'],
      input: { text: 'Was at the park.' },
    });
    expect(refused).toMatchObject({ __typename: 'NotAccepted', code: 'CONFLICT_DECLARED' });
    const found = { officer: kept['nurse'], reason: 'Another family of that name.' };
    await as('mash-manager', 'withdraw-conflict', { item: kept['item'], input: found });
    expect(await seenBy('health-lead')).toMatchObject({ conflicts: [] });
  });

  it('keeps the words of both who type at once, and tells the slower one', async () => {
    const about = { discussion: kept['discussion'] };
    const { note } = await as('health-lead', 'write-note', { ...about, input: { text: 'At the park.' } });
    const revise = (subject: string, text: string) =>
      as(subject, 'revise-note', { ...about, input: { note, basedOn: 1, text } });
    expect(await revise('coordinator', 'At the park, on Friday.')).toMatchObject({ note, keptBeside: false });
    const slower = await revise('health-lead', 'At the park, alone.');
    expect(slower).toMatchObject({ keptBeside: true });
    expect(slower.discussion.notes).toMatchObject([
      { text: 'At the park, on Friday.', revision: 2, draft: true },
      { text: 'At the park, alone.', beside: note },
    ]);
  });

  it('shows that a strategy discussion is due, and the position of who differs beside the decision', async () => {
    const about = { discussion: kept['discussion'] };
    const threshold = { outcome: 'MET', reasons: 'Likely harm.' };
    expect(await as('mash-manager', 'record-threshold', { ...about, input: threshold })).toMatchObject({
      discussion: { strategyDiscussionDue: true, thresholds: [{ outcome: 'MET', reasons: 'Likely harm.' }] },
    });
    const shared = await as('ppd-supervisor', 'share-information', {
      ...about,
      input: { information: 'Two reports.' },
    });
    expect(shared.discussion.shared[0].gateways).toMatchObject([
      { code: 'CA1989_S47' },
      { code: 'CA1989_S17' },
    ]);
    const decided = await as('mash-manager', 'record-decision', {
      ...about,
      input: { decision: 'Visit.', rationale: 'Not seen.', kind: 'SAFETY_PLAN' },
    });
    const [{ id: decision, kind }] = decided.discussion.decisions;
    expect(kind).toBe('SAFETY_PLAN');
    const differs = { decision, position: 'Wait for her brother.' };
    expect(await as('ppd-supervisor', 'record-dissent', { ...about, input: differs })).toMatchObject({
      discussion: { decisions: [{ dissent: [{ chair: 'PPD_SUPERVISOR', position: differs.position }] }] },
    });
  });

  it('is rolled over with whom to ring meanwhile', async () => {
    const rolled = await as('mash-manager', 'roll-over', {
      item: kept['other'],
      input: { because: 'OUT_OF_TIME', note: 'A fire alarm.' },
    });
    expect(rolled.discussion).toEqual({ rolledOver: { because: 'OUT_OF_TIME', note: 'A fire alarm.' } });
    expect(rolled.urgentRoute.length).toBeGreaterThan(0);
  });

  it('refuses input that says nothing, before any rule is asked', async () => {
    const text =
      'mutation ($d: ID!, $c: UUID!) { writeNote(discussion: $d, input: { text: "  " }, commandId: $c) { __typename } }';
    const { errors } = await service.as('health-lead')(text, { d: kept['discussion'], c: commandId() });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ path: 'input.text' }],
    });
    expect(service.reports).toEqual([]);
  });

  it('is left out of the minutes of whoever declared a conflict on it, and they are told so', async () => {
    const { item, discussion, sitting } = kept;
    await as('health-lead', 'declare-conflict', { item, input: { kind: 'RELATIVE', conflict: 'Her aunt.' } });
    await as('mash-manager', 'close-discussion', { discussion });
    await as('mash-manager', 'close-sitting', { sitting });
    await service.quiet();
    const read = async (subject: string): Promise<Answered> => {
      const query =
        'query ($id: ID!) { sitting(id: $id) { minutes { id version versions { printed { html } } items { name { value } } } } }';
      return (await service.as(subject)(query, { id: sitting })).data.sitting.minutes;
    };
    const { id: minutes, version } = await read('coordinator');
    for (const chair of ['mash-manager', 'ppd-supervisor'])
      await as(chair, 'approve-minutes', { minutes, input: { version } });
    await as('coordinator', 'issue-minutes', { minutes, input: { version } });
    await service.quiet();
    const names = (read: Answered): string[] => read.items.map(({ name }: Answered) => name.value);
    expect(names(await read('ppd-supervisor'))).toContain('Asha Invented');
    const nurses = await read('health-lead');
    expect(names(nurses)).not.toContain('Asha Invented');
    const { html } = nurses.versions[0].printed;
    expect(html).not.toContain('Asha Invented');
    expect(html).toContain('An item is left out, because you declared a conflict on it.');
  });
});
