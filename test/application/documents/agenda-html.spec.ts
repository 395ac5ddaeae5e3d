/** The agenda on paper: what a meeting has in its hands, also where the service is down. */
import { describe, expect, it } from '@jest/globals';
import { agendaCopy, agendaHtml } from '../../../src/application/documents/agenda-html.js';
import { contentHash } from '../../../src/application/documents/content-hash.js';
import type { Labels } from '../../../src/application/documents/labels.js';
import { SHARING_NOTICE } from '../../../src/application/documents/printing.js';
import { agenda } from '../../../src/projections/agenda.js';
import { cardHistory } from '../../../src/projections/card-history.js';
import { agency, an } from '../../support/a-board.js';
import * as aCase from '../../support/a-case.js';
import * as aMeeting from '../../support/a-meeting.js';
import { merged, safeContact } from '../../support/a-person.js';
import { moved } from '../../support/an-agenda.js';
import { inLog } from '../../support/in-log.js';
import { projectedFromLog } from '../../support/projected.js';

const { monday, MONDAY } = aMeeting;
const labels: Labels = {
  agency: () => 'Invented Agency <b>',
  officer: () => 'Officer Invented',
  code: (_set, code) => `${code} in words`,
  role: (role) => `${role} in words`,
};

describe('a printed agenda', () => {
  const NOON = '2026-03-30T11:00:00.000Z';
  const log = inLog([aMeeting.convened(), aCase.received()]);
  const view = projectedFromLog(agenda, log).get(monday);
  if (view === undefined) throw new Error('There is no agenda.');
  const printing = { title: 'Invented Meeting', zone: 'Europe/London', labels };
  const page = (cards = projectedFromLog(cardHistory, log)) => {
    const copy = agendaCopy(view, MONDAY, cards);
    return agendaHtml(copy, { ...printing, contentHash: contentHash(copy) });
  };
  it('says who is to be heard, in which place, with which concerns and why', () => {
    expect(page()).toMatch(
      /<th scope="row">1<\/th>\n<td>Rowan Invented<\/td>\n<td>[^<]+<\/td>\n<td>MISSING in words<\/td>/,
    );
    expect(page()).toContain('An invented reason.');
    expect(page()).toContain(SHARING_NOTICE);
  });
  it('prints a person with two records once, with what is to be heeded and why the item is here', () => {
    const events = [
      ...[aMeeting.convened(), aCase.received()],
      aCase.received({
        referralId: an('referral', 'again'),
        subjects: [aCase.subject({ personId: aCase.ash, immediateRisk: true })],
      }),
      ...[safeContact({ personId: aCase.ash, addressHidden: true, doNotContact: true }), merged()],
    ];
    const both = inLog(events);
    const document = projectedFromLog(agenda, both).get(monday);
    if (document === undefined) throw new Error('There is no agenda.');
    const copy = agendaCopy(document, MONDAY, projectedFromLog(cardHistory, both));
    expect(copy.items).toHaveLength(1);
    const html = agendaHtml(copy, { ...printing, contentHash: contentHash(copy) });
    expect(html).toContain('A referrer fears for the safety of the person now.');
    expect(html).toContain('Do not contact. The address is hidden.');
  });
  it('tells two of one name apart by their dates of birth, and says why one is not known', () => {
    const stated = aCase.received();
    const parts = stated.parts.map((part) =>
      part.name === 'identity'
        ? { ...part, content: { ...part.content, dateOfBirth: { absent: 'NOT_ASKED' as const } } }
        : part,
    );
    const notAsked = { ...stated, parts };
    expect(page()).toContain('<td>Friday 30 September 2011</td>');
    const unknown = inLog([aMeeting.convened(), notAsked]);
    expect(page(projectedFromLog(cardHistory, unknown))).toContain('<td>Not asked yet</td>');
  });
  it('never shows a date of birth that was estimated as if somebody knew it', () => {
    const estimated = aCase.received({
      subjects: [aCase.subject({ ageInYears: 14, dateOfBirthAccuracy: 'ESTIMATED' })],
    });
    const cards = projectedFromLog(cardHistory, inLog([aMeeting.convened(), estimated]));
    expect(page(cards)).toContain('<td>Friday 30 September 2011 (estimated)</td>');
  });
  it('says what must be heeded also where the address is not hidden', () => {
    const heeding = inLog([
      ...[aMeeting.convened(), aCase.received()],
      safeContact({ addressHidden: false, doNotContact: false }),
    ]);
    expect(page(projectedFromLog(cardHistory, heeding))).toContain('Read the instructions on the person');
  });
  it('says that a chair put an item where it is, and why', () => {
    const document = projectedFromLog(agenda, inLog([aMeeting.convened(), aCase.received(), moved()]));
    const [copied] = agendaCopy(
      document.get(monday) ?? view,
      MONDAY,
      projectedFromLog(cardHistory, log),
    ).items;
    expect(copied?.movedBecause).toEqual({ text: 'Invented: her worker leaves at one.' });
  });
  it('has the earlier actions of its people: the meeting may have to go on with the paper alone', () => {
    const action = { action: { text: 'Ring the aunt & the school.' }, status: 'OPEN' as const };
    const due = { dueAt: '2026-03-30T23:00:00.000Z', ownerAgency: agency.health, owner: 'owner' };
    const earlier = new Map([[aCase.rowan, [{ ...action, ...due }]]]);
    const copy = agendaCopy(view, MONDAY, projectedFromLog(cardHistory, log), { earlier });
    const html = agendaHtml(copy, { ...printing, contentHash: contentHash(copy), startsAt: NOON });
    for (const said of [
      ...['Begins on Monday 30 March 2026 at midday.', '<caption>1. Rowan Invented</caption>'],
      ...['Ring the aunt &amp; the school.', '<td>Open</td>', '<td>By the end of Monday 30 March 2026</td>'],
    ])
      expect(html).toContain(said);
  });
  it('says where the papers of an item are held, and hashes as before where there are none', () => {
    const cards = projectedFromLog(cardHistory, log);
    const papers = new Map([[aCase.rowan, ['Invented system, ref. 7 (Chronology)']]]);
    const copy = agendaCopy(view, MONDAY, cards, { papers });
    const html = agendaHtml(copy, { ...printing, contentHash: contentHash(copy) });
    expect(html).toContain('Papers held at: Invented system, ref. 7 (Chronology).');
    expect(page()).not.toContain('Papers held at');
    expect(agendaCopy(view, MONDAY, cards, { papers: new Map() })).not.toHaveProperty('items.0.papers');
  });
  it('says plainly where nobody is to be heard', () => {
    const empty = agendaCopy({ ...view, items: [] }, MONDAY, new Map());
    const html = agendaHtml(empty, { ...printing, contentHash: 'a hash' });
    expect(html).toContain('Nobody is to be heard.');
    expect(html).toContain('Nobody on this agenda has an earlier action');
  });
  it('says of somebody who was erased that they were', () =>
    expect(page(new Map())).toContain('<td>Erased</td>'));
});
