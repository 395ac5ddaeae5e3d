/** The declaration of a sitting over the API: each of its verbs, what it shows, and to whom. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startIslandService, type TestService } from '../support/service.js';
import {
  A_WEEK_BEFORE,
  asked,
  heardWeekly,
  officersOf,
  openedWeekly,
  presentAt,
  readsOut,
  referredToWeekly,
  signs,
} from './declared-meeting.js';
import { A_WHOLE_MEETING_MS, send } from './meeting.js';
import { mutationWalk } from './mutation-walk.js';

describe('the verbs of the declaration', () => {
  let service: TestService;
  let sitting: string;
  let officers: Readonly<Record<string, string>>;
  const done = new Set<string>();
  const { attempt, goes } = mutationWalk(() => service, done);

  beforeAll(async () => {
    service = await startIslandService(A_WEEK_BEFORE);
    sitting = (await referredToWeekly(service)).sitting;
    officers = await officersOf(service, 'camhs-lead', 'dci', 'administrator');
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('signDeclaration', async () => {
    const of = { sitting, input: { version: 1, method: 'ON_SCREEN' } };
    await goes({
      ...{ name: 'signDeclaration', success: 'DeclarationSigned', by: 'camhs-lead', of, about: 'sitting' },
      refused: { of: { input: { version: 2, method: 'ON_SCREEN' } }, code: 'ANOTHER_TEXT' },
      reused: { by: 'camhs-lead', of: { sitting, input: { version: 1, method: 'ON_PAPER' } } },
    });
  });

  it('names the argument at fault as it was sent', async () => {
    const input = { version: 1, method: 'BY_VOICE', signer: officers['dci'] };
    const { result } = await attempt('signDeclaration', { by: 'administrator', of: { sitting, input } });
    expect(result).toMatchObject({ code: 'WITNESS_NEEDED', path: ['input', 'witness'] });
  });

  it('takes no input that is none', async () => {
    for (const input of [
      { version: 0, method: 'ON_SCREEN' },
      { version: 1, method: 'ON_SCREEN', signer: 'somebody' },
      { version: 1, method: 'ON_PAPER', witness: officers['dci']?.replace('officer', 'person') },
    ]) {
      const { answer } = await attempt('signDeclaration', { by: 'administrator', of: { sitting, input } });
      expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('withdrawSignature', async () => {
    const of = { sitting, input: { signer: officers['camhs-lead'] } };
    await goes({
      ...{
        name: 'withdrawSignature',
        success: 'SignatureWithdrawn',
        by: 'administrator',
        of,
        about: 'sitting',
      },
      refused: {
        ...{ by: 'school', code: 'NOT_YOURS_TO_DO' },
        roles: ['INTAKE_ASSESSMENT_MANAGER', 'POLICE_DCI', 'RMM_ADMINISTRATOR'],
      },
      reused: { by: 'administrator', of: { sitting, input: { signer: officers['dci'] } } },
    });
  });

  it('refuseDeclaration', async () => {
    const of = { sitting, input: { version: 1, reason: 'Invented: asks first.' } };
    await goes({
      ...{ name: 'refuseDeclaration', success: 'DeclarationRefused', by: 'camhs-lead', of, about: 'sitting' },
      refused: { of: { input: { version: 9 } }, code: 'ANOTHER_TEXT' },
      reused: { by: 'camhs-lead', of: { sitting, input: { version: 1 } } },
    });
  });

  it('recordDeclarationReadOut', async () => {
    const of = { sitting, input: { version: 1 } };
    const early = await attempt('recordDeclarationReadOut', { by: 'administrator', of });
    expect(early.result).toMatchObject({ code: 'SITTING_NOT_OPEN' });
    await openedWeekly(service, sitting);
    const { data } = await service.as('administrator')('{ nextSitting(series: "RMM") { id } }');
    expect(data.nextSitting.id).toBe(sitting);
    await goes({
      ...{ name: 'recordDeclarationReadOut', success: 'DeclarationReadOut', by: 'administrator', of },
      about: 'sitting',
      refused: { by: 'education-officer', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'administrator', of: { sitting, input: { version: 1, readBy: officers['dci'] } } },
    });
  });

  it('each has been tried', () => expect(done.size).toBe(4));
});

/** A Tuesday: the next sitting to come is the one that hears what comes in now. */
const THE_DAY_AFTER_ANOTHER = '2026-03-17T09:00:00.000Z';

describe('what is shown of the declaration', () => {
  let service: TestService;
  let sitting: string;

  beforeAll(async () => {
    service = await startIslandService(THE_DAY_AFTER_ANOTHER);
    sitting = (await referredToWeekly(service)).sitting;
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const see = (subject: string) => send(service, subject, 'see-the-declaration', { sitting });
  const waiting = async (subject: string): Promise<readonly string[]> => {
    const { declarationsToSign } = await send(service, subject, 'declarations-to-sign');
    return declarationsToSign.map(({ id }: { id: string }) => id);
  };

  it('is what waits for a member’s signature, and for nobody’s who has no part in the meeting', async () => {
    expect(await waiting('camhs-lead')).toEqual([sitting]);
    expect(await waiting('school')).toEqual([]);
  });

  it('ahead of the sitting is the text, for everybody; a signature opens the papers', async () => {
    const text = expect.stringContaining('confidential');
    expect(await see('school')).toMatchObject({
      declaration: { text, signatures: null, notYetSigned: null },
    });
    expect((await send(service, 'administrator', 'see-the-agenda', { sitting })).agenda).toBeNull();
    const signed = await signs(service, 'administrator', sitting);
    expect(signed).toMatchObject({ sitting: { declaration: { yours: 'SIGNED' } } });
    expect(await waiting('administrator')).toEqual([]);
    const { agenda } = await send(service, 'administrator', 'see-the-agenda', { sitting });
    expect(agenda.items).toHaveLength(1);
  });

  it('at the sitting is who has not signed, and who joined after it was read out', async () => {
    for (const subject of ['intake-manager', 'group-manager']) await signs(service, subject, sitting);
    const officers = await openedWeekly(service, sitting);
    await service.moveTo('2026-03-23T14:05:00.000Z');
    await readsOut(service, sitting);
    await service.moveTo('2026-03-23T14:20:00.000Z');
    await presentAt(service, sitting, officers['camhs-lead'], 'CAMHS_SAFEGUARDING');
    const { declaration } = await see('group-manager');
    const [dci, camhs] = [{ officer: { name: 'Glenn Example' } }, { role: 'CAMHS_SAFEGUARDING' }];
    expect(declaration).toMatchObject({
      readOut: { at: '2026-03-23T14:05:00.000Z', readBy: { name: 'Ellis Example' } },
      notYetSigned: [dci, camhs],
      notYetHeard: [{ officer: {} }],
    });
    const input = { version: 1, method: 'ON_SCREEN', confirmsReadOut: true };
    await send(service, 'camhs-lead', 'sign-the-declaration', { sitting, input });
    expect((await see('group-manager')).declaration).toMatchObject({ notYetSigned: [dci], notYetHeard: [] });
  });

  it('in the minutes is who read it out, who signed, who refused, and who was there without', async () => {
    const officers = await officersOf(service, 'dci', 'probation-lead');
    await send(service, 'probation-lead', 'refuse-the-declaration', { sitting, input: { version: 1 } });
    await heardWeekly(service, sitting, officers);
    const query = `{ sitting(id: "${sitting}") { minutes { declaration {
      version title readOut { readBy { name } } signatures { officer { name } visitor { name } method witness { name } recordedBy { name } confirmedAt }
      refused { officer { name } role agency { name } } presentUnsigned { officer { name } role }
    } versions { printed { html } } } } }`;
    const { minutes } = await asked(service, 'administrator', query);
    expect(minutes.declaration).toMatchObject({
      ...{ version: 1, title: 'RMM Confidentiality Declaration' },
      readOut: { readBy: { name: 'Ellis Example' } },
      refused: [{ role: 'PROBATION_SAFEGUARDING' }],
      presentUnsigned: [{ officer: { name: 'Glenn Example' }, role: 'POLICE_DCI' }],
    });
    // All who took part: also the chair, and the administrator who read it out, whom nobody has to mark present.
    const signers = minutes.declaration.signatures.map(
      (one: { readonly officer: { readonly name: string } }) => one.officer.name,
    );
    expect(signers).toEqual(['Ellis Example', 'Frankie Example', 'Hayden Example', 'Kit Example']);
    const [{ printed }] = minutes.versions;
    for (const words of [
      'RMM Confidentiality Declaration, version 1',
      'Read out by Ellis Example',
      'Present without having signed',
      'Refused to sign',
    ])
      expect(printed.html).toContain(words);
  });
});
