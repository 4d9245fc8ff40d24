import type { Finding } from '../Finding';
import { collectFindings } from './collectFindings';
import type { RunReport } from './RunReport';

const commands: Record<Finding['severity'], string> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/**
 * Workflow commands that GitHub shows beside the changed lines; one per line.
 * Source: GitHub Actions, "Workflow commands".
 */
export function githubAnnotations(report: RunReport): string {
  return collectFindings(report)
    .map(({ rule, severity, message, hint, file, line, column }) => {
      const properties = Object.entries({
        file,
        line,
        col: column,
        title: rule,
      })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      const text = hint ? `${message}\n${hint}` : message;
      return `::${commands[severity]} ${properties.join(',')}::${escape(
        text,
      )}\n`;
    })
    .join('');
}

function escape(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
