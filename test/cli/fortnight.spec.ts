/** The demonstration's fortnight through the public API, and what the board has of it afterwards. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startDemoService, type DemoService } from '../../src/cli/demo-service.js';
import { FORTNIGHT_BEGINS, playFortnight } from '../../src/cli/fortnight/fortnight.js';
import { openStage, type Stage } from '../../src/cli/fortnight/stage.js';
import { projections } from '../../src/projections/all.js';

jest.setTimeout(300_000);

describe('a full fortnight of the board', () => {
  let demo: DemoService;
  let stage: Stage;
  const told: string[] = [];

  beforeAll(async () => {
    demo = await startDemoService({
      config: { port: 0, production: false },
      start: FORTNIGHT_BEGINS,
      keep: false,
      moreRoutes: () => Promise.resolve(),
    });
    stage = await openStage(demo);
    await playFortnight(stage, (line) => told.push(line));
  });
  afterAll(() => demo.close());

  it('is played to its end through the API', () => {
    console.log(told.join('\n'), stage.sent());
    expect(told.length).toBeGreaterThanOrEqual(10);
  });

  it.each(Object.keys(projections))(
    'the view %s is dropped and built anew to the same bytes',
    async (view) => {
      expect((await demo.board.views.rebuild(view)).differing).toEqual([]);
    },
  );
});
