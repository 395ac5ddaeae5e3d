/** What the daily meeting's terms of reference say of its minutes, each sentence tried on the copy that partners get. */
import { describe, expect, it } from '@jest/globals';
import type { Labels } from '../../src/application/documents/labels.js';
import { minutesHtml } from '../../src/application/documents/minutes-html.js';
import { cardHistory } from '../../src/projections/card-history.js';
import { copyOf, recipientsOf } from '../../src/projections/minutes-copy.js';
import type { CopyFor } from '../../src/projections/copied-minutes.js';
import { minutes } from '../../src/projections/minutes.js';
import { currentVersion } from '../../src/projections/minutes-versions.js';
import { agency } from '../support/a-board.js';
import * as aCase from '../support/a-case.js';
import { convened, drafted, monday, opened } from '../support/a-meeting.js';
import { inLog } from '../support/in-log.js';
import { projectedFromLog } from '../support/projected.js';

const labels: Labels = {
  agency: () => 'Invented agency',
  officer: () => 'Invented officer',
  code: (_set, code) => code,
  role: (role) => role,
};
const log = inLog([
  ...[convened(), aCase.received(), opened(), aCase.started(), aCase.shared(), aCase.decided()],
  ...[aCase.agreed(), aCase.discussionClosed(), drafted()],
]);
const view = projectedFromLog(minutes, log).get(monday);
const version = view && currentVersion(view);
if (view === undefined || version === undefined) throw new Error('There are no minutes.');
const copy = (whom: CopyFor) => copyOf(view, version, projectedFromLog(cardHistory, log), whom);
const page = minutesHtml(copy({ profile: 'FULL' }), {
  ...{ title: 'Invented meeting', zone: 'Europe/London', labels, contentHash: 'hash', standing: 'ISSUED' },
});
const fact = (name: string, value: string) => expect(page).toContain(`<dt>${name}</dt>\n<dd>${value}</dd>`);

describe('Recording', () => {
  it('The minutes will record: Name', () => fact('Name', 'Rowan Invented'));
  it('The minutes will record: DOB', () => fact('DOB', 'Friday 30 September 2011'));
  it('The minutes will record: Gender', () => fact('Gender', 'FEMALE'));
  it('The minutes will record: Ethnicity', () => fact('Ethnicity', 'Not asked yet'));
  it("The minutes will record: Concern's /Gangs/Misper/CSE", () => fact('Concerns', 'MISSING'));
  it('The minutes will record: Known/Unknown', () => fact('Known/Unknown', 'Unknown'));
  it('The minutes will record: Friends and associates', () =>
    fact('Friends and associates', 'Sorrel Invented (friend)'));
  it('The minutes will record: Action', () => expect(page).toContain('Invented: ring the school.'));

  it('minutes will be produced with an action plan and distributed to partners', () => {
    expect([...recipientsOf(version, [agency.police], new Map())]).toEqual([
      [agency.health, 'OWN_ACTIONS'],
      [agency.police, 'FULL'],
    ]);
    const own = copy({ profile: 'OWN_ACTIONS', agency: agency.health });
    expect(own.items[0]?.actions).toMatchObject([{ action: { text: 'Invented: ring the school.' } }]);
  });
});
