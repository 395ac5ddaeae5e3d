import { describe, expect, it } from '@jest/globals';
import { minutedPerson } from '../../src/application/documents/minuted-person-html.js';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { ERASED } from '../../src/domain/event.js';
import { inForm } from '../../src/projections/copy-form.js';
import { copyOf } from '../../src/projections/minutes-copy.js';
import type { CopyFor } from '../../src/projections/copied-minutes.js';
import { minutes } from '../../src/projections/minutes.js';
import { agency, an } from '../support/a-board.js';
import { decided, received, rowan, started } from '../support/a-case.js';
import { differed, noted, positionTaken, resolved, takenUp } from '../support/a-difference.js';
import { convened, monday, opened } from '../support/a-meeting.js';
import { erased } from '../support/in-log.js';
import { documentOf } from '../support/projected.js';

const BEFORE = [convened(), received(), opened(), started(), decided()] as const;
const here = { sittingId: monday };
const view = (...events: readonly BoardsEvent[]) => {
  const found = documentOf(minutes, monday, ...BEFORE, ...events);
  if (found === undefined) throw new Error('There are no minutes.');
  return found;
};
const minuted = (...events: readonly BoardsEvent[]) => view(...events).record.items[0]?.differences;
const copy = (whom: CopyFor, ...events: readonly BoardsEvent[]) =>
  copyOf(view(...events), undefined, new Map(), whom);
const labels = {
  agency: (id: string) => id,
  officer: (id: string) => id,
  role: (code: string) => code,
  code: (_set: string, code: string) => code,
};
const printed = (...events: readonly BoardsEvent[]): string => {
  const [item] = copy({ profile: 'FULL' }, ...events).items;
  if (item === undefined) throw new Error('Nobody is minuted.');
  return minutedPerson(item, { labels, zone: 'Europe/London' } as never).html;
};

describe('the professional differences of an item in the minutes', () => {
  it('given one was raised and answered in the item, then each position stands beside the other', () =>
    expect(minuted(differed(here), positionTaken(here))).toMatchObject([
      {
        about: 'ENTRY',
        positions: [
          { agency: agency.health, position: { text: 'Invented: she is at high risk.' } },
          { agency: agency.education, evidence: { text: 'Invented: present every day.' } },
        ],
        ending: null,
      },
    ]));
  it('given it was raised elsewhere and resolved in the item, then the minutes say how', () =>
    expect(minuted(differed(), resolved(here))).toMatchObject([
      { about: null, positions: [], ending: { ended: 'RESOLVED', outcome: 'STANDS' } },
    ]));
  it('given a chair noted it, then the minutes say why', () =>
    expect(minuted(differed(here), noted(here))).toMatchObject([
      { ending: { ended: 'NOTED', outcome: null, how: { text: 'Invented: both have been heard.' } } },
    ]));
  it('given it was said outside the item, then the minutes have nothing of it', () => {
    expect(minuted(differed(), noted({ sittingId: null }), positionTaken({ sittingId: null }))).toEqual([]);
    expect(minuted(takenUp())).toEqual([]);
  });
  it('given two differences, then neither is taken for the other', () => {
    const other = differed({ ...here, differenceId: an('difference', 'second') });
    expect(minuted(differed(here), other, noted(here))?.map(({ ending }) => ending === null)).toEqual([
      ...[false, true],
    ]);
  });
  it('given it was erased, then nothing of it is left but that it was', () => {
    const all = [differed(here), positionTaken(here), resolved(here)].map((event) =>
      erased<BoardsEvent>(event),
    );
    expect(minuted(...all)).toMatchObject([
      { positions: [{ position: ERASED }, {}], ending: { how: ERASED } },
    ]);
  });

  it('are in a full copy and in that for the child’s own file, and in nobody’s who only acts', () => {
    const events = [differed(here), noted(here)];
    expect(copy({ profile: 'FULL' }, ...events).items[0]?.differences).toHaveLength(1);
    expect(copy({ profile: 'OWN_CHILD', personId: rowan }, ...events).items[0]?.differences).toHaveLength(1);
    const acting = { profile: 'OWN_ACTIONS' as const, agency: agency.health };
    expect(copy(acting, ...events).items[0]?.differences).toBeNull();
  });
  it('are not in the form of copies that were sent before there were any', () => {
    const full = copy({ profile: 'FULL' }, differed(here));
    expect(JSON.stringify(inForm(full, 3))).not.toContain('differences');
    expect(JSON.stringify(inForm(full, 4))).toContain('differences');
  });
  it('are printed, and how they were left', () => {
    const open = printed(differed(here), positionTaken(here));
    for (const words of [
      'Professional differences',
      'she is at high risk',
      'It was not settled in this item.',
    ])
      expect(open).toContain(words);
    expect(printed(differed(here), resolved(here))).toContain('Resolved: what stood before stands');
    expect(printed(differed(here), noted(here))).toContain('The chair noted that it stands');
    expect(printed(differed(), noted(here))).toContain('No position was taken in this item.');
    expect(printed()).not.toContain('Professional differences');
  });
});
