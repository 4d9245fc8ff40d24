/** Help for rules about what a template says. */
export const templateRules: Record<string, [summary: string, help: string]> = {
  'ambiguous-number': [
    'YAML reads a word as a number',
    'Quote it where it is meant as text.',
  ],
  'constant-condition': [
    'A condition always has the same value',
    'Write the whole comparison into one pair of braces.',
  ],
  'duplicate-parameter': [
    'Two pages of the form ask for the same parameter',
    'The later answer replaces the earlier one. Give one of them another name.',
  ],
  'duplicate-step-id': [
    'Two steps have the same id',
    'The output of the first is lost. Give each step an id of its own.',
  ],
  'each-not-list': [
    '"each" does not get a list or a map',
    'Give it one expression and nothing beside it.',
  ],
  'file-not-rendered': [
    'A file with expressions is copied as it is',
    'Give it the ending that the step renders, or drop "templateFileExtension".',
  ],
  'impossible-comparison': [
    'A comparison can never hold',
    'Compare with one of the values that the form offers, of the same type.',
  ],
  'incompatible-options': [
    'Two options of a step exclude each other',
    'Leave one of them out.',
  ],
  'invalid-case': [
    'A case cannot be read',
    'A case has "values", and may have "secrets", "user" and "expect".',
  ],
  'invalid-pattern': [
    'A pattern is no regular expression',
    'Correct the expression; browsers read it in the same way.',
  ],
  'invalid-schema': [
    'A part of the form is no valid JSON schema',
    'A portal shows such a form in part or not at all.',
  ],
  'invalid-template': [
    'A file is no template that the scaffolder reads',
    'See "Writing templates" of the scaffolder for what a template needs.',
  ],
  'link-leaves-folder': [
    'A symbolic link leads out of the template folder',
    'A portal does not follow it. Copy the file into the folder.',
  ],
  'missing-dollar': ['Braces without a dollar are text', 'Write "${{ … }}".'],
  'missing-file': [
    'A step fetches a file that is not there',
    'Correct the path, which is relative to the template.',
  ],
  'missing-folder': [
    'A step fetches a folder that is not there',
    'Correct the path, which is relative to the template.',
  ],
  'missing-input': [
    'An action does not get an input that it requires',
    'Add the input to the step.',
  ],
  'needless-dump': [
    'A value is turned into text where it may stay what it is',
    'Leave "| dump" out: an expression alone keeps its type.',
  ],
  'object-in-text': [
    'A map or a list becomes text',
    'Name one of its keys, or write "| dump" for JSON.',
  ],
  'plain-condition': [
    'A condition is text outside of the braces',
    'Every text but an empty one holds. Write the condition as "${{ … }}".',
  ],
  'secret-in-file': [
    'A secret becomes part of a file',
    'Pass it to the action that needs it, and nowhere else.',
  ],
  'secret-in-log': [
    'A secret becomes part of the log',
    'Leave it out of the message.',
  ],
  'secret-not-available': [
    'Secrets are empty at this place',
    'The scaffolder gives them to the inputs of steps only.',
  ],
  'step-not-run-yet': [
    'A step uses the output of one that runs later',
    'Change the order of the steps.',
  ],
  'template-syntax': [
    'An expression cannot be parsed',
    'The message names the place and what was expected.',
  ],
  'unfetched-file': [
    'No step fetches a file of the template folder',
    'Delete it, or fetch the folder that it is in.',
  ],
  'unknown-action': [
    'There is no such action',
    'Correct the name, or load the module that brings it with --module.',
  ],
  'unknown-filter': [
    'There is no such filter',
    'The scaffolder has the filters of its engine and those of modules only.',
  ],
  'unknown-input': [
    'An action does not read this input',
    'Correct the name; the list of actions of a portal shows all of them.',
  ],
  'unknown-output': [
    'An action has no such output',
    'Correct the name; outputs are below "output".',
  ],
  'unknown-parameter': [
    'The form does not ask for this parameter',
    'Correct the name, or add the parameter to the form.',
  ],
  'unknown-step': [
    'There is no such step',
    "Correct the id; one with a dash is written as steps['the-id'].",
  ],
  'unknown-value': [
    'A skeleton reads a value that no step passes',
    'Add it to "values" of the step that fetches the file.',
  ],
  'unknown-variable': [
    'There is no such variable',
    'Templates have parameters, steps, secrets, user, each and context.',
  ],
  'unreachable-step': [
    'A step never runs',
    'Correct its condition, or delete it.',
  ],
  'unused-parameter': [
    'Nothing reads the answer to a question of the form',
    'Remove the question, or use the answer.',
  ],
  'unused-value': [
    'No fetched file reads a value that a step passes',
    'Leave the value out, or use it.',
  ],
  'wrong-default': [
    'A default is not valid for its own field',
    'Give a default that the form accepts.',
  ],
  'wrong-input': [
    'An action gets an input of another type or value than it takes',
    'An expression alone keeps its type; text beside it makes everything text.',
  ],
};
