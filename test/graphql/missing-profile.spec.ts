/** Whom to look for, over the real port: told by whoever looks after the person, read by the meeting. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, referred, send, type Answered } from './meeting.js';
import { LOOKING_MUTATIONS } from './mutation-steps.js';
import { mutationWalk } from './mutation-walk.js';

describe('the mutations on whom to look for', () => {
  let service: TestService;
  let person = '';
  const done = new Set<string>();
  const { goes } = mutationWalk(() => service, done);
  const ask = async (fields: string, by = 'coordinator'): Promise<Answered> => {
    await service.quiet();
    return (await service.as(by)(`{ person(id: "${person}") { ${fields} } }`)).data.person;
  };

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    ({
      people: [person = ''],
    } = await referred(service, 'Asha Invented'));
    await service.quiet();
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('recordMissingProfile, by whoever looks after the person', async () => {
    const of = (description: string | null) => ({
      person,
      input: {
        ...{ description, photoTakenOn: '2026-01-10', toldBy: 'Her foster carer.', phone: null },
        associates: [{ name: 'Dov Invented', relationship: 'friend' }],
      },
    });
    await goes({
      ...{
        name: 'recordMissingProfile',
        success: 'MissingProfileRecorded',
        by: 'social-worker',
        about: 'person',
      },
      of: of('Tall.'),
      refused: { of: { person, input: { toldBy: 'Her foster carer.' } }, code: 'NOTHING_SAID' },
      reused: { by: 'social-worker', of: of('Short.') },
    });
    const said = `missingProfile { description photoTakenOn phone associates addresses
      answers { question said toldBy officer { name agency { code } } } }`;
    const by = { officer: { name: 'Invented social-worker', agency: { code: expect.any(String) } } };
    const toldBy = 'Her foster carer.';
    expect(await ask(said)).toEqual({
      missingProfile: {
        ...{ description: 'Tall.', photoTakenOn: '2026-01-10', phone: null, addresses: [] },
        associates: ['Dov Invented, friend'],
        answers: [
          { question: 'ASSOCIATES', said: ['Dov Invented, friend'], toldBy, ...by },
          { question: 'DESCRIPTION', said: ['Tall.'], toldBy, ...by },
          { question: 'PHOTO_TAKEN_ON', said: ['2026-01-10'], toldBy, ...by },
        ],
      },
    });
    expect(await ask('missingProfile { description }', 'school')).toEqual({ missingProfile: null });
  });

  it('recordLastSeen, with the episode', async () => {
    const reported = await send(service, 'school', 'report-missing', {
      person,
      input: { type: 'MISSING', startedAt: '2026-03-30T06:30:00.000Z', circumstances: 'Did not arrive.' },
    });
    expect(reported).toMatchObject({ __typename: 'MissingReported' });
    const [{ id: episode }] = (await ask('missingEpisodes { id }')).missingEpisodes;
    const of = (clothing: string, seenAt = '2026-03-30T06:40:00.000Z') => ({
      person,
      input: { episode, seenAt, clothing },
    });
    await goes({
      ...{ name: 'recordLastSeen', success: 'LastSeenRecorded', by: 'school', about: 'person' },
      of: of('A green coat.'),
      refused: { of: of('A coat.', '2026-03-31T06:40:00.000Z'), code: 'IN_THE_FUTURE' },
      reused: { by: 'school', of: of('A red coat.') },
    });
    expect(
      await ask(
        'missingEpisodes { lastSeen { seenAt where clothing withWhom carrying } profile { description } }',
      ),
    ).toEqual({
      missingEpisodes: [
        {
          lastSeen: [
            {
              ...{ seenAt: '2026-03-30T06:40:00.000Z', clothing: 'A green coat.' },
              ...{ where: null, withWhom: null, carrying: null },
            },
          ],
          profile: { description: 'Tall.' },
        },
      ],
    });
  });

  it('refuses a text that is too long, and an answer without a line', async () => {
    for (const input of [
      { description: 'x'.repeat(2_001) },
      { places: [] },
      { photoTakenOn: '2026-02-30' },
    ]) {
      const bad = await service.as('school')(
        'mutation ($p: ID!, $i: RecordMissingProfileInput!, $c: UUID!) { recordMissingProfile(person: $p, input: $i, commandId: $c) { __typename } }',
        { p: person, i: input, c: commandId() },
      );
      expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('tries every mutation of its own', () =>
    expect([...done].toSorted()).toEqual([...LOOKING_MUTATIONS].toSorted()));
});
