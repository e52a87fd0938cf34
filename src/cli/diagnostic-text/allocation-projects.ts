import type { AllocationDiagnostics } from '../../model/diagnostic-codes/allocation.ts';
import { listed, suggesting } from './expectations.ts';
import type { DiagnosticTexts } from './text.ts';

type ProjectDiagnostics = Pick<
  AllocationDiagnostics,
  | 'allocation/in-kind-without-lines'
  | 'allocation/project-split-differs'
  | 'allocation/in-kind-by-consumption'
>;

/** Texts about own effort in projects. */
export const projectTexts: DiagnosticTexts<ProjectDiagnostics> = {
  'allocation/in-kind-without-lines': {
    en: ({ project, projects }) => ({
      message: `the budget has no cost line of the project '${project}'; ${
        projects.length === 0 ? 'it has no projects' : `it must be one of ${listed(projects)}`
      }`,
      ...suggesting(project, projects, 'en'),
    }),
    nb: ({ project, projects }) => ({
      message: `budsjettet har ingen kostnadslinje for prosjektet «${project}»; ${
        projects.length === 0
          ? 'det har ingen prosjekter'
          : `det må være ett av ${listed(projects)}`
      }`,
      ...suggesting(project, projects, 'nb'),
    }),
    nn: ({ project, projects }) => ({
      message: `budsjettet har inga kostnadslinje for prosjektet «${project}»; ${
        projects.length === 0 ? 'det har ingen prosjekt' : `det må vere eitt av ${listed(projects)}`
      }`,
      ...suggesting(project, projects, 'nn'),
    }),
  },
  'allocation/project-split-differs': {
    en: ({ project, line, first, differs }) => ({
      message: `line ${line} of the project '${project}' has ${differs === 'key' ? 'another key' : 'other users'} than line ${first}; they must be the same, for own effort is split by them`,
      hint: 'Give all lines of the project the same key and users, or make it two projects.',
    }),
    nb: ({ project, line, first, differs }) => ({
      message: `linje ${line} i prosjektet «${project}» har ${differs === 'key' ? 'en annen nøkkel' : 'andre brukere'} enn linje ${first}; de må være like, for egeninnsatsen fordeles etter dem`,
      hint: 'Gi alle linjene i prosjektet samme nøkkel og brukere, eller del det i to prosjekter.',
    }),
    nn: ({ project, line, first, differs }) => ({
      message: `linje ${line} i prosjektet «${project}» har ${differs === 'key' ? 'ein annan nøkkel' : 'andre brukarar'} enn linje ${first}; dei må vere like, for eigeninnsatsen blir fordelt etter dei`,
      hint: 'Gje alle linjene i prosjektet same nøkkel og brukarar, eller del det i to prosjekt.',
    }),
  },
  'allocation/in-kind-by-consumption': {
    en: ({ project, line }) => ({
      message: `line ${line} of the project '${project}' is paid by consumption; with own effort in in_kind.csv it must have a key with parts, for the effort is split by it`,
      hint: 'Give the line a key with parts, or move it out of the project.',
    }),
    nb: ({ project, line }) => ({
      message: `linje ${line} i prosjektet «${project}» betales etter forbruk; med egeninnsats i in_kind.csv må den ha en nøkkel med deler, for egeninnsatsen fordeles etter den`,
      hint: 'Gi linjen en nøkkel med deler, eller flytt den ut av prosjektet.',
    }),
    nn: ({ project, line }) => ({
      message: `linje ${line} i prosjektet «${project}» blir betalt etter forbruk; med eigeninnsats i in_kind.csv må ho ha ein nøkkel med delar, for eigeninnsatsen blir fordelt etter han`,
      hint: 'Gje linja ein nøkkel med delar, eller flytt ho ut av prosjektet.',
    }),
  },
};
