/** Minutes of a meeting whose terms fix the order follow it; what a copy leaves out is not in it. */
import { describe, expect, it } from '@jest/globals';
import type { Labels } from '../../../src/application/documents/labels.js';
import { minutesHtml } from '../../../src/application/documents/minutes-html.js';
import { cardHistory } from '../../../src/projections/card-history.js';
import { inForm } from '../../../src/projections/copy-form.js';
import { copyOf, type CopyFor } from '../../../src/projections/minutes-copy.js';
import { minutes } from '../../../src/projections/minutes.js';
import { agency } from '../../support/a-board.js';
import * as aCase from '../../support/a-case.js';
import { noteWritten } from '../../support/a-discussion.js';
import * as aMeeting from '../../support/a-meeting.js';
import { planAssured, reported, template, tracked } from '../../support/a-presenting.js';
import { inLog } from '../../support/in-log.js';
import { projectedFromLog } from '../../support/projected.js';

const labels: Labels = {
  agency: () => 'Invented Agency',
  officer: () => 'Officer Invented',
  code: (_set, code) => code,
  role: (role) => role,
};
const note = noteWritten();
const meeting = [
  ...[aMeeting.convened(tracked), aCase.received(), reported(), aMeeting.attended(), aMeeting.opened()],
  ...[aCase.started(), aCase.shared(), planAssured(), aCase.decided(), aCase.agreed()],
  ...[{ ...note, data: { ...note.data, section: 'DIFFERENCES' } }, aCase.discussionClosed()],
];

const copied = (whom: CopyFor = { profile: 'FULL' }) => {
  const log = inLog(meeting);
  const document = projectedFromLog(minutes, log).get(aMeeting.monday);
  if (document === undefined) throw new Error('There are no minutes.');
  return copyOf(document, undefined, projectedFromLog(cardHistory, log), whom);
};
const page = (whom?: CopyFor): string =>
  minutesHtml(copied(whom), {
    ...{ title: 'Invented Meeting', zone: 'Europe/London', labels, contentHash: 'hash', standing: 'RECORD' },
    ...(template && { template }),
  });
const inOrder = (html: string, ...texts: readonly string[]) => {
  const places = texts.map((text) => html.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
};

describe('minutes in the order of a template', () => {
  it('follow the meeting, and each item in it', () =>
    inOrder(
      page(),
      ...['<h2>Introductions', 'In the chair', '<h2>Individual case discussions'],
      ...['Social worker&#39;s report', 'Invented: two adults at the quay.', 'Updated assessment of risk'],
      ...['Review of previously agreed steps', 'Invented: seen on Friday.', 'Forward safety planning'],
      ...['Quality assurance of the plan', 'Invented: visit today.', 'Any areas of professionals difference'],
      ...['Agreed next steps', '<h2>Identified themes', 'Nothing was decided.'],
      ...['<h2>Any other business', 'Nothing is recorded here.'],
    ));
  it('give an agency that has something to do neither the report nor how the plan was found', () => {
    const own = page({ profile: 'OWN_ACTIONS', agency: agency.health });
    expect(own).not.toContain('two adults at the quay');
    expect(JSON.stringify(copied({ profile: 'OWN_ACTIONS', agency: agency.health }))).not.toMatch(
      /"report"|"assurances"/,
    );
  });
  it('put both on the file of the person', () => {
    const [item] = copied({ profile: 'OWN_CHILD', personId: aCase.rowan }).items;
    expect(item).toMatchObject({ report: { version: 1 }, assurances: [{ version: 1 }] });
  });
  it('say of a copy that was sent before what it said then', () =>
    expect(JSON.stringify(inForm(copied(), 3))).not.toMatch(/"report"|"assurances"|"section"/));
});
