import { Alert, Flex, Text } from '@backstage/ui';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import type { Retirement } from './retirementOf';

/** What goes and what stays, before somebody confirms it. */
export function RetirementNotice(props: {
  service: string;
  retirement: Retirement;
}) {
  const { service, retirement } = props;
  const { t } = useFieldTranslation();
  const { applications, previews, repository, vaultPaths } = retirement;

  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('retirement.title', { service })}
      description={
        <Flex direction="column" gap="2">
          <Consequences
            title={t('retirement.goes')}
            items={[
              ...applications,
              ...(previews ? [t('retirement.previews')] : []),
            ]}
          />
          <Consequences
            title={t('retirement.stays')}
            items={[repository, ...vaultPaths, t('retirement.images')]}
          />
        </Flex>
      }
    />
  );
}

function Consequences(props: { title: string; items: string[] }) {
  return (
    <div>
      <Text as="p">{props.title}</Text>
      <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-5)' }}>
        {props.items.map(item => (
          <li key={item}>
            <Text style={{ overflowWrap: 'anywhere' }}>{item}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
