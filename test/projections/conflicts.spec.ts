import { describe, expect, it } from '@jest/globals';
import { conflictKey, conflicts } from '../../src/projections/conflicts.js';
import { agency, an, nurse, teacher } from '../support/a-board.js';
import { ash, discussionId, rowan } from '../support/a-case.js';
import { conflictCarried, conflictDeclared, conflictWithdrawn } from '../support/a-discussion.js';
import { erased } from '../support/in-log.js';
import { projected } from '../support/projected.js';

const officer = nurse.actor.id;
const key = conflictKey(officer, rowan);
const another = an('discussion', 'of another sitting');
const keysAfter = (...events: Parameters<typeof projected>[1][]) => [
  ...projected(conflicts, ...events).keys(),
];

describe('who has a conflict about whom', () => {
  it('is kept by officer and person, with the items on which it was declared', () =>
    expect(
      projected(conflicts, conflictDeclared(), conflictDeclared({ discussionId: another })).get(key),
    ).toEqual({
      ...{ officer, personId: rowan, agency: agency.health, kind: 'RELATIVE' },
      discussionIds: [discussionId, another],
    }));
  it('is said by the declaration alone: that it holds for another item adds nothing', () =>
    expect(keysAfter(conflictCarried())).toEqual([]));
  it('ends on every record of the person, wherever it is withdrawn, and for nobody else', () => {
    const declared = [
      conflictDeclared(),
      conflictDeclared({ personId: ash }),
      conflictDeclared({ officer: teacher.actor.id }),
    ];
    const others = [conflictKey(officer, ash), conflictKey(teacher.actor.id, rowan)];
    expect(keysAfter(...declared, conflictWithdrawn()).toSorted()).toEqual(others.toSorted());
    expect(keysAfter(...declared, conflictWithdrawn({ personId: rowan, alsoOf: [ash] }))).toEqual([
      conflictKey(teacher.actor.id, rowan),
    ]);
  });
  it('stands after an erasure: it holds nothing that was said', () =>
    expect(keysAfter(erased(conflictDeclared()))).toEqual([key]));
});
