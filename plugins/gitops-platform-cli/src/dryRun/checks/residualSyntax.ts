import type { Problem } from './Problem';
import type { ProducedText } from './ProducedText';

/** Contexts and functions of workflow expressions. Source: GitHub Actions, "Contexts" and "Expressions". */
const workflowExpression =
  /^\s*[!(]*\s*((github|gitea|forgejo|env|vars|secrets|jobs?|steps|runner|strategy|matrix|needs|inputs|contains|startsWith|endsWith|format|join|toJSON|fromJSON|hashFiles|case|success|always|cancelled|failure|true|false|null)\b|'|\d)/i;

const workflowFolders = new Set(['.github', '.gitea', '.forgejo']);

/** Files whose own language writes what looks like `${{ }}`, and files that may speak of it. */
const lenientFiles =
  /^(js|jsx|ts|tsx|mjs|cjs|mts|cts|vue|svelte|kt|kts|dart|php|sh|bash|md|mdx|rst|adoc|txt)$/;

/** Files of other template languages, and of tools that read them under common names. */
const templateLanguages =
  /^(j2|jinja|jinja2|njk|nunjucks|twig|liquid|tera|tpl|tmpl|gotmpl|hbs|mustache|html|htm|vue|svelte|sls|ejs|erb|gohtml|handlebars)$/;

const ansibleFolders =
  /^(roles|playbooks|tasks|handlers|group_vars|host_vars|ansible|inventory|inventories|molecule)$/;

/** What the expressions of a skeleton start with. */
const skeletonRoot = /^-?\s*\(*\s*values\b/;

/** Tags of the scaffolder's template language, whole: a format string such as `{%s}` is none. */
const tag =
  /\{%-?\s*(if|elif|elseif|else|endif|for|endfor|set|endset|raw|endraw|include|extends|block|endblock|macro|endmacro|import|from|call|endcall|filter|endfilter|switch|case|default|endswitch)\b[^\n{}]*%\}/g;

/** What decides whether a residue was meant. */
export interface ResidueContext {
  /** As in `values.name`: what the template itself defines. */
  known: Set<string>;
  /** Whether the file was copied as it is, by `copyWithoutTemplating` and the like. */
  copied: boolean;
  /** Paths of all produced files. */
  paths: ReadonlySet<string>;
}

/**
 * Template syntax that no step rendered. Files of languages that write the same
 * (workflows, Helm charts, Jinja, Vue) are read by their own rules: there, only
 * what refers to a value of this template is a residue.
 */
export function findResidualSyntax(
  file: ProducedText,
  context: ResidueContext,
): Problem[] {
  if (!/\{[{%]/.test(file.text) || isTemplateItself(file, context)) {
    return [];
  }
  return [
    ...expressions(file, context),
    ...cookiecutter(file),
    ...tags(file, context),
  ];
}

/** A template may produce templates of the scaffolder, of cookiecutter or of copier. */
function isTemplateItself(
  { text, path }: ProducedText,
  { paths }: ResidueContext,
): boolean {
  if (/^apiVersion:\s*["']?scaffolder\.backstage\.io\//m.test(text)) {
    return true;
  }
  const parents = path.split('/').map((_, index, all) =>
    all
      .slice(0, index)
      .map(folder => `${folder}/`)
      .join(''),
  );
  return parents.some(folder =>
    ['cookiecutter.json', 'copier.yml', 'copier.yaml'].some(name =>
      paths.has(`${folder}${name}`),
    ),
  );
}

function expressions(file: ProducedText, context: ResidueContext): Problem[] {
  const problems: Problem[] = [];
  for (const match of file.text.matchAll(/(\$?)\{\{([^\n]*?)(\}\}|$)/gm)) {
    const [whole, dollar, inner] = match;
    const refersToTemplate = mentions(inner, context.known);
    const isResidue = dollar
      ? refersToTemplate || isForeign(file, inner, context)
      : refersToTemplate && !usesBraces(file);
    if (isResidue) {
      problems.push({
        path: file.path,
        ...file.at(match.index),
        rule: 'residual-expression',
        severity: 'error',
        message: `"${shorten(whole)}" was not rendered`,
        hint: dollar
          ? 'fetch the file with fetch:template, or wrap it in {% raw %} and {% endraw %} where it is meant to stay'
          : `write "\${{${inner}}}"; only with "cookiecutterCompat" the dollar is left out`,
      });
    }
  }
  return problems;
}

/** Whether an expression that names nothing of this template is still out of place. */
function isForeign(
  file: ProducedText,
  inner: string,
  { copied }: ResidueContext,
): boolean {
  if (copied || isAzurePipeline(file) || usesBraces(file)) {
    return false;
  }
  if (lenientFiles.test(file.extension)) {
    return skeletonRoot.test(inner);
  }
  return !(isWorkflow(file) && workflowExpression.test(inner));
}

function isWorkflow({ folders, name }: ProducedText): boolean {
  return (
    folders.some(folder => workflowFolders.has(folder)) ||
    /^action\.ya?ml$/.test(name) ||
    /workflow/i.test(`${folders.join('/')}/${name}`)
  );
}

function isAzurePipeline({ folders, name, text }: ProducedText): boolean {
  return (
    /azure[-_]?pipelines?/i.test(`${folders.join('/')}/${name}`) ||
    folders.some(folder => /^\.(azure|azdo|pipelines)/.test(folder)) ||
    (/^(stages|jobs|steps|parameters|variables):/m.test(text) &&
      /^\s*(- )?(pool|vmImage|task|template):/m.test(text))
  );
}

/** Languages where two braces mean something of their own. */
function usesBraces({ extension, folders }: ProducedText): boolean {
  return (
    templateLanguages.test(extension) ||
    folders.some(folder => ansibleFolders.test(folder))
  );
}

function cookiecutter(file: ProducedText): Problem[] {
  return [
    ...file.text.matchAll(/\{\{-?\s*cookiecutter\b[^\n]*?(\}\}|$)/gm),
  ].map(match => ({
    path: file.path,
    ...file.at(match.index),
    rule: 'residual-expression',
    severity: 'error' as const,
    message: `"${shorten(match[0])}" was not rendered`,
    hint: 'set "cookiecutterCompat: true" on the fetch:template step, or write it as "${{ values.… }}"',
  }));
}

function tags(file: ProducedText, context: ResidueContext): Problem[] {
  const foreign =
    context.copied ||
    usesBraces(file) ||
    ['md', 'mdx', 'sql', 'xml', 'txt'].includes(file.extension) ||
    /\.(j2|jinja2?|tpl|tmpl|njk|liquid)\./.test(file.name);
  return [...file.text.matchAll(tag)]
    .filter(([whole]) => !foreign || mentions(whole, context.known))
    .map(match => ({
      path: file.path,
      ...file.at(match.index),
      rule: 'residual-tag',
      severity: 'error' as const,
      message: `"${shorten(match[0])}" was not rendered`,
      hint: 'fetch the file with fetch:template, or wrap it in {% raw %} and {% endraw %} where it is meant to stay',
    }));
}

function mentions(text: string, known: Set<string>): boolean {
  return [...text.matchAll(/(?<![\w.$])(values|parameters)\.(\w+)/g)].some(
    ([name]) => known.has(name),
  );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
