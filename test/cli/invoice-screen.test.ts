import { describe, expect, it } from 'vitest';
import { rangesText } from '../../src/cli/results/invoice-screen.ts';
import { barText, watchDocuments } from '../../src/cli/terminal/document-progress.ts';
import type { Invocation } from '../../src/cli/invocation.ts';
import type { Io } from '../../src/io/io.ts';
import { fordel } from './in-process.ts';
import { invoicedWorkspace } from '../invoiced-workspace.ts';

describe('numbers of documents', () => {
  it.each([
    { numbers: [], text: '', why: 'none' },
    { numbers: ['20210001'], text: '20210001', why: 'one' },
    { numbers: ['20210002', '20210001'], text: '20210001–20210002', why: 'in order' },
    {
      numbers: ['20210001', '20210002', '20210004', '20210006', '20210007'],
      text: '20210001–20210002, 20210004, 20210006–20210007',
      why: 'gaps part them',
    },
    { numbers: ['202110000', '20219999'], text: '20219999, 202110000', why: 'a digit more' },
  ])('$numbers: $why', ({ numbers, text }) => {
    expect(rangesText(numbers)).toBe(text);
  });
});

describe('the bar', () => {
  it.each([
    { done: 0, all: 3, full: 0 },
    { done: 1, all: 3, full: 8 },
    { done: 3, all: 3, full: 24 },
    { done: 0, all: 0, full: 24 },
  ])('$done of $all', ({ done, all, full }) => {
    expect(barText(done, all)).toBe('█'.repeat(full) + '·'.repeat(24 - full));
  });

  it('never breaks over the window’s edge, and shows no control character', () => {
    const shown: string[] = [];
    const io = {
      columns: 40,
      progress: (text: string) => shown.push(text),
      stderr: () => undefined,
    };
    const invocation = { language: 'nb', quiet: false } as Invocation;
    const watch = watchDocuments(invocation, io as unknown as Io, {
      all: 2,
      workspace: 'a\u001Bb',
    });
    watch('20210001 Nore og Uvdal kommune', 1);
    expect(shown.map((text) => [text.length, text.includes('\u001B')])).toEqual([[39, false]]);
  });
});

describe.each(['nb', 'nn', 'en'])('what is issued, in %s', (lang) => {
  it('fits a narrow window, and names what stands already', async () => {
    const folder = invoicedWorkspace();
    const args = ['invoice', '--installment', '1', '--date', '2021-02-01', '--format', 'csv'];
    const first = await fordel([...args, '--lang', lang], folder, { columns: 60 });
    for (const line of first.stdout.split('\n').filter((text) => /\d{8} /.test(text)))
      expect(line.length).toBeLessThanOrEqual(60);
    expect(first.stdout).toContain('20210003');
    const again = await fordel([...args, '--lang', lang], folder);
    expect(again.stdout).toContain('20210001–20210003');
  });
});

describe('a table of credit notes', () => {
  it('shows them below zero, so that it adds up', async () => {
    const folder = invoicedWorkspace();
    const date = ['--date', '2021-02-01', '--format', 'csv', '--lang', 'en'];
    await fordel(['invoice', '--installment', '1', ...date], folder);
    const { stdout } = await fordel(['invoice', '--credit', '20210001', ...date], folder);
    const [row = '', total = ''] = ['20210004', 'Total'].map((start) =>
      stdout.split('\n').find((line) => line.startsWith(start)),
    );
    const amounts = (line: string) => line.match(/−[\d,.]+/g);
    expect(amounts(row)).toHaveLength(3);
    expect(amounts(row)).toEqual(amounts(total));
  });
});
