import { templateRules } from './templateRuleHelp';

/** What a rule is about, and what to do about its findings. */
export interface RuleHelp {
  summary: string;
  help: string;
}

const rules: Record<string, [summary: string, help: string]> = {
  'case-conflict': [
    'Two produced paths differ in case only',
    'File systems of macOS and Windows keep one of the two. Give one of the files another name.',
  ],
  'case-without-template': [
    'A case belongs to no template',
    'The folder of a case is named after its template. Rename the folder, or delete the case when the template is gone.',
  ],
  'duplicate-key': [
    'A key occurs twice in one map',
    'Readers of YAML and JSON take one of the values without a word. Merge the two, or leave one of them out by a condition.',
  ],
  'empty-file': [
    'Nothing is left of a file',
    'Put the condition on the step or into the name of the file, so that no empty file is written.',
  ],
  'golden-difference': [
    'A result differs from the golden tree',
    'Where the new result is right, accept it with --update and commit the golden tree.',
  ],
  'invalid-annotation': [
    'An annotation does not have the format that its readers expect',
    'See the well-known annotations of the catalog.',
  ],
  'invalid-entity': [
    'The catalog refuses a produced entity',
    'Fields and formats are in the descriptor format of the catalog.',
  ],
  'invalid-entity-reference': [
    'A produced entity refers to something that can be no entity',
    'Write [kind:][namespace/]name, e.g. group:default/platform.',
  ],
  'invalid-form': [
    'The form of a template is no valid JSON schema',
    'A portal shows such a form in part or not at all. "required" is a list of names beside "properties".',
  ],
  'invalid-json': [
    'A produced file is no valid JSON',
    'Print values with "| dump", and the comma of a list item only where another item follows.',
  ],
  'invalid-yaml': [
    'A produced file is no valid YAML',
    'Quote values with "| dump", and check the indentation that an expression of several lines gets.',
  ],
  'matrix-limit': [
    'Not all pairs of choices are covered by generated cases',
    'Raise the limit with --generated, or write cases for the combinations that matter.',
  ],
  'network-refused': [
    'A step tried to reach a host',
    'The dry run has no network. Map the address to a local folder with --map.',
  ],
  'no-golden-tree': [
    'No golden tree says whether the results are the right ones',
    'Write a case and accept its result with --update.',
  ],
  'not-executable': [
    'A script starts with "#!" and is not executable',
    'Make the file in the skeleton executable; git keeps the bit.',
  ],
  'not-repeatable': [
    'Two runs of the same case differ',
    'Leave out what depends on time, chance or order.',
  ],
  'not-yaml': [
    'A file is no valid YAML',
    'The message says at which place the parser gave up.',
  ],
  'other-error': [
    'A case failed in another way than expected',
    'Where the new error is right, change expect.error of the case.',
  ],
  'printed-object': [
    'An object was printed as text',
    'Print one of its fields, or the object with "| dump".',
  ],
  'printed-undefined': [
    'A value that does not exist was printed',
    'Give the value a default, or leave the line out by a condition.',
  ],
  'residual-expression': [
    'An expression was not rendered',
    'Fetch the file with fetch:template, or wrap it in {% raw %} and {% endraw %} where it is meant to stay.',
  ],
  'residual-tag': [
    'A tag was not rendered',
    'Fetch the file with fetch:template, or wrap it in {% raw %} and {% endraw %} where it is meant to stay.',
  ],
  'run-failed': [
    'A case failed',
    'Correct the template; where the failure is intended, write it into the case as expect.error.',
  ],
  'suspicious-path': [
    'Something in a produced path was empty or not rendered',
    'Look at the names of the files in the skeleton and at targetPath.',
  ],
  'undeclared-secret': [
    'A template uses a secret that it does not ask for',
    'Declare it in spec.secrets, or ask for it with a field of the form.',
  ],
  'unexpected-success': [
    'A case that should have failed passed',
    'Either the template lost a check, or the case is out of date.',
  ],
  'untestable-without-case': [
    'Nothing says what a parameter looks like',
    'Give the parameter a "default", "examples" or a "pattern", or write a case.',
  ],
};

/** Help for a rule; rules that say everything in their name get no more than that. */
export function explainRule(rule: string): RuleHelp {
  if (rule.startsWith('check:')) {
    return {
      summary: `The check "${rule.slice(
        'check:'.length,
      )}" of the configuration file`,
      help: 'The check is defined in gitops-platform.dry-run.yaml.',
    };
  }
  const [summary, help] = rules[rule] ??
    templateRules[rule] ?? [
      rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' '),
      'The message names the place and what to do. See "Test your templates".',
    ];
  return { summary, help };
}
