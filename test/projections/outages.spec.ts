import { describe, expect, it } from '@jest/globals';
import { ERASED } from '../../src/domain/event.js';
import { outages } from '../../src/projections/outages.js';
import { coordinator } from '../support/a-board.js';
import { outageDeclared, outageId } from '../support/a-calendar-of-sittings.js';
import { convened } from '../support/a-meeting.js';
import { erased } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

describe('the outages that were declared', () => {
  it('say since when, until when, why and by whom', () => {
    const document = documentOf(outages, outageId, outageDeclared());
    expect(document).toMatchObject({
      ...{ series: 'DRM', reason: 'SERVICE_DOWN', declaredBy: coordinator.actor.id },
      ...{ from: '2026-03-30T10:30:00.000Z', until: '2026-03-30T16:00:00.000Z', note: {} },
    });
    expect(document && outages.index(document)).toEqual({ series: 'DRM', from: '2026-03-30T10:30:00.000Z' });
  });
  it('without a note say none; with one that was erased, that', () => {
    expect(documentOf(outages, outageId, { ...outageDeclared(), parts: [] })?.note).toBeNull();
    expect(documentOf(outages, outageId, erased(outageDeclared()))?.note).toEqual(ERASED);
  });
  it('are made by nothing else', () => expect(projected(outages, convened()).size).toBe(0));
});
