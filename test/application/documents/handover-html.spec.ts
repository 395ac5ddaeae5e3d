/** The handover sheet to print: what whoever is on duty must know tonight, escaped, and readable without colour. */
import { describe, expect, it } from '@jest/globals';
import { handoverHtml, type HandoverCopy } from '../../../src/application/documents/handover-html.js';
import type { Labels } from '../../../src/application/documents/labels.js';
import { ERASED } from '../../../src/domain/event.js';

const labels: Labels = {
  agency: () => 'Invented Agency',
  officer: () => 'Officer Invented',
  code: (_set, code) => code,
  role: (role) => role,
};
const rowan: HandoverCopy['people'][number] = {
  ...{
    name: 'Rowan <Invented>',
    dateOfBirth: 'Friday 30 September 2011',
    missingNow: true,
    heard: 'HEARD',
    heedContact: true,
  },
  safetyPlan: { text: 'Stays with "her" aunt.' },
  actions: [
    {
      ...{ action: { text: 'Ring the aunt & the school.' }, dueAt: '2026-03-31T08:00:00.000Z' },
      ...{ agency: 'an agency', owner: 'an officer', contact: 'ext. 0001' },
    },
  ],
};
const ash: HandoverCopy['people'][number] = {
  ...{
    name: 'Ash Invented',
    dateOfBirth: 'Not known',
    missingNow: false,
    heard: 'ROLLED_OVER',
    heedContact: false,
  },
  ...{ safetyPlan: null, actions: [] },
};
const printed = (over: Partial<HandoverCopy> = {}): string =>
  handoverHtml(
    {
      ...{ sittingId: 'monday', date: '2026-03-30', until: '2026-03-31T11:00:00.000Z' },
      people: [rowan, ash],
      urgentRoute: [{ who: 'Police', when: 'Somebody is in danger', how: 'Ring 999.' }],
      ...over,
    },
    { title: 'Invented Meeting', zone: 'Europe/London', labels, contentHash: 'a hash' },
  );

describe('a printed handover sheet', () => {
  it('says until when it is for, and whom to ring when it cannot wait', () => {
    expect(printed()).toContain('Until the next sitting on Tuesday 31 March 2026 at midday.');
    expect(printed()).toContain('Police. Somebody is in danger: Ring 999.');
    expect(printed({ until: null })).toContain('No next sitting is convened.');
  });
  it('names who is missing now before anything else of the people', () => {
    const html = printed();
    expect(
      html.indexOf('<li>Rowan &lt;Invented&gt;, date of birth: Friday 30 September 2011</li>'),
    ).toBeGreaterThan(0);
    expect(html).not.toContain('<li>Ash Invented');
    expect(printed({ people: [ash] })).toContain('Nobody whom the sitting heard or rolled over.');
  });
  it('has the plan for tonight, the actions due and whom to ring about them', () => {
    const html = printed();
    for (const text of [
      ...[
        'Stays with &quot;her&quot; aunt.',
        'Ring the aunt &amp; the school.',
        'Officer Invented, ext. 0001',
      ],
      ...['Tuesday 31 March 2026 at 9:00am', 'Read the instructions on the person&#39;s card first.'],
      ...['None was recorded', 'None is due.', 'Content hash (SHA-256): a hash'],
    ])
      expect(html).toContain(text);
  });
  it('says so where something was erased', () =>
    expect(printed({ people: [{ ...rowan, safetyPlan: ERASED }] })).toContain('Erased'));
});
