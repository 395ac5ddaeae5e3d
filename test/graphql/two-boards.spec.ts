/** Two boards in one process, each with its own series, law and key: neither can see the other by anything it is given. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { found } from '../../src/application/founding.js';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ISLAND, islandFile, startTestService, type Answer, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, child, only, referral, referred, send, type Answered } from './meeting.js';
import { operationText } from '../../src/cli/demo-operations.js';
import { commandId } from '../support/service.js';

const EVERYTHING = `query ($sitting: ID!, $person: ID!, $item: ID!, $referral: ID!) {
  sitting(id: $sitting) { id agenda { items { id } } }
  person(id: $person) { id name { value } }
  ofSitting: node(id: $sitting) { id }
  ofPerson: node(id: $person) { id }
  ofItem: node(id: $item) { id }
  ofReferral: node(id: $referral) { id }
}`;
const NOTHING = {
  ...{ sitting: null, person: null, ofSitting: null, ofPerson: null, ofItem: null, ofReferral: null },
};

describe('two boards in one process', () => {
  let service: TestService;
  const here: Record<string, string> = {};
  const there: Record<string, string> = {};
  let positionHere = '';

  /** As an officer of the island, with a token for the island. */
  const onIsland = async (subject: string, query: string, variables: object = {}): Promise<Answer> => {
    const token = await service.issuer.issue({ subject, board: ISLAND });
    return service.post(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` });
  };
  const sendOnIsland = async (subject: string, operation: string, variables: object): Promise<Answered> =>
    only(await onIsland(subject, operationText(operation), { commandId: commandId(), ...variables }));
  const idsOf = async (ask: (query: string, variables: object) => Promise<Answer>, of: Answered) => {
    const { data } = await ask(
      'query ($id: ID!) { sitting(id: $id) { agenda { items { id person { id } } } } }',
      { id: of.heardAt.sitting.id },
    );
    const [item] = data.sitting.agenda.items;
    return {
      ...{ sitting: of.heardAt.sitting.id, referral: of.referral.id },
      ...{ item: item.id, person: item.person.id },
    };
  };
  const island = () => service.boards.all.get(ISLAND);

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    const board = await service.boards.found(ISLAND);
    expect(await found(board, await islandFile(service.issuer.issuer), 'island')).toBeUndefined();
    await board.quiet();
    const { sitting, referral: received, people } = await referred(service, 'Asha Invented');
    await service.quiet();
    const agenda = (await send(service, 'coordinator', 'see-the-agenda', { sitting })).agenda;
    Object.assign(here, { sitting, referral: received, person: people[0], item: agenda.items[0].id });
    const answer = await sendOnIsland('school', 'refer-person', {
      series: 'RMM',
      input: referral(child('Bron Invented', { concernTypes: ['CCE'] })),
    });
    positionHere = String(answer.position);
    await board.quiet();
    const input = { version: 1, method: 'ON_SCREEN' };
    await sendOnIsland('administrator', 'sign-the-declaration', {
      sitting: answer.heardAt.sitting.id,
      input,
    });
    await board.quiet();
    Object.assign(there, await idsOf((query, of) => onIsland('administrator', query, of), answer));
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('each shows its own series, its own law and its own people', async () => {
    const query =
      '{ viewer { partnership { code jurisdiction calendars } series { code } } agencies { name } }';
    const borough = (await service.as('coordinator')(query)).data;
    const isle = (await onIsland('administrator', query)).data;
    expect(borough.viewer).toEqual({
      partnership: { code: 'example-borough', jurisdiction: 'england', calendars: ['england-and-wales'] },
      series: [{ code: 'DRM' }],
    });
    expect(isle.viewer).toEqual({
      partnership: { code: ISLAND, jurisdiction: 'isle-of-man', calendars: ['isle-of-man'] },
      series: [{ code: 'RMM' }, { code: 'DEM' }, { code: 'SEM' }],
    });
    expect(JSON.stringify(borough.agencies)).not.toContain('Island');
    expect(JSON.stringify(isle.agencies)).not.toContain('Borough');
  });

  it('each reads what is its own by its ids', async () => {
    expect((await service.as('coordinator')(EVERYTHING, here)).data.person.name.value).toBe('Asha Invented');
    expect((await onIsland('administrator', EVERYTHING, there)).data.person.name.value).toBe('Bron Invented');
  });

  it('neither finds anything by an id of the other', async () => {
    expect((await onIsland('administrator', EVERYTHING, here)).data).toEqual(NOTHING);
    expect((await service.as('coordinator')(EVERYTHING, there)).data).toEqual(NOTHING);
  });

  it('neither records anything on what is of the other: it is as if there were no such thing', async () => {
    const heads = async () => [await service.board.log.head(), await island()?.log.head()];
    const before = await heads();
    const taken = await sendOnIsland('intake-manager', 'take-the-chair', { sitting: here['sitting'] });
    expect(taken).toMatchObject({ __typename: 'NotAccepted', code: 'NOT_YOURS_TO_DO' });
    const started = await send(service, 'coordinator', 'start-discussion', { item: there['item'] });
    expect(started).toMatchObject({ __typename: 'NotAccepted', code: 'NOT_YOURS_TO_DO' });
    expect(await heads()).toEqual(before);
  });

  it('neither has a series of the other', async () => {
    expect((await service.as('coordinator')('{ series(code: "RMM") { code } }')).data.series).toBeNull();
    expect((await onIsland('administrator', '{ series(code: "DRM") { code } }')).data.series).toBeNull();
  });

  it('a position is of one log: the other does not take it for its own', async () => {
    const query = 'query ($at: Position) { viewer(atLeast: $at) { board } }';
    expect((await onIsland('administrator', query, { at: positionHere })).errors).toBeUndefined();
    const elsewhere = await service.as('coordinator')(query, { at: positionHere });
    expect(elsewhere.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('a token opens the board that it names, and nobody is an officer of a board for being one of the other', async () => {
    const stranger = await service.issuer.issue({ subject: 'coordinator', board: ISLAND });
    const turned = await service.post(JSON.stringify({ query: '{ viewer { board } }' }), {
      authorization: `Bearer ${stranger}`,
    });
    expect(turned.status).toBe(401);
    const other = await service.as('intake-manager')('{ viewer { board } }');
    expect(other.status).toBe(401);
  });

  it('a subject that both have is somebody else on each', async () => {
    const query = '{ viewer { officer { id name } } }';
    const [one, two] = [await service.as('school')(query), await onIsland('school', query)];
    expect(one.data.viewer.officer.name).toBe('Invented school');
    expect(two.data.viewer.officer.name).toBe('Tracy Example');
    expect(one.data.viewer.officer.id).not.toBe(two.data.viewer.officer.id);
  });

  it('a subscription of the one hears nothing of the other', async () => {
    const authorization = `Bearer ${await service.issuer.issue({ subject: 'administrator', board: ISLAND })}`;
    const client = createClient({
      url: `${service.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
      retryAttempts: 0,
    });
    const query = operationText('watch-the-sitting');
    const heard: unknown[] = [];
    const watch = (variables: Record<string, unknown>) => client.iterate({ query, variables });
    // From a position on: what happens before the socket is open is told all the same.
    const own = watch({ sitting: there['sitting'], after: positionHere });
    const foreign = watch({ sitting: here['sitting'] });
    const hearing = (async () => {
      for await (const answer of foreign) heard.push(answer);
    })().catch((error: unknown) => heard.push(error));
    const first = own.next();
    await send(service, 'school', 'refer-person', {
      series: 'DRM',
      input: referral(child('Cato Invented')),
    });
    await sendOnIsland('intake-manager', 'take-the-chair', { sitting: there['sitting'] });
    expect((await first).value.errors).toBeUndefined();
    await client.dispose();
    await hearing;
    expect(JSON.stringify(heard)).not.toMatch(/AGENDA|personIds|"data":\{"/);
  });
});
