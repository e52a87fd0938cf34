import type { CommandName } from './invocation.ts';

/** A command with its Norwegian names. */
export interface CommandEntry {
  readonly name: CommandName;
  readonly aliases: { readonly nb: readonly string[]; readonly nn: readonly string[] };
  readonly takes: 'workspaces' | 'template';
}

/** The commands in the order of a year's work. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'init', aliases: { nb: ['ny'], nn: ['ny'] }, takes: 'template' },
  { name: 'check', aliases: { nb: ['sjekk'], nn: ['sjekk'] }, takes: 'workspaces' },
  { name: 'budget', aliases: { nb: ['budsjett'], nn: ['budsjett'] }, takes: 'workspaces' },
  { name: 'invoice', aliases: { nb: ['faktura'], nn: ['faktura'] }, takes: 'workspaces' },
  { name: 'settle', aliases: { nb: ['avregning'], nn: ['avrekning'] }, takes: 'workspaces' },
  { name: 'explain', aliases: { nb: ['forklar'], nn: ['forklar'] }, takes: 'workspaces' },
  { name: 'members', aliases: { nb: ['medlemmer'], nn: ['medlemer'] }, takes: 'workspaces' },
  { name: 'deadlines', aliases: { nb: ['frister'], nn: ['fristar'] }, takes: 'workspaces' },
  { name: 'verify', aliases: { nb: ['kontroller'], nn: ['kontroller'] }, takes: 'workspaces' },
];

/** Every Norwegian name of a command, each once. */
export const aliasesOf = ({ aliases }: CommandEntry): readonly string[] => [
  ...new Set([...aliases.nb, ...aliases.nn]),
];

/** What a command is called in Norwegian. */
export const commandIn = (name: CommandName, language: 'nb' | 'nn'): string =>
  COMMANDS.find((entry) => entry.name === name)?.aliases[language][0] ?? name;

export const COMMAND_NAMES: readonly string[] = COMMANDS.flatMap((command) => [
  command.name,
  ...aliasesOf(command),
]);
