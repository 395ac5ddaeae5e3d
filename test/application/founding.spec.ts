/** A board is founded once, from a file that is checked whole before anything is recorded. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { checkAmendment, checkFoundingFile } from '../../src/application/founding-file.js';
import { amend, found } from '../../src/application/founding.js';
import { ceam } from '../../src/domain/risk/tools/ceam.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { EventLog } from '../../src/store/event-log.js';
import {
  closeLiveBoards,
  fileBeside,
  foundingDocument,
  foundingFile,
  instead,
  openLiveBoard,
} from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { smallTool } from '../support/a-risk.js';
import { riverside } from '../support/terms.js';
import { onAgenda, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const file = foundingFile();

describe('given a file and an empty log', () => {
  it('then the board has its agencies, terms and officers, and founding is over', async () => {
    const live = await openLiveBoard();
    const facts = await live.board().facts();
    expect(facts.board).toMatchObject({ phase: 'FOUNDED', zone: 'Europe/London' });
    expect(facts.agencies.size).toBe(6);
    expect(facts.officers.size).toBe(file.officers.length);
    expect([...facts.adopted.keys()]).toEqual(['DRM']);
    const outcome = await live.board().execute(
      'RegisterAgency',
      { agencyId: live.nextId(), code: 'LATE', name: 'Too late' },
      {
        ...{
          commandId: live.nextId(),
          correlationId: live.nextId(),
          now: live.clock.now(),
          purpose: 'ADMINISTRATION',
        },
        actor: {
          actor: { kind: 'OPERATOR', id: 'operator' },
          roles: [],
          administrates: false,
          boardBeingFounded: false,
        },
      },
    );
    expect(outcome).toMatchObject({ refusal: { code: 'NOT_YOURS_TO_DO' } });
  });

  it('when it is founded from the same file again, then nothing more is recorded', async () => {
    const live = await openLiveBoard();
    const head = await live.board().log.head();
    expect(await found(live.board(), file, 'hash of the test file')).toBeUndefined();
    expect(await live.board().log.head()).toBe(head);
  });

  it('when it was interrupted anywhere, then it goes on from there, and nothing is there twice', async () => {
    const whole = await openLiveBoard();
    const expected = (await whole.events())
      .filter(({ actor }) => actor.kind === 'OPERATOR')
      .map(({ id }) => id);
    await whole.close();
    const live = await openLiveBoard({ founded: false });
    for (let upTo = 1; upTo <= expected.length; upTo += 3) {
      let left = 3;
      const tiring = (log: EventLog): EventLog =>
        instead(log, {
          append: (append) => {
            if (append.events[0]?.actor.kind !== 'OPERATOR') return log.append(append);
            left -= 1;
            return left < 0 ? Promise.reject(new Error('Interrupted.')) : log.append(append);
          },
        });
      await live.reopen({ between: { log: tiring } });
      await found(live.board(), file, 'hash of the test file').catch((error: unknown) => error);
    }
    await live.reopen();
    expect(await found(live.board(), file, 'hash of the test file')).toBeUndefined();
    const recorded = (await live.events())
      .filter(({ actor }) => actor.kind === 'OPERATOR')
      .map(({ id }) => id);
    expect(recorded).toEqual(expected);
  });

  it('when another file comes, finished or not, then it is refused before anything of it is recorded', async () => {
    const live = await openLiveBoard();
    const head = await live.board().log.head();
    expect(await found(live.board(), file, 'hash of another file')).toMatchObject({
      step: 'board',
      refusal: { code: 'BOARD_ALREADY_FOUNDED' },
    });
    expect(await live.board().log.head()).toBe(head);
  });
});

describe('a wrong file', () => {
  const paths = (document: unknown): readonly string[] => {
    const checked = checkFoundingFile(document, fileBeside);
    return checked.ok ? [] : checked.problems.map(({ path }) => path);
  };

  it('names every field that has the wrong shape', () => {
    const { name: _name, ...rest } = foundingDocument();
    const document = {
      ...rest,
      board: 'Not A Slug',
      zone: 'Mars/Olympus',
      agencies: [{ code: 'a b', name: '' }],
      colour: 'red',
    };
    expect([...paths(document)].sort()).toEqual([
      'agencies[0].code',
      'agencies[0].name',
      'board',
      'colour',
      'name',
      'zone',
    ]);
  });

  it('names every name that is used twice or found nowhere, and every version that is not the first', () => {
    const document = foundingDocument([{ ...riverside, version: 2, calendar: 'scotland' }]) as unknown as {
      agencies: object[];
      officers: { agency: string; roles: { from: string; until: string | null }[] }[];
      codes: object[];
      terms: unknown[];
    };
    const [agency] = document.agencies;
    const [officer] = document.officers;
    const [codes] = document.codes;
    const over = {
      ...document,
      agencies: [...document.agencies, agency],
      officers: [
        { ...officer, agency: 'NOWHERE', roles: [{ ...officer?.roles[0], until: '2025-01-01' }] },
        officer,
      ],
      codes: [...document.codes, { ...codes, version: 3 }],
      terms: [...document.terms, 'DRM', 'NO_SUCH_SERIES'],
    };
    expect([...paths(over)].sort()).toEqual([
      'agencies[6].code',
      ...[`codes[${document.codes.length}].name`, `codes[${document.codes.length}].version`],
      ...['officers[0].agency', 'officers[0].roles[0].until', 'officers[1].subject'],
      'terms[3]',
    ]);
    const terms = ['DRM', 'DRM', { ...riverside, version: 2, calendar: 'scotland' }];
    expect([...paths({ ...foundingDocument(), terms })].sort()).toEqual([
      ...['terms[1].series', 'terms[2].calendar', 'terms[2].version'],
    ]);
  });

  it('names the fields of a row of terms and of a calendar by where they stand', () => {
    const document = foundingDocument([{ ...riverside, cutOff: { ...riverside.cutOff, at: '25:00' } }]);
    const [calendar] = document['calendars'] as object[];
    const calendars = [{ ...calendar, id: 'wales-alone' }];
    expect(paths({ ...document, calendars })).toEqual(['calendars[0].wales-alone', 'terms[1].cutOff.at']);
  });
});

describe('an amendment', () => {
  it('of a board that stands adopts the next version, and is refused where it skips one', async () => {
    const live = await openLiveBoard();
    const checked = checkAmendment({ terms: [{ ...riverside }] }, fileBeside);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    expect(await amend(live.board(), checked.value, 'first')).toBeUndefined();
    const skipping = { ...checked.value, terms: [{ ...riverside, version: 3 }] };
    expect(await amend(live.board(), skipping, 'second')).toMatchObject({
      step: 'terms RIVERSIDE',
      refusal: { code: 'WRONG_TERMS_VERSION' },
    });
  });
});

describe('the risk tools of a file', () => {
  const problemsOf = (over: object): readonly string[] => {
    const checked = checkFoundingFile({ ...foundingDocument(), ...over }, fileBeside);
    return checked.ok ? [] : checked.problems.map(({ path, rule }) => `${path} ${rule}`);
  };
  it('are named, or brought whole; none are needed', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ tools: ['CEAM', 'MODELLED_ON_SERAF', smallTool] })).toEqual([]);
    expect(checkAmendment({ tools: ['CEAM'] }, fileBeside)).toMatchObject({
      ok: true,
      value: { tools: [ceam] },
    });
  });
  it('are checked with every problem, each named with its field', () => {
    const broken = { ...smallTool, levels: [smallTool.levels[0], { ...smallTool.levels[1], as: 'BAD' }] };
    expect(problemsOf({ tools: ['SOMETHING', broken] })).toEqual([
      ...['tools[0] SHIPPED', 'tools[1].levels[1].as ONE_OF'],
    ]);
    const both = [smallTool, { ...smallTool, version: 2 }];
    expect(problemsOf({ tools: both })).toEqual(['tools[1].id TWICE', 'tools[1].version FIRST_VERSION']);
  });
  it('have the one that a tracker of the file names', () => {
    const terms = ['DRM', { ...riverside, tracker: rmm.tracker }];
    expect(problemsOf({ terms })).toEqual(['terms[1].tracker.tool KNOWN_TOOL']);
    expect(problemsOf({ terms, tools: ['CEAM'] })).toEqual([]);
  });
});

describe('two boards', () => {
  it('in one process never touch: what one receives, the other does not know', async () => {
    const one = await openLiveBoard();
    const other = await openLiveBoard({ boardId: '0b5f6a0e-7c1d-4e58-9a3b-6f2d1c8e4a70' });
    const before = await other.board().log.head();
    const { personId } = await refer(one);
    await one.quiet();
    await other.quiet();
    expect(await other.board().log.head()).toBe(before);
    expect(await onAgenda(one, '2026-03-30')).toEqual([personId]);
    expect(await onAgenda(other, '2026-03-30')).toEqual([]);
    expect(one.sitting('2026-03-30')).not.toBe(other.sitting('2026-03-30'));
    expect(one.board().log.life).not.toBe(other.board().log.life);
  });
});
