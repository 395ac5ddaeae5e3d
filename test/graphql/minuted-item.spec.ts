/** What the minutes say of a person over the wire: all that the printed page says, as it stood when they were drafted. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, discussed, only, opened, referred, send } from './meeting.js';

describe('a person in the minutes, over the wire', () => {
  let service: TestService;
  let sitting: string;
  beforeAll(async () => {
    service = await startTestService();
    const of = await referred(service, 'Asha Invented');
    sitting = of.sitting;
    const person = of.people[0];
    const number = { kind: 'NHS_NUMBER', value: '9990000018' };
    await send(service, 'coordinator', 'record-identifier', { person, input: number });
    const safe = { addressHidden: true, doNotContact: false, instructions: 'Invented: by her aunt only.' };
    await send(service, 'coordinator', 'record-safe-contact', { person, input: safe });
    await service.moveTo('2026-03-30T11:00:00.000Z');
    const officers = await opened(service, sitting);
    const [agency] = only(await service.as('coordinator')('{ agencies { id } }'));
    const visitor = { agency: agency.id, name: 'Sorrel Invented', position: 'Invented nurse', mode: 'VIDEO' };
    await send(service, 'mash-manager', 'admit-visitor', { sitting, input: visitor });
    const apology = { role: 'EDUCATION', officer: officers['EDUCATION'], informationSent: true };
    await send(service, 'coordinator', 'record-apologies', { sitting, input: apology });
    const { agenda } = await send(service, 'coordinator', 'see-the-agenda', { sitting });
    await discussed(service, agenda.items[0].id as string, officers['Invented social-worker'] ?? '');
    await send(service, 'ppd-supervisor', 'close-sitting', { sitting });
    await service.quiet();
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('was heard by whoever was there, with an account or without, and in the absence of who could not come', async () => {
    const { minutes } = await send(service, 'coordinator', 'read-the-minutes', { sitting });
    expect(minutes.attendance[0]).toMatchObject({ officer: { name: expect.any(String) }, visitor: null });
    expect(minutes.attendance.at(-1)).toMatchObject({
      ...{ officer: null, role: null, mode: 'VIDEO', observer: false, leftAt: null },
      visitor: { name: 'Sorrel Invented', position: 'Invented nurse' },
    });
    expect(minutes.apologies).toEqual([
      { role: 'EDUCATION', officer: { name: expect.any(String) }, informationSent: true },
    ]);
  });
  it('has numbers, how far the date of birth can be relied on, and what is to be heeded', async () => {
    const { minutes } = await send(service, 'coordinator', 'read-the-minutes', { sitting });
    expect(minutes.items[0]).toMatchObject({
      name: { value: 'Asha Invented' },
      dateOfBirth: { value: '2012-05-14' },
      dateOfBirthAccuracy: 'EXACT',
      identifiers: [{ kind: 'NHS_NUMBER', value: '9990000018', absent: null }],
      safeContact: { addressHidden: true, doNotContact: false },
      ethnicity: { value: null, absent: 'NOT_ASKED' },
      associates: [{ name: 'Dov Invented' }],
    });
  });
});
