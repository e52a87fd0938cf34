import { nearest } from '../../model/nearest.ts';
import type { UsageProblem } from './texts.ts';

/** Takes wrong usage out of the reading of the command line. */
export class WrongUsage extends Error {
  readonly problem: UsageProblem;
  constructor(problem: UsageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Option values as commander gives them: text, or true for a switch. */
export type Given = Readonly<Record<string, string | true | undefined>>;

export const text = (value: string | true | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** As commander names the value of an option. */
export const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Words with commas between, each one of `allowed`, in the order of those; all of them where nothing is given. */
export const formatsOf = <Format extends string>(
  given: string | undefined,
  allowed: readonly Format[],
): readonly Format[] => {
  if (given === undefined) return allowed;
  const asked = given.split(',').map((format) => format.trim().toLowerCase());
  const unknown = asked.find((format) => !(allowed as readonly string[]).includes(format));
  if (unknown !== undefined) {
    throw new WrongUsage({
      kind: 'value-unknown',
      option: '--format',
      found: unknown,
      allowed,
      nearest: nearest(unknown, allowed),
    });
  }
  return allowed.filter((format) => asked.includes(format));
};
