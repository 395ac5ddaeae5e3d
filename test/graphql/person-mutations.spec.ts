/** Every mutation on a person and on what is taken back, over the real port; and what of it is for whom. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, child, discussed, opened, referral, send, type Answered } from './meeting.js';
import { TRIED_OF_A_PERSON } from './mutation-steps.js';
import { mutationWalk } from './mutation-walk.js';

const reason = 'Invented: her aunt said so.';
const notYours = { by: 'school', code: 'NOT_YOURS_TO_DO' };

describe('the mutations on a person', () => {
  let service: TestService;
  let asha = '';
  let bela = '';
  let discussion = '';
  let action = '';
  const done = new Set<string>();
  const { goes, attempt } = mutationWalk(() => service, done);

  const ask = async (query: string, by = 'coordinator'): Promise<Answered> =>
    (await service.as(by)(query)).data;
  const inOf = (person: string) => (input: Record<string, unknown>) => ({ person, input });

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    const people: string[] = [];
    for (const name of ['Asha Invented', 'Bela Invented']) {
      const input = referral(child(name));
      const received = await send(service, 'school', 'refer-person', { series: 'DRM', input });
      people.push(received.referral.people[0].person.id as string);
    }
    [asha = '', bela = ''] = people;
    await service.quiet();
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('recordKnownStatus', async () => {
    const of = inOf(asha);
    const known = { known: 'KNOWN', openStatus: 'OPEN', legalStatus: 'CPP' };
    const caseFile = { reference: 'INVENTED-1', allocatedWorker: 'Invented', allocatedTeam: 'North' };
    await goes({
      ...{ name: 'recordKnownStatus', success: 'KnownStatusRecorded', by: 'coordinator', about: 'person' },
      of: of({ ...known, caseFile }),
      refused: { of: of({ ...known, legalStatus: 'NONE' }), code: 'UNKNOWN_CODE' },
      reused: { by: 'coordinator', of: of({ known: 'UNKNOWN' }) },
    });
    const { person } = await ask(
      `{ person(id: "${asha}") { knownStatus standing { openStatus legalStatus { label } caseFileReference allocatedTeam } } }`,
    );
    expect(person).toEqual({
      knownStatus: 'KNOWN',
      standing: {
        ...{ openStatus: 'OPEN', legalStatus: { label: 'Child protection plan' } },
        ...{ caseFileReference: 'INVENTED-1', allocatedTeam: 'North' },
      },
    });
  });

  it('recordIdentifier', async () => {
    const of = inOf(asha);
    await goes({
      ...{ name: 'recordIdentifier', success: 'IdentifierRecorded', by: 'coordinator', about: 'person' },
      of: of({ kind: 'NHS_NUMBER', value: '999 000 0018' }),
      refused: { of: of({ kind: 'NHS_NUMBER', value: '999 000 0019' }), code: 'NOT_A_VALID_NUMBER' },
      reused: { by: 'coordinator', of: of({ kind: 'UPN', absent: 'UN1' }) },
    });
    const neither = await attempt('recordIdentifier', { by: 'coordinator', of: of({ kind: 'UPN' }) });
    expect(neither.answer.errors?.[0]?.extensions).toMatchObject({
      violations: [{ path: 'input', rule: 'VALUE_OR_REASON' }],
    });
    const { person } = await ask(`{ person(id: "${asha}") { identifiers { kind value } } }`);
    expect(person.identifiers).toEqual([{ kind: 'NHS_NUMBER', value: '9990000018' }]);
    const { person: forSchool } = await ask(`{ person(id: "${asha}") { identifiers { kind } } }`, 'school');
    expect(forSchool.identifiers).toEqual([]);
  });

  it('correctIdentity', async () => {
    const of = inOf(asha);
    const dateOfBirth = { value: '2013-05-14' };
    await goes({
      ...{ name: 'correctIdentity', success: 'IdentityCorrected', by: 'coordinator', about: 'person' },
      of: of({ dateOfBirth, dateOfBirthAccuracy: 'ESTIMATED', reason }),
      refused: { of: of({ reason }), code: 'NOTHING_TO_CORRECT' },
      reused: { by: 'coordinator', of: of({ aliases: ['Ash'], reason }) },
    });
    const { person } = await ask(
      `{ person(id: "${asha}") { dateOfBirth { value } dateOfBirthAccuracy ageInYears ageBand isAdult earlierIdentities { fields dateOfBirth { value } reason } } }`,
    );
    expect(person).toEqual({
      ...{ dateOfBirth, dateOfBirthAccuracy: 'ESTIMATED', ageInYears: 12, ageBand: 'CHILD', isAdult: false },
      earlierIdentities: [{ fields: ['dateOfBirth'], dateOfBirth: { value: '2012-05-14' }, reason }],
    });
  });

  it('recordHousehold', async () => {
    const of = (address: string) =>
      inOf(asha)({ members: [{ name: 'Hazel Invented', relationship: 'aunt' }], address });
    await goes({
      ...{ name: 'recordHousehold', success: 'HouseholdRecorded', by: 'school', about: 'person' },
      of: of('1 Invented Street'),
      refused: { ...notYours, by: 'health-visitor' },
      reused: { by: 'school', of: of('2 Invented Street') },
    });
    const { person } = await ask(`{ person(id: "${asha}") { household { address members { name } } } }`);
    expect(person.household).toEqual({ address: '1 Invented Street', members: [{ name: 'Hazel Invented' }] });
  });

  it('recordSafeContact, which travels, and hides the address from everybody', async () => {
    const of = (instructions: string) =>
      inOf(asha)({ addressHidden: true, doNotContact: false, instructions });
    await goes({
      ...{ name: 'recordSafeContact', success: 'SafeContactRecorded', by: 'school', about: 'person' },
      of: of('Ring the school.'),
      refused: { ...notYours, by: 'health-visitor' },
      reused: { by: 'school', of: of('Ring the aunt.') },
    });
    const query = `{ person(id: "${asha}") { household { address } safeContacts { instructions addressHidden } } }`;
    const safeContacts = [{ instructions: 'Ring the school.', addressHidden: true }];
    expect((await ask(query)).person).toEqual({ household: { address: null }, safeContacts });
    expect((await ask(query, 'school')).person).toEqual({ household: null, safeContacts });
  });

  it('endSafeContact', async () => {
    const { person } = await ask(`{ person(id: "${asha}") { safeContacts { id } } }`);
    const of = (why: string) => inOf(asha)({ safeContact: person.safeContacts[0].id, reason: why });
    await goes({
      ...{ name: 'endSafeContact', success: 'SafeContactEnded', by: 'coordinator', about: 'person' },
      of: of(reason),
      refused: notYours,
      reused: { by: 'coordinator', of: of('Another reason.') },
    });
  });

  it('recordAssociate', async () => {
    const of = (name: string) => inOf(asha)({ name, relationship: 'friend', grading: 'UNTESTED' });
    await goes({
      ...{ name: 'recordAssociate', success: 'AssociateRecorded', by: 'ppd-supervisor', about: 'person' },
      of: of('Sorrel Invented'),
      refused: { ...notYours, by: 'health-visitor' },
      reused: { by: 'ppd-supervisor', of: of('Moss Invented') },
    });
  });

  it('endAssociate', async () => {
    const query = `{ person(id: "${asha}") { associates { id name grading endedOn source { name } } } }`;
    const { person } = await ask(query);
    const [recorded] = person.associates.filter(({ id }: Answered) => id !== null);
    expect(recorded).toMatchObject({ name: 'Sorrel Invented', source: { name: 'Example Police' } });
    const of = (endedOn: string) => inOf(asha)({ associate: recorded.id, endedOn, reason });
    await goes({
      ...{ name: 'endAssociate', success: 'AssociateEnded', by: 'coordinator', about: 'person' },
      of: of('2026-03-29'),
      refused: { of: of('2026-03-31'), code: 'ENDS_IN_THE_FUTURE' },
      reused: { by: 'coordinator', of: of('2026-03-28') },
    });
  });

  it('mergePeople', async () => {
    const of = (why: string) => inOf(bela)({ into: asha, reason: why });
    await goes({
      ...{ name: 'mergePeople', success: 'PeopleMerged', by: 'coordinator', of: of(reason), about: 'person' },
      refused: notYours,
      reused: { by: 'coordinator', of: of('Another reason.') },
    });
    const { person } = await ask(`{ person(id: "${bela}") { id alsoStatedAs { id name { value } } } }`);
    expect(person).toEqual({ id: asha, alsoStatedAs: [{ id: bela, name: { value: 'Bela Invented' } }] });
    const { nextSitting } = await ask(
      '{ nextSitting(series: "DRM") { agenda { items { id referrals { id } } } } }',
    );
    expect(nextSitting.agenda.items).toHaveLength(1);
    expect(nextSitting.agenda.items[0].referrals).toHaveLength(2);
  });

  it('unmergePeople', async () => {
    const of = (why: string) => inOf(bela)({ reason: why });
    await goes({
      ...{ name: 'unmergePeople', success: 'PeopleUnmerged', by: 'coordinator', about: 'person' },
      of: of(reason),
      refused: notYours,
      reused: { by: 'coordinator', of: of('Another reason.') },
    });
  });

  it('dismissMatch', async () => {
    const of = (why: string) => inOf(bela)({ other: asha, reason: why });
    await goes({
      ...{
        name: 'dismissMatch',
        success: 'MatchDismissed',
        by: 'coordinator',
        of: of(reason),
        about: 'person',
      },
      refused: notYours,
      reused: { by: 'coordinator', of: of('Another reason.') },
    });
  });

  it('correctWrongPerson, after it was heard', async () => {
    await service.moveTo('2026-03-30T11:00:00.000Z');
    const { nextSitting } = await ask(
      '{ nextSitting(series: "DRM") { id agenda { items { id person { id } } } } }',
    );
    const officers = await opened(service, nextSitting.id);
    const item = nextSitting.agenda.items.find(({ person }: Answered) => person.id === asha);
    ({ discussion, action } = await discussed(service, item.id, officers['Invented social-worker'] ?? ''));
    await service.quiet();
    const { node } = await ask(`{ node(id: "${discussion}") { ... on Discussion { shared { id } } } }`);
    const of = (why: string) => ({
      record: node.shared[0].id,
      input: { rightPerson: bela, information: 'Two reports of Bela.', reason: why },
    });
    await goes({
      ...{ name: 'correctWrongPerson', success: 'WrongPersonCorrected', by: 'coordinator', about: 'record' },
      of: of(reason),
      refused: notYours,
      reused: { by: 'coordinator', of: of('Another reason.') },
    });
    const query = `{ node(id: "${discussion}") { ... on Discussion { shared { information retractedAt } } } }`;
    expect((await ask(query, 'health-lead')).node.shared).toEqual([
      { information: null, retractedAt: expect.any(String) },
    ]);
    const { person } = await ask(`{ person(id: "${bela}") { restated { information agency { name } } } }`);
    expect(person.restated).toEqual([
      { information: 'Two reports of Bela.', agency: { name: 'Example Police' } },
    ]);
  });

  it('acknowledgeRecall, by each who heard it, until none is open', async () => {
    const query =
      '{ recalls { id cameBy retraction { id what because reason kept rightPerson { id } } officer { name } } }';
    const { recalls } = await ask(query, 'health-lead');
    expect(recalls).toMatchObject([
      {
        cameBy: 'HEARD',
        retraction: { what: 'SHARE', because: 'WRONG_PERSON', reason, kept: [], rightPerson: null },
      },
    ]);
    const of = (recall: string) => ({ retraction: recalls[0].retraction.id, input: { recall } });
    const all = await ask('{ recalls(series: "DRM") { id retraction { kept } } }');
    expect(all.recalls.length).toBeGreaterThan(recalls.length);
    expect(all.recalls[0].retraction.kept).toEqual(['Two reports.']);
    const another = all.recalls.find(({ id }: Answered) => id !== recalls[0].id);
    await goes({
      ...{ name: 'acknowledgeRecall', success: 'RecallAcknowledged', by: 'health-lead' },
      ...{ about: 'retraction', of: of(recalls[0].id) },
      refused: notYours,
      reused: { by: 'health-lead', of: of(another.id) },
    });
    expect((await ask(query, 'health-lead')).recalls).toEqual([]);
  });

  it('retractInformation', async () => {
    const { node } = await ask(`{ node(id: "${discussion}") { ... on Discussion { decisions { id } } } }`);
    const of = (why: string) => ({ record: node.decisions[0].id, input: { reason: why } });
    await goes({
      ...{ name: 'retractInformation', success: 'InformationRetracted', by: 'coordinator', about: 'record' },
      of: of(reason),
      refused: notYours,
      reused: { by: 'coordinator', of: of('Another reason.') },
    });
  });

  it('tells who owns an action how to reach the person, and nothing that others have found out', async () => {
    const instructions = 'Ring the school.';
    const input = { addressHidden: true, doNotContact: true, instructions };
    await attempt('recordSafeContact', { by: 'coordinator', of: { person: asha, input } });
    await service.quiet();
    const { node } = await ask(
      `{ node(id: "${action}") { ... on Action { person { safeContacts { instructions doNotContact } identifiers { value } standing { known } household { address } proposedMatches { other } } } } }`,
      'social-worker',
    );
    expect(node.person).toEqual({
      safeContacts: [{ instructions, doNotContact: true }],
      ...{ identifiers: [], standing: null, household: null, proposedMatches: [] },
    });
  });

  it('have all been tried, and leave nothing for the reports', () => {
    expect([...done].toSorted()).toEqual([...TRIED_OF_A_PERSON].toSorted());
    expect(service.reports).toEqual([]);
  });
});
