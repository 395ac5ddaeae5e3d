/** Policies: an event in, commands out, recorded before they are sent. What is done again is done once. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { amend, found } from '../../src/application/founding.js';
import type { Id } from '../../src/domain/event.js';
import type { PolicyReacted } from '../../src/domain/policy/policy-record.js';
import type { EventLog } from '../../src/store/event-log.js';
import type { WorkItem } from '../../src/projections/standing.js';
import {
  closeLiveBoards,
  foundingFile,
  instead,
  openLiveBoard,
  type LiveBoard,
} from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { onAgenda, openSitting, refer, wholeMonday } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const reactions = async (live: LiveBoard): Promise<readonly PolicyReacted['data'][]> =>
  (await live.events())
    .filter(({ type }) => type === 'PolicyReacted')
    .map(({ data }) => data as PolicyReacted['data']);

/** Policy, the event that set it off, and what it sent. */
const said = (all: readonly PolicyReacted['data'][]) =>
  all.map(({ policy, toType, commands }) =>
    [policy, toType, ...commands.map(({ command }) => command)].join(' '),
  );

describe('given a day of the DRM, what each policy did is recorded', () => {
  it('from the terms to the draft of the minutes', async () => {
    const live = await openLiveBoard();
    const founded = (await reactions(live)).length;
    await wholeMonday(live);
    const convened = Array<string>(9).fill('ConveneSitting').join(' ');
    const all = said(await reactions(live));
    expect(all.slice(0, founded)).toEqual([
      `convening TermsAdopted ${convened}`,
      ...Array<string>(9).fill('missed-sittings SittingConvened'),
    ]);
    // Whether the action is released before or after the chair closes the sitting is a matter of milliseconds.
    const reminding = 'reminding-owners ActionReleased';
    expect(all).toContain(reminding);
    expect(all.slice(founded).filter((one) => one !== reminding)).toEqual([
      ...Array<string>(2).fill('chasing ReferralReceived'),
      ...Array<string>(2).fill('chasing DeadlineFired AskReferrer'),
      ...Array<string>(2).fill('chasing ReferrerAsked'),
      'left-open-sittings SittingOpened',
      'releasing-actions DiscussionClosed ReleaseAction',
      'noting-heard DiscussionClosed NoteHeard',
      'closing SittingClosing ConfirmSittingClosed',
      'placing SittingClosed PlaceReferral',
      'drafting-minutes SittingClosed DraftMinutes',
      'distributing-minutes MinutesIssued SendMinutes',
    ]);
  });
});

/** Cuts the log off for policies after so many of their appends; the last is stored, or not, and its answer lost. */
const cutOffAfter = (appends: number, lastIsStored: boolean) => {
  let count = 0;
  let cut = (): void => undefined;
  const happened = new Promise<void>((resolve) => (cut = resolve));
  const log = (inner: EventLog): EventLog =>
    instead(inner, {
      append: async (append) => {
        if (append.events[0]?.actor.kind !== 'POLICY') return inner.append(append);
        count += 1;
        if (count < appends) return inner.append(append);
        if (count === appends && lastIsStored) await inner.append(append);
        cut();
        throw new Error('The service was killed.');
      },
    });
  return { between: { log }, happened };
};

const ofPolicies = async (live: LiveBoard): Promise<number> =>
  (await live.events()).filter(({ actor }) => actor.kind === 'POLICY').length;

/** Up to the closing of Monday's first item, with an action agreed in it; two others are not reached. */
const untilClosing = async (live: LiveBoard): Promise<Id> => {
  const { personId } = await refer(live);
  await refer(live);
  await refer(live);
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, '2026-03-30');
  const chair = live.as('MASH_TEAM_MANAGER');
  const { id } = await chair.does('StartDiscussion', { sittingId: live.sitting('2026-03-30'), personId });
  await chair.does('RecordDecision', { discussionId: id, decision: 'Visit.', rationale: 'Second night.' });
  const agreed = { discussionId: id, owner: live.officer('HEALTH'), action: 'Ring the school.' };
  await chair.does('AgreeAction', { ...agreed, dueOn: '2026-03-31' });
  await live.quiet();
  return id;
};
const closing = async (live: LiveBoard, discussionId: Id): Promise<void> => {
  await live.as('MASH_TEAM_MANAGER').does('CloseDiscussion', { discussionId });
  await live.as('MASH_TEAM_MANAGER').does('CloseSitting', { sittingId: live.sitting('2026-03-30') });
};

/** What happened where, whichever of two events a policy met first: all but what policies noted for themselves. */
const facts = async (live: LiveBoard) =>
  (await live.events())
    .filter(({ stream }) => !stream.startsWith('policy-'))
    .map(({ type, stream }) => `${type} ${stream}`)
    .sort();

const storedIds = async (live: LiveBoard) =>
  (await live.events()).map(({ id, type }) => `${type} ${id}`).sort();

describe('given that the service is killed while policies close a sitting', () => {
  it('at each step, before or after it was stored, then nothing is doubled and nothing is lost', async () => {
    const undisturbed = await openLiveBoard();
    const item = await untilClosing(undisturbed);
    const before = await ofPolicies(undisturbed);
    await closing(undisturbed, item);
    await undisturbed.quiet();
    const steps = (await ofPolicies(undisturbed)) - before;
    const expected = await facts(undisturbed);
    await undisturbed.close();
    expect(steps).toBe(12);
    for (let step = 1; step <= steps; step += 1) {
      for (const lastIsStored of [false, true]) {
        const live = await openLiveBoard();
        await untilClosing(live);
        const { between, happened } = cutOffAfter(step, lastIsStored);
        await live.reopen({ between });
        await closing(live, item);
        await happened;
        await live.reopen();
        await live.quiet();
        const recovered = await facts(live);
        expect({ step, lastIsStored, recovered }).toEqual({ step, lastIsStored, recovered: expected });
        await live.close();
      }
    }
    // Two dozen lives of a board: a bound for what hangs, on the slowest engines too.
  }, 600_000);

  it('and its documents are lost too, then the policies go through the whole log and do nothing twice', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    await live.moveTo('2026-04-01T08:00:00.000Z');
    const before = await storedIds(live);
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect(await storedIds(live)).toEqual(before);
    expect(live.board().ailments()).toEqual([]);
  });
});

describe('given that the service is killed while a board is founded', () => {
  it('at any step of convening, then every sitting is convened once', async () => {
    for (const step of [1, 2, 7, 15]) {
      const live = await openLiveBoard({ founded: false });
      const { between, happened } = cutOffAfter(step, step % 2 === 0);
      await live.reopen({ between });
      await found(live.board(), foundingFile(), 'hash of the test file');
      await happened;
      await live.reopen();
      await live.quiet();
      const convened = (await live.events()).filter(({ type }) => type === 'SittingConvened');
      expect(convened.map(({ data }) => (data as { date: string }).date)).toEqual([
        ...['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-07'],
        ...['2026-04-08', '2026-04-09', '2026-04-10', '2026-04-13'],
      ]);
      await live.close();
    }
  });
});

describe('given a command of a policy that the board does not accept', () => {
  it('then it becomes a work item with code and sentence, once, and the policies go on', async () => {
    const live = await openLiveBoard({ founded: false });
    const { between, happened } = cutOffAfter(1, true);
    await live.reopen({ between });
    await found(live.board(), foundingFile(), 'hash of the test file');
    await happened;
    // What the policy set out to do is recorded; before it is done, the last day of March becomes a bank holiday.
    const [calendar] = foundingFile().calendars;
    const moved = { title: 'Invented holiday', date: '2026-03-31', notes: '', bunting: false };
    const events = [...(calendar?.events ?? []), moved].sort((a, b) => (a.date < b.date ? -1 : 1));
    const calendars = [{ ...calendar!, version: 2, events }];
    expect(
      await amend(live.board(), { calendars, codes: [], terms: [] }, 'hash of the amendment'),
    ).toBeUndefined();
    for (const documentsLost of [false, true]) {
      await live.reopen({ documentsLost });
      await live.quiet();
      const found = await live
        .board()
        .views.find<WorkItem>('work-items', { index: 'bySince', equal: [], limit: 10 });
      expect(found.map(({ document }) => document)).toMatchObject([
        { policy: 'convening', command: 'ConveneSitting', code: 'NOT_A_SITTING_DAY' },
      ]);
      expect(found[0]?.document?.sentence).toContain('does not sit on Tuesday 31 March 2026');
    }
    expect(await onAgenda(live, '2026-04-13')).toEqual([]);
  });
});

describe('given a deadline that an instance has fired whose clock is ahead', () => {
  it('then it is answered as of then, and not taken for one that has not come', async () => {
    const [now, fired] = ['2026-03-30T11:00:00.000Z', '2026-03-30T11:00:00.500Z'];
    const ahead = (log: EventLog): EventLog =>
      instead(log, {
        follow: async function* (read, signal) {
          for await (const page of log.follow(read, signal))
            yield {
              ...page,
              events: page.events.map((event) =>
                event.type === 'DeadlineFired' ? { ...event, recordedAt: fired } : event,
              ),
            };
        },
      });
    const live = await openLiveBoard({ between: { log: ahead } });
    await refer(live);
    await live.moveTo(now);
    const asked = (await live.events()).filter(({ type }) => type === 'ReferrerAsked');
    expect(asked).toMatchObject([{ occurredAt: fired }]);
  });
});
