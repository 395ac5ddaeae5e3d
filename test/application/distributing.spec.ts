/** Issued minutes on their way to the partners, corrected and sent again. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { contentHash } from '../../src/application/documents/content-hash.js';
import type { MinutesSent } from '../../src/domain/minutes/distribution.js';
import type { CardHistory } from '../../src/projections/card-history.js';
import { distributionKey, type DistributionView } from '../../src/projections/distributions.js';
import { copyOf } from '../../src/projections/minutes-copy.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { openSitting, refer, wholeMonday } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const sent = async (live: LiveBoard): Promise<readonly MinutesSent['data'][]> =>
  (await live.events())
    .filter(({ type }) => type === 'MinutesSent')
    .map(({ data }) => data as MinutesSent['data']);

const correct = { what: 'Invented: seen on Thursday.', reason: 'Invented: a slip.' };

/** The next version, approved by both and issued. */
const reissue = async (live: LiveBoard, sittingId: string) => {
  await live.as('DRM_COORDINATOR').does('CorrectMinutes', { sittingId, version: 1, ...correct });
  const version2 = { sittingId, version: 2 };
  await live.as('MASH_TEAM_MANAGER').does('ApproveMinutes', version2);
  await live.as('PPD_SUPERVISOR').does('ApproveMinutes', version2);
  await live.as('DRM_COORDINATOR').does('IssueMinutes', version2);
  await live.quiet();
};

describe('issued minutes', () => {
  it('are sent in full to the agencies of the core members, each with the hash of what it was sent', async () => {
    const live = await openLiveBoard();
    const { heard } = await wholeMonday(live);
    const copies = await sent(live);
    const core = ['DRM_COORDINATOR', 'PPD_SUPERVISOR', 'HEALTH', 'EDUCATION', 'ADULT_SOCIAL_CARE'] as const;
    expect(new Set(copies.map(({ agency }) => agency))).toEqual(new Set(core.map(live.agency)));
    expect(new Set(copies.map(({ profile }) => profile))).toEqual(new Set(['FULL']));
    const { views } = live.board();
    const minutes = await views.get<MinutesView>('minutes', live.sitting('2026-03-30'));
    const card = await views.get<CardHistory>('card-history', heard.personId);
    if (minutes === undefined || card === undefined) throw new Error('There are no minutes.');
    const copy = copyOf(minutes, minutes.issued[0], new Map([[heard.personId, card]]), { profile: 'FULL' });
    expect(copies[0]?.contentHash).toBe(contentHash(copy));
  });

  it('once corrected go to everybody who had them, and the earlier copies wait for nothing', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const sittingId = live.sitting('2026-03-30');
    const before = await sent(live);
    await reissue(live, sittingId);
    const after = (await sent(live)).slice(before.length);
    expect(after.map(({ agency }) => agency)).toEqual(before.map(({ agency }) => agency));
    expect(after.every(({ version, replaces }) => version === 2 && replaces === 1)).toBe(true);
    expect(after[0]?.contentHash).not.toBe(before[0]?.contentHash);
    const key = distributionKey({ sittingId, version: 1, agency: live.agency('HEALTH') });
    expect(await live.board().views.get<DistributionView>('distributions', key)).toMatchObject({
      replacedBy: 2,
    });
    const minutes = await live.board().views.get<MinutesView>('minutes', sittingId);
    expect(minutes?.issued.map(({ version, superseded }) => [version, superseded])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('are approved by no delegate who has a conflict on one of their items', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const sittingId = live.sitting('2026-03-30');
    const nurse = live.officer('HEALTH');
    const conflict = {
      sittingId,
      personId,
      officer: nurse,
      kind: 'RELATIVE' as const,
      conflict: 'Invented: aunt.',
    };
    await live.as('HEALTH').does('DeclareConflict', conflict);
    await live.quiet();
    const naming = { sittingId, officer: nurse, role: 'MASH_TEAM_MANAGER' };
    expect(await live.as('MASH_TEAM_MANAGER').execute('NameDelegate', naming)).toMatchObject({
      refusal: { code: 'DELEGATE_CONFLICTED', path: ['officer'] },
    });
  });

  it('are approved by a delegate in the place of a chair, as who was named by it', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const sittingId = live.sitting('2026-03-30');
    const naming = { sittingId, officer: live.officer('HEALTH'), role: 'MASH_TEAM_MANAGER' };
    await live.as('MASH_TEAM_MANAGER').does('NameDelegate', naming);
    await live.as('PPD_SUPERVISOR').does('CorrectMinutes', { sittingId, version: 1, ...correct });
    const approved = await live.as('HEALTH').does('ApproveMinutes', { sittingId, version: 2 });
    expect(approved.events).toMatchObject([
      { data: { role: 'MASH_TEAM_MANAGER', as: 'DEPUTY', namedBy: live.officer('MASH_TEAM_MANAGER') } },
    ]);
    expect(await live.as('EDUCATION').execute('ApproveMinutes', { sittingId, version: 2 })).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
  });
});
