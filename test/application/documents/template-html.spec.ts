/** Minutes of a meeting whose terms fix the order follow it; what a copy leaves out is not in it. */
import { describe, expect, it } from '@jest/globals';
import type { Labels } from '../../../src/application/documents/labels.js';
import { minutesHtml } from '../../../src/application/documents/minutes-html.js';
import { cardHistory } from '../../../src/projections/card-history.js';
import { inForm } from '../../../src/projections/copy-form.js';
import type { CarriedAction } from '../../../src/domain/sitting/sitting-events.js';
import { copyOf } from '../../../src/projections/minutes-copy.js';
import type { CopyFor, MinutesCopy } from '../../../src/projections/copied-minutes.js';
import { minutes } from '../../../src/projections/minutes.js';
import { agency, an, nurse } from '../../support/a-board.js';
import * as aCase from '../../support/a-case.js';
import { noteWritten } from '../../support/a-discussion.js';
import * as aMeeting from '../../support/a-meeting.js';
import { planAssured, reported, template, tracked } from '../../support/a-presenting.js';
import { assessmentCompleted } from '../../support/a-risk.js';
import { voltRecorded } from '../../support/a-theme.js';
import { stepsAgreed } from '../../support/a-tracked-person.js';
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
  assessmentCompleted({ sittingId: aMeeting.monday, discussionId: aCase.discussionId }),
  voltRecorded(),
  stepsAgreed({ sittingId: aMeeting.monday, discussionId: aCase.discussionId }),
  ...[{ ...note, data: { ...note.data, section: 'DIFFERENCES' } }, aCase.discussionClosed()],
];

const copied = (whom: CopyFor = { profile: 'FULL' }) => {
  const log = inLog(meeting);
  const document = projectedFromLog(minutes, log).get(aMeeting.monday);
  if (document === undefined) throw new Error('There are no minutes.');
  return copyOf(document, undefined, projectedFromLog(cardHistory, log), whom);
};
const printed = (copy: MinutesCopy): string =>
  minutesHtml(copy, {
    ...{ title: 'Invented Meeting', zone: 'Europe/London', labels, contentHash: 'hash', standing: 'RECORD' },
    ...(template && { template }),
  });
const page = (whom?: CopyFor): string => printed(copied(whom));
const inOrder = (html: string, ...texts: readonly string[]) => {
  const places = texts.map((text) => html.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
};

/** What was carried to the sitting, as it stood when it opened. */
const before = {
  ...{ actionId: an('action', 'before'), revision: 3, status: 'NOT_DONE' as const },
  ...{ ownerAgency: agency.health, owner: nurse.actor.id, dueAt: '2026-03-27T17:00:00.000Z' },
};
const settledWith = (...carriedForward: readonly CarriedAction[]) =>
  aMeeting.opened({ personId: aCase.rowan, referralIds: [], carriedForward });
const texts = new Map([[before.actionId, { action: { text: 'Invented: ring her school.' } }]]);

describe('minutes of a meeting that follows people', () => {
  const html = page();

  it('have the assessment of the item, score and judgement apart from the level', () =>
    inOrder(
      html,
      'Updated assessment of risk',
      'medium risk',
      'Score',
      'As the score',
      'seen with older friends',
    ));
  it('have what was agreed next, and who writes it into the own record', () =>
    inOrder(html, 'Agreed next steps', 'Invented: as it was said.', 'Assessed at high risk', 'own record'));
  it('say that something was told, and not what', () => {
    expect(html).toContain('kept in the register');
    expect(html).not.toContain('the arcade');
  });
  it('tell what could not be done apart from what an agency did not do', () => {
    const of = (notDone: NonNullable<CarriedAction['notDone']>) => {
      const log = inLog([
        ...[aMeeting.convened(tracked), aCase.received(), settledWith({ ...before, notDone })],
        aCase.started(),
      ]);
      const document = projectedFromLog(minutes, log).get(aMeeting.monday);
      if (document === undefined) throw new Error('There are no minutes.');
      return printed(
        copyOf(document, undefined, projectedFromLog(cardHistory, log), { profile: 'FULL', texts }),
      );
    };
    const changed = of('CIRCUMSTANCES_CHANGED');
    inOrder(changed, 'Review of previously agreed steps', 'ring her school', 'circumstances changed');
    expect(changed).not.toContain('the agency did not act');
    expect(of('AGENCY_DID_NOT_ACT')).toContain('Not done: the agency did not act');
  });
  it('give the file of the person its own next steps, and nothing that is known of others', () => {
    const own = page({ profile: 'OWN_CHILD', personId: aCase.rowan });
    expect(own).toContain('Invented: as it was said.');
    expect(own).not.toContain('kept in the register');
  });
  it('give an agency that has something to do none of it', () => {
    const own = page({ profile: 'OWN_ACTIONS', agency: agency.health });
    expect(own).not.toContain('Invented: as it was said.');
    expect(own).not.toContain('seen with older friends');
  });
});

describe('minutes in the order of a template', () => {
  it('follow the meeting, and each item in it', () =>
    inOrder(
      page(),
      ...['<h2>Introductions', 'In the chair', '<h2>Individual case discussions'],
      ...['Social worker&#39;s report', 'Invented: two adults at the quay.', 'Updated assessment of risk'],
      ...['Review of previously agreed steps', 'Invented: seen on Friday.', 'Forward safety planning'],
      ...['Quality assurance of the plan', 'Invented: visit today.', 'Any areas of professionals difference'],
      ...['Agreed next steps', '<h2>Identified themes', 'Nothing was decided.'],
      ...['<h2>Any other business', 'There was none.'],
    ));
  it('say of a section without anything that nothing was recorded: a blank would look like something lost', () => {
    const log = inLog([aMeeting.convened(tracked), aCase.received(), settledWith(), aCase.started()]);
    const document = projectedFromLog(minutes, log).get(aMeeting.monday);
    const html =
      document &&
      printed(copyOf(document, undefined, projectedFromLog(cardHistory, log), { profile: 'FULL' }));
    const after = (html ?? '').split('professionals difference')[1] ?? '';
    inOrder(after, 'Nothing was recorded under this heading.', 'Agreed next steps');
  });
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
