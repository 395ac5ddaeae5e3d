import { describe, expect, it } from '@jest/globals';
import { checksBoard, type RecordChecks } from '../../src/application/reads/checks-board.js';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { ERASED } from '../../src/domain/event.js';
import { drm } from '../../src/domain/terms/drm.js';
import { agenciesAsked } from '../../src/projections/agencies-asked.js';
import { checks } from '../../src/projections/checks.js';
import { agency, an, ids } from '../support/a-board.js';
import { ash, rowan } from '../support/a-case.js';
import { monday, tuesday } from '../support/a-meeting.js';
import { answered, asked, checksId } from '../support/an-agenda.js';
import { erased, inLog } from '../support/in-log.js';
import { documentOf, projectedFromLog } from '../support/projected.js';

const ofMonday = (...events: readonly BoardsEvent[]) => documentOf(checks, monday, ...events);
const ofRowan = (...events: readonly BoardsEvent[]) =>
  ofMonday(...events)?.people.find(({ personId }) => personId === rowan);
const recordsOf = (...events: readonly BoardsEvent[]) =>
  [ofRowan(...events)].filter((one) => one !== undefined);
const rowOf = (role: string, ...events: readonly BoardsEvent[]) =>
  checksBoard(drm.coreMembers, recordsOf(...events)).find((row) => row.role?.role === role);

describe('the checks before a sitting', () => {
  it('given answers, then each is kept with who gave it, in order', () =>
    expect(
      ofMonday(answered({ held: 'NOTHING_HELD' }), answered({ answerId: an('answer', 'second') })),
    ).toMatchObject({
      sittingId: monday,
      series: 'DRM',
      people: [
        {
          personId: rowan,
          answers: [
            { role: 'HEALTH', held: 'NOTHING_HELD', information: null },
            { held: 'INFORMATION_GIVEN', information: { text: expect.stringMatching(/^Invented/) } },
          ],
        },
      ],
    }));
  it('given the person was erased, then what was held is gone and that something was stays', () =>
    expect(projectedFromLog(checks, inLog([answered()]).map(erased)).get(monday)?.people).toMatchObject([
      { answers: [{ held: 'INFORMATION_GIVEN', information: ERASED }] },
    ]));
  it('given what concerns another sitting or another person, then these checks do not change', () => {
    const before = [answered()];
    const after = [answered({ sittingId: tuesday }), asked({ sittingId: tuesday, personId: ash })];
    expect(ofMonday(...before, ...after)).toEqual(ofMonday(...before));
    expect(ofRowan(...before, answered({ personId: ash }))).toEqual(ofRowan(...before));
  });
});

describe('what an agency was asked', () => {
  const key = `${checksId}/${agency.education}`;
  const ofSchool = { role: null, agency: agency.education };

  it('waits until it has answered', () => {
    expect(documentOf(agenciesAsked, key, asked())).toMatchObject({
      ...{ sittingId: monday, personId: rowan, series: 'DRM', agency: agency.education, answered: false },
    });
    expect(documentOf(agenciesAsked, key, asked(), answered(ofSchool))).toMatchObject({ answered: true });
  });
  it('waits where it is asked again for an item that moved on, and not where it had answered', () => {
    const there = ids.checks(tuesday, rowan);
    const again = (answeredBefore: boolean) =>
      asked({
        ...{ checksId: there, sittingId: tuesday },
        before: { sittingId: monday, answered: answeredBefore },
      });
    const ofTuesday = (...events: readonly BoardsEvent[]) =>
      documentOf(agenciesAsked, `${there}/${agency.education}`, ...events);
    expect(ofTuesday(again(false))).toMatchObject({ sittingId: tuesday, answered: false });
    expect(ofTuesday(again(true))).toMatchObject({ answered: true });
    const alsoFor = { checksId: there, sittingId: tuesday };
    expect(ofTuesday(again(false), answered({ ...ofSchool, alsoFor }))).toMatchObject({ answered: true });
  });
  it('waits on, whatever others answer', () =>
    expect(documentOf(agenciesAsked, key, asked(), answered())).toEqual(
      documentOf(agenciesAsked, key, asked()),
    ));
});

describe('the board of role by person', () => {
  it('has every core role from the start, and none has answered', () => {
    const board = checksBoard(drm.coreMembers, []);
    expect(board.map(({ role }) => role)).toEqual(drm.coreMembers);
    expect(new Set(board.map(({ status }) => status))).toEqual(new Set(['NO_ANSWER']));
  });
  it('tells nothing held from no answer', () => {
    const event = answered({ held: 'NOTHING_HELD' });
    expect(rowOf('HEALTH', event)?.status).toBe('NOTHING_HELD');
    expect(rowOf('EDUCATION', event)?.status).toBe('NO_ANSWER');
  });
  it('shows the newest answer, and keeps those that it took the place of', () =>
    expect(
      rowOf('HEALTH', answered({ held: 'NOTHING_HELD' }), answered({ answerId: an('answer', 'second') })),
    ).toMatchObject({
      status: 'INFORMATION_GIVEN',
      answer: { held: 'INFORMATION_GIVEN' },
      earlier: [{ held: 'NOTHING_HELD' }],
      late: [],
    }));
  it('keeps a late answer beside what the meeting had', () =>
    expect(rowOf('HEALTH', answered({ held: 'NOTHING_HELD' }), answered({ late: true }))).toMatchObject({
      status: 'NOTHING_HELD',
      late: [{ held: 'INFORMATION_GIVEN', late: true }],
    }));
  it('says of an answer that came too late alone that it did', () =>
    expect(rowOf('HEALTH', answered({ late: true }))).toMatchObject({
      status: 'ANSWERED_LATE',
      answer: null,
    }));
  describe('with what was answered for the sitting that the item came from', () => {
    const before = { sittingId: tuesday, date: '2026-03-31' };
    const [first] = recordsOf(answered());
    const [second] = recordsOf(answered({ held: 'NOTHING_HELD', answerId: an('answer', 'second') }));
    const [earlier] = first?.answers ?? [];
    const [newer] = second?.answers ?? [];
    if (earlier === undefined || newer === undefined) throw new Error('There is no answer.');
    const brought = { ...earlier, at: '2026-03-27T09:00:00.000Z', before };
    const ofHealth = (...records: readonly RecordChecks[]) =>
      checksBoard(drm.coreMembers, records).find((row) => row.role?.role === 'HEALTH');

    it('counts it, and says from when it is', () =>
      expect(ofHealth({ asked: [], answers: [brought] })).toMatchObject({
        status: 'INFORMATION_GIVEN',
        answer: { before },
      }));
    it('counts a newer one first, and keeps it', () =>
      expect(ofHealth({ asked: [], answers: [brought, newer] })).toMatchObject({
        status: 'NOTHING_HELD',
        answer: { held: 'NOTHING_HELD' },
        earlier: [{ before }],
      }));
    it('hides nothing that is held under another record of the person', () =>
      expect(ofHealth({ asked: [], answers: [newer] }, { asked: [], answers: [earlier] })).toMatchObject({
        ...{ status: 'INFORMATION_GIVEN', answer: { held: 'INFORMATION_GIVEN' } },
        ...{ also: [{ held: 'NOTHING_HELD' }], earlier: [] },
      }));
    it('asks an agency once, that was asked twice', () => {
      const [at] = recordsOf(asked());
      const rows = checksBoard(
        drm.coreMembers,
        [at, at].filter((one) => one !== undefined),
      );
      expect(rows.filter((row) => row.agency !== null)).toHaveLength(1);
    });
  });
  it('has the agencies that were asked besides, behind the core roles', () => {
    const school = { role: null, agency: agency.education };
    const rows = (...events: readonly BoardsEvent[]) =>
      checksBoard(drm.coreMembers, recordsOf(...events)).slice(drm.coreMembers.length);
    expect(rows(asked())).toMatchObject([{ ...school, status: 'NO_ANSWER', askedAt: expect.any(String) }]);
    expect(rows(asked(), answered({ ...school, held: 'NOTHING_HELD' }))).toMatchObject([
      { ...school, status: 'NOTHING_HELD' },
    ]);
  });
});
