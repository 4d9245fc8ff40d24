import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { VisuallyHiddenText } from './VisuallyHiddenText';

/** How long the tick stays, in milliseconds. */
const FEEDBACK_MS = 3_000;

/** @public */
export interface CopyableCommandProps {
  /** What is shown and copied. */
  command: string;
  /**
   * What it is, for the name of the button: `Copy {label}`. Where a page has
   * several, each should say its own, e.g. `command for dev`.
   */
  label?: string;
}

/**
 * A command in monospace with a button that copies it.
 *
 * Without a secure context (plain http on a host other than localhost) browsers
 * offer no clipboard; then the text is selected, and a message says so.
 *
 * @public
 */
export function CopyableCommand(props: CopyableCommandProps) {
  const { command, label } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  const code = useRef<HTMLElement>(null);
  const [result, setResult] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (result !== 'copied') {
      return undefined;
    }
    const timer = setTimeout(() => setResult(undefined), FEEDBACK_MS);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setResult('copied');
    } catch {
      if (code.current) {
        window.getSelection()?.selectAllChildren(code.current);
      }
      setResult('failed');
    }
  };

  return (
    <div>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 'var(--bui-space-1)',
          minWidth: 0,
          background: 'var(--bui-bg-neutral-2)',
          borderRadius: 'var(--bui-radius-2)',
          paddingInlineStart: 'var(--bui-space-2)',
        }}
      >
        <code
          ref={code}
          style={{
            flex: 1,
            minWidth: 0,
            fontFamily: 'var(--bui-font-monospace)',
            fontSize: 'var(--bui-font-size-2)',
            color: 'var(--bui-fg-primary)',
            background: 'none',
            padding: 0,
            overflowWrap: 'anywhere',
          }}
        >
          {command}
        </code>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('copy.label', { label: label ?? t('copy.command') })}
          icon={
            result === 'copied' ? (
              <RiCheckLine aria-hidden="true" />
            ) : (
              <RiFileCopyLine aria-hidden="true" />
            )
          }
          onPress={copy}
        />
        <VisuallyHiddenText role="status">
          {result === 'copied' ? t('copy.copied') : ''}
        </VisuallyHiddenText>
      </div>
      {result === 'failed' && (
        <div
          role="alert"
          style={{
            fontSize: 'var(--bui-font-size-2)',
            color: 'var(--bui-fg-secondary)',
          }}
        >
          {t('copy.failed')}
        </div>
      )}
    </div>
  );
}
