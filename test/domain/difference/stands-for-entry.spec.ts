import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceKind } from '../../../src/domain/difference/difference.js';
import type { DifferenceEvent } from '../../../src/domain/difference/difference-events.js';
import { lackingForEntry, standsForEntry } from '../../../src/domain/difference/difference-state.js';
import { ash, rowan } from '../../support/a-case.js';
import * as aDifference from '../../support/a-difference.js';
import { folded } from '../../support/given.js';

const {
  differed,
  positionTaken,
  putToSocialCare,
  answered,
  noted,
  resolved,
  withdrawn,
  escalated,
  reopened,
} = aDifference;
const after = (...events: readonly DifferenceEvent[]) => folded(differenceKind, ...events);
const BOTH = [differed(), positionTaken()] as const;
const notOpen = { notOpen: true };

describe('whether a difference carries somebody onto a tracker', () => {
  it('given two positions and evidence, then it does, for each record of the person', () => {
    expect(standsForEntry(after(...BOTH), [rowan])).toBe(true);
    expect(standsForEntry(after(...BOTH), [ash, rowan])).toBe(true);
  });
  it('given it is about the level, then it does too', () =>
    expect(standsForEntry(after(differed({ about: 'LEVEL' }), positionTaken()), [rowan])).toBe(true));
  it.each([
    ['nothing was raised', [], ['DIFFERENCE']],
    ['it was withdrawn', [...BOTH, withdrawn()], ['DIFFERENCE']],
    ['it was resolved and what stood before stands', [...BOTH, resolved()], ['DIFFERENCE']],
    ['it is about a decision', [differed({ about: 'DECISION' }), positionTaken()], ['ABOUT_ENTRY']],
    ['one agency alone has spoken', [differed()], ['SECOND_POSITION']],
    [
      'one agency has spoken twice',
      [differed(), positionTaken({ agency: differed().data.agency })],
      ['SECOND_POSITION'],
    ],
    ['nothing shows it', [differed({ evidenced: false }), positionTaken({ evidenced: false })], ['EVIDENCE']],
  ])('given %s, then it does not, and it is said what is lacking', (_case, events, lacking) => {
    expect(standsForEntry(after(...events), [rowan])).toBe(false);
    expect(lackingForEntry(after(...events), [rowan])).toEqual(lacking);
  });
  it('given it is about somebody else, then it does not', () =>
    expect(lackingForEntry(after(...BOTH), [ash])).toEqual(['DIFFERENCE']));

  it.each([
    ['noted by the chair', [...BOTH, noted()]],
    ['escalated', [...BOTH, escalated()]],
    ['reopened', [...BOTH, resolved(), reopened()]],
    ['resolved in favour of who differed', [...BOTH, resolved({ outcome: 'TAKEN_UP' })]],
  ])('given it was %s, then it still does', (_case, events) =>
    expect(standsForEntry(after(...events), [rowan])).toBe(true),
  );

  it('given a child who is not open to social care, then it has to have been put to social care', () => {
    expect(lackingForEntry(after(...BOTH), [rowan], notOpen)).toEqual(['PUT_TO_SOCIAL_CARE']);
    expect(standsForEntry(after(...BOTH, putToSocialCare()), [rowan], notOpen)).toBe(true);
  });
  it('given social care has answered, then that is a position too, and it stands whatever was answered', () => {
    for (const answer of ['OPENS', 'DOES_NOT_OPEN', 'ASKS_MORE'] as const) {
      const events = [differed(), putToSocialCare(), answered({ answer })];
      expect(standsForEntry(after(...events), [rowan], notOpen)).toBe(true);
    }
  });

  it('never stands with less than it lacks, whatever was said in whichever order', () => {
    const said = fc.constantFrom<DifferenceEvent>(
      ...[positionTaken(), putToSocialCare(), answered(), noted(), resolved(), withdrawn(), reopened()],
      ...[escalated(), aDifference.handedBack(), resolved({ outcome: 'TAKEN_UP' })],
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), fc.boolean(), (events, isNotOpen) => {
        const difference = after(differed({ evidenced: false }), ...events);
        const stands = standsForEntry(difference, [rowan], { notOpen: isNotOpen });
        expect(stands).toBe(
          !['NONE', 'WITHDRAWN'].includes(difference.phase) &&
            (difference.phase !== 'RESOLVED' || difference.outcome === 'TAKEN_UP') &&
            difference.evidenced &&
            difference.positionsOf.length > 1 &&
            (!isNotOpen || difference.putToSocialCareOn !== null),
        );
      }),
    );
  });
});
