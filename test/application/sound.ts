/** Whether a board that several instances have worked on is as it should be. */
import { expect } from '@jest/globals';
import { openViews } from '../../src/application/views/runner.js';
import { projections } from '../../src/projections/all.js';
import { openSqliteDocuments } from '../../src/store/sqlite/documents.js';
import { aBoardFolder } from '../store/a-board-folder.js';
import type { Instances } from '../support/instances.js';
import { everyEvent } from '../support/live-board.js';
import { everyByte } from './snapshots.js';

/** What the views of a board come to when they are built from its log alone. */
export const builtAnew = async ({ log }: Instances): Promise<readonly string[]> => {
  const { documents } = openSqliteDocuments(aBoardFolder(), { logLife: log.life });
  const views = openViews(log, documents, projections);
  await views.start();
  await views.stop();
  const bytes = await everyByte(documents);
  await documents.close();
  return bytes;
};

/** Nothing was done twice: each command recorded once, and of each policy and event one reaction. */
export const expectOnce = async ({ log }: Instances): Promise<void> => {
  const events = await everyEvent(log);
  const reactions = events
    .filter(({ type }) => type === 'PolicyReacted')
    .map(({ data }) => data as { readonly policy: string; readonly to: string })
    .map(({ policy, to }) => `${policy} ${to}`);
  expect(new Set(reactions).size).toBe(reactions.length);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const fired = events.filter(({ type }) => type === 'DeadlineFired').map(({ data }) => JSON.stringify(data));
  expect(new Set(fired).size).toBe(fired.length);
};

/** Everything that is in the log has been answered to, once, and the views are what the log says. */
export const expectSound = async (instances: Instances): Promise<void> => {
  await instances.quiet();
  await expectOnce(instances);
  expect(await everyByte(instances.documents)).toEqual(await builtAnew(instances));
  const owner = await instances.owner();
  for (const view of ['agenda', 'work-items']) {
    expect(await owner.board().views.proveComplete(view)).toMatchObject({ complete: true });
  }
  expect(owner.board().ailments()).toEqual([]);
};
