/** The whole of one day on a real board, and what must hold of everything that it leaves in the log. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { fromStore, toStore, type Wrapping } from '../../src/application/codec.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import { closeLiveBoards, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { riverside } from '../support/terms.js';
import {
  agendaOf,
  closeSitting,
  discuss,
  onAgenda,
  openSitting,
  PERSONAL,
  refer,
  wholeMonday,
} from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

describe('a day of the DRM', () => {
  it('goes from the referral to issued minutes and a completed action, and moves on what was not reached', async () => {
    const live = await openLiveBoard();
    const { heard, notReached, actionId } = await wholeMonday(live);
    const monday = live.sitting('2026-03-30');
    expect(await live.board().views.get('sittings', monday)).toMatchObject({
      phase: 'CLOSED',
      unreconciled: [],
    });
    expect(await live.board().views.get<MinutesView>('minutes', monday)).toMatchObject({
      issued: [{ status: 'ISSUED', record: { items: [{ personId: heard.personId, concluded: true }] } }],
    });
    expect(await live.board().views.get('actions', actionId)).toMatchObject({ status: 'DONE', inTime: true });
    expect(await onAgenda(live, '2026-03-31')).toEqual([notReached.personId]);
    expect(live.board().ailments()).toEqual([]);
  });

  it('leaves nothing personal in clear: no text of a person stands in a body or an envelope', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const events = await live.events();
    const parts = JSON.stringify(events.map((event) => event.parts));
    expect(parts.split(PERSONAL).length).toBeGreaterThan(10);
    const texts = [PERSONAL, '2011-09-30', 'Invented', 'extension 1'];
    for (const { parts: _parts, position, ...clear } of events) {
      const found = texts.filter((text) => JSON.stringify(clear).includes(text));
      expect({ position, type: clear.type, found }).toEqual({ position, type: clear.type, found: [] });
    }
  });

  it('gives every part to somebody, and every event of a person names the person', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    for (const event of await live.events()) {
      for (const part of event.parts) expect(part.of.length).toBeGreaterThan(0);
      const { personId } = event.data as { personId?: string };
      if (personId !== undefined) expect(event.subjects).toContain(personId);
    }
  });
});

describe('a second series on the same board', () => {
  it('runs its own day beside the DRM: terms, roles, order and places do not touch', async () => {
    const live = await openLiveBoard({ alsoTerms: [riverside] });
    const drm = await refer(live);
    const panel = await refer(live, { series: 'RIVERSIDE' });
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([drm.personId]);
    expect(await onAgenda(live, '2026-03-31', 'RIVERSIDE')).toEqual([panel.personId]);
    await live.moveTo('2026-03-31T08:30:00.000Z');
    const sittingId = live.sitting('2026-03-31', 'RIVERSIDE');
    // Riverside has a quorum: three of its roles are marked present before it opens.
    for (const role of ['PANEL_CHAIR', 'PANEL_CLERK', 'HEALTH'] as const) {
      const presence = { sittingId, officer: live.officer(role), role, mode: 'IN_PERSON' as const };
      await live.as('PANEL_CLERK').does('RecordAttendance', presence);
    }
    await openSitting(live, '2026-03-31', 'RIVERSIDE');
    await discuss(live, { date: '2026-03-31', personId: panel.personId, series: 'RIVERSIDE' });
    await closeSitting(live, '2026-03-31', 'RIVERSIDE');
    const minutes = { sittingId: live.sitting('2026-03-31', 'RIVERSIDE'), version: 1 };
    await live.as('PANEL_CHAIR').does('ApproveMinutes', minutes);
    await live.as('PANEL_CLERK').does('IssueMinutes', minutes);
    await live.quiet();
    expect(await live.board().views.get('minutes', minutes.sittingId)).toMatchObject({
      issued: [{ status: 'ISSUED' }],
    });
    // Monday's DRM was slept through, so its item is heard on Tuesday, at the DRM and nowhere else.
    expect(await onAgenda(live, '2026-03-31')).toEqual([drm.personId]);
    expect((await agendaOf(live, '2026-03-31')).phase).toBe('CONVENED');
  });

  it('is not chaired by the chairs of the other', async () => {
    const live = await openLiveBoard({ alsoTerms: [riverside] });
    const sittingId = live.sitting('2026-03-31', 'RIVERSIDE');
    const outcome = await live.as('MASH_TEAM_MANAGER').execute('TakeChair', { sittingId });
    expect(outcome).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO', instead: { kind: 'ASK_ROLE', roles: ['PANEL_CHAIR'] } },
    });
  });
});

describe('an event on its way into the log', () => {
  const wrapping: Wrapping & { readonly now: string } = {
    now: '2026-03-30T07:00:00.000Z',
    id: String,
    actor: { kind: 'OPERATOR', id: 'operator' },
    commandId: 'c',
    inputHash: 'h',
    correlationId: 'c',
    causationId: 'c',
    purpose: 'ADMINISTRATION',
    decidedUpon: [],
  };
  const agency = { agencyId: 'a', code: 'A', name: 'An agency' };
  const event = { type: 'AgencyRegistered', data: agency, parts: [], subjects: [] };

  it('is a bug with a clear field that its catalogue does not list', () => {
    const listed = (data: object) => () => toStore([{ ...event, data }], wrapping);
    expect(listed(agency)).not.toThrow();
    expect(listed({ ...agency, telephone: '1' })).toThrow(
      'AgencyRegistered.telephone is not listed as a clear field.',
    );
    expect(listed({ ...agency, constructor: '1' })).toThrow('AgencyRegistered.constructor');
  });

  it('is a bug with a field deep inside that is not listed', () => {
    const placement = {
      sittingId: 's',
      date: '2026-03-30',
      late: false,
      lateItem: false,
      why: 'told by a neighbour',
    };
    const referral = { ...event, type: 'ReferralReceived', data: { placement } };
    expect(() => toStore([referral], wrapping)).toThrow('ReferralReceived.placement.why');
  });

  it('is a bug with a part that is not known, or that is nobody’s', () => {
    const withPart = (name: string, of: readonly string[]) => () =>
      toStore([{ ...event, type: 'OfficerLeft', data: {}, parts: [{ name, of, content: {} }] }], wrapping);
    expect(withPart('card', ['x'])).toThrow('OfficerLeft has no part named card.');
    const nobodys = {
      ...event,
      type: 'OfficerAppointed',
      data: {},
      parts: [{ name: 'card', of: [], content: {} }],
    };
    expect(() => toStore([nobodys], wrapping)).toThrow('is nobody');
  });

  it('is a bug of an unknown type, in either direction', () => {
    expect(() => toStore([{ ...event, type: 'PersonUpdated' }], wrapping)).toThrow('PersonUpdated');
    const [stored] = toStore([event], wrapping);
    const read = { ...stored!, stream: 'agency-a', revision: 0, position: 1n, recordedAt: wrapping.now };
    expect(fromStore(read).type).toBe('AgencyRegistered');
    expect(() => fromStore({ ...read, version: 2 })).toThrow('newer than this release');
    expect(() => fromStore({ ...read, version: 0 })).toThrow('version 0 cannot be read');
  });
});
