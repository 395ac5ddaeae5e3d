import { describe, expect, it } from '@jest/globals';
import { ERASED } from '../../src/domain/event.js';
import { minutesHtml } from '../../src/application/documents/minutes-html.js';
import { openTo } from '../../src/application/reads/closed-to.js';
import { viewTable } from '../../src/application/reads/readable/table.js';
import { duties } from '../../src/projections/duties.js';
import { copyOf } from '../../src/projections/minutes-copy.js';
import { minutes } from '../../src/projections/minutes.js';
import { retractables } from '../../src/projections/retractables.js';
import { strategicReferrals } from '../../src/projections/strategic-referrals.js';
import { themes } from '../../src/projections/themes.js';
import { voltItems } from '../../src/projections/volt-items.js';
import { keyOfLink, voltLinks } from '../../src/projections/volt-links.js';
import { voltOfPeople } from '../../src/projections/volt-of-people.js';
import { an } from '../support/a-board.js';
import { ash, received, rowan } from '../support/a-case.js';
import { convened, drafted, monday } from '../support/a-meeting.js';
import { retracted } from '../support/a-retraction.js';
import {
  ANSWER_BY,
  ARCADE,
  arcade,
  strategicAcknowledged,
  strategicAnswered,
  strategicId,
  strategicPlaced,
  strategicRaised,
  strategicWithdrawn,
  themeClosed,
  themeDismissed,
  themeExtended,
  themeId,
  themeIdentified,
  themeProposalLapsed,
  themeProposed,
  voltCorrected,
  voltId,
  voltLinked,
  voltRecorded,
  voltWithdrawn,
} from '../support/a-theme.js';
import { erased, inLog } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

const kit = an('person', 'kit');
const another = voltRecorded({ voltId: an('volt', 'another'), sensitivity: 'OPEN' });
const shown = (...events: Parameters<typeof inLog>[0]) => documentOf(voltItems, voltId, ...events);

describe('a proposal that lapses', () => {
  const of = (...events: Parameters<typeof inLog>[0]) => documentOf(themes, themeId, ...events);
  const three = themeProposed({ people: [rowan, ash, kit] });
  it('is gone, where the meeting had decided nothing', () =>
    expect(of(themeProposed(), themeProposalLapsed())).toBeUndefined());
  it('leaves what the meeting had decided before as it was', () => {
    const dismissed = of(themeProposed(), themeDismissed());
    expect(of(themeProposed(), themeDismissed(), three)).toMatchObject({ status: 'PROPOSED', ended: null });
    expect(of(themeProposed(), themeDismissed(), three, three, themeProposalLapsed())).toEqual(dismissed);
  });
});

describe('the view of what is known', () => {
  it('keeps what is restricted apart from what everybody entitled reads', () =>
    expect(shown(voltRecorded())).toMatchObject({
      ...{
        text: { text: 'Invented: the arcade is of concern.' },
        things: [],
        source: null,
        recordedBy: null,
      },
      restricted: {
        text: { text: 'Invented: a man meets children at the arcade.' },
        ...{ source: 'POLICE', things: [{ kind: 'PLACE', words: { text: 'Invented Arcade' } }] },
      },
    }));
  it('shows what is open in full, also what was restricted before', () => {
    const open = { sensitivity: 'OPEN' as const };
    expect(shown(voltRecorded(open))).toMatchObject({ source: 'POLICE', restricted: null });
    expect(shown(voltRecorded(), voltCorrected(open))).toMatchObject({
      ...{ source: 'POLICE', restricted: null, text: { text: 'Invented: two men meet children there.' } },
      correctedBecause: { text: 'Invented: a second was seen.' },
    });
  });
  it('hides what is restricted after it was open, with why it was corrected', () => {
    const after = shown(voltRecorded({ sensitivity: 'OPEN' }), voltCorrected());
    const { restricted, ...everybodys } = after ?? {};
    expect(JSON.stringify(everybodys)).not.toMatch(/two men|a second|Invented Arcade/);
    expect(JSON.stringify(restricted)).toMatch(/two men.*Invented Arcade.*a second/);
  });
  it('adds the people and things that it links later', () =>
    expect(shown(voltRecorded({ sensitivity: 'OPEN' }), voltLinked())).toMatchObject({
      people: [{ personId: rowan }, { personId: ash }],
      things: [{ words: { text: 'Invented Arcade' } }, { words: { text: 'Invented number' } }],
    }));
  it('marks what was withdrawn; why stands with what is restricted', () => {
    expect(shown(voltRecorded(), voltWithdrawn())).toMatchObject({
      ...{ status: 'WITHDRAWN', withdrawnBecause: null },
      restricted: { withdrawnBecause: { text: 'Invented: it was another arcade.' } },
    });
  });
  it('shows nothing of what was taken back, also where a correction crosses it', () => {
    const back = retracted({ what: 'VOLT', recordId: voltId });
    const after = shown(voltRecorded(), voltLinked(), back, voltCorrected());
    expect(JSON.stringify(after)).not.toContain('Invented');
    expect(after?.retractedAt).not.toBeNull();
    expect(documentOf(retractables, voltId, voltRecorded(), voltLinked())?.personIds).toEqual([rowan, ash]);
  });
  it('copes with words that were erased, and touches no neighbour', () => {
    expect(shown(erased(voltRecorded()))).toMatchObject({
      text: ERASED,
      restricted: { things: [{ words: ERASED }] },
    });
    const both = projected(voltItems, voltRecorded(), another, voltWithdrawn());
    expect(both.get(another.data.voltId)).toMatchObject({ status: 'RECORDED' });
  });
});

describe('the views of links', () => {
  const place = { series: 'DRM', link: 'PLACE' as const, linkedBy: ARCADE };
  it('gather by token who has a thing in common, whichever item told it', () =>
    expect(documentOf(voltLinks, keyOfLink(place), voltRecorded(), another, voltLinked())).toEqual({
      ...place,
      items: [
        { voltId: another.data.voltId, people: [rowan] },
        { voltId, people: [rowan, ash] },
      ],
    }));
  it('gather by person whom somebody is said to harm; not by who is affected, nor by gifts', () => {
    const people = [
      { personId: rowan, as: 'AFFECTED' as const },
      { personId: kit, as: 'PERSON_OF_CONCERN' as const },
    ];
    const gift = { ...arcade, kind: 'GIFT' as const, token: null };
    const links = projected(voltLinks, voltRecorded({ people, things: [gift] }));
    expect([...links.keys()]).toEqual([`DRM/PERSON/${kit}`]);
  });
  it('lead from a person to what is known, once each', () =>
    expect(documentOf(voltOfPeople, rowan, voltRecorded(), voltLinked(), another)?.voltIds).toEqual([
      voltId,
      another.data.voltId,
    ]));
});

describe('the view of themes', () => {
  const theme = (...events: Parameters<typeof inLog>[0]) => documentOf(themes, themeId, ...events);
  const three = [rowan, ash, kit];

  it('shows what is proposed without words, and what the meeting made of it with its own', () => {
    expect(theme(themeProposed())).toMatchObject({
      status: 'PROPOSED',
      link: 'PLACE',
      content: null,
      restricted: true,
    });
    expect(theme(themeProposed(), themeIdentified())).toMatchObject({
      ...{ status: 'OPEN', link: 'PLACE', content: { name: 'Invented: the arcade' } },
      identified: { sittingId: themeIdentified().data.sittingId },
    });
    expect(theme(themeIdentified())).toMatchObject({ status: 'OPEN', link: null, restricted: false });
  });
  it('waits since it was proposed first', () => {
    const [first] = inLog([themeProposed()]);
    expect(theme(themeProposed(), themeProposed({ people: three }))).toMatchObject({
      ...{ since: first?.occurredAt, people: three },
    });
  });
  it('shows who is linked besides, until the meeting has added them', () => {
    const open = [
      themeProposed(),
      themeIdentified(),
      themeProposed({ people: three, voltIds: ['v2'] }),
    ] as const;
    expect(theme(...open)).toMatchObject({
      people: [rowan, ash],
      further: { people: [kit], voltIds: ['v2'] },
    });
    expect(theme(...open, themeExtended({ people: three }))).toMatchObject({ people: three, further: null });
  });
  it('keeps why it ended, until it is proposed again', () => {
    expect(theme(themeProposed(), themeDismissed())).toMatchObject({
      ...{ status: 'DISMISSED', ended: { reason: { text: 'Invented: everybody goes there.' } } },
    });
    expect(theme(themeIdentified(), erased(themeClosed()))).toMatchObject({
      status: 'CLOSED',
      ended: { reason: ERASED },
    });
    expect(theme(themeProposed(), themeDismissed(), themeProposed({ people: three }))).toMatchObject({
      ...{ status: 'PROPOSED', ended: null },
    });
  });
  it('touches no neighbour', () => {
    const other = themeProposed({ themeId: an('theme', 'other') });
    expect(projected(themes, themeProposed(), other, themeDismissed()).get(other.data.themeId)).toMatchObject(
      {
        status: 'PROPOSED',
      },
    );
  });
});

describe('the view of what is raised', () => {
  const referral = (...events: Parameters<typeof inLog>[0]) =>
    documentOf(strategicReferrals, strategicId, ...events);
  it('follows it from its place to its answer, and until it was heard', () => {
    expect(referral(strategicRaised())).toMatchObject({
      status: 'RAISED',
      answer: null,
      answerBy: ANSWER_BY,
    });
    expect(referral(strategicRaised(), strategicPlaced())).toMatchObject({
      place: { date: '2026-04-09' },
    });
    const answered = [strategicRaised(), strategicAnswered()] as const;
    expect(referral(...answered)).toMatchObject({
      ...{
        status: 'ANSWERED',
        answer: { outcome: 'TAKEN_ON', asked: { text: 'Invented: count who goes there.' } },
      },
    });
    expect(referral(...answered, strategicAcknowledged())).toMatchObject({ status: 'ACKNOWLEDGED' });
    expect(referral(strategicRaised(), strategicAnswered({ asksBack: false }))?.answer?.asked).toBeNull();
  });
  it('keeps why it was withdrawn, and copes with what was erased', () =>
    expect(referral(erased(strategicRaised()), erased(strategicWithdrawn()))).toMatchObject({
      ...{ status: 'WITHDRAWN', content: ERASED, withdrawn: { reason: ERASED } },
    }));
  it('is a duty of the meeting that answers, which names nobody, until it is answered or withdrawn', () => {
    const key = `STRATEGIC_ANSWER/${strategicId}`;
    const due = (...events: Parameters<typeof inLog>[0]) => documentOf(duties, key, ...events);
    expect(due(strategicRaised())).toMatchObject({ series: 'STRATEGIC', personId: null, dueAt: ANSWER_BY });
    expect(due(strategicRaised(), strategicPlaced())).toMatchObject({ dueAt: ANSWER_BY });
    expect(due(strategicRaised(), strategicAnswered())).toBeUndefined();
    expect(due(strategicRaised(), strategicWithdrawn())).toBeUndefined();
  });
});

describe('the minutes of the sitting', () => {
  const raised = strategicRaised({ people: [kit], themeId: null, personId: kit, raised: 'PERSON' });
  const decided = [themeIdentified(), raised, strategicAcknowledged({ people: [kit] }), themeClosed()];
  const recorded = documentOf(
    minutes,
    monday,
    ...[received(), convened(), themeProposed(), ...decided, themeDismissed(), drafted()],
  );
  const labels = { officer: () => '', agency: () => '', role: () => '', code: () => '' };
  const printing = {
    ...{ title: 'Invented', labels, zone: 'Europe/London', contentHash: '', standing: 'DRAFT' as const },
  };

  it('hold what was decided behind the people, in the draft too, and no suspicion that was dismissed', () => {
    const kinds = ['THEME_IDENTIFIED', 'RAISED', 'DECISION_HEARD', 'THEME_CLOSED'];
    expect(recorded?.record.business?.map(({ kind }) => kind)).toEqual(kinds);
    expect(recorded?.drafts[0]?.record.business?.map(({ kind }) => kind)).toEqual(kinds);
    expect(recorded?.record.business?.[0]).toMatchObject({ content: { heading: 'Invented: the arcade' } });
  });
  it('say that what was raised was withdrawn: nobody waits for an answer that will not come', () => {
    const withdrawn = documentOf(
      minutes,
      monday,
      ...[received(), convened(), strategicRaised({ sittingId: monday })],
      ...[strategicWithdrawn({ sittingId: monday }), drafted()],
    );
    expect(withdrawn?.record.business?.map(({ kind }) => kind)).toEqual(['RAISED', 'WITHDRAWN']);
    const page = withdrawn && copyOf(withdrawn, undefined, new Map(), { profile: 'FULL' });
    expect(page && minutesHtml(page, printing)).toContain(
      'What was raised was withdrawn: Invented: settled here.',
    );
  });
  it('hold nothing of it where nothing was decided, so that copies that were sent before are the same', () => {
    const without = documentOf(minutes, monday, received(), convened(), drafted());
    expect(without?.record).not.toHaveProperty('business');
    expect(without && copyOf(without, undefined, new Map(), { profile: 'FULL' })).not.toHaveProperty(
      'business',
    );
  });
  it('give it to whoever has a full copy, and to nobody else', () => {
    if (recorded === undefined) throw new Error('There are no minutes.');
    const full = copyOf(recorded, undefined, new Map(), { profile: 'FULL' });
    const page = minutesHtml(full, printing);
    expect(page).toContain('Theme identified: Invented: the arcade – Invented: children are met there.');
    expect(page).toContain('Raised: Invented: can its licence be looked at? – Invented: an arcade.');
    const parts = [
      { profile: 'OWN_ACTIONS' as const, agency: an('agency', 'health') },
      { profile: 'OWN_CHILD' as const, personId: rowan },
    ];
    for (const whom of parts)
      expect(copyOf(recorded, undefined, new Map(), whom)).not.toHaveProperty('business');
  });
  it('leave out what concerns somebody about whom the reader has a conflict, and cope with what was erased', () => {
    if (recorded === undefined) throw new Error('There are no minutes.');
    const left = openTo(viewTable.minutes.closed, recorded, new Set([ash]));
    expect(left?.record.business?.map(({ kind }) => kind)).toEqual(['RAISED', 'DECISION_HEARD']);
    const gone = documentOf(
      minutes,
      monday,
      received(),
      convened(),
      ...decided.map((event) => erased(event)),
    );
    expect(gone?.record.business?.map(({ content }) => content)).toEqual([ERASED, ERASED, null, ERASED]);
  });
});
