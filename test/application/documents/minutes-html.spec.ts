/** Pages to print: escaped, in order, readable without colour, each with its own hash. */
import { describe, expect, it } from '@jest/globals';
import { contentHash } from '../../../src/application/documents/content-hash.js';
import type { Labels } from '../../../src/application/documents/labels.js';
import { minutesHtml, type MinutesPrinting } from '../../../src/application/documents/minutes-html.js';
import { SHARING_NOTICE } from '../../../src/application/documents/printing.js';
import type { BoardsEvent } from '../../../src/domain/catalogue.js';
import { ERASED } from '../../../src/domain/event.js';
import { cardHistory } from '../../../src/projections/card-history.js';
import { copyOf } from '../../../src/projections/minutes-copy.js';
import type { CopyFor } from '../../../src/projections/copied-minutes.js';
import { minutes } from '../../../src/projections/minutes.js';
import { currentVersion } from '../../../src/projections/minutes-versions.js';
import { agency, supervisor } from '../../support/a-board.js';
import * as aCase from '../../support/a-case.js';
import { discussionEvents } from '../../support/a-discussion.js';
import { corrected } from '../../support/a-distribution.js';
import * as aMeeting from '../../support/a-meeting.js';
import { identifier } from '../../support/a-person.js';
import { retracted } from '../../support/a-retraction.js';
import { erased, inLog } from '../../support/in-log.js';
import { projectedFromLog } from '../../support/projected.js';

const { monday } = aMeeting;
const EVIL = `<script>alert("x")</script> & 'quoted'`;
const labels: Labels = {
  agency: () => 'Invented Agency <b>',
  officer: () => 'Officer Invented',
  code: (_set, code) => `${code} in words`,
  role: (role) => `${role} in words`,
};
const told = (event: BoardsEvent): BoardsEvent =>
  ({
    ...event,
    parts: event.parts.map((part) =>
      part.name === 'information' || part.name === 'action' ? { ...part, content: { text: EVIL } } : part,
    ),
  }) as BoardsEvent;
const meeting: readonly BoardsEvent[] = [
  ...[aMeeting.convened(), aCase.received(), aMeeting.chairTaken(), aMeeting.attended(), aMeeting.opened()],
  ...[aCase.started(), told(aCase.shared()), aCase.decided(), told(aCase.agreed()), aCase.discussionClosed()],
  ...[
    aMeeting.drafted(),
    aMeeting.approved(),
    aMeeting.approved('PPD_SUPERVISOR', supervisor),
    aMeeting.issued(),
  ],
];

const printed = (
  whom: CopyFor = { profile: 'FULL' },
  events = meeting,
  also: Partial<MinutesPrinting> = {},
) => {
  const log = inLog(events);
  const document = projectedFromLog(minutes, log).get(monday);
  if (document === undefined) throw new Error('There are no minutes.');
  const copy = copyOf(document, currentVersion(document), projectedFromLog(cardHistory, log), whom);
  const hash = contentHash(copy);
  const printing: MinutesPrinting = {
    ...{ title: 'Invented Meeting', zone: 'Europe/London', labels, contentHash: hash },
    ...{ standing: 'ISSUED', ...also },
  };
  return { html: minutesHtml(copy, printing), hash };
};

const headings = (html: string): readonly number[] =>
  [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
const tagsOf = (html: string, name: string): readonly string[] =>
  html.match(new RegExp(`<${name}[ >]`, 'g')) ?? [];

describe('what was taken back after the minutes were issued', () => {
  it('says so where it stood, and the page says from when on it differs', () => {
    const { html } = printed({ profile: 'FULL' }, [...meeting, retracted()]);
    expect(html).toMatch(/Taken back on \w+ \d+ March 2026/);
    expect(html).toMatch(/This page differs from the copies that were sent before/);
    expect(html).not.toContain('alert("x")');
    expect(printed().html).not.toMatch(/Taken back|differs from the copies/);
  });
  it('and what was taken back before is marked, and differs from nothing', () => {
    const { html } = printed({ profile: 'FULL' }, [
      ...meeting.slice(0, 10),
      retracted(),
      ...meeting.slice(10),
    ]);
    expect(html).toContain('Taken back on');
    expect(html).not.toContain('This page differs');
  });
});

describe('how the version stands', () => {
  it.each([
    ['RECORD', 'Not drafted and not approved'],
    ['DRAFT', 'A draft, not approved by the chairs'],
    ['APPROVED', 'Approved by the chairs, and not issued yet'],
    ['BEING_CORRECTED', 'Until it is issued this version stands'],
  ] as const)('%s is said before anything else', (standing, words) => {
    const { html } = printed({ profile: 'FULL' }, meeting, { standing });
    expect(html.indexOf(words)).toBeGreaterThan(0);
    expect(html.indexOf(words)).toBeLessThan(html.indexOf('<h2>'));
    expect(printed().html).not.toContain(words);
  });
});

describe('a copy that was sent with another hash', () => {
  it('says which, and why', () => {
    const because = ['TAKEN_BACK', 'ERASED', 'LEFT_OUT_FOR_YOU', 'NOT_EXPLAINED'] as const;
    const { html } = printed({ profile: 'FULL' }, meeting, { differs: { sentHash: 'f00d', because } });
    expect(html).toContain('It was sent with the content hash f00d.');
    for (const words of [
      'was taken back since',
      'was erased since',
      'you declared a conflict',
      'not known here',
    ])
      expect(html).toContain(words);
    expect(printed().html).not.toContain('It was sent with');
  });
});

describe('what is said in the room, on the copies', () => {
  const room: readonly BoardsEvent[] = [
    ...meeting.slice(0, 7),
    ...Object.values(discussionEvents).filter(({ type }) =>
      ['SharingDeclined', 'ThresholdRecorded', 'NoteWritten', 'ConflictDeclared'].includes(type),
    ),
    ...meeting.slice(7),
  ];
  const texts = room
    .filter(({ type }) => ['SharingDeclined', 'ThresholdRecorded', 'NoteWritten'].includes(type))
    .flatMap(({ parts }) => parts.map(({ content }) => (content as { readonly text: string }).text));

  it('stands in the full record', () => {
    const { html } = printed({ profile: 'FULL' }, room);
    expect(texts).toHaveLength(3);
    for (const text of texts) expect(html).toContain(text);
    expect(html).toContain('Declared a conflict and took no part');
  });
  it('is not for an agency that is sent its own actions only', () => {
    const { html } = printed({ profile: 'OWN_ACTIONS', agency: agency.health }, room);
    for (const text of texts) expect(html).not.toContain(text);
  });
});

describe('what has to be acted upon', () => {
  it('says by which time an action is due, where a time was agreed', () => {
    const due = (dueAt: string) => {
      const agreed = aCase.agreed({ dueAt });
      return printed({ profile: 'FULL' }, [...meeting.slice(0, 8), agreed, ...meeting.slice(9)]).html;
    };
    expect(due('2026-03-30T14:00:00.000Z')).toContain('Monday 30 March 2026 at 3:00pm');
    expect(due('2026-03-30T23:00:00.000Z')).toContain('<td>By the end of Monday 30 March 2026</td>');
  });
  it('says whose entry was corrected', () => {
    const ofNobody = corrected({ personId: null });
    const events = [...meeting, corrected(), ofNobody, aMeeting.drafted({ version: 2 })];
    expect(printed({ profile: 'FULL' }, events).html).toContain('<li>Rowan Invented: Invented: she was seen');
    const { html } = printed({ profile: 'OWN_ACTIONS', agency: agency.health }, events);
    expect(html).toContain('This version corrects an earlier one: ask the co-ordinator.');
  });
});

/** A page with everything that a page can hold. */
const everything = printed({ profile: 'FULL' }, [
  ...[...meeting.slice(0, 1), identifier(), identifier({ kind: 'UPN', token: null, absent: 'UN3' })],
  ...meeting.slice(1, 8),
  ...Object.values(discussionEvents).filter(({ type }) => type !== 'NoteStruck' && type !== 'ItemRolledOver'),
  ...[...meeting.slice(8), retracted(), corrected(), aMeeting.drafted({ version: 2 })],
]);

describe.each([
  ['with what is usual', printed().html],
  ['with everything', everything.html],
  ['of one person', printed({ profile: 'OWN_CHILD', personId: aCase.rowan }).html],
  ['of own actions', printed({ profile: 'OWN_ACTIONS', agency: agency.health }).html],
  ['with everybody erased', printed({ profile: 'FULL' }, meeting.map(erased)).html],
])('printed minutes %s can be read by everybody', (_which, html) => {
  it('in order: one main heading that is the title, and no level left out, no heading empty', () => {
    const levels = headings(html);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
    expect(html).not.toMatch(/<h[1-6]>\s*<\/h/);
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe(/<h1>(.*)<\/h1>/.exec(html)?.[1]);
  });
  it('with a language, one main part, tables with captions and heads, and no blanks', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(tagsOf(html, 'main')).toHaveLength(1);
    expect(tagsOf(html, 'caption')).toHaveLength(tagsOf(html, 'table').length);
    expect(html.match(/<th[ >]/g) ?? []).toHaveLength((html.match(/<th scope="(col|row)">/g) ?? []).length);
    expect(html).not.toMatch(/<(dd|td|th scope="row"|th scope="col"|caption|li|p)>\s*<\//);
    for (const row of html.match(/<tr>[\s\S]*?<\/tr>/g) ?? []) expect(row).toMatch(/<th scope="(col|row)">/);
  });
  it('without colour, and larger as far as the reader wants', () => {
    expect(html.match(/color: *[^;]+/g)).toEqual(['color: #000']);
    expect(html.match(/background: *[^;]+/g)).toEqual(['background: #fff']);
    expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1"');
    expect(html).not.toMatch(/user-scalable|maximum-scale/);
  });
});

describe('who somebody is, on paper', () => {
  it('is never made out to be known better than it is', () => {
    const estimated = aCase.received({ subjects: [aCase.subject({ dateOfBirthAccuracy: 'ESTIMATED' })] });
    const events = meeting.map((event) => (event.type === 'ReferralReceived' ? estimated : event));
    expect(printed({ profile: 'FULL' }, events).html).toContain('September 2011 (estimated)</dd>');
    expect(printed().html).not.toContain('(estimated)');
  });
  it('is said with the numbers of services, or why there is none', () => {
    expect(everything.html).toMatch(
      /<dt>Identifiers<\/dt>\s*<dd>NHS number 9990000018; Unique pupil number no number \(UN3\)<\/dd>/,
    );
    expect(everything.html).toContain('Differs from');
  });
});

describe('printed minutes', () => {
  const { html, hash } = printed();

  it('escape every text and every label', () => {
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;quoted&#39;');
    expect(html).toContain('Invented Agency &lt;b&gt;');
  });
  it('say in which language they are, and have a title', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toContain('<title>Minutes of Invented Meeting, Monday 30 March 2026</title>');
  });
  it('have one main heading, and never leave out a level on the way down', () => {
    const levels = headings(html);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
  });
  it('caption every table, and say of each head cell what it heads', () => {
    expect(tagsOf(html, 'caption')).toHaveLength(tagsOf(html, 'table').length);
    expect(html.match(/<th[ >]/g)).toHaveLength((html.match(/<th scope="(col|row)">/g) ?? []).length);
  });
  it('close every element that they open', () => {
    for (const name of [
      'main',
      'header',
      'footer',
      'section',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'dl',
      'dt',
      'dd',
      'ul',
      'li',
      'p',
    ])
      expect([name, tagsOf(html, name).length]).toEqual([name, html.split(`</${name}>`).length - 1]);
  });
  it('fetch nothing and run nothing', () =>
    expect(html).not.toMatch(/<(script|link|img|iframe)|url\(|@import/));
  it('stand in black on white, whatever they tell', () =>
    expect(html.match(/color: *[^;]+/g)).toEqual(['color: #000']));
  it('bear the reminder not to share them, and their hash', () => {
    expect(html).toContain(SHARING_NOTICE);
    expect(html).toContain(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
  it('never leave a blank where there is no value', () => {
    expect(html).toContain('<dd>Not asked yet</dd>');
    expect(html).not.toMatch(/<(dd|td)><\//);
    expect(printed({ profile: 'FULL' }, meeting.map(erased)).html).toContain('<dd>Erased</dd>');
  });
  it('say who approved, and in whose place', () => {
    const delegate = {
      ...aMeeting.approved(),
      data: { ...aMeeting.approved().data, namedBy: supervisor.actor.id },
    };
    const events = meeting.map((event) => (event.type === 'MinutesApproved' ? delegate : event));
    expect(html).toContain('Approved by Officer Invented (MASH_TEAM_MANAGER in words) on');
    expect(printed({ profile: 'FULL' }, events).html).toContain(
      'named by Officer Invented to approve in the chair',
    );
  });
  it('say that they are superseded, and what was corrected', () => {
    const next = [...meeting, corrected(), aMeeting.drafted({ version: 2 })];
    const page = printed({ profile: 'FULL' }, next).html;
    expect(page).toContain('Version 2, a draft.');
    expect(page).toContain('Invented: she was seen on Thursday. Reason: Invented: a slip.');
    expect(printed({ profile: 'FULL' }, next, { standing: 'SUPERSEDED' }).html).toContain('Superseded:');
  });
  it('are the record as it stands while nothing is drafted', () =>
    expect(printed({ profile: 'FULL' }, meeting.slice(0, 7)).html).toContain('Not drafted yet'));
  it('do without what a copy leaves out', () => {
    const own = printed({ profile: 'OWN_ACTIONS', agency: agency.health }).html;
    expect(own).not.toContain('Information by agency');
    expect(own).not.toContain('<dt>Ethnicity</dt>');
    expect(printed({ profile: 'OWN_CHILD', personId: aCase.rowan }).html).not.toContain('Sorrel');
  });
});

describe('the hash of a copy', () => {
  it('is the same whenever the same is said, also after a later version was drafted', () => {
    expect(printed().hash).toBe(printed().hash);
    const log = inLog([...meeting, corrected(), aMeeting.drafted({ version: 2 })]);
    const document = projectedFromLog(minutes, log).get(monday);
    const cards = projectedFromLog(cardHistory, log);
    expect(document?.issued[0]?.superseded).toBe(true);
    expect(document && contentHash(copyOf(document, document.issued[0], cards, { profile: 'FULL' }))).toBe(
      printed().hash,
    );
  });
  it('differs for each recipient, and for each word', () => {
    const whoms: readonly CopyFor[] = [
      ...[{ profile: 'FULL' } as const, { profile: 'OWN_CHILD', personId: aCase.rowan } as const],
      ...[agency.health, agency.police].map((id) => ({ profile: 'OWN_ACTIONS', agency: id }) as const),
    ];
    expect(new Set(whoms.map((whom) => printed(whom).hash)).size).toBe(whoms.length);
    expect(printed({ profile: 'FULL' }, meeting.map(erased)).hash).not.toBe(printed().hash);
  });
  it('does not depend on the order in which fields were written', () =>
    expect(contentHash({ a: 1, b: ERASED })).toBe(contentHash({ b: ERASED, a: 1 })));
});

describe('who was in the chair', () => {
  const inTheChair = (title: object) => {
    const taken = aMeeting.chairTaken();
    const chaired = { ...taken, data: { ...taken.data, as: 'DEPUTY' as const, ...title } };
    return printed({ profile: 'FULL' }, [...meeting.slice(0, 2), chaired, ...meeting.slice(3)]).html;
  };
  it('is named with the right by which they took it', () => {
    expect(inTheChair({})).toContain('MASH_TEAM_MANAGER in words, standing in');
    expect(inTheChair({ deputyRole: 'POLICE_DCI' })).toContain(
      'MASH_TEAM_MANAGER in words, as its deputy by office: POLICE_DCI in words',
    );
    expect(inTheChair({ namedBy: supervisor.actor.id })).toContain(
      'MASH_TEAM_MANAGER in words, named for this sitting by Officer Invented',
    );
  });
});
