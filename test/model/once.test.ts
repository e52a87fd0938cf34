import { expect, it } from 'vitest';
import { once } from '../../src/model/once.ts';

it('makes a thing when first asked for it, and gives the same one ever after', () => {
  let times = 0;
  const get = once(() => ({ times: (times += 1) }));
  expect(times).toBe(0);
  const first = get();
  expect(first).toEqual({ times: 1 });
  expect(get()).toBe(first);
  expect(times).toBe(1);
});

it('keeps that there is nothing', () => {
  const asked: string[] = [];
  const get = once((): string | undefined => {
    asked.push('asked');
    return undefined;
  });
  expect([get(), get()]).toEqual([undefined, undefined]);
  expect(asked).toEqual(['asked']);
});
