import { describe, expect, it } from '@jest/globals';
import { appointOfficer } from '../../../src/domain/officer/appoint-officer.js';
import { assignRole } from '../../../src/domain/officer/assign-role.js';
import { endRole } from '../../../src/domain/officer/end-role.js';
import { recordLeaver } from '../../../src/domain/officer/record-leaver.js';
import { inPost, officerKind, rolesOn } from '../../../src/domain/officer/officer.js';
import {
  agency,
  by,
  officerAppointed,
  officerId,
  officerLeft,
  operator,
  roleAssigned,
  roleEnded,
} from '../../support/a-board.js';
import { folded, given } from '../../support/given.js';

const administering = by(operator);
const card = { name: 'Nurse Invented', contact: 'extension 1' };

const known = { roleKnown: true };

describe('appointing an officer', () => {
  const appointment = { ...officerAppointed().data, card };
  const partner = { agencyRegistered: true, credentialTaken: false };

  it('given a partner agency, when an officer is appointed, then name and contact stand apart from the rest', () =>
    given(officerKind)
      .when(appointOfficer, appointment, partner, administering)
      .thenEvents({
        type: 'OfficerAppointed',
        data: { officerId, agency: agency.health, credential: 'a keyed hash', from: '2026-01-05' },
        parts: [{ name: 'card', of: [officerId], content: card }],
      }));
  it('given the officer in post, when the same appointment comes again, then there is nothing to record', () =>
    given(officerKind, officerAppointed())
      .when(appointOfficer, appointment, partner, administering)
      .thenNothing());
  it.each([
    ['agency', { agency: agency.police }],
    ['credential', { credential: 'another keyed hash' }],
    ['first day', { from: '2026-02-02' }],
  ])('given the officer in post, when the appointment names another %s, then it is refused', (_what, other) =>
    given(officerKind, officerAppointed())
      .when(appointOfficer, { ...appointment, ...other }, partner, administering)
      .thenRefused('OFFICER_ALREADY_APPOINTED'),
  );
  it('given an agency that is no partner, then it is refused', () =>
    given(officerKind)
      .when(appointOfficer, appointment, { ...partner, agencyRegistered: false }, administering)
      .thenRefused('NO_SUCH_AGENCY', { path: ['agency'] }));
  it('given another officer who signs in that way, then it is refused', () =>
    given(officerKind)
      .when(appointOfficer, appointment, { ...partner, credentialTaken: true }, administering)
      .thenRefused('CREDENTIAL_TAKEN', { path: ['subject'] }));
});

describe('giving an officer a role', () => {
  const tenure = roleAssigned().data;

  it('given an officer in post, when a role is assigned, then authority comes from it', () =>
    given(officerKind, officerAppointed())
      .when(assignRole, tenure, known, administering)
      .thenEvents(roleAssigned()));
  it('given the role, when a deputyship of it is assigned too, then both are kept', () =>
    given(officerKind, officerAppointed(), roleAssigned())
      .when(assignRole, { ...tenure, as: 'DEPUTY' }, known, administering)
      .thenEvents(roleAssigned({ as: 'DEPUTY' })));
  it('given the role for that tenure, then there is nothing to record', () =>
    given(officerKind, officerAppointed(), roleAssigned())
      .when(assignRole, tenure, known, administering)
      .thenNothing());
  it('given a role that no terms name, then it is a slip of the pen: refused', () =>
    given(officerKind, officerAppointed())
      .when(assignRole, tenure, { roleKnown: false }, administering)
      .thenRefused('UNKNOWN_ROLE', { path: ['role'] }));
  it('given nobody of that id, then it is refused', () =>
    given(officerKind).when(assignRole, tenure, known, administering).thenRefused('NO_SUCH_OFFICER'));
  it('given a tenure whose last day lies before its first, then it is refused', () =>
    given(officerKind, officerAppointed())
      .when(assignRole, { ...tenure, until: '2026-01-04' }, known, administering)
      .thenRefused('TENURE_ENDS_BEFORE_IT_BEGINS', { path: ['until'] }));
  it('given an officer who leaves on Friday, when a role begins on Monday, then it is refused', () =>
    given(officerKind, officerAppointed(), officerLeft('2026-03-27'))
      .when(assignRole, { ...tenure, from: '2026-03-30' }, known, administering)
      .thenRefused('OFFICER_HAS_LEFT', {
        sentence: 'This officer is in post until Friday 27 March 2026 only.',
        path: ['from'],
      }));
  it('given an officer who leaves on Friday, when a role begins on Thursday, then it is given for the days left', () =>
    given(officerKind, officerAppointed(), officerLeft('2026-03-27'))
      .when(assignRole, { ...tenure, from: '2026-03-26' }, known, administering)
      .thenEvents(roleAssigned({ from: '2026-03-26' })));
});

describe('ending a role', () => {
  const end = roleEnded().data;

  it('given the role, when it ends, then it is held until the end of its last day', () =>
    given(officerKind, officerAppointed(), roleAssigned())
      .when(endRole, end, {}, administering)
      .thenEvents(roleEnded()));
  it('given the role has ended that day, then there is nothing to record', () =>
    given(officerKind, officerAppointed(), roleAssigned(), roleEnded())
      .when(endRole, end, {}, administering)
      .thenNothing());
  it('given no such role, then it is refused', () =>
    given(officerKind, officerAppointed())
      .when(endRole, end, {}, administering)
      .thenRefused('ROLE_NOT_HELD', { path: ['role'] }));
  it('given a tenure that begins later, then its end cannot lie before that', () =>
    given(officerKind, officerAppointed(), roleAssigned({ from: '2026-04-01' }))
      .when(endRole, end, {}, administering)
      .thenRefused('TENURE_ENDS_BEFORE_IT_BEGINS', { path: ['lastDay'] }));
  it('given two roles, when one ends, then the other is not touched', () =>
    expect(
      rolesOn(
        folded(
          officerKind,
          officerAppointed(),
          roleAssigned(),
          roleAssigned({ role: 'EDUCATION' }),
          roleEnded(),
        ),
        '2026-03-30',
      ),
    ).toMatchObject([{ role: 'EDUCATION' }]));
});

describe('recording that an officer leaves', () => {
  const leaving = officerLeft().data;

  it('given an officer in post, then the last day is recorded', () =>
    given(officerKind, officerAppointed())
      .when(recordLeaver, leaving, {}, administering)
      .thenEvents(officerLeft()));
  it('given that last day, then there is nothing to record', () =>
    given(officerKind, officerAppointed(), officerLeft())
      .when(recordLeaver, leaving, {}, administering)
      .thenNothing());
  it('given an officer who leaves, when the last day moves, then it is recorded anew', () =>
    given(officerKind, officerAppointed(), officerLeft('2026-04-30'))
      .when(recordLeaver, leaving, {}, administering)
      .thenEvents(officerLeft()));
  it('given nobody of that id, then it is refused', () =>
    given(officerKind).when(recordLeaver, leaving, {}, administering).thenRefused('NO_SUCH_OFFICER'));
});

describe('the roles of an officer on a day', () => {
  const lapsing = folded(officerKind, officerAppointed(), roleAssigned({ until: '2026-03-27' }));
  const left = folded(officerKind, officerAppointed(), roleAssigned(), officerLeft('2026-03-27'));
  const roles = (...days: readonly string[]) => days.map((day) => rolesOn(lapsing, day).length);

  it('are held on the first day and on the last, and on neither side of them', () =>
    expect(roles('2026-01-04', '2026-01-05', '2026-03-27', '2026-03-28')).toEqual([0, 1, 1, 0]));
  it('end with the last day in post, whatever their tenure says', () => {
    expect(rolesOn(left, '2026-03-27')).toHaveLength(1);
    expect(rolesOn(left, '2026-03-28')).toEqual([]);
  });
  it('are none before the officer is in post', () => {
    expect(inPost(left, '2026-01-04')).toBe(false);
    expect(inPost(officerKind.initial, '2026-03-30')).toBe(false);
  });
  it('name those that are held first, so that nobody stands in for a role of their own', () =>
    expect(
      rolesOn(
        folded(officerKind, officerAppointed(), roleAssigned({ as: 'DEPUTY' }), roleAssigned()),
        '2026-03-30',
      ).map(({ as }) => as),
    ).toEqual(['HOLDER', 'DEPUTY']));
});
