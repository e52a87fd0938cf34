import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, COMMANDS } from '../../../src/cli/commands.ts';
import { displayWidth } from '../../../src/cli/terminal/display-width.ts';
import { commandHelp, programHelp } from '../../../src/cli/usage/help.ts';
import { usageTexts } from '../../../src/cli/usage/in-language.ts';
import { LANGUAGES } from '../../../src/model/language.ts';

describe.each(LANGUAGES)('help in %s', (language) => {
  const pages = [
    programHelp(language),
    ...COMMANDS.map((command) => commandHelp(command, language)),
  ];

  it('fits a window of 80', () => {
    for (const line of pages.flatMap((page) => page.split('\n'))) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    }
  });

  it('has an example on every page, of a command that exists', () => {
    const { example } = usageTexts[language].headings;
    for (const page of pages) {
      const command = new RegExp(`${example}: fordel (\\S+)`).exec(page)?.[1];
      expect(COMMAND_NAMES).toContain(command);
    }
  });

  it('names every command, and none that is later work', () => {
    const [page = ''] = pages;
    for (const name of COMMAND_NAMES) expect(page).toContain(name);
    expect(page).not.toMatch(/compare|html/);
  });

  it.each([
    { name: 'verify', options: ['--year', '--date', '--out', '--json'] },
    { name: 'check', options: ['--year', '--date', '--json'] },
    { name: 'members', options: ['--year', '--json'] },
    { name: 'init', options: ['--json'] },
    {
      name: 'settle',
      options: ['--final', '--year', '--date', '--out', '--format', '--csv', '--json'],
    },
  ])('lists what does something in $name, and no more', ({ name, options }) => {
    const page = COMMANDS.filter((each) => each.name === name)
      .map((command) => commandHelp(command, language))
      .join('');
    const [result = ''] = page.split(usageTexts[language].headings.messages);
    expect(result.match(/^ {2}--[a-z-]+/gm)?.map((option) => option.trim())).toEqual(options);
  });
});
