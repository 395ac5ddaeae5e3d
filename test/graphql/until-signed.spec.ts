/**
 * Until they have signed the declaration of a sitting, somebody who takes part sees nothing of its items, by any way
 * into the API: proved by words that were planted in everything that is said of a child, and by the child's id.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startIslandService, type TestService } from '../support/service.js';
import {
  A_WEEK_BEFORE,
  asked,
  heardWeekly,
  openedWeekly,
  PLANTED,
  readsOut,
  referredToWeekly,
  signs,
} from './declared-meeting.js';
import { everythingFor, everyWayIn } from './every-way-in.js';
import { A_WHOLE_MEETING_MS, send } from './meeting.js';
import { kindsOf, watch } from './watching.js';

type Word = keyof typeof PLANTED;
const WORDS = Object.keys(PLANTED) as Word[];
const uuidIn = (id: string): string => id.slice(-36);

describe('somebody who takes part in a sitting with a declaration', () => {
  let service: TestService;
  let ids: Readonly<Record<string, string>>;
  let start: string;

  beforeAll(async () => {
    service = await startIslandService(A_WEEK_BEFORE);
    const referred = await referredToWeekly(service);
    for (const subject of ['administrator', 'intake-manager', 'group-manager'])
      await signs(service, subject, referred.sitting);
    start = Buffer.from(`${service.board.log.life}:${await service.board.log.head()}`).toString('base64url');
    const officers = await openedWeekly(service, referred.sitting);
    await readsOut(service, referred.sitting);
    ids = { ...referred, ...(await heardWeekly(service, referred.sitting, officers)) };
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const readBy = async (subject: string): Promise<string> => {
    const text = await everythingFor(service.as(subject), everyWayIn('RMM', ids));
    expect(service.reports).toEqual([]);
    return text;
  };
  const wordsIn = (text: string): readonly Word[] => WORDS.filter((word) => text.includes(PLANTED[word]));
  const named = (text: string, kind: string): boolean => text.includes(`${kind}-${uuidIn(ids[kind] ?? '')}`);

  it(
    'and has signed, reads everything',
    async () => {
      const text = await readBy('administrator');
      expect(wordsIn(text)).toEqual(WORDS);
      expect([named(text, 'person'), named(text, 'discussion')]).toEqual([true, true]);
    },
    A_WHOLE_MEETING_MS,
  );

  it(
    'and has not, reads nothing of any item, whatever they know to ask for',
    async () => {
      const text = await readBy('camhs-lead');
      expect(wordsIn(text)).toEqual([]);
      for (const kind of ['person', 'discussion', 'action', 'referral', 'minutes'])
        expect([kind, named(text, kind)]).toEqual([kind, false]);
    },
    A_WHOLE_MEETING_MS,
  );

  it(
    'and has not, reads their own action all the same, and for whom it is',
    async () => {
      const text = await readBy('dci');
      expect(wordsIn(text)).toEqual(['name', 'dateOfBirth', 'action']);
    },
    A_WHOLE_MEETING_MS,
  );

  it('and has not, is answered as if there were none', async () => {
    const way = (id: string) => `{ node(id: "${id}") { __typename } person(id: "${id}") { id } }`;
    const { data } = await service.as('camhs-lead')(way(ids['person'] ?? ''));
    expect(data).toEqual({ node: null, person: null });
  });

  it('and has not, sees the sitting: when it is, who was there, and what is to be signed', async () => {
    const query = `{ sitting(id: "${ids['sitting']}") { date attendance { role } absentRoles agenda { items { id } } declaration { text yours notYetSigned { role } } } }`;
    expect(await asked(service, 'camhs-lead', query)).toMatchObject({
      date: '2026-03-23',
      attendance: [{ role: 'POLICE_DCI' }, { role: 'CSC_GROUP_MANAGER' }],
      agenda: null,
      declaration: { text: expect.any(String), yours: 'NOT_SIGNED', notYetSigned: [{ role: 'POLICE_DCI' }] },
    });
  });

  it('and has not, is told over a socket how the sitting goes on and nothing of its items; then to ask afresh', async () => {
    const sitting = ids['sitting'] ?? '';
    const signed = await watch(service, 'administrator', sitting, start);
    const whole = await signed.until((heard) => kindsOf(heard).includes('MinutesHappening'));
    for (const kind of ['AgendaHappening', 'DiscussionHappening', 'ActionHappening'])
      expect(kindsOf(whole)).toContain(kind);
    const watching = await watch(service, 'camhs-lead', sitting, start);
    const closing = kindsOf(whole).filter((kind) => kind === 'SittingHappening').length;
    const seen = await watching.until((heard) => heard.length === closing);
    expect(new Set(kindsOf(seen))).toEqual(new Set(['SittingHappening']));
    // Whoever owns an action hears of that one, and of nothing else.
    const owner = await watch(service, 'dci', sitting, start);
    const own = await owner.until((heard) => heard.length === closing + 1);
    expect(new Set(kindsOf(own))).toEqual(new Set(['SittingHappening', 'ActionHappening']));
    await signs(service, 'camhs-lead', sitting);
    await watching.until((heard) => kindsOf(heard).includes('Resync'));
    await owner.leave();
    await signed.leave();
    await watching.leave();
  });

  it('and signs afterwards, reads everything', async () => {
    await service.quiet();
    const { agenda } = await send(service, 'camhs-lead', 'see-the-agenda', { sitting: ids['sitting'] });
    expect(agenda.items).toHaveLength(1);
    const { text } = await service.as('camhs-lead')(`{ person(id: "${ids['person']}") { name { value } } }`);
    expect(wordsIn(text)).toEqual(['name']);
  });

  it('and whose signature is withdrawn, or who refuses, reads nothing again', async () => {
    const [sitting, person] = [ids['sitting'], `{ person(id: "${ids['person']}") { id } }`];
    const { data } = await service.as('camhs-lead')('{ viewer { officer { id } } }');
    const input = { signer: data.viewer.officer.id as string };
    await send(service, 'administrator', 'withdraw-signature', { sitting, input });
    await service.quiet();
    expect(await asked(service, 'camhs-lead', person)).toBeNull();
    await signs(service, 'camhs-lead', sitting ?? '');
    await service.quiet();
    expect(await asked(service, 'camhs-lead', person)).not.toBeNull();
    await send(service, 'camhs-lead', 'refuse-the-declaration', { sitting, input: { version: 1 } });
    await service.quiet();
    expect(await asked(service, 'camhs-lead', person)).toBeNull();
  });
});
