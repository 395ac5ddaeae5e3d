/** How the builds of a view are numbered: `<version of the projection>.<number>`, and no number twice. */
import type { ServedView } from './served.js';

/** Whether a build is of this version of its projection. */
export const isOfVersion = (version: number, build: string): boolean => build.startsWith(`${version}.`);

const numberOf = (build: string): number => Number(build.split('.')[1]);

/** A build that can be gone on with: of this version, and not on its way out. */
export const resumable = (
  { serving, retired }: ServedView,
  version: number,
  existing: readonly string[],
): string | undefined => {
  if (serving !== null && isOfVersion(version, serving)) return serving;
  const candidates = existing.filter((build) => isOfVersion(version, build) && !retired.includes(build));
  return candidates.toSorted((a, b) => numberOf(b) - numberOf(a))[0];
};

/** A build that there has never been, also where one of those that exist was never noted. */
export const nextBuild = ({ numbers }: ServedView, version: number, existing: readonly string[]): string => {
  const taken = existing.filter((build) => isOfVersion(version, build)).map(numberOf);
  return `${version}.${Math.max(numbers[version] ?? 0, ...taken) + 1}`;
};

/** The view with the number of a build noted. */
export const numbered = (view: ServedView, build: string): ServedView => {
  const [version = ''] = build.split('.');
  const last = Math.max(view.numbers[version] ?? 0, numberOf(build));
  return { ...view, numbers: { ...view.numbers, [version]: last } };
};
