import { describe, expect, it } from '@jest/globals';
import { distributionKey, distributions } from '../../src/projections/distributions.js';
import { agency, nurse } from '../support/a-board.js';
import { acknowledged, delivered, openedCopy, sentTo } from '../support/a-distribution.js';
import { monday } from '../support/a-meeting.js';
import { documentOf, projected } from '../support/projected.js';

const key = distributionKey({ sittingId: monday, version: 1, agency: agency.health });

describe("an agency's copy of a version", () => {
  it('given it is sent, then it is outstanding until the agency acknowledges it', () => {
    const sent = documentOf(distributions, key, sentTo());
    expect(sent).toMatchObject({ profile: 'FULL', contentHash: 'a hash of the copy', deliveredAt: null });
    expect(sent && distributions.index(sent)).toMatchObject({ outstanding: true });
    const seen = documentOf(distributions, key, sentTo(), delivered(), openedCopy(), acknowledged());
    expect(seen).toMatchObject({
      ...{ channel: 'SECURE_EMAIL', deliveredAt: '2026-03-30T11:01:00.000Z' },
      ...{ openedAt: '2026-03-30T11:02:00.000Z', acknowledgedAt: '2026-03-30T11:03:00.000Z' },
      acknowledgedBy: nurse.actor.id,
    });
    expect(seen && distributions.index(seen)).toMatchObject({ outstanding: false });
  });
  it('given it is acknowledged, then it was delivered and opened by then', () =>
    expect(documentOf(distributions, key, sentTo(), acknowledged())).toMatchObject({
      ...{ deliveredAt: '2026-03-30T11:01:00.000Z', openedAt: '2026-03-30T11:01:00.000Z' },
    }));
  it('given a corrected version is sent, then the earlier copy says so and waits for nothing', () => {
    const documents = projected(distributions, sentTo(), sentTo({ version: 2, replaces: 1 }));
    const before = documents.get(key);
    expect(before).toMatchObject({ version: 1, replacedBy: 2 });
    expect(before && distributions.index(before)).toMatchObject({ outstanding: false });
    expect(
      documents.get(distributionKey({ sittingId: monday, version: 2, agency: agency.health })),
    ).toMatchObject({
      ...{ version: 2, replacedBy: null },
    });
  });
  it('given what happens to it, then the copy of another agency does not change', () => {
    const other = sentTo({ agency: agency.police });
    const otherKey = distributionKey(other.data);
    expect(documentOf(distributions, otherKey, other, sentTo(), acknowledged())).toEqual(
      documentOf(distributions, otherKey, other),
    );
  });
});
