import { describe, expect, it } from '@jest/globals';
import { declarations, standsTo } from '../../src/projections/declarations.js';
import { heardWhere } from '../../src/projections/heard-where.js';
import { minutedDeclaration } from '../../src/projections/minuted-declaration.js';
import { minutes } from '../../src/projections/minutes.js';
import { drm } from '../../src/domain/terms/drm.js';
import { coordinator, manager, nurse } from '../support/a-board.js';
import { ash, placed, received, rowan, started } from '../support/a-case.js';
import {
  confirmedReadOut,
  declaring,
  readOut,
  refusedToSign,
  signatureWithdrawn,
  signed,
} from '../support/a-declaration.js';
import {
  attended,
  chairTaken,
  convened,
  convenedAnew,
  drafted,
  monday,
  opened,
  TUESDAY,
  tuesday,
} from '../support/a-meeting.js';
import { erased } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

const document = (...events: Parameters<typeof documentOf>[2][]) =>
  documentOf(declarations, monday, convened(declaring), ...events);

describe('the declaration of a sitting', () => {
  it('has the text that the sitting meets by, and nobody has signed it yet', () =>
    expect(document()).toMatchObject({
      ...{ sittingId: monday, series: 'DRM', text: { version: 2 } },
      ...{ readOut: null, signatures: [], refusals: [] },
    }));

  it('says who has signed, how, when and recorded by whom; and who read it out', () =>
    expect(document(signed(), readOut(), confirmedReadOut())).toMatchObject({
      readOut: { readBy: manager.actor.id, version: 2 },
      signatures: [
        {
          ...{ signer: nurse.actor.id, role: 'HEALTH', method: 'ON_SCREEN', witness: null },
          ...{ recordedBy: coordinator.actor.id, confirmedAt: expect.any(String) },
        },
      ],
    }));

  it('has the last word of each participant', () => {
    const said = document(signed(), refusedToSign());
    expect(said).toMatchObject({ signatures: [], refusals: [{ reason: { text: expect.any(String) } }] });
    expect(document(refusedToSign(), signed())).toMatchObject({ signatures: [{}], refusals: [] });
    expect(document(signed(), signatureWithdrawn())).toMatchObject({ signatures: [], refusals: [] });
  });

  it('copes with a reason that was erased', () =>
    expect(document(erased(refusedToSign()))).toMatchObject({ refusals: [{ reason: { erased: true } }] }));

  it('keeps signatures of another text, and they do not count', () => {
    const anew = document(signed(nurse, { version: 1 }), convenedAnew(declaring));
    expect(anew).toMatchObject({ signatures: [{ version: 1 }] });
    expect(anew && standsTo(anew, nurse.actor.id)).toBe('NOT_SIGNED');
    const without = document(signed(), convenedAnew(drm));
    expect(without).toMatchObject({ text: null, signatures: [{ version: 2 }] });
    expect(without && standsTo(without, nurse.actor.id)).toBe('NOT_SIGNED');
    const again = document(signed(), convenedAnew(drm), convenedAnew(declaring));
    expect(again && standsTo(again, nurse.actor.id)).toBe('SIGNED');
  });

  it('is none of a sitting without one, nor of the one beside', () => {
    expect(documentOf(declarations, monday, convened(drm))).toBeUndefined();
    const both = projected(declarations, convened(declaring), convened(declaring, TUESDAY), signed());
    expect(both.get(tuesday)).toMatchObject({ signatures: [] });
  });
});

describe('what the minutes say of it', () => {
  const record = (...events: Parameters<typeof documentOf>[2][]) => {
    const found = documentOf(
      minutes,
      monday,
      convened(declaring),
      attended(),
      opened(),
      ...events,
      drafted(),
    );
    const [draft] = found?.drafts ?? [];
    return draft && minutedDeclaration(draft.record);
  };
  it('is that it was read out, who of those present has signed, and who was there without', () => {
    expect(record(readOut(), signed(), signed(coordinator))).toMatchObject({
      readOut: { readBy: manager.actor.id },
      signed: [{ signer: nurse.actor.id }],
      presentUnsigned: [],
    });
    expect(record()).toMatchObject({ readOut: null, presentUnsigned: [{ signer: nurse.actor.id }] });
  });
  it('names whoever led the meeting or read it out among those who signed, marked present or not', () => {
    const after = record(
      chairTaken(),
      readOut({ readBy: coordinator.actor.id }),
      signed(manager),
      signed(coordinator),
    );
    expect(after?.signed.map(({ signer }) => signer)).toEqual([manager.actor.id, coordinator.actor.id]);
    expect(after?.presentUnsigned).toMatchObject([{ signer: nurse.actor.id }]);
  });
  it('names whoever has refused, and not as having been there without', () =>
    expect(record(refusedToSign())).toMatchObject({
      refused: [{ signer: nurse.actor.id, role: 'HEALTH' }],
      presentUnsigned: [],
    }));
  it('is nothing at all where the meeting has none', () => {
    const found = documentOf(minutes, monday, convened(drm), attended(), opened(), drafted());
    expect(found && 'declaration' in found.record).toBe(false);
  });
});

describe('where somebody is to be heard', () => {
  it('is each sitting once, of each person by themself', () => {
    const all = projected(heardWhere, received(), received());
    expect(all.get(rowan)?.sittings).toHaveLength(1);
    expect(all.get(ash)).toBeUndefined();
  });
  it('is known of who waits for a place: nowhere yet', () =>
    expect(documentOf(heardWhere, rowan, received({ placement: null }))).toEqual({
      personId: rowan,
      sittings: [],
    }));
  it('keeps where they were to be heard before', () => {
    const moved = documentOf(heardWhere, rowan, received(), placed());
    expect(moved?.sittings.map(({ sittingId }) => sittingId)).toEqual([monday, tuesday]);
  });
  it('tells which of them has taken the person up', () => {
    const heard = documentOf(heardWhere, rowan, received(), started(), placed());
    expect(heard?.sittings).toMatchObject([{ sittingId: monday, takenUp: true }, { sittingId: tuesday }]);
    expect(heard?.sittings[1]).not.toHaveProperty('takenUp');
    expect(documentOf(heardWhere, rowan, started())).toBeUndefined();
  });
});
