import { describe, expect, it } from '@jest/globals';
import { conveneSitting, type ConveneGiven } from '../../../src/domain/sitting/convene-sitting.js';
import { sittingDay } from '../../../src/domain/sitting/sitting-days.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import type { TermsOfReference } from '../../../src/domain/terms/terms-of-reference.js';
import type { LocalDate } from '../../../src/domain/time.js';
import { by, ids, policy } from '../../support/a-board.js';
import {
  chairTaken,
  closed,
  convened,
  convenedAnew,
  MONDAY,
  missed,
  opened,
} from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';
import { englandAndWales, riverside } from '../../support/terms.js';

const inForce = (
  terms: TermsOfReference = drm,
  date: LocalDate = MONDAY,
  calendarVersion = 1,
): ConveneGiven => {
  const day = sittingDay(terms, englandAndWales, date);
  const sittingId = ids.sitting(terms.series, date);
  return { sittingId, terms, calendarVersion, day: day.sits ? day : undefined };
};
const onMonday = { series: 'DRM', date: MONDAY };
const amended: TermsOfReference = { ...drm, version: 2, startsAt: '12:30' };

describe('"will take place every weekday commencing mid-day"', () => {
  it('given the terms, when Monday is convened, then it begins at midday, cut-off at 10am, by those terms', () => {
    const decision = given(sittingKind).when(conveneSitting, onMonday, inForce(), by(policy));
    decision.thenEvents({
      type: 'SittingConvened',
      data: {
        date: MONDAY,
        startsAt: '2026-03-30T11:00:00.000Z',
        cutOffAt: '2026-03-30T09:00:00.000Z',
        terms: drm,
        calendarVersion: 1,
      },
    });
    decision.thenSays('Daily Risk Management (DRM) Meeting sits on Monday 30 March 2026.');
  });
  it('given another series, then it begins by its own row', () =>
    given(sittingKind)
      .when(
        conveneSitting,
        { series: 'RIVERSIDE', date: '2026-03-31' },
        inForce(riverside, '2026-03-31'),
        by(policy),
      )
      .thenEvents({
        type: 'SittingConvened',
        data: {
          series: 'RIVERSIDE',
          startsAt: '2026-03-31T08:30:00.000Z',
          cutOffAt: '2026-03-30T15:00:00.000Z',
        },
      }));
  it.each([
    ['a Sunday', '2026-03-29', 'Sunday 29 March 2026'],
    ['Good Friday', '2026-04-03', 'Friday 3 April 2026'],
  ])('given %s, then the meeting does not sit', (_case, date, said) =>
    given(sittingKind)
      .when(conveneSitting, { ...onMonday, date }, inForce(drm, date), by(policy))
      .thenRefused('NOT_A_SITTING_DAY', {
        sentence: `Daily Risk Management (DRM) Meeting does not sit on ${said}.`,
        clause: drm.clauses.sittingDays,
        path: ['date'],
      }),
  );
  it('given a series without terms, then it does not meet', () =>
    given(sittingKind)
      .when(conveneSitting, onMonday, { ...inForce(), terms: undefined }, by(policy))
      .thenRefused('NO_TERMS'));
});

describe('convening anew', () => {
  it('given a sitting that has not opened, when the terms are amended, then it meets by the new ones', () =>
    given(sittingKind, convened())
      .when(conveneSitting, onMonday, inForce(amended), by(policy))
      .thenEvents({
        type: 'SittingConvenedAnew',
        data: { startsAt: '2026-03-30T11:30:00.000Z', terms: { version: 2 } },
      }));
  it('given a sitting that has not opened, when the calendar is amended, then it says by which one', () =>
    given(sittingKind, convened())
      .when(conveneSitting, onMonday, inForce(drm, MONDAY, 2), by(policy))
      .thenEvents({ type: 'SittingConvenedAnew', data: { calendarVersion: 2 } }));
  it('given a chair already taken, when it is convened anew, then the chair is still taken', () =>
    expect(folded(sittingKind, convened(), chairTaken(), convenedAnew(amended))).toMatchObject({
      phase: 'CONVENED',
      convening: { terms: { version: 2 } },
      chairs: [{ role: 'MASH_TEAM_MANAGER' }],
    }));
  it('given the terms it was convened under, then there is nothing to record', () =>
    given(sittingKind, convened()).when(conveneSitting, onMonday, inForce(), by(policy)).thenNothing());
  it('given an amendment from Wednesday on, then Monday keeps the terms that it was convened under', () =>
    given(sittingKind, convened())
      .when(conveneSitting, onMonday, inForce({ ...amended, validFrom: '2026-04-01' }), by(policy))
      .thenNothing());
  it.each([
    ['has opened', [convened(), chairTaken(), opened()]],
    ['is closed', [convened(), chairTaken(), opened(), closed()]],
    ['was missed', [convened(), missed()]],
  ] as const)('given a sitting that %s, then an amendment never re-judges it', (_case, events) =>
    given(sittingKind, ...events)
      .when(conveneSitting, onMonday, inForce(amended), by(policy))
      .thenNothing(),
  );
});
