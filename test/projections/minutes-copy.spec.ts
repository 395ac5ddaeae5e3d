/** What a copy says and what it leaves out: for the members, for others, for one person's own file. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { ERASED, type Id } from '../../src/domain/event.js';
import { cardHistory } from '../../src/projections/card-history.js';
import { copyOf, recipientsOf } from '../../src/projections/minutes-copy.js';
import { redacted } from '../../src/projections/redacted-copy.js';
import type { CopyFor, MinutesCopy } from '../../src/projections/copied-minutes.js';
import { minutes } from '../../src/projections/minutes.js';
import { currentVersion } from '../../src/projections/minutes-versions.js';
import { ANOTHER_PERSON } from '../../src/projections/third-parties.js';
import { agency, an, teacher } from '../support/a-board.js';
import * as aCase from '../support/a-case.js';
import {
  attended,
  chairTaken,
  closed,
  closing,
  convened,
  drafted,
  monday,
  opened,
} from '../support/a-meeting.js';
import { corrected as correctedMinutes, correction } from '../support/a-distribution.js';
import {
  associate,
  associateEnded,
  household,
  knownStatus,
  merged,
  safeContact,
  unmerged,
} from '../support/a-person.js';
import { receivedInFull } from '../support/a-referral.js';
import { erased, inLog } from '../support/in-log.js';
import { projectedFromLog } from '../support/projected.js';

const { ash, rowan, subject } = aCase;

/** Rowan and her brother Ash are referred together by health; education has something to do for Ash. */
const siblings = [
  convened(),
  aCase.received({ subjects: [subject(), subject({ personId: ash, ordinal: 1 })] }),
];
const ofAsh = { discussionId: an('discussion', 'of ash'), personId: ash };
const forAsh = { actionId: an('action', 'for ash'), ownerAgency: agency.education, owner: teacher.actor.id };
const meeting: readonly BoardsEvent[] = [
  ...[...siblings, chairTaken(), attended(), opened()],
  ...[aCase.started(), aCase.shared(), aCase.decided(), aCase.agreed(), aCase.discussionClosed()],
  ...[aCase.started(ofAsh), aCase.shared({ ...ofAsh, shareId: an('share', 'of ash') })],
  ...[aCase.agreed({ ...ofAsh, ...forAsh }), aCase.discussionClosed(ofAsh), closing(), closed(), drafted()],
];

const copy = (
  whom: CopyFor & { readonly form?: number },
  events: readonly BoardsEvent[] = meeting,
): MinutesCopy => {
  const log = inLog(events);
  const document = projectedFromLog(minutes, log).get(monday);
  if (document === undefined) throw new Error('There are no minutes.');
  return copyOf(document, currentVersion(document), projectedFromLog(cardHistory, log), whom);
};

describe('of a person with two records', () => {
  const heeded = safeContact({ personId: ash, addressHidden: true, doNotContact: true });
  const ofAsh = [heeded, knownStatus({ personId: ash }), merged()];
  const first = (events: readonly BoardsEvent[]) => copy({ profile: 'FULL' }, events).items[0];
  it('says what is to be heeded by either, and that the person is known where either says so', () =>
    expect(first([...meeting.slice(0, -1), ...ofAsh, drafted()])).toMatchObject({
      personId: rowan,
      safeContact: { addressHidden: true, doNotContact: true },
      known: { status: 'KNOWN' },
    }));
  it('names the person by every record, and finds in the other one what the leading one lacks', () => {
    const said = (over: object) => ({ ...aCase.identity, ...over });
    const received = aCase.received({ subjects: [subject(), subject({ personId: ash, ordinal: 1 })] });
    const parts = received.parts.map((part) =>
      part.name !== 'identity'
        ? part
        : part.of.includes(ash)
          ? {
              ...part,
              content: said({ name: { value: 'Ro Invented' }, aliases: ['Roo'], associates: [friend] }),
            }
          : {
              ...part,
              content: said({
                gender: { absent: 'NOT_ASKED' },
                ethnicity: { absent: 'PREFERRED_NOT_TO_SAY' },
              }),
            },
    ) as unknown as typeof received.parts;
    const events = meeting.map((event) => (event.type === 'ReferralReceived' ? { ...event, parts } : event));
    const [both] = copy({ profile: 'FULL' }, [...events.slice(0, -1), merged(), drafted()]).items;
    expect(both).toMatchObject({
      name: aCase.identity.name,
      gender: aCase.identity.gender,
      ethnicity: { absent: 'PREFERRED_NOT_TO_SAY' },
    });
    expect(both?.aliases).toEqual({ all: [...(aCase.identity.aliases ?? []), 'Ro Invented', 'Roo'] });
    expect(both?.associates).toMatchObject({ all: expect.arrayContaining([friend]) });
    const [before] = copy({ profile: 'FULL', form: 2 }, [...events.slice(0, -1), merged(), drafted()]).items;
    expect(before).toMatchObject({ gender: { absent: 'NOT_ASKED' } });
    expect(before?.aliases).toEqual({ all: aCase.identity.aliases ?? [] });
  });
  it('says nothing of it where they were merged after it was drafted, or taken apart before', () => {
    for (const events of [
      [...meeting, ...ofAsh],
      [...meeting.slice(0, -1), ...ofAsh, unmerged(), drafted()],
    ])
      expect(first(events)).toMatchObject({ safeContact: null, known: { status: 'UNKNOWN' } });
  });
});

const friend = { name: 'Quill Invented', relationship: 'friend' };

describe('the full copy', () => {
  it('has the people in the order in which they were heard, and whom nobody reached behind', () => {
    const thyme = an('person', 'thyme');
    const three = aCase.received({
      subjects: [
        subject({ personId: thyme }),
        subject({ ordinal: 1 }),
        subject({ personId: ash, ordinal: 2 }),
      ],
    });
    const heard = [
      aCase.started(ofAsh),
      aCase.discussionClosed(ofAsh),
      aCase.started(),
      aCase.discussionClosed(),
    ];
    const events = [convened(), three, chairTaken(), opened(), ...heard, closing(), closed(), drafted()];
    const people = (form?: number) =>
      copy({ profile: 'FULL', ...(form !== undefined && { form }) }, events).items.map(
        ({ personId }) => personId,
      );
    expect(people()).toEqual([ash, rowan, thyme]);
    // As copies were made before: what they were sent with stays provable.
    expect(people(2)).toEqual([thyme, rowan, ash]);
  });
  it('says of each person every field that the source lists', () => {
    const [item] = copy({ profile: 'FULL' }).items;
    expect(item).toMatchObject({
      ...{ personId: rowan, name: { value: 'Rowan Invented' }, dateOfBirth: { value: '2011-09-30' } },
      ...{ gender: { value: 'FEMALE' }, ethnicity: { absent: 'NOT_ASKED' }, concernTypes: ['MISSING'] },
      ...{ known: { status: 'UNKNOWN' }, associates: { all: [{ name: 'Sorrel Invented' }] } },
      actions: [{ action: { text: 'Invented: ring the school.' } }],
    });
  });
  it('keeps what was known when it was drafted, whatever is found later', () => {
    const before = copy({ profile: 'FULL' });
    const later = [
      ...meeting,
      knownStatus(),
      aCase.received({ referralId: an('referral', 'later'), placement: null }),
    ];
    expect(copy({ profile: 'FULL' }, later)).toEqual(before);
    const found = [...meeting.slice(0, -1), knownStatus(), drafted()];
    expect(copy({ profile: 'FULL' }, found).items[0]?.known).toEqual({
      ...{ status: 'KNOWN', openStatus: 'OPEN', legalStatus: null },
    });
  });
  it('says of somebody who was erased that they were', () => {
    const gone = meeting.map((event) => (event.type === 'ReferralReceived' ? erased(event) : event));
    expect(copy({ profile: 'FULL' }, gone).items[0]).toMatchObject({ name: ERASED, associates: ERASED });
  });
});

describe("an agency's own actions", () => {
  it('are all that an agency without a seat is told, with name and date of birth', () => {
    const { items, present, corrections } = copy({ profile: 'OWN_ACTIONS', agency: agency.education });
    expect(items).toEqual([
      expect.objectContaining({
        ...{ personId: ash, name: { value: 'Rowan Invented' }, gender: null, ethnicity: null },
        ...{ associates: null, concernTypes: null, known: null, shared: null, decisions: null },
      }),
    ]);
    expect(items[0]?.actions).toMatchObject([{ ownerAgency: agency.education }]);
    expect([present, corrections]).toEqual([null, []]);
  });
  it('and whether those whom it referred were heard', () => {
    const { items } = copy({ profile: 'OWN_ACTIONS', agency: agency.health });
    expect(items.map(({ personId, discussed, actions }) => [personId, discussed, actions.length])).toEqual([
      [rowan, true, 1],
      [ash, true, 0],
    ]);
  });
  it('are nothing for an agency that has none and referred nobody', () =>
    expect(copy({ profile: 'OWN_ACTIONS', agency: agency.police }).items).toEqual([]));
});

describe('a correction', () => {
  const ofNobody = correctedMinutes({ personId: null, correctionId: an('correction', 'of nobody') });
  const events = [...meeting, correctedMinutes(), ofNobody, drafted({ version: 2 })];
  const told = (whom: CopyFor) =>
    copy(whom, events).corrections.map(({ personId, content }) => [personId, content]);
  it('is heard in words by whoever acts for the person, and by nobody else of the person', () => {
    expect(told({ profile: 'OWN_ACTIONS', agency: agency.health })).toEqual([
      [rowan, correction],
      [null, null],
    ]);
    expect(told({ profile: 'OWN_ACTIONS', agency: agency.education })).toEqual([[null, null]]);
  });
  it('goes on the file of the person, and that there is another one', () => {
    expect(told({ profile: 'OWN_CHILD', personId: rowan })).toEqual([
      [rowan, correction],
      [null, null],
    ]);
    expect(told({ profile: 'OWN_CHILD', personId: ash })).toEqual([[null, null]]);
  });
});

describe('who is sent what', () => {
  const recipients = (core: readonly Id[], before: Parameters<typeof recipientsOf>[2] = new Map()) => {
    const document = projectedFromLog(minutes, inLog(meeting)).get(monday);
    const version = document && currentVersion(document);
    return version && Object.fromEntries(recipientsOf(version, core, before));
  };
  it('members everything, who has an action or has referred their own', () =>
    expect(recipients([agency.police])).toEqual({
      ...{ [agency.police]: 'FULL', [agency.education]: 'OWN_ACTIONS', [agency.health]: 'OWN_ACTIONS' },
    }));
  it('an agency in both ways everything', () =>
    expect(recipients([agency.health])).toMatchObject({ [agency.health]: 'FULL' }));
  it('whoever had an earlier version this one too', () =>
    expect(recipients([], new Map([[agency.socialCare, 'FULL']]))).toMatchObject({
      [agency.socialCare]: 'FULL',
    }));
});

describe("a copy for one person's file", () => {
  // No name is a word of the record itself, such as the name of one of its fields.
  const word = fc.stringMatching(/^[A-Z][a-z]{1,6}q$/);
  const name = fc.tuple(word, word).map(([first, last]) => `${first} ${last}`);
  const FULL = copy({ profile: 'FULL' });
  const [first] = FULL.items;

  it('leaves out siblings, associates and everybody else of the sitting, in fields and in every text', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 3, maxLength: 6 }),
        fc.uuid(),
        ([own = '', ...others], id) => {
          if (first === undefined) return;
          const told = `Invented 0: ${own} was seen with ${others.join(', ')} and ${others[0]?.split(' ')[0]}'s friend.`;
          const shared = (first.shared ?? []).map((share) => ({ ...share, information: { text: told } }));
          const decisions = (first.decisions ?? []).map((made) => ({
            ...made,
            content: { decision: told.toUpperCase(), rationale: told },
          }));
          const actions = first.actions.map((action) => ({ ...action, action: { text: told } }));
          const [associate = '', ...siblingNames] = others;
          const associates = { all: [{ name: associate, relationship: 'friend' }] };
          const item = { ...first, name: { value: own }, associates, shared, decisions, actions };
          const siblingItems = siblingNames.map((sibling, index) => ({
            ...first,
            ...{ personId: `${id.slice(0, -1)}${index}`, name: { value: sibling } },
          }));
          const text = JSON.stringify(redacted({ ...FULL, items: [item, ...siblingItems] }, first.personId));
          const kept = new Set(own.toLowerCase().split(' '));
          for (const other of others.flatMap((each) => each.toLowerCase().split(' '))) {
            if (!kept.has(other)) expect(text.toLowerCase()).not.toMatch(new RegExp(`\\b${other}\\b`, 'u'));
          }
          for (const { personId } of siblingItems) expect(text).not.toContain(personId);
          expect(text).toContain(own);
        },
      ),
      { numRuns: 60 },
    ));
  it('says who it is about and what was said of them', () => {
    const own = copy({ profile: 'OWN_CHILD', personId: ash });
    expect(own.for).toEqual({ profile: 'OWN_CHILD', personId: ash });
    expect(own.items.map(({ personId, associates }) => [personId, associates])).toEqual([[ash, null]]);
    expect(JSON.stringify(own)).not.toContain(rowan);
    expect(JSON.stringify(own)).not.toContain('Sorrel');
  });
  it('leaves out whoever was named in a referral or on a card, also before, and a sibling heard elsewhere', () => {
    const names = [
      'Aunt Invented',
      'Older friend Invented',
      'Hazel Invented',
      'Poplar Elsewhere',
      'Birch Friend',
    ];
    const text = `Rowan with ${names.slice(2).join(' and ')}, and Aunt Invented.`;
    const friend: BoardsEvent = {
      ...associate(),
      parts: [{ name: 'associate', of: [rowan], content: { name: 'Birch Friend', relationship: 'friend' } }],
    };
    const sibling = aCase.subject({ personId: an('person', 'elsewhere'), ordinal: 1 });
    const full = receivedInFull({ subjects: [subject(), sibling] });
    const together: BoardsEvent = {
      ...full,
      parts: full.parts.map((part) =>
        part.name === 'identity' && part.of.includes(sibling.personId)
          ? { ...part, content: { ...aCase.identity, name: { value: 'Poplar Elsewhere' } } }
          : part,
      ),
    };
    const elsewhere = aCase.placed({ subjects: [sibling], from: monday });
    const told: BoardsEvent = {
      ...aCase.shared(),
      parts: [{ name: 'information', of: [rowan], content: { text } }],
    };
    const events = [
      ...[
        convened(),
        together,
        elsewhere,
        household(),
        friend,
        associateEnded(),
        chairTaken(),
        attended(),
        opened(),
      ],
      ...[aCase.started(), told, aCase.discussionClosed(), closing(), closed(), drafted()],
    ];
    const said = copy({ profile: 'OWN_CHILD', personId: rowan }, events).items[0]?.shared?.[0]?.information;
    const X = ANOTHER_PERSON;
    expect(said).toEqual({ text: `Rowan with ${X} and ${X} and ${X}, and ${X}.` });
  });
  it('marks where somebody else was named', () => {
    const items = FULL.items.map((item) => ({ ...item, shared: [share('Seen with Sorrel Invented.')] }));
    expect(redacted({ ...FULL, items }, rowan).items[0]?.shared?.[0]?.information).toEqual({
      text: `Seen with ${ANOTHER_PERSON}.`,
    });
  });
  it('leaves what was erased erased', () => {
    const gone = meeting.map(erased);
    expect(copy({ profile: 'OWN_CHILD', personId: rowan }, gone).items[0]?.decisions?.[0]?.content).toEqual(
      ERASED,
    );
  });

  const share = (text: string) => ({
    ...{ shareId: an('share', 'told'), agency: agency.health, officer: teacher.actor.id, gateways: [] },
    ...{ purpose: 'SAFEGUARDING', at: '2026-03-30T11:10:00.000Z', information: { text } },
  });
});
