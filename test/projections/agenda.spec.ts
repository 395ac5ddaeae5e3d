import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { ERASED } from '../../src/domain/event.js';
import type { MovedBecause } from '../../src/domain/referral/moved.js';
import type { ReferredSubject } from '../../src/domain/referral/referral.js';
import { NO_PRIORITY } from '../../src/domain/sitting/priority.js';
import { agenda } from '../../src/projections/agenda.js';
import { asHeard, belonging } from '../../src/projections/agenda-items.js';
import { drm } from '../../src/domain/terms/drm.js';
import { agency, an } from '../support/a-board.js';
import {
  ash,
  discussionClosed,
  placed,
  placedAt,
  prioritised,
  received,
  referralId,
  rowan,
  started,
  subject,
} from '../support/a-case.js';
import {
  closed,
  closing,
  convened,
  convenedAnew,
  missed,
  monday,
  opened,
  TUESDAY,
  tuesday,
} from '../support/a-meeting.js';
import { merged } from '../support/a-person.js';
import { referralWithdrawn } from '../support/a-referral.js';
import { moved } from '../support/an-agenda.js';
import { erased, inLog } from '../support/in-log.js';
import { documentOf, projected, projectedFromLog } from '../support/projected.js';

/** An agenda with two records of one person: an incident overnight by the one, and one carried forward by the other. */
const mergedRecords = (): readonly BoardsEvent[] => [
  convened(),
  ofAsh,
  received({
    subjects: [subject({ priority: { ...NO_PRIORITY, criticalIncident: true } })],
    receivedAt: '2026-03-30T08:30:00.000Z',
  }),
  merged(),
];

const onMonday = (...events: readonly BoardsEvent[]) => documentOf(agenda, monday, ...events);
const police = an('referral', 'of the police');
/** Another referral, of somebody else. */
const ofAsh = received({
  referralId: an('referral', 'of ash'),
  subjects: [subject({ personId: ash })],
  receivedAt: '2026-03-30T08:00:00.000Z',
});

describe('two records of one person', () => {
  it('never lose what puts the one earlier: a critical incident of the night comes first', () => {
    const other = an('person', 'earlier');
    const earlier = received({
      referralId: an('referral', 'earlier'),
      subjects: [subject({ personId: other })],
      receivedAt: '2026-03-30T07:30:00.000Z',
    });
    const document = onMonday(earlier, ...mergedRecords());
    const heard = asHeard(document?.items ?? []);
    expect(heard.map(({ personId, place }) => [personId, place])).toEqual([
      [ash, 1],
      [other, 2],
    ]);
    expect(heard[0]).toMatchObject({
      overnightIncident: true,
      placedBy: { key: 'CRITICAL_INCIDENT' },
      listings: [{ id: an('referral', 'of ash') }, { id: referralId }],
    });
  });
  it('are a late item where one of them is, and carry the actions of both once', () => {
    const [own] = onMonday(...mergedRecords())?.items ?? [];
    if (own === undefined) throw new Error('Nobody is to be heard.');
    const action = {
      revision: 1,
      status: 'OPEN',
      ownerAgency: agency.health,
      owner: null,
      dueAt: TUESDAY,
    } as const;
    const carried = (...names: readonly string[]) =>
      names.map((name) => ({ ...action, actionId: an('action', name) }));
    const items = [
      { ...own, carriedActions: carried('a', 'b') },
      { ...own, personId: rowan, heardWith: own.personId, lateItem: true, carriedActions: carried('b', 'c') },
    ] as const;
    expect(asHeard(items as never)).toMatchObject([
      { lateItem: true, carriedActions: carried('a', 'b', 'c') },
    ]);
  });
});

describe('records of one person whose leading record is heard elsewhere', () => {
  it('are one item all the same, always under the same record', () => {
    const [own] = onMonday(...mergedRecords())?.items ?? [];
    if (own === undefined) throw new Error('Nobody is to be heard.');
    const elsewhere = an('person', 'elsewhere');
    const records = [rowan, ash].toSorted();
    const items = records.map((personId) => ({ ...own, personId, heardWith: elsewhere }));
    for (const inAnyOrder of [items, items.toReversed()]) {
      expect(asHeard(inAnyOrder).map(({ personId }) => personId)).toEqual(records.slice(0, 1));
    }
  });
});

describe('the agenda of a sitting', () => {
  it('given a referral placed at it, then it lists the person, and says why', () =>
    expect(onMonday(convened(), received())).toMatchObject({
      sittingId: monday,
      series: 'DRM',
      phase: 'CONVENED',
      items: [
        {
          personId: rowan,
          referralIds: [referralId],
          agencies: [agency.health],
          place: 1,
          concernTypes: ['MISSING'],
          listedBecause: { sentence: 'An invented reason.' },
          discussion: 'NOT_STARTED',
          movedOn: null,
        },
      ],
    }));
  it('given a referral before its sitting is convened, then it waits there, and takes the order of the terms', () => {
    const risk = received({
      referralId: an('referral', 'at risk'),
      subjects: [subject({ immediateRisk: true })],
      receivedAt: '2026-03-30T08:59:00.000Z',
    });
    expect(onMonday(ofAsh, risk)).toMatchObject({
      phase: 'NOT_CONVENED',
      items: [{ personId: ash }, { personId: rowan }],
    });
    expect(onMonday(ofAsh, risk, convened())).toMatchObject({
      phase: 'CONVENED',
      items: [
        { personId: rowan, place: 1 },
        { personId: ash, place: 2 },
      ],
    });
  });
  it('given terms amended before it opens, then it takes the new order', () =>
    expect(
      onMonday(
        convened(),
        received({ subjects: [subject({ immediateRisk: true })] }),
        ofAsh,
        convenedAnew({ ...drm, agendaOrder: ['RECEIPT'] }),
      ),
    ).toMatchObject({ items: [{ personId: ash }, { personId: rowan }] }));
  it('given a late item, then the chair is shown it as one', () =>
    expect(
      onMonday(convened(), opened(), received({ placement: placedAt(monday, { lateItem: true }) })),
    ).toMatchObject({
      phase: 'OPEN',
      items: [{ personId: rowan, lateItem: true, late: false }],
    }));
  it('given a referral without a place, then no agenda lists it', () =>
    expect(projected(agenda, received({ placement: null })).size).toBe(0));
});

describe('a person whom several agencies refer', () => {
  const again = received({
    referralId: police,
    agency: agency.police,
    receivedAt: '2026-03-30T07:00:00.000Z',
    subjects: [subject({ concernTypes: ['CSE', 'MISSING'], immediateRisk: true })],
  });

  it('is listed once, with every referrer and every concern, as early and as urgent as the most', () =>
    expect(onMonday(convened(), received(), again)).toMatchObject({
      items: [
        {
          personId: rowan,
          referralIds: [referralId, police],
          agencies: [agency.health, agency.police],
          concernTypes: ['MISSING', 'CSE'],
          immediateRisk: true,
          receivedAt: '2026-03-30T07:00:00.000Z',
        },
      ],
    }));
  it('is listed by those that stand, and why, once one of them is withdrawn', () => {
    const people = [{ personId: rowan, sittingId: monday }];
    const incident = prioritised({
      referralId: police,
      priority: { ...NO_PRIORITY, criticalIncident: true },
    });
    const both = [convened(), received(), again, incident];
    expect(onMonday(...both)?.items).toMatchObject([{ overnightIncident: true }]);
    expect(onMonday(...both, referralWithdrawn({ referralId: police, people }))?.items).toEqual(
      onMonday(convened(), received())?.items,
    );
    expect(onMonday(...both, referralWithdrawn({ people }))?.items).toMatchObject([
      {
        ...{ referralIds: [police], agencies: [agency.police], concernTypes: ['CSE', 'MISSING'] },
        ...{ immediateRisk: true, overnightIncident: true, movedOn: null },
      },
    ]);
  });
  it('is one item of the agenda also where one agency refers twice', () =>
    expect(onMonday(convened(), received(), received({ referralId: police }))?.items).toMatchObject([
      { agencies: [agency.health] },
    ]));
});

describe('an item that moves on', () => {
  it.each<MovedBecause>(['NOT_REACHED', 'NOT_CONCLUDED', 'SITTING_MISSED'])(
    'stays in the record of the first sitting with where it went and why, and is listed at the next: %s',
    (why) => {
      const documents = projected(
        agenda,
        convened(),
        convened(drm, TUESDAY),
        received(),
        placed({ moved: why }),
      );
      expect(documents.get(monday)?.items).toMatchObject([
        { personId: rowan, place: 0, movedOn: { moved: why, placement: { sittingId: tuesday } } },
      ]);
      expect(documents.get(tuesday)?.items).toMatchObject([{ personId: rowan, place: 1, movedOn: null }]);
    },
  );
  it('leaves its place to those who stay', () => {
    const document = onMonday(
      convened(),
      ofAsh,
      received(),
      placed({ subjects: [subject({ personId: ash })] }),
    );
    expect(document?.items).toMatchObject([
      { personId: rowan, place: 1 },
      { personId: ash, place: 0 },
    ]);
    expect(document && belonging(document).map(({ personId }) => personId)).toEqual([rowan]);
  });
  it('given no later sitting, then it is in the record as without a place', () =>
    expect(onMonday(convened(), received(), placed({ placement: null }))).toMatchObject({
      items: [{ movedOn: { placement: null } }],
    }));
  it('given it had no place before, then it is listed where it is placed', () =>
    expect(
      onMonday(
        convened(),
        received({ placement: null }),
        placed({ from: null, placement: placedAt(), moved: 'NO_PLACE_BEFORE' }),
      ),
    ).toMatchObject({ items: [{ personId: rowan, place: 1 }] }));
  it('given the person is referred to the first sitting again, then it is listed there as new', () =>
    expect(onMonday(convened(), received(), placed(), received({ referralId: police }))?.items).toMatchObject(
      [{ personId: rowan, referralIds: [police], movedOn: null }],
    ));
});

describe('while the meeting goes on', () => {
  it.each([
    ['OPEN', [opened()]],
    ['CLOSING', [opened(), closing()]],
    ['CLOSED', [opened(), closing(), closed()]],
    ['MISSED', [missed()]],
  ] as const)('shows how far the sitting is: %s', (phase, events) =>
    expect(onMonday(convened(), ...events)).toMatchObject({ phase }),
  );
  it('shows which item is being discussed', () =>
    expect(onMonday(convened(), received(), ofAsh, opened(), started())?.items).toMatchObject([
      { personId: ash, discussion: 'NOT_STARTED' },
      { personId: rowan, discussion: 'GOING_ON' },
    ]));
  it.each([true, false])('shows whether a closed item was concluded: %s', (concluded) =>
    expect(
      onMonday(convened(), received(), opened(), started(), discussionClosed({ concluded }))?.items,
    ).toMatchObject([{ discussion: 'CLOSED', concluded }]),
  );
});

describe('what is heard as one item', () => {
  const second = an('referral', 'of ash');
  const both = started({ personId: ash, referralIds: [second, referralId], alsoStatedAs: [rowan] });
  const closedOne = discussionClosed({ personId: ash });
  it('is discussed and concluded as one', () =>
    expect(onMonday(...mergedRecords(), opened(), both, closedOne)?.items).toMatchObject([
      { personId: ash, discussion: 'CLOSED', concluded: true },
      { personId: rowan, discussion: 'CLOSED', concluded: true },
    ]));
  it('given a record that came in after it had begun, then that is still to be heard', () => {
    const alone = started({ personId: ash, referralIds: [second] });
    expect(onMonday(...mergedRecords(), opened(), alone, closedOne)?.items).toMatchObject([
      { personId: ash, discussion: 'CLOSED', concluded: true },
      { personId: rowan, discussion: 'NOT_STARTED', concluded: false },
    ]);
  });
});

describe('an item that comes back to where it was sent on from', () => {
  const left = [convened(), received(), opened(), started(), discussionClosed({ concluded: false })] as const;
  const away = placed({ moved: 'ROLLED_OVER' });
  const back = placed({
    ...{ from: tuesday, moved: 'URGENT' },
    placement: placedAt(monday, { lateItem: true, again: 1 }),
  });
  it('waits to begin again, and begins', () => {
    expect(onMonday(...left, away, back)?.items).toMatchObject([
      { personId: rowan, movedOn: null, discussion: 'NOT_STARTED', lateItem: true, place: 1 },
    ]);
    expect(onMonday(...left, away, back, started())?.items).toMatchObject([
      { discussion: 'GOING_ON', concluded: false },
    ]);
  });
  it.each([
    ['was begun after it', [referralWithdrawn(), started()]],
    ['had begun before it', [started(), referralWithdrawn()]],
  ])('given it was withdrawn as it was begun, and %s, then it is being discussed', (_how, events) => {
    const kept = placed({ from: null, placement: placedAt(monday), moved: 'BEGUN_ALREADY' });
    expect(onMonday(convened(), received(), opened(), ...events, kept)?.items).toMatchObject([
      { personId: rowan, movedOn: null, discussion: 'GOING_ON', referralIds: [referralId] },
    ]);
  });
});

const incident = { ...NO_PRIORITY, criticalIncident: true };
const anIncident = (over: Partial<ReferredSubject> = {}) => subject({ priority: incident, ...over });

describe('an overnight critical incident', () => {
  it('is heard first, and the item says what put it there', () =>
    expect(
      onMonday(convened(), ofAsh, received({ subjects: [anIncident()] }))?.items.map(
        ({ personId, overnightIncident, placedBy: { key } }) => ({ personId, overnightIncident, key }),
      ),
    ).toEqual([
      { personId: rowan, overnightIncident: true, key: 'CRITICAL_INCIDENT' },
      { personId: ash, overnightIncident: false, key: 'RECEIPT' },
    ]));
  it('is a prioritised subject once a sitting that closed had it on its agenda', () => {
    const carried = placed({ subjects: [anIncident({ carriedForward: true })] });
    const documents = projected(
      agenda,
      convened(drm, TUESDAY),
      received({ subjects: [anIncident()] }),
      carried,
    );
    expect(documents.get(tuesday)?.items).toMatchObject([
      { overnightIncident: false, priority: { criticalIncident: true }, placedBy: { key: 'RECEIPT' } },
    ]);
  });
  it('came overnight by one referral although another carries it forward', () => {
    const carried = placed({ subjects: [anIncident({ carriedForward: true })] });
    const anew = received({
      referralId: police,
      subjects: [anIncident()],
      placement: placedAt(tuesday),
    });
    expect(documentOf(agenda, tuesday, convened(drm, TUESDAY), carried, anew)?.items).toMatchObject([
      { overnightIncident: true, listings: [{ carriedForward: true }, { carriedForward: false }] },
    ]);
  });
});

describe('what is recorded of the priority of one referral', () => {
  it('leaves what another referral of the person says', () => {
    const missing = prioritised({ referralId: police, priority: { ...NO_PRIORITY, currentlyMissing: true } });
    const events = [convened(), received({ subjects: [anIncident()] }), received({ referralId: police })];
    expect(onMonday(...events, missing)?.items).toMatchObject([
      { priority: { criticalIncident: true, currentlyMissing: true } },
    ]);
    const found = prioritised({ referralId: police, priority: NO_PRIORITY });
    expect(onMonday(...events, missing, found)?.items).toMatchObject([
      { priority: { criticalIncident: true, currentlyMissing: false } },
    ]);
  });
});

describe('an item that a chair moved', () => {
  it('stands where the chair put it, with the order of the terms beside it, who moved it and why', () => {
    const items = onMonday(convened(), ofAsh, received(), moved({ toPlace: 1 }))?.items;
    expect(items).toMatchObject([
      {
        ...{ personId: rowan, place: 1, systemPlace: 2 },
        chairsMove: {
          toPlace: 1,
          reason: { text: expect.stringMatching(/^Invented/) },
          officer: expect.any(String),
        },
      },
      { personId: ash, place: 2, systemPlace: 1, chairsMove: null },
    ]);
  });
  it('is back in the order of the terms once it is moved back', () =>
    expect(
      onMonday(convened(), ofAsh, received(), moved({ toPlace: 1 }), moved({ toPlace: null })),
    ).toMatchObject({
      moves: [],
      items: [
        { personId: ash, place: 1, chairsMove: null },
        { personId: rowan, place: 2, chairsMove: null },
      ],
    }));
  it('keeps its place when somebody is listed later', () => {
    const unsafe = received({
      referralId: police,
      subjects: [subject({ personId: an('person', 'unsafe'), immediateRisk: true })],
    });
    expect(onMonday(convened(), ofAsh, received(), moved({ toPlace: 1 }), unsafe)?.items).toMatchObject([
      { personId: rowan, place: 1, systemPlace: 3 },
      { place: 2, systemPlace: 1, immediateRisk: true },
      { personId: ash, place: 3, systemPlace: 2 },
    ]);
  });
  it('that has moved on to another sitting has no place of the chair’s any more', () =>
    expect(onMonday(convened(), ofAsh, received(), moved({ toPlace: 1 }), placed())?.items).toMatchObject([
      { personId: ash, place: 1 },
      { personId: rowan, place: 0, systemPlace: 0, chairsMove: null },
    ]));
  it('given the person was erased, then it stands there without the reason', () =>
    expect(
      projectedFromLog(agenda, inLog([convened(), received(), moved()]).map(erased)).get(monday)?.items,
    ).toMatchObject([{ chairsMove: { reason: ERASED } }]));
});

describe('what is carried forward', () => {
  const carriedForward = [
    {
      ...{ actionId: an('action', 'earlier'), revision: 1, status: 'OPEN' as const },
      ...{ ownerAgency: agency.health, owner: an('officer', 'nurse'), dueAt: '2026-03-29T23:00:00.000Z' },
    },
  ];
  const settled = opened({ personId: rowan, referralIds: [referralId], carriedForward });
  const since = '2026-03-27T13:00:00.000Z';

  it('is live until the sitting opens', () =>
    expect(onMonday(convened(), received())).toMatchObject({
      settled: null,
      items: [{ carriedActions: null }],
    }));
  it('is as it stood when the sitting opened, from then on', () =>
    expect(
      onMonday(convened(), received(), ofAsh, { ...settled, data: { ...settled.data, since } }),
    ).toMatchObject({
      settled: { since },
      items: [
        { personId: ash, carriedActions: null },
        { personId: rowan, carriedActions: carriedForward },
      ],
    }));
  it('is nothing for a person without earlier actions', () =>
    expect(
      onMonday(convened(), received(), opened({ personId: rowan, referralIds: [referralId] })),
    ).toMatchObject({ settled: { since: null }, items: [{ carriedActions: [] }] }));
});

describe('the neighbours', () => {
  it('given what happens on Monday, then the agenda of Tuesday does not change', () => {
    const before = [
      convened(),
      convened(drm, TUESDAY),
      { ...ofAsh, data: { ...ofAsh.data, placement: placedAt(tuesday) } },
    ];
    const after = [received(), opened(), started(), discussionClosed(), closing(), closed()];
    expect(documentOf(agenda, tuesday, ...before, ...after)).toEqual(documentOf(agenda, tuesday, ...before));
  });
});
