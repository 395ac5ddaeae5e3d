import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correctVoltItem } from '../../../src/domain/volt/correct-volt-item.js';
import { linkVoltItem } from '../../../src/domain/volt/link-volt-item.js';
import {
  recordVoltItem,
  type RecordVoltGiven,
  type RecordVoltItem,
} from '../../../src/domain/volt/record-volt-item.js';
import { comparedAs, type ThingKind } from '../../../src/domain/volt/things.js';
import { voltKind } from '../../../src/domain/volt/volt.js';
import { withdrawVoltItem } from '../../../src/domain/volt/withdraw-volt-item.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import { agency, an, by, supervisor } from '../../support/a-board.js';
import { ash, discussionId, rowan } from '../../support/a-case.js';
import { monday } from '../../support/a-meeting.js';
import {
  ARCADE,
  arcade,
  voltCorrected,
  voltId,
  voltLinked,
  voltRecorded,
  voltWithdrawn,
} from '../../support/a-theme.js';
import { folded, given } from '../../support/given.js';

const known = { terms: rmm, unknown: [], underEighteen: [], tokens: [ARCADE] };
const standing = { ...known, retracted: false };
const telling: RecordVoltGiven = {
  ...{ ...known, ownAgency: agency.police, agencyKnown: true, leads: false, item: undefined },
};
const told: RecordVoltItem = {
  ...{ series: 'RMM', kind: 'LOCATION', source: 'POLICE', sensitivity: 'OPEN' },
  text: 'Invented: men meet children there.',
  people: [{ personId: rowan, as: 'AFFECTED' }],
  things: [{ kind: 'PLACE', words: 'Invented Arcade' }],
};
const tells = (over: Partial<RecordVoltItem> = {}, also: Partial<RecordVoltGiven> = {}) =>
  given(voltKind).when(recordVoltItem, { ...told, ...over }, { ...telling, ...also }, by(supervisor));
const underEighteen = [ash];

describe('telling what is known', () => {
  it('given a place, then its words are a part and its token stands in clear', () => {
    tells().thenEvents({
      type: 'VoltItemRecorded',
      data: { agency: agency.police, discussionId: null, things: [{ kind: 'PLACE', token: ARCADE }] },
      parts: [
        { name: 'text', of: [rowan] },
        { name: 'things', of: [rowan] },
      ],
      subjects: [rowan],
    });
    tells().thenSays(/it decides what it means\.$/);
  });
  it('given an item that is going on, then it stands with it, and links whom that is about', () =>
    tells({ discussionId, people: [] }, { item: { sittingId: monday, personId: rowan } }).thenEvents({
      type: 'VoltItemRecorded',
      data: { discussionId, sittingId: monday, people: [{ personId: rowan, as: 'AFFECTED' }] },
    }));
  it('given the item names its person otherwise, then that is how it concerns them', () =>
    tells(
      { discussionId, people: [{ personId: rowan, as: 'CHILD_ALLEGED_TO_HAVE_HARMED' }] },
      { item: { sittingId: monday, personId: rowan } },
    ).thenEvents({
      type: 'VoltItemRecorded',
      data: { people: [{ personId: rowan, as: 'CHILD_ALLEGED_TO_HAVE_HARMED' }] },
    }));
  it('given an item that is over, or not for the teller, then it is told all the same, outside it', () =>
    tells({ discussionId }).thenEvents({
      type: 'VoltItemRecorded',
      data: { discussionId: null, sittingId: null },
    }));
  it('given it is about nobody who was referred, then its words are the teller’s', () =>
    tells({ people: [], things: [] }).thenEvents({
      type: 'VoltItemRecorded',
      parts: [{ name: 'text', of: [supervisor.actor.id] }],
      subjects: [],
    }));
  it('given it is restricted, then what everybody may read is needed as well', () => {
    tells({ sensitivity: 'RESTRICTED' }).thenRefused('SANITISED_NEEDED', { path: ['sanitised'] });
    tells({ sensitivity: 'RESTRICTED', sanitised: 'Invented: a place of concern.' }).thenEvents({
      type: 'VoltItemRecorded',
      data: { sensitivity: 'RESTRICTED', grading: null },
    });
  });
  it('given an adult, then person of concern is said', () =>
    tells(
      { kind: 'PERSON_OF_CONCERN', people: [{ personId: rowan, as: 'PERSON_OF_CONCERN' }] },
      { underEighteen },
    ).thenEvents({ type: 'VoltItemRecorded', data: { kind: 'PERSON_OF_CONCERN' } }));
  it('given a child, then it is refused with the word to use instead', () => {
    const said = tells({ people: [{ personId: ash, as: 'PERSON_OF_CONCERN' }] }, { underEighteen });
    said.thenRefused('A_CHILD_IS_NO_PERSON_OF_CONCERN', { path: ['people'] });
    said.thenSays(/say CHILD_ALLEGED_TO_HAVE_HARMED instead/);
    tells({ people: [{ personId: ash, as: 'CHILD_ALLEGED_TO_HAVE_HARMED' }] }, { underEighteen }).thenEvents({
      type: 'VoltItemRecorded',
    });
  });
  it('given a child is said to have harmed, then the item as a whole is not of a person of concern either', () => {
    const child = { personId: ash, as: 'CHILD_ALLEGED_TO_HAVE_HARMED' as const };
    tells({ kind: 'PERSON_OF_CONCERN', people: [child] }).thenRefused('A_CHILD_IS_NO_PERSON_OF_CONCERN', {
      path: ['kind'],
    });
    tells({
      kind: 'PERSON_OF_CONCERN',
      people: [child, { personId: rowan, as: 'PERSON_OF_CONCERN' }],
    }).thenEvents({ type: 'VoltItemRecorded' });
  });
  it('given nobody of that id was referred, then they are named in words instead', () =>
    tells({}, { unknown: [rowan] }).thenRefused('NO_SUCH_PERSON', { path: ['people'] }));
  it('given another agency’s information, then only whoever leads the meeting speaks for it', () => {
    const health = { agency: agency.health };
    tells(health).thenRefused('ANOTHER_AGENCYS_INFORMATION', {
      path: ['agency'],
      instead: { kind: 'ASK_ROLE', roles: [rmm.administeredBy] },
    });
    tells(health, { leads: true }).thenEvents({ type: 'VoltItemRecorded', data: health });
    tells(health, { leads: true, agencyKnown: false }).thenRefused('ANOTHER_AGENCYS_INFORMATION');
  });
  it('given a series without terms, then there is no meeting to look at it', () =>
    tells({}, { terms: undefined }).thenRefused('NO_SUCH_SERIES', { path: ['series'] }));
  it('given a meeting without a tracker, then it keeps it by the board’s own rule', () =>
    tells({ series: 'DRM' }, { terms: drm }).thenEvents({ type: 'VoltItemRecorded' }));
  it('given the same thing twice in one telling, then it is one thing', () =>
    tells({ things: [told.things[0]!, told.things[0]!] }, { tokens: [ARCADE, ARCADE] }).thenEvents({
      type: 'VoltItemRecorded',
      data: { things: [{ token: ARCADE }] },
    }));
});

describe('what is known, afterwards', () => {
  const asPolice = by(supervisor);
  const under = { terms: rmm, retracted: false };
  const corrected = { voltId, text: 'Invented.', sensitivity: 'OPEN' as const, reason: 'Invented.' };

  it('is said in the words that are right', () =>
    given(voltKind, voltRecorded())
      .when(correctVoltItem, corrected, under, asPolice)
      .thenEvents({
        type: 'VoltItemCorrected',
        data: { sensitivity: 'OPEN', grading: null, discussionId, people: [{ personId: rowan }] },
        parts: [{ name: 'text' }, { name: 'reason' }],
      }));
  it('is not made restricted without a text for everybody', () =>
    given(voltKind, voltRecorded())
      .when(correctVoltItem, { ...corrected, sensitivity: 'RESTRICTED' }, under, asPolice)
      .thenRefused('SANITISED_NEEDED'));
  it('is not said again once it was taken back, or withdrawn', () => {
    given(voltKind, voltRecorded())
      .when(correctVoltItem, corrected, { ...under, retracted: true }, asPolice)
      .thenRefused('TAKEN_BACK');
    given(voltKind, voltRecorded(), voltWithdrawn())
      .when(correctVoltItem, corrected, under, asPolice)
      .thenRefused('VOLT_WITHDRAWN');
  });
  it('links further people and things, each once', () => {
    const more = { voltId, people: [{ personId: ash, as: 'AFFECTED' as const }], things: told.things };
    given(voltKind, voltRecorded())
      .when(linkVoltItem, more, standing, asPolice)
      .thenEvents({
        type: 'VoltItemLinked',
        data: { people: [{ personId: rowan }, { personId: ash }], things: [arcade] },
        parts: [],
        subjects: [rowan, ash],
      });
    given(voltKind, voltRecorded(), voltLinked()).when(linkVoltItem, more, standing, asPolice).thenNothing();
  });
  it('keeps the words of a thing that is new', () =>
    given(voltKind, voltRecorded())
      .when(
        linkVoltItem,
        { voltId, people: [], things: [{ kind: 'PHONE', words: 'Invented 07700 900000' }] },
        { ...standing, tokens: ['another keyed hash'] },
        asPolice,
      )
      .thenEvents({ type: 'VoltItemLinked', parts: [{ name: 'things', of: [rowan] }] }));
  it('links no child as a person of concern, and nothing once it was withdrawn or taken back', () => {
    const child = { voltId, people: [{ personId: ash, as: 'PERSON_OF_CONCERN' as const }], things: [] };
    given(voltKind, voltRecorded())
      .when(linkVoltItem, child, { ...standing, underEighteen }, asPolice)
      .thenRefused('A_CHILD_IS_NO_PERSON_OF_CONCERN');
    given(voltKind, voltRecorded(), voltWithdrawn())
      .when(linkVoltItem, child, standing, asPolice)
      .thenRefused('VOLT_WITHDRAWN');
    given(voltKind, voltRecorded())
      .when(linkVoltItem, child, { ...standing, retracted: true }, asPolice)
      .thenRefused('TAKEN_BACK');
  });
  it('is withdrawn once', () => {
    const back = { voltId, reason: 'Invented.' };
    given(voltKind, voltRecorded())
      .when(withdrawVoltItem, back, under, asPolice)
      .thenEvents({ type: 'VoltItemWithdrawn', parts: [{ name: 'reason', of: [rowan] }] });
    given(voltKind, voltRecorded(), voltWithdrawn())
      .when(withdrawVoltItem, back, under, asPolice)
      .thenNothing();
  });
  it('names the item where it was told, when it is linked or withdrawn, so that the room is shown it', () => {
    const where = { sittingId: monday, discussionId };
    given(voltKind, voltRecorded())
      .when(withdrawVoltItem, { voltId, reason: 'Invented.' }, under, asPolice)
      .thenEvents({ type: 'VoltItemWithdrawn', data: where });
    const told = { voltId, people: [{ personId: ash, as: 'AFFECTED' as const }], things: [] };
    given(voltKind, voltRecorded())
      .when(linkVoltItem, told, standing, asPolice)
      .thenEvents({ type: 'VoltItemLinked', data: where });
    given(voltKind, voltRecorded({ sittingId: null, discussionId: null }))
      .when(linkVoltItem, told, standing, asPolice)
      .thenEvents({ type: 'VoltItemLinked', data: { voltId } });
  });
  it('is neither corrected, linked nor withdrawn where nothing was ever recorded', () => {
    const nothing = given(voltKind);
    const path = ['voltId'];
    nothing.when(correctVoltItem, corrected, under, asPolice).thenRefused('NO_SUCH_VOLT_ITEM', { path });
    nothing
      .when(linkVoltItem, { voltId, people: [], things: [] }, { ...known, retracted: false }, asPolice)
      .thenRefused('NO_SUCH_VOLT_ITEM', { path });
    nothing
      .when(withdrawVoltItem, { voltId, reason: 'Invented.' }, under, asPolice)
      .thenRefused('NO_SUCH_VOLT_ITEM', { path });
  });
  it('is restricted or open as it was corrected last', () =>
    expect(folded(voltKind, voltRecorded(), voltCorrected({ sensitivity: 'OPEN' })).sensitivity).toBe(
      'OPEN',
    ));
});

describe('things are compared', () => {
  const SAME: readonly (readonly [ThingKind, string, string])[] = [
    ['VEHICLE', 'MAN 123 X', 'man-123x'],
    ['PHONE', '+44 7700 900000', '07700 900 000'],
    ['PHONE', '0044 (0)7700 900000', '07700900000'],
    ['BANK_ACCOUNT', '00-00-00 12345678', '000000 12345678'],
    ['TRAVEL_CARD', 'IOM 0001', 'iom0001'],
    ['SOCIAL_MEDIA', '@Invented_One', 'invented_one'],
    ['PLACE', 'The Invented Arcade, Strand St.', 'the invented arcade strand st'],
    ['NAMED_PERSON', 'Dov Invénted', 'invented, dov'],
  ];
  it.each(SAME)('%s: %s is %s', (kind, one, other) =>
    expect(comparedAs(kind, one)).toBe(comparedAs(kind, other)),
  );
  it('a name on social media keeps what tells it from another', () =>
    expect(comparedAs('SOCIAL_MEDIA', 'a.b')).not.toBe(comparedAs('SOCIAL_MEDIA', 'a_b')));
  it('not where their words say nothing, and gifts never', () => {
    expect(comparedAs('PHONE', 'not known')).toBeNull();
    expect(comparedAs('PLACE', ' – ')).toBeNull();
    expect(comparedAs('GIFT', 'a silver telephone')).toBeNull();
  });
  it('in a form that is compared as itself, whatever is written', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<ThingKind>(
          'PLACE',
          'VEHICLE',
          'BANK_ACCOUNT',
          'TRAVEL_CARD',
          'SOCIAL_MEDIA',
          'NAMED_PERSON',
        ),
        fc.string({ unit: 'grapheme' }),
        (kind, words) => {
          const form = comparedAs(kind, words);
          if (form !== null) expect(comparedAs(kind, form)).toBe(form);
        },
      ),
    ));
  it('and have an id of their own', () => expect(arcade.thingId).toBe(an('volt-thing', 'arcade')));
});
