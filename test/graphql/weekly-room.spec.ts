/** A room follows a weekly sitting by its subscription alone, and whoever presents one item follows that one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startIslandService, type TestService } from '../support/service.js';
import {
  A_WEEK_BEFORE,
  expectAccepted,
  officersOf,
  openedWeekly,
  readsOut,
  signs,
} from './declared-meeting.js';
import { A_WHOLE_MEETING_MS, child, referral, send, type Answered } from './meeting.js';
import { kindsOf, subscribed, type Watching } from './watching.js';

/** What a screen asks for of all that happens: one line for each. */
const QUERY = `subscription ($sitting: ID!, $after: Position) { sittingEvents(sitting: $sitting, after: $after) {
  __typename
  ... on SittingHappening { position sitting { phase } }
  ... on AgendaHappening { position items { person { id } discussion { id } } }
  ... on DiscussionHappening { position discussion { phase time { minutes minutesOver } notes { text } decisions { decision } } }
  ... on ActionHappening { position action { action } }
  ... on MinutesHappening { position }
  ... on Resync { position }
} }`;

describe('a weekly sitting in its room', () => {
  let service: TestService;
  let sitting = '';
  let people: readonly string[] = [];
  let items: readonly string[] = [];
  let room: Watching;
  let worker: Watching;

  const watching = async (subject: string, after: string): Promise<Watching> =>
    subscribed(await service.socket(subject), QUERY, { sitting, after });
  const told = async (by: Watching, kind: string, has: (event: Answered) => boolean): Promise<Answered> => {
    const found = (heard: readonly Answered[]) =>
      heard.findLast((event) => event.__typename === kind && has(event));
    return found(await by.until((heard) => found(heard as readonly Answered[]) !== undefined));
  };
  const begins = async (nth: number): Promise<string> => {
    const started = await send(service, 'intake-manager', 'start-discussion', { item: items[nth] });
    return expectAccepted(started).discussion.id as string;
  };

  beforeAll(async () => {
    service = await startIslandService(A_WEEK_BEFORE);
    const received = await send(service, 'school', 'refer-person', {
      ...{ series: 'RMM', input: referral(child('Asha Invented'), child('Bela Invented')) },
    });
    sitting = received.heardAt.sitting.id as string;
    people = received.referral.people.map(({ person }: Answered) => person.id as string);
    await service.quiet();
    const { 'social-worker': allocated } = await officersOf(service, 'social-worker');
    await signs(service, 'group-manager', sitting);
    const known = { known: 'KNOWN', openStatus: 'OPEN', allocatedOfficer: allocated };
    await send(service, 'group-manager', 'record-known-status', { person: people[0], input: known });
    for (const subject of ['administrator', 'intake-manager', 'dci']) await signs(service, subject, sitting);
    await openedWeekly(service, sitting);
    await readsOut(service, sitting);
    await service.quiet();
    const { agenda } = await send(service, 'administrator', 'see-the-agenda', { sitting });
    items = people.map((id) => agenda.items.find(({ person }: Answered) => person.id === id).id as string);
    const { log } = service.board;
    const now = Buffer.from(`${log.life}:${await log.head()}`).toString('base64url');
    room = await watching('administrator', now);
    worker = await watching('social-worker', now);
    // Until they sign there is nothing for them to follow; then they are told to ask afresh.
    await signs(service, 'social-worker', sitting);
    await told(worker, 'Resync', () => true);
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it(
    'is told what is opened, noted, planned and decided, and how the time of the item goes',
    async () => {
      const discussion = await begins(0);
      await told(room, 'DiscussionHappening', ({ discussion: of }) => of.phase === 'GOING_ON');
      await send(service, 'administrator', 'write-note', {
        discussion,
        input: { text: 'Invented: at home.' },
      });
      const noted = ({ discussion: of }: Answered) => of.notes[0]?.text === 'Invented: at home.';
      await told(room, 'DiscussionHappening', noted);
      await told(worker, 'DiscussionHappening', noted);
      const elements = [{ kind: 'SAFETY', ownerAgency: await agencyOfPolice(), text: 'Invented: a curfew.' }];
      const input = { series: 'RMM', elements };
      expectAccepted(await send(service, 'social-worker', 'set-out-plan', { person: people[0], input }));
      const planned = ({ items: [item] }: Answered) => item?.person?.id === people[0];
      await told(room, 'AgendaHappening', planned);
      await told(worker, 'AgendaHappening', planned);
      // Thirteen minutes on, of twelve that the item has.
      await service.moveTo('2026-03-23T14:13:30.000Z');
      const decision = { decision: 'Invented: go on.', rationale: 'Invented: it holds.' };
      await send(service, 'intake-manager', 'record-decision', { discussion, input: decision });
      const decided = await told(
        room,
        'DiscussionHappening',
        ({ discussion: of }) => of.decisions.length > 0,
      );
      expect(decided.discussion.time).toEqual({ minutes: 12, minutesOver: 1 });
      await send(service, 'intake-manager', 'close-discussion', { discussion });
      await told(worker, 'DiscussionHappening', ({ discussion: of }) => of.phase === 'CLOSED');
    },
    A_WHOLE_MEETING_MS,
  );

  it(
    'is told of the next item, also after its connection was lost; whoever presented the first is not',
    async () => {
      const { position } = await told(
        room,
        'DiscussionHappening',
        ({ discussion: of }) => of.phase === 'CLOSED',
      );
      await room.leave();
      const before = worker.heard.length;
      const discussion = await begins(1);
      await send(service, 'administrator', 'write-note', {
        discussion,
        input: { text: 'Invented: the quay.' },
      });
      room = await watching('administrator', position as string);
      const heard = await room.until((events) =>
        (events as readonly Answered[]).some(
          (one) => one.discussion?.notes?.[0]?.text === 'Invented: the quay.',
        ),
      );
      expect(heard.map(({ __typename }) => __typename)).not.toContain('Resync');
      // What comes behind it comes to both: the worker has been told all that is for them.
      await signs(service, 'camhs-lead', sitting);
      await worker.until((events) => kindsOf(events.slice(before)).includes('SittingHappening'));
      const since = JSON.stringify(worker.heard.slice(before));
      expect([since.includes(people[1] ?? ''), since.includes('the quay')]).toEqual([false, false]);
      await room.leave();
      await worker.leave();
    },
    A_WHOLE_MEETING_MS,
  );

  const agencyOfPolice = async (): Promise<string> => {
    const found = await send(service, 'administrator', 'who-is-who');
    return found.find(({ code }: Answered) => code === 'POLICE').id as string;
  };
});
