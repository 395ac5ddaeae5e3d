/** A child who was referred twice and merged: what was reported of either record is found, and gone on with, from one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, only, referred, send, type Answered } from './meeting.js';

describe('missing episodes under records that were merged', () => {
  let service: TestService;
  let [merged, leading]: readonly string[] = [];

  const report = (person = '', startedAt = '') =>
    send(service, 'school', 'report-missing', {
      person,
      input: { type: 'MISSING', startedAt, circumstances: 'Left.' },
    });
  const found = (person = '', episode = '', endedAt = '', corrects?: boolean) =>
    send(service, 'school', 'record-return', {
      person,
      input: { episode, ending: 'FOUND', endedAt, circumstances: 'At the station.', corrects },
    });
  const seen = async (person = ''): Promise<Answered> =>
    only(
      await service.as('coordinator')(
        'query ($id: ID!) { person(id: $id) { id missingEpisodes { id ordinal endedAt endedAtBefore reports { at } interview { offered } } duties { kind } } }',
        { id: person },
      ),
    );
  const duties = async (): Promise<readonly string[]> =>
    (await seen(leading)).duties.map(({ kind }: Answered) => kind);

  beforeAll(async () => {
    service = await startTestService('2026-03-31T10:00:00.000Z');
    [merged] = (await referred(service, 'Asha Invented')).people;
    [leading] = (await referred(service, 'Asha Invented')).people;
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('are one list, counted together, and each is gone on with from the leading record', async () => {
    await report(merged, '2026-03-28T20:00:00.000Z');
    const input = { into: leading, reason: 'The same child.' };
    expect(await send(service, 'coordinator', 'merge-people', { person: merged, input })).toMatchObject({
      __typename: 'PeopleMerged',
    });
    await service.quiet();
    const [first] = (await seen(leading)).missingEpisodes;
    expect(first).toMatchObject({ ordinal: 1, endedAt: null });
    // Who reports the child again, by whichever record, adds to the episode that goes on.
    expect(await report(leading, '2026-03-29T08:00:00.000Z')).toMatchObject({
      __typename: 'MissingReported',
    });
    await service.quiet();
    expect((await seen(leading)).missingEpisodes).toMatchObject([{ id: first.id, reports: [{}, {}] }]);
    expect(await found(leading, first.id, '2026-03-29T10:00:00.000Z')).toMatchObject({
      __typename: 'ReturnRecorded',
    });
    await service.quiet();
    expect(await duties()).toContain('RETURN_INTERVIEW');
    const wrong = { code: 'EPISODE_ENDED' };
    expect(await found(leading, first.id, '2026-03-29T09:00:00.000Z')).toMatchObject(wrong);
    expect(await found(leading, first.id, '2026-03-29T09:00:00.000Z', true)).toMatchObject({
      __typename: 'ReturnRecorded',
    });
    await service.quiet();
    expect((await seen(leading)).missingEpisodes).toMatchObject([
      { endedAt: '2026-03-29T09:00:00.000Z', endedAtBefore: ['2026-03-29T10:00:00.000Z'] },
    ]);
    const offered = { episode: first.id, offered: 'YES', offeredAt: '2026-03-30T10:00:00.000Z' };
    expect(
      await send(service, 'coordinator', 'offer-return-interview', { person: leading, input: offered }),
    ).toMatchObject({ __typename: 'ReturnInterviewOffered' });
    await service.quiet();
    expect(await duties()).not.toContain('RETURN_INTERVIEW');
    await report(leading, '2026-03-30T20:00:00.000Z');
    await service.quiet();
    const { id, missingEpisodes } = await seen(merged);
    expect(id).toBe(leading);
    expect(missingEpisodes).toMatchObject([
      { id: first.id, ordinal: 1, interview: { offered: 'YES' } },
      { ordinal: 2, endedAt: null },
    ]);
  });

  it('refuse an episode that no record of the person has', async () => {
    const none = 'episode-00000000-0000-4000-8000-000000000000';
    expect(await found(leading, none, '2026-03-31T09:00:00.000Z')).toMatchObject({ code: 'NO_SUCH_EPISODE' });
  });
});
