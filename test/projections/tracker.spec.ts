import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { ERASED } from '../../src/domain/event.js';
import { trackedId } from '../../src/domain/tracked/tracked-state.js';
import { agenda } from '../../src/projections/agenda.js';
import { tracker } from '../../src/projections/tracker.js';
import { an } from '../support/a-board.js';
import { ash, received, rowan } from '../support/a-case.js';
import {
  ended,
  entered,
  entryId,
  entryWritten,
  episodeId,
  FIRST,
  first,
  heardAt,
  openedToSocialCare,
  paused,
  reinstated,
  resumed,
  reviewDateMoved,
  reviewPlaced,
  second,
  SECOND,
  stepsAgreed,
  third,
  THIRD,
  WEEKLY,
} from '../support/a-tracked-person.js';
import { erased, inLog } from '../support/in-log.js';
import { documentOf, projectedFromLog } from '../support/projected.js';

const key = trackedId(WEEKLY, rowan);
const entry = (...events: readonly BoardsEvent[]) => documentOf(tracker, key, ...events);
const at = (sitting: string, ...events: readonly BoardsEvent[]) => documentOf(agenda, sitting, ...events);

const reviewed = () =>
  reviewPlaced({ moved: 'REVIEWED', reviewedAt: first, reviewOn: THIRD, placement: heardAt(third) });

describe('the tracker', () => {
  it('has who entered, when they are reviewed and why there', () =>
    expect(entry(entered())).toMatchObject({
      ...{ phase: 'ACTIVE', level: 'HIGH', reviewOn: FIRST, placement: heardAt(first), episodes: 1 },
      ...{ direction: null, reviews: 0, agreed: null, recordEntries: [], episodeId },
      reason: { text: 'Invented: as it was said.' },
    }));
  it('counts reviews that were concluded, and not those that a sitting did not hear', () => {
    expect(entry(entered(), reviewPlaced())).toMatchObject({ reviews: 0, cameFrom: [first] });
    expect(entry(entered(), stepsAgreed(), reviewed())).toMatchObject({
      ...{ reviews: 1, cameFrom: [], reviewOn: THIRD, placement: heardAt(third) },
      agreed: { sittingId: first, steps: { text: 'Invented: as it was said.' } },
    });
  });
  it('knows how the level goes, also where it is said again at one sitting', () => {
    expect(entry(entered(), stepsAgreed({ level: 'MEDIUM' }))?.direction).toBe('DECREASED');
    expect(
      entry(entered(), stepsAgreed({ level: 'MEDIUM' }), stepsAgreed({ level: 'VERY_HIGH' }))?.direction,
    ).toBe('INCREASED');
    expect(entry(entered({ level: null }), stepsAgreed())?.direction).toBeNull();
  });
  it('keeps the entry of the record that was said last at a sitting, and every one that was written', () => {
    const again = { ...stepsAgreed().data.recordEntry, entryId: an('record-entry', 'again') };
    expect(entry(entered(), stepsAgreed(), stepsAgreed({ recordEntry: again }))?.recordEntries).toMatchObject(
      [{ entryId: again.entryId, writtenOn: null }],
    );
    expect(
      entry(entered(), stepsAgreed(), entryWritten(), stepsAgreed({ recordEntry: again }))?.recordEntries,
    ).toMatchObject([{ entryId, writtenOn: '2026-04-02' }, { entryId: again.entryId }]);
  });
  it('counts what was put off, rests, goes on, ends, and begins anew', () => {
    expect(entry(entered(), reviewDateMoved())).toMatchObject({ slipped: 1, reviewOn: SECOND });
    expect(entry(entered(), paused())).toMatchObject({ phase: 'PAUSED', placement: null });
    expect(entry(entered(), paused(), resumed())).toMatchObject({ phase: 'ACTIVE', pause: null });
    expect(entry(entered(), ended())).toMatchObject({ phase: 'ENDED', ended: { because: 'LOW', on: FIRST } });
    expect(entry(entered(), ended(), reinstated())).toMatchObject({ phase: 'ACTIVE', ended: null });
    const anew = entered({ episodeId: an('tracked', 'second'), reEntry: true });
    expect(entry(entered(), ended(), anew)).toMatchObject({ episodes: 2, reEntry: true, slipped: 0 });
    expect(entry(entered({ openToSocialCare: false }), openedToSocialCare())?.openToSocialCare).toBe(true);
  });
  it('finds whom no sitting hears, and nobody else', () => {
    const waits = (...events: readonly BoardsEvent[]) => {
      const document = entry(...events);
      return document && tracker.index(document)['waits'];
    };
    expect(waits(entered({ placement: null }))).toBe(true);
    expect(waits(entered())).toBe(false);
    expect(waits(entered(), paused())).toBe(false);
  });
  it('holds nothing personal once it was erased', () => {
    const document = projectedFromLog(tracker, inLog([entered(), stepsAgreed()]).map(erased)).get(key);
    expect(document).toMatchObject({ reason: ERASED, agreed: { steps: ERASED } });
  });
  it('leaves others alone', () => {
    const others = [entered(), entered({ personId: ash })];
    expect(documentOf(tracker, trackedId(WEEKLY, ash), ...others, ended())).toEqual(
      documentOf(tracker, trackedId(WEEKLY, ash), ...others),
    );
  });
});

describe('a review on an agenda', () => {
  it('is one item with the referrals of the person, with everything that they say', () => {
    const referred = received({ series: WEEKLY, placement: heardAt(first) });
    expect(at(first, entered(), referred)?.items).toMatchObject([
      {
        ...{ personId: rowan, referralIds: [referred.data.referralId], episodeIds: [episodeId] },
        ...{ concernTypes: ['MISSING'], review: { level: 'HIGH', reviewOn: FIRST } },
        priority: { riskLevel: 'HIGH' },
      },
    ]);
  });
  it('is never on two agendas: it leaves the one as it comes to the other', () => {
    const events = [entered(), reviewPlaced()];
    expect(at(first, ...events)?.items[0]?.movedOn).toMatchObject({ moved: 'NOT_REACHED' });
    expect(at(second, ...events)?.items[0]).toMatchObject({ movedOn: null, overdueDays: 7 });
  });
  it('leaves the person to be heard by a referral that still lists them', () => {
    const referred = received({ series: WEEKLY, placement: heardAt(first) });
    const [item] = at(first, referred, entered(), reviewDateMoved())?.items ?? [];
    expect(item).toMatchObject({ movedOn: null, review: null, referralIds: [referred.data.referralId] });
  });
  it.each([
    ['whose date was moved', reviewDateMoved(), 'DATE_MOVED'],
    ['that rests', paused(), 'PAUSED'],
    ['that ended', ended(), 'ENDED'],
  ] as const)('%s is not heard there any more', (_what, event, moved) =>
    expect(at(first, entered(), event)?.items[0]?.movedOn).toMatchObject({ moved }),
  );
  it('is listed again where it goes on', () => {
    expect(at(second, entered(), paused(), resumed())?.items).toMatchObject([{ movedOn: null }]);
    expect(at(second, entered(), ended(), reinstated())?.items).toMatchObject([{ movedOn: null }]);
  });
});
